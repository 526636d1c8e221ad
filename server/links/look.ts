// Looks at the address of a source: what is kept of the page is its title and a hash of its text.
import { createHash } from "node:crypto";
import type { LinkSeen } from "../../domain/link.ts";
import { foldedWords } from "../../domain/search.ts";
import type { Courtesy } from "../fetch/courtesy.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import type { Reader } from "../reading/reader.ts";

/** What looking needs. */
export type Looking = { fetcher: Fetcher; courtesy: Courtesy; reader: Pick<Reader, "page"> };

/** Throws the signal's reason once that is aborted. */
export async function lookAtLink(
  { fetcher, courtesy, reader }: Looking,
  address: string,
  signal: AbortSignal,
): Promise<LinkSeen> {
  const answer = await courtesy(address, () =>
    fetcher.fetch(address, { accept: "text/html, */*;q=0.5", signal }),
  );
  if (answer.is === "failed") return { is: "failed", code: answer.code, status: answer.status };
  // Nothing was said of what is known of it.
  if (answer.is === "unchanged") return { is: "failed", code: "bad_answer", status: 304 };
  const isPage = /html|^$/.test(answer.type);
  const page = isPage ? await reader.page(answer.text).catch(() => null) : null;
  const { title, text } = page ?? { title: "", text: answer.text };
  const text_hash = createHash("sha256").update(foldedWords(text).join(" ")).digest("hex");
  return { is: "seen", moved: answer.moved, title: title.slice(0, MOST), text_hash };
}

/** So much of a title is kept. */
const MOST = 400;
