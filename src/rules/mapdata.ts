import type { Text } from './texts';

/** A place as a fraction of the map's frame: to the right and down; values outside 0..1 lie beyond it. */
export type Place = readonly [number, number];

/** The ground the board is drawn on: shapes only, nothing of the rules. Whatever is not land is water. */
export interface MapData {
  readonly id: string;
  /** Width : height it was drawn for. */
  readonly aspect: number;
  readonly land: readonly {
    readonly id: string;
    readonly polygon: readonly Place[];
    readonly grid?: readonly (
      | { readonly kind: 'lines'; readonly from: readonly [Place, Place]; readonly to: readonly [Place, Place]; readonly count: number }
      | { readonly kind: 'rings'; readonly centre: Place; readonly step: number; readonly count: number }
    )[] | undefined;
  }[];
  /** Where a side is at home. */
  readonly districts?: readonly { readonly at: Place; readonly radius: number; readonly side: string; readonly strength: 1 | 2 | 3 }[] | undefined;
  readonly canals?: readonly MapLine[] | undefined;
  readonly streets?: readonly MapLine[] | undefined;
  readonly rails?: readonly MapLine[] | undefined;
  readonly bridges?: readonly { readonly id: string; readonly ends: readonly [Place, Place]; readonly minor?: boolean | undefined }[] | undefined;
  readonly labels?: readonly { readonly text: Text; readonly uv: Place; readonly tilt?: number | undefined; readonly kind: 'region' | 'water' | 'street'; readonly side?: string | undefined }[] | undefined;
  readonly insets?: readonly {
    readonly id: string;
    readonly label: Text;
    readonly note?: Text | undefined;
    readonly caption?: Text | undefined;
    readonly at: Place;
    readonly size: Place;
    readonly land?: readonly (readonly Place[])[] | undefined;
  }[] | undefined;
}

export interface MapLine {
  readonly id: string;
  readonly line: readonly Place[];
  readonly width: number;
  readonly main?: boolean | undefined;
}
