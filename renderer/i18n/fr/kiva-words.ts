/** What words of Kiva may mean, and what to do, in French. */
export const kivaWords = {
  reading: {
    unknownLoan: {
      what: 'Kiva n’a pas de prêt avec cet ID du prêt.',
      next: 'Cherchez un zéro manquant, un espace ou une lettre fausse. Cherchez l’emprunteur dans Prêts pour voir l’ID du prêt que Kiva a.',
    },
    notRepaying: {
      what: 'Kiva ne prend rien pour ce prêt dans son statut actuel.',
      next: 'Regardez son statut dans Prêts. S’il devrait être en remboursement, écrivez à partnersupport@kiva.org.',
    },
    client: {
      what: 'Chez Kiva, ce prêt appartient à un autre client.',
      next: 'Comparez l’ID du client avec celui de Prêts, et corrigez ce qui est faux.',
    },
    tooMuch: {
      what: 'Le montant dépasse le prêt.',
      next: 'Vérifiez l’unité, ou si c’est le montant d’une autre ligne.',
    },
    repeated: {
      what: 'Le même prêt est plusieurs fois dans la requête.',
      next: 'Gardez la bonne ligne et retirez l’autre.',
    },
    negative: {
      what: 'Kiva n’accepte pas de montant en dessous de zéro.',
      next: 'Écrivez le total sans signe moins.',
    },
    lower: {
      what: 'Un montant plus élevé a déjà été déclaré à Kiva.',
      next: 'Comparez avec votre propre système. Si le nouveau montant est juste, regardez-le encore dans PA2 avant de finaliser.',
    },
    zero: {
      what: 'Zéro a été déclaré pour ce prêt.',
      next: 'Si vous ne savez rien de ce prêt, laissez plutôt le montant vide.',
    },
    delinquent: {
      what: 'L’emprunteur a remboursé moins que le calendrier chez Kiva.',
      next: 'Si votre propre système dit la même chose, il n’y a rien à corriger.',
    },
    prepaid: {
      what: 'L’emprunteur a remboursé plus que le calendrier chez Kiva.',
      next: 'Si votre propre système dit la même chose, il n’y a rien à corriger.',
    },
    notReported: {
      what: 'Kiva attend un paiement pour ce prêt, et rien n’a été déclaré.',
      next: 'Déclarez son total, même si rien n’a été payé ce mois-ci : sinon, Kiva peut facturer plus que ce que vous avez encaissé.',
    },
    needed: {
      what: 'Quelque chose dont Kiva a besoin est vide.',
      next: 'Remplissez-le ici et envoyez de nouveau.',
    },
    groupOnly: {
      what: 'Ceci est réservé aux prêts de groupe, mais a été envoyé pour un prêt individuel.',
      next: 'Dans les paramètres, réglez « $t(reporting:agreed.groupFields) » sur « $t(reporting:agreed.groupFieldsOption.groups) », puis envoyez de nouveau.',
    },
    flags: {
      what: 'Kiva doit savoir de chaque membre s’il est sur la photo.',
      next: 'Vérifiez la colonne « $t(drafts:field.notPictured) » pour tous les membres.',
    },
    waiver: {
      what: 'L’autorisation du client n’est pas marquée comme signée.',
      next: 'Faites-la signer, puis cochez « $t(drafts:field.waiverSigned) ».',
    },
    disbursal: {
      what: 'La date de décaissement est trop ancienne ou trop lointaine.',
      next: 'Kiva accepte de moins de 30 jours en arrière à 90 jours en avant. Corrigez la date.',
    },
    tooSmall: {
      what: 'Le prêt est trop petit pour Kiva.',
      next: 'Il doit valoir plus de 5 dollars américains. Vérifiez le montant et la devise.',
    },
    zeroAmount: {
      what: 'Un emprunteur n’a pas de montant.',
      next: 'Donnez à chaque emprunteur un montant au-dessus de zéro.',
    },
    creditLimit: {
      what: 'L’initiative spéciale de ce prêt a atteint sa limite de crédit chez Kiva.',
      next: 'Regardez l’initiative spéciale dans PA2. Les prêts au-delà de la limite peuvent expirer : attendez pour les envoyer, ou demandez à Kiva.',
    },
    scheduleSum: {
      what: 'Les remboursements ne font pas le montant du prêt.',
      next: 'Faites que le capital de toutes les lignes donne le montant.',
    },
    scheduleDate: {
      what: 'Une date du calendrier est trop tôt.',
      next: 'Chaque date doit venir après la date de décaissement et après la ligne précédente.',
    },
    notInList: {
      what: 'Ceci n’est pas, ou plus, dans la liste de Kiva.',
      next: 'Actualisez les listes et choisissez autre chose.',
    },
    photo: {
      what: 'La photo manque, ou Kiva ne peut pas s’en servir.',
      next: 'Choisissez de nouveau l’image : Partner Desk en fait une que Kiva accepte.',
    },
    webAddress: {
      what: 'Ce n’est pas une adresse web complète.',
      next: 'Elle doit commencer par https:// et mener à une image.',
    },
    format: {
      what: 'Kiva ne peut pas lire la valeur d’un champ.',
      next: 'Écrivez-la comme l’aide du champ le dit. Si c’est déjà le cas, envoyez les détails à partnersupport@kiva.org.',
    },
    body: {
      what: 'Kiva attendait la requête sous une autre forme.',
      next: 'Pour les suivis, changez « $t(settings:endpoints.journalsBody) » dans les paramètres et envoyez de nouveau. Sinon, envoyez les détails à partnersupport@kiva.org.',
    },
    token: {
      what: 'Kiva n’a pas accepté la session.',
      next: 'Réessayez : Partner Desk s’identifie de nouveau. Si cela se répète, testez la connexion dans les paramètres.',
    },
    otherPartner: {
      what: 'Ces identifiants appartiennent à un autre partenaire.',
      next: 'Vérifiez dans les paramètres à qui sont les identifiants enregistrés.',
    },
    noScope: {
      what: 'Il manque une permission à ces identifiants.',
      next: 'Demandez à partnersupport@kiva.org de l’ajouter.',
    },
    credentials: {
      what: 'Kiva n’a pas accepté le Client ID et le Client secret.',
      next: 'Saisissez de nouveau les deux dans les paramètres. Stage et Production ont chacun les leurs.',
    },
    audience: {
      what: 'Kiva ne connaît pas cette audience.',
      next: 'Comparez-la dans les paramètres avec celle que Kiva vous a donnée.',
    },
    busy: {
      what: 'Kiva a reçu trop de requêtes à la fois.',
      next: 'Attendez quelques minutes, puis réessayez.',
    },
    tooLarge: {
      what: 'La requête est trop grande.',
      next: 'Prenez une photo plus petite, ou moins de lignes par lot.',
    },
    address: {
      what: 'Le serveur de Kiva ne connaît pas cette adresse.',
      next: 'Vérifiez l’adresse de l’API et le chemin des suivis dans les paramètres.',
    },
    failed: {
      what: 'Le serveur de Kiva a eu un problème. Vos données n’y sont pour rien.',
      next: 'Réessayez plus tard.',
    },
  },
  own: 'Message de Kiva : {{words}}',
  issue: {
    title: 'Kiva a renvoyé ce prêt',
    known: 'Le code de Kiva dit pourquoi :',
    all: 'La note de Kiva est dans PA2. Les raisons que nomme le manuel de PA2 :',
    next: 'Corrigez le prêt dans PA2 et soumettez-le là de nouveau : Partner Desk ne peut pas changer un prêt que Kiva a déjà.',
    code: {
      BPD: {
        what: 'La description dit quelque chose de privé sur l’emprunteur.',
        next: 'Enlevez les noms de famille, numéros de téléphone, adresses et autres.',
      },
      BPP: {
        what: 'La photo montre quelque chose de privé sur l’emprunteur.',
        next: 'Prenez une photo sans documents, plaques ni numéros lisibles.',
      },
      EPP: {
        what: 'La photo montre des personnes qui ne reçoivent pas ce prêt.',
        next: 'Prenez une photo de l’emprunteur seul, ou des membres du groupe.',
      },
      FPU: {
        what: 'La description est écrite avec « je ».',
        next: 'Parlez de l’emprunteur avec « elle », « il » ou « ils ».',
      },
      G: {
        what: 'Le sexe ne s’accorde pas avec les mots de la description.',
        next: 'Corrigez ce qui est faux.',
      },
    },
  },
};
