# civic-widgets, Deutsch. Einfache Wörter, kurze Sätze, was als Nächstes zu tun ist. In der Reihenfolge, in der man sie liest.

loading = Wird geladen …
try-again = Erneut versuchen
continue = Weiter
back = Zurück
yes = Ja
no = Nein
optional = { $label } (freiwillig)
change = Ändern
leads-to = (öffnet { $host } in einem neuen Tab)
website = Website
bad-attribute = Dieser Teil der Seite ist nicht richtig eingerichtet: Das Attribut „{ $name }“ hat den Wert „{ $value }“, erwartet wird: { $allowed }.
bad-address = Dieser Teil der Seite ist nicht richtig eingerichtet: Das Attribut „{ $name }“ hat den Wert „{ $value }“, erwartet wird eine Adresse: https://… oder ein Pfad auf dieser Website.

## Wenn das Formular selbst nicht laufen kann

fallback-link = Stattdessen hier melden
fallback-mail = Stattdessen per E-Mail melden

## Schritte

step-of = Schritt { $now } von { $all }
step-category = Worum geht es?
step-details = Was ist passiert?
step-place = Wo ist es?
step-contact = Wie erreichen wir Sie?
step-review = Prüfen Sie Ihre Meldung
part-loading = Der nächste Schritt wird geladen …
part-failed = Der nächste Schritt konnte nicht geladen werden. Ihre Eingaben bleiben erhalten.

## Was aufbewahrt wird

draft-restored = Ihre Angaben vom letzten Mal sind noch da. Sie sind nur auf diesem Gerät gespeichert.
draft-discard = Angaben löschen und neu beginnen
keeping-blocked = Ihr Browser erlaubt dieser Seite nicht, Ihre Eingaben aufzubewahren. Wenn Sie die Seite vor dem Absenden verlassen, gehen sie verloren.
keeping-full = Auf diesem Gerät ist kein Platz mehr, um Ihre Eingaben aufzubewahren. Wenn Sie die Seite vor dem Absenden verlassen, gehen sie verloren.

## Worum geht es?

categories-loading = Die Themen werden geladen …
categories-failed = Die Themen konnten nicht geladen werden
categories-none = Zurzeit kann hier nichts gemeldet werden. Bitte wenden Sie sich auf anderem Weg an die Stadt.
categories-all = Wählen Sie, worum es geht
categories-other = Sonstiges
categories-search = Suchen
categories-search-hint = Zum Beispiel: Schlagloch, Laterne, Müll
categories-found = { $count ->
    [0] Nichts gefunden
    [one] Ein Treffer
   *[other] { $count } Treffer
}
categories-not-found = Nichts gefunden. Versuchen Sie es mit einem anderen Wort oder leeren Sie das Suchfeld, um alles zu sehen.
category = Thema

## Was ist passiert?

about-category = Thema: { $category }
description = Was passiert ist
description-hint = Beschreiben Sie, was Sie gesehen haben. Bitte nennen Sie keine Namen oder Kennzeichen anderer Personen.
questions-loading = Die Fragen werden geladen …
questions-failed = Die Fragen konnten nicht geladen werden
photo = Foto
photo-hint = Angaben dazu, wo und wann das Foto aufgenommen wurde, werden entfernt, bevor es Ihr Gerät verlässt.
photo-choose = Foto aufnehmen oder auswählen
photo-change = Anderes Foto auswählen
photo-remove = Foto entfernen
photo-alt = Das Foto, das Sie hinzugefügt haben
photo-preparing = Das Foto wird vorbereitet …
photo-added = Das Foto wurde hinzugefügt.
photo-not-an-image = Diese Datei ist kein Foto. Wählen Sie ein Bild im Format JPEG, PNG, WebP oder HEIC.
photo-unreadable = Dieses Foto lässt sich nicht öffnen. Nehmen Sie ein anderes auf oder machen Sie ohne Foto weiter.
photo-too-large = Dieses Foto ist zu groß. Wählen Sie eines mit höchstens 40 MB.

## Wo ist es?

place-words = Adresse oder Beschreibung des Ortes
place-words-hint = Zum Beispiel: Hauptstraße 12, vor der Apotheke
locate = Meinen Standort verwenden
locating = Ihr Gerät wird nach dem Standort gefragt …
located = Standort gefunden, auf etwa { $metres } m genau.
locate-denied = Ihr Browser hat uns Ihren Standort nicht mitgeteilt. Sie können es in den Einstellungen dieser Seite erlauben oder den Ort mit Worten beschreiben.
locate-unavailable = Ihr Gerät kennt seinen Standort gerade nicht. Bitte beschreiben Sie den Ort mit Worten.
locate-timeout = Ihr Gerät hat zu lange gebraucht, um seinen Standort zu finden. Versuchen Sie es erneut oder beschreiben Sie den Ort mit Worten.
locate-unsupported = Dieser Browser kann uns Ihren Standort hier nicht mitteilen. Bitte beschreiben Sie den Ort mit Worten.
coordinates-open = Koordinaten
coordinates = Geografische Breite und Länge
coordinates-hint = Zum Beispiel: 43.7696, 11.2558

## Wie erreichen wir Sie?

contact-text = Diese Angaben sind freiwillig und werden nicht veröffentlicht. Mit ihnen kann die Stadt bei Ihnen nachfragen und Ihnen sagen, was sie getan hat.
contact-needed = Für diese Meldung braucht die Stadt Ihre E-Mail-Adresse. Sie wird nicht veröffentlicht.
contact-privacy = Was die Stadt mit Ihren Daten macht (öffnet sich in einem neuen Tab)
contact = Kontakt
contact-none = Sie bleiben anonym
name = Name
first-name = Vorname
last-name = Nachname
email = E-Mail-Adresse
phone = Telefonnummer

## Prüfen und absenden

review-text = Nach dem Absenden kann die Stadt veröffentlichen, was passiert ist und wo, und auch das Foto. Ihre Kontaktdaten bleiben bei der Stadt.
send = Meldung absenden
sending-title = Ihre Meldung wird gesendet
sending-text = Bitte lassen Sie diese Seite geöffnet. Was Sie geschrieben haben, bleibt auf diesem Gerät, bis die Stadt es hat.
checking-title = Nachfrage bei der Stadt
checking-text = Die letzte Antwort ist nicht bei uns angekommen. Wir fragen nach, ob Ihre Meldung schon da ist.

queued-title = Ihre Meldung ist noch nicht gesendet
queued-offline = Sie wird von selbst gesendet, sobald Ihr Gerät wieder online und diese Seite geöffnet ist.
queued-text = Sie können es jetzt oder später erneut versuchen.
queued-kept = Nichts ist verloren: Ihre Meldung ist auf diesem Gerät gespeichert.
queued-send = Erneut versuchen
queued-edit = Meldung ändern
doubt-title = Wir wissen nicht, ob Ihre Meldung angekommen ist
doubt-not-shown = Wir haben sie in der Liste der Stadt gesucht und nicht gefunden. Manche Städte zeigen Meldungen erst nach einer Weile. Wenn Sie sie noch einmal senden, erhält die Stadt sie vielleicht doppelt.
doubt-not-asked = Der Server der Stadt lässt sich gerade nicht abfragen. Bevor noch einmal etwas gesendet wird, sehen wir nach, ob Ihre Meldung schon da ist.
doubt-check = Noch einmal nachsehen
doubt-send = Trotzdem noch einmal senden

## Bestätigung

receipt-title = Vielen Dank. Die Stadt hat Ihre Meldung erhalten
receipt-number = Die Nummer Ihrer Meldung
receipt-numbering = Ihre Meldung erhält gerade eine Nummer …
receipt-number-later = Ihre Meldung erhält ihre Nummer später. Sie finden sie unter „Meine Meldungen“ auf diesem Gerät.
receipt-no-number = Die Stadt vergibt für diese Meldungen keine Nummern.
receipt-next = Wie es weitergeht
receipt-next-text = Die Stadt prüft Ihre Meldung und leitet sie an die zuständige Stelle weiter. Sie können den Stand unter „Meine Meldungen“ auf diesem Gerät verfolgen.
receipt-next-untracked = Die Stadt prüft Ihre Meldung und leitet sie an die zuständige Stelle weiter.
receipt-another = Noch etwas melden

## Meine Meldungen

mine-open = { $count ->
    [one] Meine Meldung
   *[other] Meine { $count } Meldungen
}
mine-title = Meine Meldungen
mine-text = Von diesem Gerät gesendet. Nur dieses Gerät kennt diese Liste.
mine-none = Von diesem Gerät wurden keine Meldungen gesendet.
mine-refreshing = Die Stadt wird nach Neuem gefragt …
mine-stale = Einiges konnte nicht abgerufen werden. Sie sehen den zuletzt bekannten Stand.
mine-sent = Gesendet am { $time }
mine-number = Nummer { $number }
mine-numbering = Nummer folgt
mine-no-number = Ohne Nummer
mine-erase = Diese Liste von diesem Gerät löschen
mine-erase-text = Die Stadt behält Ihre Meldungen. Ohne diese Liste können Sie sie nur noch über ihre Nummer verfolgen.
mine-erase-yes = Löschen
mine-erase-no = Liste behalten
mine-close = Zurück zum Formular
status-sent = Gesendet
status-open = Offen
status-closed = Abgeschlossen
status-unknown = Kein Status angegeben
status-untracked = Kann nicht verfolgt werden
status-detail = { $status }: { $detail }

## Probleme

problems-title = Bitte prüfen
refused-title = Der Server der Stadt hat die Meldung nicht angenommen
problem-missing = „{ $label }“: Hier fehlt eine Antwort.
problem-category-missing = Wählen Sie, worum es geht.
problem-description-missing = Schreiben Sie, was passiert ist.
problem-place-missing = Geben Sie an, wo es ist: mit Worten oder über Ihren Standort.
problem-email-missing = Geben Sie Ihre E-Mail-Adresse an.
problem-too-long = „{ $label }“ ist zu lang: Erlaubt sind { $most } Zeichen.
problem-not-a-number = „{ $label }“ muss eine Zahl sein, zum Beispiel 2,5.
problem-not-a-date = „{ $label }“ muss ein Datum mit Uhrzeit sein.
problem-not-a-choice = „{ $label }“: Wählen Sie einen der Einträge.
problem-not-coordinates = Das sind keine Koordinaten. Schreiben Sie sie so: 43.7696, 11.2558.
problem-not-an-email = Geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.org.
problem-not-a-phone = Geben Sie eine Telefonnummer mit Ziffern an, zum Beispiel +49 30 23125123.
problem-photo-not-ready = Das Foto wird noch vorbereitet. Bitte warten Sie einen Moment.
problem-questions-not-ready = Die Fragen sind noch nicht geladen.
problem-refused = Der Server der Stadt meldet: { $said }

error-offline = Ihr Gerät ist offline.
error-timeout = Der Server der Stadt hat zu lange für eine Antwort gebraucht.
error-unreachable = Der Server der Stadt ist nicht erreichbar.
error-blocked = Der Server der Stadt ist von dieser Seite aus nicht erreichbar.
error-server = Der Server der Stadt hat eine Störung.
error-too-many = Der Server der Stadt ist gerade stark ausgelastet. Bitte versuchen Sie es in ein paar Minuten erneut.
error-wait = Der Server der Stadt ist gerade stark ausgelastet. Bitte versuchen Sie es in { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
} erneut.
error-key = Der Server der Stadt lässt diese Seite nicht zu. Das liegt nicht an Ihnen. Bitte wenden Sie sich auf anderem Weg an die Stadt und weisen Sie sie auf diesen Fehler hin.
error-not-found = Der Server der Stadt kennt nicht, was diese Seite abfragt. Das liegt nicht an Ihnen. Bitte wenden Sie sich auf anderem Weg an die Stadt und weisen Sie sie auf diesen Fehler hin.
error-photo-refused = Der Server der Stadt nimmt dieses Foto nicht an. Entfernen Sie es oder wählen Sie ein anderes.
error-refused = Der Server der Stadt hat nicht angenommen, was diese Seite gesendet hat.
error-web-page = Der Server der Stadt hat mit einer Webseite statt mit Daten geantwortet. Das liegt nicht an Ihnen. Bitte versuchen Sie es später erneut.
error-nonsense = Der Server der Stadt hat eine Antwort gegeben, die keinen Sinn ergibt. Das liegt nicht an Ihnen. Bitte versuchen Sie es später erneut.
error-no-number = Der Server der Stadt hat die Meldung angenommen, ihr aber keine Nummer gegeben.
error-too-large = Der Server der Stadt hat mehr gesendet, als diese Seite aufnehmen kann.

## Für die Betreuung der Website, in der Konsole

webmaster-error-offline = Das Gerät ist offline.
webmaster-error-timeout = Der Endpunkt hat nicht rechtzeitig geantwortet.
webmaster-error-unreachable = Der Endpunkt ist nicht erreichbar. Prüfen Sie das Attribut „endpoint“ und die Content-Security-Policy (connect-src).
webmaster-error-blocked = Der Endpunkt liegt auf einem anderen Host und ist nicht erreichbar. Falls er läuft, fehlt ihm der Header „Access-Control-Allow-Origin“, oder er selbst fehlt in connect-src der Content-Security-Policy dieser Seite. Ein Pfad auf dieser Website, der die Anfragen an ihn weiterleitet, kommt ohne beides aus.
webmaster-error-server = Der Endpunkt hat mit dem Status { $status } geantwortet. { $said }
webmaster-error-too-many = Der Endpunkt begrenzt, wie oft er gefragt wird (Status 429). { $said }
webmaster-error-key = Der Endpunkt verlangt einen anderen Schlüssel (Status { $status }). Prüfen Sie das Attribut „api-key“, oder lassen Sie den Schlüssel von einem Proxy hinzufügen. { $said }
webmaster-error-not-found = Der Endpunkt kennt diese Adresse nicht (Status { $status }). Prüfen Sie das Attribut „endpoint“; für civic-report ist es die Adresse, unter der services.json liegt. { $said }
webmaster-error-photo-refused = Der Endpunkt nimmt das Foto nicht an (Status { $status }). Prüfen Sie die Attribute „media-field“ und „no-photo“. { $said }
webmaster-error-refused = Der Endpunkt hat die Anfrage abgelehnt (Status { $status }). { $said }
webmaster-error-web-page = Der Endpunkt antwortet mit einer Webseite. Prüfen Sie das Attribut „endpoint“; für civic-report ist es die Adresse, unter der services.json liegt, und manche Server brauchen auch „jurisdiction“.
webmaster-error-nonsense = Die Antwort des Endpunkts folgt nicht seinem Protokoll: Open311 GeoReport v2 für civic-report, das des Attributs „backend“ für civic-source.
webmaster-error-no-number = Der Endpunkt hat auf eine neue Meldung weder mit einer Nummer noch mit einem Token geantwortet.
webmaster-error-too-large = Die Antwort des Endpunkts ist zu groß, um gelesen zu werden.

## Verkehr und Parken

mobility-title = Verkehr und Parken
mobility-loading = Verkehr und Parkplätze werden geladen …
mobility-updated = Stand: { $time } Uhr
mobility-refresh = Aktualisieren
mobility-refreshing = Wird aktualisiert …
mobility-empty = Zurzeit gibt es hier nichts anzuzeigen.
mobility-all-stale = Die Angaben sind zu alt, um sie anzuzeigen
mobility-all-stale-text = Die Systeme der Stadt haben seit mehr als einer Stunde nichts Neues gesendet. Wir sehen weiter nach.
mobility-some-down = Zurzeit ohne Antwort: { $names }. Alles andere ist aktuell.
mobility-all-down = Verkehr und Parkplätze konnten nicht geladen werden
mobility-all-down-old = Zurzeit kommt nichts Neues an. Was Sie sehen, ist älter; daneben steht, wie alt.
mobility-outside = Sie sind anscheinend außerhalb dieser Stadt: Der nächste Ort ist { $distance } entfernt.
mobility-lists = Inhalt
mobility-more = { $count } weitere anzeigen (von noch { $all })
mobility-nameless = Ohne Namen

## Von wo aus

mobility-place = In der Nähe von welchem Ort?
mobility-place-hint = Ein Parkplatz oder eine Straße von dieser Seite, oder Koordinaten
mobility-place-find = Suchen
mobility-place-not-found = „{ $place }“ kommt auf dieser Seite nicht vor. Versuchen Sie es mit dem Namen oder der Straße eines Parkplatzes.
mobility-from-device = Entfernungen sind Luftlinie, von Ihrem Standort aus.
mobility-from-place = Entfernungen sind Luftlinie, ausgehend von: { $place }
mobility-metres = { $metres } m
mobility-kilometres = { $kilometres } km

## Wo man parken kann

mobility-parking = Parken
mobility-free-of =
    { $all ->
        [one] { $free } von 1 Platz frei
       *[other] { $free } von { $all } Plätzen frei
    }
mobility-free =
    { $free ->
        [one] 1 Platz frei
       *[other] { $free } Plätze frei
    }
mobility-capacity =
    { $all ->
        [one] Ein Platz
       *[other] { $all } Plätze
    }
mobility-open = Geöffnet
mobility-nearly-full = Fast voll
mobility-full = Voll
mobility-closed = Geschlossen
mobility-subscribers = Nur für Dauerparkende
mobility-no-data = Zurzeit keine Angaben
mobility-unknown = Nicht bekannt
mobility-filling = füllt sich
mobility-steady = unverändert
mobility-emptying = leert sich
mobility-age =
    { $minutes ->
        [0] Gerade eben
        [one] Vor 1 Minute
       *[other] Vor { $minutes } Minuten
    }
mobility-ageing = Vor { $minutes } Minuten: vielleicht nicht mehr aktuell
mobility-age-unknown = Wie alt diese Angabe ist, wissen wir nicht
mobility-too-old = Die letzte Angabe ist mehr als eine Stunde alt
mobility-garage = Parkhaus
mobility-underground = Tiefgarage
mobility-ground = Parkplatz im Freien
mobility-street = An der Straße
mobility-park-and-ride = Park-and-ride-Platz
mobility-too-low = Zu niedrig für Ihr Fahrzeug
mobility-height-unknown = Einfahrtshöhe nicht bekannt
mobility-said = Das System der Stadt meldet { $said } freie Plätze, was nicht stimmen kann.
mobility-spaces-general = Für alle
mobility-spaces-accessible = Für Menschen mit Behinderung, mit Parkausweis
mobility-spaces-women = Für Frauen
mobility-spaces-family = Für Familien
mobility-spaces-charging = Mit Ladesäule
mobility-spaces-car-sharing = Für Carsharing
mobility-spaces-motorcycle = Für Motorräder
mobility-spaces-bicycle = Für Fahrräder
mobility-spaces-lorry = Für Lkw
mobility-spaces-coach = Für Reisebusse
mobility-spaces-caravan = Für Wohnwagen und Wohnmobile
mobility-spaces-subscriber = Für Dauerparkende
mobility-address = Adresse
mobility-hours = Öffnungszeiten
mobility-always = Rund um die Uhr
mobility-day-off = geschlossen
mobility-holidays = Feiertage
mobility-open-now = jetzt geöffnet
mobility-closed-now = jetzt geschlossen
mobility-tariff = Preis
mobility-height-limit = Einfahrtshöhe
mobility-height = { $metres } m
mobility-operator = Betrieben von
mobility-forecast = Vorhersage der freien Plätze
mobility-forecast-loading = Die Vorhersage wird geladen …
mobility-forecast-failed = Die Vorhersage konnte nicht geladen werden.
mobility-foretold = { $time }: etwa { $free }
mobility-way = Weg dorthin
mobility-follow = Bei Änderungen Bescheid sagen
mobility-follow-hint = Solange diese Seite geöffnet ist, erscheint hier eine Nachricht, wenn der Parkplatz voll wird, schließt oder wieder freie Plätze hat.

## Filter

mobility-filters =
    { $set ->
        [0] Filtern und sortieren
        [one] Filtern und sortieren (1 Filter gesetzt)
       *[other] Filtern und sortieren ({ $set } Filter gesetzt)
    }
mobility-filters-clear = Alle Filter entfernen
mobility-found = { $count } von { $all } Parkplätzen gefunden
mobility-none-fits = Nichts passt zu Ihrer Suche und Ihren Filtern.
mobility-search = In allen Listen suchen
mobility-only = Nur anzeigen
mobility-only-free = Mit freien Plätzen
mobility-only-open = Jetzt geöffnet
mobility-only-accessible = Mit Plätzen für Menschen mit Behinderung
mobility-only-charging = Mit Ladesäulen
mobility-only-park-and-ride = Park-and-ride-Plätze
mobility-kind = Art des Parkplatzes
mobility-vehicle-height = Höhe Ihres Fahrzeugs, in Metern
mobility-vehicle-height-hint = Zum Beispiel: 2,1
mobility-vehicle-height-wrong = Geben Sie die Höhe in Metern an, zum Beispiel: 2,1
mobility-sort = Reihenfolge
mobility-sort-best = Am besten passende zuerst
mobility-sort-distance = Nächste zuerst
mobility-sort-free = Meiste freie Plätze zuerst
mobility-sort-name = Nach Namen

## Was den Verkehr behindert

mobility-incidents = Sperrungen und Baustellen
mobility-works = Baustelle
mobility-closure = Sperrung
mobility-accident = Unfall
mobility-congestion = Stau
mobility-hazard = Gefahr
mobility-weather = Wetter
mobility-event = Veranstaltung
mobility-restriction = Einschränkung
mobility-detour = Umleitung
mobility-transit = Öffentlicher Nahverkehr
mobility-incident = Hinweis
mobility-road-open = Straße offen
mobility-lanes-closed = Fahrstreifen gesperrt
mobility-alternating = Einspurig im Wechsel
mobility-road-closed = Straße gesperrt
mobility-hinders-little = Geringe Verzögerungen
mobility-hinders-some = Verzögerungen
mobility-hinders-much = Lange Verzögerungen
mobility-until = Bis { $until }
mobility-since = Seit { $from }
mobility-planned-from = Geplant ab { $from }
mobility-planned-span = Geplant vom { $from } bis { $until }
mobility-where = Wo
mobility-times = Zu welchen Zeiten
mobility-limits = Begrenzungen
mobility-limit-speed = höchstens { $most } km/h
mobility-limit-width = höchstens { $most } m breit
mobility-limit-height = höchstens { $most } m hoch
mobility-limit-length = höchstens { $most } m lang
mobility-limit-weight = höchstens { $most } t
mobility-limit-axle = höchstens { $most } t je Achse
mobility-no-lorries = keine Lkw
mobility-no-parking = Parken verboten
mobility-no-overtaking = Überholen verboten
mobility-no-trailers = keine Anhänger
mobility-local-only = nur Anlieger

## Wie lange es dauert

mobility-corridors = Verkehr
mobility-travel = { $minutes } min, sonst { $normal } min
mobility-travel-now = { $minutes } min
mobility-speed = { $speed } km/h
mobility-traffic-unknown = Nicht bekannt
mobility-traffic-free = Fließend
mobility-traffic-heavy = Zähfließend
mobility-traffic-congested = Stockend
mobility-traffic-blocked = Blockiert

## Leihräder und Ladesäulen

mobility-bikes = Leihräder
mobility-bikes-free =
    { $bikes ->
        [0] keine Räder
        [one] 1 Rad
       *[other] { $bikes } Räder
    }
mobility-docks-free =
    { $docks ->
        [0] keine freien Stellplätze
        [one] 1 freier Stellplatz
       *[other] { $docks } freie Stellplätze
    }
mobility-rent-only = Nur Ausleihe
mobility-return-only = Nur Rückgabe
mobility-out-of-service = Außer Betrieb
mobility-chargers = E-Autos laden
mobility-points =
    { $all ->
        [one] Ein Ladepunkt
       *[other] { $all } Ladepunkte
    }
mobility-power = { $power } kW
mobility-point-free = frei
mobility-point-taken = besetzt

## Woher die Angaben kommen

mobility-sources = Quellen
mobility-source-loading = wird geladen …
mobility-source-stale = keine Antwort seit { $time } Uhr
mobility-credits = Daten und Lizenzen

## Was ein Vorleseprogramm von einer Änderung sagt

mobility-news-full = { $name }: jetzt voll.
mobility-news-spaces =
    { $free ->
        [one] { $name }: wieder 1 freier Platz.
       *[other] { $name }: wieder { $free } freie Plätze.
    }
mobility-news-not-full = { $name }: wieder freie Plätze.
mobility-news-closed = { $name }: jetzt geschlossen.
mobility-news-opened = { $name }: wieder geöffnet.
mobility-news-too-old = { $name }: keine aktuellen Angaben.
mobility-news-down = { $name }: keine Antwort. Die letzten Angaben bleiben stehen.
mobility-news-back = { $name }: Antworten kommen wieder.

## Karte

mobility-map-show = Auf einer Karte zeigen
mobility-map-hide = Karte ausblenden
mobility-map-details = Einzelheiten in der Liste
map-label = Karte
map-keys = Pfeiltasten bewegen die Karte, Plus und Minus vergrößern und verkleinern.
map-markers = Auf der Karte
map-zoom-in = Vergrößern
map-zoom-out = Verkleinern
map-fit = Alles zeigen
map-move = Karte bewegen
map-north = Nach oben
map-south = Nach unten
map-west = Nach links
map-east = Nach rechts
map-touch = Bewegen Sie die Karte mit zwei Fingern.
map-legend = Was die Zeichen bedeuten
map-sign-free = Frei, oder geringe Verzögerungen
map-sign-few = Fast voll, oder Verzögerungen
map-sign-full = Voll, oder lange Verzögerungen
map-cluster = { $count } Orte: vergrößern
map-here = Entfernungen zählen von hier
map-failed = Die Karte konnte nicht geladen werden. Alles, was sie zeigt, steht in den Listen darunter.
map-tiles-failed = Der Hintergrund der Karte lädt gerade nicht. Die Orte stehen trotzdem richtig.

## Abstimmungen

poll-list = Reden Sie mit
poll-loading = Die Abstimmungen werden geladen …
poll-failed = Die Abstimmungen konnten nicht geladen werden
poll-none = Zurzeit gibt es keine Abstimmung.
poll-questions = Ihre Antworten
poll-back = Alle Abstimmungen
poll-open-vote = Lesen und abstimmen
poll-open-read = Lesen
poll-open-result = Ergebnis ansehen
poll-voted = Sie haben von diesem Gerät aus abgestimmt.
poll-page = Diese Abstimmung auf ihrer eigenen Seite

## Abstimmungen: was man vorher wissen sollte

poll-until = Wann
poll-opens = Die Abstimmung beginnt am { $time }
poll-opens-unknown = Die Abstimmung hat noch nicht begonnen
poll-closes = Sie können abstimmen bis { $time }
poll-closes-unknown = Sie können jetzt abstimmen
poll-closed = Die Abstimmung endete am { $time }
poll-closed-unknown = Die Abstimmung ist beendet
poll-in-minutes = { $count ->
    [0] (in weniger als einer Minute)
    [one] (in einer Minute)
   *[other] (in { $count } Minuten)
}
poll-in-hours = (in { $count } Stunden)
poll-in-days = (in { $count } Tagen)
poll-ago-minutes = { $count ->
    [0] (vor weniger als einer Minute)
    [one] (vor einer Minute)
   *[other] (vor { $count } Minuten)
}
poll-ago-hours = (vor { $count } Stunden)
poll-ago-days = (vor { $count } Tagen)
poll-by = Wer fragt
poll-consequence = Wie es weitergeht
poll-who = Wer abstimmen darf
poll-who-open = Alle. Niemand prüft, ob jemand zweimal abstimmt.
poll-who-device = Alle, einmal von jedem Gerät aus.
poll-who-code = Wer einen Code von der Stadt hat. Jeder Code zählt einmal.
poll-who-person = Wer bei der Stadt angemeldet ist, je einmal.
poll-secrecy = Geheimhaltung
poll-secret = Ihre Stimme ist geheim: Wer abgestimmt hat und wofür, wird getrennt aufbewahrt.
poll-not-secret = Ihre Stimme ist nicht geheim: Wer abgestimmt hat und wofür, wird von der Plattform zusammen aufbewahrt.
poll-change = Stimme ändern
poll-change-never = Eine abgegebene Stimme ist endgültig. Bitte prüfen Sie sie vorher.
poll-change-replace = Sie können bis zum Ende erneut abstimmen. Die letzte Stimme zählt.
poll-change-receipt = Sie können Ihre Stimme bis zum Ende ändern oder zurückziehen, und zwar mit dem Beleg, den Sie erhalten.
poll-results = Ergebnisse
poll-results-always = Der Zwischenstand ist jederzeit zu sehen.
poll-results-after-vote = Sie sehen das Ergebnis, sobald Sie abgestimmt haben.
poll-results-after-close = Das Ergebnis wird nach dem Ende der Abstimmung gezeigt.
poll-results-never = Das Ergebnis wird hier nicht gezeigt.
poll-elsewhere = Abgestimmt wird auf der Seite der Plattform.

## Abstimmungen: abstimmen

poll-answer = Ihre Stimme
poll-how-single = Wählen Sie eine Möglichkeit.
poll-how-multiple = { $count ->
    [one] Wählen Sie eine Möglichkeit.
   *[other] Wählen Sie bis zu { $count } Möglichkeiten.
}
poll-how-approval = Wählen Sie alles, womit Sie einverstanden wären.
poll-how-score = Geben Sie jeder Möglichkeit 0 bis { $count } Punkte. Was Sie auslassen, wird nicht bewertet.
poll-how-judgment = Geben Sie jeder Möglichkeit eine Note.
poll-how-ranked = Bringen Sie die Möglichkeiten in eine Reihenfolge, die beste zuerst. Sie können welche auslassen.
poll-how-yes-no = Wählen Sie eine Antwort.
poll-how-opinions = Sagen Sie, was Sie von jeder Aussage halten. Sie können welche auslassen.
poll-how-points = Verteilen Sie Ihre Punkte. Sie haben { $count }.
poll-how-quadratic = Ihr Guthaben: { $count }. Eine Stimme kostet 1, zwei kosten 4, drei kosten 9 und so weiter.
poll-how-budget = Wählen Sie Projekte, solange das Geld reicht.
poll-left = Übrig: { $amount }
poll-over = Zu viel: { $amount }
poll-cost = Kostet { $amount }
poll-less = Weniger für { $name }
poll-more = Mehr für { $name }
poll-rank = { $name } auf den nächsten Platz setzen
poll-unrank = { $name } aus der Reihenfolge nehmen
poll-up = { $name } nach oben
poll-down = { $name } nach unten
poll-order = Ihre Reihenfolge
poll-unordered = Ohne Platz
poll-order-is = Ihre Reihenfolge: { $order }
poll-abstain = Enthaltung
poll-agree = Stimme zu
poll-disagree = Stimme nicht zu
poll-pass = Keine Meinung
poll-blank = Leeren Stimmzettel abgeben
poll-blank-said = Leerer Stimmzettel: Sie nehmen teil, wählen aber nichts aus.
poll-write = Ihre Antwort
poll-write-other = Bitte schreiben Sie, was Sie meinen
poll-code = Ihr Code
poll-code-hint = Der Code, den Ihnen die Stadt geschickt hat
poll-terms = Ich stimme den Nutzungsbedingungen zu
poll-terms-read = Die Nutzungsbedingungen der Plattform
poll-restored = Ihre Angaben sind noch da. Sie sind nur auf diesem Gerät gespeichert.

## Abstimmungen: was zu berichtigen ist

poll-wrong = Diese Stimme ist nicht lesbar. Bitte stimmen Sie noch einmal ab.
poll-wrong-empty = Bitte wählen Sie etwas aus oder geben Sie einen leeren Stimmzettel ab.
poll-wrong-few = { $count ->
    [one] Wählen Sie mindestens eine Möglichkeit.
   *[other] Wählen Sie mindestens { $count } Möglichkeiten.
}
poll-wrong-many = { $count ->
    [one] Wählen Sie nur eine Möglichkeit.
   *[other] Wählen Sie höchstens { $count } Möglichkeiten.
}
poll-wrong-high = Keine Zahl darf größer sein als { $count }.
poll-wrong-over = Das sind { $count } mehr, als Sie haben.
poll-wrong-under = Es müssen mindestens noch { $count } ausgegeben werden.
poll-wrong-words = Bitte schreiben Sie mit Worten, was Sie meinen.
poll-wrong-terms = Bitte stimmen Sie den Nutzungsbedingungen zu, oder verlassen Sie die Seite, ohne abzustimmen.
poll-wrong-code = Bitte geben Sie Ihren Code ein.

## Abstimmungen: die Stimme abgeben

poll-review = Prüfen Sie Ihre Stimme
poll-cast = Stimme abgeben
poll-sending = Ihre Stimme wird abgegeben …
poll-sending-text = Bitte lassen Sie diese Seite geöffnet.
poll-works = Ihr Gerät löst zuerst eine kleine Rechenaufgabe. Sie hält Roboter vom Abstimmen ab.
poll-waits = Ihre Stimme wartet
poll-waits-text = Sie ist auf diesem Gerät gespeichert und wird von selbst gesendet, sobald es geht. Sie zählt einmal.
poll-now = Jetzt versuchen
poll-doubt = Ihre Stimme ist vielleicht angekommen
poll-doubt-text = Es kam keine Antwort, und diese Plattform weiß nicht, wer abgestimmt hat. Wenn Sie noch einmal abstimmen, zählt Ihre Stimme vielleicht doppelt.
poll-anyway = Trotzdem noch einmal abstimmen
poll-taken = Ihre Stimme ist abgegeben
poll-taken-text = Die Plattform hat Ihre Stimme erhalten. Dieses Gerät weiß nicht mehr, wie Sie abgestimmt haben.
poll-taken-at = Abgegeben am { $time }
poll-receipt = Ihr Beleg
poll-receipt-text = Mit ihm können Sie prüfen, ob Ihre Stimme gezählt wurde. Wer ihn hat, kann Ihre Stimme finden. Behalten Sie ihn deshalb für sich.
poll-anew = Erneut abstimmen
poll-another = Jemand anderes stimmt ab
poll-let-go = Nicht absenden
poll-check = Prüfen, ob die Stimme gezählt wurde
poll-withdraw = Meine Stimme zurückziehen
poll-withdraw-sure = Ihre Stimme zählt dann nicht mehr. Sie können bis zum Ende erneut abstimmen.
poll-withdraw-yes = Zurückziehen
poll-withdraw-no = So lassen
poll-not-closed = Die Abstimmung ist beendet oder hat noch nicht begonnen.
poll-not-sign-in = Bitte melden Sie sich bei der Stadt an oder geben Sie Ihren Code ein. Ihre Stimme ist gespeichert.
poll-not-expired = Ihre Anmeldung ist abgelaufen. Bitte melden Sie sich erneut an. Ihre Stimme ist gespeichert.
poll-not-allowed = Sie können an dieser Abstimmung nicht teilnehmen.
poll-not-twice = Sie haben schon abgestimmt.
poll-not-code = Diesen Code gibt es nicht. Bitte prüfen Sie ihn.
poll-not-gone = Diese Abstimmung gibt es nicht mehr.
poll-not-work = Ihr Gerät hat für die Rechenaufgabe zu lange gebraucht. Bitte geben Sie Ihre Stimme noch einmal ab.
poll-not-failed = Ihre Stimme wurde nicht angenommen. Sie ist auf diesem Gerät gespeichert.

## Abstimmungen: Ergebnisse

poll-result = Ergebnis
poll-result-failed = Das Ergebnis konnte nicht geladen werden
poll-so-far = Das ist der Zwischenstand.
poll-voters = { $count ->
    [one] Eine Person hat abgestimmt.
   *[other] { $count } Personen haben abgestimmt.
}
poll-ballots = Abgegebene Stimmen: { $cast }, davon leer: { $blank }, ungültig: { $invalid }.
poll-turnout = Beteiligung: { $percent } von { $eligible } Stimmberechtigten.
poll-quorum-enough = Das Quorum ist erreicht: Es haben genügend Menschen teilgenommen.
poll-quorum-missing = { $count ->
    [one] Das Quorum ist nicht erreicht: Es fehlt eine Stimme.
   *[other] Das Quorum ist nicht erreicht: Es fehlen { $count } Stimmen.
}
poll-winners = { $count ->
    [one] Gewählt: { $names }
   *[other] Gewählt: { $names }
}
poll-tie = Gleichstand: { $names }. Die Stadt sagt, wie entschieden wird.
poll-opinions = { $agree } dafür, { $disagree } dagegen, { $pass } ohne Meinung
poll-margin = Vorsprung vor der nächsten Möglichkeit: { $count }
poll-needed = Nötige Ja-Stimmen: { $needed } von { $base }
poll-spent = Ausgegeben: { $spent } von { $budget }. Übrig: { $left }.
poll-runoff = Stichwahl zwischen den beiden besten: { $first } { $votes }, { $second } { $others }, ohne Vorliebe { $equal }
poll-grades = Wie oft jede Note vergeben wurde
poll-pairwise = Wie viele die Möglichkeit der Zeile der der Spalte vorziehen
poll-opinions-table = Was zu jeder Aussage gedacht wird
poll-rounds = Runde für Runde
poll-option = Möglichkeit
poll-exhausted = Stimmen ohne weitere Möglichkeit
poll-count-most = Gezählt wird, wie viele jede Möglichkeit gewählt haben. Die mit den meisten Stimmen gewinnt.
poll-count-sum = Gezählt werden die Punkte jeder Möglichkeit zusammen. Die größte Summe gewinnt.
poll-count-mean = Gezählt wird der Durchschnitt der Punkte, die jede Möglichkeit bekommen hat. Der höchste gewinnt.
poll-count-star = STAR-Verfahren: Die beiden mit den meisten Punkten treten gegeneinander an. Es gewinnt, was mehr Menschen vorziehen.
poll-count-judgment = Mehrheitsurteil (Majority Judgment): Für jede Möglichkeit zählt die Note, die mindestens die Hälfte ihr gegeben oder übertroffen hat. Die beste gewinnt.
poll-count-borda = Borda-Wahl: Jeder Platz bringt Punkte, ein besserer mehr. Die meisten Punkte gewinnen.
poll-count-runoff = Integrierte Stichwahl, in Runden: Die Möglichkeit mit den wenigsten Stimmen scheidet aus, und ihre Stimmen gehen an die nächste auf den Stimmzetteln, bis eine mehr als die Hälfte hat.
poll-count-schulze = Schulze-Methode: Jede Möglichkeit wird mit jeder anderen verglichen. Es gewinnt, was alle anderen schlägt, direkt oder über andere.
poll-count-transferable = Übertragbare Einzelstimmgebung, in Runden: Wer genug Stimmen hat, ist gewählt, und was darüber ist, geht an die nächste Person auf den Stimmzetteln. Hat niemand genug, scheidet aus, wer am wenigsten hat.
poll-count-simple = Es genügen mehr Ja als Nein. Enthaltungen zählen nicht.
poll-count-absolute = Mehr als die Hälfte aller abgegebenen Stimmen muss Ja sein.
poll-count-two-thirds = Zwei Drittel der Ja und Nein zusammen müssen Ja sein.
poll-count-opinions = Gezählt wird für jede Aussage, wie viele zustimmen, nicht zustimmen oder keine Meinung haben.
poll-count-points = Gezählt werden die Punkte jeder Möglichkeit zusammen.
poll-count-quadratic = Quadratisches Abstimmen: Gezählt werden die Stimmen jeder Möglichkeit zusammen. Viele Stimmen für eine Sache kosten mehr.
poll-count-budget = Projekte mit den meisten Stimmen kommen zuerst, solange das Geld reicht. Was zu viel kostet, wird übersprungen.
poll-count-budget-least = Nötige Stimmen für ein Projekt: { $count }.
poll-count-budget-stop = Projekte mit den meisten Stimmen kommen zuerst, bis zum ersten, das zu viel kostet.
poll-count-equal-shares = Methode der gleichen Anteile: Jede Stimme hat den gleichen Anteil am Geld. Ein Projekt wird gewählt, wenn alle, die es wollen, es zusammen bezahlen können.
