// Names the address that people without a setting reach the site by: what it listens on.
import { isIP } from "node:net";
import { hostname } from "node:os";

const EVERYWHERE = ["0.0.0.0", "[::]"];

/** Whether listening on `host`, however it is spelt, is listening on all addresses of the machine. */
export function isEverywhere(host: string): boolean {
  const address = `http://${bracketed(host)}`;
  return URL.canParse(address) && EVERYWHERE.includes(new URL(address).hostname);
}

/** The machine's own name, which `isEverywhere` makes one of the site's. */
export const machineName = (): string => hostname().toLowerCase();

/** A host as it stands in an address. */
export const bracketed = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);

/**
 * The site's address by what it listens on. Nobody can be led to "every address": there it is the machine's own name.
 * @param host as the setting HOST has it
 */
export function ownAddress(host: string, port: number): string {
  return `http://${isEverywhere(host) ? machineName() : bracketed(host)}:${port}`;
}

/** Where people reach the site, by its settings: `PUBLIC_URL`, or else its own address. */
export const siteAddress = ({
  PUBLIC_URL,
  HOST,
  PORT,
}: {
  PUBLIC_URL?: string | undefined;
  HOST: string;
  PORT: number;
}): string => PUBLIC_URL ?? ownAddress(HOST, PORT);
