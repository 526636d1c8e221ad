// Finds the article in a web page: its title and its text, without menus and all else around it.
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { textOfHtml } from "./text-of-html.ts";

/** An article as its page has it; an empty text where there is none. */
export type Page = { title: string; text: string };

/** A page of more elements is no article. */
const MOST_ELEMENTS = 20_000;

export function pageOf(html: string): Page {
  const { document } = parseHTML(html);
  if (document.documentElement === null) return { title: "", text: "" };
  try {
    const found = new Readability(document, { maxElemsToParse: MOST_ELEMENTS }).parse();
    return { title: found?.title ?? "", text: textOfHtml(found?.content ?? "") };
  } catch {
    return { title: "", text: "" };
  }
}
