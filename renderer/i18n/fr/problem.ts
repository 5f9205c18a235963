import type { Messages } from '../languages.ts';

/** A report of a problem, in French. */
export const problem: Messages['problem'] = {
  title: 'Signaler un problème',
  description:
    'Cette page prépare un fichier pour votre support informatique ou pour Kiva. Rien n’est envoyé : regardez chaque partie, enregistrez le fichier, puis joignez-le à un e-mail.',
  about: {
    none: 'Avec la dernière requête à Kiva qui a échoué, s’il y en a une.',
    send: 'Avec la requête que vous regardiez.',
    error: 'Au sujet de l’erreur {{code}}, référence {{ref}}.',
  },
  making: 'Préparation du contenu…',
  files: 'Fichiers du rapport',
  include: 'Inclure : {{file}}',
  content: 'Contenu de {{file}}',
  needed: 'Toujours inclus : sans lui, personne ne peut aider.',
  leftOut: 'Non inclus. Cochez-le pour l’inclure à nouveau.',
  file: {
    program: {
      name: 'Programme et ordinateur',
      help: 'Versions, système, mémoire, écrans et paramètres. Rien n’indique qui vous êtes.',
    },
    connection: {
      name: 'Connexion à Kiva',
      help: 'Les adresses et le dernier test de la connexion. Ni Client ID, ni Client secret.',
    },
    log: {
      name: 'Journal du programme',
      help: 'Les 200 dernières lignes de ce que le programme a fait, avec la référence de chaque erreur.',
    },
    request: {
      name: 'Requête',
      help: 'Ce qui a été envoyé à Kiva, sous forme de commande pour curl. Le token n’y est pas : $TOKEN le remplace.',
    },
    answer: {
      name: 'Réponse de Kiva',
      help: 'Ce qui est revenu, et quand.',
    },
    photo: {
      name: 'Photo',
      help: 'La photo du brouillon, telle qu’elle a été envoyée.',
    },
  },
  people: {
    label: 'Inclure les noms, textes et photos des personnes',
    help: 'Sinon, les noms sont réduits à leurs initiales, les textes, numéros de téléphone, adresses e-mail et ID des clients sont masqués, et une photo n’est que sa taille et une empreinte.',
    on: 'Le fichier contiendra des données d’emprunteurs. Envoyez-le seulement à une personne qui l’a demandé et qui peut les voir.',
  },
  save: 'Enregistrer le rapport…',
  where: 'Écrivez dans l’e-mail ce que vous avez fait et ce qui s’est passé. Kiva : partnersupport@kiva.org',
  saved: 'Enregistré. Joignez le fichier à un e-mail.',
};
