import type { Words } from './words.ts';

/** What the main process says by itself, in French. */
export const words: Words = {
  menu: {
    file: '&Fichier',
    edit: 'É&dition',
    view: '&Affichage',
    window: 'Fe&nêtre',
    help: 'A&ide',
    quit: 'Quitter',
    close: 'Fermer la fenêtre',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    goTo: 'Ouvrir ou commencer…',
    search: 'Chercher sur cette page',
    reload: 'Recharger',
    resetZoom: 'Taille réelle',
    zoomIn: 'Zoom avant',
    zoomOut: 'Zoom arrière',
    fullScreen: 'Plein écran',
    minimize: 'Réduire',
    zoom: 'Agrandir',
    guides: 'Guides',
    keys: 'Raccourcis clavier',
    problem: 'Signaler un problème…',
    about: 'À propos de Partner Desk',
    services: 'Services',
    hide: 'Masquer Partner Desk',
    hideOthers: 'Masquer les autres',
    showAll: 'Tout afficher',
    quitProgram: 'Quitter Partner Desk',
  },
  testOnly: 'TEST SEULEMENT',
  pages: {
    report: 'Signaler un problème',
    reference: 'Référence {{ref}}',
    crashed: {
      title: 'Partner Desk n’a pas pu afficher sa fenêtre',
      text: 'Vos brouillons, suivis et rapports sont en sécurité : ils sont enregistrés au fil de la saisie, et rien n’est envoyé deux fois.',
      retry: 'Réessayer',
      hint: 'Si cette page revient, fermez le programme et redémarrez-le.',
    },
    incomplete: {
      title: 'Une partie de Partner Desk manque ou est endommagée',
      text: 'Réinstallez Partner Desk. Vos brouillons, suivis et rapports sont en sécurité : ils sont stockés à part du programme.',
      retry: 'Réessayer',
      hint: '',
    },
  },
  hangs: {
    message: 'Partner Desk ne répond pas',
    text: 'Vous pouvez attendre. Ou recharger la page : votre saisie est enregistrée au fur et à mesure, et les envois en cours continuent.',
    wait: 'Attendre',
    reload: 'Recharger la page',
  },
  ways: {
    retry: 'Réessayer',
    folder: 'Utiliser un autre dossier…',
    show: 'Afficher le fichier',
    anyway: 'Démarrer quand même',
    quit: 'Quitter',
  },
  folderReasons: {
    EACCES: 'Vous n’avez pas le droit d’y écrire.',
    EPERM: 'Vous n’avez pas le droit d’y écrire.',
    EROFS: 'Le dossier est sur un disque où l’on ne peut pas écrire.',
    EEXIST: 'Il y a un fichier là où le dossier devrait être.',
    ENOTDIR: 'Il y a un fichier là où un dossier devrait être.',
    ENOENT: 'Le dossier n’existe pas. Un disque ou un dossier réseau n’est peut-être pas connecté.',
    ENAMETOOLONG: 'Son chemin est trop long pour cet ordinateur.',
    ELOOP: 'C’est un lien qui revient à lui-même.',
    EIO: 'Le disque ne répond pas correctement.',
    NOT_A_FILE:
      'Il y a un tube ou un périphérique là où un fichier devrait être. Supprimez-le, puis réessayez.',
    other: 'Le dossier ne peut pas être utilisé.',
  },
  problems: {
    inUse: {
      message: 'Partner Desk est ouvert sur l’ordinateur « {{host}} »',
      messageWithoutHost: 'Partner Desk est déjà ouvert ailleurs',
      since: 'Il utilise les mêmes données, depuis : {{when}}, selon son horloge.',
      sinceUnknown: 'Il utilise les mêmes données.',
      text: 'Fermez-le là-bas, et il s’ouvre ici tout seul. S’il n’y a pas été fermé correctement, il s’ouvre ici après une demi-minute. Deux programmes sur les mêmes données pourraient envoyer quelque chose deux fois.',
    },
    folder: {
      message: 'Partner Desk ne peut pas utiliser son dossier de données',
      text: 'Demandez à votre support informatique si vous ne pouvez pas changer cela vous-même. Votre travail n’est pas perdu : il est dans ce dossier.',
    },
    full: {
      message: 'Le disque est plein',
      text: 'Partner Desk a besoin d’un peu de place pour démarrer. Supprimez ou déplacez des fichiers dont vous n’avez pas besoin, puis réessayez. Votre travail est en sécurité.',
    },
    temporary: {
      message: 'Impossible d’écrire dans le dossier des fichiers temporaires',
      text: 'Partner Desk en a besoin pour démarrer. Libérez de la place sur ce disque, ou demandez à votre support informatique. Votre travail est en sécurité.',
    },
    endpoints: {
      message: 'Le fichier des adresses de Kiva ne peut pas être utilisé',
      text: 'Votre support informatique a mis en place ce fichier pour cet ordinateur. Partner Desk ne devine pas où vos données peuvent aller ; il ne démarre donc pas. Demandez-lui de corriger le fichier.',
    },
    otherComputer: {
      message: 'Partner Desk semble ouvert sur l’ordinateur « {{host}} »',
      text: 'S’il y est ouvert, fermez-le là-bas et réessayez. Démarrez quand même seulement si vous êtes sûr qu’il ne l’est pas, par exemple parce que cet ordinateur a été renommé. Deux programmes sur les mêmes données pourraient envoyer quelque chose deux fois.',
    },
    lock: {
      message: 'Partner Desk ne peut pas savoir s’il est déjà ouvert',
      text: 'S’il est ouvert quelque part, fermez-le, puis réessayez. Si cela ne suffit pas, redémarrez l’ordinateur, ou assurez-vous que le programme n’est ouvert nulle part et supprimez le fichier nommé ci-dessous. Votre travail est en sécurité.',
    },
    files: {
      message: 'Une partie de Partner Desk manque ou est endommagée',
      text: 'Réinstallez Partner Desk. Votre travail est en sécurité : il est stocké à part du programme.',
    },
    graphics: {
      message: 'Partner Desk ne peut pas dessiner sa fenêtre',
      text: 'La partie du système qui dessine les fenêtres échoue sans cesse. Redémarrez l’ordinateur. Si cela ne suffit pas, demandez à votre support informatique un pilote graphique plus récent. Votre saisie est enregistrée.',
    },
    switch: {
      message: 'Partner Desk ne démarre pas avec « {{name}} »',
      text: 'Ceci a été ajouté à la commande qui démarre le programme. Cela pourrait montrer à d’autres vos identifiants Kiva et les données de vos emprunteurs ; rien n’a donc été ouvert. Démarrez Partner Desk depuis son icône ou le menu. Si ce message revient, demandez à votre support informatique de retirer les mots ci-dessous du raccourci ou de la commande. Si personne que vous connaissez ne les a mis là, dites-le aussi à votre support informatique.',
      appImage:
        'Une AppImage ajoute cela d’elle-même sur les systèmes qui ne peuvent pas protéger ses pages. Le paquet .deb apporte ce qui manque.',
    },
    variable: {
      message: 'Partner Desk ne démarre pas tant que « {{name}} » est défini',
      text: 'Cette variable d’environnement pourrait montrer à d’autres vos identifiants Kiva et les données de vos emprunteurs ; rien n’a donc été ouvert. Demandez à votre support informatique de la retirer pour Partner Desk, puis redémarrez le programme. Si personne que vous connaissez ne l’a définie, dites-le aussi à votre support informatique.',
    },
    window: {
      message: 'Partner Desk n’a pas pu ouvrir sa fenêtre',
      text: 'Réessayez. Si ce message revient, redémarrez l’ordinateur, puis demandez à votre support informatique. Votre saisie est enregistrée.',
    },
    crash: {
      text: 'Partner Desk doit se fermer. Votre saisie est enregistrée. Référence : {{ref}}',
    },
  },
  taken: {
    message: 'Partner Desk a été ouvert avec les mêmes données sur l’ordinateur « {{host}} »',
    messageWithoutHost: 'Partner Desk a été ouvert ailleurs avec les mêmes données',
    text: 'Cet ordinateur était en veille ou n’a pas répondu pendant un moment ; l’autre programme continue donc le travail. Plus rien n’est enregistré ni envoyé ici. Si vous avez besoin de ce que vous venez de saisir, copiez-le, puis fermez cette fenêtre. Avant d’envoyer à nouveau quoi que ce soit, regardez dans PA2 si c’est déjà là.',
    close: 'Fermer Partner Desk',
    copy: 'Copier d’abord',
  },
  otherFolder: {
    title: 'Choisissez le dossier de vos données Partner Desk',
    message: 'Utiliser ce dossier ?',
    text: 'Choisissez le dossier qui contient votre travail, par exemple s’il a été déplacé. Dans un dossier vide, Partner Desk commence sans rien : ni identifiants, ni brouillons, ni trace de ce qui a déjà été envoyé.',
    use: 'Utiliser ce dossier',
    cancel: 'Annuler',
  },
  finishing: {
    message: 'Partner Desk termine encore',
    text: 'Il attend la réponse de Kiva au dernier envoi, pour que rien ne soit envoyé deux fois. Il se rouvre tout seul dès que la réponse est consignée.',
    close: 'Fermer ce message',
  },
  files: {
    rescued: 'Travail récupéré {{environment}} {{day}}',
    sampleReport: 'Exemple de remboursements {{environment}} {{day}}',
    sampleDraft: 'Exemple de brouillons {{environment}} {{day}}',
  },
};
