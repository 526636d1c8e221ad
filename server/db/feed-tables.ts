// The tables of feeds and of what is remembered of their items.
import type { Generated } from "kysely";

/** Feeds (domain/feed.ts); `words` and `result` are JSON, removed ones stay. */
export type FeedTable = {
  id: string;
  name: string;
  address: string;
  every: number;
  language: string;
  speaker: string;
  words: string;
  paused: Generated<number>;
  removed: Generated<number>;
  /** How its host knows what was read last. */
  etag: string | null;
  last_modified: string | null;
  next_at: string;
  /** 1: somebody wants it read now, also while it is paused. */
  asked: Generated<number>;
  read_at: string | null;
  failures: Generated<number>;
  result: string | null;
};

/** What became of a feed's item, by a hash of its address, and the sketch of its text. */
export type FeedItemTable = {
  hash: string;
  feed_id: string;
  seen_at: string;
  fate: string;
  tries: number;
  sketch: string | null;
};
