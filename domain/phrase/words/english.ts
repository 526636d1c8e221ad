// English words for numbers and what surrounds them.
import type { Words } from "../words.ts";

export const ENGLISH: Words = {
  numbers: {
    0: "zero, nil",
    0.5: "half a, half",
    1: "one",
    1.5: "one and a half",
    2: "two",
    3: "three",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten",
    11: "eleven",
    12: "twelve",
    13: "thirteen",
    14: "fourteen",
    15: "fifteen",
    16: "sixteen",
    17: "seventeen",
    18: "eighteen",
    19: "nineteen",
    20: "twenty",
    30: "thirty",
    40: "forty",
    50: "fifty",
    60: "sixty",
    70: "seventy",
    80: "eighty",
    90: "ninety",
  },
  magnitudes: {
    10: { many: "tens" },
    12: { one: "dozen", many: "dozens" },
    20: { many: "scores" },
    100: { one: "hundred", many: "hundreds" },
    1000: { one: "thousand", many: "thousands", after: "k" },
    100000: { one: "lakh, lac", many: "lakhs, lacs" },
    1000000: { one: "million", many: "millions", after: "m, mn, mln, mio" },
    10000000: { one: "crore", many: "crores" },
  },
  half: "and a half",
  and: "and",
  several: "several, a few, few, a couple of, a couple, couple, a number of, some, a handful of",
  sizes: "handful, large, massive, huge, enormous, small",
  before: {
    exact: "exactly, precisely, grew to, rose to, risen to, reached, totalled, totaled",
    about:
      "about, around, roughly, approximately, approx, some, circa, ca, c, estimated, an estimated, est, nearly, almost, close to, just under, in the region of, on the order of",
    at_least:
      "at least, no fewer than, no less than, not fewer than, not less than, minimum, minimum of, a minimum of, min, as few as",
    at_most:
      "at most, at the most, up to, no more than, not more than, maximum, maximum of, a maximum of, max, as many as, did not exceed, does not exceed, not exceeding",
    more_than:
      "more than, over, above, upwards of, upward of, in excess of, exceeded, exceeding, well over, just over, slightly over, slightly more than, greater than, surpassed, topped",
    less_than:
      "less than, fewer than, under, below, not even, did not gather, did not reach, short of",
  },
  after: {
    exact: "strong",
    about: "or so, approximately, approx, or thereabouts, odd, ish",
    at_least: "or more, and more, plus, and over, or over, at least, minimum",
    at_most: "or fewer, or less, at most, at the most, maximum, max",
  },
  fillers: "the, of, an, a, even, about, around, another",
  ranges: [
    { open: "between", join: "and, to" },
    { open: "from", join: "to, up to, through" },
  ],
  join: "to, or",
  spans: [[100, 200, "a hundred or two, hundred or two"]],
  none: "nobody, no one, noone, none, not a single, not one",
  no: "no, not any, without, zero",
  people:
    "dead, deaths, death, killed, fatalities, casualties, victims, injured, injuries, injury, wounded, hurt, arrests, arrest, arrested, detained, detainees, detentions, charges, charged, participants, protesters, demonstrators, people, persons, attendees",
  unsure:
    "reported, known, confirmed, announced, knows, recorded, report, reports, information, data",
  other:
    "january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sept, sep, oct, nov, dec, percent, per cent, pct, years, year, yr, yrs, hours, hour, hrs, minutes, min, seconds, days, day, weeks, months, am, pm, km, kilometres, kilometers, m2, metres, meters, miles, dollars, euros, pounds, rubles, roubles, usd, eur, times, o'clock",
  year: "in, since, january, february, march, april, may, june, july, august, september, october, november, december",
};
