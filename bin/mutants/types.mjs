// Asks the type checker, which stays warm, whether it refuses a slip: of the file itself, and of the files that import it
// where what they see of it has changed. Nothing is written for that.
import { join } from "node:path";
import { API } from "typescript/unstable/sync";
import { SetupError } from "../run.mjs";
import { declarationsIn } from "./syntax.mjs";

/** The projects by the folders that are theirs; the last one is everything else's. */
const PROJECTS = ["domain", "engine", "client", "tests/browser", ""];

/** Whole types, however long, and what an alias stands for rather than its name (NoTruncation, InTypeAlias). */
const WHOLE = 1 | 8_388_608;

/** @typedef {import("typescript/unstable/sync").Snapshot} Snapshot the types of all projects at one moment */

/**
 * `refusal` is what types say first against a file's new text, or null.
 * @typedef {{ refusal: (file: string, text: string) => string | null, stop: () => void }} TypeChecker
 */

/**
 * @param {string} folder where the files are
 * @param {(file: string) => string} textOf each file as it stands there
 * @param {(file: string) => readonly string[]} importersOf the files that import a file themselves
 * @returns {TypeChecker}
 */
export function typeChecker(folder, textOf, importersOf) {
  /** @type {Map<string, string>} */
  const changed = new Map();
  const api = new API({ cwd: folder, fs: { readFile: (path) => changed.get(path) } });
  const configs = PROJECTS.map((name) => join(folder, name, "tsconfig.json"));
  const clean = api.updateSnapshot({ openProjects: configs });
  const cleanShapeOf = kept((file) => shapeOf(clean, file, textOf(file)));
  const cleanFaultOf = kept((file) => faultIn(clean, file));

  /**
   * @param {Snapshot} snapshot
   * @param {string} file
   */
  function projectOf(snapshot, file) {
    const at = PROJECTS.findIndex((name) => name === "" || file.startsWith(`${name}/`));
    const project = snapshot.getProject(configs[at] ?? "");
    if (project === undefined) throw new SetupError(`The type checker has no project for ${file}.`);
    return project;
  }

  /**
   * The types of all that a file declares at its top.
   * @param {Snapshot} snapshot
   * @param {string} file
   * @param {string} text
   */
  function shapeOf(snapshot, file, text) {
    const { checker } = projectOf(snapshot, file);
    const types = checker.getTypeAtPosition(join(folder, file), declarationsIn(file, text));
    return types
      .map((type) => (type ? checker.typeToString(type, undefined, WHOLE) : ""))
      .join("\n");
  }

  /**
   * @param {Snapshot} snapshot
   * @param {string} file
   */
  function faultIn(snapshot, file) {
    const { program } = projectOf(snapshot, file);
    const path = join(folder, file);
    const [fault] = [
      ...program.getSyntacticDiagnostics(path),
      ...program.getSemanticDiagnostics(path),
    ];
    return fault ? `${file}: ${fault.text}` : null;
  }

  return {
    refusal: (file, text) => {
      const path = join(folder, file);
      const touched = [...new Set([...changed.keys(), path])];
      changed.clear();
      changed.set(path, text);
      const snapshot = api.updateSnapshot({ fileChanges: { changed: touched } });
      try {
        const asked = new Set([file]);
        for (const each of asked) {
          const fault = faultIn(snapshot, each);
          if (fault !== null && cleanFaultOf(each) !== null)
            throw new SetupError(`Types refuse it without any mutant: ${cleanFaultOf(each)}`);
          if (fault !== null) return fault;
          const shape = shapeOf(snapshot, each, each === file ? text : textOf(each));
          if (shape !== cleanShapeOf(each)) for (const next of importersOf(each)) asked.add(next);
        }
        return null;
      } finally {
        snapshot.dispose();
      }
    },
    stop: () => api.close(),
  };
}

/**
 * @template T
 * @param {(file: string) => T} made
 */
function kept(made) {
  /** @type {Map<string, T>} */
  const known = new Map();
  return (/** @type {string} */ file) => {
    const value = known.has(file) ? /** @type {T} */ (known.get(file)) : made(file);
    known.set(file, value);
    return value;
  };
}
