import { fieldNames } from './field-names.ts';

/** Words of the three steps of a draft, in French; steps and fields have PA2's own names (API.md §7). */
export const draftForm = {
  back: 'Tous les brouillons',
  untitled: 'Nouveau brouillon',
  removeTitle: 'Supprimer ce brouillon ?',
  step1: { title: 'Étape 1 : Description', text: 'Qui est l’emprunteur et à quoi sert le prêt.' },
  step2: {
    title: 'Étape 2 : Modalités de prêt',
    text: 'Combien, dans quelle devise, quand le prêt est décaissé et remboursé.',
  },
  step3: {
    title: 'Étape 3 : Photo',
    text: 'Une photo par prêt, qui montre bien l’emprunteur.',
  },
  lists: {
    age: 'Listes de Kiva : état au {{when}}.',
    loading: 'Chargement des listes de Kiva…',
    refresh: 'Actualiser les listes',
    failed: 'Les listes de Kiva n’ont pas pu être chargées. Vous pouvez remplir le reste ; c’est enregistré.',
    nothing: 'Aucun résultat',
    more_one: 'Tapez pour en voir {{count}} autre',
    more_other: 'Tapez pour en voir {{count}} autres',
    gone: '{{value}} n’est plus dans la liste de Kiva. Faites un autre choix, ou actualisez les listes.',
    unlisted: '{{value}} (hors liste)',
    choose: 'Choisir…',
    search: 'Tapez pour rechercher',
    parts: { pinned: 'Épinglés', recent: 'Utilisés récemment', all: 'Tous' },
    pin: 'Épingler {{label}}',
    unpin: 'Détacher {{label}}',
    pinKey: '{{name}} (Alt+P)',
  },
  field: {
    ...fieldNames,
    loanType: 'Type de prêt',
    groupName: 'Nom du groupe',
    groupClientId: 'ID client du groupe',
    groupLoanId: 'ID de prêt du groupe',
    notPictured: 'Sur la photo',
    members: 'Membres',
    schedule: 'Calendrier de remboursement',
    date: 'Date d’échéance',
    principal: 'Capital',
    interest: 'Intérêts',
    photoId: 'Photo',
  },
  help: {
    loanType: 'Individuel : un emprunteur. Groupe : deux emprunteurs ou plus qui partagent un prêt.',
    groupName: 'Le nom que les membres donnent à leur groupe, comme Umoja Farmers.',
    clientId: 'Votre propre numéro pour cet emprunteur, tiré de votre système, comme C-0815.',
    loanId:
      'Votre propre numéro pour ce prêt, tiré de votre système, comme LN-000123. Les zéros au début sont conservés.',
    groupClientId: 'Votre propre numéro pour le groupe, s’il en a un, comme GC-77.',
    groupLoanId: 'Votre propre numéro pour le prêt entier, s’il en a un, comme GL-2026-9.',
    givenName: 'Comme dans le contrat de prêt, par exemple Wanjiru. Les prêteurs le voient.',
    familyName: 'Comme dans le contrat de prêt, par exemple Njoroge. Les prêteurs ne le voient pas.',
    gender: 'Comme dans vos dossiers. Les mots de la description doivent s’y accorder.',
    notPictured: 'Si ce membre se voit sur la photo.',
    memberAmount: 'Ce que reçoit ce membre, avant tous frais, comme {{example}}.',
    location:
      'Dans votre liste de PA2 → Compte (Account) → Localités (Locations), exactement comme là, par exemple « Nakuru: Kenya ».',
    activityId: 'Ce dont vit l’emprunteur, dans la liste de Kiva, comme Farming. PA2 en déduit le secteur.',
    languageId: 'Celle de l’utilisation du prêt et de la description, comme English.',
    loanUse:
      'Complète « Cet emprunteur utilisera ce prêt… », comme « pour acheter des semences ». Commencez par « pour » (« to » en anglais) ; ni nom, ni montant.',
    description:
      'L’histoire de l’emprunteur, tirée de votre entretien. Parlez de lui avec « elle » ou « il », pas « je ». Ni nom de famille, ni numéro de téléphone, ni adresse.',
    waiverSigned:
      'L’accord signé de l’emprunteur, que vous gardez. Il en faut un nouveau pour chaque prêt ; Kiva peut demander à le voir sous 24 heures.',
    themeTypeId:
      'Le genre de prêt, comme Agriculture. Vos initiatives spéciales viennent de votre accord avec Kiva.',
    currency: 'La devise du contrat de prêt, comme XOF.',
    amount: 'Le capital entier en devise locale, avant tous frais, comme {{example}}.',
    disbursalDate:
      'Quand l’emprunteur reçoit l’argent, comme {{example}}. PA2 accepte de moins de 30 jours en arrière à 90 jours en avant.',
  },
  gender: { female: 'Femme', male: 'Homme', unknown: 'Inconnu' },
  words_one: '{{count}} mot',
  words_other: '{{count}} mots',
  characters_one: '{{count}} caractère',
  characters_other: '{{count}} caractères',
  dateShown: '{{date}}, {{distance}}',
  photo: {
    usedBefore: 'Utilisée dans un brouillon : {{title}}, modifié le {{when}}.',
    usedBeforeSent: 'Envoyée avec un brouillon : {{title}}, le {{when}}.',
    untitled: 'emprunteur sans nom',
    earlier: 'Cet emprunteur a déjà eu un prêt',
    allowed:
      'Kiva accepte une photo une seconde fois dans les {{months}} mois, si l’emprunteur a toujours la même apparence.',
    earlierGroup: 'Ce groupe a déjà eu un prêt',
    allowedGroup_one:
      'Kiva accepte à nouveau la photo d’un groupe dans les {{months}} mois si {{percent}} % de ses membres y figurent : ici {{in}} sur {{count}}. Les membres qui n’y sont pas sont marqués absents de la photo.',
    allowedGroup_other:
      'Kiva accepte à nouveau la photo d’un groupe dans les {{months}} mois si {{percent}} % de ses membres y figurent : ici {{in}} sur {{count}}. Les membres qui n’y sont pas sont marqués absents de la photo.',
    tooFew_one:
      'Vous ne pouvez pas utiliser la photo ({{month}}) : membres qui y figurent : {{in}} sur {{count}}, et Kiva demande {{percent}} %. Prenez une nouvelle photo.',
    tooFew_other:
      'Vous ne pouvez pas utiliser la photo ({{month}}) : membres qui y figurent : {{in}} sur {{count}}, et Kiva demande {{percent}} %. Prenez une nouvelle photo.',
    use: 'Utiliser la photo ({{month}})',
    tooOld:
      'Vous ne pouvez pas utiliser la photo ({{month}}) : elle a été envoyée il y a plus de {{months}} mois. Prenez une nouvelle photo.',
    usedTwice:
      'Vous ne pouvez pas utiliser la photo ({{month}}) : deux prêts l’ont déjà, et Kiva ne l’accepte que deux fois. Prenez une nouvelle photo.',
    facts: '{{width}} × {{height}} pixels, {{size}}',
  },
  repair: {
    takeOut: 'Retirer « {{text}} »',
    begin: 'Commencer par « {{text}} »',
    write: 'Écrire seulement « {{text}} »',
    amount: 'Remplacer par {{text}}',
    date: 'Remplacer par {{text}}',
    done: 'Le champ a été modifié',
  },
  refused: {
    title: 'La réponse de Kiva nomme ces champs',
    other: '{{path}} : {{message}}',
  },
  preview: {
    title: 'Ce que Kiva recevra',
    change: 'Modifier',
    changeStep: 'Modifier : {{title}}',
    yes: 'Oui',
    no: 'Non',
    rows_one: '{{count}} remboursement',
    rows_other: '{{count}} remboursements',
  },
};
