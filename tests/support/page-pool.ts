/** Browser pages that one test after another opens something in: a page of its own process costs more than most tests. */
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { inject } from "vitest";
import { NET_MS } from "./net.ts";

/** What a page's profile is made with. */
export interface Look {
  address: string;
  screen: "desktop" | "phone";
  colorScheme: "light" | "dark";
  /** The browser's languages, the first (BCP 47) alone; Chromium's own by default. */
  locale: string | undefined;
}

/** A page in a profile of its own. */
export interface Profile {
  context: BrowserContext;
  page: Page;
}

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 375, height: 812 } };

/** What tests listen to. Playwright's own listeners, to what closes, stay. */
const HEARD = [
  ...["console", "dialog", "download", "pageerror", "popup"],
  ...["request", "requestfailed", "requestfinished", "response"],
];

/** Pages that wait for a test, the one that has waited longest first. Each takes some 100 MB. */
const waiting: { look: Look; profile: Profile }[] = [];
const MOST_WAITING = 5;

let connecting: Promise<Browser> | undefined;

/** The browser that all test files share, by the one connection of this worker. */
export function sharedBrowser(): Promise<Browser> {
  connecting ??= chromium.connect(inject("browserEndpoint"));
  return connecting;
}

/** Takes a page that looks so: one that waits, unless it must be fresh, or a new one. */
export async function takePage(look: Look, { fresh = false } = {}): Promise<Profile> {
  const at = fresh ? -1 : waiting.findIndex((one) => isLike(one.look, look));
  const [found] = at === -1 ? [] : waiting.splice(at, 1);
  const profile = found?.profile ?? (await newPage(look));
  await profile.page.emulateMedia({ colorScheme: look.colorScheme });
  return profile;
}

/** Whether a page for the one look is of use for the other: colours are set on a page that is there. */
const isLike = (one: Look, other: Look) =>
  one.address === other.address && one.screen === other.screen && one.locale === other.locale;

async function newPage({ address, screen, locale }: Look): Promise<Profile> {
  const context = await (await sharedBrowser()).newContext({
    viewport: SIZES[screen],
    hasTouch: screen === "phone",
    ...(locale === undefined ? {} : { locale }),
    acceptDownloads: true,
    baseURL: address,
  });
  context.setDefaultTimeout(NET_MS);
  return { context, page: await context.newPage() };
}

/** Gives a page back, without a route of a test, as it was taken: nothing is stored, granted, set, or listened to. */
export async function givePage(look: Look, profile: Profile): Promise<void> {
  const { context, page } = profile;
  for (const event of HEARD) {
    page.removeAllListeners(event);
    context.removeAllListeners(event);
  }
  await Promise.all(context.pages().map((other) => other !== page && other.close()));
  // A page of the same host that runs nothing: only there can be cleared what is stored.
  const there = await page.goto(`${look.address}/healthz`).catch(() => null);
  // The test has stopped the server.
  if (there === null) return context.close();
  await page.evaluate(async () => {
    window.localStorage.clear();
    window.sessionStorage.clear();
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    await Promise.all(
      names.map(
        (name) =>
          new Promise((resolve, reject) => {
            const removing = indexedDB.deleteDatabase(name);
            removing.onsuccess = resolve;
            removing.onerror = reject;
          }),
      ),
    );
  });
  await page.mouse.move(-1, -1);
  await page.emulateMedia({
    ...{ media: null, contrast: null, forcedColors: null, reducedMotion: null },
  });
  await page.setViewportSize(SIZES[look.screen]);
  await context.clearCookies();
  await context.clearPermissions();
  waiting.push({ look, profile });
  if (waiting.length <= MOST_WAITING) return;
  // A server that an earlier file started for itself is of no more use.
  const served = [inject("address"), look.address];
  const useless = waiting.findIndex((one) => !served.includes(one.look.address));
  const [least] = waiting.splice(Math.max(useless, 0), 1);
  await least?.profile.context.close();
}
