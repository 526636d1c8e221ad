// What is being entered or taken back at the moment, how far it has come, and why the last try of a file failed.
import { setImmediate as turn } from "node:timers/promises";
import { Problem } from "../../domain/problem.ts";

type Progress = { done: number; of: number };

/** Tells how far a task has come; throws where it was stopped. */
type Step = (done: number, of: number) => Promise<void>;

export type Running = {
  /** Begins a task that nobody waits for. Throws `conflict` where one of this import runs. */
  begin: (id: string, task: (step: Step) => Promise<void>) => void;
  /** How far a task has come; null where none runs. */
  progress: (id: string) => Progress | null;
  /** Why the last task of an import failed, in a sentence. */
  failure: (id: string) => string | null;
  /** Stops a task, of which then nothing is written. Resolves once it has ended; at once where none runs. */
  stop: (id: string) => Promise<void>;
  /** Resolves once no task of an import runs. */
  settled: (id: string) => Promise<void>;
  /** Stops all tasks. */
  end: () => Promise<void>;
};

/** Others are let in after so many steps. */
const STEPS_A_TURN = 20;

/** @param failed told of what nobody foresaw */
export function createRunning(failed: (error: unknown) => string): Running {
  const tasks = new Map<string, { at: Progress; stopped: boolean; ended: Promise<void> }>();
  const failures = new Map<string, string>();
  const stop = async (id: string) => {
    const task = tasks.get(id);
    if (task === undefined) return;
    task.stopped = true;
    await task.ended;
  };
  return {
    begin: (id, work) => {
      if (tasks.has(id)) throw new Problem("conflict", "This is being written at the moment.");
      failures.delete(id);
      const task = { at: { done: 0, of: 0 }, stopped: false, ended: Promise.resolve() };
      const step: Step = async (done, of) => {
        task.at = { done, of };
        if (done % STEPS_A_TURN === 0) await turn();
        if (task.stopped) throw new Stopped();
      };
      tasks.set(id, task);
      task.ended = work(step)
        .catch((error: unknown) => {
          if (!(error instanceof Stopped)) failures.set(id, failed(error));
        })
        .finally(() => tasks.delete(id));
    },
    progress: (id) => tasks.get(id)?.at ?? null,
    failure: (id) => failures.get(id) ?? null,
    stop,
    settled: async (id) => tasks.get(id)?.ended,
    end: async () => {
      await Promise.all([...tasks.keys()].map(stop));
    },
  };
}

class Stopped extends Error {}
