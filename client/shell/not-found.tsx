// The page for an address that leads nowhere.
import { useEffect } from "preact/hooks";
import { t } from "../i18n/t.ts";
import type { PageProps } from "../router.ts";
import { ButtonLink } from "../ui/button.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";

/** @param text what is said of it, where there was something once */
export function NotFoundPage({ text }: Partial<PageProps> & { text?: string }) {
  useEffect(markReady, []);
  return (
    <div class="page">
      <PageTitle lead={text ?? t("shell.not_found_text")}>{t("shell.not_found")}</PageTitle>
      <p class="page-way-out">
        <ButtonLink href="/" rank="primary">
          {t("shell.to_dashboard")}
        </ButtonLink>
      </p>
    </div>
  );
}
