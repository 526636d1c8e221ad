/** The key beside the data: made once, readable by its owner alone. */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keyedHash, readSecret } from "../../server/auth/secret.ts";

describe("the secret", () => {
  let parent: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), "vigil-secret-"));
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  it("is made once, in a folder that need not be there yet, and kept", () => {
    const folder = join(parent, "data");
    const secret = readSecret(folder);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(readSecret(folder)).toBe(secret);
    expect(readdirSync(folder)).toEqual(["secret"]);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
  });

  it("is another for every site, and so are its hashes", () => {
    const [one, two] = [readSecret(join(parent, "one")), readSecret(join(parent, "two"))];
    expect(one).not.toBe(two);
    expect(keyedHash(one, "a@b.org")).not.toBe(keyedHash(two, "a@b.org"));
    expect(keyedHash(one, "a@b.org")).toBe(keyedHash(one, "a@b.org"));
  });
});
