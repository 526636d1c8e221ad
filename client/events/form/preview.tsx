// How the event will read in the list, under the rule that everybody meets first.
import type { Claim } from "../../../domain/claim.ts";
import { type CountedClaim, type Figure, resolve } from "../../../domain/rule.ts";
import type { Metric } from "../../../domain/vocabulary/claim-terms.ts";
import { dayRange, day as dayWords, when } from "../../i18n/dates.ts";
import { label } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { readMoment } from "../../i18n/read-moment.ts";
import { t } from "../../i18n/t.ts";
import { FigureText } from "../../ui/figure-text.tsx";
import { KindShape } from "../../ui/marks/kind-shape.tsx";
import { type Around, coverage, widerWords } from "./covering.ts";
import { boundsOf } from "./numbers.ts";
import { seenPlace } from "./protection.tsx";
import { replaced, revived } from "./replaces.ts";
import type { FormState } from "./state.ts";

const ALWAYS: readonly Metric[] = ["participants", "detained"];

export function Preview({ form }: { form: FormState }) {
  const typed = form.typed.value;
  const { kind, title, place, claims } = typed;
  const name = seenPlace(typed)?.name ?? place.name.trim();
  const metrics = [...new Set([...ALWAYS, ...claims.map((claim) => claim.metric)])];
  return (
    <section class="form-preview">
      <h2 class="panel-title">{t("form.preview")}</h2>
      <div class="preview-row">
        {kind === "" ? <span class="preview-no-kind" /> : <KindShape kind={kind} />}
        <div>
          <b class="preview-title">{title.trim() || t("form.preview_untitled")}</b>
          <p class="two">
            {typed.sensitivity === "restricted"
              ? t("form.readers_see_nothing")
              : commas([name || t("form.preview_no_place"), days(form.around.value)])}
          </p>
          <dl class="preview-figures num">
            {metrics.map((metric) => (
              <div key={metric}>
                <dt>{label("metric", metric)}</dt>{" "}
                <dd>
                  <FigureOrNone figure={figureOf(form, metric)} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </section>
  );
}

function FigureOrNone({ figure }: { figure: Figure | null }) {
  return figure ? (
    <FigureText figure={figure} />
  ) : (
    <span class="no-figure">{t("form.preview_no_figure")}</span>
  );
}

function days({ span }: Around): string {
  if (span === null) return t("form.preview_no_day");
  if (span.precision !== "day") return when(span.start, span.end, span.precision);
  return span.start === span.end ? dayWords(span.start, "row") : dayRange(span.start, span.end);
}

const ofRecord = (claim: Claim): CountedClaim => ({
  ...{ ...claim, status: "active", source_published_on: null, event_start: "" },
});

/** The lowest figure of the claims typed so far that cover the event. */
function figureOf(form: FormState, metric: Metric): Figure | null {
  const [typed, around, kept] = [form.typed.value, form.around.value, form.kept.value];
  const replacedIds = new Set(typed.claims.map((claim) => replaced(claim, typed, kept)?.id));
  const claims = typed.claims.filter(
    (claim) =>
      claim.metric === metric &&
      !replacedIds.has(claim.id) &&
      coverage(claim, widerWords(claim, typed, around)) === "event",
  );
  const again = revived(form).filter((claim) => claim.metric === metric);
  return resolve(
    [
      ...again.map(ofRecord),
      ...claims.map((claim): CountedClaim => {
        const moment = readMoment(claim.known_at);
        return {
          id: claim.id,
          metric,
          ...boundsOf(claim),
          status: "active",
          subject: claim.subject,
          attributed_kind: claim.speaker || "unattributed",
          as_of: typeof moment === "string" ? null : moment.value,
          source_published_on: null,
          event_start: "",
        };
      }),
    ],
    "lowest",
  );
}
