/** For every parameter of a query, values at the edge of what it takes. */
import { METRICS } from "../../../domain/vocabulary/claim-terms.ts";

const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const WORDS = [
  "'",
  "%",
  "_",
  "\\",
  '"',
  "\u{1f702}",
  "e\u0301",
  "\u202e",
  "й",
  "a".repeat(100),
  "*:*",
];
const DAYS = ["1800-01-01", "2199-12-31", "0001-01-01", "9999-12-31", "2020-02-29"];
const INSTANTS = [...DAYS, "0001-01-01T00:00Z", "9999-12-31T23:59:59Z", "2020-09-13T16:05+03:00"];
const COUNTS = ["0", "..0", "999999999999..", "0..999999999999", "1000000000"];

/** By name. */
export const EDGES: Readonly<Record<string, readonly string[]>> = {
  country: ["ZZZ", "!BLR", "BLR,!BLR", "AAA,".repeat(800).slice(0, -1)],
  admin1: ["none", "!none", "BLR:none", "BLR:", ":none", "blr:x", ...WORDS],
  place: ["\\,", "\\!", "none", ...WORDS],
  near: ["90,180,20100km", "-90,-180,1m", "0,0,0.001km", "53.9,27.57,1e9km", "-0,-0,1m"],
  bbox: ["-180,-90,180,90", "180,-90,-180,90", "0,0,0,0", "179.999999,90,-179.999999,90"],
  date: [
    "..",
    "-99999d..99999d",
    "99999d..-99999d",
    "0d",
    ...DAYS,
    ...DAYS.map((day) => `${day}..`),
  ],
  dated: ["added", "event"],
  kind: ["!demonstration", "demonstration,violence,!violence"],
  form: ["!talks", "march,!march"],
  response: ["unknown", "!unknown", "none"],
  said_by: ["!authority", "authority,!authority"],
  has: ["!participants", "participants,!participants"],
  ...Object.fromEntries(METRICS.map(({ value }) => [value, COUNTS])),
  subject: ["all", "police", "women", "nobody"],
  differ: ["1", "999999999.999999", "1.000001"],
  precision: ["exact", "country"],
  source: ["none", "!none", ...WORDS],
  q: ["a".repeat(300), "a ".repeat(100).trim(), ...WORDS],
  part_of: ["none", "!none", "none,!none", ...WORDS],
  status: ["draft", "!published", "retracted,published"],
  as_of: INSTANTS,
  rule: ["lowest", "organisers"],
  viewport: [
    "-180,-90,180,90,0,1,1",
    "180,90,-180,-90,22,100000,100000",
    "0,0,0,0,0,0,0",
    "1e308,-1e308,1e-308,1e308,1e308,-1,1e308",
    "-1e9,-1e9,1e9,1e9,-5,0,-0",
  ],
  bin: ["day", "year", "auto"],
  split: ["country", "admin1"],
  metric: ["participants", "killed", "none"],
  level: ["country", "place"],
  size: ["events", "killed"],
  sort: ["newest", "disputed", "participants"],
  limit: ["1", "50"],
  skip: ["0", "999999999"],
  on_map: ["true", "false", "closer", "country"],
  has_parts: ["true"],
  id: ["none", ...WORDS],
  after: ["0", "999999999", "a", "2020-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z~x"].concat(
    [
      [0, ""],
      [1e308, "x"],
      [-1e308, "\u0000"],
      [0.5, "\ud800"],
      [null, 1],
    ].map(cursor),
  ),
  shape: ["events", "claims"],
  state: ["waiting", "rejected"],
  card: ["claims", "map", "figure", "time", "small", "nonsense"],
  event: ["x", "__proto__", ...WORDS],
  map: ["22/90/180", "-1/-91/181", "1e308/1e308/1e308", "//", "6/NaN/27"],
  theme: ["dark", "nonsense"],
  before: ["1", "999999999"],
  actor: ["system", "stranger", ...WORDS],
};
