// Draws a card as HTML. Built for the server, which hands it the view; no browser runs it, no script is needed.

import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { AskedEmbed, DrawEmbed, DrawnEmbed, EmbedData } from "../../domain/embed.ts";
import { metricOfEvent, usualMetric } from "../../domain/usual-metric.ts";
import { loadLocale, withWords } from "../i18n/catalogues.ts";
import { commas } from "../i18n/lists.ts";
import { setLocale } from "../i18n/locale.ts";
import { whom } from "../i18n/of-whom.ts";
import { t } from "../i18n/t.ts";
import { isCountryArea } from "../map/area-shape.ts";
import { composeMap } from "../map/picture.ts";
import { pictureHome } from "../map/picture-home.ts";
import { groundFor } from "./base.ts";
import { ClaimsCard } from "./claims-card.tsx";
import { FigureCard } from "./figure-card.tsx";
import { MapCard } from "./map-card.tsx";
import { NoticeCard } from "./notice-card.tsx";
import { WIDTHS } from "./sized.tsx";
import { SmallCard } from "./small-card.tsx";
import { TimeCard } from "./time-card.tsx";
import { furtherWords, kindsWords, viewTitle } from "./view-words.ts";

/**
 * The card that an address asks for, from what the server knows of its view. All that takes time comes first:
 * from `setLocale` on nothing is waited for, so that no other card is drawn in this one's language or of its people.
 */
export const draw: DrawEmbed = async (asked, data): Promise<DrawnEmbed> => {
  const locale = await withWords(() => loadLocale(asked.embed.lang ?? "en"))();
  const maps =
    asked.embed.card === "map" ? await Promise.all(WIDTHS.map(groundOf(asked, data))) : [];
  setLocale(locale);
  whom.value = asked.filter.subject;
  const { title, card } = cardOf(asked, data, maps);
  const html = renderToString(card);
  return {
    title,
    theme: asked.embed.theme,
    lang: locale.code,
    dir: locale.direction,
    html,
  };
};

type GroundForMap = Parameters<typeof composeMap>[2];

function cardOf(
  asked: AskedEmbed,
  data: EmbedData,
  maps: readonly GroundForMap[],
): { title: string; card: VNode } {
  const { filter, embed } = asked;
  const size = embed.size ?? usualMetric(data.summary.totals.figures);
  const further = furtherWords(filter, (id) => data.titles[id] ?? id);
  const view = {
    asked,
    data,
    size,
    further: further.length === 0 ? "" : t("embed.only", { what: commas(further) }),
  };
  const title = viewTitle(kindsWords(filter), filter, data.today);
  if (embed.card === "map") {
    const pictures = maps.map((map) => composeMap({ filter, sizedBy: size }, data.summary, map));
    return { title, card: <MapCard {...view} pictures={pictures} /> };
  }
  if (embed.card === "figure") return { title, card: <FigureCard {...view} /> };
  if (embed.card === "time") return { title, card: <TimeCard {...view} /> };
  const { record } = data;
  if (record === null) {
    const why = t(embed.event === null ? "card.no_event" : "card.no_such_event");
    return {
      title,
      card: (
        <NoticeCard asked={asked} data={data} title={title}>
          {why}
        </NoticeCard>
      ),
    };
  }
  const wanted = size === "events" ? "participants" : size;
  const metric = embed.size === null ? metricOfEvent(record.figures, wanted) : wanted;
  const about = { asked, data, record, metric } as const;
  return {
    title: record.event.title,
    card: embed.card === "claims" ? <ClaimsCard {...about} /> : <SmallCard {...about} />,
  };
}

/** Height of a map by its width, as the mock-up has it. */
const SHAPE = 0.6;

/** Where the map of a width looks, and what lies under it. */
function groundOf({ filter, embed }: AskedEmbed, { summary }: EmbedData) {
  return async (width: number): Promise<GroundForMap> => {
    const size = { width, height: Math.round(width * SHAPE) };
    const view = pictureHome(embed, filter, summary, size);
    const regions = summary.areas.filter((area) => !isCountryArea(area));
    const hatched = new Set(regions.map(({ country }) => country));
    return { size, view, ground: await groundFor(view, filter.country.only, [...hatched]) };
  };
}
