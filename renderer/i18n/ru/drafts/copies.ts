/** Words of what else can be done with a draft, in Russian: its versions, its copies. */
export const draftCopies = {
  actions: {
    menu: 'Ещё',
    menuOf: 'Ещё: {{title}}',
    duplicate: 'Дублировать',
    newLoan: 'Новый кредит этому заёмщику',
    carry: 'Скопировать в другую среду…',
    remove: 'Удалить',
  },
  taken: {
    title: 'Взято из прошлого черновика: {{fields}}',
    clear: 'Очистить их',
    cleared: 'Эти поля очищены',
  },
  splitName: {
    title: 'Какая часть «{{name}}» — фамилия?',
    text: 'Kiva хранит имя одной строкой. Кредиторы никогда не видят фамилию.',
    option: 'Имя {{givenName}}, фамилия {{familyName}}',
    neither: 'Ни один вариант: введу имя вручную',
  },
  carry: {
    done: 'Копия готова для другой среды',
    doneText:
      'Перейдите в Stage или Production кнопкой «Среда». Там страница «Черновики» предложит копию. Копия хранится до закрытия программы.',
    offer: 'Сюда скопирован черновик из {{from}}',
    offerText: '{{title}}. Ничего не отправляется: получится черновик, который можно проверить.',
    missing: 'Здесь этого нет, поэтому будет пусто:',
    needsLists:
      'Чтобы сопоставить место, вид деятельности, язык, тему и валюту, нужны списки Kiva этой среды.',
    changes: 'Что изменится',
    column: { field: 'Поле', name: 'Значение' },
    absent: 'здесь нет',
    take: 'Взять как новый черновик',
    drop: 'Не брать',
  },
};
