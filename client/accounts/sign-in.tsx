// Signing in: with e-mail and password, or by a one-time link that makes the administrator or sets a password.
import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { post } from "../api.ts";
import { t } from "../i18n/t.ts";
import { arrival, navigate, path } from "../router.ts";
import { isClosed, me } from "../shell/session.ts";
import { ButtonLink } from "../ui/button.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { toast } from "../ui/toast.tsx";
import { CredentialForm } from "./credential-form.tsx";
import { isCodeNeeded } from "./credentials.ts";
import { goOn } from "./signing-in.ts";
import "./accounts.css";

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
      {kept?.for === "password" && (
        <ByPasswordLink
          token={kept.token}
          onSet={() => {
            link.value = null;
          }}
        />
      )}
    </div>
  );
}

function WithPassword({ back }: { back: boolean }) {
  const { role, name } = me.value;
  return (
    <>
      <PageTitle lead={t(isClosed() ? "accounts.closed_text" : "accounts.sign_in_lead")}>
        {t("accounts.sign_in")}
      </PageTitle>
      {role === "stranger" ? (
        <CredentialForm
          fields={["email", "password"]}
          enter={t("accounts.enter")}
          onSend={async ({ email, password, code }) => {
            const second = code === "" ? {} : { code };
            const signedIn = await post("/api/auth/sign-in", { email, password, ...second });
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

function ByPasswordLink({ token, onSet }: { token: string; onSet: () => void }) {
  return (
    <>
      <PageTitle lead={t("accounts.set_password_lead")}>{t("accounts.set_password")}</PageTitle>
      <CredentialForm
        fields={["new_password"]}
        enter={t("accounts.set_password_enter")}
        onSend={async ({ new_password: password }) => {
          try {
            const signedIn = await post("/api/auth/password-link", { token, password });
            await goOn(signedIn, { back: false, to: "/" });
          } catch (error) {
            if (!isCodeNeeded(error)) throw error;
            onSet();
            toast(t("accounts.password_set"));
          }
        }}
      >
        <p class="muted small">{t("accounts.link_kept")}</p>
      </CredentialForm>
    </>
  );
}

/** What the page was opened with: a link that makes the administrator, one that sets a password, or none. */
type Link = { readonly for: "admin" | "password"; readonly token: string } | null;

/** Reads the link in the address and removes it, so that it is neither seen, copied nor kept in the history. */
function takeLink(): Link {
  const found = /^#(admin|password)=([A-Za-z0-9_-]{1,200})$/.exec(window.location.hash);
  if (found === null) return null;
  navigate(path.value, { replace: true });
  return { for: found[1] === "admin" ? "admin" : "password", token: found[2] ?? "" };
}
