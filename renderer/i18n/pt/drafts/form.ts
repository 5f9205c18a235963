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
    loanType: 'Individual: um mutuário. Grupo: dois ou mais mutuários que dividem um empréstimo.',
    groupName: 'O nome que os membros dão ao grupo, como Umoja Farmers.',
    clientId: 'O número que a sua instituição dá a este mutuário, no seu sistema, como C-0815.',
    loanId:
      'O número que a sua instituição dá a este empréstimo, no seu sistema, como LN-000123. Os zeros à frente são mantidos.',
    groupClientId: 'O número que a sua instituição dá ao grupo, se houver, como GC-77.',
    groupLoanId: 'O número que a sua instituição dá ao empréstimo inteiro, se houver, como GL-2026-9.',
    givenName: 'Como no contrato do empréstimo, por exemplo Wanjiru. Os financiadores o veem.',
    familyName: 'Como no contrato do empréstimo, por exemplo Njoroge. Os financiadores não o veem.',
    gender: 'Como nos seus registros. As palavras da descrição devem combinar.',
    notPictured: 'Se este membro aparece na foto.',
    memberAmount: 'O que este membro recebe, antes de quaisquer taxas, como {{example}}.',
    location: 'Da sua lista em PA2 → Account → Locations, exatamente como lá, por exemplo “Nakuru: Kenya”.',
    activityId:
      'Em que o mutuário trabalha, da lista da Kiva, como Farming. O PA2 define o setor a partir dela.',
    languageId: 'O do uso do empréstimo e da descrição, como English.',
    loanUse:
      'Completa a frase “This borrower will use this loan…”, como “para comprar sementes”. Comece com “para” (em inglês, “to”); sem nome, sem valor.',
    description:
      'A história do mutuário, da sua entrevista. Escreva como “ela” ou “ele”, não “eu”. Sem sobrenome, telefone nem endereço.',
    waiverSigned:
      'O consentimento assinado do mutuário, que a sua instituição guarda. Cada novo empréstimo precisa de um novo; a Kiva pode pedir para vê-lo em 24 horas.',
    themeTypeId:
      'O tipo de empréstimo, como Agriculture. Os temas vêm do acordo da sua instituição com a Kiva.',
    currency: 'A moeda do contrato do empréstimo, como MZN.',
    amount: 'Todo o capital em moeda local, antes de quaisquer taxas, como {{example}}.',
    disbursalDate:
      'Quando o mutuário recebe o dinheiro, como {{example}}. O PA2 aceita de menos de 30 dias atrás até 90 dias à frente.',
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
