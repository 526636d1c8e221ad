// Whether what was acknowledged is there: each event by its id, each correction in the log, once.
import type { Asking } from "./asking.ts";

export type Acknowledged = {
  /** Ids of the events that were made. */
  events: ReadonlySet<string>;
  /** Reasons of corrections, no two the same. */
  reasons: ReadonlySet<string>;
};

type Page = { items: { number: number; reason: string | null }[]; next: string | null };

/** A sentence for each write that is not there or there twice. Has to be asked while nobody writes. */
export async function missing(
  { ask }: Asking,
  cookie: string,
  { events, reasons }: Acknowledged,
): Promise<string[]> {
  const told: string[] = [];
  for (const id of events) {
    const answer = await ask("record, for editors", `/api/events/${encodeURIComponent(id)}`, {
      cookie,
    });
    if (answer?.status !== 200) told.push(`${id} is answered with ${answer?.status}`);
  }
  const times = new Map<string, number>();
  for (let next: string | null = "/api/changes?limit=1000"; next !== null; ) {
    const answer = await ask("log, for editors", next, { cookie });
    if (answer?.status !== 200) return [...told, `${next} is answered with ${answer?.status}`];
    const page: Page = JSON.parse(answer.text);
    for (const { reason } of page.items)
      if (reason !== null) times.set(reason, (times.get(reason) ?? 0) + 1);
    next = page.next;
  }
  for (const reason of reasons) {
    const found = times.get(reason) ?? 0;
    if (found !== 1) told.push(`"${reason}" is in the log ${found} times`);
  }
  return told;
}
