// Words that name days, and those that say what happens on them.

export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];
export const WEEKDAY = "(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day";

export const MONTHS = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];
export const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

/** What stands before a trigger that lies ahead. */
export const PLANNING =
  /\b(?:will|shall|'ll|(?<!(?:'s|the|a|an|his|her|its|their|new|reform|government|peace|austerity) )(?:plans?|planned|planning) (?:to|for|a|an|another|more|further|new|fresh|on)|(?:is|are|was|were) set (?:to|for)|(?:is|are|was|were) due|due (?:to|on)|scheduled|upcoming|forthcoming|slated|intends?|prepar(?:e|es|ing) (?:to|for)|expected to|(?:is|are) (?:expected|to be held|to take place|to hold|to march|to rally|to stage)|threaten(?:s|ed|ing)|vow(?:s|ed|ing)? (?:to|more|further|new)|pledge[sd]? (?:to|more|further)|promis(?:es|ed) (?:to|more|further)|would (?:be held|hold|march|rally|take|go|stage|continue|strike|walk|return|begin|resume|protest)|(?:has|have|had) (?:been )?(?:announced|called|scheduled)(?: for)? (?:a|an|another|more|further|fresh|new|mass|nationwide|two|three)|(?:has|have) been (?:called|announced|scheduled)|(?:announced|called for|calls? for|calling for|call for|urged|urging) (?:a |an |another |more |further |fresh |new |mass |bigger |larger |nationwide |general |national )+(?:\w+ )?(?:protest|demonstration|strike|rall|march|sit-in|walkout|day of|shutdown|action)|next (?:protest|march|rally|demonstration|strike)|ahead of (?:a|an|the|next) (?:planned|\w+day's)|could (?:strike|walk out|join))\b/i;

/** Speech whose day is not the event's, up to the day itself. */
export const SAID_ON =
  /\b(?:said|says|told|announced|wrote|tweeted|posted|confirmed|added|stated|declared|warned|acknowledged|released|published|issued|claimed|denied|condemned|insisted|commented|statement|interview|briefing|reporters|conference)(?:\s+(?:reporters|journalists|parliament|lawmakers|state (?:media|television|TV)|(?:the\s+)?\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,3}))?(?:\s+in\s+an?\s+(?:[\p{L}-]+\s+){0,3}(?:statement|interview|post|tweet|speech|briefing|report|address|conference|video|message))?(?:\s+(?:issued|released|published|posted|made))?(?:\s+(?:late|early|later|earlier|on|the))*\s*$/u;

/** Verbs of other matters, whose day is not a protest's. */
export const OTHER_MATTER =
  /\b(?:talks?|met|meet(?:s|ing)?|visited|visits?|arriv(?:ed|es)|appear(?:ed|s|ing)? (?:in court|before)|sentenced|charged|convicted|acquitted|pleaded|ruled|voted|vote|signed|passed|approved|tabled|resign(?:ed|s)|elected|election|sworn|inaugurat\w+|summoned|hearing|trial|debate|session|funeral|buried|born|died of|speech|address(?:ed)?|statement|interview|press conference|briefing|announced|unveiled|published|rejected|lifted|imposed|released|freed|suspended|called off)\b/i;

/** What a date caused, and no protest was: "since the Aug. 4 explosion". */
export const CAUSE_NOUN =
  /^\s*(?:presidential |parliamentary |general |disputed |military |fatal |deadly |police )*(?:vote|votes|election|elections|poll|polls|ballot|referendum|coup|killing|murder|death|shooting|attack|assassination|explosion|blast|collapse|crash|disaster|earthquake|quake|flood|floods|fire|ruling|verdict|decision|announcement|arrest|inauguration|massacre|war|invasion|ceasefire|deadline|budget|decree|deal|summit|meeting|talks|statement|speech|hearing|debate|session|ban|law|bill|cyclone|storm)\b/i;

/** A day, as against a year or a month alone. */
export const NAMED_DAY = new RegExp(
  `\\b${WEEKDAY}\\b|\\b${MONTH} \\d{1,2}(?!\\d)|\\b\\d{1,2} ${MONTH}|\\byesterday|\\btoday`,
);
