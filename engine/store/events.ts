// Holds the columns of events: what filters, facets and the map ask of an event, as codes.

import { mapPlace } from "../../domain/map-place.ts";
import type { Terms } from "../../domain/match.ts";
import { knownTo, type Place } from "../../domain/place.ts";
import { regionOf } from "../../domain/region.ts";
import { idOf, LEVELS } from "../../domain/summarise/groups.ts";
import { isShort } from "../../domain/summarise/timeline.ts";
import type { Day } from "../../domain/when.ts";
import { DateSpans } from "./date-spans.ts";
import { Dictionary } from "./dictionary.ts";
import { Ids } from "./ids.ts";
import { Labels } from "./labels.ts";
import { grown, MOST_IN_16_BITS, type OnColumn, widened } from "./shared-array.ts";

/** Kind, form, response and status, and whether the public may not see the event whatever its status. */
export type TermSet = Terms & { restricted: boolean };

/** What an event says of itself; ids are strings, everything else is coded. */
export type EventFields = {
  place: number;
  when: number;
  terms: number;
  added: Day;
  /** Milliseconds since 1970. */
  changed: number;
  /** The day its first dated source came out, or it began if none is dated. */
  out: Day;
};

/** One value per row and column; row 0 is no event. Terms of code 0 mark a row that is no more. */
export class Events {
  readonly ids = new Ids();
  /** As the public sees it. */
  place = new Uint32Array(0);
  when: Uint16Array | Uint32Array = new Uint16Array(0);
  terms = new Uint16Array(0);
  added: Uint16Array | Int32Array = new Uint16Array(0);
  changed = new Float64Array(0);
  out = new Int32Array(0);
  /** The row of the wider event, or 0. */
  parent = new Uint32Array(0);
  /** 1 for events that have had parts. */
  wider = new Uint8Array(0);
  /** Where the event's figures begin, and how many metrics have claims (claims.ts). */
  firstGroup = new Uint32Array(0);
  groupCount = new Uint8Array(0);
  /** The place as it is recorded, by row, where the public sees another. */
  readonly recorded = new Map<number, number>();

  /** As they are recorded, by their ids in the database; and what the public sees of them instead. */
  readonly places = new Dictionary<string, Place>();
  /** By level of the map and code of a place: the code of its circle. */
  readonly circles = LEVELS.map(() => ({
    of: new Uint32Array(0),
    ids: new Dictionary<string, string>(),
  }));
  #exact = new Uint8Array(0);
  #spanRows: number[] | null = null;
  readonly dateSpans = new DateSpans();
  readonly termSets = new Dictionary<string, TermSet>();
  /** By facet, of places and of terms. */
  readonly labels = {
    country: new Labels<Place>(({ country }) => country),
    admin1: new Labels<Place>(regionOf),
    precision: new Labels<Place>(({ precision }) => precision),
    kind: new Labels<TermSet>(({ kind }) => kind),
    form: new Labels<TermSet>(({ form }) => form),
    response: new Labels<TermSet>(({ response }) => response ?? "unknown"),
  };

  get count(): number {
    return this.ids.count;
  }

  /** Makes room for every row that has an id. */
  reach(): void {
    if (this.count > this.place.length) this.#onRows(grown);
  }

  onColumns(on: OnColumn): void {
    this.#onRows(on);
    this.ids.onColumns(on);
    this.dateSpans.onColumns(on);
    for (const circle of this.circles) circle.of = on(circle.of, this.places.values.length);
  }

  #onRows(on: OnColumn): void {
    const { count } = this;
    this.place = on(this.place, count);
    this.when = on(this.when, count);
    this.terms = on(this.terms, count);
    this.added = on(this.added, count);
    this.changed = on(this.changed, count);
    this.out = on(this.out, count);
    this.parent = on(this.parent, count);
    this.wider = on(this.wider, count);
    this.firstGroup = on(this.firstGroup, count);
    this.groupCount = on(this.groupCount, count);
  }

  /** Makes an event part of another, or of none. */
  setParent(row: number, wider: number): void {
    this.parent[row] = wider;
    this.wider[wider] = 1;
  }

  /** Whether an event is part of another, or has had parts. */
  isTied(row: number): boolean {
    return this.parent[row] !== 0 || this.wider[row] === 1;
  }

  set(row: number, fields: EventFields): void {
    if (fields.when > MOST_IN_16_BITS && this.when instanceof Uint16Array) this.takeManyWhens();
    if (!isIn16Bits(fields.added) && this.added instanceof Uint16Array) this.takeAnyDay();
    if (this.#mayBeSpan(fields.when) && !this.#mayBeSpan(this.when[row])) this.#spanRows?.push(row);
    this.place[row] = fields.place;
    this.when[row] = fields.when;
    this.terms[row] = fields.terms;
    this.added[row] = fields.added;
    this.changed[row] = fields.changed;
    this.out[row] = fields.out;
  }

  takeManyWhens(): void {
    this.when = widened(this.when, new Uint32Array(0));
  }

  /** Nothing was added before 1970, or after 2149; but a day that is typed wrong is a day. */
  takeAnyDay(): void {
    this.added = widened(this.added, new Int32Array(0));
  }

  /** The code of a place; `key` is the same for equal places only. */
  placeCode(key: string, make: () => Place): number {
    return this.places.codeOf(key, () => {
      const place = make();
      const code = this.places.values.length;
      LEVELS.forEach((level, i) => {
        const circle = this.circles[i];
        const id = idOf(mapPlace(place) ?? place, level);
        circle.of = grown(circle.of, code + 1);
        circle.of[code] = circle.ids.codeOf(id, () => id);
      });
      return place;
    });
  }

  /** 1 for the codes of places that are known well enough for a largest figure to be named. */
  exactPlaces(): Uint8Array {
    const { values } = this.places;
    if (this.#exact.length < values.length)
      this.#exact = this.places.table(new Uint8Array(values.length), 0, ({ precision }) =>
        knownTo(precision, "city") ? 1 : 0,
      );
    return this.#exact;
  }

  /** Rows that a timeline may draw as spans, and some that it might have before they were changed; some of them twice. */
  spanRows(): readonly number[] {
    if (this.#spanRows === null) {
      this.#spanRows = [];
      for (let row = 1; row < this.count; row++)
        if (this.#mayBeSpan(this.when[row])) this.#spanRows.push(row);
    }
    return this.#spanRows;
  }

  #mayBeSpan(when: number): boolean {
    const { dateSpans } = this;
    return (
      dateSpans.exactness[when] > 0 || !isShort(dateSpans.startOf(when), dateSpans.endOf(when))
    );
  }

  termsCode(set: TermSet): number {
    const { kind, form, response, status, restricted } = set;
    return this.termSets.codeOf(`${kind} ${form} ${response} ${status} ${restricted}`, () => set);
  }
}

const isIn16Bits = (day: Day) => day >= 0 && day <= MOST_IN_16_BITS;
