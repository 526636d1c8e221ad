// Claims of a proposal that cover more than its event: set apart, with the wider event they go to.
import type { Proposal } from "../../domain/draft.ts";
import type { Place } from "../../domain/place.ts";
import type { DatePrecision } from "../../domain/vocabulary/precision.ts";
import { when } from "../i18n/dates.ts";
import { rich } from "../i18n/rich.ts";
import { t } from "../i18n/t.ts";
import { AreaIcon } from "../ui/marks/area-icon.tsx";
import { ClaimRows } from "./claims.tsx";
import type { Known } from "./known.ts";
import { Row } from "./row.tsx";
import type { Cited } from "./source.ts";

type Props = { proposal: Proposal; known: Known; sources: readonly Cited[] };

/** A part of the card; nothing when every claim covers the event. */
export function WiderClaims({ proposal, known, sources }: Props) {
  const { wider, part_of } = proposal;
  const claims = proposal.claims.filter(({ covers }) => covers === "wider");
  if (claims.length === 0) return null;
  const event = wider ?? known.wider;
  return (
    <section class="proposed-wider" aria-labelledby="wider-title">
      <header>
        <h3 id="wider-title">
          <AreaIcon />
          {event
            ? t("drafts.covers_wider", { place: event.place.name, when: days(event) })
            : t("drafts.covers_more")}
        </h3>
        <p class="two">
          {wider
            ? t("drafts.wider_new", { title: wider.title })
            : rich("drafts.wider_known", { event: <WiderLink id={part_of} known={known} /> })}
        </p>
      </header>
      <dl>
        <ClaimRows claims={claims} sources={sources} standing="covers" />
      </dl>
    </section>
  );
}

type Dated = { start: string; end: string; date_precision: DatePrecision; place: Place };

const days = ({ start, end, date_precision }: Dated) => when(start, end, date_precision);

/** The wider event that the record is part of. */
export function PartOf({ proposal: { wider, part_of }, known }: Omit<Props, "sources">) {
  if (wider === null && part_of === null) return null;
  return (
    <Row name={t("drafts.part_of")}>
      {wider ? wider.title : <WiderLink id={part_of} known={known} />}
    </Row>
  );
}

function WiderLink({ id, known }: { id: string | null; known: Known }) {
  if (id === null) return null;
  return <a href={`/events/${encodeURIComponent(id)}`}>{known.wider?.title ?? id}</a>;
}
