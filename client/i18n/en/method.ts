// English: the method page. What the codebook itself says stands in domain/, in English.
export const method = {
  lead: "How figures get into this record, how they are counted, and what they can’t tell. Made from the program’s own codebook; the example is worked out from the record as it stands now.",
  english_note: "The definitions of the vocabularies and columns are the codebook’s own words.",
  contents: "On this page",

  claims: "Every figure is a claim",
  claims_1:
    "Vigil records what sources say. A figure belongs to whoever gave it: it is kept with the speaker, the exact words, the source, what it covers and when it was said. Vigil never decides how many there were.",
  claims_2:
    "A figure covers exactly its event. “In Minsk and other cities” is never written down for Minsk: it belongs to a wider event, of which the march in Minsk is a part.",
  claims_3:
    "No figure is not zero. Zero stands only where a source says that there was none. Where nobody gave a number, none is made up.",
  claims_4:
    "Figures that were replaced by their own speaker, that were withdrawn, or that speak of some people only are shown and never counted. Words without a number (“thousands”) are kept as words; a number stands for them only if a named dictionary gives one:",
  dictionary: "Dictionary",
  words: "What its words stand for",

  rules: "Whose numbers: the counting rules",
  rules_lead:
    "Of the claims about one event a rule makes one figure, and says beside it how far all the claims it looked at reach. The reader chooses the rule; the map, the charts, the table and every file then follow it.",
  rule: "Rule",
  meaning: "What it takes",

  example: "Worked example: {event}",
  example_lead: "These are the claims about the day, with what each of them covers.",
  example_none:
    "The worked example is the march in Minsk on 13 September 2020. This archive does not hold it, so it is left out here.",
  example_failed: "The worked example could not be loaded.",
  says: "Who says so",
  quoted: "In the source’s words",
  covers: "Covers",
  counted: "Counted?",
  nobody: "Nobody named",
  counted_yes: "yes",
  counted_replaced: "no: replaced",
  counted_words: "no: no number",
  counted_some: "no: some people only",
  counted_withdrawn: "no: withdrawn",
  results: "What each rule makes of them",
  results_lead: "For each event by itself, from the claims about it alone.",
  crowd_of: "Crowd, {event}",
  detained_of: "Detained, {event}",
  silent:
    "Under “Authorities” the crowd in the march has no figure: what the authorities said, {figure}, they said of “{event}”. A row with that number at the march would be wrong.",
  differ: "The sources on the crowd differ by {ratio}.",

  sums: "Why sums count nobody twice",
  sums_lead:
    "An event may be part of a wider one. An event’s roll-up is the larger of its own figure and the sum of its parts’ roll-ups; what the parts don’t explain is its remainder. Each event adds to a sum only what its parts have not added already, so a total over any selection is a plain sum, and parts and remainder always make the roll-up.",
  sums_of: "{event}, lowest figures",
  part: "Part",
  sums_parts: "All parts together",
  sums_own: "Its own figure",
  sums_remainder: "Remainder: not located more precisely",
  sums_rollup: "Roll-up: the larger of the two",
  sums_crowds:
    "Crowds summed over places or days are participations: the same person may march twice.",
  sums_period:
    "An event that reaches beyond the chosen period is listed and drawn, and not summed; how many there are stands beside the total.",

  vocabularies: "Vocabularies",
  vocabularies_lead:
    "Every value a record can hold. The first column is what files and addresses hold.",
  value: "Value",
  name: "Name",
  definition: "Definition",
  kinds: "Of kind",
  of_kind: "What sort of thing an event is.",
  of_form: "How it took place. A kind has forms of its own.",
  of_response: "What the authorities did at a demonstration. Empty is unknown.",
  of_status: "Where a record stands on its way to the public.",
  of_sensitivity: "How much of a place the public sees.",
  of_date_precision: "How exactly the days are known.",
  of_place_precision: "How exactly the place is known.",
  of_metric: "What a claim counts.",
  of_subject: "Of whom. Only all people are ever summed.",
  of_unit: "What one is.",
  of_qualifier: "How a figure is worded, and so whether its low or high end is open.",
  of_claim_status: "Whether a claim still stands.",
  of_attributed_kind: "Who says it.",
  of_method: "How they came by it.",
  of_source_kind: "Where it was published.",
  vocabulary_kind: "Kind of event",
  vocabulary_form: "Form",
  vocabulary_response: "Authorities’ response",
  vocabulary_status: "Status",
  vocabulary_sensitivity: "Protection",
  vocabulary_date_precision: "Date",
  vocabulary_place_precision: "Place",
  vocabulary_metric: "Figure",
  vocabulary_subject: "People",
  vocabulary_unit: "Unit",
  vocabulary_qualifier: "Wording",
  vocabulary_claim_status: "Standing of a claim",
  vocabulary_attributed_kind: "Speaker",
  vocabulary_method: "How it was counted",
  vocabulary_source_kind: "Kind of source",

  columns: "Columns of the files",
  columns_lead: "The same names in every file. Unknown is an empty cell; zero is 0.",
  columns_events: "One row for each event",
  columns_claims: "One row for each claim",
  column: "Column",
  type: "Type",

  limits: "Limits",
  limits_lead: "What to doubt, stated plainly.",
  limit_truth:
    "A figure is what somebody said. Where all sources agree, they may have copied each other.",
  limit_lowest:
    "“Lowest” is the default because it is cautious. For detentions it may mislead: the lowest figure is often a list of the names collected so far.",
  limit_midrange:
    "The middle of an open range is no middle. “More than 100,000” has no upper end, so “Midrange” takes the highest number that anybody named.",
  limit_monitors:
    "“Monitors & media” joins rights groups with every newsroom, state broadcasters included, and with witnesses. They can agree with the authorities against each other.",
  limit_silence:
    "No record does not mean that nothing happened. It may mean that nobody watched, that the network was down, or that it was not safe to tell.",
  limit_detained:
    "Sources count detentions differently: some count people, some count arrests, some leave out those who were let go the same day. The unit says so only where the source does.",
  limit_dates:
    "“Latest” compares when figures were said. A source that gives a day without a time is taken to have spoken at the day’s last second, in Universal Time.",
  limit_known:
    "“As known on” takes back claims that were made later. A title or a place that was corrected since stays corrected.",
  limit_ratio:
    "Where a source says that there was none and another says some, the ratio between them takes the zero as one.",
  limit_words:
    "Titles and summaries are written by editors. Words in quotation marks are the sources’ own; translations stand apart from them and are the editors’.",

  boundaries: "Boundaries on the map",
  boundaries_lead:
    "A boundary is background. No event takes its country or its region from a line on the map: both are written in the record. The map is Natural Earth, which draws who holds the ground; it is changed where the United Nations or ISO 3166 speak plainly.",
  boundary_crimea:
    "Crimea and Sevastopol are Ukraine (General Assembly resolution 68/262). Natural Earth files them under Russia.",
  boundary_joined:
    "Northern Cyprus is drawn with Cyprus and Somaliland with Somalia: neither has an ISO code, so no record could name it.",
  boundary_kosovo: "Kosovo has its outline under the code in common use, XKX.",
  boundary_nobody:
    "The Siachen glacier, the Spratly and the Paracel islands belong to no country here.",
  boundary_held:
    "Elsewhere lines are drawn as held: the Golan Heights, Western Sahara west of the berm, Kashmir, the Kurils. That says nothing about whose they are.",

  protection: "Protection of places",
  protection_lead:
    "A record may endanger the people in it. Its editors can show the public a wider place than the one they know.",
  protection_grid:
    "A protected place is moved to the middle of the cell of a fixed grid: about 1 km wide (shown with a radius of {one}), 10 km ({ten}) or 100 km ({hundred}). The same place always gives the same point, in every file and on every map, so that asking twice tells nothing more.",
  protection_names:
    "Names of spots and streets are dropped, and so are its ids in other datasets. A map draws it as its whole area, marked as widened.",
  protection_once:
    "This happens once, before anything leaves the record: map, lists, search, files, feeds and cards all show the same public view. A restricted record is not shown at all, and its parts stand under the nearest wider event that is.",
  protection_persons:
    "Participants are never recorded by name. Those who speak for an institution are named as speakers.",
  metres: "{n} m",
  kilometres: "{n} km",

  credits: "Credits",
  credit_map: "Base map: Natural Earth, public domain.",
  credit_names:
    "Names and positions of places in generated test data: GeoNames (geonames.org), CC BY 4.0.",
  credit_acled:
    "The crosswalk follows ACLED’s published codebook. ACLED has no part in this record.",
  credit_fonts: "Type: Inter and Source Serif 4, SIL Open Font License 1.1.",
  credit_code:
    "Drawn with Leaflet (BSD) and Chart.js (MIT). Vigil itself is open source, Apache License 2.0.",
} as const;
