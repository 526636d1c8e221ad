/** Which passwords are refused because they would be guessed, and why. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../bin/run.mjs";
import { refuseWeak } from "../../server/auth/password.ts";

const ABOUT = ["vigil.protests.example", "ada.lovelace@archive.example", "Ada Lovelace"];

/** Why a password is refused; null when it is taken. */
const why = (password: string, about: readonly string[] = ABOUT) =>
  refuseWeak(password, about).then(
    () => null,
    (problem) => problem.errors?.[0]?.code,
  );

describe("a password", () => {
  it.each([
    "1qaz2wsx3edc",
    "Administrator",
    "Password1234",
    "qazwsxedcrfv",
    "trustno1trustno1",
    "iloveyou1234!!",
    "Welcome-2024!",
    "!!!monkey!!!12",
  ])("is common: %s", async (password) => {
    expect(await why(password)).toMatch(/^(common|simple)_password$/);
  });

  it.each([
    "aaaaaaaaaaaa",
    "ababababababab",
    "abcdabcdabcd",
    "passwordpassword",
    "123456789012",
    "098765432109",
    "112233445566",
    "qwertyuiopas",
    "QWERTZUIOP123",
    "йцукенгшщзхъ",
    "zyxwvutsrqpo",
    "111122223333aaaa",
    "axbxaxbbxaxb",
  ])("is simple: %s", async (password) => {
    expect(await why(password)).toBe("simple_password");
  });

  it.each([
    "vigil-2024-11!",
    "VigilVigil!2024",
    "vigil password",
    "protests.example",
    "AdaLovelace1815",
    "lovelace-ada!!",
    "archive-password",
    "ada@archive24!",
  ])("follows from the site or the person: %s", async (password) => {
    expect(await why(password)).toBe("site_password");
  });

  it.each([
    "correct horse battery staple",
    "another long enough password",
    "vigil at the river bridge",
    "ada likes quiet harbours",
    "8f3kQ9zP2xLm",
    "river stone owl.river stone owl.",
    "кіт спіць на печы",
    "四匹の猫が屋根で眠っている",
    "🕯🏔🌊🦉🌲🐝🍎🎻🧭🛶🔭🪶",
  ])("is taken: %s", async (password) => {
    expect(await why(password)).toBeNull();
  });

  it.each([
    ["letters besides the site's words", "vigil-hmxtke-24", "vigil-hmxtk-242", "site_password"],
    ["characters that are not foretold", "hmxtkeeeeeee", "hmxtkkkkkkkk", "simple_password"],
    ["different characters", "kpxdpkdxkxp7", "kpxdpkdxkxpd", "simple_password"],
    [
      "letters before it repeats itself",
      "hmxtkgrbwzpd".repeat(2),
      "hmxtkgrbwzp".repeat(2),
      "simple_password",
    ],
    ["letters of a name", "al-hmxtk-2024", "ali-hmxtk-204", "site_password"],
  ])("needs so many %s: %s is taken, %s is not", async (_, enough, short, reason) => {
    const about = ["vigil.example", "al@example.org", "Ali"];
    expect(await why(enough, about)).toBeNull();
    expect(await why(short, about)).toBe(reason);
  });

  it.each([
    "abcdefghijkl",
    "qwerqwerqwertzui",
    "tzutzutzuasd",
    "azeazeazeqwe",
    "asasasasqwer",
    "sqsqsqsqzxcv",
    "zxzxzxzxqwer",
    "фывапролджэ1",
    "ячсмитьбюячс",
    "абвгдеёжзийк",
  ])(
    "is simple where it goes along an alphabet or a keyboard of any country: %s",
    async (typed) => {
      expect(await why(typed)).toBe("simple_password");
    },
  );

  it("is compared with the longest of the words that it may follow from", async () => {
    const about = ["ada@example.org", "adalovelace.example"];
    expect(await why("adalovelace-7h!", about)).toBe("site_password");
  });

  it("is refused for its owner alone when it is theirs alone", async () => {
    expect(await why("grace-hopper-06", ["vigil.example", "grace@hopper.example"])).toBe(
      "site_password",
    );
    expect(await why("grace-hopper-06")).toBeNull();
  });

  it("is compared whatever its case and however its letters are put together", async () => {
    expect(await why("ElisabethAmÉ-12", ["elisabethame\u0301@example.org"])).toBe("site_password");
  });

  it("is refused by the field, in words that do not repeat it", async () => {
    const problem = await refuseWeak("Password1234", ABOUT).catch((error) => error);
    expect(problem).toMatchObject({ code: "bad_input", errors: [{ path: "password" }] });
    expect(JSON.stringify([problem.message, problem.errors])).not.toMatch(/password1234/i);
  });
});

describe("the list of common passwords", () => {
  const list = readFileSync(join(root, "server/auth/common-passwords.txt"), "utf8")
    .trimEnd()
    .split("\n");

  it("has more of the length asked for than the three thousand of OWASP ASVS 5.0, 6.2.4", () => {
    expect(list.filter((password) => password.length >= 12).length).toBeGreaterThan(3_000);
  });

  it("holds no e-mail address, and each password once, as it is compared", () => {
    expect(list.filter((password) => password.includes("@"))).toEqual([]);
    expect(new Set(list).size).toBe(list.length);
    expect(list.filter((password) => password !== password.toLowerCase())).toEqual([]);
  });
});
