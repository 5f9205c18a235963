/** Words of the settings of how a partner reports, in Portuguese. */
export const reporting = {
  title: 'Relatórios em {{environment}}',
  description:
    'Como a sua instituição reporta reembolsos e seguimentos. Em caso de dúvida, pergunte ao seu contato na Kiva.',
  notSaid: 'Não definido: pergunta-se no próximo relatório',
  meaning: 'O que os valores significam',
  columns: 'Colunas dos seus arquivos no PA2',
  batchSize: 'Linhas em um lote',
  batchSizeHelp: 'A Kiva recomenda de 200 a 300, no máximo.',
  batchSizeWrong: 'Um número inteiro de {{least}} a {{most}}.',
  dueDay: 'Dia do mês até o qual o relatório deve ser entregue',
  dueDayHelp: 'Vazio: nenhum. Em um mês mais curto, é o último dia.',
  dueDayWrong: 'Um dia de 1 a 31.',
  statuses: 'Status de empréstimo oferecidos para seguimentos',
  statusesHelp:
    'O PA2 decide quais empréstimos podem receber um seguimento; normalmente os que estão pagando.',
  openReports: 'Um relatório aberto pergunta se deve usar a alteração, e é verificado de novo.',
  agreed: {
    text: 'Os documentos da Kiva deixam em aberto o que segue. Altere só se a Kiva tiver dito.',
    groupFields: 'Campos de grupo de um rascunho',
    groupFieldsOption: { groups: 'Só em grupos', all: 'Também em empréstimos individuais' },
    groupFieldsHelp:
      'A página da Kiva diz que o nome do grupo, os IDs do grupo e “not pictured” impedem a publicação de um empréstimo individual; um exemplo da Kiva os envia assim mesmo.',
    scheduleParameters: 'Enviar também os parâmetros do plano',
    scheduleParametersHelp:
      'Além das linhas: primeira data, número, ritmo, taxa. Não documentado; um programa que funciona com a Kiva os envia, para que o PA2 mostre como o plano foi montado.',
    pastDays: 'Desembolso: máximo de dias atrás',
    futureDays: 'Desembolso: máximo de dias à frente',
    daysHelp: 'O PA2 mostra 29 atrás e 90 à frente.',
    daysWrong: 'Um número inteiro de 0 a 999.',
    pa2Url: 'Endereço do PA2',
    pa2UrlHelp: 'Vazio: o habitual.',
    pa2UrlWrong: 'Um endereço https sob kiva.org, ou nada.',
  },
  save: 'Salvar',
  saved: 'Salvo.',
};
