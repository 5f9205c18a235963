/** Words of the second person who approves repayment reports, in French. */
export const approval = {
  pin: 'Code PIN',
  showPin: 'Afficher le code PIN',
  newPin: 'Nouveau code PIN',
  repeatPin: 'Répéter le nouveau code PIN',
  pinHelp: '6 chiffres ou plus. Pas un code simple comme 123456 ou 111111.',
  pinProblem: {
    digits: 'Utilisez seulement les chiffres de 0 à 9.',
    short: 'Utilisez 6 chiffres ou plus.',
    long: 'Utilisez 32 chiffres au plus.',
    simple: 'Ce code PIN est trop facile à deviner.',
  },
  pinsDiffer: 'Les deux codes PIN ne sont pas identiques.',
  pinMissing: 'Saisissez le code PIN.',
  approver: 'Approbateur',
  choose: 'Choisir votre nom',
  whoMissing: 'Choisissez votre nom.',
  left_one: 'Il reste {{count}} essai avant de devoir attendre.',
  left_other: 'Il reste {{count}} essais avant de devoir attendre.',
  until: 'Réessayez à {{time}}.',
  lock: {
    title: 'Verrouiller pour approbation',
    text: 'Une deuxième personne approuve chaque rapport de remboursements. Le verrouillage le garde exactement comme ci-dessus, jusqu’à ce qu’un approbateur l’envoie ou que quelqu’un le déverrouille. Rien n’est envoyé maintenant.',
    who: 'Préparé par',
    whoHelp: 'Ce nom figure sur le récépissé.',
    notThere:
      'Votre nom n’est pas dans la liste ? Un approbateur l’ajoute dans les paramètres, avec votre propre code PIN.',
    toSettings: 'Ouvrir les paramètres',
    action: 'Verrouiller pour approbation',
  },
  locked: {
    whole: {
      title: 'Verrouillé pour approbation par {{name}}',
      text: 'Verrouillé le {{when}}. Ce rapport ne peut pas être modifié. Un approbateur vérifie tout ceci et l’envoie avec un code PIN.',
    },
    unproven: {
      title: 'Verrouillé par {{name}} sans code PIN',
      text: 'Verrouillé le {{when}}, quand un nom suffisait. Maintenant, la personne qui verrouille un rapport doit saisir un code PIN. Rien n’est perdu : déverrouillez-le, revoyez la vérification et verrouillez-le à nouveau.',
    },
    changed: {
      title: 'Ce n’est plus ce que {{name}} a verrouillé',
      text: 'Verrouillé le {{when}}. Depuis, quelque chose dont il dépend a changé : les paramètres des déclarations, les adresses ou ce qui a été envoyé avant. Il ne peut pas être envoyé ainsi. Déverrouillez-le, revoyez la vérification et verrouillez-le à nouveau.',
    },
    reason: 'Pourquoi ces lignes sont envoyées à nouveau, selon {{name}} : {{reason}}',
    rows: 'Vérifier les lignes',
    review: 'Revenir à la vérification',
  },
  approve: {
    title: 'Approuver et envoyer',
    text: 'Vous confirmez avoir contrôlé la vérification ci-dessus. Votre nom figure sur le récépissé comme « Approuvé par ».',
    nobody: '{{name}} a verrouillé ce rapport et est le seul approbateur',
    nobodyText:
      'Une autre personne doit l’approuver. Ajoutez un autre approbateur dans les paramètres, ou déverrouillez le rapport et laissez une autre personne le verrouiller.',
  },
  unlock: {
    action: 'Déverrouiller',
    title: 'Déverrouiller ce rapport ?',
    text: 'Il pourra être modifié. Il devra être verrouillé à nouveau avant d’être approuvé. Rien n’est envoyé.',
    who: 'Déverrouillé par',
    why: 'Pourquoi',
    whyMissing: 'Dites pourquoi, en quelques mots.',
    confirm: 'Oui, déverrouiller',
  },
  earlier: {
    title: 'Verrouillages antérieurs',
    locked: 'Verrouillé par {{name}}, le {{when}}.',
    unlocked: 'Déverrouillé par {{name}}, le {{when}} : {{why}}',
    sent: 'Approuvé et envoyé le {{when}}.',
    ruleOff: 'Déverrouillé quand {{name}} a désactivé la règle des deux personnes, le {{when}}.',
  },
  control: {
    title: 'Totaux de votre système',
    count: 'Lignes dans votre système',
    sum: 'Somme dans votre système',
    agrees: '{{typed}}, concorde',
    differs: '{{typed}}, diffère : ce rapport a {{found}}',
    unclear: '{{typed}}, sans devise : ce rapport en a plusieurs',
  },
  waiting: {
    title: 'À approuver',
    report: '{{name}} : à approuver',
    by: 'Verrouillé par {{name}}, le {{when}}',
    open: 'Vérifier et approuver',
    count_one: '{{count}} rapport attend l’approbation',
    count_other: '{{count}} rapports attendent l’approbation',
  },
  again: {
    text: 'Comme pour chaque rapport, il faut deux personnes, chacune avec un code PIN.',
    prepared: 'Demandé par',
    preparerPin: 'Code PIN du demandeur',
    approverPin: 'Code PIN de l’approbateur',
    alone: 'Il faut deux personnes. Un approbateur en ajoute une autre dans les paramètres.',
    action: 'Approuver et envoyer à nouveau',
  },
  restored: {
    behind: {
      title: 'Le fichier de votre travail est nouveau, ou plus ancien que la règle des deux personnes',
      on: 'La règle reste active : la règle, les personnes et leurs codes PIN ont été repris du trousseau de clés.',
      off: 'Les personnes et leurs codes PIN ont été repris du trousseau de clés.',
      missing:
        'Le trousseau n’a rien d’autre : les brouillons, les rapports qui attendaient l’approbation et l’historique depuis ne sont pas ici.',
    },
    unreadable: {
      title: 'L’entrée du trousseau de clés sur la règle des deux personnes est illisible',
      on: 'La règle est donc active pour tous les rapports.',
      off: 'La liste des personnes vient du fichier de votre travail.',
      missing:
        'La liste des personnes vient du fichier de votre travail ; les modifications ultérieures ne sont pas ici.',
    },
    nobody:
      'Aucun approbateur n’est connu ; aucun rapport ne peut donc être envoyé. Demandez à votre support informatique de restaurer le trousseau de clés ou le dossier de données, ou de supprimer l’entrée « {{entry}} » du trousseau. Après cette suppression, configurez à nouveau la règle.',
    requests:
      'Requêtes envoyées qui ne sont pas dans l’historique : {{count}}. Vérifiez dans PA2 avant d’envoyer.',
    confirm:
      'Un approbateur vérifie dans les paramètres si la liste des personnes est juste, et le confirme avec un code PIN.',
    confirmHere:
      'Vérifiez si la liste des personnes ci-dessous est juste. Ensuite, un approbateur le confirme avec un code PIN.',
    toSettings: 'Ouvrir les paramètres',
  },
  settings: {
    title: 'Deuxième personne pour les rapports de remboursements dans {{environment}}',
    description:
      'Une personne prépare et verrouille un rapport ; une autre le vérifie et l’envoie. Chacune utilise un code PIN. Les deux noms figurent sur le récépissé.',
    protects:
      'La règle protège d’une erreur, et d’un collègue qui enverrait seul. Elle est aussi enregistrée dans le trousseau de clés ; elle reste donc active si le fichier de votre travail est perdu, endommagé ou remplacé par un plus ancien.',
    protectsNot:
      'La règle ne protège pas d’un approbateur qui ajoute une personne inventée ou désactive la règle. Elle ne protège pas non plus de quelqu’un qui connaît les codes PIN de deux personnes, qui peut utiliser le compte de cet ordinateur et ses outils, ou qui a vos identifiants Kiva.',
    rule: 'Une deuxième personne approuve chaque rapport de remboursements',
    on: 'Active depuis le {{when}}, activée par {{name}}.',
    onByItself: 'Active depuis le {{when}}.',
    off: 'Inactive : la personne qui prépare un rapport peut l’envoyer.',
    addFirst: 'Ajoutez d’abord au moins un approbateur.',
    turnOn: 'Activer la règle ?',
    turnOnText:
      'Dès maintenant, aucune ligne d’un rapport n’est envoyée à {{environment}} sans le code PIN d’un approbateur, y compris les lignes qui attendent déjà dans la boîte d’envoi.',
    turnOnAction: 'Activer',
    turnOff: 'Désactiver la règle ?',
    turnOffText:
      'La personne qui prépare un rapport peut alors l’envoyer. Les rapports verrouillés maintenant sont déverrouillés.',
    turnOffAction: 'Désactiver',
    people: 'Personnes',
    none: 'Encore personne.',
    prepares: 'Préparateur',
    approves: 'Approbateur',
    prepareToo:
      'Ajoutez toutes les personnes qui préparent des rapports : chacune a besoin de son propre code PIN pour en verrouiller un.',
    two: 'Ajoutez un deuxième approbateur : si le seul est absent ou oublie son code PIN, aucun rapport ne peut être envoyé d’ici et la règle ne peut pas être désactivée.',
    column: { name: 'Nom', may: 'Rôle', since: 'Depuis', actions: 'Actions' },
    add: 'Ajouter une personne',
    addText: 'La personne saisit son propre code PIN et le garde secret.',
    newName: 'Nom de la personne',
    role: 'Rôle',
    roleHelp: {
      prepares: 'Verrouille les rapports pour approbation.',
      approves:
        'Verrouille des rapports, approuve et envoie ceux des autres, ajoute des personnes, active et désactive la règle.',
    },
    firstApproves:
      'La première personne est un approbateur. Ajoutez ensuite celles qui préparent les rapports.',
    nameTaken:
      'Il y a déjà une personne de ce nom. S’il s’agit de deux personnes différentes, ajoutez quelque chose au nom.',
    full: 'La liste peut contenir 80 personnes au plus. Supprimez-en une d’abord.',
    nameMissing: 'Saisissez le nom.',
    allow: 'Un approbateur doit autoriser ceci :',
    change: 'Changer le code PIN',
    changeOf: 'Changer le code PIN : {{name}}',
    changeTitle: 'Changer le code PIN : {{name}}',
    changeText:
      'Si l’ancien code PIN est oublié, un approbateur supprime cette personne ({{name}}) et l’ajoute à nouveau.',
    oldPin: 'Ancien code PIN',
    changeAction: 'Changer le code PIN',
    remove: 'Supprimer',
    removeOf: 'Supprimer {{name}}',
    removeTitle: 'Supprimer {{name}} ?',
    removeText: 'Ce que cette personne a verrouillé ou approuvé ne change pas.',
    removeAction: 'Supprimer',
    added: 'Ajout : {{name}}.',
    removed: 'Suppression : {{name}}.',
    changed: 'Code PIN changé.',
    nowOn: 'La règle est active.',
    nowOff: 'La règle est inactive.',
    confirm: 'Confirmer',
    confirmTitle: 'Confirmer la règle et ses personnes ?',
    confirmText: 'Vous avez vérifié la liste des personnes, et elle est juste. L’avis disparaît ensuite.',
    confirmAction: 'Confirmer',
    nowConfirmed: 'Confirmé.',
  },
};
