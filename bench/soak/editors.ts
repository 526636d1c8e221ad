// Editors who add, correct, publish, retract and accept, and what of it was acknowledged.

import { randomUUID } from "node:crypto";
import { ACCOUNT } from "../dashboard/editor.ts";
import { type Asking, type Course, pick, think } from "./asking.ts";
import type { Acknowledged } from "./found.ts";

const PAUSE_MS = 300;

/** A session that is opened anew when it has ended, as after a clock that was ahead. */
export type Session = { cookie: () => string; renew: () => Promise<void> };

/** Makes the administrator and signs in. */
export async function openSession({ ask }: Asking, token: string): Promise<Session> {
  let cookie = "";
  const sign = async (path: string, body: object) => {
    const answer = await ask("sign in", path, { method: "POST", body });
    const set = answer?.headers.get("set-cookie");
    if (set) cookie = set.split(";")[0] ?? "";
  };
  await sign("/api/auth/admin-link", { ...ACCOUNT, token });
  const { email, password } = ACCOUNT;
  return { cookie: () => cookie, renew: () => sign("/api/auth/sign-in", { email, password }) };
}

export type Writing = {
  /** How many writes were acknowledged. */
  writes: () => number;
  acknowledged: Acknowledged;
  /** One editor, until the end of the course. */
  edit: () => Promise<void>;
};

export function openWriting({ ask }: Asking, course: Course, session: Session): Writing {
  const made = new Set<string>();
  const reasons = new Set<string>();
  let writes = 0;

  const write = async (kind: string, method: string, path: string, body: object, from?: string) => {
    const done = await course.begin();
    try {
      const send = () =>
        ask(kind, path, {
          method,
          body,
          ...(from === undefined ? { cookie: session.cookie() } : { from }),
        });
      let answer = await send();
      if (answer?.status === 401) {
        await session.renew();
        answer = await send();
      }
      if (answer !== null && answer.status < 300) {
        writes += 1;
        return JSON.parse(answer.text);
      }
      return null;
    } finally {
      done();
    }
  };

  const add = async () => {
    const answer = await write("add an event", "POST", "/api/events", eventOf());
    if (answer?.event) made.add(answer.event);
    // Whose session has ended has proposed it as a stranger.
    else if (answer !== null) await session.renew();
  };
  const propose = async () => {
    const n = () => Math.floor(Math.random() * 250) + 1;
    const from = `10.9.${n()}.${n()}`;
    const answer = await write("propose", "POST", "/api/drafts", eventOf(), from);
    if (answer === null) return;
    const accepted = await write("accept", "POST", `/api/drafts/${answer.draft}/accept`, {});
    if (accepted !== null) made.add(accepted.event);
  };
  const change = async () => {
    const id = pick([...made]);
    const path = `/api/events/${encodeURIComponent(id)}`;
    const corrected = `Corrected: ${randomUUID()}`;
    const reason = "The state was another.";
    await pick([
      async () => {
        const patch = { summary: corrected, reason: corrected };
        if ((await write("correct", "PATCH", path, patch)) !== null) reasons.add(corrected);
      },
      // What is in that state already stays so, without an entry in the log.
      () => write("publish", "POST", `${path}/publish`, { reason }),
      () => write("retract", "POST", `${path}/retract`, { reason }),
    ])();
  };

  return {
    writes: () => writes,
    acknowledged: { events: made, reasons },
    edit: async () => {
      while (course.goesOn()) {
        const kind = Math.random();
        if (kind < 0.3 || made.size === 0) await add();
        else if (kind < 0.45) await propose();
        else await change();
        await think(PAUSE_MS);
      }
    },
  };
}

function eventOf() {
  const key = randomUUID();
  const claim = { source: "own", qualifier: "exact", attributed_kind: "media" };
  const people = Math.floor(Math.random() * 5_000) + 1;
  return {
    title: `A march, ${key}`,
    kind: "demonstration",
    form: "march",
    start: "2020-09-13",
    place: { name: "Minsk", country: "BLR", lat: 53.9, lon: 27.5667, precision: "city" },
    sources: [
      {
        key: "own",
        kind: "news",
        publisher: "A newsroom",
        title: `A report, ${key}`,
        url: `https://example.org/${key}`,
      },
    ],
    claims: [
      { ...claim, metric: "participants", low: people, high: people },
      { ...claim, metric: "detained", low: 3, high: 3 },
    ],
  };
}
