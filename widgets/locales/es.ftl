# civic-widgets, español. Palabras sencillas, frases cortas, qué hacer después. En el orden en que la ciudadanía los lee.

loading = Cargando…
try-again = Volver a intentarlo
continue = Continuar
back = Atrás
yes = Sí
no = No
optional = { $label } (opcional)
change = Modificar
leads-to = (abre { $host } en una pestaña nueva)
website = Sitio web
bad-attribute = Esta parte de la página no está bien configurada: el atributo «{ $name }» tiene el valor «{ $value }», pero debería ser: { $allowed }.
bad-address = Esta parte de la página no está bien configurada: el atributo «{ $name }» tiene el valor «{ $value }», pero debería ser una dirección: https://… o una ruta de este sitio.

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

## Tráfico y aparcamiento

mobility-title = Tráfico y aparcamiento
mobility-loading = Cargando el tráfico y los aparcamientos…
mobility-updated = Última actualización: { $time }
mobility-refresh = Actualizar
mobility-refreshing = Actualizando…
mobility-empty = En este momento no hay nada que mostrar.
mobility-all-stale = Los datos son demasiado antiguos para mostrarlos
mobility-all-stale-text = Los sistemas del Ayuntamiento no envían datos nuevos desde hace más de una hora. Seguimos comprobándolo.
mobility-some-down = En este momento no responde: { $names }. Lo demás está al día.
mobility-all-down = No se han podido cargar el tráfico y los aparcamientos
mobility-all-down-old = En este momento no llegan datos nuevos. Los que ve son anteriores; al lado se indica de cuándo son.
mobility-outside = Parece que está fuera de esta ciudad: el lugar más cercano está a { $distance }.
mobility-lists = Contenido
mobility-more = Mostrar { $count } resultados más (quedan { $all })
mobility-nameless = Sin nombre

## Desde dónde

mobility-place = ¿Cerca de qué lugar?
mobility-place-hint = Un aparcamiento o una calle que figure en esta página, o unas coordenadas
mobility-place-find = Buscar
mobility-place-not-found = «{ $place }» no figura en esta página. Pruebe con el nombre o la calle de un aparcamiento.
mobility-from-device = Las distancias son en línea recta, desde donde está usted.
mobility-from-place = Las distancias son en línea recta, desde: { $place }
mobility-metres = { $metres } m
mobility-kilometres = { $kilometres } km

## Dónde aparcar

mobility-parking = Aparcamientos
mobility-free-of =
    { $free ->
        [one] 1 plaza libre de { $all }
        [many] { $free } de plazas libres de { $all }
       *[other] { $free } plazas libres de { $all }
    }
mobility-free =
    { $free ->
        [one] 1 plaza libre
        [many] { $free } de plazas libres
       *[other] { $free } plazas libres
    }
mobility-capacity =
    { $all ->
        [one] Una plaza
        [many] { $all } de plazas
       *[other] { $all } plazas
    }
mobility-open = Abierto
mobility-nearly-full = Casi completo
mobility-full = Completo
mobility-closed = Cerrado
mobility-subscribers = Solo abonados
mobility-no-data = Sin datos en este momento
mobility-unknown = Dato no disponible
mobility-filling = se está llenando
mobility-steady = estable
mobility-emptying = se está vaciando
mobility-age =
    { $minutes ->
        [0] Hace menos de un minuto
        [one] Hace 1 minuto
        [many] Hace { $minutes } de minutos
       *[other] Hace { $minutes } minutos
    }
mobility-ageing = Hace { $minutes } minutos: puede no estar al día
mobility-age-unknown = No sabemos de cuándo es este dato
mobility-too-old = El último dato es de hace más de una hora
mobility-garage = En edificio
mobility-underground = Subterráneo
mobility-ground = Al aire libre
mobility-street = En la calle
mobility-park-and-ride = Aparcamiento disuasorio
mobility-too-low = Demasiado bajo para su vehículo
mobility-height-unknown = Altura máxima desconocida
mobility-said = El sistema del Ayuntamiento indica { $said } plazas libres, lo que no puede ser correcto.
mobility-spaces-general = Para todas las personas
mobility-spaces-accessible = Para personas con discapacidad, con tarjeta de estacionamiento
mobility-spaces-women = Para mujeres
mobility-spaces-family = Para familias
mobility-spaces-charging = Con recarga para vehículos eléctricos
mobility-spaces-car-sharing = Para coches compartidos
mobility-spaces-motorcycle = Para motos
mobility-spaces-bicycle = Para bicicletas
mobility-spaces-lorry = Para camiones
mobility-spaces-coach = Para autocares
mobility-spaces-caravan = Para caravanas y autocaravanas
mobility-spaces-subscriber = Para abonados
mobility-address = Dirección
mobility-hours = Horario de apertura
mobility-always = Las 24 horas
mobility-day-off = cerrado
mobility-holidays = festivos
mobility-open-now = abierto ahora
mobility-closed-now = cerrado ahora
mobility-tariff = Tarifa
mobility-height-limit = Altura máxima
mobility-height = { $metres } m
mobility-operator = Gestión
mobility-forecast = Previsión de plazas libres
mobility-forecast-loading = Cargando la previsión…
mobility-forecast-failed = No se ha podido cargar la previsión.
mobility-foretold = { $time }: unas { $free }
mobility-way = Cómo llegar
mobility-follow = Avisarme cuando cambie
mobility-follow-hint = Mientras esta página esté abierta, aquí aparece un aviso cuando se llena, cierra o vuelve a tener plazas.

## Filtros

mobility-filters =
    { $set ->
        [0] Filtrar y ordenar
        [one] Filtrar y ordenar (1 filtro activo)
        [many] Filtrar y ordenar ({ $set } de filtros activos)
       *[other] Filtrar y ordenar ({ $set } filtros activos)
    }
mobility-filters-clear = Quitar todos los filtros
mobility-found = Aparcamientos encontrados: { $count } de { $all }
mobility-none-fits = Nada coincide con su búsqueda y sus filtros.
mobility-search = Buscar en todas las listas
mobility-only = Mostrar solo
mobility-only-free = Con plazas libres
mobility-only-open = Abiertos ahora
mobility-only-accessible = Con plazas para personas con discapacidad
mobility-only-charging = Con recarga para vehículos eléctricos
mobility-only-park-and-ride = Aparcamientos disuasorios
mobility-kind = Tipo de aparcamiento
mobility-vehicle-height = Altura de su vehículo, en metros
mobility-vehicle-height-hint = Por ejemplo: 2,1
mobility-vehicle-height-wrong = Escriba la altura en metros, por ejemplo: 2,1
mobility-sort = Orden
mobility-sort-best = Primero los más adecuados
mobility-sort-distance = Primero los más cercanos
mobility-sort-free = Primero los que tienen más plazas libres
mobility-sort-name = Por nombre

## Qué dificulta el tráfico

mobility-incidents = Cortes y obras
mobility-works = Obras
mobility-closure = Corte
mobility-accident = Accidente
mobility-congestion = Retenciones
mobility-hazard = Peligro
mobility-weather = Mal tiempo
mobility-event = Evento
mobility-restriction = Restricción
mobility-detour = Desvío
mobility-transit = Transporte público
mobility-incident = Incidencia
mobility-road-open = Vía abierta
mobility-lanes-closed = Algunos carriles cortados
mobility-alternating = Paso alternativo
mobility-road-closed = Vía cortada
mobility-hinders-little = Retrasos leves
mobility-hinders-some = Retrasos
mobility-hinders-much = Retrasos largos
mobility-until = Hasta el { $until }
mobility-since = Desde el { $from }
mobility-planned-from = Previsto a partir del { $from }
mobility-planned-span = Previsto del { $from } al { $until }
mobility-where = Dónde
mobility-times = En qué horario
mobility-limits = Limitaciones
mobility-limit-speed = velocidad máxima { $most } km/h
mobility-limit-width = anchura máxima { $most } m
mobility-limit-height = altura máxima { $most } m
mobility-limit-length = longitud máxima { $most } m
mobility-limit-weight = peso máximo { $most } t
mobility-limit-axle = peso máximo por eje { $most } t
mobility-no-lorries = prohibido el paso de camiones
mobility-no-parking = prohibido aparcar
mobility-no-overtaking = prohibido adelantar
mobility-no-trailers = prohibido el paso con remolque
mobility-local-only = solo residentes y acceso local

## Tiempos de recorrido

mobility-corridors = Tráfico
mobility-travel = { $minutes } min, normalmente { $normal } min
mobility-travel-now = { $minutes } min
mobility-speed = { $speed } km/h
mobility-traffic-unknown = Dato no disponible
mobility-traffic-free = Fluido
mobility-traffic-heavy = Lento
mobility-traffic-congested = Congestionado
mobility-traffic-blocked = Cortado

## Bicicletas y recarga

mobility-bikes = Bicicletas públicas
mobility-bikes-free =
    { $bikes ->
        [0] ninguna bicicleta
        [one] 1 bicicleta
        [many] { $bikes } de bicicletas
       *[other] { $bikes } bicicletas
    }
mobility-docks-free =
    { $docks ->
        [0] ningún anclaje libre
        [one] 1 anclaje libre
        [many] { $docks } de anclajes libres
       *[other] { $docks } anclajes libres
    }
mobility-rent-only = Solo recogida
mobility-return-only = Solo devolución
mobility-out-of-service = Fuera de servicio
mobility-chargers = Recarga de vehículos eléctricos
mobility-points =
    { $all ->
        [one] Un punto de recarga
        [many] { $all } de puntos de recarga
       *[other] { $all } puntos de recarga
    }
mobility-power = { $power } kW
mobility-point-free = libre
mobility-point-taken = ocupado

## De dónde vienen los datos

mobility-sources = Fuentes
mobility-source-loading = cargando…
mobility-source-stale = sin respuesta; última actualización: { $time }
mobility-credits = Datos y licencias

## Lo que anuncia el lector de pantalla

mobility-news-full = { $name }: ahora está completo.
mobility-news-spaces =
    { $free ->
        [one] { $name }: vuelve a haber 1 plaza libre.
        [many] { $name }: vuelve a haber { $free } de plazas libres.
       *[other] { $name }: vuelve a haber { $free } plazas libres.
    }
mobility-news-not-full = { $name }: vuelve a haber plazas libres.
mobility-news-closed = { $name }: ahora está cerrado.
mobility-news-opened = { $name }: vuelve a estar abierto.
mobility-news-too-old = { $name }: no hay datos recientes.
mobility-news-down = { $name }: sin respuesta. Se muestran los últimos datos recibidos.
mobility-news-back = { $name }: vuelven a llegar datos.

## Mapa

mobility-map-show = Mostrar en un mapa
mobility-map-hide = Ocultar el mapa
mobility-map-details = Detalles en la lista
map-label = Mapa
map-keys = Las teclas de flecha mueven el mapa; más y menos lo amplían y lo reducen.
map-markers = En el mapa
map-zoom-in = Ampliar
map-zoom-out = Reducir
map-fit = Mostrar todo
map-move = Mover el mapa
map-north = Mover hacia arriba
map-south = Mover hacia abajo
map-west = Mover a la izquierda
map-east = Mover a la derecha
map-touch = Use dos dedos para mover el mapa.
map-legend = Qué significan los signos
map-sign-free = Plazas libres, o retrasos leves
map-sign-few = Pocas plazas, o retrasos
map-sign-full = Completo, o retrasos largos
map-cluster = { $count } lugares: ampliar
map-here = Las distancias se miden desde aquí
map-failed = No se ha podido cargar el mapa. Todo lo que muestra está en las listas de abajo.
map-tiles-failed = El fondo del mapa no se carga en este momento. Los lugares siguen en su sitio.

## Votaciones

poll-list = Dé su opinión
poll-loading = Cargando las votaciones…
poll-failed = No se han podido cargar las votaciones
poll-none = En este momento no hay nada que votar.
poll-questions = Sus respuestas
poll-back = Todas las votaciones
poll-open-vote = Leer y votar
poll-open-read = Leer
poll-open-result = Ver el resultado
poll-voted = Ya ha votado desde este dispositivo.
poll-page = Esta votación en su propia página

## Votaciones: qué saber antes

poll-until = Cuándo
poll-opens = La votación empieza el { $time }
poll-opens-unknown = La votación no ha empezado
poll-closes = Puede votar hasta el { $time }
poll-closes-unknown = Puede votar ahora
poll-closed = La votación terminó el { $time }
poll-closed-unknown = La votación ha terminado
poll-in-minutes = { $count ->
    [0] (dentro de menos de un minuto)
    [one] (dentro de un minuto)
    [many] (dentro de { $count } de minutos)
   *[other] (dentro de { $count } minutos)
}
poll-in-hours = (dentro de { $count } horas)
poll-in-days = (dentro de { $count } días)
poll-ago-minutes = { $count ->
    [0] (hace menos de un minuto)
    [one] (hace un minuto)
    [many] (hace { $count } de minutos)
   *[other] (hace { $count } minutos)
}
poll-ago-hours = (hace { $count } horas)
poll-ago-days = (hace { $count } días)
poll-by = Quién pregunta
poll-consequence = Qué pasa después
poll-who = Quién puede votar
poll-who-open = Todas las personas. Nadie comprueba si alguien vota dos veces.
poll-who-device = Todas las personas, una vez desde cada dispositivo.
poll-who-code = Quien tenga un código del Ayuntamiento. Cada código cuenta una vez.
poll-who-person = Quien haya iniciado sesión con el Ayuntamiento, una vez cada persona.
poll-secrecy = Secreto del voto
poll-secret = Su voto es secreto: quién ha votado y qué ha votado se guardan por separado.
poll-not-secret = Su voto no es secreto: la plataforma guarda juntos quién ha votado y qué ha votado.
poll-change = Cambiar el voto
poll-change-never = El voto es definitivo. Revíselo antes de emitirlo.
poll-change-replace = Puede volver a votar hasta el final. Cuenta el último voto.
poll-change-receipt = Puede cambiar o retirar su voto hasta el final, con el justificante que recibe.
poll-results = Resultados
poll-results-always = El resultado provisional se puede ver en todo momento.
poll-results-after-vote = Verá el resultado cuando haya votado.
poll-results-after-close = El resultado se muestra cuando termina la votación.
poll-results-never = El resultado no se muestra aquí.
poll-elsewhere = Se vota en la página de la plataforma.

## Votaciones: votar

poll-answer = Su voto
poll-how-single = Elija una opción.
poll-how-multiple = { $count ->
    [one] Elija una opción.
    [many] Elija hasta { $count } de opciones.
   *[other] Elija hasta { $count } opciones.
}
poll-how-approval = Elija todas las opciones con las que estaría de acuerdo.
poll-how-score = Dé a cada opción de 0 a { $count } puntos. Lo que deje sin marcar no se valora.
poll-how-judgment = Dé una calificación a cada opción.
poll-how-ranked = Ponga las opciones en orden, la mejor primero. Puede dejar algunas sin ordenar.
poll-how-yes-no = Elija una respuesta.
poll-how-opinions = Diga qué piensa de cada afirmación. Puede dejar algunas sin responder.
poll-how-points = Puntos para repartir: { $count }.
poll-how-quadratic = Créditos disponibles: { $count }. Un voto cuesta 1 crédito, dos cuestan 4, tres cuestan 9, y así sucesivamente.
poll-how-budget = Elija proyectos mientras quede dinero.
poll-left = Quedan: { $amount }
poll-over = Exceso: { $amount }
poll-cost = Cuesta { $amount }
poll-less = Menos para { $name }
poll-more = Más para { $name }
poll-rank = Poner { $name } en el siguiente puesto
poll-unrank = Quitar { $name } del orden
poll-up = Subir { $name }
poll-down = Bajar { $name }
poll-order = Su orden
poll-unordered = Sin ordenar
poll-order-is = Su orden: { $order }
poll-abstain = Abstención
poll-agree = De acuerdo
poll-disagree = En desacuerdo
poll-pass = Sin opinión
poll-blank = Votar en blanco
poll-blank-said = Voto en blanco: participa, pero no elige ninguna opción.
poll-write = Su respuesta
poll-write-other = Escriba a qué se refiere
poll-code = Su código
poll-code-hint = El código que le ha enviado el Ayuntamiento
poll-terms = Acepto las condiciones de uso
poll-terms-read = Las condiciones de uso de la plataforma
poll-restored = Hemos conservado, solo en este dispositivo, lo que había rellenado.

## Votaciones: qué hay que corregir

poll-wrong = Este voto no se puede leer. Vote otra vez.
poll-wrong-empty = Elija algo o vote en blanco.
poll-wrong-few = { $count ->
    [one] Elija al menos una opción.
    [many] Elija al menos { $count } de opciones.
   *[other] Elija al menos { $count } opciones.
}
poll-wrong-many = { $count ->
    [one] Elija solo una opción.
    [many] Elija { $count } de opciones como máximo.
   *[other] Elija { $count } opciones como máximo.
}
poll-wrong-high = Ningún número puede ser mayor que { $count }.
poll-wrong-over = Sobrepasa en { $count } lo que tiene disponible.
poll-wrong-under = Hay que gastar al menos { $count } más.
poll-wrong-words = Escriba con palabras a qué se refiere.
poll-wrong-terms = Acepte las condiciones de uso o salga sin votar.
poll-wrong-code = Escriba su código.

## Votaciones: emitir el voto

poll-review = Revise su voto
poll-cast = Emitir mi voto
poll-sending = Enviando su voto…
poll-sending-text = No cierre esta página.
poll-works = Primero, su dispositivo resuelve una pequeña tarea que impide votar a los robots.
poll-waits = Su voto está en espera
poll-waits-text = Se conserva en este dispositivo y se enviará automáticamente en cuanto sea posible. Cuenta una sola vez.
poll-now = Intentarlo ahora
poll-doubt = Puede que su voto haya llegado
poll-doubt-text = No ha llegado ninguna respuesta, y esta plataforma no sabe quién ha votado. Si vuelve a votar, su voto podría contar dos veces.
poll-anyway = Volver a votar de todos modos
poll-taken = Ha votado
poll-taken-text = La plataforma ha recibido su voto. Este dispositivo ya no sabe qué ha votado usted.
poll-taken-at = Voto emitido el { $time }
poll-receipt = Su justificante
poll-receipt-text = Con él puede comprobar que su voto se ha contado. Quien lo tenga puede encontrar su voto: no se lo dé a nadie.
poll-anew = Volver a votar
poll-another = Vota otra persona
poll-let-go = No enviarlo
poll-check = Comprobar que el voto se ha contado
poll-withdraw = Retirar mi voto
poll-withdraw-sure = Su voto dejará de contar. Puede volver a votar hasta el final.
poll-withdraw-yes = Retirarlo
poll-withdraw-no = Dejarlo como está
poll-not-closed = La votación ha terminado, o no ha empezado.
poll-not-sign-in = Inicie sesión con el Ayuntamiento o escriba su código. Su voto se conserva.
poll-not-expired = Su sesión ha caducado. Vuelva a iniciar sesión. Su voto se conserva.
poll-not-allowed = No puede participar en esta votación.
poll-not-twice = Usted ya ha votado.
poll-not-code = Este código no existe. Revíselo.
poll-not-gone = Esta votación ya no existe.
poll-not-work = Su dispositivo ha tardado demasiado en resolver su tarea. Emita su voto otra vez.
poll-not-failed = Su voto no se ha aceptado. Se conserva en este dispositivo.

## Votaciones: resultados

poll-result = Resultado
poll-result-failed = No se ha podido cargar el resultado
poll-so-far = Este es el resultado provisional.
poll-voters = { $count ->
    [one] Ha votado una persona.
    [many] Han votado { $count } de personas.
   *[other] Han votado { $count } personas.
}
poll-ballots = Votos emitidos: { $cast }; de ellos, en blanco: { $blank }, nulos: { $invalid }.
poll-turnout = Participación: { $percent } de las { $eligible } personas que podían votar.
poll-quorum-enough = Se ha alcanzado el quórum: han participado suficientes personas.
poll-quorum-missing = { $count ->
    [one] No se ha alcanzado el quórum: falta un voto.
    [many] No se ha alcanzado el quórum: faltan { $count } de votos.
   *[other] No se ha alcanzado el quórum: faltan { $count } votos.
}
poll-winners = { $count ->
    [one] Opción elegida: { $names }
    [many] Opciones elegidas: { $names }
   *[other] Opciones elegidas: { $names }
}
poll-tie = Empate: { $names }. El Ayuntamiento dice cómo se resuelve.
poll-opinions = { $agree } de acuerdo, { $disagree } en desacuerdo, { $pass } sin opinión
poll-margin = Ventaja sobre la opción siguiente: { $count }
poll-needed = Votos a favor necesarios: { $needed } de { $base }
poll-spent = Gastado: { $spent } de { $budget }. Queda: { $left }.
poll-runoff = Segunda vuelta entre las dos mejores: { $first } { $votes }, { $second } { $others }, sin preferencia { $equal }
poll-grades = Cuántas veces se ha dado cada calificación
poll-pairwise = Cuántas personas prefieren la opción de la fila a la de la columna
poll-opinions-table = Qué se opina de cada afirmación
poll-rounds = Ronda a ronda
poll-option = Opción
poll-exhausted = Votos sin más opciones
poll-count-most = Se cuenta cuántas personas han elegido cada opción. Gana la que tiene más votos.
poll-count-sum = Se suman los puntos de cada opción. Gana la suma más alta.
poll-count-mean = Se calcula la media de los puntos que ha recibido cada opción. Gana la media más alta.
poll-count-star = Voto STAR: se comparan las dos opciones con más puntos; gana la que prefieren más personas.
poll-count-judgment = Juicio mayoritario: de cada opción cuenta la calificación que al menos la mitad de las personas le ha dado o ha superado. Gana la mejor.
poll-count-borda = Recuento Borda: cada puesto da puntos, más cuanto mejor es. Gana quien tiene más puntos.
poll-count-runoff = Voto alternativo, por rondas: queda fuera la opción con menos votos, y esos votos pasan a la siguiente preferencia, hasta que una opción tiene más de la mitad.
poll-count-schulze = Método Schulze: se compara cada opción con cada una de las demás. Gana la que vence a todas, directamente o a través de otras.
poll-count-transferable = Voto único transferible, por rondas: quien tiene bastantes votos sale elegido, y los que sobran pasan a la siguiente preferencia. Si nadie tiene bastantes, queda fuera quien tiene menos.
poll-count-simple = Basta con más síes que noes. Las abstenciones no cuentan.
poll-count-absolute = Más de la mitad de todos los votos emitidos deben ser síes.
poll-count-two-thirds = Los síes deben ser dos tercios de los síes y los noes juntos.
poll-count-opinions = Se cuenta, para cada afirmación, cuántas personas están de acuerdo, en desacuerdo o sin opinión.
poll-count-points = Se suman los puntos de cada opción.
poll-count-quadratic = Voto cuadrático: se suman los votos de cada opción. Muchos votos para una misma opción cuestan más.
poll-count-budget = Van primero los proyectos con más votos, mientras alcance el dinero; se salta el que cuesta demasiado.
poll-count-budget-least = Votos necesarios para un proyecto: { $count }.
poll-count-budget-stop = Van primero los proyectos con más votos, hasta el primero que cuesta demasiado.
poll-count-equal-shares = Método de las partes iguales: cada voto dispone de una parte igual del dinero. Se elige un proyecto si quienes lo quieren pueden pagarlo entre todos.
