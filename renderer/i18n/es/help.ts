/** Words of the guides, in Spanish: each leads through one task in at most eight steps. */
export const help = {
  title: 'Guías',
  description:
    'Las tareas principales, paso a paso. Las guías funcionan sin conexión y usted puede imprimirlas.',
  link: 'Guía',
  named: 'Guía: {{title}}',
  back: 'Todas las guías',
  print: 'Imprimir en PDF',
  open: 'Abrir la página “{{page}}”',
  guide: {
    connect: {
      title: 'Conectar Stage y probar la conexión',
      purpose: 'Stage es el entorno de pruebas de Kiva: allí puede probar todo sin préstamos reales.',
      steps: {
        environment: {
          do: 'Presione el botón del entorno y elija “$t(common:environment.stage)”.',
          help: 'El botón está arriba en la ventana y muestra el entorno actual.',
          alt: 'El menú de los entornos Practice, Stage y Production',
        },
        find: {
          do: 'En PA2, abra Account → API Access → Access API Information.',
          help: 'Allí, o en un correo de Kiva, están el Client ID y el Client secret de Stage.',
        },
        settings: { do: 'Abra “$t(shell:settings)”.' },
        enter: {
          do: 'Escriba el Client ID y el Client secret.',
          help: 'Cópielos y péguelos: basta una letra equivocada para que falle.',
          alt: 'El formulario de las credenciales, con los dos campos llenos',
        },
        save: {
          do: 'Presione “$t(settings:credentials.save)”.',
          help: 'Se guardan en el llavero de esta computadora y solo se envían a Kiva.',
        },
        test: {
          do: 'Presione “$t(settings:credentials.test)”.',
          help: 'La prueba solo lee: no cambia nada en Kiva.',
        },
        result: {
          do: 'Lea el resultado.',
          help: 'Si falta un permiso, pida a partnersupport@kiva.org que lo agregue y pruebe de nuevo.',
          alt: 'El resultado de una prueba que funcionó, con sus pasos',
        },
      },
    },
    draft: {
      title: 'Enviar un borrador de préstamo',
      purpose: 'Kiva recibe un préstamo nuevo como borrador, y después una persona lo publica en PA2.',
      steps: {
        start: {
          do: 'En la página “$t(shell:drafts)”, presione “$t(drafts:create)”.',
          help: 'Todo se guarda mientras escribe, también sin conexión.',
          alt: 'La página con la lista de borradores y el botón para uno nuevo',
        },
        borrower: {
          do: 'Escriba los datos del prestatario y los ID de su institución.',
          help: 'El ID del cliente es su número del prestatario, el ID del préstamo es su número del préstamo.',
          alt: 'Los campos del prestatario, llenos',
        },
        loan: {
          do: 'Escriba para qué es el préstamo.',
          help: 'Los prestamistas leen este texto: no escriba apellidos, números de teléfono ni direcciones.',
        },
        terms: {
          do: 'Escriba el monto, la divisa y la fecha de desembolso.',
          help: 'Después, cree el calendario de reembolso.',
          alt: 'Los campos de las condiciones del préstamo, llenos',
        },
        photo: {
          do: 'Agregue una foto del prestatario.',
          help: 'Partner Desk reduce el archivo lo necesario para Kiva.',
        },
        review: {
          do: 'Presione “$t(work:review)” y lea lo que se encontró.',
          help: 'Solo lo que está en “$t(review:certainty.blocks.title)” le impide enviar; PA2 pide el resto más tarde.',
          alt: 'La revisión de un borrador, con lo que PA2 pedirá',
        },
        send: {
          do: 'Presione “$t(review:send.{{environment}})”.',
          help: 'Partner Desk lo envía una vez y espera la respuesta de Kiva.',
          alt: 'El borrador fue aceptado, y la página dice qué sigue',
        },
        publish: {
          do: 'Publique el borrador en PA2 y después marque “$t(progress:todo.tick.draft)”.',
          help: 'En PA2 está en Inicio → Préstamos → Borradores (Home → Loans → Drafts).',
        },
      },
    },
    journals: {
      title: 'Enviar seguimientos',
      purpose: 'Un seguimiento cuenta a los prestamistas de un préstamo cómo le va al prestatario.',
      steps: {
        start: {
          do: 'En la página “$t(shell:journals)”, presione “$t(journals:create)”.',
          help: 'Para varios préstamos a la vez, presione “$t(journals:many)”.',
          alt: 'La página con la lista de seguimientos y los botones para nuevos',
        },
        loan: {
          do: 'Escriba el ID del préstamo.',
          help: 'Escriba también el ID del cliente si sus reportes tienen tres columnas.',
        },
        write: {
          do: 'Escriba el asunto y el texto.',
          help: 'Empiece por la noticia: kiva.org solo muestra el principio del texto.',
          alt: 'Un seguimiento con su asunto y su texto',
        },
        review: {
          do: 'Presione “$t(work:review)” y lea el texto como lo verán los prestamistas.',
          alt: 'La revisión de un seguimiento, con el botón que envía',
        },
        send: {
          do: 'Presione “$t(review:send.{{environment}})”.',
          help: 'Todos los seguimientos de la página se envían juntos.',
          alt: 'El seguimiento fue aceptado, y la página dice qué sigue',
        },
        publish: {
          do: 'Publique cada seguimiento en PA2 y después marque “$t(progress:todo.tick.journals)”.',
          help: 'Los prestamistas lo ven solo después de eso.',
        },
      },
    },
    repayments: {
      title: 'Reportar los reembolsos de un mes',
      purpose: 'El reporte dice a Kiva cuánto se ha reembolsado de cada préstamo.',
      steps: {
        start: { do: 'En la página “$t(shell:repayments)”, presione “$t(repayments:create)”.' },
        basics: {
          do: 'Escriba el mes y elija qué significan los montos.',
          help: 'Son totales, nunca solo el pago de este mes; si no está seguro, pregunte a su equipo de finanzas.',
          alt: 'El mes del reporte y los dos significados de los montos',
        },
        load: {
          do: 'Presione “$t(repayments:expected.load)”.',
          help: 'Obtiene una fila para cada préstamo que Kiva espera.',
        },
        amounts: {
          do: 'Escriba los montos o péguelos de una hoja de cálculo.',
          help: 'Una fila sin monto no se envía; para reportar cero, escriba 0.',
          alt: 'La hoja del reporte con algunos montos',
        },
        problems: {
          do: 'Presione F8 para ir a cada problema y corríjalo.',
          help: 'La columna “$t(repayments:grid.check)” dice qué está mal.',
        },
        review: {
          do: 'Presione “$t(work:review)” y compare los totales con su propio sistema.',
          alt: 'La revisión de un reporte con su número de filas y su suma',
        },
        send: {
          do: 'Presione “$t(review:send.{{environment}})”.',
          help: 'Muchas filas salen en bloques, uno después del otro, y usted puede pausar.',
          alt: 'El reporte fue aceptado, y la página dice qué sigue',
        },
        finalize: {
          do: 'Revise y finalice el reporte en PA2 y después marque “$t(progress:todo.tick.report)”.',
          help: 'En PA2 está en Reembolsos (Repayments).',
        },
      },
    },
    refused: {
      title: 'Corregir lo rechazado y averiguar lo incierto',
      purpose: 'La bandeja de salida guarda todo lo que le necesita hasta que usted decida.',
      steps: {
        outbox: {
          do: 'Abra “$t(shell:activity)” y mire “$t(activity:outbox.title)”.',
          help: 'Cada línea dice qué hacer después.',
          alt: 'La bandeja de salida con un envío rechazado y uno incierto',
        },
        read: {
          do: 'Abra lo rechazado y lea el mensaje de Kiva.',
          alt: 'La página de seguimientos rechazados con el mensaje de Kiva',
        },
        correct: {
          do: 'Corríjalo en su página.',
          help: 'Para las filas rechazadas de un reporte, presione antes “$t(progress:correct)”.',
        },
        again: { do: 'Presione “$t(work:review)” y envíelo de nuevo.' },
        unknown: {
          do: 'Abra lo que está como “$t(common:sendState.unknown)”.',
          help: 'No llegó una respuesta clara, así que Partner Desk no lo envía de nuevo por sí solo.',
          alt: 'La página de un borrador con resultado incierto',
        },
        look: { do: 'Compruebe en PA2 si está allí.', help: 'La página dice dónde buscar.' },
        say: {
          do: 'Presione “$t(activity:unknown.arrived)” o “$t(activity:unknown.again)”.',
          help: 'Envíe de nuevo solo si está seguro de que no está en PA2: si no, Kiva lo tendrá dos veces.',
          alt: 'La pregunta antes de enviar algo de nuevo',
        },
      },
    },
  },
};
