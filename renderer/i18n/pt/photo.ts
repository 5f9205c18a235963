/** Words of the photo field, in Portuguese. */
export const photo = {
  label: 'Foto',
  help: 'JPEG, HEIC, PNG, WebP ou GIF, até 30 MB. A imagem é endireitada e reduzida o bastante para o envio. O que a câmera escondeu nela, como o lugar e a hora, é removido. O seu arquivo fica como está.',
  alt: 'A foto como será enviada',
  drop: 'Solte uma imagem aqui, ou cole uma com Ctrl+V',
  none: 'Sem foto',
  choose: 'Escolher uma imagem',
  replace: 'Substituir',
  crop: 'Recortar',
  remove: 'Remover',
  preparing: 'Preparando a imagem…',
  ready: 'A foto está pronta.',
  removed: 'A foto foi removida.',
  facts: '{{width}} × {{height}} pixels · {{size}} · JPEG',
  clean: 'Sem lugar, hora nem aparelho nela',
  problem: {
    title: 'Esta imagem não pode ser usada',
    kept: 'A foto que já havia continua ali.',
    'not-a-picture':
      'O arquivo não é uma imagem que o programa conheça, diga o nome o que disser. Escolha um arquivo JPEG, PNG, WebP ou GIF.',
    heic: 'Esta imagem HEIC não pode ser lida. No telefone, escolha Ajustes → Câmera → Formatos → Mais Compatível, ou envie a imagem a si mesmo por e-mail, o que a transforma em JPEG.',
    'too-large':
      'A imagem é grande demais: no máximo 30 MB e 100 milhões de pixels. Reduza-a, ou tire uma nova com um ajuste comum da câmera.',
    damaged:
      'O arquivo está danificado ou incompleto. Copie-o de novo do telefone ou da câmera, ou escolha outra imagem.',
    'too-slow':
      'A preparação levou mais de 20 segundos e foi interrompida. Feche outros programas e tente de novo, ou escolha uma imagem menor.',
    'too-heavy':
      'Ela exige mais memória do que uma foto deveria, e a preparação foi interrompida. Escolha outra imagem, ou abra-a no telefone ou no computador e salve-a de novo como JPEG.',
    failed:
      'Este computador não conseguiu preparar a imagem; talvez falte memória. Feche outros programas e tente de novo, ou escolha uma imagem menor.',
    several: 'Um empréstimo tem uma só foto. Escolha ou solte uma única imagem.',
  },
  warnings: 'Esta foto pode ser enviada, mas olhe-a de novo',
  warning: {
    portrait:
      'É mais alta que larga. A Kiva mostra fotos mais largas que altas; recorte-a, ou segure a câmera de lado.',
    small:
      'É pequena: o lado maior tem menos de {{least}} pixels. Use o arquivo original, não uma cópia de um chat.',
    dark: 'É muito escura. Talvez os financiadores não vejam o rosto.',
    blurred: 'Parece desfocada. Talvez os financiadores não vejam o rosto.',
  },
  cropping: {
    title: 'Recortar a foto',
    help: 'Arraste a moldura ou os cantos. Pelo teclado: Tab até a moldura ou um canto, depois as setas; com Shift ou Ctrl, em passos maiores.',
    shape: 'Formato',
    free: 'Livre',
    fourToThree: '4:3',
    picture: 'A imagem inteira',
    chosen: 'Escolhido: {{width}} % da largura, {{height}} % da altura',
    everything: 'Escolher tudo',
    use: 'Usar esta parte',
    area: 'Moldura: as setas a movem',
    corner: {
      nw: 'Canto superior esquerdo: as setas mudam o tamanho',
      n: 'Borda superior: as setas mudam o tamanho',
      ne: 'Canto superior direito: as setas mudam o tamanho',
      e: 'Borda direita: as setas mudam o tamanho',
      se: 'Canto inferior direito: as setas mudam o tamanho',
      s: 'Borda inferior: as setas mudam o tamanho',
      sw: 'Canto inferior esquerdo: as setas mudam o tamanho',
      w: 'Borda esquerda: as setas mudam o tamanho',
    },
  },
};
