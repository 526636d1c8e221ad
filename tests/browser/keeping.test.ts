/** What was typed and not sent: kept through reloads and lost networks, each record apart, until it is sent. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { fillIn, kept, restored, titleField, typeTitle } from "../support/event-form.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

const MINSK = "/events/BLR-2020-09-13-minsk/edit";
const HRODNA = "/events/BLR-2020-09-13-hrodna/edit";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

const openForm = (options: PageOptions = {}) =>
  openPage("/events/new", { address: vigil.address, ...options });
const openAsEditor = (path = "/events/new") => openPage(path, { editorOf: vigil });

/** How many of that title wait in the inbox. */
async function waiting(name: string): Promise<number> {
  const page = await openAsEditor("/method");
  const { items } = await (await page.request.get("/api/drafts?state=waiting")).json();
  return items.filter((one: { proposal: { title: string } }) => one.proposal.title === name).length;
}

describe("a new event", () => {
  it("is there again after a reload, is begun afresh by a button, and that is undone by another", async () => {
    const page = await openForm();
    await typeTitle(page, "March that is half typed");
    await page.reload();
    await restored(page).waitFor();
    expect(await titleField(page).inputValue()).toBe("March that is half typed");
    await page.getByRole("button", { name: "Start again" }).click();
    expect(await titleField(page).inputValue()).toBe("");
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await titleField(page).inputValue()).toBe("March that is half typed");
    await restored(page).waitFor();
    await page.getByRole("button", { name: "Start again" }).click();
    await expect.poll(() => kept(page)).toBe("[]");
    await page.reload();
    await titleField(page).waitFor();
    expect(await titleField(page).inputValue()).toBe("");
  });

  it("that is sent without a network is kept, and sent once when there is one", async () => {
    const name = "March without a network";
    const page = await openForm();
    await fillIn(page, name);
    await page.context().setOffline(true);
    await page.keyboard.press("Control+Enter");
    await page.getByText("The event was not sent. Your draft is safe on this device.").waitFor();
    await page.context().setOffline(false);
    await expect.poll(() => kept(page)).toContain(name);
    await page.reload();
    await restored(page).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "It waits in the inbox" }).waitFor();
    await expect.poll(() => kept(page)).toBe("[]");
    expect(await waiting(name)).toBe(1);
  });

  it("whose answer was lost is found by the second try, also after a reload", async () => {
    const name = "March whose answer never came";
    const page = await openForm();
    await fillIn(page, name);
    await page.route("**/api/events", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.keyboard.press("Control+Enter");
    await page.getByText("The event was not sent.").waitFor();
    await page.unroute("**/api/events");
    await expect.poll(() => kept(page)).toContain(name);
    await page.reload();
    await restored(page).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "It waits in the inbox" }).waitFor();
    expect(await waiting(name)).toBe(1);
  });

  it("is another in each tab, and what a closed tab held is offered in the next", async () => {
    const page = await openForm();
    await typeTitle(page, "March of the first tab");
    const second = await page.context().newPage();
    await second.goto("/events/new");
    await titleField(second).waitFor();
    expect(await titleField(second).inputValue()).toBe("");
    await typeTitle(second, "March of the second tab");
    await page.reload();
    await restored(page).waitFor();
    expect(await titleField(page).inputValue()).toBe("March of the first tab");
    expect(await page.locator('[data-part="unsent"]').count()).toBe(0);
    await second.close();
    await page.reload();
    await page.getByRole("button", { name: "Go on with it March of the second tab" }).click();
    await expect.poll(() => titleField(page).inputValue()).toBe("March of the second tab");
    await page.getByRole("button", { name: "Go on with it March of the first tab" }).waitFor();
  });

  it("goes after thirty days", async () => {
    const page = await openForm();
    await typeTitle(page, "March of last month");
    await page.goto("/method");
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open("vigil");
          opening.onsuccess = () => {
            const writing = opening.result.transaction("unsent", "readwrite");
            const going = writing.objectStore("unsent").openCursor();
            going.onsuccess = () => {
              const { result: at } = going;
              const day = 24 * 60 * 60 * 1_000;
              at?.update({ ...at.value, at: Date.now() - 30 * day - 1 });
            };
            writing.oncomplete = resolve;
            writing.onerror = reject;
          };
        }),
    );
    await page.goto("/events/new");
    await titleField(page).waitFor();
    expect(await titleField(page).inputValue()).toBe("");
    expect(await kept(page)).toBe("[]");
  });

  it("is typed and sent as well where the browser keeps nothing, which is said", async () => {
    const page = await openForm({
      fresh: true,
      watch: (page) =>
        page.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException("private", "InvalidStateError");
          };
        }),
    });
    await fillIn(page, "March in a private window");
    await page.getByText("This browser keeps no drafts.").waitFor();
    await page.context().setOffline(true);
    await page.keyboard.press("Control+Enter");
    await page.getByText("What you typed stands here as long as this page is open.").waitFor();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "It waits in the inbox" }).waitFor();
  });
});

describe("a correction", () => {
  it("has a draft of its own for each record, and none of a new event", async () => {
    const page = await openAsEditor(MINSK);
    await typeTitle(page, "Minsk, half corrected");
    await page.goto(HRODNA);
    await page.getByText("No changes.").waitFor();
    await typeTitle(page, "Hrodna, half corrected");
    await page.goto("/events/new");
    await titleField(page).waitFor();
    expect(await titleField(page).inputValue()).toBe("");
    await page.goto(MINSK);
    await restored(page).waitFor();
    expect(await titleField(page).inputValue()).toBe("Minsk, half corrected");
    await page.getByRole("button", { name: "Drop my changes" }).click();
    await page.getByText("No changes.").waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    expect(await titleField(page).inputValue()).toBe("Minsk, half corrected");
    await page.goto(HRODNA);
    await restored(page).waitFor();
    expect(await titleField(page).inputValue()).toBe("Hrodna, half corrected");
  });
});
