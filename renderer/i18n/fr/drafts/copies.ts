/** Words of what else can be done with a draft: its versions, its copies, in French. */
export const draftCopies = {
  actions: {
    menu: 'Plus',
    menuOf: 'Plus d’actions : {{title}}',
    duplicate: 'Dupliquer',
    newLoan: 'Nouveau prêt pour cet emprunteur',
    carry: 'Copier vers un autre environnement…',
    remove: 'Supprimer',
  },
  taken: {
    title: 'Repris de votre dernier brouillon : {{fields}}',
    clear: 'Les vider',
    cleared: 'Ces champs ont été vidés',
  },
  splitName: {
    title: 'Quelle partie de « {{name}} » est le nom de famille ?',
    text: 'Kiva garde le nom en un seul texte. Les prêteurs ne voient jamais le nom de famille.',
    option: 'Prénom {{givenName}}, nom de famille {{familyName}}',
    neither: 'Aucun de ceux-ci : je saisis le nom moi-même',
  },
  carry: {
    done: 'Une copie est prête pour l’autre environnement',
    doneText:
      'Passez à Stage ou à Production avec le bouton d’environnement. La page Brouillons y propose alors la copie. Elle est gardée jusqu’à la fermeture du programme.',
    offer: 'Un brouillon a été copié ici depuis {{from}}',
    offerText: '{{title}}. Rien n’est envoyé : cela devient un brouillon que vous pouvez vérifier.',
    missing: 'Ceci n’existe pas ici et sera donc vide :',
    needsLists:
      'Les listes de Kiva pour cet environnement sont nécessaires pour faire correspondre localité, activité, langue, initiative spéciale et devise.',
    changes: 'Ce qui change',
    column: { field: 'Champ', name: 'Choix' },
    absent: 'n’existe pas ici',
    take: 'Utiliser comme nouveau brouillon',
    drop: 'Ne pas utiliser',
  },
};
