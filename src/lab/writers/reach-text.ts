import type { Met, Reach } from './reach';

const LONGEST = 150;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
const percent = (part: number, all: number): string => `${all === 0 ? '100.0' : ((100 * part) / all).toFixed(1)} %`;

/** Share of the content that was met in at least one game. */
export const shareMet = (met: readonly Met[]): number => met.filter((m) => m.seen > 0).length / Math.max(1, met.length);

const share = (r: Reach): string => {
  const met = r.met.filter((m) => m.seen > 0).length;
  return `${r.games} games, all sides ${r.bots}: ${percent(met, r.met.length)} of the content met (${met} of ${r.met.length}); target 95 %`;
};

function list(title: string, items: readonly Met[]): readonly string[] {
  if (items.length === 0) return [];
  const line = (m: Met): string => `  ${m.kind} ${m.id}${m.kind === 'press' || m.kind === 'adviser' ? '' : ` “${short(m.title)}”`}${m.condition === '' ? '' : `: ${short(m.condition)}`}`;
  return [`${title} (${items.length})`, ...items.map(line)];
}

/** What nobody met, and what nobody chose, each with the condition it waits for. */
export function neverText(r: Reach): string {
  return [
    share(r),
    ...list('never met', r.met.filter((m) => m.seen === 0)),
    ...list('met, never chosen', r.met.filter((m) => m.seen > 0 && m.choice && m.chosen === 0)),
  ].join('\n');
}

/** What `npm run scenario -- reach` prints. */
export function reachText(r: Reach): string {
  const kinds = [...new Set(r.met.map((m) => m.kind))];
  const words = [...r.words].sort((a, b) => a - b);
  const at = (part: number): number => words[Math.min(words.length - 1, Math.floor(part * words.length))] ?? 0;
  const [first, ...never] = neverText(r).split('\n');
  return [
    first,
    ...kinds.map((kind) => {
      const all = r.met.filter((m) => m.kind === kind);
      const taken = all[0]?.choice === true ? ` · ${all.filter((m) => m.chosen > 0).length} chosen` : '';
      return `  ${kind.padEnd(10)}${String(all.filter((m) => m.seen > 0).length).padStart(4)} of ${String(all.length).padStart(4)} met${taken}`;
    }),
    `words shown to one seat in a game: ${at(0.5)} in the middle game, ${at(0.1)} to ${at(0.9)} in eight of ten`,
    ...(never.length > 0 ? ['', ...never] : []),
  ].join('\n');
}
