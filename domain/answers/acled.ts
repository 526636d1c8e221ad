// What clients of ACLED's API are answered.
import { z } from "zod";

/** POST /oauth/token. */
export const acledTokenSchema = z.object({
  token_type: z.literal("Bearer"),
  expires_in: z.int().describe("Seconds; it is good for longer, as long as the key is."),
  access_token: z.string(),
  refresh_token: z.string(),
});
export type AcledToken = z.infer<typeof acledTokenSchema>;

/** GET /deleted/read. */
export const acledDeletedSchema = z.object({
  status: z.literal(200),
  success: z.literal(true),
  messages: z.array(z.string()),
  count: z.int(),
  total_count: z.int(),
  data: z.array(
    z.object({
      event_id_cnty: z.string(),
      deleted_timestamp: z.int().describe("Seconds since 1970."),
    }),
  ),
});
export type AcledDeleted = z.infer<typeof acledDeletedSchema>;
