import type { Ref, Say } from '../../rules/events';
import type { Game } from '../../rules/game';
import { dayOf, isDate } from './dates';
import type { Names } from './names';
import { capital, plain } from './num';
import type { Count, Steps } from './steps';
import type { Args, Bound, Texts } from './texts';

/** Conditions as sentences: joined, compared, counted. */
export interface Sentences {
  /** A sentence made without a message of its own (joined ones, a flag's own words); null for the others. */
  whole(s: Say, bound: Bound): string | null;
  /** What the message needs besides the plain arguments. */
  extras(out: Args, s: Say, bound: Bound): void;
  /** The message to use. */
  key(s: Say): string;
}

/** The same said of several names is said once: the order “A” or “B” is carried out. */
const MERGED: Readonly<Record<string, string>> = { 'c.ordered': 'order', 'c.ending': 'ending', 'c.chose': 'option' };

/** Effects on a track that are said otherwise of a date. */
const DATED: ReadonlySet<string> = new Set(['e.add', 'e.set', 'e.notBefore', 'e.narrow', 'e.widen']);

const items = (s: Say, key = 'list'): readonly Say[] => {
  const v = s.a?.[key];
  return Array.isArray(v) ? (v as readonly Say[]) : [];
};
const number = (s: Say, key: string): number => {
  const v = s.a?.[key];
  return typeof v === 'number' ? v : 0;
};
const refOf = (s: Say, key: string): Ref | null => {
  const v = s.a?.[key];
  return typeof v === 'object' && 'ref' in v ? v : null;
};

/** “A or (B or C)” is “A or B or C”. */
function flat(s: Say): Say[] {
  return items(s).flatMap((x) => (x.k === s.k ? flat(x) : [x]));
}

/** Prepares the sentences of one language; `say` speaks what is nested. */
export function createSentences(game: Game, text: Texts, names: Names, steps: Steps, say: (s: Say, bound: Bound) => string): Sentences {
  const d = game.data;
  const plurals = new Intl.PluralRules(text.lang);
  const quoted = (x: string): string => text.t('text.quoted', { x });

  const span = (from: number, to: number, not: boolean): string => {
    const name = (i: number): string => names.text(d.periods[i]?.name ?? { en: String(i), fr: String(i) });
    const last = d.periods.length - 1;
    if (from >= to) return text.t(not ? 'period.only.not' : 'period.only', { from: name(from) });
    if (to >= last) return text.t(not ? 'period.from.not' : 'period.from', { from: name(from) });
    if (from <= 0) return text.t(not ? 'period.to.not' : 'period.to', { to: name(to) });
    return text.t(not ? 'period.between.not' : 'period.between', { from: name(from), to: name(to) });
  };

  const row = (parts: readonly string[], last: string): string =>
    (parts.length < 2 ? parts.join('') : parts.slice(0, -1).join(text.t('list.comma')) + text.t(last) + parts[parts.length - 1]!);

  /** Sentences of one kind about different names become one. */
  const merged = (list: readonly Say[], bound: Bound): string[] => {
    const out: string[] = [];
    const done = new Set<string>();
    for (const s of list) {
      const key = MERGED[s.k];
      const alike = key === undefined ? [] : list.filter((x) => x.k === s.k);
      if (key === undefined || alike.length < 2) out.push(say(s, bound));
      else if (!done.has(s.k)) {
        done.add(s.k);
        const labels = alike.map((x) => names.of(refOf(x, key)!).label);
        out.push(text.t(s.k, { [key]: labels.join(text.t('list.quoted')) }));
      }
    }
    return out;
  };

  const joined = (s: Say, bound: Bound): string => {
    const list = flat(s);
    // What is joined again inside needs a pause before the last: “A, or B and C”; “A, and either B or C”.
    if (s.k === 'c.any') return row(merged(list, bound), list.some((x) => x.k === 'c.all') ? 'list.orElse' : 'list.or');
    let choice = false;
    const parts = list.map((x) => {
      if (x.k !== 'c.any') return say(x, bound);
      const ways = merged(flat(x), bound);
      if (ways.length > 1) choice = true;
      return ways.length === 1 ? ways[0]! : text.t('list.either', { list: ways.join(text.t('list.soit')) });
    });
    return row(parts, choice ? 'list.andElse' : 'list.and');
  };

  const flag = (id: string, not: boolean): string | null => {
    const own = d.flags.find((f) => f.id === id)?.[not ? 'isNot' : 'is'];
    return own ? names.text(own) : null;
  };

  /** A plain name is a flag as well as a track or a sum. */
  const sort = (s: Say, key = 'what'): 'track' | 'flag' | 'sum' => {
    const id = refOf(s, key)?.id ?? '';
    return game.index.track.has(id) ? 'track' : d.flags.some((f) => f.id === id) ? 'flag' : 'sum';
  };

  const desk = { game, t: text.t, pick: names.text };

  /** A date within bounds: “the congress meets not before 20–22 October”. */
  const dated = (s: Say): string | null => {
    const what = refOf(s, 'what');
    if (what === null || !isDate(game, what.id)) return null;
    const how = String(s.a?.['op']);
    const name = names.of(what);
    return text.t('c.is.date', { what_the: name.the, what_gn: name.gn, op: how, from: dayOf(desk, number(s, how === 'most' ? 'max' : 'min')), to: dayOf(desk, number(s, 'max')) });
  };

  /** A date held against the present period: “the congress is at most 3 periods away”; null if the sum is something else. */
  const distance = (s: Say): string | null => {
    const [now] = items(s);
    const [date] = items(s, 'less');
    const what = date?.k === 'name' ? refOf(date, 'x') : null;
    if (items(s).length !== 1 || items(s, 'less').length !== 1 || now?.k !== 'q.period' || what === null || !isDate(game, what.id)) return null;
    const name = names.of(what);
    const n = -number(s, 'min');
    return text.t(s.k === 'c.sum' ? 'c.date' : 'c.date.not', { what_the: name.the, what_gn: name.gn, n, since: -n, way: n > 0 ? 'away' : n === 0 ? 'come' : 'past' });
  };

  const whole = (s: Say, bound: Bound): string | null => {
    switch (s.k) {
      case 'c.sum':
      case 'c.sum.not': return distance(s);
      case 'c.all':
      case 'c.any': return joined(s, bound);
      case 'c.period': return span(number(s, 'from'), number(s, 'to'), false);
      case 'c.period.not': return span(number(s, 'from'), number(s, 'to'), true);
      case 'c.flag': return flag(refOf(s, 'flag')!.id, false);
      case 'c.flag.not': return flag(refOf(s, 'flag')!.id, true);
      case 'c.is.name': {
        if (sort(s) !== 'flag') return dated(s);
        const set = s.a?.['op'] !== 'most';
        return say({ k: set ? 'c.flag' : 'c.flag.not', a: { flag: { ref: 'flag', id: refOf(s, 'what')!.id } } }, bound);
      }
      case 'c.is.gain': {
        // What is true or not cannot rise: it is new.
        const what = s.a?.['what'] as Say;
        if (what.k !== 'name' || sort(what, 'x') !== 'flag') return null;
        const cleared = s.a?.['op'] === 'most' && number(s, 'max') < 0;
        const said = say({ k: cleared ? 'c.flag.not' : 'c.flag', a: { flag: { ref: 'flag', id: refOf(what, 'x')!.id } } }, bound);
        return text.t(cleared || s.a?.['op'] === 'least' ? 'c.is.new' : 'c.is.old', { what: said });
      }
      default: return null;
    }
  };

  /** A track at one end of its scale is simply there. */
  const op = (s: Say): string => {
    const said = String(s.a?.['op']);
    const track = s.k === 'c.is.name' ? d.tracks.find((t) => t.id === refOf(s, 'what')?.id) : undefined;
    if (track && said === 'most' && number(s, 'max') <= track.min) return 'exact';
    if (track && said === 'least' && number(s, 'min') >= track.max) return 'exact';
    return s.k === 'c.is' && said === 'none' ? 'exact' : said;
  };

  const compare = (out: Args, s: Say): void => {
    const how = op(s);
    const min = how === 'exact' && s.a?.['op'] !== 'exact' && s.a?.['op'] !== 'least' ? number(s, 'max') : number(s, 'min');
    const max = number(s, 'max');
    const args = { op: how, min_n: plain(min), max_n: plain(max) };
    out['op'] = how;
    out['min'] = min;
    out['value'] = text.t('limits.value', args);
    out['how'] = text.t('limits.how', args);
    out['count'] = how === 'none' || plurals.select(how === 'least' || how === 'exact' ? min : max) === 'one' ? 'one' : 'many';
    if (s.k !== 'c.is.gain') return;
    if (how === 'least') out['way'] = min > 0 ? 'up' : min === 0 ? 'steady' : how;
    else out['way'] = how !== 'most' || max > 0 ? how : max < 0 ? 'down' : 'still';
  };

  const standing = (out: Args, s: Say, bound: Bound): void => {
    const r = refOf(s, 'what');
    const known = r !== null && (!r.id.startsWith('$') || (bound[r.id] !== undefined && bound[r.id] !== text.t('pool.unit')));
    // A regiment, a school, riders: the names of the steps need not agree with them.
    const several = String(out['what_gn'] ?? '').endsWith('p');
    const count: Count = known && several ? 'many' : 'one';
    const at = [number(s, 'min'), number(s, 'max')] as const;
    out['stand'] = out['op'] === 'outside' ? steps.not(count, ...at, known) : steps.stand(count, ...at, known);
  };

  const units = (out: Args, s: Say): void => {
    const at = [number(s, 'from'), number(s, 'to')] as const;
    const count: Count = out['count'] === 'one' ? 'one' : 'many';
    out['noun'] = text.t('unit.noun', { lock: String(s.a?.['lock']), count });
    out['stand'] = steps.stand(count, ...at);
    out['nobody'] = steps.none(...at);
  };

  const balance = (out: Args, s: Say, bound: Bound): void => {
    const speak = (key: string): string => items(s, key).map((x) => quoted(capital(say(x, bound)))).join(text.t('list.plus'));
    out['list'] = speak('list');
    out['less'] = speak('less');
    out['several'] = items(s).length > 1 ? 'yes' : 'no';
    out['kind'] = items(s, 'less').length === 0 ? 'plain' : number(s, 'min') === 0 ? 'even' : 'minus';
  };

  /** Effects on a date speak of days and periods. */
  const isDated = (s: Say): boolean => DATED.has(s.k) && isDate(game, refOf(s, 'what')?.id ?? '');

  const extras = (out: Args, s: Say, bound: Bound): void => {
    if (s.k.startsWith('c.is')) compare(out, s);
    if (isDated(s)) {
      out['way'] = number(s, 'n') < 0 ? 'earlier' : 'later';
      out['day'] = dayOf(desk, number(s, 'n'));
    }
    if (s.k === 'c.is.cubes') out['free'] = refOf(s, 'side')?.id === 'unaligned' ? 'yes' : 'no';
    if (s.k === 'c.is.step') standing(out, s, bound);
    if (s.k === 'c.is.units' || s.k === 'q.units') units(out, s);
    if (s.k === 'c.sum' || s.k === 'c.sum.not') balance(out, s, bound);
    if (s.k === 'c.line' || s.k === 'c.line.not') out['lines'] = items(s, 'lines').map((x) => say(x, bound)).join(text.t(s.k === 'c.line' ? 'list.quoted' : 'list.quotedNor'));
  };

  return { whole, extras, key: (s) => (s.k === 'c.is.name' && sort(s) === 'sum' ? 'c.is' : isDated(s) ? `${s.k}.date` : s.k) };
}
