/** Words of what a partner allows: how carefully an environment sends, the last page before Production, and the lock, in French. */
export const level = {
  last: {
    title: 'Envoyer en Production ?',
    partner: 'Partenaire',
    noPartner: 'Pas encore connu',
    undo: {
      draft:
        'Un brouillon que Kiva a reçu ne peut être ni retiré ni modifié d’ici. Il ne peut être corrigé ou supprimé que dans PA2.',
      journals:
        'Des suivis que Kiva a reçus ne peuvent être ni retirés ni modifiés d’ici, seulement dans PA2.',
      report:
        'Des remboursements que Kiva a reçus ne peuvent pas être retirés d’ici. Un rapport ultérieur peut les corriger tant que le mois n’est pas finalisé dans PA2 ; ensuite, plus personne ne le peut.',
    },
    count: 'Tapez {{number}}, le nombre de lignes, pour les envoyer',
    countHelp: 'Pour qu’autant de lignes ne partent jamais par un faux mouvement.',
    countFirst: 'Tapez d’abord le nombre de lignes.',
    send: 'Envoyer maintenant',
  },
  pin: {
    title: 'Votre code PIN, pour envoyer',
    text: 'Cet environnement n’envoie qu’avec le code PIN d’une personne.',
    who: 'Qui envoie',
  },
  settings: {
    title: 'Envoi dans {{environment}}',
    description:
      'Avec quelle prudence cet environnement envoie, quelle que soit la personne devant cet ordinateur.',
    level: 'Façon d’envoyer',
    levels: {
      ask: 'Demander à chaque fois',
      pin: 'Demander un code PIN',
      readOnly: 'Lecture seule',
    },
    help: {
      ask: 'Vérifier d’abord, puis choisir Envoyer.',
      pin: 'De même, et chaque fois une personne saisit son code PIN.',
      readOnly:
        'Rien n’est envoyé. Les prêts peuvent être lus et tout peut être préparé ; ce qui attend continue d’attendre.',
    },
    save: 'Modifier',
    change: {
      title: 'Envoyer avec moins de prudence ?',
      text: 'En Production, il faut un code PIN, car de vrais prêts sont en jeu. La modification est gardée dans l’historique.',
      action: 'Modifier',
      who: 'Qui modifie',
    },
    pinFirst: 'Personne n’a encore de code PIN',
    countAbove: 'Au-dessus de cette somme, taper le nombre de lignes',
    countAboveHelp:
      'Demandé sur la dernière page avant Production, et toujours à partir de {{number}} lignes. Comparé à la somme de chaque devise séparément. Vide : selon le seul nombre de lignes.',
    countAboveWrong: 'Un nombre comme 1000000, ou rien.',
    saveCount: 'Enregistrer',
    saved: 'Enregistré.',
    now: 'Le réglage est maintenant « {{level}} ».',
  },
  lock: {
    title: 'Partner Desk est verrouillé',
    text: 'Votre saisie est telle que vous l’avez laissée. Les envois en cours continuent.',
    who: 'Personne',
    open: 'Déverrouiller',
    now: 'Verrouiller maintenant',
    cannot: 'Non verrouillé',
    settings: {
      title: 'Verrouiller en cas d’absence',
      text: 'Après ce temps sans clavier ni souris, seul un code PIN rouvre le programme. Ctrl+L le verrouille aussitôt. Tant que personne n’a de code PIN, il n’est jamais verrouillé.',
      after: 'Verrouiller après',
      minutes_one: '{{count}} minute',
      minutes_other: '{{count}} minutes',
      never: 'Jamais',
    },
  },
};
