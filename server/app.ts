// The whole service put together: every route in one list, over one store.
import { validate } from "node-cron";
import type { DrawReference } from "../domain/reference.ts";
import type { Engine } from "../engine/engine.ts";
import { acledRoutes } from "./acled/routes.ts";
import { archiveOf } from "./archive/repository.ts";
import { archiveRoutes } from "./archive/routes.ts";
import { accountRoutes } from "./auth/account-routes.ts";
import { createAuth } from "./auth/auth.ts";
import { keyRoutes } from "./auth/key-routes.ts";
import { followMode } from "./auth/mode.ts";
import { modeRoutes } from "./auth/mode-routes.ts";
import { ownRoutes } from "./auth/own-routes.ts";
import { createQueue, ROOM } from "./auth/queue.ts";
import { rolesOf } from "./auth/repository.ts";
import { keyedHash } from "./auth/secret.ts";
import { sessionRoutes } from "./auth/session-routes.ts";
import { twoFactorRoutes } from "./auth/two-factor-routes.ts";
import { type Live, openLive } from "./changes/live.ts";
import { refreshJob } from "./changes/refresh-job.ts";
import { head } from "./changes/repository.ts";
import { changesRoutes } from "./changes/routes.ts";
import { followLog, type Tail } from "./changes/tail.ts";
import { ConfigError } from "./config.ts";
import { publishedCorrectionsRoutes } from "./corrections/published-routes.ts";
import { correctionsRoutes } from "./corrections/routes.ts";
import { pageHead } from "./dashboard/page-head.ts";
import { dashboardRoutes } from "./dashboard/routes.ts";
import { verifyJob } from "./dashboard/verify-job.ts";
import type { Job } from "./db/job.ts";
import { type Migrations, removeCopies } from "./db/migrate.ts";
import type { Store } from "./db/store.ts";
import { eraseJob } from "./drafts/erase-job.ts";
import { draftsRoutes } from "./drafts/routes.ts";
import type { DrawPage } from "./embed/pages.ts";
import { embedRoutes } from "./embed/routes.ts";
import type { EraseCopies } from "./events/erase-routes.ts";
import { pageStatus } from "./events/page-status.ts";
import { publishJob } from "./events/publish-job.ts";
import { eventsRoutes } from "./events/routes.ts";
import { citationRoutes } from "./exports/citation-routes.ts";
import { feedRoutes } from "./exports/feed-routes.ts";
import { type PruneSettings, pruneJob } from "./exports/prune-job.ts";
import { exportsRoutes } from "./exports/routes.ts";
import { snapshotJob } from "./exports/snapshot-job.ts";
import { snapshotRoutes } from "./exports/snapshot-routes.ts";
import { FEEDS_JOB, feedsJob } from "./feeds/job.ts";
import type { Looking } from "./feeds/look.ts";
import { feedsRoutes } from "./feeds/routes.ts";
import { createCourtesy } from "./fetch/courtesy.ts";
import type { Fetcher } from "./fetch/fetcher.ts";
import { allows, type Openness } from "./http/authorise.ts";
import { createLimits } from "./http/limits.ts";
import { failureTeller, type Logger } from "./http/log.ts";
import type { Route } from "./http/route.ts";
import type { SecurityLog } from "./http/security-log.ts";
import type { Service } from "./http/service.ts";
import { openDesk } from "./imports/desk.ts";
import type { Looked, LookJob } from "./imports/look.ts";
import { importsRoutes } from "./imports/routes.ts";
import { removeOldFiles } from "./imports/staged.ts";
import { diskRoutes } from "./jobs/disk-routes.ts";
import { followRuns } from "./jobs/follow-runs.ts";
import { isRescheduling, jobRoutes } from "./jobs/routes.ts";
import { createRunner, type Runner } from "./jobs/runner.ts";
import { backupJob } from "./keeping/backup-job.ts";
import { drillJob } from "./keeping/drill-job.ts";
import { keepingRoutes } from "./keeping/routes.ts";
import { linksJob } from "./links/job.ts";
import { linksRoutes } from "./links/routes.ts";
import { createMetrics } from "./metrics/metrics.ts";
import { ogcRoutes } from "./ogc/routes.ts";
import { placesRoutes } from "./places/routes.ts";
import type { Reader } from "./reading/reader.ts";
import { readingRoutes } from "./reading/routes.ts";
import { referencePage } from "./reference.ts";
import { sourcesRoutes } from "./sources/routes.ts";

export type AppSettings = {
  version: string;
  openness: Openness;
  /** Key of session cookies. */
  secret: string;
  /** Whether people reach the site over TLS. */
  tls: boolean;
  /** The address under which people reach this site, without a slash at its end. */
  site: () => string;
  jobs: { on: boolean; leaseMs: number; crons: Readonly<Record<string, string>> };
  pollMs: number;
  /** How long a rejected proposal is kept. */
  rejectedKeptDays: number;
  dataDir: string;
  /** Where backups go. */
  backupDir: string;
  /** The program's. */
  migrations: Migrations;
  /** The licence under which the record is given away; empty where the archive says it. */
  licence: string;
  /** Less than this part of the disk free is little. */
  diskWarnPercent: number;
  /** Which snapshots, and which backups and copies of the database, are kept. */
  kept: PruneSettings["kept"];
  /** Looks at a file that was brought. */
  look: (job: LookJob) => Promise<Looked>;
  /** Draws cards for other sites' pages; null where the client is not built. */
  cards: DrawPage | null;
  /** Draws the page of the API; null where the client is not built. */
  reference: DrawReference | null;
  reader: Reader;
  /** Asks other hosts; closed with the service. */
  fetcher: Fetcher;
  /** How long another host is left alone after a request. */
  courtesyMs: number;
  log: Logger;
  security: SecurityLog;
  now: () => Date;
};

export type App = {
  service: Service;
  routes: readonly Route[];
  runner: Runner;
  tail: Tail;
  live: Live;
  /** Ends what runs by itself; open streams are closed and the store stays open. */
  stop: () => Promise<void>;
};

/** Every job, beside its feature; the setting JOB_<NAME>_CRON replaces its schedule. Throws a ConfigError. */
function jobsOf(
  engine: Engine,
  settings: AppSettings,
  { erased, looking }: { erased: EraseCopies; looking: Looking },
): Job[] {
  const { crons } = settings.jobs;
  const jobs = [
    publishJob,
    snapshotJob(engine, settings),
    pruneJob({ ...settings, leftLying: (now) => removeOldFiles(settings.dataDir, now) }),
    backupJob(settings),
    verifyJob(engine),
    drillJob(settings),
    eraseJob(settings.rejectedKeptDays, erased),
    feedsJob({ ...looking, now: settings.now }),
    linksJob({ ...looking, now: settings.now }),
    refreshJob,
  ];
  for (const [name, cron] of Object.entries(crons)) {
    const setting = `JOB_${name.toUpperCase()}_CRON`;
    if (!jobs.some((job) => job.name === name))
      throw new ConfigError(`The setting ${setting} names no job.`);
    if (!validate(cron)) throw new ConfigError(`The setting ${setting} is no cron expression.`);
  }
  return jobs.map((job) => {
    const cron = crons[job.name];
    return cron === undefined ? job : { ...job, cron, setOnServer: true };
  });
}

/** Starts following the log. Jobs start with `runner.start()`. The engine is closed by whoever opened it. */
export async function createApp(store: Store, engine: Engine, settings: AppSettings): Promise<App> {
  const { db } = store;
  const { log, pollMs, site } = settings;
  const failed = failureTeller(log, "the log could not be followed");
  const tail = await followLog(store, { pollMs, failed });
  // Before the streams, which end where the mode shuts them.
  const { mode, openness } = await followMode(db, tail, settings.openness);
  const auth = createAuth(db, { ...settings, openness });
  const live = openLive(db, tail, {
    openness,
    pollMs,
    failed,
    rolesOf: (sessions) => rolesOf(db, sessions, new Date()),
  });
  const erased = async () => {
    await store.scrub();
    // The columns' file goes once the engine has learnt of it.
    await engine.change("public");
    return { copies: removeCopies(settings.dataDir) };
  };
  const { reader, fetcher } = settings;
  const looking = { reader, fetcher, courtesy: createCourtesy(settings.courtesyMs) };
  const runner = createRunner({
    db: store.unhurried,
    ...settings.jobs,
    jobs: jobsOf(engine, settings, { erased, looking }),
    log,
  });
  tail.subscribe(async (changes) => {
    if (changes.some(isRescheduling)) await runner.follow();
  });
  const stopFollowing = followRuns(db, refreshJob.name, { pollMs, tell: live.refresh, failed });
  const desk = openDesk({
    ...settings,
    db: store.unhurried,
    committed: () => tail.catchUp(),
    failed: failureTeller(log, "a file could not be brought in"),
  });
  const signIns = createQueue(ROOM);
  const routes = [
    ...dashboardRoutes(engine, site),
    ...(settings.cards === null ? [] : embedRoutes(engine, site, settings.cards)),
    ...exportsRoutes(engine, settings),
    ...feedRoutes(engine, site),
    ...ogcRoutes(engine, settings),
    ...acledRoutes(engine, openness),
    ...snapshotRoutes(settings),
    ...citationRoutes(),
    ...eventsRoutes(erased),
    ...sourcesRoutes(),
    ...placesRoutes(),
    ...archiveRoutes(settings),
    ...draftsRoutes(erased),
    ...importsRoutes(desk),
    ...readingRoutes(reader.article),
    ...feedsRoutes(looking, {
      on: runner.on,
      lease: async (trx, now) => {
        const lease = await runner.leaseByHand(trx, FEEDS_JOB, now);
        return lease && (() => runner.begin(lease));
      },
    }),
    ...linksRoutes(looking),
    ...correctionsRoutes(),
    ...publishedCorrectionsRoutes(site),
    ...changesRoutes(live),
    ...jobRoutes(runner),
    ...diskRoutes(store, settings),
    ...keepingRoutes(settings),
    ...sessionRoutes(auth, site, signIns),
    ...twoFactorRoutes(auth, site, signIns),
    ...ownRoutes(auth),
    ...keyRoutes(auth),
    ...modeRoutes(auth, mode, settings.openness),
    ...accountRoutes(auth, erased),
  ];
  const service: Service = {
    db,
    version: settings.version,
    openness,
    mode,
    limits: createLimits(),
    metrics: createMetrics({
      ...settings,
      store,
      jobs: runner.jobs,
      leaseMs: settings.jobs.leaseMs,
    }),
    security: settings.security,
    authenticate: auth.authenticate,
    head: (audience) => head(db, audience),
    committed: async () => {
      await tail.catchUp();
      await live.endFormer();
    },
    // A page is there without the database too.
    pageStatus: (path, request) =>
      pageStatus(db, path, {
        openness,
        role: async () => (await auth.authenticate(request)).role,
      }).catch(() => 200),
    pageHead: async (address) => {
      if (!allows("stranger", "read", openness)) return null;
      const name = async () => (await archiveOf(db)).name ?? "Vigil";
      return pageHead(address, { engine, site: site(), name }).catch(() => null);
    },
    pseudonym: (value) => keyedHash(settings.secret, value),
    reference:
      settings.reference &&
      referencePage(settings.reference, { ...settings, openness, engine, db, jobs: runner.jobs() }),
    now: settings.now,
  };
  return {
    service,
    routes,
    runner,
    tail,
    live,
    stop: async () => {
      await Promise.all([runner.stop(), desk.close()]);
      await fetcher.close();
      await stopFollowing();
      live.close();
      await tail.stop();
    },
  };
}
