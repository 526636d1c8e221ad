// What became of what was acknowledged: lost, doubled, or written in part.
import { CLAIMS, type Written } from "./writers.ts";

export type Found = { lost: number; doubled: number; half: number };

type Asking = { address: string; cookie: string };

/** Looks up every event by its id, and every new event in the log. All of it has to be acknowledged by now. */
export async function find(asking: Asking, written: Written): Promise<Found> {
  const ids = [...written.values()];
  const found = { lost: 0, doubled: ids.length - new Set(ids).size, half: 0 };
  for (const id of ids) {
    const record = await get(asking, `/api/events/${id}`);
    if (record === null) found.lost += 1;
    else if (record.claims.length !== CLAIMS || record.sources.length !== 1) found.half += 1;
  }
  const made = await madeEvents(asking);
  found.doubled += made.filter((id, i) => made.indexOf(id) < i || !ids.includes(id)).length;
  return found;
}

/** The ids of all events that the log says were made, one for each entry. */
async function madeEvents(asking: Asking): Promise<string[]> {
  const made: string[] = [];
  for (let next: string | null = "/api/changes?limit=1000"; next !== null; ) {
    const page: Page | null = await get(asking, next);
    if (page === null) throw new Error("the log is gone");
    for (const { action, subject, subject_id } of page.items)
      if (action === "create" && subject === "event") made.push(subject_id);
    next = page.next;
  }
  return made;
}

type Page = {
  items: { action: string; subject: string; subject_id: string }[];
  next: string | null;
};

async function get({ address, cookie }: Asking, path: string) {
  const response = await fetch(`${address}${path}`, { headers: { cookie } });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return JSON.parse(await response.text());
}
