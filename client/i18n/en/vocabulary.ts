// English: the labels of every vocabulary, the codebook's own; a missing term fails the type check.
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
  kind_demonstration: "Demonstration",
  kind_repression: "Repression",
  kind_violence: "Violence",
  kind_development: "Development",

  form_rally: "Rally",
  form_march: "March",
  form_picket: "Picket",
  form_vigil: "Vigil",
  form_sit_in: "Sit-in",
  form_strike: "Strike",
  form_blockade: "Blockade",
  form_human_chain: "Human chain",
  form_motorcade: "Motorcade",
  form_hunger_strike: "Hunger strike",
  form_flash_mob: "Flash mob",
  form_riot: "Riot",
  form_clash: "Clash",
  form_mob_violence: "Mob violence",
  form_property_destruction: "Property destruction",
  form_arrests: "Arrests",
  form_dispersal: "Dispersal",
  form_use_of_force: "Use of force",
  form_raid: "Raid",
  form_trial: "Trial",
  form_ban: "Ban",
  form_shutdown: "Shutdown",
  form_exile: "Exile",
  form_election: "Election",
  form_talks: "Talks",
  form_statement: "Statement",
  form_sanctions: "Sanctions",
  form_debate: "Debate",
  form_inquiry: "Inquiry",
  form_agreement: "Agreement",
  form_law: "Law",
  form_other: "Other",

  response_none: "None",
  response_presence: "Presence",
  response_intervention: "Intervention",
  response_excessive_force: "Excessive force",

  status_draft: "Draft",
  status_in_review: "In review",
  status_published: "Published",
  status_retracted: "Retracted",

  sensitivity_public: "Public",
  sensitivity_generalised_1km: "Within 1 km",
  sensitivity_generalised_10km: "Within 10 km",
  sensitivity_generalised_city: "City only",
  sensitivity_generalised_region: "Region only",
  sensitivity_restricted: "Restricted",

  date_precision_day: "Day known",
  date_precision_week: "Week known",
  date_precision_month: "Month known",
  date_precision_year: "Year known",

  place_precision_exact: "Exact spot",
  place_precision_street: "Street or square",
  place_precision_city: "Town or city",
  place_precision_district: "District",
  place_precision_region: "Region",
  place_precision_country: "Country only",

  metric_participants: "Crowd",
  metric_detained: "Detained",
  metric_in_custody: "In custody",
  metric_charged: "Charged",
  metric_injured: "Injured",
  metric_killed: "Killed",

  subject_all: "All people",
  subject_protesters: "Protesters",
  subject_police: "Police",
  subject_journalists: "Journalists",
  subject_students: "Students",
  subject_women: "Women",
  subject_minors: "Minors",
  subject_foreigners: "Foreigners",
  subject_civilians: "Civilians",
  subject_bystanders: "Bystanders",

  unit_persons: "Persons",
  unit_detentions: "Detentions",
  unit_named_persons: "Named persons",

  qualifier_exact: "exactly",
  qualifier_about: "about",
  qualifier_at_least: "at least",
  qualifier_at_most: "at most",
  qualifier_more_than: "more than",
  qualifier_less_than: "less than",
  qualifier_vague: "in words",

  claim_status_active: "Active",
  claim_status_superseded: "Replaced by a later figure",
  claim_status_retracted: "Retracted",
  claim_status_disputed: "Disputed",

  attributed_kind_authority: "Authorities",
  attributed_kind_organiser: "Organisers",
  attributed_kind_monitor: "Monitors",
  attributed_kind_media: "Media",
  attributed_kind_witness: "Witnesses",
  attributed_kind_unattributed: "Unattributed",

  method_official_statement: "Official statement",
  method_organiser_statement: "Organiser statement",
  method_eyewitness: "Eyewitness",
  method_journalist_estimate: "Journalist's estimate",
  method_area_density: "Area × density",
  method_aerial: "Aerial",
  method_video_photo_count: "Video or photo count",
  method_named_list: "Named list",
  method_court_records: "Court records",
  method_unspecified: "Not said",

  source_kind_news: "News",
  source_kind_official: "Official",
  source_kind_monitor: "Monitor",
  source_kind_organiser: "Organiser",
  source_kind_social: "Social media",
  source_kind_dataset: "Dataset",

  rule_lowest: "Lowest",
  rule_midrange: "Midrange",
  rule_highest: "Highest",
  rule_latest: "Latest",
  rule_authorities: "Authorities",
  rule_monitors: "Monitors & media",
  rule_organisers: "Organisers",

  role_stranger: "Nobody signed in",
  role_reader: "Reader",
  role_contributor: "Contributor",
  role_editor: "Editor",
  role_admin: "Administrator",
} as const satisfies Labels;
