import type { Messages } from '../languages.ts';

/** A report of a problem, in Spanish. */
export const problem: Messages['problem'] = {
  title: 'Informar de un problema',
  description:
    'Esta página prepara un archivo para su soporte de TI o para Kiva. No se envía nada: revise cada parte, guarde el archivo y adjúntelo a un correo electrónico.',
  about: {
    none: 'Con la última solicitud a Kiva que falló, si la hay.',
    send: 'Con la solicitud que estaba viendo.',
    error: 'Sobre el error {{code}}, referencia {{ref}}.',
  },
  making: 'Reuniendo el contenido…',
  files: 'Archivos del informe',
  include: 'Incluir: {{file}}',
  content: 'Contenido de {{file}}',
  needed: 'Siempre se incluye: sin él nadie puede ayudar.',
  leftOut: 'No se incluye. Márquelo para incluirlo otra vez.',
  file: {
    program: {
      name: 'Programa y computadora',
      help: 'Versiones, sistema, memoria, pantallas y configuración. Nada dice quién es usted.',
    },
    connection: {
      name: 'Conexión con Kiva',
      help: 'Las direcciones y la última prueba de la conexión. Sin Client ID ni Client secret.',
    },
    log: {
      name: 'Log del programa',
      help: 'Las últimas 200 líneas de lo que hizo el programa, con la referencia de cada error.',
    },
    request: {
      name: 'Solicitud',
      help: 'Lo que se envió a Kiva, como comando para curl. El token no está: en su lugar dice $TOKEN.',
    },
    answer: {
      name: 'Respuesta de Kiva',
      help: 'Lo que llegó, y cuándo.',
    },
    photo: {
      name: 'Foto',
      help: 'La foto del borrador, tal como se envió.',
    },
  },
  people: {
    label: 'Incluir nombres, textos y fotos de personas',
    help: 'Si no, los nombres quedan en iniciales; los textos, teléfonos, correos e ID de clientes se ocultan, y de una foto solo quedan el tamaño y una suma de verificación.',
    on: 'El archivo contendrá datos de prestatarios. Envíelo solo a quien lo haya pedido y pueda verlos.',
  },
  save: 'Guardar el informe…',
  where: 'Escriba en el correo qué hizo y qué ocurrió. Kiva: partnersupport@kiva.org',
  saved: 'Guardado. Adjunte el archivo a un correo.',
};
