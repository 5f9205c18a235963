import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAs } from '../../../electron/sheets/code-pages.ts';
import { decodeText } from '../../../electron/sheets/decode.ts';
import { readSheets } from '../../../electron/sheets/read.ts';
import type { Sheet } from '../../../shared/model/sheet.ts';
import { rawRow, rawXlsx } from '../../fixtures/sheets.ts';
import { encodeIn } from './encoders.ts';

const names = {
  spanish:
    'José Muñoz|María Peña|Ramón Núñez|Inés Gómez|Andrés Ibáñez|Verónica Suárez|Raúl Ordóñez|Lucía Zúñiga|Belén Güell|Iván Martínez|Sofía Rodríguez|Mónica Pérez',
  portuguese:
    'João Gonçalves|Conceição Araújo|Antônio Simões|Luís Magalhães|Inês Brandão|Fátima Assunção|Patrícia Guimarães|Sebastião Leão|Mário Falcão|Ângela Lourenço|Lúcia Furtado|Estêvão Mourão',
  french:
    'Hélène Traoré|Aïssatou Koné|François Ouédraogo|Thérèse Bâ|Gaëlle Béré|Benoît Mbaïkoua|Désiré Ndiaye|Zoé Lefèvre|Moïse Kaboré|Jérôme Lômé|Léa Brûlé|Irénée Gbédo',
  polish:
    'Łukasz Wiśniewski|Małgorzata Wójcik|Stanisław Dąbrowski|Agnieszka Kozłowska|Paweł Jabłoński|Żaneta Król|Zofia Pawłowska|Błażej Zając|Grażyna Łuczak|Krzysztof Śliwiński',
  croatian:
    'Žaneta Kovačević|Đorđe Šimić|Ana Petrović|Luka Horvatić|Goran Đukić|Mirjana Žižić|Nikola Čolak|Senka Bošnjak|Dženana Hadžić|Ivica Šarić',
  romanian:
    'Ştefan Ionescu|Cătălin Văcărescu|Ioana Bălan|Gheorghe Brâncuşi|Mihăiţă Pârvu|Răzvan Căpăţână|Nuţa Moroşanu|Ilie Năstase|Măndiţa Puşcaş|Ana Ţurcanu',
  turkish:
    'Ayşe Yıldız|İbrahim Çelik|Gülşah Öztürk|Mehmet Şahin|Tuğba Doğan|Işıl Kılıç|Ömer Güneş|Hüseyin Çağlar|Şükran Aydın|Zeynep Yağmur',
  russian:
    'Айгуль Петрова|Бакыт Иванов|Нурлан Абдыкадыров|Гульнара Сыдыкова|Эльмира Токтогулова|Жылдыз Мамытова|Азамат Жээнбеков|Светлана Щербакова|Юрий Якименко|Чолпон Осмонова|Дмитрий Хвостов|Фарида Цой',
  ukrainian:
    'Олена Шевченко|Юлія Ткач|Іван Ткаченко|Наталія Їжакевич|Андрій Мельник|Ганна Євтушенко|Сергій Коваль|Марія Бойко|Любов Поліщук|Володимир Зінченко',
  greek:
    'Γιώργος Παπαδόπουλος|Ελένη Νικολάου|Δημήτρης Ιωάννου|Μαρία Κωνσταντίνου|Νίκος Χριστοδούλου|Αικατερίνη Γεωργίου|Βασίλης Αντωνίου|Σοφία Οικονόμου|Παναγιώτης Ψαρράς|Ιωάννα Ζαχαρίου',
  arabic:
    'فاطمة الزهراني|محمد حسن|أحمد عبد الله|مريم خليل|سعاد الخطيب|إبراهيم يوسف|نور الدين جمال|هدى شاهين|عمر الفاروق|ليلى قاسم|زينب العلي|ياسر حمدان',
  hebrew: 'רחל כהן|דוד לוי|שרה מזרחי|יוסף פרץ|מרים ביטון|אברהם דהן|לאה אזולאי|משה גבאי|אסתר פרידמן|יעקב מלכה',
  thai: 'สมหญิง ใจดี|สมชาย รักไทย|วิไล ศรีสุข|ประเสริฐ ทองดี|นงลักษณ์ แก้วมณี|กิตติ พงษ์ไพร|สุดารัตน์ บุญมา|อนุชา สายทอง|พรทิพย์ จันทร์เพ็ญ|มานะ ขยันงาน',
  chinese: '王芳|李伟|张丽娟|刘洋|陈静|杨勇|赵敏|黄磊|周婷|吴晓明|徐建国|孙莉|马超|朱琳|胡军',
  taiwanese: '陳怡君|林志明|黃淑芬|張家豪|李美玲|王雅婷|吳俊傑|劉佩珊|蔡宗翰|楊惠雯|許文龍|鄭麗華',
  japanese:
    '花子 山田|佐藤 健|鈴木 さくら|高橋 誠|田中 ゆい|伊藤 大輔|渡辺 マリ|中村 恵|小林 翔太|加藤 あかり',
  korean: '김영희|이철수|박지민|최은영|정민호|강수진|조현우|윤서연|장동건|임소라|한지훈|오미경',
};

/** Code pages with the languages that are written in them. */
const pages: [string, (keyof typeof names)[]][] = [
  ['windows-1252', ['spanish', 'portuguese', 'french']],
  ['macintosh', ['spanish', 'portuguese', 'french']],
  ['cp850', ['spanish', 'portuguese', 'french']],
  ['windows-1250', ['polish', 'croatian', 'romanian']],
  ['cp852', ['polish']],
  ['windows-1251', ['russian', 'ukrainian']],
  ['koi8-u', ['russian']],
  ['ibm866', ['russian']],
  ['x-mac-cyrillic', ['russian']],
  ['windows-1253', ['greek']],
  ['windows-1254', ['turkish']],
  ['windows-1255', ['hebrew']],
  ['windows-1256', ['arabic']],
  ['windows-874', ['thai']],
  ['gb18030', ['chinese']],
  ['big5', ['taiwanese']],
  ['shift_jis', ['japanese']],
  ['euc-kr', ['korean']],
];

const listOf = (all: readonly string[]): string =>
  `Loan ID;Client name;Amount\r\n${all.map((each, index) => `${1001 + index};${each};${1000 + 37 * index},50\r\n`).join('')}`;

const cases = pages.flatMap(([encoding, languages]) =>
  languages.map((language) => ({ encoding, language, all: names[language].split('|') })),
);

describe('names in an old encoding', () => {
  test.each(cases)(
    '$language in $encoding are read correctly or asked about, however few',
    ({ encoding, all }) => {
      fc.assert(
        fc.property(fc.subarray(all, { minLength: 1 }), fc.boolean(), (some, capitals) => {
          const upper = some.map((each) => each.toUpperCase());
          // A letter missing in the code page becomes a question mark and proves nothing.
          const chosen = capitals && !encodeIn(encoding, listOf(upper)).includes(0x3f) ? upper : some;
          const { text, readings } = decodeText(encodeIn(encoding, listOf(chosen)));
          const right = listOf(chosen);
          if (readings.length === 0) expect(text).toBe(right);
          else
            expect(readings.map((each) => decodeAs(each.encoding, encodeIn(encoding, right)))).toContain(
              right,
            );
        }),
        { numRuns: 60 },
      );
    },
  );

  test.each(cases.filter(({ encoding }) => encoding !== 'cp850'))(
    'ten in $language in $encoding need no question',
    ({ encoding, all }) => {
      const right = listOf(all);
      expect(decodeText(encodeIn(encoding, right))).toMatchObject({ text: right, readings: [] });
    },
  );

  test('capitals in KOI8 are not mistaken for Hebrew', () => {
    const all = names.russian.split('|').map((each) => each.toUpperCase());
    const right = listOf([1, 2, 3, 5, 7, 8, 9, 11].map((index) => all[index] ?? ''));
    expect(decodeText(encodeIn('koi8-u', right))).toMatchObject({ text: right, readings: [] });
  });

  test('are certain when the heading is known', () => {
    const right = 'ID кредита;Сумма\r\n1001;1234,50\r\n';
    expect(decodeText(encodeIn('windows-1251', right))).toMatchObject({
      text: right,
      encoding: 'windows-1251',
      readings: [],
    });
  });

  test('are read in the encoding that a person chose', () => {
    const bytes = encodeIn('windows-1254', listOf(['Ayşe Yıldız']));
    expect(decodeText(bytes, 'windows-1254')).toMatchObject({ text: listOf(['Ayşe Yıldız']), readings: [] });
  });
});

describe('a text in UTF-8', () => {
  const read = (bytes: Buffer): Sheet => {
    const sheets = readSheets('file.csv', bytes);
    if (!sheets.ok) throw new Error(sheets.error.code);
    return sheets.value[0] as Sheet;
  };

  test('with one bad byte loses one letter, which is noted', () => {
    const bytes = Buffer.concat([
      Buffer.from('Loan ID;Name\n1;José Muñoz\n2;Mar'),
      Buffer.from([0xed]),
      Buffer.from('a Peña\n'),
    ]);
    expect(read(bytes)).toMatchObject({
      rows: [{}, { cells: ['1', 'José Muñoz'] }, { cells: ['2', 'Mar\ufffda Peña'] }],
      notes: [{ row: 2, column: 1, kind: 'garbled' }],
      text: { encoding: 'utf-8', readings: [] },
    });
  });

  test.each(['windows-1251', 'windows-1252'] as const)(
    'with lines in %s has them read so, and reports it',
    (encoding) => {
      const language = encoding === 'windows-1251' ? 'russian' : 'spanish';
      const some = names[language].split('|');
      const lines = some.map((each, index) =>
        index % 2 === 0 ? Buffer.from(`${index};${each}\n`) : encodeIn(encoding, `${index};${each}\n`),
      );
      const sheet = read(Buffer.concat([Buffer.from('Loan ID;Name\n'), ...lines]));
      expect(sheet.rows.slice(1).map(({ cells }) => cells[1])).toEqual(some);
      expect(sheet.text?.recoded).toEqual(some.flatMap((_, index) => (index % 2 === 0 ? [] : [index + 2])));
    },
  );

  test.each(['utf-16le', 'utf-16be'] as const)(
    'or %s without its mark is recognised by its zero bytes',
    (encoding) => {
      const bytes = Buffer.from('Loan ID;Name;Amount\r\n1001;Айгуль;50,25\r\n', 'utf16le');
      const sheet = read(encoding === 'utf-16le' ? bytes : bytes.swap16());
      expect(sheet).toMatchObject({ rows: [{}, { cells: ['1001', 'Айгуль', '50,25'] }], text: { encoding } });
    },
  );
});

describe('a workbook in an old code page', () => {
  const path = join(import.meta.dirname, '../../fixtures/sheet-cases/biff5-cp1251-drafts.xls');
  const cyrillic = readFileSync(path);
  const misnamed = Buffer.from(cyrillic);
  const at = misnamed.indexOf(Buffer.from([0x42, 0, 2, 0, 0xe3, 0x04]));
  misnamed.writeUInt16LE(1252, at + 4);
  const textOf = (bytes: Buffer, encoding?: string) =>
    JSON.stringify(readSheets('loans.xls', bytes, encoding === undefined ? {} : { encoding }));

  test('is read by the code page that it declares', () => {
    expect(textOf(cyrillic)).toContain('Айгуль');
    expect(textOf(cyrillic)).not.toContain('readings');
  });

  test('is asked about when its code page gives no words, and read as a person chose', () => {
    expect(at).toBeGreaterThan(0);
    expect(textOf(misnamed)).toContain('"encoding":"windows-1251"');
    expect(textOf(misnamed, 'windows-1251')).toContain('"Айгуль"');
    expect(textOf(misnamed, 'windows-1251')).not.toContain('readings');
  });
});

describe('a text encoded to UTF-8 twice', () => {
  const twice = (encoding: string, text: string): string => decodeAs(encoding, Buffer.from(text));
  const asFiles = (list: string[]): [string, Buffer][] => [
    ['CSV', Buffer.from(['Loan ID;Name', ...list.map((name, index) => `${index};${name}`)].join('\n'))],
    ['XLSX', rawXlsx('S', list.map((name, index) => rawRow(index + 1, [String(index), name])).join(''))],
  ];
  const cases = [
    ['windows-1252', 'José Muñoz'],
    ['windows-1252', 'Nguyễn Thị Hồng'],
    ['windows-1252', 'ကျော်'],
    ['windows-1251', 'Айгуль Петрова'],
    ['windows-1251', 'José'],
    ['windows-1250', 'Đorđe Šimić'],
    ['windows-1256', 'محمد حسن'],
    ['macintosh', 'Inés Gómez'],
    ['cp850', 'Inés Gómez'],
  ] as const;

  test.each(cases)('as %s is asked about and read as a person chose: %s', (encoding, name) => {
    for (const [kind, bytes] of asFiles(['Ana', twice(encoding, name), 'Peña'])) {
      const asked = readSheets(kind, bytes);
      const readings = (asked.ok && asked.value[0]?.text?.readings) || [];
      expect(readings.some(({ sample }) => sample.includes(name))).toBe(true);
      const meant = readings.find(({ sample }) => sample.includes(name))?.encoding ?? '';
      const read = readSheets(kind, bytes, { encoding: meant });
      const names = read.ok ? read.value[0]?.rows.map(({ cells }) => cells[1]) : [];
      expect(names?.slice(-3)).toEqual(['Ana', name, 'Peña']);
      const kept = readSheets(kind, bytes, { encoding: 'utf-8' });
      expect(kept.ok && kept.value[0]?.text?.readings).toSatisfy(
        (left) => left === undefined || left.length === 0,
      );
    }
  });

  test('is not suspected in ordinary names', () => {
    const all = Object.values(names).flatMap((each) => each.split('|'));
    const more = ['São João', 'ÃO', 'Ні', 'Ві', 'IRMÃ’S', '5 €', 'Ştefan', 'Mā’ohi', 'Ünal–Öz'];
    for (const [kind, bytes] of asFiles([
      ...all,
      ...all.map((each) => each.toUpperCase()),
      ...more.filter((each) => each !== 'IRMÃ’S'),
    ])) {
      const read = readSheets(kind, bytes);
      expect(read.ok && (read.value[0]?.text?.readings ?? [])).toEqual([]);
    }
  });

  test('leaves no trace of its byte order mark', () => {
    expect(readSheets('x', Buffer.from('\u00ef\u00bb\u00bfLoan ID;Name\n1;A\n'))).toMatchObject({
      ok: true,
      value: [{ rows: [{ cells: ['Loan ID', 'Name'] }, {}], text: { readings: [] } }],
    });
  });
});
