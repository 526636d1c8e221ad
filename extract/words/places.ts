// Words around names of places: what puts an event there, what makes the name something else.

/** Capitalised words that begin no name of a place. */
export const NO_PLACE = new Set(
  (
    "date enquiries office contact source note dear asia europe africa america americas latin the a an in at on of from to for and but or as by with across near outside inside around throughout over after before during since while when " +
    "police president minister prime government parliament congress senate court council union unions party ministry interior officials organisers organizers " +
    "protesters demonstrators workers teachers nurses doctors students farmers residents activists thousands hundreds dozens scores tens millions more most many some several about " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
    "he she it they we i you his her their its this that these those there here mr mrs ms dr earlier later meanwhile separately elsewhere hours no not one two three four five six " +
    "seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety another others other both all crowds security army soldiers troops officers force forces " +
    "north south east west northern southern eastern western central state national general human rights watch international un eu nato african european " +
    "independence day freedom justice peace labour labor democratic republican green people palace house reuters afp ap bbc cnn guardian times post news radio tv television " +
    "mayor governor king queen prince sir lord bishop pope home foreign health education defence defense finance trade city town university school college hospital " +
    "square park street road avenue bridge station airport hall plaza gate market cathedral church mosque temple stadium capitol statehouse according said talks clashes protest protests rally " +
    "strike strikes rallies marches demonstrations vigil counter anti pro new old great black white red blue grand central local christian muslim hindu jewish catholic islamic if so then than what who why how where which " +
    "under between up down out off only even just also although though because however despite following amid against about like such until unless video images photo footage witnesses"
  ).split(" "),
);

/** Kinds of places within a town, capitalised in its name. */
export const VENUE =
  "Square|Park|Street|St|Road|Avenue|Ave|Boulevard|Bridge|Station|Airport|Hall|Plaza|Place|Gate|Market|Cathedral|Church|Mosque|Temple|Stadium|Capitol|Statehouse|Parliament|Palace|Castle|Tower|Centre|Center|Hospital|University|College|School|Campus|Library|Museum|Theatre|Theater|Courthouse|Court|Embassy|Consulate|Ministry|Headquarters|Precinct|Pagoda|Fort|Maidan|Grounds?|Green|Common|Quay|Pier|Docks?|Port|Roundabout|Circle|Junction|Garden|Gardens|Monument|Memorial|Arena|House|Barracks|Prison|Factory|Refinery|Mall|Secretariat|Assembly|Chowk|Marg|Beach|Cenotaph|Arch|Infirmary|Hotel|Clinic|Depot|Works|Plant|Mill|Club|Bank|Tribunal|Chambers";

/** Words that may stand between a preposition of place and a name. */
export const PLACE_ADJECTIVES =
  "the|a|its|their|central|downtown|inner|northern|southern|eastern|western|north|south|east|west|north-?eastern|north-?western|south-?eastern|south-?western|north-?east|north-?west|south-?east|south-?west|nearby|neighbou?ring|port|capital|city|cities|town|towns|village|suburb|district|neighbou?rhood|province|state|county|region|island|resort|lakeside|coastal|seaside|industrial|mining|main|commercial|financial|business|second|third|largest|second-largest|biggest|second-biggest|major|historic|old|border|oil-rich|university|student|provincial|regional|market|hill|of|and|other|such|as|including|metropolis|megacity|hub|centre|center|township|municipality|commune|country's|nation's|state's|territory|enclave|area|downtown|streets|heart|outskirts|middle|parts|much|eastern|greater|entire|whole|rest|both|like|federal|hometown|town's|stronghold|bastion|cultural|tourist|holy|sprawling|divided|restive|quiet|small|northwestern|southwestern|Old|Greater|Central|Downtown|Inner";

/** Prepositions that put an event at a place. */
export const PREPOSITION = "in|at|near|outside|inside|around|across|throughout|within|through";

/** Nouns before "of" that do the same: "the streets of". */
export const PART_OF =
  "streets|centre|center|heart|middle|city|town|village|outskirts|suburbs?|parts|port|district|municipality|capital|township|area|region|province|state|island|neighbou?rhood|corners?|quarter|squares?|avenues?|roads|cities|towns|people|residents|community|territory";

/** A verb or noun behind a name that makes it the scene. */
export const SCENE =
  /^(?:,?\s+(?:also\s+|too\s+)?(?:saw|witnessed|was (?:brought|rocked|paralysed|paralyzed|gripped|at a standstill)|came to a (?:halt|standstill)|ground to a halt|erupted|has seen|had seen|was the scene|hosted|also saw))\b/i;

/** What a name merely describes: "Paris police". */
export const DESCRIBED =
  /^\s+(?:police|mayor|officials?|authorities|prosecutors?|residents?|hospital|government|court|council|university|officers?|municipality|prefecture|governor|city (?:council|hall|officials|police))\b/i;

/** Abbreviations of regions, as wire services write them, for the region's name. */
export const REGION_SHORT: Readonly<Record<string, string>> = {
  ...{
    "Ala.": "Alabama",
    "Ariz.": "Arizona",
    "Ark.": "Arkansas",
    "Calif.": "California",
    "Colo.": "Colorado",
  },
  ...{
    "Conn.": "Connecticut",
    "Del.": "Delaware",
    "Fla.": "Florida",
    "Ga.": "Georgia",
    "Ill.": "Illinois",
  },
  ...{
    "Ind.": "Indiana",
    "Kan.": "Kansas",
    "Ky.": "Kentucky",
    "La.": "Louisiana",
    "Md.": "Maryland",
  },
  ...{
    "Mass.": "Massachusetts",
    "Mich.": "Michigan",
    "Minn.": "Minnesota",
    "Miss.": "Mississippi",
    "Mo.": "Missouri",
  },
  ...{
    "Mont.": "Montana",
    "Neb.": "Nebraska",
    "Nev.": "Nevada",
    "N.H.": "New Hampshire",
    "N.J.": "New Jersey",
  },
  ...{
    "N.M.": "New Mexico",
    "N.Y.": "New York",
    "N.C.": "North Carolina",
    "N.D.": "North Dakota",
    "Okla.": "Oklahoma",
  },
  ...{
    "Ore.": "Oregon",
    "Pa.": "Pennsylvania",
    "R.I.": "Rhode Island",
    "S.C.": "South Carolina",
    "S.D.": "South Dakota",
  },
  ...{
    "Tenn.": "Tennessee",
    "Tex.": "Texas",
    "Vt.": "Vermont",
    "Va.": "Virginia",
    "Wash.": "Washington",
  },
  ...{
    "W.Va.": "West Virginia",
    "Wis.": "Wisconsin",
    "Wyo.": "Wyoming",
    "D.C.": "District of Columbia",
  },
  ...{ "Ont.": "Ontario", "Que.": "Quebec", "B.C.": "British Columbia", "Alta.": "Alberta" },
};

/** Words that belong to some countries' prose, as hints; ISO 3166-1 alpha-3. */
export const COUNTRY_HINTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:lakhs?|crores?|Rs\.? ?\d|FIRs?|lathi)\b|₹/, ["IND"]],
  [/\bgarda[ií]?\b|\bTaoiseach\b|\bTD\b/i, ["IRL"]],
  [
    /\b(?:Home Secretary|Downing Street|Scotland Yard|Metropolitan Police|NHS|TUC|RMT|Unison)\b/i,
    ["GBR"],
  ],
  [
    /\b(?:City Hall|county sheriff|sheriff's (?:office|deputies)|state troopers|National Guard|Statehouse|Black Lives Matter)\b/,
    ["USA"],
  ],
  [/\bcarabineros\b|\bLa Moneda\b/i, ["CHL"]],
  [/\b(?:Casa Rosada|piqueteros?|Plaza de Mayo)\b/i, ["ARG"]],
  [/\bnaira\b|₦|\b(?:ASUU|NLC|EndSARS)\b/i, ["NGA"]],
  [/\b(?:rand|SAPS|Cosatu|Numsa)\b/, ["ZAF"]],
  [/\b(?:Kremlin|OVD-Info|Navalny)\b/, ["RUS"]],
  [/\b(?:RCMP|Parliament Hill)\b/, ["CAN"]],
  [/\b(?:Bundestag|Verdi|IG Metall)\b/, ["DEU"]],
  [/\b(?:CGT|gendarmes|yellow vests?)\b/, ["FRA"]],
];
