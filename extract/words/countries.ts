// Countries as English prose calls them: codes, the middle that the CIA World Factbook gives, capital, names, demonyms.

/** One country a line: `ISO3 ISO2 latitude longitude|seat of government|names|demonyms`. Where ISO2 is `-`, it is the first and the last letter of ISO3. */
export const COUNTRIES = `
AFG AF 33 65|Kabul|Afghanistan|Afghan
ALB AL 41 20|Tirana|Albania|Albanian
DZA DZ 28 3|Algiers|Algeria|Algerian
AND AD 42.5 1.5|Andorra la Vella|Andorra|Andorran
AGO AO -12.5 18.5|Luanda|Angola|Angolan
ARG AR -34 -64|Buenos Aires|Argentina|Argentine,Argentinian,Argentinean
ARM AM 40 45|Yerevan|Armenia|Armenian
AUS AU -27 133|Canberra|Australia|Australian
AUT AT 47.33 13.33|Vienna|Austria|Austrian
AZE AZ 40.5 47.5|Baku|Azerbaijan|Azerbaijani,Azeri
BHS BS 24.25 -76|Nassau|Bahamas|Bahamian
BHR BH 26 50.55|Manama|Bahrain|Bahraini
BGD BD 24 90|Dhaka|Bangladesh|Bangladeshi
BRB BB 13.17 -59.53|Bridgetown|Barbados|Barbadian
BLR BY 53 28|Minsk|Belarus,Belorussia|Belarusian,Belarussian,Belorussian
BEL BE 50.83 4|Brussels|Belgium|Belgian
BLZ BZ 17.25 -88.75|Belmopan|Belize|Belizean
BEN BJ 9.5 2.25|Porto-Novo|Benin|Beninese
BTN BT 27.5 90.5|Thimphu|Bhutan|Bhutanese
BOL BO -17 -65|La Paz|Bolivia|Bolivian
BIH BA 44 18|Sarajevo|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia|Bosnian
BWA BW -22 24|Gaborone|Botswana|Botswanan
BRA BR -10 -55|Brasilia|Brazil|Brazilian
BRN BN 4.5 114.67|Bandar Seri Begawan|Brunei|Bruneian
BGR BG 43 25|Sofia|Bulgaria|Bulgarian
BFA BF 13 -2|Ouagadougou|Burkina Faso|Burkinabe
BDI BI -3.5 30|Bujumbura|Burundi|Burundian
KHM KH 13 105|Phnom Penh|Cambodia|Cambodian
CMR CM 6 12|Yaounde|Cameroon|Cameroonian
CAN CA 60 -95|Ottawa|Canada|Canadian
CPV CV 16 -24|Praia|Cape Verde,Cabo Verde|Cape Verdean
CAF CF 7 21|Bangui|Central African Republic|Central African
TCD TD 15 19|N'Djamena|Chad|Chadian
CHL CL -30 -71|Santiago|Chile|Chilean
CHN CN 35 105|Beijing|China|Chinese
COL CO 4 -72|Bogota|Colombia|Colombian
COM KM -12.17 44.25|Moroni|Comoros|Comoran
COD CD 0 25|Kinshasa|Democratic Republic of Congo,Democratic Republic of the Congo,DR Congo,DRC|Congolese
COG CG -1 15|Brazzaville|Republic of Congo,Congo-Brazzaville|
CRI CR 10 -84|San Jose|Costa Rica|Costa Rican
CIV CI 8 -5|Abidjan|Ivory Coast,Cote d'Ivoire,Côte d'Ivoire|Ivorian
HRV HR 45.17 15.5|Zagreb|Croatia|Croatian,Croat
CUB CU 21.5 -80|Havana|Cuba|Cuban
CYP CY 35 33|Nicosia|Cyprus|Cypriot
CZE CZ 49.75 15.5|Prague|Czech Republic,Czechia|Czech
DNK DK 56 10|Copenhagen|Denmark|Danish
DJI DJ 11.5 43|Djibouti|Djibouti|Djiboutian
DMA DM 15.42 -61.33|Roseau|Dominica|
DOM DO 19 -70.67|Santo Domingo|Dominican Republic|Dominican
ECU EC -2 -77.5|Quito|Ecuador|Ecuadorian,Ecuadorean
EGY EG 27 30|Cairo|Egypt|Egyptian
SLV SV 13.83 -88.92|San Salvador|El Salvador|Salvadoran
GNQ GQ 2 10|Malabo|Equatorial Guinea|Equatoguinean
ERI ER 15 39|Asmara|Eritrea|Eritrean
EST EE 59 26|Tallinn|Estonia|Estonian
SWZ SZ -26.5 31.5|Mbabane|Eswatini,Swaziland|Swazi
ETH ET 8 38|Addis Ababa|Ethiopia|Ethiopian
FJI FJ -18 175|Suva|Fiji|Fijian
FIN FI 64 26|Helsinki|Finland|Finnish
FRA FR 46 2|Paris|France|French
GAB GA -1 11.75|Libreville|Gabon|Gabonese
GMB GM 13.47 -16.57|Banjul|Gambia|Gambian
GEO GE 42 43.5|Tbilisi|Georgia|Georgian
DEU DE 51 9|Berlin|Germany|German
GHA GH 8 -2|Accra|Ghana|Ghanaian
GRC GR 39 22|Athens|Greece|Greek
GRL GL 72 -40|Nuuk|Greenland|Greenlandic
GTM GT 15.5 -90.25|Guatemala City|Guatemala|Guatemalan
GIN GN 11 -10|Conakry|Guinea|Guinean
GNB GW 12 -15|Bissau|Guinea-Bissau|
GUY GY 5 -59|Georgetown|Guyana|Guyanese
HTI HT 19 -72.42|Port-au-Prince|Haiti|Haitian
HND HN 15 -86.5|Tegucigalpa|Honduras|Honduran
HKG HK 22.25 114.17|Hong Kong|Hong Kong|
HUN HU 47 20|Budapest|Hungary|Hungarian
ISL IS 65 -18|Reykjavik|Iceland|Icelandic
IND IN 20 77|New Delhi|India|Indian
IDN ID -5 120|Jakarta|Indonesia|Indonesian
IRN IR 32 53|Tehran|Iran|Iranian
IRQ IQ 33 44|Baghdad|Iraq|Iraqi
IRL IE 53 -8|Dublin|Ireland|Irish
ISR IL 31.5 34.75|Jerusalem|Israel|Israeli
ITA IT 42.83 12.83|Rome|Italy|Italian
JAM JM 18.25 -77.5|Kingston|Jamaica|Jamaican
JPN JP 36 138|Tokyo|Japan|Japanese
JOR JO 31 36|Amman|Jordan|Jordanian
KAZ KZ 48 68|Astana|Kazakhstan|Kazakh,Kazakhstani
KEN KE 1 38|Nairobi|Kenya|Kenyan
XKX XK 42.58 21|Pristina|Kosovo|Kosovar
KWT KW 29.5 45.75|Kuwait City|Kuwait|Kuwaiti
KGZ KG 41 75|Bishkek|Kyrgyzstan|Kyrgyz
LAO LA 18 105|Vientiane|Laos|Laotian
LVA LV 57 25|Riga|Latvia|Latvian
LBN LB 33.83 35.83|Beirut|Lebanon|Lebanese
LSO LS -29.5 28.5|Maseru|Lesotho|Basotho
LBR LR 6.5 -9.5|Monrovia|Liberia|Liberian
LBY LY 25 17|Tripoli|Libya|Libyan
LTU LT 56 24|Vilnius|Lithuania|Lithuanian
LUX LU 49.75 6.17|Luxembourg|Luxembourg|Luxembourgish
MAC MO 22.17 113.55|Macau|Macau,Macao|Macanese
MDG MG -20 47|Antananarivo|Madagascar|Malagasy
MWI MW -13.5 34|Lilongwe|Malawi|Malawian
MYS MY 2.5 112.5|Kuala Lumpur|Malaysia|Malaysian
MDV MV 3.25 73|Male|Maldives|Maldivian
MLI ML 17 -4|Bamako|Mali|Malian
MLT MT 35.83 14.58|Valletta|Malta|Maltese
MRT MR 20 -12|Nouakchott|Mauritania|Mauritanian
MUS MU -20.28 57.55|Port Louis|Mauritius|Mauritian
MEX MX 23 -102|Mexico City|Mexico|Mexican
MDA MD 47 29|Chisinau|Moldova|Moldovan
MCO MC 43.73 7.4|Monaco|Monaco|Monegasque
MNG MN 46 105|Ulaanbaatar|Mongolia|Mongolian
MNE ME 42.5 19.3|Podgorica|Montenegro|Montenegrin
MAR MA 28.5 -10|Rabat|Morocco|Moroccan
MOZ MZ -18.25 35|Maputo|Mozambique|Mozambican
MMR MM 22 98|Naypyidaw|Myanmar,Burma|Burmese
NAM NA -22 17|Windhoek|Namibia|Namibian
NPL NP 28 84|Kathmandu|Nepal|Nepali,Nepalese
NLD NL 52.52 5.77|Amsterdam|Netherlands,Holland|Dutch
NCL NC -21.5 165.5|Noumea|New Caledonia|
NZL NZ -41 174|Wellington|New Zealand|
NIC NI 13 -85|Managua|Nicaragua|Nicaraguan
NER NE 16 8|Niamey|Niger|Nigerien
NGA NG 10 8|Abuja|Nigeria|Nigerian
PRK KP 40 127|Pyongyang|North Korea|North Korean
MKD MK 41.83 22|Skopje|North Macedonia,Macedonia|Macedonian
NOR NO 62 10|Oslo|Norway|Norwegian
OMN OM 21 57|Muscat|Oman|Omani
PAK PK 30 70|Islamabad|Pakistan|Pakistani
PSE PS 31.9 35.2|Ramallah|Palestine,Gaza,Gaza Strip,West Bank|Palestinian
PAN PA 9 -80|Panama City|Panama|Panamanian
PNG - -6 147|Port Moresby|Papua New Guinea|Papua New Guinean
PRY PY -23 -58|Asuncion|Paraguay|Paraguayan
PER PE -10 -76|Lima|Peru|Peruvian
PHL PH 13 122|Manila|Philippines|Philippine,Filipino
POL PL 52 20|Warsaw|Poland|Polish
PRT PT 39.5 -8|Lisbon|Portugal|Portuguese
PRI PR 18.25 -66.5|San Juan|Puerto Rico|Puerto Rican
QAT QA 25.5 51.25|Doha|Qatar|Qatari
ROU RO 46 25|Bucharest|Romania|Romanian
RUS RU 60 100|Moscow|Russia,Russian Federation|Russian
RWA RW -2 30|Kigali|Rwanda|Rwandan
WSM WS -13.58 -172.33|Apia|Samoa|Samoan
SAU SA 25 45|Riyadh|Saudi Arabia|Saudi
SEN SN 14 -14|Dakar|Senegal|Senegalese
SRB RS 44 21|Belgrade|Serbia|Serbian,Serb
SYC SC -4.58 55.67|Victoria|Seychelles|Seychellois
SLE SL 8.5 -11.5|Freetown|Sierra Leone|Sierra Leonean
SGP SG 1.37 103.8|Singapore|Singapore|Singaporean
SVK SK 48.67 19.5|Bratislava|Slovakia|Slovak,Slovakian
SVN SI 46.12 14.82|Ljubljana|Slovenia|Slovenian,Slovene
SLB SB -8 159|Honiara|Solomon Islands|
SOM SO 10 49|Mogadishu|Somalia|Somali
ZAF ZA -29 24|Pretoria|South Africa|South African
KOR KR 37 127.5|Seoul|South Korea|South Korean
SSD SS 8 30|Juba|South Sudan|South Sudanese
ESP ES 40 -4|Madrid|Spain|Spanish
LKA LK 7 81|Colombo|Sri Lanka|Sri Lankan
SDN SD 15 30|Khartoum|Sudan|Sudanese
SUR SR 4 -56|Paramaribo|Suriname|Surinamese
SWE SE 62 15|Stockholm|Sweden|Swedish
CHE CH 47 8|Bern|Switzerland|Swiss
SYR SY 35 38|Damascus|Syria|Syrian
TWN TW 23.5 121|Taipei|Taiwan|Taiwanese
TJK TJ 39 71|Dushanbe|Tajikistan|Tajik
TZA TZ -6 35|Dodoma|Tanzania|Tanzanian
THA TH 15 100|Bangkok|Thailand|Thai
TLS TL -8.83 125.92|Dili|Timor-Leste,East Timor|Timorese
TGO TG 8 1.17|Lome|Togo|Togolese
TTO TT 11 -61|Port of Spain|Trinidad and Tobago|Trinidadian
TUN TN 34 9|Tunis|Tunisia|Tunisian
TUR TR 39 35|Ankara|Turkey,Türkiye|Turkish
TKM TM 40 60|Ashgabat|Turkmenistan|Turkmen
UGA UG 1 32|Kampala|Uganda|Ugandan
UKR UA 49 32|Kyiv|Ukraine|Ukrainian
ARE AE 24 54|Abu Dhabi|United Arab Emirates,UAE|Emirati
GBR GB 54 -2|London|United Kingdom,UK,U.K.,Britain,Great Britain,England,Scotland,Wales,Northern Ireland|British,English,Scottish,Welsh
USA US 38 -97|Washington|United States,United States of America,US,U.S.,USA,America|American
URY UY -33 -56|Montevideo|Uruguay|Uruguayan
UZB UZ 41 64|Tashkent|Uzbekistan|Uzbek
VUT VU -16 167|Port Vila|Vanuatu|
VEN VE 8 -66|Caracas|Venezuela|Venezuelan
VNM VN 16.17 107.83|Hanoi|Vietnam|Vietnamese
ESH EH 24.5 -13|Laayoune|Western Sahara|Sahrawi
YEM YE 15 48|Sanaa|Yemen|Yemeni
ZMB ZM -15 30|Lusaka|Zambia|Zambian
ZWE ZW -20 30|Harare|Zimbabwe|Zimbabwean
`;
