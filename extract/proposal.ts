// What reading an article gives: proposed records, each value with the characters it came from.

/** UTF-16 offsets into the text that was read, `end` exclusive. */
export type Span = { start: number; end: number };

/** Characters of the article: `text` is `article.slice(start, end)`. */
export type Evidence = Span & { text: string };

/** Who gives a figure. */
export type ClaimantKind =
  | "police"
  | "government"
  | "organizer"
  | "ngo"
  | "medical"
  | "media"
  | "witness"
  | "intl"
  | "unattributed";

/** How exactly a figure is worded; `fuzzy` is a word like "hundreds", of which `value` is the low bound. */
export type Modifier =
  | "exact"
  | "approx"
  | "at_least"
  | "more_than"
  | "at_most"
  | "less_than"
  | "range"
  | "fuzzy";

/** What a figure covers: the event alone, several named places, or the whole country. */
export type Scope = "event" | "multi-place" | "nationwide";

/** What is counted. */
export type Field = "crowd" | "arrests" | "injuries" | "deaths";

/** One count of one claimant. `high` is null where the wording is open upwards. */
export type Figure = {
  value: number;
  low: number;
  high: number | null;
  modifier: Modifier;
  who?: "police" | "protesters";
  scope: Scope;
  evidence: Evidence;
  source: { kind: ClaimantKind; name: string | null; evidence: Evidence | null };
  /** From 0 to 1. */
  confidence: number;
};

export type EventType =
  | "peaceful_protest"
  | "protest_with_intervention"
  | "excessive_force"
  | "violent_demonstration"
  | "mob_violence"
  | "strike";

export type EventForm =
  | "march"
  | "rally"
  | "demonstration"
  | "protest"
  | "counter-protest"
  | "sit-in"
  | "blockade"
  | "strike"
  | "picket"
  | "vigil"
  | "hunger_strike"
  | "riot";

/** Days are ISO 8601. `basis` says what the date was read from. */
export type ProposedDate = {
  start: string;
  end: string;
  precision: "day" | "range";
  basis: "stated" | "carried" | "published";
  evidence: Evidence[];
};

/** `country` is ISO 3166-1 alpha-2; `lat` and `lon` are WGS 84 degrees, null where the place was not found. */
export type ProposedPlace = {
  name: string;
  country: string | null;
  admin1?: string;
  lat: number | null;
  lon: number | null;
  precision: "city" | "country";
  venue?: string;
  geonameId?: number;
  /** Other places of that name, likeliest first. */
  alternatives: { name: string; country: string; admin1?: string; lat: number; lon: number }[];
  evidence: Evidence[];
};

/** A record that a person may confirm. `flags` are plain sentences about what to look at. */
export type EventProposal = {
  id: string;
  type: EventType;
  form: EventForm;
  counterProtest: boolean;
  date: ProposedDate;
  place: ProposedPlace;
  crowd: Figure[];
  arrests: Figure[];
  injuries: Figure[];
  deaths: Figure[];
  actors: string[];
  triggers: Evidence[];
  /** From 0 to 1. */
  confidence: number;
  flags: string[];
};

/** A political development or a planned protest beside the records. */
export type ContextItem = {
  kind: "election" | "talks" | "statement" | "sanctions" | "planned";
  date: string | null;
  evidence: Evidence;
};

/** A number that was read and not used, with the reason. */
export type Ignored = { reason: string; evidence: Evidence };

/** The whole reading. `relevance` is strong protest words less words of other matters. */
export type Proposal = {
  relevant: boolean;
  relevance: number;
  events: EventProposal[];
  context: ContextItem[];
  ignored: Ignored[];
};
