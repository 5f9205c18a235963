/** Words of the page Today, in French. */
export const today = {
  title: 'Aujourd’hui',
  waits_one: '{{count}} chose vous attend',
  waits_other: '{{count}} choses vous attendent',
  nothing: {
    title: 'Tout est fait',
    text: 'Vous voyez ici ce que Kiva refuse ou laisse sans réponse, ce qu’il vous reste à publier dans PA2 et les prêts que Kiva renvoie.',
  },
  outbox: {
    unknown: 'Vérifier dans PA2 si c’est arrivé',
    refused: 'Refusé par Kiva : corriger ou classer',
    paused: 'En pause : envoyer ou retirer',
  },
  pa2: {
    draft: 'Brouillons à publier dans PA2',
    journals: 'Suivis à publier dans PA2',
    report: 'Rapports à finaliser dans PA2',
  },
  showAll: 'Tout afficher ({{count}})',
  tickAll: {
    button: 'Marquer tous comme publiés',
    title: 'Les {{count}} sont-ils tous publiés ?',
    text: 'Chacun est marqué comme fait dans PA2. Pendant une semaine, vous pouvez annuler chaque marque dans sa liste.',
    action: 'Oui, tous sont publiés',
  },
  loans: {
    title: 'Chez Kiva',
    issues_one: '{{count}} prêt a été renvoyé ou est en cours de correction',
    issues_other: '{{count}} prêts ont été renvoyés ou sont en cours de correction',
    expiring_one: 'La collecte de {{count}} prêt se termine dans les 7 jours',
    expiring_other: 'La collecte de {{count}} prêts se termine dans les 7 jours',
    see: 'Afficher les prêts',
  },
  report: {
    title: 'Rapport {{month}}',
    covered: '{{reported}} prêts déclarés sur {{expected}}',
    meter: 'Prêts déclarés',
    complete: 'Tous les prêts en remboursement sont déclarés.',
    begin: 'Nouveau rapport',
    open: 'Ouvrir le rapport',
  },
  begun: {
    title: 'Continuer à travailler sur',
    all: {
      draft_one: 'Tous les brouillons : {{count}} non envoyé',
      draft_other: 'Tous les brouillons : {{count}} non envoyés',
      journals_one: 'Tous les suivis : {{count}} non envoyé',
      journals_other: 'Tous les suivis : {{count}} non envoyés',
      report_one: 'Tous les rapports : {{count}} non envoyé',
      report_other: 'Tous les rapports : {{count}} non envoyés',
    },
  },
  copy: {
    title: 'Votre copie des prêts',
    none: 'Il n’y a pas encore de copie. Avec une copie, Partner Desk trouve les prêts pendant la saisie, même hors ligne.',
    get: 'Charger les prêts',
    getting: 'Chargement des prêts',
    fresh_one: '{{count}} prêt, état au {{when}}',
    fresh_other: '{{count}} prêts, état au {{when}}',
    old_one: 'Elle date de {{count}} jour : ce que Kiva a changé depuis n’y est pas.',
    old_other: 'Elle date de {{count}} jours : ce que Kiva a changé depuis n’y est pas.',
  },
  firstSteps: {
    title: 'Premiers pas',
    text: 'Practice est une imitation de Kiva sur cet ordinateur : essayez tout, rien n’en sort.',
    draft: {
      name: 'Envoyer un brouillon d’essai',
      help: 'Un prêt avec son calendrier et sa photo, comme vous le feriez dans PA2.',
    },
    journals: {
      name: 'Envoyer un suivi d’essai',
      help: 'Des nouvelles d’un emprunteur pour ses prêteurs.',
    },
    report: {
      name: 'Envoyer un rapport d’essai',
      help: 'Ce que les emprunteurs ont remboursé, saisi, collé ou importé.',
    },
    stage: {
      name: 'Connecter Stage',
      help: 'L’environnement de test de Kiva. Choisissez-le avec le bouton d’environnement en haut, et saisissez votre Client ID et votre Client secret dans les paramètres.',
    },
    start: {
      draft: 'Commencer un brouillon',
      journals: 'Commencer un suivi',
      report: 'Commencer un rapport',
      stage: 'Aller à Stage',
    },
    goLive: 'Ensuite : passer de Stage à Production',
    done: 'Fait',
    open: 'Pas encore fait',
    putAway: 'Masquer cette liste',
  },
};
