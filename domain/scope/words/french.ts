// French words for more than one place and more than one day.
import type { ScopeWords } from "../words.ts";

export const FRENCH: ScopeWords = {
  some: "deux, trois, quatre, cinq, six, sept, huit, neuf, dix, plusieurs, d'autres, autres, de nombreuses, nombreuses, différentes, toutes les, des dizaines de, une dizaine de, certaines, grandes",
  months:
    "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
  country:
    "dans tout le pays, à travers le pays, à travers tout le pays, dans l'ensemble du pays, au niveau national, à l'échelle nationale, à l'échelle du pays, dans le pays, partout dans le pays, sur tout le territoire",
  places:
    "# villes, # localités, # régions, # grandes villes, # autres villes, et ailleurs, et ses environs, et sa banlieue, et les environs",
  region: "région, régions, province, provinces, oblast",
  days: "en # jours, en # nuits, en # semaines, ces # derniers jours, ces derniers jours, les # derniers jours, cette semaine, la semaine dernière, ce week–end, pendant le week–end, ce mois, depuis l'élection, depuis les élections, depuis le début, depuis le #, depuis @, du # au # @, entre le # et le #, #–# @, en @",
  and: "et, ainsi que, ou",
  inside: "en, au, aux, dans, à travers",
  whole: "toute la, tout le, toute l'",
};
