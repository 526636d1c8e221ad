// The events a wider event is made of, each with its own figures.
import { METRICS } from "../../../domain/vocabulary/claim-terms.ts";
import { when } from "../../i18n/dates.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { FigureText } from "../../ui/figure-text.tsx";
import { KindShape } from "../../ui/marks/kind-shape.tsx";
import type { EventAnswer } from "../event-answer.ts";

type Props = { parts: readonly EventAnswer[]; hrefOf: (id: string) => string };

export function Parts({ parts, hrefOf }: Props) {
  if (parts.length === 0) return null;
  return (
    <section class="record-section" aria-label={t("drawer.parts")}>
      <header>
        <h3>{t("drawer.parts")}</h3>
        <span class="spacer" />
        <span class="muted num">{t("dashboard.events", { count: parts.length })}</span>
      </header>
      <ul class="record-parts">
        {parts.map(({ id, kind, title, start, end, date_precision, place, figures }) => (
          <li key={id}>
            <KindShape kind={kind} />
            <span>
              <a href={hrefOf(id)}>{title}</a>{" "}
              <span class="muted">
                {t("dashboard.place_day", {
                  place: place.name,
                  day: when(start, end, date_precision, "row"),
                })}
              </span>
            </span>
            <span class="record-part-figures">
              {METRICS.filter(({ value }) => figures[value]).map(({ value }) => (
                <span key={value}>
                  {label("metric", value)} <FigureText figure={figures[value]} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
