// Asking the service under load: how long each kind of request takes, and what was answered that should not be.
import { setTimeout as sleep } from "node:timers/promises";

type Answer = { status: number; text: string; headers: Headers };

type Sent = {
  method?: string;
  /** The address that the request is said to come from. */
  from?: string;
  cookie?: string;
  body?: object;
};

export type Asking = {
  /** Sends a request and reads its answer whole; null when there was none. `kind` is what it is counted as. */
  ask: (kind: string, path: string, sent?: Sent) => Promise<Answer | null>;
  /** Milliseconds by kind. */
  latencies: ReadonlyMap<string, number[]>;
  /** What was answered with 5xx or not at all, as "503 summary", and how often. */
  faults: ReadonlyMap<string, number>;
  /** What was answered with 4xx, as "409 publish", and how often. */
  refusals: ReadonlyMap<string, number>;
};

export function openAsking(address: string): Asking {
  const latencies = new Map<string, number[]>();
  const faults = new Map<string, number>();
  const refusals = new Map<string, number>();
  const count = (of: Map<string, number>, what: string) => of.set(what, (of.get(what) ?? 0) + 1);
  return {
    latencies,
    faults,
    refusals,
    ask: async (kind, path, { method = "GET", from, cookie, body } = {}) => {
      const headers: Record<string, string> = {};
      if (from !== undefined) headers["x-forwarded-for"] = from;
      if (cookie !== undefined) headers.cookie = cookie;
      if (body !== undefined) headers["content-type"] = "application/json";
      const began = performance.now();
      try {
        const sent = body === undefined ? {} : { body: JSON.stringify(body) };
        const response = await fetch(`${address}${path}`, { method, headers, ...sent });
        const text = await response.text();
        const waits = latencies.get(kind) ?? [];
        waits.push(performance.now() - began);
        latencies.set(kind, waits);
        if (response.status >= 400)
          count(response.status >= 500 ? faults : refusals, `${response.status} ${kind}`);
        return { status: response.status, text, headers: response.headers };
      } catch {
        count(faults, `no answer ${kind}`);
        return null;
      }
    },
  };
}

/** Whether the soak goes on, and who may write at the moment. */
export type Course = {
  /** Until then, by this process's own clock. */
  goesOn: () => boolean;
  /** Resolves when writing is allowed; what it gives says that the write is done. */
  begin: () => Promise<() => void>;
  /** Runs `work` while nobody writes. */
  inPeace: <T>(work: () => Promise<T>) => Promise<T>;
};

export function openCourse(ms: number): Course {
  const end = performance.now() + ms;
  let writing = 0;
  let peace = false;
  const until = async (done: () => boolean) => {
    while (!done()) await sleep(5);
  };
  return {
    goesOn: () => performance.now() < end,
    begin: async () => {
      await until(() => !peace);
      writing += 1;
      return () => {
        writing -= 1;
      };
    },
    inPeace: async (work) => {
      peace = true;
      try {
        await until(() => writing === 0);
        return await work();
      } finally {
        peace = false;
      }
    },
  };
}

export const pick = <T>(from: readonly T[]): T =>
  from[Math.floor(Math.random() * from.length)] as T;

/** Waits as people do: so long, half of it less or more. */
export const think = (ms: number) => sleep(ms * (0.5 + Math.random()));
