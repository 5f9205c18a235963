/** Words of the page Today, in Portuguese. */
export const today = {
  title: 'Hoje',
  waits_one: '{{count}} tarefa pendente',
  waits_other: '{{count}} tarefas pendentes',
  nothing: {
    title: 'Tudo feito',
    text: 'Aqui aparece o que a Kiva recusa ou não responde, o que falta publicar no PA2 e os empréstimos que a Kiva devolve.',
  },
  outbox: {
    unknown: 'Verificar no PA2 se chegou',
    refused: 'Recusados pela Kiva: corrigir ou deixar',
    paused: 'Retidos: enviar ou retirar',
  },
  pa2: {
    draft: 'Rascunhos a publicar no PA2',
    journals: 'Seguimentos a publicar no PA2',
    report: 'Relatórios a finalizar no PA2',
  },
  showAll: 'Mostrar todos ({{count}})',
  tickAll: {
    button: 'Todos estão publicados',
    title: 'Todos ({{count}}) estão publicados?',
    text: 'Cada um é marcado como concluído no PA2. Durante uma semana, cada marca pode ser desfeita onde ela aparece.',
    action: 'Sim, todos estão publicados',
  },
  loans: {
    title: 'Na Kiva',
    issues_one: '{{count}} empréstimo foi devolvido ou está em correção',
    issues_other: '{{count}} empréstimos foram devolvidos ou estão em correção',
    expiring_one: 'A captação de {{count}} empréstimo termina em até 7 dias',
    expiring_other: 'A captação de {{count}} empréstimos termina em até 7 dias',
    see: 'Ver os empréstimos',
  },
  report: {
    title: 'Relatório de {{month}}',
    covered: '{{reported}} de {{expected}} empréstimos reportados',
    meter: 'Empréstimos reportados',
    complete: 'Todos os empréstimos que recebem pagamentos estão reportados.',
    begin: 'Novo relatório',
    open: 'Abrir o relatório',
  },
  begun: {
    title: 'Continuar com',
    all: {
      draft_one: 'Todos os rascunhos: {{count}} não enviado',
      draft_other: 'Todos os rascunhos: {{count}} não enviados',
      journals_one: 'Todos os seguimentos: {{count}} não enviado',
      journals_other: 'Todos os seguimentos: {{count}} não enviados',
      report_one: 'Todos os relatórios: {{count}} não enviado',
      report_other: 'Todos os relatórios: {{count}} não enviados',
    },
  },
  copy: {
    title: 'A sua cópia dos empréstimos',
    none: 'Ainda não há nenhuma. Com ela, os empréstimos são encontrados a cada letra, também sem conexão.',
    get: 'Carregar os empréstimos',
    getting: 'Carregando os empréstimos',
    fresh_one: '{{count}} empréstimo, situação em {{when}}',
    fresh_other: '{{count}} empréstimos, situação em {{when}}',
    old_one: 'Tem {{count}} dia: não inclui o que a Kiva mudou desde então.',
    old_other: 'Tem {{count}} dias: não inclui o que a Kiva mudou desde então.',
  },
  firstSteps: {
    title: 'Primeiros passos',
    text: 'Practice é uma imitação da Kiva neste computador: experimente tudo, nada sai dele.',
    draft: {
      name: 'Enviar um rascunho de treino',
      help: 'Um empréstimo com plano e foto, como no PA2.',
    },
    journals: {
      name: 'Enviar um seguimento de treino',
      help: 'Notícias de um mutuário para os financiadores.',
    },
    report: {
      name: 'Enviar um relatório de treino',
      help: 'O que os mutuários reembolsaram: digitado, colado ou importado.',
    },
    stage: {
      name: 'Conectar Stage',
      help: 'O ambiente de teste da própria Kiva. Escolha-o em Ambiente, acima, e digite o Client ID e o Client secret em Configurações.',
    },
    start: {
      draft: 'Iniciar um rascunho',
      journals: 'Iniciar seguimentos',
      report: 'Iniciar um relatório',
      stage: 'Ir para Stage',
    },
    goLive: 'E depois: de Stage a Production',
    done: 'Feito',
    open: 'Ainda não feito',
    putAway: 'Dispensar esta lista',
  },
};
