// The pages of the site by their paths: the client draws them, and the server knows which addresses have none.

/** The path of every page; an address has the first that fits it. A `:name` part holds any text. */
export const PAGE_PATHS = [
  "/",
  "/events/new",
  "/sign-in",
  "/account",
  "/people",
  "/inbox",
  "/inbox/read",
  "/import",
  "/events/:id",
  "/events/:id/edit",
  "/events/:id/merge",
  "/proposals/:follow",
  "/events/:id/history",
  "/exports",
  "/jobs",
  "/sources",
  "/activity",
  "/corrections",
  "/method",
] as const;
export type PagePath = (typeof PAGE_PATHS)[number];

/** What an address says of its page: the values of the `:name` parts, decoded. */
export type PageParams = Readonly<Record<string, string>>;

/** The page that the path of an address has; undefined when there is none. */
export function pageAt(path: string): { page: PagePath; params: PageParams } | undefined {
  const asked = segments(path);
  for (const page of PAGE_PATHS) {
    const params = paramsOf(segments(page), asked);
    if (params) return { page, params };
  }
  return undefined;
}

function paramsOf(wanted: string[], asked: string[]): Record<string, string> | undefined {
  if (wanted.length !== asked.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const value = asked[i] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = decode(value);
    else if (part !== value) return undefined;
  }
  return params;
}

function segments(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
