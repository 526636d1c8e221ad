// Room for a chart whose answers are not there yet, as high as the chart will be; nothing when asking failed.
import { Skeleton } from "../../ui/skeleton.tsx";
import type { Questions } from "./ask-all.ts";

const WIDTHS = [62, 80, 47, 71, 55];

export function Waiting({ rows, of }: { rows: number; of: Pick<Questions<unknown>, "failure"> }) {
  if (of.failure.value !== null) return null;
  return (
    <div class="waiting">
      <Skeleton widths={Array.from({ length: rows }, (_, i) => WIDTHS[i % WIDTHS.length] ?? 60)} />
    </div>
  );
}
