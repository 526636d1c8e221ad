// What the archive is called, covers and is given away as, for administrators: saved as a change of the log, which can be undone.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import {
  type Archive,
  LONGEST_ABOUT,
  LONGEST_CITED,
  LONGEST_LICENCE,
  LONGEST_NAME,
} from "../../domain/archive.ts";
import { citedAs } from "../../domain/cited-as.ts";
import { patch, sentence } from "../api.ts";
import { countryName, languageName } from "../i18n/names.ts";
import { t } from "../i18n/t.ts";
import { archive, askArchive } from "../shell/archive.ts";
import { Button } from "../ui/button.tsx";
import { countryChoices, languageChoices } from "../ui/choices.ts";
import { Notice } from "../ui/notice.tsx";
import { TextArea, TextField } from "../ui/text-field.tsx";
import { toastDone } from "../ui/undo.ts";
import { CodesField } from "./codes-field.tsx";
import { AccountSection } from "./section.tsx";

type Typed = { name: string; about: string; licence: string; cited_as: string } & {
  readonly [field in "countries" | "languages"]: readonly string[];
};

const typedOf = ({ name, about, countries, languages, licence, cited_as }: Archive): Typed => ({
  ...{ name: name ?? "", about: about ?? "", countries, languages },
  ...{ licence: licence ?? "", cited_as: cited_as ?? "" },
});

/** Fields in which Enter takes what is offered, and saves nothing. */
const LISTS = ["archive-countries", "archive-languages"];

export function ArchiveSettings() {
  const typed = useSignal<Typed | null>(null);
  const busy = useSignal(false);
  const failure = useSignal<unknown>(null);
  const load = async () => {
    await askArchive();
    if (archive.value !== null) typed.value = typedOf(archive.value);
  };
  useEffect(() => {
    void load();
  }, []);
  const now = typed.value;
  if (now === null) return null;
  const isSet = archive.value?.set_on_server.includes("licence") ?? false;
  const set = (fields: Partial<Typed>) => {
    typed.value = { ...now, ...fields };
  };
  const save = async () => {
    if (busy.value) return;
    busy.value = true;
    failure.value = null;
    const { name, about, countries, languages, licence, cited_as } = now;
    const said = { name: name.trim() || null, about: about.trim() || null, countries, languages };
    const terms = isSet ? {} : { licence: licence.trim() || null };
    const body = { ...said, ...terms, cited_as: cited_as.trim() || null };
    try {
      const range = await patch("/api/archive", body);
      await load();
      toastDone(t("accounts.archive_saved"), range, () => void load());
    } catch (error) {
      failure.value = error;
    } finally {
      busy.value = false;
    }
  };
  return (
    <AccountSection id="archive" title={t("accounts.archive")}>
      <form
        class="add-account"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!LISTS.includes(document.activeElement?.id ?? "")) void save();
        }}
      >
        {failure.value !== null && (
          <Notice tone="danger" alert>
            {t("accounts.not_done", { why: sentence(failure.value) })}
          </Notice>
        )}
        <TextField
          id="archive-name"
          label={t("accounts.archive_name")}
          hint={t("accounts.archive_name_hint")}
          autocomplete="off"
          value={now.name}
          error={tooLong(now.name, LONGEST_NAME)}
          onValue={(name) => set({ name })}
        />
        <TextArea
          id="archive-about"
          label={t("accounts.archive_about")}
          hint={t("accounts.archive_about_hint")}
          rows={2}
          value={now.about}
          error={tooLong(now.about, LONGEST_ABOUT)}
          onValue={(about) => set({ about })}
        />
        <CodesField
          id="archive-countries"
          label={t("accounts.archive_countries")}
          hint={t("accounts.archive_countries_hint")}
          all={countryChoices()}
          codes={now.countries}
          nameOf={countryName}
          onCodes={(countries) => set({ countries })}
        />
        <CodesField
          id="archive-languages"
          label={t("accounts.archive_languages")}
          hint={t("accounts.archive_languages_hint")}
          all={languageChoices()}
          codes={now.languages}
          nameOf={languageName}
          onCodes={(languages) => set({ languages })}
        />
        {isSet ? (
          <dl class="archive-set" data-part="set-on-server">
            <dt>{t("accounts.archive_licence")}</dt>
            <dd>
              {now.licence}
              <span class="two small">
                {t("accounts.archive_set")} <code>DATA_LICENCE</code>
              </span>
            </dd>
          </dl>
        ) : (
          <TextField
            id="archive-licence"
            label={t("accounts.archive_licence")}
            hint={t("accounts.archive_licence_hint")}
            autocomplete="off"
            value={now.licence}
            error={tooLong(now.licence, LONGEST_LICENCE)}
            onValue={(licence) => set({ licence })}
          />
        )}
        <TextField
          id="archive-cited-as"
          label={t("accounts.archive_cited_as")}
          hint={t("accounts.archive_cited_as_hint", {
            name: citedAs({ cited_as: null, name: now.name.trim() || null }),
          })}
          autocomplete="off"
          value={now.cited_as}
          error={tooLong(now.cited_as, LONGEST_CITED)}
          onValue={(cited_as) => set({ cited_as })}
        />
        <div class="actions">
          <Button type="submit" rank="primary" busy={busy.value}>
            {t("accounts.archive_save")}
          </Button>
        </div>
      </form>
    </AccountSection>
  );
}

const tooLong = (text: string, n: number) =>
  text.trim().length > n ? t("mistakes.too_long", { n }) : undefined;
