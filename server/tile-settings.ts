// What the settings of online map tiles may say: the address of a tile, and an attribution as text with links.
import { z } from "zod";
import type { Credit } from "../domain/tiles.ts";

/** Why this can't be the address of a tile; null when it can. */
function faultOf(url: string): string | null {
  const [scheme = "", host = "", rest = ""] =
    /^(\w+):\/\/([^/?#]*)(.*)$/s.exec(url)?.slice(1) ?? [];
  const known = ["{z}", "{x}", "{y}", "{r}"];
  const places: string[] = url.match(/\{[^}]*\}?|\}/g) ?? [];
  const foreign = places.find((place) => !known.includes(place));
  if (!/^https?$/.test(scheme)) return "must begin with https:// or http://";
  if (/\s/.test(url)) return "must not hold spaces";
  if (foreign !== undefined) return `may hold {z}, {x}, {y} and {r} but not ${foreign}`;
  if (host.includes("{")) return "must name one host";
  if (host.includes("@")) return "must not hold a name or a password";
  if (rest.includes("#")) return "must not hold a #";
  if (!URL.canParse(`${scheme}://${host}`)) return "must name a host";
  const missing = known.slice(0, 3).find((place) => !rest.includes(place));
  return missing === undefined ? null : `must hold {z}, {x} and {y}, and ${missing} is missing`;
}

/** The address of one tile: http or https, one host, with `{z}`, `{x}` and `{y}`, perhaps `{r}`. */
export const tileUrl = z.string().transform((url, ctx): string => {
  const message = faultOf(url);
  if (message === null) return url;
  ctx.addIssue({ code: "custom", message });
  return z.NEVER;
});

const SIGNS: Readonly<Record<string, string>> = {
  copy: "©",
  amp: "&",
  quot: '"',
  nbsp: "\u00a0",
  lt: "<",
  gt: ">",
};

/** The text that HTML means; null when it holds an element, or a sign by a name that is not known. */
function plain(html: string): string | null {
  if (/[<>]/.test(html)) return null;
  const signs = [...html.matchAll(/&(#?\w+);/g)].map(([, name = ""]) => name);
  if (signs.some((name) => !(name in SIGNS))) return null;
  return html.replace(/&(\w+);/g, (_, name: string) => SIGNS[name] ?? "");
}

const LINK = /<a\s(?:[^<>]*\s)?href="(https?:\/\/[^"<>\s]+)"[^<>]*>([^<>]*)<\/a>/gi;

function creditsOf(html: string): Credit[] | null {
  const credits: Credit[] = [];
  // Split by an expression with two groups, every third piece is text and the others are a link's.
  const pieces = html.split(LINK);
  for (let i = 0; i < pieces.length; i += 3) {
    const between = plain(pieces[i] ?? "");
    const [href, words] = [plain(pieces[i + 1] ?? ""), plain(pieces[i + 2] ?? "")];
    if (between === null || href === null || words === null) return null;
    if (between !== "") credits.push({ text: between, href: null });
    if (words !== "") credits.push({ text: words, href });
  }
  return credits;
}

/** An attribution as providers write it: text, and links as HTML has them; no other element. */
export const tileAttribution = z
  .string()
  .max(500, "must be 500 characters or fewer")
  .transform((html, ctx): Credit[] => {
    const credits = creditsOf(html.trim());
    if (credits !== null) return credits;
    const message = 'must be text, with links as <a href="https://…">…</a> and no other HTML';
    ctx.addIssue({ code: "custom", message });
    return z.NEVER;
  });
