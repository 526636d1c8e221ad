// Passwords: argon2id with the parameters OWASP names first (19 MiB, 2 passes, 1 lane).

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
