// Whether a write can be undone.
import { z } from "zod";

/** `later` where what it made was changed since, `never` for what can't be taken back. */
export const undoableSchema = z.enum(["possible", "later", "never"]);
export type Undoable = z.infer<typeof undoableSchema>;
