// Rows = table = map + not mappable: said only as far as the server's own counts agree.
import { sentence } from "../api.ts";
import { number } from "../i18n/intl.ts";
import { rich } from "../i18n/rich.ts";
import { t } from "../i18n/t.ts";
import { Failure } from "../ui/failure.tsx";
import { Icon } from "../ui/icon.tsx";
import { Late } from "../ui/skeleton.tsx";
import { agrees, type Count, count, failure, recount, settled } from "./count.ts";

export function Reconciliation() {
  const error = failure.value;
  if (error !== null)
    return (
      <Failure title={t("exports.failed")} onRetry={recount}>
        {sentence(error)}
      </Failure>
    );
  const now = settled.value;
  if (now && !agrees(now)) return <Mismatch found={now} />;
  const shown = now ?? count.value;
  return (
    <section class="recon num" aria-label={t("exports.recon")} aria-busy={now === null}>
      {shown ? <Line found={shown} /> : <Late>{t("exports.counting")}</Late>}
      {now && (
        <span class="recon-ok">
          <Icon name="check" /> {t("exports.checked")}
        </span>
      )}
    </section>
  );
}

function Line({ found }: { found: Count }) {
  const { shape, totals, listed, file } = found;
  const { claims, on_map, not_mappable } = totals;
  return (
    <p>
      {shape === "claims"
        ? rich("exports.claims_of", {
            claims: <>{rich("exports.claims", counted(claims))}</>,
            events: <>{rich("exports.events", counted(file.events))}</>,
          })
        : rich("exports.rows", counted(file.events))}{" "}
      <Sign>=</Sign> {rich("exports.in_table", counted(listed))} <Sign>=</Sign>{" "}
      {rich("exports.on_map", counted(on_map))} <Sign>+</Sign>{" "}
      {rich("exports.not_mappable", counted(not_mappable))}
    </p>
  );
}

/** A number in bold, and by itself for the language to choose the form. */
function counted(count: number) {
  return { n: <b>{number(count)}</b>, count };
}

function Sign({ children }: { children: string }) {
  return <span class="recon-sign muted">{children}</span>;
}

function Mismatch({ found: { file, listed, totals } }: { found: Count }) {
  return (
    <Failure title={t("exports.mismatch")} onRetry={recount}>
      {t("exports.mismatch_text", {
        file: file.events,
        table: listed,
        map: totals.on_map,
        not_mappable: totals.not_mappable,
      })}
    </Failure>
  );
}
