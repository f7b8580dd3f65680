/**
 * The board: a Phaser canvas that shows a BoardModel and reports what was pointed at. It is the only
 * entry of this folder; import it dynamically, the engine is large.
 */
import Phaser from 'phaser';
import type { BoardModel, BoardPick } from '../model/board';
import { placeAssemblies } from '../model/geometry/assemblies';
import { boardLayout } from '../model/geometry/layout';
import { hitTest, placeCounters } from '../model/geometry/places';
import { rect } from '../model/geometry/rect';
import { chooseRenderer } from './renderer';
import type { RendererChoice } from './renderer';
import { BoardScene } from './scene';
import type { View } from './view';

export type { RendererChoice } from './renderer';

export interface BoardOptions {
  readonly renderer?: RendererChoice;
  readonly onPick?: (pick: BoardPick) => void;
  /** Null when the pointer leaves what it rested on. */
  readonly onHover?: (pick: BoardPick | null) => void;
}

export interface BoardHandle {
  /** Shows a model; a movement still under way jumps to its end first. */
  show(model: BoardModel, how: { readonly animate: boolean }): void;
  /** Fits the canvas to its host again. */
  resize(): void;
  destroy(): void;
  /** Resolves when fonts and engine are there and the first model is drawn. */
  readonly ready: Promise<void>;
  /** What draws at present: a board whose graphics card was taken away goes on without it. */
  readonly renderer: 'canvas' | 'webgl';
  /** True while something moves. */
  readonly moving: boolean;
  /** Frames drawn so far; stands still while the board is idle. */
  readonly frames: number;
}

const FONTS = ["600 16px 'Oswald'", "500 16px 'Oswald'", "400 16px 'Oswald'", "700 16px 'Oswald'", "400 16px 'Russo One'", "italic 400 16px 'PT Serif'"];
const FONT_PATIENCE = 2500;
/** Beyond this a canvas of a large screen costs more than anyone sees. */
const MOST_DPR = 2;

/** Resolves when the letters of the board are there, or have kept it waiting long enough. */
export async function fontsLoaded(): Promise<void> {
  const all = Promise.allSettled(FONTS.map((font) => document.fonts.load(font, 'Aé')));
  const patience = new Promise((done) => setTimeout(done, FONT_PATIENCE));
  await Promise.race([all, patience]);
}

/** A browser that takes the graphics card away gives it back within this time, or not at all (ms). */
const RETURN = 2000;

interface Engine {
  readonly game: Phaser.Game;
  readonly scene: BoardScene;
  readonly renderer: 'canvas' | 'webgl';
}

/** Makes a board that fills `host` and draws nothing until `show` is called. */
export function createBoard(host: HTMLElement, options: BoardOptions = {}): BoardHandle {
  let model: BoardModel | null = null;
  let view: View | null = null;
  let live = false;
  let gone = false;
  let hovered: BoardPick | null = null;
  let announce: () => void = () => undefined;
  let drawn = 0;
  const ready = new Promise<void>((done) => { announce = done; });

  const ratio = (): number => Math.min(MOST_DPR, Math.max(1, window.devicePixelRatio || 1));
  const size = (): readonly [number, number] => [Math.max(2, host.clientWidth), Math.max(2, host.clientHeight)];

  function start(renderer: 'canvas' | 'webgl'): Engine {
    const [width, height] = size();
    const scene = new BoardScene(() => {
      void fontsLoaded().then(() => {
        if (gone || engine.scene !== scene) return;
        live = true;
        draw(false);
        announce();
      });
    });
    const game = new Phaser.Game({
      type: renderer === 'canvas' ? Phaser.CANVAS : Phaser.WEBGL,
      parent: host,
      width: Math.round(width * ratio()),
      height: Math.round(height * ratio()),
      scale: { mode: Phaser.Scale.NONE, zoom: 1 / ratio() },
      backgroundColor: '#1B1A17',
      banner: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      autoFocus: false,
      scene,
      callbacks: { postBoot: ({ canvas }) => { canvas.setAttribute('aria-hidden', 'true'); } },
    });
    host.dataset['renderer'] = renderer;
    return { game, scene, renderer };
  }

  /** The engine with WebGL if it can be had, as wished; the plain canvas is always there. */
  function startAsWished(): Engine {
    const wished = chooseRenderer(options.renderer ?? 'auto');
    if (wished === 'canvas') return start('canvas');
    try {
      const made = start('webgl');
      outlive(made);
      return made;
    } catch {
      host.replaceChildren();
      return start('canvas');
    }
  }

  /** The system may take the graphics card away: what comes back is drawn again, what does not is replaced. */
  function outlive({ game, scene }: Engine): void {
    const { canvas } = game;
    let patience = 0;
    canvas.addEventListener('webglcontextlost', () => {
      if (gone) return;
      patience = window.setTimeout(() => {
        if (gone || engine.game !== game) return;
        drawn += scene.frames;
        live = false;
        view = null;
        end(game);
        engine = start('canvas');
      }, RETURN);
    });
    canvas.addEventListener('webglcontextrestored', () => {
      window.clearTimeout(patience);
      if (!gone && engine.game === game) scene.stir();
    });
  }

  let engine = startAsWished();

  function draw(animate: boolean): void {
    if (!live || !model) return;
    const [w, h] = size();
    const layout = model.layout ?? boardLayout(w, h, model.hours ? 'hours' : 'table');
    const area = layout.assemblies ?? rect(0, 0, 0, 0);
    const shown = layout.assemblies ? (model.hours ? model.assemblies.slice(0, 1) : model.assemblies) : model.assemblies.filter((a) => a.box);
    const next: View = {
      model,
      layout,
      places: placeCounters(model, layout),
      panel: placeAssemblies(shown, area, layout.scale, model.scales !== undefined && layout.mode === 'table' && layout.assemblies !== null),
      dpr: ratio(),
    };
    // A new size or theme is another picture: nothing can travel from one to the other.
    const same = view !== null && view.layout.mode === layout.mode && view.layout.width === layout.width &&
      view.layout.height === layout.height && view.model.theme === model.theme && view.dpr === next.dpr;
    view = next;
    engine.scene.show(next, animate && same && !model.reducedMotion);
  }

  function pickAt(event: PointerEvent): BoardPick | null {
    if (!view) return null;
    const frame = host.getBoundingClientRect();
    return hitTest(view.model, view.layout, view.places, event.clientX - frame.left, event.clientY - frame.top);
  }

  function hover(pick: BoardPick | null): void {
    if (pick?.kind === hovered?.kind && pick?.id === hovered?.id) return;
    hovered = pick;
    host.style.cursor = pick ? 'pointer' : '';
    options.onHover?.(pick);
  }

  const onMove = (event: PointerEvent): void => { if (event.pointerType !== 'touch') hover(pickAt(event)); };
  const onLeave = (): void => { hover(null); };
  const onClick = (event: MouseEvent): void => {
    const pick = event.target instanceof HTMLCanvasElement ? pickAt(event as PointerEvent) : null;
    if (pick) options.onPick?.(pick);
  };
  host.addEventListener('pointermove', onMove);
  host.addEventListener('pointerleave', onLeave);
  host.addEventListener('click', onClick);

  function resize(): void {
    const [w, h] = size();
    const dpr = ratio();
    const { game } = engine;
    game.scale.resize(Math.round(w * dpr), Math.round(h * dpr));
    game.scale.setZoom(1 / dpr);
    // At a zoom of 1 the engine leaves an earlier size in the style.
    game.canvas.style.width = `${w}px`;
    game.canvas.style.height = `${h}px`;
    draw(false);
  }

  return {
    show(next, { animate }) {
      model = next;
      draw(animate);
    },
    resize,
    destroy() {
      gone = true;
      host.removeEventListener('pointermove', onMove);
      host.removeEventListener('pointerleave', onLeave);
      host.removeEventListener('click', onClick);
      host.style.cursor = '';
      delete host.dataset['renderer'];
      end(engine.game);
    },
    ready,
    get renderer() {
      return engine.renderer;
    },
    get moving() {
      return engine.scene.moving;
    },
    get frames() {
      return drawn + engine.scene.frames;
    },
  };
}

function end(game: Phaser.Game): void {
  // The engine forgets this one when it goes, and its pool of canvases would hold the whole game and its page by it.
  const { tileSprite } = game.textures as { readonly tileSprite?: Phaser.GameObjects.TileSprite };
  tileSprite?.destroy();
  game.destroy(true);
  // A sleeping engine would never reach the frame in which it takes itself down.
  game.loop.wake();
}
