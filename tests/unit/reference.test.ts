/** The page of the API: schemas as lines to read, requests as lines of a shell. */
import { describe, expect, it } from "vitest";
import { curlOf } from "../../client/reference/curl.ts";
import { rowsOf } from "../../client/reference/rows.ts";
import type { ApiOperation, ApiSchema } from "../../domain/reference.ts";
import { shellWords } from "../support/reference.ts";

const lines = (schema: ApiSchema) =>
  rowsOf(schema).map(({ name, type, required }) => `${name}: ${type}${required ? "!" : ""}`);

describe("the fields of a schema", () => {
  it("are named by their path, through objects and lists", () => {
    const schema: ApiSchema = {
      required: ["place"],
      properties: {
        place: {
          type: "object",
          required: ["name"],
          properties: {
            name: { type: "string", minLength: 1, maxLength: 200 },
            lat: { type: ["number", "null"], minimum: -90, maximum: 90 },
          },
        },
        claims: {
          type: "array",
          items: { type: "object", properties: { low: { type: "integer", maximum: 5 } } },
        },
      },
    };
    expect(lines(schema)).toEqual([
      "place: object!",
      "place.name: text, 1 to 200 characters!",
      "place.lat: number, -90 to 90, or null",
      "claims[]: list of object",
      "claims[].low: whole number, at most 5",
    ]);
  });

  it("of one of several objects are required where all of them ask for it", () => {
    const schema: ApiSchema = {
      anyOf: [
        { required: ["a", "b"], properties: { a: { type: "string" }, b: { type: "string" } } },
        { required: ["a"], properties: { a: { type: "string" }, c: { type: "boolean" } } },
      ],
    };
    expect(lines(schema)).toEqual(["a: text!", "b: text", "c: true or false"]);
  });

  it("that are the same for every name of a vocabulary are told once", () => {
    const figure: ApiSchema = { type: "object", properties: { net: { type: "integer" } } };
    const schema = { properties: { detained: figure, injured: figure, killed: figure } };
    expect(lines(schema)).toEqual(["*: object", "*.net: whole number"]);
    expect(rowsOf(schema)[0]?.meaning).toBe("Each of detained, injured and killed.");
  });

  it("that are described elsewhere point there, also where null may stand for them", () => {
    const $ref = "#/components/schemas/Event";
    const schema: ApiSchema = {
      properties: { one: { allOf: [{ $ref }] }, all: { type: "array", items: { $ref } } },
    };
    expect(rowsOf(schema).map(({ shape }) => shape)).toEqual(["Event", "Event"]);
  });
});

describe("a request", () => {
  const operation: ApiOperation = {
    summary: "",
    tags: [],
    responses: {},
    "x-may": "decide drafts",
    "x-problems": [],
  };
  const site = { site: "http://v", examples: {}, roles: { "decide drafts": ["editor"] } as never };

  it("says what has to be filled in, and brings the session where strangers may not ask", () => {
    const path = "/api/drafts/{id}/accept";
    expect(shellWords(curlOf({ method: "POST", path, operation }, site))).toEqual([
      "curl",
      "-X",
      "POST",
      "-b",
      "vigil.cookies",
      "http://v/api/drafts/DRAFT_ID/accept",
    ]);
  });

  it("can be pasted into a shell whatever its body says", () => {
    const example = { reason: 'It\'s "so"\nand $HOME stays' };
    const content = { "application/json": { schema: {}, example } };
    const asked = { ...operation, requestBody: { content } };
    const words = shellWords(curlOf({ method: "PATCH", path: "/api/x", operation: asked }, site));
    expect(JSON.parse(words[words.indexOf("-d") + 1] ?? "")).toEqual(example);
    expect(words.slice(0, 3)).toEqual(["curl", "-X", "PATCH"]);
  });
});
