// Taking an authenticator app into use: the password, then the app's key as a picture and as text, then a code of it.
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { encode } from "uqr";
import type { AppBegun } from "../../domain/answers/account.ts";
import { post } from "../api.ts";
import { t } from "../i18n/t.ts";
import { ButtonLink } from "../ui/button.tsx";
import { CopyField } from "../ui/copy.tsx";
import { CredentialForm } from "./credential-form.tsx";

type Props = {
  /** There is an app already, whose code is asked for too. */
  isMoved: boolean;
  /** Is given the recovery codes. */
  onDone: (codes: readonly string[]) => void;
  onCancel: () => void;
};

export function NewApp({ isMoved, onDone, onCancel }: Props) {
  const app = useSignal<AppBegun | null>(null);
  if (app.value === null)
    return (
      <CredentialForm
        id="two-factor-"
        fields={isMoved ? ["password", "code"] : ["password"]}
        enter={t("accounts.app_begin")}
        failed={t("accounts.two_factor_not_changed")}
        onSend={async ({ password, code }) => {
          const body = isMoved ? { password, code } : { password };
          app.value = await post("/api/auth/two-factor", body);
        }}
        onCancel={onCancel}
      />
    );
  const { key, address } = app.value;
  return (
    <>
      <p>{t("accounts.app_scan")}</p>
      <QrCode text={address} />
      <CopyField
        id="app-key"
        label={t("accounts.app_key")}
        value={key.replace(/(.{4})(?=.)/g, "$1 ")}
        hint={t("accounts.app_key_hint")}
      />
      <div class="actions">
        <ButtonLink href={address}>{t("accounts.app_open")}</ButtonLink>
      </div>
      <CredentialForm
        key="confirm"
        id="two-factor-"
        fields={["code"]}
        codeHint={t("accounts.app_code_hint")}
        enter={t("accounts.app_confirm")}
        failed={t("accounts.two_factor_not_changed")}
        onSend={async ({ code }) =>
          onDone((await post("/api/auth/two-factor/confirm", { code })).codes)
        }
        onCancel={onCancel}
      />
    </>
  );
}

/** Dark on light in every theme: cameras read no other. */
function QrCode({ text }: { text: string }) {
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t("accounts.app_qr")}>
      <path d={path} />
    </svg>
  );
}

function drawn(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")),
  );
  return { size, path: squares.join("") };
}
