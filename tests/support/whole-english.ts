/** Set-up of the `unit` project: the words of every page are there, as on the page itself. */
import { pages } from "../../client/i18n/en-pages.ts";
import { learn } from "../../client/i18n/speech.ts";

learn(pages);
