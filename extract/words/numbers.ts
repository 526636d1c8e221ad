// Words around numbers that count no people: measures, money, plans.

/** Words for lengths of time, weights and measures, behind a number. */
export const MEASURES =
  "seconds, second, minutes, minute, mins, hours, hour, hrs, days, day, nights, night, weeks, week, weekends, weekend, months, month, years, year, decades, decade, centuries, century, generations, km, kilometres, kilometers, kilometre, kilometer, miles, mile, metres, meters, metre, meter, yards, feet, foot, ft, acres, hectares, square, kg, kilos, kilograms, tonnes, tons, litres, liters, gallons, barrels, degrees, mph, kph, megawatts, mw, gigabytes, points, runs, goals, wickets, seats, votes, pages, words, times, fold, storeys, stories, floors, lanes, blocks, rounds, a.m., p.m., am, pm, gmt, o'clock, hrs";

/** Words for money behind a number, or behind its magnitude. */
export const MONEY =
  "dollars, dollar, us dollars, cents, euros, euro, pounds, pound, pence, rupees, rupee, shillings, shilling, pesos, peso, reais, real, naira, rand, yen, yuan, won, lira, liras, rubles, roubles, ruble, rouble, hryvnia, zloty, forints, kronor, kroner, dinars, dinar, dirhams, riyals, rials, rial, cedis, birr, francs, franc, cfa, soles, bolivares, bolivars, taka, baht, ringgit, rupiah, dong, kwacha, pula, usd, eur, gbp, inr, kes, ngn, zar";

/** Signs and short forms before a sum of money, as the end of what precedes the number. */
export const MONEY_BEFORE =
  /(?:[$£€₹¥₦₽₺₩₱฿]|\b(?:Rs\.?|KSh|Ksh|KES|USD|EUR|GBP|INR|NGN|ZAR|Sh|UGX|TZS|GH¢|GHS|CAD)\s?|\b(?:R|N|RM))$|[$£€₹¥]\s$/;

/** What the number is asked, planned or allowed for, not counted. */
export const NOT_COUNTED =
  /\b(?:permit|permission|licen[cs]e[ds]?)\b[^.]{0,30}\bfor\b|\bsigned (?!by (?:its|the|his|her|a)\b)|\bsignat(?:ures?|ories)\b|\bpetition|\bdeploy(?:ed|ing|ment|s)?\b|\bexpect(?:ed|s|ing)?\b|\bcapacity\b|\binvit(?:ed|ations?)\b|\bRSVP|\bregistered (?:for|to)\b|\baffect(?:ed|ing|s)\b|\brepresent(?:s|ing|ed)?\b|\bon behalf of\b|\bemploy(?:s|ing|ed|ees)\b|\b(?:union|association|federation|group)[^.,]{0,20}\bwith\b|\bmobili[sz]ed? (?:some |about |around |more than |over |nearly )?[\w,]+ (?:police|officers|troops|soldiers)|\bdrafted in\b|\bstranded\b|\bdisrupt\w*|\bserv(?:es|ing)\b|\bkept\b[^.;]{0,40}\b(?:away|idle)\b|\b(?:is|are|were|left) idle\b|\bdisplaced\b|\bevacuat\w*|\bvoted\b|\bturned away\b|\bhoped\b|\banticipat\w*|\bfollowers\b|\bviews\b|\bviewers\b|\bpopulation\b|\binhabitants\b|\bhome to\b|\blaid off\b|\blayoffs?\b|\bredundan\w+|\bjob (?:losses|cuts)\b|\bsack(?:ed|ing)\b|\bdismiss(?:ed|al) of\b/i;
