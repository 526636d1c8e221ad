// The code that puts a card on another site's page.
import { type Card, type Embed, embedPath } from "../../../domain/embed.ts";
import type { Filter } from "../../../domain/filter.ts";

/**
 * Room for each card where nobody listens to the height it sends (height.ts). A page that does can fit the
 * frame: it gets `{ type: "vigil-height", height }` from the frame's window.
 */
const ROOM: Record<Card, { width: number; height: number }> = {
  claims: { width: 640, height: 560 },
  map: { width: 640, height: 640 },
  figure: { width: 380, height: 260 },
  time: { width: 640, height: 420 },
  small: { width: 300, height: 210 },
};

type Of = {
  /** The address of this site, without a slash at its end. */
  origin: string;
  filter: Filter;
  embed: Embed;
  /** What the frame is called for those who do not see it. */
  title: string;
};

/** An iframe as HTML, to be copied. It needs no script and sets no cookie. */
export function embedCode({ origin, filter, embed, title }: Of): string {
  const { width, height } = ROOM[embed.card];
  const attributes = [
    ["src", `${origin}${embedPath(filter, embed)}`],
    ["title", title],
    ["width", width],
    ["height", height],
    ["loading", "lazy"],
    ["style", "border:0;max-width:100%"],
  ] as const;
  const written = attributes.map(([name, value]) => `${name}="${quoted(String(value))}"`);
  return `<iframe ${written.join(" ")}></iframe>`;
}

const quoted = (value: string) =>
  value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
