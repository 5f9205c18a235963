/** Words of what else can be done with a draft, in Spanish: its versions, its copies. */
export const draftCopies = {
  actions: {
    menu: 'Más',
    menuOf: 'Más para {{title}}',
    duplicate: 'Duplicar',
    newLoan: 'Nuevo préstamo para este prestatario',
    carry: 'Copiar a otro entorno…',
    remove: 'Eliminar',
  },
  taken: {
    title: 'Completado con su último borrador: {{fields}}',
    clear: 'Vaciarlos',
    cleared: 'Estos campos se vaciaron',
  },
  splitName: {
    title: '¿Qué parte de “{{name}}” es el apellido?',
    text: 'Kiva guarda el nombre como un solo texto. Los prestamistas nunca ven el apellido.',
    option: 'Nombre {{givenName}}, apellido {{familyName}}',
    neither: 'Ninguna de estas: escribo yo el nombre',
  },
  carry: {
    done: 'Hay una copia lista para el otro entorno',
    doneText:
      'Cambie a Stage o Production con el botón del entorno. Su página de Borradores ofrece entonces la copia. La copia se conserva hasta que usted cierre el programa.',
    offer: 'Se copió aquí un borrador de {{from}}',
    offerText: '{{title}}. No se envía nada: se convierte en un borrador que puede revisar.',
    missing: 'Esto no existe aquí, así que quedará vacío:',
    needsLists:
      'Hacen falta las listas de Kiva de este entorno para asignar la ubicación, la actividad, el idioma, la campaña y la divisa.',
    changes: 'Qué cambia',
    column: { field: 'Campo', name: 'Opción' },
    absent: 'no existe aquí',
    take: 'Usarla como borrador nuevo',
    drop: 'Descartar',
  },
};
