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
    title: 'Comme dans votre dernier brouillon : {{fields}}',
    clear: 'Les vider',
    cleared: 'Ces champs ont été vidés',
  },
  splitName: {
    title: 'Comment « {{name}} » se divise-t-il ?',
    text: 'Kiva donne le nom d’un seul tenant. Le nom de famille n’est jamais montré aux prêteurs.',
    option: 'Prénom {{givenName}}, nom de famille {{familyName}}',
    neither: 'Aucun de ceux-ci : j’écris le nom moi-même',
  },
  carry: {
    done: 'Une copie est prête pour l’autre environnement',
    doneText:
      'Passez à Stage ou à Production avec le bouton d’environnement. La page Brouillons y propose alors la copie. Elle attend jusqu’à la fermeture du programme.',
    offer: 'Un brouillon a été copié ici depuis {{from}}',
    offerText: '{{title}}. Rien n’est envoyé : cela devient un brouillon que vous pouvez relire.',
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
