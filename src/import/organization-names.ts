import { foldText } from '../domain/folded-text.js';

/** An international organization that event data name, with its other names. */
export interface KnownOrganization {
  name: string;
  aliases: readonly string[];
}

/** One a line: the name that ICEWS and CAMEO use, then short and other names. */
const ORGANIZATIONS = `
African Development Bank | AfDB
African Union | AU
Arab League | League of Arab States | LAS
Arab Maghreb Union | AMU
Asia-Pacific Economic Cooperation | APEC
Asian Development Bank | ADB
Association of Southeast Asian Nations | ASEAN
Caribbean Community | CARICOM
Collective Security Treaty Organization | CSTO
Commonwealth of Independent States | CIS
Council of Europe | CoE
Economic Community of West African States | ECOWAS
East African Community | EAC
Eurasian Economic Union | EAEU
European Bank for Reconstruction and Development | EBRD
European Central Bank | ECB
European Commission
European Court of Human Rights | ECHR
European Parliament
European Union | EU | E.U.
Food and Agriculture Organization | FAO | Food and Agriculture Organization of the United Nations
Group of 77 | G77 | G-77
Group of Eight | G8 | G-8
Group of Seven | G7 | G-7
Group of Twenty | G20 | G-20
Gulf Cooperation Council | GCC | Cooperation Council for the Arab States of the Gulf
Intergovernmental Authority on Development | IGAD
International Atomic Energy Agency | IAEA
International Civil Aviation Organization | ICAO
International Committee of the Red Cross | ICRC
International Court of Justice | ICJ
International Criminal Court | ICC
International Energy Agency | IEA
International Labour Organization | ILO | International Labor Organization
International Maritime Organization | IMO
International Monetary Fund | IMF
International Organization for Migration | IOM
Interpol | International Criminal Police Organization | ICPO
North Atlantic Treaty Organization | NATO
Organisation for Economic Co-operation and Development | OECD | Organization for Economic Cooperation and Development
Organisation for the Prohibition of Chemical Weapons | OPCW
Organisation of Islamic Cooperation | OIC | Organization of Islamic Cooperation | Organization of the Islamic Conference
Office of the United Nations High Commissioner for Human Rights | OHCHR
Organization for Security and Cooperation in Europe | OSCE | Organization for Security and Co-operation in Europe
Organization of American States | OAS
Organization of Petroleum Exporting Countries | OPEC | Organization of the Petroleum Exporting Countries
Pacific Islands Forum | PIF
Shanghai Cooperation Organization | SCO | Shanghai Cooperation Organisation
South Asian Association for Regional Cooperation | SAARC
Southern African Development Community | SADC
Southern Common Market | MERCOSUR | Mercosur
UN Security Council | UNSC | United Nations Security Council | U.N. Security Council
Union of South American Nations | UNASUR
United Nations | UN | U.N. | United Nations Organization | UNO
United Nations Children's Fund | UNICEF
United Nations Development Programme | UNDP
United Nations Educational, Scientific and Cultural Organization | UNESCO
United Nations Environment Programme | UNEP
United Nations General Assembly | UNGA | UN General Assembly
High Commission for Refugees | UNHCR | United Nations High Commissioner for Refugees | UN High Commissioner for Refugees
United Nations Human Rights Council | UNHRC | UN Human Rights Council
World Bank | International Bank for Reconstruction and Development | IBRD
World Food Programme | WFP | World Food Program
World Health Organization | WHO | World Health Organisation
World Trade Organization | WTO | World Trade Organisation
`;

/** Short names in capitals: of up to three letters they count in capitals only, for 'who' and 'un' are words. */
const ACRONYM = /^\p{Lu}{2,3}$/u;

let known: ReadonlyMap<string, KnownOrganization> | undefined;

function keyOf(name: string): string {
  return ACRONYM.test(name) ? name : foldText(name).replace(/^the /, '');
}

function readOrganizations(): ReadonlyMap<string, KnownOrganization> {
  const byName = new Map<string, KnownOrganization>();
  for (const line of ORGANIZATIONS.trim().split('\n')) {
    const [name, ...aliases] = line.split(' | ') as [string, ...string[]];
    for (const one of [name, ...aliases]) byName.set(keyOf(one), { name, aliases });
  }
  return byName;
}

/** The organization with this name, long or short. Names are compared folded; those of two or three capitals as they are. */
export function findOrganization(name: string): KnownOrganization | undefined {
  known ??= readOrganizations();
  return known.get(keyOf(name.trim()));
}
