import type { ErrorCode } from '../../../shared/errors.ts';

/** For every code, in Spanish: what happened, and what to do next. A code without a text does not compile. */
export const errors: Record<ErrorCode, { title: string; next: string }> = {
  BAD_INPUT: {
    title: 'Algo del formulario no es válido',
    next: 'Corrija los campos que se indican abajo.',
  },
  INTERNAL: {
    title: 'Algo falló dentro del programa',
    next: 'Intente de nuevo. Si vuelve a ocurrir, envíe la referencia de abajo a su soporte de TI.',
  },
  CANCELLED: { title: 'Esto se detuvo', next: 'Puede empezar de nuevo en cualquier momento.' },
  NOT_FOUND: {
    title: 'Esto ya no está aquí',
    next: 'Puede que se haya quitado. Vuelva a la lista.',
  },
  WORK_CHANGED: {
    title: 'Esto se cambió entretanto en otro lugar',
    next: 'Otra ventana o programa lo guardó después de que se abriera aquí. No se reemplazó nada. Elija qué texto se queda; el otro se conserva.',
  },
  SETTINGS_FULL: {
    title: 'El disco está lleno, así que esta opción no se guarda',
    next: 'Vale hasta que cierre el programa. Libere espacio en el disco y vuelva a definirla.',
  },
  SETTINGS_READONLY: {
    title: 'No se puede escribir en el archivo de configuración',
    next: 'Lo que defina vale hasta que cierre el programa. El archivo es de solo lectura o pertenece a otra persona: pida a su soporte de TI permiso para escribir en la carpeta de datos.',
  },
  SETTINGS_NOT_SAVED: {
    title: 'Esta opción no se guarda',
    next: 'Vale hasta que cierre el programa. Puede que otro programa esté usando el archivo de configuración, o que la unidad ya no esté. Vuelva a definirla; si eso no ayuda, inicie el programa de nuevo.',
  },
  ENVIRONMENT_CHANGED: {
    title: 'El entorno se cambió entretanto',
    next: 'No se hizo nada. Mire la franja de color de arriba y empiece de nuevo desde allí.',
  },
  CONFIRMATION_WRONG: {
    title: 'La palabra no coincide',
    next: 'Escriba PRODUCTION en mayúsculas, sin espacios.',
  },
  PRODUCTION_LOCKED: {
    title: 'Production no está abierto',
    next: 'Elija primero Production en el menú del entorno y escriba la palabra PRODUCTION.',
  },
  KIVA_NOT_CONFIRMED: {
    title: 'Production está bloqueado hasta que Kiva confirme sus pruebas',
    next: 'Abra Puesta en marcha: muestra lo que falta, y allí se registra la confirmación de Kiva, o que ya están en marcha.',
  },
  CHECKLIST_CHANGED: {
    title: 'La lista de pruebas cambió entretanto',
    next: 'No se registró nada. Mírela una vez más y después registre la confirmación.',
  },
  LEAVE_PRODUCTION: {
    title: 'Está en Production',
    next: 'No se cambió nada. Vaya primero a Stage, con el botón del entorno.',
  },
  SENDS_RUNNING: {
    title: 'Algo se está enviando o se volverá a intentar pronto',
    next: 'No se cambió nada. Espere a que tenga un resultado, o páuselo o deténgalo en Actividad.',
  },
  OUTBOX_CHANGED: {
    title: 'La Bandeja de salida cambió entretanto',
    next: 'No se quitó nada. Lea la lista otra vez.',
  },
  TEST_ONLY_PROGRAM: {
    title: 'Este Partner Desk es solo para pruebas',
    next: 'No puede abrir Production. Use el Partner Desk que le dio su soporte de TI.',
  },
  HOST_NOT_ALLOWED: {
    title: 'Esta dirección no es de Kiva',
    next: 'No se envió nada. Revise las direcciones en Configuración: solo se permiten direcciones https de kiva.org.',
  },
  HOST_OF_OTHER: {
    title: 'Esta dirección pertenece al otro entorno',
    next: 'No se envió nada. Stage y Production tienen direcciones diferentes. En Configuración, elija una dirección de este entorno, o cambie al entorno al que pertenece.',
  },
  LINK_NOT_ALLOWED: {
    title: 'Este enlace no se abre',
    next: 'Desde aquí solo se abren páginas https de kiva.org.',
  },
  VAULT_LOCKED: {
    title: 'Su llavero está bloqueado',
    next: 'Desbloquee el llavero de su sistema operativo e intente de nuevo.',
  },
  VAULT_ABSENT: {
    title: 'No se encontró ningún llavero',
    next: 'Inicie un servicio de llavero en esta computadora, o trabaje hasta cerrar el programa.',
  },
  VAULT_BROKEN: {
    title: 'El llavero no funciona como debe',
    next: 'Cierre la sesión de la computadora, vuelva a iniciarla e intente de nuevo.',
  },
  VAULT_NO_LIBRARY: {
    title: 'Falta una biblioteca del sistema para el llavero',
    next: 'Instale la biblioteca del sistema “libsecret” e intente de nuevo.',
  },
  SECRET_TOO_LARGE: {
    title: 'Esto es demasiado largo para el llavero',
    next: 'Copie de PA2 solo el Client ID y el Client secret, sin ningún otro texto.',
  },
  NO_CREDENTIALS: {
    title: 'Aquí no hay credenciales de Kiva guardadas',
    next: 'Vaya a Configuración y escriba el Client ID y el Client secret de este entorno.',
  },
  CREDENTIALS_ELSEWHERE: {
    title: 'Las credenciales guardadas pertenecen a otra dirección',
    next: 'No se envió nada. La Token URL de Configuración no es aquella para la que se guardaron. Si Kiva le dio esta dirección, escriba otra vez el Client ID y el Client secret; si no, elija la dirección anterior.',
  },
  CREDENTIALS_REFUSED: {
    title: 'Kiva no aceptó las credenciales',
    next: 'Compruebe en Configuración que el Client ID y el Client secret sean los de este entorno: Stage y Production tienen credenciales distintas.',
  },
  AUDIENCE_REFUSED: {
    title: 'Kiva no conoce esta audience',
    next: 'El Client ID y el Client secret son correctos. Compare la audience de Configuración con la que Kiva le dio para este entorno.',
  },
  SCOPE_REFUSED: {
    title: 'Kiva no concede ningún permiso a estas credenciales',
    next: 'Las credenciales son correctas, pero todavía no permiten nada. Pida a partnersupport@kiva.org que agregue permisos.',
  },
  MISSING_PERMISSION: {
    title: 'Sus credenciales no permiten esto',
    next: 'Kiva aceptó el inicio de sesión y después rechazó este paso. Pida a partnersupport@kiva.org que agregue el permiso.',
  },
  PARTNER_CHANGED: {
    title: 'Estas credenciales pertenecen a otro socio',
    next: 'No se envía nada hasta que esto esté claro. Configuración dice de quién son estas credenciales y cómo continuar.',
  },
  NO_NETWORK: {
    title: 'No hay red',
    next: 'No se pudo llegar a Kiva. Revise el cable, el wifi o la VPN e intente de nuevo. Lo que escribió está a salvo.',
  },
  PRACTICE_STOPPED: {
    title: 'El servidor de práctica se detuvo',
    next: 'Intente de nuevo: se reinicia por sí solo. Su trabajo se conserva, y nada de él salió de esta computadora. Si se sigue deteniendo, inicie Partner Desk de nuevo.',
  },
  HOST_NOT_FOUND: {
    title: 'No se encontró la dirección de Kiva',
    next: 'Compruebe que internet funcione; si funciona, revise las direcciones en Configuración.',
  },
  CONNECTION_REFUSED: {
    title: 'El servidor de Kiva no respondió',
    next: 'Intente de nuevo en unos minutos. Si otros sitios funcionan, pregunte a su soporte de TI si hay un firewall de por medio.',
  },
  CONNECTION_LOST: {
    title: 'La conexión se perdió',
    next: 'Intente de nuevo cuando la conexión sea más estable.',
  },
  CONNECT_TIMEOUT: {
    title: 'Sin conexión en 15 segundos',
    next: 'Ni el servidor de Kiva ni un proxy aceptó la conexión. Revise la red. Si otros sitios funcionan, pregunte a su soporte de TI si hay un firewall de por medio y luego intente de nuevo.',
  },
  TIMEOUT: {
    title: 'Kiva tardó demasiado en responder',
    next: 'La conexión o el servidor de Kiva está lento ahora. Intente de nuevo más tarde.',
  },
  PROXY_LOGIN: {
    title: 'El proxy de su oficina pide un usuario y una contraseña',
    next: 'No se envió nada. Escriba el nombre y la contraseña del proxy cuando Partner Desk los pida e intente de nuevo. Si no los conoce, pregunte a su soporte de TI.',
  },
  TLS_UNTRUSTED: {
    title: 'La conexión segura no es de confianza',
    next: 'No se envió nada. Revise la fecha y la hora de la computadora, y pregunte a su soporte de TI si la oficina inspecciona las conexiones seguras.',
  },
  REDIRECTED: {
    title: 'El servidor redirigió a otra dirección',
    next: 'Las credenciales nunca se envían a otra dirección. Puede que primero deba iniciar sesión en el wifi, o que una dirección de Configuración ya no sea la actual.',
  },
  RESPONSE_TOO_LARGE: {
    title: 'La respuesta era demasiado grande',
    next: 'Pida menos filas a la vez.',
  },
  NOT_JSON: {
    title: 'La respuesta no vino de la API de Kiva',
    next: 'A menudo responde en su lugar una página de inicio de sesión del wifi o de la oficina. Abra cualquier página web para iniciar sesión e intente de nuevo.',
  },
  FIREWALL_REFUSED: {
    title: 'Algo entre esta computadora y Kiva bloqueó la solicitud',
    next: 'En lugar de Kiva respondió un firewall o un proxy. Sus permisos no son el problema. Pida a su soporte de TI que permita a Partner Desk llegar a la dirección de Configuración.',
  },
  UNEXPECTED_ANSWER: {
    title: 'La respuesta de Kiva no se entendió',
    next: 'Intente de nuevo. Si vuelve a ocurrir, envíe la referencia de abajo a su soporte de TI: puede que Kiva haya cambiado algo.',
  },
  KIVA_REFUSED: {
    title: 'Kiva lo rechazó',
    next: 'El mensaje de Kiva está abajo, en los detalles. Corrija lo que indica y envíe de nuevo.',
  },
  KIVA_NOT_FOUND: {
    title: 'Kiva no conoce esta dirección',
    next: 'Revise la dirección de la API y la ruta de los seguimientos en Configuración.',
  },
  KIVA_BUSY: {
    title: 'Kiva le pide que espere',
    next: 'Hubo demasiadas solicitudes a la vez. Espere unos minutos e intente de nuevo.',
  },
  KIVA_FAILED: {
    title: 'El servidor de Kiva tiene un problema',
    next: 'El problema está en Kiva. Intente de nuevo más tarde.',
  },
  STORE_WRONG_KEY: {
    title: 'Su trabajo guardado no se puede desbloquear',
    next: 'La clave del llavero no es aquella con la que se guardó este trabajo. No se cambió ni se borró nada. Restaure el llavero de esta cuenta, o pregunte a su soporte de TI.',
  },
  STORE_DAMAGED: {
    title: 'El archivo con su trabajo está dañado',
    next: 'Una parte no está como la escribió Partner Desk, así que no se usa nada de él. No se borró nada. Si tiene una copia de seguridad de la carpeta de datos, restáurela. Si no, vea qué se puede leer todavía, guárdelo y empiece con un archivo vacío.',
  },
  STORE_LOG_DAMAGED: {
    title: 'Sus últimos cambios están dañados o faltan',
    next: 'El archivo con su trabajo no está dañado, pero el archivo con los cambios más nuevos está dañado, incompleto o falta. No se borró nada. Si tiene una copia de seguridad de toda la carpeta de datos, restáurela. Si no, continúe sin los cambios dañados y revise su trabajo más reciente.',
  },
  STORE_UNSEALED: {
    title: 'No se puede saber si su trabajo guardado fue modificado',
    next: 'El sello del archivo falta o está dañado, quizás por un programa de limpieza o de sincronización. No se borró nada. Si tiene una copia de seguridad de toda la carpeta de datos, restáurela. Si no, y si no conoce otra causa, compruebe el archivo y continúe.',
  },
  ERASE_UNSETTLED: {
    title: 'Una solicitud sobre este prestatario todavía no tiene resultado',
    next: 'No se borró nada. Abra la solicitud en Actividad e indique lo que vio en PA2; después borre otra vez.',
  },
  STORE_NEWER: {
    title: 'Su trabajo se guardó con una versión más nueva',
    next: 'Instale la versión de Partner Desk que lo guardó{{program}} o una más nueva. No se cambió nada.',
  },
  STORE_BEHIND: {
    title: 'El historial de aquí es más antiguo que lo que se envió',
    next: 'No se envió nada. Solicitudes que se enviaron y no están en el historial de aquí: {{requests}}. Lo más probable es que la carpeta de datos se haya restaurado de una copia de seguridad, o que se haya quitado de esta computadora todo lo de este entorno. Mire en PA2 qué tiene Kiva, actualice Préstamos, y solo entonces continúe: lo que falta aquí se podría enviar por segunda vez.',
  },
  KEYCHAIN_LEFT: {
    title: 'Para enviar hace falta el llavero con el que se abrió este trabajo',
    next: 'No se envió nada: sin ese llavero, Partner Desk no puede saber si algo se envió antes. Lo que escribió está guardado. Cierre Partner Desk, desbloquee o repare el llavero, e inícielo de nuevo.',
  },
  STORE_TAKEN: {
    title: 'Abierto en otra computadora: aquí ya no se guarda ni se envía nada',
    next: 'Estos datos se abrieron con Partner Desk en otra computadora mientras esta estaba suspendida o no respondía. Copie lo que acaba de escribir, si lo necesita, y cierre esta ventana. Antes de enviar algo otra vez, mire en PA2 si ya está allí.',
  },
  STORE_FULL: {
    title: 'El disco está lleno',
    next: 'Libere espacio en el disco e intente de nuevo. Lo que está en la pantalla todavía no está guardado.',
  },
  STORE_READONLY: {
    title: 'No se puede escribir en la carpeta de datos',
    next: 'Es de solo lectura, o pertenece a otra persona en esta computadora. Pida a su soporte de TI permiso para escribir allí e intente de nuevo. Lo que está en la pantalla todavía no está guardado.',
  },
  STORE_MOVED: {
    title: 'El archivo con su trabajo fue movido o reemplazado: aquí ya no se guarda ni se envía nada',
    next: 'Lo hizo un programa como OneDrive o Dropbox mientras Partner Desk estaba abierto. Copie lo que acaba de escribir, si lo necesita. Luego ponga el archivo store.db de nuevo en la carpeta de datos: puede tener allí otro nombre. Si no lo encuentra, reinicie Partner Desk y siga sus indicaciones.',
  },
  STORE_UNREACHABLE: {
    title: 'No se puede llegar a la carpeta de datos',
    next: 'Si está en una red o en una unidad extraíble, conéctela otra vez; si su cuenta no tiene más espacio allí, libere espacio. Después intente de nuevo. Lo que está en la pantalla todavía no está guardado.',
  },
  STORE_BUSY: {
    title: 'El archivo con su trabajo está en uso',
    next: 'Otro programa lo está usando, quizás una copia de seguridad. Intente de nuevo en un momento.',
  },
  SHEET_TOO_LARGE: {
    title: 'Este archivo es demasiado grande',
    next: 'Se pueden leer archivos de hasta 20 MB con hasta 50 000 filas y 2 millones de celdas. Guarde en un archivo nuevo solo la hoja que necesita, o divídalo.',
  },
  SHEET_PROTECTED: {
    title: 'Este archivo está protegido con una contraseña',
    next: 'Ábralo en su programa de hojas de cálculo, guarde una copia sin la contraseña y elija la copia.',
  },
  SHEET_UNREADABLE: {
    title: 'Este archivo no se pudo leer',
    next: 'Puede que esté dañado o que no sea una hoja de cálculo. Ábralo en su programa de hojas de cálculo, guárdelo como .xlsx o CSV y elija el archivo nuevo.',
  },
  SHEET_FIXED_WIDTH: {
    title: 'Las columnas de este archivo están separadas solo por espacios',
    next: 'No se puede saber con certeza dónde termina una y empieza la siguiente. Ábralo en su programa de hojas de cálculo, defina allí las columnas (Texto en columnas, o el diálogo de importación), guárdelo como .xlsx y elija el archivo nuevo.',
  },
  SHEET_OTHER_KIND: {
    title: 'Este archivo es $t(import:kinds.{{kind}}), no una hoja de cálculo',
    next: 'Si contiene una tabla, ábralo en el programa al que pertenece, guárdelo o expórtelo como .xlsx o CSV y elija el archivo nuevo.',
  },
  SHEET_NO_TABLE: {
    title: 'No hay ninguna tabla en este archivo',
    next: 'Es una página web o un documento sin tabla. Guarde la lista como .xlsx o CSV en el programa del que viene y elija ese archivo.',
  },
  FILE_NOT_SAVED: {
    title: 'El archivo no se pudo guardar',
    next: 'Puede que esté abierto en otro programa, o que la unidad ya no esté. Ciérrelo allí, o elija otro nombre u otra carpeta.',
  },
  FILE_DISK_FULL: {
    title: 'No hay espacio para el archivo',
    next: 'El disco de la carpeta que eligió está lleno. Libere espacio allí, o elija una carpeta en otra unidad. Si ya había un archivo con ese nombre, quedó como estaba.',
  },
  FILE_NOT_ALLOWED: {
    title: 'No tiene permiso de escribir en esta carpeta',
    next: 'Es de solo lectura o pertenece a otra persona, o el archivo está abierto en otro programa. Elija otra carpeta.',
  },
  FILE_NAME_TOO_LONG: {
    title: 'El nombre del archivo es demasiado largo',
    next: 'Elija un nombre más corto, o una carpeta menos profunda.',
  },
  TRANSFER_NOT_ONE: {
    title: 'Este no es un archivo que Partner Desk guardó para pasar su trabajo',
    next: 'Elija el archivo que se guardó en Configuración → Pasar a otra computadora.',
  },
  TRANSFER_PASSPHRASE: {
    title: 'La frase de contraseña no abre este archivo',
    next: 'Revise las mayúsculas y el idioma del teclado e intente de nuevo. Si está seguro de la frase, el archivo puede estar dañado: cópielo otra vez de la otra computadora. No se cambió nada.',
  },
  TRANSFER_DAMAGED: {
    title: 'El archivo está dañado o incompleto',
    next: 'Cópielo otra vez de la otra computadora, por ejemplo con otra memoria USB. No se cambió nada.',
  },
  TRANSFER_UNREADABLE: {
    title: 'No se puede leer el archivo',
    next: 'Cópielo a esta computadora y elíjalo allí. No se cambió nada.',
  },
  TRANSFER_NEWER: {
    title: 'El archivo se guardó con una versión más nueva de Partner Desk',
    next: 'Actualice Partner Desk en esta computadora y abra el archivo de nuevo. No se cambió nada.',
  },
  TRANSFER_NOT_EMPTY: {
    title: 'Esta computadora ya tiene trabajo propio',
    next: 'No se reemplazó nada. Para usar el archivo en su lugar, quite primero todo en Configuración, en cada entorno.',
  },
  UPDATE_BUSY: {
    title: 'Otro paso de la actualización sigue en curso',
    next: 'Espere a que termine e inténtelo de nuevo.',
  },
  UPDATE_UNREACHABLE: {
    title: 'No se pudo llegar al servidor de actualizaciones',
    next: 'Compruebe que internet funciona e inténtelo de nuevo. También puede actualizar con un archivo.',
  },
  UPDATE_ANSWER: {
    title: 'La respuesta no vino del servidor de actualizaciones',
    next: 'Quizá la red muestra su propia página de inicio de sesión. Abra un sitio web en su navegador, inicie sesión allí e inténtelo de nuevo. No se instaló nada.',
  },
  UPDATE_GONE: {
    title: 'El servidor de actualizaciones no tiene esta versión',
    next: 'Inténtelo más tarde o actualice con un archivo.',
  },
  UPDATE_SIGNATURE: {
    title: 'Esta actualización no es de los autores de Partner Desk',
    next: 'Su firma es incorrecta, así que no se instaló nada. No instale este archivo de otra manera. Avise a su soporte de TI.',
  },
  UPDATE_OTHER: {
    title: 'Esta actualización no es para este programa en esta computadora',
    next: 'Es para otro sistema operativo u otro programa. No se instaló nada. Consiga el instalador para esta computadora.',
  },
  UPDATE_SAME: {
    title: 'La versión {{version}} ya está instalada',
    next: 'Elija el instalador de otra versión.',
  },
  UPDATE_NO_PROOF: {
    title: 'Falta el archivo que corresponde al instalador',
    next: 'Copie el archivo terminado en .yml en la misma carpeta que el instalador y elija el instalador de nuevo. Sin él nadie puede verificar de dónde viene el instalador.',
  },
  UPDATE_NO_INSTALLER: {
    title: 'Falta el instalador {{name}}',
    next: 'Cópielo en la misma carpeta que el archivo que eligió y elija ese archivo de nuevo.',
  },
  UPDATE_CUT: {
    title: 'La descarga se interrumpió',
    next: 'Lo que ya llegó se conserva. Continúe la descarga cuando la conexión sea más estable.',
  },
  UPDATE_DAMAGED: {
    title: 'El instalador está dañado',
    next: 'No es el archivo que firmaron los autores de Partner Desk, así que no se usa. Inténtelo de nuevo. Si vuelve a ocurrir, actualice con otro archivo.',
  },
  UPDATE_DISK_FULL: {
    title: 'Hay muy poco espacio en el disco',
    next: 'La actualización necesita {{megabytes}} MB. Libere espacio e inténtelo de nuevo. Su trabajo no cambió.',
  },
  UPDATE_FOLDER: {
    title: 'No se pudo guardar la actualización',
    next: 'No se puede escribir en la carpeta de datos. Pida a su soporte de TI permiso para escribir allí e inténtelo de nuevo. Su trabajo no cambió.',
  },
  UPDATE_NO_ADMIN: {
    title: 'Esta computadora no puede pedir la contraseña de un administrador',
    next: 'No se instaló nada. Pida a su soporte de TI que instale este archivo: {{path}}. Su trabajo se conserva.',
  },
  UPDATE_NOT_READY: {
    title: 'Aún no hay ninguna actualización que instalar',
    next: 'Primero busque actualizaciones y descargue la versión nueva.',
  },
  VIEW_UNREADABLE: {
    title: 'Este archivo no contiene ninguna vista',
    next: 'No se importó nada. Elija un archivo creado con Exportar en las Vistas de Partner Desk.',
  },
  VIEW_NEWER: {
    title: 'Esta vista se exportó con una versión más nueva',
    next: 'No se importó nada. Actualice Partner Desk e impórtela de nuevo.',
  },
  VIEW_WRONG: {
    title: 'Esta vista pide algo que esta versión no conoce',
    next: 'No se importó nada. No se conoce o no es correcto: {{fields}}.',
  },
  APPROVAL_NEEDED: {
    title: 'Una segunda persona debe aprobar esto primero',
    next: 'No se envió ni se cambió nada. Quien preparó un reporte lo bloquea en su revisión; después un aprobador lo mira y lo envía; cada uno con un PIN. Si algo espera desde antes de la regla, retírelo primero. Un aprobador agrega personas en Configuración.',
  },
  APPROVER_MISSING: {
    title: 'Hace falta al menos un aprobador',
    next: 'Agregue primero otro aprobador, o desactive la regla de dos personas.',
  },
  NOT_APPROVER: {
    title: 'Esta persona puede preparar reportes, no aprobarlos',
    next: 'No se envió ni se cambió nada. Pida ayuda a un aprobador. Un aprobador puede quitar a esta persona en Configuración y agregarla de nuevo como aprobador.',
  },
  REPORT_LOCKED: {
    title: 'Este reporte está bloqueado para aprobación',
    next: 'No se cambió nada. Abra el reporte y desbloquéelo para seguir editando.',
  },
  LOCK_CHANGED: {
    title: 'Esto ya no es lo que se bloqueó',
    next: 'No se envió nada. Desbloquee el reporte, mire otra vez la revisión y bloquéelo de nuevo.',
  },
  RULE_CHANGED: {
    title: 'La regla de dos personas cambió entretanto',
    next: 'No se envió nada. Abra otra vez la revisión y continúe desde allí.',
  },
  SAME_PERSON: {
    title: 'Hacen falta dos personas distintas',
    next: 'No se envió nada. Quien lo preparó no puede aprobarlo. Pídalo a otro aprobador.',
  },
  PIN_NEEDED: {
    title: 'Hace falta el PIN de un aprobador',
    next: 'No se guardó nada. Estas credenciales se enviarían a una dirección nueva, y la regla de dos personas está activa. Guarde de nuevo junto con un aprobador.',
  },
  PIN_WRONG: {
    title: 'El PIN no es correcto',
    next: 'No es el de {{name}}. No se envió ni se cambió nada. Escríbalo de nuevo. Después de cinco intentos equivocados hay que esperar, cada vez más.',
  },
  PIN_WAIT: {
    title: 'Demasiados PIN equivocados: espere un tiempo',
    next: 'El PIN de {{name}} se escribió mal demasiadas veces. No se envió ni se cambió nada. Reiniciar el programa no acorta la espera.',
  },
  READ_ONLY: {
    title: 'Este entorno es de solo lectura',
    next: 'No se envió nada, y lo que está en espera sigue en espera. Quien puede cambiarlo lo hace en Configuración, en “Envío”.',
  },
  PASS_NEEDED: {
    title: 'Hace falta el PIN de una persona',
    next: 'No se envió ni se cambió nada. Intente de nuevo y escriba su PIN cuando se le pida.',
  },
  NOBODY_HAS_PIN: {
    title: 'Aquí todavía nadie tiene PIN',
    next: 'No se envió ni se cambió nada. Agregue primero en Configuración una persona con PIN.',
  },
  LOCKED: {
    title: 'Partner Desk está bloqueado',
    next: 'No se envió ni se cambió nada. Desbloquéelo con un PIN.',
  },
  NOT_READY: {
    title: 'Esto todavía no se puede enviar',
    next: 'Abra la revisión y corrija lo que indica.',
  },
  REVIEW_CHANGED: {
    title: 'Esto se cambió después de la revisión',
    next: 'No se envió nada. Revise otra vez y después envíe.',
  },
  ALREADY_SENT: {
    title: 'Esto ya se envió antes',
    next: 'No se envió nada de nuevo. Mire en Actividad qué pasó con ello.',
  },
  OUTDATED: {
    title: 'Una solicitud más nueva reemplaza a esta',
    next: 'No se envió nada, para que datos anteriores no reemplacen a otros más nuevos en Kiva. Mire en Actividad qué se envió desde entonces. Si todavía falta algo en Kiva, envíelo en un reporte nuevo del mes.',
  },
  NEWER_WAITS: {
    title: 'Algo más nuevo espera enviarse',
    next: 'No se envió nada. Deje continuar lo más nuevo, en Actividad, en la Bandeja de salida. Si lo anterior es lo correcto, retire primero lo más nuevo.',
  },
  LATER_MONTH: {
    title: 'Ya se reportó un mes posterior',
    next: 'No se envió nada. Kiva conserva lo último que recibe, así que diga en la revisión por qué el mes anterior debe reemplazar al posterior.',
  },
  LOAN_AT_KIVA: {
    title: 'Kiva ya tiene un préstamo con este ID del préstamo',
    next: 'No se envió nada. Mire primero ese préstamo. Si este es otro, diga en la revisión por qué tiene el mismo ID del préstamo.',
  },
  INTERRUPTED: {
    title: 'El programa se cerró durante el envío',
    next: 'Puede que Kiva haya recibido esto, o puede que no. Mire en PA2 antes de hacer cualquier otra cosa.',
  },
};
