/** How a look at a source's address changes what is known of its link. */
import { describe, expect, it } from "vitest";
import { type Link, type LinkSeen, linkAfter } from "../../domain/link.ts";

const ADDRESS = "http://www.news.example/a/";
const seen = (fields: object = {}): LinkSeen => ({
  ...{ is: "seen", moved: null, title: "A march", text_hash: "aa" },
  ...fields,
});
const failed = (code: "no_such_host" | "unreachable" | "timeout" | "http_error", status = 0) =>
  ({ is: "failed", code, status: status || null }) as const;
const day = (n: number) => `2026-01-${String(n).padStart(2, "0")}T00:00:00.000Z`;

/** A link after looks on the first days of a month. */
const looked = (...looks: LinkSeen[]) =>
  looks.reduce<Link | null>((link, look, at) => linkAfter(link, ADDRESS, look, day(at + 1)), null);

describe("a link", () => {
  it("is there as it was first seen, since the first look that found it so", () => {
    expect(looked(seen(), seen())).toEqual({
      ...{ state: "there", since: day(1), checked_at: day(2), status: null, code: null },
      ...{ moved_to: null, title: "A march", text_hash: "aa", failures: 0 },
    });
  });

  it("has changed while title or text are other than at the first look", () => {
    const changed = looked(seen(), seen({ text_hash: "bb" }), seen({ title: "Two marches" }));
    expect(changed).toMatchObject({ state: "changed", since: day(2), checked_at: day(3) });
    expect(changed).toMatchObject({ title: "A march", text_hash: "aa" });
    expect(looked(seen(), seen({ text_hash: "bb" }), seen())?.state).toBe("there");
  });

  it("has moved where it leads to another page for good, not to the same by another scheme or name", () => {
    const moved = (to: string) => looked(seen(), seen({ moved: to, text_hash: "bb" }));
    expect(moved("https://news.example/b")).toMatchObject({
      ...{ state: "moved", moved_to: "https://news.example/b" },
    });
    expect(moved("https://news.example/a")).toMatchObject({ state: "changed", moved_to: null });
    expect(looked(seen({ moved: "https://m.news.example/a" }))?.state).toBe("there");
  });

  it("is gone at once where its host says so, and after three looks without a host", () => {
    for (const status of [404, 410])
      expect(looked(seen(), failed("http_error", status))).toMatchObject({ state: "gone", status });
    for (const code of ["no_such_host", "unreachable"] as const) {
      const look = failed(code);
      expect(looked(look, look)).toMatchObject({ state: "unreached", code, failures: 2 });
      expect(looked(look, look, look)).toMatchObject({ state: "gone", since: day(3), failures: 3 });
      expect(looked(look, look, seen(), look)).toMatchObject({ state: "unreached", failures: 1 });
    }
  });

  it("is only unreached where its host has an error or takes too long, however often", () => {
    for (const look of [failed("http_error", 503), failed("timeout")])
      expect(looked(look, look, look, look)).toMatchObject({ state: "unreached", since: day(1) });
  });

  it("that was gone is compared with its first look when it is back", () => {
    const back = looked(seen(), failed("http_error", 410), seen({ text_hash: "bb" }));
    expect(back).toMatchObject({ state: "changed", since: day(3), status: null, code: null });
  });
});
