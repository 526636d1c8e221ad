// What stands in place of every page of an archive that is closed to the reader.
import { useEffect } from "preact/hooks";
import { t } from "../i18n/t.ts";
import { ButtonLink } from "../ui/button.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";

export function ClosedPage() {
  useEffect(markReady, []);
  return (
    <div class="page">
      <PageTitle lead={t("accounts.closed_text")}>{t("accounts.closed")}</PageTitle>
      <p class="page-way-out">
        <ButtonLink href="/sign-in" rank="primary">
          {t("settings.sign_in")}
        </ButtonLink>
      </p>
    </div>
  );
}
