import type { Obstacle } from '../../../shared/rules/capabilities/obstacle.ts';

/** For every reason why a button is off, in Spanish: what is lacking, and what to do. A reason without a text does not compile. */
export const obstacles = {
  busy: 'Otro paso sigue en curso. Espere a que termine.',

  alreadySent: 'Esto ya se envió o se está enviando. Abra Actividad para ver el resultado.',
  locked: 'Esto espera a una segunda persona. Para cambiarlo, desbloquéelo primero en su revisión.',
  underway: 'Esto se está enviando. Espere el resultado, o indique en Actividad lo que vio en PA2.',
  noneSelected: 'Seleccione borradores con las casillas para definir campos o enviar varios.',
  noLoansChosen: 'No hay ningún préstamo seleccionado. Seleccione al menos uno en la lista de abajo.',
  tooManyJournals: 'Se pueden escribir juntos como máximo {{most}} seguimientos. Seleccione menos préstamos.',
  membersFull: 'Un grupo tiene aquí como máximo {{most}} integrantes.',
  scheduleFull: 'Un calendario tiene aquí como máximo {{most}} filas. Quite una primero.',
  nameMissing: 'La plantilla todavía no tiene nombre. Escriba uno primero.',
  templatesFull: 'Se guardan como máximo {{most}} plantillas. Elimine una primero.',
  noRows: 'El reporte todavía no tiene filas. Escriba, pegue o importe algunas primero.',
  sheetEmpty: 'No hay nada en esta hoja. Elija otra, u otro archivo.',
  noColumns: 'Elija un campo para al menos una columna.',
  columnMisfit: 'Una columna no encaja. Elija otra, o confirme que es correcta.',
  columnUnsure: 'El campo de una columna es solo una suposición. Confirme que es correcto, o elija otro.',
  stylesUnsaid: 'Indique primero cómo están escritos los montos y las fechas.',
  sheetAwaited: 'Las filas todavía se están cargando. Espere un momento.',
  noDrafts: 'Todavía no se puede crear ningún borrador. Vuelva atrás y corrija las filas.',
  schedulesUnsaid: 'Indique en “Calendarios de reembolso” cómo se crean, o que no se crea ninguno.',
  nothingSet: 'Todavía no hay nada definido. Complete al menos un campo.',
  interestUnsaid: 'Elija primero el tipo de interés de los calendarios.',
  noPicture: 'Escriba primero la dirección completa de una imagen, que empiece con https://.',
  staysInPractice: 'En Practice nada sale de esta computadora, así que no se descarga ninguna imagen.',
  nothingChanges: 'Esto no cambiaría ninguna fila. Elija otra cosa, o cancele.',

  readOnly: 'Este entorno es de solo lectura. Quien puede cambiarlo lo hace en Configuración, en “Envío”.',
  noScope: 'Sus credenciales de Kiva no incluyen {{scope}}. Pida a partnersupport@kiva.org que lo agregue.',
  blocked: 'Corrija primero lo que figura en “Se debe corregir antes de enviar”.',
  nothingToSend: 'Todavía no hay nada que enviar.',
  reasonMissing: 'Diga arriba por qué se debe enviar de todos modos.',
  noneReady: 'Ningún borrador está listo. Abra los de abajo para ver qué se debe corregir.',
  sendingMany: 'Se están enviando borradores. Detenga el envío primero, o espere a que terminen todos.',
  offline: 'Esta computadora no tiene conexión. Elija “Enviar cuando haya conexión”, o conéctese primero.',
  ruleAwaited: 'Partner Desk comprueba si la regla de dos personas está activa. Espere un momento.',

  ruleHolds:
    'La regla de dos personas está activa ahora, y nadie aprobó esto. Retire lo que espera; después bloquee el reporte y deje que una segunda persona lo apruebe.',

  noLoanId: 'Kiva no tiene un ID del préstamo para este préstamo, y una fila del reporte necesita uno.',
  noCopy:
    'Para esto hace falta una copia de sus préstamos en esta computadora. Presione “Actualizar” para obtenerla.',
  listAtKiva: 'Esta lista viene en directo de Kiva. Presione primero “Volver a la copia”.',
  listAwaited: 'La lista todavía se está cargando. Espere un momento.',
  viewNameMissing: 'La vista todavía no tiene nombre. Escriba uno primero.',
  viewsFull: 'Se guardan como máximo {{most}} vistas. Elimine una primero.',
} satisfies Record<Obstacle, string>;
