import type { EffectData, Kinded, QuantityData, ScenarioData, TermData } from './data';
import type { Effect, Indexes, Pool, Read, Sum, Test } from './game';
import type { Compiler, RefPool } from './kinds';
import { conditionOf, effectOf, quantityOf, keysOf } from './registry';
import type { Layout } from './slots';
import { compileSum } from './sum';

/** A fault found while compiling: where (a path of keys), the offending text, what was expected. */
export interface Fault {
  readonly path: string;
  readonly text: string;
  readonly message: string;
  readonly known?: readonly string[];
}

const NOBODY = ['unaligned', 'waverers'];

/** A compiler that keeps the path it is at and the pools `$target` and `$each` stand for. */
export class ScenarioCompiler implements Compiler {
  readonly at: Layout;
  readonly sides: number;
  private path: string[] = [];
  private target: Pool | null = null;
  private each: Pool | null = null;

  constructor(data: ScenarioData, at: Layout, private readonly index: Indexes, private readonly report: (fault: Fault) => void) {
    this.at = at;
    this.sides = data.sides.length;
  }

  /** Runs `build` with the path extended and `$target` bound to a pool. */
  within<T>(key: string, build: () => T, target: Pool | null = this.target): T {
    const before = this.target;
    this.path.push(key);
    this.target = target;
    try {
      return build();
    } finally {
      this.path.pop();
      this.target = before;
    }
  }

  fault(message: string, text: string, known?: readonly string[]): void {
    this.report({ path: this.path.join('.'), text, message, ...(known ? { known } : {}) });
  }

  ref(pool: RefPool, id: string): number {
    if (pool === 'option') return this.option(id)[0];
    const map = this.index[pool];
    const found = map.get(id);
    if (found !== undefined) return found;
    this.fault(`unknown ${pool}`, id, [...map.keys()]);
    return 0;
  }

  party(id: string): number {
    if (NOBODY.includes(id)) return this.sides;
    const found = this.index.side.get(id);
    if (found !== undefined) return found;
    this.fault('unknown side', id, [...this.index.side.keys(), ...NOBODY]);
    return 0;
  }

  line(side: number, id: string): number {
    const lines = this.index.line[side]!;
    const found = lines.get(id);
    if (found !== undefined) return found;
    this.fault('unknown line', id, [...lines.keys()]);
    return 0;
  }

  option(id: string): readonly [number, number] {
    const found = this.index.option.get(id);
    if (found) return found;
    this.fault('unknown option', id, [...this.index.option.keys()]);
    return [0, 0];
  }

  fixed(id: string): boolean {
    return !id.startsWith('$');
  }

  entity(pool: Pool, id: string): Read {
    if (id === '$target' || id === '$each') {
      const bound = id === '$target' ? this.target : this.each;
      if (bound !== pool) this.fault(bound ? `${id} is a ${bound} here, not a ${pool}` : `${id} stands for nothing here`, id);
      return id === '$target' ? (_s, x) => x.target : (_s, x) => x.each;
    }
    const index = this.ref(pool, id);
    return () => index;
  }

  quantity(q: QuantityData, key = 'of'): Read {
    return this.within(key, () => {
      if (typeof q === 'string') return this.named(q);
      const kind = quantityOf(q);
      if (!kind) {
        this.fault('unknown kind of quantity', keysOf(q)[0] ?? '');
        return () => 0;
      }
      return this.checked(kind.schema, q) ? kind.read(q, this) : () => 0;
    });
  }

  slot(q: QuantityData): number {
    if (typeof q !== 'string') return -1;
    const track = this.index.track.get(q);
    if (track !== undefined) return this.at.track + track;
    const flag = this.index.flag.get(q);
    return flag === undefined ? -1 : this.at.flag + flag;
  }

  private named(id: string): Read {
    const { track, flag, sum } = this.index;
    const slot = this.slot(id);
    if (slot >= 0) return (s) => s.v[slot]!;
    const n = sum.get(id);
    if (n !== undefined) return (s, x) => x.game.sums[n]!(s, x);
    this.fault('unknown track, flag or sum', id, [...track.keys(), ...flag.keys(), ...sum.keys()]);
    return () => 0;
  }

  condition(c: Kinded, key = 'if'): Test {
    return this.within(key, () => {
      const kind = conditionOf(c);
      if (!kind) {
        this.fault('unknown kind of condition', Object.keys(c)[0] ?? '');
        return () => false;
      }
      return this.checked(kind.schema, c) ? kind.test(c, this) : () => false;
    });
  }

  effects(list: readonly EffectData[], key: string, each: Pool | null = this.each): Effect {
    const before = this.each;
    this.each = each;
    const parts = this.within(key, () => list.map((e, i) => this.within(String(i), () => this.effect(e))));
    this.each = before;
    return sequence(parts);
  }

  private effect(e: EffectData): Effect {
    const kind = effectOf(e);
    if (!kind) {
      this.fault('unknown kind of effect', Object.keys(e)[0] ?? '');
      return () => undefined;
    }
    return this.checked(kind.schema, e) ? kind.run(e, this) : () => undefined;
  }

  sum(terms: readonly TermData[], key = 'sum', each: Pool | null = this.each): Sum {
    const before = this.each;
    this.each = each;
    const sum = this.within(key, () => compileSum(terms, this, ''));
    this.each = before;
    return sum;
  }

  private checked(schema: CheckedSchema, value: unknown): boolean {
    const result = schema.safeParse(value);
    if (result.success) return true;
    for (const issue of result.error?.issues ?? []) {
      // A key nobody knows is named itself, with those that are known there.
      const keys = issue.keys ?? [String(issue.path[issue.path.length - 1] ?? '')];
      const known = issue.keys && issue.path.length === 0 && schema.shape ? Object.keys(schema.shape) : undefined;
      for (const key of keys) this.within(issue.path.join('.') || '.', () => this.fault(complaint(issue), key, known));
    }
    return false;
  }
}

interface Issue {
  readonly path: PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  /** Of a value that may be one of several kinds: what each of them finds. */
  readonly errors?: readonly (readonly { readonly path: PropertyKey[]; readonly expected?: string; readonly values?: readonly unknown[] }[])[];
}

/** What is wrong with a value; where it may be one of several kinds, the kinds it may be. */
function complaint({ message, errors }: Issue): string {
  const kinds = (errors ?? []).flatMap(([first]) => (first?.path.length === 0 ? [first.expected ?? (first.values ?? []).join(', ')] : []));
  return kinds.length > 0 ? `Invalid input: expected ${[...new Set(kinds)].join(' or ')}` : message;
}

/** As much of a kind's schema as the compiler needs. */
interface CheckedSchema {
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly Issue[] } };
  readonly shape?: object;
}

/** One function for a list of effects. */
export function sequence(parts: readonly Effect[]): Effect {
  const [a, b, c] = parts;
  if (!a) return () => undefined;
  if (!b) return a;
  if (!c) return (s, x) => {
    a(s, x);
    b(s, x);
  };
  return (s, x) => {
    for (let i = 0; i < parts.length; i++) parts[i]!(s, x);
  };
}
