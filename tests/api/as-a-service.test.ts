/** The service as docs/deploy.md has it run: built by one user, served by another, who may write nothing but its data. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endWithMe } from "../../bin/guard.mjs";
import { root } from "../../bin/run.mjs";

const page = readFileSync(join(root, "docs", "deploy.md"), "utf8");

/** The block of the page that begins with the name of a file. */
function file(name: string): string {
  const block = new RegExp(`^\`\`\`\\w*\\n# ${name}\\n([\\s\\S]*?)^\`\`\``, "m").exec(page);
  return block?.[1] ?? "";
}
const unit = file("/etc/systemd/system/vigil.service");
const valuesOf = (key: string) =>
  [...unit.matchAll(new RegExp(`^${key}=(.*)$`, "gm"))].map(([, value = ""]) => value);
const settings = Object.fromEntries(
  [...file("/etc/vigil.env").matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
);

describe("the unit on the page", () => {
  it("has a user, its settings in a file, an order, a pause between restarts and a target", () => {
    expect(valuesOf("User")).toEqual(["vigil"]);
    expect(valuesOf("EnvironmentFile")).toEqual(["/etc/vigil.env"]);
    expect(valuesOf("After").join(" ").split(" ")).toEqual(
      expect.arrayContaining(["network-online.target", "postgresql.service"]),
    );
    expect(Number(valuesOf("RestartSec")[0])).toBeGreaterThan(0);
    expect(valuesOf("WantedBy")).toEqual(["multi-user.target"]);
    expect(settings).toMatchObject({ NODE_ENV: "production", DATA_DIR: "/var/lib/vigil" });
    expect(page).toMatch(/systemctl enable --now vigil/);
    expect(page).toMatch(/journalctl -u vigil \| grep administrator/);
  });
});

/** Somebody without rights of their own. */
const [, , uid = "", gid = ""] =
  readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((line) => line.startsWith("nobody:"))
    ?.split(":") ?? [];
const nobody = { uid: Number(uid), gid: Number(gid) };

function whyNot(): string | null {
  if (process.getuid?.() !== 0) return "only root can run a program as somebody else";
  if (uid === "") return "there is no user nobody";
  const tried = spawnSync(process.execPath, ["-p", "1"], { ...nobody, cwd: "/" });
  const seen = spawnSync("ls", [join(root, "node_modules")], { ...nobody, cwd: "/" });
  return tried.status === 0 && seen.status === 0 ? null : "nobody may not read this clone or Node";
}
const reason = whyNot();

describe.skipIf(reason !== null)(
  `built by root, run by nobody${reason === null ? "" : ` (not here: ${reason})`}`,
  () => {
    let folder: string;
    let program: string;
    let child: ChildProcess | undefined;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "vigil-service-"));
      spawnSync("chmod", ["755", folder]);
      program = join(folder, "vigil");
      const left = /^(node_modules|dist.*|data|tests|\.git|\.setup.*)$/;
      cpSync(root, program, {
        recursive: true,
        preserveTimestamps: true,
        filter: (path) => !left.test(relative(root, path)),
      });
      symlinkSync(join(root, "node_modules"), join(program, "node_modules"));
      const data = join(folder, "data");
      mkdirSync(data, { mode: 0o700 });
      chownSync(data, nobody.uid, nobody.gid);
      const built = spawn("sh", ["-c", "umask 077; exec node bin/build.mjs"], { cwd: program });
      const [code] = await once(built, "exit");
      expect(code).toBe(0);
    });
    afterAll(() => {
      child?.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    });

    /** Starts what the unit starts. */
    const start = () => {
      const [, ...words] = valuesOf("ExecStart")[0]?.split(" ") ?? [];
      const env = {
        PATH: process.env.PATH,
        ...settings,
        DATA_DIR: join(folder, "data"),
        PORT: "0",
      };
      const started = endWithMe(spawn(process.execPath, words, { ...nobody, cwd: program, env }));
      const said = { out: "", err: "" };
      started.stdout.setEncoding("utf8").on("data", (text: string) => {
        said.out += text;
      });
      started.stderr.setEncoding("utf8").on("data", (text: string) => {
        said.err += text;
      });
      child = started;
      return { started, said };
    };

    it("starts, is ready, prints the administrator's link and ends", async () => {
      const { started, said } = start();
      while (!/Vigil is ready at/.test(said.out)) {
        if (started.exitCode !== null) throw new Error(said.err);
        await Promise.race([once(started.stdout, "data"), once(started, "exit")]);
      }
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said.out) ?? [];
      expect((await fetch(`${address}/readyz`)).status).toBe(200);
      expect((await fetch(`${address}/`)).status).toBe(200);
      expect(said.out).toMatch(/administrator.*https:\/\/vigil\.example\.org\/sign-in#admin=/);
      const ended = once(started, "exit");
      started.kill("SIGTERM");
      expect(await ended).toEqual([0, null]);
    });

    it("says in one sentence who has to build it, where the build is stale", async () => {
      rmSync(join(program, "dist", "fingerprint"));
      const { started, said } = start();
      const [code] = await once(started, "close");
      expect(code).toBe(1);
      expect(said.err).toBe(
        `Vigil is not built as it stands, and this user may not write to ${program}. Run npm run build as the owner of this folder.\n`,
      );
    });
  },
);
