// Lines for whoever reads what the service prints: without a reader they are dropped and counted, and nobody waits.
import { setTimeout as sleep } from "node:timers/promises";

export type Lines = {
  /** Hands a line over. It is dropped where nobody reads, or where too much waits to be read. */
  write: (line: string) => void;
  /** Waits until all is read, at most `longestMs`; gives how many lines found no reader since the last that did. */
  end: (longestMs: number) => Promise<number>;
};

/** What waits for a reader who is slow. */
const MOST_WAITING_BYTES = 1_000_000;

/** @param stream such as `process.stdout`, which takes lines again after it has failed */
export function openLines(stream: NodeJS.WriteStream): Lines {
  let dropped = 0;
  let waiting = 0;
  // Each write is told by itself whether it failed.
  stream.on("error", () => {});
  stopWaiting(stream);

  const send = (text: string, lines: number) => {
    waiting += lines;
    stream.write(text, (error) => {
      waiting -= lines;
      if (error) dropped += lines;
      else if (dropped > 0) tellDropped();
    });
  };
  const tellDropped = () => {
    const count = dropped;
    dropped = 0;
    const msg = "lines of the log found no reader";
    const told = { level: "warn", time: new Date().toISOString(), dropped: count, msg };
    send(`${JSON.stringify(told)}\n`, count);
  };
  return {
    write: (line) => {
      if (stream.writableLength > MOST_WAITING_BYTES) dropped += 1;
      else send(line, 1);
    },
    end: async (longestMs) => {
      const written = new Promise<void>((resolve) => stream.write("", () => resolve()));
      await Promise.race([written, sleep(longestMs, undefined, { ref: false })]);
      return dropped + waiting;
    },
  };
}

/** Node waits for a terminal until it has taken what is written, and one that is stopped would stop the service. */
function stopWaiting(stream: NodeJS.WriteStream): void {
  const { _handle: handle } = stream as { _handle?: { setBlocking?: (waits: boolean) => void } };
  if (stream.isTTY) handle?.setBlocking?.(false);
}
