// The English catalogue: areas of one file each, the dashboard's of four. Another language has the same files.
import { first } from "./en-first.ts";
import { pages } from "./en-pages.ts";

export const en = { ...first, ...pages } as const;
