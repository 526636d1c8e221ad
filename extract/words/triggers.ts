// The vocabulary of protest, and of what only sounds like it.

/** Nouns of an event that is a protest by their own force. */
export const STRONG_NOUN =
  /\b(?:anti-\w+ |pro-\w+ |counter-?)?(?:protests?|demonstrations?|demos?|rall(?:y|ies)|march(?:es)?|sit-?ins?|die-ins?|pickets?|picketing|vigils?|blockades?|roadblocks?|strikes?|walk-?outs?|riots?|rioting|counter-?(?:protests?|demonstrations?|rall(?:y|ies))|processions?|days? of action|dharnas?|bandhs?|hartals?|gheraos?|morchas?|padyatras?|cacerolazos?|plant[oó]n(?:es)?|marchas?|shutdowns?|stay-?aways?|go-slow|industrial action|work stoppages?|stoppages?|human chains?|unrest|uprising|encampments?|motorcades?|convoys?)\b/i;

/** What each form of event is called, verbs and nouns, strongest first. The key is the form. */
export const TRIGGERS = {
  "counter-protest":
    "counter-?(?:protest(?:ers?|ors?|s|ed|ing)?|demonstrat(?:ors?|ions?|ed|ing)|rall(?:y|ies|ied)|march(?:es|ed)?)|rival (?:protest|rally|demonstration|march|crowd|group)(?!s)",
  hunger_strike:
    "hunger strikes?|hunger-strikes?|fast(?:ing)?[- ]unto[- ]death|indefinite fast|relay hunger|refus(?:ed|ing) food",
  riot: "riot(?:s|ed|ing)?(?! (?:police|gear|shields?|squads?|officers?|control|act))|loot(?:ed|ing)|rampag(?:ed|ing)",
  vigil: "vigils?|candle-?lit (?:vigil|march|gathering|procession)s?",
  "sit-in":
    "(?:sat|sitting|lay|lying)(?: down)? (?:in|on|across) the (?:\\w+ )?(?:road|street|highway|tracks?|motorway|bridge|rails|carriageway)|sit-?ins?|die-ins?|sit-down protests?|dharnas?|gheraoe?d?s?|occup(?:ied|ying|ation of) (?:the |a |an |part of the )?(?:\\w+ ){0,3}(?:building|hall|square|campus|office|offices|plant|factory|faculty|rectorate|street|roundabout|lawn|ministry|headquarters)|encampments?|camped (?:out|outside)|staged a sit",
  blockade:
    "blockad(?:es?|ed|ing)|roadblocks?|parked (?:[\\w,]+ ){0,4}(?:tractors|trucks|lorries|pickups|cars|vehicles|trailers?)\\b[^.;]{0,40}\\b(?:across|on) (?:the|a|three|two|both)|blocking of (?:roads?|the \\w+)|closed (?:off )?the (?:[A-Z]\\d+|(?:[\\w'-]+ ){0,2}(?:road|highway|bridge|motorway))(?= with| using|,? demanding)|cut(?:ting)? (?:off )?(?:traffic|the road|roads|the highway|access)|(?:block(?:ed|ing)|barricad(?:ed|ing)|shut(?:ting)? down|occup(?:ied|ying)) (?:off )?(?:the |a |an |several |major |main |all |two |three |key |part of the )?(?:[\\w'-]+ ){0,3}(?:roads?|highways?|motorways?|streets?|bridges?|junctions?|traffic|railways?|tracks?|lines?|entrances?|borders?|crossings?|ports?|gates?|avenues?|expressways?|lanes?|intersections?|routes?|roundabouts?)|burning (?:tyres|tires)|chakka jam|rail roko|rasta roko|tractor parade",
  picket: "pickets?|picketed|picketing|picket lines?",
  strike:
    "(?:general |wildcat |nationwide |national |indefinite |warning |transport |teachers' |nurses' |doctors' |\\d+-hour |\\w+-day |one-day )*strikes?|went on strike|on strike|striking (?:\\w+ ){0,3}(?:workers|staff|employees|teachers|nurses|doctors|drivers|miners|lecturers|dockers|members)|walk(?:ed|ing)? (?:out|off)|walk-?outs?|downed tools|stop(?:ped)? work|work stoppages?|industrial action|bandhs?|hartals?|stay-?aways?|strikers?",
  march:
    "march(?:es|ed|ing)?|marchers?|process(?:ion|ions)|parad(?:ed|ing)|padyatras?|paraded through|walked (?:silently|in silence|through the)|funeral march|long march",
  rally:
    "gatherings? (?:took place|was held|were held)|rall(?:y|ies|ied|ying)(?: (?:against|for|outside|in support))?",
  demonstration:
    "(?:gathered|assembled|converged|congregated|massed)\\b[^.;]{0,60}\\b(?:demand(?:ing|ed)?|protest(?:ing)?|against|in support of|in solidarity|calling for|opposed to|reject|denounce|condemn)|bang(?:ed|ing) pots|lathi-?charged?|demonstrat(?:ed|ing|ions?|ors?)|demos?|took to the streets|taken to the streets|take to the streets|taking to the streets|pour(?:ed|ing) (?:on ?to|into) the streets|flood(?:ed|ing) (?:on ?to |into )?(?:the )?(?:streets|\\w+ square)|mass gatherings?|hit the streets|fill(?:ed|ing) the streets",
  protest:
    "protest(?:s|ed|ing|ers?|ors?)?|anti-government (?:crowds?|activists)|days? of action|human chains?|morchas?|cacerolazos?|uprising|unrest|agitations?|(?:lay|laid|laying) siege to|burn(?:ed|t|ing) (?:an )?effig(?:y|ies)",
} as const;

/** Gatherings that are a protest only where something else says so. */
export const WEAK =
  "pepper ?spray|capsicum spray|gather(?:ed|ing|s)?|assembl(?:ed|ing)|converg(?:ed|ing)|congregat(?:ed|ing)|crowds?|clash(?:ed|es|ing)?|barricades?|tear ?gas|water cannons?|dispers(?:ed|e|ing)|storm(?:ed|ing)|surged|chant(?:ed|ing)|slogans?|banners?|placards?|activists|turned out|stag(?:ed|ing)|stoned|pelted|hurled|opened fire|rubber bullets|thronged|mass(?:ed|ing)|drew|draw|attended|joined|took part|held";

/** Agents by which alone a clause is a protest's. */
export const AGENTS =
  /\b(?:striking \w+|protest(?:er|or)s?|demonstrators?|marchers|strikers|picketers|rioters|counter-?\w+ers)\b/i;

/** What looks like a trigger and is none, with its neighbours. */
export const NOT_TRIGGERS =
  /\b(?:took|taken|take|taking|pour(?:ed|ing)|flood(?:ed|ing)|fill(?:ed|ing)) (?:on ?to |into |to )?the streets?[^.;]{0,40}(?:\bin panic|to celebrate|celebrat\w+|in jubilation|jubilant\w*|to cheer|partying|to welcome|to greet)|\b(?:campaign|election|re-election|political campaign|stump|motor|car|Dakar|world|title|tennis|late|ninth-inning|second-half|bond|market|stock|price|Monte Carlo|WRC|cross-country)\s+rall(?:y|ies)\b|\brall(?:y|ies|ied)\s+(?:from|to|back|past|behind|around|round|by|in the|late|sharply|\d|on Wall|with (?:a|the)|car|champions?|drivers?|driving|stage|crew|team|winner|title|co-driver|Finland|Sweden|Japan|Australia|Portugal|Argentina|Kenya|against the (?:dollar|euro|pound|yen))\b|\b(?:shares?|stocks?|prices?|bitcoin|index|indices|futures|bonds?|currency|rupee|peso|dollar|euro|markets?|crude|gold)\b[^.;]{0,40}\b(?:rall(?:y|ied|ies)|march(?:ed)?|strikes?)\b|\bmarch(?:ed|es|ing)? (?:\d|on to (?:the )?(?:final|semi|victory)|into the (?:final|semi|last)|to (?:victory|the (?:final|title|semi)))|\bmarching bands?\b|\b(?:air|drone|missile|rocket|military|artillery|lightning|retaliatory|precautionary|pre-?emptive|precision|Israeli|Russian|US|U\.S\.|American|Ukrainian|Turkish|Saudi|double|first|deadly) ?-?strikes?\b|\bstrikes? (?:a|the) (?:balance|deal|chord|blow|tone|match|target)|\bstrike (?:rate|price|partnership|force|group|team|zone|out|three|one|two|at|it|on (?:a|the) (?:base|depot|target|hospital|school|port|residential|apartment|building))|\bstrikes? on (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d|\w+ \d)|\bstriking (?:contrast|distance|similar|resemblance|difference|example|image)|\b(?:lodg|fil|mak|register)(?:ed|es|ing|e) (?:an? )?(?:\w+ )?(?:formal |official |diplomatic |strong )*protest|\b(?:diplomatic|formal|official) protest(?: note)?\b|\bprotest(?:ed|s|ing)? (?:his|her|their|its) innocence|\bprotest (?:vote|votes|song|songs|letter|note|law|laws|bill)\b|\bunder protest\b|\bprotest(?:ed|s)? (?:\w+ )?in (?:a|an) (?:\w+ )?(?:letter|note|email|statement)|\bdemonstrat(?:ed|es|ing|ion) (?:that|how|the (?:product|technique|technology|importance|need|use|system)|a (?:new|clear|strong|commitment)|its|his|her|their (?:commitment|support|ability|skill)|of (?:the )?(?:new |product|technology|cooking|technique|support|force|strength|power|commitment))|\b(?:cooking|product|live|science|technology|flight) demonstrations?\b|\bvigil(?:ance|ant)\b|\bhunger strike averted|\bprocession of (?:cars|the)|\b(?:funeral|wedding|religious|Easter|Corpus|carnival|Muharram|Ganesh|Christmas|Holy Week) processions?\b|\bconvoys? of (?:aid|trucks carrying|humanitarian)|\bexpress(?:ed|es)? unrest\b|\bstrike action (?:was|has been|had been) (?:averted|suspended|called off)/giu;

/** Says that what follows or precedes did not take place. */
export const AVERTED =
  /\b(?:no ?one|nobody) (?:\w+ )?(?:an? )?$|\b(?:avert(?:ed|s|ing)?|called? off|calls? off|cancell?ed|suspend(?:ed|s) (?:a|the|their|its|planned)|postponed?|scrapped|shelved|abandoned plans|no (?:protests?|demonstrations?|strikes?|rall(?:y|ies)) (?:was|were|took)|without (?:a )?(?:strike|protest)|ban(?:s|ned)? (?:on |all )?(?:protests|demonstrations|rallies)|right to (?:protest|strike|demonstrate)|to prevent (?:any )?(?:protests|a strike))\b/i;

/** The same, behind. */
export const CALLED_OFF =
  /\b(?:was|were|has been|have been|had been|is|are) (?:\w+ )?(?:averted|called off|cancelled|canceled|suspended|postponed|scrapped)\b/i;

/** Protests that are spoken of and not told: fear, right, history. */
export const GENERIC =
  /\b(?:amid|prospect of|fear(?:s|ed|ing)?|possible|potential|any|future|risk of|threat of|wave of|weeks? of|months? of|days of|years of|series of|right to|freedom to|previous|earlier|past|similar|last (?:year|month|week)'?s?|anniversary of|books? (?:on|about)|film about|(?:powers?|laws?|bill|legislation|rules|restrictions|curbs|crackdown|ban|article|debate|documentary) (?:over|on|against|about)|since the|history of|after the|in response to the|during the|book|film|documentary|novel|exhibition)\s+(?:\w+ ){0,3}$/i;

/** Matters that are no protest though crowds gather: each word counts against. */
export const OTHER_MATTERS =
  /\b(?:concert|festival|carnival|gig|encore|fans|supporters' club|match|fixture|stadium|premier league|championship|tournament|semi-?final|goalkeeper|striker|midfielder|innings|wicket|quarterback|playoffs?|grand prix|marathon|runners|half-time|trophy|earthquakes?|quake|aftershocks?|magnitude|hurricane|cyclone|typhoon|floods?|flooding|landslides?|wildfires?|shares|stocks|nasdaq|s&p|ftse|dow jones|sensex|nifty|investors|traders said|nikkei|hang seng|federal reserve|analysts|brokers|retailers|benchmark index|basis points|yields|inflation data|pilgrims?|pilgrimage|hajj|worshippers|wedding|parade float|fireworks|new year's eve|black friday|shoppers|air ?strikes?|missiles?|drones?|artillery|frontline|campaign rally|election rally|running mate|polling stations?|ballots?|manifesto|swing state|box office|premiere|album|exhibition|novel|museum|car rally|drivers?' standings|was jailed|pleaded guilty|court heard|the court|defendants?|acquitted|prosecutors? told|magistrate|funeral|coffin|lying in state|stampede|vaccin\w+)\b/gi;

/** What police and crowds do to each other: signs of a protest, and not of one alone. */
export const UNREST =
  /\b(?:tear ?gas|rubber bullets|water cannons?|clash(?:es|ed)? (?:between|with) (?:riot )?(?:police|security)|clashes between police|lathi|stun grenades?)\b/gi;

/** Words of labour beside which "strike" is a stoppage. */
export const LABOUR =
  /\b(?:unions?|workers?|employees|staff|labou?r|wages?|pay|salar(?:y|ies)|pensions?|teachers?|nurses?|doctors?|drivers?|pilots?|lecturers?|dockers?|miners?|railway|transport|employers?|walk(?:ed|ing)? (?:out|off)|picket|students?|traders|shopkeepers|lawyers|farmers|truckers|conditions|bandh|hartal|general strike|school|climate)\b/i;

/** Terms of a counter-demonstration's side, and of the main one's. */
export const COUNTER =
  /\bcounter-?\s?(?:protest\w*|demonstrat\w*|rall\w+|march\w*)\b|\brival\s+(?:\w+\s+){0,2}(?:protest|rally|demonstration|march|crowd|group|gathering)\b/i;

/** Words of topics that share words with protest (markets, sports, war, arts, disasters), one expression for each. */
export const TOPICS: readonly RegExp[] = [
  /\b(?:shares?|stocks?|investors?|nasdaq|s&p|ftse|dow jones|sensex|nifty|nikkei|hang seng|benchmark index|basis points|yields?|bonds?|brokers?|brokerage|analysts?|dealers|futures|profit-booking|equities|securities|trade volume|gainers|losers|chipmakers?|wall street|dalal street|bulls?|bears?|bullish|bearish|commodit(?:y|ies)|crude|retail applications|open interest|strike price|foreign funds|central bank|quarterly (?:results|numbers|earnings))\b/gi,
  /\b(?:innings?|inning|runs?|umpires?|catcher|fielders?|ballpark|homestand|foul ball|ejected|wickets?|striker|midfielder|goalkeeper|defender|quarterback|touchdowns?|yard(?:s| line)|half-?time|second half|first half|kick-?off|penalt(?:y|ies)|championship|tournament|semi-?finals?|quarter-?finals?|playoffs?|league|coach|pitcher|pitched|bullpen|homered|homers?|home run|walks?-?off|strikeouts?|batters?|outfielder|shortstop|dugout|bases|grand prix|rally car|co-driver|stage win|podium|pole position|scored|scoring|goals?|fixture|match|season opener|roster|rebounds?|free throws?|set point|tie-?break|grand slam|trophy|medal|relegation)\b/gi,
  /\b(?:air ?strikes?|army units?|paramilitar(?:y|ies)|truce|displaced|militia|weapons depot|drone strikes?|missile strikes?|missiles?|drones?|shelling|shelled|artillery|guided bombs?|bombardment|bombing|warplanes?|front ?line|brigades?|paramilitary forces|army-held|rebel-held|shot down|air force|air defen[cs]es?|offensive|counter-?offensive|trenches|battalions?|infantry|reinforcements|munitions|shells|siege|prisoners of war|rocket fire|garrison|militants|insurgents|field commander|advance on|the advance|fighters)\b/gi,
  /\b(?:museum|gallery|exhibition|exhibits?|curators?|film|films|director|novel|album|box office|premiere|screening|screenplay|documentary|play|stage|theatre|theater|actors?|actress|audiences?|visitors|tickets?|chapters?|author|historian|archives?|composer|orchestra|choir|marching band|brass band|floats?|festival|carnival|fans|concert|encore)\b/gi,
  /\b(?:earthquakes?|quake|aftershocks?|magnitude|epicent(?:re|er)|rubble|rescuers|hurricane|cyclone|typhoon|storm surge|landfall|landslides?|wildfires?|floodwaters?|flooding|tsunami|survivors|relief supplies|tents|evacuees)\b/gi,
];

/** What makes a word that such topics share a protest's after all, within its clause. */
export const OF_PEOPLE =
  /\b(?:protest(?:er|or|s|ed|ing)?s?|demonstrators?|marchers|strikers|unions?|workers?|students?|teachers?|nurses?|doctors|farmers?|drivers|residents|villagers|activists?|campaigners?|demand(?:ed|ing|s)?|slogans?|placards?|banners?|against|solidarity|opposition|anti-\w+|pro-\w+|took to the streets|through the streets|rights|outside (?:the )?(?:parliament|embassy|ministry|court|city hall|town hall))\b/i;
