/** Whether a service refuses what it is sent, as it should: soon, as a problem that names the field, without a word about itself. */
import { PROBLEMS } from "../../../domain/problem.ts";
import { NET_MS } from "../net.ts";

export interface Sent {
  /** For whoever reads that it was not refused. */
  what: string;
  method: string;
  path: string;
  headers?: Record<string, string> | undefined;
  body?: string | Uint8Array<ArrayBuffer> | undefined;
  /** The code by which it has to be refused; any when it is left out. */
  code?: string;
}

/** The one sentence that is about no field. */
const UNREADABLE = "The address is malformed.";
const LONGEST_ANSWER = 40_000;
export const INSIDE =
  /node_modules|\bat .+:\d+:\d+|\.(ts|js|mjs)\b|sqlite|postgres|libsql|kysely|\bzod\b|\/(tmp|home|work|root|usr)\//i;

/**
 * What is wrong with the answer, or null when the service refused it well.
 * @param field what the answer has to name, itself or something inside; null where a refusal of any kind will do
 */
export async function fault(
  address: string,
  sent: Sent,
  field: string | null,
): Promise<string | null> {
  const answer = await answerTo(address, sent);
  const told = typeof answer === "string" ? answer : faultIn(answer, field, sent.code);
  if (told === null) return null;
  return `${sent.method} ${sent.path.slice(0, 120)}: ${sent.what}: ${told}`;
}

/** For what may be taken: whether it was, and what is wrong with the answer if it was not. */
export async function outcome(
  address: string,
  sent: Sent,
): Promise<{ taken: boolean; fault: string | null }> {
  const answer = await answerTo(address, sent);
  if (typeof answer !== "string" && answer.status < 400) return { taken: true, fault: null };
  const told = typeof answer === "string" ? answer : faultIn(answer, null, undefined);
  const where = `${sent.method} ${sent.path.slice(0, 200)}: ${sent.what}`;
  return { taken: false, fault: told && `${where}: ${told}` };
}

type Answer = { status: number; type: string; text: string };

/** An answer, or a sentence when there is none in time. An answer that is no refusal is not read: a stream has no end. */
async function answerTo(address: string, sent: Sent): Promise<Answer | string> {
  const { method, path, headers = {}, body = null } = sent;
  const signal = AbortSignal.timeout(NET_MS);
  try {
    const response = await fetch(`${address}${path}`, { method, headers, body, signal });
    const { status } = response;
    const type = response.headers.get("content-type") ?? "";
    if (status < 400) await response.body?.cancel();
    return { status, type, text: status < 400 ? "" : await response.text() };
  } catch (error) {
    return `no answer: ${error instanceof Error ? `${error.message} ${error.cause}` : error}`;
  }
}

function faultIn(
  { status, type, text }: Answer,
  field: string | null,
  expected: string | undefined,
): string | null {
  if (status >= 500) return `answered ${status} ${text.slice(0, 200)}`;
  if (status < 400) return `taken, with ${status}`;
  if (!type.startsWith("application/problem+json")) return `${status} is no problem+json: ${type}`;
  if (text.length > LONGEST_ANSWER) return `${text.length} characters for ${status}`;
  if (INSIDE.test(text)) return `tells of the inside: ${text.slice(0, 300)}`;
  const { code, title, errors = [] } = JSON.parse(text);
  if (!(code in PROBLEMS) || typeof title !== "string") return `no problem of ours: ${text}`;
  if (/^bad_(input|filter)$/.test(code) && errors.length === 0 && title !== UNREADABLE)
    return `names no field: ${text}`;
  if (expected !== undefined && code !== expected) return `${code} in place of ${expected}`;
  const paths: string[] = errors.map(({ path }: { path: string }) => path);
  if (field === null || field === "") return null;
  if (paths.some((path) => path === field || path.startsWith(`${field}.`))) return null;
  return `does not name ${field} but ${JSON.stringify(paths)}: ${text.slice(0, 200)}`;
}
