// Events that may be the same one: each with when and where, what speaks for it, and what can be done.
import type { ComponentChildren } from "preact";
import type { SimilarEvent } from "../../domain/answers/similar.ts";
import { when } from "../i18n/dates.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { KindShape } from "../ui/marks/kind-shape.tsx";
import { likenessWords } from "./similar-words.ts";
import "./similar.css";

type Props = {
  events: readonly SimilarEvent[];
  action: (event: SimilarEvent) => ComponentChildren;
};

export function SimilarEvents({ events, action }: Props) {
  return (
    <ul class="similar" data-part="similar">
      {events.map((event) => {
        const { id, title, kind, start, end, date_precision, place, claims, likeness } = event;
        return (
          <li key={id} data-id={id}>
            <KindShape kind={kind} silent />
            <div class="similar-text">
              <a href={`/events/${encodeURIComponent(id)}`}>
                <bdi>{title}</bdi>
              </a>
              <p class="two num">
                {commas([
                  place.name,
                  when(start, end, date_precision),
                  claims === 0 ? t("similar.no_claims") : t("similar.claims", { count: claims }),
                ])}
              </p>
              <p class="similar-why">{likenessWords(likeness)}</p>
            </div>
            <div class="similar-action">{action(event)}</div>
          </li>
        );
      })}
    </ul>
  );
}
