// The first stops of Tab: past the header, on the dashboard straight to one of its parts.
import { t } from "../i18n/t.ts";
import { path } from "../router.ts";

export function SkipLinks() {
  if (path.value !== "/")
    return (
      <a class="skip-link" href="#content">
        {t("shell.skip_to_content")}
      </a>
    );
  return (
    <nav class="skips" aria-label={t("dashboard.skip")}>
      <a class="skip-link" href="#list">
        {t("dashboard.skip_list")}
      </a>
      <a class="skip-link" href="#map">
        {t("dashboard.skip_map")}
      </a>
      <a class="skip-link" href="#filters">
        {t("dashboard.skip_filters")}
      </a>
    </nav>
  );
}
