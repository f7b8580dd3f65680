import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CalendarView } from '../../model/screen';
import { useUi } from '../context';
import type { Translate } from '../context';
import { Term } from '../parts/Term';
import { useViewport } from '../viewport';

type Cell = CalendarView['cells'][number];

/** “8–12 March”, “8 to 12 March”, « du 8 au 12 mars » → ["8–12", "March"]; “27 September – 5 October” → ["27–5", "October"]; a name without numbers stays whole. */
export function splitDate(name: string): readonly [short: string, rest: string] {
  const across = /^(?:du )?(\d+(?:er)?)\s+\S+\s*(?:[–-]| to | au )\s*(\d+(?:er)?)\s+(.+)$/iu.exec(name);
  if (across?.[1] !== undefined && across[2] !== undefined && across[3] !== undefined) return [`${across[1]}–${across[2]}`, across[3]];
  const match = /^(?:du )?(\d+(?:er)?)(?:(?:\s?[–-]\s?| to | au )(\d+(?:er)?))?\s+(.+)$/iu.exec(name);
  return match?.[1] !== undefined && match[3] !== undefined ? [[match[1], match[2]].filter((day) => day !== undefined).join('–'), match[3]] : [name, ''];
}

/** Months are written once, over their first cell; “Sept.” is September. */
function monthOver(cells: readonly Cell[], i: number): string {
  const own = splitDate(cells[i]?.name ?? '')[1];
  const before = i === 0 ? '' : splitDate(cells[i - 1]?.name ?? '')[1];
  const [short, long] = [own, before].map((month) => month.replace(/\.$/u, '').toLowerCase()).sort((a, b) => a.length - b.length) as [string, string];
  return short !== '' && long.startsWith(short) ? '' : own;
}

/** Cells that a flag's name lies over: it stands at the end of its window and reaches back. */
const UNDER_FLAG = 2;

/**
 * The month over each cell, mostly none: over its first cell, or over its next one where a flag would hide it; the present
 * names its own. `under` are the cells over which flags lie, where that has been measured.
 */
export function monthsOver({ cells, marks }: Pick<CalendarView, 'cells' | 'marks'>, under: ReadonlySet<number> | null = null): readonly string[] {
  const starts = cells.map((_, i) => monthOver(cells, i));
  const hidden = (i: number): boolean => under?.has(i) ?? marks.some(({ to }) => i <= to && i >= to - UNDER_FLAG);
  const over = cells.map(() => '');
  starts.forEach((month, first) => {
    if (month === '' || cells[first]?.state === 'now') return;
    let i = first;
    while (i < cells.length && hidden(i) && (i === first || starts[i] === '')) i++;
    if (i < cells.length && (i === first || starts[i] === '') && cells[i]?.state !== 'now') over[i] = month;
  });
  return over;
}

/** So many cells have room for their dates; of a longer calendar only those around the present keep theirs. */
const ROOM = 12;
const BEHIND = 1;
const AHEAD = 6;

/** Whether a period of a long calendar is drawn as a mere notch: its date is one pointer, key or press away. */
export function isFar(i: number, now: number, n: number, room = ROOM, ahead = AHEAD): boolean {
  return n > room && (i < now - BEHIND || i > now + ahead);
}

/** Width a finger needs, px, and how many periods after the present one find it in a window so wide. */
const FINGER = 45;
const aheadOf = (width: number, scale: number): number => Math.max(1, Math.floor((0.5 * width - 170 * scale - 3 * FINGER) / (FINGER + 2)));

const flagName = (mark: CalendarView['marks'][number], t: Translate): string => mark.name + (mark.fixed ? '' : t('calendar.unsure'));
const nameOf = (cell: Cell, t: Translate): string => `${cell.name}${cell.other === null ? '' : `, ${t('calendar.newStyle', { date: cell.other })}`}; ${t(`calendar.${cell.state}`)}`;

/** How many notches stand together on this side of the present. */
function rest(i: number, now: number, n: number, far: (i: number) => boolean): number {
  return Array.from({ length: n }, (_, k) => k).filter((k) => far(k) && k < now === i < now).length;
}

/** The arrow keys go from period to period: Tab stops at the present one only. */
function along(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || document.activeElement === null) return;
  const days = [...event.currentTarget.querySelectorAll<HTMLElement>('.day-ask, .flag-ask')].filter((day) => day.checkVisibility());
  const here = days.indexOf(document.activeElement as HTMLElement);
  if (here < 0) return;
  event.preventDefault();
  days[here + step]?.focus();
}

/** The longest month, in the type it is written in, px of a 1280×720 sheet. */
const MONTH = 66;

/** Cells over which a month would meet the name of a flag, as it is drawn. */
function underFlags(row: HTMLElement, scale: number): ReadonlySet<number> {
  const flags = [...row.querySelectorAll('.flag > span')].map((flag) => flag.getBoundingClientRect());
  return new Set([...row.querySelectorAll('.day')].flatMap((day, i) => {
    const { left } = day.getBoundingClientRect();
    return flags.some((flag) => flag.left < left + MONTH * scale && flag.right > left) ? [i] : [];
  }));
}

/** One parallelogram a period, each narrower and lower than the last, up to the clock of the final hours. */
export function Calendar({ calendar }: { readonly calendar: CalendarView }): VNode {
  const { t } = useUi();
  const { finger, mode, width, scale } = useViewport();
  const n = calendar.cells.length;
  // By night the clock takes the place of the days.
  const asked = calendar.hours === null;
  const now = calendar.cells.findIndex((cell) => cell.state === 'now');
  const stop = now < 0 ? n - 1 : now;
  const touch = finger && mode === 'poster';
  const ahead = touch ? aheadOf(width, scale) : AHEAD;
  const far = (i: number): boolean => isFar(i, stop, n, touch ? ahead + 2 : ROOM, ahead);
  const row = useRef<HTMLOListElement>(null);
  const [under, setUnder] = useState<ReadonlySet<number> | null>(null);
  // How far a flag's name reaches over the narrow days before it is known once it is drawn: asked any earlier, the whole table
  // would be laid out twice.
  useEffect(() => {
    if (row.current === null || calendar.marks.length === 0) return;
    const found = underFlags(row.current, scale);
    if (under === null || [...found].join() !== [...under].join()) setUnder(found);
  });
  const months = monthsOver(calendar, calendar.marks.length === 0 ? null : under);
  const columns = calendar.cells.map((cell, i) => (cell.state === 'now' ? 'minmax(max-content, 2.6fr)'
    : far(i) ? `minmax(${touch ? (FINGER / rest(i, stop, n, far)).toFixed(1) : '0'}px, 0.3fr)`
    : `minmax(${touch ? FINGER.toString() : '0'}px, ${(1.15 - (0.5 * i) / Math.max(1, n)).toFixed(2)}fr)`));
  return (
    <div class={`calendar${n > ROOM ? ' calendar-long' : ''}`} role="group" aria-label={t('calendar.label')}>
      <ol ref={row} class="calendar-row" onKeyDown={along} style={{ gridTemplateColumns: [...columns, 'auto'].join(' ') }}>
        {calendar.cells.map((cell, i) => {
          const [short] = splitDate(cell.name);
          const other = cell.other === null ? null : splitDate(cell.other)[0];
          return (
            <li key={i} class={`day day-${cell.state}${far(i) ? ' day-far' : ''}`} style={{ gridColumn: i + 1, '--low': (i / Math.max(1, n - 1)).toFixed(3) }} {...(cell.state === 'now' ? { 'aria-current': 'date' as const } : {})}>
              <span class="day-month" aria-hidden="true">{months[i]}</span>
              <span class="day-box">
                <span aria-hidden="true">{cell.state === 'now' ? cell.name : short}</span>
                {cell.state === 'now' && cell.other !== null ? <span class="day-new" aria-hidden="true">{t('calendar.newStyle', { date: cell.other })}</span> : null}
                {asked ? null : <span class="sr">{nameOf(cell, t)}</span>}
              </span>
              <span class="day-other" aria-hidden="true">{cell.state === 'now' ? '' : other}</span>
              {asked && !(touch && far(i)) && <Term entity={{ kind: 'period', id: i.toString() }} class="day-ask" label={nameOf(cell, t)} tabIndex={i === stop ? 0 : -1}>{null}</Term>}
            </li>
          );
        })}
        {asked && touch && [0, stop + ahead + 1].map((first) => {
          if (first >= n || !far(first)) return null;
          const count = rest(first, stop, n, far);
          // What was last is nearest; of what is to come a mark is what one asks about.
          const i = first === 0 ? count - 1 : first;
          const mark = calendar.marks.find(({ to }) => first > 0 && to >= first);
          return (
            <li key={first} class="day-rest" style={{ gridColumn: `${(first + 1).toString()} / span ${count.toString()}` }}>
              <Term entity={mark?.entity ?? { kind: 'period', id: i.toString() }} class="day-ask" label={mark ? flagName(mark, t) : nameOf(calendar.cells[i]!, t)} tabIndex={-1}>{null}</Term>
            </li>
          );
        })}
        {!(calendar.hours === null && calendar.night === null) && <li class={`day-clock${calendar.hours === null ? '' : ' day-clock-now'}`} style={{ gridColumn: n + 1 }}>
          <svg viewBox="-15 -15 30 30" aria-hidden="true"><circle r="14" /><path d="M0-9V0L6 3.4" /></svg>
          <span aria-hidden={asked && calendar.night !== null}>{t('calendar.hours')}</span>
          {asked && calendar.night !== null && <Term entity={calendar.night} class="day-ask" label={t('calendar.hours')} tabIndex={-1}>{null}</Term>}
        </li>}
        {calendar.marks.map((mark) => (
          <li key={mark.name} class={`flag${mark.fixed ? ' flag-fixed' : ''}`} style={{ gridColumn: `${(mark.from + 1).toString()} / ${(mark.to + 2).toString()}` }}>
            <span>{asked && !touch ? <Term entity={mark.entity} tabIndex={-1} class="flag-ask">{flagName(mark, t)}</Term> : flagName(mark, t)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
