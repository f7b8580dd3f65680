import type { Ref, Say } from '../../rules/events';
import type { Game } from '../../rules/game';
import type { Name, Names } from './names';
import { capital, plain, signed } from './num';
import { createSentences } from './sentences';
import { isUntold } from './slots';
import { createSteps } from './steps';
import type { Args, Bound, Texts } from './texts';

export interface Words {
  /** Words of a Say, as they stand inside a phrase. */
  say(s: Say, bound?: Bound): string;
  /** A condition as the circumstance of something: “only if the heat is at 6 or more”. */
  onlyIf(s: Say): string;
  /** A line of its own: capital first. */
  line(s: Say, bound?: Bound): string;
  /** The lines of a list of effects; bookkeeping of the rules is left out, and what would then be empty too. */
  effects(list: readonly Say[], bound?: Bound): string[];
  /** Names of a span of loyalty steps. */
  steps(min: number, max: number): string;
}

/** The same words where the unit needs no name. */
const UNNAMED: Readonly<Record<string, string>> = { 'e.unit': 'e.unitEach', 'e.lock': 'e.lockEach', 'e.unlock': 'e.unlockEach' };
/** Effects that hold others, and where. */
const NESTED = ['then', 'else', 'do', 'obeyed', 'refused'] as const;
const BLOCKS: ReadonlySet<string> = new Set(['e.when', 'e.unless', 'e.chance', 'e.weigh', 'e.vote', 'e.test']);
/** How the circumstance of a single effect is noted behind it. */
const NOTES: Readonly<Record<string, string>> = { 'e.when': 'note.when', 'e.unless': 'note.unless', 'e.chance': 'note.chance' };

const list = (s: Say, key: string): readonly Say[] => {
  const v = s.a?.[key];
  return Array.isArray(v) ? (v as readonly Say[]) : [];
};

/** One effect with a circumstance: “Heat +1 (if the land is promised)” reads better than “if the land is promised: Heat +1”. */
function isNoted(s: Say): boolean {
  return s.k in NOTES && list(s, 'then').length === 1 && list(s, 'else').length === 0 && (!BLOCKS.has(list(s, 'then')[0]!.k) || isNoted(list(s, 'then')[0]!));
}

/** Speaks the rules' own words in one language. */
export function createWords(game: Game, text: Texts, names: Names): Words {
  const d = game.data;
  const low = names.of({ ref: 'side', id: d.loyalty.low });
  const high = names.of({ ref: 'side', id: d.loyalty.high });
  const steps = createSteps(game, text, names);

  const refArgs = (out: Args, key: string, r: Ref, bound: Bound): void => {
    const fixed = bound[r.id];
    const n: Name = fixed === undefined ? names.of(r) : names.labelled(r.ref, fixed);
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
    if (s.k.startsWith('u.')) {
      out['among'] = n('min') === 0 && n('max') === 4 ? '' : text.t('u.among', { stand: steps.stand('many', n('min'), n('max')) });
      out['low_the'] = low.the;
      out['low_of'] = low.of;
      out['high_the'] = high.the;
      out['high_of'] = high.of;
    }
    if (s.k === 'e.lineBy') out['way'] = n('n') > 0 ? 'on' : 'back';
    if (s.k.startsWith('e.unit')) out['toward_the'] = n('n') < 0 ? low.the : high.the;
  };

  /** Effects side by side; what holds several of its own is put in brackets, so that one sees how far it goes: always within others. No comma stands before a bracket. */
  const together = (items: readonly Say[], bound: Bound, within = false): string => items.reduce((row, s, i) => {
    const said = say(s, bound);
    const group = BLOCKS.has(s.k) && !isNoted(s) && (within || items.length > 1);
    return row + (i === 0 ? '' : group ? ' ' : text.t('list.comma')) + (group ? text.t('e.group', { what: said }) : said);
  }, '');

  /** “otherwise: …”, “otherwise, if …: …”. */
  const otherwise = (items: readonly Say[], bound: Bound): string => {
    const [only] = items;
    const chain = only?.k === 'e.when' && items.length === 1 && !isNoted(only);
    return text.t(chain ? 'e.elseIf' : 'e.else', { what: together(items, bound) });
  };

  /** An effect with all its circumstances in one pair of brackets. */
  const noted = (s: Say, bound: Bound): string => {
    const notes: string[] = [];
    let body = s;
    while (isNoted(body)) {
      const about = body.a?.['if'];
      notes.push(text.t(NOTES[body.k]!, body.k === 'e.chance' ? { n: Number(body.a?.['n']) } : { if: say(about as Say, bound) }));
      body = list(body, 'then')[0]!;
    }
    return text.t('e.noted', { what: say(body, bound), notes: notes.join(text.t('list.comma')) });
  };

  const sentences = createSentences(game, text, names, steps, (s, bound) => say(s, bound));

  const say = (s: Say, bound: Bound = {}): string => {
    if (isNoted(s)) return elide(noted(s, bound));
    const own = sentences.whole(s, bound);
    if (own !== null) return own;
    const out: Args = {};
    let within = bound;
    if (s.k === 'e.each') {
      // «Docks, mills → Reds +1» reads better than «for each of …: it».
      within = { ...bound, $each: list(s, 'list').map((x) => say(x, bound)).join(text.t('list.comma')) };
    }
    for (const [key, value] of Object.entries(s.a ?? {})) {
      if (typeof value === 'number') numberArgs(out, key, value);
      else if (typeof value === 'string') out[key] = value;
      else if (Array.isArray(value)) out[key] = (NESTED as readonly string[]).includes(key) ? together(value as readonly Say[], within, key !== 'do') : (value as readonly Say[]).map((x) => say(x, within)).join(text.t('list.comma'));
      else if ('ref' in value) refArgs(out, key, value, within);
      else {
        const said = say(value as Say, within);
        for (const form of ['', '_in', '_the', '_of', '_to']) out[key + form] = said;
        out[`${key}_gn`] = 'm';
      }
    }
    extras(out, s);
    sentences.extras(out, s, within);
    const other = s.a?.['else'];
    if (Array.isArray(other)) {
      out['more'] = other.length > 0 ? 'yes' : 'no';
      out['otherwise'] = other.length > 0 ? otherwise(other as readonly Say[], within) : '';
    }
    // «each that obeys: 2 steps toward …» needs no name for each.
    const short = UNNAMED[s.k];
    const each = short !== undefined && within['$each'] === undefined && JSON.stringify(s.a?.['what'] ?? '').includes('"$each"');
    return elide(text.t(each ? short : sentences.key(s), out));
  };

  /** French: “si il” is “s’il”. */
  const elide = (said: string): string => (text.lang === 'fr' ? said.replace(/(^|[\s(])([Ss])i (ils?)(?=\s)/g, '$1$2’$3') : said);

  const told = (s: Say): Say | null => {
    if (!s.k.startsWith('e.') || s.a === undefined) return s;
    const a: Record<string, NonNullable<Say['a']>[string]> = { ...s.a };
    const subject = a['flag'] ?? a['what'];
    if (typeof subject === 'object' && 'ref' in subject && (subject.ref === 'track' || subject.ref === 'flag') && isUntold(game, subject.id)) return null;
    let held = 0;
    let left = 0;
    for (const key of NESTED) {
      const items = a[key];
      if (!Array.isArray(items)) continue;
      const kept = (items as readonly Say[]).map(told).filter((x) => x !== null);
      held += items.length;
      left += kept.length;
      a[key] = kept;
    }
    if (held > 0 && left === 0) return null;
    // Nothing to say of the one case: the other is told as the exception.
    if (s.k === 'e.when' && (a['then'] as readonly Say[]).length === 0) return { k: 'e.unless', a: { if: a['if']!, then: a['else']! } };
    return { k: s.k, a };
  };
  const effects = (items: readonly Say[], bound?: Bound): string[] => items.map(told).filter((s) => s !== null).map((s) => line(s, bound));

  // The rules say the same words each time: a term of a sum, an effect of a card.
  const lines = new WeakMap<Say, string>();
  const line = (s: Say, bound?: Bound): string => {
    if (bound) return capital(say(s, bound));
    let known = lines.get(s);
    if (known === undefined) lines.set(s, (known = capital(say(s))));
    return known;
  };
  const onlyIf = (s: Say): string => elide(text.t('note.only', { if: say(s) }));
  return { say, onlyIf, line, effects, steps: steps.span };
}
