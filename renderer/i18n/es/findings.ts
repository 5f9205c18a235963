import type { FindingRule } from '../../../shared/rules/findings.ts';

/** What each check found, in one Spanish sentence. A rule without a text does not compile. */
export const findings: Record<FindingRule, string> = {
  missing: 'Esto está vacío.',
  amountInvalid: 'Esto no es un número simple. Escríbalo como 1200 o 1200.50.',
  amountTooExact: 'Un monto tiene como máximo dos dígitos después del punto.',
  amountUnclear: 'Esto se puede leer de dos maneras. Escriba {{whole}} o {{part}}.',
  amountNotPositive: 'El monto debe ser más que cero.',
  amountNegative: 'Un monto no puede ser menor que cero.',
  amountZero:
    'El monto es cero. Kiva puede entenderlo como “no se reembolsó nada”. Si no conoce el monto, déjelo vacío.',
  amountTooSmall: 'El préstamo debe valer más de {{least}} dólares estadounidenses.',
  amountOddUnit: '{{currency}} no usa decimales. Escriba un monto entero.',
  dateInvalid: 'Esto no es una fecha. Escríbala como {{example}}.',
  disbursalTooOld: 'La fecha de desembolso fue hace {{days}} días; PA2 acepta menos de 30.',
  disbursalTooFar: 'La fecha de desembolso es dentro de {{days}} días; PA2 acepta como máximo 90.',
  waiverMissing:
    'La autorización del cliente no está marcada como firmada. Haga que la firme y después marque la casilla.',
  loanUseStart:
    'El uso del préstamo suele empezar con “para” (en inglés, “to”), como en “para comprar semillas”.',
  loanUseName: 'Nombra a {{name}}. El sitio de Kiva pone el nombre delante por sí solo. Quítelo.',
  loanUseMoney: 'Nombra un monto: “{{money}}”. El sitio de Kiva pone el monto delante por sí solo. Quítelo.',
  descriptionShort:
    'La descripción tiene {{words}} palabras; algunos revisores esperan al menos {{least}}. Cuente más de la historia del prestatario.',
  descriptionLanguage:
    'El texto parece estar en un idioma distinto del elegido arriba. Elija ese idioma o escriba en el elegido.',
  firstPerson: 'Parece escrito en primera persona ({{words}}). Kiva quiere “ella”, “él” o “ellos”.',
  genderWords: 'Estas palabras no concuerdan con el sexo elegido: {{words}}. Corrija las palabras o el sexo.',
  phoneInText: '“{{found}}” parece un número de teléfono. Quítelo: cualquiera puede leer este texto.',
  emailInText:
    '“{{found}}” parece una dirección de correo electrónico. Quítela: cualquiera puede leer este texto.',
  surnameInText: 'Contiene el apellido {{name}}. Kiva muestra solo nombres de pila. Quítelo.',
  strangerInText:
    'Nombra a {{name}}, que no es prestatario de este préstamo. Quítelo o revise los nombres de arriba.',
  draftEmpty: 'Todavía no hay nada escrito.',
  choiceGone: '{{value}} no está en la lista de Kiva. Elija otra opción, o actualice las listas.',
  groupTooSmall:
    'Un préstamo grupal necesita al menos dos integrantes; aquí hay {{members}}. Agregue integrantes o cambie a un préstamo individual.',
  groupNobodyPictured: 'Nadie está marcado como presente en la foto. Marque a quienes aparecen en ella.',
  memberEmpty: 'Esta fila está vacía y no se envía.',
  loanIdRepeated: 'El ID del préstamo {{id}} aparece aquí más de una vez. Corrija el que esté mal.',
  clientIdRepeated: 'El ID del cliente {{id}} aparece aquí más de una vez. Corrija el que esté mal.',
  loanIdTaken: 'Otro borrador también tiene el ID del préstamo {{id}}. Corríjalo en uno de los dos.',
  loanIdAtKiva:
    'Kiva ya tiene un préstamo con el ID del préstamo {{id}}: {{name}}, “{{status}}”. Compruebe que no es el mismo préstamo.',
  scheduleMissing: 'Todavía no hay calendario de reembolso. Genérelo, escríbalo o péguelo.',
  scheduleSum: 'El capital suma {{principal}}, y el préstamo es de {{amount}}. Deben ser iguales.',
  scheduleBeforeDisbursal: 'Esta fecha debe ser posterior a la fecha de desembolso.',
  scheduleNotRising: 'Esta fecha debe ser posterior a la de la fila anterior.',
  photoMissing: 'Todavía no hay foto. Agregue una en el paso 3.',
  photoPortrait:
    'La foto es más alta que ancha. El sitio de Kiva muestra fotos más anchas que altas. Recórtela o tome una apaisada.',
  photoSmall: 'La foto es pequeña y puede verse borrosa. Elija la imagen original si la tiene.',
  photoUsedBefore:
    'La misma foto o una parecida está en el borrador de {{title}}. Kiva acepta de nuevo una foto solo dentro de 24 meses: una vez más del mismo prestatario, y de un grupo mientras en ella esté el 80 % de sus integrantes. Si no, tome una nueva.',
  journalsEmpty: 'Todavía no hay ningún seguimiento escrito.',
  imageUrlInvalid: 'Esto no es una dirección web completa que empiece con https://.',
  journalCut:
    'kiva.org muestra los primeros {{shown}} caracteres y después “read more” (leer más). Ponga las noticias al principio.',
  duplicateLoan: 'El ID del préstamo {{loanId}} aparece aquí más de una vez. Deje una sola fila.',
  idNone:
    'Un programa de hojas de cálculo convirtió este ID en una fecha, una hora o un error, o se perdieron algunos de sus caracteres. Escriba el ID.',
  idSpoilt:
    'Puede que Excel haya dañado este ID. Dé formato de texto a la columna en Excel y cópiela de nuevo.',
  idTurned:
    'Caracteres ocultos cambian el orden en que se muestra este ID, así que puede parecer otro. En realidad es {{id}}. Bórrelo y escríbalo de nuevo.',
  reportEmpty: 'Ninguna fila tiene monto todavía.',
  periodInvalid: 'Elija el mes de este reporte.',
  periodAhead: 'Este mes todavía no ha empezado. ¿Es el correcto?',
  monthSkipped: 'El último reporte fue de {{period}}, así que se salta un mes. ¿Es este el mes correcto?',
  meaningMissing: 'Indique qué significan los montos.',
  outstandingZero:
    'El monto es cero. Kiva puede entenderlo como “el préstamo está reembolsado por completo”. Si no conoce el monto, déjelo vacío.',
  unknownLoan:
    'El ID del préstamo {{loanId}} no está entre los préstamos de los que Kiva espera pagos. Revíselo, cargue de nuevo los préstamos esperados, o diga por qué en la nota.',
  unknownLoanNear:
    'El ID del préstamo {{loanId}} no está entre los préstamos de los que Kiva espera pagos. ¿Quiso decir {{guesses}}?',
  notPayable:
    'En Kiva este préstamo está “{{status}}” y no recibe pagos. Quite la fila, o diga por qué en la nota.',
  currencyMismatch:
    'El monto está en {{currency}}, pero Kiva tiene este préstamo en {{ours}}. Escriba el monto en {{ours}}, o diga por qué en la nota.',
  clientMismatch:
    'Kiva tiene el ID del cliente {{clientId}} para este préstamo. Compruebe que la fila sea del préstamo correcto.',
  clientMissing: 'Sus reportes tienen tres columnas: escriba también el ID del cliente.',
  aboveLoan: 'Es más que todo el préstamo de {{localPrice}}. Corríjalo, o diga por qué en la nota.',
  lowerThanLast:
    'En {{period}} ya era {{last}}; el total reembolsado no puede disminuir. Corríjalo, o diga por qué en la nota.',
  higherThanLast:
    'En {{period}} era {{last}}; el saldo pendiente no puede crecer. Corríjalo, o diga por qué en la nota.',
  noPayment: 'Como en {{period}}: no se pagó nada desde entonces.',
  jump: 'Desde {{period}} se pagó {{paid}}, mucho más de lo habitual. Revíselo.',
  onlyInstalment:
    '¿Es solo el pago de este mes? En {{period}} era {{last}}. Escriba el total, o diga por qué en la nota.',
  alreadyReported: 'Ya se envió para este mes con este monto: no se envía de nuevo.',
  alreadyWaiting: 'Ya espera enviarse para este mes con este monto: aquí se omite.',
  correction: 'Para este mes ya se reportó {{before}}. Esto lo corrige.',
  correctionBack:
    'Para este mes ya se reportó {{before}}, y esto muestra menos reembolsado. Corríjalo, o diga por qué en la nota.',
  laterMonth:
    'En {{period}}, un mes posterior, se reportó {{amount}}. Kiva conserva lo último que recibe, así que esto lo reemplazaría.',
  onlyThisMonth:
    'En {{rows}} de {{of}} filas esto parece solo el pago de un mes, no el monto que usted eligió. Revise qué contiene la columna.',
  shifted:
    'La mayoría de los montos no encaja con su propio préstamo sino con el de la fila vecina, como si la columna se hubiera corrido una fila: {{amount}} está en la fila de {{loanId}}, pero encajaría en {{other}}.',
  sameAsLast: 'En {{rows}} de {{of}} filas el monto es el de la última vez. ¿Es el archivo del mes pasado?',
  meaningChanged:
    'La configuración del significado de los montos cambió después de que se escribieron estos montos. Use el significado nuevo y revise cada fila.',
  meaningOfOther:
    'El significado de los montos se indicó para otro socio. Indíquelo para este, y revise cada fila.',
  meaningNew:
    'El reporte de {{period}} tenía montos con el otro significado, así que no se puede comparar nada con él. Pregunte a su equipo de finanzas antes de enviar.',
  columnsUnsaid:
    'Configuración no dice si sus reportes tienen dos o tres columnas. Los ID del cliente se envían donde los escriba.',
  expectedNotLoaded:
    'Los préstamos que Kiva espera no están cargados, así que no se puede comprobar cuáles faltan. Cárguelos primero.',
  expectedUnsure:
    'La lista de Kiva siguió cambiando mientras se cargaba, así que aquí puede faltar un préstamo esperado. Cargue de nuevo los préstamos esperados.',
  expectedUnreadable:
    'De la lista de Kiva no se pudo leer este número de préstamos: {{loans}}. Compare el número de préstamos esperados con PA2.',
  expectedWithoutId:
    'Préstamos esperados sin ID del préstamo en Kiva: {{loans}}. Este reporte no puede nombrarlos; repórtelos en PA2.',
  expectedSameId:
    'Préstamos esperados con el ID del préstamo de otro: {{loans}}. Este reporte contiene solo el primero de cada ID; reporte los otros en PA2.',
  factsOld: 'La lista de préstamos esperados tiene {{days}} días. Cárguela de nuevo.',
  controlCount:
    'Su sistema tiene {{typed}} filas, y este reporte, {{found}}. Encuentre primero la diferencia.',
  controlSum:
    'La suma de su sistema es {{typed}}, y la de este reporte, {{found}}. Encuentre primero la diferencia.',
  controlSumUnclear:
    'La suma de su sistema es {{typed}}, sin divisa, y este reporte tiene varias. Escriba la suma de cada una, o vacíe esta.',
  fieldUnfilled: '“{{field}}” no se conoce para este préstamo. Escríbalo a mano, o elija otras palabras.',
  firstNameUnknown:
    'El nombre de pila no se conoce, o no es seguro: puede que aquí el apellido esté primero. Escríbalo a mano, o use {nombre}.',
  sameText: 'El texto es igual al del préstamo {{loanId}}. Diga algo sobre este prestatario.',
  sameJournal: 'Exactamente el mismo seguimiento del préstamo {{loanId}} ya está aquí. Quite uno de los dos.',
  journalOpen:
    'Otro seguimiento del préstamo {{loanId}} está en espera, o no se sabe si Kiva lo tiene. Mire primero en Actividad: podrían publicarse los dos.',
  garbled: 'Parece haber caracteres perdidos (“Mu?oz”) o en forma de códigos (“&eacute;”). Corríjalos.',
  tagUnknown:
    'kiva.org no muestra esto: “{{tag}}”. Muestra solo b, i, em, strong, a, p, br y h1 a h4. Quítelo.',
  imageNotPicture:
    'La dirección no termina como la de una imagen (.jpg, .png, .gif, .webp). Una página que muestra una imagen no basta. Use la dirección de la imagen misma.',
  imageExpires: 'Esta dirección parece caducar. Kiva necesita una que siga funcionando.',
};
