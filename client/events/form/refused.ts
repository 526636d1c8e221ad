// Fields that the server refused, as mistakes at the fields of the form.
import type { FieldProblem } from "../../../domain/problem.ts";
import { t } from "../../i18n/t.ts";
import {
  type ClaimField,
  claimField,
  type Mistake,
  type SourceField,
  sourceField,
} from "./mistake.ts";
import type { FormTyped } from "./typed.ts";

/** Fields of the body that have another name on the page. */
const CLAIM: Readonly<Record<string, ClaimField>> = {
  metric: "metric",
  subject: "subject",
  unit: "unit",
  method: "method",
  qualifier: "says",
  phrase: "phrase",
  attributed_to: "name",
  attributed_kind: "speaker",
  covers: "covers",
  as_of: "known_at",
  source: "source",
  locator: "locator",
  supersedes: "replaces",
};
const SOURCE: Readonly<Record<string, SourceField>> = {
  kind: "kind",
  title: "title",
  url: "url",
  language: "language",
  published_on: "published",
};
const EVENT: Readonly<Record<string, string>> = {
  start: "start-day",
  end: "end-day",
  date_precision: "known",
  wider: "wider",
  part_of: "part_of",
  kind: "kind",
  form: "form",
  response: "response",
  summary: "summary",
  demands: "demands",
  sensitivity: "sensitivity",
};

/** The id of the field that holds what `path` names ("claims.0.low", "place.lat"). */
export function fieldAt(path: string, { claims, sources }: FormTyped): string {
  const [top = "", at = "", name = ""] = path.split(".");
  const claim = claims[Number(at)];
  const source = sources[Number(at)];
  if (top === "claims" && claim) return claimField(claim.id, CLAIM[name] ?? "number");
  if (top === "sources" && source) return sourceField(source.key, SOURCE[name] ?? "publisher");
  if (top === "place")
    return ["admin1", "country", "lat", "lon", "precision"].includes(at) ? at : "place";
  if (top === "actors") return at;
  return EVENT[top] ?? "title";
}

const sentences = (): Readonly<Record<string, string>> => ({
  title: t("mistakes.title"),
  kind: t("mistakes.kind"),
  form: t("mistakes.form"),
  "start-day": t("mistakes.a_day"),
  lat: t("mistakes.lat"),
  lon: t("mistakes.lon"),
  country: t("mistakes.country"),
  precision: t("mistakes.precision"),
  wider: t("mistakes.wider"),
  "claim-number": t("mistakes.number_digits"),
  "claim-phrase": t("mistakes.words"),
  "claim-speaker": t("mistakes.speaker"),
  "claim-known_at": t("mistakes.known_at"),
  "claim-source": t("mistakes.source"),
  "source-publisher": t("mistakes.publisher"),
  "source-title": t("mistakes.source_title"),
  "source-url": t("mistakes.url"),
  "source-published": t("mistakes.published"),
});

/** One mistake for each field refused. The server's own English stays unsaid. */
export function refusedFields(problems: readonly FieldProblem[], typed: FormTyped): Mistake[] {
  const ids = new Set(problems.map(({ path }) => fieldAt(path, typed)));
  const known = sentences();
  return [...ids].map((id) => ({
    id,
    text: known[id.replace(/^(claim|source)-.*-/, "$1-")] ?? t("mistakes.unusable"),
  }));
}
