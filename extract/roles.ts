// Says what a name of a place does in its sentence, from the words beside it.
import type { PlaceName } from "./names.ts";
import type { Sentence } from "./segment.ts";
import { DESCRIBED, PART_OF, PLACE_ADJECTIVES, PREPOSITION, SCENE, VENUE } from "./words/places.ts";
import { STRONG_NOUN } from "./words/triggers.ts";

/**
 * `loc`: something is there. `adj`: it describes a protest ("the Minsk march"). `authority`: it describes who speaks
 * ("Paris police"). `from`: a way begins or ends there. `name`: it is part of another name. `bare`: none of these.
 */
export type Role = "loc" | "dateline" | "adj" | "authority" | "poss" | "from" | "name" | "bare";

const VENUE_WORD = new RegExp(`^(?:${VENUE})$`);
const capitalised = PREPOSITION.split("|").map((word) =>
  word.replace(/^./, (letter) => letter.toUpperCase()),
);
const IN = new RegExp(
  `(?:^|[\\s("—])(?:${PREPOSITION}|${capitalised.join("|")})\\s+(?:(?:${PLACE_ADJECTIVES}|\\p{Lu}\\p{L}+'s)\\s+){0,6}$`,
  "u",
);
const OF = new RegExp(`\\b(?:${PART_OF})\\s+of\\s+(?:(?:${PLACE_ADJECTIVES})\\s+){0,4}$`, "u");
const FROM =
  /\b(?:from|to|towards?|into|for|with|against|between|than|via|left|leaving|reached?|visit(?:ed|ing|s)?|backed|urged|told|accused)\s+(?:(?:the|central|nearby|neighbouring|neighboring)\s+)*$/i;
/** "In Brazil's largest city, Sao Paulo, organisers". */
const TOWN_NAMED =
  /\b(?:[Ii]n|[Aa]t|[Aa]cross|[Nn]ear)\s+[^.;,]{2,50}\b(?:city|town|capital|village|port|suburb|hub|resort|metropolis),\s+$/;
/** "came to Belgrade by bus": they are there. */
const ARRIVED =
  /\b(?:came|come|coming|flocked|descended|converged|poured|streamed|travel(?:l?ed|ling)|gathered|bussed|flooded)\s+(?:in)?(?:to|on)\s+(?:(?:the|central)\s+)*$/;
const DATELINE =
  /^(?:[\p{Lu}\p{L}\s,.'/()-]{0,30})(?:\s*,?\s*(?:\p{Lu}\p{Ll}{2,8}\.?\s+\d{1,2}(?:,?\s+\d{4})?))?\s*(?:\([^)]{2,30}\))?\s*(?:[—-]\s|:\s)/u;

/** "the Lekki toll gate" is a spot within a town. */
const SPOT =
  /^\s+(?:valley|river|basin|mountains?|lake|peninsula|toll gate|tollgate|highway|motorway|expressway|road|bridge|airport|refinery|mine|border crossing|crossing|dam|prison|detention centre|railway station|train station)\b/;
/** "the lawn of Oakville town hall" is in Oakville. */
const CENTRE =
  /^\s+(?:town hall|city hall|city (?:centre|center)|town (?:centre|center)|courthouse|council offices|waterfront|seafront|high street|civic (?:centre|center)|city council|campus)\b/;
const TO_CENTRE =
  /\b(?:in|at|outside|near|on|of|through|around|inside|to|In|At|Outside|Near)\s+(?:the\s+)?$/;
/** "in Yeouido, Seoul". */
const IN_DISTRICT =
  /\b(?:in|at|on|near|outside|In|At|On|Near|Outside)\s+(?:the\s+)?(?:(?:[\p{Lu}\d][\p{L}\d'-]*|of|and|for|de|la)\s+){0,7}(?:\p{Lu}[\p{L}'-]*|\(\p{Lu}+\)),\s+$/u;

/** "besieged the state secretariat, Agodi, Ibadan, to demand". */
const AT_VENUE =
  /\b(?:secretariat|market|hall|square|offices?|headquarters|campus|ministry|university|college|stadium|park|gate|junction|roundabout|street|road|avenue)\b[^.;,]{0,10},\s+(?:\p{Lu}\p{L}+,\s+)?$/iu;

/** "Leeds General Infirmary". */
const VENUE_BEHIND = new RegExp(`^(?: \\p{Lu}[\\p{L}'-]+){0,3} (?:${VENUE})(?!\\p{L})`, "u");
/** "the health office in Puno said". */
const OFFICE =
  /\b(?:offices?|officials?|hospitals?|sources|police|authorities|ministry|court|prosecutors?|residents?|department|bureau|mayor|doctors|medics|witness(?:es)?|reporter|correspondent)\s+in\s+(?:the\s+)?$/i;
/** "the government in Yerevan", "told reporters in Lima". */
const GOVERNMENT =
  /\b(?:governments?|parliament|lawmakers|ministry|ministries|diplomats)\s+in\s+$/i;
/** "in Paris police said". */
const DESCRIBED_SPEAKS =
  /^\s+\p{L}+(?:\s\p{L}+)?\s+(?:said|spoke|told|reported|put|counted|estimated|says)\b/u;
/** "the bridge to the Polish town of Slubice". */
const TO_TOWN =
  /\b(?:to|from|towards?)\s+(?:the\s+)?(?:\p{L}+\s+){0,2}(?:town|city|village|port)\s+of\s+$/iu;
/** "before marching to Mendiola in Manila": a way ends there. */
const WAY_END =
  /\b(?:march(?:ed|ing)?|walk(?:ed|ing)?|proceed(?:ed|ing)?)\s+(?:on|to|towards?)\s+[^.;,]{2,40}\s(?:in|at)\s+$/i;
const LONGEST_HEADING = 80;

/** "Madrid and Bilbao: tens of thousands marched". */
function isHeading(sentence: Sentence, name: PlaceName): boolean {
  const colon = sentence.text.slice(0, LONGEST_HEADING).indexOf(": ");
  if (colon < name.end - sentence.start) return false;
  return sentence.text
    .slice(0, colon)
    .split(/,?\s/)
    .every((word) => word === "and" || /^\p{Lu}/u.test(word));
}

const SPEAKS = /^\s+(?:said|spoke|told|reported|put|counted|estimated|says)\b/;

/** "the killing of George Floyd in", "a ceasefire in". */
const CAUSED =
  /\b(?:killing|murder|death|shooting|war|ceasefire|invasion|bombing|bombardment|crash|collapse|coup|election|conflict|offensive|fighting|genocide|earthquake|trial|talks|summit|conference|hearing)s?(?:\s+(?:of|by|with)\s+(?:[\p{L}.'-]+\s+){1,5})?\s*(?:in|at|near|on)\s+(?:the\s+)?$/iu;

/** The role of a name. `previous` is the name before it in the sentence and its role, which a list hands on. */
export function roleOf(
  sentence: Sentence,
  name: PlaceName,
  previous?: PlaceName,
  previousRole?: Role,
): Role {
  const before = sentence.text.slice(0, name.start - sentence.start);
  const after = sentence.text.slice(name.end - sentence.start);
  if (isDateline(sentence, name, before, after)) return "dateline";
  if (name.before === "" && VENUE_BEHIND.test(name.rest) && IN.test(before)) return "loc";
  if (isOfName(name, after)) return "name";
  if (OFFICE.test(before) && SPEAKS.test(after)) return "authority";
  if (GOVERNMENT.test(before)) return "authority";
  if (previous && previousRole && isListed(sentence, previous, name)) return previousRole;
  if (name.after !== "" && VENUE_WORD.test(name.after)) return IN.test(before) ? "loc" : "name";
  if (/^\s*-(?:based|born|area)/.test(after) || CAUSED.test(before)) return "name";
  if (name.country && /^'s?\s/.test(after)) return "poss";
  if (CENTRE.test(after) && TO_CENTRE.test(before)) return "loc";
  if (SPOT.test(after)) return "name";
  if (
    IN_DISTRICT.test(before) ||
    (AT_VENUE.test(before) && /^(?:[,.]|\s+(?:on|to|over)\b|$)/.test(after))
  )
    return "loc";
  if (DESCRIBED.test(after) && (!IN.test(before) || DESCRIBED_SPEAKS.test(after)))
    return "authority";
  if (TO_TOWN.test(before) || (previous && WAY_END.test(before))) return "from";
  if (isHeading(sentence, name)) return "loc";
  if (IN.test(before) || OF.test(before)) return "loc";
  if (ARRIVED.test(before) || TOWN_NAMED.test(before)) return "loc";
  if (FROM.test(before)) return "from";
  if (SCENE.test(after) || (/^\s*:\s/.test(after) && before.trim() === "")) return "loc";
  const noun = /^\s+(?:[a-z-]+\s+){0,2}?(?<noun>[a-z-]+)/.exec(after)?.[0] ?? "";
  if (noun !== "" && STRONG_NOUN.test(noun.split(/\s+/).slice(0, 3).join(" "))) return "adj";
  return /^'s\b/.test(after) ? "poss" : "bare";
}

function isDateline(sentence: Sentence, name: PlaceName, before: string, after: string): boolean {
  if (
    !sentence.first ||
    sentence.para > 1 ||
    before.length > 30 ||
    /\b(?:in|at|of|from)\s/.test(before)
  )
    return false;
  const shown = sentence.text.slice(name.start - sentence.start, name.end - sentence.start);
  const head = DATELINE.exec(`${shown}${after}`)?.[0];
  if (head === undefined || head.length > 70) return false;
  const colon = /:\s$/.test(head);
  if (colon && sentence.para > 0) return false;
  return before.trim() === "" || shown === shown.toUpperCase() || colon
    ? !/[a-z]{2,}\s+[a-z]{2,}/.test(before + head.replace(/\([^)]*\)/, ""))
    : false;
}

/** A person, a newspaper, a body: a capitalised neighbour that is no kind of place within a town. */
function isOfName(name: PlaceName, after: string): boolean {
  if (/^\p{Lu}{2,5}$/u.test(name.text) && !name.country && !name.region) return true;
  if (
    name.before !== "" &&
    !/^(?:Greater|Central|Downtown|Inner|North|South|East|West|Northern|Southern|Eastern|Western|Old|Upper|Lower|City)$/.test(
      name.before,
    )
  ) {
    return true;
  }
  if (name.after === "" || VENUE_WORD.test(name.after)) return false;
  return (
    !/^(?:Police|Mayor|City|Council|University|Chamber|Officials|Authorities)$/.test(name.after) ||
    !/^\s+\p{Lu}/u.test(after) ||
    /^(?:City|Council|Chamber)$/.test(name.after)
  );
}

/** "in Mombasa and Kisumu", "in Delhi, Mumbai, and Pune". */
function isListed(sentence: Sentence, previous: PlaceName, name: PlaceName): boolean {
  const gap = sentence.text.slice(previous.end - sentence.start, name.start - sentence.start);
  return /^(?:\s+\([^)]{1,40}\))?(?:,|,?\s+and|,?\s+as well as|,?\s+or|\s+&|,\s+(?:\p{Lu}[\p{L}. ]+),(?:\s+and)?)\s+(?:in\s+|the\s+)?(?:(?:nearby|central|southern|northern|eastern|western|neighbouring)\s+)?$/u.test(
    gap,
  );
}
