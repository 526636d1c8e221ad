// A value before and after a change, with the words marked that make the difference: struck out, and strong.
import { t } from "../../i18n/t.ts";
import { changedParts, type Parts } from "./difference.ts";
import "./history.css";

type Both = { was: string | null; is: string | null };

export function Before({ was, is }: Both) {
  if (was === null) return <Nothing />;
  return <del>{is === null ? <bdi>{was}</bdi> : <Marked parts={changedParts(was, is).was} />}</del>;
}

export function After({ was, is }: Both) {
  if (is === null) return <Nothing />;
  return <ins>{was === null ? <bdi>{is}</bdi> : <Marked parts={changedParts(was, is).is} />}</ins>;
}

function Marked({ parts: { start, middle, end } }: { parts: Parts }) {
  return (
    <bdi>
      {start}
      {middle && <span class="changed-part">{middle}</span>}
      {end}
    </bdi>
  );
}

function Nothing() {
  return <span class="muted">{t("drawer.nothing")}</span>;
}
