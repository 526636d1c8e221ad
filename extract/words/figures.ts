// Whom a number counts, and what happened to them.

/** Nouns of people who may be a crowd. */
export const PEOPLE =
  "people|persons?|protest(?:er|or)s?|demonstrators?|marchers?|ralliers|strikers?|picketers|activists?|supporters|opponents|campaigners?|workers?|employees|staff|teachers?|nurses?|doctors?|medics|lecturers?|pupils?|schoolchildren|students?|farmers?|growers?|peasants|miners?|drivers?|truckers?|riders?|pilots?|dockers?|lawyers?|journalists?|reporters?|women|men|woman|man|children|child|minors?|teenagers?|teens|youths?|boys?|girls?|residents?|locals|villagers?|townspeople|citizens?|inhabitants|members?|participants?|attendees|mourners?|worshippers|faithful|pensioners?|retirees|veterans?|families|parents|mothers|fathers|relatives|migrants|refugees|undergraduates|unionists|leaders?|delegates|followers?|loyalists?|sympathi[sz]ers|civilians?|bystanders?|passers-?by|spectators?|onlookers?|rioters?|looters|counter-?\\w+(?:er|or)s|neighbou?rs|shopkeepers?|traders?|vendors?|artists?|academics?|professors?|scientists?|engineers?|tenants?|volunteers?|christians|muslims|hindus|jews|sikhs|monks|nuns|priests|indians|[A-Z][a-z]+(?:ans|ese|ians)|(?:Israel|Pakistan|Bangladesh|Iraq|Kuwait|Yemen|Nepal|Somal|Azer|Saud|Bahrain|Qatar|Oman|Emirat|Punjab|Sindh|Bengal|Kashmir)is|undergrads?|faculty|islanders?|helpers?|agitators?|comrades?|aspirants?|royalists?|fishermen|fisherfolk|seafarers?|herders?|males|females|others|souls|suspects|individuals|adults|elders|seniors|parishioners|pedestrians?|firefighters?|commuters?|cyclists?|bikers|motorcyclists?|taxi drivers|prisoners?|inmates?|detainees|trade unionists|friends|colleagues|youngsters|adolescents|feminists|environmentalists|nationalists|separatists|opposition|indigenous|victims?";

/** Nouns of those who police a protest. */
export const POLICE =
  "police(?:men|man|women|woman)?|officers?|constables?|cops?|troops|soldiers?|garda[ií]|gendarmes?|personnel|agents|carabineros|guards(?:men)?|troopers|deputies|jawans|security (?:forces|personnel|officers)|generals?|brigadiers?|guards?|sergeants?|servicemen|riot police";

/** Nouns that say what happened, so that the number before them counts it. */
export const FIELD_NOUNS = {
  deaths: "deaths?|fatalities|dead|killings",
  injuries: "injuries|injured|wounded|casualties|wounds",
  arrests: "arrests?|detentions?|detainees|arrestees|detained",
} as const;

/** What is said of those counted, behind the number. */
export const AFTER_CUES = {
  deaths:
    "shot dead|killed|dead|died|dies|lost (?:their|his|her) li(?:ves|fe)|perished|beaten to death|stabbed to death|hacked to death|burn(?:ed|t) to death|succumbed|murdered|deaths?|fatally (?:shot|wounded|injured)|fatalities",
  injuries:
    "injured|wounded|hurt|injuries|hospitali[sz]ed|treated|(?:taken|rushed|admitted|sent|brought) to (?:[\\p{L}'.-]+ ){0,4}?(?:hospitals?|clinics?)|(?:required|needed|received|receiving|requiring) (?:\\w+ )?(?:treatment|care|attention)|suffered|sustained|hit (?:in|on) the (?:face|head|leg|eye|arm|chest|back)|hit by (?:\\w+ )?(?:stones?|bullets?|bricks?|bottles?|pellets?|canisters?)|casualties|with (?:\\w+ ){0,2}(?:injuries|wounds|bruises|burns|concussions?)|(?:with )?(?:gunshot|bullet|pellet|shrapnel) (?:wounds|injuries)|bullet wounds?|br(?:oke|oken) (?:an?|his|her|their) \\w+|lost (?:an|a|his|her|their) (?:eye|hand|arm|leg|foot|finger|sight)",
  arrests:
    "arrested|detained|arrests?|detentions?|(?:taken|remanded|held|kept) (?:in|into) (?:\\w+ )?custody|in custody|taken to (?:[\\w']+ ){0,4}police (?:station|post|headquarters)s?|taken away|rounded up|apprehended|booked|picked up|bundled|hauled|(?:were|was|being|been|are|is) (?:\\w+ )?held|held (?:in|at|by|without|overnight|for|across)|detainees|cited|charged",
  crowd:
    "gather(?:ed|ing)?|assembl(?:ed|ing)|march(?:ed|ing)?|rall(?:ied|ying)|protest(?:ed|ing)|demonstrat(?:ed|ing)|turn(?:ed)? (?:out|up)|took to|taken to|taking to|pour(?:ed|ing)|attend(?:ed|ing)|in attendance|join(?:ed|ing)|took part|taken part|taking part|participat(?:ed|ing)|block(?:ed|ing)|occup(?:ied|ying)|walk(?:ed|ing)|picket(?:ed|ing)|stag(?:ed|ing)|held (?:an?|up|the|signs|placards|banners|hands|candles|aloft|their)|converg(?:ed|ing)|fill(?:ed|ing)|throng(?:ed|ing)|flood(?:ed|ing)|pack(?:ed|ing)|camp(?:ed|ing)|besieged|laid siege|stayed (?:off|away|home|at home)|struck work|sat|strike|striking|on strike|downed|stopped work|lin(?:ed|ing)|form(?:ed|ing)|surrounded|demand(?:ed|ing)|chant(?:ed|ing)|came out|came|come|coming|arrived|present|on the streets|in the streets|set off|paraded|mass(?:ed|ing)|descended|held up|wav(?:ed|ing)|carr(?:ied|ying)|congregated|showed up|were there|was there|at the (?:rally|march|protest|demonstration|vigil|sit-in|event|peak)|strong|stood|slept|on hunger strike|(?:living|camped|staying|sleeping) (?:at|in|on|outside)|here in|(?:was|were|are) on (?:the )?[A-Z]\\w+ (?:Street|Square|Avenue|Road|Boulevard)|on the (?:\\w+ )?(?:bridge|square|steps|line|lawn|street)|closed|vandali[sz]ed|ransacked|hurled|smashed|torched|stormed|clash(?:ed|ing)|mobili[sz]ed|lit|danced|sang|refus(?:ed|ing)|began|started|entered|launched|crowded|swelled|broke through|streamed|surged|pelted|threw|attempted|tried|shut|observed|heeded|kept vigil|mourn(?:ed|ing)|mark(?:ed|ing)|commemorated|laid siege|lay siege|banged|rode|drove|honk(?:ed|ing)|linked|burned|overturned|of us|were on (?:the )?(?:streets?|strike)",
} as const;

/** What is done to those counted, before the number; each stands right before it, but for the small words of `BETWEEN`. */
export const BEFORE_CUES = {
  deaths:
    "(?:number|total|count|tally) of (?:the )?(?:deaths|dead|killed)(?: (?:in|at|on|from) (?:the )?\\w+){0,2}?(?: at| to| as| was)|killing|killed|kills?|shot dead|claimed the lives of|lives of|deaths? of|death toll(?: \\w+){0,4}?(?: at| to| of| stood at| reached| rose to| climbed to)|(?:bringing|taking|raising|brought|took) the (?:death )?toll(?: \\w+){0,5}? to|dead",
  injuries:
    "(?:number|total|count|tally) of (?:the )?(?:injured|wounded|injuries)(?: (?:in|at|on|from) (?:the )?\\w+){0,2}?(?: at| to| as| was)|injuring|wounding|wounded|injured|injuries to|injures|wounds|hurting|treated|treating|hospitali[sz]ed",
  arrests:
    "(?:number|total|count|tally) of (?:the )?(?:arrests|arrested|detained|detentions|detainees)(?: (?:in|at|on|from) (?:the )?\\w+){0,2}?(?: at| to| as| was)|citing|arrested|arresting|detained|detaining|arrests? of|detentions? of|rounded up|rounding up|apprehended|picked up|seized|took|made|hauled away|dragged away|booked|arrests?|nabbed|arrested a total of|holding|held|detains|custody",
  crowd:
    "(?:met|watched|greeted|welcomed) by|crowds?(?: \\w+){0,2}?(?: of| at)|turn-?out(?: \\w+){0,4}?(?: at| of| to| was)|attendance(?: \\w+){0,4}?(?: at| of| to| was)|attended by|drew|drawing|drawn|attracted|attracting|brought|gathering of|flash mob of|mob of|throng of|gathered|(?:number|figure|total|size)s?(?: of (?:\\w+ ){1,3})?(?:(?: \\w+){0,3})?(?: at| as| to| was)|counted|estimated|numbered|numbering|joined by|led|march of|rally of|protest (?:of|by)|demonstration (?:of|by)|rally by|march by|mobili[sz]ed|group of|groups of|procession of|column of|sea of|(?:put|puts|estimated|placed|pegged) (?:it|(?:the|its|their) (?:\\w+ )?(?:crowd|number|figure|turn-?out|attendance|total))(?: there| here)? at|(?:size|strength|number) of [^,;.]{3,60} at|figure of|claimed",
} as const;

/** Small words that may stand between such a cue and its number. */
export const BETWEEN =
  '(?:\\s+"?(?:the|a|an|total|together|between|closer|nearer|nearly|of|at|as|many|least|more|than|some|about|around|over|nearly|another|further|to|up|estimated|number|deaths))*(?:\\s+")?';

/** What only people do or suffer, right behind a plural noun that no list holds. */
export const DOING =
  "arrested|detained|injured|wounded|hurt|killed|shot|marched|marching|rallied|rallying|protested|protesting|gathered|demonstrated|demonstrating|assembled|chanted|chanting|picketed|staged|walked out|took to|took part|hospitali[sz]ed|died|turned out|joined|blocked|clashed|sat";

/** A subset of people counted already. */
export const SUBSET_BEFORE =
  /\b(?:including|among them|amongst them|include[sd]?|of which|of whom|one of the|most of them|of those|these|among the (?:dead|injured|arrested|detained|wounded))\s*,?\s*(?:were\s+)?(?:at least\s+|about\s+|some\s+)?$/i;
export const SUBSET_AFTER =
  /^\s+(?:of\s+(?:the\s+(?:dead|injured|wounded|arrested|detained|detainees|victims|officers|suspects|protesters|demonstrators|strikers|prisoners|inmates|marchers|participants|guardians|\d+))|in\s+(?:a\s+)?(?:critical|serious)|(?:remained?|remains|are|were|was|is)\s+(?:still\s+)?(?:in\s+(?:a\s+)?(?:critical|serious|hospital|custody|intensive)|later\s+released|released|charged|seriously|critically)|(?:\w+\s+){0,3}(?:seriously|critically|severely)|seriously|critically|were\s+released|was\s+released|have\s+been\s+(?:released|charged))/i;

/** A count that began long before the event, or belongs to another. */
export const SINCE =
  /\b(?:since\s+(?:the|then|it|they|mid-|late|early|last|\w+day|[A-Z]\w+|\d+)|in that time|so far this|to date|this year|in (?:the )?(?:past|last|recent) (?:\w+\s+)?(?:days?|weeks?|months?|years?)|over the (?:past|last|course)|in total since|in the (?:days|weeks|months) (?:after|since|that followed|following)|during (?:the|last|a|weeks|months|similar|previous) (?:\w+ ){0,3}(?:protests|unrest|uprising|crackdown|years?|decade)|in (?:the |a )?(?:(?:19|20)\d\d|last year's|previous|earlier|similar|\w+ months? of|weeks of|months of)|years? of|every year|annually|cumulative|overall toll|weeks of (?:unrest|protests)|have (?:now )?(?:been (?:killed|arrested|detained|injured)|died) (?:in|during|across) (?:the )?(?:weeks|months|protests|unrest|crackdown))\b/i;

/** What began long before and goes on: "have been on hunger strike since Saturday". */
export const STILL =
  /\b(?:have|has) been (?:on (?:\w+ ){0,3}strike|camped|camping|blocking|occupying|holding|staging|sitting|protesting|refusing|picketing)\b/i;

/** A time that such a count may be of, where nothing else stands between. */
export const LONG_AGO =
  /\b(?:last (?:week|month|year|spring|summer|autumn|winter|fall|January|February|March|April|May|June|July|August|September|October|November|December)|(?:a|two|three|four|five|six) (?:weeks?|months?|years?) (?:ago|earlier|before)|(?:weeks?|months?|years?) (?:ago|earlier))\b/i;

/** An earlier protest that a whole sentence is about. */
export const EARLIER =
  /\b(?:(?:in|during|of|from|at|for|since|after|by|the|'s) )(?:the |a |similar |previous )?(?:mass |deadly |nationwide |student |anti-\w+ )*(?:(?:19|20)\d\d(?:'s)?|last (?:year|month|week)'s|previous|earlier) (?:[\p{L}-]+ ){0,2}(?:protests?|demonstrations?|unrest|uprising|riots?|march(?:es)?|rall(?:y|ies)|strikes?|crackdown|movement|wave)\b/iu;

/** A year named for another time, in a sentence that names no day. */
export const OTHER_YEAR =
  /\b(?:in|since|until|from|of) (?:(?:January|February|March|April|May|June|July|August|September|October|November|December),? )?(?:19|20)\d\d\b/i;

/** A disaster or a crime that is a protest's cause, not its course. */
export const CAUSE =
  /\b(?:collaps\w*|crash(?:ed)?|earthquakes?|quake|floods?|flooding|landslides?|explosion|blast|derail\w*|train|canopy|stampede|accident|cyclone|hurricane|typhoon|wildfires?|blaze|nightclub|mine disaster|dam|air ?strikes?|strike on|bombing|bombardment|shelling|massacre|genocide|war|ceasefire|offensive|conflict|invasion|pandemic|covid|virus|famine|epidemic|femicides?|poison\w*|ferry|shipwreck|capsiz\w*|plane|bus|building|school shooting|mass shooting|gunman|attack(?:ed)? by (?:gunmen|militants|bandits|jihadists)|kidnap\w*|abduct\w*)\b/i;

/** Words by which a count covers a country. */
export const NATIONWIDE =
  /\b(?:nationwide|nationally|countrywide|country-wide|across the (?:country|nation|island|republic|provinces|state|territory)|throughout the (?:country|nation)|around the country|all over the country|in all (?:regions|provinces)|in the whole country|up and down the country|in (?:dozens|scores|hundreds) of (?:towns|cities))\b/i;

/** Words by which it covers several places. */
export const MULTI_PLACE =
  /\b(?:(?:and|in) (?:\w+ )?other (?:major |large |big |smaller |\w+ )?(?:cities|towns|places|regions|areas|districts|provinces|locations|parts)|and elsewhere|in (?:several|various|multiple|many|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:other )?(?:\w+ )?(?:cities|towns|provinces|regions|places|states|locations|counties|districts)|across (?:several|various|\w+) (?:cities|towns|regions|provinces)|both cities|the (?:two|three|four) cities)\b/i;
