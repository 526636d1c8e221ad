// Annotated articles as they lie in a folder: one JSON file each, or a folder each with text, facts and expectation.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../extract/index.ts";

export const GOLD_FIELDS = ["crowd", "arrests", "injuries", "deaths"] as const;

/** A figure as annotated: `acceptValues` are as right as `value`, `kinds` the claimants that are. */
export type GoldFigure = {
  value: number;
  acceptValues?: number[];
  scope?: string;
  optional?: boolean;
  source: { kinds: string[] };
};

/** A record as annotated. What is optional costs nothing, found or not. */
export type GoldEvent = {
  optional?: boolean;
  type: string;
  acceptTypes?: string[];
  forms: string[];
  counterProtest?: boolean;
  date: { start: string; acceptStart?: string[] };
  place: { name: string; country: string; lat: number; lon: number; precision: string };
} & Partial<Record<(typeof GOLD_FIELDS)[number], GoldFigure[]>>;

export type Gold = {
  relevant: boolean;
  events?: GoldEvent[];
  /** Numbers that are no figures: characters of the text. */
  distractors?: { start: number; end: number; text: string }[];
};

export type Annotated = { id: string; article: Article; gold: Gold };

/** The annotated articles of a folder, in the order of their names. */
export function readAnnotated(folder: string): Annotated[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name): Annotated[] => {
      if (name.endsWith(".json")) {
        const { id, title, text, published, gold } = json(join(folder, name));
        return [{ id, article: { title, text, published }, gold }];
      }
      const read = (file: string) => readFileSync(join(folder, name, file), "utf8");
      if (!existsSync(join(folder, name, "expected.json"))) return [];
      const { title, published } = json(join(folder, name, "meta.json"));
      const gold: Gold = json(join(folder, name, "expected.json"));
      return [{ id: name, article: { title, published, text: read("article.txt") }, gold }];
    });
}

function json(path: string) {
  return JSON.parse(readFileSync(path, "utf8"));
}
