import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';

interface TitleArtProps {
  /** The name in the reader's language, two lines, and in the other one. */
  readonly first: string;
  readonly second: string;
  readonly other: string;
  readonly question: string;
  /** A year or the like, on end beside the name. */
  readonly year: string | null;
  /** Upright lettering at the edge. */
  readonly imprint: string | null;
}

const INK = '#1B1A17';
const PAPER = '#EFE6D2';
const RED = '#B3261E';
const OCHRE = '#D9A441';
const BLUE = '#2F4858';
const R = 243;
const f = (n: number): string => n.toFixed(1);

/** Halftone that thins out in the direction `angle`, degrees; it goes on beyond its field by `right` and `down`. */
function halftone(x: number, y: number, w: number, h: number, step: number, most: number, angle: number, right = 0, down = 0): string {
  const dx = Math.cos((angle * Math.PI) / 180);
  const dy = Math.sin((angle * Math.PI) / 180);
  const length = Math.abs(w * dx) + Math.abs(h * dy);
  let d = '';
  for (let row = 0, yy = 0; yy <= h + down; row += 1, yy += step * 0.866) {
    for (let xx = (row % 2) * (step / 2); xx <= w + right; xx += step) {
      const r = most * Math.max(0, Math.min(1, 0.5 - ((xx - w / 2) * dx + (yy - h / 2) * dy) / length));
      if (r > 0.3) d += `M${f(x + xx - r)} ${f(y + yy)}a${f(r)} ${f(r)} 0 1 0 ${f(2 * r)} 0a${f(r)} ${f(r)} 0 1 0 ${f(-2 * r)} 0z`;
    }
  }
  return d;
}

/** The benches of an assembly: wedges on the left, discs on the right. */
function benches(): { readonly wedges: string; readonly pale: string; readonly ochre: string } {
  let wedges = '';
  let pale = '';
  let ochre = '';
  for (let r = 64; r <= R - 14; r += 15.2) {
    const n = Math.round((Math.PI * r) / 15.2);
    for (let j = 0; j <= n; j += 1) {
      const th = (Math.PI * j) / n;
      const x = -Math.cos(th) * r;
      const y = -29 - Math.sin(th) * r * 0.985;
      if (y > -34) continue;
      if (th < 2.2) wedges += `M${f(x - 4.6)} ${f(y - 5)}L${f(x + 6)} ${f(y)}L${f(x - 4.6)} ${f(y + 5)}z`;
      else {
        const d = `M${f(x - 4.6)} ${f(y)}a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0z`;
        if (th > 2.75) ochre += d;
        else pale += d;
      }
    }
  }
  return { wedges, pale, ochre };
}

function windows(): { readonly dark: string; readonly lit: string } {
  let dark = '';
  let lit = '';
  for (let row = 0; row < 6; row += 1) {
    const y = 44 + row * 41;
    for (let x = -R - 8; x < R; x += 29) {
      const d = `M${f(x)} ${f(y + 29)}V${f(y + 9)}A8 8 0 0 1 ${f(x + 16)} ${f(y + 9)}V${f(y + 29)}z`;
      if ((Math.round((x + R) / 29) + row) % 7 === 3 && row < 5) lit += d;
      else dark += d;
    }
  }
  return { dark, lit };
}

const BRIDGES: readonly { readonly x: number; readonly raised: boolean }[] = [{ x: -150, raised: false }, { x: 60, raised: true }, { x: 205, raised: false }];

function Bridge({ x, raised }: { readonly x: number; readonly raised: boolean }): VNode {
  return raised ? (
    <g fill={PAPER}>
      <path d={`M${f(x - 9)}-26h18v14h-18zM${f(x - 9)} 12h18v14h-18z`} />
      <path d={`M${f(x - 9)}-12L${f(x + 3)}-3M${f(x - 9)} 12L${f(x + 3)} 3`} stroke={PAPER} stroke-width="4" />
    </g>
  ) : (
    <g>
      <path d={`M${f(x - 9)}-27h18v54h-18z`} fill={PAPER} />
      <path d={`M${f(x - 5)}-27h10v54h-10z`} fill={INK} />
      {[-22, -13, -4, 5, 14, 23].map((y) => <path key={y} d={`M${f(x - 9)} ${f(y)}h18v2.4h-18z`} fill={PAPER} />)}
    </g>
  );
}

/** The poster: an assembly and a palace, two halves of one disc, parted by a river that carries the question. */
export function TitleArt({ first, second, other, question, year, imprint }: TitleArtProps): VNode {
  const art = useMemo(() => ({
    dawn: halftone(860, -60, 640, 480, 12, 5.2, -135, 300, 130),
    smoke: halftone(1140, 300, 100, 170, 8, 3.6, 75),
    seats: benches(),
    panes: windows(),
  }), []);
  // A longer first line pushes the year towards the disc.
  const yearX = first.length > 4 ? -336 : -372;
  const wide = (text: string, most: number, size: number): Record<string, string | number> =>
    (text.length * size * 0.62 > most ? { textLength: most, lengthAdjust: 'spacingAndGlyphs' } : {});
  return (
    <svg class="title-art" viewBox="0 0 1280 546" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      <path d="M-1200-300H560L-1200 721z" fill="#E3D7BC" />
      <path d={art.dawn} fill="#D3C5A4" />
      <g transform="translate(850 282) rotate(-11)">
        <path d="M-1600-19H1600V19H-1600z" fill={INK} />
        <clipPath id="title-up"><path d={`M${f(-R + 6)}-26A${f(R - 6)} ${f(R - 6)} 0 0 1 ${f(R - 6)}-26z`} /></clipPath>
        <clipPath id="title-low"><path d={`M${f(-R + 10)} 26A${f(R - 10)} ${f(R - 10)} 0 0 0 ${f(R - 10)} 26z`} /></clipPath>
        <g transform="translate(-58 0)">
          <path d={`M${f(-R)}-26A${f(R)} ${f(R)} 0 0 1 ${f(R)}-26z`} fill={RED} />
          <g clip-path="url(#title-up)">
            <path d={art.seats.wedges} fill={PAPER} /><path d={art.seats.pale} fill={PAPER} /><path d={art.seats.ochre} fill={OCHRE} />
          </g>
          <path d="M-48-26A48 48 0 0 1 48-26z" fill={INK} />
          <svg x="-19" y="-67" width="38" height="38" viewBox="0 0 512 512" style={{ color: PAPER }}><use href="#dp-megaphone" /></svg>
        </g>
        <g transform="translate(58 0)">
          <path d={`M${f(-R)} 26A${f(R)} ${f(R)} 0 0 0 ${f(R)} 26z`} fill={BLUE} />
          <g clip-path="url(#title-low)">
            <path d={art.panes.dark} fill={PAPER} opacity="0.92" /><path d={art.panes.lit} fill={OCHRE} />
            {[0, 1, 2, 3, 4, 5].map((row) => <path key={row} d={`M${f(-R)} ${f(77 + row * 41)}H${f(R)}v3H${f(-R)}z`} fill="#1D2F3B" />)}
          </g>
        </g>
        {[0, 1, 2, 3].map((i) => <path key={i} d={`M-1600 ${f(-13 + i * 9)}H1600`} stroke="#1D2F3B" stroke-width="1.6" />)}
        {BRIDGES.map((bridge) => <Bridge key={bridge.x} {...bridge} />)}
        <text x="-800" y="-176" class="title-huge" fill={INK} {...(first.length > 4 ? { textLength: 440, lengthAdjust: 'spacingAndGlyphs' } : {})}>{first}</text>
        <text x="-800" y="-38" class="title-huge" fill={RED} textLength="486" lengthAdjust="spacingAndGlyphs">{second}</text>
        <text x="-796" y="9" class="title-question" fill={PAPER} {...wide(question, 480, 28)}>{question}</text>
        <text x="-800" y="92" class="title-other" fill={INK} textLength={other.length > 11 ? 540 : 430} lengthAdjust="spacingAndGlyphs">{other}</text>
        {year !== null && <text x={yearX} y="-285" class="title-year" fill={RED} transform={`rotate(90 ${yearX.toString()} -285)`} textLength="108" lengthAdjust="spacingAndGlyphs">{year}</text>}
      </g>
      <path d={art.smoke} fill={INK} opacity="0.55" />
      {[[1158, 92, 15], [1184, 128, 17], [1212, 74, 14]].map(([x = 0, h = 0, w = 0]) => (
        <g key={x}><path d={`M${f(x)} 546L${f(x + 2)} ${f(546 - h)}H${f(x + w - 2)}L${f(x + w)} 546zM${f(x - 1)} ${f(541 - h)}h${f(w + 2)}v6h${f(-w - 2)}z`} fill={INK} /><path d={`M${f(x + 2.6)} ${f(556 - h)}h${f(w - 5)}v4h${f(5 - w)}z`} fill={RED} /></g>
      ))}
      <path d="M1128 560V512L1148 498V512L1168 498V512L1188 498V512L1208 498V512L1228 498L1236 512V560z" fill={INK} />
      {[0, 1, 2, 3, 4].map((i) => <path key={i} d={`M${f(1136 + i * 20)} 520h12v11h-12z`} fill={i % 3 === 1 ? OCHRE : PAPER} />)}
      {imprint !== null && <text class="title-imprint" x="1264" y="524" transform="rotate(-90 1264 524)">{imprint}</text>}
    </svg>
  );
}
