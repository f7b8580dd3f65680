import type { Ref, Say } from '../../rules/events';
import type { Game } from '../../rules/game';
import type { Names } from './names';
import { capital, inner, plain, signed } from './num';
import { isUntold } from './slots';
import type { Texts } from './texts';

type Args = Record<string, string | number>;
/** What `$target` and `$each` stand for, when it is known. */
export type Bound = Readonly<Record<string, string>>;

export interface Words {
  /** Words of a Say, as they stand inside a phrase. */
  say(s: Say, bound?: Bound): string;
  /** A line of its own: capital first. */
  line(s: Say, bound?: Bound): string;
  /** The lines of a list of effects; bookkeeping of the rules is left out, and what would then be empty too. */
  effects(list: readonly Say[], bound?: Bound): string[];
  /** Names of a span of loyalty steps. */
  steps(min: number, max: number): string;
}

/** How the items of a list argument are joined, by key; the others by commas. */
const JOINERS: Readonly<Record<string, string>> = { 'c.all': 'list.and', 'c.any': 'list.or', 'c.line': 'list.or' };

/** The same words where the unit needs no name. */
const UNNAMED: Readonly<Record<string, string>> = { 'e.unit': 'e.unitEach', 'e.lock': 'e.lockEach', 'e.unlock': 'e.unlockEach' };

/** Speaks the rules' own words in one language. */
export function createWords(game: Game, text: Texts, names: Names): Words {
  const d = game.data;
  const low = names.of({ ref: 'side', id: d.loyalty.low });
  const high = names.of({ ref: 'side', id: d.loyalty.high });

  const steps = (min: number, max: number): string => {
    const name = (i: number): string => inner(names.text(d.loyalty.steps[i] ?? { en: String(i), fr: String(i) }));
    return min === max ? name(min) : text.t('steps.range', { from: name(min), to: name(max) });
  };

  const span = (from: number, to: number): string => {
    const name = (i: number): string => names.text(d.periods[i]?.name ?? { en: String(i), fr: String(i) });
    const last = d.periods.length - 1;
    if (from >= to) return text.t('period.only', { from: name(from) });
    if (to >= last) return text.t('period.from', { from: name(from) });
    return from <= 0 ? text.t('period.to', { to: name(to) }) : text.t('period.between', { from: name(from), to: name(to) });
  };

  const refArgs = (out: Args, key: string, r: Ref, bound: Bound): void => {
    const fixed = bound[r.id];
    const n = fixed === undefined ? names.of(r) : { label: fixed, inner: fixed, the: fixed, of: fixed, to: fixed, gn: 'm' };
    out[key] = n.label;
    out[`${key}_in`] = n.inner;
    out[`${key}_the`] = n.the;
    out[`${key}_of`] = n.of;
    out[`${key}_to`] = n.to;
    out[`${key}_gn`] = n.gn;
  };

  const numberArgs = (out: Args, key: string, n: number): void => {
    out[key] = n;
    out[`${key}_n`] = plain(n);
    out[`${key}_s`] = signed(n);
    out[`${key}_abs`] = Math.abs(n);
  };

  const extras = (out: Args, s: Say): void => {
    const n = (key: string): number => { const v = s.a?.[key]; return typeof v === 'number' ? v : 0; };
    if (s.k === 'c.period') out['span'] = span(n('from'), n('to'));
    if (s.k === 'q.units' || s.k === 'q.unitsLocked') out['steps'] = steps(n('min'), n('max'));
    if (s.k.startsWith('u.')) {
      out['among'] = n('min') === 0 && n('max') === 4 ? '' : text.t('u.among', { steps: steps(n('min'), n('max')) });
      out['low_the'] = low.the;
      out['low_of'] = low.of;
      out['high_the'] = high.the;
      out['high_of'] = high.of;
    }
    if (s.k === 'e.lineBy') out['way'] = n('n') > 0 ? 'on' : 'back';
    if (s.k.startsWith('e.unit')) out['toward_the'] = n('n') < 0 ? low.the : high.the;
    const other = s.a?.['else'];
    if (Array.isArray(other)) out['more'] = other.length > 0 ? 'yes' : 'no';
  };

  const say = (s: Say, bound: Bound = {}): string => {
    const out: Args = {};
    let within = bound;
    if (s.k === 'e.each') {
      // «Docks, mills → Reds +1» reads better than «for each of …: it».
      const list = s.a?.['list'];
      if (Array.isArray(list)) within = { ...bound, $each: (list as readonly Say[]).map((x) => say(x, bound)).join(text.t('list.comma')) };
    }
    for (const [key, value] of Object.entries(s.a ?? {})) {
      if (typeof value === 'number') numberArgs(out, key, value);
      else if (typeof value === 'string') out[key] = value;
      else if (Array.isArray(value)) out[key] = (value as readonly Say[]).map((x) => say(x, within)).join(text.t(JOINERS[s.k] ?? 'list.comma'));
      else if ('ref' in value) refArgs(out, key, value, within);
      else {
        const inner = say(value as Say, within);
        for (const form of ['', '_in', '_the', '_of', '_to']) out[key + form] = inner;
        out[`${key}_gn`] = 'm';
      }
    }
    extras(out, s);
    // «each that obeys: 2 steps toward …» needs no name for each.
    const short = UNNAMED[s.k];
    const each = short !== undefined && within['$each'] === undefined && JSON.stringify(s.a?.['what'] ?? '').includes('"$each"');
    return text.t(each ? short : s.k, out);
  };

  const told = (s: Say): Say | null => {
    if (!s.k.startsWith('e.') || s.a === undefined) return s;
    const a: Record<string, NonNullable<Say['a']>[string]> = { ...s.a };
    const subject = a['flag'] ?? a['what'];
    if (typeof subject === 'object' && 'ref' in subject && (subject.ref === 'track' || subject.ref === 'flag') && isUntold(game, subject.id)) return null;
    let held = 0;
    let left = 0;
    for (const key of ['then', 'else', 'do', 'obeyed', 'refused']) {
      const list = a[key];
      if (!Array.isArray(list)) continue;
      const kept = (list as readonly Say[]).map(told).filter((x) => x !== null);
      held += list.length;
      left += kept.length;
      a[key] = kept;
    }
    if (held > 0 && left === 0) return null;
    // Nothing to say of the one case: the other is told as the exception.
    if (s.k === 'e.when' && (a['then'] as readonly Say[]).length === 0) return { k: 'e.unless', a: { if: a['if']!, then: a['else']! } };
    return { k: s.k, a };
  };
  const effects = (list: readonly Say[], bound?: Bound): string[] => list.map(told).filter((s) => s !== null).map((s) => line(s, bound));

  // The rules say the same words each time: a term of a sum, an effect of a card.
  const lines = new WeakMap<Say, string>();
  const line = (s: Say, bound?: Bound): string => {
    if (bound) return capital(say(s, bound));
    let known = lines.get(s);
    if (known === undefined) lines.set(s, (known = capital(say(s))));
    return known;
  };
  return { say, line, effects, steps };
}
