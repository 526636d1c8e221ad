/** Questions take turns, and nothing is begun for an asker who has left. */
import { expect, it } from "vitest";
import { openTurns } from "../../engine/worker/turns.ts";

it("a question is begun when the one before it is answered, in the order of asking", async () => {
  const inTurn = openTurns();
  const said: string[] = [];
  const ask = (name: string) => async () => {
    said.push(`${name} begins`);
    await Promise.resolve();
    said.push(`${name} ends`);
    return name;
  };
  const answers = await Promise.all([inTurn(ask("a")), inTurn(ask("b"))]);
  expect(answers).toEqual(["a", "b"]);
  expect(said).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});

it("a question owner asker leaves before its turn is never begun, and those behind it are", async () => {
  const inTurn = openTurns();
  const begun: string[] = [];
  const ask = (name: string) => async () => begun.push(name);
  const leaving = new AbortController();
  const first = inTurn(ask("first"));
  const left = inTurn(ask("left"), leaving.signal);
  const last = inTurn(ask("last"));
  leaving.abort();
  await expect(left).rejects.toThrow(/aborted/);
  await Promise.all([first, last]);
  expect(begun).toEqual(["first", "last"]);
});

it("a question that fails is no answer to those behind it", async () => {
  const inTurn = openTurns();
  const broken = inTurn(() => Promise.reject(new Error("broken")));
  const next = inTurn(async () => "fine");
  await expect(broken).rejects.toThrow("broken");
  await expect(next).resolves.toBe("fine");
});
