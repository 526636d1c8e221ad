/** The thread that reads articles: one after the other, and a new thread where one has failed. */
import { expect, it } from "vitest";
import { openReader } from "../../server/reading/reader.ts";

/** A thread that proposes nothing, as relevant as its text is long; it dies of the text "die" and complains of "no". */
const thread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    let read = 0;
    parentPort.on("message", ({ article: { text } }) => {
      if (text === "die") throw new Error("dead");
      if (text === "no") return parentPort.postMessage({ failure: "no day" });
      const answer = { relevance: text.length, events: [], context: [], ignored: [], read: ++read };
      setTimeout(() => parentPort.postMessage({ answer }), 10 - text.length);
    });`)}`,
);
const article = (text: string) => ({ title: "", text, published: "2020-09-14" });

it("answers each article with its own proposal, by one thread, in the order in which they came", async () => {
  const read = openReader(thread).article;
  const answers = await Promise.all(["a", "bb", "ccc"].map((text) => read(article(text))));
  expect(answers).toMatchObject([
    { relevance: 1, read: 1 },
    { relevance: 2, read: 2 },
    { relevance: 3, read: 3 },
  ]);
});

it("goes on after an article that could not be read, and after one that its thread died of", async () => {
  const read = openReader(thread).article;
  const first = await Promise.allSettled(["no", "die", "after"].map((text) => read(article(text))));
  expect(first).toMatchObject([
    { status: "rejected", reason: { message: "no day" } },
    { status: "rejected", reason: { message: "dead" } },
    { status: "fulfilled", value: { relevance: 5, read: 1 } },
  ]);
});
