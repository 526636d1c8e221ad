// ACLED's countries: what it calls each, its number (ISO 3166-1), and the region that ACLED counts it to.

/** By region, each as "alpha-3 number name"; "-" where ISO has no number. Of those without a region ACLED tells none. */
const BY_REGION: Readonly<Record<string, string>> = {
  "Western Africa": `
    BEN 204 Benin; BFA 854 Burkina Faso; CPV 132 Cape Verde; GMB 270 Gambia; GHA 288 Ghana;
    GIN 324 Guinea; GNB 624 Guinea-Bissau; CIV 384 Ivory Coast; LBR 430 Liberia; MLI 466 Mali;
    MRT 478 Mauritania; NER 562 Niger; NGA 566 Nigeria; SEN 686 Senegal; SLE 694 Sierra Leone;
    TGO 768 Togo`,
  "Middle Africa": `
    AGO 24 Angola; CMR 120 Cameroon; CAF 140 Central African Republic; TCD 148 Chad;
    COD 180 Democratic Republic of Congo; GNQ 226 Equatorial Guinea; GAB 266 Gabon;
    COG 178 Republic of Congo; STP 678 Sao Tome and Principe`,
  "Eastern Africa": `
    IOT 86 British Indian Ocean Territory; BDI 108 Burundi; COM 174 Comoros; DJI 262 Djibouti;
    ERI 232 Eritrea; ETH 231 Ethiopia; KEN 404 Kenya; MDG 450 Madagascar; MWI 454 Malawi;
    MUS 480 Mauritius; MYT 175 Mayotte; MOZ 508 Mozambique; REU 638 Reunion; RWA 646 Rwanda;
    SYC 690 Seychelles; SOM 706 Somalia; SSD 728 South Sudan; TZA 834 Tanzania; UGA 800 Uganda`,
  "Southern Africa": `
    BWA 72 Botswana; SWZ 748 eSwatini; LSO 426 Lesotho; NAM 516 Namibia;
    SHN 654 Saint Helena, Ascension and Tristan da Cunha; ZAF 710 South Africa; ZMB 894 Zambia;
    ZWE 716 Zimbabwe`,
  "Northern Africa": `
    DZA 12 Algeria; EGY 818 Egypt; LBY 434 Libya; MAR 504 Morocco; SDN 729 Sudan;
    TUN 788 Tunisia`,
  "South Asia": `
    BGD 50 Bangladesh; BTN 64 Bhutan; IND 356 India; MDV 462 Maldives; NPL 524 Nepal;
    PAK 586 Pakistan; LKA 144 Sri Lanka`,
  "Southeast Asia": `
    BRN 96 Brunei; KHM 116 Cambodia; TLS 626 East Timor; IDN 360 Indonesia; LAO 418 Laos;
    MYS 458 Malaysia; MMR 104 Myanmar; PHL 608 Philippines; SGP 702 Singapore; THA 764 Thailand;
    VNM 704 Vietnam`,
  "Middle East": `
    BHR 48 Bahrain; IRN 364 Iran; IRQ 368 Iraq; ISR 376 Israel; JOR 400 Jordan; KWT 414 Kuwait;
    LBN 422 Lebanon; OMN 512 Oman; PSE 275 Palestine; QAT 634 Qatar; SAU 682 Saudi Arabia;
    SYR 760 Syria; TUR 792 Turkey; ARE 784 United Arab Emirates; YEM 887 Yemen`,
  Europe: `
    ALB 8 Albania; AND 20 Andorra; AUT 40 Austria; GGY 831 Bailiwick of Guernsey;
    JEY 832 Bailiwick of Jersey; BLR 112 Belarus; BEL 56 Belgium; BIH 70 Bosnia and Herzegovina;
    BGR 100 Bulgaria; HRV 191 Croatia; CYP 196 Cyprus; CZE 203 Czech Republic; DNK 208 Denmark;
    EST 233 Estonia; FRO 234 Faroe Islands; FIN 246 Finland; FRA 250 France; DEU 276 Germany;
    GIB 292 Gibraltar; GRC 300 Greece; GRL 304 Greenland; HUN 348 Hungary; ISL 352 Iceland;
    IRL 372 Ireland; IMN 833 Isle of Man; ITA 380 Italy; XKX - Kosovo; LVA 428 Latvia;
    LIE 438 Liechtenstein; LTU 440 Lithuania; LUX 442 Luxembourg; MLT 470 Malta;
    MDA 498 Moldova; MCO 492 Monaco; MNE 499 Montenegro; NLD 528 Netherlands;
    MKD 807 North Macedonia; NOR 578 Norway; POL 616 Poland; PRT 620 Portugal; ROU 642 Romania;
    RUS 643 Russia; SMR 674 San Marino; SRB 688 Serbia; SVK 703 Slovakia; SVN 705 Slovenia;
    ESP 724 Spain; SWE 752 Sweden; CHE 756 Switzerland; UKR 804 Ukraine; GBR 826 United Kingdom;
    VAT 336 Vatican City`,
  "Caucasus and Central Asia": `
    AFG 4 Afghanistan; ARM 51 Armenia; AZE 31 Azerbaijan; GEO 268 Georgia; KAZ 398 Kazakhstan;
    KGZ 417 Kyrgyzstan; TJK 762 Tajikistan; TKM 795 Turkmenistan; UZB 860 Uzbekistan`,
  "Central America": `
    BLZ 84 Belize; CRI 188 Costa Rica; SLV 222 El Salvador; GTM 320 Guatemala; HND 340 Honduras;
    NIC 558 Nicaragua; PAN 591 Panama`,
  "South America": `
    ARG 32 Argentina; BOL 68 Bolivia; BRA 76 Brazil; CHL 152 Chile; COL 170 Colombia;
    ECU 218 Ecuador; FLK 238 Falkland Islands; GUF 254 French Guiana; GUY 328 Guyana;
    PRY 600 Paraguay; PER 604 Peru; SGS 239 South Georgia and the South Sandwich Islands;
    SUR 740 Suriname; URY 858 Uruguay; VEN 862 Venezuela`,
  Caribbean: `
    AIA 660 Anguilla; ATG 28 Antigua and Barbuda; ABW 533 Aruba; BHS 44 Bahamas;
    BRB 52 Barbados; VGB 92 British Virgin Islands; BES 535 Caribbean Netherlands;
    CYM 136 Cayman Islands; CUB 192 Cuba; CUW 531 Curacao; DMA 212 Dominica;
    DOM 214 Dominican Republic; GRD 308 Grenada; GLP 312 Guadeloupe; HTI 332 Haiti;
    JAM 388 Jamaica; MTQ 474 Martinique; MSR 500 Montserrat; PRI 630 Puerto Rico;
    KNA 659 Saint Kitts and Nevis; LCA 662 Saint Lucia;
    VCT 670 Saint Vincent and the Grenadines; BLM 652 Saint-Barthelemy; MAF 663 Saint-Martin;
    SXM 534 Sint Maarten; TTO 780 Trinidad and Tobago; TCA 796 Turks and Caicos Islands;
    VIR 850 Virgin Islands, U.S.`,
  "East Asia": `
    CHN 156 China; JPN 392 Japan; MNG 496 Mongolia; PRK 408 North Korea; KOR 410 South Korea;
    TWN 158 Taiwan`,
  "North America": `
    BMU 60 Bermuda; CAN 124 Canada; MEX 484 Mexico; SPM 666 Saint Pierre and Miquelon;
    USA 840 United States`,
  Oceania: `
    ASM 16 American Samoa; AUS 36 Australia; CXR 162 Christmas Island;
    CCK 166 Cocos (Keeling) Islands; COK 184 Cook Islands; FJI 242 Fiji;
    PYF 258 French Polynesia; GUM 316 Guam; HMD 334 Heard Island and McDonald Islands;
    KIR 296 Kiribati; MHL 584 Marshall Islands; FSM 583 Micronesia; NRU 520 Nauru;
    NCL 540 New Caledonia; NZL 554 New Zealand; NIU 570 Niue; NFK 574 Norfolk Island;
    MNP 580 Northern Mariana Islands; PLW 585 Palau; PNG 598 Papua New Guinea; PCN 612 Pitcairn;
    WSM 882 Samoa; SLB 90 Solomon Islands; TKL 772 Tokelau; TON 776 Tonga; TUV 798 Tuvalu;
    UMI 581 United States Minor Outlying Islands; VUT 548 Vanuatu; WLF 876 Wallis and Futuna`,
  Antarctica: "ATA 10 Antarctica",
  "": `
    ALA 248 Åland Islands; ATF 260 French Southern Territories; BVT 74 Bouvet Island;
    CSK - Czechoslovakia; DDR - German Democratic Republic; ESH 732 Western Sahara;
    HKG 344 Hong Kong; MAC 446 Macau; SCG - Serbia and Montenegro;
    SJM 744 Svalbard and Jan Mayen; SUN - Soviet Union; YUG - Yugoslavia`,
};

/** Null: ACLED counts it to no region, or ISO gives it no number. */
export type AcledCountry = { name: string; iso: number | null; region: string | null };

/** ACLED's countries by ISO 3166-1 alpha-3; every code that a place may have is there. */
export const ACLED_COUNTRIES: ReadonlyMap<string, AcledCountry> = new Map(
  Object.entries(BY_REGION).flatMap(([region, countries]) =>
    countries.split(";").map((each): [string, AcledCountry] => {
      const [code = "", iso = "", ...name] = each.trim().split(" ");
      return [
        code,
        {
          name: name.join(" "),
          iso: iso === "-" ? null : Number(iso),
          region: region === "" ? null : region,
        },
      ];
    }),
  ),
);
