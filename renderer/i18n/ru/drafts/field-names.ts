/** The names of a draft's fields in the form and in the import, in Russian. */
export const fieldNames = {
  clientId: 'ID клиента',
  loanId: 'ID кредита',
  givenName: 'Имя',
  familyName: 'Фамилия',
  gender: 'Пол',
  amount: 'Сумма',
  location: 'Место',
  activityId: 'Вид деятельности',
  languageId: 'Язык описания',
  loanUse: 'Цель кредита',
  description: 'Описание',
  waiverSigned: 'Согласие клиента подписано',
  themeTypeId: 'Тема',
  currency: 'Валюта',
  disbursalDate: 'Дата выдачи',
};
