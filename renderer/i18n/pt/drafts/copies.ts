/** Words of what else can be done with a draft, in Portuguese: its versions, its copies. */
export const draftCopies = {
  actions: {
    menu: 'Mais',
    menuOf: 'Mais ações para {{title}}',
    duplicate: 'Duplicar',
    newLoan: 'Novo empréstimo para este mutuário',
    carry: 'Copiar para outro ambiente…',
    remove: 'Excluir',
  },
  taken: {
    title: 'Como no último rascunho: {{fields}}',
    clear: 'Esvaziar estes campos',
    cleared: 'Estes campos foram esvaziados',
  },
  splitName: {
    title: 'Como se divide “{{name}}”?',
    text: 'A Kiva dá o nome numa só peça. O sobrenome nunca é mostrado aos financiadores.',
    option: 'Nome {{givenName}}, sobrenome {{familyName}}',
    neither: 'Nenhuma destas: escrever o nome à mão',
  },
  carry: {
    done: 'Uma cópia está pronta para o outro ambiente',
    doneText:
      'Mude para Stage ou Production com o botão de ambiente. A página Rascunhos de lá oferece a cópia. Ela espera até o programa ser fechado.',
    offer: 'Um rascunho foi copiado de {{from}} para cá',
    offerText: '{{title}}. Nada é enviado: a cópia vira um rascunho, que pode ser conferido.',
    missing: 'Isto não existe aqui; por isso, ficará vazio:',
    needsLists:
      'São necessárias as listas da Kiva deste ambiente para fazer corresponder localidade, atividade, idioma, tema e moeda.',
    changes: 'O que muda',
    column: { field: 'Campo', name: 'Opção' },
    absent: 'não existe aqui',
    take: 'Usar como novo rascunho',
    drop: 'Descartar',
  },
};
