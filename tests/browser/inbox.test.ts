/** The inbox: a checker reads what was proposed, in the sources' words, and decides. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Draft } from "../../domain/answers/draft.ts";
import type { ProposalInput } from "../../domain/draft.ts";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { expectSound, SCREENS } from "../support/page-checks.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

const ministry = { attributed_kind: "authority", attributed_to: "Interior Ministry" } as const;

/** A march in Brest with a crowd in Belarusian words, and the ministry's figure for the whole country. */
function march(title: string, start = "2020-10-04"): ProposalInput {
  return {
    ...{ title, kind: "demonstration", form: "march", start },
    place: { name: "Brest", country: "BLR", lat: 52.1, lon: 23.7, precision: "city" },
    sources: [
      {
        key: "a",
        kind: "news",
        publisher: "Euroradio",
        title: `Report of ${title}`,
        language: "be",
      },
      { key: "b", kind: "official", publisher: "Interior Ministry", title: "Bulletin" },
    ],
    claims: [
      {
        ...{ source: "a", metric: "participants", low: 10_000, high: 10_000, qualifier: "about" },
        ...{ phrase: "каля дзесяці тысяч", attributed_kind: "media" },
      },
      {
        ...{ source: "b", metric: "detained", low: 774, high: 774, covers: "wider", ...ministry },
        phrase: "774 people in all cities",
      },
    ],
    wider: {
      ...{ title: `Protests across Belarus: ${title}`, start, end: start },
      place: { name: "Belarus", country: "BLR", precision: "country" },
    },
    note: "Read from both reports.",
  };
}

async function propose(proposal: ProposalInput): Promise<string> {
  const answer = await fetch(`${vigil.address}/api/drafts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(proposal),
  });
  expect(answer.status).toBe(202);
  return (await answer.json()).draft;
}

/** The inbox as a checker sees it; with an id, at that record. */
async function openInbox(id?: string, options: PageOptions = {}): Promise<Page> {
  const path = id === undefined ? "/inbox" : `/inbox?draft=${id}`;
  const page = await openPage(path, { editorOf: vigil, ...options });
  await page.locator('[data-part="inbox"], [data-part="proposal"], .empty').first().waitFor();
  return page;
}

const card = (page: Page) => page.locator('[data-part="proposal"]');
const shown = (page: Page) => card(page).getAttribute("data-id");

async function draft(page: Page, id: string): Promise<Draft | undefined> {
  for (const state of ["waiting", "accepted", "rejected"]) {
    const answer = await page.request.get(`/api/drafts?state=${state}&limit=1000`);
    const found = (await answer.json()).items.find((each: Draft) => each.id === id);
    if (found) return found;
  }
  return undefined;
}

/** Claims of an event that the record holds. */
async function claimsOf(page: Page, event: string): Promise<{ metric: string; phrase: string }[]> {
  return (await (await page.request.get(`/api/events/${event}`)).json()).claims;
}

/** How many wait, as the header says. */
const counted = async (page: Page) =>
  Number(/\d+/.exec(await page.locator(".nav-count").innerText())?.[0]);

describe("a stranger", () => {
  it("is told who checks records, and how to sign in", async () => {
    await propose(march("Seen by nobody"));
    const page = await openPage("/inbox", { address: vigil.address });
    await page.getByText("Only checkers can accept records.").waitFor();
    expect(await page.locator("main").innerText()).not.toContain("Seen by nobody");
    await page.getByRole("link", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
  });
});

describe("a checker", () => {
  it("reads each claim in its words and by whom, apart from those that cover more", async () => {
    const page = await openInbox(await propose(march("March to be read")));
    const text = await card(page).innerText();
    expect(text).toMatch(/Sun 4 Oct 2020, day known/);
    expect(text).toMatch(/Brest, city known/);
    expect(text).toMatch(/about 10,000\s+каля дзесяці тысяч\s+Media, nobody named/);
    expect(await card(page).locator("q").first().getAttribute("lang")).toBe("be");
    const wider = card(page).getByRole("region", { name: "Covers all of Belarus" });
    expect(await wider.innerText()).toMatch(/774\s+774 people in all cities/);
    expect(await wider.innerText()).toContain("Protests across Belarus: March to be read");
    expect(text).toContain("Read from both reports.");
  });

  it("accepts with the key A: the event is in the record, the wider figure at the wider event", async () => {
    const id = await propose(march("March to be accepted"));
    const page = await openInbox(id);
    await expect.poll(() => shown(page)).toBe(id);
    const before = await counted(page);
    await page.keyboard.press("a");
    await page.getByText("Accepted. March to be accepted is in the record.").first().waitFor();
    await expect.poll(() => counted(page)).toBe(before - 1);
    await expect.poll(() => shown(page)).not.toBe(id);
    const event = (await draft(page, id))?.event ?? "";
    expect((await claimsOf(page, event)).map(({ metric }) => metric)).toEqual(["participants"]);
    await page.getByRole("link", { name: "Open the event" }).click();
    await page.waitForURL(`**/events/${event}`);
    await page.getByText("каля дзесяці тысяч").first().waitFor();
  });

  it("goes through the queue with J and K, and the focus goes along", async () => {
    const [first, second] = [await propose(march("First")), await propose(march("Second"))];
    const page = await openInbox(first);
    await expect.poll(() => shown(page)).toBe(first);
    await page.keyboard.press("j");
    await expect.poll(() => shown(page)).toBe(second);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe("Second");
    await page.keyboard.press("k");
    await expect.poll(focused).toBe("First");
    expect(new URL(page.url()).searchParams.get("draft")).toBe(first);
  });

  it("adds the claims to an event that exists already, found by words", async () => {
    const id = await propose(march("The same march again", "2020-09-13"));
    const page = await openInbox(id);
    await page.getByRole("button", { name: "Add to an existing event" }).click();
    const dialog = page.getByRole("dialog", { name: "Add to an existing event" });
    await dialog.getByLabel("Find by title, place or words").fill("water cannon");
    const candidate = dialog.getByRole("radio", { name: /Water cannon in Brest/ });
    await candidate.waitFor();
    const asked = "/api/events?date=2020-09-13..2020-09-13&q=water+cannon";
    const { total } = await (await page.request.get(asked)).json();
    await expect.poll(() => dialog.getByRole("radio").count()).toBe(total);
    await dialog.getByRole("button", { name: "Add 2 claims" }).click();
    await dialog.getByText("Choose the event that gets the claims.").waitFor();
    const event = await candidate.getAttribute("value");
    const before = await claimsOf(page, event ?? "");
    await candidate.check();
    await dialog.getByRole("button", { name: "Add 2 claims" }).click();
    await page
      .getByText(/Its claims were added to Water cannon in Brest/)
      .first()
      .waitFor();
    const after = await claimsOf(page, event ?? "");
    expect(after).toHaveLength(before.length + 1);
    expect(after.map(({ phrase }) => phrase)).toContain("каля дзесяці тысяч");
    expect((await draft(page, id))?.event).toBe(event);
  });

  it("is shown an event at the same place on the same days, and may add to it at once", async () => {
    const known = march("March on one day", "2020-10-11");
    const page = await openInbox(await propose(known));
    await page.getByRole("button", { name: "Accept" }).click();
    await page
      .getByText(/is in the record/)
      .first()
      .waitFor();
    const id = await propose({ ...known, title: "Perhaps the same" });
    await page.goto(`/inbox?draft=${id}`);
    await page.getByText("Perhaps already in the record").waitFor();
    await page.getByRole("link", { name: "March on one day" }).waitFor();
    await page.getByRole("button", { name: "Accept as a new event" }).waitFor();
    await page.getByRole("button", { name: "Add to that event March on one day" }).click();
    await page
      .getByText(/Its claims were added to March on one day/)
      .first()
      .waitFor();
  });

  it("is added by the first button and by A to an event that it very likely is", async () => {
    const known = march("March of two reports", "2020-10-12");
    const page = await openInbox(await propose(known));
    await page.getByRole("button", { name: "Accept" }).click();
    await page
      .getByText(/is in the record/)
      .first()
      .waitFor();
    const id = await propose(known);
    await page.goto(`/inbox?draft=${id}`);
    await page.getByRole("button", { name: /^Add to March of two reports/ }).waitFor();
    await page.getByRole("button", { name: "Accept as a new event" }).click();
    const dialog = page.getByRole("dialog", { name: "Before this becomes public" });
    await dialog.getByText("The record seems to have this event already").waitFor();
    await page.keyboard.press("Escape");
    expect(await draft(page, id)).toMatchObject({ state: "waiting" });
    await page.keyboard.press("a");
    await page
      .getByText(/Its claims were added to March of two reports/)
      .first()
      .waitFor();
    expect(await draft(page, id)).toMatchObject({ state: "accepted" });
  });

  it("rejects only with a reason, which is kept", async () => {
    const id = await propose(march("March to be rejected"));
    const page = await openInbox(id);
    await expect.poll(() => shown(page)).toBe(id);
    await page.keyboard.press("x");
    const reason = page.getByLabel("Why do you reject it?");
    await reason.waitFor();
    await page.getByRole("button", { name: "Reject" }).click();
    await page.locator('[data-part="field-error"]').getByText("Say why, in a sentence.").waitFor();
    await reason.fill("Both reports are of another day.");
    await page.getByRole("button", { name: "Reject" }).click();
    await page.getByText(/Rejected\. March to be rejected/).waitFor();
    const decided = await draft(page, id);
    expect(decided).toMatchObject({
      state: "rejected",
      reason: "Both reports are of another day.",
      event: null,
    });
  });

  it("is told when somebody else was faster", async () => {
    const id = await propose(march("March decided twice"));
    const page = await openInbox(id);
    await expect.poll(() => shown(page)).toBe(id);
    await page.route("**/api/drafts?*", (route) => route.abort());
    const other = await page.request.post(`/api/drafts/${id}/reject`, { data: { reason: "No." } });
    expect(other.status()).toBe(200);
    await page.getByRole("button", { name: /^Accept/ }).click();
    await page.getByText("Someone has decided this meanwhile.").waitFor();
    expect((await draft(page, id))?.state).toBe("rejected");
  });

  it("sees a record that is proposed while looking, without a reload", async () => {
    const page = await openInbox();
    const before = await counted(page);
    const id = await propose(march("March just now"));
    await page.locator(`[data-part="row"][data-id="${id}"]`).waitFor();
    await expect.poll(() => counted(page)).toBe(before + 1);
  });

  it("goes on a phone from the list to the record and back", async () => {
    const id = await propose(march("March on a phone"));
    const page = await openInbox(undefined, { screen: "phone" });
    expect(await card(page).count()).toBe(0);
    await page.locator(`[data-part="row"][data-id="${id}"]`).getByRole("link").click();
    await expect.poll(() => shown(page)).toBe(id);
    await page.getByRole("link", { name: "Back to the list" }).click();
    await page.locator('[data-part="inbox"]').waitFor();
  });
});

describe.each(SCREENS)("the inbox on a $screen", (look) => {
  it("is sound with a record, while it is added to an event, and while it is rejected", async () => {
    const page = await openInbox(await propose(march("March to look at", "2020-09-13")), look);
    await expectSound(page);
    await page.getByRole("button", { name: "Add to an existing event" }).click();
    await page.getByRole("radio").first().waitFor();
    await expectSound(page);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Reject" }).click();
    await page.getByLabel("Why do you reject it?").waitFor();
    await expectSound(page);
  });

  it("is sound for a stranger", async () => {
    await expectSound(await openPage("/inbox", { address: vigil.address, ...look }));
  });
});

describe("an empty inbox", () => {
  it("says that there is nothing to check", async () => {
    const page = await openInbox();
    const answer = await page.request.get("/api/drafts?limit=1000");
    for (const { id } of (await answer.json()).items as Draft[])
      await page.request.post(`/api/drafts/${id}/reject`, { data: { reason: "Clearing up." } });
    await page.reload();
    await page.getByRole("heading", { name: "Nothing to check." }).waitFor();
    expect(await page.locator(".nav-count").count()).toBe(0);
    await expectSound(page);
  });
});
