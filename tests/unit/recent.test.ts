/** Answers are kept; failures are not. */
import { expect, it } from "vitest";
import { recent, recentAnswers } from "../../engine/recent.ts";

it("the values asked for last are kept, and the oldest goes", () => {
  const kept = recent<number>(2);
  let made = 0;
  const get = (key: string) => kept.get(key, () => ++made);
  expect([get("a"), get("b"), get("a"), get("c"), get("b")]).toEqual([1, 2, 1, 3, 4]);
});

it("an answer that failed is asked for again", async () => {
  const kept = recentAnswers<string>(2);
  await expect(kept.get("a", () => Promise.reject(new Error("busy")))).rejects.toThrow("busy");
  await expect(kept.get("a", async () => "here")).resolves.toBe("here");
  await expect(kept.get("a", async () => "anew")).resolves.toBe("here");
});
