/** Words of the settings of how a partner reports, in Spanish. */
export const reporting = {
  title: 'Reportes en {{environment}}',
  description:
    'Cómo reporta su organización los reembolsos y los seguimientos. Si tiene dudas, pregunte a su contacto de Kiva.',
  notSaid: 'Sin definir: se le preguntará en el próximo reporte',
  meaning: 'Qué significan los montos',
  columns: 'Columnas de sus archivos en PA2',
  batchSize: 'Filas por bloque',
  batchSizeHelp: 'Kiva recomienda de 200 a 300 como máximo.',
  batchSizeWrong: 'Escriba un número entero de {{least}} a {{most}}.',
  dueDay: 'Día del mes en que vence el reporte',
  dueDayHelp: 'Déjelo vacío si no hay. En un mes más corto se usa el último día.',
  dueDayWrong: 'Escriba un día del 1 al 31.',
  statuses: 'Estados de préstamos que se ofrecen para seguimientos',
  statusesHelp:
    'PA2 decide qué préstamos pueden recibir un seguimiento; normalmente los que están en reembolso.',
  openReports: 'Un reporte abierto pregunta si se usa el cambio, y se comprueba de nuevo.',
  agreed: {
    text: 'Los documentos de Kiva no dicen esto con claridad. Cámbielo solo si Kiva se lo indica.',
    groupFields: 'Campos de grupo de un borrador',
    groupFieldsOption: { groups: 'Solo en grupos', all: 'También en préstamos individuales' },
    groupFieldsHelp:
      'La página de Kiva dice que el nombre del grupo, los ID del grupo y “no aparece en la foto” impiden publicar un préstamo individual; un ejemplo de Kiva los envía de todos modos.',
    scheduleParameters: 'Enviar también el plan del calendario',
    scheduleParametersHelp:
      'Además de sus filas: primera fecha, número, intervalo, tasa. No está documentado, pero otro programa que funciona con Kiva lo envía para que PA2 muestre el plan.',
    pastDays: 'Fecha de desembolso: días atrás como máximo',
    futureDays: 'Fecha de desembolso: días adelante como máximo',
    daysHelp: 'PA2 muestra 29 atrás y 90 adelante.',
    daysWrong: 'Escriba un número entero de 0 a 999.',
    pa2Url: 'Dirección de PA2',
    pa2UrlHelp: 'Déjelo vacío para la habitual.',
    pa2UrlWrong: 'Escriba una dirección https de kiva.org, o déjelo vacío.',
  },
  save: 'Guardar',
  saved: 'Guardado.',
};
