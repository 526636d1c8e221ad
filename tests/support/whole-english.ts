/** Set-up of the `unit` project: the words of every page are there, as on the page itself. */
import { messages } from "../../client/i18n/compiled/en-pages.ts";
import { learn } from "../../client/i18n/locale.ts";

learn(messages);
