/**
 * What the board shows, as plain data. The board draws this and nothing else: words arrive already
 * in the reader's language, positions arrive as fractions of the map frame (u to the right, v down).
 * Two models in a row are all an animation needs.
 */
import type { Rect, UV } from './geometry/rect';
import type { BoardLayout } from './geometry/layout';

export type { UV } from './geometry/rect';

export type SideShape = 'wedge' | 'circle' | 'square' | 'bar' | 'hexagon';
export type SidePattern = 'dots' | 'squares' | 'hatch' | 'backhatch' | 'fine' | 'none';
export type BoardTheme = 'day' | 'night';

/** How a side looks; colour never stands alone, so shape and pattern are required. */
export interface BoardSide {
  readonly id: string;
  readonly shape: SideShape;
  /** Fill, `#rrggbb`. */
  readonly colour: string;
  /** The same hue dark enough for text on paper. */
  readonly dark: string;
  readonly pattern: SidePattern;
  /** For small dots on paper when `colour` is too pale (3:1); default `colour`. */
  readonly dot?: string;
  /** Fill in the night theme; default a lighter `colour`. */
  readonly night?: string;
  /** Text, dots and arrows in the night theme; default a still lighter fill. */
  readonly nightInk?: string;
}

/** Street pattern ruled inside a land polygon. */
export type LandGrid =
  | { readonly kind: 'lines'; readonly from: readonly [UV, UV]; readonly to: readonly [UV, UV]; readonly count: number }
  | { readonly kind: 'rings'; readonly centre: UV; readonly step: number; readonly count: number };

export interface BoardLand {
  readonly id: string;
  readonly polygon: readonly UV[];
  readonly grid?: readonly LandGrid[];
  /** Halftone in a side's colour over a district: where that side is at home. */
  readonly tint?: { readonly side: string; readonly strength: 1 | 2 | 3 };
}

/** Round halftone over a part of the land, fading outwards. */
export interface BoardDistrict {
  readonly at: UV;
  /** In widths of the frame. */
  readonly radius: number;
  readonly side: string;
  readonly strength: 1 | 2 | 3;
}

export interface BoardLine {
  readonly id: string;
  readonly line: readonly UV[];
  /** Width in px at 1280×720. */
  readonly width: number;
  /** A main street is drawn darker. */
  readonly main?: boolean;
}

export interface BoardBridge {
  readonly id: string;
  readonly ends: readonly [UV, UV];
  /** A footbridge or minor crossing is drawn thinner. */
  readonly minor?: boolean;
}

export interface BoardRegionLabel {
  readonly text: string;
  readonly uv: UV;
  /** Clockwise degrees. */
  readonly tilt?: number;
  readonly kind: 'region' | 'water' | 'street';
  /** A side id whose dark colour it takes. */
  readonly side?: string;
}

/** A window for what lies off the map; units and points name it in `inset`. */
export interface BoardInset {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly caption?: string;
  /** Upper left corner and size, in map fractions. */
  readonly at: UV;
  readonly size: readonly [number, number];
  readonly land?: readonly (readonly UV[])[];
}

/** The ground, fixed for a whole scenario. Everything not land is water. */
export interface BoardMap {
  readonly id: string;
  /** Width : height the map was drawn for. */
  readonly aspect: number;
  readonly land: readonly BoardLand[];
  readonly districts?: readonly BoardDistrict[];
  readonly canals?: readonly BoardLine[];
  readonly streets?: readonly BoardLine[];
  readonly rails?: readonly BoardLine[];
  readonly bridges?: readonly BoardBridge[];
  readonly labels?: readonly BoardRegionLabel[];
  readonly insets?: readonly BoardInset[];
}

/** Where a label goes by preference; without it the board finds room. */
export type LabelSide = 'n' | 'e' | 's' | 'w';

interface Placed {
  readonly id: string;
  readonly label: string;
  readonly uv: UV;
  readonly inset?: string;
  readonly labelSide?: LabelSide;
  readonly targetable?: boolean;
  readonly selected?: boolean;
  /** Short note of what the chosen action would do here. */
  readonly tag?: string;
}

export interface BoardPoint extends Placed {
  readonly icon: string;
  /** 1 small … 3 large. */
  readonly weight: 1 | 2 | 3;
  /** Index in `sides`, -1 when nobody holds it. */
  readonly holder: number;
  /** Pips toward falling, shown when `strengthOf` > 0. */
  readonly strength?: number;
  readonly strengthOf?: number;
  /** Index of the side the pips count for; default the holder. */
  readonly strengthSide?: number;
}

export interface BoardUnit extends Placed {
  readonly icon: string;
  /** 0 obeys the side that commands it … 4 won over to the other. */
  readonly step: 0 | 1 | 2 | 3 | 4;
  /** A step that cannot slide back. */
  readonly locked?: boolean;
}

/** A force known by rumour only, until it is turned face up. */
export interface BoardBlock extends Placed {
  readonly faceUp: boolean;
  readonly value?: number;
  readonly rumour: readonly [low: number, high: number];
  /** What the rumour says, in words. */
  readonly rumourText?: string;
}

export interface BoardAssembly {
  readonly id: string;
  /** Two-line title: a small line above, a heavy one below. */
  readonly over?: string;
  readonly label: string;
  /** Deputies in the order of `sides`, the undecided last. */
  readonly deputies: readonly number[];
  readonly previous?: readonly number[];
  /** Party order from the left; indices into `deputies`. Default: first side, undecided, the others. */
  readonly seating?: readonly number[];
  readonly orientation: 'up' | 'down';
  /** Index in `sides`, -1 when nobody leads. */
  readonly leader: number;
  /** Deputies that make a majority. */
  readonly majority: number;
  readonly frozen?: boolean;
  /** Lines of small print, e.g. present and former counts. */
  readonly nowText?: string;
  readonly wasText?: string;
  /** Under the leader's count, e.g. “of 1,000”. */
  readonly ofText?: string;
  readonly targetable?: boolean;
  readonly selected?: boolean;
  /** Overrides the place the layout gives it, CSS px. */
  readonly box?: Rect;
}

/** One weight of the steelyard. */
export interface BoardWeight {
  /** Index in `sides`. */
  readonly side: number;
  readonly value: number;
  readonly previous?: number;
  readonly label: string;
}

export interface BoardScales {
  readonly left: BoardWeight;
  readonly right: BoardWeight;
  readonly max: number;
}

export interface BoardArrow {
  readonly id: string;
  readonly from: UV;
  readonly to: UV;
  /** Index in `sides`. */
  readonly side: number;
  readonly state: 'going' | 'refused' | 'done';
  readonly label?: string;
  /** -1 … 1: how far the arc bends, left negative. Default 0.2. */
  readonly bend?: number;
  /** Sets off after so many others have arrived. */
  readonly turn?: number;
}

/** One stroke of the night against a place: strokes are shown one after the other. */
export interface BoardStroke {
  readonly point: string;
  /** Index in `sides`. */
  readonly side: number;
  /** The sum that decided, in words. */
  readonly text: string;
}

/** A wedge of light or of pressure from one place to another, for the night map. */
export interface BoardBeam {
  readonly from: UV;
  readonly to: UV;
  /** Index in `sides`; -1 for plain light. */
  readonly side: number;
  /** Half width at the far end, in degrees. */
  readonly spread?: number;
  /** `wedge` is broad at its start and pointed at its end. */
  readonly kind: 'light' | 'wedge';
}

/** The map takes the whole screen and a clock runs. */
export interface BoardHours {
  readonly beat: number;
  readonly of: number;
  /** `HH:MM`, what the clock shows. */
  readonly clock: string;
  /** Minutes since midnight that this beat covers. */
  readonly from: number;
  readonly to: number;
  /** e.g. “Beat 3 of 5”, already in words. */
  readonly beatText: string;
}

/** One cube of mood, in a strip of milieus. */
export interface BoardMilieu {
  readonly id: string;
  readonly label: string;
  /** Cubes in the order of `sides`, the unaligned last. */
  readonly cubes: readonly number[];
  readonly targetable?: boolean;
  readonly selected?: boolean;
}

export interface BoardModel {
  readonly theme: BoardTheme;
  readonly reducedMotion: boolean;
  /** Length of movements against the usual one. Default 1. */
  readonly pace?: number;
  /** Font factor for labels, 1 … 2. */
  readonly textScale?: number;
  readonly layout?: BoardLayout;
  readonly sides: readonly BoardSide[];
  /** Indices of the sides a unit obeys at step 0 and at step 4. Default [last, first]. */
  readonly loyalty?: readonly [obeys: number, wonOver: number];
  /** Index of the side at the screen: places it holds get its colour behind their name. */
  readonly viewer?: number;
  /** Names of the sides, the undecided last, for the key beside the assemblies. */
  readonly legend?: readonly string[];
  /** The two ends of loyalty in words, for the key on the map. */
  readonly loyaltyText?: readonly [obeys: string, wonOver: string];
  /** What pointer or keyboard rests on, here or in a panel. */
  readonly focus?: BoardPick | null;
  readonly map: BoardMap | null;
  /** Bridges drawn up, by id. */
  readonly raised?: readonly string[];
  readonly points: readonly BoardPoint[];
  readonly units: readonly BoardUnit[];
  readonly blocks: readonly BoardBlock[];
  readonly assemblies: readonly BoardAssembly[];
  /** Drawn under the assemblies when given and the layout has room; panels may draw it instead. */
  readonly milieus?: readonly BoardMilieu[];
  readonly scales?: BoardScales;
  readonly arrows: readonly BoardArrow[];
  readonly beams?: readonly BoardBeam[];
  /** What has just been struck, in order. */
  readonly strokes?: readonly BoardStroke[];
  readonly hours?: BoardHours;
}

export const PICK_KINDS = ['unit', 'point', 'block', 'assembly', 'milieu'] as const;
export type PickKind = (typeof PICK_KINDS)[number];

/** Something on the board a person pointed at. */
export interface BoardPick {
  readonly kind: PickKind;
  readonly id: string;
}
