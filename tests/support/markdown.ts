/** The little of Markdown that the documentation's checks need: links, anchors, code, tables. */

/** A page without its fenced blocks, and the text of those blocks. */
function parts(page: string): { prose: string; fenced: string } {
  const fence = /^ {0,3}```.*\n([\s\S]*?)^ {0,3}```\s*$/gm;
  const fenced = [...page.matchAll(fence)].map(([, text]) => text).join("\n");
  return { prose: page.replace(fence, ""), fenced };
}

const SPAN = /(`+)(.+?)\1(?!`)/g;

/** The contents of the code spans in the running text and in tables. */
export function codeSpans(page: string): string[] {
  return [...parts(page).prose.matchAll(SPAN)].map(([, , text = ""]) =>
    text.trim().replaceAll("\\|", "|"),
  );
}

/** Everything that stands as code: spans, fenced blocks and indented ones. */
export function codeText(page: string): string {
  const indented = page.match(/^ {4}.*$/gm) ?? [];
  return [...codeSpans(page), parts(page).fenced, ...indented].join("\n");
}

/** The targets of links and images: "docs/api.md#keyset-pages", "https://…". */
export function links(page: string): string[] {
  const prose = parts(page).prose.replace(SPAN, "code");
  return [...prose.matchAll(/\]\(<?([^()\s>]+)>?(?: "[^"]*")?\)/g)].map(
    ([, target = ""]) => target,
  );
}

/** The anchors of a page's headings, as GitHub makes them. */
export function anchors(page: string): string[] {
  const seen = new Map<string, number>();
  return [...parts(page).prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
      .replaceAll(" ", "-");
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
}

/** A value as code. */
export function code(value: string): string {
  return `\`${value}\``;
}

/** A table; bars inside cells are escaped. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(headings), `|${" --- |".repeat(headings.length)}`, ...rows.map(line)].join("\n");
}
