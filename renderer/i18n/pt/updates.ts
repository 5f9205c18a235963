/** Atualizações do programa e volta a uma versão anterior. */
export const updates = {
  title: 'Atualizações',
  way: {
    online: 'O Partner Desk não baixa nem instala nada sem que isso seja pedido.',
    file: 'Este programa é atualizado com um arquivo, por exemplo num pen drive: o instalador da versão nova e o arquivo terminado em .yml que faz parte dele.',
    'by-hand':
      'Este programa não se atualiza sozinho. Para atualizar, execute o instalador da versão nova. O seu trabalho é mantido.',
    checkout: 'Este programa roda a partir do código-fonte e não se atualiza sozinho.',
  },
  notLooked: 'Ainda não verificado.',
  looked: 'Última verificação: {{at}}.',
  lookedNone: 'Última verificação: {{at}}. A versão {{version}} era a mais recente.',
  look: 'Procurar atualizações',
  fromFile: 'Atualizar com um arquivo…',
  busy: 'Espere até que a etapa atual da atualização termine.',
  daily: 'Procurar atualizações uma vez por dia',
  dailyHelp:
    'Ao servidor de atualizações só se pergunta qual é a versão mais recente. Ele não fica sabendo nada de você, do seu trabalho nem deste computador. Nunca numa conexão limitada nem em Practice.',
  newer: 'A versão {{version}} está disponível',
  older: 'A versão {{version}} é anterior a esta',
  facts: '{{size}}, publicada em {{day}}',
  notes: 'Novidades',
  download: 'Baixar {{size}}',
  continue: 'Continuar o download',
  stop: 'Parar',
  progress: '{{done}} de {{total}}',
  getting: 'Obtendo a versão {{version}}',
  interrupted: '{{done}} de {{total}} já estão aqui e são mantidos.',
  ready: 'O instalador está neste computador e foi verificado: ele vem dos autores do Partner Desk.',
  install: 'Instalar a versão {{version}}…',
  goBackTo: 'Voltar à versão {{version}}…',
  question: {
    newer: 'Instalar agora a versão {{version}}?',
    older: 'Voltar agora à versão {{version}}?',
    text: 'O Partner Desk salva o que foi digitado, fecha, instala a versão {{version}} e abre de novo nesta página. O computador pode pedir a senha de um administrador.',
    install: 'Sim, instalar',
    goBack: 'Sim, voltar',
  },
  data: {
    intro:
      'A versão {{version}} não consegue ler os dados como estão agora. Quando ela iniciar, será possível escolher a cópia de antes da atualização:',
    copy: '{{environment}}: cópia de {{at}}. Alterado desde então e ausente nela: {{works}}. Enviado desde então e ausente nela: {{sends}}.',
    unknown: '{{environment}}: cópia de {{at}}. Não se sabe o que falta nela.',
    none: '{{environment}}: sem cópia. A versão {{version}} não consegue abrir este trabalho.',
    stays:
      'Nada é excluído: os dados como estão agora são mantidos. O que falta numa cópia poderia ser enviado uma segunda vez: verifique no PA2 antes de enviar.',
  },
  former: 'A versão anterior a esta: {{version}}.',
  formerKept: 'O instalador dela está neste computador.',
  formerOnline: 'O instalador dela seria baixado.',
  formerFile: 'Para voltar, escolha o instalador dela em “$t(updates:fromFile)”.',
  prepareGoBack: 'Preparar a volta à versão {{version}}',
  notice: {
    newer: 'A versão {{version}} do Partner Desk está disponível',
    ready: 'A versão {{version}} do Partner Desk está pronta para ser instalada',
    text: 'Nada é instalado sem que isso seja pedido.',
    show: 'Ver a atualização',
    putAway: 'Agora não',
  },
  last: {
    installed: 'O Partner Desk está agora na versão {{version}}',
    installedText: 'O seu trabalho está como foi deixado.',
    notInstalled: 'A versão {{version}} não foi instalada',
    'no-permission':
      'O computador não recebeu a permissão de um administrador. Nada foi alterado. É possível tentar de novo.',
    failed:
      'A instalação falhou. O seu trabalho não foi alterado. Tente de novo ou entregue o instalador ao suporte de TI.',
    ok: 'OK',
  },
  showInstaller: 'Mostrar o instalador na pasta',
};
