/** Runs `vigil <command>` in a process of its own. */
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { prepareProgram } from "../../bin/prepare.mjs";

const program = fileURLToPath(new URL("../../bin/vigil.mjs", import.meta.url));

/** The process of a command that has begun. Builds the program first when the build is stale. */
export async function commandProcess(args: string[], env: Record<string, string>) {
  await prepareProgram();
  return spawn(process.execPath, [program, ...args], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, ...env },
  });
}

/** Gives its exit code and what it has printed. */
export async function runCommand(args: string[], env: Record<string, string>) {
  const child = await commandProcess(args, env);
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, ...said };
}
