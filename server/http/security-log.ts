// The security log: what whoever runs the site has to notice of who tries its doors, as JSON lines in a file of its own.
import { createHmac, randomBytes } from "node:crypto";
import { open, rename } from "node:fs/promises";
import type { Request } from "express";
import { ipKeyGenerator } from "express-rate-limit";

/** Every event and what happened, for the documentation. */
export const SECURITY_EVENTS = {
  sign_in_failed: "e-mail and password don't belong together; `account` when the e-mail has one",
  sign_in_blocked: "not even tried: too many wrong passwords for this account or from this address",
  link_refused: "a one-time link that is used up, too old, or never was",
  write_refused:
    "a request that would have written was refused: not signed in, not allowed, sent by another site, too many; with `status`, `code`, `method`, `path`",
  host_refused: "a request called the site by a name that is not its own; with `method`, `path`",
  account_made: "`account` with its `role`",
  role_changed: "`account` has another `role` than `before`",
  account_disabled: "`account` lets nobody in any more",
  account_enabled: "`account` lets its owner in again",
  mode_changed: "the site has another `mode` than `before`",
  link_made: "a one-time link by which `account` sets its password, or somebody becomes `admin`",
  password_set: "`account` has a new password",
  two_factor_on:
    "`account` asks for a code of an authenticator app at sign-in, or for one of another app",
  two_factor_off: "the password alone lets `account` in again",
  recovery_code_used: "`account` signed in with a recovery code; so many are `left`",
  recovery_codes_made: "`account` has new recovery codes",
  key_made: "an API `key` was made, with its `scope`",
  key_revoked: "a `key` was revoked",
  key_restored: "a revoked `key` is good again",
  key_refused:
    "a request came with an API key that is wrong or revoked; `account` when it was somebody's; with `method`, `path`",
  sessions_ended: "an administrator signed `account` out everywhere",
  erased:
    "`subject` and `id` of what was erased or withdrawn; with `fields` when these alone lost what they held before",
  omitted: "`lines` that were left out because too many came, or that could not be written",
} as const;

export type SecurityEvent = keyof typeof SECURITY_EVENTS;

/** What is told of an event beside its time and who sent it. Who did it stands under `by`, an account's id. */
export type Details = Readonly<Record<string, string | number | null>>;

/** Who sent a request: its address, or null on the command line, and its number in the other log. */
export type Sender = { address: string | null; request?: string };

export function senderOf({ ip = "", id }: Request): Sender {
  return { address: ip, request: String(id) };
}

export type SecurityLog = {
  /** Adds a line. Never throws, and nobody waits for it. */
  tell: (event: SecurityEvent, sender: Sender, details?: Details) => void;
  /** Resolves when what was told is written. */
  close: () => Promise<void>;
};

export type SecurityLogSettings = {
  file: string;
  /** Whether lines hold addresses; otherwise a name that stands for one until the day or the process ends. */
  addresses: boolean;
  /** Told when lines can't be written; they are kept for the next try as far as there is room. */
  failed: (error: unknown) => void;
  now: () => Date;
};

const MINUTE_MS = 60_000;
/** Lines a minute of one kind from one sender, and of all that strangers can cause. */
const MOST_OF_ONE = 20;
const MOST = 600;
/** What is done by accounts is always written: it can't be caused by everybody. */
const RARE: readonly SecurityEvent[] = [
  ...([
    "account_made",
    "account_disabled",
    "account_enabled",
    "role_changed",
    "mode_changed",
    "link_made",
    "password_set",
    "sessions_ended",
  ] as const),
  ...(["key_made", "key_revoked", "key_restored", "erased", "omitted"] as const),
];

/** A longer file becomes `FILE.1`, in place of the one before. */
const LONGEST_BYTES = 10_000_000;
const LONGEST_TEXT = 200;

/** Opens nothing yet: the file is looked up by its name for each write, so that it can be moved or cut at any time. */
export function openSecurityLog(settings: SecurityLogSettings): SecurityLog {
  const { file, addresses, failed, now } = settings;
  const key = randomBytes(32);
  let waiting: string[] = [];
  let writing: Promise<void> = Promise.resolve();
  let isWriting = false;
  let omitted = 0;
  /** Whether it is time to say how many were left out. */
  let isDue = false;
  let minute = 0;
  let told = new Map<string, number>();

  const fromOf = (address: string, day: string) =>
    createHmac("sha256", key)
      .update(`${day} ${ipKeyGenerator(address)}`)
      .digest("hex")
      .slice(0, 12);

  const line = (event: SecurityEvent, { address, request }: Sender, details: Details) => {
    const time = now().toISOString();
    const sender = addresses
      ? { address }
      : { from: address && fromOf(address, time.slice(0, 10)) };
    const short = (value: string | number | null) =>
      typeof value === "string" ? value.slice(0, LONGEST_TEXT) : value;
    const rest = Object.entries(details).map(([name, value]) => [name, short(value)]);
    const whole = { time, event, ...sender, request, ...Object.fromEntries(rest) };
    return `${JSON.stringify(whole)}\n`;
  };

  /** Whether there is room for one more in this minute. */
  const counts = (event: SecurityEvent, address: string | null): boolean => {
    const current = Math.floor(now().getTime() / MINUTE_MS);
    if (current !== minute) {
      minute = current;
      told = new Map();
      isDue = true;
    }
    const kind = `${event} ${address}`;
    const [all, own] = [told.get("") ?? 0, told.get(kind) ?? 0];
    if (all >= MOST || own >= MOST_OF_ONE) return false;
    told.set("", all + 1).set(kind, own + 1);
    return true;
  };

  const write = async () => {
    while (waiting.length > 0 || (isDue && omitted > 0)) {
      const lines = waiting;
      const left = isDue ? omitted : 0;
      waiting = [];
      try {
        const rest = left > 0 ? [line("omitted", { address: null }, { lines: left })] : [];
        await append(file, [...rest, ...lines].join(""));
        omitted -= left;
        isDue = false;
      } catch (error) {
        const kept = [...lines, ...waiting];
        waiting = kept.slice(0, MOST);
        omitted += kept.length - waiting.length;
        isDue = true;
        failed(error);
        break;
      }
    }
    isWriting = false;
  };

  const begin = () => {
    if (isWriting) return;
    isWriting = true;
    writing = write();
  };

  return {
    tell: (event, sender, details = {}) => {
      if (!RARE.includes(event) && !counts(event, sender.address)) {
        omitted += 1;
        return;
      }
      waiting.push(line(event, sender, details));
      begin();
    },
    close: async () => {
      await writing;
      isDue = true;
      begin();
      await writing;
    },
  };
}

async function append(file: string, lines: string): Promise<void> {
  const handle = await open(file, "a", 0o600);
  try {
    await handle.appendFile(lines);
    const { size } = await handle.stat();
    if (size > LONGEST_BYTES) await rename(file, `${file}.1`);
  } finally {
    await handle.close();
  }
}
