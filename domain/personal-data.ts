// Words that look like they tell of a private person: what a record of protests must not hold unasked.

export type PersonalKind = "email" | "phone" | "address" | "document" | "name";

/** What was found in a text, as it stands there. */
export type PersonalData = { readonly kind: PersonalKind; readonly words: string };

/** A capitalised word of a name: "Petrov", "Ковалёва", "O’Neill", "Anne-Marie". */
const NAME = String.raw`\p{Lu}(?:[’']\p{Lu})?[\p{Ll}\p{M}]+(?:[-’']\p{Lu}?[\p{Ll}\p{M}]+)?`;
const NAMES = `${NAME}(?: ${NAME}){1,2}`;
const AGE = String.raw`[1-9]\d`;
const OLD = "year-old|years old|летн\\p{L}+|гадов\\p{L}+|річн\\p{L}+|jährige[rnms]?|ans|años";

/**
 * Patterns of one kind each. Names are told from those of places and officials by what stands with them: an age, as
 * reports give it of private persons, or a patronymic. None of them backtracks over more than a few words.
 */
const PATTERNS: readonly (readonly [PersonalKind, RegExp])[] = [
  ["email", /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu],
  ["phone", /(?<![\d.,:])\+\d{1,3}(?:[ ()-]{0,2}\d){7,12}(?!\d)/g],
  ["phone", /(?<![\d.,:])(?:8|0)[ (-]{1,2}\d{2,4}[ )-]{1,2}\d{2,3}(?:[ -]?\d{2}){2}(?!\d)/g],
  ["document", /(?<![\p{L}\d])(?:AB|BM|HB|KH|MP|MC|KB|PP|SP|DP)\d{7}(?!\d)/gu],
  ["address", /(?<!\p{L})(?:кв|apt|flat|apartment|wohnung)\.? ?№?\d{1,4}(?!\d)/giu],
  ["name", new RegExp(`(?<!\\p{L})${NAMES},? \\(?(?:aged )?${AGE}\\)?(?=[,.;)]|$)`, "gu")],
  ["name", new RegExp(`(?<!\\d)${AGE}[- ]?(?:${OLD}) ${NAMES}`, "gu")],
  [
    "name",
    new RegExp(
      `(?<!\\p{L})(?:${NAME} )?${NAME} \\p{Lu}\\p{L}{2,20}(?:ович|евич|овна|евна|авіч|евіч|оўна|аўна|івна|йович)(?: ${NAME})?(?!\\p{L})`,
      "gu",
    ),
  ],
];

/** The words of a text that look like personal data, each once, in the order of the kinds. */
export function personalDataIn(text: string): PersonalData[] {
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    Array.from(text.matchAll(pattern), ([words]): PersonalData => ({ kind, words })),
  );
  return found.filter(({ words }, at) => found.findIndex((other) => other.words === words) === at);
}

/** The fields of an event in which whoever writes it uses words of their own. */
type Worded = {
  title?: string | undefined;
  summary?: string | null | undefined;
  actors?: { [who: string]: string | null | undefined } | undefined;
  demands?: readonly string[] | undefined;
};

/** All that is said of an event in words of whoever writes it; a source's own words are quoted, and stay. */
export function ownWords({ title, summary, actors = {}, demands = [] }: Worded): string[] {
  const said = [title, summary, ...Object.values(actors), ...demands];
  return said.filter((words) => typeof words === "string");
}
