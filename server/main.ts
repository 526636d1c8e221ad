// Starts the service: listen, migrate, fill, load, serve; and ends it in good order.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Engine } from "../engine/engine.ts";
import type { Thread } from "../engine/thread.ts";
import type { App, AppSettings } from "./app.ts";
import { mintAdminLink } from "./auth/links.ts";
import { hasAdministrator } from "./auth/repository.ts";
import { readSecret } from "./auth/secret.ts";
import type { Config } from "./config.ts";
import type { Store } from "./db/store.ts";
import type { Db } from "./db/tables.ts";
import { loadPages } from "./embed/pages.ts";
import { createFetcher } from "./fetch/fetcher.ts";
import type { Lines } from "./http/lines.ts";
import { type Listening, listen } from "./http/listen.ts";
import { createLogger } from "./http/log.ts";
import { mount } from "./http/mount.ts";
import { lookInThread } from "./imports/look-in-thread.ts";
import { allMigrations, openStore, type Say, securityLogOf, seedIfEmpty } from "./prepare.ts";
import { programFolder, programVersion, whatAndWhere } from "./program.ts";
import { progressOf } from "./progress.ts";
import { readiness } from "./readiness.ts";
import { openReader } from "./reading/reader.ts";
import { loadReference } from "./reference.ts";
import { endOnUncaught } from "./uncaught.ts";

/**
 * Serves until SIGTERM or SIGINT; `thread` answers for the dashboard, and what is told goes to `lines`. Throws
 * before that when it can't start.
 */
export async function serve(config: Config, thread: Thread, lines: Lines): Promise<void> {
  const log = createLogger(config.LOG_LEVEL, lines);
  const say: Say = (line) => lines.write(`${line}\n`);
  endOnUncaught(log, lines);
  say(whatAndWhere(config));
  const security = securityLogOf(config, (error) =>
    log.warn({ err: error }, "the security log can't be written"),
  );
  const program = programFolder();
  let notReady = async (): Promise<string | null> => "Vigil is starting.";
  let stop = () => process.exit(0);
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => stop());
  // A terminal that is closed was a reader of the log, and takes no service along.
  process.on("SIGHUP", () => {});

  const client = join(program, "dist", "client");
  const site = {
    notReady: () => notReady(),
    trustProxy: config.TRUST_PROXY,
    publicOrigin: config.PUBLIC_URL ?? null,
    host: config.HOST,
    tiles:
      config.TILE_URL === undefined
        ? null
        : { url: config.TILE_URL, attribution: config.TILE_ATTRIBUTION },
    clientFolder: existsSync(client) ? client : null,
    log,
    security,
  };
  const door = await listen(
    { port: config.PORT, host: config.HOST },
    mount({ ...site, service: null, routes: [], clientFolder: null }),
  );
  say(`Starting at ${door.address} …`);

  const store = await openStore(config, say);
  await fill(store, config, say);
  const { engine, loaded } = thread.load((sentence) => log.info(sentence));
  // Told where it is waited for.
  loaded.catch(() => {});
  const address = config.PUBLIC_URL ?? door.address;
  const built = join(program, "dist");
  const drawn = { cards: await loadPages(built), reference: await loadReference(built) };
  const { createApp } = await import("./app.ts");
  const expected = await allMigrations(config);
  const told = { address, drawn, migrations: expected, log, security };
  const app = await createApp(store, engine, settingsOf(config, told));
  const answer = mount({ ...site, service: app.service, routes: app.routes });
  const offer = await firstAdministratorOffer(store.db, address);
  await loaded;
  door.answerWith(answer);
  await app.runner.start();
  notReady = readiness(store, expected);
  if (offer !== null) say(offer);
  say(`Vigil is ready at ${address}`);

  await new Promise<void>((resolve) => {
    stop = () => resolve() as never;
  });
  stop = () => process.exit(1);
  notReady = async () => "Vigil is stopping.";
  say("Stopping …");
  await end(door, app, { engine, store });
  await security.close();
}

/** The build has turned the thread's file into JavaScript, as it has this one. */
const LOOK_THREAD = new URL("./imports/look-thread.js", import.meta.url);

/** So long another host is left alone after a request. */
const COURTESY_MS = 2_000;

type Drawn = Pick<AppSettings, "cards" | "reference">;

function settingsOf(
  config: Config,
  {
    address,
    drawn,
    migrations,
    ...logs
  }: Pick<AppSettings, "log" | "security" | "migrations"> & { address: string; drawn: Drawn },
) {
  return {
    version: programVersion(),
    openness: { reading: config.READING, proposals: config.PROPOSALS },
    secret: readSecret(config.DATA_DIR),
    tls: address.startsWith("https:"),
    site: () => address,
    jobs: { on: config.JOBS === "on", leaseMs: config.JOB_LEASE_MS, crons: config.crons },
    pollMs: config.POLL_MS,
    rejectedKeptDays: config.REJECTED_KEPT_DAYS,
    dataDir: config.DATA_DIR,
    backupDir: config.BACKUP_DIR,
    migrations,
    licence: config.DATA_LICENCE,
    diskWarnPercent: config.DISK_WARN_PERCENT,
    kept: { snapshots: config.SNAPSHOTS_KEPT, backups: config.BACKUPS_KEPT },
    look: lookInThread(LOOK_THREAD),
    ...drawn,
    // The build has turned the thread's file into JavaScript, as it has this one.
    reader: openReader(new URL("./reading/reading-thread.js", import.meta.url)),
    fetcher: createFetcher({
      userAgent: `Vigil/${programVersion()} (feed reader${config.PUBLIC_URL ? `; +${config.PUBLIC_URL}` : ""})`,
      privateHosts: config.FETCH_PRIVATE_HOSTS,
    }),
    courtesyMs: COURTESY_MS,
    ...logs,
    now: () => new Date(),
  };
}

async function fill(store: Store, config: Config, say: Say): Promise<void> {
  const progress = progressOf("events");
  const added = await seedIfEmpty(store, config, { say, progress: progress.at });
  progress.end();
  if (added > 0) say(`Filled the empty database with ${added.toLocaleString("en")} events.`);
}

/** A line for whoever reads what the program prints; null when there is an administrator. */
async function firstAdministratorOffer(db: Db, address: string): Promise<string | null> {
  if (await hasAdministrator(db)) return null;
  const token = await mintAdminLink(db, null, new Date());
  return `Become the administrator, once and within 24 hours: ${address}/sign-in#admin=${token}`;
}

const GRACE_MS = 6_000;
/** A database that hangs is not waited for any longer than this in all. */
const LONGEST_END_MS = 9_500;

/** No new requests; running ones are finished, streams are ended, jobs give up. */
async function end(
  door: Listening,
  app: App,
  { engine, store }: { engine: Engine; store: Store },
): Promise<void> {
  const latest = performance.now() + LONGEST_END_MS;
  app.live.close();
  await Promise.all([
    door.close(GRACE_MS),
    Promise.race([app.stop(), sleep(GRACE_MS, undefined, { ref: false })]),
  ]);
  const closed = engine.close().then(() => store.close());
  await Promise.race([closed, sleep(latest - performance.now(), undefined, { ref: false })]);
}
