// Where the interface starts: the table of pages, then the shell on the page.
import "./no-eval.ts";
import { render } from "preact";
import "./styles/main.css";
import { withWords } from "./i18n/catalogues.ts";
import { startLive } from "./live.ts";
import { type Pages, startRouter } from "./router.ts";
import { startLanguage } from "./shell/language.ts";
import { Shell } from "./shell/shell.tsx";
import { applyTheme } from "./shell/theme.ts";
import { keepFocus } from "./ui/keep-focus.ts";
import { startKeys } from "./ui/keys.ts";
import { lazy } from "./ui/lazy.tsx";

/** Every page, loaded when it is first asked for; an address that fits none shows "no such page". */
const pages: Pages = {
  "/": () => import("./dashboard/page.tsx").then(({ dashboardPage }) => dashboardPage()),
  "/events/new": withWords(() =>
    import("./events/form/page.tsx").then(({ AddEventPage }) => AddEventPage),
  ),
  "/sign-in": withWords(() =>
    import("./accounts/sign-in.tsx").then(({ SignInPage }) => SignInPage),
  ),
  "/account": withWords(() =>
    import("./accounts/account.tsx").then(({ AccountPage }) => AccountPage),
  ),
  "/people": withWords(() => import("./accounts/people.tsx").then(({ PeoplePage }) => PeoplePage)),
  "/inbox": withWords(() => import("./drafts/page.tsx").then(({ InboxPage }) => InboxPage)),
  "/inbox/read": withWords(() =>
    import("./article/page.tsx").then(({ ArticlePage }) => ArticlePage),
  ),
  "/events/:id": withWords(() => import("./events/page.tsx").then(({ EventPage }) => EventPage)),
  "/events/:id/edit": withWords(() =>
    import("./events/edit/page.tsx").then(({ EditEventPage }) => EditEventPage),
  ),
  "/events/:id/merge": withWords(() =>
    import("./events/merge/page.tsx").then(({ MergePage }) => MergePage),
  ),
  "/proposals/:follow": withWords(() =>
    import("./events/follow-page.tsx").then(({ FollowPage }) => FollowPage),
  ),
  "/events/:id/history": withWords(() =>
    import("./events/history/page.tsx").then(({ HistoryPage }) => HistoryPage),
  ),
  "/import": withWords(() => import("./imports/page.tsx").then(({ ImportPage }) => ImportPage)),
  "/exports": withWords(() => import("./exports/page.tsx").then(({ ExportsPage }) => ExportsPage)),
  "/jobs": withWords(() => import("./jobs/page.tsx").then(({ JobsPage }) => JobsPage)),
  "/sources": withWords(() => import("./sources/page.tsx").then(({ SourcesPage }) => SourcesPage)),
  "/activity": withWords(() =>
    import("./activity/page.tsx").then(({ ActivityPage }) => ActivityPage),
  ),
  "/corrections": withWords(() =>
    import("./corrections/page.tsx").then(({ CorrectionsPage }) => CorrectionsPage),
  ),
  "/method": withWords(() => import("./method/page.tsx").then(({ MethodPage }) => MethodPage)),
};

const FailingJobs = lazy(
  withWords(() => import("./jobs/failing.tsx").then((module) => module.FailingJobs)),
);

applyTheme();
void startLanguage().then(() => {
  startRouter();
  startKeys();
  keepFocus();
  startLive();
  const root = document.getElementById("app");
  if (root) render(<Shell pages={pages} FailingJobs={FailingJobs} />, root);
});
