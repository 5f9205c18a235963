import type { Words } from './words.ts';

/** What the main process says by itself, in Portuguese. */
export const words: Words = {
  menu: {
    file: '&Arquivo',
    edit: '&Editar',
    view: '&Ver',
    window: '&Janela',
    help: 'Aj&uda',
    quit: 'Sair',
    close: 'Fechar janela',
    undo: 'Desfazer',
    redo: 'Refazer',
    cut: 'Recortar',
    copy: 'Copiar',
    paste: 'Colar',
    selectAll: 'Selecionar tudo',
    goTo: 'Ir para ou iniciar…',
    search: 'Pesquisar nesta página',
    reload: 'Recarregar',
    resetZoom: 'Tamanho real',
    zoomIn: 'Ampliar',
    zoomOut: 'Reduzir',
    fullScreen: 'Tela inteira',
    minimize: 'Minimizar',
    zoom: 'Zoom',
    guides: 'Guias',
    keys: 'Atalhos de teclado',
    problem: 'Relatar um problema…',
    about: 'Sobre o Partner Desk',
    services: 'Serviços',
    hide: 'Ocultar Partner Desk',
    hideOthers: 'Ocultar outros',
    showAll: 'Mostrar tudo',
    quitProgram: 'Encerrar Partner Desk',
  },
  testOnly: 'SÓ PARA TESTES',
  pages: {
    report: 'Relatar um problema',
    reference: 'Referência {{ref}}',
    crashed: {
      title: 'O Partner Desk não conseguiu mostrar a sua janela',
      text: 'Os rascunhos, seguimentos e relatórios estão seguros: são salvos enquanto se digita, e nada é enviado duas vezes.',
      retry: 'Tentar novamente',
      hint: 'Se esta página voltar, feche o programa e inicie-o de novo.',
    },
    incomplete: {
      title: 'Uma parte do Partner Desk falta ou está danificada',
      text: 'Instale o Partner Desk de novo. Os rascunhos, seguimentos e relatórios estão seguros: são guardados separados do programa.',
      retry: 'Tentar novamente',
      hint: '',
    },
  },
  hangs: {
    message: 'O Partner Desk não está respondendo',
    text: 'É possível esperar ou recarregar a página: o que se digita fica salvo na hora, e o que está sendo enviado continua.',
    wait: 'Esperar',
    reload: 'Recarregar a página',
  },
  ways: {
    retry: 'Tentar novamente',
    folder: 'Usar outra pasta…',
    show: 'Mostrar o arquivo',
    anyway: 'Iniciar assim mesmo',
    quit: 'Sair',
  },
  folderReasons: {
    EACCES: 'Não há permissão para gravar nela.',
    EPERM: 'Não há permissão para gravar nela.',
    EROFS: 'A pasta está num disco em que não se pode gravar.',
    EEXIST: 'Há um arquivo onde deveria estar a pasta.',
    ENOTDIR: 'Há um arquivo onde deveria estar uma pasta.',
    ENOENT: 'A pasta não existe. Talvez um disco ou uma pasta de rede não esteja conectado.',
    ENAMETOOLONG: 'O caminho dela é longo demais para este computador.',
    ELOOP: 'É um link que leva de volta a si mesmo.',
    EIO: 'O disco não responde como deveria.',
    NOT_A_FILE:
      'Há um canal (pipe) ou um dispositivo onde deveria estar um arquivo. Remova-o e tente de novo.',
    other: 'A pasta não pode ser usada.',
  },
  problems: {
    inUse: {
      message: 'O Partner Desk está aberto no computador “{{host}}”',
      messageWithoutHost: 'O Partner Desk já está aberto em outro lugar',
      since: 'Ele usa os mesmos dados, desde {{when}}, pelo relógio de lá.',
      sinceUnknown: 'Ele usa os mesmos dados.',
      text: 'Feche-o lá, e ele abre aqui sozinho. Se não foi fechado corretamente lá, abre aqui depois de meio minuto. Dois programas com os mesmos dados poderiam enviar algo duas vezes.',
    },
    folder: {
      message: 'O Partner Desk não consegue usar a sua pasta de dados',
      text: 'Se não for possível mudar isto, peça ajuda ao suporte de informática. O seu trabalho não se perdeu: está nesta pasta.',
    },
    full: {
      message: 'O disco está cheio',
      text: 'O Partner Desk precisa de algum espaço para iniciar. Exclua ou mova arquivos desnecessários e tente de novo. O seu trabalho está seguro.',
    },
    temporary: {
      message: 'Não é possível gravar na pasta de arquivos temporários',
      text: 'O Partner Desk precisa dela para iniciar. Libere espaço neste disco, ou peça ajuda ao suporte de informática. O seu trabalho está seguro.',
    },
    endpoints: {
      message: 'O arquivo com os endereços da Kiva não pode ser usado',
      text: 'O suporte de informática definiu este arquivo para este computador. O Partner Desk não adivinha para onde os seus dados podem ir; por isso, não inicia. Peça que corrijam o arquivo.',
    },
    otherComputer: {
      message: 'O Partner Desk parece estar aberto no computador “{{host}}”',
      text: 'Se estiver aberto lá, feche-o lá e tente de novo. Só inicie assim mesmo com a certeza de que não está aberto, por exemplo porque este computador foi renomeado. Dois programas com os mesmos dados poderiam enviar algo duas vezes.',
    },
    lock: {
      message: 'O Partner Desk não consegue saber se já está aberto',
      text: 'Se estiver aberto em algum lugar, feche-o e tente de novo. Se não ajudar, reinicie o computador, ou certifique-se de que o programa não está aberto em nenhum lugar e exclua o arquivo indicado abaixo. O seu trabalho está seguro.',
    },
    files: {
      message: 'Uma parte do Partner Desk falta ou está danificada',
      text: 'Instale o Partner Desk de novo. O seu trabalho está seguro: é guardado separado do programa.',
    },
    graphics: {
      message: 'O Partner Desk não consegue desenhar a sua janela',
      text: 'A parte do sistema que desenha as janelas falha sempre. Reinicie o computador. Se não ajudar, peça ao suporte de informática um driver de vídeo mais recente. O que foi digitado está salvo.',
    },
    switch: {
      message: 'O Partner Desk não inicia com “{{name}}”',
      text: 'Isto foi acrescentado ao comando que inicia o programa. Poderia mostrar a outros as suas credenciais da Kiva e os dados dos mutuários; por isso, nada foi aberto. Inicie o Partner Desk pelo ícone ou pelo menu. Se este aviso voltar, peça ao suporte de informática que retire do atalho ou do comando as palavras abaixo. Se nenhuma pessoa conhecida as pôs ali, informe também isso ao suporte de informática.',
      appImage:
        'Um AppImage acrescenta isto sozinho em sistemas que não conseguem proteger as páginas dele. O pacote .deb traz o que falta.',
    },
    variable: {
      message: 'O Partner Desk não inicia enquanto “{{name}}” está definida',
      text: 'Esta variável de ambiente poderia mostrar a outros as suas credenciais da Kiva e os dados dos mutuários; por isso, nada foi aberto. Peça ao suporte de informática que a remova para o Partner Desk e inicie o programa de novo. Se nenhuma pessoa conhecida a definiu, informe também isso ao suporte de informática.',
    },
    window: {
      message: 'O Partner Desk não conseguiu abrir a sua janela',
      text: 'Tente de novo. Se este aviso voltar, reinicie o computador; depois, peça ajuda ao suporte de informática. O que foi digitado está salvo.',
    },
    crash: {
      text: 'O Partner Desk precisa fechar. O que foi digitado está salvo. Referência: {{ref}}',
    },
  },
  taken: {
    message: 'O Partner Desk foi aberto com os mesmos dados no computador “{{host}}”',
    messageWithoutHost: 'O Partner Desk foi aberto em outro lugar com os mesmos dados',
    text: 'Este computador estava em suspensão ou não respondeu por um tempo; por isso, o outro programa continua o trabalho. Nada mais é salvo nem enviado daqui. Se o que acabou de ser digitado for necessário, copie-o e feche esta janela. Antes de enviar qualquer coisa de novo, consulte o PA2 para ver se já está lá.',
    close: 'Fechar o Partner Desk',
    copy: 'Copiar antes',
  },
  otherFolder: {
    title: 'Escolha a pasta com os seus dados do Partner Desk',
    message: 'Usar esta pasta?',
    text: 'Escolha a pasta que contém o seu trabalho, por exemplo se ela foi movida. Numa pasta vazia, o Partner Desk começa sem nada: sem credenciais, sem rascunhos e sem registro do que já foi enviado.',
    use: 'Usar esta pasta',
    cancel: 'Cancelar',
  },
  finishing: {
    message: 'O Partner Desk ainda está terminando',
    text: 'Ele espera a resposta da Kiva ao último envio, para que nada seja enviado duas vezes. Abre de novo sozinho assim que a resposta estiver registrada.',
    close: 'Fechar esta mensagem',
  },
  files: {
    rescued: 'Trabalho recuperado {{environment}} {{day}}',
    sampleReport: 'Exemplo de reembolsos {{environment}} {{day}}',
    sampleDraft: 'Exemplo de rascunhos {{environment}} {{day}}',
  },
};
