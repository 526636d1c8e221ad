// What the archive is called and covers, for administrators: saved as a change of the log, which can be undone.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Archive, LONGEST_ABOUT, LONGEST_NAME } from "../../domain/archive.ts";
import { COUNTRY_CODES } from "../../domain/country-codes.ts";
import { patch, sentence } from "../api.ts";
import { countryName } from "../i18n/names.ts";
import { t } from "../i18n/t.ts";
import { archive, askArchive } from "../shell/archive.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { Combobox } from "../ui/combobox.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextArea, TextField } from "../ui/text-field.tsx";
import { toastDone } from "../ui/undo.ts";
import { AccountSection } from "./section.tsx";

type Typed = { name: string; about: string; countries: readonly string[] };

const typedOf = ({ name, about, countries }: Archive): Typed => ({
  ...{ name: name ?? "", about: about ?? "", countries },
});

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
  const set = (fields: Partial<Typed>) => {
    typed.value = { ...now, ...fields };
  };
  const save = async () => {
    if (busy.value) return;
    busy.value = true;
    failure.value = null;
    const { name, about, countries } = now;
    const body = { name: name.trim() || null, about: about.trim() || null, countries };
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
          // Enter in the field of countries takes one, and saves nothing.
          const at = document.activeElement?.id;
          if (at !== "archive-countries") void save();
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
        <Countries codes={now.countries} onCodes={(countries) => set({ countries })} />
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

const OFFERED = 8;

type CountriesProps = { codes: readonly string[]; onCodes: (codes: readonly string[]) => void };

function Countries({ codes, onCodes }: CountriesProps) {
  const words = useSignal("");
  const wanted = words.value.trim().toLocaleLowerCase();
  const offers = COUNTRY_CODES.filter((code) => wanted !== "" && !codes.includes(code))
    .map((code) => ({ key: code, text: countryName(code) }))
    .filter(({ text }) => text.toLocaleLowerCase().includes(wanted));
  return (
    <>
      <Combobox
        id="archive-countries"
        label={t("accounts.archive_countries")}
        hint={t("accounts.archive_countries_hint")}
        value={words.value}
        onValue={(value) => {
          words.value = value;
        }}
        offers={offers.slice(0, OFFERED)}
        onChoose={({ key }) => {
          onCodes([...codes, key]);
          words.value = "";
        }}
      />
      {codes.length > 0 && (
        <ul class="archive-countries">
          {codes.map((code) => (
            <li key={code} class="tag">
              {countryName(code)}
              <IconButton
                icon="close"
                label={t("ui.clear", { name: countryName(code) })}
                onClick={() => onCodes(codes.filter((other) => other !== code))}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
