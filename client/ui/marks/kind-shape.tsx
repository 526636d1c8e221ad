// The shape and colour of a kind of event.
import type { Kind } from "../../../domain/vocabulary/kind.ts";
import { label } from "../../i18n/label.ts";
import { kindPath, slotOf } from "./kinds.ts";

type Props = {
  kind: Kind;
  /** Side in CSS pixels; 14 unless told. */
  size?: number | undefined;
  /** Outline only: known, but without the figure that is being shown. */
  hollow?: boolean | undefined;
  /** The kind's name stands beside it, so assistive technology need not hear it twice. */
  silent?: boolean | undefined;
};

export function KindShape({ kind, size = 14, hollow, silent }: Props) {
  const name = silent ? ({ "aria-hidden": "true" } as const) : ({ role: "img" } as const);
  return (
    <svg
      class={`kind kind-${slotOf(kind)} ${hollow ? "kind-hollow" : ""}`}
      viewBox="-7 -7 14 14"
      width={size}
      height={size}
      aria-label={silent ? undefined : label("kind", kind)}
      {...name}
    >
      <path d={kindPath(kind)} />
    </svg>
  );
}
