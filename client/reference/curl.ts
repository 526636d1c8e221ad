// A request that somebody can paste into a shell, against this very site.
import type { ApiOperation, Reference } from "../../domain/reference.ts";

/** Where curl keeps the session's cookie. */
const JAR = "vigil.cookies";

/** @param path as the document has it, "/api/events/{id}" */
export function curlOf(
  { method, path, operation }: { method: string; path: string; operation: ApiOperation },
  { site, roles, examples }: Pick<Reference, "site" | "roles" | "examples">,
): string {
  const [type = "", given] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const body = given?.example;
  const query = new URLSearchParams({ ...operation["x-example-query"] }).toString();
  const address = `${site}${examples[`${method} ${path}`] ?? withPlaceholders(path)}${query && `?${query}`}`;
  const open = roles[operation["x-may"]].includes("stranger");
  const signing = /^\/api\/(auth\/|me$)/.test(path);
  const parts = [
    `curl${methodFlag(method, body)}${answerFlag(operation)}`,
    signing && sessionFlag(path, body),
    !signing && !open && `-b ${JAR}`,
    body !== undefined && `-H 'content-type: ${type}'`,
    body !== undefined && `-d ${quoted(textOf(body))}`,
    quoted(address),
  ];
  return parts.filter(Boolean).join(" \\\n  ");
}

/** A file is sent as it is, all else as JSON. */
const textOf = (body: unknown) => (typeof body === "string" ? body : JSON.stringify(body, null, 2));

function methodFlag(method: string, body: unknown): string {
  const plain = method === "GET" || (method === "POST" && body !== undefined);
  return plain ? "" : ` -X ${method}`;
}

/** A stream is shown as it comes; a file gets the name that the server gives it. */
function answerFlag({ responses }: ApiOperation): string {
  const types = Object.values(responses).flatMap(({ content }) => Object.keys(content ?? {}));
  if (types.includes("text/event-stream")) return " -N";
  return types.some((type) => /csv|octet-stream/.test(type)) ? " -OJ" : "";
}

/**
 * Whoever has a password keeps the session that it opens, in place of the one that it is changed in; that of
 * another's link is not for what follows.
 */
function sessionFlag(path: string, body: unknown): string | null {
  if (path.endsWith("/password-link")) return null;
  const holds = (field: string) => typeof body === "object" && body !== null && field in body;
  if (holds("current_password")) return `-b ${JAR} -c ${JAR}`;
  return holds("email") ? `-c ${JAR}` : `-b ${JAR}`;
}

/** "/api/drafts/{id}" → "/api/drafts/DRAFT_ID", as an earlier example answers it; a file is called events.csv. */
function withPlaceholders(path: string): string {
  return path
    .replace("{file}", "events.csv")
    .replace(/(\w+?)s?\/\{(\w+)\}/g, (whole, noun: string, name: string) =>
      whole.replace(`{${name}}`, `${noun}_${name}`.toUpperCase()),
    );
}

/** As one word of a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
