/** The names of a draft's fields in the form and in the import, in Portuguese. */
export const fieldNames = {
  clientId: 'ID do cliente',
  loanId: 'ID do empréstimo',
  givenName: 'Nome',
  familyName: 'Sobrenome',
  gender: 'Sexo',
  amount: 'Valor',
  location: 'Localidade',
  activityId: 'Atividade',
  languageId: 'Idioma da descrição',
  loanUse: 'Uso do empréstimo',
  description: 'Descrição',
  waiverSigned: 'Autorização do cliente assinada',
  themeTypeId: 'Tema',
  currency: 'Moeda',
  disbursalDate: 'Data de desembolso',
};
