// Where the interface starts: the route table, then the shell on the page.
import { render } from "preact";
import "./styles/main.css";
import { withWords } from "./i18n/catalogues.ts";
import { startLive } from "./live.ts";
import { type Route, startRouter } from "./router.ts";
import { startLanguage } from "./shell/language.ts";
import { Shell } from "./shell/shell.tsx";
import { applyTheme } from "./shell/theme.ts";
import { keepFocus } from "./ui/keep-focus.ts";
import { startKeys } from "./ui/keys.ts";

/** Every page, loaded when it is first asked for; an address that fits none shows "no such page". */
const routes: readonly Route[] = [
  {
    path: "/",
    load: () => import("./dashboard/page.tsx").then(({ dashboardPage }) => dashboardPage()),
  },
  {
    path: "/events/new",
    load: withWords(() =>
      import("./events/form/page.tsx").then(({ AddEventPage }) => AddEventPage),
    ),
  },
  {
    path: "/sign-in",
    load: withWords(() => import("./accounts/sign-in.tsx").then(({ SignInPage }) => SignInPage)),
  },
  {
    path: "/account",
    load: withWords(() => import("./accounts/account.tsx").then(({ AccountPage }) => AccountPage)),
  },
  {
    path: "/inbox",
    load: withWords(() => import("./drafts/page.tsx").then(({ InboxPage }) => InboxPage)),
  },
  {
    path: "/events/:id",
    load: withWords(() => import("./events/page.tsx").then(({ EventPage }) => EventPage)),
  },
  {
    path: "/exports",
    load: withWords(() => import("./exports/page.tsx").then(({ ExportsPage }) => ExportsPage)),
  },
  {
    path: "/jobs",
    load: withWords(() => import("./jobs/page.tsx").then(({ JobsPage }) => JobsPage)),
  },
  {
    path: "/method",
    load: withWords(() => import("./method/page.tsx").then(({ MethodPage }) => MethodPage)),
  },
];

applyTheme();
void startLanguage().then(() => {
  startRouter();
  startKeys();
  keepFocus();
  startLive();
  const root = document.getElementById("app");
  if (root) render(<Shell routes={routes} />, root);
});
