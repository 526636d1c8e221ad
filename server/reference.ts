// The page of the API: the drawing that the build made of client/reference, given what this site allows and holds.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { EVERYTHING } from "../domain/filter.ts";
import type { ApiDocument, DrawReference, Reference } from "../domain/reference.ts";
import { ACTIONS, ROLES } from "../domain/roles.ts";
import type { Engine } from "../engine/engine.ts";
import type { Db } from "./db/tables.ts";
import { listSnapshots } from "./exports/snapshots.ts";
import { allows, type Openness } from "./http/authorise.ts";

/** Reads what the build left for the page; null when there is no build. */
export async function loadReference(built: string): Promise<DrawReference | null> {
  const code = join(built, "drawn", "reference.js");
  const template = join(built, "client", "reference", "index.html");
  if (!existsSync(code) || !existsSync(template)) return null;
  const { draw }: { draw: DrawReference } = await import(pathToFileURL(code).href);
  const frame = readFileSync(template, "utf8");
  return (reference) => frame.replace("<!--page-->", () => draw(reference));
}

type Holding = {
  engine: Engine;
  db: Db;
  jobs: readonly { name: string; setOnServer?: boolean }[];
  openness: Openness;
  site: () => string;
};

/** Gives the page of a document; it is drawn again when its examples are no longer here. */
export function referencePage(
  draw: DrawReference,
  holding: Holding,
): (document: ApiDocument) => Promise<string> {
  let last = { key: "", page: "" };
  return async (document) => {
    const examples = await examplesIn(holding);
    const site = holding.site();
    const key = JSON.stringify([site, examples]);
    if (key !== last.key)
      last = { key, page: draw({ document, site, roles: rolesOn(holding.openness), examples }) };
    return last.page;
  };
}

function rolesOn(openness: Openness): Reference["roles"] {
  const roles = ROLES.map(({ value }) => value);
  const entries = ACTIONS.map((action) => [
    action,
    roles.filter((role) => allows(role, action, openness)),
  ]);
  return Object.fromEntries(entries);
}

/** Among so many events one has a claim. */
const FEW = 20;

/**
 * Addresses to read of things that everybody may see, by the route; none where reading asks for an account, and none
 * to write to: whoever tries an example means to change no record that is there.
 */
async function examplesIn({
  engine,
  db,
  jobs,
  openness,
}: Holding): Promise<Record<string, string>> {
  if (openness.reading !== "anyone") return {};
  const asked = { filter: EVERYTHING, viewer: "public", today: 0 } as const;
  const first = { sort: "oldest", limit: FEW, after: null, skip: 0 } as const;
  const records = (await engine.page({ ...asked, ...first })).items;
  const [snapshot] = await listSnapshots(db, { after: null, limit: 1 });
  const event = records[0]?.event.id;
  const claim = records.flatMap(({ claims }) => claims)[0]?.id;
  const job = jobs.find(({ setOnServer }) => !setOnServer)?.name;
  const found: Record<string, string | undefined> = {
    ...of(event, "GET /api/events/{id}", ["", "/history", "/links", "/unprotected", "/similar"]),
    ...of(event, "GET /ogc/collections/events/items/{id}", [""]),
    ...of(claim, "GET /ogc/collections/claims/items/{id}", [""]),
    ...of(job, "PATCH /api/jobs/{name}", [""]),
    ...of(job, "POST /api/jobs/{name}", ["/run", "/pause", "/resume"]),
    "GET /api/snapshots/{id}/{file}": snapshot && `/api/snapshots/${snapshot.id}/events.csv`,
  };
  return JSON.parse(JSON.stringify(found));
}

/** The same thing in the paths of all routes that are about it. */
function of(id: string | undefined, route: string, ends: readonly string[]) {
  const [, path = ""] = route.split(" ");
  const filled = id && path.replace(/\{\w+\}/, () => encodeURIComponent(id));
  return Object.fromEntries(ends.map((end) => [`${route}${end}`, filled && `${filled}${end}`]));
}
