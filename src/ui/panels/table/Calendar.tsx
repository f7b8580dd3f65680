import type { VNode } from 'preact';
import type { CalendarView } from '../../model/screen';
import { useUi } from '../context';

type Cell = CalendarView['cells'][number];

/** “8–12 March” → ["8–12", "March"]; “27 September – 5 October” → ["27–5", "October"]; a name without numbers stays whole. */
export function splitDate(name: string): readonly [short: string, rest: string] {
  const across = /^(\d+(?:er)?)\s+\S+\s*[–-]\s*(\d+(?:er)?)\s+(.+)$/u.exec(name);
  if (across?.[1] !== undefined && across[2] !== undefined && across[3] !== undefined) return [`${across[1]}–${across[2]}`, across[3]];
  const match = /^(\d+(?:er)?(?:\s?[–-]\s?\d+(?:er)?)?)\s+(.+)$/u.exec(name);
  return match?.[1] !== undefined && match[2] !== undefined ? [match[1], match[2]] : [name, ''];
}

/** Months are written once, over their first cell. */
function monthOver(cells: readonly Cell[], i: number): string {
  const own = splitDate(cells[i]?.name ?? '')[1];
  const before = i === 0 ? '' : splitDate(cells[i - 1]?.name ?? '')[1];
  return own === before ? '' : own;
}

/** One parallelogram a period, each narrower and lower than the last, up to the clock of the final hours. */
export function Calendar({ calendar }: { readonly calendar: CalendarView }): VNode {
  const { t } = useUi();
  const n = calendar.cells.length;
  const columns = calendar.cells.map((cell, i) => (cell.state === 'now' ? 'minmax(max-content, 2.6fr)' : `minmax(0, ${(1.15 - (0.5 * i) / Math.max(1, n)).toFixed(2)}fr)`));
  return (
    <div class="calendar" role="group" aria-label={t('calendar.label')}>
      <ol class="calendar-row" style={{ gridTemplateColumns: [...columns, 'auto'].join(' ') }}>
        {calendar.cells.map((cell, i) => {
          const [short] = splitDate(cell.name);
          const other = cell.other === null ? null : splitDate(cell.other)[0];
          return (
            <li key={i} class={`day day-${cell.state}`} style={{ gridColumn: i + 1, '--low': (i / Math.max(1, n - 1)).toFixed(3) }} {...(cell.state === 'now' ? { 'aria-current': 'date' as const } : {})}>
              <span class="day-month" aria-hidden="true">{cell.state === 'now' ? '' : monthOver(calendar.cells, i)}</span>
              <span class="day-box">
                <span aria-hidden="true">{cell.state === 'now' ? cell.name : short}</span>
                {cell.state === 'now' && cell.other !== null ? <span class="day-new" aria-hidden="true">{t('calendar.newStyle', { date: cell.other })}</span> : null}
                <span class="sr">{cell.name}{cell.other === null ? '' : `, ${t('calendar.newStyle', { date: cell.other })}`}; {t(`calendar.${cell.state}`)}</span>
              </span>
              <span class="day-other" aria-hidden="true">{cell.state === 'now' ? '' : other}</span>
            </li>
          );
        })}
        <li class={`day-clock${calendar.hours === null ? '' : ' day-clock-now'}`} style={{ gridColumn: n + 1 }}>
          <svg viewBox="-15 -15 30 30" aria-hidden="true"><circle r="14" /><path d="M0-9V0L6 3.4" /></svg>
          <span>{t('calendar.hours')}</span>
        </li>
        {calendar.marks.map((mark) => (
          <li key={mark.name} class={`flag${mark.fixed ? ' flag-fixed' : ''}`} style={{ gridColumn: `${(mark.from + 1).toString()} / ${(mark.to + 2).toString()}` }}>
            <span>{mark.name}{mark.fixed ? '' : t('calendar.unsure')}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
