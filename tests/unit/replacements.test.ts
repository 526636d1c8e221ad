/** Claims that were replaced find all claims that replace them, in whatever order they are read. */
import { expect, it } from "vitest";
import { Replacements } from "../../engine/store/replacements.ts";

const replaced = { claim: 7, of: 1 };
const first = { by: 2, said: 100 };
const second = { by: 3, said: 50 };

it.each([0, 1, 2])(
  "a claim that is read after %i of the two that replace it meets both",
  (after) => {
    const claimStatus = new Replacements();
    [first, second].forEach((replacing, i) => {
      if (i === after) claimStatus.addReplaced("claim", replaced);
      claimStatus.addReplacing("claim", replacing);
    });
    if (after === 2) claimStatus.addReplaced("claim", replaced);
    const pairs = Array.from({ length: claimStatus.count }, (_, i) => claimStatus.at(i));
    expect(pairs).toHaveLength(2);
    expect(pairs).toContainEqual({ ...replaced, ...first });
    expect(pairs).toContainEqual({ ...replaced, ...second });
  },
);
