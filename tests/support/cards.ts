/** Cards as the server gives them, without a build: client/embed drawn by the test runner, in a plain template. */
import type { DrawEmbed } from "../../domain/embed.ts";
import { type DrawPage, pagesFrom } from "../../server/embed/pages.ts";

const TEMPLATE = `<html lang="en"><title>Vigil</title><body><!--card--></body></html>`;

/** The client's code is told of by its type alone: it is checked with the client's own settings. */
export async function drawPages(): Promise<DrawPage> {
  const path = "../../client/embed/draw.tsx";
  const { draw }: { draw: DrawEmbed } = await import(path);
  return pagesFrom(draw, TEMPLATE);
}

/** The text that a reader of an HTML page gets, without its tags. */
export function textOf(html: string): string {
  const entities: Record<string, string> = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
  };
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/&(amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
}
