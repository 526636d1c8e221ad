// German words for more than one place and more than one day.
import type { ScopeWords } from "../words.ts";

export const GERMAN: ScopeWords = {
  some: "zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, mehreren, mehrere, vielen, viele, einigen, anderen, andere, weiteren, weitere, allen, alle, verschiedenen, größeren, dutzenden, umliegenden",
  months:
    "januar, jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember",
  country:
    "landesweit*, bundesweit*, im ganzen land, im gesamten land, in ganzen land, überall im land, im land, quer durch das land",
  places:
    "# städten, # städte, # orten, # orte, # regionen, # anderen städten, # weiteren städten, und umgebung, und umland, und anderswo, und andernorts",
  region: "region, regionen, gebiet, provinz, oblast",
  days: "in # tagen, an # tagen, binnen # tagen, innerhalb von # tagen, in # nächten, in # wochen, in den letzten # tagen, in den vergangenen # tagen, am wochenende, diese woche, dieser woche, letzte woche, in der woche, in diesem monat, seit der wahl, seit den wahlen, seit beginn, seit anfang @, seit @, seit dem #, vom # bis, #–# @, im @",
  and: "und, sowie, oder",
  inside: "in, durch",
  whole: "ganz, gesamt",
};
