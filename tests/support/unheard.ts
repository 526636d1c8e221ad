/** A security log that nobody reads, for tests of other things. */
import type { SecurityLog } from "../../server/http/security-log.ts";

export const unheard: SecurityLog = { tell: () => {}, close: async () => {} };
