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
  const address = `${site}${examples[path] ?? withPlaceholders(path)}${query && `?${query}`}`;
  const open = roles[operation["x-may"]].includes("stranger");
  const signing = operation["x-may"] === "sign in";
  const parts = [
    `curl${methodFlag(method, body)}${answerFlag(operation)}`,
    signing && (holdsPassword(body) ? `-c ${JAR}` : `-b ${JAR}`),
    !open && `-b ${JAR}`,
    body !== undefined && `-H 'content-type: ${type}'`,
    body !== undefined && `-d ${quoted(JSON.stringify(body, null, 2))}`,
    quoted(address),
  ];
  return parts.filter(Boolean).join(" \\\n  ");
}

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

function holdsPassword(body: unknown): boolean {
  return typeof body === "object" && body !== null && "password" in body;
}

/** "/api/drafts/{id}" → "/api/drafts/DRAFT_ID": to be filled in by hand. */
function withPlaceholders(path: string): string {
  return path.replace(/(\w+?)s?\/\{(\w+)\}/g, (whole, noun: string, name: string) =>
    whole.replace(`{${name}}`, `${noun}_${name}`.toUpperCase()),
  );
}

/** As one word of a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
