import type { Obstacle } from '../../../shared/rules/capabilities/obstacle.ts';

/** For every reason why a button is off: what is lacking, and what to do, in French. A reason without a text does not compile. */
export const obstacles = {
  busy: 'Une autre étape est encore en cours. Attendez qu’elle soit finie.',

  alreadySent: 'Ceci a été envoyé ou est en route. Ouvrez Envois pour voir ce qu’il en est advenu.',
  locked: 'Ceci attend une deuxième personne. Déverrouillez-le d’abord, dans sa vérification.',
  underway: 'Ceci est en route. Attendez le résultat, ou dites dans Envois ce que vous avez vu dans PA2.',
  noneSelected:
    'Sélectionnez des brouillons avec les cases pour remplir des champs ou pour en envoyer plusieurs à la suite.',
  noLoansChosen: 'Aucun prêt n’est choisi. Choisissez-en au moins un dans la liste ci-dessous.',
  tooManyJournals: 'Au plus {{most}} suivis peuvent être rédigés ensemble.',
  membersFull: 'Un groupe a ici au plus {{most}} membres.',
  scheduleFull: 'Un calendrier a ici au plus {{most}} lignes. Retirez-en une d’abord.',
  nameMissing: 'Le modèle n’a pas encore de nom. Saisissez-en un d’abord.',
  templatesFull: 'Au plus {{most}} modèles sont conservés. Supprimez-en un d’abord.',
  noRows: 'Le rapport n’a pas encore de lignes. Saisissez, collez ou importez-en d’abord.',
  sheetEmpty: 'Il n’y a rien dans cette feuille. Choisissez-en une autre, ou un autre fichier.',
  noColumns: 'Choisissez un champ pour une colonne au moins.',
  columnMisfit: 'Une colonne ne convient pas. Choisissez-en une autre, ou dites qu’elle est juste.',
  columnUnsure:
    'Le champ d’une colonne n’est qu’une supposition. Dites qu’il est juste, ou choisissez-en un autre.',
  stylesUnsaid: 'Répondez d’abord comment les montants et les dates sont écrits.',
  sheetAwaited: 'La lecture des lignes est encore en cours. Attendez un instant.',
  noDrafts: 'Aucun brouillon ne peut encore être créé. Revenez réparer les lignes.',
  schedulesUnsaid:
    'Dites sous « Calendriers de remboursement » comment ils sont construits, ou qu’il n’y en a pas.',
  nothingSet: 'Rien n’est encore rempli. Remplissez au moins un champ.',
  interestUnsaid: 'Choisissez d’abord le type d’intérêts des calendriers.',
  noPicture: 'Écrivez d’abord l’adresse complète d’une image, qui commence par https://.',
  staysInPractice: 'Dans Practice, rien ne quitte cet ordinateur ; aucune image n’est donc chargée.',
  nothingChanges: 'Cela ne changerait aucune ligne. Choisissez autre chose, ou annulez.',

  readOnly:
    'Cet environnement est en lecture seule. La personne autorisée peut changer cela dans Paramètres, sous « Envoi ».',
  noScope: 'Vos identifiants Kiva ne comprennent pas {{scope}}. Demandez à partnersupport@kiva.org.',
  blocked: 'Corrigez d’abord ce qui figure sous « À corriger avant l’envoi ».',
  nothingToSend: 'Il n’y a encore rien à envoyer.',
  reasonMissing: 'Dites ci-dessus pourquoi l’envoyer malgré tout.',
  noneReady: 'Aucun brouillon n’est prêt. Ouvrez ceux ci-dessous pour voir ce qu’il faut corriger.',
  sendingMany: 'Des brouillons sont en cours d’envoi. Arrêtez d’abord, ou attendez que tous soient partis.',
  offline:
    'Cet ordinateur est hors ligne. Choisissez « Envoyer une fois en ligne », ou connectez-vous d’abord.',
  ruleAwaited: 'Le programme regarde si deux personnes doivent être d’accord. Attendez un instant.',

  ruleHolds:
    'Désormais, deux personnes envoient les rapports, et personne n’a approuvé celui-ci. Arrêtez ce qui attend ; verrouillez ensuite le rapport et faites-le approuver par une deuxième personne.',

  noLoanId: 'Kiva n’a donné aucun ID du prêt pour ce prêt, et une ligne de rapport en a besoin.',
  noCopy:
    'Une copie de vos prêts sur cet ordinateur est nécessaire. Choisissez « Actualiser » pour l’obtenir.',
  listAtKiva: 'Cette liste est celle de Kiva. Choisissez d’abord « Revenir à la copie ».',
  listAwaited: 'La lecture de la liste est encore en cours. Attendez un instant.',
  viewNameMissing: 'La vue n’a pas encore de nom. Saisissez-en un d’abord.',
  viewsFull: 'Au plus {{most}} vues sont conservées. Supprimez-en une d’abord.',
} satisfies Record<Obstacle, string>;
