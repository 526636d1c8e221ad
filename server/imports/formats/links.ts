// Makes sources of the addresses in a row.
import type { ProposalInput } from "../../../domain/draft.ts";
import { webAddress } from "../../../domain/text.ts";
import type { Tell } from "./format.ts";

export type Link = { url: string; title: string | null };

/** Sites on which anybody posts. */
const SOCIAL =
  /(^|\.)(twitter|x|facebook|fb|instagram|youtube|youtu|reddit|tiktok|t|telegram|vk|threads|bsky|imgur|streamable|periscope|pscp|twitch|mastodon)\.(com|be|tv|me|it|gg|app|social|ru)$/;

type Sources = NonNullable<ProposalInput["sources"]>;

/** Tells of what is no address of the web. */
export function isAddress(written: string, tell: Tell): boolean {
  const is = webAddress.safeParse(written).success;
  if (!is) tell(`no address of the web: “${written}”`);
  return is;
}

/**
 * A source for each address, once. Its publisher is its host, and so is its title where the row has none. What is no
 * address of the web is left out.
 */
export function linkSources(links: readonly Link[]): Sources {
  const seen = new Set<string>();
  return links.flatMap(({ url: written, title }): Sources => {
    const url = webAddress.safeParse(written).data;
    if (url === undefined || seen.has(url)) return [];
    seen.add(url);
    const host = new URL(url).hostname.replace(/^www\./, "");
    const kind = SOCIAL.test(host) ? "social" : "news";
    const named = title === null || /^unknown$/i.test(title) ? host : title;
    return [{ key: `link-${seen.size}`, kind, publisher: host, title: named.slice(0, 500), url }];
  });
}
