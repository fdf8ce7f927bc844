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
