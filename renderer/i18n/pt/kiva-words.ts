/** What words of Kiva may mean, and what to do, in Portuguese. */
export const kivaWords = {
  reading: {
    unknownLoan: {
      what: 'A Kiva não tem nenhum empréstimo com este ID do empréstimo.',
      next: 'Procure um zero que falta, um espaço a mais ou uma letra errada. Pesquise o mutuário em Empréstimos para ver o ID que a Kiva tem.',
    },
    notRepaying: {
      what: 'A Kiva não recebe nada para este empréstimo no status atual.',
      next: 'Veja o status em Empréstimos. Se deveria estar pagando, escreva para partnersupport@kiva.org.',
    },
    client: {
      what: 'Na Kiva este empréstimo é de outro cliente.',
      next: 'Compare o ID do cliente com o de Empréstimos e corrija o que estiver errado.',
    },
    tooMuch: {
      what: 'O valor é maior que o empréstimo.',
      next: 'Verifique a unidade, ou se é o valor de outra linha.',
    },
    repeated: {
      what: 'O mesmo empréstimo está mais de uma vez na solicitação.',
      next: 'Deixe a linha certa e remova a outra.',
    },
    negative: {
      what: 'A Kiva não aceita um valor abaixo de zero.',
      next: 'Escreva o total sem o sinal de menos.',
    },
    lower: {
      what: 'Um valor maior já foi reportado à Kiva.',
      next: 'Compare com o seu próprio sistema. Se o valor novo está certo, veja-o de novo no PA2 antes de finalizar.',
    },
    zero: {
      what: 'Foi reportado zero para este empréstimo.',
      next: 'Se não há informação sobre ele, é melhor deixar o valor vazio.',
    },
    delinquent: {
      what: 'O mutuário reembolsou menos do que diz o plano na Kiva.',
      next: 'Se o seu próprio sistema diz o mesmo, não há nada a corrigir.',
    },
    prepaid: {
      what: 'O mutuário reembolsou mais do que diz o plano na Kiva.',
      next: 'Se o seu próprio sistema diz o mesmo, não há nada a corrigir.',
    },
    notReported: {
      what: 'A Kiva espera um pagamento deste empréstimo, e nenhum foi reportado.',
      next: 'Reporte o total, mesmo que nada tenha sido pago neste mês: senão, a Kiva pode cobrar mais do que foi recebido.',
    },
    needed: { what: 'Está vazio algo de que a Kiva precisa.', next: 'Preencha aqui e envie de novo.' },
    groupOnly: {
      what: 'Isto é só para empréstimos de grupo, mas foi enviado num individual.',
      next: 'Em Configurações, ponha “$t(reporting:agreed.groupFields)” em “$t(reporting:agreed.groupFieldsOption.groups)” e envie de novo.',
    },
    flags: {
      what: 'A Kiva precisa saber de cada membro se aparece na foto.',
      next: 'Verifique a coluna “$t(drafts:field.notPictured)” de todos os membros.',
    },
    waiver: {
      what: 'A autorização do cliente não está marcada como assinada.',
      next: 'Peça a assinatura e depois marque “$t(drafts:field.waiverSigned)”.',
    },
    disbursal: {
      what: 'A data de desembolso é antiga demais ou está longe demais.',
      next: 'A Kiva aceita de menos de 30 dias atrás até 90 dias à frente. Corrija a data.',
    },
    tooSmall: {
      what: 'O empréstimo é pequeno demais para a Kiva.',
      next: 'Deve valer mais de 5 dólares americanos. Verifique o valor e a moeda.',
    },
    zeroAmount: { what: 'Um mutuário não tem valor.', next: 'Dê a cada mutuário um valor acima de zero.' },
    creditLimit: {
      what: 'O tema deste empréstimo chegou ao limite de crédito na Kiva.',
      next: 'Veja o tema no PA2. Empréstimos acima do limite podem expirar: espere com eles ou pergunte à Kiva.',
    },
    scheduleSum: {
      what: 'Os reembolsos não somam o valor do empréstimo.',
      next: 'Faça o capital de todas as linhas somar o valor.',
    },
    scheduleDate: {
      what: 'Uma data do plano é cedo demais.',
      next: 'Cada data deve vir depois da data de desembolso e da linha anterior.',
    },
    notInList: {
      what: 'Isto não está, ou não está mais, na lista da Kiva.',
      next: 'Atualize as listas e escolha outra opção.',
    },
    photo: {
      what: 'Falta a foto, ou a Kiva não consegue usá-la.',
      next: 'Escolha a imagem de novo: o Partner Desk faz uma que a Kiva aceita.',
    },
    webAddress: {
      what: 'Isto não é um endereço web completo.',
      next: 'Deve começar com https:// e levar a uma imagem.',
    },
    format: {
      what: 'A Kiva não consegue ler o valor de um campo.',
      next: 'Escreva como diz a ajuda do campo. Se já está assim, envie os detalhes para partnersupport@kiva.org.',
    },
    body: {
      what: 'A Kiva esperava a solicitação em outra forma.',
      next: 'Para seguimentos, mude “$t(settings:endpoints.journalsBody)” em Configurações e envie de novo. Senão, envie os detalhes para partnersupport@kiva.org.',
    },
    token: {
      what: 'A Kiva não aceitou a sessão.',
      next: 'Tente de novo: o Partner Desk inicia outra sessão. Se isso se repetir, teste a conexão em Configurações.',
    },
    otherPartner: {
      what: 'Estas credenciais são de outro parceiro.',
      next: 'Verifique em Configurações de quem são as credenciais salvas.',
    },
    noScope: {
      what: 'Falta uma permissão às credenciais.',
      next: 'Peça a partnersupport@kiva.org que a adicione.',
    },
    credentials: {
      what: 'A Kiva não aceitou o Client ID e o Client secret.',
      next: 'Digite os dois de novo em Configurações. Stage e Production têm outros.',
    },
    audience: {
      what: 'A Kiva não conhece a audience.',
      next: 'Compare-a em Configurações com a que a Kiva forneceu.',
    },
    busy: {
      what: 'A Kiva recebeu solicitações demais de uma vez.',
      next: 'Espere alguns minutos e tente de novo.',
    },
    tooLarge: {
      what: 'A solicitação é grande demais.',
      next: 'Use uma foto menor, ou menos linhas por lote.',
    },
    address: {
      what: 'O servidor da Kiva não conhece este endereço.',
      next: 'Verifique em Configurações o endereço da API e o caminho dos seguimentos.',
    },
    failed: {
      what: 'O servidor da Kiva teve um problema. Os seus dados não são a causa.',
      next: 'Tente de novo mais tarde.',
    },
  },
  own: 'Mensagem da Kiva: {{words}}',
  issue: {
    title: 'A Kiva devolveu este empréstimo',
    known: 'O código da Kiva diz por quê:',
    all: 'A nota da Kiva está no PA2. Os motivos que o manual do PA2 cita:',
    next: 'Corrija o empréstimo no PA2 e submeta-o lá de novo: o Partner Desk não pode alterar um empréstimo que a Kiva já tem.',
    code: {
      BPD: {
        what: 'A descrição diz algo privado sobre o mutuário.',
        next: 'Remova sobrenomes, telefones, endereços e afins.',
      },
      BPP: {
        what: 'A foto mostra algo privado sobre o mutuário.',
        next: 'Use uma foto sem documentos, placas ou números que se possam ler.',
      },
      EPP: {
        what: 'A foto mostra pessoas que não recebem este empréstimo.',
        next: 'Use uma foto só do mutuário, ou dos membros do grupo.',
      },
      FPU: {
        what: 'A descrição está escrita como “eu”.',
        next: 'Escreva sobre o mutuário como “ela”, “ele” ou “eles”.',
      },
      G: { what: 'O sexo não combina com as palavras da descrição.', next: 'Corrija o que estiver errado.' },
    },
  },
};
