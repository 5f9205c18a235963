import type { Words } from './words.ts';

/** What the main process says by itself, in Spanish. */
export const words: Words = {
  menu: {
    file: '&Archivo',
    edit: '&Editar',
    view: '&Ver',
    window: 'Ve&ntana',
    help: 'Ay&uda',
    quit: 'Salir',
    close: 'Cerrar ventana',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    goTo: 'Ir a o empezar…',
    search: 'Buscar en esta página',
    reload: 'Volver a cargar',
    resetZoom: 'Tamaño real',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    fullScreen: 'Pantalla completa',
    minimize: 'Minimizar',
    zoom: 'Ampliar o reducir',
    guides: 'Guías',
    keys: 'Atajos de teclado',
    problem: 'Informar de un problema…',
    about: 'Acerca de Partner Desk',
    services: 'Servicios',
    hide: 'Ocultar Partner Desk',
    hideOthers: 'Ocultar otros',
    showAll: 'Mostrar todo',
    quitProgram: 'Salir de Partner Desk',
  },
  testOnly: 'SOLO PRUEBAS',
  pages: {
    report: 'Informar de un problema',
    reference: 'Referencia {{ref}}',
    crashed: {
      title: 'Partner Desk no pudo mostrar su ventana',
      text: 'Sus borradores, seguimientos y reportes están a salvo: se guardan mientras escribe, y nada se envía dos veces.',
      retry: 'Intentar de nuevo',
      hint: 'Si esta página vuelve a aparecer, cierre el programa e inícielo de nuevo.',
    },
    incomplete: {
      title: 'Una parte de Partner Desk falta o está dañada',
      text: 'Instale Partner Desk de nuevo. Sus borradores, seguimientos y reportes están a salvo: se guardan aparte del programa.',
      retry: 'Intentar de nuevo',
      hint: '',
    },
  },
  hangs: {
    message: 'Partner Desk no responde',
    text: 'Puede esperar. O volver a cargar la página: lo que escribe se guarda mientras escribe, y lo que se está enviando continúa.',
    wait: 'Esperar',
    reload: 'Volver a cargar la página',
  },
  ways: {
    retry: 'Intentar de nuevo',
    folder: 'Usar otra carpeta…',
    show: 'Mostrar el archivo',
    anyway: 'Iniciar de todos modos',
    quit: 'Salir',
  },
  folderReasons: {
    EACCES: 'No tiene permiso de escribir en ella.',
    EPERM: 'No tiene permiso de escribir en ella.',
    EROFS: 'La carpeta está en un disco en el que no se puede escribir.',
    EEXIST: 'Hay un archivo donde debería estar la carpeta.',
    ENOTDIR: 'Hay un archivo donde debería haber una carpeta.',
    ENOENT: 'La carpeta no existe. Puede que un disco o una carpeta de red no esté conectado.',
    ENAMETOOLONG: 'Su ruta es demasiado larga para esta computadora.',
    ELOOP: 'Es un enlace que lleva de vuelta a sí mismo.',
    EIO: 'El disco no responde correctamente.',
    NOT_A_FILE:
      'Hay una tubería (pipe) o un dispositivo donde debería haber un archivo. Quítelo e intente de nuevo.',
    other: 'La carpeta no se puede usar.',
  },
  problems: {
    inUse: {
      message: 'Partner Desk está abierto en la computadora “{{host}}”',
      messageWithoutHost: 'Partner Desk ya está abierto en otro lugar',
      since: 'Usa los mismos datos, desde esta hora según su reloj: {{when}}.',
      sinceUnknown: 'Usa los mismos datos.',
      text: 'Ciérrelo allí, y se abre aquí por sí solo. Si allí no se cerró correctamente, se abre aquí después de medio minuto. Dos programas con los mismos datos podrían enviar algo dos veces.',
    },
    folder: {
      message: 'Partner Desk no puede usar su carpeta de datos',
      text: 'Pregunte a su soporte de TI si no puede cambiarlo usted. Su trabajo no se ha perdido: está en esta carpeta.',
    },
    full: {
      message: 'El disco está lleno',
      text: 'Partner Desk necesita algo de espacio para iniciarse. Borre o mueva archivos que no necesite e intente de nuevo. Su trabajo está a salvo.',
    },
    temporary: {
      message: 'No se puede escribir en la carpeta de archivos temporales',
      text: 'Partner Desk la necesita para iniciarse. Libere espacio en este disco, o pregunte a su soporte de TI. Su trabajo está a salvo.',
    },
    endpoints: {
      message: 'El archivo con las direcciones de Kiva no se puede usar',
      text: 'Su soporte de TI configuró este archivo para esta computadora. Partner Desk no adivina adónde pueden ir sus datos, por eso no se inicia. Pida que corrijan el archivo.',
    },
    otherComputer: {
      message: 'Partner Desk parece estar abierto en la computadora “{{host}}”',
      text: 'Si está abierto allí, ciérrelo allí e intente de nuevo. Inícielo de todos modos solo si tiene la certeza de que no lo está, por ejemplo porque esta computadora cambió de nombre. Dos programas con los mismos datos podrían enviar algo dos veces.',
    },
    lock: {
      message: 'Partner Desk no puede saber si ya está abierto',
      text: 'Si está abierto en algún lugar, ciérrelo e intente de nuevo. Si eso no ayuda, reinicie la computadora, o asegúrese de que el programa no esté abierto en ningún lugar y borre el archivo que se nombra abajo. Su trabajo está a salvo.',
    },
    files: {
      message: 'Una parte de Partner Desk falta o está dañada',
      text: 'Instale Partner Desk de nuevo. Su trabajo está a salvo: se guarda aparte del programa.',
    },
    graphics: {
      message: 'Partner Desk no puede dibujar su ventana',
      text: 'La parte del sistema que dibuja las ventanas sigue fallando. Reinicie la computadora. Si eso no ayuda, pida a su soporte de TI un controlador gráfico más nuevo. Lo que escribió está guardado.',
    },
    switch: {
      message: 'Partner Desk no se inicia con “{{name}}”',
      text: 'Esto se agregó al comando que inicia el programa. Podría mostrar a otros sus credenciales de Kiva y los datos de sus prestatarios, por eso no se abrió nada. Inicie Partner Desk desde su icono o el menú. Si este cuadro vuelve a aparecer, pida a su soporte de TI que quite del acceso directo o del comando las palabras de abajo. Si nadie que usted conozca las puso allí, dígaselo también a su soporte de TI.',
      appImage:
        'Una AppImage lo agrega por sí sola en sistemas que no pueden proteger sus páginas. El paquete .deb trae lo que falta.',
    },
    variable: {
      message: 'Partner Desk no se inicia mientras “{{name}}” esté definida',
      text: 'Esta variable de entorno podría mostrar a otros sus credenciales de Kiva y los datos de sus prestatarios, por eso no se abrió nada. Pida a su soporte de TI que la quite para Partner Desk y después inicie el programa de nuevo. Si nadie que usted conozca la definió, dígaselo también a su soporte de TI.',
    },
    window: {
      message: 'Partner Desk no pudo abrir su ventana',
      text: 'Intente de nuevo. Si este cuadro vuelve a aparecer, reinicie la computadora y después pregunte a su soporte de TI. Lo que escribió está guardado.',
    },
    crash: {
      text: 'Partner Desk tiene que cerrarse. Lo que escribió está guardado. Referencia: {{ref}}',
    },
  },
  taken: {
    message: 'Partner Desk se abrió con los mismos datos en la computadora “{{host}}”',
    messageWithoutHost: 'Partner Desk se abrió en otro lugar con los mismos datos',
    text: 'Esta computadora estaba suspendida o no respondió durante un tiempo, así que el otro programa continúa el trabajo. Aquí ya no se guarda ni se envía nada. Si necesita lo que acaba de escribir, cópielo y después cierre esta ventana. Antes de enviar algo otra vez, compruebe en PA2 si ya está allí.',
    close: 'Cerrar Partner Desk',
    copy: 'Copiar primero',
  },
  otherFolder: {
    title: 'Elija la carpeta con sus datos de Partner Desk',
    message: '¿Usar esta carpeta?',
    text: 'Elija la carpeta que tiene su trabajo, por ejemplo si se movió. En una carpeta vacía, Partner Desk empieza sin nada: sin credenciales, sin borradores y sin registro de lo que ya se envió.',
    use: 'Usar esta carpeta',
    cancel: 'Cancelar',
  },
  finishing: {
    message: 'Partner Desk todavía está terminando',
    text: 'Espera la respuesta de Kiva a lo último que se envió, para que nada se envíe dos veces. Se abre otra vez por sí solo en cuanto la respuesta quede registrada.',
    close: 'Cerrar este mensaje',
  },
  files: {
    rescued: 'Trabajo recuperado {{environment}} {{day}}',
    sampleReport: 'Ejemplo de reembolsos {{environment}} {{day}}',
    sampleDraft: 'Ejemplo de borradores {{environment}} {{day}}',
  },
};
