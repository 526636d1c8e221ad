// Which addresses may be asked: public ones, and those of the hosts that a setting names.
import { lookup as systemLookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** A host of the setting FETCH_PRIVATE_HOSTS: as addresses name it, with the one port that is meant or any. */
export type PrivateHost = { host: string; port: string | null };

/** Every address that a name has. */
export type Resolve = (name: string) => Promise<readonly { address: string; family: number }[]>;

export const systemResolve: Resolve = (name) => systemLookup(name, { all: true });

/** A name or address leads where nobody may ask; the request ends before anything is sent. */
export class PrivateAddress extends Error {
  constructor() {
    super("The address is not public.");
  }
}

/** What clouds answer their own machines at, in the midst of public addresses. */
const OF_CLOUDS = ["168.63.129.16"];
/** All that is handed out so far (RFC 4291, IANA); below it lie forms that carry an IPv4 address. */
const GLOBAL_UNICAST = ipaddr.parseCIDR("2000::/3");

/** Whether an IP address is one of the open internet: unicast, and of no special use. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast" || OF_CLOUDS.includes(parsed.toString())) return false;
  return parsed.kind() === "ipv4" || parsed.match(GLOBAL_UNICAST);
}

/** What may be asked beside public addresses. */
export type Allowed = {
  privateHosts: readonly PrivateHost[];
  /** Ports of public hosts. */
  ports: readonly string[];
};

/** What an address is good for: refused whatever it leads to, to be checked when connecting, or allowed by the setting. */
export function standingOf(address: string, { privateHosts, ports }: Allowed): Standing {
  if (!URL.canParse(address)) return "bad_address";
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return "bad_address";
  if (url.username !== "" || url.password !== "") return "bad_address";
  // The parser gives no port where it is the scheme's own.
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  if (privateHosts.some((one) => one.host === url.hostname && (one.port ?? port) === port))
    return "allowed";
  if (!ports.includes(port)) return "bad_address";
  const literal = url.hostname.replace(/^\[(.*)\]$/, "$1");
  if (ipaddr.isValid(literal) && !isPublicAddress(literal)) return "private_address";
  return "to_check";
}

type Standing = "bad_address" | "private_address" | "to_check" | "allowed";

/**
 * Resolves a name while a connection is made, so that what was checked is what is connected to. One address that is
 * not public spoils the name.
 */
export function checkedLookup(resolve: Resolve): LookupFunction {
  return (name, options, done) => {
    resolve(name).then(
      (found) => {
        const [first] = found;
        if (first === undefined || !found.every(({ address }) => isPublicAddress(address)))
          done(new PrivateAddress(), "", 0);
        else if (options.all) done(null, [...found]);
        else done(null, first.address, first.family);
      },
      (error) => done(error, "", 0),
    );
  };
}
