// One claim drawn alone on a line from zero, as in the head of a claim being written.
import { claimMark, type DrawnClaim, type Standing } from "./claim-mark.ts";
import { claimShapes } from "./claim-shapes.ts";
import { linear } from "./scale.ts";
import { Shapes } from "./shapes.tsx";

type Props = {
  claim: DrawnClaim;
  /** The number at the line's end; rows that stand together share one. */
  max: number;
  standing?: Standing | undefined;
  /** Pixels; 200 unless told. */
  width?: number | undefined;
};

/** Decorative: the words of the claim stand beside it. */
export function ClaimMark({ claim, max, standing = "used", width = 200 }: Props) {
  const x = linear(max, 8, width - 26);
  return (
    <svg class="drawing" width={width} height="26" aria-hidden="true">
      <path class="line-rule" d={`M8 13H${width - 26}`} />
      <path class="line-strong" d="M8 7v12" />
      <Shapes of={claimShapes(claimMark(claim, x, 13, standing), standing, claim.said_by)} />
    </svg>
  );
}
