// Every language's words for more than one place and more than one day, as patterns over the phrase, each at the edges
// of whole words.

/**
 * Expressions as people read them, separated by commas. `*` is any ending of a word, `#` a number or
 * one of `some`, `@` one of `months`, `–` any dash.
 */
type List = string;

type ScopeWords = {
  /** What may stand for `#` besides digits: "several", "other", "три". */
  readonly some: List;
  readonly months: List;
  /** The whole country: "nationwide". */
  readonly country: List;
  /** Several towns or regions: "# cities". */
  readonly places: List;
  /** A region; wider only than what is known better than to the region. */
  readonly region: List;
  /** More than one day: "over the weekend", "since @". */
  readonly days: List;
  /** What joins the names of two places: "and". */
  readonly and: List;
  /** What stands before a place's name: "in", "across". */
  readonly inside: List;
  /** What may stand between that and a country's name: "all of". */
  readonly whole: List;
};

const BELARUSIAN: ScopeWords = {
  some: "два, двух, дзве, дзвюх, тры, трох, чатыры, чатырох, пяць, пяці, шэсць, дзесяць, іншых, іншыя, многіх, некалькіх, некалькі, розных, розныя, усіх, ўсіх, усе, шматлікіх, абласных, буйных",
  months:
    "студзен*, лют*, сакавік*, красавік*, мая, маі, чэрвен*, ліпен*, жнівен*, жніўн*, верасен*, верасн*, кастрычнік*, лістапад*, снежан*, снежн*",
  country:
    "па краіне, па ўсёй краіне, па усёй краіне, па рэспубліцы, па ўсёй рэспубліцы, ва ўсёй краіне, у краіне, ў краіне, у цэлым па краіне, на тэрыторыі краіны, паўсюль, паўсюдна",
  places:
    "# гарад*, # горад*, # рэгіён*, # вобласц*, # абласц*, # населен* пункт*, # іншых гарад*, # абласн* цэнтр*, і рэгіён*, і вобласц*, і наваколл*, і прыгарад*",
  region: "вобласц*, вобласьц*, рэгіён*",
  days: "за # дзён, за # дні, за # дн*, за # сутак, за # ноч*, за # тыдн*, за апошні* дн*, за апошні* тыдз*, за тыдзень, за месяц, за выходныя, за гэтыя дні, за ўвесь час, на працягу тыдня, ад пачатку пратэст*, з пачатку пратэст*, ад пачатку акцы*, з пачатку @, ад выбараў, пасля выбараў, з # @, ад # @, з # па #, #–# @, у @, ў @",
  and: "і, й, ды, а таксама, або",
  inside: "у, ў, ва, па",
  whole: "усёй, ўсёй",
};

const ENGLISH: ScopeWords = {
  some: "two, three, four, five, six, seven, eight, nine, ten, a dozen, dozens of, a number of, all, all the, other, many, several, some, various, different, both, major, larger, regional, neighbouring, nearby, surrounding",
  months:
    "january, february, march, april, may, june, july, august, september, october, november, december",
  country:
    "nationwide, nation–wide, countrywide, country–wide, across the country, across the nation, across the whole country, across the entire country, across the republic, throughout the country, all over the country, around the country, all around the country, in the whole country, in the entire country, in the country, in all parts of the country, up and down the country",
  places:
    "# cities, # towns, # regions, # provinces, # places, # locations, # villages, # settlements, # other cities, # other towns, # other places, # regional cities, # regional centres, and elsewhere, and beyond, and its suburbs, and suburbs, and surrounding*, and its surroundings",
  region: "region, regions, province, provinces, oblast, oblasts, voblast, county",
  days: "over the weekend, at the weekend, over the week, during the week, this week, last week, the past week, this month, last month, the past month, this year, so far this year, in # days, over # days, within # days, during # days, # days of protest*, the past # days, the last # days, the first # days, # nights of protest*, over # nights, over # weeks, in # weeks, the past # weeks, # weeks of protest*, since the election*, since the vote, since the start, since the beginning, since the protest*, since protests, since #, since @, from # to # @, from @ #, between # and # @, #–# @, @ #–#, in january, in february, in april, in june, in july, in august, in september, in october, in november, in december, the month of @",
  and: "and, as well as, or",
  inside: "in, across, throughout, all over, around",
  whole: "all, all of, the whole of, whole of, the entire",
};

const FRENCH: ScopeWords = {
  some: "deux, trois, quatre, cinq, six, sept, huit, neuf, dix, plusieurs, d'autres, autres, de nombreuses, nombreuses, différentes, toutes les, des dizaines de, une dizaine de, certaines, grandes",
  months:
    "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre",
  country:
    "dans tout le pays, à travers le pays, à travers tout le pays, dans l'ensemble du pays, au niveau national, à l'échelle nationale, à l'échelle du pays, dans le pays, partout dans le pays, sur tout le territoire",
  places:
    "# villes, # localités, # régions, # grandes villes, # autres villes, et ailleurs, et ses environs, et sa banlieue, et les environs",
  region: "région, régions, province, provinces, oblast",
  days: "en # jours, en # nuits, en # semaines, ces # derniers jours, ces derniers jours, les # derniers jours, cette semaine, la semaine dernière, ce week–end, pendant le week–end, ce mois, depuis l'élection, depuis les élections, depuis le début, depuis le #, depuis @, du # au # @, entre le # et le #, #–# @, en @",
  and: "et, ainsi que, ou",
  inside: "en, au, aux, dans, à travers",
  whole: "toute la, tout le, toute l'",
};

const GERMAN: ScopeWords = {
  some: "zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, mehreren, mehrere, vielen, viele, einigen, anderen, andere, weiteren, weitere, allen, alle, verschiedenen, größeren, dutzenden, umliegenden",
  months:
    "januar, jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember",
  country:
    "landesweit*, bundesweit*, im ganzen land, im gesamten land, in ganzen land, überall im land, im land, quer durch das land",
  places:
    "# städten, # städte, # orten, # orte, # regionen, # anderen städten, # weiteren städten, und umgebung, und umland, und anderswo, und andernorts",
  region: "region, regionen, gebiet, provinz, oblast",
  days: "in # tagen, an # tagen, binnen # tagen, innerhalb von # tagen, in # nächten, in # wochen, in den letzten # tagen, in den vergangenen # tagen, am wochenende, diese woche, dieser woche, letzte woche, in der woche, in diesem monat, seit der wahl, seit den wahlen, seit beginn, seit anfang @, seit @, seit dem #, vom # bis, #–# @, im @",
  and: "und, sowie, oder",
  inside: "in, durch",
  whole: "ganz, gesamt",
};

const RUSSIAN: ScopeWords = {
  some: "два, двух, две, три, трех, четыре, четырех, пять, пяти, шесть, шести, десять, десяти, других, другие, многих, многие, нескольких, несколько, разных, разные, всех, все, обеих, крупных, областных, десятках, ряде, остальных, соседних",
  months:
    "январ*, феврал*, март*, апрел*, мая, мае, июн*, июл*, август*, сентябр*, октябр*, ноябр*, декабр*",
  country:
    "по стране, по всей стране, по республике, по всей республике, во всей стране, в целом по стране, по территории страны, на всей территории страны, на территории страны, на территории республики, в стране, в республике, повсеместно, из разных уголков страны",
  places:
    "# город*, # регион*, # област*, # населенн* пункт*, # других город*, # крупн* город*, # областн* центр*, и окрестност*, и пригород*, и регион*, и област*",
  region: "област*, регион*",
  days: "за # дн*, за # день, за # суток, за # ноч*, за # недел*, за # месяц*, за последни* # дн*, за последни* дн*, за последни* недел*, за последни* месяц*, за прошедш* # дн*, за прошедш* недел*, за прошл* недел*, за недел*, за месяц, за выходные, за эти дни, за все время, в течение недели, в течение # дн*, на протяжении # дн*, с начала протест*, с начала акци*, с начала кампании, с начала года, с начала @, с выборов, после выборов, с # @, со # @, с # по #, с @, #–# @, в @",
  and: "и, а также, или",
  inside: "в, во, по",
  whole: "всей, целом по",
};

const SPANISH: ScopeWords = {
  some: "dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, varias, varios, otras, otros, muchas, diversas, distintas, diferentes, todas las, decenas de, algunas, numerosas, grandes",
  months:
    "enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, setiembre, octubre, noviembre, diciembre",
  country:
    "en todo el país, por todo el país, a nivel nacional, a escala nacional, en el país, en el resto del país, en todo el territorio, a lo largo del país",
  places:
    "# ciudades, # localidades, # regiones, # provincias, # otras ciudades, # grandes ciudades, y alrededores, y sus alrededores, y otros lugares",
  region: "región, regiones, provincia, provincias, departamento",
  days: "en # días, en # noches, en # semanas, en los últimos # días, en los últimos días, esta semana, la semana pasada, el fin de semana, este mes, desde las elecciones, desde la elección, desde el inicio, desde el comienzo, desde el #, desde @, del # al # de @, entre el # y el #, #–# de @, en @",
  and: "y, e, así como, o",
  inside: "en, por",
  whole: "toda, todo",
};

const UKRAINIAN: ScopeWords = {
  some: "два, двох, дві, три, трьох, чотири, чотирьох, п'ять, п'яти, десять, десяти, інших, інші, багатьох, кількох, декількох, різних, усіх, всіх, усі, великих, обласних",
  months:
    "січ*, лют*, берез*, квіт*, травн*, черв*, лип*, серп*, вересн*, жовтн*, листопад*, грудн*",
  country:
    "по країні, по всій країні, по усій країні, у всій країні, в усій країні, у країні, в країні, на території країни, загалом по країні, всеукраїнськ*, повсюдно",
  places:
    "# міст*, # регіон*, # област*, # населен* пункт*, # інших міст*, # обласн* центр*, та регіон*, і регіон*, та околиц*, і околиц*, та передміст*",
  region: "област*, регіон*",
  days: "за # дн*, за # діб, за # ноч*, за # тижн*, за останн* # дн*, за останн* дн*, за тиждень, за місяць, за вихідні, за ці дні, за весь час, протягом тижня, протягом # дн*, з початку протест*, від початку протест*, з початку акці*, з початку @, після виборів, з # @, від # @, з # по #, з # до #, #–# @, у @, в @",
  and: "і, й, та, а також, або",
  inside: "у, в, по",
  whole: "всій, усій",
};

const LANGUAGES: readonly ScopeWords[] = [
  ENGLISH,
  RUSSIAN,
  BELARUSIAN,
  UKRAINIAN,
  GERMAN,
  FRENCH,
  SPANISH,
];

/** Russian prints ё as е as it likes; the typewriter's apostrophe stands for all of them. */
export const plainLetters = (text: string) => text.replace(/ё/gi, "е").replace(/[’ʼ`]/g, "'");

const listed = (list: List) => plainLetters(list).split(", ");
const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\/]/g, "\\$&");
const oneOf = (list: List) => `(?:${listed(list).map(word).join("|")})`;

function word(text: string): string {
  return escaped(text)
    .replaceAll(" ", "\\s+")
    .replaceAll("*", "\\p{L}*")
    .replaceAll("–", "\\s*[-–—‑]\\s*");
}

function expression(text: string, { some, months }: ScopeWords): string {
  return word(text)
    .replaceAll("#", `(?:\\d+|${oneOf(some)})`)
    .replaceAll("@", oneOf(months));
}

const bounded = (alternatives: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "iu");

function patterns(pick: (words: ScopeWords) => List): RegExp[] {
  return LANGUAGES.map((words) =>
    bounded(listed(pick(words)).map((text) => expression(text, words))),
  );
}

/** One pattern for each language. */
export const COUNTRY = patterns((words) => words.country);
export const PLACES = patterns((words) => words.places);
export const REGION = patterns((words) => words.region);
export const DAYS = patterns((words) => words.days);

const expressions = (pick: (words: ScopeWords) => List): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap((words) => listed(pick(words))));

/** Words between the names of two places, before a place's name, and before the name of a whole country. */
export const AND = expressions((words) => words.and);
export const INSIDE = expressions((words) => words.inside);
export const WHOLE = expressions((words) => words.whole);
