// Draws a card as HTML. Built for the server, which hands it the view; no browser runs it, no script is needed.

import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { AskedEmbed, DrawEmbed, DrawnEmbed, EmbedData } from "../../domain/embed.ts";
import { commas } from "../i18n/lists.ts";
import { countryIn } from "../i18n/names.ts";
import { t } from "../i18n/t.ts";
import { countries, groundFor } from "./base.ts";
import { ClaimsCard } from "./claims-card.tsx";
import { FigureCard } from "./figure-card.tsx";
import { composeMap } from "./map/compose.ts";
import { cardLook } from "./map/look.ts";
import type { Picture } from "./map/picture.tsx";
import { MapCard } from "./map-card.tsx";
import { NoticeCard } from "./notice-card.tsx";
import { WIDTHS } from "./sized.tsx";
import { SmallCard } from "./small-card.tsx";
import { TimeCard } from "./time-card.tsx";
import { furtherWords, kindsWords, viewTitle } from "./view-words.ts";

/** The card that an address asks for, from what the server knows of its view. */
export const draw: DrawEmbed = async (asked, data): Promise<DrawnEmbed> => {
  const { title, card } = await cardOf(asked, data);
  return { title, theme: asked.embed.theme, html: renderToString(card) };
};

async function cardOf(asked: AskedEmbed, data: EmbedData): Promise<{ title: string; card: VNode }> {
  const { filter, embed } = asked;
  const world = await countries();
  const names = (iso3: string) =>
    countryIn(iso3, world.all.find(({ id }) => id === iso3)?.name) ?? iso3;
  const further = furtherWords(filter);
  const view = {
    asked,
    data,
    names,
    further: further.length === 0 ? "" : t("embed.only", { what: commas(further) }),
  };
  const title = viewTitle(kindsWords(filter), filter, data.today, names);
  if (embed.card === "map") {
    const pictures = await Promise.all(WIDTHS.map((width) => pictureOf(asked, data, width)));
    return { title, card: <MapCard {...view} pictures={pictures} /> };
  }
  if (embed.card === "figure") return { title, card: <FigureCard {...view} /> };
  if (embed.card === "time") return { title, card: <TimeCard {...view} /> };
  const { record } = data;
  if (record === null) {
    const why = t(embed.event === null ? "embed.no_event" : "embed.no_such_event");
    return {
      title,
      card: (
        <NoticeCard asked={asked} data={data} title={title}>
          {why}
        </NoticeCard>
      ),
    };
  }
  const metric = embed.size === "events" ? "participants" : embed.size;
  const about = { asked, data, record, metric } as const;
  return {
    title: record.event.title,
    card: embed.card === "claims" ? <ClaimsCard {...about} /> : <SmallCard {...about} />,
  };
}

/** Height of a map by its width, as the mock-up has it. */
const SHAPE = 0.6;

async function pictureOf(
  asked: AskedEmbed,
  { summary }: EmbedData,
  width: number,
): Promise<Picture> {
  const { filter, embed } = asked;
  const size = { width, height: Math.round(width * SHAPE) };
  const view = cardLook(embed, filter, summary, size);
  const hatched = new Set(summary.areas.map(({ country }) => country));
  const ground = await groundFor(view, filter.country.only, [...hatched]);
  return composeMap(asked, summary, { size, view, ground });
}
