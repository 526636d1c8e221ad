// Imported before everything else: the page's policy forbids code made from text, which zod would try where its first
// schema is made, whichever chunk that is in. Zod takes its settings from here when it starts.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
