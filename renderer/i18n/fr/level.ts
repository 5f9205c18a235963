/** Words of what a partner allows: how carefully an environment sends, the last page before Production, and the lock, in French. */
export const level = {
  last: {
    title: 'Envoyer en Production ?',
    partner: 'Partenaire',
    noPartner: 'Pas encore connu',
    undo: {
      draft:
        'Un brouillon que Kiva a reçu ne peut être ni retiré ni modifié d’ici. Vous ne pouvez le corriger ou le supprimer que dans PA2.',
      journals:
        'Des suivis que Kiva a reçus ne peuvent être ni retirés ni modifiés d’ici, seulement dans PA2.',
      report:
        'Des remboursements que Kiva a reçus ne peuvent pas être retirés d’ici. Un rapport ultérieur peut les corriger tant que le mois n’est pas finalisé dans PA2 ; ensuite, plus personne ne le peut.',
    },
    count: 'Pour envoyer les lignes, tapez leur nombre : {{number}}',
    countHelp: 'Ainsi, vous n’enverrez pas beaucoup de lignes par erreur.',
    countFirst: 'Tapez d’abord le nombre de lignes.',
    send: 'Envoyer maintenant',
  },
  pin: {
    title: 'Saisissez votre code PIN pour envoyer',
    text: 'Dans cet environnement, envoyer demande le code PIN d’une personne.',
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
        'Rien n’est envoyé. Vous pouvez lire les prêts et tout préparer ; ce qui attend continue d’attendre.',
    },
    save: 'Modifier',
    change: {
      title: 'Envoyer avec moins de prudence ?',
      text: 'En Production, il faut un code PIN, car cela touche de vrais prêts. La modification est consignée dans l’historique.',
      action: 'Modifier',
      who: 'Qui modifie',
    },
    pinFirst: 'Personne n’a encore de code PIN',
    countAbove: 'Somme au-dessus de laquelle taper le nombre de lignes',
    countAboveHelp:
      'Demandé sur la dernière page avant l’envoi vers Production, et toujours à partir de {{number}} lignes. La somme de chaque devise est comparée séparément. Si vide, seul le nombre de lignes compte.',
    countAboveWrong: 'Saisissez un nombre comme 1000000, ou laissez vide.',
    saveCount: 'Enregistrer',
    saved: 'Enregistré.',
    now: 'Le réglage est maintenant « {{level}} ».',
  },
  lock: {
    title: 'Partner Desk est verrouillé',
    text: 'Votre saisie est toujours là. Les envois continuent.',
    who: 'Personne',
    open: 'Déverrouiller',
    now: 'Verrouiller maintenant',
    cannot: 'Partner Desk n’a pas été verrouillé',
    settings: {
      title: 'Verrouiller quand personne n’utilise l’ordinateur',
      text: 'Après ce temps sans clavier ni souris, seul un code PIN rouvre le programme. Ctrl+L le verrouille aussitôt. Si personne n’a de code PIN, il ne se verrouille jamais.',
      after: 'Verrouiller après',
      minutes_one: '{{count}} minute',
      minutes_other: '{{count}} minutes',
      never: 'Jamais',
    },
  },
};
