// The tables of accounts: who may come in, how, and who tried in vain.
import type { Generated } from "kysely";

export type UserTable = {
  id: string;
  name: string;
  email: string;
  email_verified: number;
  image: string | null;
  role: Generated<string>;
  created_at: string;
  updated_at: string;
  /** Since when it lets nobody in. */
  disabled_at: string | null;
  /** Exact to a minute. */
  last_seen_at: string | null;
};

/** `updated_at` is when it was used last, exact to a minute. */
export type SessionTable = {
  id: string;
  user_id: string;
  token: string;
  expires_at: string;
  ip_address: string | null;
  user_agent: string | null;
  created_at: string;
  updated_at: string;
};

export type AccountTable = {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: string | null;
  refresh_token_expires_at: string | null;
  scope: string | null;
  password: string | null;
  created_at: string;
  updated_at: string;
};

export type VerificationTable = {
  id: string;
  identifier: string;
  value: string;
  expires_at: string;
  created_at: string;
  updated_at: string;
};

/** A one-time link that makes an administrator. Only the hash of its token is kept. */
export type AdminLinkTable = {
  token_hash: string;
  email: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
};

/** Wrong passwords, by account and by address, hashed. */
export type SignInFailureTable = { id: string; subject_hash: string; at: string };

/** A program's way in, in its account's name. Only the hash of its token is kept, and how it begins. */
/** The second factor of an account; `pending` is the key of an app of which no code was typed yet. */
export type TwoFactorTable = {
  user_id: string;
  /** Encrypted, as is `pending`. */
  app_key: string | null;
  since: string | null;
  /** The step of time of the newest code that was used. */
  last_step: number;
  pending: string | null;
};

export type RecoveryCodeTable = { code_hash: string; user_id: string };

export type ApiKeyTable = {
  id: string;
  user_id: string;
  name: string;
  scope: string;
  token_hash: string;
  begins: string;
  created_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
};
