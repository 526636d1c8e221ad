// By which names the site is asked: a page elsewhere whose own name leads here reads nothing (DNS rebinding).
import { isIP } from "node:net";
import type { Request, RequestHandler } from "express";
import { Problem } from "../../domain/problem.ts";
import { bracketed, isEverywhere, machineName } from "./own-address.ts";

export type OwnNames = {
  /** Where people reach the site, when that is set. */
  publicOrigin: string | null;
  /** The name or address it listens on, as the setting HOST has it. */
  host: string;
};

/**
 * Refuses requests whose Host is neither the public address's nor the one listened on. Names are all that can be
 * bent: where every address is listened on, any address will do. Ports are not looked at, since proxies and tunnels
 * have others; nor is who sends no Host, since browsers always do.
 */
export function ownNamesOnly({ publicOrigin, host }: OwnNames): RequestHandler {
  const listened = nameOf(bracketed(host)) ?? "";
  const everywhere = isEverywhere(host);
  const names = ["localhost", listened, publicOrigin && new URL(publicOrigin).hostname];
  if (everywhere) names.push(machineName());

  const isOurs = (name: string, { socket }: Request): boolean =>
    names.includes(name) ||
    (isAddress(name) && (everywhere || isListenedOn(name, socket.localAddress ?? "")));

  return (request, _response, next) => {
    const { host: sent } = request.headers;
    if (sent === undefined) return next();
    const name = nameOf(sent);
    // What a proxy that is trusted says people asked for, and by what it asked here: a page's own name is neither.
    const asked = request.host === sent ? name : nameOf(request.host);
    const byProxy = asked !== name && name !== null && (isAddress(name) || !name.includes("."));
    const fine =
      name !== null &&
      asked !== null &&
      isOurs(asked, request) &&
      (byProxy || isOurs(name, request));
    if (fine) return next();
    const why =
      "This site does not go by this name. Whoever runs it sets PUBLIC_URL to the address that people use.";
    next(new Problem("wrong_host", why));
  };
}

/** The name or address in a Host, without its port, in the one spelling it has; null when it is none. */
function nameOf(host: string): string | null {
  if (!/^(\[[\da-f:.]+\]|[^\s:/?#@\\[\]]+)(:\d{0,5})?$/i.test(host)) return null;
  if (!URL.canParse(`http://${host}`)) return null;
  return new URL(`http://${host}`).hostname.replace(/\.$/, "");
}

const isAddress = (name: string) => isIP(name.replace(/^\[|\]$/g, "")) !== 0;

const isLoopback = (name: string) => name === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(name);

/** Whether an address is the one of the socket, or both are this machine's own. */
function isListenedOn(name: string, local: string): boolean {
  const own = nameOf(bracketed(local));
  return own !== null && (name === own || (isLoopback(name) && isLoopback(own)));
}
