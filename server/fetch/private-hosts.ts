// Reads the setting that names private hosts, which are asked though their addresses are not public.
import { z } from "zod";
import type { PrivateHost } from "./address.ts";

/** A list such as "intranet.example,127.0.0.1:8080,[::1]": each a host, with the one port that is meant or any. */
export const privateHosts = z.string().transform((list, ctx): PrivateHost[] => {
  const hosts = list.split(",").map((entry) => hostOf(entry.trim()));
  if (hosts.every((host) => host !== null)) return hosts;
  ctx.addIssue({ code: "custom", message: "must be a list of hosts, each perhaps with a port" });
  return z.NEVER;
});

function hostOf(entry: string): PrivateHost | null {
  const [, name = "", port = null] =
    /^([\w.-]+|\[[\da-fA-F:.]+\])(?::(\d{1,5}))?$/.exec(entry) ?? [];
  // Written as addresses have it, so that the two can be compared.
  return URL.canParse(`http://${name}`) ? { host: new URL(`http://${name}`).hostname, port } : null;
}
