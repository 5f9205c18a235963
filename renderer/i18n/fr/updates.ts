/** Les mises à jour du programme, et le retour à une version antérieure. */
export const updates = {
  title: 'Mises à jour',
  way: {
    online: 'Partner Desk ne télécharge et n’installe rien sans votre accord.',
    file: 'Ce programme se met à jour à partir d’un fichier, par exemple sur une clé USB : le programme d’installation de la nouvelle version et le fichier en .yml qui l’accompagne.',
    'by-hand':
      'Ce programme ne se met pas à jour lui-même. Pour le mettre à jour, lancez le programme d’installation de la nouvelle version. Votre travail est conservé.',
    checkout: 'Ce programme tourne à partir de son code source et ne se met pas à jour lui-même.',
  },
  notLooked: 'Pas encore recherché.',
  looked: 'Dernière recherche : {{at}}.',
  lookedNone: 'Dernière recherche : {{at}}. La version {{version}} était la plus récente.',
  look: 'Rechercher des mises à jour',
  fromFile: 'Mettre à jour à partir d’un fichier…',
  busy: 'Attendez que l’étape en cours de la mise à jour soit finie.',
  daily: 'Rechercher des mises à jour une fois par jour',
  dailyHelp:
    'Le serveur de mises à jour est seulement interrogé sur la version la plus récente. Il n’apprend rien de vous, de votre travail ni de cet ordinateur. Jamais sur une connexion limitée, ni dans Practice.',
  newer: 'La version {{version}} est disponible',
  older: 'La version {{version}} est plus ancienne que celle-ci',
  facts: '{{size}}, publiée le {{day}}',
  notes: 'Nouveautés',
  download: 'Télécharger {{size}}',
  continue: 'Reprendre le téléchargement',
  stop: 'Arrêter',
  progress: '{{done}} sur {{total}}',
  getting: 'Récupération de la version {{version}}',
  interrupted: '{{done}} sur {{total}} sont ici et sont conservés.',
  ready:
    'Le programme d’installation est sur cet ordinateur et a été vérifié : il vient des auteurs de Partner Desk.',
  install: 'Installer la version {{version}}…',
  goBackTo: 'Revenir à la version {{version}}…',
  question: {
    newer: 'Installer la version {{version}} maintenant ?',
    older: 'Revenir à la version {{version}} maintenant ?',
    text: 'Partner Desk enregistre ce que vous avez saisi, se ferme, installe la version {{version}} et se rouvre sur cette page. L’ordinateur peut demander le mot de passe d’un administrateur.',
    install: 'Oui, l’installer',
    goBack: 'Oui, revenir',
  },
  data: {
    intro:
      'La version {{version}} ne sait pas lire les données telles qu’elles sont maintenant. À son démarrage, vous pourrez choisir la copie d’avant la mise à jour :',
    copy: '{{environment}} : copie du {{at}}. Modifiés depuis et absents de la copie : {{works}}. Envoyés depuis et absents de la copie : {{sends}}.',
    unknown: '{{environment}} : copie du {{at}}. On ne sait pas ce qui y manque.',
    none: '{{environment}} : aucune copie. La version {{version}} ne pourra pas ouvrir ce travail.',
    stays:
      'Rien n’est supprimé : les données telles qu’elles sont maintenant sont conservées. Ce qui manque dans une copie pourrait être envoyé une deuxième fois : vérifiez dans PA2 avant d’envoyer.',
  },
  former: 'La version précédente : {{version}}.',
  formerKept: 'Son programme d’installation est sur cet ordinateur.',
  formerOnline: 'Son programme d’installation serait téléchargé.',
  formerFile: 'Pour y revenir, choisissez son programme d’installation sous « $t(updates:fromFile) ».',
  prepareGoBack: 'Préparer le retour à la version {{version}}',
  notice: {
    newer: 'La version {{version}} de Partner Desk est disponible',
    ready: 'La version {{version}} de Partner Desk est prête à être installée',
    text: 'Rien n’est installé sans votre accord.',
    show: 'Voir la mise à jour',
    putAway: 'Pas maintenant',
  },
  last: {
    installed: 'Partner Desk est maintenant en version {{version}}',
    installedText: 'Votre travail est tel que vous l’avez laissé.',
    notInstalled: 'La version {{version}} n’a pas été installée',
    'no-permission':
      'L’ordinateur n’a pas reçu l’autorisation d’un administrateur. Rien n’a été modifié. Vous pouvez réessayer.',
    failed:
      'L’installation a échoué. Votre travail n’a pas été modifié. Réessayez, ou remettez le programme d’installation à votre support informatique.',
    ok: 'OK',
  },
  showInstaller: 'Afficher le programme d’installation dans son dossier',
};
