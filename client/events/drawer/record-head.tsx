// The head of a record: kind, status, title, when and where with how well they are known, summary, wider event.

import type { ComponentChildren } from "preact";
import type { EventAnswer } from "../../../domain/answers/event.ts";
import type { RecordAnswer } from "../../../domain/answers/record.ts";
import { when } from "../../i18n/dates.ts";
import { number } from "../../i18n/intl.ts";
import { kindAndForm, label, word } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { rich } from "../../i18n/rich.ts";
import { t } from "../../i18n/t.ts";
import { navigate } from "../../router.ts";
import { may } from "../../shell/session.ts";
import { Button, ButtonLink, IconButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useKeys } from "../../ui/keys.ts";
import { AreaIcon } from "../../ui/marks/area-icon.tsx";
import { KindShape } from "../../ui/marks/kind-shape.tsx";
import { phone } from "../../ui/media.ts";
import { Tag } from "../../ui/tag.tsx";
import { toast } from "../../ui/toast.tsx";

type Props = {
  record: RecordAnswer;
  /** The record's own address, wherever it stands open. */
  address: string;
  hrefOf: (id: string) => string;
  onClose?: (() => void) | undefined;
  /** What a press on Back leads to, where the record is the whole page. */
  back?: string | undefined;
};

export function RecordHead({ record, address, hrefOf, onClose, back }: Props) {
  const { kind, form, status, title, response, sensitivity } = record;
  return (
    <header class="record-head">
      <div class="record-line">
        <KindShape kind={kind} silent />
        <b>{kindAndForm(kind, form)}</b>
        <Tag
          tone={status === "published" ? "ok" : "warn"}
          icon={status === "published" ? "check" : undefined}
        >
          {label("status", status)}
        </Tag>
        {sensitivity !== undefined && sensitivity !== "public" && (
          <Tag tone="warn" icon="warning">
            {t("words.colon", {
              name: t("record.protection"),
              text: word("sensitivity", sensitivity),
            })}
          </Tag>
        )}
        {response && (
          <Tag tone="line">{t("drawer.response", { response: label("response", response) })}</Tag>
        )}
        <span class="spacer" />
        {may("edit the record") && <EditLink id={record.id} />}
        {!back && <CopyLink address={address} />}
        {!back && onClose && <IconButton icon="close" label={t("ui.close")} onClick={onClose} />}
      </div>
      {onClose ? (
        <h2 class="record-title" id="record-title" tabIndex={-1}>
          <bdi>{title}</bdi>
        </h2>
      ) : (
        <h1 class="record-title" id="record-title" tabIndex={-1}>
          <bdi>{title}</bdi>
        </h1>
      )}
      <Facts record={record} />
      <p class="record-summary">
        <bdi>{record.summary}</bdi> <Wider of={record} hrefOf={hrefOf} />
      </p>
      <Demands record={record} />
    </header>
  );
}

/** Leads to the form that corrects the record, as the key E does. */
function EditLink({ id }: { id: string }) {
  const href = `/events/${encodeURIComponent(id)}/edit`;
  useKeys({ e: () => navigate(href) });
  return (
    <ButtonLink small icon="edit" href={href}>
      {t("record.edit")}
    </ButtonLink>
  );
}

/** Names the record's own address; an icon alone where there is little room. */
export function CopyLink({ address }: { address: string }) {
  const copy = () => void copyLink(address);
  const name = t("dashboard.copy_link");
  return phone.value ? (
    <IconButton icon="link" label={name} onClick={copy} />
  ) : (
    <Button small icon="link" onClick={copy}>
      {name}
    </Button>
  );
}

async function copyLink(address: string): Promise<void> {
  const copied = await navigator.clipboard.writeText(address).then(
    () => true,
    () => false,
  );
  toast(copied ? t("dashboard.link_copied") : t("dashboard.link_not_copied", { address }));
}

function Facts({ record }: { record: RecordAnswer }) {
  const { id, start, end, date_precision, place } = record;
  return (
    <ul class="record-facts">
      <Fact icon="calendar">
        {t("drawer.known", {
          what: when(start, end, date_precision),
          known: word("date_precision", date_precision),
        })}
      </Fact>
      <Fact icon="pin">
        {(place.precision === "region" || place.precision === "country") && <AreaIcon />}
        {whereKnown(place)}
      </Fact>
      <li class="num muted">
        <bdi>{id}</bdi>
      </li>
    </ul>
  );
}

function Fact({ icon, children }: { icon: "calendar" | "pin"; children: ComponentChildren }) {
  return (
    <li>
      <Icon name={icon} /> {children}
    </li>
  );
}

/** "Minsk, town or city known (±8 km)". */
function whereKnown(place: EventAnswer["place"]): string {
  const known = t(`words.place_${place.precision}`);
  if (place.precision === "country") return t("drawer.known", { what: place.name, known });
  const km = place.uncertainty_m / 1000;
  const where = t("drawer.place_known", {
    place: place.name,
    known,
    km: number(km < 1 ? Number(km.toFixed(2)) : Math.round(km)),
  });
  return place.generalised ? t("drawer.widened", { where, km: number(Math.round(km)) }) : where;
}

function Wider({ of, hrefOf }: { of: RecordAnswer; hrefOf: (id: string) => string }) {
  const nearest = of.wider[0];
  if (!nearest) return null;
  return (
    <>
      {rich("drawer.part_of", {
        event: (
          <a href={hrefOf(nearest.id)}>
            <bdi>{nearest.title}</bdi>
          </a>
        ),
      })}
    </>
  );
}

function Demands({ record }: { record: RecordAnswer }) {
  const { demands, actors } = record;
  const facts = [
    [t("drawer.participants"), actors.participants],
    [t("drawer.against"), actors.against],
    [t("drawer.security"), actors.security],
    [t("drawer.demands"), commas(demands) || null],
  ] as const;
  const known = facts.filter(([, value]) => value !== null);
  if (known.length === 0) return null;
  return (
    <dl class="record-actors">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
