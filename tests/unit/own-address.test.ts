/** The address by which a site without PUBLIC_URL is named in links: one that leads somewhere. */
import { hostname } from "node:os";
import { describe, expect, it } from "vitest";
import { isEverywhere, ownAddress, siteAddress } from "../../server/http/own-address.ts";

describe("the address of a site", () => {
  it("is what PUBLIC_URL says, whatever is listened on", () => {
    const PUBLIC_URL = "https://vigil.example.org";
    expect(siteAddress({ PUBLIC_URL, HOST: "0.0.0.0", PORT: 3000 })).toBe(PUBLIC_URL);
  });

  it.each([
    ["127.0.0.1", "http://127.0.0.1:3000"],
    ["vigil.local", "http://vigil.local:3000"],
    ["::1", "http://[::1]:3000"],
  ])("is what it listens on without that: %s", (HOST, address) => {
    expect(siteAddress({ HOST, PORT: 3000 })).toBe(address);
  });

  it.each(["0.0.0.0", "::", "0", "0:0::0"])(
    "is the machine's own name where every address is listened on: %s",
    (host) => {
      expect(isEverywhere(host)).toBe(true);
      const address = ownAddress(host, 3000);
      expect(address).toBe(`http://${hostname().toLowerCase()}:3000`);
      expect(URL.canParse(address)).toBe(true);
    },
  );
});
