/** Actualizaciones del programa y regreso a una versión anterior. */
export const updates = {
  title: 'Actualizaciones',
  way: {
    online: 'Partner Desk no descarga ni instala nada si usted no lo indica.',
    file: 'Este programa se actualiza con un archivo, por ejemplo en una memoria USB: el instalador de la versión nueva y el archivo terminado en .yml que le corresponde.',
    'by-hand':
      'Este programa no se actualiza por sí mismo. Para actualizarlo, ejecute el instalador de la versión nueva. Su trabajo se conserva.',
    checkout: 'Este programa funciona desde su código fuente y no se actualiza por sí mismo.',
  },
  notLooked: 'Aún no se ha buscado.',
  looked: 'Última búsqueda: {{at}}.',
  lookedNone: 'Última búsqueda: {{at}}. La versión {{version}} era la más nueva.',
  look: 'Buscar actualizaciones',
  fromFile: 'Actualizar con un archivo…',
  busy: 'Espere a que termine el paso actual de la actualización.',
  daily: 'Buscar actualizaciones una vez al día',
  dailyHelp:
    'Al servidor de actualizaciones solo se le pregunta cuál es la versión más nueva. No se le dice nada de usted, de su trabajo ni de esta computadora. Nunca con una conexión de uso medido ni en Practice.',
  newer: 'La versión {{version}} está disponible',
  older: 'La versión {{version}} es anterior a esta',
  facts: '{{size}}, publicada el {{day}}',
  notes: 'Novedades',
  download: 'Descargar {{size}}',
  continue: 'Continuar la descarga',
  stop: 'Detener',
  progress: '{{done}} de {{total}}',
  getting: 'Obteniendo la versión {{version}}',
  interrupted: '{{done}} de {{total}} ya están aquí y se conservan.',
  ready: 'El instalador está en esta computadora y se verificó: viene de los autores de Partner Desk.',
  install: 'Instalar la versión {{version}}…',
  goBackTo: 'Volver a la versión {{version}}…',
  question: {
    newer: '¿Instalar ahora la versión {{version}}?',
    older: '¿Volver ahora a la versión {{version}}?',
    text: 'Partner Desk guarda lo que usted escribió, se cierra, instala la versión {{version}} y se abre de nuevo en esta página. La computadora puede pedir la contraseña de un administrador.',
    install: 'Sí, instalarla',
    goBack: 'Sí, volver',
  },
  data: {
    intro:
      'La versión {{version}} no puede leer los datos como están ahora. Cuando se inicie, usted podrá elegir la copia de antes de la actualización:',
    copy: '{{environment}}: copia del {{at}}. Cambiado desde entonces y ausente en ella: {{works}}. Enviado desde entonces y ausente en ella: {{sends}}.',
    unknown: '{{environment}}: copia del {{at}}. No se sabe qué falta en ella.',
    none: '{{environment}}: sin copia. La versión {{version}} no puede abrir este trabajo.',
    stays:
      'No se borra nada: los datos como están ahora se conservan. Lo que falta en una copia podría enviarse por segunda vez: compruebe en PA2 antes de enviar.',
  },
  former: 'La versión anterior a esta: {{version}}.',
  formerKept: 'Su instalador está en esta computadora.',
  formerOnline: 'Su instalador se descargaría.',
  formerFile: 'Para volver, elija su instalador en «$t(updates:fromFile)».',
  prepareGoBack: 'Preparar el regreso a la versión {{version}}',
  notice: {
    newer: 'La versión {{version}} de Partner Desk está disponible',
    ready: 'La versión {{version}} de Partner Desk está lista para instalarse',
    text: 'No se instala nada si usted no lo indica.',
    show: 'Ver la actualización',
    putAway: 'Ahora no',
  },
  last: {
    installed: 'Partner Desk tiene ahora la versión {{version}}',
    installedText: 'Su trabajo está como lo dejó.',
    notInstalled: 'La versión {{version}} no se instaló',
    'no-permission':
      'La computadora no recibió el permiso de un administrador. No se cambió nada. Puede intentarlo de nuevo.',
    failed:
      'La instalación falló. Su trabajo no cambió. Inténtelo de nuevo o entregue el instalador a su soporte de TI.',
    ok: 'Aceptar',
  },
  showInstaller: 'Mostrar el instalador en su carpeta',
};
