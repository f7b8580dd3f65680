/** Dice of a search: never those of the game. xorshift32, good enough to pick by chances and cheap. */
export class Dice {
  private x: number;

  constructor(seed: number) {
    this.x = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ (seed >>> 13)) | 0 || 1;
    for (let k = 0; k < 4; k++) this.next();
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    let x = this.x;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.x = x;
    return (x >>> 0) / 4294967296;
  }

  /** A whole number that seeds something else. */
  seed(): number {
    return (this.next() * 4294967296) | 0;
  }

  /** An index, by chances that add up to 1. */
  pick(chances: readonly number[]): number {
    let left = this.next();
    for (let k = 0; k < chances.length; k++) {
      left -= chances[k]!;
      if (left < 0) return k;
    }
    return chances.length - 1;
  }
}
