import type { Obstacle } from '../../../shared/rules/capabilities/obstacle.ts';

/** For every reason why a button is off: what is lacking, and what to do, in French. A reason without a text does not compile. */
export const obstacles = {
  busy: 'Une autre étape est encore en cours. Attendez qu’elle soit finie.',

  alreadySent: 'Ceci a été envoyé ou est en cours d’envoi. Ouvrez Envois pour voir le résultat.',
  locked:
    'Ceci attend une deuxième personne. Pour le modifier, déverrouillez-le d’abord dans sa vérification.',
  underway:
    'Ceci est en cours d’envoi. Attendez le résultat, ou dites dans Envois ce que vous avez vu dans PA2.',
  noneSelected:
    'Sélectionnez des brouillons avec les cases pour remplir des champs ou pour en envoyer plusieurs.',
  noLoansChosen: 'Aucun prêt n’est sélectionné. Sélectionnez-en au moins un dans la liste ci-dessous.',
  tooManyJournals: 'Vous pouvez rédiger ensemble {{most}} suivis au plus. Sélectionnez moins de prêts.',
  membersFull: 'Un groupe peut avoir ici {{most}} membres au plus.',
  scheduleFull: 'Un calendrier peut avoir ici {{most}} lignes au plus. Retirez-en une d’abord.',
  nameMissing: 'Le modèle n’a pas encore de nom. Saisissez-en un d’abord.',
  templatesFull: 'Vous pouvez garder {{most}} modèles au plus. Supprimez-en un d’abord.',
  noRows: 'Le rapport n’a pas encore de lignes. Saisissez, collez ou importez-en d’abord.',
  sheetEmpty: 'Cette feuille est vide. Choisissez-en une autre, ou un autre fichier.',
  noColumns: 'Choisissez un champ pour une colonne au moins.',
  columnMisfit: 'Une colonne ne convient pas. Choisissez-en une autre, ou confirmez qu’elle est juste.',
  columnUnsure:
    'Le champ d’une colonne n’est qu’une supposition. Confirmez qu’il est juste, ou choisissez-en un autre.',
  stylesUnsaid: 'Dites d’abord comment les montants et les dates sont écrits.',
  sheetAwaited: 'Le chargement des lignes est encore en cours. Attendez un instant.',
  noDrafts: 'Aucun brouillon ne peut encore être créé. Revenez corriger les lignes.',
  schedulesUnsaid:
    'Sous « Calendriers de remboursement », dites comment les construire, ou choisissez de ne pas en construire.',
  nothingSet: 'Rien n’est encore rempli. Remplissez au moins un champ.',
  interestUnsaid: 'Choisissez d’abord le type d’intérêts des calendriers.',
  noPicture: 'Écrivez d’abord l’adresse complète d’une image. Elle commence par https://.',
  staysInPractice: 'Dans Practice, rien ne quitte cet ordinateur ; l’image n’est donc pas chargée.',
  nothingChanges: 'Cela ne changerait aucune ligne. Choisissez autre chose, ou annulez.',

  readOnly:
    'Cet environnement est en lecture seule. Une personne autorisée peut changer cela dans Paramètres, sous « Envoi ».',
  noScope:
    'Vos identifiants Kiva ne comprennent pas {{scope}}. Demandez à partnersupport@kiva.org de l’ajouter.',
  blocked: 'Corrigez d’abord ce qui figure sous « À corriger avant l’envoi ».',
  nothingToSend: 'Il n’y a encore rien à envoyer.',
  reasonMissing: 'Écrivez ci-dessus pourquoi l’envoyer malgré tout.',
  noneReady: 'Aucun brouillon n’est prêt. Ouvrez ceux ci-dessous pour voir ce qu’il faut corriger.',
  sendingMany: 'Des brouillons sont en cours d’envoi. Arrêtez d’abord, ou attendez que tous soient partis.',
  offline:
    'Cet ordinateur est hors ligne. Choisissez « Envoyer une fois en ligne », ou connectez-vous d’abord.',
  ruleAwaited: 'Partner Desk vérifie si la règle des deux personnes est active. Attendez un instant.',

  ruleHolds:
    'La règle des deux personnes est maintenant active, et personne n’a approuvé ceci. Retirez ce qui attend ; verrouillez ensuite le rapport et faites-le approuver par une deuxième personne.',

  noLoanId: 'Kiva n’a pas d’ID du prêt pour ce prêt, et une ligne de rapport en a besoin.',
  noCopy:
    'Une copie de vos prêts sur cet ordinateur est nécessaire. Choisissez « Actualiser » pour l’obtenir.',
  listAtKiva: 'Cette liste vient en direct de Kiva. Choisissez d’abord « Revenir à la copie ».',
  listAwaited: 'Le chargement de la liste est encore en cours. Attendez un instant.',
  viewNameMissing: 'La vue n’a pas encore de nom. Saisissez-en un d’abord.',
  viewsFull: 'Vous pouvez garder {{most}} vues au plus. Supprimez-en une d’abord.',
} satisfies Record<Obstacle, string>;
