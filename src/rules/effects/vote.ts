import { z } from 'zod';
import { effectKind } from '../kinds';
import { condition, effects, id, int, text } from '../schema';
import { apportion } from '../apportion';
import { below } from '../rng';
import { ref, say, speak } from '../words';

/** Of ten waverers nobody has won over, so many vote for, so many against; the rest abstain. */
const DRIFT_FOR = 3;
const DRIFT_AGAINST = 3;

export const vote = effectKind({
  key: 'vote',
  about: 'An assembly votes: a side and its allies against the rest; committed points win waverers, the others split.',
  schema: z.strictObject({
    vote: z.strictObject({
      assembly: id, for: id, label: text, points: int.min(0).optional(),
      allies: z.array(z.strictObject({ side: id, if: condition })).optional(),
      carried: effects, lost: effects.optional(),
    }),
  }),
  run: ({ vote: p }, c) => {
    const assembly = c.entity('assembly', p.assembly);
    const side = c.ref('side', p.for);
    const allies = (p.allies ?? []).map((a, i) => ({ side: c.ref('side', a.side), if: c.condition(a.if, `vote.allies.${i}.if`) }));
    const yes = c.effects(p.carried, 'vote.carried');
    const no = c.effects(p.lost ?? [], 'vote.lost');
    const { seats, parties } = c.at;
    return (s, x) => {
      const a = assembly(s, x);
      const from = seats + a * parties;
      let all = 0;
      for (let k = 0; k < parties; k++) all += s.v[from + k]!;
      let inFavour = s.v[from + side]!;
      for (const ally of allies) if (ally.if(s, x)) inFavour += s.v[from + ally.side]!;
      let waverers = s.v[from + parties - 1]!;
      let against = all - waverers - inFavour;
      const won = Math.min(waverers, (p.points ?? 0) + x.points);
      inFavour += won;
      waverers -= won;
      for (let k = 0; k < waverers; k++) {
        const d = below(s, 10);
        if (d < DRIFT_FOR) inFavour++;
        else if (d < DRIFT_FOR + DRIFT_AGAINST) against++;
      }
      const carried = inFavour > against;
      if (x.sink) {
        // Told in deputies; the parts add up to the hall.
        const [yeas = 0, nays = 0, abstain = 0] = apportion([inFavour, against, waverers], x.game.data.assemblies[a]!.deputies);
        x.sink({ e: 'vote', assembly: a, label: p.label, side, carried, by: x.cause, for: yeas, against: nays, abstain });
      }
      if (carried) yes(s, x);
      else no(s, x);
    };
  },
  say: ({ vote: p }) => [say('e.vote', { what: ref('assembly', p.assembly), then: speak.effects(p.carried), else: speak.effects(p.lost ?? []) })],
});
