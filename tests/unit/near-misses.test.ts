/** Settings whose name somebody got nearly right are named; other programs' are nobody's business. */
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../../server/config.ts";

const read = (env: Record<string, string>) => readConfig(env, "/srv/vigil");
const said = (env: Record<string, string>) => {
  try {
    read(env);
    return null;
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
};

/** What other programs, shells, desktops and hosts put into an environment. */
const FOREIGN = `
  ADDR BASE_URL COLORTERM COLUMNS CRON_SCHEDULE CRON_TZ DATABASE DATABASE_HOST DATABASE_NAME DATABASE_PASSWORD
  DATABASE_PORT DATABASE_USER DATABASE_USERNAME DATA DATA_PATH DB_HOST DB_NAME DB_PASSWORD DB_PORT DB_USER
  DBUS_SESSION_BUS_ADDRESS DISPLAY DYNO EDITOR GITHUB_JOB GITHUB_REF HOME HOSTNAME HOSTTYPE HTTPS_PROXY HTTP_PROXY
  http_proxy no_proxy INVOCATION_ID JOB_BASE_NAME JOB_NAME JOB_URL JOBS_DIR JOURNAL_STREAM KUBERNETES_PORT
  KUBERNETES_SERVICE_HOST LANG LC_ALL LISTEN_PID LOGLEVEL LOGNAME LOG_DIR LOG_FILE LOG_FORMAT LS_COLORS MAIL
  MAINPID MANPATH MONGODB_URI MYSQL_URL NODE_OPTIONS NODE_PATH NODE_VERSION NO_PROXY NPM_CONFIG_CACHE OLDPWD PATH PGDATA
  PGDATABASE PGHOST PGPASSWORD PGPORT PGUSER POSTGRES_DB POSTGRES_PASSWORD POSTGRES_URL POSTGRES_USER PROXY_URL PS1
  PUBLIC_IP PUBLIC_KEY PUBLIC_PATH PWD RAILS_ENV RAILS_LOG_LEVEL RAILS_MAX_THREADS REDIS_URL ROOT_URL RUST_LOG SECRET_KEY_BASE
  SENTRY_DSN SERVER_PORT SHELL SHLVL SITE_URL SSH_AUTH_SOCK STATE_DIRECTORY SUDO_USER TERM TILE_SIZE TILESET_URL TMPDIR
  TZ UPLOAD_DIR USER VIRTUAL_ENV WAYLAND_DISPLAY XDG_DATA_DIRS XDG_DATA_HOME XDG_RUNTIME_DIR npm_config_loglevel
  npm_lifecycle_event npm_package_name
`;

describe("a setting's name that is nearly right", () => {
  it.each([
    ["DATABASE_URI", "DATABASE_URL"],
    ["DATABSE_URL", "DATABASE_URL"],
    ["DATABASE_ULR", "DATABASE_URL"],
    ["DATABASEURL", "DATABASE_URL"],
    ["database_url", "DATABASE_URL"],
    ["DB_URL", "DATABASE_URL"],
    ["DATADIR", "DATA_DIR"],
    ["DATA_DIRS", "DATA_DIR"],
    ["DATA_DIRECTORY", "DATA_DIR"],
    ["PUBLICURL", "PUBLIC_URL"],
    ["PUBLIC_URI", "PUBLIC_URL"],
    ["TRUSTED_PROXY", "TRUST_PROXY"],
    ["PROPOSAL", "PROPOSALS"],
    ["READNG", "READING"],
    ["JOB_LEASE_M", "JOB_LEASE_MS"],
    ["JOB_SNAPSHOT_CORN", "JOB_<NAME>_CRON"],
    ["JOBS_SNAPSHOT_CRON", "JOB_<NAME>_CRON"],
  ])("%s stops the start with one line that names it and what is meant", (name, meant) => {
    const message = said({ [name]: "postgres://vigil:secret@db/vigil" });
    expect(message).toBe(
      `The setting ${name} is not known. If ${meant} is meant, rename it; if not, unset it for Vigil.`,
    );
  });

  it("is passed over where it is empty, or what is meant is set too", () => {
    expect(said({ DATABASE_URI: "" })).toBeNull();
    const DATABASE_URL = "postgres://vigil@db/vigil";
    expect(read({ DATABASE_URL, DATABASE_URI: "mysql://other" }).DATABASE_URL).toBe(DATABASE_URL);
    expect(said({ DATABASE_URL: "", DATABASE_URI: DATABASE_URL })).toMatch(/DATABASE_URI/);
  });

  it("is not found in what other programs put into an environment", () => {
    const names = FOREIGN.trim().split(/\s+/);
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) expect([name, said({ [name]: "x" })]).toEqual([name, null]);
    expect(said({ ...process.env, NODE_ENV: "" } as Record<string, string>)).toBeNull();
  });
});
