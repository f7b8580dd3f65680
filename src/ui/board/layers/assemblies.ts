import Phaser from 'phaser';
import type { BoardAssembly } from '../../model/board';
import { keyUnder, seatCount } from '../../model/geometry/assemblies';
import type { AssemblyPlace } from '../../model/geometry/assemblies';
import { hemicycle } from '../../model/geometry/hemicycle';
import type { Hemicycle } from '../../model/geometry/hemicycle';
import { grow, rect, union } from '../../model/geometry/rect';
import { defaultSeating, seatMoves, seatParties } from '../../model/geometry/seating';
import type { SeatMove } from '../../model/geometry/seating';
import { Conductor, lengthOf } from '../flight';
import type { Dot } from '../paint/assembly';
import { paintAssembly, paintDot, paintDots, paintLegend, paintLegendRow, wipeDots } from '../paint/assembly';
import { easeOut, linear } from '../motion';
import type { Timeline } from '../motion';
import { Surface, SurfaceSet } from '../surface';
import { isFocus, styleKey } from '../view';
import type { Layer, View } from '../view';

const FLIGHT = 300;
const STAGGER = 8;
const LONGEST = 1000;

interface Benches {
  readonly place: AssemblyPlace;
  readonly ring: Hemicycle;
  readonly parties: readonly number[];
}

/** Hemicycles: resting dots are one picture, dots that change sides fly over it. */
export class AssemblyLayer implements Layer {
  private readonly benches: SurfaceSet;
  private readonly words: SurfaceSet;
  private readonly legend: Surface;
  private flyers: Phaser.GameObjects.Blitter[] = [];

  constructor(private readonly scene: Phaser.Scene) {
    this.benches = new SurfaceSet(scene, 2);
    this.words = new SurfaceSet(scene, 3);
    this.legend = new Surface(scene, 3);
  }

  update(view: View, before: View | null, timeline: Timeline): void {
    const { model, layout, dpr } = view;
    this.land();
    const alive = new Set<string>();
    for (const place of view.panel.assemblies) {
      const a = model.assemblies.find((x) => x.id === place.id);
      if (!a) continue;
      alive.add(a.id);
      const focused = isFocus(model.focus, 'assembly', a.id);
      const size = `${place.cx},${place.cy},${place.outer}`;
      const around = grow(rect(place.cx - place.outer, place.cy - place.outer, place.outer * 2, place.outer * 2), 10);
      const area = union(grow(place.box, 2), around);
      this.words.get(a.id).show(`${JSON.stringify(a)}|${focused}|${size}|${styleKey(view)}`, area, dpr, (c) => {
        paintAssembly(c, model, a, place, layout.scale, focused);
      });
      this.seats(a, place, around, view, before, timeline);
    }
    this.benches.keepOnly(alive);
    this.words.keepOnly(alive);
    this.showLegend(view);
  }

  private showLegend(view: View): void {
    const { model, layout, dpr } = view;
    const { panel, assemblies, scale: s, slant } = layout;
    const names = model.legend ?? [];
    if (!panel || !assemblies || names.length === 0) {
      this.legend.clear();
      return;
    }
    if (keyUnder(view.panel.assemblies)) {
      // The lower corners are full: the key becomes a line under them.
      const y = assemblies.y + assemblies.h - 20 * s;
      const row = rect(panel.x, y, layout.width - panel.x, 22 * s);
      this.legend.show(`row${names.join()}|${styleKey(view)}`, row, dpr, (c) => {
        paintLegendRow(c, model, panel.x + 34 * s, y + 11 * s, panel.w - 44 * s, s);
      });
      return;
    }
    const high = names.length * 16 * s;
    const corner = rect(panel.x, assemblies.y + assemblies.h - high - 2 * s, 150 * s, high + 8 * s);
    const left = (y: number): number => panel.x + slant * (1 - (y - panel.y) / panel.h) + 12 * s;
    this.legend.show(`${names.join()}|${styleKey(view)}`, corner, dpr, (c) => {
      paintLegend(c, model, left, corner.y + 9 * s, s);
    });
  }

  private seats(
    a: BoardAssembly, place: AssemblyPlace, around: ReturnType<typeof rect>,
    view: View, before: View | null, timeline: Timeline,
  ): void {
    const { model, dpr } = view;
    const now = benchesOf(a, place);
    const old = before?.model.assemblies.find((x) => x.id === a.id);
    const moves = old && seatCount(old.deputies) === seatCount(a.deputies) ? seatMoves(benchesOf(old, place).parties, now.parties) : [];
    const surface = this.benches.get(a.id);
    const dotAt = (seat: number, party: number): Dot => {
      const { x, y } = now.ring.seats[seat] ?? { x: 0, y: 0 };
      return { x: place.cx + x, y: place.cy + y, party };
    };
    const draw = (parties: readonly number[]) => (c: CanvasRenderingContext2D): void => {
      paintDots(c, model.sides, model.theme, now.ring.seats.map((_, i) => dotAt(i, parties[i] ?? -1)), now.ring.dot);
    };
    if (moves.length === 0) {
      const key = `${now.parties.length}:${a.deputies.join()}|${(a.seating ?? []).join()}|${place.cx},${place.cy},${place.outer}|${styleKey(view)}`;
      surface.show(key, around, dpr, draw(now.parties));
      return;
    }
    // Until its successor sets off, the old deputy keeps the seat.
    const was = [...now.parties];
    for (const move of moves) was[move.seat] = move.was;
    surface.paint(around, dpr, draw(was));
    this.fly(now, moves, view, timeline, {
      change: (off, down) => {
        surface.touch((c) => {
          wipeDots(c, off.map((m) => dotAt(m.seat, m.was)), now.ring.dot);
          paintDots(c, model.sides, model.theme, down.map((m) => dotAt(m.seat, m.now)), now.ring.dot);
        });
      },
      landed: () => { surface.paint(around, dpr, draw(now.parties)); },
    });
  }

  /** Dots in the air are sprites; those that sit are part of the picture, which changes where one leaves or lands. */
  private fly(benches: Benches, moves: readonly SeatMove[], view: View, timeline: Timeline, told: {
    readonly change: (off: readonly SeatMove[], down: readonly SeatMove[]) => void;
    readonly landed: () => void;
  }): void {
    const { model, dpr } = view;
    const { ring, place } = benches;
    const cell = Math.ceil(ring.dot * 2.6 * dpr) + 2;
    const kinds = model.sides.length + 1;
    const name = Phaser.Utils.String.UUID();
    const texture = this.scene.textures.createCanvas(name, cell * kinds, cell);
    if (!texture) {
      told.landed();
      return;
    }
    const c = texture.getContext();
    for (let k = 0; k < kinds; k += 1) {
      c.setTransform(dpr, 0, 0, dpr, 0, 0);
      paintDot(c, model.sides[k], model.theme, ((k + 0.5) * cell) / dpr, cell / 2 / dpr, ring.dot);
      texture.add(k, 0, k * cell, 0, cell, cell);
    }
    c.setTransform(1, 0, 0, 1, 0, 0);
    texture.refresh();
    const blitter = this.scene.add.blitter(0, 0, name, 0).setDepth(5);
    this.flyers.push(blitter);
    const at = (seat: number): readonly [number, number] => {
      const s = ring.seats[seat] ?? { x: 0, y: 0 };
      return [(place.cx + s.x) * dpr - cell / 2, (place.cy + s.y) * dpr - cell / 2];
    };
    const flight = { count: moves.length, stagger: Math.min(STAGGER, (LONGEST - FLIGHT) / Math.max(1, moves.length)), takes: FLIGHT };
    const whole = lengthOf(flight);
    const conductor = new Conductor(flight);
    const bobs = new Map<number, Phaser.GameObjects.Bob>();
    timeline.add({
      duration: whole,
      ease: linear,
      run: (t) => {
        const off: SeatMove[] = [];
        const down: SeatMove[] = [];
        conductor.at(t * whole, {
          off: (i) => {
            const move = moves[i]!;
            off.push(move);
            bobs.set(i, blitter.create(...at(move.from), move.was));
          },
          land: (i) => {
            down.push(moves[i]!);
            bobs.get(i)?.destroy();
            bobs.delete(i);
          },
          fly: (i, part) => {
            const move = moves[i]!;
            const [x0, y0] = at(move.from);
            const [x1, y1] = at(move.seat);
            const p = easeOut(part);
            const lift = Math.min(18 * dpr, Math.hypot(x1 - x0, y1 - y0) * 0.25);
            bobs.get(i)?.setPosition(x0 + (x1 - x0) * p, y0 + (y1 - y0) * p - Math.sin(p * Math.PI) * lift).setFrame(p < 0.5 ? move.was : move.now);
          },
        });
        if (t < 1 && off.length + down.length > 0) told.change(off, down);
      },
      end: () => {
        told.landed();
        this.flyers = this.flyers.filter((f) => f !== blitter);
        blitter.destroy();
        this.scene.textures.remove(name);
      },
    });
  }

  /** Drops what still flies; the pictures below are about to be redrawn. */
  private land(): void {
    for (const f of this.flyers) f.destroy();
    this.flyers = [];
  }
}

function benchesOf(a: BoardAssembly, place: AssemblyPlace): Benches {
  const ring = hemicycle(seatCount(a.deputies), place.inner, place.outer, place.orientation);
  return { place, ring, parties: seatParties(a.deputies, a.seating ?? defaultSeating(a.deputies.length)) };
}
