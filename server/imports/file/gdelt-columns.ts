// The columns of GDELT 2.0 events, whose files have no header (GDELT Event Codebook 2.0).

const ACTOR = [
  "Code",
  "Name",
  "CountryCode",
  "KnownGroupCode",
  "EthnicCode",
  "Religion1Code",
  "Religion2Code",
  "Type1Code",
  "Type2Code",
  "Type3Code",
];

const GEO = ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"];

const of = (prefix: string, names: readonly string[]) => names.map((name) => `${prefix}${name}`);

const COLUMNS: readonly string[] = [
  ...["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"],
  ...of("Actor1", ACTOR),
  ...of("Actor2", ACTOR),
  ...["IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"],
  ...["NumMentions", "NumSources", "NumArticles", "AvgTone"],
  ...of("Actor1Geo_", GEO),
  ...of("Actor2Geo_", GEO),
  ...of("ActionGeo_", GEO),
  ...["DATEADDED", "SOURCEURL"],
];

/** The names of so many columns: 61, or 58 and 57 of GDELT 1.0, which has no second-level regions. Null for no other. */
export function gdeltColumns(width: number): readonly string[] | null {
  if (width === COLUMNS.length) return COLUMNS;
  const first = COLUMNS.filter((name) => !name.endsWith("ADM2Code"));
  return width === first.length || width === first.length - 1 ? first.slice(0, width) : null;
}
