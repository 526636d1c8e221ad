// English: the charts below the map and the timeline, their tables and files.
export const charts = {
  figure_drawn: "Figure in the charts below",
  waiting: "Counting…",
  more: "More charts of this view",
  failed: "This chart could not be loaded.",

  table_of: "Table: {title}",
  table_lead: "The chart’s own data. A figure that nobody gave is not zero.",
  menu: "Take from this chart: {title}",
  csv: "Data (CSV)",
  png: "Picture (PNG)",
  png_failed: "The picture could not be drawn.",
  copy_citation: "Copy citation",
  copy_embed: "Copy embed code",

  view_line: "Rule: {rule}. {view}.",
  known_line: "As known on {moment}.",
  cite: "Cite as: Vigil, “{title}”, {view}, rule {rule}, change {change}, as known on {moment}, {address}",
  marks_others:
    "Square: authorities. Disc: monitors, media, others. Hollow: not in use under the rule.",
  marks_voices:
    "Square: authorities. Disc: monitors and media. Triangle: organisers. Hollow: not in use under the rule. Dash: no figure.",
  marks_calendar: "The darker, the more. Outlined: no events. Hatched: events, but no figure.",
  only: "Only {what}",

  no_total: "no total",
  no_figure: "No figure",
  no_events: "no events",
  few: "few",
  many: "many",
  under_this_rule: "under the rule in use",
  open_yes: "yes",
  open_no: "no",
  open_end: "open",

  col_low: "Lowest claim",
  col_high: "Highest claim",
  col_open: "Or more",
  col_figure: "Figure",
  col_with: "Events with a figure",
  col_without: "Events without",
  col_events: "Events",
  col_events_said: "Events with a claim",
  col_speaker: "Who speaks",
  col_name: "Name",
  col_meaning: "What that means",
  col_id: "Record",
  col_in_use: "In use",
  col_admin1: "Region",
  col_country: "Country",
  col_crowd: "Crowd",
  col_from: "From",
  col_to: "To",
  col_first_day: "First day",
  col_last_day: "Last day",
  col_measure: "What is compared",
  col_value: "Value in use",

  days: "By day and by who says so",
  days_day: "{metric} per day, by who says so",
  days_week: "{metric} per week, by who says so",
  days_month: "{metric} per month, by who says so",
  days_year: "{metric} per year, by who says so",
  days_said_day: {
    one: "{with} of {count} day has a figure ({metric}); the highest in use is {most}, {when}.",
    other: "{with} of {count} days have a figure ({metric}); the highest in use is {most}, {when}.",
  },
  days_said_week: {
    one: "{with} of {count} week has a figure ({metric}); the highest in use is {most}, {when}.",
    other:
      "{with} of {count} weeks have a figure ({metric}); the highest in use is {most}, {when}.",
  },
  days_said_month: {
    one: "{with} of {count} month has a figure ({metric}); the highest in use is {most}, {when}.",
    other:
      "{with} of {count} months have a figure ({metric}); the highest in use is {most}, {when}.",
  },
  days_said_year: {
    one: "{with} of {count} year has a figure ({metric}); the highest in use is {most}, {when}.",
    other:
      "{with} of {count} years have a figure ({metric}); the highest in use is {most}, {when}.",
  },

  calendar_events: "Events on each day",
  calendar_figure: "{metric} on each day",
  calendar_by: "The darker, the more",
  calendar_key: "What the squares mean",
  calendar_said: {
    one: "Events on {with} of {count} day; most on {when}: {most}.",
    other: "Events on {with} of {count} days; most on {when}: {most}.",
  },
  calendar_long: "Too many years to draw day by day. Choose a shorter period on the timeline.",
  calendar_left: {
    one: "{count} earlier day is not drawn. The table has it.",
    other: "{count} earlier days are not drawn. The table has them.",
  },

  places_admin1: "{metric} by region",
  places_country: "{metric} by country",
  places_said: {
    one: "{with} of {count} place has a figure ({metric}); a line reaches from its lowest to its highest claims.",
    other:
      "{with} of {count} places have a figure ({metric}); lines reach from the lowest to the highest claims.",
  },
  places_more: {
    one: "{count} place with fewer events is not drawn.",
    other: "{count} places with fewer events are not drawn.",
  },
  places_note: {
    one: "{count} event, {with} with a figure",
    other: "{count} events, {with} with a figure",
  },

  speakers_title: "Events by who gives a figure",
  speakers_said: {
    one: "Heard most: {who}, in {count} event; an event counts for everybody who speaks in it.",
    other: "Heard most: {who}, in {count} events; an event counts for everybody who speaks in it.",
  },
  speakers_none: "Nobody gives a figure in this view.",
  speakers_apart: "The choice of who is speaking is left out here.",

  crowds_title: "Events by crowd size",
  crowds_said: {
    one: "{with} of {count} event has a crowd figure under the rule in use.",
    other: "{with} of {count} events have a crowd figure under the rule in use.",
  },

  compare_title: "Two periods side by side",
  compare_said: "{here} beside {there}, the same filter and the same rule.",
  compare_choose: "Choose days on the timeline, or type the days to compare with.",
  compare_with: "Compare with",
  compare_first: "First day to compare with",
  compare_last: "Last day to compare with",
  compare: "Compare",
  compare_before: "The days before",
  compare_unread: "Write days like 13 Sep 2020, the first before the last.",
  cover: { one: "{with} of {count} event", other: "{with} of {count} events" },
  cover_some: {
    one: "of some people only, in {count} event",
    other: "of some people only, in {count} events",
  },
  cover_even: "Both periods have figures for a similar share of their events.",
  known_note:
    "Day totals for a whole country are kept apart from the events in its towns. Whoever is in both is counted once.",
  cover_differs: "{metric}: known of {here}% of events here, {there}% there.",
  cover_warning: "A difference may lie in what was recorded, not in what happened.",
} as const;
