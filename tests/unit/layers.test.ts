// What several parts of a page want at once, such as a key: who has it, and who has it then.
import { describe, expect, it } from "vitest";
import { layers } from "../../client/ui/layers.ts";

describe("of several layers", () => {
  it("the one that came last is on top, and the one before it when it goes", () => {
    const keys = layers<string>();
    keys.lay(keys.make("page"));
    const close = keys.lay(keys.make("drawer"));
    expect(keys.top()).toBe("drawer");
    close();
    expect(keys.top()).toBe("page");
  });

  it("the innermost is on top when they come together: the outer ones are drawn first and laid last", () => {
    const keys = layers<string>();
    const [page, drawer] = [keys.make("page"), keys.make("drawer")];
    keys.lay(drawer);
    keys.lay(page);
    expect(keys.top()).toBe("drawer");
  });

  it("one that goes takes itself off and no other, whichever it is", () => {
    const keys = layers<string>();
    const close = ["page", "drawer", "window"].map((name) => keys.lay(keys.make(name)));
    close[1]?.();
    expect(keys.top()).toBe("window");
    close[2]?.();
    expect(keys.top()).toBe("page");
    close[0]?.();
    expect(keys.top()).toBeUndefined();
  });

  it("one that does not hold what is asked for leaves it to those below, as it is now", () => {
    const keys = layers<readonly string[]>();
    keys.lay(keys.make(["j", "k"]));
    const undo = keys.make([]);
    keys.lay(undo);
    expect(keys.top((keysOf) => keysOf.includes("j"))).toEqual(["j", "k"]);
    undo.current = ["j"];
    expect(keys.top((keysOf) => keysOf.includes("j"))).toEqual(["j"]);
    expect(keys.top((keysOf) => keysOf.includes("x"))).toBeUndefined();
  });
});
