/** The page of the API as the server gives it, without a build, and the requests that stand on it. */
import type { DrawReference } from "../../domain/reference.ts";
import { textOf } from "./cards.ts";

/** The client's code is told of by its type alone: it is checked with the client's own settings. */
export async function drawReference(): Promise<DrawReference> {
  const path = "../../client/reference/draw.tsx";
  const { draw }: { draw: DrawReference } = await import(path);
  return draw;
}

/** A request as a line of a shell asks for it. */
export type Example = {
  /** "GET /api/events/{id}". */
  route: string;
  method: string;
  url: string;
  body: string | null;
  type: string | null;
  /** It brings the session's cookie. */
  signedIn: boolean;
  /** It keeps the cookie of a new session. */
  keepsSession: boolean;
};

/** The example of every route on the page. */
export function examplesIn(html: string): Example[] {
  return [...html.matchAll(/data-route="([^"]+)"[\s\S]*?<\/section>/g)]
    .filter(([, route = ""], i, all) => all.findLastIndex(([, name]) => name === route) === i)
    .map(([section, route = ""]) => {
      const [, code = ""] = /<pre><code>([\s\S]*?)<\/code><\/pre>/.exec(section) ?? [];
      return {
        route,
        ...requestOf(shellWords(code.replace(/&(\w+);/g, (entity) => textOf(entity)))),
      };
    });
}

/** A line as a shell cuts it: words between spaces, single quotes, a line that goes on behind a backslash. */
export function shellWords(line: string): string[] {
  const words = line.replaceAll("\\\n", " ").matchAll(/(?:'[^']*'|\\'|[^\s'])+/g);
  return [...words].map(([word]) =>
    word.replace(/'([^']*)'|\\(')/g, (_, quoted?: string, quote?: string) => quoted ?? quote ?? ""),
  );
}

function requestOf([command, ...words]: string[]): Omit<Example, "route"> {
  if (command !== "curl") throw new Error(`no request: ${command}`);
  const after = (flag: string) => {
    const at = words.indexOf(flag);
    return at < 0 ? null : (words[at + 1] ?? null);
  };
  const body = after("-d");
  return {
    method: after("-X") ?? (body === null ? "GET" : "POST"),
    url: words.at(-1) ?? "",
    body,
    type: after("-H")?.replace("content-type: ", "") ?? null,
    signedIn: words.includes("-b"),
    keepsSession: words.includes("-c"),
  };
}
