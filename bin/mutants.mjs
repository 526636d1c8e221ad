// `npm run mutants [ROOM or FILE …] [N] [-- --seed N]`: makes slips in a copy of the sources, and prints those that no test notices.
import "./node-version.mjs";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { copyCheckout } = await import("./mutants/checkout.mjs");
const { draw, isEquivalent } = await import("./mutants/draw.mjs");
const { applied, described, isReadable, mutantsOf } = await import("./mutants/mutants.mjs");
const { roomsOf } = await import("./mutants/rooms.mjs");
const { importersIn, importGraph } = await import("./mutants/tests.mjs");
const { tried } = await import("./mutants/trial.mjs");
const { typeChecker } = await import("./mutants/types.mjs");
const { main, root, say } = await import("./run.mjs");
const { filesIn, sourceFolders } = await import("./sources.mjs");

/** @typedef {import("./mutants/mutants.mjs").Mutant} Mutant */

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
  const rooms = roomsOf(named);

  const paths = filesIn([...sourceFolders, "tests"]).filter((path) => /\.tsx?$/.test(path));
  const tree = new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
  const graph = importGraph(tree);
  const textOf = (/** @type {string} */ path) => tree.get(path) ?? "";
  const checkout = copyCheckout();
  process.once("SIGINT", () => process.exit(130)).once("SIGTERM", () => process.exit(143));
  process.once("exit", checkout.remove);
  const types = typeChecker(checkout.folder, textOf, (file) => graph.get(file) ?? []);
  const draws = rooms.map(({ name, files }) => {
    const open = files
      .flatMap(({ file, line }) =>
        mutantsOf(file, textOf(file)).filter((mutant) => line === null || line === mutant.line),
      )
      .filter((mutant) => !isEquivalent(mutant));
    let refused = 0;
    const isFit = (/** @type {Mutant} */ mutant) => {
      const text = textOf(mutant.file);
      if (!isReadable(text, mutant)) return false;
      if (types.refusal(mutant.file, applied(text, mutant)) === null) return true;
      refused += 1;
      return false;
    };
    const isOfLines = files.every(({ line }) => line !== null);
    const mutants = isOfLines ? open.filter(isFit) : draw(open, most, seed, isFit);
    say(`${name}: ${mutants.length} of ${open.length} mutants, seed ${seed}`);
    return { name, mutants, refused };
  });
  types.stop();

  const importers = importersIn(graph, asked.length > 0 ? asked : ALL_TESTS);
  const all = draws.flatMap(({ mutants }) => mutants);
  const trials = tried(all, checkout, tree, importers);
  for (const { name, mutants, refused } of draws) {
    const ends = { killed: 0, ended: 0, survived: 0 };
    /** @type {string[]} */
    const survivors = [];
    for (let count = 1; count <= mutants.length; count++) {
      const { value, done } = await trials.next();
      if (done) break;
      const { mutant, end, by, seconds } = value;
      ends[end] += 1;
      say(`${count}/${mutants.length} ${end} in ${seconds} s: ${described(mutant)}\n    ${by}`);
      if (end === "survived") survivors.push(described(mutant));
    }
    console.log(summary(name, seed, { ...ends, refused }, survivors));
  }
  await trials.return(undefined);
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
