/** Words of the first day, in Portuguese: the first screen, the first draft, and Practice from the beginning. */
export const firstRun = {
  page: 'Boas-vindas',
  title: 'Boas-vindas ao Partner Desk',
  language: 'Idioma',
  region: 'Região',
  regionAuto: 'Como no computador',
  regionHelp: 'Datas e números aparecem assim: {{date}} · {{number}}',
  about:
    'O Partner Desk mostra os empréstimos que a sua instituição tem na Kiva e envia à Kiva rascunhos de empréstimo, seguimentos e relatórios de reembolsos. O que se digita é salvo neste computador, num arquivo criptografado. Nada vai para a Kiva antes de ser visto numa revisão e de se clicar em Enviar.',
  practice:
    'Practice é uma imitação da Kiva neste computador, com empréstimos fictícios. Experimente tudo ali: nada sai deste computador, não são necessárias credenciais, e é possível recomeçar a qualquer momento.',
  start: 'Começar em Practice',
  anew: {
    title: 'Practice desde o início',
    description:
      'Para um novo colega, ou para tentar de novo: Practice volta a ser como no primeiro dia, com os mesmos empréstimos fictícios.',
    button: 'Recomeçar Practice desde o início',
    question: {
      title: 'Recomeçar Practice desde o início?',
      goes: 'Excluído na hora, para sempre: todos os rascunhos, seguimentos e relatórios de treino, o que foi enviado em Practice e o histórico, os empréstimos de Practice neste computador com as vistas salvas, e as pessoas e os PINs de Practice.',
      stays: 'Stage e Production ficam como estão: o trabalho, o histórico e as credenciais deles.',
      action: 'Sim, recomeçar Practice',
    },
    done: 'Practice está como no primeiro dia.',
  },
  example: {
    button: 'Preencher um exemplo',
    filled: 'Um empréstimo fictício foi preenchido.',
  },
  guide: {
    title: 'O seu primeiro rascunho: {{step}} de {{steps}}, {{name}}',
    close: 'Fechar este guia',
    borrower: {
      name: 'o mutuário',
      text: 'Quem toma o empréstimo, onde e para quê. Ou clique em “Preencher um exemplo” e altere o que quiser.',
      go: 'Ir ao que está vazio',
    },
    loan: {
      name: 'o empréstimo',
      text: 'O tema, o valor e a moeda, e o dia em que o dinheiro é desembolsado.',
      go: 'Ir ao que está vazio',
    },
    schedule: {
      name: 'o plano e a foto',
      text: 'Digite o número de reembolsos: o plano é montado sozinho. Depois, escolha uma imagem.',
      go: 'Ir ao que está vazio',
    },
    review: {
      name: 'revisar e enviar',
      text: 'Tudo está preenchido. Clique em Revisar no final da página, leia o que a Kiva receberia e envie para Practice.',
      go: 'Ir para Revisar',
    },
  },
  sample: {
    title: 'Nenhum arquivo à mão? Use um exemplo',
    report:
      'Uma planilha de reembolsos fictícios dos empréstimos de Practice, com os erros que as planilhas têm: um total, colunas sob o cabeçalho errado, um empréstimo que a Kiva não conhece, uma vírgula decimal, uma linha repetida, um dia no lugar de um valor.',
    draft:
      'Uma planilha de cinco empréstimos fictícios, com os erros que as planilhas têm: um total, uma localidade que não está na lista, uma vírgula decimal, um nome que falta, uma linha repetida.',
    next: 'Salve-a, importe-a aqui e corrija o que o programa mostrar.',
    save: 'Salvar um arquivo de exemplo',
    saved: 'Salvo. Agora importe-o.',
  },
  stage: 'Já tenho credenciais de Stage: abrir Configurações',
};
