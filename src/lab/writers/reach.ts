import { createBot } from '../../bots/index';
import type { Bot } from '../../bots/index';
import type { ActionCode } from '../../rules/actions';
import { first, kindOf, second } from '../../rules/actions';
import type { GameEvent } from '../../rules/events';
import type { Game } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';
import { cloneState, ZONE } from '../../rules/state';
import type { GameResult, Onlooker } from '../game';
import { GameFailure, playGame } from '../game';
import { mix } from '../seeds';
import { contentOf } from './content';
import type { Content } from './content';
import type { Lang } from './language';
import { Told } from './told';

export interface ReachOptions {
  readonly games: number;
  readonly seed: number;
  /** A kind of bot for all sides, as for `npm run sim`. */
  readonly bots: string;
  /** In which content is called and its conditions are told; English if it is left out. */
  readonly lang?: Lang;
}

/** How often a piece of content was met: games in which it was seen, and times it was chosen where it can be. */
export interface Met extends Content {
  readonly seen: number;
  readonly chosen: number;
}

export interface Reach {
  readonly games: number;
  /** The kinds of bots, one after the other. */
  readonly bots: readonly string[];
  readonly met: readonly Met[];
  /** Words of English one seat is shown in a game: one number a game and seat. */
  readonly words: readonly number[];
}

/** Games played one after the other: what each came to, and what of the scenario anybody has met in them so far. */
export class Reaching {
  private readonly players: readonly Bot[];
  private readonly content: readonly Content[];
  private readonly seen = new Map<string, number>();
  private readonly chosen = new Map<string, number>();
  /** Words shown to each seat in each game. */
  readonly words: number[] = [];

  constructor(private readonly g: Game, bots: string, lang: Lang = 'en') {
    this.players = g.data.sides.map((_, side) => createBot(bots, g, side));
    this.content = contentOf(g.data, lang);
  }

  /**
   * Plays one game to its end.
   * @throws GameFailure if it breaks off; nothing of it is then counted.
   */
  play(seed: number): GameResult {
    const { g, content } = this;
    const choices: string[] = [];
    const game = new Watched(g, (key) => void choices.push(key));
    const result = playGame(g, this.players, seed, { onlooker: game });
    for (const key of choices) more(this.chosen, key);
    for (const key of game.everybody()) more(this.seen, key);
    for (let side = 0; side < g.sides; side++) this.words.push(content.reduce((n, c) => n + (game.sawIt(side, c.key) ? c.words : 0), 0));
    return result;
  }

  met(): readonly Met[] {
    return this.content.map((c) => ({ ...c, seen: this.seen.get(c.key) ?? 0, chosen: this.chosen.get(c.key) ?? 0 }));
  }
}

const more = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

/** Plays games between bots and notes what of the scenario anybody meets. A game that breaks off counts for nothing. */
export function reachOf(g: Game, { games, seed, bots, lang }: ReachOptions, progress?: (done: number) => void): Reach {
  const reaching = new Reaching(g, bots, lang);
  for (let k = 0; k < games; k++) {
    try {
      reaching.play(mix(seed, k));
    } catch (error) {
      if (!(error instanceof GameFailure)) throw error;
    }
    progress?.(k + 1);
  }
  return { games, bots: [bots], words: reaching.words, met: reaching.met() };
}

/** One game as its seats see it. */
class Watched implements Onlooker {
  private readonly seats: Set<string>[];
  /** What no seat sees for itself, or all do. */
  private readonly all = new Set<string>();
  private readonly told: Told;
  private before: State | null = null;

  constructor(private readonly g: Game, private readonly chose: (key: string) => void) {
    this.seats = g.data.sides.map(() => new Set<string>());
    this.told = new Told(g);
  }

  everybody(): ReadonlySet<string> {
    return new Set([...this.all, ...this.seats.flatMap((s) => [...s])]);
  }
  sawIt(side: number, key: string): boolean {
    return this.all.has(key) || this.seats[side]!.has(key);
  }

  hear(e: GameEvent): void {
    if (e.e === 'dispatch') this.all.add(`dispatch ${e.id}`);
    else if (e.e === 'choice') {
      // The street's answer is read by all, with its title; what it did not answer has been on the table as well.
      this.all.add(`option ${e.option}`);
      this.chose(`option ${e.option}`);
      if (e.seat < 0) for (const o of this.g.data.dispatches.find((d) => d.id === e.dispatch)?.options ?? []) this.all.add(`option ${o.id}`);
    } else if (e.e === 'play') {
      if (e.card !== '') this.all.add(`card ${e.card}`);
      if (e.use === 'event') this.chose(`card ${e.card}`);
    } else if (e.e === 'event' && e.happened) this.chose(`card ${e.card}`);
    else if (e.e === 'order') this.all.add(`order ${e.order}`);
    else if (e.e === 'planned') this.all.add(`plan ${e.plan}`);
    else if (e.e === 'ending') this.all.add(`ending ${e.ending}`);
  }

  begin(s: State): void {
    this.before = cloneState(s);
    this.morning(s, s);
  }

  decide(s: State, seat: number, open: readonly ActionCode[], action: ActionCode): void {
    this.look(s, seat, open);
    this.choose(s, action);
  }

  /** What is open to the seat that decides, and the cards it can see. */
  private look(s: State, seat: number, open: readonly ActionCode[]): void {
    const { g } = this;
    const mine = this.seats[seat]!;
    g.data.cards.forEach((c, k) => {
      const zone = s.v[g.at.zone + k]!;
      if (zone === ZONE.market) this.all.add(`card ${c.id}`);
      else if (zone === ZONE.hand + seat || zone === ZONE.offer + seat || zone === ZONE.reserve + seat) mine.add(`card ${c.id}`);
    });
    for (const action of open) {
      const key = this.keyOf(s, action);
      if (key !== null) mine.add(key);
    }
  }

  private choose(s: State, action: ActionCode): void {
    const key = this.keyOf(s, action);
    // Options and events are counted where they are heard: the street's too.
    if (key !== null && !key.startsWith('option ') && !key.startsWith('card ')) this.chose(key);
  }

  after(s: State): void {
    const { flow } = this.g.at;
    const was = this.before;
    if (!was || s.v[flow.period] === was.v[flow.period]) return;
    this.morning(s, was);
    this.before = cloneState(s);
  }

  end(s: State): void {
    const { g } = this;
    if (this.before) this.morning(s, this.before);
    const x = newRun(g);
    g.data.debts.forEach((d, k) => {
      if (g.debtIf[k]!(s, x)) this.all.add(`debt ${d.id}`);
    });
  }

  private morning(s: State, before: State): void {
    for (const id of this.told.press(s, before)) this.all.add(`press ${id}`);
    this.seats.forEach((mine, side) => {
      for (const id of this.told.advisers(s, before, side)) mine.add(`adviser ${id}`);
    });
  }

  private keyOf(s: State, action: ActionCode): string | null {
    const { g } = this;
    const n = first(action);
    switch (kindOf(action)) {
      case 'choose': return `option ${g.dispatches[s.v[g.at.flow.dispatch]! - 1]!.options[n]!.data.id}`;
      case 'seal': return n === 0 ? null : `order ${g.data.orders[n - 1]!.id}`;
      case 'play': return second(action) === 0 ? `card ${g.data.cards[n]!.id}` : `action ${g.data.actions[second(action) - 1]!.id}`;
      case 'plan': return n === 0 ? null : `plan ${g.data.hours!.plans[n - 1]!.id}`;
      default: return null;
    }
  }
}
