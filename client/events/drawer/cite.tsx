// How to cite a record: the sentence with its button, and the permanent address.

import type { RecordAnswer } from "../../../domain/answers/record.ts";
import type { Rule } from "../../../domain/rule.ts";
import { asOfWords, momentUtc } from "../../i18n/dates.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { CopyField, copy } from "../../ui/copy.tsx";

type Props = { record: RecordAnswer; rule: Rule; asOf: string | null; address: string };

export function Cite({ record, rule, asOf, address }: Props) {
  const sentence = t("record.citation", {
    title: record.title,
    address,
    change: String(record.public_change),
    moment: asOf === null ? momentUtc(Date.now()) : asOfWords(asOf),
    rule: label("rule", rule),
  });
  return (
    <section class="record-section record-cite" aria-label={t("record.cite")}>
      <header>
        <h3>{t("record.cite")}</h3>
        <span class="spacer" />
        <Button small icon="copy" onClick={() => void copy(sentence)}>
          {t("record.copy_citation")}
        </Button>
      </header>
      <p class="two num">{sentence}</p>
      <div class="no-print">
        <CopyField id="permalink" label={t("record.permalink")} value={address} />
      </div>
    </section>
  );
}
