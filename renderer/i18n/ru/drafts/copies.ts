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
    title: 'Как в прошлом черновике: {{fields}}',
    clear: 'Очистить их',
    cleared: 'Эти поля очищены',
  },
  splitName: {
    title: 'Как разделить «{{name}}»?',
    text: 'Kiva передаёт имя целиком. Фамилия никогда не показывается кредиторам.',
    option: 'Имя {{givenName}}, фамилия {{familyName}}',
    neither: 'Ни один вариант: введу имя вручную',
  },
  carry: {
    done: 'Копия готова для другой среды',
    doneText:
      'Перейдите в Stage или Production кнопкой «Среда». Там страница «Черновики» предложит копию. Она ждёт до закрытия программы.',
    offer: 'Сюда скопирован черновик из {{from}}',
    offerText: '{{title}}. Ничего не отправляется: получится черновик, который можно просмотреть.',
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
