// English: months and weekdays. Browsers do not know them in every language of ours.
export const calendar = {
  /** A month on its own: "September 2020". */
  month_1: "January",
  month_2: "February",
  month_3: "March",
  month_4: "April",
  month_5: "May",
  month_6: "June",
  month_7: "July",
  month_8: "August",
  month_9: "September",
  month_10: "October",
  month_11: "November",
  month_12: "December",

  /** A month after a day: "13 September 2020". */
  dated_1: "January",
  dated_2: "February",
  dated_3: "March",
  dated_4: "April",
  dated_5: "May",
  dated_6: "June",
  dated_7: "July",
  dated_8: "August",
  dated_9: "September",
  dated_10: "October",
  dated_11: "November",
  dated_12: "December",

  /** The same in short: "13 Sep". */
  short_1: "Jan",
  short_2: "Feb",
  short_3: "Mar",
  short_4: "Apr",
  short_5: "May",
  short_6: "Jun",
  short_7: "Jul",
  short_8: "Aug",
  short_9: "Sep",
  short_10: "Oct",
  short_11: "Nov",
  short_12: "Dec",

  weekday_1: "Mon",
  weekday_2: "Tue",
  weekday_3: "Wed",
  weekday_4: "Thu",
  weekday_5: "Fri",
  weekday_6: "Sat",
  weekday_7: "Sun",

  /** Words that may stand in a typed date and say nothing, with spaces between them. */
  typed_beside: "of the",
} as const;
