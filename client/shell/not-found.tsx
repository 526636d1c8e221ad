// The page for an address that leads nowhere.
import { useEffect } from "preact/hooks";
import { t } from "../i18n/t.ts";
import { ButtonLink } from "../ui/button.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";

export function NotFoundPage() {
  useEffect(markReady, []);
  return (
    <div class="page">
      <PageTitle lead={t("shell.not_found_text")}>{t("shell.not_found")}</PageTitle>
      <p class="page-way-out">
        <ButtonLink href="/" rank="primary">
          {t("shell.to_dashboard")}
        </ButtonLink>
      </p>
    </div>
  );
}
