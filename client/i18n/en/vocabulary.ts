// English: the labels of every vocabulary, the codebook's own, as they stand inside a sentence; alone they get a capital.
import type { Role } from "../../../domain/roles.ts";
import type { Rule } from "../../../domain/rule.ts";
import type {
  ClaimStatus,
  Metric,
  Qualifier,
  Subject,
  Unit,
} from "../../../domain/vocabulary/claim-terms.ts";
import type { Response, Sensitivity, Status } from "../../../domain/vocabulary/event-terms.ts";
import type { Form } from "../../../domain/vocabulary/form.ts";
import type { Kind } from "../../../domain/vocabulary/kind.ts";
import type { DatePrecision, PlacePrecision } from "../../../domain/vocabulary/precision.ts";
import type { Method, SourceKind, Speaker } from "../../../domain/vocabulary/speaker.ts";

/** The values of each vocabulary the interface names. */
export type Values = {
  kind: Kind;
  form: Form;
  response: Response;
  status: Status;
  sensitivity: Sensitivity;
  date_precision: DatePrecision;
  place_precision: PlacePrecision;
  metric: Metric;
  subject: Subject;
  unit: Unit;
  qualifier: Qualifier;
  claim_status: ClaimStatus;
  attributed_kind: Speaker;
  method: Method;
  source_kind: SourceKind;
  rule: Rule;
  role: Role;
};

type Labels = {
  [V in keyof Values & string as `${V}_${Values[V]}`]: string;
};

export const vocabulary = {
  kind_demonstration: "demonstration",
  kind_repression: "repression",
  kind_violence: "violence",
  kind_development: "development",

  form_rally: "rally",
  form_march: "march",
  form_picket: "picket",
  form_vigil: "vigil",
  form_sit_in: "sit-in",
  form_strike: "strike",
  form_blockade: "blockade",
  form_human_chain: "human chain",
  form_motorcade: "motorcade",
  form_hunger_strike: "hunger strike",
  form_flash_mob: "flash mob",
  form_riot: "riot",
  form_clash: "clash",
  form_mob_violence: "mob violence",
  form_property_destruction: "property destruction",
  form_arrests: "arrests",
  form_dispersal: "dispersal",
  form_use_of_force: "use of force",
  form_raid: "raid",
  form_trial: "trial",
  form_ban: "ban",
  form_shutdown: "shutdown",
  form_exile: "exile",
  form_election: "election",
  form_talks: "talks",
  form_statement: "statement",
  form_sanctions: "sanctions",
  form_debate: "debate",
  form_inquiry: "inquiry",
  form_agreement: "agreement",
  form_law: "law",
  form_other: "other",

  response_none: "none",
  response_presence: "presence",
  response_intervention: "intervention",
  response_excessive_force: "excessive force",

  status_draft: "draft",
  status_in_review: "in review",
  status_published: "published",
  status_retracted: "retracted",

  sensitivity_public: "public",
  sensitivity_generalised_1km: "within 1 km",
  sensitivity_generalised_10km: "within 10 km",
  sensitivity_generalised_city: "city only",
  sensitivity_generalised_region: "region only",
  sensitivity_restricted: "restricted",

  date_precision_day: "day known",
  date_precision_week: "week known",
  date_precision_month: "month known",
  date_precision_year: "year known",

  place_precision_exact: "exact spot",
  place_precision_street: "street or square",
  place_precision_city: "town or city",
  place_precision_district: "district",
  place_precision_region: "region",
  place_precision_country: "country only",

  metric_participants: "crowd",
  metric_detained: "detained",
  metric_in_custody: "in custody",
  metric_charged: "charged",
  metric_injured: "injured",
  metric_killed: "killed",

  subject_all: "all people",
  subject_protesters: "protesters",
  subject_police: "police",
  subject_journalists: "journalists",
  subject_students: "students",
  subject_women: "women",
  subject_minors: "minors",
  subject_foreigners: "foreigners",
  subject_civilians: "civilians",
  subject_bystanders: "bystanders",

  unit_persons: "persons",
  unit_detentions: "detentions",
  unit_named_persons: "named persons",

  qualifier_exact: "exactly",
  qualifier_about: "about",
  qualifier_at_least: "at least",
  qualifier_at_most: "at most",
  qualifier_more_than: "more than",
  qualifier_less_than: "less than",
  qualifier_vague: "in words",

  claim_status_active: "active",
  claim_status_superseded: "replaced by a later figure",
  claim_status_retracted: "retracted",
  claim_status_disputed: "disputed",

  attributed_kind_authority: "authorities",
  attributed_kind_organiser: "organisers",
  attributed_kind_monitor: "monitors",
  attributed_kind_media: "media",
  attributed_kind_witness: "witnesses",
  attributed_kind_unattributed: "unattributed",

  method_official_statement: "official statement",
  method_organiser_statement: "organiser statement",
  method_eyewitness: "eyewitness",
  method_journalist_estimate: "journalist's estimate",
  method_area_density: "area × density",
  method_aerial: "aerial",
  method_video_photo_count: "video or photo count",
  method_named_list: "named list",
  method_court_records: "court records",
  method_unspecified: "not said",

  source_kind_news: "news",
  source_kind_official: "official",
  source_kind_monitor: "monitor",
  source_kind_organiser: "organiser",
  source_kind_social: "social media",
  source_kind_dataset: "dataset",

  rule_lowest: "lowest",
  rule_midrange: "midrange",
  rule_highest: "highest",
  rule_latest: "latest",
  rule_authorities: "authorities",
  rule_monitors: "monitors & media",
  rule_organisers: "organisers",

  role_stranger: "nobody signed in",
  role_reader: "reader",
  role_contributor: "contributor",
  role_editor: "editor",
  role_admin: "administrator",
} as const satisfies Labels;
