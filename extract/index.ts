// Reads an article and proposes records: offline, the same for the same article, nothing entered by itself.
import { learnAliases } from "./aliases.ts";
import { assemble } from "./assemble.ts";
import { findClaims } from "./claims.ts";
import { findContext } from "./context.ts";
import { findDates } from "./dates.ts";
import { publishedDay } from "./days.ts";
import { findFigures } from "./figures.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { merge } from "./merge.ts";
import { findPlaces } from "./places.ts";
import type { Proposal } from "./proposal.ts";
import { propose } from "./propose.ts";
import { segment } from "./segment.ts";
import { plainText } from "./text.ts";
import { findTriggers, relevanceOf } from "./triggers.ts";

export type { Proposal } from "./proposal.ts";

/** An article in English. `published` is ISO 8601: every weekday hangs on it. */
export type Article = { title: string; text: string; published: string };

/**
 * What the article proposes. All offsets are UTF-16 indices into `text`. Throws a RangeError where `published` is no
 * day. An article without a protest gives no events.
 */
export function extract({ title, text, published }: Article, gazetteer: Gazetteer): Proposal {
  const day = publishedDay(published);
  const plain = plainText(text);
  const sentences = segment(plain);
  const dates = findDates(sentences, day);
  const places = findPlaces(sentences, plainText(title), gazetteer);
  const triggers = findTriggers(sentences, day);
  const { figures, ignored } = findFigures(text, sentences, dates, triggers);
  const claims = findClaims(sentences, learnAliases(sentences));
  const relevance = relevanceOf(sentences, triggers, plainText(title));
  const drafts =
    relevance > 0
      ? merge(assemble({ sentences, places, dates, triggers, figures, published: day }), day)
      : [];
  const events = propose(drafts, { text, plain, claims });
  return {
    ...{ relevant: events.length > 0, relevance, events },
    context: findContext(text, sentences, dates, triggers),
    ignored,
  };
}
