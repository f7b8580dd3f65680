/** Who is in the air: dots set off one after the other and each takes the same time. */

export interface Flight {
  /** How many fly in all. */
  readonly count: number;
  /** Between two that set off, ms. */
  readonly stagger: number;
  /** From setting off to landing, ms. */
  readonly takes: number;
}

/** Time until the last has landed, ms. */
export function lengthOf({ count, stagger, takes }: Flight): number {
  return count === 0 ? 0 : takes + stagger * (count - 1);
}

/** Follows a flight through time: each dot is told once that it sets off and once that it lands, in order, whatever frames were missed. */
export class Conductor {
  private off = 0;
  private down = 0;

  constructor(private readonly flight: Flight) {}

  /** Dots that have set off since the last time, then those that fly with their way (0–1), then those that have landed. */
  at(elapsed: number, told: { readonly off: (i: number) => void; readonly fly: (i: number, part: number) => void; readonly land: (i: number) => void }): void {
    const { count, stagger, takes } = this.flight;
    while (this.off < count && this.off * stagger <= elapsed) told.off(this.off++);
    while (this.down < this.off && this.down * stagger + takes <= elapsed) told.land(this.down++);
    for (let i = this.down; i < this.off; i += 1) told.fly(i, Math.max(0, (elapsed - i * stagger) / takes));
  }
}
