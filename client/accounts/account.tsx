// The reader's own account: who they are, what they may do, their sessions; for administrators, everybody's accounts.
import { useEffect } from "preact/hooks";
import { post, sentence } from "../api.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { may, me, signOut } from "../shell/session.ts";
import { Button } from "../ui/button.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { toast } from "../ui/toast.tsx";
import "./accounts.css";
import { Accounts } from "./accounts.tsx";
import { ArchiveSettings } from "./archive-settings.tsx";
import { CredentialForm } from "./credential-form.tsx";
import { Keys } from "./keys.tsx";
import { AccountSection } from "./section.tsx";
import { SignInFirst } from "./sign-in-first.tsx";
import { becameAnother } from "./signing-in.ts";

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
          <OwnPassword />
          <Keys />
          {may("set up the archive") && <ArchiveSettings />}
          {may("manage accounts") && <Accounts />}
        </>
      )}
    </div>
  );
}

function Own() {
  const { name, email, role } = me.value;
  if (role === "stranger") return null;
  return (
    <dl class="own framed">
      <div>
        <dt>{t("accounts.name")}</dt>
        <dd>{name}</dd>
      </div>
      <div>
        <dt>{t("accounts.email")}</dt>
        <dd>{email}</dd>
      </div>
      <div>
        <dt>{t("accounts.role")}</dt>
        <dd>
          <b>{label("role", role)}</b>
          <span class="own-text two">{t(`accounts.role_${role}`)}</span>
        </dd>
      </div>
      <div>
        <dt>{t("accounts.sessions")}</dt>
        <dd>
          <span class="own-text two">{t("accounts.sessions_text")}</span>
          <div class="actions">
            <Button onClick={() => void leave()}>{t("accounts.sign_out")}</Button>
            <Button onClick={() => void endOthers()}>{t("accounts.end_others")}</Button>
          </div>
        </dd>
      </div>
    </dl>
  );
}

function OwnPassword() {
  return (
    <AccountSection id="own-password" title={t("accounts.change_password")}>
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

async function leave(): Promise<void> {
  try {
    await signOut();
    await becameAnother();
    toast(t("accounts.signed_out"));
  } catch (error) {
    toast(t("accounts.not_done", { why: sentence(error) }));
  }
}

async function endOthers(): Promise<void> {
  try {
    const { ended } = await post("/api/auth/end-other-sessions", {});
    toast(ended > 0 ? t("accounts.others_ended", { count: ended }) : t("accounts.no_others"));
  } catch (error) {
    toast(t("accounts.not_done", { why: sentence(error) }));
  }
}
