import type { Counts } from '../../scenario/index';

/** One row of a table of counts. */
export function countRow(title: string, rows: Readonly<Record<string, number>>): string {
  return `${title.padEnd(22)}${Object.entries(rows).map(([k, n]) => `${k} ${n}`).join(' · ')}`;
}

/** How much there is in a scenario, one line a part. */
export function countText(counts: Counts): string {
  return [
    ...Object.entries(counts.parts).map(([k, n]) => `${k.padEnd(22)}${n}`),
    countRow('cards by owner', counts.cards),
    countRow('dilemmas by decider', counts.dilemmas),
    countRow('tags', counts.tags),
    countRow('words', counts.words),
  ].join('\n');
}
