// Stops with one sentence when Node is too old; imported first, and written so that an old Node can still read it.
import { readFileSync } from "node:fs";

const { engines } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), { encoding: "utf8" }),
);
const [needMajor, needMinor] = engines.node.match(/\d+/g).map(Number);
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < needMajor || (major === needMajor && minor < needMinor)) {
  process.stderr.write(
    `Vigil needs Node ${needMajor}.${needMinor} or newer, and this is Node ${process.versions.node}.\n`,
  );
  process.exit(1);
}
