// Server-sent events: every open page is told of each change once, in order, and resumes without a gap.
import type { IncomingMessage, ServerResponse } from "node:http";
import { createEventBuffer, createSession, type EventBuffer, type Session } from "better-sse";
import type { LiveEvents } from "../../domain/answers/change.ts";
import type { Change, PublicChange } from "../../domain/change.ts";
import { inTurn } from "../../domain/in-turn.ts";
import { Problem } from "../../domain/problem.ts";
import type { Db } from "../db/tables.ts";
import { type Audience, audienceOf } from "../http/authorise.ts";
import { concurrencyLimit } from "../http/concurrency.ts";
import type { Actor } from "../http/route.ts";
import {
  boundToSession,
  type Entitlement,
  type SessionRights,
  withLostRight,
} from "./entitlement.ts";
import { presentChange, publicChanges } from "./public-changes.ts";
import { changesAfter, head } from "./repository.ts";
import type { Tail } from "./tail.ts";

const MOST_LISTENERS = 2_000;
const MOST_PER_ADDRESS = 20;
const MOST_OWED_BYTES = 1_000_000;
const PAGE = 500;

type Listener = Entitlement & {
  stream: Session;
  response: ServerResponse;
  /** Number of the last change sent. */
  sent: number;
  /** Whether the past has been sent, so that news can follow. */
  ready: boolean;
};

type Listening = {
  request: IncomingMessage;
  response: ServerResponse;
  address: string;
  actor: Actor;
};

type Settings = SessionRights & {
  /** How often sessions are looked at. */
  pollMs: number;
  /** Is told of errors; the next poll tries again. */
  failed: (error: unknown) => void;
  /** How often an idle connection is kept alive with an empty line. */
  heartbeatMs?: number;
};

export type Live = {
  /**
   * Keeps the connection open until the client or the server ends it.
   * Throws the Problem `unavailable` or `too_many_requests` when there are too many listeners.
   */
  listen: (listening: Listening) => Promise<void>;
  /** Tells every open page when the record was last checked, as an ISO instant. */
  refresh: (at: string) => void;
  /** Ends the streams of sessions that have ended, when they told more than strangers are told. */
  endFormer: () => Promise<void>;
  listeners: () => number;
  /** Ends all connections; pages reconnect on their own. */
  close: () => void;
};

/** Whoever may no longer be told what they are told is told nothing more, and their stream is ended. */
export function openLive(
  db: Db,
  tail: Tail,
  { pollMs, failed, heartbeatMs = 15_000, ...sessions }: Settings,
): Live {
  const listeners = new Set<Listener>();
  const everyone = concurrencyLimit(MOST_LISTENERS);
  const neighbours = concurrencyLimit(MOST_PER_ADDRESS);
  let told = tail.position();

  const send = (listener: Listener, text: EventBuffer) => {
    if (listener.response.writableLength > MOST_OWED_BYTES) listener.response.destroy();
    else if (listeners.has(listener) && listener.stream.isConnected)
      void listener.stream.batch(text);
  };
  const sendChange = (listener: Listener, change: PublicChange, text: EventBuffer) => {
    if (change.number <= listener.sent) return;
    listener.sent = change.number;
    send(listener, text);
  };
  const sendAll = (text: EventBuffer) => {
    for (const listener of listeners) if (listener.ready) send(listener, text);
  };

  const end = (listener: Listener) => {
    listeners.delete(listener);
    listener.response.end();
  };
  const lookAtSessions = inTurn(async () => {
    for (const listener of await withLostRight(listeners, sessions)) end(listener);
  });
  const endFormer = () => lookAtSessions().catch(failed);

  tail.subscribe(async (changes: readonly Change[]) => {
    await lookAtSessions().catch((error: unknown) => {
      failed(error);
      boundToSession(listeners, sessions).forEach(end);
    });
    // Before anything is sent: whoever is still being told of the past reads on up to here.
    told = changes.at(-1)?.number ?? told;
    await tell(changes).catch((error: unknown) => {
      failed(error);
      // What they were not told they read from the log when they come back.
      for (const listener of listeners) if (listener.audience === "public") end(listener);
    });
  });

  /** Tells those who see all of the log, and everybody else what is in the public one. */
  const tell = async (changes: readonly Change[]) => {
    const sendTo = (audience: Audience, all: readonly PublicChange[]) => {
      for (const change of all) {
        const text = changeText(change);
        for (const listener of listeners)
          if (listener.ready && listener.audience === audience) sendChange(listener, change, text);
      }
    };
    sendTo("full", changes);
    const publicOnes = changes.filter((change) => change.public);
    if (publicOnes.length > 0) sendTo("public", await publicChanges(db, publicOnes));
  };

  const heartbeat = setInterval(
    () => sendAll(createEventBuffer().comment().dispatch()),
    heartbeatMs,
  ).unref();
  const poll = setInterval(endFormer, pollMs).unref();

  /** Sends what was committed since `listener.sent`, until nothing can have come in between. */
  const sendPast = async (listener: Listener) => {
    while (listeners.has(listener)) {
      const toldBefore = told;
      const page = await changesAfter(db, listener.sent, PAGE, listener.audience);
      for (const change of page.changes) sendChange(listener, change, changeText(change));
      if (listener.response.writableNeedDrain) await drained(listener.response);
      else if (!page.more && told === toldBefore) break;
    }
    listener.ready = true;
  };

  const keep = async ({ request, response, actor }: Listening) => {
    const audience = audienceOf(actor.role);
    const newest = await head(db, audience);
    const from = Math.min(lastSeen(request) ?? newest, newest);
    const stream = await createSession(request, response, { keepAlive: null });
    if (response.destroyed) return;
    const ended = new Promise<void>((resolve) => response.once("close", resolve));
    const session = actor.session ?? actor.key?.id ?? null;
    const listener = { stream, response, audience, session, sent: from, ready: false };
    listeners.add(listener);
    try {
      // The session may have ended while the stream was opened.
      await lookAtSessions();
      send(listener, helloText(from, audience));
      await Promise.race([sendPast(listener), ended]);
      await ended;
    } finally {
      listeners.delete(listener);
      response.end();
    }
  };

  return {
    listen: async (listening) => {
      const leave = everyone.enter("");
      if (leave === null)
        throw new Problem("unavailable", "Too many pages are listening. Try again in a minute.");
      const leaveAddress = neighbours.enter(listening.address);
      try {
        if (leaveAddress === null)
          throw new Problem("too_many_requests", "Too many pages listen from your address.");
        await keep(listening);
      } finally {
        leaveAddress?.();
        leave();
      }
    },
    refresh: (at) => sendAll(refreshText(at)),
    endFormer,
    listeners: () => listeners.size,
    close: () => {
      clearInterval(heartbeat);
      clearInterval(poll);
      for (const listener of listeners) listener.response.end();
    },
  };
}

/** The number in `Last-Event-ID`; null when there is none or it is none of ours. */
function lastSeen(request: IncomingMessage): number | null {
  const header = request.headers["last-event-id"];
  return typeof header === "string" && /^\d{1,9}$/.test(header) ? Number(header) : null;
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once("drain", resolve).once("close", resolve);
  });
}

/** Gives the stream a place to resume from before the first change comes, and says of which log. */
function helloText(number: number, log: Audience): EventBuffer {
  const hello: LiveEvents["hello"] = { number, log };
  return createEventBuffer().push(hello, "hello", String(number));
}

function changeText(entry: PublicChange | Change): EventBuffer {
  const { number, at, action, subject, subject_id, events, moved, public_number } =
    presentChange(entry);
  const change: LiveEvents["change"] = {
    number,
    public_number,
    at,
    action,
    subject,
    subject_id,
    events,
    moved,
  };
  return createEventBuffer().push(change, "change", String(number));
}

function refreshText(at: string): EventBuffer {
  const refresh: LiveEvents["refresh"] = { at };
  return createEventBuffer().event("refresh").data(refresh).dispatch();
}
