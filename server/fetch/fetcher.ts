// Asks addresses of other hosts, guarded: public ones alone, few redirects, little data, little time.
import type { IncomingHttpHeaders } from "node:http";
import { Agent, request } from "undici";
import type { FetchFailure } from "../../domain/fetching.ts";
import {
  checkedLookup,
  PrivateAddress,
  type PrivateHost,
  type Resolve,
  standingOf,
  systemResolve,
} from "./address.ts";
import { BadPacking, readBody, TooLarge } from "./body.ts";
import { textOf } from "./charset.ts";
import { retryAfter } from "./retry-after.ts";

/** What is known of a document from before, as its host told it; asked for anew only if it has changed. */
export type Known = { etag: string | null; last_modified: string | null };

export type Fetched = {
  is: "fetched";
  /** Where it came from in the end. */
  url: string;
  /** Where it has moved to for good; null where it has not. */
  moved: string | null;
  /** Its media type, such as "application/rss+xml"; empty where the answer has none. */
  type: string;
  text: string;
} & Known;

type NotFetched = {
  is: "failed";
  code: FetchFailure;
  /** Of the answer, where there was one. */
  status: number | null;
  /** Until when the host asks to be left alone. */
  wait_until: Date | null;
};

type FetchAnswer = Fetched | { is: "unchanged" } | NotFetched;

export type Fetcher = {
  /** Never throws, but for the signal's reason once that is aborted. */
  fetch: (address: string, asked: Asked) => Promise<FetchAnswer>;
  close: () => Promise<void>;
};

type Asked = {
  /** What is wanted, as `Accept` has it. */
  accept: string;
  known?: Known;
  /** The document that names this address: only one of a private host may name another such. */
  namedBy?: string;
  signal: AbortSignal;
};

export type FetcherSettings = {
  /** Who asks, as `User-Agent` has it. */
  userAgent: string;
  privateHosts: readonly PrivateHost[];
  /** Ports of public hosts that may be asked. */
  ports?: readonly string[];
  /** What finds the addresses of a name. */
  resolve?: Resolve;
  /** How long all of it may take. */
  longestMs?: number;
};

const WEB_PORTS = ["80", "443"];
const LONGEST_MS = 8_000;
const MOST_BYTES = 2_000_000;
const MOST_REDIRECTS = 3;
/** So long a connection waits for another request. */
const IDLE_MS = 2_000;
const REDIRECTS = [301, 302, 303, 307, 308];
const FOR_GOOD = [301, 308];
const WAIT = [429, 503];

/** A fetcher; it keeps connections open for seconds, until it is closed. */
export function createFetcher({
  userAgent,
  privateHosts,
  ports = WEB_PORTS,
  resolve = systemResolve,
  longestMs = LONGEST_MS,
}: FetcherSettings): Fetcher {
  const limits = { keepAliveTimeout: IDLE_MS, keepAliveMaxTimeout: IDLE_MS, maxRedirections: 0 };
  const checked = new Agent({ ...limits, connect: { lookup: checkedLookup(resolve) } });
  const unchecked = new Agent(limits);

  const all = { privateHosts, ports };
  /** What a document may name, or lead on to. */
  const namedIn = (address: string) =>
    standingOf(address, all) === "allowed" ? all : { privateHosts: [], ports };

  const ask = async (
    address: string,
    { accept, known, namedBy, signal }: Asked,
  ): Promise<FetchAnswer> => {
    let url = address;
    let allowed = namedBy === undefined ? all : namedIn(namedBy);
    let moved: string | null = null;
    let forGood = true;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const standing = standingOf(url, allowed);
      if (standing === "bad_address" || standing === "private_address") return failed(standing);
      const { statusCode, headers, body } = await request(url, {
        dispatcher: standing === "allowed" ? unchecked : checked,
        signal,
        headers: {
          accept,
          "accept-encoding": "gzip, br",
          "user-agent": userAgent,
          ...(known?.etag && { "if-none-match": known.etag }),
          ...(known?.last_modified && { "if-modified-since": known.last_modified }),
        },
      });
      if (statusCode === 200) {
        const type = one(headers, "content-type");
        const bytes = await readBody(body, one(headers, "content-encoding"), MOST_BYTES);
        return {
          is: "fetched",
          ...{ url, moved, type: type.split(";")[0]?.trim().toLowerCase() ?? "" },
          text: textOf(bytes, type),
          etag: one(headers, "etag") || null,
          last_modified: one(headers, "last-modified") || null,
        };
      }
      body.destroy();
      body.on("error", () => {});
      if (statusCode === 304) return { is: "unchanged" };
      if (!REDIRECTS.includes(statusCode)) return answered(statusCode, headers);
      const location = one(headers, "location");
      if (!URL.canParse(location, url)) return failed("too_many_redirects", statusCode);
      allowed = standing === "allowed" ? allowed : { privateHosts: [], ports };
      url = new URL(location, url).href;
      forGood &&= FOR_GOOD.includes(statusCode);
      moved = forGood ? url : moved;
    }
    return failed("too_many_redirects");
  };

  return {
    fetch: async (address, asked) => {
      const late = AbortSignal.timeout(longestMs);
      try {
        return await ask(address, { ...asked, signal: AbortSignal.any([asked.signal, late]) });
      } catch (error) {
        asked.signal.throwIfAborted();
        return failed(late.aborted ? "timeout" : codeOf(error));
      }
    },
    close: async () => {
      await Promise.all([checked.destroy(), unchecked.destroy()]);
    },
  };
}

function answered(status: number, headers: IncomingHttpHeaders): NotFetched {
  const wait = WAIT.includes(status) ? retryAfter(one(headers, "retry-after"), new Date()) : null;
  const code = status === 429 || wait !== null ? "told_to_wait" : "http_error";
  return { ...failed(code, status), wait_until: wait };
}

const failed = (code: FetchFailure, status: number | null = null): NotFetched => ({
  ...{ is: "failed", code, status },
  wait_until: null,
});

function one(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** What went wrong on the way, by the error that it left. */
function codeOf(error: unknown): FetchFailure {
  if (error instanceof PrivateAddress) return "private_address";
  if (error instanceof TooLarge) return "too_large";
  if (error instanceof BadPacking) return "bad_answer";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(ENOTFOUND|EAI_|ENODATA)/.test(code) ? "no_such_host" : "unreachable";
}
