/** The names of a draft's fields in the form and in the import, in Spanish: PA2's own (API.md §7). */
export const fieldNames = {
  clientId: 'ID del cliente',
  loanId: 'ID del préstamo',
  givenName: 'Nombre',
  familyName: 'Apellido',
  gender: 'Sexo',
  amount: 'Monto',
  location: 'Ubicación',
  activityId: 'Actividad del préstamo',
  languageId: 'Idioma de la descripción',
  loanUse: 'Uso del préstamo',
  description: 'Descripción',
  waiverSigned: 'Autorización del cliente firmada',
  themeTypeId: 'Campaña',
  currency: 'Divisa',
  disbursalDate: 'Fecha de desembolso',
};
