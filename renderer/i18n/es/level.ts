/** Words of what a partner allows, in Spanish: how carefully an environment sends, the last page before Production, and the lock. */
export const level = {
  last: {
    title: '¿Enviar a Production?',
    partner: 'Socio',
    noPartner: 'Todavía no se conoce',
    undo: {
      draft:
        'Un borrador que Kiva ya tiene no se puede retirar ni cambiar desde aquí. Solo en PA2 se puede corregir o eliminar.',
      journals: 'Los seguimientos que Kiva ya tiene no se pueden retirar ni cambiar desde aquí, solo en PA2.',
      report:
        'Los reembolsos que Kiva ya tiene no se pueden retirar desde aquí. Un reporte posterior puede corregirlos hasta que el mes se finalice en PA2; después, nadie puede.',
    },
    count: 'Para enviar las filas, escriba su número: {{number}}',
    countHelp: 'Esto evita que envíe muchas filas por error.',
    countFirst: 'Escriba primero el número de filas.',
    send: 'Enviar ahora',
  },
  pin: {
    title: 'Escriba su PIN para enviar',
    text: 'Este entorno solo envía con el PIN de una persona.',
    who: 'Quién envía',
  },
  settings: {
    title: 'Envío en {{environment}}',
    description: 'Con cuánto cuidado envía este entorno, sea quien sea que use esta computadora.',
    level: 'Cómo envía',
    levels: {
      ask: 'Preguntar siempre',
      pin: 'Pedir un PIN',
      readOnly: 'Solo lectura',
    },
    help: {
      ask: 'Primero revisar, después presionar Enviar.',
      pin: 'Lo mismo, y cada vez una persona escribe su PIN.',
      readOnly:
        'No se envía nada. Se pueden leer los préstamos y preparar todo; lo que está en espera sigue en espera.',
    },
    save: 'Cambiar',
    change: {
      title: '¿Enviar con menos cuidado?',
      text: 'En Production hace falta un PIN, porque se trata de préstamos reales. El cambio se registra en el historial.',
      action: 'Cambiar',
      who: 'Quién hace el cambio',
    },
    pinFirst: 'Todavía nadie tiene PIN',
    countAbove: 'Suma por encima de la cual se escribe el número de filas',
    countAboveHelp:
      'Se pide en la última página antes de Production, y siempre a partir de {{number}} filas. Se compara con la suma de cada divisa por separado. Vacío: solo según el número de filas.',
    countAboveWrong: 'Escriba un número como 1000000, o deje esto vacío.',
    saveCount: 'Guardar',
    saved: 'Guardado.',
    now: 'Ahora es “{{level}}”.',
  },
  lock: {
    title: 'Partner Desk está bloqueado',
    text: 'Lo que escribió está como lo dejó. Lo que se estaba enviando continúa.',
    who: 'Persona',
    open: 'Desbloquear',
    now: 'Bloquear ahora',
    cannot: 'Partner Desk no se bloqueó',
    settings: {
      title: 'Bloquear cuando nadie usa la computadora',
      text: 'Después de este tiempo sin teclado ni ratón, solo un PIN vuelve a abrir el programa. Ctrl+L lo bloquea de inmediato. Si nadie tiene PIN, nunca se bloquea.',
      after: 'Bloquear después de',
      minutes_one: '{{count}} minuto',
      minutes_other: '{{count}} minutos',
      never: 'Nunca',
    },
  },
};
