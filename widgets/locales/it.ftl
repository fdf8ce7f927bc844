# civic-widgets, italiano. Parole semplici, frasi brevi, che cosa fare dopo. Nell’ordine in cui il cittadino le incontra.

loading = Caricamento…
try-again = Riprova
continue = Continua
back = Indietro
yes = Sì
no = No
optional = { $label } (facoltativo)
change = Modifica
leads-to = (apre { $host } in una nuova scheda)
website = Sito web
bad-attribute = Questa parte della pagina non è configurata correttamente: l’attributo «{ $name }» vale «{ $value }», ma dovrebbe essere: { $allowed }.
bad-address = Questa parte della pagina non è configurata correttamente: l’attributo «{ $name }» vale «{ $value }», ma dovrebbe essere un indirizzo: https://… o un percorso di questo sito.

## Quando il modulo non può funzionare

fallback-link = Fai la segnalazione qui
fallback-mail = Fai la segnalazione per e-mail

## Passi

step-of = Passo { $now } di { $all }
step-category = Di che cosa si tratta?
step-details = Che cosa è successo?
step-place = Dove si trova?
step-contact = Come possiamo contattarti?
step-review = Controlla la segnalazione
part-loading = Caricamento del prossimo passo…
part-failed = Non è stato possibile caricare il prossimo passo. Quello che hai scritto è conservato.

## Che cosa viene conservato

draft-restored = Abbiamo conservato, solo su questo dispositivo, quello che avevi compilato l’ultima volta.
draft-discard = Elimina tutto e ricomincia
keeping-blocked = Il browser non permette a questa pagina di conservare quello che scrivi. Se esci prima dell’invio, andrà perso.
keeping-full = Su questo dispositivo non c’è più spazio per conservare quello che scrivi. Se esci prima dell’invio, andrà perso.

## Di che cosa si tratta?

categories-loading = Caricamento di ciò che si può segnalare…
categories-failed = Non è stato possibile caricare che cosa si può segnalare
categories-none = Al momento qui non si può segnalare nulla. Contatta il Comune in un altro modo.
categories-all = Scegli di che cosa si tratta
categories-other = Altro
categories-search = Cerca
categories-search-hint = Per esempio: buca, lampione, rifiuti
categories-found = { $count ->
    [0] Nessun risultato
    [one] Un risultato
    [many] { $count } di risultati
   *[other] { $count } risultati
}
categories-not-found = Nessun risultato. Prova con un’altra parola o svuota la ricerca per vedere tutto.
category = Argomento

## Che cosa è successo?

about-category = Argomento: { $category }
description = Che cosa è successo
description-hint = Racconta che cosa hai visto. Non indicare nomi o targhe di altre persone.
questions-loading = Caricamento delle domande…
questions-failed = Non è stato possibile caricare le domande
photo = Foto
photo-hint = I dati su dove e quando è stata scattata vengono tolti dalla foto prima che lasci il dispositivo.
photo-choose = Scatta o scegli una foto
photo-change = Scegli un’altra foto
photo-remove = Togli la foto
photo-alt = La foto che hai aggiunto
photo-preparing = Stiamo preparando la foto…
photo-added = La foto è stata aggiunta.
photo-not-an-image = Questo file non è una foto. Scegli un’immagine JPEG, PNG, WebP o HEIC.
photo-unreadable = Non è possibile aprire questa foto. Scattane un’altra o prosegui senza.
photo-too-large = Questa foto è troppo grande. Scegline una di al massimo 40 MB.

## Dove si trova?

place-words = Indirizzo o descrizione del luogo
place-words-hint = Per esempio: via Roma 12, davanti alla farmacia
locate = Usa la mia posizione
locating = Stiamo chiedendo al dispositivo dove ti trovi…
located = Posizione trovata, con una precisione di circa { $metres } m.
locate-denied = Il browser non ci ha comunicato la tua posizione. Puoi consentirlo nelle impostazioni di questa pagina oppure descrivere il luogo a parole.
locate-unavailable = Al momento il dispositivo non conosce la propria posizione. Descrivi il luogo a parole.
locate-timeout = Il dispositivo ha impiegato troppo tempo per trovare la posizione. Riprova o descrivi il luogo a parole.
locate-unsupported = Qui il browser non può comunicarci la tua posizione. Descrivi il luogo a parole.
coordinates-open = Coordinate
coordinates = Latitudine e longitudine
coordinates-hint = Per esempio: 43.7696, 11.2558

## Come possiamo contattarti?

contact-text = Puoi lasciare tutto vuoto. Se compili questi campi, il Comune può chiederti chiarimenti e dirti che cosa ha fatto. Non vengono pubblicati.
contact-needed = Per questa segnalazione al Comune serve il tuo indirizzo e-mail. Non viene pubblicato.
contact-privacy = Come il Comune tratta i tuoi dati (si apre in una nuova scheda)
contact = Contatti
contact-none = Resti anonimo
name = Nome e cognome
first-name = Nome
last-name = Cognome
email = Indirizzo e-mail
phone = Numero di telefono

## Controllo e invio

review-text = Dopo l’invio il Comune può pubblicare che cosa è successo, dove, e la foto. I tuoi contatti restano al Comune.
send = Invia la segnalazione
sending-title = Invio della segnalazione
sending-text = Tieni aperta questa pagina. Quello che hai scritto resta su questo dispositivo finché il Comune non lo ha ricevuto.
checking-title = Verifica presso il Comune
checking-text = L’ultima risposta non ci è arrivata. Stiamo chiedendo se la segnalazione c’è già.

queued-title = La segnalazione non è ancora stata inviata
queued-offline = Sarà inviata da sola appena il dispositivo torna in rete, con questa pagina aperta.
queued-text = Puoi riprovare adesso o più tardi.
queued-kept = Nulla è perso: la segnalazione è conservata su questo dispositivo.
queued-send = Riprova
queued-edit = Modifica la segnalazione
doubt-title = Non sappiamo se la segnalazione è arrivata
doubt-not-shown = L’abbiamo cercata nell’elenco del Comune e non c’è. Alcuni Comuni mostrano le segnalazioni solo dopo un po’. Se la invii di nuovo, il Comune potrebbe riceverla due volte.
doubt-not-asked = Al momento non possiamo chiederlo al server del Comune. Prima di inviare di nuovo verifichiamo se la segnalazione c’è già.
doubt-check = Verifica di nuovo
doubt-send = Invia comunque di nuovo

## Ricevuta

receipt-title = Grazie. Il Comune ha ricevuto la segnalazione
receipt-number = Il numero della tua segnalazione
receipt-numbering = La segnalazione sta ricevendo il suo numero…
receipt-number-later = La segnalazione riceverà il suo numero più tardi. Lo troverai in «Le mie segnalazioni» su questo dispositivo.
receipt-no-number = Il Comune non assegna un numero a queste segnalazioni.
receipt-next = Che cosa succede adesso
receipt-next-text = Il Comune esamina la segnalazione e la passa a chi può intervenire. Puoi seguirla in «Le mie segnalazioni» su questo dispositivo.
receipt-next-untracked = Il Comune esamina la segnalazione e la passa a chi può intervenire.
receipt-another = Segnala qualcos’altro

## Le mie segnalazioni

mine-open = { $count ->
    [one] La mia segnalazione
    [many] Le mie { $count } di segnalazioni
   *[other] Le mie { $count } segnalazioni
}
mine-title = Le mie segnalazioni
mine-text = Inviate da questo dispositivo. Solo questo dispositivo conosce l’elenco.
mine-none = Da questo dispositivo non sono state inviate segnalazioni.
mine-refreshing = Chiediamo al Comune se ci sono novità…
mine-stale = Non è stato possibile aggiornare tutto. Vedi gli ultimi dati conosciuti.
mine-sent = Inviata: { $time }
mine-number = Numero { $number }
mine-numbering = Numero in arrivo
mine-no-number = Senza numero
mine-erase = Cancella questo elenco dal dispositivo
mine-erase-text = Le segnalazioni restano al Comune. Senza questo elenco potrai seguirle solo con il loro numero.
mine-erase-yes = Cancella
mine-erase-no = Conserva l’elenco
mine-close = Torna al modulo
status-sent = Inviata
status-open = Aperta
status-closed = Chiusa
status-unknown = Stato non indicato
status-untracked = Non si può seguire
status-detail = { $status }: { $detail }

## Problemi

problems-title = Da controllare
refused-title = Il server del Comune non ha accettato la segnalazione
problem-missing = «{ $label }»: manca la risposta.
problem-category-missing = Scegli di che cosa si tratta.
problem-description-missing = Scrivi che cosa è successo.
problem-place-missing = Indica dove si trova: a parole o con la tua posizione.
problem-email-missing = Scrivi il tuo indirizzo e-mail.
problem-too-long = «{ $label }» è troppo lungo: sono ammessi { $most } caratteri.
problem-not-a-number = «{ $label }» deve essere un numero, per esempio 2,5.
problem-not-a-date = «{ $label }» deve essere una data con l’ora.
problem-not-a-choice = «{ $label }»: scegli una delle voci.
problem-not-coordinates = Queste non sono coordinate. Scrivile così: 43.7696, 11.2558.
problem-not-an-email = Scrivi un indirizzo e-mail come nome@example.org.
problem-not-a-phone = Scrivi un numero di telefono con cifre, per esempio +39 055 123456.
problem-photo-not-ready = Stiamo ancora preparando la foto. Attendi un momento.
problem-questions-not-ready = Le domande non sono ancora state caricate.
problem-refused = Il server del Comune dice: { $said }

error-offline = Il dispositivo non è in rete.
error-timeout = Il server del Comune ha impiegato troppo tempo a rispondere.
error-unreachable = Il server del Comune non è raggiungibile.
error-blocked = Il server del Comune non è raggiungibile da questa pagina.
error-server = Il server del Comune ha un guasto.
error-too-many = In questo momento il server del Comune è molto occupato. Riprova tra qualche minuto.
error-wait = In questo momento il server del Comune è molto occupato. Riprova tra { $seconds ->
    [one] un secondo
    [many] { $seconds } di secondi
   *[other] { $seconds } secondi
}.
error-key = Il server del Comune non autorizza questa pagina. Non è colpa tua. Contatta il Comune in un altro modo e segnala questo guasto.
error-not-found = Il server del Comune non conosce quello che questa pagina chiede. Non è colpa tua. Contatta il Comune in un altro modo e segnala questo guasto.
error-photo-refused = Il server del Comune non accetta questa foto. Toglila o scegline un’altra.
error-refused = Il server del Comune non ha accettato ciò che questa pagina ha inviato.
error-web-page = Il server del Comune ha risposto con una pagina web invece che con dei dati. Non è colpa tua. Riprova più tardi.
error-nonsense = Il server del Comune ha dato una risposta che non ha senso. Non è colpa tua. Riprova più tardi.
error-no-number = Il server del Comune ha preso la segnalazione, ma non le ha dato un numero.
error-too-large = Il server del Comune ha mandato più di quanto questa pagina possa leggere.

## Per il webmaster, nella console

webmaster-error-offline = il dispositivo non è in rete.
webmaster-error-timeout = l’endpoint non ha risposto in tempo.
webmaster-error-unreachable = l’endpoint non è raggiungibile. Controllare l’attributo «endpoint» e la Content-Security-Policy (connect-src).
webmaster-error-blocked = l’endpoint è su un altro host e non è raggiungibile. Se è attivo, gli manca l’intestazione «Access-Control-Allow-Origin», oppure manca in connect-src della Content-Security-Policy di questa pagina. Un percorso di questo sito che inoltra le richieste funziona senza nessuna delle due.
webmaster-error-server = l’endpoint ha risposto con lo stato { $status }. { $said }
webmaster-error-too-many = l’endpoint limita la frequenza delle richieste (stato 429). { $said }
webmaster-error-key = l’endpoint vuole un’altra chiave (stato { $status }). Controllare l’attributo «api-key», o far aggiungere la chiave da un proxy. { $said }
webmaster-error-not-found = l’endpoint non conosce questo indirizzo (stato { $status }). Controllare l’attributo «endpoint»; per civic-report è l’indirizzo sotto il quale si trova services.json. { $said }
webmaster-error-photo-refused = l’endpoint non accetta la foto (stato { $status }). Controllare gli attributi «media-field» e «no-photo». { $said }
webmaster-error-refused = l’endpoint ha rifiutato la richiesta (stato { $status }). { $said }
webmaster-error-web-page = l’endpoint risponde con una pagina web. Controllare l’attributo «endpoint»; per civic-report è l’indirizzo sotto il quale si trova services.json, e alcuni server vogliono anche «jurisdiction».
webmaster-error-nonsense = la risposta dell’endpoint non segue il suo protocollo: Open311 GeoReport v2 per civic-report, quello dell’attributo «backend» per civic-source.
webmaster-error-no-number = l’endpoint ha risposto a una nuova segnalazione senza numero né token.
webmaster-error-too-large = la risposta dell’endpoint è troppo grande per essere letta.

## Traffico e parcheggi

mobility-title = Traffico e parcheggi
mobility-loading = Caricamento di traffico e parcheggi…
mobility-updated = Aggiornato alle ore { $time }
mobility-refresh = Aggiorna
mobility-refreshing = Aggiornamento in corso…
mobility-empty = Al momento non c’è nulla da mostrare.
mobility-all-stale = I dati sono troppo vecchi per essere mostrati
mobility-all-stale-text = Da più di un’ora i sistemi del Comune non inviano nuovi dati. Continuiamo a controllare.
mobility-some-down = Al momento nessuna risposta da: { $names }. Il resto è aggiornato.
mobility-all-down = Non è stato possibile caricare traffico e parcheggi
mobility-all-down-old = Al momento non arrivano nuovi dati. Quelli che vedi sono precedenti: accanto è indicato a quando risalgono.
mobility-outside = Sembra che ti trovi in un’altra città: il luogo più vicino è a { $distance }.
mobility-lists = Indice
mobility-more = Mostra altri { $count } risultati (ne restano { $all })
mobility-nameless = Senza nome

## Da dove

mobility-place = Vicino a quale luogo?
mobility-place-hint = Un parcheggio o una via che trovi in questa pagina, oppure le coordinate
mobility-place-find = Cerca
mobility-place-not-found = In questa pagina non c’è «{ $place }». Prova con il nome o la via di un parcheggio.
mobility-from-device = Le distanze sono in linea d’aria, da dove ti trovi.
mobility-from-place = Le distanze sono in linea d’aria, da: { $place }
mobility-metres = { $metres } m
mobility-kilometres = { $kilometres } km

## Dove parcheggiare

mobility-parking = Parcheggi
mobility-free-of =
    { $free ->
        [one] 1 posto libero su { $all }
        [many] { $free } di posti liberi su { $all }
       *[other] { $free } posti liberi su { $all }
    }
mobility-free =
    { $free ->
        [one] 1 posto libero
        [many] { $free } di posti liberi
       *[other] { $free } posti liberi
    }
mobility-capacity =
    { $all ->
        [one] Un posto
        [many] { $all } di posti
       *[other] { $all } posti
    }
mobility-open = Aperto
mobility-nearly-full = Quasi completo
mobility-full = Completo
mobility-closed = Chiuso
mobility-subscribers = Solo abbonati
mobility-no-data = Nessun dato al momento
mobility-unknown = Dato non disponibile
mobility-filling = si sta riempiendo
mobility-steady = stabile
mobility-emptying = si sta liberando
mobility-age =
    { $minutes ->
        [0] Meno di un minuto fa
        [one] 1 minuto fa
        [many] { $minutes } di minuti fa
       *[other] { $minutes } minuti fa
    }
mobility-ageing = { $minutes } minuti fa: potrebbe non essere aggiornato
mobility-age-unknown = Non sappiamo a quando risale questo dato
mobility-too-old = L’ultimo dato risale a più di un’ora fa
mobility-garage = In struttura
mobility-underground = Sotterraneo
mobility-ground = All’aperto
mobility-street = Su strada
mobility-park-and-ride = Parcheggio di interscambio
mobility-too-low = Troppo basso per il tuo veicolo
mobility-height-unknown = Altezza massima non nota
mobility-said = Il sistema del Comune indica { $said } posti liberi: il dato non può essere corretto.
mobility-spaces-general = Per tutti
mobility-spaces-accessible = Per persone con disabilità, con contrassegno
mobility-spaces-women = Per donne
mobility-spaces-family = Per famiglie
mobility-spaces-charging = Con ricarica per auto elettriche
mobility-spaces-car-sharing = Per il car sharing
mobility-spaces-motorcycle = Per moto
mobility-spaces-bicycle = Per biciclette
mobility-spaces-lorry = Per camion
mobility-spaces-coach = Per pullman
mobility-spaces-caravan = Per caravan e camper
mobility-spaces-subscriber = Per abbonati
mobility-address = Indirizzo
mobility-hours = Orari di apertura
mobility-always = 24 ore su 24
mobility-day-off = chiuso
mobility-holidays = festivi
mobility-open-now = ora aperto
mobility-closed-now = ora chiuso
mobility-tariff = Tariffa
mobility-height-limit = Altezza massima
mobility-height = { $metres } m
mobility-operator = Gestore
mobility-forecast = Previsione dei posti liberi
mobility-forecast-loading = Caricamento della previsione…
mobility-forecast-failed = Non è stato possibile caricare la previsione.
mobility-foretold = { $time }: circa { $free }
mobility-way = Come arrivare
mobility-follow = Avvisami quando cambia
mobility-follow-hint = Finché questa pagina è aperta, qui compare un avviso quando il parcheggio si riempie, chiude o ha di nuovo posti liberi.

## Filtri

mobility-filters =
    { $set ->
        [0] Filtra e ordina
        [one] Filtra e ordina (1 filtro attivo)
        [many] Filtra e ordina ({ $set } di filtri attivi)
       *[other] Filtra e ordina ({ $set } filtri attivi)
    }
mobility-filters-clear = Togli tutti i filtri
mobility-found = Parcheggi trovati: { $count } su { $all }
mobility-none-fits = Nessun risultato corrisponde alla ricerca e ai filtri.
mobility-search = Cerca in tutti gli elenchi
mobility-only = Mostra solo
mobility-only-free = Con posti liberi
mobility-only-open = Aperti ora
mobility-only-accessible = Con posti per persone con disabilità
mobility-only-charging = Con ricarica per auto elettriche
mobility-only-park-and-ride = Parcheggi di interscambio
mobility-kind = Tipo di parcheggio
mobility-vehicle-height = Altezza del tuo veicolo, in metri
mobility-vehicle-height-hint = Per esempio: 2,1
mobility-vehicle-height-wrong = Scrivi l’altezza in metri, per esempio: 2,1
mobility-sort = Ordine
mobility-sort-best = Prima i più adatti
mobility-sort-distance = Prima i più vicini
mobility-sort-free = Prima quelli con più posti liberi
mobility-sort-name = In ordine alfabetico

## Che cosa ostacola il traffico

mobility-incidents = Chiusure e lavori
mobility-works = Lavori stradali
mobility-closure = Chiusura
mobility-accident = Incidente
mobility-congestion = Code
mobility-hazard = Pericolo
mobility-weather = Maltempo
mobility-event = Evento
mobility-restriction = Limitazione
mobility-detour = Deviazione
mobility-transit = Trasporto pubblico
mobility-incident = Avviso
mobility-road-open = Strada aperta
mobility-lanes-closed = Alcune corsie chiuse
mobility-alternating = Senso unico alternato
mobility-road-closed = Strada chiusa
mobility-hinders-little = Lievi rallentamenti
mobility-hinders-some = Rallentamenti
mobility-hinders-much = Forti rallentamenti
mobility-until = Fino al giorno { $until }
mobility-since = Dal giorno { $from }
mobility-planned-from = In programma dal giorno { $from }
mobility-planned-span = In programma dal giorno { $from } al giorno { $until }
mobility-where = Dove
mobility-times = In quali orari
mobility-limits = Limitazioni
mobility-limit-speed = velocità massima { $most } km/h
mobility-limit-width = larghezza massima { $most } m
mobility-limit-height = altezza massima { $most } m
mobility-limit-length = lunghezza massima { $most } m
mobility-limit-weight = peso massimo { $most } t
mobility-limit-axle = peso massimo per asse { $most } t
mobility-no-lorries = vietato ai camion
mobility-no-parking = divieto di sosta
mobility-no-overtaking = divieto di sorpasso
mobility-no-trailers = vietato ai veicoli con rimorchio
mobility-local-only = solo traffico locale

## Tempi di percorrenza

mobility-corridors = Traffico
mobility-travel = { $minutes } min, di solito { $normal } min
mobility-travel-now = { $minutes } min
mobility-speed = { $speed } km/h
mobility-traffic-unknown = Dato non disponibile
mobility-traffic-free = Scorrevole
mobility-traffic-heavy = Rallentato
mobility-traffic-congested = Congestionato
mobility-traffic-blocked = Bloccato

## Biciclette e ricarica

mobility-bikes = Bike sharing
mobility-bikes-free =
    { $bikes ->
        [0] nessuna bici
        [one] 1 bici
        [many] { $bikes } di bici
       *[other] { $bikes } bici
    }
mobility-docks-free =
    { $docks ->
        [0] nessuno stallo libero
        [one] 1 stallo libero
        [many] { $docks } di stalli liberi
       *[other] { $docks } stalli liberi
    }
mobility-rent-only = Solo noleggio
mobility-return-only = Solo riconsegna
mobility-out-of-service = Fuori servizio
mobility-chargers = Ricarica per auto elettriche
mobility-points =
    { $all ->
        [one] Un punto di ricarica
        [many] { $all } di punti di ricarica
       *[other] { $all } punti di ricarica
    }
mobility-power = { $power } kW
mobility-point-free = libero
mobility-point-taken = occupato

## Da dove vengono i dati

mobility-sources = Fonti
mobility-source-loading = caricamento…
mobility-source-stale = nessuna risposta dalle ore { $time }
mobility-credits = Dati e licenze

## Che cosa annuncia il lettore di schermo

mobility-news-full = { $name }: ora è completo.
mobility-news-spaces =
    { $free ->
        [one] { $name }: di nuovo 1 posto libero.
        [many] { $name }: di nuovo { $free } di posti liberi.
       *[other] { $name }: di nuovo { $free } posti liberi.
    }
mobility-news-not-full = { $name }: di nuovo posti liberi.
mobility-news-closed = { $name }: ora è chiuso.
mobility-news-opened = { $name }: è di nuovo aperto.
mobility-news-too-old = { $name }: nessun dato recente.
mobility-news-down = { $name }: nessuna risposta. Restano gli ultimi dati ricevuti.
mobility-news-back = { $name }: i dati arrivano di nuovo.

## Mappa

mobility-map-show = Mostra sulla mappa
mobility-map-hide = Nascondi la mappa
mobility-map-details = Dettagli nell’elenco
map-label = Mappa
map-keys = I tasti freccia spostano la mappa; più e meno la ingrandiscono e la riducono.
map-markers = Sulla mappa
map-zoom-in = Ingrandisci
map-zoom-out = Riduci
map-fit = Mostra tutto
map-move = Sposta la mappa
map-north = Sposta in alto
map-south = Sposta in basso
map-west = Sposta a sinistra
map-east = Sposta a destra
map-touch = Usa due dita per spostare la mappa.
map-legend = Che cosa indicano i segni
map-sign-free = Posti liberi, o lievi rallentamenti
map-sign-few = Pochi posti, o rallentamenti
map-sign-full = Completo, o forti rallentamenti
map-cluster = { $count } luoghi: ingrandisci
map-here = Le distanze partono da qui
map-failed = Non è stato possibile caricare la mappa. Tutto quello che mostra si trova negli elenchi qui sotto.
map-tiles-failed = In questo momento lo sfondo della mappa non si carica. I luoghi sono comunque al posto giusto.

## Votazioni

poll-list = Di’ la tua
poll-loading = Caricamento delle votazioni…
poll-failed = Non è stato possibile caricare le votazioni
poll-none = Al momento non c’è nulla da votare.
poll-questions = Le tue risposte
poll-back = Tutte le votazioni
poll-open-vote = Leggi e vota
poll-open-read = Leggi
poll-open-result = Guarda il risultato
poll-voted = Da questo dispositivo hai già votato.
poll-page = Questa votazione nella sua pagina

## Votazioni: che cosa sapere prima

poll-until = Quando
poll-opens = Inizio della votazione: { $time }
poll-opens-unknown = La votazione non è ancora iniziata
poll-closes = Puoi votare. Scadenza: { $time }
poll-closes-unknown = Puoi votare adesso
poll-closed = Votazione chiusa: { $time }
poll-closed-unknown = La votazione è chiusa
poll-in-minutes = { $count ->
    [0] (tra meno di un minuto)
    [one] (tra un minuto)
    [many] (tra { $count } di minuti)
   *[other] (tra { $count } minuti)
}
poll-in-hours = (tra { $count } ore)
poll-in-days = (tra { $count } giorni)
poll-ago-minutes = { $count ->
    [0] (meno di un minuto fa)
    [one] (un minuto fa)
    [many] ({ $count } di minuti fa)
   *[other] ({ $count } minuti fa)
}
poll-ago-hours = ({ $count } ore fa)
poll-ago-days = ({ $count } giorni fa)
poll-by = Chi lo chiede
poll-consequence = Che cosa succede dopo
poll-who = Chi può votare
poll-who-open = Tutti. Nessuno controlla se qualcuno vota due volte.
poll-who-device = Tutti, una volta da ogni dispositivo.
poll-who-code = Chi ha un codice del Comune. Ogni codice vale una volta.
poll-who-person = Chi ha fatto l’accesso ai servizi del Comune, una volta a testa.
poll-secrecy = Segretezza
poll-secret = Il tuo voto è segreto: chi ha votato e che cosa ha votato sono conservati separatamente.
poll-not-secret = Il tuo voto non è segreto: la piattaforma conserva insieme chi ha votato e che cosa ha votato.
poll-change = Cambiare il voto
poll-change-never = Il voto è definitivo. Controllalo prima di darlo.
poll-change-replace = Puoi votare di nuovo fino alla fine. Vale l’ultimo voto.
poll-change-receipt = Fino alla fine puoi cambiare o ritirare il voto, con la ricevuta che ti viene data.
poll-results = Risultati
poll-results-always = Il risultato provvisorio si può vedere in ogni momento.
poll-results-after-vote = Vedi il risultato dopo aver votato.
poll-results-after-close = Il risultato si vede quando la votazione è chiusa.
poll-results-never = Il risultato non viene mostrato qui.
poll-elsewhere = Si vota nella pagina della piattaforma.

## Votazioni: votare

poll-answer = Il tuo voto
poll-how-single = Scegli una voce.
poll-how-multiple = { $count ->
    [one] Scegli una voce.
    [many] Scegli fino a { $count } di voci.
   *[other] Scegli fino a { $count } voci.
}
poll-how-approval = Scegli tutto ciò che ti andrebbe bene.
poll-how-score = Dai a ogni voce da 0 a { $count } punti. Ciò che tralasci resta senza punteggio.
poll-how-judgment = Dai un giudizio a ogni voce.
poll-how-ranked = Metti le voci in ordine, la migliore per prima. Puoi tralasciarne alcune.
poll-how-yes-no = Scegli una voce.
poll-how-opinions = Di’ che cosa pensi di ogni affermazione. Puoi tralasciarne alcune.
poll-how-points = Punti da distribuire: { $count }.
poll-how-quadratic = Crediti a disposizione: { $count }. Un voto costa 1 credito, due ne costano 4, tre ne costano 9, e così via.
poll-how-budget = Scegli i progetti, finché ci sono soldi.
poll-left = Restano: { $amount }
poll-over = In eccesso: { $amount }
poll-cost = Costa { $amount }
poll-less = Di meno per { $name }
poll-more = Di più per { $name }
poll-rank = Metti { $name } al prossimo posto
poll-unrank = Togli { $name } dall’ordine
poll-up = Sposta { $name } più in alto
poll-down = Sposta { $name } più in basso
poll-order = Il tuo ordine
poll-unordered = Senza posto
poll-order-is = Il tuo ordine: { $order }
poll-abstain = Astensione
poll-agree = D’accordo
poll-disagree = In disaccordo
poll-pass = Nessuna opinione
poll-blank = Voto scheda bianca
poll-blank-said = Scheda bianca: partecipi, ma non scegli nessuna voce.
poll-write = La tua risposta
poll-write-other = Scrivi che cosa intendi
poll-code = Il tuo codice
poll-code-hint = Il codice che ti ha mandato il Comune
poll-terms = Accetto le condizioni
poll-terms-read = Le condizioni della piattaforma
poll-restored = Abbiamo conservato, solo su questo dispositivo, quello che avevi compilato.

## Votazioni: che cosa correggere

poll-wrong = Questo voto non si può leggere. Vota di nuovo.
poll-wrong-empty = Fai una scelta, oppure vota scheda bianca.
poll-wrong-few = { $count ->
    [one] Scegli almeno una voce.
    [many] Scegli almeno { $count } di voci.
   *[other] Scegli almeno { $count } voci.
}
poll-wrong-many = { $count ->
    [one] Scegli una sola voce.
    [many] Scegli al massimo { $count } di voci.
   *[other] Scegli al massimo { $count } voci.
}
poll-wrong-high = Nessun numero può superare { $count }.
poll-wrong-over = Superi di { $count } quanto hai a disposizione.
poll-wrong-under = Bisogna spendere almeno altri { $count }.
poll-wrong-words = Scrivi a parole che cosa intendi.
poll-wrong-terms = Accetta le condizioni, oppure esci senza votare.
poll-wrong-code = Scrivi il tuo codice.

## Votazioni: il voto

poll-review = Controlla il tuo voto
poll-cast = Vota
poll-sending = Invio del voto…
poll-sending-text = Tieni aperta questa pagina.
poll-works = Il dispositivo risolve prima un piccolo compito, che impedisce ai robot di votare.
poll-waits = Il tuo voto è in attesa
poll-waits-text = È conservato su questo dispositivo e parte da solo appena possibile. Vale una volta sola.
poll-now = Prova adesso
poll-doubt = Il tuo voto potrebbe essere arrivato
poll-doubt-text = Non è arrivata nessuna risposta, e questa piattaforma non sa chi ha votato. Se voti di nuovo, il voto potrebbe contare due volte.
poll-anyway = Vota comunque di nuovo
poll-taken = Hai votato
poll-taken-text = La piattaforma ha ricevuto il tuo voto. Questo dispositivo non sa più come hai votato.
poll-taken-at = Votato: { $time }
poll-receipt = La tua ricevuta
poll-receipt-text = Con la ricevuta puoi controllare che il tuo voto sia stato contato. Chi la possiede può trovare il tuo voto: tienila per te.
poll-anew = Vota di nuovo
poll-another = Vota un’altra persona
poll-let-go = Non inviarlo
poll-check = Controlla che il voto sia stato contato
poll-withdraw = Ritira il mio voto
poll-withdraw-sure = Il tuo voto non varrà più. Puoi votare di nuovo fino alla fine.
poll-withdraw-yes = Ritira
poll-withdraw-no = Lascia com’è
poll-not-closed = La votazione è chiusa, o non è ancora iniziata.
poll-not-sign-in = Fai l’accesso ai servizi del Comune, oppure inserisci il codice. Il tuo voto è conservato.
poll-not-expired = L’accesso è scaduto. Fai l’accesso di nuovo. Il tuo voto è conservato.
poll-not-allowed = Non puoi partecipare a questa votazione.
poll-not-twice = C’è già un tuo voto.
poll-not-code = Questo codice non esiste. Controllalo.
poll-not-gone = Questa votazione non c’è più.
poll-not-work = Il dispositivo ha impiegato troppo tempo per il suo compito. Vota ancora una volta.
poll-not-failed = Il voto non è stato accettato. È conservato su questo dispositivo.

## Votazioni: risultati

poll-result = Risultato
poll-result-failed = Non è stato possibile caricare il risultato
poll-so-far = Questo è il risultato provvisorio.
poll-voters = { $count ->
    [one] Ha votato una persona.
    [many] Hanno votato { $count } di persone.
   *[other] Hanno votato { $count } persone.
}
poll-ballots = Voti: { $cast }, di cui schede bianche: { $blank }, non validi: { $invalid }.
poll-turnout = Affluenza: { $percent }, su { $eligible } aventi diritto.
poll-quorum-enough = Il quorum è raggiunto: ha partecipato un numero sufficiente di persone.
poll-quorum-missing = { $count ->
    [one] Il quorum non è raggiunto: manca un voto.
    [many] Il quorum non è raggiunto: mancano { $count } di voti.
   *[other] Il quorum non è raggiunto: mancano { $count } voti.
}
poll-winners = { $count ->
    [one] Vince: { $names }
    [many] Vincono: { $names }
   *[other] Vincono: { $names }
}
poll-tie = Parità: { $names }. Spetta al Comune dire come si decide.
poll-opinions = { $agree } d’accordo, { $disagree } in disaccordo, { $pass } senza opinione
poll-margin = Vantaggio sulla voce che segue: { $count }
poll-needed = Sì necessari: { $needed } su { $base }
poll-spent = Spesa: { $spent } su { $budget }. Restano: { $left }.
poll-runoff = Ballottaggio tra le due migliori: { $first } { $votes }, { $second } { $others }, senza preferenza { $equal }
poll-grades = Quante volte è stato dato ogni giudizio
poll-pairwise = Quante persone preferiscono la voce della riga a quella della colonna
poll-opinions-table = Che cosa pensa chi ha votato di ogni affermazione
poll-rounds = Turno per turno
poll-option = Voce
poll-exhausted = Voti rimasti senza altre scelte
poll-count-most = Si conta quante persone hanno scelto ogni voce. Vince quella con più voti.
poll-count-sum = Si sommano i punti di ogni voce. Vince la somma più alta.
poll-count-mean = Si fa la media dei punti dati a ogni voce. Vince la media più alta.
poll-count-star = Voto STAR: si confrontano le due voci con più punti; vince quella preferita da più persone.
poll-count-judgment = Giudizio maggioritario: per ogni voce conta il giudizio che almeno metà delle persone le ha dato o ha superato. Vince il giudizio migliore.
poll-count-borda = Metodo Borda: ogni posto vale dei punti, di più quello migliore. Vince chi ha più punti.
poll-count-runoff = Voto alternativo, a turni: esce la voce con meno voti, e quei voti vanno alla scelta successiva, finché una voce supera la metà.
poll-count-schulze = Metodo Schulze: si confronta ogni voce con ogni altra. Vince quella che batte tutte le altre, direttamente o attraverso altre.
poll-count-transferable = Voto singolo trasferibile, a turni: chi ha abbastanza voti è eletto, e i voti in più vanno alla scelta successiva. Se nessuno ne ha abbastanza, esce chi ne ha di meno.
poll-count-simple = Bastano più sì che no. Le astensioni non contano.
poll-count-absolute = Più della metà di tutti i voti deve essere sì.
poll-count-two-thirds = I sì devono essere due terzi dei sì e dei no insieme.
poll-count-opinions = Si conta, per ogni affermazione, quante persone sono d’accordo, in disaccordo o senza opinione.
poll-count-points = Si sommano i punti di ogni voce.
poll-count-quadratic = Voto quadratico: si sommano i voti di ogni voce. Molti voti per una sola cosa costano di più.
poll-count-budget = Vengono prima i progetti con più voti, finché bastano i soldi; quello che costa troppo viene saltato.
poll-count-budget-least = Voti necessari per un progetto: { $count }.
poll-count-budget-stop = Vengono prima i progetti con più voti, fino al primo che costa troppo.
poll-count-equal-shares = Metodo delle quote uguali: ogni voto ha una parte uguale dei soldi. Un progetto è scelto se chi lo vuole può pagarlo insieme.
