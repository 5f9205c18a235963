/** Words of the first day, in French: the first screen, the first draft, and Practice from the beginning. */
export const firstRun = {
  page: 'Bienvenue',
  title: 'Bienvenue dans Partner Desk',
  language: 'Langue',
  about:
    'Dans Partner Desk, vous voyez les prêts de votre organisation chez Kiva, et vous envoyez à Kiva des brouillons de prêt, des suivis et des rapports de remboursements. Ce que vous saisissez est enregistré sur cet ordinateur, dans un fichier chiffré. Rien n’est envoyé à Kiva tant que vous ne l’avez pas vérifié et que vous n’avez pas choisi « Envoyer ».',
  practice:
    'Practice est une imitation de Kiva sur cet ordinateur, avec des prêts fictifs. Essayez tout : rien ne quitte cet ordinateur, vous n’avez pas besoin d’identifiants, et vous pouvez recommencer à tout moment.',
  start: 'Commencer dans Practice',
  anew: {
    title: 'Practice depuis le début',
    description:
      'Pour une personne nouvelle dans l’équipe, ou pour vous exercer à nouveau. Practice redevient comme au premier jour, avec les mêmes prêts fictifs.',
    button: 'Recommencer Practice depuis le début',
    question: {
      title: 'Recommencer Practice depuis le début ?',
      goes: 'Supprimé immédiatement et pour de bon : tous les brouillons, suivis et rapports de Practice, ce qui a été envoyé dans Practice et son historique, les prêts de Practice sur cet ordinateur avec vos vues enregistrées, ainsi que les personnes et les codes PIN de Practice.',
      stays:
        'Stage et Production restent tels quels, avec leur travail, leur historique et leurs identifiants.',
      action: 'Oui, recommencer Practice',
    },
    done: 'Practice est de nouveau comme au premier jour.',
  },
  example: {
    button: 'Remplir avec un exemple',
    filled: 'Un prêt fictif a été saisi.',
  },
  guide: {
    title: 'Votre premier brouillon : étape {{step}} sur {{steps}}, {{name}}',
    close: 'Fermer ce guide',
    borrower: {
      name: 'l’emprunteur',
      text: 'Qui emprunte, où et pour quoi. Ou choisissez « Remplir avec un exemple », puis modifiez ce que vous voulez.',
      go: 'Aller au premier champ vide',
    },
    loan: {
      name: 'le prêt',
      text: 'L’initiative spéciale, le montant et sa devise, et la date de décaissement : le jour où l’emprunteur reçoit l’argent.',
      go: 'Aller au premier champ vide',
    },
    schedule: {
      name: 'le calendrier et la photo',
      text: 'Saisissez le nombre de remboursements. Partner Desk remplit alors le calendrier. Choisissez ensuite une photo.',
      go: 'Aller au premier champ vide',
    },
    review: {
      name: 'la vérification et l’envoi',
      text: 'Tout est rempli. Choisissez « Vérifier » en bas de la page, regardez ce qui serait envoyé à Kiva, puis envoyez-le vers Practice.',
      go: 'Aller à « Vérifier »',
    },
  },
  sample: {
    title: 'Pas encore de fichier ? Prenez un fichier d’exemple',
    report:
      'Une feuille de remboursements fictifs des prêts de Practice, avec des erreurs fréquentes : un total, des colonnes sous le mauvais en-tête, un prêt que Kiva ne connaît pas, une virgule décimale, une ligne en double, une date à la place d’un montant.',
    draft:
      'Une feuille de cinq prêts fictifs, avec des erreurs fréquentes : un total, une localité absente de la liste, une virgule décimale, un nom manquant, une ligne en double.',
    next: 'Enregistrez le fichier, importez-le ici, puis corrigez ce que Partner Desk vous montre.',
    save: 'Enregistrer un fichier d’exemple',
    saved: 'Enregistré. Importez-le maintenant.',
  },
  stage: 'J’ai des identifiants pour Stage : ouvrir les paramètres',
};
