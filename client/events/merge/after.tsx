// What the one record will hold that is made of two.
import { label } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";
import { FigureText } from "../../ui/figure-text.tsx";
import { isSame } from "../edit/fields.ts";
import { type Merging, outcomeOf } from "./merging.ts";

export function After({ merging }: { merging: Merging }) {
  const { claims, twins, sources, figures } = outcomeOf(merging);
  return (
    <div class="merge-after" data-part="after">
      <h3 class="panel-title">{t("merge.after")}</h3>
      <dl class="num">
        <div>
          <dt>{t("merge.claims_and_sources")}</dt>
          <dd>
            {commas([
              t("merge.claims", { count: claims }),
              t("dashboard.sources", { count: sources }),
            ])}
          </dd>
        </div>
        {figures.map(({ metric, was, is }) => (
          <div key={metric}>
            <dt>{t("merge.lowest", { metric: label("metric", metric) })}</dt>
            <dd>
              {was && !isSame(was.headline, is?.headline) && (
                <>
                  <span class="sr">{t("history.before")}</span>
                  <del>
                    <FigureText figure={was} />
                  </del>{" "}
                  <span class="sr">{t("history.after")}</span>
                </>
              )}
              {is && (
                <b>
                  <FigureText figure={is} />
                </b>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {twins > 0 && <p class="two">{t("merge.twins", { count: twins })}</p>}
      <p class="two">{t("merge.address_leads")}</p>
    </div>
  );
}
