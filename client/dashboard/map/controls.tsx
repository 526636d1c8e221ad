// The controls over the map: zoom, what circles are sized by, and the events that can't be drawn.
import { type ReadonlySignal, useComputed } from "@preact/signals";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { Icon } from "../../ui/icon.tsx";
import { phone } from "../../ui/media.ts";
import { Menu } from "../../ui/menu.tsx";
import { Select } from "../../ui/select.tsx";
import type { MapSize } from "./scale.ts";

/** Zoom is one key on the map itself, so its buttons are no tab stops of their own. */
export function ZoomButtons({ onZoom }: { onZoom: (steps: 1 | -1) => void }) {
  return (
    <div class="map-tool map-zoom">
      <button
        type="button"
        tabIndex={-1}
        aria-label={t("map.zoom_in")}
        title={t("map.zoom_in")}
        onClick={() => onZoom(1)}
      >
        <Icon name="add" />
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-label={t("map.zoom_out")}
        title={t("map.zoom_out")}
        onClick={() => onZoom(-1)}
      >
        <Icon name="minus" />
      </button>
    </div>
  );
}

const SIZES: readonly Metric[] = ["participants", "detained", "in_custody", "injured", "killed"];

export function SizeBy({ size, onSize }: { size: MapSize; onSize: (size: MapSize) => void }) {
  const options: { value: MapSize; text: string }[] = [
    ...SIZES.map((value) => ({ value, text: label("metric", value) })),
    { value: "events", text: t("map.size_events") },
  ];
  return (
    <div class="map-tool map-size">
      <Select
        id="map-size"
        label={t("map.size_by")}
        value={size}
        options={options}
        onValue={onSize}
      />
    </div>
  );
}

/** "Crowd by place": the map as a chart. */
export function mapTitle(size: MapSize): string {
  return size === "events"
    ? t("map.title_events")
    : t("map.title_figure", { metric: label("metric", size) });
}

const TAKINGS = ["csv", "png", "copy_citation", "copy_embed"] as const;
/** What the map's menu offers, as every chart's does. */
export type Taking = (typeof TAKINGS)[number];

export function TakeMenu({ size, onTake }: { size: MapSize; onTake: (what: Taking) => void }) {
  const items = TAKINGS.map((what) => ({
    text: t(`charts.${what}`),
    icon: what.startsWith("copy") ? ("copy" as const) : ("download" as const),
    act: () => onTake(what),
  }));
  return (
    <div class="map-tool map-take">
      <Menu label={t("charts.menu", { title: mapTitle(size) })} items={items} />
    </div>
  );
}

type OutsideProps = {
  count: number;
  /** Nothing is counted while the timeline's window moves. */
  moving?: ReadonlySignal<unknown> | undefined;
  onFit: () => void;
};

/** "1 outside this view": far places that home leaves out, or that the reader left. */
export function Outside({ count, moving, onFit }: OutsideProps) {
  const away = useComputed(() => Boolean(moving?.value));
  if (count === 0 || away.value) return null;
  return (
    <button
      type="button"
      class="map-tool map-outside"
      aria-label={t("map.outside_name", { count })}
      title={t("map.fit_all")}
      onClick={onFit}
    >
      <Icon name="fit" />
      <span>
        <b class="num">{number(count)}</b> {t(phone.value ? "map.outside_short" : "map.outside")}
      </span>
    </button>
  );
}

type NotMappableProps = {
  count: number;
  /** The count while the timeline's window moves. */
  moving?: ReadonlySignal<{ notMappable: number } | null> | undefined;
  onOpen: () => void;
};

export function NotMappable({ count: settled, moving, onOpen }: NotMappableProps) {
  const count = moving?.value?.notMappable ?? settled;
  if (count === 0) return null;
  return (
    <button
      type="button"
      class="map-tool map-unmapped"
      aria-label={t("map.not_mappable_name", { count })}
      onClick={onOpen}
    >
      <Icon name="pin" />
      <span>
        <b class="num">{number(count)}</b> {t("map.not_mappable")}
      </span>
    </button>
  );
}
