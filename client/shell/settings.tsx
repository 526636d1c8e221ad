// Account, people, colours, language and single-key commands.
import type { Language } from "../../domain/language.ts";
import { LANGUAGES } from "../../domain/language.ts";
import { sentence } from "../api.ts";
import { label } from "../i18n/label.ts";
import { locale } from "../i18n/locale.ts";
import { t } from "../i18n/t.ts";
import { ButtonLink } from "../ui/button.tsx";
import { helpOpen } from "../ui/keys.ts";
import { RadioRow } from "../ui/radios.tsx";
import { SelectField } from "../ui/select.tsx";
import { toast } from "../ui/toast.tsx";
import { chooseLanguage } from "./language.ts";
import { pages } from "./pages.ts";
import { may, me } from "./session.ts";
import { SignOut } from "./sign-out.tsx";
import { chooseTheme, theme } from "./theme.ts";

export function Settings({ close }: { close: () => void }) {
  const { role, name } = me.value;
  const { further } = pages();
  return (
    <div class="settings">
      {further.length > 0 && (
        <nav class="actions" aria-label={t("settings.further_pages")}>
          {further.map(({ href, key }) => (
            <ButtonLink key={href} href={href} small>
              {t(key)}
            </ButtonLink>
          ))}
        </nav>
      )}
      {role === "stranger" ? (
        <ButtonLink href="/sign-in">{t("settings.sign_in")}</ButtonLink>
      ) : (
        <div class="settings-account">
          <p>
            <b>{name}</b> <span class="muted">{label("role", role)}</span>
          </p>
          <div class="actions">
            <ButtonLink href="/account" small>
              {t("settings.account")}
            </ButtonLink>
            {may("contribute") && (
              <ButtonLink href="/inbox/read" small>
                {t("settings.read_article")}
              </ButtonLink>
            )}
            {may("manage accounts") && (
              <ButtonLink href="/people" small>
                {t("settings.people")}
              </ButtonLink>
            )}
            <SignOut small onOut={close} onFailure={(error) => toast(sentence(error))} />
          </div>
        </div>
      )}
      <RadioRow
        id="theme"
        label={t("settings.theme")}
        value={theme.value}
        options={[
          { value: "device", label: t("settings.theme_device") },
          { value: "light", label: t("settings.theme_light") },
          { value: "dark", label: t("settings.theme_dark") },
        ]}
        onValue={chooseTheme}
      />
      <SelectField
        id="language"
        label={t("settings.language")}
        value={locale().code as Language}
        options={LANGUAGES.map(({ value, name }) => ({ value, text: name, lang: value }))}
        onValue={chooseLanguage}
      />
      <button
        type="button"
        class="link-button"
        onClick={() => {
          helpOpen.value = true;
        }}
      >
        {t("settings.keys")}
      </button>
    </div>
  );
}
