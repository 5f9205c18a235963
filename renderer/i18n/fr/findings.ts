import type { FindingRule } from '../../../shared/rules/findings.ts';

/** What each check found, in one sentence, in French. A rule without a text does not compile. */
export const findings: Record<FindingRule, string> = {
  missing: 'Ce champ est vide.',
  amountInvalid: 'Ce n’est pas un nombre simple. Écrivez par exemple 1200 ou 1200.50.',
  amountTooExact: 'Un montant a au plus deux décimales.',
  amountUnclear: 'Cela a deux sens possibles. Écrivez {{whole}} ou {{part}}.',
  amountNotPositive: 'Le montant doit être supérieur à zéro.',
  amountNegative: 'Un montant ne peut pas être inférieur à zéro.',
  amountZero:
    'Le montant est zéro. Kiva peut comprendre « rien n’a été remboursé ». Si vous ne connaissez pas le montant, laissez-le vide.',
  amountTooSmall: 'Le prêt doit valoir plus de {{least}} dollars US.',
  amountOddUnit: '{{currency}} n’a pas de décimales. Écrivez un montant entier.',
  dateInvalid: 'Ce n’est pas une date. Écrivez par exemple {{example}}.',
  disbursalTooOld: 'La date de décaissement remonte à {{days}} jours ; PA2 accepte moins de 30.',
  disbursalTooFar: 'La date de décaissement est dans {{days}} jours ; PA2 accepte au plus 90.',
  waiverMissing:
    'L’autorisation du client n’est pas marquée comme signée. Faites-la signer, puis cochez la case.',
  loanUseStart:
    'L’utilisation du prêt commence en général par « pour », comme « pour acheter des semences » (en anglais « to », comme « to buy seeds »).',
  loanUseName:
    'Le texte contient le nom {{name}}. Le site de Kiva ajoute lui-même le nom devant. Retirez-le.',
  loanUseMoney:
    'Le texte contient un montant : « {{money}} ». Le site de Kiva ajoute lui-même le montant devant. Retirez-le.',
  descriptionShort:
    'La description a {{words}} mots ; certains réviseurs en attendent au moins {{least}}. Racontez davantage l’histoire de l’emprunteur.',
  descriptionLanguage:
    'Le texte semble être dans une autre langue que celle choisie ci-dessus. Choisissez cette langue, ou écrivez dans celle qui est choisie.',
  firstPerson:
    'Le texte semble écrit avec « je » ({{words}}). Kiva demande « elle », « il », « elles » ou « ils ».',
  genderWords: 'Ces mots ne correspondent pas au sexe choisi : {{words}}. Corrigez les mots ou le sexe.',
  phoneInText:
    '« {{found}} » ressemble à un numéro de téléphone. Retirez-le : tout le monde peut lire ce texte.',
  emailInText: '« {{found}} » ressemble à une adresse e-mail. Retirez-la : tout le monde peut lire ce texte.',
  surnameInText: 'Le texte contient le nom de famille {{name}}. Kiva n’affiche que les prénoms. Retirez-le.',
  strangerInText:
    'Le texte contient le nom {{name}}, qui n’est pas celui d’un emprunteur de ce prêt. Retirez-le, ou vérifiez les noms plus haut.',
  draftEmpty: 'Rien n’est encore rempli.',
  choiceGone: '{{value}} n’est pas dans la liste de Kiva. Faites un autre choix, ou actualisez les listes.',
  groupTooSmall:
    'Un prêt de groupe a besoin d’au moins deux membres ; membres ici : {{members}}. Ajoutez des membres, ou passez à un prêt individuel.',
  groupNobodyPictured: 'Personne n’est marqué comme présent sur la photo. Cochez ceux qui y sont.',
  memberEmpty: 'Cette ligne est vide et n’est pas envoyée.',
  loanIdRepeated: 'L’ID du prêt {{id}} figure ici plus d’une fois. Corrigez celui qui est faux.',
  clientIdRepeated: 'L’ID du client {{id}} figure ici plus d’une fois. Corrigez celui qui est faux.',
  loanIdTaken: 'Un autre brouillon a aussi l’ID du prêt {{id}}. Corrigez-le dans l’un des deux.',
  loanIdAtKiva:
    'Kiva a déjà un prêt avec l’ID du prêt {{id}} : {{name}}, « {{status}} ». Vérifiez que ce n’est pas le même prêt.',
  scheduleMissing:
    'Il n’y a pas encore de calendrier de remboursement. Construisez-le, saisissez-le ou collez-le.',
  scheduleSum:
    'Le capital totalise {{principal}}, mais le prêt est de {{amount}}. Les deux doivent être égaux.',
  scheduleBeforeDisbursal: 'Cette date doit être après la date de décaissement.',
  scheduleNotRising: 'Cette date doit être après celle de la ligne précédente.',
  photoMissing: 'Il n’y a pas encore de photo. Ajoutez-en une à l’étape 3.',
  photoPortrait:
    'La photo est en hauteur. Le site de Kiva affiche des photos en largeur. Recadrez-la, ou prenez-en une en largeur.',
  photoSmall: 'La photo est petite et peut paraître floue. Choisissez l’image d’origine si vous l’avez.',
  photoUsedBefore:
    'La même photo, ou une photo semblable, est dans un autre brouillon : {{title}}. Kiva accepte à nouveau une photo dans les 24 mois seulement : une seule fois de plus pour le même emprunteur et, pour un groupe, tant que 80 % de ses membres y figurent. Sinon, prenez-en une nouvelle.',
  journalsEmpty: 'Aucun suivi n’est encore rédigé.',
  imageUrlInvalid: 'Ce n’est pas une adresse web complète. Elle doit commencer par https://.',
  journalCut:
    'kiva.org affiche les {{shown}} premiers caractères, puis « read more » (lire la suite). Mettez les nouvelles au début.',
  duplicateLoan: 'L’ID du prêt {{loanId}} figure ici plus d’une fois. Gardez une ligne.',
  idNone:
    'Un tableur a changé cet ID en date, en heure ou en erreur, ou des caractères en sont perdus. Saisissez l’ID.',
  idSpoilt:
    'Excel a peut-être abîmé cet ID. Mettez la colonne au format texte dans Excel et copiez à nouveau.',
  idTurned:
    'Des caractères cachés changent l’ordre dans lequel cet ID s’affiche ; il peut donc ressembler à un autre. C’est en réalité {{id}}. Supprimez-le et saisissez-le à nouveau.',
  reportEmpty: 'Aucune ligne n’a encore de montant.',
  periodInvalid: 'Choisissez le mois de ce rapport.',
  periodAhead: 'Ce mois n’a pas encore commencé. Est-ce le bon ?',
  monthSkipped: 'Le dernier rapport était pour {{period}} ; il manque donc un mois. Est-ce le bon mois ?',
  meaningMissing: 'Dites ce que signifient les montants.',
  outstandingZero:
    'Le montant est zéro. Kiva peut comprendre « le prêt est entièrement remboursé ». Si vous ne connaissez pas le montant, laissez-le vide.',
  unknownLoan:
    'L’ID du prêt {{loanId}} ne figure pas parmi les prêts pour lesquels Kiva attend des paiements. Vérifiez-le, rechargez les prêts attendus, ou dites pourquoi dans la note.',
  unknownLoanNear:
    'L’ID du prêt {{loanId}} ne figure pas parmi les prêts pour lesquels Kiva attend des paiements. Vouliez-vous dire {{guesses}} ?',
  notPayable:
    'Chez Kiva, ce prêt est « {{status}} » et ne reçoit pas de paiements. Retirez la ligne, ou dites pourquoi dans la note.',
  currencyMismatch:
    'Le montant est en {{currency}}, mais chez Kiva ce prêt est en {{ours}}. Saisissez le montant en {{ours}}, ou dites pourquoi dans la note.',
  clientMismatch: 'Kiva a l’ID du client {{clientId}} pour ce prêt. Vérifiez que c’est le bon prêt.',
  clientMissing: 'Vos rapports ont trois colonnes : indiquez aussi l’ID du client.',
  aboveLoan: 'C’est plus que le prêt entier de {{localPrice}}. Corrigez, ou dites pourquoi dans la note.',
  lowerThanLast:
    'En {{period}}, c’était déjà {{last}} ; le total remboursé ne peut pas diminuer. Corrigez, ou dites pourquoi dans la note.',
  higherThanLast:
    'En {{period}}, c’était {{last}} ; le restant dû ne peut pas augmenter. Corrigez, ou dites pourquoi dans la note.',
  noPayment: 'Comme en {{period}} : rien n’a été payé depuis.',
  jump: '{{paid}} payés depuis {{period}}, beaucoup plus que d’habitude. Vérifiez.',
  onlyInstalment:
    'Est-ce seulement le paiement de ce mois ? En {{period}}, c’était {{last}}. Écrivez le total, ou dites pourquoi dans la note.',
  alreadyReported: 'Envoyé pour ce mois avec ce montant : pas envoyé à nouveau.',
  alreadyWaiting: 'Déjà en attente d’envoi pour ce mois avec ce montant : écarté ici.',
  correction: 'Pour ce mois, {{before}} a déjà été déclaré. Ceci le corrige.',
  correctionBack:
    'Pour ce mois, {{before}} a déjà été déclaré, et ceci montre moins de remboursé. Corrigez, ou dites pourquoi dans la note.',
  laterMonth:
    'Pour {{period}}, un mois plus récent, {{amount}} a été déclaré. Kiva garde ce qui arrive en dernier ; ceci le remplacerait donc.',
  onlyThisMonth:
    'Dans {{rows}} lignes sur {{of}}, cela ressemble au paiement d’un seul mois, pas au montant que vous avez choisi. Vérifiez ce que contient la colonne.',
  shifted:
    'La plupart des montants ne conviennent pas à leur propre prêt mais à celui de la ligne voisine, comme si la colonne avait glissé d’une ligne : {{amount}} est dans la ligne de {{loanId}} mais conviendrait à {{other}}.',
  sameAsLast:
    'Dans {{rows}} lignes sur {{of}}, le montant est le même que la dernière fois. Est-ce le fichier du mois dernier ?',
  meaningChanged:
    'Le paramètre sur la signification des montants a changé après la saisie de ces montants. Appliquez la nouvelle signification et vérifiez chaque ligne.',
  meaningOfOther:
    'La signification des montants a été réglée pour un autre partenaire. Réglez-la pour celui-ci, et vérifiez chaque ligne.',
  meaningNew:
    'Les montants du rapport {{period}} avaient l’autre signification ; ils ne peuvent donc pas être comparés. Demandez à votre service financier avant d’envoyer.',
  columnsUnsaid:
    'Les paramètres ne disent pas si vos rapports ont deux ou trois colonnes. Les ID des clients sont envoyés là où vous les écrivez.',
  expectedNotLoaded:
    'Les prêts que Kiva attend ne sont pas chargés ; Partner Desk ne peut donc pas contrôler lesquels manquent. Chargez-les d’abord.',
  expectedUnsure:
    'La liste de Kiva a continué de changer pendant le chargement ; un prêt attendu peut donc manquer ici. Rechargez les prêts attendus.',
  expectedUnreadable:
    'Prêts de la liste de Kiva qui n’ont pas pu être lus : {{loans}}. Comparez le nombre de prêts attendus avec PA2.',
  expectedWithoutId:
    'Prêts attendus sans ID du prêt chez Kiva : {{loans}}. Ce rapport ne peut pas les inclure ; déclarez-les dans PA2.',
  expectedSameId:
    'Prêts attendus avec le même ID qu’un autre prêt : {{loans}}. Ce rapport ne contient que le premier prêt de chaque ID ; déclarez les autres dans PA2.',
  factsOld: 'La liste des prêts attendus date de {{days}} jours. Rechargez-la.',
  controlCount: 'Votre système a {{typed}} lignes, ce rapport en a {{found}}. Trouvez d’abord l’écart.',
  controlSum:
    'La somme de votre système est {{typed}}, celle de ce rapport {{found}}. Trouvez d’abord l’écart.',
  controlSumUnclear:
    'La somme de votre système est {{typed}}, sans devise, mais ce rapport a plusieurs devises. Saisissez la somme de chaque devise, ou laissez celle-ci vide.',
  fieldUnfilled:
    '« {{field}} » n’est pas connu pour ce prêt. Écrivez-le vous-même, ou utilisez d’autres mots.',
  firstNameUnknown:
    'Le prénom n’est pas connu, ou pas certain : le nom de famille vient peut-être en premier ici. Écrivez-le vous-même, ou utilisez {nom}.',
  sameText: 'Le texte est le même que celui du prêt {{loanId}}. Écrivez quelque chose sur cet emprunteur.',
  sameJournal: 'Le même suivi pour le prêt {{loanId}} est déjà ici. Retirez l’un des deux.',
  journalOpen:
    'Un autre suivi pour le prêt {{loanId}} attend, ou on ne sait pas si Kiva l’a. Vérifiez d’abord dans Envois : les deux pourraient être publiés.',
  garbled:
    'Des caractères semblent perdus (« Mu?oz ») ou remplacés par des codes (« &eacute; »). Corrigez-les.',
  tagUnknown:
    'kiva.org n’affiche pas ceci : « {{tag}} ». Il n’affiche que b, i, em, strong, a, p, br et h1 à h4. Retirez-le.',
  imageNotPicture:
    'L’adresse ne se termine pas comme celle d’un fichier d’image (.jpg, .png, .gif, .webp). L’adresse d’une page qui montre une image ne suffit pas. Prenez l’adresse de l’image elle-même.',
  imageExpires: 'Cette adresse semble expirer. Kiva a besoin d’une adresse qui continue de fonctionner.',
};
