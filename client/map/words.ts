// What circles and areas are called, beside them, to assistive technology and in their popover.

import type { Rule } from "../../domain/rule.ts";
import type { Area, Group, Sum } from "../../domain/summary.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { capital, number } from "../i18n/intl.ts";
import { word } from "../i18n/label.ts";
import { list } from "../i18n/lists.ts";
import { countryName } from "../i18n/names.ts";
import { ofWhom } from "../i18n/of-whom.ts";
import { axis, withGroups } from "../i18n/say.ts";
import { t } from "../i18n/t.ts";
import { isCountryArea } from "./area-shape.ts";
import type { MapGroup } from "./merge.ts";
import { figureOf, type MapSize } from "./scale.ts";

/** "crowd", "in custody": a metric inside a sentence. */
export function metricWord(metric: Metric): string {
  return ofWhom(word("metric", metric));
}

/** "monitors & media": a rule inside a sentence. */
export function ruleWord(rule: Rule): string {
  return word("rule", rule);
}

/** "245,050 to 474,200 or more", or one number when both are the same. */
function rangeWords({ low, high, open }: Pick<Sum, "low" | "high" | "open">): string {
  const most = open ? t("words.at_least", { n: number(high) }) : number(high);
  return low === high ? most : t("words.between", { low: number(low), high: most });
}

/** The figure beside a circle: "245k–474k", "590", "no figure"; nothing when events are counted. */
export function labelFigure(group: Group, size: MapSize): string | null {
  if (size === "events") return null;
  const figure = figureOf(group, size);
  if (!figure) return t("words.no_figure");
  const [low, high] = [axis(figure.low), axis(figure.high)];
  return low === high ? low : t("words.tight_range", { low, high });
}

/** A place's name on the map, without another name in brackets: "Hrodna (Grodno)" → "Hrodna". */
export function shortName(name: string): string {
  return name.replace(/ \([^()]*\)$/, "");
}

/** The group as a reader knows it: of a country the summary has the code. */
export function nameGroup(group: Group): Group {
  return group.level === "country" ? { ...group, name: countryName(group.country) } : group;
}

/** The area as a reader knows it: of a country the summary has the code. */
export function nameArea(area: Area): Area {
  return isCountryArea(area) ? { ...area, name: countryName(area.country) } : area;
}

/** "Kenya +4": several groups as one. */
export function severalName([first, ...others]: readonly Group[]): string {
  return t("map.several", { name: shortName(first?.name ?? ""), n: number(others.length) });
}

/** "Kenya, Uganda and 3 more": what a merged circle holds. */
export function memberNames(members: readonly Group[]): string {
  const names = members.slice(0, NAMED).map(({ name }) => name);
  const rest = members.length - names.length;
  return list(rest > 0 ? [...names, t("map.more", { n: number(rest) })] : names);
}
const NAMED = 8;

/** "Minsk, 20 events". */
export function headOf(group: Pick<Group, "name" | "events">): string {
  return t("map.place_events", { place: group.name, count: group.events });
}

/** "Minsk, 20 events, crowds 245,050 to 474,200 or more, 8 of 20 have a figure, lowest in use". */
export function groupName(group: MapGroup, size: MapSize, rule: Rule): string {
  const name = withProtection(figureName(group, size, rule), group);
  if (group.members === undefined) return name;
  return t("map.mark_plain", { head: name, figure: memberNames(group.members) });
}

/** A name with "widened to 5 km" where the place is protected. */
function withProtection(name: string, spot: Group | Area): string {
  const words = widenedWords(spot);
  return words === null ? name : t("map.mark_plain", { head: name, figure: words });
}

/** "widened to 5 km" of a protected place or area; null of others, and of what is wider than places. */
export function widenedWords(spot: Group | Area): string | null {
  const wider = "level" in spot && spot.level !== "place";
  if (!spot.generalised || wider) return null;
  return t("map.widened", { length: lengthWords(spot.uncertainty_m) });
}

function figureName(group: Group, size: MapSize, rule: Rule): string {
  const head = headOf(group);
  if (size === "events") return head;
  const known = group.figures[size];
  if (!known) {
    return t("map.mark_plain", {
      head,
      figure: t("map.no_figure_for", { metric: metricWord(size) }),
    });
  }
  const range = withGroups(rangeWords(known), known.from_groups);
  const figure = ofWhom(t(`map.figure_${size}`, { figure: range }));
  const said = { head, figure, rule: ruleWord(rule) };
  const { events_with, events_without } = known;
  return events_without === 0
    ? t("map.mark", said)
    : t("map.mark_some", { ...said, with: events_with, events: events_with + events_without });
}

/** "Viciebsk Region, 1 in region, region known": with the words that stand on the map. */
export function areaName(area: Area): string {
  const whole = isCountryArea(area);
  const shown = t(whole ? "map.in_country" : "map.in_region", { n: number(area.events) });
  const head = t("map.mark_plain", { head: area.name, figure: shown });
  const name = t("map.area_mark", { head, known: knownTo(area) });
  return withProtection(name, area);
}

/** "region known", "country known". */
export function knownTo(area: Area): string {
  return t(isCountryArea(area) ? "words.place_country" : "words.place_region");
}

/** A length on the ground: "16 km", "100 m". */
function lengthWords(metres: number): string {
  return metres < 1000
    ? t("map.metres", { n: Math.round(metres) })
    : t("map.kilometres", { n: Math.round(metres / 100) / 10 });
}

/** What is said of a place drawn at its true size: "Minsk, city known" and "somewhere in this circle, 16 km across". */
export function spreadWords(group: Group): { name: string; across: string } {
  const known = t(`words.place_${group.precision}`);
  return {
    name: t("map.place_known", { place: shortName(group.name), known }),
    across: t("map.across", { length: lengthWords(2 * group.uncertainty_m) }),
  };
}

/** How exactly a group's place is known: "City known, ±8 km". */
export function knownWords(group: Group): string {
  const known = t(`words.place_${group.precision}`);
  return capital(t("map.known_within", { known, length: lengthWords(group.uncertainty_m) }));
}

/** The name of the whole map: where, how many events are drawn, how many can't be. */
export function mapName(places: readonly string[], drawn: number, notMappable: number): string {
  const said = { drawn: t("map.events", { count: drawn }), count: notMappable };
  return places.length > 0
    ? t("map.name", { place: list(places), ...said })
    : t("map.name_all", said);
}

/** What follows the value in use: " to 3,220", " to 3,220 or more", ", from 100", " or more, from groups", or nothing. */
export function valueWords({ headline, low, high, open, from_groups }: Sum): string {
  const most = open ? t("words.at_least", { n: number(high) }) : number(high);
  const mark = "\n";
  const whole =
    low < headline && high > headline
      ? t("words.figure_of", {
          value: mark,
          range: t("words.between", { low: number(low), high: most }),
        })
      : high > headline
        ? t("words.figure_to", { value: mark, high: most })
        : low < headline
          ? t("words.figure_from", { value: mark, low: number(low) })
          : open
            ? t("words.at_least", { n: mark })
            : mark;
  return withGroups(whole.replace(mark, ""), from_groups);
}
