/** Lines of the log whose reader has gone for a while. */
import { expect, it } from "vitest";
import { openLines } from "../../server/http/lines.ts";

it("counts the lines that nobody took, and tells of them once when somebody reads again", async () => {
  const read: string[] = [];
  let isThere = false;
  // As a pipe is to Node: it fails for each write, and takes the next one.
  const stream = {
    writableLength: 0,
    on: () => {},
    write: (text: string, done: (error?: Error) => void) => {
      if (isThere && text !== "") read.push(text);
      setImmediate(() => done(isThere ? undefined : new Error("EPIPE")));
    },
  };
  const lines = openLines(stream as unknown as NodeJS.WriteStream);
  lines.write("one\n");
  lines.write("two\n");
  await new Promise(setImmediate);
  expect(await lines.end(0)).toBe(2);
  isThere = true;
  lines.write("three\n");
  lines.write("four\n");
  for (let i = 0; i < 20; i++) await new Promise(setImmediate);
  const told = read.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
  expect(told).toMatchObject([{ dropped: 2, msg: "lines of the log found no reader" }]);
  expect(read.filter((line) => !line.startsWith("{"))).toEqual(["three\n", "four\n"]);
  expect(await lines.end(0)).toBe(0);
});
