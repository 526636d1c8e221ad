// What every card has: title, rule, picture, and a foot with sources, date, citation and the way to the same view.
import type { ComponentChildren } from "preact";
import { type AskedEmbed, type EmbedData, viewPath } from "../../domain/embed.ts";
import type { Rule } from "../../domain/rule.ts";
import { day } from "../i18n/dates.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { Icon } from "../ui/icon.tsx";
import { HatchPattern } from "../ui/marks/hatch.tsx";
import { Logo } from "../ui/marks/logo.tsx";
import { RuleIcon } from "../ui/marks/rule-icon.tsx";

/** The rule whose numbers the card shows: its own, whatever the reader's is. */
export function RuleBadge({ rule, text }: { rule: Rule; text?: string | undefined }) {
  return (
    <span class="rule-badge">
      <RuleIcon rule={rule} />
      {text ?? label("rule", rule)}
    </span>
  );
}

type Props = {
  asked: AskedEmbed;
  data: EmbedData;
  title: string;
  /** What stands under the title: the rule and a sentence. */
  lead: ComponentChildren;
  /** Sources, citation: what stands before the link. */
  foot: string;
  short?: boolean | undefined;
  children: ComponentChildren;
};

export function Frame({ asked, data, title, lead, foot, short, children }: Props) {
  const { card } = asked.embed;
  return (
    <main class={`card card-${card}`}>
      <HatchPattern />
      <figure aria-labelledby="card-title">
        <header class="card-head">
          <h1 id="card-title">
            <bdi>{title}</bdi>
          </h1>
          <p class="card-lead">{lead}</p>
        </header>
        <Dropped asked={asked} />
        {children}
      </figure>
      <footer class="card-foot">
        <Logo size={18} />
        <span class="card-words">{foot}</span>
        <a href={`${data.site}${addressOf(asked, data)}`} target="_blank" rel="noopener">
          {t(short ? "card.open_short" : "card.open")}
          <Icon name="open" size={12} />
          <span class="sr"> ({t("card.new_tab")})</span>
        </a>
      </footer>
    </main>
  );
}

/** The same view on the dashboard; a card about one event opens its record there. */
function addressOf({ filter, embed }: AskedEmbed, { record }: EmbedData): string {
  return viewPath(filter, { ...embed, event: record?.event.id ?? embed.event });
}

function Dropped({ asked: { dropped } }: { asked: AskedEmbed }) {
  if (dropped.length === 0) return null;
  const keys = dropped.map(({ key }) => key.slice(0, 40)).join(", ");
  return <p class="card-notice">{t("card.dropped", { count: dropped.length, keys })}</p>;
}

/** "24 Nov 2026": the day up to which the card knows the record. */
export function knownDay({ filter }: AskedEmbed, { now }: EmbedData): string {
  return day((filter.as_of ?? now).slice(0, 10), "plain");
}

/** "97 sources, as known on 24 Nov 2026. Cite: Vigil, change 112". */
export function footOf(asked: AskedEmbed, data: EmbedData, sources: number, cite: string): string {
  const known = { sources: t("dashboard.sources", { count: sources }), day: knownDay(asked, data) };
  return `${t("card.sources_known", known)} ${t("card.cite", { what: cite })}`;
}
