import type { Game } from '../../rules/game';
import { newRun } from '../../rules/run';
import type { State } from '../../rules/state';

/** A paper does not say within this many periods what it says on any day; the interface does the same. */
const MEMORY = 3;

/** What papers and advisers of one game have said so far; reads the true position, while the interface asks several readings of it. */
export class Told {
  private readonly editions: string[][] = [];
  private readonly stale = new Set<string>();
  private readonly fronts = new Set<string>();

  constructor(private readonly g: Game) {}

  /** The morning's press: for each paper its most urgent line that is news, and the front page if there is one. Names are ids. */
  press(now: State, before: State): readonly string[] {
    const { g } = this;
    const x = newRun(g, null, before);
    const holds = (k: number): boolean => g.pressIf[k]?.(now, x) ?? true;
    const recent = new Set(this.editions.slice(-MEMORY).flat());
    const times = (id: string): number => this.editions.reduce((n, e) => n + (e.includes(id) ? 1 : 0), 0);
    const out = g.data.papers.filter((_, k) => g.paperIf[k]?.(now, x) ?? true);
    const lines = out.flatMap((paper) => {
      let best = -1;
      g.data.press.forEach((line, k) => {
        const other = g.data.press[best];
        if (line.paper !== paper.id || (other && (other.priority > line.priority || (other.priority === line.priority && times(other.id) <= times(line.id))))) return;
        if (!recent.has(line.id) && !(line.if !== undefined && this.stale.has(line.id)) && holds(k)) best = k;
      });
      return best < 0 ? [] : [g.data.press[best]!.id];
    });
    g.data.press.forEach((line, k) => {
      if (this.stale.has(line.id) && line.if !== undefined && !holds(k)) this.stale.delete(line.id);
    });
    for (const id of lines) this.stale.add(id);
    this.editions.push(lines);
    const front = g.data.fronts.find((f, k) => !this.fronts.has(f.id) && out.some((paper) => paper.id === f.paper) && g.frontIf[k]!(now, x));
    if (front) this.fronts.add(front.id);
    return front ? [...lines, front.id] : lines;
  }

  /** Ids of the lines with which the advisers of a side begin a period. */
  advisers(now: State, before: State, side: number): readonly string[] {
    const { g } = this;
    const x = newRun(g, null, before);
    x.seat = side;
    return g.data.advisers.flatMap((a, k) => {
      if (g.index.side.get(a.side) !== side) return [];
      let best = -1;
      a.lines.forEach((line, i) => {
        if (best >= 0 && a.lines[best]!.priority >= line.priority) return;
        if (g.adviserIf[k]![i]?.(now, x) ?? true) best = i;
      });
      return best < 0 ? [] : [a.lines[best]!.id];
    });
  }
}
