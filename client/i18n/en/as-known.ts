// English: the view as it was known at an earlier moment.
export const as_known = {
  label: "As known at",
  on: "as known on {moment}",
  moment: "Day and time",
  hint: "For example 14 Sep 2020, or 14 Sep 2020 16:05 +3. Without a zone a time is in UTC; without a time the whole day counts.",
  lead: "Map, charts, list and files show what had been said by then.",
  read_as: "Read as {moment}.",
  show_then: "Show",
  show_now: "Now",
  show_now_long: "Show what is known now",
  no_date: "Enter a day as 14 Sep 2020, with a time as 14 Sep 2020 16:05 if you like.",
  no_day: "Enter the day too, not the month alone.",
  future: "{moment} has not come yet. Check the year.",

  notice: "As known on {moment}.",
  added: {
    one: "{count} claim has been added since.",
    other: "{count} claims have been added since.",
  },
  added_events: {
    one: "{claims} {count} more event matches.",
    other: "{claims} {count} more events match.",
  },
  nothing_added: "Nothing has been added since.",
  fewer: "By now {now} claims match this view, where {was} did then.",
  was: "Now {value}",
  same: "Unchanged since",
} as const;
