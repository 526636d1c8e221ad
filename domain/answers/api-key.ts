// API keys as the API answers them.
import { z } from "zod";
import { SCOPES } from "../api-key.ts";

/** A key as its owner sees it later. */
export const apiKeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)).describe("All that it may do."),
    begins: z.string().describe("Its first characters, to tell it from others."),
    created_at: z.string(),
    last_used_at: z.string().nullable().describe("Exact to a minute; null: never used."),
    revoked_at: z.string().nullable().describe("Since when it is refused; null: it is good."),
  })
  .meta({ id: "ApiKey" });
export type ApiKey = z.infer<typeof apiKeySchema>;

/** The answer of GET /api/keys: one's own, the newest first, revoked ones too. */
export const apiKeysSchema = z.object({ items: z.array(apiKeySchema) });
export type ApiKeys = z.infer<typeof apiKeysSchema>;

/** A new key, and what it is sent as. */
export const apiKeyMadeSchema = z.object({
  key: apiKeySchema,
  token: z.string().describe("To be sent as `Authorization: Bearer`. It is given here only."),
});
export type ApiKeyMade = z.infer<typeof apiKeyMadeSchema>;
