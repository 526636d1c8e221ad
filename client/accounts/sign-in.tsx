// Signing in: with e-mail and password, or by a one-time link that makes the administrator or sets a password.
import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { post } from "../api.ts";
import { t } from "../i18n/t.ts";
import { arrival } from "../router.ts";
import { me } from "../shell/session.ts";
import { ButtonLink } from "../ui/button.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import "./accounts.css";
import { CredentialForm } from "./credential-form.tsx";
import { takeLink } from "./link.ts";
import { goOn } from "./signing-in.ts";

export function SignInPage() {
  const [back] = useState(() => arrival.peek() === "link");
  const [first] = useState(takeLink);
  const link = useSignal(first);
  useEffect(() => {
    markReady();
    // A link that is pasted into this page's own address bar loads nothing.
    const onHash = () => {
      link.value = takeLink() ?? link.value;
    };
    window.addEventListener("hashchange", onHash);
    return () => window.removeEventListener("hashchange", onHash);
  }, [link]);
  const kept = link.value;
  return (
    <div class="page sign-in">
      {kept === null && <WithPassword back={back} />}
      {kept?.for === "admin" && <ByAdminLink token={kept.token} />}
      {kept?.for === "password" && <ByPasswordLink token={kept.token} />}
    </div>
  );
}

function WithPassword({ back }: { back: boolean }) {
  const { role, name } = me.value;
  return (
    <>
      <PageTitle lead={t("accounts.sign_in_lead")}>{t("accounts.sign_in")}</PageTitle>
      {role === "stranger" ? (
        <CredentialForm
          fields={["email", "password"]}
          enter={t("accounts.enter")}
          onSend={async ({ email, password }) => {
            const signedIn = await post("/api/auth/sign-in", { email, password });
            await goOn(signedIn, { back, to: "/" });
          }}
        >
          <p class="muted small">{t("accounts.no_account")}</p>
        </CredentialForm>
      ) : (
        <div class="signed-in">
          <p>
            {t("accounts.signed_in_as", { name: name ?? "" })} {t("accounts.other_account")}
          </p>
          <ButtonLink href="/account">{t("accounts.account")}</ButtonLink>
        </div>
      )}
    </>
  );
}

function ByAdminLink({ token }: { token: string }) {
  return (
    <>
      <PageTitle lead={t("accounts.become_admin_lead")}>{t("accounts.become_admin")}</PageTitle>
      <CredentialForm
        fields={["name", "email", "new_password"]}
        enter={t("accounts.become_admin_enter")}
        onSend={async ({ name, email, new_password: password }) => {
          const body = { token, name, email, password };
          const signedIn = await post("/api/auth/admin-link", body);
          await goOn(signedIn, { back: false, to: "/account" });
        }}
      >
        <p class="muted small">{t("accounts.link_kept")}</p>
      </CredentialForm>
    </>
  );
}

function ByPasswordLink({ token }: { token: string }) {
  return (
    <>
      <PageTitle lead={t("accounts.set_password_lead")}>{t("accounts.set_password")}</PageTitle>
      <CredentialForm
        fields={["new_password"]}
        enter={t("accounts.set_password_enter")}
        onSend={async ({ new_password: password }) => {
          const signedIn = await post("/api/auth/password-link", { token, password });
          await goOn(signedIn, { back: false, to: "/" });
        }}
      >
        <p class="muted small">{t("accounts.link_kept")}</p>
      </CredentialForm>
    </>
  );
}
