import { fieldNames } from './field-names.ts';

/** Words of the three steps of a draft, in Russian. */
export const draftForm = {
  back: 'Все черновики',
  untitled: 'Новый черновик',
  removeTitle: 'Удалить этот черновик?',
  step1: { title: 'Шаг 1: Описание', text: 'Кто заёмщик и на что нужен кредит.' },
  step2: {
    title: 'Шаг 2: Условия кредита',
    text: 'Сколько, в какой валюте, когда выдаётся и когда погашается.',
  },
  step3: { title: 'Шаг 3: Фото', text: 'Одно фото на каждый кредит, на котором хорошо виден заёмщик.' },
  lists: {
    age: 'Списки Kiva для выбора, данные на {{when}}.',
    loading: 'Загрузка списков Kiva…',
    refresh: 'Обновить списки',
    failed: 'Не удалось загрузить списки Kiva. Остальное можно заполнить; оно сохранится.',
    nothing: 'Ничего не найдено',
    more_one: 'Введите, чтобы увидеть ещё {{count}}',
    more_few: 'Введите, чтобы увидеть ещё {{count}}',
    more_many: 'Введите, чтобы увидеть ещё {{count}}',
    more_other: 'Введите, чтобы увидеть ещё {{count}}',
    gone: '{{value}} — этого больше нет в списке Kiva. Выберите другое или обновите списки.',
    unlisted: '{{value}} (нет в списке)',
    choose: 'Выберите…',
    search: 'Введите для поиска',
    parts: { pinned: 'Закреплённые', recent: 'Недавние', all: 'Все' },
    pin: 'Закрепить: {{label}}',
    unpin: 'Открепить: {{label}}',
    pinKey: '{{name}} (Alt+P)',
  },
  field: {
    ...fieldNames,
    loanType: 'Тип кредита',
    groupName: 'Название группы',
    groupClientId: 'ID клиента группы',
    groupLoanId: 'ID кредита группы',
    notPictured: 'На фото',
    members: 'Участники',
    schedule: 'График погашения',
    date: 'Дата платежа',
    principal: 'Основной долг',
    interest: 'Проценты',
    photoId: 'Фото',
  },
  help: {
    clientId: 'Ваш собственный номер этого заёмщика.',
    loanId: 'Ваш собственный номер этого кредита. Нули впереди сохраняются.',
    groupClientId: 'Ваш собственный номер группы, если он есть.',
    groupLoanId: 'Ваш собственный номер всего кредита, если он есть.',
    location: 'Точно как в PA2 → Account → Locations.',
    activityId: 'По нему PA2 определяет сектор.',
    loanUse:
      'Завершает фразу «This borrower will use this loan…». По-английски начните с «to»; без имени и суммы.',
    description: 'Пишите о заёмщике «она» или «он», а не «я». Без фамилии, телефона и адреса.',
    waiverSigned:
      'Новое согласие (client waiver) на каждый новый кредит; Kiva может запросить его в течение 24 часов.',
    themeTypeId: 'Темы — ваша собственная договорённость с Kiva.',
    amount: 'Весь основной долг в местной валюте, до вычета комиссий.',
    disbursalDate: 'PA2 принимает даты от менее чем 30 дней назад до 90 дней вперёд.',
  },
  gender: { female: 'Женский', male: 'Мужской', unknown: 'Неизвестно' },
  words_one: '{{count}} слово',
  words_few: '{{count}} слова',
  words_many: '{{count}} слов',
  words_other: '{{count}} слова',
  characters_one: '{{count}} знак',
  characters_few: '{{count}} знака',
  characters_many: '{{count}} знаков',
  characters_other: '{{count}} знака',
  dateShown: '{{date}}, {{distance}}',
  photo: {
    usedBefore: 'Уже есть в черновике «{{title}}», изменённом {{when}}.',
    usedBeforeSent: 'Отправлено с черновиком «{{title}}», {{when}}.',
    untitled: 'заёмщик без имени',
    earlier: 'У этого заёмщика уже был кредит',
    allowed:
      'Kiva принимает фото повторно один раз в течение {{months}} месяцев, если заёмщик выглядит по-прежнему.',
    earlierGroup: 'У этой группы уже был кредит',
    allowedGroup_one:
      'Kiva снова принимает фото группы в течение {{months}} месяцев, если на нём {{percent}} % участников: здесь {{in}} из {{count}}. Кого на нём нет, тот так и отмечен.',
    allowedGroup_few:
      'Kiva снова принимает фото группы в течение {{months}} месяцев, если на нём {{percent}} % участников: здесь {{in}} из {{count}}. Кого на нём нет, тот так и отмечен.',
    allowedGroup_many:
      'Kiva снова принимает фото группы в течение {{months}} месяцев, если на нём {{percent}} % участников: здесь {{in}} из {{count}}. Кого на нём нет, тот так и отмечен.',
    allowedGroup_other:
      'Kiva снова принимает фото группы в течение {{months}} месяцев, если на нём {{percent}} % участников: здесь {{in}} из {{count}}. Кого на нём нет, тот так и отмечен.',
    tooFew_one:
      'Фото за {{month}} не предлагается: на нём {{in}} из {{count}} участника, а Kiva нужно {{percent}} %. Сделайте новое.',
    tooFew_few:
      'Фото за {{month}} не предлагается: на нём {{in}} из {{count}} участников, а Kiva нужно {{percent}} %. Сделайте новое.',
    tooFew_many:
      'Фото за {{month}} не предлагается: на нём {{in}} из {{count}} участников, а Kiva нужно {{percent}} %. Сделайте новое.',
    tooFew_other:
      'Фото за {{month}} не предлагается: на нём {{in}} из {{count}} участника, а Kiva нужно {{percent}} %. Сделайте новое.',
    use: 'Взять фото за {{month}}',
    tooOld:
      'Фото за {{month}} не предлагается: оно отправлено больше {{months}} месяцев назад. Сделайте новое.',
    usedTwice:
      'Фото за {{month}} не предлагается: оно уже есть у двух кредитов, а Kiva принимает его повторно только один раз. Сделайте новое.',
    facts: '{{width}} × {{height}} пикселей, {{size}}',
  },
  repair: {
    takeOut: 'Убрать «{{text}}»',
    begin: 'Начать с «{{text}}»',
    write: 'Оставить только «{{text}}»',
    amount: 'Заменить на {{text}}',
    date: 'Заменить на {{text}}',
    done: 'Поле изменено',
  },
  refused: {
    title: 'Ответ Kiva называет эти поля',
    note: 'Kiva: {{message}}',
    other: '{{path}}: {{message}}',
  },
  preview: {
    title: 'Что получит Kiva',
    change: 'Изменить',
    changeStep: 'Изменить: {{title}}',
    yes: 'Да',
    no: 'Нет',
    rows_one: '{{count}} платёж',
    rows_few: '{{count}} платежа',
    rows_many: '{{count}} платежей',
    rows_other: '{{count}} платежа',
  },
};
