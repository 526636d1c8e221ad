// The controls over the map: what circles are sized by, what can be taken from it, and the events that it does not show.
import { type ReadonlySignal, useComputed } from "@preact/signals";
import { METRICS } from "../../../domain/vocabulary/claim-terms.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { ofWhom } from "../../i18n/of-whom.ts";
import { t } from "../../i18n/t.ts";
import type { MapSize } from "../../map/scale.ts";
import { Icon } from "../../ui/icon.tsx";
import { phone } from "../../ui/media.ts";
import { Menu } from "../../ui/menu.tsx";
import { Select } from "../../ui/select.tsx";

export function SizeBy({ size, onSize }: { size: MapSize; onSize: (size: MapSize) => void }) {
  const options: { value: MapSize; text: string }[] = [
    ...METRICS.map(({ value }) => ({ value, text: ofWhom(label("metric", value)) })),
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
    : t("map.title_figure", { metric: ofWhom(label("metric", size)) });
}

const MAP_EXPORTS = ["csv", "png", "copy_citation", "copy_embed"] as const;
/** What the map's menu offers, as every chart's does. */
export type MapExport = (typeof MAP_EXPORTS)[number];

export function ExportMenu({
  size,
  onExport,
}: {
  size: MapSize;
  onExport: (what: MapExport) => void;
}) {
  const items = MAP_EXPORTS.map((what) => ({
    text: t(`dashboard.take_${what}`),
    icon: what.startsWith("copy") ? ("copy" as const) : ("download" as const),
    act: () => onExport(what),
  }));
  return (
    <div class="map-tool map-export">
      <Menu label={t("dashboard.take_menu", { title: mapTitle(size) })} items={items} />
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
    <button type="button" class="map-tool map-outside" title={t("map.fit_all")} onClick={onFit}>
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
    <button type="button" class="map-tool map-unmapped" onClick={onOpen}>
      <Icon name="pin" />
      <span>
        <b class="num">{number(count)}</b> {t("map.not_mappable")}
      </span>
    </button>
  );
}
