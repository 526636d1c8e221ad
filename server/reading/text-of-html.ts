// Turns HTML into plain text: a blank line between blocks, nothing of scripts, styles and what is hidden.
import { parseHTML } from "linkedom";

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);
const LEFT_OUT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG HEAD TITLE".split(" "));

const TEXT = 3;
const ELEMENT = 1;

/** The text of a piece of HTML, such as the body of a feed's item. */
export function textOfHtml(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return textOfNode(document.body);
}

/** The text of an element. */
function textOfNode(root: Node): string {
  let text = "";
  const visit = (node: Node) => {
    if (node.nodeType === TEXT) text += (node.textContent ?? "").replaceAll(/\s+/g, " ");
    if (node.nodeType !== ELEMENT || LEFT_OUT.has(node.nodeName)) return;
    if (node.nodeName === "BR") text += "\n";
    const block = BLOCKS.has(node.nodeName);
    if (block) text += "\n\n";
    for (const child of node.childNodes) visit(child);
    if (block) text += "\n\n";
  };
  visit(root);
  return tidy(text);
}

/** Without control characters, and with no more blanks and lines than mean something. */
function tidy(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, (sign) => (sign === "\n" ? sign : " "))
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll(/[ \u00a0]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}
