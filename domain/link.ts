// The link of a source: whether its address still leads to what was read there, and how a look at it changes that.
import { z } from "zod";
import { canonicalAddress } from "./canonical-address.ts";
import { FETCH_FAILURES, type FetchFailure } from "./fetching.ts";
import { publicId } from "./text.ts";

/**
 * `there`: as it was first seen. `changed`: another title or text stands there. `moved`: it leads to another address for
 * good. `gone`: the host says that there is no such page, or there has been no host for some looks. `unreached`: the last
 * look says nothing.
 */
export const LINK_STATES = ["there", "changed", "moved", "gone", "unreached"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Those that a reader of a figure wants to know of. */
export const TOLD_LINK_STATES = ["gone", "changed", "moved"] as const satisfies LinkState[];

/** What is kept of a link: nothing of a page but its title and a hash of its text. */
export type Link = {
  state: LinkState;
  /** The moment of the first look that found it so. */
  since: string;
  checked_at: string;
  /** HTTP status of the last look, where there was an answer that is none to read. */
  status: number | null;
  code: FetchFailure | null;
  moved_to: string | null;
  /** As first seen; null until a page was seen. */
  title: string | null;
  text_hash: string | null;
  /** Looks in a row that said nothing. */
  failures: number;
};

/** What a look finds. */
export type LinkSeen =
  | { is: "seen"; moved: string | null; title: string; text_hash: string }
  | { is: "failed"; code: FetchFailure; status: number | null };

/** So many looks in a row find no host before a link counts as gone. */
const LOOKS_WITHOUT_HOST = 3;

/** A link after a look; `before` is null before the first one. */
export function linkAfter(before: Link | null, address: string, seen: LinkSeen, at: string): Link {
  const { title = null, text_hash = null } = before ?? {};
  const told =
    seen.is === "failed"
      ? { ...lost(before, seen), moved_to: null, title, text_hash }
      : {
          ...{ status: null, code: null, failures: 0 },
          ...{ title: title ?? seen.title, text_hash: text_hash ?? seen.text_hash },
          ...found(before, address, seen),
        };
  const since = before?.state === told.state ? before.since : at;
  return { ...told, since, checked_at: at };
}

function found(before: Link | null, address: string, seen: LinkSeen & { is: "seen" }) {
  const { moved, title, text_hash } = seen;
  if (moved !== null && canonicalAddress(moved) !== canonicalAddress(address))
    return { state: "moved" as const, moved_to: moved };
  const isSame =
    before === null ||
    before.text_hash === null ||
    (before.text_hash === text_hash && before.title === title);
  return { state: isSame ? ("there" as const) : ("changed" as const), moved_to: null };
}

const WITHOUT_HOST: readonly FetchFailure[] = ["no_such_host", "unreachable"];
const NO_SUCH_PAGE = [404, 410];

function lost(before: Link | null, { code, status }: LinkSeen & { is: "failed" }) {
  const failures = (before?.failures ?? 0) + 1;
  const isGone =
    NO_SUCH_PAGE.includes(status ?? 0) ||
    (WITHOUT_HOST.includes(code) && failures >= LOOKS_WITHOUT_HOST);
  return { state: isGone ? ("gone" as const) : ("unreached" as const), code, status, failures };
}

const count = z.int().min(0);
const moment = z.string();

/** What everybody is told of a link that is no longer what it was. */
const toldLinkSchema = z
  .object({
    source: publicId.describe("Id of the source."),
    state: z
      .enum(TOLD_LINK_STATES)
      .describe(
        "`gone`: there is no such page any longer. `changed`: another title or text stands there than at the first look. `moved`: it leads to another address for good.",
      ),
    since: moment.describe("When it was first found so."),
    moved_to: z.string().nullable().describe("The other address."),
  })
  .meta({ id: "ToldLink" });
export type ToldLink = z.infer<typeof toldLinkSchema>;

/** The answer of GET /api/events/:id/links. */
export const toldLinksSchema = z.object({ items: z.array(toldLinkSchema) });
export type ToldLinks = z.infer<typeof toldLinksSchema>;

/** A link as editors see it. */
export const linkSchema = z
  .object({
    source: publicId.describe("Id of the source."),
    publisher: z.string(),
    title: z.string(),
    url: z.string(),
    state: z
      .enum(LINK_STATES)
      .describe(
        "As in `ToldLink`; `there`: as first seen; `unreached`: the last look says nothing.",
      ),
    since: moment.describe("When it was first found so."),
    checked_at: moment.describe("When it was last looked at."),
    status: z.int().nullable().describe("HTTP status, where the answer was an error."),
    code: z.enum(FETCH_FAILURES).nullable().describe("Why the last look failed."),
    moved_to: z.string().nullable().describe("The other address that it leads to for good."),
    figures: count.describe("How many figures that stand were read there."),
  })
  .meta({ id: "Link" });
export type LinkLine = z.infer<typeof linkSchema>;

/** The answer of GET /api/links. */
export const linksSchema = z.object({
  items: z
    .array(linkSchema)
    .describe("Links that are gone, changed or moved: those with the most figures first."),
  counts: z
    .object({ there: count, changed: count, moved: count, gone: count, unreached: count })
    .extend({ unchecked: count.describe("Not looked at yet.") })
    .describe("Sources with an address by the state of their links."),
});
export type Links = z.infer<typeof linksSchema>;
