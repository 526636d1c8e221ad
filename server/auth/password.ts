// Passwords: hashed by argon2id with the parameters OWASP names first (19 MiB, 2 passes, 1 lane), and refused when they
// are guessed first: common ones, ones that follow from the site or the person, and ones of few ideas.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Problem } from "../../domain/problem.ts";

const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password in PHC form, with its salt and parameters. Runs off the main thread. */
export async function hashPassword(password: string): Promise<string> {
  const { hash } = await import("@node-rs/argon2");
  return hash(password.normalize("NFC"), OPTIONS);
}

/** Whether a password is the one that was hashed; takes as long as hashing it. */
export async function verifyPassword(given: { hash: string; password: string }): Promise<boolean> {
  const { verify } = await import("@node-rs/argon2");
  return verify(given.hash, given.password.normalize("NFC"));
}

/** The 10,000 most common passwords of 12 characters or more, and the 2,000 most common shorter words; see bin/common-passwords.mjs. */
const LIST = join(import.meta.dirname, "common-passwords.txt");

/** Fewer characters that can't be foretold, or letters besides the site's and the person's words, are guessed. */
const LEAST = 6;

/** Shorter pieces of a name or an address stand in too many words. */
const LEAST_OF_A_WORD = 3;

const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl",
  "qsdfghjklm",
  "zxcvbnm",
  "yxcvbnm",
  "йцукенгшщзхъ",
  "фывапролджэ",
  "ячсмитьбю",
  "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
];

const MESSAGES = {
  common_password: "is one of the most common passwords",
  site_password: "follows from the name of the site or of its owner",
  simple_password: "repeats itself or follows the keyboard",
};

/**
 * Refuses a password that would be guessed soon. `about` is what is known of the site and of whose password it is: its
 * host, e-mail, name. Throws `bad_input` that names the field `password` and why.
 */
export async function refuseWeak(password: string, about: readonly string[]): Promise<void> {
  const code = await weakness(password.normalize("NFC").toLowerCase(), about);
  if (code === null) return;
  throw new Problem("bad_input", "This password would be guessed soon.", [
    { path: "password", code, message: MESSAGES[code] },
  ]);
}

/** A password that somebody has to give again is wrong: a field of the form, and nobody is signed out for it. */
export function wrongPassword(path: "password" | "current_password"): Problem {
  const message = "is not the password of this account";
  return new Problem("bad_input", "The password is wrong.", [
    { path, code: "wrong_password", message },
  ]);
}

async function weakness(
  password: string,
  about: readonly string[],
): Promise<keyof typeof MESSAGES | null> {
  if (isSimple(password)) return "simple_password";
  const common = new Set((await readFile(LIST, "utf8")).trimEnd().split("\n"));
  const isWord = (letters: string) => letters.length < LEAST || common.has(letters);
  if (common.has(password) || common.has(lettersOf(password))) return "common_password";
  const rest = without(password, wordsOf(["vigil", ...about]));
  return rest !== password && isWord(lettersOf(rest)) ? "site_password" : null;
}

/** Whether little of it can't be foretold: a piece that is repeated, steps along the alphabet, numbers or a keyboard. */
function isSimple(password: string): boolean {
  const piece = (password + password).indexOf(password, 1);
  if (piece < password.length && piece < LEAST * 2) return true;
  const characters = [...password];
  const foretold = characters.filter((character, i) => {
    const before = characters[i - 1];
    if (before === undefined) return false;
    const steps = [before + character, character + before];
    return before === character || ROWS.some((row) => steps.some((step) => row.includes(step)));
  });
  return characters.length - foretold.length < LEAST || new Set(characters).size < LEAST - 1;
}

const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, "");

function wordsOf(about: readonly string[]): string[] {
  return about
    .flatMap((text) =>
      text
        .normalize("NFC")
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => word.length >= LEAST_OF_A_WORD)
    .sort((a, b) => b.length - a.length);
}

function without(password: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ""), password);
}
