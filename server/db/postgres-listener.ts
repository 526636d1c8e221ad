// Hears from PostgreSQL that the log has grown: one connection that listens, made anew whenever it breaks.
import pg from "pg";
import { CHANNEL } from "./announce.ts";

const AGAIN_MS = 1_000;

/**
 * Calls `wake` at every notification, and whenever the connection is there again. However it breaks or is refused,
 * `failed` is told, and it is tried again. Gives what stops it.
 */
export async function listen(
  settings: pg.ClientConfig,
  wake: () => void,
  failed: (error: unknown) => void,
): Promise<() => Promise<void>> {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const start = async () => {
    const next = new pg.Client(settings);
    let lost = false;
    const lose = (error: unknown) => {
      if (lost) return;
      lost = true;
      client = null;
      // What comes of closing a connection that is broken helps nobody.
      void next.end().catch(() => {});
      if (stopped) return;
      failed(error);
      timer = setTimeout(() => void start(), AGAIN_MS);
    };
    next.on("notification", wake).on("error", lose);
    next.on("end", () => lose(new Error("Connection terminated")));
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
      if (stopped) return await next.end();
      client = next;
      wake();
    } catch (error) {
      lose(error);
    }
  };
  await start();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end();
  };
}
