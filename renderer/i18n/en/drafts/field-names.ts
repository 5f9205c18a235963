/** The names of a draft's fields in the form and in the import: PA2's own (API.md §7). */
export const fieldNames = {
  clientId: 'Client ID',
  loanId: 'Loan ID',
  givenName: 'Given name',
  familyName: 'Family name',
  gender: 'Gender',
  amount: 'Amount',
  location: 'Location',
  activityId: 'Activity',
  languageId: 'Language of description',
  loanUse: 'Loan use',
  description: 'Description',
  waiverSigned: 'Client waiver signed',
  themeTypeId: 'Theme',
  currency: 'Currency',
  disbursalDate: 'Disbursal date',
};
