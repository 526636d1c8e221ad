// The reader's own API keys: asked for, made, revoked, and let be good again.
import { signal } from "@preact/signals";
import type { ApiKey, ApiKeyMade } from "../../domain/answers/api-key.ts";
import { type Scope, scopesUpTo } from "../../domain/api-key.ts";
import { ApiProblem, post, sentence } from "../api.ts";
import { t } from "../i18n/t.ts";
import { resource } from "../resource.ts";
import { toast } from "../ui/toast.tsx";

export const question = resource<"/api/keys">();

/** The key that was made last: the server keeps its hash alone, so it is shown once. */
export const newKey = signal<ApiKeyMade | null>(null);

/** Makes a key and shows it. Throws what the server refuses. */
export async function makeKey(name: string, scope: Scope): Promise<void> {
  newKey.value = await post("/api/keys", { name, scopes: scopesUpTo(scope) });
  question.again();
}

/** Revokes a key, or lets it be good again; offers the other. */
export async function setRevoked(key: ApiKey, revoked: boolean): Promise<void> {
  const { id, name } = key;
  try {
    await post(revoked ? "/api/keys/:id/revoke" : "/api/keys/:id/restore", {}, { params: { id } });
    toast(
      t(revoked ? "accounts.key_revoked" : "accounts.key_restored", { name }),
      () => void setRevoked(key, !revoked),
      !revoked,
    );
    if (revoked && newKey.value?.key.id === id) newKey.value = null;
  } catch (error) {
    toast(t("accounts.not_done", { why: refusal(error) }));
  }
  question.again();
}

/** Why a key could not be made or used again, in a sentence. */
export function refusal(error: unknown): string {
  const many = error instanceof ApiProblem && error.code === "conflict";
  return many ? t("accounts.key_too_many") : sentence(error);
}
