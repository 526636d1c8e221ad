// The first step: a place to drop a file, the formats that are known, and the files that were brought before.
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { IMPORT_FORMATS } from "../../domain/import.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Earlier } from "./earlier.tsx";
import { formatName } from "./names.ts";
import { busy, send } from "./state.ts";

export function Files() {
  return (
    <div class="page-split import-split">
      <Drop />
      <aside class="import-aside">
        <section aria-labelledby="known-formats">
          <h2 class="section-title" id="known-formats">
            {t("imports.known_formats")}
          </h2>
          <ul class="framed import-list">
            {IMPORT_FORMATS.map((format) => (
              <li key={format}>{formatName(format)}</li>
            ))}
          </ul>
          <p class="muted small import-aside-note">{t("imports.found_by_content")}</p>
        </section>
        <Earlier />
      </aside>
    </div>
  );
}

/** A button that takes a drop too; one file at a time. */
function Drop() {
  const input = useRef<HTMLInputElement>(null);
  const over = useSignal(false);
  const several = useSignal(false);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    several.value = (files?.length ?? 0) > 1;
    if (file !== undefined && !several.value && !busy.value) void send(file);
  };
  return (
    <section
      class={`import-drop ${over.value ? "import-drop-over" : ""}`}
      aria-label={t("imports.drop")}
      aria-busy={busy.value}
      data-part="import-drop"
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        take(event.dataTransfer?.files);
      }}
    >
      <Icon name="download" size={28} class="import-drop-icon" />
      <div>
        <h2 class="section-title">{busy.value ? t("imports.reading") : t("imports.drop")}</h2>
        <p class="two">{t("imports.drop_kinds")}</p>
        {several.value && <p class="field-error">{t("imports.one_file")}</p>}
      </div>
      <Button rank="primary" busy={busy.value} onClick={() => input.current?.click()}>
        {t("imports.choose_file")}
      </Button>
      <input
        ref={input}
        type="file"
        class="sr"
        tabIndex={-1}
        aria-hidden="true"
        accept=".csv,.tsv,.txt,.xlsx,.json,.geojson,.jsonl,.ndjson,.zip"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </section>
  );
}
