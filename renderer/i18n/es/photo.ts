/** Words of the photo field, in Spanish. */
export const photo = {
  label: 'Foto',
  help: 'JPEG, HEIC, PNG, WebP o GIF, hasta 30 MB. Se endereza y se reduce lo suficiente para enviarla. Lo que la cámara ocultó en ella, como el lugar y la hora, se quita. Su propio archivo queda como está.',
  alt: 'La foto tal como se enviará',
  drop: 'Suelte una imagen aquí, o pegue una con Ctrl+V',
  none: 'Sin foto',
  choose: 'Elegir una imagen',
  replace: 'Reemplazar',
  crop: 'Recortar',
  remove: 'Quitar',
  preparing: 'Preparando la imagen…',
  ready: 'La foto está lista.',
  removed: 'La foto se quitó.',
  facts: '{{width}} × {{height}} píxeles · {{size}} · JPEG',
  clean: 'Sin datos de lugar, hora ni dispositivo',
  problem: {
    title: 'Esta imagen no se puede usar',
    kept: 'La foto que tenía sigue ahí.',
    'not-a-picture':
      'El archivo no es una imagen que el programa conozca, diga lo que diga su nombre. Elija un archivo JPEG, PNG, WebP o GIF.',
    heic: 'Esta imagen HEIC no se puede leer. En el teléfono, elija Ajustes → Cámara → Formatos → El más compatible y tómela de nuevo, o envíese la imagen por correo electrónico, que la convierte en JPEG.',
    'too-large':
      'La imagen es demasiado grande: como máximo 30 MB y 100 millones de píxeles. Redúzcala, o tome una nueva con el ajuste normal de la cámara.',
    damaged:
      'El archivo está dañado o incompleto. Cópielo otra vez del teléfono o de la cámara, o elija otra imagen.',
    'too-slow':
      'La preparación tardó más de 20 segundos y se detuvo. Cierre otros programas e intente de nuevo, o elija una imagen más pequeña.',
    'too-heavy':
      'Necesita más memoria de la que debería una foto, y se detuvo. Elija otra imagen, o ábrala en el teléfono o la computadora y guárdela otra vez como JPEG.',
    failed:
      'Esta computadora no pudo prepararla; puede que falte memoria. Cierre otros programas e intente de nuevo, o elija una imagen más pequeña.',
    several: 'Un préstamo tiene una sola foto. Elija o suelte una única imagen.',
  },
  warnings: 'Puede enviar esta foto, pero mírela otra vez',
  warning: {
    portrait:
      'Es más alta que ancha. Kiva muestra las fotos más anchas que altas; recórtela, o sostenga la cámara de lado.',
    small:
      'Es pequeña: su lado más largo tiene menos de {{least}} píxeles. Use el archivo original, no una copia de un chat.',
    dark: 'Es muy oscura. Puede que los prestamistas no vean la cara.',
    blurred: 'Se ve borrosa. Puede que los prestamistas no vean la cara.',
  },
  cropping: {
    title: 'Recortar la foto',
    help: 'Arrastre el marco o sus esquinas. Con el teclado: Tab hasta el marco o una esquina, después las flechas; con Shift o Ctrl, en pasos más grandes.',
    shape: 'Forma',
    free: 'Libre',
    fourToThree: '4:3',
    picture: 'La imagen completa',
    chosen: 'Seleccionado: {{width}} % del ancho, {{height}} % del alto',
    everything: 'Seleccionar toda la imagen',
    use: 'Usar esta parte',
    area: 'Marco: las flechas lo mueven',
    corner: {
      nw: 'Esquina superior izquierda: las flechas cambian el tamaño',
      n: 'Borde superior: las flechas cambian el tamaño',
      ne: 'Esquina superior derecha: las flechas cambian el tamaño',
      e: 'Borde derecho: las flechas cambian el tamaño',
      se: 'Esquina inferior derecha: las flechas cambian el tamaño',
      s: 'Borde inferior: las flechas cambian el tamaño',
      sw: 'Esquina inferior izquierda: las flechas cambian el tamaño',
      w: 'Borde izquierdo: las flechas cambian el tamaño',
    },
  },
};
