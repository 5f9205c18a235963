import type { ErrorCode } from '../../../shared/errors.ts';

/** For every code: what happened, and what to do next, in French. A code without a text does not compile. */
export const errors: Record<ErrorCode, { title: string; next: string }> = {
  BAD_INPUT: {
    title: 'Quelque chose dans le formulaire n’est pas valable',
    next: 'Corrigez les champs nommés ci-dessous.',
  },
  INTERNAL: {
    title: 'Une erreur s’est produite dans le programme',
    next: 'Réessayez. Si cela se reproduit, envoyez la référence ci-dessous à votre support informatique.',
  },
  CANCELLED: {
    title: 'Ceci a été arrêté',
    next: 'Vous pouvez recommencer à tout moment.',
  },
  NOT_FOUND: {
    title: 'Ceci n’est plus ici',
    next: 'C’est peut-être supprimé. Revenez à la liste.',
  },
  WORK_CHANGED: {
    title: 'Ceci a été modifié ailleurs entre-temps',
    next: 'Une autre fenêtre ou un autre programme l’a enregistré depuis son ouverture ici. Rien n’a été remplacé. Choisissez le texte à utiliser ; l’autre est conservé.',
  },
  SETTINGS_FULL: {
    title: 'Le disque est plein ; ce paramètre n’est donc pas enregistré',
    next: 'Il vaut jusqu’à la fermeture du programme. Libérez de la place sur le disque, puis modifiez à nouveau le paramètre.',
  },
  SETTINGS_READONLY: {
    title: 'Impossible d’écrire dans le fichier des paramètres',
    next: 'Votre modification vaut jusqu’à la fermeture du programme. Le fichier est en lecture seule ou appartient à quelqu’un d’autre : demandez à votre support informatique le droit d’écrire dans le dossier de données.',
  },
  SETTINGS_NOT_SAVED: {
    title: 'Ce paramètre n’est pas enregistré',
    next: 'Il vaut jusqu’à la fermeture du programme. Un autre programme utilise peut-être le fichier des paramètres, ou le lecteur n’est pas connecté. Modifiez-le à nouveau. Si cela ne suffit pas, redémarrez le programme.',
  },
  ENVIRONMENT_CHANGED: {
    title: 'L’environnement a changé entre-temps',
    next: 'Rien n’a été fait. Vérifiez la bande colorée en haut, puis recommencez de là.',
  },
  CONFIRMATION_WRONG: {
    title: 'Le mot ne correspond pas',
    next: 'Tapez PRODUCTION en majuscules, sans espaces.',
  },
  PRODUCTION_LOCKED: {
    title: 'Production n’est pas ouvert',
    next: 'Choisissez d’abord Production dans le menu des environnements et tapez le mot PRODUCTION.',
  },
  KIVA_NOT_CONFIRMED: {
    title: 'Production est verrouillé tant que Kiva n’a pas confirmé vos tests',
    next: 'Ouvrez Mise en production : cette page montre ce qui manque. Vous y consignez la confirmation de Kiva, ou dites que vous êtes déjà en production.',
  },
  CHECKLIST_CHANGED: {
    title: 'La liste de contrôle a changé entre-temps',
    next: 'Rien n’a été consigné. Relisez-la, puis consignez la confirmation.',
  },
  LEAVE_PRODUCTION: {
    title: 'Vous êtes en Production',
    next: 'Rien n’a été modifié. Allez d’abord à Stage, avec le bouton d’environnement.',
  },
  SENDS_RUNNING: {
    title: 'Un envoi est en cours ou va bientôt être réessayé',
    next: 'Rien n’a été modifié. Attendez son résultat, ou bien mettez-le en pause ou arrêtez-le dans Envois.',
  },
  OUTBOX_CHANGED: {
    title: 'La boîte d’envoi a changé entre-temps',
    next: 'Rien n’a été supprimé. Lisez la liste à nouveau.',
  },
  TEST_ONLY_PROGRAM: {
    title: 'Ce Partner Desk sert uniquement aux tests',
    next: 'Il ne peut pas ouvrir Production. Utilisez le Partner Desk que votre support informatique vous a donné.',
  },
  HOST_NOT_ALLOWED: {
    title: 'Cette adresse n’est pas une adresse de Kiva',
    next: 'Rien n’a été envoyé. Vérifiez les adresses dans les paramètres : seules les adresses https sous kiva.org sont permises.',
  },
  HOST_OF_OTHER: {
    title: 'Cette adresse appartient à l’autre environnement',
    next: 'Rien n’a été envoyé. Stage et Production ont des adresses différentes. Dans les paramètres, choisissez une adresse de cet environnement, ou passez à celui auquel elle appartient.',
  },
  LINK_NOT_ALLOWED: {
    title: 'Ce lien ne peut pas être ouvert',
    next: 'D’ici, seules les pages https sous kiva.org peuvent être ouvertes.',
  },
  VAULT_LOCKED: {
    title: 'Votre trousseau de clés est verrouillé',
    next: 'Déverrouillez le trousseau de clés de votre système d’exploitation, puis réessayez.',
  },
  VAULT_ABSENT: {
    title: 'Aucun trousseau de clés trouvé',
    next: 'Démarrez un service de trousseau sur cet ordinateur, ou travaillez jusqu’à la fermeture du programme.',
  },
  VAULT_BROKEN: {
    title: 'Le trousseau de clés ne fonctionne pas comme il faut',
    next: 'Fermez la session de l’ordinateur et rouvrez-la, puis réessayez.',
  },
  VAULT_NO_LIBRARY: {
    title: 'Il manque une bibliothèque système pour le trousseau de clés',
    next: 'Installez la bibliothèque système « libsecret », puis réessayez.',
  },
  SECRET_TOO_LARGE: {
    title: 'C’est trop long pour le trousseau de clés',
    next: 'Copiez seulement le Client ID et le Client secret depuis PA2, sans autre texte.',
  },
  NO_CREDENTIALS: {
    title: 'Aucun identifiant Kiva n’est enregistré ici',
    next: 'Allez dans Paramètres et saisissez le Client ID et le Client secret de cet environnement.',
  },
  CREDENTIALS_ELSEWHERE: {
    title: 'Les identifiants enregistrés sont ceux d’une autre adresse',
    next: 'Rien n’a été envoyé. La Token URL des paramètres n’est pas celle pour laquelle ils ont été enregistrés. Si Kiva vous a donné cette adresse, saisissez de nouveau le Client ID et le Client secret ; sinon, choisissez l’ancienne adresse.',
  },
  CREDENTIALS_REFUSED: {
    title: 'Kiva n’a pas accepté les identifiants',
    next: 'Vérifiez dans les paramètres que le Client ID et le Client secret sont bien ceux de cet environnement : ceux de Stage et de Production sont différents.',
  },
  AUDIENCE_REFUSED: {
    title: 'Kiva ne connaît pas cette audience',
    next: 'Le Client ID et le Client secret sont justes. Comparez l’audience des paramètres avec celle que Kiva vous a donnée pour cet environnement.',
  },
  SCOPE_REFUSED: {
    title: 'Ces identifiants n’ont aucune permission chez Kiva',
    next: 'Les identifiants sont justes, mais ils ne permettent encore rien. Demandez à partnersupport@kiva.org d’ajouter des permissions.',
  },
  MISSING_PERMISSION: {
    title: 'Vos identifiants ne permettent pas ceci',
    next: 'Kiva a accepté la session, puis refusé cette étape. Demandez à partnersupport@kiva.org d’ajouter la permission.',
  },
  PARTNER_CHANGED: {
    title: 'Ces identifiants sont ceux d’un autre partenaire',
    next: 'Rien n’est envoyé tant que ce n’est pas éclairci. Les paramètres indiquent à qui sont ces identifiants, et comment continuer.',
  },
  NO_NETWORK: {
    title: 'Il n’y a pas de réseau',
    next: 'Kiva n’a pas pu être joint. Vérifiez le câble, le Wi-Fi ou le VPN, puis réessayez. Votre saisie est en sécurité.',
  },
  PRACTICE_STOPPED: {
    title: 'Le serveur Practice s’est arrêté',
    next: 'Réessayez : il redémarre tout seul. Votre travail est conservé, et rien n’en a quitté cet ordinateur. S’il continue de s’arrêter, redémarrez Partner Desk.',
  },
  HOST_NOT_FOUND: {
    title: 'L’adresse de Kiva est introuvable',
    next: 'Vérifiez qu’Internet fonctionne ; si oui, vérifiez les adresses dans les paramètres.',
  },
  CONNECTION_REFUSED: {
    title: 'Le serveur de Kiva n’a pas répondu',
    next: 'Réessayez dans quelques minutes. Si d’autres sites fonctionnent, demandez à votre support informatique si un pare-feu bloque Kiva.',
  },
  CONNECTION_LOST: {
    title: 'La connexion s’est interrompue',
    next: 'Réessayez quand la connexion sera plus stable.',
  },
  CONNECT_TIMEOUT: {
    title: 'Pas de connexion en 15 secondes',
    next: 'Ni le serveur de Kiva ni un proxy n’a accepté la connexion. Vérifiez le réseau. Si d’autres sites fonctionnent, demandez à votre support informatique si un pare-feu fait obstacle, puis réessayez.',
  },
  TIMEOUT: {
    title: 'Kiva a mis trop de temps à répondre',
    next: 'La connexion ou le serveur de Kiva est lent. Réessayez plus tard.',
  },
  PROXY_LOGIN: {
    title: 'Le proxy de votre bureau demande un nom et un mot de passe',
    next: 'Rien n’a été envoyé. Saisissez le nom et le mot de passe du proxy quand Partner Desk les demande, puis réessayez. Si vous ne les connaissez pas, demandez à votre support informatique.',
  },
  TLS_UNTRUSTED: {
    title: 'La connexion sécurisée n’est pas fiable',
    next: 'Rien n’a été envoyé. Vérifiez la date et l’heure de l’ordinateur, et demandez à votre support informatique si le bureau inspecte les connexions sécurisées.',
  },
  REDIRECTED: {
    title: 'Le serveur a renvoyé vers une autre adresse',
    next: 'Les identifiants ne sont jamais transmis à une autre adresse. Vous devez peut-être d’abord vous identifier sur le Wi-Fi, ou une adresse des paramètres n’est plus à jour.',
  },
  RESPONSE_TOO_LARGE: {
    title: 'La réponse était trop grande',
    next: 'Demandez moins de lignes à la fois.',
  },
  NOT_JSON: {
    title: 'La réponse ne vient pas de l’API de Kiva',
    next: 'Souvent, c’est une page d’identification du Wi-Fi ou du bureau qui répond. Ouvrez une page web quelconque pour vous identifier, puis réessayez.',
  },
  FIREWALL_REFUSED: {
    title: 'Quelque chose entre cet ordinateur et Kiva a bloqué la requête',
    next: 'Un pare-feu ou un proxy a répondu à la place de Kiva. Vos permissions ne sont pas en cause. Demandez à votre support informatique d’autoriser Partner Desk à joindre l’adresse des paramètres.',
  },
  UNEXPECTED_ANSWER: {
    title: 'La réponse de Kiva n’a pas été comprise',
    next: 'Réessayez. Si cela se reproduit, envoyez la référence ci-dessous à votre support informatique : Kiva a peut-être changé quelque chose.',
  },
  KIVA_REFUSED: {
    title: 'Kiva a refusé ceci',
    next: 'Le message de Kiva figure dans les détails ci-dessous. Corrigez ce qu’il nomme, puis envoyez à nouveau.',
  },
  KIVA_NOT_FOUND: {
    title: 'Kiva ne connaît pas cette adresse',
    next: 'Vérifiez l’adresse de l’API et le chemin des suivis dans les paramètres.',
  },
  KIVA_BUSY: {
    title: 'Kiva vous demande d’attendre',
    next: 'Il y a eu trop de requêtes à la fois. Attendez quelques minutes, puis réessayez.',
  },
  KIVA_FAILED: {
    title: 'Le serveur de Kiva a un problème',
    next: 'Cela vient de Kiva. Réessayez plus tard.',
  },
  STORE_WRONG_KEY: {
    title: 'Votre travail enregistré ne peut pas être déverrouillé',
    next: 'La clé du trousseau n’est pas celle avec laquelle ce travail a été enregistré. Rien n’a été modifié ni supprimé. Restaurez le trousseau de clés de ce compte, ou demandez à votre support informatique.',
  },
  STORE_DAMAGED: {
    title: 'Le fichier de votre travail est endommagé',
    next: 'Une partie n’est pas telle que Partner Desk l’a écrite ; rien n’en est donc utilisé. Rien n’a été supprimé. Si vous avez une sauvegarde du dossier de données, restaurez-la. Sinon, affichez ce qui est encore lisible, enregistrez-le et commencez avec un fichier vide.',
  },
  STORE_LOG_DAMAGED: {
    title: 'Vos dernières modifications sont endommagées ou manquent',
    next: 'Le fichier de votre travail est intact, mais le fichier des dernières modifications est endommagé, incomplet ou absent. Rien n’a été supprimé. Si vous avez une sauvegarde de tout le dossier de données, restaurez-la. Sinon, continuez sans les modifications endommagées, et relisez votre travail récent.',
  },
  STORE_UNSEALED: {
    title: 'On ne sait pas si quelqu’un a modifié votre travail enregistré',
    next: 'Le sceau du fichier manque ou est endommagé, peut-être à cause d’un programme de nettoyage ou de synchronisation. Rien n’a été supprimé. Si vous avez une sauvegarde de tout le dossier de données, restaurez-la. Sinon, si vous ne connaissez pas d’autre cause, contrôlez le fichier et continuez.',
  },
  ERASE_UNSETTLED: {
    title: 'Une requête sur cet emprunteur n’a pas encore de résultat',
    next: 'Rien n’a été effacé. Ouvrez la requête dans Envois et dites ce que vous avez vu dans PA2, puis effacez à nouveau.',
  },
  STORE_NEWER: {
    title: 'Votre travail a été enregistré par une version plus récente',
    next: 'Installez la version de Partner Desk qui l’a enregistré{{program}}, ou une plus récente. Rien n’a été modifié.',
  },
  STORE_BEHIND: {
    title: 'L’historique d’ici est plus ancien que ce qui a été envoyé',
    next: 'Rien n’a été envoyé. Requêtes envoyées qui ne sont pas dans l’historique ici : {{requests}}. Très probablement, le dossier de données a été restauré depuis une sauvegarde, ou tout ce qui concerne cet environnement a été supprimé de cet ordinateur. Vérifiez dans PA2 ce que Kiva a, actualisez Prêts, et seulement alors continuez : ce qui manque ici pourrait être envoyé une seconde fois.',
  },
  KEYCHAIN_LEFT: {
    title: 'L’envoi a besoin du même trousseau de clés qu’à l’ouverture de ce travail',
    next: 'Rien n’a été envoyé : sans ce trousseau, Partner Desk ne peut pas savoir si quelque chose a déjà été envoyé. Votre saisie est enregistrée. Fermez Partner Desk, déverrouillez ou réparez le trousseau de clés, et redémarrez.',
  },
  STORE_TAKEN: {
    title: 'Ouvert sur un autre ordinateur : plus rien n’est enregistré ni envoyé ici',
    next: 'Partner Desk a ouvert ces données sur un autre ordinateur pendant que celui-ci était en veille ou ne répondait pas. Si vous avez besoin de ce que vous venez de saisir, copiez-le. Fermez ensuite cette fenêtre. Avant d’envoyer à nouveau quoi que ce soit, vérifiez dans PA2 si c’est déjà là.',
  },
  STORE_FULL: {
    title: 'Le disque est plein',
    next: 'Libérez de la place sur le disque, puis réessayez. Ce qui est à l’écran n’est pas encore enregistré.',
  },
  STORE_READONLY: {
    title: 'Impossible d’écrire dans le dossier de données',
    next: 'Il est en lecture seule ou appartient à quelqu’un d’autre sur cet ordinateur. Demandez à votre support informatique le droit d’y écrire, puis réessayez. Ce qui est à l’écran n’est pas encore enregistré.',
  },
  STORE_MOVED: {
    title:
      'Le fichier qui contient votre travail a été déplacé ou remplacé : ici, plus rien n’est enregistré ni envoyé',
    next: 'Un programme comme OneDrive ou Dropbox l’a fait pendant que Partner Desk était ouvert. Copiez ce que vous venez de saisir si vous en avez besoin. Remettez ensuite le fichier store.db dans le dossier de données : il y porte peut-être un nouveau nom. Si vous ne le trouvez pas, redémarrez Partner Desk et suivez ses indications.',
  },
  STORE_UNREACHABLE: {
    title: 'Le dossier de données est inaccessible',
    next: 'S’il se trouve sur un lecteur réseau ou amovible, reconnectez ce lecteur. Si votre compte n’y a plus de place, libérez-en. Réessayez ensuite. Ce qui est à l’écran n’est pas encore enregistré.',
  },
  STORE_BUSY: {
    title: 'Le fichier de votre travail est en cours d’utilisation',
    next: 'Un autre programme l’utilise, peut-être une sauvegarde. Réessayez dans un instant.',
  },
  SHEET_TOO_LARGE: {
    title: 'Ce fichier est trop grand',
    next: 'Les fichiers jusqu’à 20 Mo, 50 000 lignes et 2 millions de cellules peuvent être lus. Enregistrez seulement la feuille nécessaire dans un nouveau fichier, ou divisez-le.',
  },
  SHEET_PROTECTED: {
    title: 'Ce fichier est protégé par un mot de passe',
    next: 'Ouvrez-le dans votre tableur, enregistrez une copie sans mot de passe, et choisissez la copie.',
  },
  SHEET_UNREADABLE: {
    title: 'Ce fichier n’a pas pu être lu',
    next: 'Il est peut-être endommagé, ou n’est pas une feuille de calcul. Ouvrez-le dans votre tableur, enregistrez-le en .xlsx ou CSV, et choisissez le nouveau fichier.',
  },
  SHEET_FIXED_WIDTH: {
    title: 'Les colonnes de ce fichier ne sont séparées que par des espaces',
    next: 'Partner Desk ne peut pas savoir avec certitude où finit une colonne. Ouvrez le fichier dans votre tableur, définissez-y les colonnes (« Convertir » ou « Texte en colonnes », ou la boîte d’importation), enregistrez-le en .xlsx et choisissez le nouveau fichier.',
  },
  SHEET_OTHER_KIND: {
    title: 'Ce fichier est $t(import:kinds.{{kind}}), pas une feuille de calcul',
    next: 'S’il contient un tableau, ouvrez-le dans le programme d’origine, enregistrez-le ou exportez-le en .xlsx ou CSV, et choisissez le nouveau fichier.',
  },
  SHEET_NO_TABLE: {
    title: 'Il n’y a pas de tableau dans ce fichier',
    next: 'C’est une page web ou un document sans tableau. Enregistrez la liste en .xlsx ou CSV dans le programme d’origine, et choisissez ce fichier.',
  },
  FILE_NOT_SAVED: {
    title: 'Le fichier n’a pas pu être enregistré',
    next: 'Il est peut-être ouvert dans un autre programme, ou le lecteur n’est pas connecté. Fermez-le là-bas, ou choisissez un autre nom ou dossier.',
  },
  FILE_DISK_FULL: {
    title: 'Il n’y a pas de place pour le fichier',
    next: 'Le disque du dossier choisi est plein. Libérez-y de la place, ou choisissez un dossier sur un autre lecteur. S’il existait un fichier de ce nom, il est resté tel quel.',
  },
  FILE_NOT_ALLOWED: {
    title: 'Vous n’avez pas le droit d’écrire dans ce dossier',
    next: 'Il est en lecture seule ou appartient à quelqu’un d’autre, ou le fichier est ouvert dans un autre programme. Choisissez un autre dossier.',
  },
  FILE_NAME_TOO_LONG: {
    title: 'Le nom du fichier est trop long',
    next: 'Choisissez un nom plus court, ou un dossier au chemin plus court.',
  },
  TRANSFER_NOT_ONE: {
    title: 'Ce n’est pas un fichier que Partner Desk a enregistré pour transférer votre travail',
    next: 'Choisissez le fichier enregistré dans Réglages → Passer à un autre ordinateur.',
  },
  TRANSFER_PASSPHRASE: {
    title: 'La phrase secrète n’ouvre pas ce fichier',
    next: 'Vérifiez les majuscules et la langue du clavier, puis réessayez. Si vous êtes sûr de la phrase, le fichier est peut-être endommagé : copiez-le de nouveau depuis l’autre ordinateur. Rien n’a été modifié.',
  },
  TRANSFER_DAMAGED: {
    title: 'Le fichier est endommagé ou incomplet',
    next: 'Copiez-le de nouveau depuis l’autre ordinateur, par exemple avec une autre clé USB. Rien n’a été modifié.',
  },
  TRANSFER_UNREADABLE: {
    title: 'Le fichier ne peut pas être lu',
    next: 'Copiez-le sur cet ordinateur, puis choisissez-le là. Rien n’a été modifié.',
  },
  TRANSFER_NEWER: {
    title: 'Le fichier a été enregistré par une version plus récente de Partner Desk',
    next: 'Mettez Partner Desk à jour sur cet ordinateur, puis ouvrez de nouveau le fichier. Rien n’a été modifié.',
  },
  TRANSFER_NOT_EMPTY: {
    title: 'Cet ordinateur a déjà son propre travail',
    next: 'Rien n’a été remplacé. Pour utiliser le fichier à la place, supprimez d’abord tout dans les réglages, dans chaque environnement.',
  },
  UPDATE_BUSY: {
    title: 'Une autre étape de la mise à jour est en cours',
    next: 'Attendez qu’elle soit finie, puis réessayez.',
  },
  UPDATE_UNREACHABLE: {
    title: 'Le serveur de mises à jour n’a pas pu être joint',
    next: 'Vérifiez que l’internet fonctionne, puis réessayez. Vous pouvez aussi mettre à jour à partir d’un fichier.',
  },
  UPDATE_ANSWER: {
    title: 'La réponse ne venait pas du serveur de mises à jour',
    next: 'Le réseau affiche peut-être sa propre page d’identification. Ouvrez un site web dans votre navigateur, identifiez-vous, puis réessayez. Rien n’a été installé.',
  },
  UPDATE_GONE: {
    title: 'Le serveur de mises à jour n’a pas cette version',
    next: 'Réessayez plus tard, ou mettez à jour à partir d’un fichier.',
  },
  UPDATE_SIGNATURE: {
    title: 'Cette mise à jour ne vient pas des auteurs de Partner Desk',
    next: 'Sa signature est fausse : rien n’a été installé. N’installez pas ce fichier d’une autre façon. Prévenez votre support informatique.',
  },
  UPDATE_OTHER: {
    title: 'Cette mise à jour n’est pas pour ce programme sur cet ordinateur',
    next: 'Elle est pour un autre système d’exploitation ou un autre programme. Rien n’a été installé. Procurez-vous le programme d’installation pour cet ordinateur.',
  },
  UPDATE_SAME: {
    title: 'La version {{version}} est déjà installée',
    next: 'Choisissez le programme d’installation d’une autre version.',
  },
  UPDATE_NO_PROOF: {
    title: 'Il manque le fichier qui accompagne le programme d’installation',
    next: 'Copiez le fichier en .yml dans le même dossier que le programme d’installation, puis choisissez celui-ci à nouveau. Sans ce fichier, personne ne peut vérifier d’où il vient.',
  },
  UPDATE_NO_INSTALLER: {
    title: 'Il manque le programme d’installation {{name}}',
    next: 'Copiez-le dans le même dossier que le fichier choisi, puis choisissez ce fichier à nouveau.',
  },
  UPDATE_CUT: {
    title: 'Le téléchargement a été interrompu',
    next: 'Ce qui est arrivé est conservé. Reprenez le téléchargement quand la connexion sera plus stable.',
  },
  UPDATE_DAMAGED: {
    title: 'Le programme d’installation est endommagé',
    next: 'Ce n’est pas le fichier que les auteurs de Partner Desk ont signé : il n’est pas utilisé. Réessayez. Si cela se reproduit, mettez à jour à partir d’un autre fichier.',
  },
  UPDATE_DISK_FULL: {
    title: 'Il y a trop peu d’espace sur le disque',
    next: 'La mise à jour demande {{megabytes}} Mo. Libérez de l’espace, puis réessayez. Votre travail n’a pas été modifié.',
  },
  UPDATE_FOLDER: {
    title: 'La mise à jour n’a pas pu être enregistrée',
    next: 'Impossible d’écrire dans le dossier de données. Demandez à votre support informatique la permission d’y écrire, puis réessayez. Votre travail n’a pas été modifié.',
  },
  UPDATE_NO_ADMIN: {
    title: 'Cet ordinateur ne peut pas demander le mot de passe d’un administrateur',
    next: 'Rien n’a été installé. Demandez à votre support informatique d’installer ce fichier : {{path}}. Votre travail est conservé.',
  },
  UPDATE_NOT_READY: {
    title: 'Il n’y a pas encore de mise à jour à installer',
    next: 'Recherchez d’abord des mises à jour et téléchargez la nouvelle version.',
  },
  VIEW_UNREADABLE: {
    title: 'Ce fichier ne contient pas de vue',
    next: 'Rien n’a été importé. Choisissez un fichier créé par Exporter dans les vues de Partner Desk.',
  },
  VIEW_NEWER: {
    title: 'Cette vue a été exportée par une version plus récente',
    next: 'Rien n’a été importé. Mettez Partner Desk à jour, puis importez-la à nouveau.',
  },
  VIEW_WRONG: {
    title: 'Cette vue utilise quelque chose que cette version ne connaît pas',
    next: 'Rien n’a été importé. Inconnu ou incorrect : {{fields}}.',
  },
  APPROVAL_NEEDED: {
    title: 'Une deuxième personne doit d’abord approuver ceci',
    next: 'Rien n’a été envoyé ni modifié. La personne qui a préparé un rapport le verrouille dans sa vérification. Ensuite, un approbateur le contrôle et l’envoie. Chacun utilise un code PIN. Si quelque chose attend depuis avant la règle, retirez-le d’abord. Un approbateur ajoute les personnes dans les paramètres.',
  },
  APPROVER_MISSING: {
    title: 'Au moins un approbateur est nécessaire',
    next: 'Ajoutez d’abord un autre approbateur, ou désactivez la règle des deux personnes.',
  },
  NOT_APPROVER: {
    title: 'Cette personne peut préparer des rapports, pas les approuver',
    next: 'Rien n’a été envoyé ni modifié. Demandez à un approbateur. Un approbateur peut supprimer cette personne dans les paramètres et l’ajouter à nouveau comme approbateur.',
  },
  REPORT_LOCKED: {
    title: 'Ce rapport est verrouillé pour approbation',
    next: 'Rien n’a été modifié. Pour le modifier, ouvrez le rapport et déverrouillez-le.',
  },
  LOCK_CHANGED: {
    title: 'Ce n’est plus ce qui a été verrouillé',
    next: 'Rien n’a été envoyé. Déverrouillez le rapport, revoyez la vérification et verrouillez-le à nouveau.',
  },
  RULE_CHANGED: {
    title: 'La règle des deux personnes a changé entre-temps',
    next: 'Rien n’a été envoyé. Ouvrez à nouveau la vérification et continuez de là.',
  },
  SAME_PERSON: {
    title: 'Deux personnes différentes sont nécessaires',
    next: 'Rien n’a été envoyé. La personne qui a préparé ceci ne peut pas l’approuver. Demandez à un autre approbateur.',
  },
  PIN_NEEDED: {
    title: 'Le code PIN d’un approbateur est nécessaire',
    next: 'Rien n’a été enregistré. Ces identifiants seraient envoyés à une nouvelle adresse, et la règle des deux personnes est active. Enregistrez à nouveau avec un approbateur.',
  },
  PIN_WRONG: {
    title: 'Le code PIN n’est pas juste',
    next: 'Ce n’est pas le code PIN de cette personne : {{name}}. Rien n’a été envoyé ni modifié. Saisissez-le à nouveau. Après cinq essais faux, vous devez attendre, chaque fois plus longtemps.',
  },
  PIN_WAIT: {
    title: 'Trop de codes PIN faux : attendez un moment',
    next: 'Trop de codes PIN faux pour cette personne : {{name}}. Rien n’a été envoyé ni modifié. Redémarrer le programme ne raccourcit pas l’attente.',
  },
  READ_ONLY: {
    title: 'Cet environnement est en lecture seule',
    next: 'Rien n’a été envoyé, et ce qui attend continue d’attendre. Une personne autorisée peut changer cela dans Paramètres, sous « Envoi ».',
  },
  PASS_NEEDED: {
    title: 'Le code PIN d’une personne est nécessaire',
    next: 'Rien n’a été envoyé ni modifié. Réessayez, et saisissez votre code PIN quand Partner Desk le demande.',
  },
  NOBODY_HAS_PIN: {
    title: 'Personne n’a encore de code PIN ici',
    next: 'Rien n’a été envoyé ni modifié. Dans les paramètres, ajoutez d’abord une personne avec un code PIN.',
  },
  LOCKED: {
    title: 'Partner Desk est verrouillé',
    next: 'Rien n’a été envoyé ni modifié. Déverrouillez-le avec un code PIN.',
  },
  NOT_READY: {
    title: 'Ceci ne peut pas encore être envoyé',
    next: 'Ouvrez la vérification et corrigez les problèmes indiqués.',
  },
  REVIEW_CHANGED: {
    title: 'Ceci a été modifié après la vérification',
    next: 'Rien n’a été envoyé. Vérifiez à nouveau, puis envoyez.',
  },
  ALREADY_SENT: {
    title: 'Ceci a déjà été envoyé',
    next: 'Rien n’a été envoyé à nouveau. Voyez le résultat dans Envois.',
  },
  OUTDATED: {
    title: 'Une requête plus récente remplace celle-ci',
    next: 'Rien n’a été envoyé, pour que des données anciennes ne remplacent pas de plus récentes chez Kiva. Vérifiez dans Envois ce qui a été envoyé depuis. S’il manque encore quelque chose chez Kiva, envoyez-le dans un nouveau rapport du mois.',
  },
  NEWER_WAITS: {
    title: 'Quelque chose de plus récent attend d’être envoyé',
    next: 'Rien n’a été envoyé. Laissez partir le plus récent, dans Envois, sous Boîte d’envoi. Si c’est l’ancien qui est juste, retirez d’abord le plus récent.',
  },
  LATER_MONTH: {
    title: 'Un mois plus récent a déjà été déclaré',
    next: 'Rien n’a été envoyé. Kiva garde ce qui arrive en dernier. Dites dans la vérification pourquoi le mois antérieur doit remplacer le plus récent.',
  },
  LOAN_AT_KIVA: {
    title: 'Kiva a déjà un prêt avec cet ID du prêt',
    next: 'Rien n’a été envoyé. Vérifiez d’abord ce prêt. S’il s’agit d’un autre, dites dans la vérification pourquoi il a le même ID du prêt.',
  },
  INTERRUPTED: {
    title: 'Le programme a été fermé pendant l’envoi',
    next: 'Kiva a peut-être reçu ceci, ou peut-être pas. Vérifiez dans PA2 avant de faire quoi que ce soit.',
  },
};
