// What the map is given, what it tells, and the parts of the page it stands in.
import type { Area, Group } from "../../../domain/summary.ts";
import type { LegendPlace } from "../../map/legend-place.ts";
import type { MapGroup } from "../../map/merge.ts";
import type { Box, Size } from "../../map/plane.ts";
import type { BrushMarks } from "./brush-marks.ts";
import type { MarkLook } from "./mark-drawer.tsx";
import type { Pointing } from "./pointing.ts";
import type { MapView, ViewReport } from "./view.ts";

/** Everything the map shows. */
export type MapInput = Omit<MarkLook, "ringed"> & {
  groups: readonly Group[];
  areas: readonly Area[];
  /** Some of what can be drawn lies beside what the map shows, and a button tells it. */
  leftOut: boolean;
  /** The reader's own view; null is home. */
  view: MapView | null;
  focusCountries: readonly string[];
  /** The filter as one value. */
  filterKey: string;
  /** Keys of marks that something else on the page points at. */
  highlighted: ReadonlySet<string>;
  /** A point to keep in sight. */
  reveal: { lat: number; lon: number } | null;
};

/** The mark the reader is on, where it stands, and how the reader came to it. */
export type Pointed = Pick<Pointing, "how"> & { x: number; y: number; reach: number } & (
    | { group: MapGroup; area: null }
    | { group: null; area: Area }
  );

export type MapEvents = {
  view(report: ViewReport): void;
  /** `too`: pressed with Ctrl, besides what is chosen already. */
  group(group: Group, too: boolean): void;
  area(area: Area, too: boolean): void;
  pointed(mark: Pointed | null): void;
  legend(place: LegendPlace): void;
  baseFailed(): void;
};

/** The parts of the page the map stands in. */
export type MapFrame = {
  container: HTMLElement;
  /** Boxes of what stands over the map and is not written over, from its top left corner. */
  controls(): Box[];
  /** Those that no circle of home must stand under, when home leaves circles out or none. */
  buttons(leftOut: boolean): Box[];
  legend(): Size;
};

export type MapController = {
  draw(input: MapInput): void;
  /** Shows the marks of a window that moves; null gives the map back to what was drawn. */
  move(marks: BrushMarks | null): void;
  zoom(steps: 1 | -1): void;
  /** Shows all of these. */
  fit(spots: readonly { lat: number; lon: number }[]): void;
  overPopover(on: boolean): void;
  /** Does what pressing the mark does. */
  open(mark: Pointed): void;
  dismiss(): void;
  remove(): void;
};
