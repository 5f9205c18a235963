/** Words of the settings of how a partner reports, in French. */
export const reporting = {
  title: 'Déclarations dans {{environment}}',
  description:
    'Comment votre organisation déclare les remboursements et les suivis. Demandez à votre contact chez Kiva en cas de doute.',
  notSaid: 'Non défini : la question viendra dans le prochain rapport',
  meaning: 'Ce que signifient les montants',
  columns: 'Colonnes de vos fichiers dans PA2',
  batchSize: 'Lignes par lot',
  batchSizeHelp: 'Kiva recommande de 200 à 300 au plus.',
  batchSizeWrong: 'Saisissez un nombre entier de {{least}} à {{most}}.',
  dueDay: 'Jour du mois où le rapport est dû',
  dueDayHelp: 'Laissez vide s’il n’y en a pas. Dans un mois plus court, c’est le dernier jour.',
  dueDayWrong: 'Saisissez un jour de 1 à 31.',
  statuses: 'Statuts des prêts proposés pour les suivis',
  statusesHelp: 'PA2 décide quels prêts peuvent recevoir un suivi ; d’ordinaire ceux en remboursement.',
  openReports:
    'Un rapport ouvert vous demande s’il faut appliquer la modification, puis se contrôle à nouveau.',
  agreed: {
    text: 'Les documents de Kiva ne disent pas clairement ce qui suit. Ne le changez que si Kiva vous le dit.',
    groupFields: 'Champs de groupe d’un brouillon',
    groupFieldsOption: { groups: 'Pour les groupes seulement', all: 'Aussi pour les prêts individuels' },
    groupFieldsHelp:
      'La page de Kiva dit qu’un prêt individuel avec un nom de groupe, des ID de groupe ou « absent de la photo » ne peut pas être publié ; un exemple de Kiva les envoie pourtant.',
    scheduleParameters: 'Envoyer aussi le plan du calendrier',
    scheduleParametersHelp:
      'En plus de ses lignes : première date, nombre, intervalle, taux. Ce n’est pas documenté, mais un autre programme qui fonctionne avec Kiva l’envoie, pour que PA2 affiche le plan.',
    pastDays: 'Date de décaissement : jours en arrière au plus',
    futureDays: 'Date de décaissement : jours en avant au plus',
    daysHelp: 'PA2 indique 29 jours en arrière et 90 jours en avant.',
    daysWrong: 'Saisissez un nombre entier de 0 à 999.',
    pa2Url: 'Adresse de PA2',
    pa2UrlHelp: 'Laissez vide pour l’adresse habituelle.',
    pa2UrlWrong: 'Saisissez une adresse https sous kiva.org, ou laissez vide.',
  },
  save: 'Enregistrer',
  saved: 'Enregistré.',
};
