/** No text that anybody sends runs as a script or becomes markup, in whatever field it stands and on whatever page. */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPage, type PageOptions } from "../support/chromium-page.ts";
import { startVigil, type Vigil } from "../support/vigil.ts";

/** Each would set a mark or open a dialog, if it ran. */
const PAYLOADS = [
  `<script>window.ran=1</script>`,
  `<img src=x onerror="window.ran=1">`,
  `"><svg onload=window.ran=1>`,
  `'"--></style></script><script>alert(1)</script>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `<a href="javascript:window.ran=1" autofocus onfocus=window.ran=1>x</a>`,
  `<math><mtext></p><style><img src=x onerror=window.ran=1>`,
  `</title><script>window.ran=1</script>`,
  `{{constructor.constructor('window.ran=1')()}}`,
  `\${window.ran=1}<details open ontoggle=window.ran=1>`,
  `<input onfocus=window.ran=1 autofocus><body onload=window.ran=1>`,
  `<base href="//evil.example/"><link rel=stylesheet href="//evil.example/x.css">`,
  `&lt;script&gt;window.ran=1&lt;/script&gt;`,
  `javascript:window.ran=1//`,
  `<template><script>window.ran=1</script></template><object data="x" onerror=window.ran=1>`,
  `%3Cscript%3Ewindow.ran=1%3C/script%3E`,
  `<svg><animate onbegin=window.ran=1 attributeName=x dur=1s>`,
  `<form action="javascript:window.ran=1"><button autofocus onfocus=window.ran=1>`,
  `\u2028window.ran=1\u2029`,
  `<!--<img src="--><img src=x onerror=window.ran=1>`,
];

let vigil: Vigil;
beforeAll(async () => {
  vigil = await startVigil();
});
afterAll(() => vigil.stop());

/** A record that has a payload in every field that holds text. */
function proposalOf(payload: string, i: number) {
  const text = `${payload} ${i}`;
  return {
    ...{ title: text, summary: text, demands: [text], note: text, reason: text },
    ...{
      kind: "demonstration",
      form: "march",
      start: `2020-09-${String((i % 28) + 1).padStart(2, "0")}`,
    },
    place: {
      ...{ name: text, admin1: text, country: "BLR", precision: "city" },
      ...{ lat: 53 + i / 20, lon: 27 + i / 20, uncertainty_m: 8_000 },
    },
    actors: { participants: text, against: text, security: text },
    external_id: text.slice(0, 200),
    sources: [{ key: "s", kind: "news", publisher: text, title: text, locator: text, note: text }],
    claims: [
      {
        ...{ metric: "participants", low: 100 + i, high: 100 + i, attributed_kind: "media" },
        ...{ phrase: text, attributed_to: text, locator: text, external_id: text.slice(0, 200) },
      },
    ],
  };
}

const open = (path: string, options: PageOptions = {}) =>
  openPage(path, { address: vigil.address, editorOf: vigil, ...options });

/** What ran, or became markup that nobody of ours wrote. */
async function foundOn(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    ran: Reflect.get(window, "ran") ?? null,
    made: document.querySelectorAll(
      "body script:not([src]), iframe, object, base, [onerror], [onload], [onfocus], [ontoggle], [onbegin], a[href^='javascript'], form[action^='javascript'], math",
    ).length,
  }));
}

it("on the dashboard, a record, in the inbox, the files' page and every card", async () => {
  const dialogs: string[] = [];
  const watch = async (page: Page) => {
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  };
  const page = await open("/", { watch });
  const events: string[] = [];
  for (const [i, payload] of PAYLOADS.entries()) {
    const data = proposalOf(payload, i);
    const added = await page.request.post("/api/events", { data });
    expect([payload, added.status()]).toEqual([payload, 201]);
    events.push((await added.json()).event);
    expect((await page.request.post("/api/drafts", { data })).status()).toBe(202);
  }
  const shown = "country=BLR&date=2020-09-01..2020-09-28&q=window";
  const pages = [
    ...[
      `/?${shown}`,
      `/?${shown}&show=table`,
      "/inbox",
      "/exports",
      "/jobs",
      "/account",
      "/people",
    ],
    ...events.map((id) => `/events/${encodeURIComponent(id)}`),
    ...events.map((id) => `/events/${encodeURIComponent(id)}/history`),
    ...events.slice(0, 4).map((id) => `/?${shown}&event=${encodeURIComponent(id)}`),
    ...["map", "figure", "time", "claims", "small"].map((card) => `/embed?${shown}&card=${card}`),
    `/?q=${encodeURIComponent(PAYLOADS[0] ?? "")}&place=${encodeURIComponent(PAYLOADS[2] ?? "")}`,
  ];
  for (const path of pages) {
    await page.goto(vigil.address + path);
    if (!path.startsWith("/embed")) await page.locator("body[data-ready]").waitFor();
    expect([path, await foundOn(page)]).toEqual([path, { ran: null, made: 0 }]);
  }
  expect(dialogs).toEqual([]);
});
