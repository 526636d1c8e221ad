// Reads articles in a thread of its own, so that no text holds up the door; it ends when nobody asks for a while.
import { Worker } from "node:worker_threads";
import { Problem } from "../../domain/problem.ts";
import { type Article, extract, type Proposal } from "../../extract/index.ts";
import { gazetteer } from "../places/gazetteer.ts";

/** What reads an article. */
export type ReadArticle = (article: Article) => Promise<Proposal>;

/** Reads it in the thread that asks. */
export const readHere: ReadArticle = async (article) => extract(article, gazetteer());

/** What the thread answers: the first article first. */
export type Read = { proposal: Proposal } | { failure: string };

/** No article takes as long, on any machine. */
const LONGEST_MS = 20_000;
/** So long the thread waits for another article with the gazetteer in memory. */
const IDLE_MS = 120_000;

/**
 * A reader in a thread that starts with the first article. Articles are read one after the other; one that takes too
 * long is given up with its thread.
 * @param entry the thread's file, which reads with `readHere`
 */
export function openReader(entry: URL): ReadArticle {
  let worker: Worker | null = null;
  let before: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  const end = () => {
    void worker?.terminate();
    worker = null;
  };
  const readNow: ReadArticle = (article) => {
    clearTimeout(idle);
    worker ??= new Worker(entry);
    const asked = worker;
    return new Promise<Proposal>((resolve, reject) => {
      const fail = (error: Error) => {
        end();
        reject(error);
      };
      const timer = setTimeout(
        () => fail(new Problem("unavailable", "The article takes too long to read.")),
        LONGEST_MS,
      );
      asked.once("error", fail);
      asked.once("message", (read: Read) => {
        asked.off("error", fail);
        clearTimeout(timer);
        idle = setTimeout(end, IDLE_MS).unref();
        if ("proposal" in read) resolve(read.proposal);
        else reject(new Error(read.failure));
      });
      asked.postMessage(article);
    });
  };
  return (article) => {
    const reading = before.then(() => readNow(article));
    before = reading.catch(() => {});
    return reading;
  };
}
