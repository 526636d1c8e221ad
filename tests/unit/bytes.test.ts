// A piece of a file is the bytes of all that was written into it, in memory of its own.
import fc from "fast-check";
import { expect, it } from "vitest";
import { Bytes } from "../../engine/export/bytes.ts";

it("a piece holds all texts in UTF-8, however many they are", () => {
  const bytes = new Bytes();
  const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 40 }));
  fc.assert(
    fc.property(texts, fc.constantFrom(1, 20_000), (written, times) => {
      const all = written.map((text) => text.repeat(times));
      const piece = bytes.piece((out) => {
        for (const text of all) out.write(text);
      });
      expect(Buffer.from(piece).toString()).toBe(all.join(""));
    }),
    { numRuns: 50 },
  );
});

it("a piece can be handed to another thread as it is, in memory that holds nothing else", () => {
  const written = new Bytes().piece((out) => out.write("Мінск"));
  expect(written.buffer.byteLength).toBe(10);
  const there = structuredClone(written, { transfer: [written.buffer] });
  expect(Buffer.from(there).toString()).toBe("Мінск");
  expect(written).toHaveLength(0);
});

it("a piece holds nothing of one that could not be written", () => {
  const bytes = new Bytes();
  const half = () =>
    bytes.piece((out) => {
      out.write("half of ");
      throw new Error("unreadable");
    });
  expect(half).toThrow("unreadable");
  expect(Buffer.from(bytes.piece((out) => out.write("whole"))).toString()).toBe("whole");
});
