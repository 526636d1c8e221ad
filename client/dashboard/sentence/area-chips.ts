// Parts of the filter that come from the map or the address: an area, a radius, a moment, a status.

import { EVERYTHING, type Filter } from "../../../domain/filter.ts";
import { asOfWords } from "../../i18n/dates.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { choiceWords, isMade } from "../choice.ts";
import { filter } from "../selection.ts";

type AreaChip = {
  readonly id: "bbox" | "near" | "as_of" | "status";
  readonly label: string;
  readonly text: string;
  readonly clear: Partial<Filter>;
};

/** The ones that are set now. */
export function areaChips(): AreaChip[] {
  const { near, bbox, as_of, status } = filter.value;
  const chips: AreaChip[] = [];
  if (bbox !== null)
    chips.push({
      id: "bbox",
      label: t("dashboard.area"),
      text: t("dashboard.this_area"),
      clear: { bbox: null },
    });
  if (near !== null)
    chips.push({
      id: "near",
      label: t("dashboard.radius"),
      text: t("dashboard.within", {
        km: number(near.radius_m / 1000),
        point: `${near.lat}, ${near.lon}`,
      }),
      clear: { near: null },
    });
  if (as_of !== null)
    chips.push({
      id: "as_of",
      label: t("as_known.label"),
      text: t("as_known.on", { moment: asOfWords(as_of) }),
      clear: { as_of: null },
    });
  if (isMade(status))
    chips.push({
      id: "status",
      label: t("dashboard.status"),
      text: choiceWords(status, (value) => label("status", value)),
      clear: { status: EVERYTHING.status },
    });
  return chips;
}
