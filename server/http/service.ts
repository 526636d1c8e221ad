// What the routes need from the rest of the program, handed over by the start.
import type { IncomingMessage } from "node:http";
import type { Mode } from "../../domain/mode.ts";
import type { ApiDocument } from "../../domain/reference.ts";
import type { Db } from "../db/tables.ts";
import type { Audience, Openness } from "./authorise.ts";
import type { Limits } from "./limits.ts";
import type { Actor } from "./route.ts";
import type { SecurityLog } from "./security-log.ts";

/** 404 where there is nothing, 410 where there was something, or the path where it is now. */
export type PageStatus = 200 | 404 | 410 | { moved: string };

/** A request that was answered; every word is one of few, so that nothing that somebody sent is kept. */
type Answered = { method: string; route: string; status: string; seconds: number };

export type Metrics = {
  /** The media type of the text. */
  type: string;
  answered: (request: Answered) => void;
  /** All that is measured, at this moment. */
  text: () => Promise<string>;
};

export type Service = {
  db: Db;
  /** Changes with every release: answers of another version are not taken for unchanged. */
  version: string;
  openness: Openness;
  /** How open the site is at the moment. */
  mode: () => Mode;
  limits: Limits;
  metrics: Metrics;
  security: SecurityLog;
  authenticate: (request: IncomingMessage) => Promise<Actor>;
  /** The number of the newest change that the audience may see. */
  head: (audience: Audience) => Promise<number>;
  /** Called after each write, before its answer: resolves when this process shows what was written. */
  committed: () => Promise<void>;
  /** With which status the page at a path is answered. */
  pageStatus: (path: string, request: IncomingMessage) => Promise<PageStatus>;
  /** What the head of the page at an address says besides; null where nothing is known of it. */
  pageHead: (address: URL) => Promise<string | null>;
  /** Stands for a private value: the same each time, and not to be undone without the site's key. */
  pseudonym: (value: string) => string;
  /** Gives the page of the API; null where the client is not built. */
  reference: ((document: ApiDocument) => Promise<string>) | null;
  now: () => Date;
};
