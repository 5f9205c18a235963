/** Words of the settings of how a partner reports, in Spanish. */
export const reporting = {
  title: 'Reportes en {{environment}}',
  description:
    'Cómo reporta su organización los reembolsos y los seguimientos. Si tiene dudas, pregunte a su contacto de Kiva.',
  notSaid: 'Sin definir: se pregunta en el próximo reporte',
  meaning: 'Qué significan los montos',
  columns: 'Columnas de sus archivos en PA2',
  batchSize: 'Filas por bloque',
  batchSizeHelp: 'Kiva recomienda de 200 a 300 como máximo.',
  batchSizeWrong: 'Un número entero de {{least}} a {{most}}.',
  dueDay: 'Día del mes en que vence el reporte',
  dueDayHelp: 'Vacío si no hay. En un mes más corto es el último día.',
  dueDayWrong: 'Un día del 1 al 31.',
  statuses: 'Se ofrecen seguimientos para préstamos en estado',
  openReports: 'Un reporte abierto pregunta si se usa el cambio, y se comprueba de nuevo.',
  agreed: {
    text: 'Los documentos de Kiva dejan abierto lo siguiente. Cámbielo solo si Kiva se lo indicó.',
    groupFields: 'Campos de grupo de un borrador',
    groupFieldsOption: { groups: 'Solo en grupos', all: 'También en préstamos individuales' },
    groupFieldsHelp:
      'La página de Kiva dice que el nombre del grupo, los ID del grupo y “no aparece en la foto” impiden publicar un préstamo individual; un ejemplo de Kiva los envía de todos modos.',
    scheduleParameters: 'Enviar también el plan del calendario',
    scheduleParametersHelp:
      'Además de sus filas: primera fecha, número, ritmo, tasa. No está documentado; un cliente que funciona con Kiva lo envía para que PA2 muestre el plan.',
    pastDays: 'Desembolso: días atrás como máximo',
    futureDays: 'Desembolso: días adelante como máximo',
    daysHelp: 'PA2 muestra 29 atrás y 90 adelante.',
    daysWrong: 'Un número entero de 0 a 999.',
    pa2Url: 'Dirección de PA2',
    pa2UrlHelp: 'Vacío para la habitual.',
    pa2UrlWrong: 'Una dirección https de kiva.org, o nada.',
  },
  save: 'Guardar',
  saved: 'Guardado.',
};
