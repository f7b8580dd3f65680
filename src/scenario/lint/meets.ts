import type { Text } from '../../rules/data';

/** What may come to be true in games of a scenario, as far as can be told without playing. It only ever grows. */
export interface World {
  readonly flags: Set<string>;
  /** Options that may have been chosen. */
  readonly chosen: Set<string>;
  /** Orders and plans that may be given. */
  readonly given: Set<string>;
  /** `side line` that may be followed. */
  readonly lines: Set<string>;
  readonly endings: Set<string>;
  /** The night may come. */
  hours: boolean;
  /** Names that are flags: a plain word in a quantity may be one. */
  readonly isFlag: ReadonlySet<string>;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

type Data = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Data[] => (Array.isArray(value) ? value.filter(isMap) : []);
const numberOr = (value: unknown, other: number): number => (typeof value === 'number' ? value : other);

/** Two parts of a condition that cannot hold at once. */
export interface Clash {
  readonly first: Text;
  readonly second: Text;
  /** Where the second one stands, from the condition on. */
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/**
 * Whether a condition can ever hold in this world, at some time of a span of periods. Where it cannot be told (sums, targets,
 * what hangs on seats and cubes) the answer is yes.
 */
export function canHold(c: unknown, w: World, when: Span): boolean {
  if (!isMap(c)) return true;
  if (Array.isArray(c['all'])) return listOf(c['all']).every((part) => canHold(part, w, when)) && clashIn(c, when) === null;
  if (Array.isArray(c['any'])) return c['any'].length === 0 || listOf(c['any']).some((part) => canHold(part, w, when));
  if (typeof c['flag'] === 'string') return w.flags.has(c['flag']);
  if (typeof c['is'] === 'string' && w.isFlag.has(c['is'])) return numberOr(c['atLeast'], 0) < 1 || w.flags.has(c['is']);
  if (typeof c['chose'] === 'string') return w.chosen.has(c['chose']);
  if (typeof c['ordered'] === 'string') return w.given.has(c['ordered']);
  if (typeof c['planned'] === 'string') return w.given.has(c['planned']);
  if (typeof c['attacker'] === 'string') return w.hours;
  if (typeof c['ending'] === 'string') return w.endings.has(c['ending']);
  if (typeof c['line'] === 'string' && Array.isArray(c['in'])) return c['in'].some((line) => w.lines.has(`${String(c['line'])} ${String(line)}`));
  if (isMap(c['period'])) {
    const { from, to } = spanOf(c['period']);
    return from <= when.to && to >= when.from && from <= to;
  }
  return clashIn(c, when) === null;
}

function spanOf(period: Data): Span {
  return { from: numberOr(period['from'], -Infinity), to: numberOr(period['to'], Infinity) };
}

/** What one part asks of one thing: limits, or that something is so or not so. */
interface Demand {
  readonly of: string;
  readonly from: number;
  readonly to: number;
  readonly words: Text;
  readonly text: string;
  readonly path: readonly (string | number)[];
}

/** The first two parts of a condition that exclude one another: limits that do not meet, a flag and its contrary, times apart. */
export function clashIn(c: unknown, when: Span): Clash | null {
  const seen = new Map<string, Demand>([['period', { of: 'period', ...when, words: { en: `periods ${when.from} to ${when.to}`, fr: `périodes ${when.from} à ${when.to}` }, text: '', path: [] }]]);
  for (const d of demands(c, [])) {
    const other = seen.get(d.of);
    const from = Math.max(d.from, other?.from ?? -Infinity);
    const to = Math.min(d.to, other?.to ?? Infinity);
    // Too late or too early for its era is told elsewhere, with the era.
    if (from > to && (other === undefined || other.text !== '' || d.from > d.to)) return { first: other && other.text !== '' ? other.words : d.words, second: d.words, path: d.path, text: d.text };
    if (from > to) continue;
    seen.set(d.of, { ...d, from, to });
  }
  return null;
}

function demands(c: unknown, path: readonly (string | number)[]): readonly Demand[] {
  if (!isMap(c)) return [];
  if (Array.isArray(c['all'])) return c['all'].flatMap((part, i) => demands(part, [...path, 'all', i]));
  const not = isMap(c['not']);
  const inner = not ? (c['not'] as Data) : c;
  const at = not ? [...path, 'not'] : path;
  const so = (of: string, text: string): Demand => ({ of, from: not ? 0 : 1, to: not ? 0 : 1, words: { en: `${not ? 'not ' : ''}${of}`, fr: `${not ? 'non ' : ''}${of}` }, text, path: at });
  for (const key of ['flag', 'chose', 'ordered', 'ending'] as const) if (typeof inner[key] === 'string') return [so(`${key} ${inner[key]}`, inner[key])];
  if (not) return [];
  if ('is' in c) {
    const of = typeof c['is'] === 'string' ? c['is'] : JSON.stringify(c['is']);
    const [from, to] = [numberOr(c['atLeast'], -Infinity), numberOr(c['atMost'], Infinity)];
    const what = of.replaceAll('"', '');
    const words = {
      en: `${what}${from === -Infinity ? '' : ` at least ${from}`}${to === Infinity ? '' : ` at most ${to}`}`,
      fr: `${what}${from === -Infinity ? '' : ` au moins ${from}`}${to === Infinity ? '' : ` au plus ${to}`}`,
    };
    return [{ of: `is ${of}`, from, to, words, text: String(from === -Infinity ? to : from), path }];
  }
  if (isMap(c['period'])) {
    const { from, to } = spanOf(c['period']);
    return [{ of: 'period', from, to, words: { en: `periods ${from === -Infinity ? 0 : from} to ${to === Infinity ? 'the last' : to}`, fr: `périodes ${from === -Infinity ? 0 : from} à ${to === Infinity ? 'la dernière' : to}` }, text: String(from === -Infinity ? to : from), path: [...path, 'period'] }];
  }
  return [];
}
