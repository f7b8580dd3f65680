import { counted } from './html/figures';
import { amount, bare } from './html/text';
import type { Figure } from './measures/types';
import type { LabReport, MeasureOutcome } from './study';
import { missed } from './study';

const WORDS = { true: 'holds', false: 'MISSED', null: '' } as const;

/** Whether a measure holds, in a word. */
export function verdict(m: MeasureOutcome): string {
  if (m.broken !== undefined) return 'BROKEN';
  return m.ok === null ? 'reported' : WORDS[String(m.ok) as 'true' | 'false'];
}

/** A figure with its interval: `37.5 % (35.4 % – 39.7 %)`. */
export function figureText(f: Figure): string {
  if (!counted(f)) return 'no cases';
  const value = amount(f.value, f.unit);
  return f.low === f.value && f.high === f.value ? value : `${value} (${bare(f.low, f.unit)} – ${bare(f.high, f.unit)})`;
}

/** Figures that decide come first; many are cut short, those that miss are never. */
const SHOWN = 8;

/** The report for a terminal. */
export function formatStudy(r: LabReport): string {
  const wide = (text: string, n: number): string => text.padEnd(n);
  const lines = [`${r.title}: ${r.games} games of ${r.strong}, seed ${r.seed}`, ''];
  for (const m of r.measures) {
    lines.push(`${wide(`${String(m.id).padStart(2)}${m.gate ? ' G' : '  '}`, 6)}${wide(m.title, 44)}${verdict(m)}`);
    lines.push(`      asked: ${m.target}`);
    lines.push(`      ${m.says}`);
    const shown = m.figures.filter((f, k) => k < SHOWN || f.ok === false);
    for (const f of shown) lines.push(`        ${wide(f.label, 52)} ${wide(figureText(f), 32)} ${WORDS[String(f.ok) as 'null']}${f.note ? ` ${f.note}` : ''}`.trimEnd());
    if (shown.length < m.figures.length) lines.push(`        … ${m.figures.length - shown.length} more in the file`);
    lines.push('');
  }
  for (const c of r.calibration) {
    lines.push(`win chances, ${c.where === 'periods' ? 'at the beginning of periods' : 'in the final hours'}: Brier ${c.brier.toFixed(3)} (knowing only the shares of wins: ${c.naive.toFixed(3)})`);
  }
  if (r.failures.length > 0) {
    lines.push('', `${r.failures.length} pieces of work broke off:`);
    for (const f of r.failures.slice(0, 10)) lines.push(`  ${f.run} ${f.index}: ${f.message}`);
  }
  const gates = r.measures.filter((m) => m.gate);
  const bad = missed(r);
  const names = (list: readonly MeasureOutcome[]): string => list.map((m) => `${m.id} ${m.title}`).join(', ');
  const open = gates.filter((m) => m.ok === null && m.broken === undefined);
  lines.push('', `${gates.filter((m) => m.ok === true).length} of ${gates.length} gates hold${bad.length > 0 ? `; missed: ${names(bad)}` : ''}${open.length > 0 ? `; nothing to decide: ${names(open)}` : ''}`);
  lines.push(`${Math.floor(r.seconds / 60)} min ${r.seconds % 60} s on ${r.threads} thread${r.threads === 1 ? '' : 's'}`);
  return lines.join('\n');
}
