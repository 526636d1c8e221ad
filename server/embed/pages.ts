// Cards as whole pages: the drawing that the build made of client/embed, in the page that it made of its template.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AskedEmbed, DrawEmbed, EmbedData } from "../../domain/embed.ts";

/** Gives the HTML page of a card. */
export type DrawPage = (asked: AskedEmbed, data: EmbedData) => Promise<string>;

/**
 * Reads what the build left for cards; null when there is no build. The code comes from client/, which the
 * server imports nowhere: it is read like the client's other files, so that marks and words exist once.
 * @param built the folder of the build
 */
export async function loadPages(built: string): Promise<DrawPage | null> {
  const code = join(built, "drawn", "embed.js");
  const template = join(built, "client", "embed", "index.html");
  if (!existsSync(code) || !existsSync(template)) return null;
  const { draw }: { draw: DrawEmbed } = await import(pathToFileURL(code).href);
  return pagesFrom(draw, readFileSync(template, "utf8"));
}

/** Puts what `draw` gives into the template. */
export function pagesFrom(draw: DrawEmbed, template: string): DrawPage {
  return async (asked, data) => {
    const { title, theme, lang, dir, html } = await draw(asked, data);
    const coloured = theme === null ? "" : ` data-theme="${theme}"`;
    return template
      .replace(/<html[^>]*>/, `<html lang="${lang}" dir="${dir}"${coloured}>`)
      .replace("<title>Vigil", () => `<title>${escaped(title)} · Vigil`)
      .replace("<!--card-->", () => html);
  };
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}
