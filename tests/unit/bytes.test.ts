// A piece of a file is the bytes of all that was written into it, in memory of its own.
import fc from "fast-check";
import { expect, it } from "vitest";
import { Bytes } from "../../server/dashboard/files/bytes.ts";

it("a piece holds all texts in UTF-8, whatever room was thought to be enough", () => {
  const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 40 }));
  fc.assert(
    fc.property(texts, fc.nat(50), (written, room) => {
      const bytes = new Bytes(room);
      for (const text of written) bytes.write(text);
      expect(Buffer.from(bytes.written).toString()).toBe(written.join(""));
    }),
  );
});

it("a piece can be handed to another thread as it is", () => {
  const bytes = new Bytes(10);
  bytes.write("Мінск");
  const { written } = bytes;
  const there = structuredClone(written, { transfer: [written.buffer] });
  expect(Buffer.from(there).toString()).toBe("Мінск");
  expect(written).toHaveLength(0);
});
