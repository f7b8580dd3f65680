/** Below this part of known inputs, what was learned is about another game. */
const ENOUGH = 0.8;

/**
 * Where each input of a scenario stands among those something was learned with, −1 for a new one (it counts nothing until games
 * have been learned from with it). So a designer who adds a sum or a flag keeps the habits. Null if too little fits.
 */
export function placesOf(names: readonly string[], learned: readonly string[]): Int32Array | null {
  const at = new Map(learned.map((name, k) => [name, k]));
  const places = Int32Array.from(names, (name) => at.get(name) ?? -1);
  return places.filter((k) => k >= 0).length >= ENOUGH * names.length ? places : null;
}
