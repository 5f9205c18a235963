import type { Obstacle } from '../../../shared/rules/capabilities/obstacle.ts';

/** For every reason why a button is off, in Portuguese: what is lacking, and what to do. */
export const obstacles = {
  busy: 'Outro passo ainda está em curso. Espere até que termine.',

  alreadySent: 'Isto foi enviado ou está a caminho. Abra Envios para ver o que aconteceu.',
  locked: 'Isto espera uma segunda pessoa. Desbloqueie antes, na revisão.',
  underway: 'Isto está a caminho. Espere o resultado, ou diga em Envios o que viu no PA2.',
  noneSelected: 'Selecione rascunhos com as caixas para definir campos ou para enviar vários em sequência.',
  noLoansChosen: 'Nenhum empréstimo foi escolhido. Escolha ao menos um na lista abaixo.',
  tooManyJournals: 'No máximo {{most}} seguimentos podem ser escritos juntos. Selecione menos empréstimos.',
  membersFull: 'Aqui um grupo tem no máximo {{most}} membros.',
  scheduleFull: 'Aqui um plano tem no máximo {{most}} linhas. Remova uma antes.',
  nameMissing: 'O modelo ainda não tem nome. Digite um antes.',
  templatesFull: 'São guardados no máximo {{most}} modelos. Exclua um antes.',
  noRows: 'O relatório ainda não tem linhas. Digite, cole ou importe algumas antes.',
  sheetEmpty: 'Não há nada nesta planilha. Escolha outra, ou outro arquivo.',
  noColumns: 'Escolha um campo para ao menos uma coluna.',
  columnMisfit: 'Uma coluna não serve. Escolha outra, ou diga que está certa.',
  columnUnsure: 'O campo de uma coluna é só um palpite. Diga que está certo, ou escolha outro.',
  stylesUnsaid: 'Responda antes como os valores e as datas estão escritos.',
  sheetAwaited: 'As linhas ainda estão sendo lidas. Espere um momento.',
  noDrafts: 'Nenhum rascunho pode ser criado ainda. Volte e corrija as linhas.',
  schedulesUnsaid: 'Diga em “Planos de reembolso” como são montados, ou que não há nenhum.',
  nothingSet: 'Nada foi definido ainda. Preencha ao menos um campo.',
  interestUnsaid: 'Escolha antes o tipo de juros dos planos.',
  noPicture: 'Escreva antes o endereço completo de uma imagem, que começa com https://.',
  staysInPractice: 'Em Practice nada sai deste computador; por isso, nenhuma imagem é buscada.',
  nothingChanges: 'Isto não alteraria nenhuma linha. Escolha outra coisa, ou cancele.',

  readOnly: 'Este ambiente é somente leitura. Quem pode mudar isso o faz em Configurações, em “Envio”.',
  noScope: 'As suas credenciais da Kiva não incluem {{scope}}. Peça a partnersupport@kiva.org.',
  blocked: 'Corrija antes o que está em “A corrigir antes de enviar”.',
  nothingToSend: 'Ainda não há nada para enviar.',
  reasonMissing: 'Diga acima por que isto deve ser enviado assim mesmo.',
  noneReady: 'Nenhum rascunho está pronto. Abra os que estão abaixo para ver o que corrigir.',
  sendingMany: 'Há rascunhos sendo enviados. Pare antes, ou espere até que todos terminem.',
  offline: 'Este computador está sem conexão. Escolha “Enviar quando houver conexão”, ou conecte antes.',
  ruleAwaited: 'O programa verifica se duas pessoas precisam concordar. Espere um momento.',

  ruleHolds:
    'Agora os relatórios são enviados por duas pessoas, e ninguém aprovou este. Retire o que espera; depois, bloqueie o relatório e deixe que uma segunda pessoa o aprove.',

  noLoanId: 'A Kiva não informou o ID deste empréstimo, e uma linha de relatório precisa dele.',
  noCopy:
    'Isto precisa de uma cópia dos seus empréstimos neste computador. Clique em “Atualizar” para obtê-la.',
  listAtKiva: 'Esta lista é da própria Kiva. Clique antes em “Voltar à cópia”.',
  listAwaited: 'A lista ainda está sendo lida. Espere um momento.',
  viewNameMissing: 'A vista ainda não tem nome. Digite um antes.',
  viewsFull: 'São guardadas no máximo {{most}} vistas. Exclua uma antes.',
} satisfies Record<Obstacle, string>;
