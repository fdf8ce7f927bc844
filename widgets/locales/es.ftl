# civic-widgets, español. Palabras sencillas, frases cortas, qué hacer después. En el orden en que la ciudadanía los lee.

loading = Cargando…
try-again = Volver a intentarlo
continue = Continuar
back = Atrás
yes = Sí
no = No
optional = { $label } (opcional)
change = Modificar
bad-attribute = Esta parte de la página no está bien configurada: el atributo «{ $name }» tiene el valor «{ $value }», pero debería ser: { $allowed }.
bad-address = Esta parte de la página no está bien configurada: el atributo «{ $name }» tiene el valor «{ $value }», pero debería ser una dirección: https://… o una ruta de este sitio.
leads-to = (abre { $host } en una pestaña nueva)
website = Sitio web

## Cuando el propio formulario no puede funcionar

fallback-link = Enviar el aviso desde aquí
fallback-mail = Enviar el aviso por correo electrónico

## Pasos

step-of = Paso { $now } de { $all }
step-category = ¿De qué se trata?
step-details = ¿Qué ha pasado?
step-place = ¿Dónde está?
step-contact = ¿Cómo podemos contactar con usted?
step-review = Revise su aviso
part-loading = Cargando el paso siguiente…
part-failed = No se ha podido cargar el paso siguiente. Lo que ha escrito se conserva.

## Lo que se conserva

draft-restored = Hemos conservado, solo en este dispositivo, lo que rellenó la última vez.
draft-discard = Borrarlo todo y empezar de nuevo
keeping-blocked = Su navegador no permite que esta página conserve lo que escribe. Si sale de la página antes de enviarlo, se perderá.
keeping-full = En este dispositivo ya no queda espacio para conservar lo que escribe. Si sale de la página antes de enviarlo, se perderá.

## ¿De qué se trata?

categories-loading = Cargando los asuntos de los que se puede avisar…
categories-failed = No se han podido cargar los asuntos de los que se puede avisar
categories-none = En este momento no se pueden enviar avisos desde aquí. Póngase en contacto con el Ayuntamiento por otro medio.
categories-all = Elija de qué se trata
categories-other = Otros
categories-search = Buscar
categories-search-hint = Por ejemplo: bache, farola, basura
categories-found = { $count ->
    [0] Ningún resultado
    [one] Un resultado
    [many] { $count } de resultados
   *[other] { $count } resultados
}
categories-not-found = Ningún resultado. Pruebe con otra palabra o borre la búsqueda para verlo todo.
category = Asunto

## ¿Qué ha pasado?

about-category = Asunto: { $category }
description = Qué ha pasado
description-hint = Cuente lo que ha visto. No indique nombres ni matrículas de otras personas.
questions-loading = Cargando las preguntas…
questions-failed = No se han podido cargar las preguntas
photo = Foto
photo-hint = Antes de que la foto salga de su dispositivo, se eliminan los datos de dónde y cuándo se hizo.
photo-choose = Hacer o elegir una foto
photo-change = Elegir otra foto
photo-remove = Quitar la foto
photo-alt = La foto que ha añadido
photo-preparing = Preparando la foto…
photo-added = La foto se ha añadido.
photo-not-an-image = Este archivo no es una foto. Elija una imagen JPEG, PNG, WebP o HEIC.
photo-unreadable = Esta foto no se puede abrir. Haga otra o continúe sin foto.
photo-too-large = Esta foto es demasiado grande. Elija una de 40 MB como máximo.

## ¿Dónde está?

place-words = Dirección o descripción del lugar
place-words-hint = Por ejemplo: calle Mayor, 12, delante de la farmacia
locate = Usar mi ubicación
locating = Preguntando a su dispositivo dónde está usted…
located = Ubicación encontrada, con una precisión de unos { $metres } m.
locate-denied = Su navegador no nos ha dado su ubicación. Puede permitirlo en los ajustes de esta página o describir el lugar con palabras.
locate-unavailable = Su dispositivo no conoce su ubicación en este momento. Describa el lugar con palabras.
locate-timeout = Su dispositivo ha tardado demasiado en encontrar su ubicación. Vuelva a intentarlo o describa el lugar con palabras.
locate-unsupported = Aquí este navegador no puede darnos su ubicación. Describa el lugar con palabras.
coordinates-open = Coordenadas
coordinates = Latitud y longitud
coordinates-hint = Por ejemplo: 43.7696, 11.2558

## ¿Cómo podemos contactar con usted?

contact-text = Puede dejarlo en blanco. Si lo rellena, el Ayuntamiento podrá hacerle preguntas y decirle qué ha hecho. Estos datos no se publican.
contact-needed = El Ayuntamiento necesita su correo electrónico para este aviso. Este dato no se publica.
contact-privacy = Qué hace el Ayuntamiento con sus datos (se abre en una pestaña nueva)
contact = Contacto
contact-none = El aviso es anónimo
name = Nombre y apellidos
first-name = Nombre
last-name = Apellidos
email = Correo electrónico
phone = Número de teléfono

## Revisar y enviar

review-text = Después del envío, el Ayuntamiento puede publicar qué ha pasado, dónde y la foto. Sus datos de contacto se quedan en el Ayuntamiento.
send = Enviar el aviso
sending-title = Enviando su aviso
sending-text = No cierre esta página. Lo que ha escrito se conserva en este dispositivo hasta que el Ayuntamiento lo reciba.
checking-title = Consultando al Ayuntamiento
checking-text = La última respuesta no nos ha llegado. Estamos preguntando si su aviso ya está allí.

queued-title = Su aviso todavía no se ha enviado
queued-offline = Se enviará automáticamente en cuanto su dispositivo vuelva a tener conexión y esta página esté abierta.
queued-text = Puede volver a intentarlo ahora o más tarde.
queued-kept = No se ha perdido nada: su aviso se conserva en este dispositivo.
queued-send = Volver a intentarlo
queued-edit = Modificar el aviso
doubt-title = No sabemos si su aviso ha llegado
doubt-not-shown = Lo hemos buscado en la lista del Ayuntamiento y no está. Algunos ayuntamientos tardan un tiempo en mostrar los avisos. Si lo envía otra vez, el Ayuntamiento podría recibirlo dos veces.
doubt-not-asked = En este momento no se puede consultar el servidor del Ayuntamiento. Antes de enviar nada otra vez, comprobaremos si su aviso ya está allí.
doubt-check = Volver a comprobar
doubt-send = Enviarlo otra vez de todos modos

## Justificante

receipt-title = Gracias. El Ayuntamiento ha recibido su aviso
receipt-number = El número de su aviso
receipt-numbering = Asignando un número a su aviso…
receipt-number-later = Su aviso recibirá un número más tarde. Lo encontrará en «Mis avisos» en este dispositivo.
receipt-no-number = El Ayuntamiento no asigna un número a estos avisos.
receipt-next = Qué pasa ahora
receipt-next-text = El Ayuntamiento estudia su aviso y lo pasa a quien puede actuar. Puede seguirlo en «Mis avisos» en este dispositivo.
receipt-next-untracked = El Ayuntamiento estudia su aviso y lo pasa a quien puede actuar.
receipt-another = Enviar otro aviso

## Mis avisos

mine-open = { $count ->
    [one] Mi aviso
    [many] Mis { $count } de avisos
   *[other] Mis { $count } avisos
}
mine-title = Mis avisos
mine-text = Enviados desde este dispositivo. Solo este dispositivo conoce la lista.
mine-none = No se ha enviado ningún aviso desde este dispositivo.
mine-refreshing = Preguntando al Ayuntamiento si hay novedades…
mine-stale = No se han podido obtener todas las novedades. Se muestran los últimos datos conocidos.
mine-sent = Enviado el { $time }
mine-number = Número { $number }
mine-numbering = Número pendiente
mine-no-number = Sin número
mine-erase = Borrar esta lista de este dispositivo
mine-erase-text = El Ayuntamiento conserva sus avisos. Sin esta lista solo podrá seguirlos con su número.
mine-erase-yes = Borrar
mine-erase-no = Conservar la lista
mine-close = Volver al formulario
status-sent = Enviado
status-open = Abierto
status-closed = Cerrado
status-unknown = Estado no indicado
status-untracked = No se puede seguir
status-detail = { $status }: { $detail }

## Problemas

problems-title = Revise lo siguiente
refused-title = El servidor del Ayuntamiento no ha aceptado el aviso
problem-missing = «{ $label }»: falta la respuesta.
problem-category-missing = Elija de qué se trata.
problem-description-missing = Escriba qué ha pasado.
problem-place-missing = Indique dónde está: con palabras o con su ubicación.
problem-email-missing = Escriba su correo electrónico.
problem-too-long = «{ $label }»: el texto es demasiado largo. Número máximo de caracteres: { $most }.
problem-not-a-number = «{ $label }» debe ser un número, por ejemplo 2,5.
problem-not-a-date = «{ $label }» debe ser una fecha con la hora.
problem-not-a-choice = «{ $label }»: elija una de las opciones.
problem-not-coordinates = Esto no son coordenadas. Escríbalas así: 43.7696, 11.2558.
problem-not-an-email = Escriba un correo electrónico como nombre@example.org.
problem-not-a-phone = Escriba un número de teléfono con cifras, por ejemplo +34 900 123 456.
problem-photo-not-ready = La foto todavía se está preparando. Espere un momento.
problem-questions-not-ready = Las preguntas todavía no se han cargado.
problem-refused = El servidor del Ayuntamiento dice: { $said }

error-offline = Su dispositivo no tiene conexión.
error-timeout = El servidor del Ayuntamiento ha tardado demasiado en responder.
error-unreachable = No se puede conectar con el servidor del Ayuntamiento.
error-blocked = No se puede conectar con el servidor del Ayuntamiento desde esta página.
error-server = El servidor del Ayuntamiento tiene una avería.
error-too-many = El servidor del Ayuntamiento está muy ocupado en este momento. Vuelva a intentarlo dentro de unos minutos.
error-wait = El servidor del Ayuntamiento está muy ocupado en este momento. Vuelva a intentarlo dentro de { $seconds ->
    [one] un segundo
    [many] { $seconds } de segundos
   *[other] { $seconds } segundos
}.
error-key = El servidor del Ayuntamiento no autoriza esta página. No es culpa suya. Póngase en contacto con el Ayuntamiento por otro medio e infórmele de este fallo.
error-not-found = El servidor del Ayuntamiento no conoce lo que pide esta página. No es culpa suya. Póngase en contacto con el Ayuntamiento por otro medio e infórmele de este fallo.
error-photo-refused = El servidor del Ayuntamiento no acepta esta foto. Quítela o elija otra.
error-refused = El servidor del Ayuntamiento no ha aceptado lo que ha enviado esta página.
error-web-page = El servidor del Ayuntamiento ha respondido con una página web en lugar de datos. No es culpa suya. Vuelva a intentarlo más tarde.
error-nonsense = El servidor del Ayuntamiento ha dado una respuesta sin sentido. No es culpa suya. Vuelva a intentarlo más tarde.
error-no-number = El servidor del Ayuntamiento ha recogido el aviso, pero no le ha dado un número.
error-too-large = El servidor del Ayuntamiento ha enviado más de lo que esta página puede leer.

## Para el webmaster, en la consola

webmaster-error-offline = el dispositivo no tiene conexión.
webmaster-error-timeout = el endpoint no ha respondido a tiempo.
webmaster-error-unreachable = no se puede conectar con el endpoint. Compruebe el atributo «endpoint» y la Content-Security-Policy (connect-src).
webmaster-error-blocked = el endpoint está en otro host y no se puede conectar con él. Si está activo, le falta la cabecera «Access-Control-Allow-Origin», o el propio endpoint no figura en connect-src de la Content-Security-Policy de esta página. Una ruta de este sitio que le reenvíe las peticiones funciona sin ninguna de las dos cosas.
webmaster-error-server = el endpoint ha respondido con el estado { $status }. { $said }
webmaster-error-too-many = el endpoint limita la frecuencia de las peticiones (estado 429). { $said }
webmaster-error-key = el endpoint pide otra clave (estado { $status }). Compruebe el atributo «api-key» o haga que un proxy añada la clave. { $said }
webmaster-error-not-found = el endpoint no conoce esta dirección (estado { $status }). Revise el atributo «endpoint»; para civic-report es la dirección bajo la que se encuentra services.json. { $said }
webmaster-error-photo-refused = el endpoint no acepta la foto (estado { $status }). Compruebe los atributos «media-field» y «no-photo». { $said }
webmaster-error-refused = el endpoint ha rechazado la petición (estado { $status }). { $said }
webmaster-error-web-page = el endpoint responde con una página web. Revise el atributo «endpoint»; para civic-report es la dirección bajo la que se encuentra services.json, y algunos servidores también necesitan «jurisdiction».
webmaster-error-nonsense = la respuesta del endpoint no sigue su protocolo: Open311 GeoReport v2 para civic-report, el del atributo «backend» para civic-source.
webmaster-error-no-number = el endpoint ha respondido a un aviso nuevo sin número ni token.
webmaster-error-too-large = la respuesta del endpoint es demasiado grande para leerla.
