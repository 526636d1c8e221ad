// The mode of the site: kept in the database, known to every process by the log.
import { MODES, type Mode } from "../../domain/mode.ts";
import { record } from "../changes/repository.ts";
import type { Tail } from "../changes/tail.ts";
import type { Db, Trx } from "../db/tables.ts";
import type { Openness } from "../http/authorise.ts";
import type { By } from "./log.ts";

const ONLY = 1;
const SET = "set mode";

export type KnownMode = {
  mode: () => Mode;
  /** What the settings leave open, narrowed by the mode of the moment. */
  openness: Openness;
};

/** Reads the mode and follows it from then on, so that no request has to ask for it. */
export async function followMode(
  db: Db,
  tail: Pick<Tail, "subscribe">,
  settings: Openness,
): Promise<KnownMode> {
  let told: Mode | null = null;
  tail.subscribe((changes) => {
    const last = changes.findLast(({ action, subject }) => subject === "archive" && action === SET);
    told = MODES.find((mode) => mode === last?.diff.mode?.[1]) ?? told;
  });
  const first = await modeOf(db);
  const mode = () => told ?? first;
  const closed = () => mode() === "closed";
  return {
    mode,
    openness: {
      get reading() {
        return closed() ? "accounts" : settings.reading;
      },
      get proposals() {
        return closed() && settings.proposals === "anyone" ? "accounts" : settings.proposals;
      },
    },
  };
}

/** The mode that was chosen last. */
async function modeOf(db: Db): Promise<Mode> {
  const row = await db
    .selectFrom("site_mode")
    .select("mode")
    .where("id", "=", ONLY)
    .executeTakeFirst();
  return (row?.mode ?? "normal") as Mode;
}

/** Chooses a mode, and gives the one before; the same again is no change. */
export async function setMode(trx: Trx, mode: Mode, { actor, now }: By): Promise<Mode> {
  const before = await modeOf(trx);
  if (before === mode) return before;
  await trx
    .insertInto("site_mode")
    .values({ id: ONLY, mode })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ mode }))
    .execute();
  const about = { action: SET, subject: "archive", subject_id: "mode", events: [] } as const;
  const diff = { mode: [before, mode] } as const;
  await record(trx, { ...about, diff, reason: null, actor, public: false }, now);
  return before;
}
