// Keeps what is typed on this device: every five seconds, on leaving a field or the page, and on demand, until it was sent.
import { type ReadonlySignal, signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { z } from "zod";
import { whoAsked } from "../../shell/session.ts";
import {
  allUnsent,
  forget,
  hold,
  keepsNothing,
  keepUnsent,
  letGo,
  reader,
  type UnsentKey,
} from "../../shell/unsent.ts";

const EVERY_MS = 5_000;

/** `at`: when it was kept, in milliseconds since 1970. */
export type Draft<T> = {
  readonly key: UnsentKey;
  readonly typed: T;
  readonly at: number;
};

/** The drafts of a kind that are kept here, the newest first; not those that an older version wrote and this one can't read. */
export async function draftsOf<T>(kind: UnsentKey[1], schema: z.ZodType<T>): Promise<Draft<T>[]> {
  return (await allUnsent()).flatMap(({ key, typed, at }) => {
    const read = schema.safeParse(typed);
    return key[1] === kind && read.success ? { key, typed: read.data, at } : [];
  });
}

/** A place on this device for one draft. */
export type DraftStore<T> = {
  keep(typed: T, at: number): Promise<void>;
  forget(): Promise<void>;
  /** Lets other tabs have it. */
  close(): void;
};

/**
 * @param keyOf where it is kept; when that becomes another place, the one before is given up
 * @param before where it stands already, if it does
 */
export function draftStore<T>(
  keyOf: (typed: T) => UnsentKey,
  before: UnsentKey | null,
): DraftStore<T> {
  let stands = before;
  const close = () => {
    if (stands !== null) letGo(stands);
  };
  if (before !== null) hold(before);
  return {
    keep(typed, at) {
      const key = keyOf(typed);
      const instead = stands !== null && stands.join() !== key.join() ? stands : null;
      if (instead !== null) close();
      stands = key;
      hold(key);
      return keepUnsent({ key, typed, at }, instead);
    },
    async forget() {
      if (stands === null) return;
      close();
      const key = stands;
      stands = null;
      await forget([key]);
    },
    close,
  };
}

export type Keeping = {
  /** When it was last kept; null while it is not. `refused`: this browser keeps nothing. */
  readonly saved: ReadonlySignal<{ at: number } | "refused" | null>;
  save(): void;
  close(): void;
};

/**
 * Keeps what `read` gives; null is nothing worth keeping.
 * @param since when what it begins with was kept; null where nothing was
 */
export function keeping<T>(
  store: DraftStore<T>,
  read: () => T | null,
  since: number | null,
): Keeping {
  const saved = signal<{ at: number } | "refused" | null>(since === null ? null : { at: since });
  let last = JSON.stringify(read());
  async function keep(typed: T, text: string): Promise<void> {
    const at = Date.now();
    await store.keep(typed, at);
    if (text === last) saved.value = keepsNothing.value ? "refused" : { at };
  }
  return {
    saved,
    save() {
      const typed = read();
      const text = JSON.stringify(typed);
      if (text === last) return;
      last = text;
      if (typed === null) {
        saved.value = null;
        void store.forget();
      } else void keep(typed, text);
    },
    close: store.close,
  };
}

/** Keeps as long as the component stands, and once more when it goes. */
export function useKeeping({ save, close }: Keeping): void {
  useEffect(() => {
    const timer = setInterval(save, EVERY_MS);
    document.addEventListener("visibilitychange", save);
    window.addEventListener("pagehide", save);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", save);
      window.removeEventListener("pagehide", save);
      save();
      close();
    };
  }, [save, close]);
}

type Opened<T> = { readonly of: string; readonly turn: number; readonly found: T };

/**
 * What `read` finds once it is known who is reading, and again when that is somebody else or `turn` is another; null
 * until then. Each is a form of its own: `of` and `turn` make its key.
 */
export function useOpened<T>(read: () => Promise<T>, turn = 0): Opened<T> | null {
  const opened = useSignal<Opened<T> | null>(null);
  const of = reader();
  useEffect(() => {
    let isStale = false;
    void whoAsked()
      .then(() => (of === reader() ? read() : null))
      .then((found) => {
        if (!isStale && found !== null) opened.value = { of, turn, found };
      });
    return () => {
      isStale = true;
    };
  }, [of, turn]);
  const now = opened.value;
  return now?.of === of && now.turn === turn ? now : null;
}
