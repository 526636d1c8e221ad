// One address for one article, however a feed or a newsletter decorates it.

/** Parameters that say where a reader came from, and nothing of what is read. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|mc_cid|mc_eid|igshid|ref_src|cmpid)$/i;

/**
 * Without scheme, `www.`, fragment, tracking parameters and a slash at the end: what two addresses of one article have
 * in common. Not to be asked for.
 */
export function canonicalAddress(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()])
    if (TRACKING.test(name)) url.searchParams.delete(name);
  const host = url.host.replace(/^(www|m|amp)\./, "");
  return `${host}${url.pathname.replace(/\/+$/, "")}${url.search}`;
}
