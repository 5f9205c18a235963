/** Words of the guides, in French: each leads through one task in at most eight steps. */
export const help = {
  title: 'Guides',
  description:
    'Les tâches principales, étape par étape. Les guides marchent hors ligne, et vous pouvez les imprimer.',
  link: 'Guide',
  named: 'Guide : {{title}}',
  back: 'Tous les guides',
  print: 'Imprimer en PDF',
  open: 'Ouvrir la page « {{page}} »',
  guide: {
    connect: {
      title: 'Connecter Stage et tester la connexion',
      purpose: 'Stage est l’environnement de test de Kiva : vous pouvez y essayer tout sans vrais prêts.',
      steps: {
        environment: {
          do: 'Appuyez sur le bouton de l’environnement et choisissez « $t(common:environment.stage) ».',
          help: 'Le bouton est en haut de la fenêtre et montre l’environnement actuel.',
          alt: 'Le menu des environnements Practice, Stage et Production',
        },
        find: {
          do: 'Dans PA2, ouvrez Account → API Access → Access API Information.',
          help: 'Là, ou dans un e-mail de Kiva, se trouvent le Client ID et le Client secret pour Stage.',
        },
        settings: { do: 'Ouvrez « $t(shell:settings) ».' },
        enter: {
          do: 'Saisissez le Client ID et le Client secret.',
          help: 'Copiez-les et collez-les : une seule lettre fausse suffit pour échouer.',
          alt: 'Le formulaire des identifiants, avec les deux champs remplis',
        },
        save: {
          do: 'Appuyez sur « $t(settings:credentials.save) ».',
          help: 'Ils sont enregistrés dans le trousseau de clés de cet ordinateur et ne sont envoyés qu’à Kiva.',
        },
        test: {
          do: 'Appuyez sur « $t(settings:credentials.test) ».',
          help: 'Le test ne fait que lire : il ne change rien chez Kiva.',
        },
        result: {
          do: 'Lisez le résultat.',
          help: 'S’il manque une permission, demandez à partnersupport@kiva.org de l’ajouter, puis testez à nouveau.',
          alt: 'Le résultat d’un test réussi, avec ses étapes',
        },
      },
    },
    draft: {
      title: 'Envoyer un brouillon de prêt',
      purpose: 'Kiva reçoit un nouveau prêt comme brouillon, puis une personne le publie dans PA2.',
      steps: {
        start: {
          do: 'Sur la page « $t(shell:drafts) », appuyez sur « $t(drafts:create) ».',
          help: 'Tout est enregistré pendant que vous tapez, même hors ligne.',
          alt: 'La page avec la liste des brouillons et le bouton pour en commencer un',
        },
        borrower: {
          do: 'Saisissez l’emprunteur et vos propres ID.',
          help: 'L’ID du client est votre numéro de l’emprunteur, l’ID du prêt est votre numéro du prêt.',
          alt: 'Les champs de l’emprunteur, remplis',
        },
        loan: {
          do: 'Écrivez à quoi sert le prêt.',
          help: 'Les prêteurs lisent ce texte : n’écrivez ni nom de famille, ni numéro de téléphone, ni adresse.',
        },
        terms: {
          do: 'Saisissez le montant, la devise et la date de décaissement.',
          help: 'Créez ensuite le calendrier de remboursement.',
          alt: 'Les champs des conditions du prêt, remplis',
        },
        photo: {
          do: 'Ajoutez une photo de l’emprunteur.',
          help: 'Partner Desk rend le fichier assez petit pour Kiva.',
        },
        review: {
          do: 'Appuyez sur « $t(work:review) » et lisez ce qui a été trouvé.',
          help: 'Seul ce qui est sous « $t(review:certainty.blocks.title) » vous arrête ; PA2 demande le reste plus tard.',
          alt: 'La vérification d’un brouillon, avec ce que PA2 demandera',
        },
        send: {
          do: 'Appuyez sur « $t(review:send.{{environment}}) ».',
          help: 'Partner Desk l’envoie une fois et attend la réponse de Kiva.',
          alt: 'Le brouillon est accepté, et la page dit quoi faire ensuite',
        },
        publish: {
          do: 'Publiez le brouillon dans PA2, puis cochez « $t(progress:todo.tick.draft) ».',
          help: 'Dans PA2, il est sous Accueil (Home) → Prêts (Loans) → Brouillons (Drafts).',
        },
      },
    },
    journals: {
      title: 'Envoyer des suivis',
      purpose: 'Un suivi dit aux prêteurs d’un prêt comment va l’emprunteur.',
      steps: {
        start: {
          do: 'Sur la page « $t(shell:journals) », appuyez sur « $t(journals:create) ».',
          help: 'Pour plusieurs prêts à la fois, appuyez sur « $t(journals:many) ».',
          alt: 'La page avec la liste des suivis et les boutons pour en commencer',
        },
        loan: {
          do: 'Saisissez l’ID du prêt.',
          help: 'Saisissez aussi l’ID du client si vos rapports ont trois colonnes.',
        },
        write: {
          do: 'Écrivez le sujet et le texte.',
          help: 'Commencez par la nouvelle : kiva.org ne montre que le début du texte.',
          alt: 'Un suivi avec son sujet et son texte',
        },
        review: {
          do: 'Appuyez sur « $t(work:review) » et lisez le texte comme les prêteurs le verront.',
          alt: 'La vérification d’un suivi, avec le bouton qui envoie',
        },
        send: {
          do: 'Appuyez sur « $t(review:send.{{environment}}) ».',
          help: 'Tous les suivis de la page sont envoyés ensemble.',
          alt: 'Le suivi est accepté, et la page dit quoi faire ensuite',
        },
        publish: {
          do: 'Publiez chaque suivi dans PA2, puis cochez « $t(progress:todo.tick.journals) ».',
          help: 'Les prêteurs ne le voient qu’après.',
        },
      },
    },
    repayments: {
      title: 'Déclarer les remboursements d’un mois',
      purpose: 'Le rapport dit à Kiva combien de chaque prêt est remboursé.',
      steps: {
        start: { do: 'Sur la page « $t(shell:repayments) », appuyez sur « $t(repayments:create) ».' },
        basics: {
          do: 'Saisissez le mois et choisissez ce que les montants veulent dire.',
          help: 'Ce sont des totaux, jamais seulement le paiement de ce mois ; en cas de doute, demandez à votre équipe financière.',
          alt: 'Le mois du rapport et les deux sens des montants',
        },
        load: {
          do: 'Appuyez sur « $t(repayments:expected.load) ».',
          help: 'Vous obtenez une ligne pour chaque prêt que Kiva attend.',
        },
        amounts: {
          do: 'Tapez les montants, ou collez-les depuis un tableur.',
          help: 'Une ligne sans montant n’est pas envoyée ; pour déclarer zéro, tapez 0.',
          alt: 'La feuille du rapport avec quelques montants',
        },
        problems: {
          do: 'Appuyez sur F8 pour aller à chaque problème, et corrigez-le.',
          help: 'La colonne « $t(repayments:grid.check) » dit ce qui ne va pas.',
        },
        review: {
          do: 'Appuyez sur « $t(work:review) » et comparez les totaux avec votre propre système.',
          alt: 'La vérification d’un rapport avec son nombre de lignes et sa somme',
        },
        send: {
          do: 'Appuyez sur « $t(review:send.{{environment}}) ».',
          help: 'De nombreuses lignes partent par lots, l’un après l’autre, et vous pouvez faire une pause.',
          alt: 'Le rapport est accepté, et la page dit quoi faire ensuite',
        },
        finalize: {
          do: 'Révisez et finalisez le rapport dans PA2, puis cochez « $t(progress:todo.tick.report) ».',
          help: 'Dans PA2, il est sous Remboursements (Repayments).',
        },
      },
    },
    refused: {
      title: 'Corriger ce qui est refusé, et trouver ce qui est inconnu',
      purpose: 'La boîte d’envoi garde tout ce qui a besoin de vous jusqu’à votre décision.',
      steps: {
        outbox: {
          do: 'Ouvrez « $t(shell:activity) » et regardez « $t(activity:outbox.title) ».',
          help: 'Chaque ligne dit quoi faire ensuite.',
          alt: 'La boîte d’envoi avec un élément refusé et un élément inconnu',
        },
        read: {
          do: 'Ouvrez ce qui est refusé et lisez le message de Kiva.',
          alt: 'La page de suivis refusés avec le message de Kiva',
        },
        correct: {
          do: 'Corrigez-le sur sa page.',
          help: 'Pour les lignes refusées d’un rapport, appuyez d’abord sur « $t(progress:correct) ».',
        },
        again: { do: 'Appuyez sur « $t(work:review) » et envoyez à nouveau.' },
        unknown: {
          do: 'Ouvrez ce qui est « $t(common:sendState.unknown) ».',
          help: 'Aucune réponse claire n’est venue, donc Partner Desk ne l’envoie pas à nouveau de lui-même.',
          alt: 'La page d’un brouillon dont le résultat est inconnu',
        },
        look: { do: 'Regardez dans PA2 si c’est là.', help: 'La page dit où regarder.' },
        say: {
          do: 'Appuyez sur « $t(activity:unknown.arrived) » ou sur « $t(activity:unknown.again) ».',
          help: 'N’envoyez à nouveau que si vous êtes sûr que ce n’est pas dans PA2 : sinon, Kiva l’a deux fois.',
          alt: 'La question avant d’envoyer à nouveau',
        },
      },
    },
  },
};
