// When a claim was said, as the clocks of its place showed it, with their distance from Universal Time.
import type { ClaimAnswer } from "../../domain/answers/record.ts";
import { day } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";

/** The moment a claim was said; else the day its source came out; empty where neither is known. */
export function saidWhen({ as_of, source }: Pick<ClaimAnswer, "as_of" | "source">): string {
  const said = as_of ?? source.published_on;
  return said === null ? "" : saidAt(said);
}

/** "14 Sep, 10:58 UTC+3" for a date, or a time with its offset. */
export function saidAt(said: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[^Z+-]*(Z|[+-]\d{2}:\d{2})$/.exec(said);
  if (parts === null) return day(said, "short");
  return t("drawer.said_at", {
    day: day(parts[1] ?? "", "short"),
    time: parts[2] ?? "",
    zone: zone(parts[3] ?? "Z"),
  });
}

function zone(offset: string): string {
  if (offset === "Z" || /^[+-]00:00$/.test(offset)) return "UTC";
  return `UTC${offset.replace(/^([+-])0/, "$1").replace(":00", "")}`;
}
