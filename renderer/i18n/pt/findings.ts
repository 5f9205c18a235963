import type { FindingRule } from '../../../shared/rules/findings.ts';

/** What each check found, in one sentence, in Portuguese. */
export const findings: Record<FindingRule, string> = {
  missing: 'Está vazio.',
  amountInvalid: 'Isto não é um número simples. Escreva como 1200 ou 1200.50.',
  amountTooExact: 'Um valor tem no máximo duas casas decimais.',
  amountUnclear: 'Isto pode ser lido de dois modos. Escreva {{whole}} ou {{part}}.',
  amountNotPositive: 'O valor precisa ser maior que zero.',
  amountNegative: 'Um valor não pode ser menor que zero.',
  amountZero:
    'O valor é zero. A Kiva pode entender “nada foi reembolsado”. Se o valor não é conhecido, deixe-o vazio.',
  amountTooSmall: 'O empréstimo precisa valer mais de {{least}} dólares dos EUA.',
  amountOddUnit: '{{currency}} não tem decimais. Escreva um valor inteiro.',
  dateInvalid: 'Isto não é uma data. Escreva como {{example}}.',
  disbursalTooOld: 'A data de desembolso foi há {{days}} dias; o PA2 aceita menos de 30.',
  disbursalTooFar: 'Faltam {{days}} dias para a data de desembolso; o PA2 aceita no máximo 90.',
  waiverMissing:
    'A autorização do cliente não está marcada como assinada. Peça a assinatura e depois marque a caixa.',
  loanUseStart:
    'O uso do empréstimo costuma começar com “para” (em inglês, “to”), como em “para comprar sementes”.',
  loanUseName: 'Menciona {{name}}. O site da Kiva já põe o nome na frente. Remova-o.',
  loanUseMoney: 'Menciona um valor: “{{money}}”. O site da Kiva já põe o valor na frente. Remova-o.',
  descriptionShort:
    'A descrição tem {{words}} palavras; alguns revisores esperam ao menos {{least}}. Conte mais da história do mutuário.',
  descriptionLanguage:
    'O texto parece estar em outro idioma que não o escolhido acima. Escolha esse idioma, ou escreva no escolhido.',
  firstPerson: 'Parece escrito na primeira pessoa (“eu”: {{words}}). A Kiva quer “ela”, “ele” ou “eles”.',
  genderWords: 'Estas palavras não combinam com o sexo escolhido: {{words}}. Corrija as palavras ou o sexo.',
  phoneInText: '“{{found}}” parece um número de telefone. Retire-o: qualquer pessoa pode ler este texto.',
  emailInText: '“{{found}}” parece um endereço de e-mail. Retire-o: qualquer pessoa pode ler este texto.',
  surnameInText: 'Contém o sobrenome {{name}}. A Kiva mostra só os nomes, sem sobrenome. Remova-o.',
  strangerInText:
    'Menciona {{name}}, que não é mutuário deste empréstimo. Remova-o, ou verifique os nomes acima.',
  draftEmpty: 'Nada foi preenchido ainda.',
  choiceGone: '{{value}} não está na lista da Kiva. Escolha outra opção ou atualize as listas.',
  groupTooSmall:
    'Um empréstimo de grupo precisa de ao menos dois membros; aqui há {{members}}. Adicione membros, ou mude para um empréstimo individual.',
  groupNobodyPictured: 'Ninguém está marcado como presente na foto. Marque quem aparece nela.',
  memberEmpty: 'Esta linha está vazia e não é enviada.',
  loanIdRepeated: 'O ID do empréstimo {{id}} aparece aqui mais de uma vez. Corrija o que estiver errado.',
  clientIdRepeated: 'O ID do cliente {{id}} aparece aqui mais de uma vez. Corrija o que estiver errado.',
  loanIdTaken: 'Outro rascunho também tem o ID do empréstimo {{id}}. Corrija-o num dos dois.',
  loanIdAtKiva:
    'A Kiva já tem um empréstimo com o ID {{id}}: {{name}}, “{{status}}”. Verifique se não é o mesmo empréstimo.',
  scheduleMissing: 'Ainda não há plano de reembolso. Monte-o, digite-o ou cole-o.',
  scheduleSum: 'O capital soma {{principal}}; o empréstimo, {{amount}}. Precisam ser iguais.',
  scheduleBeforeDisbursal: 'Esta data não é posterior à de desembolso.',
  scheduleNotRising: 'Esta data não é posterior à da linha anterior.',
  photoMissing: 'Ainda não há foto. Adicione uma no passo 3.',
  photoPortrait:
    'A foto está na vertical. O site da Kiva mostra fotos na horizontal. Recorte-a, ou tire uma na horizontal.',
  photoSmall: 'A foto é pequena e pode parecer desfocada. Escolha a imagem original, se houver.',
  photoUsedBefore:
    'A mesma foto, ou uma parecida, está no rascunho de {{title}}. A Kiva só aceita uma foto de novo em 24 meses: mais uma vez do mesmo mutuário e, de um grupo, enquanto 80 % dos membros estiverem nela. Senão, tire uma nova.',
  journalsEmpty: 'Nenhum seguimento foi escrito ainda.',
  imageUrlInvalid: 'Isto não é um endereço da web completo que comece com https://.',
  journalCut:
    'kiva.org mostra os primeiros {{shown}} caracteres, depois “read more”. Ponha a novidade no início.',
  duplicateLoan: 'O ID do empréstimo {{loanId}} aparece aqui mais de uma vez. Deixe só uma linha.',
  idNone:
    'Isto é um dia, uma hora ou um erro em que um programa de planilhas transformou o ID, ou o ID perdeu letras. Digite o ID.',
  idSpoilt: 'O Excel pode ter estragado este ID. Formate a coluna como texto no Excel e copie de novo.',
  idTurned:
    'Sinais ocultos invertem o texto deste ID: ele pode parecer outro. O texto real é {{id}}. Apague-o e digite-o de novo.',
  reportEmpty: 'Nenhuma linha tem valor ainda.',
  periodInvalid: 'Escolha o mês deste relatório.',
  periodAhead: 'Este mês ainda não começou. É o certo?',
  monthSkipped: 'O último relatório foi de {{period}}; fica um mês de fora. Este é o mês certo?',
  meaningMissing: 'Diga o que os valores significam.',
  outstandingZero:
    'O valor é zero. A Kiva pode entender “o empréstimo está totalmente reembolsado”. Se o valor não é conhecido, deixe-o vazio.',
  unknownLoan:
    'O ID do empréstimo {{loanId}} não está entre os empréstimos de que a Kiva espera pagamentos. Verifique-o, carregue de novo os empréstimos esperados, ou diga o motivo na nota.',
  unknownLoanNear:
    'O ID do empréstimo {{loanId}} não está entre os empréstimos de que a Kiva espera pagamentos. Seria {{guesses}}?',
  notPayable:
    'Na Kiva, este empréstimo está “{{status}}” e não recebe pagamentos. Retire a linha, ou diga o motivo na nota.',
  currencyMismatch:
    'O valor veio em {{currency}}, e a Kiva tem este empréstimo em {{ours}}. Digite o valor em {{ours}}, ou, ao lado, por que este está certo.',
  clientMismatch:
    'A Kiva tem o ID do cliente {{clientId}} para este empréstimo. Verifique se a linha é do empréstimo certo.',
  clientMissing: 'Os seus relatórios têm três colunas: escreva também o ID do cliente.',
  aboveLoan: 'É mais que o empréstimo inteiro, de {{localPrice}}. Corrija, ou diga o motivo na nota.',
  lowerThanLast:
    'Em {{period}} já era {{last}}; o total reembolsado não pode diminuir. Corrija, ou diga o motivo na nota.',
  higherThanLast:
    'Em {{period}} era {{last}}; o que está em dívida não pode aumentar. Corrija, ou diga o motivo na nota.',
  noPayment: 'Como em {{period}}: nada foi pago desde então.',
  jump: 'Foram pagos {{paid}} desde {{period}}, muito mais que o habitual. Verifique.',
  onlyInstalment:
    'É só o pagamento deste mês? Em {{period}} era {{last}}. Escreva o total, ou diga o motivo na nota.',
  alreadyReported: 'Já enviado para este mês com este valor: não é enviado de novo.',
  alreadyWaiting: 'Já espera o envio para este mês com este valor: é omitido aqui.',
  correction: 'Para este mês já foi reportado {{before}}. Isto o corrige.',
  correctionBack:
    'Para este mês já foi reportado {{before}}, e este valor indica menos reembolso. Corrija, ou diga o motivo na nota.',
  laterMonth:
    'Em {{period}}, um mês posterior, foi reportado {{amount}}. A Kiva mantém o que recebe por último; isto o substituiria.',
  onlyThisMonth:
    'Em {{rows}} de {{of}} linhas, isto parece só o pagamento de um mês, não o valor que foi escolhido. Verifique o que a coluna contém.',
  shifted:
    'A maioria dos valores não combina com o próprio empréstimo, mas com o do lado, como se a coluna tivesse deslizado uma linha: {{amount}} está em {{loanId}} e combinaria com {{other}}.',
  sameAsLast: 'Em {{rows}} de {{of}} linhas, o valor é o da última vez. É o arquivo do mês passado?',
  meaningChanged:
    'Os valores foram digitados com um significado diferente do que agora está nas configurações. Use o novo significado e verifique cada linha.',
  meaningOfOther:
    'O significado dos valores foi definido para outro parceiro. Defina-o para este e verifique cada linha.',
  meaningNew:
    'O relatório de {{period}} tinha valores com o outro significado; por isso, nada pode ser comparado com ele. Consulte a equipe financeira antes de enviar.',
  columnsUnsaid:
    'As configurações não dizem se os seus relatórios têm duas ou três colunas. Os IDs de cliente são enviados onde estiverem escritos.',
  expectedNotLoaded:
    'Os empréstimos que a Kiva espera nunca foram carregados; por isso, não há como saber quais faltam. Carregue-os antes.',
  expectedUnsure:
    'A lista da Kiva continuou mudando enquanto era carregada; por isso, um empréstimo esperado pode faltar aqui. Carregue de novo os empréstimos esperados.',
  expectedUnreadable:
    'Empréstimos da lista da Kiva que não puderam ser lidos: {{loans}}. Compare o número de empréstimos esperados com o PA2.',
  expectedWithoutId:
    'Empréstimos esperados sem ID do empréstimo na Kiva: {{loans}}. Este relatório não pode indicá-los; reporte-os no PA2.',
  expectedSameId:
    'Empréstimos esperados com o ID de outro: {{loans}}. Este relatório contém só o primeiro de cada ID; reporte os outros no PA2.',
  factsOld: 'A lista de empréstimos esperados tem {{days}} dias. Carregue-a de novo.',
  controlCount: 'O seu sistema tem {{typed}} linhas; este relatório, {{found}}. Encontre antes a diferença.',
  controlSum: 'A soma do seu sistema é {{typed}}; a deste relatório, {{found}}. Encontre antes a diferença.',
  controlSumUnclear:
    'A soma do seu sistema é {{typed}}, sem moeda, e este relatório tem várias. Digite a soma de cada uma, ou esvazie esta.',
  fieldUnfilled:
    '“{{field}}” não é conhecido para este empréstimo. Escreva à mão, ou escolha outras palavras.',
  firstNameUnknown:
    'O primeiro nome não é conhecido ou não é certo: aqui o sobrenome pode vir primeiro. Escreva à mão, ou use {nome}.',
  sameText: 'O texto é igual ao do empréstimo {{loanId}}. Diga algo sobre este mutuário.',
  sameJournal: 'Exatamente o mesmo seguimento do empréstimo {{loanId}} já está aqui. Retire um dos dois.',
  journalOpen:
    'Outro seguimento do empréstimo {{loanId}} está em espera, ou não se sabe se a Kiva o tem. Veja antes em Envios: os dois podem ser publicados.',
  garbled: 'Parece que letras se perderam (“Mu?oz”) ou aparecem como códigos (“&eacute;”). Corrija-as.',
  tagUnknown: 'kiva.org omite isto: “{{tag}}”. Mostra só b, i, em, strong, a, p, br e h1 a h4. Remova-o.',
  imageNotPicture:
    'O endereço não termina como uma imagem (.jpg, .png, .gif, .webp). Uma página que mostra uma imagem não basta. Use o endereço da própria imagem.',
  imageExpires: 'Parece que o endereço deixa de funcionar depois de um tempo. A Kiva precisa de um que dure.',
};
