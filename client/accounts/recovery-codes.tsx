// Recovery codes, shown once: whoever leaves them has said that they are kept.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n/t.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Checkbox } from "../ui/checkbox.tsx";
import { copy } from "../ui/copy.tsx";

type Props = { codes: readonly string[]; onKept: () => void };

export function RecoveryCodes({ codes, onKept }: Props) {
  const kept = useSignal(false);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus();
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, []);
  const text = codes.join("\n");
  return (
    <section
      class="framed recovery-codes"
      ref={panel}
      tabIndex={-1}
      aria-labelledby="recovery-codes"
      data-part="recovery-codes"
    >
      <p>
        <b id="recovery-codes">{t("accounts.codes")}</b>{" "}
        <span class="two small">{t("accounts.codes_once")}</span>
      </p>
      <ul dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div class="recovery-kept">
        <div class="actions">
          <Button small icon="copy" onClick={() => void copy(text)}>
            {t("ui.copy")}
          </Button>
          <ButtonLink
            small
            icon="download"
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
            download="vigil-recovery-codes.txt"
          >
            {t("accounts.codes_save")}
          </ButtonLink>
        </div>
        <div class="actions">
          <Checkbox
            id="codes-kept"
            label={t("accounts.codes_kept")}
            checked={kept.value}
            onValue={(checked) => {
              kept.value = checked;
            }}
          />
          <Button small rank="primary" disabled={!kept.value} onClick={onKept}>
            {t("accounts.codes_done")}
          </Button>
        </div>
      </div>
    </section>
  );
}
