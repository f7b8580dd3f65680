import type { VNode } from 'preact';
import { hemicycle } from '../../model/geometry/hemicycle';
import { defaultSeating, seatParties } from '../../model/geometry/seating';
import type { EndModel, SideLook } from '../../model/screen';
import { SHAPE_PATH } from '../parts/side';

const R = 100;
/** So many dots stand for the whole hall: fewer and larger than deputies, to be seen from the back of a room. */
const DOTS = 190;
const HOLLOW = 42;
const PAPER = '#EFE6D2';
const f = (n: number): string => n.toFixed(1);

/** Deputies scaled down to `DOTS`; what rounding leaves over goes to the largest. */
function scaled(row: readonly number[], total: number): number[] {
  const out = row.map((n) => Math.round((n * DOTS) / Math.max(1, total)));
  const most = out.indexOf(Math.max(...out));
  out[most] = (out[most] ?? 0) + DOTS - out.reduce((a, b) => a + b, 0);
  return out;
}

function dot(side: SideLook | undefined, x: number, y: number, r: number): string {
  if (side?.shape === 'wedge') return `M${f(x - r * 0.9)} ${f(y - r)}L${f(x + r * 1.2)} ${f(y)}L${f(x - r * 0.9)} ${f(y + r)}z`;
  if (side?.shape === 'square') return `M${f(x - r * 0.9)} ${f(y - r * 0.9)}h${f(r * 1.8)}v${f(r * 1.8)}h${f(-r * 1.8)}z`;
  return `M${f(x - r)} ${f(y)}a${f(r)} ${f(r)} 0 1 0 ${f(2 * r)} 0a${f(r)} ${f(r)} 0 1 0 ${f(-2 * r)} 0z`;
}

/** Rows of arched windows of the other power; as many are lit as it kept of its authority. */
function windows(lit: number): { readonly bright: string; readonly dark: string } {
  const all: string[] = [];
  for (let row = 0; row < 4; row += 1) {
    const y = 13 + row * 21;
    for (let x = -86; x < 80; x += 17.4) all.push(`M${f(x)} ${f(y + 15)}v-9.5a5 5 0 0 1 10 0v9.5z`);
  }
  const bright = Math.round(all.length * Math.max(0, Math.min(1, lit)));
  // Lights go out from the wings to the middle floor: a fixed scatter, the same for one state.
  const order = all.map((d, i) => ({ d, k: (i * 17 + 5) % all.length })).sort((a, b) => a.k - b.k).map(({ d }) => d);
  return { bright: order.slice(0, bright).join(''), dark: order.slice(bright).join('') };
}

/** The two powers as one disc: the benches as they stood over the windows still lit, the one whose ending it is in the middle. */
export function EndDisc({ model }: { readonly model: EndModel }): VNode {
  const { hall, lit } = model.course;
  const row = hall?.rows.at(-1);
  if (!hall || !row) {
    return <svg class="end-sign" viewBox="-16 -16 32 32" aria-hidden="true"><circle r="15" /><path d={SHAPE_PATH[model.owner.shape]} fill={model.owner.color} stroke-width="0.5" /></svg>;
  }
  const sides = model.scores.map((entry) => entry.side);
  const { seats, dot: r } = hemicycle(DOTS, HOLLOW, R - 7, 'up');
  const whose = seatParties(scaled(row, hall.total), defaultSeating(row.length));
  const paths = new Map<number, string>();
  seats.forEach((seat, i) => {
    const p = whose[i] ?? row.length - 1;
    paths.set(p, (paths.get(p) ?? '') + dot(sides[p], seat.x, seat.y - 5, p < sides.length ? r * 1.08 : r * 0.72));
  });
  const { bright, dark } = windows(lit);
  return (
    <svg class="end-sign" viewBox="-106 -106 212 212" aria-hidden="true">
      <clipPath id="end-disc"><circle r={R} /></clipPath>
      <circle r={R + 3} class="end-rim" />
      <g clip-path="url(#end-disc)">
        <path d={`M${(-R).toString()} ${(-R).toString()}H${R.toString()}V0H${(-R).toString()}z`} fill={PAPER} />
        <path d={`M${(-R).toString()} 0H${R.toString()}V${R.toString()}H${(-R).toString()}z`} fill="#1B1A17" />
        {[...paths].map(([p, d]) => {
          const side = sides[p];
          return side
            ? <path key={p} d={d} fill={side.shape === 'circle' ? '#A36F14' : side.color} />
            : <path key={p} d={d} fill="none" stroke="#5C5B55" stroke-width={r * 0.42} />;
        })}
        <path d={dark} fill="#4A463D" />
        <path d={bright} fill="#D9A441" />
        <path d={`M${(-R).toString()}-1H${R.toString()}V4H${(-R).toString()}z`} fill={PAPER} />
      </g>
      <path d={SHAPE_PATH[model.owner.shape]} transform="translate(0 -18) scale(1.35)" fill={model.owner.color} stroke="#1B1A17" stroke-width="1.4" />
    </svg>
  );
}
