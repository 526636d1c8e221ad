// `npm run mutants [ROOM or FILE …] [N] [-- --seed N]`: makes slips in a copy of the sources, and prints those that no test notices.
import "./node-version.mjs";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { copyCheckout } = await import("./mutants/checkout.mjs");
const { draw, isEquivalent } = await import("./mutants/draw.mjs");
const { described, isReadable, mutantsOf } = await import("./mutants/mutants.mjs");
const { filesOf, ROOMS } = await import("./mutants/rooms.mjs");
const { importersIn } = await import("./mutants/tests.mjs");
const { tried } = await import("./mutants/trial.mjs");
const { main, root, say } = await import("./run.mjs");
const { filesIn, sourceFolders } = await import("./sources.mjs");

/** How many are drawn of a room unless another number is given. */
const MOST = 100;

const ALL_TESTS = ["tests/unit", "tests/api"];

await main(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: "string" } },
  });
  const isNumber = (/** @type {string} */ word) => /^\d+$/.test(word);
  const isTest = (/** @type {string} */ word) => word.startsWith("tests/");
  const most = Number(positionals.find(isNumber) ?? MOST);
  const asked = positionals.filter(isTest);
  const named = positionals.filter((word) => !isNumber(word) && !isTest(word));
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
  const areRooms = named.every((name) => name in ROOMS);
  const rooms = areRooms
    ? (named.length > 0 ? named : Object.keys(ROOMS)).map((name) => ({
        name,
        files: filesOf(name),
      }))
    : [{ name: named.join(" "), files: named.flatMap(filesOf) }];

  const paths = filesIn([...sourceFolders, "tests"]).filter((path) => /\.tsx?$/.test(path));
  const tree = new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
  const importers = importersIn(tree, asked.length > 0 ? asked : ALL_TESTS);
  const textOf = (/** @type {string} */ path) => tree.get(path) ?? "";
  const checkout = copyCheckout();
  process.once("SIGINT", () => process.exit(130)).once("SIGTERM", () => process.exit(143));
  process.once("exit", checkout.remove);
  for (const { name, files } of rooms) {
    const all = files.flatMap((file) => mutantsOf(file, textOf(file)));
    const open = all.filter((mutant) => !isEquivalent(mutant));
    const drawn = draw(open, most, seed, (mutant) => isReadable(textOf(mutant.file), mutant));
    say(`${name}: ${drawn.length} of ${open.length} mutants, seed ${seed}`);
    const ends = { killed: 0, ended: 0, refused: 0, survived: 0 };
    /** @type {string[]} */
    const survivors = [];
    let count = 0;
    for await (const { mutant, end, by } of tried(drawn, checkout, tree, importers)) {
      ends[end] += 1;
      count += 1;
      say(`${count}/${drawn.length} ${end}: ${described(mutant)}\n    ${by}`);
      if (end === "survived") survivors.push(described(mutant));
    }
    console.log(summary(name, seed, ends, survivors));
  }
});

/**
 * @param {string} name
 * @param {number} seed
 * @param {Record<"killed" | "ended" | "refused" | "survived", number>} ends
 * @param {string[]} survivors
 */
function summary(name, seed, { killed, ended, refused, survived }, survivors) {
  const noticed = killed + ended;
  const share = ((100 * noticed) / Math.max(1, noticed + survived)).toFixed(1);
  return [
    "",
    ...survivors.map((line) => `survived  ${line}`),
    `${name}: ${share} % noticed (seed ${seed}): ${killed} killed, ${ended} ended by the watchdog, ${survived} survived; ${refused} left out, since types refuse them`,
  ].join("\n");
}
