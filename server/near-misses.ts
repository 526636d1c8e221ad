// Names of settings that somebody meant otherwise: unnoticed, they would choose another store, or another openness.

/** Usual names elsewhere for what is called otherwise here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  DB_URL: "DATABASE_URL",
  DB_URI: "DATABASE_URL",
  DATA_DIRECTORY: "DATA_DIR",
  DATA_FOLDER: "DATA_DIR",
  TRUSTED_PROXY: "TRUST_PROXY",
  TRUSTED_PROXIES: "TRUST_PROXY",
  TRUST_PROXIES: "TRUST_PROXY",
};

/** One mistake away from a name of ours, and other programs' own. */
const OTHERS = ["LOGLEVEL"];

/** Shorter names have too many neighbours. */
const LEAST_LETTERS = 7;

const SCHEDULE = "JOB_<NAME>_CRON";

/** The setting that a name most likely stands for; null for a name of ours and for every other. */
export function meantBy(name: string, settings: readonly string[]): string | null {
  if (settings.includes(name) || OTHERS.includes(name) || /^JOB_\w+_CRON$/.test(name)) return null;
  const written = name.toUpperCase();
  if (/^JOBS?_\w+_(CRONS?|CORN)$/.test(written)) return SCHEDULE;
  const near = settings.find(
    (setting) => setting.length >= LEAST_LETTERS && isOneMistakeFrom(setting, written),
  );
  return ELSEWHERE[written] ?? near ?? null;
}

/** Whether two words are the same but for one letter too many, missing or wrong, or two that changed places. */
function isOneMistakeFrom(a: string, b: string): boolean {
  const from = [...a].findIndex((letter, i) => letter !== b[i]);
  if (from < 0) return b.length - a.length <= 1;
  const swapped = a.slice(0, from) + (a[from + 1] ?? "") + a[from] + a.slice(from + 2);
  const [restOfA, restOfB] = [a.slice(from), b.slice(from)];
  return (
    restOfA.slice(1) === restOfB.slice(1) ||
    restOfA.slice(1) === restOfB ||
    restOfA === restOfB.slice(1) ||
    swapped === b
  );
}
