import { fieldNames } from './field-names.ts';

/** Words of the three steps of a draft, in Spanish; steps and fields have PA2's own names (API.md §7). */
export const draftForm = {
  back: 'Todos los borradores',
  untitled: 'Borrador nuevo',
  removeTitle: '¿Eliminar este borrador?',
  step1: { title: 'Paso 1: Descripción', text: 'Quién es el prestatario y para qué es el préstamo.' },
  step2: {
    title: 'Paso 2: Condiciones del Préstamo',
    text: 'Cuánto, en qué divisa, cuándo se desembolsa y cuándo se reembolsa.',
  },
  step3: {
    title: 'Paso 3: Foto',
    text: 'Una foto para cada préstamo, en la que se vea bien al prestatario.',
  },
  lists: {
    age: 'Listas de Kiva, datos del {{when}}.',
    loading: 'Cargando las listas de Kiva…',
    refresh: 'Actualizar listas',
    failed: 'No se pudieron cargar las listas de Kiva. Puede escribir lo demás; queda guardado.',
    nothing: 'No se encontró nada',
    more_one: 'Escriba para ver {{count}} más',
    more_other: 'Escriba para ver {{count}} más',
    gone: '{{value}} ya no está en la lista de Kiva. Elija otra opción, o actualice las listas.',
    unlisted: '{{value}} (no está en la lista)',
    choose: 'Elegir…',
    search: 'Escriba para buscar',
    parts: { pinned: 'Fijado', recent: 'Usado hace poco', all: 'Todo' },
    pin: 'Fijar {{label}}',
    unpin: 'Dejar de fijar {{label}}',
    pinKey: '{{name}} (Alt+P)',
  },
  field: {
    ...fieldNames,
    loanType: 'Tipo de préstamo',
    groupName: 'Nombre del grupo',
    groupClientId: 'ID del cliente del grupo',
    groupLoanId: 'ID del préstamo del grupo',
    notPictured: 'En la foto',
    members: 'Integrantes',
    schedule: 'Calendario de reembolso',
    date: 'Vencimiento',
    principal: 'Capital',
    interest: 'Interés',
    photoId: 'Foto',
  },
  help: {
    loanType: 'Individual: un prestatario. Grupo: dos o más prestatarios que comparten un préstamo.',
    groupName: 'El nombre que los integrantes dan a su grupo, como Umoja Farmers.',
    clientId: 'El número propio de ustedes para este prestatario, de su sistema, como C-0815.',
    loanId:
      'El número propio de ustedes para este préstamo, de su sistema, como LN-000123. Los ceros iniciales se conservan.',
    groupClientId: 'El número propio de ustedes para el grupo, si lo tiene, como GC-77.',
    groupLoanId: 'El número propio de ustedes para el préstamo completo, si lo tiene, como GL-2026-9.',
    givenName: 'Como en el contrato del préstamo, por ejemplo Wanjiru. Los prestamistas lo ven.',
    familyName: 'Como en el contrato del préstamo, por ejemplo Njoroge. Los prestamistas no lo ven.',
    gender: 'Como en sus registros. Las palabras de la descripción deben coincidir.',
    notPictured: 'Si este integrante se ve en la foto.',
    memberAmount: 'Lo que recibe este integrante, antes de comisiones, como {{example}}.',
    location:
      'De su lista en PA2 → Cuenta → Ubicaciones (Account → Locations), exactamente como allí, por ejemplo “Nakuru: Kenya”.',
    activityId:
      'En qué trabaja el prestatario, de la lista de Kiva, como Farming. Con ella, PA2 determina el sector.',
    languageId: 'En el que se escriben el uso del préstamo y la descripción, como English.',
    loanUse:
      'Completa la frase “Este prestatario usará este préstamo…”, como “para comprar semillas”. Empiece con “para” (en inglés, “to”); sin nombre ni monto.',
    description:
      'La historia del prestatario, de su entrevista. Escriba en tercera persona (“ella” o “él”), no como “yo”. Sin apellido, teléfono ni dirección.',
    waiverSigned:
      'El consentimiento firmado del prestatario, que ustedes guardan. Cada préstamo nuevo necesita uno nuevo; Kiva puede pedir verlo en 24 horas.',
    themeTypeId: 'La clase de préstamo, como Agriculture. Sus campañas vienen de su acuerdo con Kiva.',
    currency: 'La divisa del contrato del préstamo, como PEN.',
    amount: 'Todo el capital en moneda local, antes de comisiones, como {{example}}.',
    disbursalDate:
      'Cuándo recibe el dinero el prestatario, como {{example}}. PA2 acepta desde hace menos de 30 días hasta dentro de 90 días.',
  },
  gender: { female: 'Femenino', male: 'Masculino', unknown: 'Desconocido' },
  words_one: '{{count}} palabra',
  words_other: '{{count}} palabras',
  characters_one: '{{count}} carácter',
  characters_other: '{{count}} caracteres',
  dateShown: '{{date}}, {{distance}}',
  photo: {
    usedBefore: 'Usada en el borrador de {{title}}, cambiado el {{when}}.',
    usedBeforeSent: 'Enviada con el borrador de {{title}}, el {{when}}.',
    untitled: 'un prestatario sin nombre',
    earlier: 'Este prestatario ya tuvo un préstamo',
    allowed:
      'Kiva acepta una foto una vez más en un plazo de {{months}} meses, mientras el prestatario siga teniendo ese aspecto.',
    earlierGroup: 'Este grupo ya tuvo un préstamo',
    allowedGroup_one:
      'Kiva acepta de nuevo la foto de un grupo en un plazo de {{months}} meses si en ella está el {{percent}} % de sus integrantes: aquí, {{in}} de {{count}}. Quien no está en ella se marca como “no aparece en la foto”.',
    allowedGroup_other:
      'Kiva acepta de nuevo la foto de un grupo en un plazo de {{months}} meses si en ella está el {{percent}} % de sus integrantes: aquí, {{in}} de {{count}}. Quien no está en ella se marca como “no aparece en la foto”.',
    tooFew_one:
      'No se puede usar la foto de {{month}}: en ella está {{in}} de {{count}} integrante, y Kiva pide el {{percent}} %. Tome una nueva.',
    tooFew_other:
      'No se puede usar la foto de {{month}}: en ella están {{in}} de {{count}} integrantes, y Kiva pide el {{percent}} %. Tome una nueva.',
    use: 'Usar la foto de {{month}}',
    tooOld: 'No se puede usar la foto de {{month}}: se envió hace más de {{months}} meses. Tome una nueva.',
    usedTwice:
      'No se puede usar la foto de {{month}}: dos préstamos ya la tienen, y Kiva la acepta solo dos veces. Tome una nueva.',
    facts: '{{width}} × {{height}} píxeles, {{size}}',
  },
  repair: {
    takeOut: 'Quitar “{{text}}”',
    begin: 'Empezar con “{{text}}”',
    write: 'Escribir solo “{{text}}”',
    amount: 'Cambiar a {{text}}',
    date: 'Cambiar a {{text}}',
    done: 'El campo se cambió',
  },
  refused: {
    title: 'La respuesta de Kiva nombra estos campos',
    other: '{{path}}: {{message}}',
  },
  preview: {
    title: 'Lo que recibirá Kiva',
    change: 'Cambiar',
    changeStep: 'Cambiar: {{title}}',
    yes: 'Sí',
    no: 'No',
    rows_one: '{{count}} reembolso',
    rows_other: '{{count}} reembolsos',
  },
};
