// What is taken away: the file, what it holds, how to cite it, the address that stays current.

import { filter, query } from "../dashboard/selection.ts";
import { viewWords } from "../dashboard/view-words.ts";
import { momentUtc } from "../i18n/dates.ts";
import { label, word } from "../i18n/label.ts";
import { list } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { archive, citedName } from "../shell/archive.ts";
import { ButtonLink } from "../ui/button.tsx";
import { CopyField, copy } from "../ui/copy.tsx";
import { agrees, type Count, rowsOf, settled } from "./count.ts";
import { fileHref, format } from "./format.ts";

/** How programs are told of what is new in the view. */
const FEEDS = [
  { ending: "atom", label: "exports.feed" },
  { ending: "ics", label: "exports.calendar" },
] as const;

export function Take() {
  const found = settled.value;
  return (
    <>
      <Download found={found} />
      {found && (
        <>
          <FileSays found={found} />
          <Cite found={found} />
        </>
      )}
      <section aria-labelledby="keep-up">
        <h2 class="section-title" id="keep-up">
          {t("exports.keep_up")}
        </h2>
        {FEEDS.map(({ ending, label }) => (
          <CopyField
            key={ending}
            id={`feed-${ending}`}
            label={t(label)}
            value={`${window.location.origin}/feeds/events.${ending}${query.value && `?${query.value}`}`}
          />
        ))}
        <CopyField
          id="data-link"
          label={t("exports.data_link")}
          value={`${window.location.origin}${fileHref(query.value, format.value)}`}
        />
        <p class="exports-api">
          <a href="/api/docs">{t("exports.api")}</a>
        </p>
      </section>
    </>
  );
}

/** A file that does not hold what the table holds is not offered. */
function Download({ found }: { found: Count | null }) {
  if (found && !agrees(found)) return null;
  const { value, name, ending } = format.value;
  // A package holds rows of several kinds.
  const rows = found && value !== "zip" ? rowsOf(found) : null;
  return (
    <div class="download">
      <ButtonLink
        rank="primary"
        icon="download"
        href={fileHref(query.value, format.value)}
        download
      >
        {rows === null
          ? t("exports.download", { format: name })
          : t("exports.download_rows", { format: name, count: rows })}
      </ButtonLink>
      {ending === "csv" && <p class="muted small">{t("exports.encoding")}</p>}
    </div>
  );
}

type Of = { found: Count };

function FileSays({ found }: Of) {
  const { change, totals } = found;
  const rows = [
    [t("exports.view"), viewWords()],
    [t("exports.rule"), label("rule", filter.value.rule)],
    [t("exports.as_known"), t("exports.as_known_at", { moment: known(found), change })],
    [
      t("exports.content"),
      list([
        t("exports.events_count", { count: totals.events }),
        t("exports.claims_count", { count: totals.claims }),
        t("exports.sources_count", { count: totals.sources }),
      ]),
    ],
  ] as const;
  return (
    <section aria-labelledby="file-says">
      <h2 class="section-title" id="file-says">
        {t("exports.file_says")}
      </h2>
      <dl class="file-says framed">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="num">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Cite({ found }: Of) {
  const address = `${window.location.origin}/${query.value && `?${query.value}`}`;
  const text = t("exports.cite", {
    archive: citedName.value,
    view: viewWords(),
    rule: word("rule", filter.value.rule),
    moment: known(found),
    count: found.totals.events,
    change: found.change,
    address,
  });
  return (
    <section aria-labelledby="cite-as">
      <h2 class="section-title" id="cite-as">
        {t("exports.cite_as")}
      </h2>
      <p class="cite framed">
        {text}{" "}
        <button type="button" class="link-button" onClick={() => void copy(text)}>
          {t("ui.copy")}
        </button>
      </p>
      {archive.value?.licence && (
        <p class="two small">{t("dashboard.licence", { licence: archive.value.licence })}</p>
      )}
    </section>
  );
}

/** The moment the view stands for: the one in the filter, else when it was counted. */
function known({ at }: Count): string {
  return momentUtc(filter.value.as_of ?? at);
}
