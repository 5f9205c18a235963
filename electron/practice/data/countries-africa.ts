import { type Country, names } from './country.ts';

const kenya: Country = {
  name: 'Kenya',
  currency: 'KES',
  decimals: 2,
  perUsd: 129,
  languages: ['EN'],
  places: names(
    'Hagadera, Dadaab|Ifo, Dadaab|Kakuma|Kakuma 1|Kakuma 2|KISUMU|Kisumu Central|Eldoret|Nakuru|Machakos|Kilifi|Malindi|Thika',
  ),
  given: {
    female: names('Achieng|Wanjiru|Akinyi|Njeri|Atieno|Wambui|Chebet|Mwende|Halima|Zawadi'),
    male: names('Otieno|Kamau|Kiprop|Mwangi|Ochieng|Mutua|Barasa|Juma|Abdi|Kipkemboi'),
  },
  family: names("Odhiambo|Kimani|Cheruiyot|Njoroge|Wekesa|Mutiso|Omondi|Hassan|Koech|Ng'ang'a|Murang'a"),
  order: 'given-first',
  groups: names('Tuungane Women Group|Upendo Self Help Group|Tumaini Youth Group|Jitegemee Farmers'),
};

const rwanda: Country = {
  name: 'Rwanda',
  currency: 'RWF',
  decimals: 0,
  perUsd: 1440,
  languages: ['EN', 'FR'],
  places: names('Kigali|KARONGI|Karongi, Bwishyura|Huye|Musanze|MUHANGA|Nyagatare|Rubavu'),
  given: {
    female: names('Uwase|Mukamana|Ingabire|Umutoni|Nyirahabimana|Uwimana|Mutesi'),
    male: names('Habimana|Nshimiyimana|Mugisha|Niyonzima|Hakizimana|Bizimana'),
  },
  family: names('Claudine|Espérance|Jean Bosco|Vestine|Emmanuel|Béatrice|Aimable|Chantal'),
  order: 'family-first',
  groups: names('Twisungane Group|Abadahigwa Group|Duterimbere Group|Ubumwe Cooperative'),
};

const uganda: Country = {
  name: 'Uganda',
  currency: 'UGX',
  decimals: 0,
  perUsd: 3650,
  languages: ['EN'],
  places: names('Kampala|Mbarara|Gulu|Lira, Adyel|MASAKA|Fort Portal'),
  given: {
    female: names('Nakato|Namukasa|Apio|Akello|Nabirye|Kyomuhendo'),
    male: names('Okello|Mukasa|Wasswa|Opio|Tumusiime|Kato'),
  },
  family: names('Ssempijja|Byaruhanga|Ojok|Namara|Lubega|Atim'),
  order: 'given-first',
  groups: names('Kwegatta Group|Bakyala Tukolere Wamu Group|Can Rwede Group'),
};

const coteDIvoire: Country = {
  name: "Côte d'Ivoire",
  currency: 'XOF',
  decimals: 0,
  perUsd: 570,
  languages: ['FR'],
  places: names('Abidjan, Abobo|Abidjan, Treichville|Bouaké|Daloa|Korhogo|San-Pédro|Yamoussoukro'),
  given: {
    female: names('Aya|Affoué|Aminata|Adjoua|Mariam|Élise'),
    male: names('Kouadio|Yao|Koffi|Moussa|Kouassi|Désiré'),
  },
  family: names("Koné|N'Guessan|Ouattara|Bamba|Traoré|N'Dri|Coulibaly"),
  order: 'given-first',
  groups: names('Groupement Espérance|Coopérative des Femmes de l’Avenir|Groupe Solidarité'),
};

const senegal: Country = {
  name: 'Senegal',
  currency: 'XOF',
  decimals: 0,
  perUsd: 570,
  languages: ['FR'],
  places: names('Dakar, Pikine|Thiès|Ziguinchor|Kédougou'),
  given: { female: names('Awa|Fatou|Khady|Ndèye|Sokhna'), male: names('Mamadou|Cheikh|Ousmane|Ibrahima') },
  family: names('Diop|Ndiaye|Faye|Seck|Guèye|Diatta'),
  order: 'given-first',
  groups: names('GIE Takku Liggéey|Groupe Jappo|GIE And Defar'),
};

const saoTome: Country = {
  name: 'São Tomé and Príncipe',
  currency: 'STN',
  decimals: 2,
  perUsd: 21.5,
  languages: ['PT'],
  places: names('São Tomé|Água Grande|Guadalupe|Neves|Santo António'),
  given: {
    female: names('Conceição|Adelaide|Mãezinha|Graça|Inês'),
    male: names('João|Adão|Estêvão|Simão|Tomé'),
  },
  family: names('Trovoada|Conceição|Espírito Santo|d’Alva|Bragança|Menezes'),
  order: 'given-first',
  groups: names('Grupo Esperança|Associação Boa Fé|Grupo União'),
};

/** Practice countries in Africa. Names are combinations of common ones: nobody in particular. */
export const AFRICA: readonly Country[] = [kenya, rwanda, uganda, coteDIvoire, senegal, saoTome];
