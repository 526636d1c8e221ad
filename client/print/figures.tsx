// The headline figures on paper: events, largest crowd, detained, injured, killed.
import { tellFigure } from "../embed/figure-card.tsx";
import { number } from "../i18n/intl.ts";
import { label } from "../i18n/label.ts";
import { tightRange } from "../i18n/say.ts";
import { t } from "../i18n/t.ts";
import type { PrintView } from "./view.ts";

const METRICS = ["participants", "detained", "injured", "killed"] as const;

export function Figures({ view: { data } }: { view: PrintView }) {
  const { events, not_mappable } = data.summary.totals;
  return (
    <dl class="sheet-figures">
      <div>
        <dt>{t("dashboard.events_label")}</dt>
        <dd>
          <b>{number(events)}</b> {t("dashboard.not_mappable", { count: not_mappable })}
        </dd>
      </div>
      {METRICS.map((metric) => {
        const { value, figure, none, some } = tellFigure(metric, data);
        return (
          <div key={metric}>
            <dt>{metric === "participants" ? t("print.largest") : label("metric", metric)}</dt>
            <dd>
              <b class={none ? "sheet-none" : ""}>{figure ? number(figure.headline) : value}</b>{" "}
              {figure ? tightRange(figure) : (some ?? t("dashboard.not_zero"))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
