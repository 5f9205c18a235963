/** Words of the guides, in Portuguese: each leads through one task in at most eight steps. */
export const help = {
  title: 'Guias',
  description: 'As tarefas principais, passo a passo. Os guias funcionam sem conexão e podem ser impressos.',
  link: 'Guia',
  named: 'Guia: {{title}}',
  back: 'Todos os guias',
  print: 'Imprimir em PDF',
  open: 'Abrir a página “{{page}}”',
  guide: {
    connect: {
      title: 'Conectar o Stage e testar a conexão',
      purpose:
        'O Stage é o ambiente de testes da Kiva: ali você pode experimentar tudo sem empréstimos reais.',
      steps: {
        environment: {
          do: 'Clique no botão do ambiente e escolha “$t(common:environment.stage)”.',
          help: 'O botão fica no alto da janela e mostra o ambiente atual.',
          alt: 'O menu dos ambientes Practice, Stage e Production',
        },
        find: {
          do: 'No PA2, abra Account → API Access → Access API Information.',
          help: 'Ali, ou em um e-mail da Kiva, estão o Client ID e o Client secret do Stage.',
        },
        settings: { do: 'Abra “$t(shell:settings)”.' },
        enter: {
          do: 'Digite o Client ID e o Client secret.',
          help: 'Copie e cole: basta uma letra errada para falhar.',
          alt: 'O formulário das credenciais, com os dois campos preenchidos',
        },
        save: {
          do: 'Clique em “$t(settings:credentials.save)”.',
          help: 'Ficam salvos no chaveiro deste computador e são enviados só à Kiva.',
        },
        test: {
          do: 'Clique em “$t(settings:credentials.test)”.',
          help: 'O teste só lê: não muda nada na Kiva.',
        },
        result: {
          do: 'Leia o resultado.',
          help: 'Se faltar uma permissão, peça a partnersupport@kiva.org que a acrescente e teste de novo.',
          alt: 'O resultado de um teste que funcionou, com os seus passos',
        },
      },
    },
    draft: {
      title: 'Enviar um rascunho de empréstimo',
      purpose: 'A Kiva recebe um empréstimo novo como rascunho, e depois uma pessoa o publica no PA2.',
      steps: {
        start: {
          do: 'Na página “$t(shell:drafts)”, clique em “$t(drafts:create)”.',
          help: 'Tudo é salvo enquanto você digita, também sem conexão.',
          alt: 'A página com a lista de rascunhos e o botão para um novo',
        },
        borrower: {
          do: 'Digite os dados do mutuário e os IDs da sua instituição.',
          help: 'O ID do cliente é o seu número do mutuário, o ID do empréstimo é o seu número do empréstimo.',
          alt: 'Os campos do mutuário, preenchidos',
        },
        loan: {
          do: 'Escreva para que é o empréstimo.',
          help: 'Os financiadores leem este texto: não escreva sobrenome, telefone nem endereço.',
        },
        terms: {
          do: 'Digite o valor, a moeda e a data de desembolso.',
          help: 'Depois, crie o plano de reembolso.',
          alt: 'Os campos das condições do empréstimo, preenchidos',
        },
        photo: {
          do: 'Acrescente uma foto do mutuário.',
          help: 'O Partner Desk deixa o arquivo do tamanho que a Kiva aceita.',
        },
        review: {
          do: 'Clique em “$t(work:review)” e leia o que foi encontrado.',
          help: 'Só o que está em “$t(review:certainty.blocks.title)” impede o envio; o PA2 pede o resto depois.',
          alt: 'A revisão de um rascunho, com o que o PA2 vai pedir',
        },
        send: {
          do: 'Clique em “$t(review:send.{{environment}})”.',
          help: 'O Partner Desk envia uma vez e espera a resposta da Kiva.',
          alt: 'O rascunho foi aceito, e a página diz o que vem depois',
        },
        publish: {
          do: 'Publique o rascunho no PA2 e depois marque “$t(progress:todo.tick.draft)”.',
          help: 'No PA2 ele está em Home → Loans → Drafts.',
        },
      },
    },
    journals: {
      title: 'Enviar seguimentos',
      purpose: 'Um seguimento conta aos financiadores de um empréstimo como está o mutuário.',
      steps: {
        start: {
          do: 'Na página “$t(shell:journals)”, clique em “$t(journals:create)”.',
          help: 'Para vários empréstimos de uma vez, clique em “$t(journals:many)”.',
          alt: 'A página com a lista de seguimentos e os botões para novos',
        },
        loan: {
          do: 'Digite o ID do empréstimo.',
          help: 'Digite também o ID do cliente se os seus relatórios têm três colunas.',
        },
        write: {
          do: 'Escreva o assunto e o texto.',
          help: 'Comece pela notícia: kiva.org mostra só o começo do texto.',
          alt: 'Um seguimento com o seu assunto e o seu texto',
        },
        review: {
          do: 'Clique em “$t(work:review)” e leia o texto como os financiadores o verão.',
          alt: 'A revisão de um seguimento, com o botão que envia',
        },
        send: {
          do: 'Clique em “$t(review:send.{{environment}})”.',
          help: 'Todos os seguimentos da página são enviados juntos.',
          alt: 'O seguimento foi aceito, e a página diz o que vem depois',
        },
        publish: {
          do: 'Publique cada seguimento no PA2 e depois marque “$t(progress:todo.tick.journals)”.',
          help: 'Os financiadores só o veem depois disso.',
        },
      },
    },
    repayments: {
      title: 'Relatar os reembolsos de um mês',
      purpose: 'O relatório diz à Kiva quanto de cada empréstimo foi reembolsado.',
      steps: {
        start: { do: 'Na página “$t(shell:repayments)”, clique em “$t(repayments:create)”.' },
        basics: {
          do: 'Digite o mês e escolha o que os valores significam.',
          help: 'São totais, nunca só o pagamento deste mês; se não tiver certeza, pergunte à sua equipe financeira.',
          alt: 'O mês do relatório e os dois significados dos valores',
        },
        load: {
          do: 'Clique em “$t(repayments:expected.load)”.',
          help: 'Aparece uma linha para cada empréstimo que a Kiva espera.',
        },
        amounts: {
          do: 'Digite os valores ou cole-os de uma planilha.',
          help: 'Uma linha sem valor não é enviada; para relatar zero, digite 0.',
          alt: 'A planilha do relatório com alguns valores',
        },
        problems: {
          do: 'Pressione F8 para ir a cada problema e corrija-o.',
          help: 'A coluna “$t(repayments:grid.check)” diz o que está errado.',
        },
        review: {
          do: 'Clique em “$t(work:review)” e compare os totais com o seu próprio sistema.',
          alt: 'A revisão de um relatório com o seu número de linhas e a sua soma',
        },
        send: {
          do: 'Clique em “$t(review:send.{{environment}})”.',
          help: 'Muitas linhas vão em lotes, um depois do outro, e você pode pausar.',
          alt: 'O relatório foi aceito, e a página diz o que vem depois',
        },
        finalize: {
          do: 'Revise e finalize o relatório no PA2 e depois marque “$t(progress:todo.tick.report)”.',
          help: 'No PA2 ele está em Repayments.',
        },
      },
    },
    refused: {
      title: 'Corrigir o que foi recusado e descobrir o que é desconhecido',
      purpose: 'A caixa de saída guarda tudo o que precisa de você até a sua decisão.',
      steps: {
        outbox: {
          do: 'Abra “$t(shell:activity)” e veja “$t(activity:outbox.title)”.',
          help: 'Cada linha diz o que fazer depois.',
          alt: 'A caixa de saída com um envio recusado e um desconhecido',
        },
        read: {
          do: 'Abra o que foi recusado e leia a mensagem da Kiva.',
          alt: 'A página de seguimentos recusados com a mensagem da Kiva',
        },
        correct: {
          do: 'Corrija na página dele.',
          help: 'Para as linhas recusadas de um relatório, clique antes em “$t(progress:correct)”.',
        },
        again: { do: 'Clique em “$t(work:review)” e envie de novo.' },
        unknown: {
          do: 'Abra o que está como “$t(common:sendState.unknown)”.',
          help: 'Não veio uma resposta clara, por isso o Partner Desk não envia de novo sozinho.',
          alt: 'A página de um rascunho com resultado desconhecido',
        },
        look: { do: 'Veja no PA2 se está lá.', help: 'A página diz onde procurar.' },
        say: {
          do: 'Clique em “$t(activity:unknown.arrived)” ou em “$t(activity:unknown.again)”.',
          help: 'Envie de novo só se tiver certeza de que não está no PA2: senão, a Kiva o terá duas vezes.',
          alt: 'A pergunta antes de enviar algo de novo',
        },
      },
    },
  },
};
