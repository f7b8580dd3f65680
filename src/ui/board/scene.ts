import Phaser from 'phaser';
import { ArrowLayer } from './layers/arrows';
import { AssemblyLayer } from './layers/assemblies';
import { CounterLayer } from './layers/counters';
import { GroundLayer } from './layers/ground';
import { InstrumentLayer } from './layers/instruments';
import { Timeline } from './motion';
import type { Layer, View } from './view';

/** Frames drawn after the last movement, so that what was painted reaches the screen. */
const AFTERGLOW = 3;

/** So much of a frame may go to drawing pictures anew, ms: what is drawn must still be put together on the screen. */
const PAINTING = 0.6;

/** The one scene: draws views and sleeps whenever nothing moves. */
export class BoardScene extends Phaser.Scene {
  private readonly timeline = new Timeline();
  private layers: Layer[] = [];
  private shown: View | null = null;
  private quiet = 0;
  /** Frames drawn so far; lets a test see that an idle board draws none. */
  frames = 0;

  constructor(private readonly onReady: () => void) {
    super('board');
  }

  create(): void {
    this.layers = [
      new GroundLayer(this),
      new AssemblyLayer(this),
      new InstrumentLayer(this),
      new CounterLayer(this),
      new ArrowLayer(this),
    ];
    this.onReady();
  }

  /** Draws `view`, moving from what was shown when `animate`; a movement under way jumps to its end. */
  show(view: View, animate: boolean): void {
    this.timeline.finish();
    const before = animate ? this.shown : null;
    for (const layer of this.layers) layer.update(view, before, this.timeline);
    this.shown = view;
    this.stir();
  }

  /** Draws the next few frames again. */
  stir(): void {
    this.quiet = 0;
    this.game.loop.wake();
  }

  get moving(): boolean {
    return !this.timeline.idle;
  }

  override update(): void {
    this.frames += 1;
    this.timeline.update(performance.now(), PAINTING);
    this.quiet = this.timeline.idle ? this.quiet + 1 : 0;
    if (this.quiet > AFTERGLOW) this.game.loop.sleep();
  }
}
