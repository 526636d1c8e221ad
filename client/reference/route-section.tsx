// One route: who may, what it takes, what it answers, which problems, and a request to try.
import { FILTER_KEYS } from "../../domain/filter-url.ts";
import type { ApiOperation, ApiParameter, ApiSchema, Reference } from "../../domain/reference.ts";
import { ROLES } from "../../domain/roles.ts";
import { termOf } from "../../domain/vocabulary/term.ts";
import { curlOf } from "./curl.ts";
import { ENGLISH, list } from "./english.ts";
import { FieldList } from "./field-list.tsx";
import type { Listed } from "./routes.ts";
import { below, rowsOf, shapeOf } from "./rows.ts";
import { Sentence } from "./sentence.tsx";

type Props = { of: Listed; reference: Reference };

export function RouteSection({ of, reference }: Props) {
  const { id, name, method, path, operation } = of;
  const problems = operation["x-problems"].flatMap((code, i) => [
    i > 0 && ", ",
    <a key={code} href={`#problem-${code}`}>
      {code}
    </a>,
  ]);
  return (
    <section class="route" id={id} aria-labelledby={`${id}-name`} data-route={name}>
      <h3 id={`${id}-name`}>
        <span class="method">{method}</span> <code>{path}</code>
        <a class="route-link" href={`#${id}`} aria-label={`Link to ${name}`}>
          #
        </a>
      </h3>
      <p class="route-does">
        <Sentence>{operation.summary}</Sentence>
      </p>
      <p class="two">{whoMay(operation, reference)}</p>
      <Takes operation={operation} />
      <Answers operation={operation} />
      <p class="route-problems">
        {ENGLISH.can_answer}: {problems}.
      </p>
      <h4>{ENGLISH.example}</h4>
      <pre>
        <code>{curlOf(of, reference)}</code>
      </pre>
    </section>
  );
}

function whoMay({ "x-may": action }: ApiOperation, { roles }: Reference): string {
  const may = roles[action];
  const names = may.map((role) => termOf(ROLES, role).label.toLowerCase());
  const who =
    may.length === ROLES.length
      ? ENGLISH.everybody
      : may.length === 0
        ? ENGLISH.nobody
        : list(names);
  return `Who may: ${who} (the action “${action}”).`;
}

function Takes({ operation }: { operation: ApiOperation }) {
  const { parameters = [], requestBody } = operation;
  const filtered = FILTER_KEYS.every((key) => parameters.some(({ name }) => name === key));
  const own = parameters.filter(({ name }) => !(filtered && FILTER_KEYS.includes(name)));
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const body = content ? rowsOf(content.schema) : [];
  if (parameters.length === 0 && !(content && holdsFields(content.schema)))
    return <p>{ENGLISH.takes_nothing}</p>;
  return (
    <>
      {parameters.length > 0 && <h4>{ENGLISH.takes}</h4>}
      {filtered && (
        <p class="takes-filter">
          <a href="#filter">{ENGLISH.filter}</a>, {ENGLISH.in_address}
        </p>
      )}
      {own.length > 0 && <FieldList rows={own.flatMap(parameterRows)} />}
      {type && content && holdsFields(content.schema) && (
        <>
          <h4>
            <Content words={`Body, ${type}`} schema={content.schema} />
          </h4>
          {body.length > 0 && <FieldList rows={body} />}
        </>
      )}
    </>
  );
}

/** The lines of a parameter, with where it stands. */
export function parameterRows({ in: place, name, required, description, schema }: ApiParameter) {
  const where = ENGLISH[place];
  const described = description === undefined ? schema : { ...schema, description };
  return below(described, name, required ?? false).map((row) => ({ ...row, where }));
}

function Answers({ operation }: { operation: ApiOperation }) {
  const contents = Object.entries(operation.responses).flatMap(([status, { content }]) =>
    status === "default" ? [] : Object.entries(content ?? {}),
  );
  return contents.map(([type, { schema }]) => {
    const rows = rowsOf(schema);
    const words = `Answers with ${type}`;
    const shape = shapeOf(schema);
    if (rows.length === 0)
      return (
        <p key={type}>
          <Content words={words} schema={schema} />
        </p>
      );
    return (
      <details key={type}>
        <summary>{words}</summary>
        {shape && (
          <p>
            The fields of <a href={`#shape-${shape}`}>{shape}</a>, and:
          </p>
        )}
        <FieldList rows={rows} answer />
      </details>
    );
  });
}

/** A body without fields is sent empty, or not at all. */
function holdsFields(schema: ApiSchema): boolean {
  return shapeOf(schema) !== null || rowsOf(schema).length > 0;
}

/** What a body is, with the shape that it has. */
function Content({ words, schema }: { words: string; schema: ApiSchema }) {
  const shape = shapeOf(schema);
  if (shape === null) return <>{words}</>;
  return (
    <>
      {words}: <a href={`#shape-${shape}`}>{shape}</a>
    </>
  );
}
