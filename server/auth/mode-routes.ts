// How open the site is at the moment, for administrators.
import { newModeSchema, siteModeSchema } from "../../domain/mode.ts";
import type { Openness } from "../http/authorise.ts";
import { type Route, route } from "../http/route.ts";
import type { Auth } from "./auth.ts";
import { type KnownMode, setMode } from "./mode.ts";

/**
 * The routes under /api/mode.
 * @param settings what the environment leaves open, whatever the mode
 */
export function modeRoutes(
  { secret }: Pick<Auth, "secret">,
  mode: KnownMode["mode"],
  settings: Openness,
): Route[] {
  const { reading, proposals } = settings;
  const headers = { "cache-control": "no-store" };
  return [
    route(
      "GET",
      "/api/mode",
      {
        doc: "How open the site is at the moment, and what its settings leave open.",
        may: "manage accounts",
        answer: siteModeSchema,
      },
      async () => ({ json: { mode: mode(), reading, proposals }, headers }),
    ),
    route(
      "PATCH",
      "/api/mode",
      {
        doc: "Makes the site normal, read-only or closed, at once.",
        may: "manage accounts",
        body: newModeSchema,
        example: { body: { mode: "normal" } },
        evenReadOnly: true,
        answer: siteModeSchema,
      },
      async ({ db, body, actor, now, security }) => {
        const by = { actor: actor.id, now, secret };
        const before = await db.transaction().execute((trx) => setMode(trx, body.mode, by));
        if (before !== body.mode) security("mode_changed", { mode: body.mode, before });
        return { json: { mode: body.mode, reading, proposals }, headers };
      },
    ),
  ];
}
