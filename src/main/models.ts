import { boardModel, counselViews, curtainModel, inspect, ofThisBeat, readings, tableModel } from '../ui/model';
import type { BoardModel } from '../ui/model/board';
import type { CurtainModel, EndModel, InspectView, TableModel } from '../ui/model/screen';
import type { CounselsView } from '../ui/panels';
import type { Counsel } from './counsel';
import type { Ending } from './ending';
import type * as LastPage from './lastpage';
import type { Showing } from './state';

interface Advised extends Showing {
  readonly counsel: Counsel;
}

interface Ended extends Showing {
  readonly ending: Ending;
}

interface Kept<T> {
  readonly key: string;
  readonly value: T;
}

/** Length of movements at each speed; at the first nothing moves. */
const PACES = { instant: 1, fast: 0.6, normal: 1, slow: 1.6 } as const;

const tables = new WeakMap<Showing, Kept<TableModel>>();
const boards = new WeakMap<Showing, Kept<BoardModel>>();
const ends = new WeakMap<Showing, Kept<EndModel>>();

/** The value of a key, made anew only when the key changes: models look into many possible worlds. */
function once<T>(memory: WeakMap<Showing, Kept<T>>, app: Showing, key: string, make: () => T): T {
  const known = memory.get(app);
  if (known?.key === key) return known.value;
  const value = make();
  memory.set(app, { key, value });
  return value;
}

/** The table as it may be shown now; null without a game. */
export function tableOf(app: Showing): TableModel | null {
  const { play, turn } = app.state;
  const desk = app.desk;
  if (!play || !desk) return null;
  const viewer = play.viewer();
  return once(tables, app, [turn, viewer, desk.lang, play.gameId].join(), () => tableModel(desk, {
    ...play.shown(),
    viewer,
    history: play.session.history(),
    players: play.players((seat) => desk.look(seat).name),
    canUndo: play.canUndo(),
  }));
}

/** The same for the canvas. */
export function boardOf(app: Showing, table: TableModel): BoardModel | null {
  const { play, turn, selection, focus, layout, settings, plain } = app.state;
  const desk = app.desk;
  if (!play || !desk || plain || !settings.canvas || !desk.game.data.map) return null;
  const selected = selection === null ? null : selection.kind === 'option' ? selection.action : selection.play ?? null;
  const dark = table.calendar.hours !== null || settings.darkRoom;
  const reducedMotion = settings.motion === 'none' || settings.speed === 'instant' || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const size = layout === null ? '' : JSON.stringify([layout.width, layout.height, layout.mode, layout.scale]);
  const key = [turn, table.viewer, desk.lang, selected, focus?.kind, focus?.id, size, reducedMotion, settings.textSize, settings.speed, dark, play.gameId].join();
  return once(boards, app, key, () => {
    const { seen, events } = play.shown();
    const model = boardModel(desk, table, seen, {
      theme: dark ? 'night' : 'day', reducedMotion, pace: PACES[settings.speed], recent: app.recent, selected, focus,
      struck: table.calendar.hours === null ? [] : ofThisBeat(events),
      textScale: settings.textSize / 100,
    });
    return layout === null ? model : { ...model, layout };
  });
}

/** What the advisers say of the decision at the screen, as far as it has been thought through. */
export function counselOf(app: Advised, table: TableModel | null): CounselsView | null {
  const { counsel, desk } = app;
  if (!desk || !table?.decision) return null;
  const { advice } = counsel;
  return { voices: advice === null ? null : counselViews(desk, table, advice.counsels), against: advice?.against ?? 'start' };
}

export function curtainOf(app: Showing): CurtainModel | null {
  const due = app.state.play?.session.due();
  return due && app.desk ? curtainModel(app.desk, due.seat) : null;
}

/** The end: the one model made from the true state, for now everything may be known. What makes it comes with the page of the end. */
export function endOf(app: Ended, endModel: typeof LastPage.endModel): EndModel | null {
  const { play } = app.state;
  const desk = app.desk;
  if (!play || !desk || play.session.due() !== null) return null;
  const { dates, progress } = app.ending.lookback;
  const model = once(ends, app, [play.gameId, desk.lang, dates?.join(' ')].join(), () => {
    const { state, events } = play.session.snapshot();
    const { game } = play.session;
    return endModel(desk, { state: state!, history: play.session.history(), events, dates: dates ?? undefined, began: game.starts[game.start]?.data.period });
  });
  return progress === null ? model : { ...model, dating: progress };
}

export function inspectOf(app: Showing): InspectView | null {
  const { play, inspected } = app.state;
  const desk = app.desk;
  if (!play || !desk || !inspected) return null;
  const viewer = play.viewer();
  const seen = play.session.view(viewer);
  return inspect(desk, { seen, viewer, events: play.session.events(viewer), states: readings(desk.game, seen) }, inspected);
}
