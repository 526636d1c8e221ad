// What an empty store can be filled with: the seed files, synthetic events, or nothing.

export const SEED_NAMES = ["article", "bulletins"] as const;
export type SeedName = (typeof SEED_NAMES)[number];

/** The named files (none: nothing), or a number of synthetic events. */
export type SeedChoice = { files: readonly SeedName[] } | { synthetic: number };

/** Reads the setting `SEED`: "article,bulletins", "none", "synthetic:10000". Null when it is none of these. */
export function readSeedChoice(setting: string): SeedChoice | null {
  if (setting === "none") return { files: [] };
  const count = /^synthetic:([1-9]\d{0,7})$/.exec(setting)?.[1];
  if (count !== undefined) return { synthetic: Number(count) };
  const names = setting.split(",");
  const files = SEED_NAMES.filter((name) => names.includes(name));
  return files.length === names.length ? { files } : null;
}

/** The setting as it is written. */
export function printSeedChoice(choice: SeedChoice): string {
  if ("synthetic" in choice) return `synthetic:${choice.synthetic}`;
  return choice.files.join(",") || "none";
}
