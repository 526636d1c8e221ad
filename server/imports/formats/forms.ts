// Tells the kind and form of an event from the words in which tables name its type.
import type { ProposalInput } from "../../../domain/draft.ts";
import { FORMS } from "../../../domain/vocabulary/form.ts";

type Coded = Pick<ProposalInput, "kind" | "form">;
const demonstration = (form: Coded["form"]): Coded => ({ kind: "demonstration", form });

/** Words of a type, and what each is; the first that is found is taken. */
const WORDS: readonly (readonly [RegExp, Coded])[] = [
  [/hunger[- ]?(strike|streik)|голодовк|галадоўк|голодуванн/i, demonstration("hunger_strike")],
  [/human chain|menschenkette|цепь солидарности|ланцуг/i, demonstration("human_chain")],
  [/motorcade|car rally|caravan|autokorso|автопробег|автокол/i, demonstration("motorcade")],
  [/flash ?mob|флешмоб/i, demonstration("flash_mob")],
  [/sit[- ]?in|die[- ]?in|occupation|sitzblockade|sitzstreik/i, demonstration("sit_in")],
  [/vigil|mahnwache|memorial/i, demonstration("vigil")],
  [/strike|walkout|streik|huelga|grève|забасто|страйк|забастоўк|إضراب/i, demonstration("strike")],
  [/blockade|roadblock|obstruct|blockier|bloqueo|blocage|перекрыт/i, demonstration("blockade")],
  [/picket|streikposten|пикет|пікет/i, demonstration("picket")],
  [/march|parade|procession|aufzug|marcha|marche|шестви|марш|مسيرة/i, demonstration("march")],
  [/rally|kundgebung|митинг|мітынг|мітинг|mitin|rassemblement/i, demonstration("rally")],
  [/riot|ausschreitung|беспорядк|émeute|disturbio/i, { kind: "violence", form: "riot" }],
  [/clash|zusammensto|столкновен/i, { kind: "violence", form: "clash" }],
  [/arrest|detention|festnahme|задержан/i, { kind: "repression", form: "arrests" }],
];

/** What Vigil calls its forms, and the kinds of what has no form, in lower case. */
const OWN: ReadonlyMap<string, Coded> = new Map([
  ...FORMS.flatMap(({ value, kinds: [kind] }): [string, Coded][] =>
    value === "other" || kind === undefined
      ? []
      : [[value.replaceAll("_", " "), { kind, form: value }]],
  ),
  ["development", { kind: "development", form: "other" }],
]);

/** The form of a type in words; a demonstration of no known form where nothing is found. */
export function formOf(type: string): Coded {
  const own = OWN.get(type.trim().toLowerCase());
  if (own !== undefined) return own;
  return WORDS.find(([words]) => words.test(type))?.[1] ?? demonstration("other");
}
