/** States with their capitals and the words for what is theirs. Facts of general knowledge, written down for this project. */

const TABLE = `
Afghanistan|Kabul|Afghan
Albania|Tirana|Albanian
Algeria|Algiers|Algerian
Angola|Luanda|Angolan
Argentina|Buenos Aires|Argentine,Argentinian
Armenia|Yerevan|Armenian
Australia|Canberra|Australian
Austria|Vienna|Austrian
Azerbaijan|Baku|Azerbaijani,Azeri
Bahrain|Manama|Bahraini
Bangladesh|Dhaka|Bangladeshi
Belarus|Minsk|Belarusian
Belgium|Brussels|Belgian
Benin|Porto-Novo|Beninese
Bhutan|Thimphu|Bhutanese
Bolivia|La Paz|Bolivian
Bosnia and Herzegovina,Bosnia|Sarajevo|Bosnian
Botswana|Gaborone|Botswanan
Brazil|Brasilia,Brasília|Brazilian
Bulgaria|Sofia|Bulgarian
Burkina Faso|Ouagadougou|Burkinabe
Burundi|Gitega|Burundian
Cambodia|Phnom Penh|Cambodian
Cameroon|Yaounde,Yaoundé|Cameroonian
Canada|Ottawa|Canadian
Central African Republic|Bangui|
Chad|N'Djamena|Chadian
Chile|Santiago|Chilean
China,People's Republic of China,PRC|Beijing|Chinese
Colombia|Bogota,Bogotá|Colombian
Congo,Democratic Republic of Congo,DRC|Kinshasa|Congolese
Costa Rica|San Jose,San José|Costa Rican
Croatia|Zagreb|Croatian,Croat
Cuba|Havana|Cuban
Cyprus|Nicosia|Cypriot
Czech Republic,Czechia|Prague|Czech
Denmark|Copenhagen|Danish,Dane
Djibouti||Djiboutian
Dominican Republic|Santo Domingo|Dominican
Ecuador|Quito|Ecuadorian
Egypt|Cairo|Egyptian
El Salvador|San Salvador|Salvadoran
Eritrea|Asmara|Eritrean
Estonia|Tallinn|Estonian
Ethiopia|Addis Ababa|Ethiopian
Fiji|Suva|Fijian
Finland|Helsinki|Finnish,Finn
France|Paris|French
Gabon|Libreville|Gabonese
Gambia|Banjul|Gambian
Georgia|Tbilisi|Georgian
Germany|Berlin|German
Ghana|Accra|Ghanaian
Greece|Athens|Greek
Greenland|Nuuk|Greenlandic
Guatemala|Guatemala City|Guatemalan
Guinea|Conakry|Guinean
Guyana|Georgetown|Guyanese
Haiti|Port-au-Prince|Haitian
Honduras|Tegucigalpa|Honduran
Hungary|Budapest|Hungarian
Iceland|Reykjavik,Reykjavík|Icelandic,Icelander
India|New Delhi|Indian
Indonesia|Jakarta|Indonesian
Iran,Islamic Republic of Iran|Tehran|Iranian
Iraq|Baghdad|Iraqi
Ireland|Dublin|Irish
Israel|Jerusalem|Israeli
Italy|Rome|Italian
Ivory Coast,Côte d'Ivoire|Yamoussoukro|Ivorian
Jamaica|Kingston|Jamaican
Japan|Tokyo|Japanese
Jordan|Amman|Jordanian
Kazakhstan|Astana,Nur-Sultan|Kazakh,Kazakhstani
Kenya|Nairobi|Kenyan
Kosovo|Pristina|Kosovar
Kuwait|Kuwait City|Kuwaiti
Kyrgyzstan|Bishkek|Kyrgyz
Laos|Vientiane|Laotian,Lao
Latvia|Riga|Latvian
Lebanon|Beirut|Lebanese
Liberia|Monrovia|Liberian
Libya|Tripoli|Libyan
Lithuania|Vilnius|Lithuanian
Luxembourg||Luxembourgish
Madagascar|Antananarivo|Malagasy
Malawi|Lilongwe|Malawian
Malaysia|Kuala Lumpur|Malaysian
Maldives|Malé|Maldivian
Mali|Bamako|Malian
Malta|Valletta|Maltese
Mauritania|Nouakchott|Mauritanian
Mauritius|Port Louis|Mauritian
Mexico|Mexico City|Mexican
Moldova|Chisinau,Chișinău|Moldovan
Mongolia|Ulaanbaatar|Mongolian
Montenegro|Podgorica|Montenegrin
Morocco|Rabat|Moroccan
Mozambique|Maputo|Mozambican
Myanmar,Burma|Naypyidaw|Burmese
Namibia|Windhoek|Namibian
Nepal|Kathmandu|Nepalese,Nepali
Netherlands|Amsterdam,The Hague|Dutch
New Zealand|Wellington|New Zealander
Nicaragua|Managua|Nicaraguan
Niger|Niamey|Nigerien
Nigeria|Abuja|Nigerian
North Korea,DPRK|Pyongyang|North Korean
North Macedonia|Skopje|Macedonian
Norway|Oslo|Norwegian
Oman|Muscat|Omani
Pakistan|Islamabad|Pakistani
Palestine|Ramallah|Palestinian
Panama|Panama City|Panamanian
Papua New Guinea|Port Moresby|
Paraguay|Asuncion,Asunción|Paraguayan
Peru|Lima|Peruvian
Philippines|Manila|Philippine,Filipino
Poland|Warsaw|Polish,Pole
Portugal|Lisbon|Portuguese
Qatar|Doha|Qatari
Romania|Bucharest|Romanian
Russia,Russian Federation|Moscow|Russian
Rwanda|Kigali|Rwandan
Saudi Arabia|Riyadh|Saudi
Senegal|Dakar|Senegalese
Serbia|Belgrade|Serbian,Serb
Sierra Leone|Freetown|Sierra Leonean
Singapore||Singaporean
Slovakia|Bratislava|Slovak
Slovenia|Ljubljana|Slovenian
Solomon Islands|Honiara|
Somalia|Mogadishu|Somali
South Africa|Pretoria|South African
South Korea,Republic of Korea|Seoul|South Korean
South Sudan|Juba|South Sudanese
Soviet Union,USSR||Soviet
Spain|Madrid|Spanish,Spaniard
Sri Lanka|Colombo|Sri Lankan
Sudan|Khartoum|Sudanese
Sweden|Stockholm|Swedish,Swede
Switzerland|Bern|Swiss
Syria|Damascus|Syrian
Taiwan|Taipei|Taiwanese
Tajikistan|Dushanbe|Tajik
Tanzania|Dodoma|Tanzanian
Thailand|Bangkok|Thai
Togo|Lomé|Togolese
Tunisia|Tunis|Tunisian
Turkey,Türkiye|Ankara|Turkish,Turk
Turkmenistan|Ashgabat|Turkmen
Uganda|Kampala|Ugandan
Ukraine|Kyiv,Kiev|Ukrainian
United Arab Emirates,UAE|Abu Dhabi|Emirati
United Kingdom,Britain,Great Britain,UK,U.K.|London|British,Briton
United States,United States of America,USA,US,U.S.,U.S.A.,America|Washington|American
Uruguay|Montevideo|Uruguayan
Uzbekistan|Tashkent|Uzbek
Vatican,Holy See||
Venezuela|Caracas|Venezuelan
Vietnam|Hanoi|Vietnamese
Yemen|Sanaa,Sana'a|Yemeni
Zambia|Lusaka|Zambian
Zimbabwe|Harare|Zimbabwean
`;

const parts = (list: string | undefined) => (list ?? '').split(',').filter((part) => part !== '');
const ROWS = TABLE.trim()
  .split('\n')
  .map((line) => line.split('|'))
  .map(([names, capitals, adjectives]) => ({
    names: parts(names),
    capitals: parts(capitals),
    adjectives: parts(adjectives),
  }));

/** Every name of a state with the one it is filed under. */
export const COUNTRIES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(({ names: [first = '', ...others] }) => [first, ...others].map((name) => [name, first] as const)),
);

/** Every capital with the state whose government it may stand for. */
export const CAPITALS: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(({ names: [first = ''], capitals }) => capitals.map((capital) => [capital, first] as const)),
);

/** Words for what or who belongs to a state: capitalised, but no names. */
export const NATIONALITIES: ReadonlySet<string> = new Set(
  ROWS.flatMap(({ adjectives }) => adjectives.flatMap((adjective) => [adjective, `${adjective}s`])).concat(
    'European,Europeans,African,Africans,Asian,Asians,Western,Eastern,Northern,Southern,Arab,Arabs,Islamic,Islamist,Muslim,Muslims,Christian,Christians,Jewish,Catholic,Orthodox,Englishman,English,Welsh,Scottish,Kurdish,Kurds,Latin,Frenchman,Dutchman,Caribbean,Nordic,Baltic'.split(
      ',',
    ),
  ),
);
