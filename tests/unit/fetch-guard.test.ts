/** No address of a private network is asked, however it is written and whatever leads to it. */
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPublicAddress, type Resolve } from "../../server/fetch/address.ts";
import { createFetcher, type Fetcher } from "../../server/fetch/fetcher.ts";
import { privateHosts } from "../../server/fetch/private-hosts.ts";
import { type ForeignHost, leadsTo, startForeignHost, text } from "../support/foreign-host.ts";

/** One or two of each range that is not of the open internet (IANA's registries of special addresses). */
const PRIVATE_4 = [
  ...["127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255"],
  ...["172.16.0.1", "172.31.255.255", "192.168.0.1", "192.168.255.255", "169.254.169.254"],
  ...["169.254.0.1", "100.64.0.1", "100.127.255.254", "100.100.100.200", "192.0.0.1"],
  ...["192.0.0.192", "192.0.2.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1"],
  ...["192.88.99.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"],
  "168.63.129.16",
];

const PRIVATE_6 = [
  ...["::", "::1", "fe80::1", "febf::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1"],
  ...["100::1", "2001::1", "2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1", "3fff::1"],
  ...["5f00::1", "4000::1", "::ffff:0:7f00:1"],
];

const PUBLIC = [
  ...["1.1.1.1", "8.8.8.8", "172.15.255.255", "172.32.0.1", "100.128.0.1", "198.20.0.1"],
  ...["2606:4700:4700::1111", "2a00:1450:4001:810::200e", "::ffff:8.8.8.8"],
];

/** The ways to write an IPv4 address that some program or other takes for it. */
function spellings(address: string): string[] {
  const parts = address.split(".").map(Number);
  const number = parts.reduce((sum, part) => sum * 256 + part, 0);
  const [hex, [a = 0, b = 0, c = 0, d = 0]] = [number.toString(16).padStart(8, "0"), parts];
  const pair = `${hex.slice(0, 4)}:${hex.slice(4)}`;
  return [
    ...[address, `${address}.`, String(number), `0x${hex}`, `0${number.toString(8)}`],
    parts.map((part) => `0x${part.toString(16)}`).join("."),
    parts.map((part) => `0${part.toString(8)}`).join("."),
    ...[`${a}.${b * 65_536 + c * 256 + d}`, `${a}.${b}.${c * 256 + d}`],
    address.replaceAll(".", "。"),
    address.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    address.replaceAll(".", "%2e"),
    ...[`[::ffff:${address}]`, `[::ffff:${pair}]`, `[::${address}]`, `[::${pair}]`],
    ...[`[64:ff9b::${address}]`, `[64:ff9b:1::${address}]`, `[2002:${pair}::]`],
    `[0:0:0:0:0:ffff:${address}]`,
  ];
}

/** Wide digits as a header can carry them. */
const plain = (host: string) => host.replaceAll(/[^ -~]/g, encodeURIComponent);

/** Every address of this machine, at which the canary would hear. */
const own = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .filter(({ address }) => !isPublicAddress(address) && !address.startsWith("fe80"));
const ownHosts = own.map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address));

const hostile = [
  ...PRIVATE_4.flatMap(spellings),
  ...PRIVATE_6.map((address) => `[${address}]`),
  ...ownHosts,
];

/** The names of the test's own name service: `first-second.test` has two addresses. */
const resolve: Resolve = async (name) => {
  if (name === "localhost" || name === "localhost.") return [{ address: "127.0.0.1", family: 4 }];
  const list = names.get(name);
  if (list === undefined) throw Object.assign(new Error(), { code: "ENOTFOUND" });
  return list.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
};
const names = new Map<string, string[]>();

describe("the guard of what is fetched", () => {
  let canary: ForeignHost;
  let listed: ForeignHost;
  let fetcher: Fetcher;
  beforeAll(async () => {
    canary = await startForeignHost("0.0.0.0");
    canary.pages.set("/", text("the canary sings"));
    listed = await startForeignHost();
    fetcher = createFetcher({
      userAgent: "Vigil/test",
      privateHosts: privateHosts.parse(listed.host),
      // The canary's port is asked like any other, so that addresses alone protect it.
      ports: ["80", "443", canary.port],
      resolve,
      longestMs: 60_000,
    });
  });
  afterAll(async () => {
    await fetcher.close();
    await Promise.all([canary.stop(), listed.stop()]);
  });

  const ask = (address: string, namedBy?: string) =>
    fetcher.fetch(address, {
      accept: "*/*",
      signal: new AbortController().signal,
      ...(namedBy && { namedBy }),
    });
  const codes = async (addresses: readonly string[]) => {
    const answers = await Promise.all(addresses.map((address) => ask(address)));
    return answers.map((answer) => (answer.is === "failed" ? answer.code : answer.is));
  };
  const REFUSED = /^(bad|private)_address$/;

  it("asks more than two hundred hostile addresses, and touches no canary", async () => {
    expect(hostile.length).toBeGreaterThan(200);
    for (const scheme of ["http", "https"]) {
      const addresses = hostile.map((host) => `${scheme}://${host}:${canary.port}/`);
      for (const [at, code] of (await codes(addresses)).entries())
        expect(`${addresses[at]} ${code}`).toMatch(/ (bad|private)_address$/);
    }
    expect(canary.connections).toBe(0);
  });

  it("asks no name that has such an address, be it one of several", async () => {
    const addresses = [...PRIVATE_4, ...PRIVATE_6, ...own.map(({ address }) => address)];
    for (const [at, address] of addresses.entries()) {
      names.set(`one-${at}.test`, [address]);
      names.set(`first-${at}.test`, [address, "8.8.8.8"]);
      names.set(`last-${at}.test`, ["8.8.8.8", address]);
    }
    names.set("none.test", []);
    const asked = [...names.keys(), "localhost", "localhost."];
    for (const [at, code] of (
      await codes(asked.map((name) => `http://${name}:${canary.port}/`))
    ).entries())
      expect(`${asked[at]} ${code}`).toMatch(/ private_address$/);
    expect(canary.connections).toBe(0);
  });

  it("follows nobody there, from wherever", async () => {
    for (const [at, host] of hostile.entries())
      listed.pages.set(
        `/${at}`,
        leadsTo(`http://${plain(host)}:${canary.port}/`, at % 2 ? 301 : 302),
      );
    for (const code of await codes(hostile.map((_, at) => `${listed.origin}/${at}`)))
      expect(code).toMatch(REFUSED);
    names.set("to-canary.test", ["127.0.0.1"]);
    listed.pages.set("/name", leadsTo(`http://to-canary.test:${canary.port}/`));
    listed.pages.set("/short", leadsTo(`//127.0.0.1:${canary.port}/`));
    expect(await codes([`${listed.origin}/name`, `${listed.origin}/short`])).toEqual([
      "private_address",
      "private_address",
    ]);
    expect(canary.connections).toBe(0);
  });

  it("asks a name anew for each connection, and connects to what it has checked", async () => {
    let times = 0;
    const turning = createFetcher({
      userAgent: "Vigil/test",
      privateHosts: [],
      ports: [canary.port],
      // Public when it is looked at, this machine when it is used.
      resolve: async () => [{ address: times++ === 0 ? "127.0.0.2" : "8.8.8.8", family: 4 }],
      longestMs: 60_000,
    });
    const asked = { accept: "*/*", signal: new AbortController().signal };
    const answer = await turning.fetch(`http://rebinding.test:${canary.port}/`, asked);
    expect(answer).toMatchObject({ code: "private_address" });
    expect(times).toBe(1);
    await turning.close();
    expect(canary.connections).toBe(0);
  });

  it.each([
    ...["ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "data:text/html,x"],
    ...["javascript:alert(1)", "ws://example.org/", "blob:http://example.org/1", "unix:/x.sock"],
    ...["http://user@example.org/", "http://user:word@example.org/", "http://:word@example.org/"],
    ...["http://8.8.8.8@127.0.0.1/", "http://127.0.0.1@8.8.8.8/", "https://example.org:22/"],
    ...["http://example.org:8080/", "http://example.org:25/", "http://8.8.8.8:6379/"],
    ...["http:///", "http://", "", "example.org", "//example.org/", "http://[::1", "http://a b/"],
    ...["http://[fe80::1%25eth0]/", "http://127.0.0.1:99999/", "http://256.1.1.1/"],
  ])("asks nothing at %j", async (address) => {
    expect(await codes([address])).toEqual(["bad_address"]);
  });

  it("follows nobody out of a public document to a listed private host", async () => {
    listed.pages.set("/inside", text("of the intranet"));
    const before = listed.asked.length;
    const inside = `${listed.origin}/inside`;
    expect(await ask(inside, "https://example.org/feed.xml")).toMatchObject({ is: "failed" });
    expect(listed.asked.length).toBe(before);
    expect(await ask(inside, `${listed.origin}/feed.xml`)).toMatchObject({ is: "fetched" });
  });

  it.each(PUBLIC)("takes %s for public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it.each([...PRIVATE_4, ...PRIVATE_6, "", "x", "1.2.3.4.5"])(
    "takes %j for none that is public",
    (address) => {
      expect(isPublicAddress(address)).toBe(false);
    },
  );
});

describe("FETCH_PRIVATE_HOSTS", () => {
  it("is a list of hosts, each with the one port that is meant or any", () => {
    expect(privateHosts.parse("Intranet.Example, 127.0.0.1:8080,[::1]:81")).toEqual([
      { host: "intranet.example", port: null },
      { host: "127.0.0.1", port: "8080" },
      { host: "[::1]", port: "81" },
    ]);
  });

  it.each(["http://intranet", "a b", "10.0.0.0/8", "host:port", ",", "*.example"])(
    "refuses %j",
    (list) => {
      expect(privateHosts.safeParse(list).success).toBe(false);
    },
  );
});
