/** Names that are known without a case, and the words that tell what kind of thing a name is. */

function setOf(words: string): ReadonlySet<string> {
  return new Set(
    words
      .split(/[,\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  );
}

export const REGIONS =
  setOf(`Europe,Asia,Africa,Antarctica,Oceania,North America,South America,Latin America,Central America,
Middle East,Far East,Central Asia,South Asia,Southeast Asia,East Asia,Western Europe,Eastern Europe,Arctic,Antarctic,Balkans,
Baltics,Caucasus,Sahel,Maghreb,Scandinavia,Siberia,Crimea,Donbas,Donbass,Kashmir,Tibet,Xinjiang,Hong Kong,Macau,Gaza,Gaza Strip,
West Bank,Golan Heights,Kurdistan,Catalonia,Scotland,England,Wales,Northern Ireland,Horn of Africa,Persian Gulf,Black Sea,
Mediterranean,Caribbean,Pacific,Atlantic,Indo-Pacific,South China Sea,Ladakh,Nagorno-Karabakh,Transnistria,Kaliningrad,
New York,California,Texas,Florida,Shanghai,Mumbai,Istanbul,St Petersburg,St. Petersburg,Geneva,Munich,Hamburg,Frankfurt,
Barcelona,Milan,Dubai,Lagos,Karachi,Sydney,Melbourne,Toronto,Vancouver,Montreal,Chicago,Boston,Los Angeles,San Francisco,
Rotterdam,Antwerp,Odesa,Odessa,Kharkiv,Mariupol,Aleppo,Rangoon,Yangon,Ho Chi Minh City,Osaka,Kyoto,Guangzhou,Shenzhen,Wuhan,
Johannesburg,Cape Town,Casablanca,Marseille,Lyon,Manchester,Liverpool,Edinburgh,Glasgow,Belfast,Krakow,Kraków,Gdansk,Gdańsk`);

export const MEDIA =
  setOf(`TASS,CNN,BBC,Reuters,AFP,Agence France-Presse,AP,Associated Press,Xinhua,Interfax,RIA Novosti,RIA,
Sputnik,RT,Al Jazeera,Al Arabiya,Bloomberg,Global Times,People's Daily,New York Times,The New York Times,
Washington Post,The Washington Post,Guardian,The Guardian,Financial Times,Wall Street Journal,Le Monde,Der Spiegel,El País,
Kommersant,Izvestia,Novaya Gazeta,Meduza,Haaretz,Kyodo,Yonhap,Nikkei,NHK,ANI,PTI,Dawn,Fox News,NBC,CBS,ABC,Politico,Axios,
Deutsche Welle,DW,dpa,EFE,ANSA,Ukrinform,Belta,IRNA,Tasnim,SANA,Anadolu,Caixin,The Economist,Economist,Twitter,Facebook,
Telegram,YouTube,WhatsApp,TikTok,Weibo,WeChat`);

export const BODIES =
  setOf(`NATO,UN,EU,WHO,IMF,OPEC,OSCE,IAEA,ASEAN,BRICS,G7,G8,G20,WTO,ICC,ICJ,UNESCO,UNICEF,UNHCR,OECD,
African Union,European Union,United Nations,World Bank,World Health Organization,European Commission,European Parliament,
Kremlin,Pentagon,White House,Congress,Senate,Bundestag,Duma,State Duma,Knesset,Downing Street,Hamas,Hezbollah,Taliban,
Gazprom,Rosneft,Huawei,Boeing,Airbus,Google,Apple,Amazon,Microsoft,Interpol,Europol,FBI,CIA,FSB,SVR,GRU,MI6,MI5,Mossad,NSA,
Red Cross,Greenpeace,Amnesty International,Human Rights Watch,Islamic State,ISIS,al-Qaeda,Rosatom,Rosoboronexport,SIPRI`);

export const WEAPONS =
  setOf(`Iskander,Patriot,HIMARS,Javelin,Stinger,Kinzhal,Kalibr,Tomahawk,Bayraktar,Shahed,Iron Dome,Leopard,
Abrams,Challenger,Novichok,Grad,Buk,Tor,Pantsir,Tochka,Storm Shadow,ATACMS,Taurus,Hellfire,Trident,Minuteman,Sarmat,Zircon,
BrahMos,Dongfeng,Hwasong,Qassam,Kalashnikov,Eurofighter,Rafale,Gripen`);

export const TITLES =
  setOf(`president,vice president,prime minister,deputy prime minister,minister,defence minister,defense minister,
foreign minister,finance minister,interior minister,health minister,deputy minister,chancellor,secretary,state secretary,
secretary of state,secretary general,secretary-general,ambassador,envoy,governor,mayor,senator,congressman,congresswoman,
representative,king,queen,prince,princess,sultan,emir,pope,cardinal,bishop,archbishop,patriarch,imam,ayatollah,general,colonel,
major,captain,lieutenant,sergeant,admiral,commander,marshal,judge,justice,prosecutor,attorney general,chief,director,
director general,director-general,chairman,chairwoman,chair,chief executive,professor,prof,prof.,dr,dr.,doctor,mr,mr.,mrs,mrs.,
ms,ms.,sir,lady,lord,spokesman,spokeswoman,spokesperson,analyst,activist,journalist,researcher,scientist,engineer,coach,
inspector,detective,officer,lt,gen,lt.,gen.,col.,col,maj.,sgt.,capt.,adm.,commissioner,deputy,councillor,treasurer,economist,
premier,speaker,leader,farmer,lawyer,author,historian,nurse,biologist,hydrologist,geologist,skipper,harbourmaster`);

/** Last words of names of bodies. */
export const BODY_WORDS =
  setOf(`Ministry,Army,Navy,Force,Forces,Council,Bank,University,Party,Union,Commission,Agency,Company,Corp,
Corporation,Inc,Ltd,Group,Institute,Committee,Court,Parliament,Assembly,Police,Department,Office,Association,Federation,Fund,
Organisation,Organization,Authority,Service,Services,Club,Hospital,Foundation,Academy,Centre,Center,School,College,Board,Bureau,
Administration,Alliance,Society,Trust,Network,Laboratory,Laboratories,Command,Front,Movement,Brigade,Regiment,Battalion,Guard,
Cooperative,Consortium,Holdings,Industries,Airlines,Airways,Energy,Systems,Technologies,Motors,Forum,Observatory,Inspectorate,
Directorate,Treasury,Cabinet,Congress,Senate,League,Confederation,Chamber,Church,Mission,Initiative,Survey,Register,Museum,
Works,Partners,Labs,Analytics,Shipping,Lines,Rail,Railways,Line,Logistics,Fisheries,Coastguard,Watch,Panel`);

export const MEDIA_WORDS =
  setOf(`Times,Post,Herald,Daily,News,Gazette,Tribune,Journal,Observer,Chronicle,Courier,Telegraph,Wire,
Broadcasting,Television,TV,Radio,Press,Mirror,Standard,Sentinel,Dispatch,Bulletin,Star,Echo,Argus,Newswire,Inform,Gazeta,
Examiner,Inquirer,Messenger,Ledger,Record,Voice,Online,Weekly,Review`);

/** Common nouns beside a name that make it one of the media. */
export const MEDIA_NOUNS =
  setOf(`newspaper,newspapers,daily,broadcaster,channel,agency,wire,website,outlet,tabloid,weekly,
magazine,portal,newswire,station,radio`);

export const PLACE_WORDS =
  setOf(`River,Sea,Island,Islands,Mountain,Mountains,Valley,City,Province,Region,Strait,Straits,Bay,Gulf,
Lake,Port,Airport,Street,Bridge,Peninsula,Ocean,County,District,Coast,Desert,Forest,Square,Avenue,Road,Harbour,Harbor,Cape,
Mount,Plateau,Basin,Canal,Delta,Fjord,Glacier,Village,Town,Oblast,State,Territory,Park,Reservoir,Dam,Point,Heights,Hills,Reef,
Channel,Quay,Terminal,Pass,Base,Plant,Mine,Field`);

/** Words after a name that make the whole an event; small letters too. */
export const EVENT_WORDS =
  setOf(`skirmish,war,summit,conference,attack,attacks,crisis,election,elections,earthquake,protests,
uprising,revolution,massacre,festival,olympics,games,cup,championship,exhibition,forum,expo,storm,hurricane,typhoon,cyclone,
flood,floods,fire,referendum,coup,siege,battle,offensive,exercise,exercises,invasion,bombing,shooting,disaster,spill,clash,
clashes,standoff,hearing,hearings,inquiry,trial,strike,raid,pandemic,outbreak,eruption`);

export const DOCUMENT_WORDS =
  setOf(`Treaty,Agreement,Act,Accord,Accords,Protocol,Resolution,Report,Charter,Memorandum,Convention,
Declaration,Law,Pact,Constitution,Code,Bill,Directive,Decree,Doctrine,Plan,Strategy,Communiqué,Communique,Article,Paper,Review,
Order,Regulation,Deal,Index,Atlas,Notice`);

export const CALENDAR =
  setOf(`January,February,March,April,May,June,July,August,September,October,November,December,Jan,Feb,Mar,Apr,
Jun,Jul,Aug,Sep,Sept,Oct,Nov,Dec,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday,Mon,Tue,Wed,Thu,Fri,Sat,Sun,
Christmas,Easter,Ramadan,Covid,COVID,Internet,God,Mr,Mrs,Ms`);

/** Words in the neighbourhood of a designation such as “S-400” that make it a weapon. */
export const WEAPON_NOUNS =
  setOf(`missile,missiles,system,systems,fighter,fighters,tank,tanks,jet,jets,aircraft,drone,drones,
rocket,rockets,launcher,launchers,howitzer,howitzers,bomber,bombers,helicopter,helicopters,submarine,submarines,rifle,rifles,
weapon,weapons,battery,batteries,torpedo,torpedoes,warship,frigate,interceptor,regiment,regimental,sets,munitions,shells,radar`);
