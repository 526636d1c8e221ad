// Hashtags of the Humanitarian Exchange Language (HXL 1.1) for the columns of files: programs know by them what a column holds.
import { columnsOfFile, type FileKind } from "./csv-rows.ts";
import { METRICS, type Metric } from "./vocabulary/claim-terms.ts";

/** By the column's name; where two shapes have a name in common, it holds the same in both. */
const TAGS: Readonly<Record<string, string>> = {
  // Events.
  id: "#event+code",
  url: "#event+url",
  title: "#event+name",
  kind: "#event+type",
  form: "#event+type+sub",
  response: "#event+response",
  acled_event_type: "#indicator+acled+type",
  acled_sub_event_type: "#indicator+acled+subtype",
  start: "#date+start",
  end: "#date+end",
  date_precision: "#date+precision",
  country: "#country+code",
  admin1: "#adm1+name",
  place: "#loc+name",
  lat: "#geo+lat",
  lon: "#geo+lon",
  place_precision: "#geo+precision",
  uncertainty_m: "#geo+radius+m",
  part_of: "#event+code+parent",
  sources: "#meta+source",
  source_urls: "#meta+url",
  summary: "#description",
  participants_groups: "#group+name+first",
  against: "#group+name+second",
  security: "#group+name+security",
  demands: "#description+demands",
  external_id: "#event+code+external",
  status: "#status",
  rule: "#meta+method",
  changed_at: "#date+updated",
  sensitivity: "#meta+sensitivity",
  // Claims.
  claim_id: "#meta+id+claim",
  event_id: "#event+code",
  metric: "#indicator+name",
  subject: "#indicator+group",
  low: "#indicator+value+min",
  high: "#indicator+value+max",
  qualifier: "#indicator+qualifier",
  phrase: "#indicator+text",
  attributed_to: "#meta+speaker",
  attributed_kind: "#meta+speaker+type",
  unit: "#indicator+unit",
  as_of: "#date+reported",
  method: "#meta+method",
  supersedes: "#meta+id+superseded",
  source_publisher: "#meta+source",
  source_title: "#meta+source+title",
  source_url: "#meta+url",
  source_published_on: "#date+published",
  locator: "#meta+locator",
  // ACLED, as the Humanitarian Data Exchange tags its files.
  event_id_cnty: "#event+code",
  event_date: "#date+occurred",
  year: "#date+year",
  event_type: "#event+type",
  sub_event_type: "#event+type+sub",
  actor1: "#group+name+first",
  assoc_actor_1: "#group+name+first+assoc",
  actor2: "#group+name+second",
  assoc_actor_2: "#group+name+second+assoc",
  iso: "#country+code+num",
  region: "#region+name",
  admin2: "#adm2+name",
  admin3: "#adm3+name",
  location: "#loc+name",
  latitude: "#geo+lat",
  longitude: "#geo+lon",
  geo_precision: "#geo+precision",
  time_precision: "#date+precision",
  source: "#meta+source",
  notes: "#description",
  fatalities: "#affected+killed",
};

/** Who is counted: people who took part are no affected ones. */
const COUNTED: Readonly<Record<Metric, string>> = {
  participants: "#population+participants",
  detained: "#affected+detained",
  in_custody: "#affected+custody",
  charged: "#affected+charged",
  injured: "#affected+injured",
  killed: "#affected+killed",
};

const FIGURE = new RegExp(
  `^(?<net>net_)?(?<metric>${METRICS.map(({ value }) => value).join("|")})(_(?!low|high|qualifier)(?<subject>[a-z_]+?))?(_(?<end>low|high|qualifier))?$`,
);
const ENDS: Readonly<Record<string, string>> = { low: "+min", high: "+max" };

/** The tag of a column, such as "#affected+detained+min"; empty where it has none. */
export function hxlTag(name: string): string {
  const own = TAGS[name];
  if (own !== undefined) return own;
  const { net, metric, subject, end } = FIGURE.exec(name)?.groups ?? {};
  if (metric === undefined) return "";
  const counted = COUNTED[metric as Metric];
  const ofWhom = subject === undefined ? "" : `+${subject}`;
  if (end === "qualifier") return `#meta+qualifier+${counted.split("+")[1]}${ofWhom}`;
  return `${counted}${ofWhom}${end === undefined ? "" : ENDS[end]}${net === undefined ? "" : "+net"}`;
}

/** The line of tags, which follows the line of column names. */
export function hxlLine(kind: FileKind): string {
  return `${columnsOfFile(kind)
    .map(({ name }) => hxlTag(name))
    .join(",")}\r\n`;
}
