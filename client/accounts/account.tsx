// The reader's own account: their name and password, their sessions and API keys; for administrators, the archive.
import { useEffect } from "preact/hooks";
import { post, sentence } from "../api.ts";
import { label } from "../i18n/label.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { may, me } from "../shell/session.ts";
import { SignOut } from "../shell/sign-out.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { toast } from "../ui/toast.tsx";
import "./accounts.css";
import { ArchiveSettings } from "./archive-settings.tsx";
import { CredentialForm } from "./credential-form.tsx";
import { Keys } from "./keys.tsx";
import { OwnName } from "./own-name.tsx";
import { OwnSessions } from "./own-sessions.tsx";
import { AccountSection } from "./section.tsx";
import { SignInFirst } from "./sign-in-first.tsx";
import { becameAnother } from "./signing-in.ts";
import { OwnTwoFactor } from "./two-factor.tsx";

export function AccountPage() {
  useEffect(markReady, []);
  return (
    <div class="page account">
      <PageTitle>{t("accounts.account")}</PageTitle>
      {me.value.role === "stranger" ? (
        <SignInFirst title={t("accounts.not_signed")}>{t("accounts.not_signed_text")}</SignInFirst>
      ) : (
        <>
          <Own />
          <OwnName />
          <OwnPassword />
          <OwnTwoFactor />
          <OwnSessions />
          <Keys />
          {may("set up the archive") && <ArchiveSettings />}
        </>
      )}
    </div>
  );
}

function Own() {
  const { name, email, role } = me.value;
  if (role === "stranger") return null;
  return (
    <div class="own">
      <p>
        <b>{commas([name, label("role", role)])}</b>
        <span class="own-text">{email}</span>
        <span class="own-text two">{t(`accounts.role_${role}`)}</span>
      </p>
      <SignOut
        onOut={() => void left()}
        onFailure={(error) => toast(t("accounts.not_done", { why: sentence(error) }))}
      />
    </div>
  );
}

function OwnPassword() {
  return (
    <AccountSection
      id="own-password"
      title={t("accounts.password")}
      about={t("accounts.password_about")}
    >
      <CredentialForm
        fields={["password", "new_password"]}
        enter={t("accounts.change_password")}
        failed={t("accounts.not_changed")}
        onSend={async ({ password, new_password }) => {
          await post("/api/auth/password", { current_password: password, password: new_password });
          await becameAnother();
          toast(t("accounts.password_changed"));
        }}
      />
    </AccountSection>
  );
}

async function left(): Promise<void> {
  await becameAnother();
  toast(t("accounts.signed_out"));
}
