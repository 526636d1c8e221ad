// "As known on 14 Sep 2020. 31 claims have been added since": said above the view while a moment is chosen.
import type { Totals } from "../../../domain/summary.ts";
import { asOfWords } from "../../i18n/dates.ts";
import { number } from "../../i18n/intl.ts";
import { t } from "../../i18n/t.ts";
import { Notice } from "../../ui/notice.tsx";
import { choose, filter } from "../selection.ts";
import { compared } from "./compared.tsx";
import { since } from "./since.ts";

export function AsKnownNotice() {
  const { as_of } = filter.value;
  if (as_of === null) return null;
  const both = compared.value;
  return (
    <Notice title={t("earlier.notice", { moment: asOfWords(as_of) })}>
      <span class="num">{both && sinceWords(both.was, both.now)}</span>{" "}
      <button type="button" class="link-button" onClick={() => choose({ as_of: null })}>
        {t("earlier.show_now_long")}
      </button>
    </Notice>
  );
}

/** "31 claims have been added since. 4 more events match." */
function sinceWords(was: Totals, now: Totals): string {
  const { claims, events } = since(was, now);
  if (claims < 0) return t("earlier.fewer", { now: number(now.claims), was: number(was.claims) });
  if (claims === 0 && events === 0) return t("earlier.nothing_added");
  const added = t("earlier.added", { count: claims });
  return events > 0 ? t("earlier.added_events", { claims: added, count: events }) : added;
}
