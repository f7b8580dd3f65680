import type { BoardModel, BoardPick, PickKind } from '../model/board';
import type { PanelPlaces } from '../model/geometry/assemblies';
import type { BoardLayout } from '../model/geometry/layout';
import type { Place } from '../model/geometry/places';
import type { Timeline } from './motion';

/** A model with everything worked out that drawing it needs. */
export interface View {
  readonly model: BoardModel;
  readonly layout: BoardLayout;
  readonly places: readonly Place[];
  readonly panel: PanelPlaces;
  readonly dpr: number;
}

/** One kind of thing on the board; draws the difference between two views. */
export interface Layer {
  /** `before` is null when there is nothing to move from. */
  update(view: View, before: View | null, timeline: Timeline): void;
}

export const isFocus = (focus: BoardPick | null | undefined, kind: PickKind, id: string): boolean =>
  focus?.kind === kind && focus.id === id;

/** What of the whole model changes how anything looks. */
export const styleKey = ({ model, layout, dpr }: View): string =>
  `${model.theme}|${layout.scale}|${dpr}|${model.textScale ?? 1}|${model.viewer ?? ''}`;
