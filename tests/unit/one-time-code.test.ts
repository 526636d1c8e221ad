/** One-time codes: those of the standard's own table, each once and near its time; and recovery codes. */
import { describe, expect, it } from "vitest";
import {
  appAddress,
  newAppKey,
  newRecoveryCodes,
  plainCode,
  stepOf,
} from "../../server/auth/one-time-code.ts";

/** "12345678901234567890" in base 32, and what RFC 6238 (appendix B, SHA-1) has for it, cut to six digits. */
const KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const TABLE = [
  [59, "287082", 1],
  [1_111_111_109, "081804", 37_037_036],
  [1_111_111_111, "050471", 37_037_037],
  [1_234_567_890, "005924", 41_152_263],
  [2_000_000_000, "279037", 66_666_666],
] as const;

const at = (seconds: number) => new Date(seconds * 1000);

describe("codes of an app", () => {
  it.each(TABLE)("at %d seconds are those of RFC 6238: %s", async (seconds, code, step) => {
    expect(await stepOf(code, KEY, { now: at(seconds), after: 0 })).toBe(step);
  });

  it("are taken for half a minute too early or too late, and no longer", async () => {
    const [seconds, code, step] = TABLE[3];
    const begin = seconds - (seconds % 30);
    for (const near of [begin - 30, begin, begin + 59])
      expect(await stepOf(code, KEY, { now: at(near), after: 0 })).toBe(step);
    for (const far of [begin - 31, begin + 60])
      expect(await stepOf(code, KEY, { now: at(far), after: 0 })).toBeNull();
  });

  it("are no codes once they or later ones were used", async () => {
    const [seconds, code, step] = TABLE[3];
    expect(await stepOf(code, KEY, { now: at(seconds), after: step - 1 })).toBe(step);
    expect(await stepOf(code, KEY, { now: at(seconds), after: step })).toBeNull();
  });

  it("are six digits and nothing else", async () => {
    const [seconds, code] = TABLE[3];
    for (const wrong of ["", "005925", code.slice(1), `${code}0`, "５９２４"])
      expect(await stepOf(wrong, KEY, { now: at(seconds), after: 0 })).toBeNull();
  });
});

describe("the key of an app", () => {
  it("is 160 bits that nobody had before, in base 32", () => {
    const keys = Array.from({ length: 50 }, newAppKey);
    expect(new Set(keys).size).toBe(50);
    for (const key of keys) expect(key).toMatch(/^[A-Z2-7]{32}$/);
  });

  it("stands in an address that apps read, with whose it is", () => {
    const url = new URL(appAddress(KEY, "Vigil monitor.example", "ada@example.org"));
    expect(url.href).toMatch(/^otpauth:\/\/totp\/Vigil%20monitor\.example:ada%40example\.org\?/);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...{ secret: KEY, issuer: "Vigil monitor.example", digits: "6", period: "30" },
    });
  });
});

describe("recovery codes", () => {
  it("are ten, each another, without signs that look like others", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[2-9a-hjkmnp-z]{4}-[2-9a-hjkmnp-z]{4}$/);
  });

  it("are the same however they are typed", () => {
    for (const typed of ["4f7k-92mq", "4F7K 92MQ", " 4f7k92mq\u00A0"])
      expect(plainCode(typed)).toBe("4f7k92mq");
    expect(plainCode("123 456")).toBe("123456");
  });
});
