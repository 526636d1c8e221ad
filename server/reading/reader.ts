// Reads articles, pages and feeds in a thread of its own, so that no text holds up the door; it ends when nobody asks for a while.
import { Worker } from "node:worker_threads";
import { Problem } from "../../domain/problem.ts";
import { type Article, extract, type Proposal } from "../../extract/index.ts";
import { gazetteer } from "../places/gazetteer.ts";
import { feedOf, type ReadFeed } from "./feed.ts";
import { type Page, pageOf } from "./page.ts";

/** What reads an article. */
export type ReadArticle = (article: Article) => Promise<Proposal>;

/** What reads texts of others. */
export type Reader = {
  article: ReadArticle;
  /** The article in the HTML of a page. */
  page: (html: string) => Promise<Page>;
  /** A feed's text, by its address. */
  feed: (text: string, address: string) => Promise<ReadFeed>;
};

/** What is asked of the thread. */
export type Asked = { article: Article } | { page: string } | { feed: string; address: string };

/** What the thread answers: what was asked first, first. */
export type Answered = { answer: unknown } | { failure: string };

/** Reads in the thread that asks. */
export const readHere: Reader = {
  article: async (article) => extract(article, gazetteer()),
  page: async (html) => pageOf(html),
  feed: async (text, address) => feedOf(text, address),
};

/** No text takes as long, on any machine. */
const LONGEST_MS = 20_000;
/** So long the thread waits for another text with the gazetteer in memory. */
const IDLE_MS = 120_000;

/**
 * A reader in a thread that starts with the first text. Texts are read one after the other; one that takes too
 * long is given up with its thread.
 * @param entry the thread's file, which reads with `readHere`
 */
export function openReader(entry: URL): Reader {
  let worker: Worker | null = null;
  let before: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  const end = () => {
    void worker?.terminate();
    worker = null;
  };
  const readNow = (asked: Asked) => {
    clearTimeout(idle);
    worker ??= new Worker(entry);
    const asking = worker;
    return new Promise<unknown>((resolve, reject) => {
      const fail = (error: Error) => {
        end();
        reject(error);
      };
      const timer = setTimeout(
        () => fail(new Problem("unavailable", "The article takes too long to read.")),
        LONGEST_MS,
      );
      asking.once("error", fail);
      asking.once("message", (read: Answered) => {
        asking.off("error", fail);
        clearTimeout(timer);
        idle = setTimeout(end, IDLE_MS).unref();
        if ("answer" in read) resolve(read.answer);
        else reject(new Error(read.failure));
      });
      asking.postMessage(asked);
    });
  };
  const read = <T>(asked: Asked): Promise<T> => {
    const reading = before.then(() => readNow(asked));
    before = reading.catch(() => {});
    return reading as Promise<T>;
  };
  return {
    article: (article) => read({ article }),
    page: (page) => read({ page }),
    feed: (feed, address) => read({ feed, address }),
  };
}
