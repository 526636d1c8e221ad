// Rows = table = map + not mappable: said only as far as the server's own counts agree.
import type { ComponentChildren } from "preact";
import { sentence } from "../api.ts";
import { number } from "../i18n/intl.ts";
import { rich } from "../i18n/rich.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { Late } from "../ui/skeleton.tsx";
import { agrees, type Count, count, failure, recount, settled } from "./count.ts";

export function Reconciliation() {
  const error = failure.value;
  if (error !== null) return <Trouble title={t("exports.failed")}>{sentence(error)}</Trouble>;
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
  const events = file.events;
  return (
    <p>
      {shape === "claims" && (
        <>
          <b>{number(claims)}</b> {rich("exports.claims_of", { count: claims })}{" "}
        </>
      )}
      <b>{number(events)}</b>{" "}
      {rich(shape === "claims" ? "exports.events" : "exports.rows", { count: events })}{" "}
      <Sign>=</Sign> <b>{number(listed)}</b> {t("exports.in_table")} <Sign>=</Sign>{" "}
      <b>{number(on_map)}</b> {t("exports.on_map")} <Sign>+</Sign> <b>{number(not_mappable)}</b>{" "}
      {t("exports.not_mappable")}
    </p>
  );
}

function Sign({ children }: { children: string }) {
  return <span class="recon-sign muted">{children}</span>;
}

function Mismatch({ found: { file, listed, totals } }: { found: Count }) {
  return (
    <Trouble title={t("exports.mismatch")}>
      {t("exports.mismatch_text", {
        file: file.events,
        table: listed,
        map: totals.on_map,
        not_mappable: totals.not_mappable,
      })}
    </Trouble>
  );
}

function Trouble({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <Notice
      tone="danger"
      title={title}
      actions={
        <Button small icon="reload" onClick={recount}>
          {t("shell.try_again")}
        </Button>
      }
    >
      {children}
    </Notice>
  );
}
