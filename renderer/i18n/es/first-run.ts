/** Words of the first day, in Spanish: the first screen, the first draft, and Practice from the beginning. */
export const firstRun = {
  page: 'Bienvenida',
  title: 'Le damos la bienvenida a Partner Desk',
  language: 'Idioma',
  about:
    'En Partner Desk usted ve los préstamos de su organización en Kiva y envía a Kiva borradores de préstamo, seguimientos y reportes de reembolsos. Lo que escribe se guarda en esta computadora, en un archivo cifrado. Nada se envía a Kiva hasta que usted lo haya revisado y haya presionado “Enviar”.',
  practice:
    'Practice es una imitación de Kiva en esta computadora, con préstamos ficticios. Pruebe todo: nada sale de esta computadora, no necesita credenciales y puede empezar de nuevo en cualquier momento.',
  start: 'Empezar en Practice',
  anew: {
    title: 'Practice desde el principio',
    description:
      'Para una persona nueva en el equipo, o para volver a practicar. Practice queda como el primer día, con los mismos préstamos ficticios.',
    button: 'Empezar Practice de nuevo desde el principio',
    question: {
      title: '¿Empezar Practice de nuevo desde el principio?',
      goes: 'Se borra de inmediato y para siempre: todos los borradores, seguimientos y reportes de Practice, lo que se envió en Practice y su historial, los préstamos de Practice en esta computadora con sus vistas guardadas, y las personas y los PIN de Practice.',
      stays: 'Stage y Production quedan como están, con su trabajo, su historial y sus credenciales.',
      action: 'Sí, empezar Practice de nuevo',
    },
    done: 'Practice está como el primer día.',
  },
  example: {
    button: 'Llenar con un ejemplo',
    filled: 'Se escribió un préstamo ficticio.',
  },
  guide: {
    title: 'Su primer borrador: paso {{step}} de {{steps}}, {{name}}',
    close: 'Cerrar esta guía',
    borrower: {
      name: 'el prestatario',
      text: 'Quién pide el préstamo, dónde y para qué. O presione “Llenar con un ejemplo” y después cambie lo que quiera.',
      go: 'Ir al primer campo vacío',
    },
    loan: {
      name: 'el préstamo',
      text: 'La campaña, el monto y su divisa, y la fecha de desembolso: el día en que el prestatario recibe el dinero.',
      go: 'Ir al primer campo vacío',
    },
    schedule: {
      name: 'el calendario y la foto',
      text: 'Escriba el número de reembolsos. Partner Desk llena entonces el calendario. Después elija una foto.',
      go: 'Ir al primer campo vacío',
    },
    review: {
      name: 'revisión y envío',
      text: 'Todo está lleno. Presione “Revisar” al final de la página, mire lo que se enviaría a Kiva y después envíelo a Practice.',
      go: 'Ir a “Revisar”',
    },
  },
  sample: {
    title: '¿Todavía no tiene un archivo? Use uno de ejemplo',
    report:
      'Una hoja con reembolsos ficticios de los préstamos de Practice y con errores frecuentes: un total, columnas bajo el encabezado equivocado, un préstamo que Kiva no conoce, una coma decimal, una fila repetida, una fecha en lugar de un monto.',
    draft:
      'Una hoja con cinco préstamos ficticios y con errores frecuentes: un total, una ubicación que no está en la lista, una coma decimal, un nombre que falta, una fila repetida.',
    next: 'Guárdelo, impórtelo aquí y corrija lo que Partner Desk le muestre.',
    save: 'Guardar un archivo de ejemplo',
    saved: 'Guardado. Ahora impórtelo.',
  },
  stage: 'Tengo credenciales de Stage: abrir Configuración',
};
