import type { BoardHandle } from '../ui/board';
import type { BoardModel, BoardPick } from '../ui/model/board';

export interface BoardingOptions {
  /** Asked whenever a board is made. */
  readonly renderer: () => 'auto' | 'canvas' | 'webgl';
  readonly onPick: (pick: BoardPick) => void;
  readonly onHover: (pick: BoardPick | null) => void;
  /** The engine could not be fetched or started: the panels go on alone. */
  readonly onFail: (reason: unknown) => void;
}

/** Brings the board to the table once the table is there, and takes it away with it. */
export interface Boarding {
  /** Fetches the engine and its letters ahead: there will be a table soon. */
  fetch(): void;
  host(element: HTMLElement | null): void;
  show(model: BoardModel, animate: boolean): void;
  /** Makes the board anew, as it is now wished. */
  renew(): void;
}

/** The engine is large: it is fetched only when there is, or will soon be, a table to put it on, after the words are on screen. */
export function createBoarding(options: BoardingOptions): Boarding {
  let element: HTMLElement | null = null;
  let handle: BoardHandle | null = null;
  let model: BoardModel | null = null;
  let frame = 0;
  const resize = (): void => handle?.resize();
  const watch = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(resize);
  });

  async function open(host: HTMLElement): Promise<void> {
    try {
      // Two frames: the panels are painted before the engine takes the thread.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const { createBoard } = await import('../ui/board');
      if (element !== host) return;
      handle = createBoard(host, { renderer: options.renderer(), onPick: options.onPick, onHover: options.onHover });
      if (model) handle.show(model, { animate: false });
      watch.observe(host);
    } catch (reason) {
      options.onFail(reason);
    }
  }

  function host(next: HTMLElement | null): void {
    if (next === element) return;
    watch.disconnect();
    handle?.destroy();
    handle = null;
    element = next;
    if (next) void open(next);
  }

  return {
    // What fails here is told when the table needs it.
    fetch() { import('../ui/board').then(({ fontsLoaded }) => fontsLoaded()).catch(() => undefined); },
    host,
    renew() {
      const here = element;
      if (!handle) return;
      host(null);
      host(here);
    },
    show(next, animate) {
      if (next === model) return;
      model = next;
      handle?.show(next, { animate });
    },
  };
}
