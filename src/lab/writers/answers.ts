import type { Game } from '../../rules/game';
import { FEW, LEAST, MOST } from '../measures/m09-dilemmas';
import { bestShares } from '../stats/best';
import type { Weighed, WeighedSteps } from '../tasks/dilemma';

export interface AnswersShown {
  /** Only dilemmas of which an answer fails measure 9. */
  readonly failing: boolean;
  readonly steps: readonly WeighedSteps[];
  /** Names of the steps, in the order of their gains. */
  readonly names: readonly string[];
}

/** Steps worth less than this (points of win chance) are left out. */
const SLIGHT = 0.15;

/** What every answer came to, dilemma by dilemma: share of situations in which it is best, and its mean worth against the others', in points of win chance. */
export function formatAnswers(g: Game, weighed: readonly Weighed[], shown: AnswersShown): string {
  const lines: string[] = [];
  let asked = 0;
  let bad = 0;
  for (const d of [...g.data.dispatches, ...g.data.epilogue]) {
    const own = weighed.filter((w) => w.dispatch === d.id);
    if (own.length === 0) continue;
    const best = bestShares(own);
    const rows = d.options.map((o) => {
      const b = best.options.find((x) => x.option === o.id);
      const worth = own.flatMap((w) => {
        const k = w.options.indexOf(o.id);
        return k < 0 ? [] : [w.worth[k]! - w.worth.reduce((a, v) => a + v, 0) / w.options.length];
      });
      const mean = worth.reduce((a, v) => a + v, 0) / Math.max(1, worth.length);
      const judged = (b?.open ?? 0) >= FEW;
      const fails = judged && (b!.likely < LEAST || b!.likely > MOST);
      if (judged) asked++;
      if (fails) bad++;
      const spread = Math.sqrt(worth.reduce((a, v) => a + (v - mean) ** 2, 0) / Math.max(1, worth.length - 1));
      return { fails, text: `  ${fails ? 'FAIL' : '    '} ${((b?.likely ?? 0) * 100).toFixed(0).padStart(3)} %  ${signed(mean * 100)} ± ${(spread * 100).toFixed(1)}  ${o.id}: ${o.title.en}` };
    });
    if (shown.failing && !rows.some((r) => r.fails)) continue;
    const seats = [...new Set(own.map((w) => g.data.sides[w.seat]!.id))].join(', ');
    lines.push(`${d.id}: ${d.title.en} (${seats}; ${own.length} situations, spread ${(best.spread * 100).toFixed(1)}, noise ${(best.noise * 100).toFixed(1)})`, ...rows.map((r) => r.text));
    const steps = shown.steps.filter((s) => s.dispatch === d.id);
    if (steps.length > 0) lines.push(`       one step: ${stepText(steps, shown.names)}`);
  }
  return [...lines, `${bad} of ${asked} answers fail`].join('\n');
}

function stepText(steps: readonly WeighedSteps[], names: readonly string[]): string {
  return names
    .map((name, k) => ({ name, gain: (steps.reduce((a, s) => a + s.gain[k]!, 0) / steps.length) * 100 }))
    .filter((s) => Math.abs(s.gain) >= SLIGHT)
    .sort((a, b) => b.gain - a.gain)
    .map((s) => `${s.name} ${signed(s.gain)}`)
    .join(', ');
}

const signed = (v: number): string => `${v < 0 ? '−' : '+'}${Math.abs(v).toFixed(1)}`;
