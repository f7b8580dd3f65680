import type { Calibration } from '../main-run/calibration';
import type { Plot } from '../measures/types';
import { gallery } from './plot';
import { escape, tag } from './text';

const WHERE = { periods: 'at the beginning of the periods', hours: 'in the final hours' } as const;

/** How far the win chances can be believed: of the moments when 70 % was said, did 70 % come true? */
export function calibrationChapter(all: readonly Calibration[]): string {
  const plots = all.map((c): Plot => ({
    title: `Said and come true, ${WHERE[c.where]}`, kind: 'dots',
    x: { label: 'win chance that was said', values: c.table.map((r) => `${Math.round(r.from * 100)}–${Math.round(r.to * 100)}`) },
    y: { label: 'share', percent: true },
    series: [
      { name: 'came true', values: c.table.map((r) => r.came), low: c.table.map((r) => r.low), high: c.table.map((r) => r.high) },
      { name: 'was said', values: c.table.map((r) => r.said) },
    ],
  }));
  const words = all.map((c) => {
    const skill = c.naive > 0 ? 1 - c.brier / c.naive : 0;
    return tag('p', {}, escape(`${c.moments} moments ${WHERE[c.where]}: Brier score ${c.brier.toFixed(3)}. Somebody who always says the shares of wins of the whole run gets ${c.naive.toFixed(3)}; the chances explain ${(skill * 100).toFixed(0)} % of what that leaves open.`));
  });
  return words.join('') + gallery(plots);
}
