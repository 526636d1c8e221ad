// Events that the map cannot hold, grouped by the reason and then by kind.

import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { EventAnswer } from "../../../domain/answers/event.ts";
import { sentence } from "../../api.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { AreaIcon } from "../../ui/marks/area-icon.tsx";
import { KindShape } from "../../ui/marks/kind-shape.tsx";
import { bringPage, events, listed, pageCount, pageFailure, pages } from "../pages.ts";
import { summary } from "../refresh.ts";
import { filter } from "../selection.ts";
import { byKind, REASONS, reasonCounts } from "./reasons.ts";
import "./not-mappable.css";

type Props = {
  events: readonly EventAnswer[];
  rows: (events: readonly EventAnswer[]) => ComponentChildren;
  /** Whether further ones are still to come: then nobody knows yet how many are of which kind. */
  partial: boolean;
};

export function NotMappable({ events, rows, partial }: Props) {
  const now = summary.value;
  const counts = now && reasonCounts(now, filter.value.precision);
  return (
    <>
      {REASONS.filter((reason) => (counts?.[reason] ?? 0) > 0).map((reason) => (
        <section key={reason} aria-labelledby={`reason-${reason}`}>
          <h3 class="reason" id={`reason-${reason}`}>
            <AreaIcon /> {t(`dashboard.reason_${reason}`)}
            <span class="num">{number(counts?.[reason] ?? 0)}</span>
          </h3>
          {byKind(events, reason).map(({ kind, events: some }) => (
            <div key={kind}>
              <h4 class="reason reason-kind">
                <KindShape kind={kind} silent /> {label("kind", kind)}
                {!partial && <span class="num">{number(some.length)}</span>}
              </h4>
              <ol>{rows(some)}</ol>
            </div>
          ))}
        </section>
      ))}
      <p class="list-note muted">{t("dashboard.not_mappable_note")}</p>
      <MorePages />
    </>
  );
}

/** The end of the list: its next page comes at a button. */
function MorePages() {
  const busy = useSignal(false);
  const here = pages.value;
  // All of them are in sight: when the record has changed, all are asked for anew.
  useEffect(() => {
    for (const page of here.keys()) void bringPage(page);
  }, [here.get(0)]);
  const next = Array.from({ length: here.size + 1 }, (_, page) => page).find(
    (page) => !here.has(page),
  );
  if (next === undefined || next >= pageCount.value) return null;
  const load = async () => {
    busy.value = true;
    await bringPage(next);
    busy.value = false;
  };
  return (
    <div class="more-pages">
      {pageFailure.value !== null && <p class="field-error">{sentence(pageFailure.value)}</p>}
      <Button busy={busy.value} onClick={() => void load()}>
        {t("dashboard.show_more")}
      </Button>
      <span class="muted num">
        {t("dashboard.shown_of", { shown: events.value.length, of: listed.value ?? 0 })}
      </span>
    </div>
  );
}
