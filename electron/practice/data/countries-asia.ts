import { type Country, names } from './country.ts';

const vietNam: Country = {
  name: 'Viet Nam',
  currency: 'VND',
  decimals: 0,
  perUsd: 25400,
  languages: ['EN'],
  places: names('Hà Nội|Thanh Hóa|Điện Biên|Thái Nguyên|Huế, Phú Vang|VINH'),
  given: { female: names('Ánh|Hương|Lan|Thảo|Yến|Ngọc'), male: names('Dũng|Hùng|Đức|Quân|Sơn|Tuấn') },
  middle: { female: names('Thị|Thị Kim|Thu'), male: names('Văn|Đình|Hữu') },
  family: names('Nguyễn|Trần|Lê|Phạm|Hoàng|Vũ|Đặng|Bùi'),
  order: 'family-first',
  groups: names('Tổ Phụ Nữ Hòa Bình|Nhóm Tiết Kiệm Sông Mã|Tổ Vay Vốn Đoàn Kết'),
};

const philippines: Country = {
  name: 'Philippines',
  currency: 'PHP',
  decimals: 2,
  perUsd: 57,
  languages: ['EN'],
  places: names('Iloilo City|Parañaque|Los Baños, Laguna|Dumaguete|Biñan'),
  given: {
    female: names('Maricel|Jocelyn|Rowena|Niña|Cherry Ann'),
    male: names('Rodel|Jun|Arnel|Dodong|Niño'),
  },
  family: names('dela Peña|Dela Cruz|Bañez|Magbanua|Villanueva|Ibañez'),
  order: 'given-first',
  groups: names('Samahang Kababaihan Center|Pag-asa Center|Bayanihan Center'),
};

const kyrgyzstan: Country = {
  name: 'Kyrgyzstan',
  currency: 'KGS',
  decimals: 2,
  perUsd: 87.4,
  languages: ['RU', 'EN'],
  places: names('Бишкек|Ош|Каракол, Ысык-Көл|Naryn|Talas|Jalal-Abad'),
  given: {
    female: names('Ольга|Айгуль|Гүлнара|Нургүл|Елена|Жылдыз'),
    male: names('Азамат|Бакыт|Нурлан|Сергей|Өмүрбек|Талант'),
  },
  family: names('Асанова|Жээнбаев|Ким|Төлөгөнова|Иваненко|Мамбетов'),
  order: 'given-first',
  groups: names('Группа «Ынтымак»|Группа «Достук»|Топ «Береке»'),
};

const georgia: Country = {
  name: 'Georgia',
  currency: 'GEL',
  decimals: 2,
  perUsd: 2.7,
  languages: ['EN', 'RU'],
  places: names('თბილისი|Kutaisi|Zugdidi|Gori, Shida Kartli|ბათუმი'),
  given: { female: names('ნინო|მარიამ|თამარ|ლელა|Eteri'), male: names('გიორგი|დავით|ზურაბ|ლევან|Tengiz') },
  family: names('ბერიძე|კაპანაძე|გელაშვილი|მაისურაძე|Lomidze'),
  order: 'given-first',
  groups: names('ჯგუფი იმედი|Imedi Group'),
};

const jordan: Country = {
  name: 'Jordan',
  currency: 'JOD',
  decimals: 3,
  perUsd: 0.709,
  languages: ['EN'],
  places: names('عمّان|Zarqa|Irbid|المفرق|Al-Salt, Balqa'),
  given: { female: names('فاطمة|آمنة|رنا|سميرة|هناء'), male: names('محمود|خالد|يوسف|عماد|ناصر') },
  family: names('الخطيب|الزعبي|العبادي|حداد|المومني'),
  order: 'given-first',
  groups: names('مجموعة الأمل|مجموعة نساء المفرق'),
};

const palestine: Country = {
  name: 'Palestine',
  currency: 'ILS',
  decimals: 2,
  perUsd: 3.6,
  languages: ['EN'],
  places: names('نابلس|Hebron|Jenin, Al-Yamun|رام الله|Gaza City'),
  given: { female: names('ليلى|نسرين|عبير|منى|سهام'), male: names('سامر|رامي|بلال|جهاد|عمر') },
  family: names('عودة|النجار|شاهين|أبو زيد|قاسم'),
  order: 'given-first',
  groups: names('مجموعة الزيتون|مجموعة السنابل'),
};

/** Practice countries in Asia. Names are combinations of common ones: nobody in particular. */
export const ASIA: readonly Country[] = [vietNam, philippines, kyrgyzstan, georgia, jordan, palestine];
