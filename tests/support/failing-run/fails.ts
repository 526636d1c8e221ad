/** A test that passes, one that fails, and a suite whose set-up breaks. */
import { beforeAll, describe, expect, it } from "vitest";

it("passes", () => {});

it("says that two is three", () => {
  expect(2).toBe(3);
});

describe("a suite", () => {
  beforeAll(() => {
    throw new Error("The set-up breaks.");
  });
  it("is never tested", () => {});
});
