// What stands behind a number: "or more", "+", whom it counts, or that it counts nobody.
import type { Qualifier } from "../vocabulary/claim-terms.ts";
import {
  AFTER,
  COMPARED,
  EXCESS,
  MONTHS,
  NOT,
  OFS,
  OTHER,
  PEOPLE,
  SHARES,
  THINGS,
} from "./lexicon.ts";
import { isThousandStrong, readNumber } from "./numeral.ts";
import type { Range } from "./range.ts";
import { isDash, match, type Token } from "./tokens.ts";
import type { Question } from "./words.ts";

/** `times`: 1000 for "100-тысячная". `people`: somebody stands behind the number. */
export type After = { next: number } & (
  | { kind: "figure"; qualifier: Qualifier | null; times: number; people: boolean }
  | { kind: "aside" }
  | { kind: "ask"; question: Question }
);

const MOST_PEOPLE = 2;
const CLOCK = new Set(["h", "uhr", "heures", "horas", "ч", "часов"]);
/** Thousands and millions of languages without a lexicon. */
const FOREIGN =
  "tysiecy tysiace tys tisic tisice mila milioni milhoes milhao tusen duizend miljoen miljoner bin yuz ribu juta ezer hiljada хиляди хиљада хиљаде mii tuhat tuhatta tukst tukstanciu мың мин ming billion billions milliard milliards milliarden mrd млрд bn".split(
    " ",
  );
const FOREIGN_SCALES: ReadonlySet<string> = new Set(FOREIGN);

/** Reads on from the end of a number or range. */
export function readAfter(tokens: readonly Token[], range: Range): After {
  const at = range.next;
  const token = tokens[at];
  const tight = token !== undefined && "tight" in token && token.tight;
  const figure = (
    next: number,
    rest: { qualifier?: Qualifier; times?: number; people?: boolean },
  ) => ({ kind: "figure", qualifier: null, times: 1, people: false, ...rest, next }) as const;
  const ask = (question: Question, next = at + 1) => ({ kind: "ask", question, next }) as const;
  if (token?.kind === "sign") {
    if (tight && token.text === "+" && !readNumber(tokens, at + 1))
      return figure(at + 1, { qualifier: "at_least" });
    if (tight && token.text === "?") return figure(at + 1, { qualifier: "about" });
    if (token.text === "/") return ask("part");
    if (token.text === "%" || token.text === "‰") return ask("part");
    if (tight && isDash(token.text)) {
      const joined = readJoined(tokens, at + 1);
      if (joined) return joined;
    }
  }
  if (token?.kind === "word" && FOREIGN_SCALES.has(token.text)) return ask("unread");
  const share = match(SHARES, tokens, at);
  if (share) return ask("part", share.next);
  if (isOther(tokens, range)) return { kind: "aside", next: pastMinutes(tokens, at) };
  let next = at;
  let people = false;
  for (let i = 0; i < MOST_PEOPLE; i++) {
    const after = match(AFTER, tokens, next) ?? excess(tokens, next);
    if (after) return figure(after.next, { qualifier: after.value, people });
    const compared = match(COMPARED, tokens, next);
    if (compared) return ask("change", compared.next);
    const one = match(PEOPLE, tokens, next);
    if (!one) break;
    people = true;
    next = one.next;
  }
  const per = tokens[next];
  if (per?.kind === "sign" && per.text === "/") return ask("part", next + 1);
  const after = match(AFTER, tokens, next) ?? excess(tokens, next);
  const compared = match(COMPARED, tokens, next);
  if (compared) return ask("change", compared.next);
  return after ? figure(after.next, { qualifier: after.value, people }) : figure(at, { people });
}

function excess(tokens: readonly Token[], at: number) {
  const found = match(EXCESS, tokens, at);
  return found && { value: "more_than" as const, next: found.next };
}

/** What a hyphen joins to digits: "500-strong", "100-тысячная"; else a word counts nobody ("20-летний"). */
function readJoined(tokens: readonly Token[], at: number): After | null {
  const word = tokens[at];
  if (word?.kind !== "word" || !word.tight) return null;
  const figure = (next: number, rest: { qualifier?: Qualifier; times?: number }) =>
    ({ kind: "figure", qualifier: null, times: 1, people: true, ...rest, next }) as const;
  if (isThousandStrong(word)) return figure(at + 1, { qualifier: "about", times: 1000 });
  const after = match(AFTER, tokens, at);
  if (after) return figure(after.next, { qualifier: after.value });
  const people = match(PEOPLE, tokens, at);
  if (people) return figure(people.next, {});
  let next = at + 1;
  for (let token = tokens[next]; token?.kind === "word" && token.hyphen; token = tokens[next])
    next++;
  return { kind: "aside", next };
}

function isOther(tokens: readonly Token[], { next: at, high }: Range): boolean {
  const last = tokens[at - 1];
  if (last?.kind === "word" && /т[иы]с[яі]чн\p{L}{1,3}$/u.test(last.text)) return false;
  if (match(OTHER, tokens, at) || match(THINGS, tokens, at)) return true;
  if (match(MONTHS, tokens, at)) return high <= 31;
  const between = tokens[at];
  if (between?.kind !== "word" || between.hyphen) return false;
  const read = [PEOPLE, AFTER, OFS, COMPARED, NOT].some((table) =>
    match<unknown>(table, tokens, at),
  );
  const adjective = read ? /(ск|цк|ськ|цьк|нн)[иіы]х$/ : /([иіы]х|[^\u0400-\u04ff])$/;
  return (
    adjective.test(between.text) &&
    between.text.length > 3 &&
    match(THINGS, tokens, at + 1) !== null
  );
}

/** "18 h 30". */
function pastMinutes(tokens: readonly Token[], at: number): number {
  const [unit, minutes] = [tokens[at], tokens[at + 1]];
  const clock = unit?.kind === "word" && CLOCK.has(unit.text);
  if (clock && minutes?.kind === "number" && minutes.value < 60 && !match(PEOPLE, tokens, at + 2))
    return at + 2;
  return match(OTHER, tokens, at)?.next ?? at + 1;
}
