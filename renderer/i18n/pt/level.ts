/** Words of what a partner allows, in Portuguese: how carefully an environment sends, the last page before Production, and the lock. */
export const level = {
  last: {
    title: 'Enviar para Production?',
    partner: 'Parceiro',
    noPartner: 'Ainda desconhecido',
    undo: {
      draft:
        'Um rascunho que a Kiva já tem não pode ser retirado nem alterado daqui. Só no PA2 pode ser corrigido ou excluído.',
      journals: 'Seguimentos que a Kiva já tem não podem ser retirados nem alterados daqui, só no PA2.',
      report:
        'Reembolsos que a Kiva já tem não podem ser retirados daqui. Um relatório posterior pode corrigi-los até o mês ser finalizado no PA2; depois disso, ninguém pode.',
    },
    count: 'Digite {{number}}, o número de linhas, para enviá-las',
    countHelp: 'Para que tantas linhas nunca saiam por engano.',
    countFirst: 'Digite antes o número de linhas.',
    send: 'Enviar agora',
  },
  pin: {
    title: 'O seu PIN, para enviar',
    text: 'Este ambiente só envia com o PIN de uma pessoa.',
    who: 'Quem envia',
  },
  settings: {
    title: 'Envio em {{environment}}',
    description: 'Com quanto cuidado este ambiente envia, seja quem for que use este computador.',
    level: 'Como envia',
    levels: {
      ask: 'Perguntar sempre',
      pin: 'Pedir um PIN',
      readOnly: 'Somente leitura',
    },
    help: {
      ask: 'Primeiro a revisão, depois o botão Enviar.',
      pin: 'O mesmo, e a cada vez uma pessoa digita o seu PIN.',
      readOnly:
        'Nada é enviado. Os empréstimos podem ser lidos e tudo pode ser preparado; o que espera continua esperando.',
    },
    save: 'Alterar',
    change: {
      title: 'Enviar com menos cuidado?',
      text: 'Em Production isto exige um PIN, pois há empréstimos reais em jogo. A alteração fica no histórico.',
      action: 'Alterar',
      who: 'Quem altera',
    },
    pinFirst: 'Ainda ninguém tem um PIN',
    countAbove: 'Acima desta soma, digitar o número de linhas',
    countAboveHelp:
      'Pedido na última página antes de Production, e sempre a partir de {{number}} linhas. Comparado com a soma de cada moeda em separado. Vazio: só pelo número de linhas.',
    countAboveWrong: 'Um número como 1000000, ou nada.',
    saveCount: 'Salvar',
    saved: 'Salvo.',
    now: 'Agora é “{{level}}”.',
  },
  lock: {
    title: 'O Partner Desk está bloqueado',
    text: 'O que foi digitado está como ficou. O que estava sendo enviado continua.',
    who: 'Pessoa',
    open: 'Desbloquear',
    now: 'Bloquear agora',
    cannot: 'Não bloqueado',
    settings: {
      title: 'Bloquear quando não há ninguém',
      text: 'Depois deste tempo sem teclado nem mouse, só um PIN abre o programa de novo. Ctrl+L bloqueia na hora. Se ninguém tem um PIN, o programa nunca é bloqueado.',
      after: 'Bloquear após',
      minutes_one: '{{count}} minuto',
      minutes_other: '{{count}} minutos',
      never: 'Nunca',
    },
  },
};
