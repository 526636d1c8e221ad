// The buttons that zoom a map.
import { t } from "../i18n/t.ts";
import { Icon } from "../ui/icon.tsx";

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
