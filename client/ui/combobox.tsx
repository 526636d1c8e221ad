// A text field that offers a list while one types: arrows move in it, Enter takes, Esc closes; any text may stay.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { Field, type FieldProps, fieldAria } from "./field.tsx";
import "./combobox.css";

export type Offer = {
  readonly key: string;
  readonly text: ComponentChildren;
  /** Stands behind the text, quieter. */
  readonly detail?: ComponentChildren;
};

type Props<O extends Offer> = FieldProps & {
  value: string;
  onValue: (value: string) => void;
  /** What is offered for the value as it is. */
  offers: readonly O[];
  /** `isAlt`: with the Alt key, which excludes where something can be excluded. */
  onChoose: (offer: O, isAlt: boolean) => void;
  /** Shown inside the box after the text. */
  after?: ComponentChildren;
};

/** The list is open while the field has the focus, something is offered, and nothing was taken yet. */
export function Combobox<O extends Offer>(props: Props<O>) {
  const { id, label, hint, error, compact, value, offers, after } = props;
  const open = useSignal(false);
  const at = useSignal(-1);
  const shown = open.value && offers.length > 0;
  const chosen = shown ? offers[at.value] : undefined;
  const take = (offer: O, isAlt: boolean) => {
    open.value = false;
    at.value = -1;
    props.onChoose(offer, isAlt);
  };
  const close = () => {
    open.value = false;
    at.value = -1;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && offers.length > 0) {
      event.preventDefault();
      at.value = shown ? wrap(at.value + step, offers.length) : step > 0 ? 0 : offers.length - 1;
      open.value = true;
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      take(chosen, event.altKey);
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      close();
    }
  };
  return (
    <Field id={id} label={label} hint={hint} error={error} compact={compact}>
      <span class="input-box">
        <input
          {...fieldAria(props)}
          type="text"
          role="combobox"
          class="input"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen ? `${id}-offer-${at.value}` : undefined}
          autocomplete="off"
          spellcheck={false}
          value={value}
          onInput={(event) => {
            open.value = true;
            at.value = -1;
            props.onValue(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        {after && <span class="input-after">{after}</span>}
        <OfferList
          id={id}
          label={name(label)}
          offers={offers}
          at={shown ? at.value : null}
          onTake={take}
          onKeyDown={onKeyDown}
        />
      </span>
    </Field>
  );
}

type ListProps<O extends Offer> = {
  /** The field's. */
  id: string;
  label: string | undefined;
  offers: readonly O[];
  /** The one that Enter takes, -1 for none; null: the list is closed. */
  at: number | null;
  onTake: (offer: O, isAlt: boolean) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
};

/** What is offered below a field, as a list that the field controls. */
export function OfferList<O extends Offer>(props: ListProps<O>) {
  const { id, label, offers, at, onTake, onKeyDown } = props;
  return (
    <div id={`${id}-list`} role="listbox" class="offers" hidden={at === null} aria-label={label}>
      {offers.map((offer, i) => (
        <div
          key={offer.key}
          id={`${id}-offer-${i}`}
          role="option"
          class="offer"
          tabIndex={-1}
          aria-selected={i === at}
          onPointerDown={(event) => event.preventDefault()}
          onClick={(event) => onTake(offer, event.altKey)}
          onKeyDown={onKeyDown}
        >
          {offer.text}
          {offer.detail && <span class="offer-detail">{offer.detail}</span>}
        </div>
      ))}
    </div>
  );
}

/** The next of `n` in a ring. */
export function wrap(at: number, n: number): number {
  return (at + n) % n;
}

function name(label: ComponentChildren): string | undefined {
  return typeof label === "string" ? label : undefined;
}
