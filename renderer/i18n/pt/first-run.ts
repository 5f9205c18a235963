/** Words of the first day, in Portuguese: the first screen, the first draft, and Practice from the beginning. */
export const firstRun = {
  page: 'Boas-vindas',
  title: 'Boas-vindas ao Partner Desk',
  language: 'Idioma',
  about:
    'O Partner Desk mostra os empréstimos da sua instituição na Kiva e serve para enviar à Kiva rascunhos de empréstimo, seguimentos e relatórios de reembolsos. O que se digita é salvo neste computador, num arquivo criptografado. Nada é enviado à Kiva antes de ser revisado e de alguém clicar em “Enviar”.',
  practice:
    'Practice é uma imitação da Kiva neste computador, com empréstimos fictícios. Experimente tudo: nada sai deste computador, não são necessárias credenciais, e é possível recomeçar a qualquer momento.',
  start: 'Começar em Practice',
  anew: {
    title: 'Practice desde o início',
    description:
      'Para uma pessoa nova na equipe, ou para praticar de novo. Practice fica como no primeiro dia, com os mesmos empréstimos fictícios.',
    button: 'Recomeçar Practice desde o início',
    question: {
      title: 'Recomeçar Practice desde o início?',
      goes: 'Excluído imediatamente e para sempre: todos os rascunhos, seguimentos e relatórios de Practice, o que foi enviado em Practice e o histórico, os empréstimos de Practice neste computador com as vistas salvas, e as pessoas e os PINs de Practice.',
      stays:
        'Stage e Production ficam como estão, com o seu trabalho, o seu histórico e as suas credenciais.',
      action: 'Sim, recomeçar Practice',
    },
    done: 'Practice está como no primeiro dia.',
  },
  example: {
    button: 'Preencher com um exemplo',
    filled: 'Um empréstimo fictício foi preenchido.',
  },
  guide: {
    title: 'O seu primeiro rascunho: passo {{step}} de {{steps}}, {{name}}',
    close: 'Fechar este guia',
    borrower: {
      name: 'o mutuário',
      text: 'Quem toma o empréstimo, onde e para quê. Ou clique em “Preencher com um exemplo” e depois altere o que quiser.',
      go: 'Ir para o primeiro campo vazio',
    },
    loan: {
      name: 'o empréstimo',
      text: 'O tema, o valor e a moeda, e a data de desembolso: o dia em que o mutuário recebe o dinheiro.',
      go: 'Ir para o primeiro campo vazio',
    },
    schedule: {
      name: 'o plano e a foto',
      text: 'Digite o número de reembolsos. O Partner Desk preenche então o plano. Depois escolha uma foto.',
      go: 'Ir para o primeiro campo vazio',
    },
    review: {
      name: 'revisão e envio',
      text: 'Tudo está preenchido. Clique em “Revisar” no fim da página, veja o que seria enviado à Kiva e depois envie para Practice.',
      go: 'Ir para “Revisar”',
    },
  },
  sample: {
    title: 'Ainda sem arquivo? Use um arquivo de exemplo',
    report:
      'Uma planilha com reembolsos fictícios dos empréstimos de Practice e com erros comuns: um total, colunas sob o cabeçalho errado, um empréstimo que a Kiva não conhece, uma vírgula decimal, uma linha repetida, uma data no lugar de um valor.',
    draft:
      'Uma planilha com cinco empréstimos fictícios e com erros comuns: um total, uma localidade que não está na lista, uma vírgula decimal, um nome que falta, uma linha repetida.',
    next: 'Salve o arquivo, importe-o aqui e corrija o que o Partner Desk mostrar.',
    save: 'Salvar um arquivo de exemplo',
    saved: 'Salvo. Agora importe o arquivo.',
  },
  stage: 'Já tenho credenciais de Stage: abrir Configurações',
};
