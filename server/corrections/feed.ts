// Corrections as an Atom feed (RFC 4287): one entry for each, which never changes its id.
import type { CorrectionAnswer } from "../../domain/answers/correction.ts";
import { bothTexts, correctionSentence } from "../../domain/correction-text.ts";

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
  /** When it began; of an empty one, now. */
  since: string;
  items: readonly CorrectionAnswer[];
};

export function correctionsFeed({ site, name, since, items }: Feed): string {
  const page = `${site}/corrections`;
  const self = `${site}/feeds/corrections.atom`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${xml(self)}</id>
<title>${xml(`Corrections, ${name}`)}</title>
<updated>${items[0]?.at ?? since}</updated>
<author><name>${xml(name)}</name></author>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(page)}"/>
${items.map((item) => entry(item, page)).join("")}</feed>
`;
}

function entry(item: CorrectionAnswer, page: string): string {
  const address = `${page}#change-${item.number}`;
  const { was, is } = bothTexts(item);
  const both = was !== null && is !== null ? [`Was ${was}, is ${is}.`] : [];
  const reason = item.reason === null ? [] : [`Why: ${item.reason}`];
  return `<entry>
<id>${xml(address)}</id>
<title>${xml(`${KINDS[item.kind]}: ${item.title ?? item.event}`)}</title>
<updated>${item.at}</updated>
<link rel="alternate" type="text/html" href="${xml(address)}"/>
<content type="text">${xml([correctionSentence(item), ...both, ...reason].join("\n"))}</content>
</entry>
`;
}

/** Text for XML 1.0: what it can't hold is left out. */
function xml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}
