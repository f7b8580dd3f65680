import type Phaser from 'phaser';
import type { Rect } from '../model/geometry/rect';

type Draw = (c: CanvasRenderingContext2D) => void;

let serial = 0;

/** A picture drawn with a 2D context and shown by Phaser, pixel for pixel at the device's resolution. */
export class Surface {
  private readonly texture: Phaser.Textures.CanvasTexture | null;
  private readonly image: Phaser.GameObjects.Image;
  private key = '';
  private left = 0;
  private top = 0;
  private dpr = 1;

  constructor(private readonly scene: Phaser.Scene, depth: number) {
    serial += 1;
    const name = `surface-${serial}`;
    this.texture = scene.textures.createCanvas(name, 2, 2);
    this.image = scene.add.image(0, 0, name).setOrigin(0, 0).setDepth(depth);
  }

  /** Redraws when `key` is new; `draw` works in CSS px of the whole board. */
  show(key: string, bounds: Rect, dpr: number, draw: Draw): void {
    const full = `${key}|${dpr}|${bounds.x},${bounds.y},${bounds.w},${bounds.h}`;
    if (full === this.key) return;
    this.paint(bounds, dpr, draw);
    this.key = full;
  }

  /** Shows nothing: an empty picture would still be put on the screen in every frame. */
  clear(): void {
    this.key = '';
    this.image.setVisible(false);
  }

  /** Redraws now, whatever was shown. */
  paint(bounds: Rect, dpr: number, draw: Draw): void {
    const { texture } = this;
    if (!texture) return;
    this.image.setVisible(true);
    this.key = '';
    this.dpr = dpr;
    this.left = Math.floor(bounds.x * dpr);
    this.top = Math.floor(bounds.y * dpr);
    const w = Math.max(2, Math.ceil((bounds.x + bounds.w) * dpr) - this.left);
    const h = Math.max(2, Math.ceil((bounds.y + bounds.h) * dpr) - this.top);
    const c = texture.getContext();
    if (w !== texture.width || h !== texture.height) {
      texture.setSize(w, h);
      this.image.setSizeToFrame();
    }
    c.setTransform(1, 0, 0, 1, 0, 0);
    c.clearRect(0, 0, w, h);
    c.setTransform(dpr, 0, 0, dpr, -this.left, -this.top);
    draw(c);
    c.setTransform(1, 0, 0, 1, 0, 0);
    texture.refresh();
    this.offset(0, 0);
  }

  /** Draws over what is shown, in CSS px of the whole board: for small changes to a large picture. */
  touch(draw: Draw): void {
    const { texture, dpr } = this;
    if (!texture) return;
    const c = texture.getContext();
    c.setTransform(dpr, 0, 0, dpr, -this.left, -this.top);
    draw(c);
    c.setTransform(1, 0, 0, 1, 0, 0);
    texture.refresh();
  }

  /** Moves the picture without redrawing it, CSS px. */
  offset(dx: number, dy: number): void {
    this.image.setPosition(this.left + Math.round(dx * this.dpr), this.top + Math.round(dy * this.dpr));
  }

  destroy(): void {
    this.image.destroy();
    if (this.texture) this.scene.textures.remove(this.texture);
  }
}

/** Surfaces by name, made when first asked for and dropped when no longer named. */
export class SurfaceSet {
  private readonly list = new Map<string, Surface>();

  constructor(private readonly scene: Phaser.Scene, private readonly depth: number) {}

  get(id: string): Surface {
    const known = this.list.get(id);
    if (known) return known;
    const made = new Surface(this.scene, this.depth);
    this.list.set(id, made);
    return made;
  }

  keepOnly(ids: ReadonlySet<string>): void {
    for (const [id, surface] of this.list) {
      if (ids.has(id)) continue;
      surface.destroy();
      this.list.delete(id);
    }
  }
}
