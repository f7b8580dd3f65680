import type { Packed } from './learned';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Packs a matrix (row by row) into whole numbers from −127 to 127 with one scale a row: an eighth of the room, and close enough. */
export function pack(rows: number, columns: number, values: ArrayLike<number>): Packed {
  const bytes = new Uint8Array(rows * columns);
  const scales: number[] = [];
  for (let r = 0; r < rows; r++) {
    let most = 0;
    for (let c = 0; c < columns; c++) most = Math.max(most, Math.abs(values[r * columns + c]!));
    const scale = most > 0 ? most / 127 : 1;
    scales.push(Number(scale.toPrecision(6)));
    for (let c = 0; c < columns; c++) bytes[r * columns + c] = Math.round(values[r * columns + c]! / scale) & 255;
  }
  return { rows, columns, scales, data: encode(bytes) };
}

/** The matrix again, row by row. @throws if the text is not as long as its size says. */
export function unpack(p: Packed): Float64Array {
  const bytes = decode(p.data);
  if (bytes.length !== p.rows * p.columns || p.scales.length !== p.rows) throw new Error(`learned weights: ${bytes.length} numbers for ${p.rows} × ${p.columns}`);
  const out = new Float64Array(bytes.length);
  for (let r = 0; r < p.rows; r++) for (let c = 0; c < p.columns; c++) out[r * p.columns + c] = ((bytes[r * p.columns + c]! << 24) >> 24) * p.scales[r]!;
  return out;
}

function encode(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const n = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const left = bytes.length - i;
    parts.push(LETTERS[n >> 18]! + LETTERS[(n >> 12) & 63]! + (left > 1 ? LETTERS[(n >> 6) & 63]! : '=') + (left > 2 ? LETTERS[n & 63]! : '='));
  }
  return parts.join('');
}

function decode(text: string): Uint8Array {
  const tail = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const out = new Uint8Array(Math.max(0, (text.length / 4) * 3 - tail));
  let at = 0;
  for (let i = 0; i < text.length; i += 4) {
    let n = 0;
    for (let k = 0; k < 4; k++) n = (n << 6) | Math.max(0, LETTERS.indexOf(text[i + k] ?? '='));
    for (const b of [n >> 16, (n >> 8) & 255, n & 255]) if (at < out.length) out[at++] = b;
  }
  return out;
}
