import type { ActionCode } from '../rules/actions';
import { KIND } from '../rules/actions';
import type { BotProfile, Game } from '../rules/game';
import { naming } from '../rules/legal';
import { below } from '../rules/rng';
import { newRun } from '../rules/run';
import type { State } from '../rules/state';
import { sample } from '../rules/view';
import type { Bot } from './bot';
import { compileLikings } from './script/likings';
import type { Trial } from './script/trial';
import { createTrial } from './script/trial';

/** Worlds drawn from the view for a decision. */
const WORLDS = 3;
/** Size of the noise that keeps equal choices from always falling the same way. */
const NOISE = 6;
/** Kinds of actions whose worth hangs on what is hidden: one world is not enough for them. */
const GUESSED: ReadonlySet<number> = new Set([KIND.choose, KIND.seal, KIND.plan]);

/**
 * A bot that looks one action ahead: it tries every legal action in a few worlds its view allows and takes the one its
 * profile (data of the scenario) values most, with the profile's own likings added. In play, what no dice decide is
 * tried in the first world only and counts for all.
 */
export function scriptBot(g: Game, profile: BotProfile): Bot {
  const x = newRun(g);
  const likings = compileLikings(g, profile);
  const worlds = createWorlds(g, profile);
  const dice: State = { rng: 0, v: [] };

  return (view, legal, seed) => {
    if (legal.length === 1) return legal[0]!;
    dice.rng = seed | 0;
    worlds.begin(view, legal, seed);
    const at = naming(g, view);
    let best = legal[0]!;
    let most = -1e12;
    for (const action of legal) {
      const kind = action >> 20;
      const guessed = GUESSED.has(kind);
      let value = below(dice, NOISE);
      for (const liking of likings[kind]!) {
        const n = liking.of(action, at);
        if (n === 0) continue;
        x.seat = profile.side;
        if (!liking.if) value += n * WORLDS;
        else if (guessed) for (let k = 0; k < WORLDS; k++) value += liking.if(worlds.at(k).world, x) ? n : 0;
        else value += liking.if(worlds.at(0).world, x) ? n * WORLDS : 0;
      }
      const trial = worlds.at(0);
      const gain = trial.gain(action);
      if (guessed || trial.dice()) {
        value += gain;
        for (let k = 1; k < WORLDS; k++) value += worlds.at(k).gain(action);
      } else value += gain * WORLDS;
      if (value > most) {
        most = value;
        best = action;
      }
    }
    return best;
  };
}

/** The worlds of a decision, drawn when they are first asked for. */
interface Worlds {
  begin(view: State, legal: readonly ActionCode[], seed: number): void;
  at(k: number): Trial;
}

function createWorlds(g: Game, profile: BotProfile): Worlds {
  const trials = Array.from({ length: WORLDS }, () => createTrial(g, profile));
  let view: State = { rng: 0, v: [] };
  let legal: readonly ActionCode[] = [];
  let seed = 0;
  let drawn = 0;
  return {
    begin: (seen, open, from) => {
      view = seen;
      legal = open;
      seed = from;
      drawn = 0;
    },
    at: (k) => {
      for (; drawn <= k; drawn++) trials[drawn]!.begin(sample(g, view, seed + drawn * 7919), legal);
      return trials[k]!;
    },
  };
}
