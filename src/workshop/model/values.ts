import type { PatchData } from '../../rules/startdata';
import type { State } from '../../rules/state';
import type { Desk } from '../../ui/model';

/** A value of a position, secrets included: designers see everything. */
export interface Value {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** The value before the last choice, if it was another. */
  readonly was: string | null;
}

export interface ValueGroup {
  readonly id: 'tracks' | 'flags' | 'lines' | 'cubes' | 'seats' | 'units' | 'points';
  readonly values: readonly Value[];
}

/** Everything that a position consists of, compared with an earlier one. */
export function valuesOf(desk: Desk, s: State, before: State | null, yes: string, no: string): readonly ValueGroup[] {
  const { data, at, sides } = desk.game;
  const read = (slot: number, say: (n: number) => string): Pick<Value, 'text' | 'was'> => {
    const text = say(s.v[slot]!);
    const was = before ? say(before.v[slot]!) : text;
    return { text, was: was === text ? null : was };
  };
  const shares = (base: number): Pick<Value, 'text' | 'was'> => {
    const say = (v: readonly number[]): string => Array.from({ length: sides + 1 }, (_, k) => String(v[base + k]!)).join(' · ');
    const text = say(s.v);
    const was = before ? say(before.v) : text;
    return { text, was: was === text ? null : was };
  };
  const label = (kind: Parameters<Desk['names']['label']>[0], id: string): string => desk.names.label(kind, id);
  return [
    { id: 'tracks', values: data.tracks.map((t, i) => ({ key: t.id, label: label('track', t.id), ...read(at.track + i, (n) => `${n} / ${t.max}`) })) },
    { id: 'flags', values: data.flags.map((f, i) => ({ key: f.id, label: desk.pick(f.name), ...read(at.flag + i, (n) => (n ? yes : no)) })) },
    { id: 'lines', values: data.sides.map((side, i) => ({ key: side.id, label: label('side', side.id), ...read(at.line + i, (n) => (side.lines[n] ? desk.pick(side.lines[n].name) : '–')) })) },
    { id: 'cubes', values: data.milieus.map((m, i) => ({ key: m.id, label: label('milieu', m.id), ...shares(at.cubes + i * at.parties) })) },
    { id: 'seats', values: data.assemblies.map((a, i) => ({ key: a.id, label: label('assembly', a.id), ...shares(at.seats + i * at.parties) })) },
    { id: 'units', values: data.units.map((u, i) => ({ key: u.id, label: label('unit', u.id), ...read(at.step + i, (n) => `${n} · ${desk.pick(data.loyalty.steps[n] ?? { en: '', fr: '' })}`) })) },
    { id: 'points', values: data.points.map((p, i) => ({ key: p.id, label: label('point', p.id), ...read(at.holder + i, (n) => desk.look(n).short) })) },
  ];
}

/** A value that a trial may begin with. */
export interface Field {
  readonly part: 'tracks' | 'flags' | 'units' | 'lines' | 'points' | 'cubes' | 'seats';
  readonly id: string;
  /** Of a milieu's or an assembly's shares, whose. */
  readonly party: string | null;
  readonly label: string;
  readonly start: string;
  /** A number within limits, or one of a few words. */
  readonly input: { readonly min: number; readonly max: number } | { readonly options: readonly { readonly value: string; readonly label: string }[] };
}

/** Everything a trial may set, with the value it has in the present position. */
export function fieldsOf(desk: Desk, s: State, yes: string, no: string): readonly Field[] {
  const { data, at, sides } = desk.game;
  const parties = (nobody: string): readonly { readonly id: string; readonly label: string }[] => [...data.sides.map((x) => ({ id: x.id, label: desk.look(data.sides.indexOf(x)).short })), { id: nobody, label: (nobody === 'waverers' ? desk.waverers : desk.nobody).short }];
  const shares = (part: 'cubes' | 'seats', id: string, base: number, name: string, total: number): Field[] =>
    parties(part === 'cubes' ? 'unaligned' : 'waverers').map((p, k) => ({ part, id, party: p.id, label: `${name} · ${p.label}`, start: String(s.v[base + k]!), input: { min: 0, max: total } }));
  const sum = (of: Readonly<Record<string, number>>): number => Object.values(of).reduce((a, b) => a + b, 0);
  return [
    ...data.tracks.map((t, i): Field => ({ part: 'tracks', id: t.id, party: null, label: desk.names.label('track', t.id), start: String(s.v[at.track + i]!), input: { min: t.min, max: t.max } })),
    ...data.flags.map((f, i): Field => ({ part: 'flags', id: f.id, party: null, label: desk.pick(f.name), start: s.v[at.flag + i] ? 'true' : 'false', input: { options: [{ value: 'true', label: yes }, { value: 'false', label: no }] } })),
    ...data.sides.map((side, i): Field => ({ part: 'lines', id: side.id, party: null, label: desk.look(i).name, start: side.lines[s.v[at.line + i]!]?.id ?? '', input: { options: side.lines.map((l) => ({ value: l.id, label: desk.pick(l.name) })) } })),
    ...data.milieus.flatMap((m, i) => shares('cubes', m.id, at.cubes + i * at.parties, desk.names.label('milieu', m.id), sum(m.cubes))),
    ...data.assemblies.flatMap((a, i) => shares('seats', a.id, at.seats + i * at.parties, desk.names.label('assembly', a.id), sum(a.seats))),
    ...data.units.map((u, i): Field => ({ part: 'units', id: u.id, party: null, label: desk.names.label('unit', u.id), start: String(s.v[at.step + i]!), input: { options: data.loyalty.steps.map((step, n) => ({ value: String(n), label: `${n} · ${desk.pick(step)}` })) } })),
    ...data.points.map((p, i): Field => ({ part: 'points', id: p.id, party: null, label: desk.names.label('point', p.id), start: data.sides[s.v[at.holder + i]!]?.id ?? '', input: { options: Array.from({ length: sides }, (_, k) => ({ value: data.sides[k]!.id, label: desk.look(k).name })) } })),
  ];
}

/** Wishes by field (`part/id` or `part/id/party`) as the values a start sets. */
export function patchOf(wishes: Readonly<Record<string, string>>): PatchData {
  const out: Record<string, Record<string, unknown>> = {};
  for (const [key, value] of Object.entries(wishes)) {
    const [part, id, party] = key.split('/') as [string, string, string | undefined];
    const own = (out[part] ??= {});
    if (party !== undefined) own[id] = { ...(own[id] as Record<string, number> | undefined), [party]: Number(value) };
    else if (part === 'flags') own[id] = value === 'true';
    else if (part === 'lines' || part === 'points') own[id] = value;
    else own[id] = Number(value);
  }
  return out as PatchData;
}

export const fieldKey = (f: Pick<Field, 'part' | 'id' | 'party'>): string => `${f.part}/${f.id}${f.party === null ? '' : `/${f.party}`}`;

/** The same values as lines of YAML, to be put into the scenario as a start of its own. */
export function patchYaml(set: PatchData, indent: string): string {
  const lines = Object.entries(set as Readonly<Record<string, Readonly<Record<string, unknown>>>>).map(([part, own]) => {
    const inner = Object.entries(own).map(([id, v]) => `${id}: ${typeof v === 'object' && v !== null ? `{${Object.entries(v).map(([p, n]) => `${p}: ${String(n)}`).join(', ')}}` : String(v)}`);
    return `${indent}${part}: {${inner.join(', ')}}`;
  });
  return lines.join('\n');
}
