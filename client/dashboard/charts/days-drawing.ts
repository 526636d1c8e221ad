// The chosen figure by day as a drawing whose days can be pressed.
import type { Drawing, Spot } from "../../draw/scene.ts";
import { saySum } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { box } from "../../ui/marks/shape.ts";
import { binName } from "../timeline/bins.ts";
import type { TimeBin, TimePart } from "../timeline/time-part.ts";
import { claimsScene, timeFrame } from "../timeline/time-scene.ts";
import type { LeadsTo } from "./leads-to.ts";

const DAYS_PX = 230;

/** `leadsTo` gives the address that pressing a bin leads to. */
export function daysDrawing(part: TimePart, leadsTo: LeadsTo, width: number): Drawing {
  const size = { width, height: DAYS_PX };
  const dated = { ...size, dated: true };
  const { x, step, top } = timeFrame(part, dated);
  const spotOf = (bin: TimeBin, i: number): Spot => ({
    d: box(x(i) - step / 2, top, step, DAYS_PX - top),
    title: titleOf(part, bin),
    href: bin.events === 0 || part.starts.length === 1 ? null : leadsTo(bin.days),
  });
  return { ...size, ...claimsScene(part, dated), spots: part.bins.map(spotOf) };
}

function titleOf({ bin }: TimePart, { days, sum, open, from_groups }: TimeBin): string {
  const name = binName(bin, days.from);
  if (sum === null) return name;
  return t("words.colon", { name, text: saySum({ ...sum, open, from_groups }) });
}
