/** Words of the photo field, in French. */
export const photo = {
  label: 'Photo',
  help: 'JPEG, HEIC, PNG, WebP ou GIF, jusqu’à 30 Mo. Partner Desk redresse l’image et la réduit assez pour l’envoi. Il retire les données cachées de l’appareil, comme le lieu et l’heure. Votre fichier ne change pas.',
  alt: 'La photo telle qu’elle sera envoyée',
  drop: 'Déposez une image ici, ou collez-en une avec Ctrl+V',
  none: 'Pas de photo',
  choose: 'Choisir une image',
  replace: 'Remplacer',
  crop: 'Recadrer',
  remove: 'Retirer',
  preparing: 'Préparation de l’image…',
  ready: 'La photo est prête.',
  removed: 'La photo a été retirée.',
  facts: '{{width}} × {{height}} pixels · {{size}} · JPEG',
  clean: 'Sans lieu, heure ni appareil',
  problem: {
    title: 'Cette image ne peut pas être utilisée',
    kept: 'La photo que vous aviez est toujours là.',
    'not-a-picture':
      'Le fichier n’est pas une image que le programme peut lire, même si son nom le dit. Choisissez un fichier JPEG, PNG, WebP ou GIF.',
    heic: 'Cette image HEIC ne peut pas être lue. Sur le téléphone, choisissez Réglages → Appareil photo → Formats → Le plus compatible et reprenez la photo, ou envoyez-vous l’image par e-mail, ce qui la convertit en JPEG.',
    'too-large':
      'L’image est trop grande : la limite est de 30 Mo et 100 millions de pixels. Réduisez-la, ou prenez-en une nouvelle avec un réglage ordinaire de l’appareil.',
    damaged:
      'Le fichier est endommagé ou incomplet. Copiez-le à nouveau depuis le téléphone ou l’appareil photo, ou choisissez une autre image.',
    'too-slow':
      'La préparation a duré plus de 20 secondes et a été arrêtée. Fermez d’autres programmes et réessayez, ou choisissez une image plus petite.',
    'too-heavy':
      'Elle demande plus de mémoire qu’une photo ne le devrait, et la préparation a été arrêtée. Choisissez une autre image, ou ouvrez-la sur le téléphone ou l’ordinateur et enregistrez-la à nouveau en JPEG.',
    failed:
      'Cet ordinateur n’a pas pu la préparer ; la mémoire manque peut-être. Fermez d’autres programmes et réessayez, ou choisissez une image plus petite.',
    several: 'Un prêt a une seule photo. Choisissez ou déposez une seule image.',
  },
  warnings: 'Vous pouvez envoyer cette photo, mais vérifiez-la encore',
  warning: {
    portrait:
      'Elle est plus haute que large. Kiva affiche des photos plus larges que hautes ; recadrez-la, ou tenez l’appareil à l’horizontale.',
    small:
      'Elle est petite : son grand côté a moins de {{least}} pixels. Prenez le fichier d’origine, pas une copie reçue par messagerie.',
    dark: 'Elle est très sombre. Les prêteurs pourraient ne pas voir le visage.',
    blurred: 'Elle semble floue. Les prêteurs pourraient ne pas voir le visage.',
  },
  cropping: {
    title: 'Recadrer la photo',
    help: 'Faites glisser le cadre ou ses coins. Au clavier : appuyez sur Tab pour aller au cadre ou à un coin, puis utilisez les flèches ; maintenez Maj ou Ctrl pour de plus grands pas.',
    shape: 'Format',
    free: 'Libre',
    fourToThree: '4:3',
    picture: 'L’image entière',
    chosen: 'Sélection : {{width}} % de la largeur, {{height}} % de la hauteur',
    everything: 'Sélectionner toute l’image',
    use: 'Utiliser cette partie',
    area: 'Cadre : les flèches le déplacent',
    corner: {
      nw: 'Coin supérieur gauche : les flèches changent la taille',
      n: 'Bord supérieur : les flèches changent la taille',
      ne: 'Coin supérieur droit : les flèches changent la taille',
      e: 'Bord droit : les flèches changent la taille',
      se: 'Coin inférieur droit : les flèches changent la taille',
      s: 'Bord inférieur : les flèches changent la taille',
      sw: 'Coin inférieur gauche : les flèches changent la taille',
      w: 'Bord gauche : les flèches changent la taille',
    },
  },
};
