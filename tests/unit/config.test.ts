/** The settings: what an environment means, and the one line that says what can't be meant. */
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../../server/config.ts";

const read = (env: Record<string, string>) => readConfig(env, "/srv/vigil");

describe("the settings", () => {
  it("have the defaults that docs/deploy.md gives", () => {
    expect(read({})).toMatchObject({
      PORT: 3000,
      HOST: "127.0.0.1",
      DATA_DIR: "/srv/vigil/data",
      DATABASE_URL: "",
      DATA_LICENCE: "",
      SEED: { files: ["article", "bulletins"] },
      TRUST_PROXY: false,
      PROPOSALS: "anyone",
      READING: "anyone",
      SNAPSHOTS_KEPT: { daily: 30, weekly: 12, monthly: Infinity },
      DISK_WARN_PERCENT: 10,
      BACKUPS_KEPT: { daily: 7, weekly: 4, monthly: 12 },
      BACKUP_DIR: "/srv/vigil/data/backups",
      FETCH_PRIVATE_HOSTS: [],
      JOBS: "on",
      JOB_LEASE_MS: 60_000,
      POLL_MS: 1_000,
      LOG_LEVEL: "info",
      SECURITY_LOG: "/srv/vigil/data/security.log",
      SECURITY_LOG_ADDRESSES: "off",
      crons: {},
    });
  });

  it("take an empty value for none", () => {
    const names = ["PORT", "HOST", "DATABASE_URL", "SEED", "PUBLIC_URL", "TILE_URL", "JOBS"];
    const empty = Object.fromEntries(names.map((name) => [name, ""]));
    expect(read(empty)).toEqual(read({}));
  });

  it("are read as what they mean", () => {
    expect(
      read({
        PORT: "0",
        DATA_DIR: "/var/lib/vigil",
        DATABASE_URL: "postgres://vigil@db/vigil",
        SEED: "synthetic:5000",
        PUBLIC_URL: "https://Vigil.example/",
        TRUST_PROXY: "1",
        JOB_SNAPSHOT_CRON: "*/5 * * * * *",
        JOB_REFRESH_CRON: "",
      }),
    ).toMatchObject({
      PORT: 0,
      DATA_DIR: "/var/lib/vigil",
      DATABASE_URL: "postgres://vigil@db/vigil",
      SEED: { synthetic: 5000 },
      PUBLIC_URL: "https://vigil.example",
      TRUST_PROXY: 1,
      crons: { snapshot: "*/5 * * * * *" },
    });
    expect(read({ TRUST_PROXY: "10.0.0.0/8, loopback" }).TRUST_PROXY).toBe("10.0.0.0/8, loopback");
    expect(read({ DATA_DIR: "/d" }).BACKUP_DIR).toBe("/d/backups");
    expect(read({ BACKUP_DIR: "b" }).BACKUP_DIR).toBe("/srv/vigil/b");
    expect(read({ DATA_DIR: "/d" }).SECURITY_LOG).toBe("/d/security.log");
    expect(read({ DATA_DIR: "/d", SECURITY_LOG: "s.log" }).SECURITY_LOG).toBe("/srv/vigil/s.log");
    expect(read({ SEED: "none" }).SEED).toEqual({ files: [] });
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["HOST", "not a host"],
    ["SECURITY_LOG_ADDRESSES", "yes"],
    ["DATABASE_URL", "mysql://db"],
    ["SEED", "artcle"],
    ["SEED", "article,,bulletins"],
    ["SEED", "synthetic:many"],
    ["SEED", "synthetic:0"],
    ["PUBLIC_URL", "vigil.example"],
    ["PUBLIC_URL", "https://vigil.example/sub"],
    ["TRUST_PROXY", "true"],
    ["TRUST_PROXY", "everyone"],
    ["PROPOSALS", "members"],
    ["READING", "nobody"],
    ["SNAPSHOTS_KEPT", "30 days"],
    ["BACKUPS_KEPT", "daily=7,daily=8"],
    ["TILE_URL", "https://tiles.example/no-places"],
    ["TILE_URL", "https://tiles.example/{z}/{x}.png"],
    ["TILE_URL", "https://{s}.tiles.example/{z}/{x}/{y}.png"],
    ["TILE_URL", "https://{z}.tiles.example/{x}/{y}.png"],
    ["TILE_URL", "https://tiles.example/{z}/{x}/{y"],
    ["TILE_URL", "https://me:secret@tiles.example/{z}/{x}/{y}.png"],
    ["TILE_URL", "https://tiles.example/#{z}/{x}/{y}.png"],
    ["TILE_URL", "https://tiles.example/{z}/{x}/{y}.png and more"],
    ["TILE_URL", "https://tiles example/{z}/{x}/{y}.png"],
    ["TILE_URL", "https:///{z}/{x}/{y}.png"],
    ["TILE_URL", "//tiles.example/{z}/{x}/{y}.png"],
    ["TILE_URL", "javascript://tiles.example/{z}/{x}/{y}"],
    ["DATA_LICENCE", "CC BY 4.0\nor another"],
    ["TILE_ATTRIBUTION", "© <b>Somebody</b>"],
    ["TILE_ATTRIBUTION", '© <a href="javascript:alert(1)">Somebody</a>'],
    ["TILE_ATTRIBUTION", '© <a href="https://tiles.example">Somebody'],
    ["TILE_ATTRIBUTION", "&hearts; Somebody"],
    ["TILE_ATTRIBUTION", "x".repeat(501)],
    ["JOBS", "maybe"],
    ["JOB_LEASE_MS", "0"],
    ["POLL_MS", "1.5"],
    ["LOG_LEVEL", "loud"],
    ["VIGIL_COLOUR", "red"],
  ])("stop the start with one line that names it: %s=%s", (name, value) => {
    let message = "";
    try {
      read({ [name]: value });
    } catch (error) {
      if (error instanceof ConfigError) message = error.message;
    }
    expect(message).toMatch(new RegExp(`^The setting ${name} .+\\.$`));
    expect(message).not.toContain("\n");
  });

  it("say of a tile address what is wrong with it", () => {
    const said = (url: string) => {
      try {
        return read({ TILE_URL: url }).TILE_URL;
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(said("https://{s}.tiles.example/{z}/{x}/{y}.png")).toBe(
      "The setting TILE_URL may hold {z}, {x}, {y} and {r} but not {s}.",
    );
    expect(said("https://tiles.example/{z}/{y}.png")).toBe(
      "The setting TILE_URL must hold {z}, {x} and {y}, and {x} is missing.",
    );
    const whole = "https://tiles.example:8443/a/{z}/{x}/{y}{r}.png?key=0";
    expect(said(whole)).toBe(whole);
  });

  it("read an attribution as providers write it: text with links", () => {
    const html =
      '&copy; <a target="_blank" href="https://tiles.example/?a=1&amp;b=2">A &amp; B</a>, open data';
    expect(read({ TILE_ATTRIBUTION: html }).TILE_ATTRIBUTION).toEqual([
      { text: "© ", href: null },
      { text: "A & B", href: "https://tiles.example/?a=1&b=2" },
      { text: ", open data", href: null },
    ]);
    expect(read({}).TILE_ATTRIBUTION).toEqual([]);
  });

  it("take extra migrations, but not in production", () => {
    const extra = { VIGIL_EXTRA_MIGRATIONS: "/tmp/extra" };
    expect(read(extra).VIGIL_EXTRA_MIGRATIONS).toBe("/tmp/extra");
    expect(() => read({ ...extra, NODE_ENV: "production" })).toThrow(ConfigError);
  });
});
