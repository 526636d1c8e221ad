// Words of force: by a crowd, by police, with weapons that kill.

/** A crowd that attacks a person. */
export const MOB =
  /\b(?:lynch(?:ed|ing)|mob (?:beat|attacked|killed|set|dragged|lynched)|beaten to death by (?:a|the|an angry) (?:mob|crowd)|angry mob)\b/i;

/** Force of protesters against people or things. */
export const VIOLENCE =
  /\b(?:clash(?:ed|es)?(?: broke out| erupted)?|(?:threw|throwing|hurled|hurling|lobbed|lobbing|pelted|pelting|tossed|thrown)\b[^.;]{0,40}\b(?:stones?|rocks?|bottles?|bricks?|petrol bombs?|molotovs?|firebombs?|fireworks?|projectiles|objects|missiles|eggs|flares|police|officers|cobblestones)|pelted|stone-?throwing|set (?:\w+ ){0,5}?(?:on fire|ablaze|alight|fire to|fires)|torched|torching|burn(?:ed|t|ing) (?:down )?(?:\w+ ){0,3}(?:cars?|vehicles?|buildings?|bus(?:es)?|police|shops?|offices?|houses?)|loot(?:ed|ing)|smash(?:ed|ing)|vandali[sz](?:ed|ing|m)|ransack(?:ed|ing)|storm(?:ed|ing)|attack(?:ed|ing) (?:the )?(?:police|officers|shops|buildings)|riot(?:s|ed|ing|ers)?(?! (?:police|gear|shields?|squads?|officers?|control|act))|fought (?:with )?(?:the )?police|brawl\w*|scuffle\w*|skirmish\w*|broke through (?:\w+ )*(?:barricades|lines|cordon)|break through (?:police )?(?:lines|cordon)|overturned (?:\w+ )*(?:cars?|vehicles?)|descended into (?:chaos|violence)|turned violent|burning barricades|police (?:car|vehicle|van)s? (?:was|were) (?:set|burned|torched|attacked))\b/i;

/** What did not happen. */
export const NO_FORCE =
  /\b(?:no|without|any|nor)\s+(?:\w+\s+){0,2}?(?:arrests?|violence|clashes|incidents?|injur\w+|trouble|unrest|detentions?)\b/gi;

/** Weapons that kill, used on people. */
export const LETHAL =
  /\b(?:open(?:ed|ing|s)? fire|live (?:ammunition|rounds|bullets|fire)|shot (?:dead|and killed|at|in the)|shot by (?:police|soldiers|security)|fired (?:live|on|into|at) ?(?:the |a )?(?:crowd|protesters|demonstrators|rounds|ammunition|bullets|marchers)?|gunned down|fatally shot|machine[- ]guns?|(?:police|soldiers|troops|security forces) (?:shot|killed|fired on|fire on)|firing on|(?<!rubber[- ])bullet wounds|gunshot wounds|live bullets|shot (?:in|through) the)\b/i;

/** Force at all. */
export const FORCE = /\b(?:shot|fire|gunshot|bullets?|killed|killing|wounded|beaten|dead)\b/i;

/** What police do to a protest short of that. */
export const INTERVENTION =
  /\b(?:tear ?gas|pepper ?spray|water cannons?|rubber bullets|stun grenades?|batons?|baton-?charged?|lathi-?charged?|lathi|dispers(?:e|ed|ing|al)|arrest(?:ed|s|ing)?|detain(?:ed|ing)|detentions?|kettled|cordon(?:ed)?|broke up|breaking up|cleared (?:the|out)|removed by police|forcibly|dragged|crackdown|plastic bullets|flash-?bangs?|crowd-control|mounted police charged|blocked by police|pushed back)\b/i;
