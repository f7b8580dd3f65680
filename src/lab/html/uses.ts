import type { UseKind, UseRow } from '../main-run/uses';
import { USE_KINDS } from '../main-run/uses';
import type { Share } from '../stats';
import type { LabReport } from '../study';
import { escape, short, tag } from './text';

const TITLES: Readonly<Record<UseKind, string>> = {
  card: 'Cards, played for points or for their event', event: 'Cards played for their event', action: 'Actions bought with points',
  order: 'Sealed orders', option: 'Answers to dispatches', plan: 'Plans of the final hours', commit: 'Reserve cards committed in the final hours',
  keep: 'Cards kept in reserve', pass: 'Passes',
};
const WIDTH = 150;
/** Differences beyond this many points reach the end of their bar. */
const REACH = 0.5;

/** Tables of use and worth, one for each kind of thing; a click on a heading sorts. */
export function useTables(r: LabReport): string {
  return USE_KINDS.map((kind) => {
    const rows = r.uses.filter((u) => u.kind === kind);
    if (rows.length === 0) return '';
    const never = rows.filter((u) => u.times === 0).length;
    const few = rows.filter((u) => u.times > 0 && u.games.share < 0.01).length;
    // Columns that would stay empty are left out.
    const open = rows.some((u) => taken(u) !== null);
    const columns = ['name', 'who', 'games with it', 'times', ...(open ? ['taken when open'] : []), 'wins with it', 'without it', 'difference (points)', ''];
    return tag('details', { open: 'open' },
      tag('summary', {}, tag('h3', {}, TITLES[kind]), ` ${rows.length} rows${never > 0 ? `, ${never} never chosen` : ''}${few > 0 ? `, ${few} in less than 1 % of games` : ''}`),
      tag('table', { class: 'uses' },
        tag('thead', {}, tag('tr', {}, ...columns.map((c) => tag('th', { scope: 'col', class: ['name', 'who'].includes(c) ? undefined : 'number' }, c === '' ? '' : tag('button', { type: 'button' }, c))))),
        tag('tbody', {}, ...rows.map((u) => row(r, u, open)))));
  }).join('');
}

/** How often it was chosen of the times it could be. */
function taken(u: UseRow): number | null {
  return u.offered && u.side >= 0 ? u.times / u.offered : null;
}

function row(r: LabReport, u: UseRow, open: boolean): string {
  const part = taken(u);
  const counted = u.whose >= 0 && u.games.count > 0 && u.without.count + u.with.count > 0 && u.games.share < 1;
  const cell = (value: number | null, text: string): string => tag('td', { class: 'number', 'data-v': value === null ? undefined : short(value * 1000) }, text);
  return tag('tr', { class: u.times === 0 ? 'never' : undefined },
    tag('td', { title: u.id }, escape(u.name)),
    tag('td', {}, u.side >= 0 ? who(r, u.side) : u.times === 0 ? '—' : u.whose >= 0 ? `people; wins of ${who(r, u.whose)}` : 'people'),
    cell(u.games.share, percent(u.games.share)),
    cell(u.times, String(u.times)),
    open ? cell(part, part === null ? '' : percent(part)) : '',
    cell(counted ? u.with.share : null, counted ? shareText(u.with) : ''),
    cell(counted ? u.without.share : null, counted ? shareText(u.without) : ''),
    cell(counted ? u.difference.value : null, counted ? `${signed(u.difference.value)} <small>${signed(u.difference.low)} … ${signed(u.difference.high)}</small>` : ''),
    tag('td', { class: 'bar' }, counted ? worth(u) : ''));
}

/** From the middle to the left or right: where the difference lies, and how surely. */
function worth(u: UseRow): string {
  const at = (v: number): number => WIDTH / 2 + (Math.max(-REACH, Math.min(REACH, v)) / REACH) * (WIDTH / 2 - 4);
  const { value, low, high } = u.difference;
  const sure = low > 0 || high < 0;
  return tag('svg', { viewBox: `0 0 ${WIDTH} 14`, width: WIDTH, height: 14, 'aria-hidden': 'true', class: sure ? (value > 0 ? 'good' : 'bad') : 'neutral' },
    tag('line', { class: 'axis', x1: WIDTH / 2, x2: WIDTH / 2, y1: 0, y2: 14 }),
    tag('rect', { class: 'span', x: at(low), y: 4, width: Math.max(1, at(high) - at(low)), height: 6, rx: 3 }),
    tag('circle', { class: 'dot', cx: at(value), cy: 7, r: 4 }));
}

function who(r: LabReport, side: number): string {
  const s = r.sides[side]!;
  return tag('span', { class: 'who' }, tag('i', { class: 'swatch', style: `--c:${s.color}` }, ''), escape(s.name));
}

const percent = (v: number): string => `${(v * 100).toFixed(v > 0 && v < 0.1 ? 1 : 0)} %`;
const shareText = (s: Share): string => `${(s.share * 100).toFixed(0)} %`;
const signed = (v: number): string => `${v > 0 ? '+' : v < 0 ? '−' : ''}${Math.abs(v * 100).toFixed(0)}`;
