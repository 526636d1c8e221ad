// The dashboard on paper: sentence, rule and date first, then figures, map, timeline, table, sources and citation.
import { RULES } from "../../domain/rule.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import { tellFigure } from "../embed/tell-figure.ts";
import { day } from "../i18n/dates.ts";
import { number } from "../i18n/intl.ts";
import { label } from "../i18n/label.ts";
import { commas } from "../i18n/lists.ts";
import { ofWhom, whomSaid } from "../i18n/of-whom.ts";
import { rich } from "../i18n/rich.ts";
import { tightRange } from "../i18n/say.ts";
import { t } from "../i18n/t.ts";
import { MapPicture } from "../map/picture-svg.tsx";
import { citedName } from "../shell/archive.ts";
import { Headline } from "../ui/figure-text.tsx";
import { HatchPattern, MapHatches } from "../ui/marks/hatch.tsx";
import { KindShape } from "../ui/marks/kind-shape.tsx";
import { Logo } from "../ui/marks/logo.tsx";
import { Charts } from "./charts.tsx";
import { type Numbered, numberSources } from "./numbered.ts";
import { Rows } from "./table.tsx";
import type { PrintView } from "./view.ts";

export function Sheet({ view }: { view: PrintView }) {
  const numbered = numberSources(view.rows);
  return (
    <>
      <HatchPattern />
      <MapHatches />
      <header class="sheet-head">
        <Logo size={22} />
        <b>{t("shell.name")}</b>
        <span class="spacer" />
        <span>{t("print.as_known", { moment: view.moment })}</span>
      </header>
      <Title view={view} />
      <Figures view={view} />
      <MapPart view={view} />
      <Charts view={view} />
      <Rows view={view} numbered={numbered} />
      <Sources numbered={numbered} />
      <p class="sheet-cite">{citation(view)}</p>
    </>
  );
}

function Title({ view: { title, filter, data, further } }: { view: PrintView }) {
  const { events } = data.summary.totals;
  const all = filter.kind.only.length + filter.kind.not.length === 0;
  const rule = RULES.find(({ value }) => value === filter.rule);
  return (
    <>
      <h1>{title}</h1>
      <p class="sheet-lead">
        {t(all ? "print.of_all_kinds" : "print.of_kinds", { count: events })}{" "}
        {further && t("embed.only", { what: further })}{" "}
        <b>{t("print.whose", { rule: label("rule", filter.rule) })}</b>{" "}
        {rule && t(`dashboard.rule_${rule.value}`)}
      </p>
    </>
  );
}

function MapPart({ view: { picture, size, title } }: { view: PrintView }) {
  if (picture === null) return <p class="two">{t("print.no_map")}</p>;
  const area = [t(`embed.circle_${size}`), size === "events" ? "" : whomSaid()].join(" ").trim();
  return (
    <section class="sheet-map">
      <MapPicture picture={picture} name={title} />
      <ul class="sheet-key">
        {KINDS.map(({ value }) => (
          <li key={value}>
            <KindShape kind={value} silent /> {label("kind", value)}
          </li>
        ))}
      </ul>
      <p class="two">{t("print.area_key", { area })}</p>
    </section>
  );
}

/** How to cite what is printed, and where it stands. */
export function citation({ title, filter, moment, address, data }: PrintView): string {
  return t("print.cite", {
    archive: citedName.value,
    title,
    rule: label("rule", filter.rule),
    moment,
    change: data.summary.change,
    attribution: t("map.attribution"),
    address,
  });
}

function Sources({ numbered }: { numbered: Numbered }) {
  if (numbered.sources.length === 0) return null;
  return (
    <section class="sheet-sources">
      <h2>{t("print.sources")}</h2>
      <ol>
        {numbered.sources.map(({ id, publisher, title, url, published_on }) => (
          <li key={id}>
            {rich("words.colon", { name: <b>{publisher}</b>, text: title })}.{" "}
            {published_on === null ? t("print.undated") : day(published_on, "plain")}
            {url !== null && <span class="sheet-address">. {url}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

const METRICS = ["participants", "detained", "injured", "killed"] as const;

function Figures({ view: { data } }: { view: PrintView }) {
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
        const { value, figure, none, edge, some } = tellFigure(metric, data);
        return (
          <div key={metric}>
            <dt>
              {ofWhom(metric === "participants" ? t("print.largest") : label("metric", metric))}
            </dt>
            <dd>
              <b class={none ? "sheet-none" : ""}>
                {figure ? <Headline figure={figure} /> : value}
              </b>{" "}
              {figure
                ? commas([tightRange(figure), some ?? ""])
                : (some ?? t("dashboard.not_zero"))}{" "}
              {edge}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
