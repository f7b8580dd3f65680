import type { Learned, Thinker } from '../bots';
import { createThinker, LEVELS } from '../bots';
import type { Advice, Adviser } from '../bots/advice/advice';
import { createAdviser } from '../bots/advice/advice';
import { datesInSteps, newRecord } from '../record';
import type { ActionCode } from '../rules/actions';
import { compile } from '../rules/compile';
import type { ScenarioData, Text } from '../rules/data';
import type { Game } from '../rules/game';
import { startingAt } from '../rules/setup';
import type { State } from '../rules/state';
import { formatIn } from '../scenario/diagnostics';
import { loadScenario } from '../scenario/load';
import { SLICE, thinkInSlices } from './thinking';

/** A decision to think about: what the seat may know, never the true state. */
export interface Question {
  readonly kind: string;
  readonly seat: number;
  readonly view: State;
  readonly legal: readonly ActionCode[];
  readonly seed: number;
}

/** A game that is over: where it began and what was done in it. */
export interface Played {
  readonly seed: number;
  /** Id of the moment it began with; null for the first period. */
  readonly start: string | null;
  readonly actions: readonly string[];
}

/** Work that would hold up the page: reading a scenario's files, and thinking for the machine's seats. */
export type Task =
  | { readonly type: 'read'; readonly files: Readonly<Record<string, string>> }
  /** `learned` is the text of the file of what self-play has taught, if there is one. */
  | { readonly type: 'play'; readonly scenario: ScenarioData; readonly learned: string | null }
  | { readonly type: 'think'; readonly question: Question }
  | { readonly type: 'advise'; readonly question: Omit<Question, 'kind'> }
  | { readonly type: 'dates'; readonly played: Played };

/** To the worker: a task, or the wish to have the best that was found for one so far. */
export type Order = { readonly id: number; readonly task: Task } | { readonly hurry: number };

export interface ReadResult {
  readonly scenario: ScenarioData | null;
  readonly hash: string;
  /** Each as lines of plain text. */
  readonly faults: readonly Text[];
}

/** Period in which each milestone showed, −1 for never; null if the game can no longer be played from its record. */
export type Dated = readonly number[] | null;

export type Result = ReadResult | ActionCode | Advice | { readonly dates: Dated } | null;

/** From the worker: what came of a task, or how far it is. */
export type Answer = { readonly id: number } & (
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly reason: string }
  | { readonly progress: number }
);

/** How a task under way hears from whoever set it, and is heard. */
export interface Line {
  readonly hurried: () => boolean;
  readonly onProgress: (progress: number) => void;
}

/** What is being played, and who has begun to think about it. */
interface Stage {
  readonly game: Game;
  readonly learned: Learned | null;
  readonly thinkers: Map<string, Thinker>;
  readonly advisers: Map<number, Adviser>;
}

let stage: Stage | null = null;

/** Advice may take so long, in ms. */
const ADVICE = 800;
/** A bot of an unknown level (an old save, a trial) may take so long, in ms. */
const UNKNOWN = 2000;

function read(files: Readonly<Record<string, string>>): ReadResult {
  const { scenario, hash, faults } = loadScenario(files);
  return { scenario, hash, faults: faults.map((d) => ({ en: formatIn(d, 'en'), fr: formatIn(d, 'fr') })) };
}

/** What self-play has taught, if the text is about this scenario: a damaged file is as good as none. */
export function parseLearned(text: string | null, scenario: string): Learned | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Partial<Learned> | null;
    return value?.format === 1 && value.scenario === scenario ? (value as Learned) : null;
  } catch {
    return null;
  }
}

async function think({ game, learned, thinkers }: Stage, { kind, seat, view, legal, seed }: Question, { hurried, onProgress }: Line): Promise<ActionCode> {
  const name = `${String(seat)} ${kind}`;
  const thinker = thinkers.get(name) ?? createThinker(kind, game, seat, learned);
  thinkers.set(name, thinker);
  const thinking = thinker.begin(view, legal, seed);
  const level = kind.split(':')[0]!;
  const most = level in LEVELS ? LEVELS[level as keyof typeof LEVELS].milliseconds : UNKNOWN;
  await thinkInSlices(thinking, { now: () => performance.now(), rest, hurried, most, onProgress });
  return thinking.best();
}

async function advise({ game, learned, advisers }: Stage, { seat, view, legal, seed }: Omit<Question, 'kind'>, { hurried, onProgress }: Line): Promise<Advice> {
  const adviser = advisers.get(seat) ?? createAdviser(game, seat, learned);
  advisers.set(seat, adviser);
  const advising = adviser.begin(view, legal, seed);
  await thinkInSlices(advising, { now: () => performance.now(), rest, hurried, most: ADVICE, onProgress });
  return advising.advice();
}

/** Plays a finished game once more, a slice at a time, and looks when the milestones of history fell. */
async function datesOf({ game }: Stage, { seed, start, actions }: Played, { onProgress }: Line): Promise<{ readonly dates: Dated }> {
  const steps = datesInSteps(game, { ...newRecord(startingAt(game, start), seed), actions });
  let begun = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { dates: value.result.divergence ? null : value.dates };
    if (performance.now() - begun < SLICE) continue;
    onProgress(value / Math.max(1, actions.length));
    await rest();
    begun = performance.now();
  }
}

/** Lets waiting messages in. A message of one's own is quicker than a timer, which browsers stretch to four milliseconds. */
function rest(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/** Carries out a task, here or behind the page. */
export async function work(task: Task, line: Line): Promise<Result> {
  switch (task.type) {
    case 'read':
      return read(task.files);
    case 'play':
      stage = { game: compile(task.scenario), learned: parseLearned(task.learned, task.scenario.id), thinkers: new Map(), advisers: new Map() };
      return null;
    case 'think':
      if (!stage) throw new Error('no game to think about');
      return think(stage, task.question, line);
    case 'advise':
      if (!stage) throw new Error('no game to advise on');
      return advise(stage, task.question, line);
    case 'dates':
      if (!stage) throw new Error('no game to look back on');
      return datesOf(stage, task.played, line);
  }
}
