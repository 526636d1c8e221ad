// A field of the record card: its name at the left, its value at the right.
import type { ComponentChildren } from "preact";

type Props = { name: string; children: ComponentChildren };

export function Row({ name, children }: Props) {
  return (
    <div class="proposed-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The same for what may be missing. */
export function TextRow({ name, text }: { name: string; text: string | null }) {
  return text ? (
    <Row name={name}>
      <bdi>{text}</bdi>
    </Row>
  ) : null;
}
