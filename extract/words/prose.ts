// Words of English prose that shape sentences: abbreviations, boilerplate, what opens a clause.

/** Alternatives: what a full stop may follow without ending a sentence. */
export const ABBREVIATIONS =
  "Mrs?|Ms|Mx|Drs?|Prof|Brig|Adm|Cllr|Det|Const|Asst|Amb|Msgr|Sec|Sr|Jr|Sts?|Gen|Col|Lt|Maj|Capt|Cpl|Sgt|Supt|Insp|Cmdr|Gov|Sen|Reps?|Rev|Hon|Pres|Fr|" +
  "Adv|Shri|Smt|Sh|Rs|No|Nos|vs|v|Inc|Ltd|Co|Corp|Bros|Ave|Blvd|Rd|approx|est|ca|cf|al|Dept|Univ|Mt|Ft|" +
  "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|" +
  "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ont|Que|Alta";

/** Paragraphs that belong to the page and not to the article. */
export const BOILERPLATE =
  /\bthis site uses\b|\bAkismet\b|\bsign up (?:for|to)\b|\bsubscribe\b|\bnewsletter\b|^\s*(?:read (?:more|also|next)|also read|related|advertisement|share this|follow us|click here|most read|trending|recommended|watch|photo(?:graph)?s?|image|credit|file photo|editor's note|correction|update[ds]?|tags)\s*:|^\s*(?:read more|advertisement|share this)\b|\ball rights reserved\b|\bcookies\b|\bprivacy policy\b|^\s*\(?(?:additional )?(?:reporting|writing|editing) by\b|©|\bcopyright \d{4}\b/i;

/** An expression of what begins a new clause, from the sign or the space before it. */
export const CLAUSE_OPENERS =
  "[;:]\\s|\\s+[—-]\\s+|\\s?—\\s?|" +
  ",?\\s+(?:while|whereas|although|though|but)\\s|" +
  ",\\s+(?:and|as|when|after|before|which|who|where|with|during|killing|leaving|injuring|wounding|arresting|detaining|according|prompting|forcing)\\s|" +
  "\\s+(?:as)\\s+(?!many|few|much|well|a\\b|an\\b|part|of\\b|saying|being|the\\s+\\w+est|high|hate|Western|treason)|" +
  "\\s+(?:when|after|before)\\s|" +
  ",?\\s+and\\s+(?=that\\s|(?:at\\s+least|more\\s+than|some|about|around|over|nearly|an?\\s+estimated|another|a\\s+further)\\s|\\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens|hundreds|thousands|scores)\\b|(?:police|officers|security|troops|soldiers)\\s+\\w+ed\\b)";
