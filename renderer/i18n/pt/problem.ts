import type { Messages } from '../languages.ts';

/** A report of a problem, in Portuguese. */
export const problem: Messages['problem'] = {
  title: 'Relatar um problema',
  description:
    'Esta página prepara um arquivo para o suporte de informática ou para a Kiva. Nada é enviado: veja cada parte, salve o arquivo e anexe-o a um e-mail.',
  about: {
    none: 'Com a última solicitação à Kiva que falhou, se houver.',
    send: 'Com a solicitação que estava aberta.',
    error: 'Sobre o erro {{code}}, referência {{ref}}.',
  },
  making: 'Reunindo o conteúdo…',
  files: 'Arquivos do relato',
  include: 'Incluir: {{file}}',
  content: 'Conteúdo de {{file}}',
  needed: 'Sempre incluído: sem ele ninguém pode ajudar.',
  leftOut: 'Não incluído. Marque-o para incluir de novo.',
  file: {
    program: {
      name: 'Programa e computador',
      help: 'Versões, sistema, memória, telas e configurações. Nada diz quem usa o programa.',
    },
    connection: {
      name: 'Conexão com a Kiva',
      help: 'Os endereços e o último teste da conexão. Sem Client ID nem Client secret.',
    },
    log: {
      name: 'Log do programa',
      help: 'As últimas 200 linhas do que o programa fez, com a referência de cada erro.',
    },
    request: {
      name: 'Solicitação',
      help: 'O que foi enviado à Kiva, como comando para o curl. O token não está ali: $TOKEN está no seu lugar.',
    },
    answer: {
      name: 'Resposta da Kiva',
      help: 'O que voltou, e quando.',
    },
    photo: {
      name: 'Foto',
      help: 'A foto do rascunho, como foi enviada.',
    },
  },
  people: {
    label: 'Incluir nomes, textos e fotos de pessoas',
    help: 'Sem isso, os nomes ficam só com iniciais; textos, telefones, e-mails e IDs de clientes são ocultados, e da foto ficam só o tamanho e uma soma de verificação.',
    on: 'O arquivo terá dados de mutuários. Envie-o só a quem o pediu e pode vê-los.',
  },
  save: 'Salvar o relato…',
  where: 'Escreva no e-mail o que foi feito e o que aconteceu. Kiva: partnersupport@kiva.org',
  saved: 'Salvo. Anexe o arquivo a um e-mail.',
};
