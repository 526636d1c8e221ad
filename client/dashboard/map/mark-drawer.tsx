// Circles, shapes, bands and chips of a layout as marks: each circle a button that the keyboard reaches one at a time.

import type { ComponentChildren } from "preact";
import type { Rule } from "../../../domain/rule.ts";
import type { Kind } from "../../../domain/vocabulary/kind.ts";
import { number } from "../../i18n/intl.ts";
import { rich } from "../../i18n/rich.ts";
import { isCountryArea } from "../../map/area-shape.ts";
import type { DrawnArea, DrawnGroup, Layout } from "../../map/layout.ts";
import type { LeafletMap } from "../../map/leaflet.ts";
import { type Mark, markLayer } from "../../map/mark-layer.ts";
import type { Note } from "../../map/protected.ts";
import type { MapSize } from "../../map/scale.ts";
import { BandMark, CircleMark, ShapeMark } from "../../map/symbols.tsx";
import { areaName, groupName } from "../../map/words.ts";

export type MarkEvents = {
  press(key: string, event: MouseEvent): void;
  over(key: string, on: boolean): void;
  focus(key: string): void;
  blur(key: string): void;
  key(key: string, event: KeyboardEvent): void;
};

/** What the marks show beyond the layout. */
export type MarkLook = {
  size: MapSize;
  rule: Rule;
  /** Keys of the marks with an ink ring. */
  ringed: ReadonlySet<string>;
  /** The kind that keeps its strength; null keeps all. */
  kind: Kind | null;
};

export type MarkDrawer = {
  draw(layout: Layout, look: MarkLook): void;
  /** Moves focus to a mark; false when it isn't drawn. */
  focus(key: string): boolean;
  remove(): void;
};

/** Side of the smallest target, in pixels. */
const TARGET = 24;

export function markDrawer(map: LeafletMap, events: MarkEvents): MarkDrawer {
  const bands = markLayer(map, "bands");
  const circles = markLayer(map, "circles");
  const shapes = markLayer(map, "shapes");
  const chips = markLayer(map, "chips");

  const button = (key: string, name: string, className: string, children: ComponentChildren) => (
    <button
      type="button"
      class={`map-button ${className}`}
      data-id={key}
      tabIndex={-1}
      aria-label={name}
      onClick={(event) => {
        event.stopPropagation();
        events.press(key, event);
      }}
      onDblClick={(event) => event.stopPropagation()}
      onPointerEnter={() => events.over(key, true)}
      onPointerLeave={() => events.over(key, false)}
      onFocus={() => events.focus(key)}
      onBlur={() => events.blur(key)}
      onKeyDown={(event) => events.key(key, event)}
    >
      {children}
    </button>
  );

  /** Where a group is drawn; its own coordinates unless it stands a little off them. */
  const spotOf = ({ group, x, y }: DrawnGroup): { lat: number; lon: number } => {
    const own = map.latLngToContainerPoint([group.lat, group.lon]);
    if (own.x === x && own.y === y) return group;
    const { lat, lng } = map.containerPointToLatLng([x, y]);
    return { lat, lon: lng };
  };

  const groupMark = (drawn: DrawnGroup, look: MarkLook): Mark => {
    const { group, symbol } = drawn;
    const { lat, lon } = spotOf(drawn);
    const ids = group.members?.map(({ id }) => id) ?? [];
    const ringed = [group.id, ...ids].some((id) => look.ringed.has(id));
    const shown = { ringed, kind: look.kind };
    const content =
      symbol.type === "circle" ? (
        <CircleMark symbol={symbol} kinds={group.kinds} {...shown} />
      ) : (
        <ShapeMark symbol={symbol} {...shown} />
      );
    const side = symbol.type === "circle" ? 2 * (symbol.r + symbol.ring) : TARGET;
    return {
      key: group.id,
      lat,
      lon,
      // The smaller lies over the larger, so that none hides another.
      order: -Math.round(100 * side),
      content: button(
        group.id,
        groupName(group, look.size, look.rule),
        "map-round",
        <span class="map-target" style={{ width: `${side}px`, height: `${side}px` }}>
          {content}
        </span>,
      ),
    };
  };

  const bandMark = (drawn: DrawnGroup): Mark[] => {
    const { group, symbol } = drawn;
    const { lat, lon } = spotOf(drawn);
    return symbol.type === "circle" && symbol.high !== null
      ? [
          {
            key: group.id,
            lat,
            lon,
            order: 0,
            content: <BandMark radius={symbol.high} />,
          },
        ]
      : [];
  };

  const chipMark = ({ area, key, x, y, short }: DrawnArea, look: MarkLook): Mark => {
    const { lat, lng } = map.containerPointToLatLng([x, y]);
    return {
      key,
      lat,
      lon: lng,
      order: 0,
      content: button(
        key,
        areaName(area),
        `map-chip ${look.ringed.has(key) ? "map-chip-ringed" : ""}`,
        short ? (
          <b>{number(area.events)}</b>
        ) : (
          rich(isCountryArea(area) ? "map.in_country" : "map.in_region", {
            n: <b>{number(area.events)}</b>,
          })
        ),
      ),
    };
  };

  const noteMark = ({ key, x, y, text }: Note): Mark => {
    const { lat, lng } = map.containerPointToLatLng([x, y]);
    const content = <span class="map-note">{text}</span>;
    return { key, lat, lon: lng, order: 0, content };
  };

  return {
    draw(layout, look) {
      bands.draw(layout.groups.flatMap(bandMark));
      const of = (type: "circle" | "shape") =>
        layout.groups
          .filter(({ symbol }) => symbol.type === type)
          .map((drawn) => groupMark(drawn, look));
      circles.draw(of("circle"));
      shapes.draw(of("shape"));
      chips.draw([
        ...layout.areas.map((drawn) => chipMark(drawn, look)),
        ...layout.notes.map(noteMark),
      ]);
    },
    focus(key) {
      const root = circles.element(key) ?? shapes.element(key) ?? chips.element(key);
      const target = root?.querySelector("button");
      target?.focus({ preventScroll: true });
      return Boolean(target);
    },
    remove() {
      for (const layer of [bands, circles, shapes, chips]) layer.remove();
    },
  };
}
