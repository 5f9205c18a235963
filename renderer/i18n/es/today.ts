/** Words of the page Today, in Spanish. */
export const today = {
  title: 'Hoy',
  waits_one: '{{count}} asunto por atender',
  waits_other: '{{count}} asuntos por atender',
  nothing: {
    title: 'Todo listo',
    text: 'Aquí aparece lo que Kiva rechaza o no responde, lo que queda por publicar en PA2 y los préstamos que Kiva devuelve.',
  },
  outbox: {
    unknown: 'Compruebe en PA2 si llegó',
    refused: 'Rechazado por Kiva: corregir o descartar',
    paused: 'En pausa: enviar o retirar',
  },
  pa2: {
    draft: 'Borradores por publicar en PA2',
    journals: 'Seguimientos por publicar en PA2',
    report: 'Reportes por finalizar en PA2',
  },
  showAll: 'Mostrar los {{count}}',
  tickAll: {
    button: 'Marcar todos como publicados',
    title: '¿Los {{count}} están publicados?',
    text: 'Cada uno se marca como hecho en PA2. Durante una semana puede deshacer cada marca en su lista.',
    action: 'Sí, todos están publicados',
  },
  loans: {
    title: 'En Kiva',
    issues_one: '{{count}} préstamo fue devuelto o se está corrigiendo',
    issues_other: '{{count}} préstamos fueron devueltos o se están corrigiendo',
    expiring_one: 'La recaudación de {{count}} préstamo termina en 7 días o menos',
    expiring_other: 'La recaudación de {{count}} préstamos termina en 7 días o menos',
    see: 'Ver los préstamos',
  },
  report: {
    title: 'Reporte de {{month}}',
    covered: '{{reported}} de {{expected}} préstamos reportados',
    meter: 'Préstamos reportados',
    complete: 'Todos los préstamos en reembolso están reportados.',
    begin: 'Nuevo reporte',
    open: 'Abrir el reporte',
  },
  begun: {
    title: 'Seguir trabajando en',
    all: {
      draft_one: 'Todos los borradores: {{count}} sin enviar',
      draft_other: 'Todos los borradores: {{count}} sin enviar',
      journals_one: 'Todos los seguimientos: {{count}} sin enviar',
      journals_other: 'Todos los seguimientos: {{count}} sin enviar',
      report_one: 'Todos los reportes: {{count}} sin enviar',
      report_other: 'Todos los reportes: {{count}} sin enviar',
    },
  },
  copy: {
    title: 'Su copia de los préstamos',
    none: 'Todavía no hay ninguna copia. Con una, Partner Desk encuentra los préstamos mientras escribe, incluso sin conexión.',
    get: 'Cargar los préstamos',
    getting: 'Cargando los préstamos',
    fresh_one: '{{count}} préstamo, datos del {{when}}',
    fresh_other: '{{count}} préstamos, datos del {{when}}',
    old_one: '{{count}} día de antigüedad: lo que Kiva cambió desde entonces no está en ella.',
    old_other: '{{count}} días de antigüedad: lo que Kiva cambió desde entonces no está en ella.',
  },
  firstSteps: {
    title: 'Primeros pasos',
    text: 'Practice es una imitación de Kiva en esta computadora: pruebe todo, nada sale de ella.',
    draft: {
      name: 'Enviar un borrador de práctica',
      help: 'Un préstamo con su calendario y su foto, como lo haría en PA2.',
    },
    journals: {
      name: 'Enviar un seguimiento de práctica',
      help: 'Noticias de un prestatario para sus prestamistas.',
    },
    report: {
      name: 'Enviar un reporte de práctica',
      help: 'Lo que reembolsaron los prestatarios, escrito, pegado o importado.',
    },
    stage: {
      name: 'Conectar Stage',
      help: 'El entorno de pruebas de la propia Kiva. Elíjalo arriba con el botón del entorno y escriba su Client ID y su Client secret en Configuración.',
    },
    start: {
      draft: 'Empezar un borrador',
      journals: 'Empezar un seguimiento',
      report: 'Empezar un reporte',
      stage: 'Ir a Stage',
    },
    goLive: 'Siguiente: pasar de Stage a Production',
    done: 'Hecho',
    open: 'Todavía sin hacer',
    putAway: 'Ocultar esta lista',
  },
};
