/** The schemas of answers: no reader of the dashboard loads them, and nothing gets past them. */
import { expect, it } from "vitest";
import { z } from "zod";
import { faultOf } from "../support/answers.ts";
import { loadedWith } from "../support/imports.ts";
import { sourceTree } from "../support/tree.ts";

it("stay out of what the dashboard loads first, and zod with them", () => {
  const tree = sourceTree(["client", "domain"], [".ts", ".tsx"]);
  expect([...loadedWith("client/events/form/page.tsx", tree)]).toContain("zod");
  for (const page of ["client/main.tsx", "client/dashboard/page.tsx"]) {
    const loaded = loadedWith(page, tree);
    expect([...loaded].filter((path) => /^zod$|^domain\/answers\//.test(path))).toEqual([]);
  }
});

it("are not met by an answer that lacks a field, has one more, or another kind of value", () => {
  const schema = z.object({ id: z.string(), note: z.string().optional() });
  expect(faultOf(schema, { id: "a" })).toBeNull();
  expect(faultOf(schema, {})).toMatch(/id/);
  expect(faultOf(schema, { id: 1 })).toMatch(/id/);
  expect(faultOf(schema, { id: "a", other: 1 })).toMatch(/other/);
});
