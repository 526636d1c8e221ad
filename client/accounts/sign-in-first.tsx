// What stands in place of a page that needs an account: who may see it, and the way to sign in.
import type { ComponentChildren } from "preact";
import { t } from "../i18n/t.ts";
import { me } from "../shell/session.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";

/** Offers to sign in unless the reader has done so: then another account would be needed. */
export function SignInFirst({ title, children }: { title: string; children: ComponentChildren }) {
  const stranger = me.value.role === "stranger";
  return (
    <Empty
      title={title}
      actions={stranger && <ButtonLink href="/sign-in">{t("settings.sign_in")}</ButtonLink>}
    >
      {children}
    </Empty>
  );
}
