// Where the interface starts: the route table, then the shell on the page.
import { render } from "preact";
import "./styles/main.css";
import { startLive } from "./live.ts";
import { type Route, startRouter } from "./router.ts";
import { Shell } from "./shell/shell.tsx";
import { applyTheme } from "./shell/theme.ts";
import { startKeys } from "./ui/keys.ts";

/** Every page, loaded when it is first asked for; an address that fits none shows "no such page". */
const routes: readonly Route[] = [
  {
    path: "/events/new",
    load: () => import("./events/form/page.tsx").then(({ AddEventPage }) => AddEventPage),
  },
];

applyTheme();
startRouter();
startKeys();
startLive();
const root = document.getElementById("app");
if (root) render(<Shell routes={routes} />, root);
