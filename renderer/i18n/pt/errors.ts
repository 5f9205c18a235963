import type { ErrorCode } from '../../../shared/errors.ts';

/** For every code, in Portuguese: what happened, and what to do next. */
export const errors: Record<ErrorCode, { title: string; next: string }> = {
  BAD_INPUT: {
    title: 'Algo no formulário não foi entendido',
    next: 'Veja os campos indicados abaixo e corrija-os.',
  },
  INTERNAL: {
    title: 'Algo deu errado dentro do programa',
    next: 'Tente de novo. Se voltar a acontecer, envie a referência abaixo ao suporte de informática.',
  },
  CANCELLED: {
    title: 'Isto foi interrompido',
    next: 'Nada mais acontece. Comece de novo quando quiser.',
  },
  NOT_FOUND: {
    title: 'Isto não está mais aqui',
    next: 'Talvez tenha sido removido. Volte à lista.',
  },
  WORK_CHANGED: {
    title: 'Isto foi alterado em outro lugar nesse meio-tempo',
    next: 'Outra janela ou programa o salvou depois que foi aberto aqui. Nada foi substituído. Escolha qual texto fica; o outro é guardado.',
  },
  SETTINGS_FULL: {
    title: 'O disco está cheio; por isso, esta configuração não fica guardada',
    next: 'Ela vale até o programa ser fechado. Libere espaço no disco e defina-a mais uma vez.',
  },
  SETTINGS_READONLY: {
    title: 'Não é possível gravar no arquivo de configurações',
    next: 'O que for definido vale até o programa ser fechado. O arquivo é somente leitura ou pertence a outra pessoa: peça a quem cuida do computador permissão para gravar na pasta de dados.',
  },
  SETTINGS_NOT_SAVED: {
    title: 'Esta configuração não fica guardada',
    next: 'Ela vale até o programa ser fechado. Talvez outro programa esteja usando o arquivo de configurações, ou a unidade não esteja mais ali. Defina-a mais uma vez; se não ajudar, inicie o programa de novo.',
  },
  ENVIRONMENT_CHANGED: {
    title: 'O ambiente mudou nesse meio-tempo',
    next: 'Nada foi feito. Olhe a faixa colorida no alto e recomece a partir dali.',
  },
  CONFIRMATION_WRONG: {
    title: 'A palavra não é a certa',
    next: 'Digite PRODUCTION em letras maiúsculas, sem espaços.',
  },
  PRODUCTION_LOCKED: {
    title: 'Production não está aberto',
    next: 'Antes, escolha Production no menu de ambientes e digite a palavra.',
  },
  KIVA_NOT_CONFIRMED: {
    title: 'Production está bloqueado até que a Kiva confirme os seus testes',
    next: 'Abra Entrada em produção: ali se vê o que falta e se registra a confirmação da Kiva, ou que a instituição já está em produção.',
  },
  CHECKLIST_CHANGED: {
    title: 'A lista de verificação mudou nesse meio-tempo',
    next: 'Nada foi registrado. Olhe-a mais uma vez e registre a confirmação.',
  },
  LEAVE_PRODUCTION: {
    title: 'O ambiente atual é Production',
    next: 'Nada foi alterado. Vá antes para Stage, com o botão de ambiente.',
  },
  SENDS_RUNNING: {
    title: 'Algo está sendo enviado, ou será tentado de novo em breve',
    next: 'Nada foi alterado. Espere até que tenha um resultado, ou ponha em pausa ou interrompa em Envios.',
  },
  OUTBOX_CHANGED: {
    title: 'A Caixa de saída mudou nesse meio-tempo',
    next: 'Nada foi removido. Leia a lista de novo.',
  },
  TEST_ONLY_PROGRAM: {
    title: 'Este Partner Desk serve só para testes',
    next: 'Ele não entra em Production. Use o Partner Desk que o suporte de informática forneceu.',
  },
  HOST_NOT_ALLOWED: {
    title: 'Este endereço não é da Kiva',
    next: 'Nada foi enviado. Verifique os endereços em Configurações: são permitidos apenas endereços https sob kiva.org.',
  },
  HOST_OF_OTHER: {
    title: 'Este endereço pertence ao outro ambiente',
    next: 'Nada foi enviado. Stage e Production têm endereços diferentes. Em Configurações, escolha um endereço deste ambiente ou mude para o ambiente a que ele pertence.',
  },
  LINK_NOT_ALLOWED: {
    title: 'Este link não é aberto',
    next: 'Daqui só são abertas páginas https sob kiva.org.',
  },
  VAULT_LOCKED: {
    title: 'O chaveiro está bloqueado',
    next: 'Desbloqueie o chaveiro do sistema operacional e tente de novo.',
  },
  VAULT_ABSENT: {
    title: 'Nenhum chaveiro foi encontrado',
    next: 'Inicie um serviço de chaveiro neste computador, ou trabalhe até fechar o programa.',
  },
  VAULT_BROKEN: {
    title: 'O chaveiro não responde como deveria',
    next: 'Encerre a sessão do computador, inicie-a de novo e tente outra vez.',
  },
  VAULT_NO_LIBRARY: {
    title: 'Falta uma parte que dá acesso ao chaveiro',
    next: 'Instale a biblioteca do sistema “libsecret” e tente de novo.',
  },
  SECRET_TOO_LARGE: {
    title: 'Isto é longo demais para o chaveiro',
    next: 'Copie de novo o Client ID e o Client secret do PA2, sem nada em volta.',
  },
  NO_CREDENTIALS: {
    title: 'Não há credenciais da Kiva salvas aqui',
    next: 'Vá a Configurações e digite o Client ID e o Client secret deste ambiente.',
  },
  CREDENTIALS_ELSEWHERE: {
    title: 'As credenciais salvas pertencem a outro endereço',
    next: 'Nada foi enviado. A Token URL em Configurações não é a que valia quando elas foram salvas. Se a Kiva informou este endereço, digite de novo o Client ID e o Client secret; se não, escolha o endereço anterior.',
  },
  CREDENTIALS_REFUSED: {
    title: 'A Kiva não aceitou as credenciais',
    next: 'Verifique em Configurações se o Client ID e o Client secret são os deste ambiente: os de Stage e os de Production são diferentes.',
  },
  AUDIENCE_REFUSED: {
    title: 'A Kiva não conhece esta audience',
    next: 'Não há nada errado com o Client ID e o Client secret. Compare a audience em Configurações com a que a Kiva informou para este ambiente.',
  },
  SCOPE_REFUSED: {
    title: 'A Kiva não concede nenhuma permissão a estas credenciais',
    next: 'As credenciais estão certas, mas ainda não permitem nada. Peça a partnersupport@kiva.org.',
  },
  MISSING_PERMISSION: {
    title: 'As suas credenciais não permitem isto',
    next: 'A Kiva aceitou o início de sessão e depois recusou este passo. Peça a partnersupport@kiva.org que acrescente a permissão.',
  },
  PARTNER_CHANGED: {
    title: 'Estas credenciais pertencem a outro parceiro',
    next: 'Nada é enviado até que isto se esclareça. Configurações mostra de quem são estas credenciais e como continuar.',
  },
  NO_NETWORK: {
    title: 'Não há rede',
    next: 'O programa tentou falar com a Kiva e não conseguiu. Verifique o cabo, o Wi-Fi ou a VPN e tente de novo. O que foi digitado está seguro.',
  },
  PRACTICE_STOPPED: {
    title: 'O servidor de Practice parou',
    next: 'Tente de novo: ele recomeça sozinho. O seu trabalho está guardado, e nada dele saiu deste computador. Se continuar parando, inicie o Partner Desk de novo.',
  },
  HOST_NOT_FOUND: {
    title: 'O endereço da Kiva não foi encontrado',
    next: 'Verifique se a internet funciona; se funcionar, verifique os endereços em Configurações.',
  },
  CONNECTION_REFUSED: {
    title: 'O servidor da Kiva não respondeu',
    next: 'Tente de novo em alguns minutos. Se outros sites funcionam, pergunte ao suporte de informática se há um firewall no caminho.',
  },
  CONNECTION_LOST: {
    title: 'A conexão caiu',
    next: 'Tente de novo quando a conexão estiver mais estável.',
  },
  CONNECT_TIMEOUT: {
    title: 'Sem conexão em 15 segundos',
    next: 'Nem o servidor da Kiva nem um proxy aceitou a conexão. Verifique a rede. Se outros sites funcionam, pergunte ao suporte de informática se há um firewall no caminho e depois tente de novo.',
  },
  TIMEOUT: {
    title: 'A Kiva demorou demais para responder',
    next: 'A conexão ou o servidor da Kiva está lento agora. Tente de novo mais tarde.',
  },
  PROXY_LOGIN: {
    title: 'O proxy do escritório pede login',
    next: 'Nada foi enviado. Digite o nome e a senha do proxy quando o Partner Desk pedir e tente de novo. Se não os souber, pergunte ao suporte de informática.',
  },
  TLS_UNTRUSTED: {
    title: 'A conexão segura não é confiável',
    next: 'Nada foi enviado. Verifique a data e a hora do computador e pergunte ao suporte de informática se o escritório inspeciona conexões seguras.',
  },
  REDIRECTED: {
    title: 'O servidor mandou para outro lugar',
    next: 'As credenciais nunca são repassadas a outro endereço. Talvez seja preciso entrar antes no Wi-Fi, ou um endereço em Configurações está desatualizado.',
  },
  RESPONSE_TOO_LARGE: {
    title: 'A resposta era grande demais',
    next: 'Peça menos linhas de uma vez.',
  },
  NOT_JSON: {
    title: 'A resposta não veio da API da Kiva',
    next: 'Muitas vezes responde, no lugar dela, uma página de login do Wi-Fi ou do escritório. Abra qualquer página da web para entrar e tente de novo.',
  },
  FIREWALL_REFUSED: {
    title: 'Algo entre este computador e a Kiva recusou',
    next: 'Em vez da resposta da Kiva, veio uma página de um firewall ou proxy. O problema não são as suas permissões. Peça ao suporte de informática que deixe o Partner Desk chegar ao endereço em Configurações.',
  },
  UNEXPECTED_ANSWER: {
    title: 'A resposta da Kiva não foi entendida',
    next: 'Tente de novo. Se continuar assim, envie a referência abaixo ao suporte de informática: talvez a Kiva tenha mudado algo.',
  },
  KIVA_REFUSED: {
    title: 'A Kiva recusou isto',
    next: 'As palavras da própria Kiva estão nos detalhes abaixo. Corrija o que elas indicam e envie de novo.',
  },
  KIVA_NOT_FOUND: {
    title: 'A Kiva não conhece este endereço',
    next: 'Verifique o endereço da API e o caminho dos seguimentos em Configurações.',
  },
  KIVA_BUSY: {
    title: 'A Kiva pede para esperar',
    next: 'Vieram chamadas demais de uma vez. Espere alguns minutos e tente de novo.',
  },
  KIVA_FAILED: {
    title: 'O servidor da Kiva tem um problema',
    next: 'O problema está do lado da Kiva. Tente de novo mais tarde.',
  },
  STORE_WRONG_KEY: {
    title: 'O seu trabalho salvo não pode ser desbloqueado',
    next: 'A chave no chaveiro não é aquela com que este trabalho foi salvo. Nada foi alterado nem excluído. Restaure o chaveiro desta conta, ou peça ajuda ao suporte de informática.',
  },
  STORE_DAMAGED: {
    title: 'O arquivo com o seu trabalho está danificado',
    next: 'Parte dele não está como este programa a escreveu; por isso, nada dele é usado. Nada foi excluído. Se houver uma cópia de segurança da pasta de dados, reponha-a. Se não, veja o que ainda pode ser lido, salve-o e comece de novo.',
  },
  STORE_LOG_DAMAGED: {
    title: 'As últimas coisas feitas estão danificadas ou faltam',
    next: 'O arquivo com o seu trabalho está como foi escrito, mas o registro das alterações mais recentes, ao lado dele, está danificado, mais curto ou sumiu. Nada foi excluído. Se houver uma cópia de segurança da pasta de dados inteira, reponha-a. Se não, continue com o que está intacto e confira o seu trabalho mais recente.',
  },
  STORE_UNSEALED: {
    title: 'Não há como saber se o seu trabalho salvo foi alterado',
    next: 'O selo ao lado do arquivo falta ou está danificado, talvez por um programa de limpeza ou de sincronização. Nada foi excluído. Se houver uma cópia de segurança da pasta de dados inteira, reponha-a. Se não, verifique o arquivo e continue, se não houver outro motivo de suspeita.',
  },
  ERASE_UNSETTLED: {
    title: 'Uma solicitação sobre este mutuário ainda não tem resultado',
    next: 'Nada foi apagado. Abra a solicitação em Envios, diga o que viu no PA2 e apague de novo.',
  },
  STORE_NEWER: {
    title: 'O seu trabalho foi salvo por uma versão mais recente',
    next: 'Instale a versão do Partner Desk que o salvou{{program}} ou uma mais recente. Nada foi alterado.',
  },
  STORE_BEHIND: {
    title: 'A memória deste programa é mais antiga que o que ele enviou',
    next: 'Nada foi enviado. Solicitações que saíram e não constam no histórico daqui: {{requests}}. O mais provável é que a pasta de dados tenha sido restaurada de uma cópia de segurança, ou que tudo deste ambiente tenha sido removido deste computador. Consulte no PA2 o que a Kiva tem, atualize Empréstimos e só então continue: o que falta aqui poderia ser enviado uma segunda vez.',
  },
  KEYCHAIN_LEFT: {
    title: 'Para enviar, é preciso o chaveiro com que este trabalho foi aberto',
    next: 'Nada foi enviado: sem ele, não há como saber se algo já saiu antes. O que foi digitado está salvo. Feche o Partner Desk, desbloqueie ou repare o chaveiro e inicie o programa de novo.',
  },
  STORE_TAKEN: {
    title: 'Aberto em outro lugar: nada mais é salvo nem enviado daqui',
    next: 'Estes dados foram abertos pelo Partner Desk em outro computador enquanto este estava em suspensão ou não respondia. Copie o que acabou de ser digitado, se for necessário, e feche esta janela. Antes de enviar qualquer coisa de novo, consulte o PA2 para ver se já está lá.',
  },
  STORE_FULL: {
    title: 'O disco está cheio',
    next: 'Libere espaço no disco e tente de novo. O que está na tela ainda não foi salvo.',
  },
  STORE_READONLY: {
    title: 'Não é possível gravar na pasta de dados',
    next: 'Ela é somente leitura, ou pertence a outra pessoa neste computador. Peça a quem cuida do computador permissão para gravar ali e tente de novo. O que está na tela ainda não foi salvo.',
  },
  STORE_MOVED: {
    title: 'O arquivo com seu trabalho foi movido ou substituído: aqui nada mais é salvo nem enviado',
    next: 'Um programa como OneDrive ou Dropbox fez isso enquanto Partner Desk estava aberto. Copie o que acabou de digitar, se precisar. Depois coloque o arquivo store.db de volta na pasta de dados: ele pode ter outro nome ali. Se não o encontrar, reinicie Partner Desk e siga as indicações.',
  },
  STORE_UNREACHABLE: {
    title: 'Não é possível chegar à pasta de dados',
    next: 'Se ela está numa unidade de rede ou removível, conecte-a de novo; se a sua conta tem um limite de espaço ali, libere espaço. Depois, tente de novo. O que está na tela ainda não foi salvo.',
  },
  STORE_BUSY: {
    title: 'O arquivo com o seu trabalho está em uso',
    next: 'Outro programa o está usando, talvez um de cópia de segurança. Tente de novo em um momento.',
  },
  SHEET_TOO_LARGE: {
    title: 'Este arquivo é grande demais',
    next: 'Podem ser lidos arquivos de até 20 MB, com até 50.000 linhas e 2 milhões de células. Salve só a planilha necessária num novo arquivo, ou divida-o.',
  },
  SHEET_PROTECTED: {
    title: 'Este arquivo está protegido por senha',
    next: 'Abra-o no seu programa de planilhas, salve uma cópia sem a senha e escolha a cópia.',
  },
  SHEET_UNREADABLE: {
    title: 'Não foi possível ler este arquivo',
    next: 'Talvez esteja danificado, ou não seja uma planilha. Abra-o no seu programa de planilhas, salve-o como .xlsx ou CSV e escolha o novo arquivo.',
  },
  SHEET_FIXED_WIDTH: {
    title: 'As colunas deste arquivo estão separadas só por espaços',
    next: 'Não há como saber ao certo onde uma termina e a outra começa. Abra-o no seu programa de planilhas, defina ali as colunas (Texto para Colunas, ou a janela de importação), salve-o como .xlsx e escolha o novo arquivo.',
  },
  SHEET_OTHER_KIND: {
    title: 'Este arquivo é $t(import:kinds.{{kind}}), não uma planilha',
    next: 'Se ele contém uma tabela, abra-o no programa a que pertence, salve ou exporte como .xlsx ou CSV e escolha o novo arquivo.',
  },
  SHEET_NO_TABLE: {
    title: 'Não há nenhuma tabela neste arquivo',
    next: 'É uma página da web ou um documento sem tabela. Salve a lista como .xlsx ou CSV no programa de onde ela vem e escolha esse arquivo.',
  },
  FILE_NOT_SAVED: {
    title: 'Não foi possível salvar o arquivo',
    next: 'Talvez esteja aberto em outro programa, ou a unidade não esteja mais ali. Feche-o lá, ou escolha outro nome ou pasta.',
  },
  FILE_DISK_FULL: {
    title: 'Não há espaço para o arquivo',
    next: 'O disco da pasta escolhida está cheio. Libere espaço ali, ou escolha uma pasta em outra unidade. Um arquivo com esse nome ficou como estava.',
  },
  FILE_NOT_ALLOWED: {
    title: 'Não há permissão para gravar nesta pasta',
    next: 'Ela é somente leitura ou pertence a outra pessoa, ou o arquivo está aberto em outro programa. Escolha outra pasta.',
  },
  FILE_NAME_TOO_LONG: {
    title: 'O nome do arquivo é longo demais',
    next: 'Escolha um nome mais curto, ou uma pasta menos profunda.',
  },
  TRANSFER_NOT_ONE: {
    title: 'Este não é um arquivo que Partner Desk salvou para passar seu trabalho',
    next: 'Escolha o arquivo salvo em Configurações → Passar para outro computador.',
  },
  TRANSFER_PASSPHRASE: {
    title: 'A frase secreta não abre este arquivo',
    next: 'Verifique as maiúsculas e o idioma do teclado e tente de novo. Se a frase está certa, o arquivo pode estar danificado: copie-o de novo do outro computador. Nada foi alterado.',
  },
  TRANSFER_DAMAGED: {
    title: 'O arquivo está danificado ou incompleto',
    next: 'Copie-o de novo do outro computador, por exemplo com outro pen drive. Nada foi alterado.',
  },
  TRANSFER_UNREADABLE: {
    title: 'Não é possível ler o arquivo',
    next: 'Copie-o para este computador e escolha-o ali. Nada foi alterado.',
  },
  TRANSFER_NEWER: {
    title: 'O arquivo foi salvo por uma versão mais nova de Partner Desk',
    next: 'Atualize Partner Desk neste computador e abra o arquivo de novo. Nada foi alterado.',
  },
  TRANSFER_NOT_EMPTY: {
    title: 'Este computador já tem trabalho próprio',
    next: 'Nada foi substituído. Para usar o arquivo no lugar, remova antes tudo nas configurações, em cada ambiente.',
  },
  UPDATE_BUSY: {
    title: 'Outra etapa da atualização ainda está em andamento',
    next: 'Espere até que termine e tente de novo.',
  },
  UPDATE_UNREACHABLE: {
    title: 'Não foi possível chegar ao servidor de atualizações',
    next: 'Verifique se a internet funciona e tente de novo. Também é possível atualizar com um arquivo.',
  },
  UPDATE_ANSWER: {
    title: 'A resposta não veio do servidor de atualizações',
    next: 'Talvez a rede esteja mostrando a própria página de login. Abra um site no navegador, inicie sessão lá e tente de novo. Nada foi instalado.',
  },
  UPDATE_GONE: {
    title: 'O servidor de atualizações não tem esta versão',
    next: 'Tente mais tarde ou atualize com um arquivo.',
  },
  UPDATE_SIGNATURE: {
    title: 'Esta atualização não é dos autores do Partner Desk',
    next: 'A assinatura está errada, por isso nada foi instalado. Não instale este arquivo de outra maneira. Avise o suporte de TI.',
  },
  UPDATE_OTHER: {
    title: 'Esta atualização não é para este programa neste computador',
    next: 'Ela é para outro sistema operacional ou outro programa. Nada foi instalado. Obtenha o instalador para este computador.',
  },
  UPDATE_SAME: {
    title: 'A versão {{version}} já está instalada',
    next: 'Escolha o instalador de outra versão.',
  },
  UPDATE_NO_PROOF: {
    title: 'Falta o arquivo que faz parte do instalador',
    next: 'Copie o arquivo terminado em .yml para a mesma pasta do instalador e escolha o instalador de novo. Sem ele ninguém pode verificar de onde vem o instalador.',
  },
  UPDATE_NO_INSTALLER: {
    title: 'Falta o instalador {{name}}',
    next: 'Copie-o para a mesma pasta do arquivo escolhido e escolha esse arquivo de novo.',
  },
  UPDATE_CUT: {
    title: 'O download foi interrompido',
    next: 'O que já chegou é mantido. Continue o download quando a conexão estiver mais estável.',
  },
  UPDATE_DAMAGED: {
    title: 'O instalador está danificado',
    next: 'Não é o arquivo que os autores do Partner Desk assinaram, por isso não é usado. Tente de novo. Se acontecer outra vez, atualize com outro arquivo.',
  },
  UPDATE_DISK_FULL: {
    title: 'Há pouco espaço no disco',
    next: 'A atualização precisa de {{megabytes}} MB. Libere espaço e tente de novo. O seu trabalho não foi alterado.',
  },
  UPDATE_FOLDER: {
    title: 'Não foi possível salvar a atualização',
    next: 'Não é possível gravar na pasta de dados. Peça ao suporte de TI permissão para gravar nela e tente de novo. O seu trabalho não foi alterado.',
  },
  UPDATE_NO_ADMIN: {
    title: 'Este computador não consegue pedir a senha de um administrador',
    next: 'Nada foi instalado. Peça ao suporte de TI que instale este arquivo: {{path}}. O seu trabalho é mantido.',
  },
  UPDATE_NOT_READY: {
    title: 'Ainda não há atualização para instalar',
    next: 'Primeiro procure atualizações e baixe a versão nova.',
  },
  VIEW_UNREADABLE: {
    title: 'Este arquivo não contém uma vista',
    next: 'Nada foi importado. Escolha um arquivo gravado por Exportar, em Vistas, do Partner Desk.',
  },
  VIEW_NEWER: {
    title: 'Esta vista foi exportada por uma versão mais recente',
    next: 'Nada foi importado. Atualize o Partner Desk e importe-a de novo.',
  },
  VIEW_WRONG: {
    title: 'Esta vista pede algo que esta versão não conhece',
    next: 'Nada foi importado. Desconhecido ou errado: {{fields}}.',
  },
  APPROVAL_NEEDED: {
    title: 'Uma segunda pessoa precisa aprovar isto antes',
    next: 'Nada foi enviado nem alterado. Quem preparou um relatório o bloqueia na revisão; depois, um aprovador o confere e envia; cada um com um PIN. O que espera desde antes da regra precisa ser retirado primeiro. As pessoas são adicionadas em Configurações por um aprovador.',
  },
  APPROVER_MISSING: {
    title: 'É preciso ao menos um aprovador',
    next: 'Antes, adicione outro aprovador ou desative a regra.',
  },
  NOT_APPROVER: {
    title: 'Esta pessoa pode preparar relatórios, não aprová-los',
    next: 'Nada foi enviado nem alterado. Peça a um aprovador. Um aprovador pode remover esta pessoa em Configurações e adicioná-la de novo como aprovador.',
  },
  REPORT_LOCKED: {
    title: 'Este relatório está bloqueado para aprovação',
    next: 'Nada foi alterado. Abra o relatório e desbloqueie-o para continuar a editar.',
  },
  LOCK_CHANGED: {
    title: 'Isto não é mais o que foi bloqueado',
    next: 'Nada foi enviado. Desbloqueie o relatório, confira a revisão e bloqueie-o de novo.',
  },
  RULE_CHANGED: {
    title: 'A regra da segunda pessoa mudou nesse meio-tempo',
    next: 'Nada foi enviado. Abra a revisão de novo e continue dali.',
  },
  SAME_PERSON: {
    title: 'São precisas duas pessoas diferentes',
    next: 'Nada foi enviado. Quem aprova não pode ser a mesma pessoa que preparou.',
  },
  PIN_NEEDED: {
    title: 'É preciso o PIN de um aprovador',
    next: 'Nada foi salvo. Estas credenciais iriam a um endereço novo aqui, e uma segunda pessoa aprova os relatórios. Salve de novo, com um aprovador ao lado.',
  },
  PIN_WRONG: {
    title: 'O PIN não está certo',
    next: 'Não é o PIN de {{name}}. Nada foi enviado nem alterado. Digite-o de novo. Depois de cinco tentativas erradas, há uma espera, que aumenta.',
  },
  PIN_WAIT: {
    title: 'PIN errado vezes demais: espere um pouco',
    next: 'O PIN de {{name}} foi digitado errado vezes demais. Nada foi enviado nem alterado. Reiniciar o programa não encurta a espera.',
  },
  READ_ONLY: {
    title: 'Este ambiente é somente leitura',
    next: 'Nada foi enviado, e o que espera continua esperando. Quem pode mudar isso o faz em Configurações, em “Envio”.',
  },
  PASS_NEEDED: {
    title: 'É preciso o PIN de uma pessoa',
    next: 'Nada foi enviado nem alterado. Tente de novo e digite o seu PIN quando for pedido.',
  },
  NOBODY_HAS_PIN: {
    title: 'Aqui ainda ninguém tem um PIN',
    next: 'Nada foi enviado nem alterado. Antes, adicione em Configurações uma pessoa com PIN.',
  },
  LOCKED: {
    title: 'O Partner Desk está bloqueado',
    next: 'Nada foi enviado nem alterado. Desbloqueie-o com um PIN.',
  },
  NOT_READY: {
    title: 'Isto ainda não pode ser enviado',
    next: 'Abra a revisão e corrija o que ela indica.',
  },
  REVIEW_CHANGED: {
    title: 'Isto foi alterado depois da revisão',
    next: 'Nada foi enviado. Revise de novo e depois envie.',
  },
  ALREADY_SENT: {
    title: 'Isto já foi enviado antes',
    next: 'Nada foi enviado de novo. Veja em Envios o que aconteceu.',
  },
  OUTDATED: {
    title: 'Algo mais recente ocupou o lugar disto',
    next: 'Nada foi enviado, para que dados mais antigos não substituam os mais recentes. Veja em Envios o que foi enviado desde então. O que ainda falta na Kiva vai num novo relatório do mês.',
  },
  NEWER_WAITS: {
    title: 'Algo mais recente espera o envio',
    next: 'Nada foi enviado. Deixe o mais recente continuar, na Caixa de saída, em Envios; ou retire-o antes, se o mais antigo for mesmo o certo.',
  },
  LATER_MONTH: {
    title: 'Um mês posterior já foi reportado',
    next: 'Nada foi enviado. A Kiva mantém o que recebe por último; diga, na revisão, por que o mês anterior deve substituir o posterior.',
  },
  LOAN_AT_KIVA: {
    title: 'A Kiva já tem um empréstimo com este ID',
    next: 'Nada foi enviado. Veja antes esse empréstimo. Se este for outro, diga na revisão por que tem o mesmo ID do empréstimo.',
  },
  INTERRUPTED: {
    title: 'O programa foi fechado no meio do envio',
    next: 'A Kiva pode ter recebido isto ou não. Consulte o PA2 antes de fazer qualquer coisa.',
  },
};
