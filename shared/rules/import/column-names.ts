import type { ImportField } from './fields.ts';

/**
 * Names of columns in partners' sheets: PA2's own in English, Spanish and French (API.md §7), the API's (§1.2), and
 * common words in Portuguese and Russian. The template uses the first one.
 */
const fieldNames: Record<ImportField, string> = {
  group:
    'Group key|Group|Group ID|Group no|Group number|Group code|Grupo|ID del grupo|Código del grupo|Número de grupo|Groupe|ID du groupe|Numéro du groupe|ID do grupo|Código do grupo|Группа|Номер группы',
  groupName:
    'Group name|Nombre del grupo|Nombre grupo|Nom du groupe|Nom groupe|Nome do grupo|Название группы|Имя группы',
  groupClientId:
    'Group client ID|ID de cliente del grupo|ID del cliente del grupo|ID client du groupe|ID do cliente do grupo|ID клиента группы',
  groupLoanId:
    'Group loan ID|ID de préstamo del grupo|ID del préstamo del grupo|ID prêt du groupe|ID du prêt du groupe|ID do empréstimo do grupo|ID кредита группы',
  clientId:
    'Client ID|Internal client ID|Borrower ID|Member ID|Customer ID|Client no|Client number|Client code|Customer number|ID del cliente|ID cliente|Código del cliente|Código cliente|Número de cliente|Nº de cliente|ID de prestatario|ID du client|ID client|Code client|Numéro client|Numéro du client|ID do cliente|Código do cliente|Client account no|Account holder ID|Member no|Member code|Número de socio|Código de socio|Numéro de membre|Nº do cliente|ID клиента|Номер клиента|Код клиента|Код заемщика|ID nasabah|Nomor nasabah|No nasabah|Kode nasabah|ID anggota|Nomor anggota|Nambari ya mteja|Namba ya mteja|Nambari ya mwanachama|Namba ya mwanachama|Kitambulisho cha mteja',
  loanId:
    'Loan ID|Internal loan ID|Loan no|Loan number|Loan code|Loan account|Account number|Loan account number|Contract number|ID del préstamo|ID préstamo|Número de préstamo|Nº de préstamo|Número del préstamo|Código de préstamo|Número de crédito|ID del crédito|ID du prêt|ID prêt|Numéro de prêt|Numéro du prêt|Numéro de crédit|ID do empréstimo|Número do empréstimo|Número do contrato|Account ID|Loan account ID|Loan reference|Arrangement ID|Agreement number|Código de crédito|Número de operación|Referencia del préstamo|Référence du prêt|Numéro de dossier|Code prêt|Código do empréstimo|Código do contrato|ID кредита|Номер кредита|Номер займа|ID займа|Номер договора|Номер кредитного договора|Код кредита|Loan external ID|External loan ID|Loan external no|Loan external reference|Loan UUID|Loan GUID|Loan key|Loan identifier|Nro. operación|ID externo del préstamo|ID externo del crédito|ID externe du prêt|Référence externe du prêt|ID externo do empréstimo|Внешний ID кредита|ID pinjaman|Nomor pinjaman|No pinjaman|Kode pinjaman|Nomor kredit|Nomor rekening pinjaman|Nomor rekening kredit|No rekening pinjaman|Nomor kontrak|Nambari ya mkopo|Namba ya mkopo|Kitambulisho cha mkopo|Akaunti ya mkopo',
  givenName:
    'Given name|Given names|First name|First names|Forename|Nombre|Nombres|Primer nombre|Prénom|Prénoms|Nome|Primeiro nome|Nome próprio|Имя|Nama depan|Jina la kwanza',
  familyName:
    'Family name|Last name|Surname|Apellido|Apellidos|Nom|Nom de famille|Sobrenome|Apelido|Último nome|Фамилия|Nama belakang|Nama keluarga|Jina la ukoo|Jina la mwisho|Jina la familia',
  gender: 'Gender|Sex|Sexo|Género|Sexe|Genre|Gênero|Пол|Jenis kelamin|Jinsia',
  amount:
    'Amount|Loan amount|Principal|Loan principal|Amount disbursed|Disbursed amount|Monto|Monto del préstamo|Importe|Capital|Montant|Montant du prêt|Montant décaissé|Valor|Valor do empréstimo|Montante|Principal amount|Amount released|Original principal|Monto otorgado|Monto desembolsado|Monto del crédito|Montant octroyé|Montant accordé|Valor desembolsado|Valor do crédito|Сумма|Сумма кредита|Сумма займа|Выдано|Выданная сумма|Jumlah pinjaman|Pokok pinjaman|Jumlah pencairan|Plafon|Plafond|Kiasi cha mkopo|Mkopo uliotolewa',
  notPictured:
    'Not pictured|Not in photo|No aparece en la foto|N’apparaît pas sur la photo|Não aparece na foto|Нет на фото',
  location:
    'Location|Town|City|Place|Branch location|Ubicación|Localidad|Ciudad|Lugar|Localité|Lieu|Ville|Localização|Localidade|Cidade|Место|Населенный пункт|Город|Lokasi|Kota|Mahali|Mji',
  activityId:
    'Activity|Loan activity|Primary activity|Activity ID|Business|Occupation|Actividad|Actividad del préstamo|Negocio|Activité|Activité de prêt|Activité principale|Atividade|Negócio|Деятельность|Вид деятельности|Jenis usaha|Kegiatan usaha|Biashara|Aina ya biashara',
  languageId:
    'Language of description|Description language|Language|Description language ID|Idioma de la descripción|Idioma|Langue de la description|Langue|Idioma da descrição|Língua|Язык описания|Язык',
  loanUse:
    'Loan use|Use of loan|Loan purpose|Purpose|Purpose of loan|Uso del préstamo|Uso|Destino del crédito|Destino del préstamo|Utilisation du prêt|Objet du prêt|Objet du crédit|Uso do empréstimo|Finalidade|Цель кредита|Цель займа|Использование кредита|Tujuan pinjaman|Penggunaan pinjaman|Matumizi ya mkopo|Lengo la mkopo|Madhumuni ya mkopo',
  description:
    'Description|Story|Borrower story|Borrower description|Profile|Descripción|Descripción del prestatario|Historia|Description de l’emprunteur|Histoire|Descrição|História|Описание|История',
  waiverSigned:
    'Client waiver signed|Client waiver|Waiver|Waiver signed|Autorización del cliente|Autorización|Autorisation du client|Autorisation|Autorização do cliente|Autorização|Согласие клиента|Согласие',
  themeTypeId:
    'Theme|Loan theme|Theme type|Theme ID|Campaña de préstamo|Campaña|Tema|Initiative spéciale|Thème|Tema do empréstimo|Тема|Программа',
  currency: 'Currency|Currency code|Divisa|Moneda|Devise|Monnaie|Moeda|Валюта',
  disbursalDate:
    'Disbursal date|Disbursement date|Date of disbursement|Disburse time|Date disbursed|Fecha de desembolso|Fecha desembolso|Date de décaissement|Date de déboursement|Date décaissement|Data de desembolso|Data do desembolso|Дата выдачи|Дата выдачи кредита|Fecha desemb|Tanggal pencairan|Tanggal cair|Tarehe ya mkopo|Tarehe ya kutolewa',
  firstDate:
    'First repayment date|First due date|First payment date|First instalment date|Fecha del primer pago|Fecha primer pago|Primera fecha de pago|Date du premier remboursement|Première échéance|Data do primeiro pagamento|Primeiro vencimento|Дата первого платежа',
  count:
    'Number of instalments|Number of installments|Instalments|Installments|Number of payments|Number of repayments|Term|Loan term|Número de cuotas|Cuotas|Plazo|Nombre d’échéances|Nombre de remboursements|Échéances|Durée|Número de parcelas|Parcelas|Prazo|Количество платежей|Число платежей|Срок',
  annualRate:
    'Annual interest rate|Interest rate|Annual rate|Tasa de interés anual|Tasa de interés|Taux d’intérêt annuel|Taux d’intérêt|Taxa de juros anual|Taxa de juros|Годовая ставка|Процентная ставка',
  photo:
    'Photo|Photo file|Picture|Image|File name|Foto|Archivo de foto|Fichier photo|Arquivo da foto|Фото|Файл фото',
};

/** Names of the columns that only some importers have; see {@link namesOf}. */
const moreNames = {
  /** An amount whose name does not say what it means. */
  reported:
    'Amount|Reported amount|Amount reported|Monto|Importe|Montant|Valor|Montante|Сумма|Jumlah|Nominal|Kiasi',
  /** What was repaid of the principal so far (API.md §5.1). */
  repaid:
    'Total principal repaid|Total principal repaid so far|Total principal paid|Principal repaid|Principal repaid to date|Cumulative principal repaid|Principal paid|Principal paid to date|Capital pagado|Capital abonado|Capital cobrado|Total de capital pagado|Total capital pagado|Principal pagado|Capital reembolsado|Capital amortizado|Capital remboursé|Total du capital remboursé|Total capital remboursé|Principal remboursé|Capital pago|Principal pago|Total do principal pago|Capital amortizado acumulado|Погашено основного долга|Погашено по основному долгу|Погашенный основной долг|Выплачено основного долга|Pokok dibayar|Pokok terbayar|Total pokok dibayar|Pembayaran pokok|Mtaji uliolipwa|Jumlah ya mtaji uliolipwa',
  outstanding:
    'Principal outstanding|Principal still outstanding|Outstanding principal|Outstanding principal balance|Outstanding balance|Principal balance|Loan balance|Saldo de capital|Saldo capital|Saldo pendiente|Capital pendiente|Saldo insoluto|Capital restant dû|Capital restant|Encours|Encours de crédit|Solde du capital|Saldo devedor|Saldo do principal|Saldo de capital|Capital a dever|Остаток основного долга|Остаток долга|Остаток по кредиту|Sisa pokok|Saldo pokok|Sisa pinjaman|Baki debet|Outstanding pokok|Salio la mkopo|Salio la mtaji',
  note: 'Note|Notes|Comment|Comments|Remark|Remarks|Nota|Notas|Comentario|Comentarios|Observaciones|Commentaire|Commentaires|Remarque|Remarques|Comentário|Observação|Примечание|Комментарий|Catatan|Keterangan|Maelezo|Maoni',
  subject:
    'Subject|Title|Headline|Asunto|Título|Tema|Objet|Sujet|Titre|Assunto|Тема|Заголовок|Judul|Kichwa|Mada',
  body: 'Body|Text|Journal|Journal text|Update|Message|Story|Cuerpo|Texto|Seguimiento|Mensaje|Actualización|Corps|Texte|Suivi|Corpo|Mensagem|Atualização|Acompanhamento|Текст|Сообщение|Новости|Обновление|Isi|Cerita|Perkembangan|Ujumbe|Habari',
  imageUrl:
    'Image URL|Image|Image address|Image link|Picture|Picture URL|Photo|Photo URL|URL de la imagen|Imagen|Enlace de la imagen|Foto|URL de la foto|URL de l’image|Image lien|Lien de l’image|URL da imagem|Imagem|Link da imagem|URL da foto|Ссылка на фото|Изображение|Фото|Адрес изображения',
  dueDate:
    'Date|Dates|Due date|Due dates|Payment date|Payment dates|Repayment date|Instalment date|Installment date|Fecha|Fecha de pago|Fecha de vencimiento|Fecha de cuota|Vencimiento|Échéance|Échéances|Date d’échéance|Date de paiement|Date de remboursement|Data|Data de vencimento|Data de pagamento|Vencimento|Дата|Дата платежа|Дата погашения|Срок платежа|Tanggal|Tanggal jatuh tempo|Jatuh tempo|Tanggal pembayaran|Tarehe|Tarehe ya malipo|Tarehe ya kulipa',
  principal:
    'Principal|Principal due|Principal payment|Principal repayment|Principal portion|Capital|Capital dû|Capital a pagar|Cuota de capital|Abono a capital|Amortización|Amortización de capital|Amortissement|Part capital|Capital remboursé|Capital amorti|Amortização|Valor amortizado|Основной долг|Погашение основного долга|Тело кредита|Сумма основного долга|Pokok|Angsuran pokok|Mtaji|Mkopo halisi',
  interest:
    'Interest|Interest due|Interest payment|Interest portion|Interés|Intereses|Interés a pagar|Intérêt|Intérêts|Part intérêts|Juros|Juro|Проценты|Процент|Проценты по займу|Проценты по кредиту|Сумма процентов|Bunga|Angsuran bunga|Riba',
} as const;

/** Everything that a column can be called. */
export type ColumnName = ImportField | keyof typeof moreNames;

/** All names of a column, `|` between them. */
export function namesOf(column: ColumnName): string {
  return column in moreNames
    ? moreNames[column as keyof typeof moreNames]
    : fieldNames[column as ImportField];
}

/** The name of a field's column in the template: the field's name in PA2, and the first that is recognised. */
export function templateName(field: ImportField): string {
  return fieldNames[field].split('|')[0] ?? field;
}
