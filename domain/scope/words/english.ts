// English words for more than one place and more than one day.
import type { ScopeWords } from "../words.ts";

export const ENGLISH: ScopeWords = {
  some: "two, three, four, five, six, seven, eight, nine, ten, a dozen, dozens of, a number of, all, all the, other, many, several, some, various, different, both, major, larger, regional, neighbouring, nearby, surrounding",
  months:
    "january, february, march, april, may, june, july, august, september, october, november, december",
  country:
    "nationwide, nation–wide, countrywide, country–wide, across the country, across the nation, across the whole country, across the entire country, across the republic, throughout the country, all over the country, around the country, all around the country, in the whole country, in the entire country, in the country, in all parts of the country, up and down the country",
  places:
    "# cities, # towns, # regions, # provinces, # places, # locations, # villages, # settlements, # other cities, # other towns, # other places, # regional cities, # regional centres, and elsewhere, and beyond, and its suburbs, and suburbs, and surrounding*, and its surroundings",
  region: "region, regions, province, provinces, oblast, oblasts, voblast, county",
  days: "over the weekend, at the weekend, over the week, during the week, this week, last week, the past week, this month, last month, the past month, this year, so far this year, in # days, over # days, within # days, during # days, # days of protest*, the past # days, the last # days, the first # days, # nights of protest*, over # nights, over # weeks, in # weeks, the past # weeks, # weeks of protest*, since the election*, since the vote, since the start, since the beginning, since the protest*, since protests, since #, since @, from # to # @, from @ #, between # and # @, #–# @, @ #–#, in january, in february, in april, in june, in july, in august, in september, in october, in november, in december, the month of @",
  and: "and, as well as, or",
  inside: "in, across, throughout, all over, around",
  whole: "all, all of, the whole of, whole of, the entire",
};
