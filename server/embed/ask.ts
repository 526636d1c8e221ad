// What a card is drawn from: the summary of its view, and the event it is about. Always the public view.
import { parsed } from "../../domain/answers/json.ts";
import type { AskedEmbed, Embed, EmbedData } from "../../domain/embed.ts";
import { daysOf, type Filter } from "../../domain/filter.ts";
import type { Summary } from "../../domain/summary.ts";
import { type Bin, binFor, type Day } from "../../domain/when.ts";
import type { Engine } from "../../engine/engine.ts";

const MS_PER_DAY = 86_400_000;
/** Columns for which the narrowest chart has room. */
const MOST_BINS = 70;

/** @param site the address of this site, without a slash at its end */
export async function askFor(
  engine: Engine,
  { filter, embed }: AskedEmbed,
  { now, site }: { now: Date; site: string },
): Promise<EmbedData> {
  const today = Math.floor(now.getTime() / MS_PER_DAY);
  const viewer = "public";
  const bin = binOf(filter, today);
  const summary = parsed(await engine.summary({ filter, viewer, today, viewport: null, bin }));
  const id = eventOf(embed, summary);
  const recordOf = async (of: string | null) =>
    of === null ? null : ((await engine.record({ ...filter, viewer, id: of }))?.record ?? null);
  const whole = (await recordOf(filter.part_of))?.event.title ?? null;
  return { summary, record: await recordOf(id), whole, today, now: now.toISOString(), site };
}

/** The finest bin that cuts the period into few enough pieces; an open period is cut as the whole record. */
function binOf({ date }: Filter, today: Day): Bin | "auto" {
  const { from, to } = daysOf(date, today);
  return Number.isFinite(from) && Number.isFinite(to) ? binFor(from, to, MOST_BINS) : "auto";
}

/** The event a card is about: the one that its address names, else the one with the largest figure. */
function eventOf({ card, event, size }: Embed, { totals }: Summary): string | null {
  if (card !== "claims" && card !== "small") return null;
  const metric = size === "events" ? "participants" : size;
  return event ?? totals.figures[metric].largest?.event ?? null;
}
