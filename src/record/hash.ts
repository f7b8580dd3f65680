import type { State } from '../rules/state';

/** A state as a 64-bit fingerprint: two 32-bit FNV-1a lanes over every slot and the dice, in hexadecimal. */
export function hashState(s: State): string {
  const v = s.v;
  let a = Math.imul(0x811c9dc5 ^ s.rng, 0x01000193);
  let b = Math.imul(0x9e3779b9 ^ s.rng, 0x85ebca6b);
  for (let i = 0; i < v.length; i++) {
    const n = v[i]!;
    a = Math.imul(a ^ n, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul((b ^ (n + i)) | 0, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
