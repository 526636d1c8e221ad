// The roles an account can have, from the least to the most.
import { type AccountRole, accountRoleSchema } from "../../domain/account.ts";

export const ROLES: readonly AccountRole[] = accountRoleSchema.options;
