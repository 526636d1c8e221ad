// Every vocabulary as a table: the value in files, its name, its definition, with the sign it is drawn as.

import { objectKeys } from "../../domain/object-keys.ts";
import { type Form, formsOf } from "../../domain/vocabulary/form.ts";
import { KINDS, type Kind } from "../../domain/vocabulary/kind.ts";
import type { Speaker } from "../../domain/vocabulary/speaker.ts";
import type { Term } from "../../domain/vocabulary/term.ts";
import { VOCABULARIES } from "../../domain/vocabulary.ts";
import { label, type Values } from "../i18n/label.ts";
import { list } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { KindShape } from "../ui/marks/kind-shape.tsx";
import { SpeakerIcon } from "../ui/marks/speaker-icon.tsx";
import { Table } from "../ui/table.tsx";

type Name = keyof typeof VOCABULARIES;
const NAMES = objectKeys(VOCABULARIES);

export function Vocabularies() {
  return (
    <>
      {NAMES.map((name) => (
        <Vocabulary key={name} name={name} terms={VOCABULARIES[name]} />
      ))}
    </>
  );
}

function Vocabulary({ name, terms }: { name: Name; terms: readonly Term[] }) {
  const title = t(`method.vocabulary_${name}`);
  return (
    <section class="method-vocabulary" id={`vocabulary-${name}`} aria-label={title}>
      <h3 class="method-sub">
        {title} <code>{name}</code>
      </h3>
      <p class="two">{t(`method.of_${name}`)}</p>
      <Table caption={title} framed>
        <thead>
          <tr>
            <th scope="col">{t("method.value")}</th>
            <th scope="col">{t("method.name")}</th>
            <th scope="col">{t("method.definition")}</th>
            {name === "form" && <th scope="col">{t("method.kinds")}</th>}
          </tr>
        </thead>
        <tbody>
          {terms.map(({ value, text }) => (
            <tr key={value}>
              <td>
                <code>{value}</code>
              </td>
              <th scope="row" class="method-term">
                <Sign name={name} value={value} />
                {label(name as "kind", value as Values["kind"])}
              </th>
              <td>
                <bdi lang="en">{text}</bdi>
              </td>
              {name === "form" && <td>{kindsOf(value as Form)}</td>}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

/** The kinds that a form may have. */
function kindsOf(form: Form): string {
  const kinds = KINDS.filter(({ value }) => formsOf(value).some((term) => term.value === form));
  return list(kinds.map(({ value }) => label("kind", value)));
}

/** What a value is drawn as, where it is drawn. */
function Sign({ name, value }: { name: Name; value: string }) {
  if (name === "kind") return <KindShape kind={value as Kind} silent />;
  return name === "attributed_kind" ? <SpeakerIcon speaker={value as Speaker} /> : null;
}
