/** The mutator itself: which slips it makes, which lines it leaves alone, what it draws, and who is asked. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writerIn } from "../../bin/mutants/checkout.mjs";
import { draw, EQUIVALENT, isEquivalent } from "../../bin/mutants/draw.mjs";
import { applied, described, isReadable, mutantsOf } from "../../bin/mutants/mutants.mjs";
import { announced, marked, reachedBy } from "../../bin/mutants/reach.mjs";
import { filesOf, ROOMS, roomsOf } from "../../bin/mutants/rooms.mjs";
import { importersIn, importGraph, inGroups } from "../../bin/mutants/tests.mjs";
import { typeChecker } from "../../bin/mutants/types.mjs";
import { root } from "../../bin/run.mjs";

/** What a line of source can be mistaken for. */
const slips = (text: string, file = "domain/a.ts") =>
  mutantsOf(file, text).map((mutant) => applied(text, mutant));

describe("a slip", () => {
  it.each([
    ["a === b;", "a !== b;"],
    ["a < b;", "a <= b;"],
    ["a >= b;", "a > b;"],
    ["a * b;", "a / b;"],
    ["a && b;", "a || b;"],
    ["x += y;", "x -= y;"],
    ["x++;", "x--;"],
    ["!a;", "a;"],
    ["-a;", "a;"],
    ["a ?? b;", "a!;"],
    ["a?.b;", "a!.b;"],
    ["a?.[b];", "a![b];"],
    ["x = Math.min(a, b);", "x = Math.max(a, b);"],
    ["x = all.filter(f);", "x = all;"],
    ["x = true;", "x = false;"],
    ["x = 0;", "x = 1;"],
    ["x = 60_000;", "x = 0;"],
    ["if (a) b;", "if (true) b;"],
    ["if (a) b;", "if (false) b;"],
    ["while (a) b;", "while (false) b;"],
    ["x = a ? b : c;", "x = false ? b : c;"],
    ['x = a === "all";', 'x = a === ("" as never);'],
    ['x = all.includes("one");', 'x = all.includes(("" as never));'],
    ["await keep(a);", ";"],
    ["keep(a);", ";"],
    ["x = [a, b];", "x = [b];"],
    ["x = [a, b,];", "x = [a];"],
    ["x = { a: 1, ...b };", "x = { a: 1};"],
    ["x = { a: 1, ...b };", "x = { ...b };"],
    ["const f = () => { return a; };", "const f = () => { return undefined as never; };"],
    ["const f = (a) => a.b;", "const f = (a) => undefined as never;"],
    ['db.where("id", "=", id);', 'db.where("id", "!=", id);'],
    ['db.where("id", "=", id);', 'db.where("" as never, "=", id);'],
    ['db.where("id", "=", id);', "db;"],
    ['db.orderBy("n", "desc");', 'db.orderBy("n", "asc");'],
  ])("of %s may be %s", (text, slip) => {
    expect(slips(text)).toContain(slip);
  });

  it.each([
    ["imports", 'import { a } from "./a.ts";\nexport * from "./b.ts";'],
    ["types", "type A = { a: 1; b: true } | 0;\ninterface B { a: -1 }\ndeclare const c: [1, 2];"],
    ["comments", "// a === b\n/* 1 && 2 */"],
    ["words of the documentation", 'const a = s.describe("a" === b);\nconst c = s.meta({ a: 1 });'],
    ["descriptions", 'x = ({ description: "a" + 1 });'],
    ["what is logged", 'log.warn({ a: 1 }, "b");\nsay(1);'],
    ["sentences of errors", "throw new RangeError(sentence(1 + 1));"],
    ["joined text", 'x = "a" + b;'],
    ["a loop's own step", "for (;;i++) ;"],
  ])("is none in %s", (_what, text) => {
    expect(slips(text)).toEqual([]);
  });

  it("keeps a type's assertion apart from what is asserted", () => {
    expect(slips("x = (a && b) as C;")).toEqual(["x = (a || b) as C;"]);
  });

  it("is told with its place, on one line", () => {
    const [first] = mutantsOf("domain/a.ts", "let a;\n  if (a ===\n    b) c();");
    expect(first && described(first)).toBe("domain/a.ts:2  a === b → true   in: if (a ===");
  });

  it("is left out where nothing could be read any more", () => {
    const [mutant] = mutantsOf("domain/a.ts", "x = a < b;");
    if (mutant === undefined) throw new Error("no slip");
    expect(isReadable("x = a < b;", mutant)).toBe(true);
    expect(isReadable("x = a < b;", { ...mutant, to: ") (" })).toBe(false);
  });
});

describe("a draw", () => {
  const text = Array.from({ length: 40 }, (_, i) => `if (a${i} === b && c < d) e();`).join("\n");
  const all = mutantsOf("domain/a.ts", text);

  it("is the same from the same seed, and another from another", () => {
    const drawn = (seed: number) => draw(all, 10, seed, () => true).map(described);
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });

  it("takes no two of one line, in the order of lines, and no more than there are", () => {
    const lines = draw(all, 100, 1, () => true).map(({ line }) => line);
    expect(lines).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it("takes others for those that are not fit", () => {
    const drawn = draw(all, 40, 1, ({ to }) => to === "<=");
    expect(drawn.map(({ to }) => to)).toEqual(Array(40).fill("<="));
  });
});

describe("a mark", () => {
  /** What passes the marks of all slips of a text. */
  const marks = (text: string) => {
    const anchors = mutantsOf("domain/a.ts", text).flatMap(({ anchor }) => anchor ?? []);
    const [anchor] = anchors;
    return anchor ? marked(text, [{ id: 5, anchor }]) : null;
  };

  it.each([
    ["function f() { g(); if (a) b = 1; }", "function f() { R;g(); if (a) b = 1; }"],
    ["const f = (a) => a && b;", "const f = (a) => (R, a && b);"],
    ["function f(a = 1) { b; }", "function f(a = 1) {R; b; }"],
    ["const f = (a = 1) => b;", "const f = (a = 1) => (R, b);"],
    [
      "function f() { switch (a) { case b: return c; } }",
      "function f() { switch (a) { case b: R;return c; } }",
    ],
  ])("in %s stands where it is passed before the slip", (text, expected) => {
    expect(marks(text)).toBe(expected.replace("R", "globalThis.__reached?.(5)"));
  });

  it("is none for what runs when a module is loaded", () => {
    expect(marks("const A = [1, 2];\nclass B { c = 1; }")).toBeNull();
  });

  it("is noted for the test that passes it, and for none while modules are loaded", () => {
    expect(announced("tests/unit/a.test.ts", "x;")).toMatch(/"tests\/unit\/a\.test\.ts".* x;$/);
    expect(reachedBy("1\ttests/a\n1\ttests/b\n2\t\n")).toEqual(
      new Map([
        [1, new Set(["tests/a", "tests/b"])],
        [2, new Set([""])],
      ]),
    );
  });
});

describe("the type checker", () => {
  /** A project of two files in a folder of its own, the second of which imports the first. */
  const files: Record<string, string> = {
    "domain/a.ts":
      "const inner = [1, 2] as const;\nexport type A = (typeof inner)[number];\nexport function f(a: A) { return a > 1; }\n",
    "server/b.ts":
      'import { type A, f } from "../domain/a.ts";\nexport const b: A = 2;\nf(b) === true;\nexport const d = 1 as const;\n',
    "tests/browser/c.test.ts":
      'import { d } from "../../server/b.ts";\nexport const c: 1 | 2 = d;\n',
  };
  const textOf = (file: string) => files[file] ?? "";
  const importersOf = (file: string) =>
    ({ "domain/a.ts": ["server/b.ts"], "server/b.ts": ["tests/browser/c.test.ts"] })[file] ?? [];
  let folder = "";
  let types: ReturnType<typeof typeChecker>;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "vigil-types-"));
    for (const part of ["domain", "engine", "client", "server", "tests/browser"])
      mkdirSync(join(folder, part), { recursive: true });
    for (const part of ["domain", "engine", "client", "tests/browser", "."])
      writeFileSync(
        join(folder, part, "tsconfig.json"),
        JSON.stringify({
          compilerOptions: { strict: true, allowImportingTsExtensions: true, noEmit: true },
          include: part === "." ? ["server"] : ["."],
        }),
      );
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    types = typeChecker(folder, textOf, importersOf);
  });
  afterAll(() => {
    types.stop();
    rmSync(folder, { recursive: true });
  });

  const said = (file: string, from: string, to: string) =>
    types.refusal(file, textOf(file).replace(from, to));

  it("refuses what is wrong in the file itself, and takes what is not", () => {
    expect(said("domain/a.ts", "a > 1", "a.b")).toMatch(/^domain\/a\.ts: /);
    expect(said("domain/a.ts", "a > 1", "a >= 1")).toBeNull();
    expect(said("server/b.ts", "f(b)", "!f(b)")).toBeNull();
  });

  it("refuses what no longer fits where the file is imported, by way of what it does not export too", () => {
    expect(said("domain/a.ts", "return a > 1;", "return;")).toMatch(/^server\/b\.ts: /);
    expect(said("domain/a.ts", "[1, 2]", "[1]")).toMatch(/^server\/b\.ts: /);
    expect(said("domain/a.ts", "[1, 2]", "[2]")).toBeNull();
  });

  it("refuses what no longer fits in a test of the browser, which is a project of its own", () => {
    expect(said("server/b.ts", "d = 1", "d = 3")).toMatch(/^tests\/browser\/c\.test/);
    expect(said("server/b.ts", "d = 1", "d = 2")).toBeNull();
  });

  it("writes none of that", () => {
    expect(readFileSync(join(folder, "domain/a.ts"), "utf8")).toBe(files["domain/a.ts"]);
  });
});

describe("the tests that are asked", () => {
  const graph = importGraph(
    new Map([
      ["domain/a.ts", "export const a = 1;"],
      ["server/b.ts", 'export { a } from "../domain/a.ts";'],
      ["tests/support/vigil.ts", ""],
      ["tests/unit/a.test.ts", 'import { a } from "../../domain/a.ts";'],
      ["tests/api/b.test.ts", 'const { a } = await import("../../server/b.ts");'],
      ["tests/api/c.test.ts", 'import "../../server/b.ts";\nimport "../support/vigil.ts";'],
      ["tests/browser/d.test.ts", 'import { a } from "../../domain/a.ts";'],
    ]),
  );

  it("import the file, at any depth, and start no built program", () => {
    const importers = importersIn(graph, ["tests/unit", "tests/api"]);
    expect(importers("domain/a.ts")).toEqual(
      new Map([
        ["tests/unit/a.test.ts", 1],
        ["tests/api/b.test.ts", 2],
      ]),
    );
    expect(importers("server/b.ts")).toEqual(new Map([["tests/api/b.test.ts", 1]]));
    expect(importersIn(graph, ["tests/unit"])("server/b.ts")).toEqual(new Map());
    const alone = importersIn(graph, ["tests/unit/a.test.ts"]);
    expect([...alone("domain/a.ts").keys()]).toEqual(["tests/unit/a.test.ts"]);
  });

  it("are the quick and near ones first, those of the API last", () => {
    const seconds = (test: string) =>
      ({ slow: 30, quick: 1, api: 1 })[test.split("/")[2] ?? ""] ?? 1;
    const tests = ["tests/api/api", "tests/unit/slow", "tests/unit/quick"];
    const groups = inGroups(tests, seconds, () => 1);
    expect(groups).toEqual([["tests/unit/quick", "tests/unit/slow"], ["tests/api/api"]]);
    const near = inGroups(
      ["tests/unit/far", "tests/unit/near"],
      () => 9,
      (test) => (test.endsWith("far") ? 5 : 1),
    );
    expect(near).toEqual([["tests/unit/near"], ["tests/unit/far"]]);
  });
});

describe("the copy", () => {
  it("tells of each file that a slip was made in, and again of one that was put back", () => {
    const folder = mkdtempSync(join(tmpdir(), "vigil-copy-"));
    const { write, written } = writerIn(folder);
    write("a.ts", "a || b;");
    expect(written()).toEqual(["a.ts"]);
    write("a.ts", "a && b;");
    write("b.ts", "true;");
    expect(written()).toEqual(["a.ts", "b.ts"]);
    expect(written()).toEqual([]);
    expect(readFileSync(join(folder, "a.ts"), "utf8")).toBe("a && b;");
    rmSync(folder, { recursive: true });
  });
});

describe("the rooms", () => {
  it("share no file, and leave out what only starts threads and processes", () => {
    const rooms = Object.keys(ROOMS).map(filesOf);
    const all = rooms.flat();
    expect(new Set(all).size).toBe(all.length);
    for (const files of rooms) expect(files.length).toBeGreaterThan(30);
    expect(all).toContain("engine/figures/nets.ts");
    expect(all).not.toContain("server/main.ts");
    expect(() => filesOf("attic")).toThrow("domain, engine, extract, server, client");
  });

  it("are measured apart, files and lines together", () => {
    expect(roomsOf(["domain", "engine"]).map(({ name }) => name)).toEqual(["domain", "engine"]);
    expect(roomsOf([]).map(({ name }) => name)).toEqual(Object.keys(ROOMS));
    expect(roomsOf(["domain/when.ts", "engine/figures/nets.ts:43"])).toEqual([
      {
        name: "domain/when.ts engine/figures/nets.ts:43",
        files: [
          { file: "domain/when.ts", line: null },
          { file: "engine/figures/nets.ts", line: 43 },
        ],
      },
    ]);
  });

  it("know why each mutant changes nothing that is listed so, and each is one of the tree", () => {
    for (const each of EQUIVALENT) {
      expect(each.why).toMatch(/\S \S+ \S/);
      const mutants = mutantsOf(each.file, readFileSync(join(root, each.file), "utf8"));
      expect([each, mutants.some((mutant) => isEquivalent(mutant, [each]))]).toEqual([each, true]);
    }
  });
});
