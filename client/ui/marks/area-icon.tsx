// The small hatched box before a place that is known as an area, not as a point.
import { t } from "../../i18n/t.ts";
import { HATCH_FILL } from "./hatch.tsx";

export function AreaIcon() {
  return (
    <svg class="area-icon" width="13" height="10" role="img" aria-label={t("ui.area_not_point")}>
      <path d="M.5.5h12v9H.5Z" fill={HATCH_FILL} />
    </svg>
  );
}
