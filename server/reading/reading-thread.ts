// The thread that reads articles.
import { parentPort } from "node:worker_threads";
import type { Article } from "../../extract/index.ts";
import { type Read, readHere } from "./reader.ts";

parentPort?.on("message", (article: Article) => {
  readHere(article).then(
    (proposal) => parentPort?.postMessage({ proposal } satisfies Read),
    (error) => parentPort?.postMessage({ failure: String(error) } satisfies Read),
  );
});
