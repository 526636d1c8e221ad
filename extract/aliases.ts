// Learns from an article what each name is: "the Verdi trade union", "Ko Aung, a leader of the emergency service".
import type { ClaimantKind } from "./proposal.ts";
import type { Sentence } from "./segment.ts";
import { findAll } from "./text.ts";
import { KINDS } from "./words/claims.ts";

/** Names, whole and by their last word, and what kind of source each is. */
export type Aliases = ReadonlyMap<string, ClaimantKind>;

const NAME =
  "\\p{Lu}[\\p{L}.'-]*(?:\\s+(?:(?:of|for|de|del|la|al|van|bin|the|and)\\s+)?\\p{Lu}[\\p{L}.'-]*){0,5}";
const WHO = '[^.;:"]{3,90}?';
/** "Juniper Simonis, 36, a protester" and "Ko Aung, a leader of …". */
const BEHIND = new RegExp(
  `(?<name>${NAME}),\\s+(?:\\d{1,3},\\s+)?(?<what>(?:an?|the|one|head|leader|president|director|chief|general|secretary|spokes\\w+|deputy|chair\\w*|who|which|its|national|regional|local|co-?\\w+|founder|coordinator|executive|vice)\\b${WHO})(?=,|\\.|;|:|"|\\s(?:said|told|put|estimated|claimed)\\b|$)`,
  "gu",
);
/** "A paramedic, Vivian Achista,", "local broadcaster NTV", "the organiser, Jo Bell". */
const AHEAD = new RegExp(
  `(?<what>(?:[\\p{Ll}'-]+\\s+){1,5}?[\\p{Ll}'-]+|[AT]\\p{Ll}*\\s+(?:[\\p{Ll}'-]+\\s*){1,4}|(?:Organi[sz]er|Spokes(?:man|woman|person)|Activist|Witness|Resident|Protester|Student|Teacher|Doctor|Paramedic)),?\\s+(?<name>${NAME})(?=,|\\.|\\s+(?:said|told|reported|put|estimated|claimed|says|counted|added|which|who|was|were|is|are|has|have|had|called|organi[sz]ed)\\b|$)`,
  "gu",
);
/** "the Verdi trade union", "Portland Police Bureau". */
const TITLED = new RegExp(
  `(?<name>${NAME})\\s+(?<what>(?:trade\\s+union|labou?r\\s+union|union|police\\s+force|news\\s+agency|newspaper|hospital|broadcaster|rights\\s+group|party|movement|federation|agency|university))\\b`,
  "gu",
);
/** "Palestine Solidarity Campaign (PSC)". */
const SHORT = new RegExp(`(?<what>${NAME})\\s+\\((?<name>\\p{Lu}{2,8})\\)`, "gu");

/** Reads what the sentences say each name is. The first that says it counts. */
export function learnAliases(sentences: readonly Sentence[]): Aliases {
  const aliases = new Map<string, ClaimantKind>();
  for (const { text, boilerplate } of sentences) {
    if (boilerplate) continue;
    for (const expression of [SHORT, BEHIND, TITLED, AHEAD])
      for (const { groups } of findAll(text, expression)) {
        const kind = kindOfWords(groups.what ?? "");
        const name = (groups.name ?? "").replace(/^(?:The|A|An)\s+/, "").replace(/(?:'s|\.)$/, "");
        if (
          kind === null ||
          name === "" ||
          /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(name)
        )
          continue;
        for (const key of [name, name.split(/\s+/).at(-1) ?? name])
          if (!aliases.has(key)) aliases.set(key, kind);
      }
  }
  return aliases;
}

/** The kind of a speaker, from its own words first and then from what the article says its name is. Null where neither tells. */
export function kindOf(np: string, aliases: Aliases): ClaimantKind | null {
  const name = np.replace(/^(?:the|a|an|mr|mrs|ms|dr)\.?\s+/i, "").replace(/'s$/, "");
  const known =
    aliases.get(name) ??
    aliases.get(name.split(/\s+/).at(-1) ?? name) ??
    knownWithin(name, aliases);
  const own = kindOfWords(np);
  return own === null || (own === "witness" && known !== undefined) ? (known ?? own) : own;
}

/** "Verdi spokesman" is who Verdi is. */
function knownWithin(name: string, aliases: Aliases): ClaimantKind | undefined {
  return findAll(name, /\p{Lu}[\p{L}.'-]+/gu)
    .map(({ text }) => aliases.get(text))
    .find((kind) => kind !== undefined);
}

/** The kind that a noun phrase's own words tell: its head, before "of" or "for", weighs more than the rest. */
function kindOfWords(words: string): ClaimantKind | null {
  const head = words.split(/\s+(?:of|for|from|at|with|who|which|in|on)\s+/)[0] ?? words;
  const parts = head === words ? [words] : [head, words];
  const tables = [SPECIFIC, KINDS.map(([kind, expression]) => ({ kind, words: expression }))];
  for (const table of tables)
    for (const part of parts) {
      const found = table.find(({ words: expression }) => expression.test(part));
      if (found) return found.kind;
    }
  return null;
}

/** Where two kinds meet in one name, which it is. */
const SPECIFIC: readonly { kind: ClaimantKind; words: RegExp }[] = [
  {
    kind: "organizer",
    words:
      /\b(?:association|union|federation|party|coalition|movement) (?:general )?(?:secretary|leader|president|chair\w*|spokes\w+|official|organi[sz]er)\b/i,
  },
  {
    kind: "organizer",
    words:
      /\b(?:secretary|convenor|convener|chair\w*|president|leader|spokes\w+|head|coordinator|organi[sz]er) (?:of|for) (?:the )?[^,.;]*\b(?:unions?|federation|association|sangh|samiti|alliance|movement|coalition|front|campaign|league|committee|forum|congress of)\b/i,
  },
  {
    kind: "organizer",
    words: /^(?:(?:the|local|a|an) )*(?:group|campaign|coalition|collective|network) \p{Lu}/u,
  },
  { kind: "police", words: /\bpolice (?:union|federation)\b/i },
  {
    kind: "ngo",
    words:
      /\b(?:activist|rights|monitoring|advocacy|watchdog) (?:group|network|organi[sz]ation)|human rights|rights (?:group|monitor|watch)/i,
  },
  {
    kind: "medical",
    words:
      /\bhealth (?:ministry|minister|officials?|department|authorit)|ministry of health|ministry of public health/i,
  },
  {
    kind: "medical",
    words:
      /\b(?:doctors|physicians)'? (?:association|syndicate|committee|network)|medical (?:association|union|syndicate|committee)/i,
  },
  { kind: "medical", words: /\b(?:Doctors|Physicians|Médecins)\b(?! Union)/ },
  {
    kind: "organizer",
    words:
      /\b(?:transport|student|farmers?'?|workers?'?|campaign|pressure|protest|climate|community|residents'?|local|women's|youth) (?:group|organi[sz]ation)|\b(?:group|party|body|network|union|who|which|that)(?: that| which)? (?:behind|organi[sz]ed|called|led|is organi[sz]ing)\b/i,
  },
  {
    kind: "organizer",
    words:
      /\b(?:teachers|farmers|nurses|doctors|students|workers|lecturers|transport|drivers)'? (?:associations?|unions?|federations?|committees?|councils?|fronts?)\b/i,
  },
  { kind: "media", words: /\b(?:news agency|newspaper|broadcaster)\b/i },
  { kind: "media", words: /\bstate (?:news agency|television|tv|media|broadcaster|radio)/i },
  {
    kind: "police",
    words: /\bpolice (?:commissioner|chief|spokes\w+|officer|bureau|department|force|service)/i,
  },
  {
    kind: "government",
    words:
      /\b(?:interior|home|defen[cs]e|justice|security) (?:ministry|minister|secretary|affairs)|ministry of (?:the )?interior/i,
  },
];
