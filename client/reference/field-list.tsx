// Fields as a list: name and type, then what it means and which values it may have.
import { RULES } from "../../domain/rule.ts";
import type { Term } from "../../domain/vocabulary/term.ts";
import { VOCABULARIES } from "../../domain/vocabulary.ts";
import { ENGLISH } from "./english.ts";
import type { Row } from "./rows.ts";
import { Sentence } from "./sentence.tsx";

/** A field, and where it stands when that is not the body. */
export type PlacedRow = Row & { where?: string | undefined };

/** `answer`: what is given, where fields that may be missing are worth a word, not what is taken. */
export function FieldList({ rows, answer }: { rows: readonly PlacedRow[]; answer?: boolean }) {
  return (
    <dl class="fields">
      {rows.map((row) => (
        <div key={`${row.where} ${row.name}`}>
          <dt>
            <code>{row.name}</code>
            <span class="field-type">
              {row.shape ? <ShapeLink name={row.shape} type={row.type} /> : row.type}
              {row.where && `, ${row.where}`}
            </span>
            {row.required !== (answer ?? false) && (
              <span class="field-required">{answer ? ENGLISH.missing : ENGLISH.required}</span>
            )}
          </dt>
          <dd>
            <Sentence>{row.meaning}</Sentence>
            {row.usual !== null && (
              <span class="field-usual">
                <code>{row.usual}</code> unless you say otherwise
              </span>
            )}
            <Values of={row.values} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ShapeLink({ name, type }: { name: string; type: string }) {
  const [before, after] = type.split(ENGLISH.object);
  return (
    <>
      {before}
      <a href={`#shape-${name}`}>{name}</a>
      {after}
    </>
  );
}

/** Where the method page says what the values of a vocabulary mean. */
const MEANINGS: readonly { at: string; terms: readonly Term[] }[] = [
  { at: "/method#rules", terms: RULES },
  ...Object.entries(VOCABULARIES).map(([name, terms]) => ({
    at: `/method#vocabulary-${name}`,
    terms,
  })),
];

function Values({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null;
  const meanings = MEANINGS.find(
    ({ terms }) => terms.length === of.length && terms.every(({ value }) => of.includes(value)),
  );
  return (
    <span class="field-values">
      Values: <code>{of.join(", ")}</code>.{" "}
      {meanings && <a href={meanings.at}>{ENGLISH.meanings}</a>}
    </span>
  );
}
