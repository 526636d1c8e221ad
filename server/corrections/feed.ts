// Corrections as a feed: one entry for each, which never changes its id.
import type { CorrectionAnswer } from "../../domain/answers/correction.ts";
import { bothTexts, correctionSentence } from "../../domain/correction-text.ts";
import { type AtomFeed, writeAtom } from "../http/atom.ts";

const KINDS: Readonly<Record<CorrectionAnswer["kind"], string>> = {
  figure: "Corrected",
  place_date: "Corrected",
  merged: "Merged",
  retracted: "Retracted",
};

export type Feed = {
  /** The address under which people reach this site. */
  site: string;
  /** What the archive is called. */
  name: string;
  /** When it began; of an empty one, now. ISO 8601. */
  since: string;
  items: readonly CorrectionAnswer[];
};

export function correctionsFeed({ site, name, since, items }: Feed): string {
  const page = `${site}/corrections`;
  const self = `${site}/feeds/corrections.atom`;
  return writeAtom({
    xml: { lang: "en" },
    id: self,
    title: { value: `Corrections, ${name}` },
    updated: new Date(items[0]?.at ?? since),
    authors: [{ name }],
    links: [
      { rel: "self", type: "application/atom+xml", href: self },
      { rel: "alternate", type: "text/html", href: page },
    ],
    entries: items.map((item) => entry(item, page)),
  });
}

function entry(item: CorrectionAnswer, page: string): NonNullable<AtomFeed["entries"]>[number] {
  const address = `${page}#change-${item.number}`;
  const { was, is } = bothTexts(item);
  const both = was !== null && is !== null ? [`Was ${was}, is ${is}.`] : [];
  const reason = item.reason === null ? [] : [`Why: ${item.reason}`];
  return {
    id: address,
    title: { value: `${KINDS[item.kind]}: ${item.title ?? item.event}` },
    updated: new Date(item.at),
    links: [{ rel: "alternate", type: "text/html", href: address }],
    content: { type: "text", value: [correctionSentence(item), ...both, ...reason].join("\n") },
  };
}
