import { parse, stringify } from 'yaml';
import type { ZodError } from 'zod';
import type { Game } from '../../rules/game';
import { didYouMean } from '../../scenario/suggest';
import type { ForceEntry } from '../force/parse';
import { parseForce } from '../force/parse';
import type { Patch } from '../patch';
import { compilePatch } from '../patch';
import { compileQuantity } from './quantity';
import type { ArmData, ClaimData, ClaimsData } from './schema';
import { claimsSchema } from './schema';

/** One arm of an experiment, ready for a thread: what is forced in it, and from when on. */
export interface Arm {
  readonly data: ArmData;
  readonly entries: readonly ForceEntry[];
}
export interface Claim {
  readonly data: ClaimData;
  readonly arms: readonly Arm[];
}
export interface Claims {
  readonly quantities: ClaimsData['quantities'];
  readonly claims: readonly Claim[];
}

/** Reads a file of claims; every fault comes as a line that says where it is and what was expected. */
export function readClaims(g: Game, file: string, text: string): { readonly claims: Claims | null; readonly faults: readonly string[] } {
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (error) {
    return { claims: null, faults: [`${file}: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const shape = claimsSchema.safeParse(raw);
  if (!shape.success) return { claims: null, faults: issues(file, shape.error) };
  const faults: string[] = [];
  const data = shape.data;
  for (const [id, q] of Object.entries(data.quantities)) {
    compileQuantity(g, q, (f) => faults.push(`${file}: quantity ${id}, ${f.path}: ${f.message} "${f.text}"${f.known ? near(f.text, f.known) : ''}`));
  }
  const claims = data.claims.map((claim) => {
    const where = `${file}: claim ${claim.id}`;
    checkNames(data, claim, [...g.index.track.keys()], (message) => faults.push(`${where}: ${message}`));
    return { data: claim, arms: claim.arms.map((arm) => readArm(g, data, arm, (message) => faults.push(`${where}, arm ${arm.id}: ${message}`))) };
  });
  for (const [what, list] of [['number', data.claims.map((c) => c.number)], ['id', data.claims.map((c) => c.id)]] as const) {
    if (new Set<string | number>(list).size < list.length) faults.push(`${file}: two claims have the same ${what}`);
  }
  return { claims: faults.length === 0 ? { quantities: data.quantities, claims } : null, faults };
}

function issues(file: string, error: ZodError): string[] {
  return error.issues.map((i) => `${file}: ${i.path.map(String).join('.')}: ${i.message}`);
}

function near(text: string, known: readonly string[]): string {
  const guess = didYouMean(text, [...known]);
  return guess ? `; did you mean ${guess}?` : '';
}

function checkNames(data: ClaimsData, claim: ClaimData, tracks: readonly string[], fault: (message: string) => void): void {
  const arms = claim.arms.map((a) => a.id);
  const quantities = Object.keys(data.quantities);
  for (const t of claim.tests) {
    for (const arm of [t.arm, t.against]) if (arm !== undefined && !arms.includes(arm)) fault(`no arm "${arm}"${near(arm, arms)}`);
  }
  for (const q of [...claim.tests.map((t) => t.quantity), ...claim.shows]) if (!quantities.includes(q)) fault(`no quantity "${q}"${near(q, quantities)}`);
  const { even } = claim;
  if (even) {
    for (const arm of [even.on, ...even.arms]) if (!arms.includes(arm)) fault(`even: no arm "${arm}"${near(arm, arms)}`);
    for (const a of claim.arms) if (even.arms.includes(a.id) && a.from === undefined) fault(`even: arm "${a.id}" begins with the game: it needs from`);
    if (!quantities.includes(even.quantity)) fault(`even: no quantity "${even.quantity}"${near(even.quantity, quantities)}`);
    if (!tracks.includes(even.by)) fault(`even: no track "${even.by}"${near(even.by, tracks)}`);
  }
  if (new Set(arms).size < arms.length) fault('two arms have the same id');
}

function readArm(g: Game, data: ClaimsData, arm: ArmData, fault: (message: string) => void): Arm {
  const entries: ForceEntry[] = [];
  for (const part of arm.set) {
    const patch = typeof part === 'string' ? data.positions[part] : part;
    if (!patch) fault(`no position "${String(part)}"${near(String(part), Object.keys(data.positions))}`);
    else {
      compilePatch(g, patch as Patch, (f) => fault(`${f.path.join('.')}: ${f.message}${f.suggestion ? `; did you mean ${f.suggestion}?` : ''}`));
      entries.push({ kind: 'set', at: arm.from!, patch: patch as Patch });
    }
  }
  if (arm.force.length > 0) {
    const read = parseForce(g, 'force', stringify(arm.force));
    for (const line of read.faults) fault(line);
    entries.push(...read.entries);
  }
  for (const e of entries) {
    // Answers of the street are weighed when the scenario is compiled: a thread has compiled it already.
    if (e.kind !== 'set' && e.subject === 'option') for (const id of e.ids) checkOption(g, id, fault);
  }
  for (const n of arm.night) {
    if (!g.index.side.has(n.side)) fault(`night: unknown side "${n.side}"${near(n.side, [...g.index.side.keys()])}`);
    for (const id of n.plan) if (id !== 'hold' && !g.index.plan.has(id)) fault(`night: unknown plan "${id}"${near(id, [...g.index.plan.keys()])}`);
  }
  for (const side of Object.keys(arm.bots)) if (!g.index.side.has(side)) fault(`bots: unknown side "${side}"${near(side, [...g.index.side.keys()])}`);
  return { data: arm, entries };
}

function checkOption(g: Game, id: string, fault: (message: string) => void): void {
  const found = g.index.option.get(id);
  if (!found) return;
  const { decider } = g.data.dispatches[found[0]] ?? {};
  if (decider === 'street' || decider === 'none') fault(`the street decides "${id}": it cannot be forced on one side`);
}
