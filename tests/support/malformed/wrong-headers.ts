/** Headers that programs read and that nobody should send so. */

const LONG = "x".repeat(8_000);
const ODD = [
  "",
  " ",
  "nonsense",
  '"',
  ",,,;;;",
  "%00",
  "%E0%A4%A",
  "-1",
  "1e999",
  "\u00ff\u00fe",
  LONG,
];

const READ = [
  ...["accept", "accept-encoding", "accept-language", "authorization", "cookie", "if-none-match"],
  ...["if-modified-since", "range", "last-event-id", "x-forwarded-for", "x-forwarded-proto"],
  ...["x-forwarded-host", "forwarded", "user-agent", "referer", "content-language", "prefer"],
];

/** Each of them alone. */
export const ODD_HEADERS: readonly Record<string, string>[] = [
  ...READ.flatMap((name) => ODD.map((value) => ({ [name]: value }))),
  ...["vigil_session=", "vigil_session=%E0%A4%A", `vigil_session=${LONG}`, "vigil_session=a.b"].map(
    (cookie) => ({ cookie }),
  ),
  { cookie: Array.from({ length: 500 }, (_, i) => `vigil_session=${i}`).join("; ") },
  { cookie: "__proto__=1; constructor=2; vigil_session=[object Object]" },
  { "accept-encoding": Array(500).fill("gzip;q=0.5").join(",") },
  { "if-none-match": Array(1_000).fill('W/"1"').join(",") },
  { range: `bytes=${Array(500).fill("0-0").join(",")}` },
  { "x-forwarded-for": Array(500).fill("10.0.0.1").join(",") },
];

/** Keys that no creating request may be sent under. */
export const WRONG_KEYS = ["", " ", "a b", "\u00e9", "x".repeat(256), "\ta\t\tb"];
