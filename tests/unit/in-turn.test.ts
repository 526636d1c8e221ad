/** Whoever asks while a run is under way sees what was there when they asked. */
import { expect, it } from "vitest";
import { inTurn } from "../../domain/in-turn.ts";

it("a call made while a run is under way waits for one that begins after it", async () => {
  let there = 0;
  const seen: number[] = [];
  const read = inTurn(async () => {
    const now = there;
    await Promise.resolve();
    seen.push(now);
  });
  const first = read();
  there = 1;
  await Promise.all([read(), read()]);
  await first;
  expect(seen).toEqual([0, 1]);
});

it("a run that fails is no answer to those who come later", async () => {
  let broken = true;
  const read = inTurn(async () => {
    if (broken) throw new Error("broken");
  });
  const first = read();
  const second = read();
  await expect(first).rejects.toThrow("broken");
  await expect(second).rejects.toThrow("broken");
  broken = false;
  await expect(read()).resolves.toBeUndefined();
});
