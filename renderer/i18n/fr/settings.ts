/** Words of the Settings page, in French. */
export const settings = {
  title: 'Paramètres',
  goLive: 'Mise en production',
  description: 'Identifiants et adresses de {{environment}}, et apparence du programme.',
  credentials: {
    title: 'Identifiants Kiva pour {{environment}}',
    where:
      'Kiva les affiche dans PA2 → Compte (Account) → API Access → Access API Information, ou les envoie par e-mail. Stage et Production ont des identifiants différents. Votre ID de partenaire figure dans PA2 → Compte (Account) → Profil (Profile) ; vous n’avez pas à le saisir.',
    builtIn:
      'Practice a ses propres identifiants intégrés ; il ne vous en faut pas. N’en saisissez d’autres que pour vous exercer à cette étape.',
    clientId: 'Client ID',
    clientIdHelp: 'Le nom de votre accès, pris à l’endroit indiqué plus haut.',
    clientSecret: 'Client secret',
    clientSecretHelp:
      'Le mot de passe de votre accès, pris au même endroit. Il reste dans le trousseau de clés, et personne ne peut le revoir ici.',
    replaceHelp: 'Pour remplacer les identifiants enregistrés, saisissez de nouveau les deux.',
    sentTo: 'Ce que vous saisissez ici n’est envoyé qu’à {{host}}.',
    save: 'Enregistrer les identifiants',
    test: 'Tester la connexion',
    remove: 'Supprimer les identifiants',
    saved: 'Enregistrés dans votre trousseau de clés.',
    savedMemory: 'Gardés en mémoire jusqu’à la fermeture du programme.',
    ending: 'Le Client ID se termine par {{ending}}.',
    elsewhere: {
      title: 'Les identifiants enregistrés ne sont pas envoyés à {{host}}',
      text: 'Ils ont été enregistrés pour {{saved}}. Si Kiva vous a donné la nouvelle adresse, saisissez de nouveau les deux. Sinon, choisissez l’ancienne adresse ci-dessous.',
    },
    newHost: {
      title: 'Le code PIN d’un approbateur est nécessaire',
      text: 'Ces identifiants seraient envoyés à {{host}}, une adresse nouvelle ici. La règle des deux personnes est active ; un approbateur doit donc donner son accord.',
      action: 'Enregistrer les identifiants',
    },
    none: 'Aucun identifiant n’est encore enregistré pour {{environment}}.',
    usingBuiltIn: 'Partner Desk utilise les identifiants intégrés de Practice.',
    reveal: 'Afficher ou masquer le texte',
    saveFirst: 'Le test utilise les identifiants enregistrés. Enregistrez d’abord, ou videz les champs.',
    savedNotice: 'Identifiants enregistrés',
    clientIdMissing: 'Saisissez le Client ID.',
    clientSecretMissing: 'Saisissez le Client secret.',
    hints: {
      title: 'Avez-vous copié exactement le bon texte ?',
      clientId: {
        label: 'Le Client ID semble commencer par son nom. Collez seulement ce qui vient après le nom.',
        quotes: 'Le Client ID commence ou finit par des guillemets. Ceux de Kiva n’en ont pas.',
        blank: 'Le Client ID contient une espace. Ceux de Kiva n’en ont pas.',
        unusual:
          'Le Client ID contient un caractère que Kiva n’utilise pas, comme un tiret long ou une lettre d’un autre alphabet.',
      },
      clientSecret: {
        label: 'Le Client secret semble commencer par son nom. Collez seulement ce qui vient après le nom.',
        quotes: 'Le Client secret commence ou finit par des guillemets. Ceux de Kiva n’en ont pas.',
        blank: 'Le Client secret contient une espace. Ceux de Kiva n’en ont pas.',
        unusual:
          'Le Client secret contient un caractère que Kiva n’utilise pas, comme un tiret long ou une lettre d’un autre alphabet.',
      },
      still: 'Vous pouvez l’enregistrer tel quel.',
    },
    removeConfirm: {
      title: 'Supprimer les identifiants de {{environment}} ?',
      goes: 'Le Client ID et le Client secret sont supprimés immédiatement de cet ordinateur, et la session prend fin. Pour vous connecter à nouveau, il vous faudra les deux.',
      stays:
        'Conservés : {{drafts}} brouillons, {{journals}} suivis, {{reports}} rapports, tout ce qui a été envoyé, et les prêts sur cet ordinateur. Dans la boîte d’envoi : {{waiting}} ; ce qui y attend n’est pas envoyé tant que vous n’avez pas saisi de nouveaux identifiants.',
      action: 'Oui, les supprimer',
    },
  },
  partnerChanged: {
    title:
      'Ces identifiants appartiennent au partenaire {{partner}}, mais le travail ici appartient au partenaire {{known}}',
    text: 'Rien n’est envoyé et aucun prêt n’est lu tant que vous n’avez pas choisi le bon partenaire. Si le partenaire {{partner}} n’est pas le bon, saisissez de nouveau les identifiants du partenaire {{known}}.',
    button: 'Continuer comme partenaire {{partner}}…',
    question: 'Continuer comme partenaire {{partner}} ?',
    consequence:
      'Les brouillons, suivis et rapports ouverts du partenaire {{known}} sont masqués. Ils reviennent quand vous saisissez de nouveau ses identifiants. Ce qui a été envoyé reste dans Envois, et les prêts sont chargés à nouveau.',
    action: 'Oui, continuer comme partenaire {{partner}}',
  },
  connection: {
    title: 'Connexion',
    idle: 'Pas testée depuis le démarrage du programme. Le test ne fait que lire. Il ne change rien chez Kiva.',
    running: 'Test en cours : {{done}} sur {{total}}',
    passed: 'La connexion fonctionne',
    incomplete_one: 'La connexion fonctionne, mais il manque {{count}} permission sur {{all}}',
    incomplete_other: 'La connexion fonctionne, mais il manque {{count}} permissions sur {{all}}',
    missing: {
      loans: '{{scope}} : sans elle, vous ne pouvez pas voir vos prêts.',
      drafts: '{{scope}} : sans elle, vous ne pouvez pas envoyer de brouillons de prêt.',
      journals: '{{scope}} : sans elle, vous ne pouvez pas envoyer de suivis.',
      reports: '{{scope}} : sans elle, vous ne pouvez pas envoyer de rapports de remboursements.',
    },
    askKiva: 'Demandez à partnersupport@kiva.org d’ajouter ce qu’il vous faut, puis refaites le test.',
    failed: 'La connexion n’a pas fonctionné',
    steps: 'Étapes du test',
    step: {
      name: 'Trouver l’adresse de Kiva',
      line: 'Atteindre le serveur de Kiva ou le proxy',
      tls: 'Sécuriser la connexion',
      token: 'S’identifier',
      scope: 'Permissions',
      loans: 'Lire les prêts',
      activities: 'Lire les activités',
      locales: 'Lire les langues et les devises',
      themes: 'Lire les initiatives spéciales',
      locations: 'Lire les localités',
      journals: 'Trouver l’adresse des suivis',
    },
    incompleteState: { scope: 'incomplet', journals: 'inconnu' },
    incompleteStep: {
      scope: 'Kiva a accordé {{granted}} sur {{all}} ; les autres sont nommées ci-dessus.',
      journals:
        'Kiva ne dit pas laquelle de ses deux adresses accepte les suivis. Partner Desk utilise l’adresse des paramètres. Rien n’a été envoyé pour le savoir.',
    },
    state: {
      passed: 'réussi',
      failed: 'échoué',
      skipped: 'non essayé',
      running: 'en cours',
      done: 'fait',
      pending: 'à venir',
    },
    duration: '{{milliseconds}} ms',
    found: {
      title: 'Le test a trouvé la bonne façon d’utiliser ce serveur de Kiva et l’a enregistrée',
      audience: 'Kiva a refusé l’audience des adresses et a accepté {{value}}.',
      journalsPath: 'Les suivis vont à {{value}}.',
      journalsBody: 'Les suivis sont envoyés sous la forme {{value}}.',
      loansStatus: {
        optional: 'La liste des prêts peut se passer de statut.',
        required: 'La liste des prêts a besoin d’un statut.',
      },
    },
    partnerId: 'ID de partenaire',
    scopes: 'Scopes accordés',
    audience: 'Audience',
    issuer: 'Émetteur (iss)',
    jti: 'Numéro du token (jti)',
    jtiHelp:
      'Ce n’est pas un secret. Le support de Kiva peut s’en servir pour retrouver vos requêtes. Il figure aussi dans le journal technique.',
    issued: 'Début de validité de la session',
    expires: 'Fin de validité de la session',
    clock:
      'L’horloge de cet ordinateur diffère de celle de Kiva de {{minutes}} minutes. Réglez-la : les dates et les sessions en dépendent.',
  },
  endpoints: {
    title: 'Adresses pour {{environment}}',
    text: 'Les adresses de l’API de Kiva. Ne les changez que si Kiva vous le demande. Seules les adresses https sous kiva.org sont permises.',
    practice: 'Practice fonctionne à l’intérieur de ce programme, avec ses propres adresses.',
    fromFile:
      'Elles viennent d’un fichier que votre support informatique a mis en place pour cet ordinateur.',
    preset: 'Partir de',
    presetHelp: 'Adresses connues de Kiva, les plus récentes d’abord ; liste du {{version}}.',
    presetName: '{{name}} ({{dated}})',
    custom: 'Vos propres adresses',
    importFile: 'Importer un fichier d’adresses…',
    import: {
      title: 'Nouvelle liste des adresses de Kiva',
      text: 'La liste du {{before}} serait remplacée par celle du {{version}}. Les adresses utilisées restent les mêmes tant que vous n’en choisissez pas d’autres et n’enregistrez pas.',
      older: 'Ce fichier est plus ancien que votre liste actuelle.',
      same: 'Rien ne changerait : le fichier contient les mêmes adresses.',
      changes: 'Ce qui changerait',
      change: {
        added: '{{environment}}, nouvelle : {{name}}',
        changed: '{{environment}}, modifiée : {{name}}',
        removed: '{{environment}}, supprimée : {{name}}',
      },
      take: 'Utiliser cette liste',
      taken: 'La liste des adresses a été remplacée',
      bad: 'Ce fichier ne peut pas être utilisé. Il doit s’agir d’une liste d’adresses du support de Kiva, uniquement avec des adresses https sous kiva.org.',
    },
    tokenUrl: 'Token URL',
    tokenUrlHelp: 'Où Partner Desk s’identifie, comme {{example}}.',
    audience: 'Audience',
    audienceHelp:
      'Un nom, pas une adresse : il peut différer de l’URL de base de l’API. Par exemple {{example}}.',
    apiBaseUrl: 'URL de base de l’API',
    apiBaseUrlHelp: 'Où les prêts sont lus et où tout est envoyé, comme {{example}}.',
    journalsPath: 'Chemin des suivis',
    journalsPathOption: { singular: '/partner/…', plural: '/partners/…' },
    journalsBody: 'Corps des suivis',
    journalsBodyOption: { wrapped: '{ "journals": […] }', array: '[…]' },
    journalsHelp:
      'Les documents de Kiva se contredisent sur ces deux points. Le test de connexion trouve les bons s’il le peut. Changez-les si les suivis échouent avec « Kiva ne connaît pas cette adresse ».',
    loansStatus: 'Statut dans la liste des prêts',
    loansStatusOption: { optional: 'Facultatif', required: 'Obligatoire' },
    problem: {
      elsewhere:
        'Cette adresse appartient à l’autre environnement. Passez à cet environnement pour l’utiliser.',
      tokenUrl: 'Saisissez une adresse https complète sous kiva.org, sans espaces, nom d’utilisateur ni #.',
      apiBaseUrl:
        'Saisissez une adresse https complète sous kiva.org, sans espaces, nom d’utilisateur, « ? » ni #.',
      audience: 'Saisissez l’audience.',
    },
    save: 'Enregistrer les adresses',
    savedNotice: 'Adresses enregistrées',
  },
  links: {
    pa2: 'Ouvrir PA2',
    apiPage: 'Ouvrir la page API du partenaire {{partner}}',
    swagger: 'Ouvrir la description de l’API par Kiva (Swagger)',
  },
  network: {
    title: 'Réseau',
    metered: 'Connexion limitée',
    meteredHelp:
      'Rien n’est chargé automatiquement : choisissez Actualiser pour charger les prêts. Les nouvelles photos font au plus 300 ko au lieu de 1 Mo.',
    proxy: 'Le nom et le mot de passe du proxy {{proxy}} sont enregistrés.',
    forgetProxy: 'Supprimer ces identifiants',
  },
  appearance: {
    title: 'Apparence et langue',
    colorScheme: 'Couleurs',
    colorSchemeOption: { auto: 'Comme l’ordinateur', light: 'Clair', dark: 'Sombre' },
    language: 'Langue',
    languageAuto: 'Comme l’ordinateur ({{language}})',
    density: 'Hauteur des lignes des listes et des grilles',
    densityOption: { comfortable: 'Confortable', compact: 'Compact : plus de lignes à la fois' },
  },
  aside: {
    title: 'Anciens fichiers de {{environment}}',
    description:
      'Des fichiers remplacés mais pas supprimés, en général parce qu’ils ne pouvaient pas être utilisés. Ils contiennent des données d’emprunteurs et sont chiffrés comme votre travail. Supprimez-les quand vous n’en avez plus besoin.',
    show: 'Afficher dans le dossier',
    showNamed: 'Afficher dans le dossier : anciens fichiers du {{at}}',
    delete: 'Supprimer',
    deleteNamed: 'Supprimer les anciens fichiers du {{at}}',
    question: {
      title: 'Supprimer les anciens fichiers du {{at}} ?',
      text: 'Ils sont supprimés immédiatement de cet ordinateur. Ensuite, personne ne peut plus les lire ni les restaurer. Votre travail actuel ne change pas.',
      action: 'Oui, les supprimer',
    },
  },
  move: {
    title: 'Passer à un autre ordinateur',
    description:
      'Mettez tout ce qui concerne Stage et Production dans un seul fichier chiffré, puis ouvrez-le sur le nouvel ordinateur : brouillons, suivis, rapports, tout ce qui a été envoyé, l’historique, les personnes et les réglages.',
    passphrase: 'Phrase secrète',
    partner: '{{environment}}, partenaire {{partner}}',
    save: {
      button: 'Tout enregistrer dans un fichier…',
      title: 'Tout enregistrer dans un fichier',
      nothing:
        'Il n’y a encore rien à transférer : Stage et Production ne sont pas utilisés sur cet ordinateur.',
      also: 'Le fichier contient aussi l’historique, les personnes et leurs codes PIN, la copie des prêts et votre façon de déclarer. Il ne contient pas Practice, les anciens fichiers ni vos identifiants Kiva. Saisissez de nouveau les identifiants sur le nouvel ordinateur.',
      passphraseHelp:
        'Par exemple, quatre mots sans rapport entre eux. Sans elle, personne ne peut ouvrir le fichier, et personne ne peut la retrouver.',
      tooShort: 'Utilisez au moins {{least}} caractères.',
      repeat: 'Phrase secrète, encore une fois',
      differs: 'Les deux phrases secrètes ne sont pas identiques.',
      stopHere: 'Ne plus rien envoyer depuis cet ordinateur',
      stopHereHelp:
        'Conseillé si vous changez d’ordinateur : celui-ci passe en lecture seule dans Stage et Production, pour que rien ne soit envoyé deux fois.',
      action: 'Enregistrer…',
      done: {
        readOnly:
          'Le fichier est enregistré et a été relu pour le contrôler. Cet ordinateur est maintenant en lecture seule. Sur le nouvel ordinateur, ouvrez Réglages → Passer à un autre ordinateur.',
        asBefore:
          'Le fichier est enregistré et a été relu pour le contrôler. Ce que vous ferez ici à partir de maintenant n’y figure pas.',
      },
    },
    open: {
      button: 'Ouvrir un fichier d’un autre ordinateur…',
      title: 'Ouvrir un fichier d’un autre ordinateur',
      file: 'Fichier : {{name}}',
      passphraseHelp: 'La phrase secrète choisie à l’enregistrement du fichier.',
      missing: 'Saisissez la phrase secrète.',
      action: 'Ouvrir',
      from: 'Enregistré sur {{computer}}, {{when}}.',
      notFree:
        'Non importé : cet ordinateur a déjà du travail dans {{environment}}. Pour utiliser le fichier à la place, supprimez d’abord tout ce qui concerne {{environment}} dans les réglages.',
      afterwards:
        'Ensuite, envoyez uniquement depuis cet ordinateur. Sinon, la même chose peut être envoyée deux fois.',
      take: 'Importer',
      done: 'Tout a été importé. Saisissez maintenant vos identifiants Kiva.',
    },
  },
  remove: {
    title: 'Supprimer tout ce qui concerne {{environment}}',
    description:
      'Pour un ordinateur que quelqu’un d’autre va utiliser, ou pour repartir de zéro. Tout ce qui concerne {{environment}} est supprimé de cet ordinateur. Cela ne change rien chez Kiva.',
    button: 'Supprimer tout ce qui concerne {{environment}}…',
    question: 'Supprimer de cet ordinateur tout ce qui concerne {{environment}} ?',
    done: 'Tout ce qui concerne {{environment}} a été supprimé de cet ordinateur.',
    goes: 'Supprimé pour de bon :',
    credentials: 'Les identifiants, et la clé du fichier qui contient votre travail',
    counted: {
      draft_one: '{{number}} brouillon non envoyé',
      draft_other: '{{number}} brouillons non envoyés',
      journals_one: '{{number}} ensemble de suivis non envoyés',
      journals_other: '{{number}} ensembles de suivis non envoyés',
      report_one: '{{number}} rapport non envoyé',
      report_other: '{{number}} rapports non envoyés',
      sent_one: '{{number}} requête envoyée, avec la réponse de Kiva et le récépissé',
      sent_other: '{{number}} requêtes envoyées, avec les réponses de Kiva et les récépissés',
      entries_one: '{{number}} entrée de l’historique pour l’audit',
      entries_other: '{{number}} entrées de l’historique pour l’audit',
      loans_one: 'La copie de {{number}} prêt',
      loans_other: 'La copie de {{number}} prêts',
      aside_one: '{{number}} ancien fichier',
      aside_other: '{{number}} anciens fichiers',
    },
    people: 'Les personnes, leurs codes PIN, la règle des deux personnes et les paramètres d’envoi',
    goLive: 'Ce qui a été testé pour la mise en production, et ce qui a été consigné pour ouvrir Production',
    stays: 'Conservé :',
    kept: {
      kiva: 'Chez Kiva, tout : ce qui a été envoyé, les prêts, les suivis et les rapports',
      others:
        'Ici, tout ce qui concerne les autres environnements, les adresses de Kiva et votre manière de déclarer',
      departure:
        'Dans le trousseau de clés, l’heure du dernier envoi, sans données d’emprunteurs. Ainsi, rien ne part une seconde fois vers Kiva sans avertissement : avant le prochain envoi, il vous est demandé de vérifier dans PA2.',
      takenBack:
        'Dans le trousseau de clés, si ce qui a été consigné a été retiré. Production reste alors verrouillé jusqu’à une nouvelle consignation.',
    },
    saveFirst: 'Aurez-vous encore besoin de l’historique ?',
    openHistory: 'L’enregistrer d’abord',
    count: 'Tapez {{number}}, le nombre d’éléments en attente dans la boîte d’envoi',
    countHelp:
      'Ils sont supprimés aussi. Pour n’en avoir aucun en attente, envoyez-les ou retirez-les d’abord, et cherchez le résultat de ceux qui sont inconnus.',
    countMissing: 'Tapez {{number}}.',
    word: 'Tapez PRODUCTION pour confirmer',
    wordMissing: 'Tapez PRODUCTION en majuscules.',
    who: 'Supprimé par',
    action: 'Tout supprimer',
  },
  about: {
    title: 'À propos',
    version: 'Partner Desk {{version}}',
    testOnly:
      'Ce programme est fait uniquement pour les tests. Il n’ouvre jamais Production et garde ses données séparées du vrai Partner Desk.',
    data: 'Brouillons et historique sont sur cet ordinateur dans un fichier chiffré, un par environnement. Sa clé et vos identifiants Kiva sont dans le trousseau de clés du système d’exploitation. Les données ne sont envoyées qu’à Kiva.',
    help: 'Aide sur l’API des partenaires : partnersupport@kiva.org',
    licences: 'Licences des logiciels de Partner Desk',
  },
  licences: {
    title: 'Licences',
    description:
      'Partner Desk est un logiciel libre sous licence MIT. Il contient le travail d’autres personnes.',
    base: 'Ce sur quoi il fonctionne',
    runsOn: 'Electron {{electron}}, avec Chromium {{chromium}} et Node.js {{node}}.',
    inFiles:
      'Leurs licences, celles des paquets ci-dessous et un inventaire des composants pour votre support informatique (CycloneDX) se trouvent dans des fichiers à côté du programme.',
    noFiles: 'Leurs licences se trouvent dans des fichiers à côté d’un programme installé.',
    show: 'Afficher ces fichiers',
    packages_one: '{{count}} paquet',
    packages_other: '{{count}} paquets',
    package: '{{name}} {{version}}, {{licence}}',
    textOf: 'Licence de {{name}}',
  },
};
