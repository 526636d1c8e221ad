// The page of the API: contents, what holds for all routes, and every route of the OpenAPI document.
import type { ComponentChildren } from "preact";
import { FILTER_KEYS } from "../../domain/filter-url.ts";
import { PROBLEM_WORDS, PROBLEMS, type ProblemCode } from "../../domain/problem.ts";
import type { Reference } from "../../domain/reference.ts";
import { Logo } from "../ui/marks/logo.tsx";
import { curlOf } from "./curl.ts";
import { ENGLISH } from "./english.ts";
import { FieldList } from "./field-list.tsx";
import { parameterRows, RouteSection } from "./route-section.tsx";
import { type Group, groupsOf } from "./routes.ts";
import { rowsOf } from "./rows.ts";
import { Sentence } from "./sentence.tsx";

const COMMON = ["signing_in", "filter", "problems"] as const;

export function ReferencePage({ reference }: { reference: Reference }) {
  const groups = groupsOf(reference.document);
  return (
    <>
      <a class="skip-link" href="#content">
        {ENGLISH.skip}
      </a>
      <header class="header">
        <a class="brand" href="/">
          <Logo />
          Vigil
        </a>
        <nav class="nav" aria-label={ENGLISH.main}>
          <a class="nav-link" href="/">
            {ENGLISH.dashboard}
          </a>
          <a class="nav-link" href="/method">
            {ENGLISH.method}
          </a>
        </nav>
      </header>
      <main id="content" class="page reference" tabIndex={-1}>
        <h1 class="page-title">{ENGLISH.title}</h1>
        <p class="lead">
          {ENGLISH.lead} <a href="/api/openapi.json">{ENGLISH.document}</a>
        </p>
        <Contents groups={groups} />
        <div class="reference-body">
          <Common reference={reference} />
          {groups.map(({ id, name, routes }) => (
            <section class="page-section" id={id} key={id} aria-labelledby={`${id}-title`}>
              <h2 class="section-title" id={`${id}-title`}>
                {name}
              </h2>
              {routes.map((of) => (
                <RouteSection key={of.id} of={of} reference={reference} />
              ))}
            </section>
          ))}
          <Shapes reference={reference} />
        </div>
      </main>
    </>
  );
}

function Contents({ groups }: { groups: readonly Group[] }) {
  return (
    <div class="reference-contents">
      <search class="find" hidden>
        <label class="sr" for="find">
          {ENGLISH.find}
        </label>
        <input
          id="find"
          class="input"
          type="search"
          autocomplete="off"
          placeholder={ENGLISH.find}
        />
        <p class="find-count" role="status" data-words={ENGLISH.found} />
      </search>
      <nav aria-label={ENGLISH.contents}>
        <ul>
          {COMMON.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{ENGLISH[name]}</a>
            </li>
          ))}
          {groups.map(({ id: group, name, routes }) => (
            <li key={group} class="contents-group">
              <a href={`#${group}`}>{name}</a>
              <ul>
                {routes.map(({ id, name: route, method, path }) => (
                  <li key={id} data-route={route}>
                    <a href={`#${id}`}>
                      <span class="method">{method}</span> {path.replace(/^\/api/, "")}
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
          <li>
            <a href="#shapes">{ENGLISH.shapes}</a>
          </li>
        </ul>
      </nav>
    </div>
  );
}

function Common({ reference }: { reference: Reference }) {
  const { paths } = reference.document;
  const signIn = paths["/api/auth/sign-in"]?.post;
  const filtered = paths["/api/summary"]?.get?.parameters ?? [];
  const keys = filtered.filter(({ name }) => FILTER_KEYS.includes(name));
  return (
    <>
      <Section name="signing_in">
        <p class="reading">
          <Sentence>{ENGLISH.signing_in_text}</Sentence>
        </p>
        {signIn && (
          <pre>
            <code>
              {curlOf({ method: "POST", path: "/api/auth/sign-in", operation: signIn }, reference)}
            </code>
          </pre>
        )}
      </Section>
      <Section name="filter">
        <p class="reading">
          <Sentence>{ENGLISH.filter_text}</Sentence>
        </p>
        <FieldList
          rows={keys.flatMap(parameterRows).map((row) => ({ ...row, where: undefined }))}
        />
      </Section>
      <Section name="problems">
        <p class="reading">{ENGLISH.problems_text}</p>
        <dl class="fields">
          {Object.entries(PROBLEMS).map(([code, status]) => (
            <div key={code} id={`problem-${code}`}>
              <dt>
                <code>{code}</code>
                <span class="field-type num">{status}</span>
              </dt>
              <dd>
                <Sentence>{PROBLEM_WORDS[code as ProblemCode]}</Sentence>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}

function Shapes({ reference }: { reference: Reference }) {
  return (
    <Section name="shapes">
      <p class="reading">{ENGLISH.shapes_text}</p>
      {Object.entries(reference.document.components.schemas).map(([name, schema]) => (
        <section
          class="shape"
          key={name}
          id={`shape-${name}`}
          aria-labelledby={`shape-${name}-name`}
        >
          <h3 id={`shape-${name}-name`}>{name}</h3>
          <FieldList rows={rowsOf(schema)} answer={name !== "Proposal"} />
        </section>
      ))}
    </Section>
  );
}

type SectionProps = { name: (typeof COMMON)[number] | "shapes"; children: ComponentChildren };

function Section({ name, children }: SectionProps) {
  return (
    <section class="page-section" id={name} aria-labelledby={`${name}-title`}>
      <h2 class="section-title" id={`${name}-title`}>
        {ENGLISH[name]}
      </h2>
      {children}
    </section>
  );
}
