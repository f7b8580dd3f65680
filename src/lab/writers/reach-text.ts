import type { Met, Reach } from './reach';

const LONGEST = 150;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
const percent = (part: number, all: number): string => `${all === 0 ? '100.0' : ((100 * part) / all).toFixed(1)} %`;

/** Share of the content that was met in at least one game. */
export const shareMet = (met: readonly Met[]): number => met.filter((m) => m.seen > 0).length / Math.max(1, met.length);

/** What `npm run scenario -- reach` prints. */
export function reachText(r: Reach): string {
  const kinds = [...new Set(r.met.map((m) => m.kind))];
  const words = [...r.words].sort((a, b) => a - b);
  const at = (share: number): number => words[Math.min(words.length - 1, Math.floor(share * words.length))] ?? 0;
  const unseen = r.met.filter((m) => m.seen === 0);
  const untaken = r.met.filter((m) => m.seen > 0 && m.choice && m.chosen === 0);
  const list = (title: string, items: readonly Met[]): string[] =>
    items.length === 0 ? [] : ['', `${title} (${items.length})`, ...items.map((m) => `  ${m.kind} ${m.id}${m.kind === 'press' || m.kind === 'adviser' ? '' : ` “${short(m.title)}”`}${m.condition === '' ? '' : `: ${short(m.condition)}`}`)];
  return [
    `${r.games} games, all sides ${r.bots}: ${percent(r.met.length - unseen.length, r.met.length)} of the content met (${r.met.length - unseen.length} of ${r.met.length}); target 95 %`,
    ...kinds.map((kind) => {
      const all = r.met.filter((m) => m.kind === kind);
      const seen = all.filter((m) => m.seen > 0);
      const taken = all[0]?.choice === true ? ` · ${all.filter((m) => m.chosen > 0).length} chosen` : '';
      return `  ${kind.padEnd(10)}${String(seen.length).padStart(4)} of ${String(all.length).padStart(4)} met${taken}`;
    }),
    `words shown to one seat in a game: ${at(0.5)} in the middle game, ${at(0.1)} to ${at(0.9)} in eight of ten`,
    ...list('never met', unseen),
    ...list('met, never chosen', untaken),
  ].join('\n');
}
