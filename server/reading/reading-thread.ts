// The thread that reads articles, pages and feeds.
import { parentPort } from "node:worker_threads";
import { type Answered, type Asked, readHere } from "./reader.ts";

const read = (asked: Asked): Promise<unknown> =>
  "article" in asked
    ? readHere.article(asked.article)
    : "page" in asked
      ? readHere.page(asked.page)
      : readHere.feed(asked.feed, asked.address);

parentPort?.on("message", (asked: Asked) => {
  read(asked).then(
    (answer) => parentPort?.postMessage({ answer } satisfies Answered),
    (error) => parentPort?.postMessage({ failure: String(error) } satisfies Answered),
  );
});
