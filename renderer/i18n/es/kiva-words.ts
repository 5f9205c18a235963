/** What words of Kiva may mean, and what to do, in Spanish. */
export const kivaWords = {
  reading: {
    unknownLoan: {
      what: 'Kiva no tiene ningún préstamo con este ID del préstamo.',
      next: 'Revise si falta un cero, sobra un espacio o hay una letra equivocada. Busque al prestatario en Préstamos para ver el ID del préstamo que tiene Kiva.',
    },
    notRepaying: {
      what: 'Kiva no acepta nada para este préstamo en su estado actual.',
      next: 'Consulte su estado en Préstamos. Si debería estar en reembolso, escriba a partnersupport@kiva.org.',
    },
    client: {
      what: 'En Kiva este préstamo pertenece a otro cliente.',
      next: 'Compare el ID del cliente con el de Préstamos y corrija lo que esté mal.',
    },
    tooMuch: {
      what: 'El monto es mayor que el préstamo.',
      next: 'Revise la unidad, o si es el monto de otra fila.',
    },
    repeated: {
      what: 'El mismo préstamo está más de una vez en la solicitud.',
      next: 'Deje la fila correcta y quite la otra.',
    },
    negative: { what: 'Kiva no acepta un monto menor que cero.', next: 'Escriba el total sin signo menos.' },
    lower: {
      what: 'Antes se reportó a Kiva un monto mayor.',
      next: 'Compare con su propio sistema. Si el monto nuevo es correcto, mírelo otra vez en PA2 antes de finalizar.',
    },
    zero: {
      what: 'Se reportó cero para este préstamo.',
      next: 'Si no sabe nada de él, deje mejor el monto vacío.',
    },
    delinquent: {
      what: 'El prestatario reembolsó menos de lo que dice el calendario en Kiva.',
      next: 'Si su propio sistema dice lo mismo, no hay nada que corregir.',
    },
    prepaid: {
      what: 'El prestatario reembolsó más de lo que dice el calendario en Kiva.',
      next: 'Si su propio sistema dice lo mismo, no hay nada que corregir.',
    },
    notReported: {
      what: 'Kiva espera un pago de este préstamo y no se reportó ninguno.',
      next: 'Reporte su total, aunque este mes no se haya pagado nada: si no, Kiva puede facturar más de lo que ustedes cobraron.',
    },
    needed: { what: 'Está vacío algo que Kiva necesita.', next: 'Complételo aquí y envíe de nuevo.' },
    groupOnly: {
      what: 'Esto es solo para préstamos grupales, pero se envió en uno individual.',
      next: 'En Configuración, ponga “$t(reporting:agreed.groupFields)” en “$t(reporting:agreed.groupFieldsOption.groups)” y envíe de nuevo.',
    },
    flags: {
      what: 'Kiva debe saber de cada integrante si aparece en la foto.',
      next: 'Revise la columna “$t(drafts:field.notPictured)” de todos los integrantes.',
    },
    waiver: {
      what: 'La autorización del cliente no está marcada como firmada.',
      next: 'Haga que la firme y después marque “$t(drafts:field.waiverSigned)”.',
    },
    disbursal: {
      what: 'La fecha de desembolso es demasiado antigua o está demasiado lejos.',
      next: 'Kiva acepta desde hace menos de 30 días hasta dentro de 90 días. Corrija la fecha.',
    },
    tooSmall: {
      what: 'El préstamo es demasiado pequeño para Kiva.',
      next: 'Debe valer más de 5 dólares estadounidenses. Revise el monto y la divisa.',
    },
    zeroAmount: {
      what: 'Un prestatario no tiene monto.',
      next: 'Dé a cada prestatario un monto mayor que cero.',
    },
    creditLimit: {
      what: 'La campaña de este préstamo llegó a su límite de crédito en Kiva.',
      next: 'Mire la campaña en PA2. Los préstamos por encima del límite pueden vencer: espere con ellos o pregunte a Kiva.',
    },
    scheduleSum: {
      what: 'Los reembolsos no suman el monto del préstamo.',
      next: 'Haga que el capital de todas las filas sume el monto.',
    },
    scheduleDate: {
      what: 'Una fecha del calendario es demasiado temprana.',
      next: 'Cada fecha debe ser posterior a la de desembolso y a la de la fila anterior.',
    },
    notInList: {
      what: 'Esto no está, o ya no está, en la lista de Kiva.',
      next: 'Actualice las listas y elija otra opción.',
    },
    photo: {
      what: 'Falta la foto, o Kiva no puede usarla.',
      next: 'Elija la imagen otra vez: Partner Desk hace una que Kiva acepta.',
    },
    webAddress: {
      what: 'Esto no es una dirección web completa.',
      next: 'Debe empezar con https:// y llevar a una imagen.',
    },
    format: {
      what: 'Kiva no puede leer el valor de un campo.',
      next: 'Escríbalo como dice la ayuda del campo. Si ya es así, envíe los detalles a partnersupport@kiva.org.',
    },
    body: {
      what: 'Kiva esperaba la solicitud en otra forma.',
      next: 'Para los seguimientos, cambie “$t(settings:endpoints.journalsBody)” en Configuración y envíe de nuevo. Si no, envíe los detalles a partnersupport@kiva.org.',
    },
    token: {
      what: 'Kiva no aceptó el inicio de sesión.',
      next: 'Intente de nuevo: Partner Desk vuelve a iniciar sesión. Si se repite, pruebe la conexión en Configuración.',
    },
    otherPartner: {
      what: 'Estas credenciales pertenecen a otro socio.',
      next: 'Revise en Configuración de quién son las credenciales guardadas.',
    },
    noScope: {
      what: 'A las credenciales les falta un permiso.',
      next: 'Pida a partnersupport@kiva.org que lo agregue.',
    },
    credentials: {
      what: 'Kiva no aceptó el Client ID y el Client secret.',
      next: 'Escriba ambos otra vez en Configuración. Stage y Production tienen otros distintos.',
    },
    audience: {
      what: 'Kiva no conoce la audience.',
      next: 'Compárela en Configuración con la que Kiva le dio.',
    },
    busy: {
      what: 'Kiva recibió demasiadas solicitudes a la vez.',
      next: 'Espere unos minutos e intente de nuevo.',
    },
    tooLarge: {
      what: 'La solicitud es demasiado grande.',
      next: 'Use una foto más pequeña, o menos filas en un bloque.',
    },
    address: {
      what: 'El servidor de Kiva no conoce esta dirección.',
      next: 'Revise en Configuración la dirección de la API y la ruta de los seguimientos.',
    },
    failed: {
      what: 'El servidor de Kiva tuvo un problema. No se debe a sus datos.',
      next: 'Intente de nuevo más tarde.',
    },
  },
  own: 'Mensaje de Kiva: {{words}}',
  issue: {
    title: 'Kiva devolvió este préstamo',
    known: 'El código de Kiva dice por qué:',
    all: 'La nota de Kiva está en PA2. Los motivos que nombra el manual de PA2:',
    next: 'Corrija el préstamo en PA2 y vuelva a presentarlo allí: Partner Desk no puede cambiar un préstamo que Kiva ya tiene.',
    code: {
      BPD: {
        what: 'La descripción dice algo privado del prestatario.',
        next: 'Quite apellidos, teléfonos, direcciones y cosas parecidas.',
      },
      BPP: {
        what: 'La foto muestra algo privado del prestatario.',
        next: 'Use una foto sin documentos, letreros ni números que se puedan leer.',
      },
      EPP: {
        what: 'En la foto hay personas que no reciben este préstamo.',
        next: 'Use una foto del prestatario solo, o de los integrantes del grupo.',
      },
      FPU: {
        what: 'La descripción está escrita como “yo”.',
        next: 'Escriba sobre el prestatario en tercera persona: “ella”, “él” o “ellos”.',
      },
      G: {
        what: 'El sexo no coincide con las palabras de la descripción.',
        next: 'Corrija lo que esté mal.',
      },
    },
  },
};
