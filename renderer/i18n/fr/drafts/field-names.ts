/** The names of a draft's fields in the form and in the import: PA2's own (API.md §7), in French. */
export const fieldNames = {
  clientId: 'ID du client',
  loanId: 'ID du prêt',
  givenName: 'Prénom',
  familyName: 'Nom de famille',
  gender: 'Sexe',
  amount: 'Montant',
  location: 'Localité',
  activityId: 'Activité',
  languageId: 'Langue de la description',
  loanUse: 'Utilisation du prêt',
  description: 'Description',
  waiverSigned: 'Autorisation du client signée',
  themeTypeId: 'Initiative spéciale',
  currency: 'Devise',
  disbursalDate: 'Date de décaissement',
};
