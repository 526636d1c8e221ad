// English words for numbers and what surrounds them.
import type { Words } from "../words.ts";

export const ENGLISH: Words = {
  numbers: {
    0: "zero, nil",
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
    20: { many: "scores", after: "score" },
    100: { one: "hundred", many: "hundreds" },
    1000: { one: "thousand", many: "thousands", after: "k" },
    100000: { one: "lakh, lac", many: "lakhs, lacs" },
    1000000: { one: "million", many: "millions", after: "m, mn, mln, mio" },
    10000000: { one: "crore", many: "crores" },
  },
  and: "and",
  several:
    "several, a few, few, a couple of, a couple, couple, a number of, some, a handful of, a handful, handful of, couple of, a good many, numerous, various, many, multiple, countless",
  sizes: "large, massive, huge, enormous, small",
  before: {
    exact:
      "exactly, precisely, grew to, rose to, risen to, reached, totalled, totaled, fell to, dropped to, shrank to, increased to, swelled to, climbed to, a total of, total of, totaling, totalling, all of, a full, a record",
    about:
      "about, around, roughly, approximately, approx, some, circa, ca, c, estimated, an estimated, est, nearly, almost, close to, just under, in the region of, on the order of, around about, in the order of, something like, some of about, on the order of, perhaps, maybe, possibly, an approximate, an average of, just shy of, shy of, close on, getting on for, in the neighbourhood of, in the neighborhood of, in the vicinity of, as estimated, estimates of, an estimate of, anywhere near, or so, just about, just on, probably, slightly under, slightly less than, a little under, a little less than, slightly fewer than, virtually, practically, barely, hardly, scarcely",
    at_least:
      "at least, no fewer than, no less than, not fewer than, not less than, minimum, minimum of, a minimum of, min, as few as, at the very least, not under, not below, no under, a good, from at least, never fewer than, never less than, not less, no less, no fewer, starting from, starting at",
    at_most:
      "at most, at the most, up to, no more than, not more than, maximum, maximum of, a maximum of, max, as many as, did not exceed, does not exceed, not exceeding, at the very most, not over, not above, no over, not to exceed, never more than, never over, never above, never exceeded, never exceeds, has never exceeded, have never exceeded, up to about, up to around, up to an estimated, to a maximum of, capped at, no greater than, not greater than, limited to, didn't exceed, doesn't exceed, never surpassed, never reached more than, as much as, hardly more than, barely more than, little more than, scarcely more than",
    more_than:
      "more than, over, above, upwards of, upward of, in excess of, exceeded, exceeding, well over, just over, slightly over, slightly more than, greater than, surpassed, topped, exceeds, a little over, a little more than, a bit over, well more than, far more than, far over, surpassing, topping, north of, beyond, surpasses, many more than, much more than, considerably more than, significantly more than, in excess, greater, past, comfortably over, more like over, upwards, considerably over, significantly over",
    less_than:
      "less than, fewer than, under, below, not even, did not gather, did not reach, short of, far fewer than, far less than, well under, well below, not quite, did not number, south of, fewer, less, nowhere near, not nearly, much less than, many fewer than, considerably fewer than, didn't reach, failed to reach, fell short of, smaller than, not as many as",
  },
  after: {
    exact: "strong, in total, in all, altogether, person, member, exactly, people strong, all told",
    about:
      "or so, approximately, approx, or thereabouts, odd, ish, or more or less, more or less, or thereabout, give or take, roughly, or about, estimated, est",
    at_least:
      "or more, and more, plus, and over, or over, at least, minimum, and above, and up, or above, and upwards, or greater, at the very least, at a minimum, if not more, and counting, min",
    at_most:
      "or fewer, or less, at most, at the most, maximum, max, or under, or below, or lower, tops, at the very most, and under",
  },
  fillers:
    "the, of, an, a, even, about, around, just, only, some, as many as, roughly, nearly, almost, approximately, exactly, perhaps",
  ranges: [
    { open: "between, somewhere between, anywhere between", join: "and, to" },
    { open: "from, anywhere from", join: "to, up to, through, until, till" },
  ],
  join: "to, or, up to, through",
  spans: [
    [12, 24, "a dozen or two, dozen or two"],
    [100, 200, "a hundred or two, hundred or two"],
  ],
  none: "nobody, no one, noone, none, not a single, not one",
  no: "no, not any, without, zero",
  people:
    "dead, deaths, death, killed, fatalities, casualties, victims, injured, injuries, injury, wounded, hurt, arrests, arrest, arrested, detained, detainees, detentions, charges, charged, participants, protesters, demonstrators, people, persons, attendees, person, man, woman, men, women, child, children, boy, girl, boys, girls, journalist, journalists, reporter, reporters, officer, officers, policeman, policemen, protester, demonstrator, participant, student, students, activist, activists, worker, workers, farmers, marcher, marchers, civilian, civilians, detainee, attendee, individual, individuals, minor, minors, teenager, teenagers, supporters, supporter, victim, fatality, casualty, soldier, soldiers, citizen, citizens, resident, residents, member, members, died, males, females, others, other, strikers, teachers, doctors, lawyers, prisoners, bystander, bystanders, passer, attackers, attacker",
  unsure:
    "reported, known, confirmed, announced, knows, recorded, report, reports, information, data",
  other:
    "years, year, yr, yrs, year old, years old, hours, hour, hrs, hr, h, minutes, minute, mins, min, seconds, second, secs, days, day, weeks, week, months, month, decades, decade, centuries, century, nights, night, am, pm, a m, p m, km, kilometres, kilometers, kilometre, kilometer, kms, m2, km2, metres, meters, metre, meter, miles, mile, feet, foot, yards, acres, hectares, blocks, kg, kilograms, tonnes, tons, litres, liters, degrees, dollars, dollar, cents, euros, euro, pounds, rubles, roubles, rouble, ruble, shillings, rupees, usd, eur, gbp, o'clock, years of age, rubles' worth, square metres, square meters, square kilometres, square miles, hashtags, signatures, votes, tweets, likes, views, bps, mph, kmh, km h",
  year: "in, since, year, until, before, during, mid, late, early",
  one: "one",
  fractions: {
    0.25: "quarter, one quarter",
    0.5: "half, one half",
    0.75: "three quarters, three quarter, three fourths",
  },
  halves: { 0.25: "and a quarter", 0.5: "and a half", 0.75: "and three quarters" },
  excess: "and some, and a bit, and a few, something, plus some",
  without: "without",
  not: "not, never, n't, wasn't, weren't, isn't, aren't, didn't, doesn't, hasn't, haven't, hadn't, don't, neither",
  copula:
    "was, were, been, be, had, there, have, has, is, are, a, the, attended by, attracted, draw, drew, drawn, all, all of, even",
  but: "but, rather, and, only, merely",
  of: "of, of the, out of, out of the, of these, of those, in every, of all, among, of its, of his, of their, per, for every, in",
  partial:
    "another, additional, an additional, a further, further, extra, an extra, the first, first, the last, last, the other, the second, second, the remaining, remaining, among, among the, the additional, plus, including, the original, than the",
  compared:
    "more, fewer, less, higher, lower, greater, above, below, extra, additional, short, too many, too few, more than, fewer than, less than, up on, down on, up from, down from",
  asks: {
    part: "half of, half the, half a, half as, halves, third of, thirds of, thirds, quarter of, quarters of, quarters, fifth of, fifths, fifths of, tenth of, tenths of, tenths, fourth of, eighth of, a third, a fifth, one third, one fifth, majority of, most of, percentage, percent, proportion of, share of, a fraction of, twice, double, doubled, doubling, triple, tripled, treble, quadruple, thrice, halved, times, twofold, threefold, tenfold, each, apiece, per, every, a piece, respectively, on average, average of, the average, average, a day, an hour, a week, a month, a year, annually, daily, hourly, weekly, monthly, yearly, part of, rest of, multiple of, multiples of, ratio, out of every, fraction, a dozen each, squared, dozenth, hundredth, thousandth, billion, billions, trillion, not only, not just, not merely",
    change:
      "grew, grow, rose, rise, increased, increase, risen, grown, climbed, swelled, jumped, surged, fell, fall, dropped, drop, decreased, decrease, declined, decline, shrank, instead of, rather than, corrected, revised, down from, up from, compared to, compared with, versus, vs, minus, difference, exceeded, exceeds, surpassed, nowhere near, anything but",
    unread:
      "how many, nought, naught, umpteen, zillion, gazillion, dozenish, score, gross, myriad, kilo",
    unit: "km, kms, kilometres, kilometers, kilometre, kilometer, miles, mile, metres, meters, hectares, acres, tonnes, tons, kg, litres, liters, dollars, euros, rubles, roubles",
  },
  share:
    "percent, per cent, pct, percentage, percentage points, per mille, times, fold, per thousand, per hundred, per, thirds, quarters, fifths, halves, tenths, eighths, sixths, sevenths, ninths, fourths, a day, an hour, a week, a month, a year, daily, hourly, each, apiece, every",
  months:
    "january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sept, sep, oct, nov, dec",
  things:
    "cars, vehicles, trucks, tractors, buses, busloads, vans, motorcycles, motorbikes, bikes, bicycles, boats, ships, planes, trains, tanks, lorries, taxis, horses, cows, sheep, dogs, animals, tents, flags, banners, placards, posters, balloons, candles, shots, rounds, bullets, grenades, bombs, bottles, stones, rockets, canisters, fires, shops, houses, homes, buildings, schools, windows, offices, stations, universities, churches, factories, companies, banks, firms, cities, towns, villages, districts, regions, provinces, countries, locations, sites, streets, squares, marches, protests, rallies, demonstrations, strikes, events, actions, pickets, gatherings, incidents, clashes, groups, columns, organisations, organizations, unions, parties, families, households, couples, pairs, teams, crews, units, battalions, brigades, divisions, delegations, cases, counts, complaints, trials, hearings, photos, pictures, videos, channels, articles, pages, floors, waves, rows, sections, firs, checkpoints, roadblocks, barricades, polling, points, places, states",
  aged: "aged, age, ages, ages of, the age of, between the ages of, chapter, article, page, room, nr, version, highway, route, bus, line, platform, terminal, unit, section, paragraph, at the age of, temperature of, convoy of",
};
