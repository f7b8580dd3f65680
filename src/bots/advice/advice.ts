import type { ActionCode } from '../../rules/actions';
import type { Game } from '../../rules/game';
import type { State } from '../../rules/state';
import { sample } from '../../rules/view';
import type { Learned } from '../learned/learned';
import { createValue, WIN_SHARE } from '../learned/value';
import { createSearch } from '../search/thinker';
import type { Finding, Thinking } from '../search/thinking';
import type { Factor } from './factors';
import { candidatesOf, factorsOf } from './factors';
import { usualValues } from './usual';
import type { Voice } from './voices';
import { partsOf, VOICES } from './voices';

/** What one voice advises, and why. */
export interface Counsel {
  readonly voice: Voice;
  readonly action: ActionCode;
  /** Win chance if it is followed, 0–1: the mean and the range of most of the games imagined; null where there is nothing to choose. */
  readonly chance: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** At most three, those that serve the voice's case first. */
  readonly factors: readonly Factor[];
}

export interface Advice {
  readonly counsels: readonly Counsel[];
  /** What factors are compared with: what is usual at this date, or where the game began. */
  readonly against: 'usual' | 'start';
}

/** Advice being thought about, a slice at a time. */
export interface Advising {
  /** True when enough has been thought. */
  step(iterations: number): boolean;
  readonly progress: number;
  advice(): Advice;
}

export interface Adviser {
  begin(view: State, legal: readonly ActionCode[], seed: number): Advising;
}

/** Games imagined to find each voice's best action, and then to compare the two. */
const GAMES = { searched: 80, compared: 120 } as const;
/** Worlds the factors are weighed in, and those that tell what heats the moment. */
const WORLDS = 8;
const TRIED = 3;
const MOST_FACTORS = 3;
/** Less than this is nobody's argument. */
const SLIGHT = 0.005;
/** The part of a position's worth that is not winning is a score, on average so high. */
const USUAL_SCORE = 0.4;

/**
 * The two voices of a side: what each advises, from what the side may know, never more. The same view, legal actions
 * and seed give the same advice.
 */
export function createAdviser(g: Game, side: number, learned: Learned | null, { searched, compared }: { readonly searched: number; readonly compared: number } = GAMES): Adviser {
  const value = createValue(g, learned);
  const usual = usualValues(g, learned);
  const candidates = candidatesOf(g, side);
  const seek = createSearch('search', g, searched, null, learned);
  const compare = createSearch('flat', g, compared, null, learned);
  return {
    begin(view, legal, seed) {
      const worlds = Array.from({ length: WORLDS }, (_, k) => sample(g, view, (seed + Math.imul(k + 1, 0x9e3779b1)) | 0));
      const parts = partsOf(g, side, view, worlds.slice(0, TRIED), legal);
      const searches = VOICES.map((voice, k) => seek.begin(view, parts[voice], seed + k));
      let last: Thinking | null = null;
      const pair = (): ActionCode[] => [...new Set(searches.map((s) => s.best()))];
      const step = (iterations: number): boolean => {
        const open = searches.filter((s) => s.progress < 1);
        if (open.length > 0) {
          // In turns: whoever is stopped early has heard both.
          for (const search of open) search.step(Math.max(1, iterations >> 1));
          return false;
        }
        last ??= compare.begin(view, pair(), seed + 2);
        return last.step(iterations);
      };
      return {
        step,
        get progress() {
          const before = searches.reduce((sum, s) => sum + s.progress, 0) * searched;
          return (before + (last?.progress ?? 0) * compared) / (2 * searched + compared);
        },
        advice() {
          const factors = factorsOf(g, side, candidates, view, worlds, value, usual).filter((f) => Math.abs(f.shift) >= SLIGHT);
          const counsels = VOICES.map((voice, k): Counsel => {
            const action = searches[k]!.best();
            const found = [last, searches[k]!].flatMap((t) => t?.table() ?? []).find((f) => f.action === action && f.visits > 1);
            // Whoever would act points at what carries the side, whoever would wait at what stands against it.
            const sign = voice === 'act' ? -1 : 1;
            const mine = [...factors].sort((a, b) => sign * (a.shift - b.shift) || (a.id < b.id ? -1 : 1)).slice(0, MOST_FACTORS);
            return { voice, action, chance: found ? chanceOf(found) : null, factors: mine };
          });
          return { counsels, against: learned?.usual ? 'usual' : 'start' };
        },
      };
    },
  };
}

/** The win chance within a worth, whose other part is the score. */
function chanceOf({ worth, low, high }: Finding): NonNullable<Counsel['chance']> {
  const won = (w: number): number => Math.max(0, Math.min(1, (w - (1 - WIN_SHARE) * USUAL_SCORE) / WIN_SHARE));
  return { mean: won(worth), low: won(low), high: won(high) };
}
