// A feed in words: how often it is read, what came of that, when it is read next.
import type { Feed, FeedFailure, FeedResult, TriedItem } from "../../domain/feed.ts";
import { duration } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";

/** "Every 15 minutes", "Every 3 hours", "Every day". */
export function everyWords(minutes: number): string {
  if (minutes < 60) return t("feeds.every_minutes", { count: minutes });
  const hours = minutes / 60;
  return hours < 24 ? t("feeds.every_hours", { count: hours }) : t("feeds.every_day");
}

/** "in 13 min". */
export function nextWords({ next_at, due }: Feed, now: number): string {
  if (next_at === null) return t("jobs.next_paused");
  return due
    ? t("jobs.next_waiting")
    : t("jobs.next_in", { wait: duration(Date.parse(next_at) - now) });
}

/** What came of a reading, in sentences. */
export function resultWords(result: FeedResult | null): string {
  if (result === null) return t("feeds.not_read");
  if (result.key === "unchanged") return t("feeds.unchanged");
  if (result.key === "failed") return failureWords(result);
  const { items, fresh, unread, unplaced } = result;
  return [
    t("feeds.result_read", { items, fresh }),
    unread > 0 && t("feeds.unread", { count: unread }),
    unplaced > 0 && t("feeds.unplaced", { count: unplaced }),
  ]
    .filter(Boolean)
    .join(" ");
}

/** Why an address could not be read. */
export function failureWords({ code, status }: FeedFailure): string {
  const words = t(`feeds.failed_${code}`);
  return status === null ? words : `${words} (HTTP ${status})`;
}

/** What the reader would make of an item. */
export function fateWords({ fate, records }: TriedItem): string {
  if (fate === "records") return t("feeds.fate_records", { count: records.length });
  return t(`feeds.fate_${fate}`);
}
