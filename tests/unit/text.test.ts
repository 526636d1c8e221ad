/** Text, addresses and ids as they come in from people. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlainText } from "../../domain/plain-text.ts";
import { sourceInputSchema } from "../../domain/source.ts";
import { publicId, text, webAddress } from "../../domain/text.ts";

describe("text", () => {
  it("is trimmed and keeps its own line ends, tabs and any script", () => {
    expect(text(20).parse("  Мінск\n\t明斯克 🕯 ")).toBe("Мінск\n\t明斯克 🕯");
  });

  it("has one kind of line end, whichever it came with", () => {
    expect(text(20).parse("a\r\n=1+1\r\n\r\nb\n")).toBe("a\n=1+1\n\nb");
    expect(text(3).parse("a\r\nb")).toBe("a\nb");
  });

  it.each([
    "",
    "   ",
    "a\rb",
    "a\n\rb",
    "a\u0000b",
    "a\u001bb",
    "a\u007fb",
    "a\ud800b",
    "x".repeat(21),
  ])("is not %j", (wrong) => {
    expect(text(20).safeParse(wrong).success).toBe(false);
  });
});

describe("text as it is kept", () => {
  const unit = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(" ", "\n", "\u0007", "\ud800"),
  );
  const anything = fc.array(unit, { maxLength: 4 }).map((parts) => parts.join(""));

  it("is exactly the text that would come in unchanged", () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(isPlainText(value, 20)).toBe(text(20).safeParse(value).data === value);
      }),
    );
  });

  it("is as long as its characters are many", () => {
    expect(isPlainText("🕯".repeat(20), 20)).toBe(true);
    expect(isPlainText("🕯".repeat(21), 20)).toBe(false);
  });

  it.each(["", " Minsk", "Minsk ", "Min\u0000sk", "x".repeat(21)])("is not %j", (wrong) => {
    expect(isPlainText(wrong, 20)).toBe(false);
  });
});

describe("an address", () => {
  it.each(["https://t.me/pressmvd/2084", "http://example.org/?q=a b"])("may be %s", (address) => {
    expect(webAddress.safeParse(address).success).toBe(true);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://example.org/",
    "//example.org/",
    "example.org",
    "https://user:secret@example.org/",
  ])("is not %s", (address) => {
    expect(webAddress.safeParse(address).success).toBe(false);
  });
});

describe("a public id", () => {
  it.each(["BLR-2020-09-13-minsk", "BLR-2020-09-13-minsk:eur-7494:participants", "1"])(
    "may be %s",
    (id) => {
      expect(publicId.safeParse(id).success).toBe(true);
    },
  );

  it.each(["", "-minsk", "a b", "a/b", "Мінск", "../x", "x".repeat(161)])("is not %j", (id) => {
    expect(publicId.safeParse(id).success).toBe(false);
  });
});

describe("a source", () => {
  const source = { kind: "news", publisher: "Euroradio", title: "Sunday march" };

  it("needs a kind, a publisher and a title, and may say the rest", () => {
    expect(sourceInputSchema.parse(source)).toMatchObject({ url: null, published_on: null });
  });

  it.each([
    { language: "Belarusian" },
    { published_on: "13.09.2020" },
    { accessed_at: "2020-09-14 10:00" },
    { sha256: "abc" },
    { kind: "blog" },
    { author: "A private person" },
  ])("is refused with %j", (wrong) => {
    expect(sourceInputSchema.safeParse({ ...source, ...wrong }).success).toBe(false);
  });
});
