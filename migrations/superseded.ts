// Superseded follows from what claims replace: stored statuses become those that somebody gave, and false links go.
import { type Kysely, sql } from "kysely";

type Claim = {
  id: string;
  event_id: string;
  metric: string;
  subject: string;
  supersedes: string | null;
  status: string;
  as_of: string | null;
  published_on: string | null;
};

/** A change of one claim, as its entry in the log tells it. */
type Told = { claim: Claim; diff: Record<string, [string | null, string | null]>; reason: string };

/**
 * What was marked as replaced gets back the status that it was given last. Where nothing that stands replaces it,
 * it counts again if a claim had replaced it, and is retracted if an editor had marked it by hand: so nothing counts
 * that nobody wanted counted. Every change that readers see is told in the log.
 */
export const supersededFollows = {
  async up(db: Kysely<unknown>) {
    const { rows: claims } = await sql<Claim>`
      select claim.id, event_id, metric, subject, supersedes, status, as_of, published_on
      from claim join source on source.id = claim.source_id
      where supersedes is not null or status = 'superseded'
        or claim.id in (select supersedes from claim where supersedes is not null)
      order by claim.id`.execute(db);
    const said = await whatWasSaid(db, claims);
    const told = [...letGoElsewhere(claims), ...letGoRound(claims)];
    for (const { claim } of told)
      await sql`update claim set supersedes = null where id = ${claim.id}`.execute(db);
    await sql`update claim set status = 'active' where status = 'superseded'`.execute(db);
    for (const each of givenStatuses(claims, said)) {
      const { id, status } = each.claim;
      if (status !== "active")
        await sql`update claim set status = ${status} where id = ${id}`.execute(db);
      if (each.reason !== "") told.push(each);
    }
    await tell(db, told);
  },
};

/** What the log says of claims: the status that each was given last, and which were ever replaced by another. */
type Said = { status: Map<string, readonly [string, string]>; replaced: Set<string> };

async function whatWasSaid(db: Kysely<unknown>, claims: readonly Claim[]): Promise<Said> {
  const said: Said = { status: new Map(), replaced: new Set() };
  if (!claims.some(({ status }) => status === "superseded")) return said;
  const { rows: former } = await sql<{ id: string; now: string }>`
    select id, now from former_id where now is not null`.execute(db);
  const called = new Map(former.map(({ id, now }) => [id, now]));
  const nowCalled = (id: string) => called.get(id) ?? id;
  for (const { supersedes } of claims) if (supersedes !== null) said.replaced.add(supersedes);
  const { rows } = await sql<{ subject_id: string; diff: string }>`
    select subject_id, diff from change
    where subject = 'claim' and (diff like '%"status"%' or diff like '%"supersedes"%')
    order by n`.execute(db);
  for (const { subject_id, diff } of rows) {
    const { status, supersedes } = JSON.parse(diff) as Record<string, unknown>;
    if (Array.isArray(status)) said.status.set(nowCalled(subject_id), [status[0], status[1]]);
    for (const id of Array.isArray(supersedes) ? supersedes : [])
      if (typeof id === "string") said.replaced.add(nowCalled(id));
  }
  return said;
}

/** Claims that replaced one of another event, metric or group let go of it. */
function letGoElsewhere(claims: readonly Claim[]): Told[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.flatMap((claim) => {
    const { event_id, metric, subject, supersedes } = claim;
    const replaced = supersedes === null ? undefined : byId.get(supersedes);
    const isAlike =
      replaced?.event_id === event_id && replaced.metric === metric && replaced.subject === subject;
    if (supersedes === null || isAlike) return [];
    return letGo(claim, "It replaced a figure about something else.");
  });
}

/** Of claims that replace each other in a circle the one that was said first lets go. */
function letGoRound(claims: readonly Claim[]): Told[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const passed = new Set<Claim>();
  return claims.flatMap((first) => {
    const way: Claim[] = [];
    let at: Claim | undefined = first;
    for (; at !== undefined && !passed.has(at); at = byId.get(at.supersedes ?? "")) {
      passed.add(at);
      way.push(at);
    }
    const from = at === undefined ? -1 : way.indexOf(at);
    const circle = from < 0 ? [] : way.slice(from);
    const [earliest] = circle.sort((a, b) => saidAt(a) - saidAt(b) || (a.id < b.id ? -1 : 1));
    return earliest === undefined
      ? []
      : letGo(earliest, "It and a later figure were said to replace each other.");
  });
}

function letGo(claim: Claim, reason: string): Told[] {
  const told = { claim, diff: { supersedes: [claim.supersedes, null] }, reason } as Told;
  claim.supersedes = null;
  return [told];
}

/** A bare date counts as its last second, UTC; what has no date was said before all else. */
function saidAt({ as_of, published_on }: Claim): number {
  const text = as_of ?? published_on ?? "";
  return Date.parse(text.includes("T") ? text : `${text}T23:59:59Z`) || Number.MIN_SAFE_INTEGER;
}

/** Gives the claims that were stored as superseded their statuses; a reason where readers see another one. */
function givenStatuses(claims: readonly Claim[], { status, replaced }: Said): Told[] {
  const marked = claims.filter((claim) => claim.status === "superseded");
  const isByHand = ({ id }: Claim) =>
    status.get(id)?.[1] === "superseded" || !(replaced.has(id) || status.has(id));
  for (const claim of marked) {
    const [before, after] = status.get(claim.id) ?? [];
    const given = after === "superseded" ? before : after;
    claim.status = given === "disputed" || given === "retracted" ? given : "active";
  }
  const first = supersededAmong(claims);
  for (const claim of marked)
    if (!first.has(claim.id) && isByHand(claim)) claim.status = "retracted";
  const last = supersededAmong(claims);
  return marked.map((claim) => {
    const { id } = claim;
    if (first.has(id) && !last.has(id)) claim.status = "retracted";
    const diff: Told["diff"] = { status: ["superseded", claim.status] };
    const isSame = last.has(id) && claim.status !== "retracted";
    const reason =
      status.get(id)?.[1] === "retracted"
        ? "It was withdrawn before another figure replaced it."
        : claim.status === "retracted"
          ? "It was marked as replaced, and no figure says that it replaces it."
          : "No figure that stands replaces it.";
    return { claim, diff, reason: isSame ? "" : reason };
  });
}

/** The claims to which one that is not retracted leads. */
function supersededAmong(claims: readonly Claim[]): Set<string> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const found = new Set<string>();
  for (const { status, supersedes } of claims)
    if (status !== "retracted")
      for (let id = supersedes; id !== null; id = byId.get(id)?.supersedes ?? null) found.add(id);
  return found;
}

type Clock = { n: number; public_n: number; hash: string };
type Event = { status: string; sensitivity: string };

/** Goes on with the log: an entry for each change, and each event is one that changed now. */
async function tell(db: Kysely<unknown>, told: readonly Told[]): Promise<void> {
  const at = new Date().toISOString();
  for (const { claim, diff, reason } of told) {
    const { id, event_id } = claim;
    const { rows: clocks } = await sql<Clock>`select n, public_n, hash from clock`.execute(db);
    const { rows: events } = await sql<Event>`
      update event set changed_at = ${at} where id = ${event_id}
      returning status, sensitivity`.execute(db);
    const [clock] = clocks;
    const [event] = events;
    if (clock === undefined || event === undefined) throw new RangeError("the store is not whole");
    const isPublic = event.status === "published" && event.sensitivity !== "restricted" ? 1 : 0;
    const n = clock.n + 1;
    const head = clock.public_n + isPublic;
    const public_n = isPublic === 1 ? head : null;
    const withheld = event.sensitivity === "public" ? "" : "place";
    const names = JSON.stringify([event_id]);
    const text = JSON.stringify(diff);
    const salt = hex(crypto.getRandomValues(new Uint8Array(16)));
    const fields = [
      ...[clock.hash, n, at, "edit", "claim", id, names, text, reason, "system", isPublic],
      ...[public_n, null, withheld, salt],
    ];
    const hash = await sha256(JSON.stringify(fields));
    await sql`
      insert into change (n, at, action, subject, subject_id, events, diff, reason, note, actor,
        public, public_n, withheld, salt, previous_hash, hash)
      values (${n}, ${at}, 'edit', 'claim', ${id}, ${names}, ${text}, ${reason}, null, 'system',
        ${isPublic}, ${public_n}, ${withheld}, ${salt}, ${clock.hash}, ${hash})`.execute(db);
    await sql`insert into change_event (n, event_id) values (${n}, ${event_id})`.execute(db);
    await sql`update clock set n = ${n}, public_n = ${head}, hash = ${hash}`.execute(db);
  }
}

async function sha256(text: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
