// All that a phrase says of numbers, in order: its figures, and what stands around them that changes them.
import {
  AGED,
  ASKS,
  BEFORE,
  COPULAS,
  NO,
  NONE,
  NOT,
  PARTIAL,
  PEOPLE,
  SCALES,
  type Table,
  UNSURE,
  WITHOUT,
} from "./lexicon.ts";
import { type Item, readAt } from "./reading.ts";
import { match, type Token } from "./tokens.ts";

/** `negated`: "not 500". */
export type Found = Item & { negated?: true };

/** The items of a phrase's tokens, none within another. */
export function itemsOf(tokens: readonly Token[]): Found[] {
  const items: Found[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = itemAt(tokens, at);
    if (found) items.push(found);
    at = Math.max(at + 1, found?.next ?? 0);
  }
  return items;
}

function itemAt(tokens: readonly Token[], at: number): Found | null {
  const zero = zeroAt(tokens, at);
  if (zero) return zero;
  const aged = match(AGED, tokens, at);
  const age = aged && readAt(tokens, aged.next);
  if (age) return { kind: "aside", counts: true, start: at, next: age.next };
  const partial = match(PARTIAL, tokens, at);
  const longer = partial && partial.next > (match(BEFORE, tokens, at)?.next ?? at);
  const part = longer ? readAt(tokens, partial.next) : null;
  if (part && part.kind !== "aside")
    return { kind: "ask", question: "part", start: at, next: part.next };
  const item = readAt(tokens, at);
  if (item) return farDenied(tokens, item) ?? item;
  const asked = match(ASKS, tokens, at);
  if (asked) return { kind: "ask", question: asked.value, start: at, next: asked.next };
  return denied(tokens, at) ?? oneMore(tokens, at) ?? unreadNumber(tokens, at);
}

const ONE_MORE: Table<true> = new Map([
  ["and a", true],
  ["and an", true],
]);

/** "Two men and a woman" are three. */
function oneMore(tokens: readonly Token[], at: number): Found | null {
  const more = match(ONE_MORE, tokens, at);
  const person = more && match(PEOPLE, tokens, more.next);
  return person && { kind: "ask", question: "several", start: at, next: person.next };
}

/** How the words for larger numbers begin, in forms that no table has: "тысячелетие", "Hundertschaft". */
const LIKE_NUMBER = new RegExp(
  `^(${[
    "hundre|thousan|millio|milliar|billio|twent[iy]|thirti|fort(y|ie)|fift(y|ie)|sixt|sevent|eight|ninet",
    "tausend|hundert|zwanzig|drei[sß]+ig|vierzig|funfzig|sechzig|siebzig|achtzig|neunzig|dutzend",
    "vingt|trentai|quarant|cinquant|soixant|centain|douzain|dizain|veint|treint|cuarent|cincuent",
    "sesent|setent|ochent|novent|doscient|trescient|quinient|centenar|docen|decen",
    "т[иы]сяч|сотн|сотен|д[еі]сят|дз[ея]сят|двадцат|двадцят|дваццат|тридцат|тридцят|трыццат|сорок",
    "миллио|миллиа|мільй|мілье|мільяр|пятьдес|п'ятдес|пяцьдз|шестьдес|шістдес|шэсцьдз|семьдес|сімдес",
    "двухсот|двохсот|трехсот|трьохсот|трохсот|четырехсот|пятисот|п'ятисот|полмил|півміл|паўміл",
  ].join("|")})`,
  "u",
);

const SHORTEST_SCALE = 3;

function unreadNumber(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at];
  if (token?.kind !== "word") return null;
  const scale = token.text.length >= SHORTEST_SCALE && match(SCALES, tokens, at);
  return scale || LIKE_NUMBER.test(token.text)
    ? { kind: "ask", question: "unread", start: at, next: at + 1 }
    : null;
}

/** "not 500", "never more than 60", "were not fewer than 60". */
function denied(tokens: readonly Token[], at: number): Found | null {
  const not = match(NOT, tokens, at);
  if (!not) return null;
  let next = not.next;
  for (let word = match(COPULAS, tokens, next); word; word = match(COPULAS, tokens, next))
    next = word.next;
  const item = readAt(tokens, next);
  if (item === null || item.kind === "aside" || item.kind === "ask") return item;
  if (item.kind === "number" && item.qualifier === "more_than")
    return { ...item, qualifier: "at_most", start: at };
  if (item.kind === "number" && item.qualifier === "less_than")
    return { ...item, qualifier: "at_least", start: at };
  return { ...item, negated: true, start: at };
}

const MOST_WORDS_BETWEEN = 5;

/** "никогда не собирал толпу больше 60": what is denied, and how far, is not to be told. */
function farDenied(tokens: readonly Token[], item: Item): Found | null {
  const bound =
    item.kind === "number" && (item.qualifier === "more_than" || item.qualifier === "less_than");
  if (!bound) return null;
  for (let at = item.start - 1; at >= item.start - MOST_WORDS_BETWEEN; at--) {
    if (tokens[at]?.kind !== "word") return null;
    if (match(NOT, tokens, at))
      return { kind: "ask", question: "change", start: item.start, next: item.next };
  }
  return null;
}

const MOST_WORDS_BEFORE = 3;

/** "nobody", "no arrests", "погибших нет"; not "no report", nor "no arrests have so far been reported". */
function zeroAt(tokens: readonly Token[], at: number): Found | null {
  const none = match(NONE, tokens, at);
  const next = none?.next ?? noPeople(tokens, at) ?? peopleNone(tokens, at);
  if (next === null) return null;
  if (match(WITHOUT, tokens, at) && isDenied(tokens, at))
    return { kind: "ask", question: "unread", start: at, next };
  for (let i = next; i < tokens.length; i++)
    if (match(UNSURE, tokens, i)) return { kind: "aside", counts: false, start: at, next };
  return {
    kind: "number",
    low: 0,
    high: 0,
    qualifier: "exact",
    people: true,
    start: at,
    next,
  };
}

/** "not without arrests", "не обошлось без пострадавших". */
function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= at - MOST_WORDS_BEFORE; i--) {
    if (tokens[i]?.kind !== "word") return false;
    if (match(NOT, tokens, i)) return true;
  }
  return false;
}

function noPeople(tokens: readonly Token[], at: number): number | null {
  const no = match(NO, tokens, at);
  return (no && match(PEOPLE, tokens, no.next)?.next) ?? null;
}

function peopleNone(tokens: readonly Token[], at: number): number | null {
  const people = match(PEOPLE, tokens, at);
  return (people && match(NO, tokens, people.next)?.next) ?? null;
}
