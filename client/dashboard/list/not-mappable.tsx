// Events that the map cannot hold, grouped by the reason.
import type { ComponentChildren } from "preact";
import type { EventAnswer } from "../../events/event-answer.ts";
import { number } from "../../i18n/intl.ts";
import { t } from "../../i18n/t.ts";
import { AreaIcon } from "../../ui/marks/area-icon.tsx";

type Props = {
  events: readonly EventAnswer[];
  rows: (events: readonly EventAnswer[]) => ComponentChildren;
  /** Whether further ones are still to come: then nobody knows yet how many have which reason. */
  partial: boolean;
};

const REASONS = [
  { reason: "country", holds: ({ place }: EventAnswer) => place.precision === "country" },
  { reason: "position", holds: ({ place }: EventAnswer) => place.precision !== "country" },
] as const;

export function NotMappable({ events, rows, partial }: Props) {
  return (
    <>
      {REASONS.map(({ reason, holds }) => {
        const some = events.filter(holds);
        return some.length === 0 ? null : (
          <section key={reason}>
            <h3 class="reason">
              <AreaIcon /> {t(`dashboard.reason_${reason}`)}
              {!partial && <span class="num">{number(some.length)}</span>}
            </h3>
            <ol>{rows(some)}</ol>
          </section>
        );
      })}
      <p class="list-note muted">{t("dashboard.not_mappable_note")}</p>
    </>
  );
}
