// Tells a headline figure of a view in words: a sum, the largest crowd, the number of events, or why there is none.
import type { EmbedData } from "../../domain/embed.ts";
import type { Largest, Total } from "../../domain/summary.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { groupsInTotal } from "../dashboard/words.ts";
import { groupWords } from "../events/group-words.ts";
import { when } from "../i18n/dates.ts";
import { capital, number } from "../i18n/intl.ts";
import type { FigureLike } from "../i18n/say.ts";
import { t } from "../i18n/t.ts";

/** `value` stands where there is no figure. */
type FigureWords = {
  value?: string;
  none?: true;
  /** The days that the value is of, where they reach beyond the period. */
  edge?: string;
  /** The groups of people that the figure is made of; where there is none, those that somebody counted. */
  some?: string;
  figure?: FigureLike;
  ruled?: true;
  words: string;
};

/** A headline figure as a card or a page on paper tells it. */
export function tellFigure(
  size: Metric | "events",
  { summary: { totals } }: EmbedData,
): FigureWords {
  if (size === "events") {
    const { events, on_map, not_mappable } = totals;
    return {
      value: number(events),
      words: t("embed.on_map", { count: on_map, of: events, not: not_mappable }),
    };
  }
  const total = totals.figures[size];
  if (size === "participants") return total.largest ? largest(total.largest) : noLargest(total);
  const { headline, low, high, open, days_with, covering } = total;
  if (headline === null || low === null || high === null) return none(total);
  const days = t("embed.days_with", { count: days_with, of: totals.days });
  const all = covering && t("dashboard.one_covers", { n: number(covering.parts) });
  const groups = groupsInTotal(total);
  return {
    figure: { headline, low, high, open },
    ruled: true,
    words: [t("embed.of_claims"), days, all].filter(Boolean).join(" "),
    ...(groups && { some: groups }),
  };
}

function largest(event: Largest): FigureWords {
  return {
    figure: event,
    ruled: true,
    words: t("embed.of_largest", {
      event: event.title,
      when: when(event.start, event.start, "day", "plain"),
    }),
    ...(event.from_groups && { some: t("dashboard.col_from_groups") }),
  };
}

/** No crowd is known to one place; crowds of wider events may be. */
function noLargest(total: Total): FigureWords {
  const { events_with: count } = total;
  if (count === 0) return none(total);
  const words = t("dashboard.crowds_wider", { count });
  return { value: t("dashboard.no_figure"), none: true, some: words, words: `${capital(words)}.` };
}

/** No figure within the period: what reaches over its edge, what is known of some people, or that nobody gave one. */
function none({ partial, beyond }: Total): FigureWords {
  const { events, headline, low, high, open, start, end } = beyond;
  if (headline !== null && low !== null && high !== null && start !== null && end !== null) {
    const days = t("dashboard.on_days", { when: when(start, end, "day", "plain") });
    return {
      edge: days,
      figure: { headline, low, high, open },
      ruled: true,
      words: `${capital(days)}: ${t("dashboard.run_on", { count: events })}`,
    };
  }
  const some = groupWords(partial.subjects);
  return some === ""
    ? { value: t("dashboard.no_figure"), none: true, words: t("embed.figure_none") }
    : {
        value: t("dashboard.no_total"),
        none: true,
        some,
        words: t("embed.figure_some", { some }),
      };
}
