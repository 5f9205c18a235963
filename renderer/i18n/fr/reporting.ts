/** Words of the settings of how a partner reports, in French. */
export const reporting = {
  title: 'Déclarations dans {{environment}}',
  description:
    'Comment votre organisation déclare les remboursements et les suivis. Demandez à votre contact chez Kiva en cas de doute.',
  notSaid: 'Non défini : demandé dans le prochain rapport',
  meaning: 'Ce que signifient les montants',
  columns: 'Colonnes de vos fichiers dans PA2',
  batchSize: 'Lignes par lot',
  batchSizeHelp: 'Kiva recommande de 200 à 300 au plus.',
  batchSizeWrong: 'Un nombre entier de {{least}} à {{most}}.',
  dueDay: 'Jour du mois où le rapport est dû',
  dueDayHelp: 'Vide : aucun. Dans un mois plus court, c’est le dernier jour.',
  dueDayWrong: 'Un jour de 1 à 31.',
  statuses: 'Suivis proposés pour les prêts au statut',
  statusesHelp: 'PA2 décide quels prêts peuvent recevoir un suivi ; d’ordinaire ceux en remboursement.',
  openReports: 'Un rapport ouvert demande s’il faut appliquer la modification, et est contrôlé à nouveau.',
  agreed: {
    text: 'Les documents de Kiva laissent ouverts les points suivants. Ne les changez que si Kiva vous l’a dit.',
    groupFields: 'Champs de groupe d’un brouillon',
    groupFieldsOption: { groups: 'Pour les groupes seulement', all: 'Aussi pour les prêts individuels' },
    groupFieldsHelp:
      'La page de Kiva dit que le nom du groupe, ses ID et « absent de la photo » empêchent de publier un prêt individuel ; un exemple de Kiva les envoie pourtant.',
    scheduleParameters: 'Envoyer aussi le plan du calendrier',
    scheduleParametersHelp:
      'En plus de ses lignes : première date, nombre, rythme, taux. Non documenté ; un client en service chez Kiva l’envoie, pour que PA2 affiche le plan.',
    pastDays: 'Décaissement : jours en arrière au plus',
    futureDays: 'Décaissement : jours en avant au plus',
    daysHelp: 'PA2 indique 29 en arrière et 90 en avant.',
    daysWrong: 'Un nombre entier de 0 à 999.',
    pa2Url: 'Adresse de PA2',
    pa2UrlHelp: 'Vide : l’adresse habituelle.',
    pa2UrlWrong: 'Une adresse https sous kiva.org, ou rien.',
  },
  save: 'Enregistrer',
  saved: 'Enregistré.',
};
