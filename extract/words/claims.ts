// Verbs of speech, and nouns that tell what kind of source speaks.
import type { ClaimantKind } from "../proposal.ts";

/** Verbs by which somebody gives a figure. */
export const SPEECH =
  "said|says|say|showed|shows|show|told|tells|tell|insist|confirm|note|speak|maintain|allege|warn|explain|reported|reports|report|claimed|claims|estimated|estimates|counted|counts|put|puts|announced|confirmed|confirms|added|stated|states|declared|acknowledged|tweeted|posted|wrote|writes|recorded|recounted|alleged|insisted|noted|documented|tallied|maintained|gave|believed|believe|reckoned|tallies|specified|disclosed|revealed|explained|warned|conceded|admitted|verified|logged|registered|stressed|accused|denied|described|disputed|rejected|dismissed|pegged|pegs|alleges|insists|notes|maintains|adds|acknowledges|disputes|speaks|declined|contested|spoke|named|listed|identified";

/** Who speaks, by nouns of the name or of its description. The first kind that fits counts. */
export const KINDS: readonly (readonly [ClaimantKind, RegExp])[] = [
  [
    "intl",
    /\b(?:United Nations|UN|U\.N\.|OHCHR|UNHCR|UNICEF|OSCE|European Union|EU|African Union|ECOWAS|World Health Organi[sz]ation|WHO|Council of Europe|Red Cross|Red Crescent|ICRC|Inter-American Commission|IACHR|OAS|Organization of American States|High Commissioner)\b/,
  ],
  [
    "medical",
    /\b(?:hospitals?|medic(?:s|al)?|doctors?|dr\.?|physicians?|nurse|surgeons?|paramedics?|ambulance|clinic|health (?:ministry|officials?|authorities|department|workers?|services?|minister)|ministry of health|emergency (?:services?|workers?|department|room|officials?|responders?|crews?)|rescue(?:rs)?|coroner|morgue|mortuary|SAMU|first[- ]aid(?:ers)?|civil defen[cs]e|medical association|fire (?:department|brigade|service)|firefighters)\b/i,
  ],
  [
    "organizer",
    /\b(?:organi[sz](?:ers?|ing)|unions?|unionists?|union leaders?|federation|confederation|syndicate|brotherhood|guild|TUC|campaign(?:ers?)?|coalition|movement|activists?|protest(?:er)? leaders?|farm(?:er)? leaders?|student (?:leaders?|union|council|federation)|opposition(?: (?:party|leaders?|lawmakers?|figures?))?|front|alliance|convenors?|convener|stewards?|community (?:leader|activist|organi[sz]er)s?|march leaders?|committee|strikers|demonstrators|protesters|party|morcha|sangh|samiti|sangathan|mahasangh|manch|parents' group|campaign group|kisan|association of|teachers' association|students' association|collectives?|forum|CUPE|CITU|AITUC|INTUC|NLC|COSATU|NUMSA|UGTT|CGT|CFDT|AFL-CIO|ASUU|KCTU|CGTP|general secretary|(?:[A-Z]{3,6} )?Local \d+\S*|network|chapter|spokes(?:man|woman|person) for the (?:protest|march|strike)\w*|extinction rebellion|just stop oil|fridays for future|black lives matter|solidarity (?:campaign|group|network)|shop stewards?)\b/i,
  ],
  [
    "ngo",
    /\b(?:human rights|rights (?:group|groups|organi[sz]ations?|watch|commission|monitor|activists?|lawyers?|defenders?|body|watchdog)|amnesty|monitor(?:s|ing)?(?: group)?|ngos?|non-?governmental|observator(?:y|ies)|watchdog|legal aid|lawyers?|ombudsman|ombudsperson|charity|refugee council|parish|diocese|church|OVD-Info|Viasna|Netblocks|civil society|activist group|advocacy group|assistance association|bar association|think[- ]tank|press freedom|committee to protect|foundation|institute|research(?:ers?)?|independent count(?:ers?|ing)?|defensor[ií]a|law society|netblocks|crowd-counting|White Counter)\b/i,
  ],
  [
    "police",
    /\b(?:police(?:man|woman|men)?|officers?|constab(?:le|les|ulary)|sheriff'?s?|superintendent|inspector|commissioner|commander|chief constable|garda[ií]?|carabineros|gendarmerie|gendarmes?|the force|NYPD|LAPD|RCMP|SAPS|bureau|deputies|troopers|state patrol|detectives?|deputy commissioner|DCP|ACP|SSP|DSP|SHO|ADGP?|SP|DGP|IGP|IG|DIG|prefecture|security (?:forces|services|directorate|sources?|officials?)|Met|Scotland Yard|Gu[aà]rdia Urbana|Guardia Civil|Mossos|Polic[ií]a|Carabinieri|Polizei|law enforcement|[A-Z]*PD|Bundespolizei|sergeant|lieutenant|captain)\b/i,
  ],
  [
    "government",
    /\b(?:ministry|ministries|minister|government|govt|interior|officials?|authorit(?:y|ies)|prosecut(?:ors?|ion|or's)|prefect|governor(?:ate)?|governor's|mayor(?:al|'s)?|municipal(?:ity)?|city (?:hall|council|officials?)|council|councill?ors?|president|presidency|state (?:media office|department)|army|military|defen[cs]e|junta|spokes(?:man|woman|person) for the (?:government|city|ministry|mayor|governor)|department|district (?:administration|magistrate|collector)|collector|magistrate|administration|senator|lawmakers?|MP|parliament|county|secretary|statehouse|home affairs|commissioner's office|prison service|attorney general|university)\b/i,
  ],
  [
    "media",
    /\b(?:newspaper|daily|broadcaster|television|tv|radio|news (?:agency|site|outlet|website|channel)|agency|reporters?|journalists?|correspondents?|AFP|Reuters|AP|Associated Press|BBC|CNN|NTV|DPA|EFE|ANSA|Interfax|TASS|Xinhua|Al Jazeera|PTI|ANI|local media|state media|media(?: outlets| reports?| workers?)?|the (?:Times|Post|Guardian|Herald|Tribune|Dispatch|Chronicle|Gazette|Star|Nation|Standard|Independent|Telegraph|Mirror|Globe|Courier|Observer|Mail|Journal)|(?:\w+ )?(?:News|Times|Herald|Tribune|Gazette|Chronicle|Courier|Ledger|Sentinel|Standard|Radio|TV)|weekly|outlet|website|editor|footage|photographer|press)\b/i,
  ],
  [
    "witness",
    /\b(?:witness(?:es)?|eyewitness(?:es)?|residents?|bystanders?|passer-?by|passersby|onlookers?|neighbou?rs?|shopkeeper|participants?|attendees?|protest(?:er|or)|demonstrator|marcher|local(?:s)?|students?|teacher|worker|father|mother|shop owner|driver|priest|villagers?|pensioner|retiree)\b/i,
  ],
  ["organizer", /\b(?:organi[sz]ations?|associations?|society|assembly|hub|groups?)\b/i],
];

/** Words that point back at a claimant named before, and the kinds they may mean. */
export const POINTERS: readonly (readonly [RegExp, readonly ClaimantKind[]])[] = [
  [/^(?:he|she|him|her)$/i, []],
  [/^(?:the|its|their|his|her|a|this) (?:statement|release|report|communiqu[eé]|post)$/i, []],
  [/^(?:its|his|her|their)(?: own)? (?:count|tally|estimate|reckoning|figures?|records)$/i, []],
  [/^it$/i, []],
  [
    /^the (?:force|bureau|department|commissioner|superintendent|inspector|chief|officer|agency)$/i,
    ["police", "government", "medical"],
  ],
  [
    /^(?:the (?:ministry|minister|office|official|mayor|governor|prosecutor)|(?:the|an?|its|their) spokes(?:man|woman|person))$/i,
    ["government", "police", "organizer", "medical"],
  ],
  [
    /^the (?:union|federation|group|organi[sz]ation|organi[sz]er|association|coalition|movement|committee|campaign|network|alliance|body|commission|monitor|charity|ngo|party)$/i,
    ["organizer", "ngo", "intl"],
  ],
  [/^the (?:hospital|doctor|clinic|medic|nurse)$/i, ["medical"]],
  [/^the (?:newspaper|broadcaster|station|channel|outlet|paper|daily|agency)$/i, ["media"]],
  [/^they$/i, []],
];
