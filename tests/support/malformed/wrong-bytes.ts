/** Bodies that are not JSON in UTF-8, or say that they are something else, and the codes by which they are refused. */

export interface WrongBytes {
  what: string;
  code: string;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
}

const bytes = (...values: number[]) => new Uint8Array(values);
const JSON_TYPE = { "content-type": "application/json" };

/** @param right a body that would be taken */
export function wrongBytes(right: string): WrongBytes[] {
  const asJson = (what: string, body: WrongBytes["body"], code = "bad_json"): WrongBytes => ({
    ...{ what, code, headers: JSON_TYPE, body },
  });
  const typed = (what: string, type: string): WrongBytes => ({
    ...{ what, code: "unsupported_media_type", headers: { "content-type": type }, body: right },
  });
  return [
    asJson("nothing but a brace", "{"),
    asJson("cut off", right.slice(0, -1)),
    asJson("more behind it", `${right}${right}`),
    asJson("a comment", `/* x */ ${right}`),
    asJson("a comma too many", '{"a":1,}'),
    asJson("single quotes", "{'a':1}"),
    asJson("NaN", '{"a":NaN}'),
    asJson("a raw line end in a text", '{"a":"b\nc"}'),
    asJson("a NUL", `${right}\0`),
    asJson("a form", "a=1&b=2"),
    asJson(
      "XML with an entity",
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    ),
    asJson("Latin-1", bytes(0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d)),
    asJson("UTF-16", bytes(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00)),
    asJson("an overlong slash", bytes(0x22, 0xc0, 0xaf, 0x22)),
    asJson("half a pair", bytes(0x22, 0xed, 0xa0, 0x80, 0x22)),
    asJson("more than a million brackets", "[".repeat(250_000)),
    asJson("one byte too many", `"${"x".repeat(256 * 1024 - 1)}"`, "too_large"),
    ...["null", "true", "0", '"text"', "[]", `[${right}]`].map((text) =>
      asJson(`no object but ${text.slice(0, 20)}`, text, "bad_input"),
    ),
    ...["text/plain", "application/x-www-form-urlencoded", "application/xml", "*/*", "json"].map(
      (type) => typed(`called ${type}`, type),
    ),
    typed("said to be UTF-16", "application/json; charset=utf-16"),
    typed("said to be UTF-7", 'application/json; charset="utf-7"'),
    typed("a multipart form", "multipart/form-data; boundary=x"),
    ...["gzip", "br", "deflate", "nonsense"].map((encoding) => ({
      ...{ what: `said to be ${encoding}`, code: "unsupported_media_type", body: right },
      headers: { ...JSON_TYPE, "content-encoding": encoding },
    })),
  ];
}
