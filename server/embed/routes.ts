// One card of a view as a page of its own, which any site may show in a frame.
import { readEmbed } from "../../domain/embed.ts";
import type { ReadModel } from "../dashboard/read-model.ts";
import { type Route, route } from "../http/route.ts";
import { askFor } from "./ask.ts";
import type { DrawPage } from "./pages.ts";

/** `site` gives the address under which people reach this site; `page` draws. */
export function embedRoutes(model: ReadModel, site: () => string, page: DrawPage): Route[] {
  return [
    route(
      "GET",
      "/embed",
      {
        doc: "A card for other sites' pages: claims, map, figure, time or small, for any filter and rule.",
        may: "read",
        page: true,
        logged: true,
        answer: "text/html",
      },
      async ({ url, now }) => {
        const asked = readEmbed(url.searchParams);
        const data = await askFor(model, asked, { now, site: site() });
        const missing = asked.embed.event !== null && data.record === null;
        return {
          status: missing && isAboutEvent(asked.embed.card) ? 404 : 200,
          text: await page(asked, data),
          type: "text/html",
        };
      },
    ),
  ];
}

const isAboutEvent = (card: string) => card === "claims" || card === "small";
