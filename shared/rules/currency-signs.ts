const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/**
 * Signs, abbreviations and words that partners write and CLDR does not have, or not in this spelling, with the currencies that
 * each may mean. The common ones of CLDR stand here too, which saves asking it.
 */
const everydaySigns: Record<string, string> = {
  $: 'USD ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP DOP FJD GYD HKD JMD KYD LRD MXN NAD NIO NZD SBD SGD SRD TTD TWD UYU XCD ZWG',
  '€|Euro|Euros': 'EUR',
  '£': 'GBP EGP LBP SSP SYP',
  'US$|U$S|USD$|$US|US Dollars|Dollars US': 'USD',
  'KSh|KShs|K.Sh|Ksh.s': 'KES',
  'USh|UShs|U.Sh': 'UGX',
  'TSh|TShs|T.Sh': 'TZS',
  'Sh|Shs|/=|/-': 'KES UGX TZS SOS',
  'So.Sh|SoSh|Sh.So': 'SOS',
  'Rs|Rs/|₨|Re|Rupees|रु|रू|रुपये': 'INR LKR NPR PKR MUR',
  '₹': 'INR',
  'NRs|नेरू': 'NPR',
  රු: 'LKR',
  'FCFA|F CFA|CFA|F.CFA|CFAF|Fr CFA|Francs CFA': 'XOF XAF',
  'F|Fr|Frs|Francs': 'XOF XAF BIF CDF GNF RWF DJF KMF CHF',
  FC: 'CDF',
  FG: 'GNF',
  'FBu|F.Bu|FrBu': 'BIF',
  'RF|FRw|Frw|R₣': 'RWF',
  'R$|Reais|Real': 'BRL',
  'Bs|Bs.|B$|Bolivianos|Bs.F|Bs.S': 'BOB VES',
  'S/|S/.|Soles|Nuevos soles': 'PEN',
  'Gs|G|₲|Guaranies|Guaraníes': 'PYG HTG',
  'Gdes|Gourdes|Gd|Goud': 'HTG',
  'L|Lps|Lempiras': 'HNL LSL MDL',
  'Q|Quetzales': 'GTQ',
  'C$|Córdobas|Cordobas': 'NIO CAD',
  RD$: 'DOP',
  'MX$|Mex$|Pesos': 'MXN COP DOP PHP ARS CLP UYU',
  'Col$|COP$': 'COP',
  '₱|Php|P': 'PHP BWP',
  'Rp|Rupiah': 'IDR',
  'K|ZK|Kwacha': 'ZMW MWK MMK PGK',
  MK: 'MWK',
  'Ks|Kyat|Kyats|ကျပ်': 'MMK',
  '₭|Kip|ກີບ': 'LAK',
  '៛|Riel|Riels|រៀល': 'KHR',
  '฿|Baht|บาท': 'THB',
  '₫|đ|VNĐ|Đồng|Dong': 'VND',
  'Le|Leones': 'SLE SLL',
  'L$|LD|LD$': 'LRD',
  '₵|GH₵|GH¢|GHC|GH¢.|Cedis': 'GHS',
  '₦|Naira': 'NGN',
  'D|GMD D|Dalasi|Dalasis': 'GMD',
  'R|Rand': 'ZAR',
  'M|Maloti': 'LSL',
  'E|Emalangeni': 'SZL',
  'MT|MTn|Mts|Meticais': 'MZN',
  'Ar|Ariary|MGA Ar': 'MGA',
  'Br|ETB Br|Birr|ብር': 'ETB BYN',
  T$: 'TOP',
  'WS$|SAT|Tala': 'WST',
  'F$|FJ$': 'FJD',
  SI$: 'SBD',
  'Vt|VT|Vatu': 'VUV',
  "so'm|сум|сўм|сўм": 'UZS',
  'som|soum|sum': 'UZS KGS',
  'сом|с': 'KGS TJS',
  'сомони|смн|сомонӣ|с.': 'TJS',
  'руб|р|₽|рублей|рубль': 'RUB',
  'грн|₴': 'UAH',
  '₸|тг|тенге|теңге|тңг': 'KZT',
  '₮|төг|төгрөг|тугрик': 'MNT',
  '₾|ლარი|лари|GEL ₾': 'GEL',
  '֏|դր|դրամ|драм': 'AMD',
  '₼|ман|манат|manat': 'AZN TMT',
  'лв|лева': 'BGN',
  'ден|denar': 'MKD',
  'Lekë|Lek|Lekë.': 'ALL',
  'KM|КМ': 'BAM',
  'lei|leu': 'MDL RON',
  '₺|TL': 'TRY',
  '৳|Tk|Taka|টাকা': 'BDT',
  '₪|NIS|شيكل': 'ILS',
  'JD|د.أ|دينار': 'JOD IQD TND',
  'DT|د.ت': 'TND',
  'DA|DZD DA|د.ج': 'DZD',
  'DH|Dhs|درهم|د.م': 'MAD AED',
  'LL|L.L|ل.ل': 'LBP',
  'E£|LE|L.E|ج.م|جنيه': 'EGP SDG',
  'YR|ر.ي|﷼|ریال|ريال': 'YER IRR SAR',
  'Af|Afs|؋|افغانی': 'AFN',
  'UM|MRU UM': 'MRU',
  '¥|元|RMB|圆': 'CNY JPY',
  J$: 'JMD',
  'B/|B/.': 'PAB',
  '₡|Colones': 'CRC',
};

/** Countries of Kiva's partners past and present, with their currency: CLDR has the signs in the language spoken there. */
const countries =
  'AF AFN AL ALL AM AMD AZ AZN BA BAM BF XOF BI BIF BJ XOF BO BOB BR BRL BT BTN BZ BZD CD CDF CG XAF CI XOF CL CLP CM XAF CN CNY CO COP CR CRC DO DOP EG EGP ET ETB FJ FJD GE GEL GH GHS GN GNF GT GTQ HN HNL HT HTG ID IDR IL ILS IN INR IQ IQD JO JOD KE KES KG KGS KH KHR KZ KZT LA LAK LB LBP LK LKR LR LRD LS LSL MA MAD MD MDL MG MGA MK MKD ML XOF MM MMK MN MNT MR MRU MW MWK MX MXN MZ MZN NE XOF NG NGN NI NIO NP NPR PA PAB PE PEN PG PGK PH PHP PK PKR PS ILS PY PYG RO RON RW RWF SB SBD SL SLE SN XOF SO SOS SR SRD SS SSP SZ SZL TG XOF TH THB TJ TJS TN TND TO TOP TR TRY TZ TZS UA UAH UG UGX UY UYU UZ UZS VN VND VU VUV WS WST XK EUR YE YER ZA ZAR ZM ZMW ZW ZWG';

/** Behind a number a lone letter may mean thousands or millions; these are francs, gourdes, som and roubles only. */
const lettersBehind = new Set(['F', 'G', 'с', 'р', 'đ']);

/**
 * The currencies that a sign, an abbreviation, a code or a name may mean, in any case and with or without its point; null
 * where it is none. `place` is where it stands, seen from the number.
 */
export function currenciesNamed(text: string, place: 'before' | 'behind'): readonly string[] | null {
  const bare = bareSign(text);
  if (bare === '') return null;
  const isLetter = /^\p{L}$/u.test(bare);
  if (isLetter && place === 'behind' && !lettersBehind.has(bare)) return null;
  const code = bare.toUpperCase();
  if (codes.has(code)) return [code];
  const key = keyOf(bare);
  const whole = everyday().get(key) ?? ofCldr().get(key);
  if (whole) return [...whole];
  // Such as "KES KSh" or "ZMW K": each of the words must be one.
  const words = bare.split(/[ ()[\]]+/u).filter((word) => word !== '');
  if (words.length < 2 || words.length > 3) return null;
  const each = words.map((word) => currenciesNamed(word, place));
  if (each.some((found) => found === null)) return null;
  const [first = [], ...others] = each.map((found) => found ?? []);
  return first.filter((currency) => others.every((found) => found.includes(currency)));
}

/** Letters keep their case where one stands alone: K is kwacha, k is thousand. */
function keyOf(sign: string): string {
  return /^\p{L}$/u.test(sign) ? sign : sign.toLowerCase();
}

/** Most words beside a number, such as those of an id; nothing of them needs another spelling. */
const isPlain = /^[\w$./]*$/;

function bareSign(text: string): string {
  const spelt = isPlain.test(text) ? text : plainSpelling(text);
  return spelt.replace(/(?<=.)\.$/su, '');
}

function plainSpelling(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u2018\u2019\u02bb\u02bc\u0060\u00b4]/g, "'")
    .replaceAll(/\p{Bidi_Control}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

type CurrenciesBySign = Map<string, Set<string>>;

function add(signs: CurrenciesBySign, sign: string, currencies: readonly string[]): void {
  const key = keyOf(bareSign(sign));
  const known = signs.get(key) ?? new Set();
  for (const currency of currencies) known.add(currency);
  signs.set(key, known);
}

let everydayRead: CurrenciesBySign | null = null;
function everyday(): CurrenciesBySign {
  if (everydayRead) return everydayRead;
  const signs: CurrenciesBySign = new Map();
  for (const [words, currencies] of Object.entries(everydaySigns))
    for (const word of words.split('|')) add(signs, word, currencies.split(' '));
  everydayRead = signs;
  return signs;
}

/** Every sign and name of CLDR, in English and as each country has it. It takes a tenth of a second, so only once and when asked. */
let cldrRead: CurrenciesBySign | null = null;
function ofCldr(): CurrenciesBySign {
  if (cldrRead) return cldrRead;
  const signs: CurrenciesBySign = new Map();
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  for (const currency of codes) {
    add(signs, names.of(currency) ?? currency, [currency]);
    for (const shape of ['symbol', 'narrowSymbol'] as const)
      add(signs, signOf('en', currency, shape), [currency]);
  }
  const pairs = countries.split(' ');
  for (let index = 0; index < pairs.length; index += 2) {
    const [country = '', currency = ''] = pairs.slice(index, index + 2);
    const { language } = new Intl.Locale(`und-${country}`).maximize();
    for (const shape of ['symbol', 'narrowSymbol', 'name'] as const)
      add(signs, signOf(`${language}-${country}`, currency, shape), [currency]);
  }
  cldrRead = signs;
  return signs;
}

function signOf(locale: string, currency: string, shape: 'symbol' | 'narrowSymbol' | 'name'): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: shape });
  return format.formatToParts(2).find(({ type }) => type === 'currency')?.value ?? currency;
}

/** True where a currency told by its code, sign or name may be `code`. */
export function mayBeCurrency(told: string, code: string): boolean {
  if (told.toUpperCase() === code.toUpperCase()) return true;
  const named = currenciesNamed(told, 'before') ?? currenciesNamed(told, 'behind') ?? [];
  return named.includes(code.toUpperCase());
}

/** The code of the currency that a cell names, or its sign where that may mean several; empty for any other text. */
export function currencyInCell(text: string): string {
  const told = text.trim();
  const [only, ...others] = currenciesNamed(told, 'before') ?? [];
  if (only === undefined) return '';
  return others.length === 0 ? only : told;
}

/** The currency behind the name of a column, such as `KES` in `Amount (KSh)` and `Amount KES`. */
export function currencyOfHeading(name: string): string {
  if (!mayEndWithCurrency.test(name)) return '';
  const [, inBrackets = '', code = ''] = headingEnd.exec(name.trim().slice(-longestEnd)) ?? [];
  return currencyInCell(inBrackets || code);
}

const longestEnd = 100;
const mayEndWithCurrency = /(?:[)\]]|[A-Z]{3})\s*$/;
const headingEnd = /(?:[([]([^)(\][]{1,20})[)\]]|[\s,]([A-Z]{3}))$/;

/** The name of a column without the currency behind it. */
export function withoutCurrency(name: string): string {
  const trimmed = name.trim();
  return currencyOfHeading(trimmed) === '' ? trimmed : trimmed.replace(headingEnd, '').trim();
}
