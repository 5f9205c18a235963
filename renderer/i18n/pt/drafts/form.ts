import { fieldNames } from './field-names.ts';

/** Words of the three steps of a draft, in Portuguese. */
export const draftForm = {
  back: 'Todos os rascunhos',
  untitled: 'Novo rascunho',
  removeTitle: 'Excluir este rascunho?',
  step1: {
    title: 'Passo 1: Descrição',
    text: 'Quem é o mutuário e para que serve o empréstimo.',
  },
  step2: {
    title: 'Passo 2: Condições do empréstimo',
    text: 'Quanto, em que moeda, quando é desembolsado e reembolsado.',
  },
  step3: {
    title: 'Passo 3: Foto',
    text: 'Uma foto para cada empréstimo, em que se veja bem o mutuário.',
  },
  lists: {
    age: 'Listas de opções da Kiva, situação em {{when}}.',
    loading: 'Carregando as listas da Kiva…',
    refresh: 'Atualizar listas',
    failed: 'Não foi possível carregar as listas da Kiva. O resto pode ser preenchido e fica guardado.',
    nothing: 'Nada encontrado',
    more_one: 'Digite para ver mais {{count}}',
    more_other: 'Digite para ver mais {{count}}',
    gone: '{{value}} não está mais na lista da Kiva. Escolha outra opção ou atualize as listas.',
    unlisted: '{{value}} (fora da lista)',
    choose: 'Escolher…',
    search: 'Digite para pesquisar',
    parts: { pinned: 'Fixadas', recent: 'Usadas há pouco', all: 'Todas' },
    pin: 'Fixar {{label}}',
    unpin: 'Desafixar {{label}}',
    pinKey: '{{name}} (Alt+P)',
  },
  field: {
    ...fieldNames,
    loanType: 'Tipo de empréstimo',
    groupName: 'Nome do grupo',
    groupClientId: 'ID do cliente do grupo',
    groupLoanId: 'ID do empréstimo do grupo',
    notPictured: 'Na foto',
    members: 'Membros',
    schedule: 'Plano de reembolso',
    date: 'Vencimento',
    principal: 'Capital',
    interest: 'Juros',
    photoId: 'Foto',
  },
  help: {
    clientId: 'O número que a sua instituição dá a este mutuário.',
    loanId: 'O número que a sua instituição dá a este empréstimo. Os zeros à frente são mantidos.',
    groupClientId: 'O número que a sua instituição dá ao grupo, se houver.',
    groupLoanId: 'O número que a sua instituição dá ao empréstimo inteiro, se houver.',
    location: 'Exatamente como em PA2 → Account → Locations.',
    activityId: 'O PA2 define o setor a partir dela.',
    loanUse:
      'Completa a frase “This borrower will use this loan…”. Comece com “para” (em inglês, “to”); sem nome, sem valor.',
    description:
      'Escreva sobre o mutuário como “ela” ou “ele”, não “eu”. Sem sobrenome, telefone nem endereço.',
    waiverSigned:
      'Uma nova autorização para cada novo empréstimo; a Kiva pode pedir o envio dela em 24 horas.',
    themeTypeId: 'Os temas são um acordo da sua instituição com a Kiva.',
    amount: 'Todo o capital em moeda local, antes de quaisquer taxas.',
    disbursalDate: 'O PA2 aceita de menos de 30 dias atrás até 90 dias à frente.',
  },
  gender: { female: 'Feminino', male: 'Masculino', unknown: 'Desconhecido' },
  words_one: '{{count}} palavra',
  words_other: '{{count}} palavras',
  characters_one: '{{count}} caractere',
  characters_other: '{{count}} caracteres',
  dateShown: '{{date}}, {{distance}}',
  photo: {
    usedBefore: 'Usada no rascunho de {{title}}, alterado em {{when}}.',
    usedBeforeSent: 'Enviada com o rascunho de {{title}}, em {{when}}.',
    untitled: 'um mutuário sem nome',
    earlier: 'Este mutuário já teve um empréstimo',
    allowed:
      'A Kiva aceita uma foto mais uma vez em {{months}} meses, enquanto o mutuário ainda tiver essa aparência.',
    earlierGroup: 'Este grupo já teve um empréstimo',
    allowedGroup_one:
      'A Kiva aceita a foto de um grupo de novo em {{months}} meses, enquanto {{percent}} % dos membros estiverem nela: aqui, {{in}} de {{count}}. Quem não está nela é marcado assim.',
    allowedGroup_other:
      'A Kiva aceita a foto de um grupo de novo em {{months}} meses, enquanto {{percent}} % dos membros estiverem nela: aqui, {{in}} de {{count}}. Quem não está nela é marcado assim.',
    tooFew_one:
      'A foto de {{month}} não é oferecida: {{in}} de {{count}} membro está nela, e a Kiva quer {{percent}} %. Tire uma nova.',
    tooFew_other:
      'A foto de {{month}} não é oferecida: {{in}} de {{count}} membros estão nela, e a Kiva quer {{percent}} %. Tire uma nova.',
    use: 'Usar a foto de {{month}}',
    tooOld: 'A foto de {{month}} não é oferecida: foi enviada há mais de {{months}} meses. Tire uma nova.',
    usedTwice:
      'A foto de {{month}} não é oferecida: dois empréstimos já a têm, e a Kiva só a aceita mais uma vez. Tire uma nova.',
    facts: '{{width}} × {{height}} pixels, {{size}}',
  },
  repair: {
    takeOut: 'Retirar “{{text}}”',
    begin: 'Começar com “{{text}}”',
    write: 'Escrever só “{{text}}”',
    amount: 'Mudar para {{text}}',
    date: 'Mudar para {{text}}',
    done: 'O campo foi alterado',
  },
  refused: {
    title: 'A resposta da Kiva indica estes campos',
    note: 'Kiva: {{message}}',
    other: '{{path}}: {{message}}',
  },
  preview: {
    title: 'O que a Kiva vai receber',
    change: 'Alterar',
    changeStep: 'Alterar: {{title}}',
    yes: 'Sim',
    no: 'Não',
    rows_one: '{{count}} reembolso',
    rows_other: '{{count}} reembolsos',
  },
};
