// The environment as typed settings; one clear line for whatever can't be meant.
import { join, resolve } from "node:path";
import { z } from "zod";
import { PROPOSERS, READERS } from "../domain/mode.ts";
import { RETENTION_RULE, type Retention, readRetention } from "../domain/retention.ts";
import { readSeedChoice, type SeedChoice } from "../seeds/choice.ts";
import { DATABASE_URL_RULE, isDatabaseUrl } from "./db/open.ts";
import { privateHosts } from "./fetch/private-hosts.ts";
import { meantBy } from "./near-misses.ts";
import { tileAttribution, tileUrl } from "./tile-settings.ts";

/** A setting can't be used; the message is one line that names it. */
export class ConfigError extends Error {}

type Paths = "DATA_DIR" | "BACKUP_DIR" | "SECURITY_LOG";

export type Config = Omit<z.infer<typeof settings>, "SEED" | Paths> & {
  SEED: SeedChoice;
  /** Absolute, as are the next two. */
  DATA_DIR: string;
  BACKUP_DIR: string;
  SECURITY_LOG: string;
  /** Cron expressions by job name, from `JOB_<NAME>_CRON`. */
  crons: Readonly<Record<string, string>>;
};

/** An empty value counts as none. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema);

const whole = (min: number, max: number, otherwise: number) =>
  optional(
    z
      .string()
      .regex(/^\d{1,10}$/, `must be a whole number from ${min} to ${max}`)
      .transform(Number)
      .refine((n) => n >= min && n <= max, `must be a whole number from ${min} to ${max}`)
      .default(otherwise),
  );

const oneOf = <const V extends string>(values: readonly V[], otherwise: NoInfer<V>) =>
  optional(
    z
      .string()
      .default(otherwise)
      .transform((value, ctx): V => {
        const found = values.find((candidate) => candidate === value);
        if (found !== undefined) return found;
        ctx.addIssue({ code: "custom", message: `must be one of ${values.join(", ")}` });
        return z.NEVER;
      }),
  );

const origin = z
  .string()
  .refine(
    (value) => /^https?:\/\/[^/\s]+\/?$/.test(value) && URL.canParse(value),
    "must be an http or https address without a path",
  )
  .transform((value) => new URL(value).origin);

/** What Express's `trust proxy` takes: a number of proxies, or their addresses; plain "true" would trust anybody. */
const proxies = z.string().transform((value, ctx) => {
  if (/^\d{1,2}$/.test(value)) return Number(value);
  if (value === "false") return false;
  const address = /^(loopback|linklocal|uniquelocal|[\da-fA-F:.]+(\/\d{1,3})?)$/;
  if (value.split(",").every((item) => address.test(item.trim()))) return value;
  ctx.addIssue({ code: "custom", message: "must be a number of proxies or a list of addresses" });
  return z.NEVER;
});

const retention = (otherwise: string) =>
  optional(
    z
      .string()
      .default(otherwise)
      .transform((value, ctx): Retention => {
        const found = readRetention(value);
        if (found !== null) return found;
        ctx.addIssue({ code: "custom", message: RETENTION_RULE });
        return z.NEVER;
      }),
  );

const settings = z.object({
  PORT: whole(0, 65_535, 3000),
  HOST: optional(
    z
      .string()
      .regex(/^[\w.:-]+$/, "must be a host or an address")
      .default("127.0.0.1"),
  ),
  DATA_DIR: optional(z.string().default("./data")),
  DATABASE_URL: optional(z.string().refine(isDatabaseUrl, DATABASE_URL_RULE).default("")),
  SEED: optional(
    z
      .string()
      .default("article,bulletins")
      .refine(
        (value) => readSeedChoice(value) !== null,
        "must be none, synthetic:N, or a list of article and bulletins",
      ),
  ),
  PUBLIC_URL: optional(origin.optional()),
  DATA_LICENCE: optional(
    z
      .string()
      .max(200, "must be at most 200 letters")
      .regex(/^[^\p{Cc}]*$/u, "must be one line")
      .default(""),
  ),
  TRUST_PROXY: optional(proxies.default(false)),
  PROPOSALS: oneOf(PROPOSERS, "anyone"),
  READING: oneOf(READERS, "anyone"),
  REJECTED_KEPT_DAYS: whole(1, 36_500, 90),
  SNAPSHOTS_KEPT: retention("daily=30,weekly=12,monthly=all"),
  DISK_WARN_PERCENT: whole(1, 90, 10),
  BACKUPS_KEPT: retention("daily=7,weekly=4,monthly=12"),
  BACKUP_DIR: optional(z.string().optional()),
  TILE_URL: optional(tileUrl.optional()),
  TILE_ATTRIBUTION: optional(tileAttribution.default([])),
  FETCH_PRIVATE_HOSTS: optional(privateHosts.default([])),
  COLUMNS_FILE: oneOf(["on", "off"], "on"),
  JOBS: oneOf(["on", "off"], "on"),
  JOB_LEASE_MS: whole(100, 86_400_000, 60_000),
  POLL_MS: whole(10, 3_600_000, 1_000),
  LOG_LEVEL: oneOf(["trace", "debug", "info", "warn", "error", "fatal", "silent"], "info"),
  SECURITY_LOG: optional(z.string().optional()),
  SECURITY_LOG_ADDRESSES: oneOf(["on", "off"], "off"),
  NODE_ENV: optional(z.string().default("")),
  VIGIL_EXTRA_MIGRATIONS: optional(z.string().optional()),
});

/** The name of every setting but the jobs' schedules. */
export const SETTINGS: readonly string[] = Object.keys(settings.shape);

/**
 * @param env the environment, such as `process.env`
 * @param base folder that relative paths start from
 * Throws a ConfigError.
 */
export function readConfig(env: NodeJS.ProcessEnv, base: string): Config {
  refuseUnknown(env);
  const result = settings.safeParse(env);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new ConfigError(`The setting ${issue?.path.join(".")} ${issue?.message}.`);
  }
  const { SEED, DATA_DIR: folder, BACKUP_DIR, SECURITY_LOG, ...rest } = result.data;
  if (rest.VIGIL_EXTRA_MIGRATIONS !== undefined && rest.NODE_ENV === "production")
    throw new ConfigError("The setting VIGIL_EXTRA_MIGRATIONS is refused in production.");
  const DATA_DIR = resolve(base, folder);
  return {
    ...rest,
    SEED: readSeedChoice(SEED) ?? { files: [] },
    DATA_DIR,
    BACKUP_DIR: BACKUP_DIR === undefined ? join(DATA_DIR, "backups") : resolve(base, BACKUP_DIR),
    SECURITY_LOG:
      SECURITY_LOG === undefined ? join(DATA_DIR, "security.log") : resolve(base, SECURITY_LOG),
    crons: cronsIn(env),
  };
}

/** Only names that are plainly meant for us, or nearly so, can be told from the rest of an environment. */
function refuseUnknown(env: NodeJS.ProcessEnv): void {
  const unknown = Object.keys(env).find(
    (name) => name.startsWith("VIGIL_") && !SETTINGS.includes(name),
  );
  if (unknown !== undefined) throw new ConfigError(`The setting ${unknown} is not known.`);
  for (const [name, value] of Object.entries(env)) {
    const meant = value ? meantBy(name, SETTINGS) : null;
    if (meant !== null && !env[meant])
      throw new ConfigError(
        `The setting ${name} is not known. If ${meant} is meant, rename it; if not, unset it for Vigil.`,
      );
  }
}

function cronsIn(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => {
      const name = /^JOB_([A-Z0-9_]+)_CRON$/.exec(key)?.[1];
      return name === undefined || !value ? [] : [[name.toLowerCase(), value]];
    }),
  );
}
