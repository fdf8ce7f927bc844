# civic-widgets, Nederlands. Eenvoudige woorden, korte zinnen, wat u daarna kunt doen. In de volgorde waarin men ze leest.

loading = Laden…
try-again = Opnieuw proberen
continue = Verder
back = Terug
yes = Ja
no = Nee
optional = { $label } (niet verplicht)
change = Wijzigen
leads-to = (opent { $host } in een nieuw tabblad)
website = Website
bad-attribute = Dit deel van de pagina is niet goed ingesteld: het attribuut ‘{ $name }’ is ‘{ $value }’, maar moet zijn: { $allowed }.
bad-address = Dit deel van de pagina is niet goed ingesteld: het attribuut ‘{ $name }’ is ‘{ $value }’, maar moet een adres zijn: https://… of een pad op deze site.

## Als het formulier zelf niet kan werken

fallback-link = Doe uw melding hier
fallback-mail = Doe uw melding per e-mail

## Stappen

step-of = Stap { $now } van { $all }
step-category = Waar gaat het over?
step-details = Wat is er aan de hand?
step-place = Waar is het?
step-contact = Hoe kunnen wij u bereiken?
step-review = Controleer uw melding
part-loading = De volgende stap wordt geladen…
part-failed = De volgende stap kon niet worden geladen. Wat u hebt ingevuld, blijft bewaard.

## Wat wordt bewaard

draft-restored = Wat u de vorige keer hebt ingevuld, is bewaard. Het staat alleen op dit apparaat.
draft-discard = Alles wissen en opnieuw beginnen
keeping-blocked = Uw browser staat niet toe dat deze pagina bewaart wat u invult. Als u de pagina verlaat voordat u de melding verstuurt, bent u het kwijt.
keeping-full = Op dit apparaat is geen ruimte meer om te bewaren wat u invult. Als u de pagina verlaat voordat u de melding verstuurt, bent u het kwijt.

## Waar gaat het over?

categories-loading = De onderwerpen worden geladen…
categories-failed = De onderwerpen konden niet worden geladen
categories-none = Op dit moment kunt u hier niets melden. Neem op een andere manier contact op met de gemeente.
categories-all = Kies waar het over gaat
categories-other = Overig
categories-search = Zoeken
categories-search-hint = Bijvoorbeeld: gat, lantaarnpaal, afval
categories-found = { $count ->
    [0] Niets gevonden
    [one] Eén resultaat
   *[other] { $count } resultaten
}
categories-not-found = Niets gevonden. Probeer een ander woord of maak het zoekveld leeg om alles te zien.
category = Onderwerp

## Wat is er aan de hand?

about-category = Onderwerp: { $category }
description = Wat er aan de hand is
description-hint = Beschrijf wat u hebt gezien. Noem geen namen of kentekens van andere mensen.
questions-loading = De vragen worden geladen…
questions-failed = De vragen konden niet worden geladen
photo = Foto
photo-hint = Waar en wanneer de foto is gemaakt, wordt uit de foto verwijderd voordat die uw apparaat verlaat.
photo-choose = Foto maken of kiezen
photo-change = Andere foto kiezen
photo-remove = Foto verwijderen
photo-alt = De foto die u hebt toegevoegd
photo-preparing = De foto wordt klaargemaakt…
photo-added = De foto is toegevoegd.
photo-not-an-image = Dit bestand is geen foto. Kies een afbeelding in JPEG, PNG, WebP of HEIC.
photo-unreadable = Deze foto kan niet worden geopend. Maak een andere of ga verder zonder foto.
photo-too-large = Deze foto is te groot. Kies een foto van hoogstens 40 MB.

## Waar is het?

place-words = Adres of beschrijving van de plek
place-words-hint = Bijvoorbeeld: Kerkstraat 12, voor de apotheek
locate = Mijn locatie gebruiken
locating = Uw apparaat zoekt waar u bent…
located = Locatie gevonden, tot op ongeveer { $metres } m nauwkeurig.
locate-denied = Uw browser heeft ons uw locatie niet gegeven. U kunt dit toestaan in de instellingen van deze pagina, of de plek in woorden beschrijven.
locate-unavailable = Uw apparaat weet op dit moment niet waar het is. Beschrijf de plek in woorden.
locate-timeout = Uw apparaat deed er te lang over om de locatie te vinden. Probeer het opnieuw of beschrijf de plek in woorden.
locate-unsupported = Deze browser kan ons hier uw locatie niet geven. Beschrijf de plek in woorden.
coordinates-open = Coördinaten
coordinates = Breedtegraad en lengtegraad
coordinates-hint = Bijvoorbeeld: 43.7696, 11.2558

## Hoe kunnen wij u bereiken?

contact-text = U mag dit leeg laten. Als u het invult, kan de gemeente u iets vragen en u laten weten wat zij heeft gedaan. Uw gegevens worden niet openbaar gemaakt.
contact-needed = De gemeente heeft voor deze melding uw e-mailadres nodig. Dit adres wordt niet openbaar gemaakt.
contact-privacy = Wat de gemeente met uw gegevens doet (opent in een nieuw tabblad)
contact = Contactgegevens
contact-none = U blijft anoniem
name = Naam
first-name = Voornaam
last-name = Achternaam
email = E-mailadres
phone = Telefoonnummer

## Controleren en versturen

review-text = Na het versturen kan de gemeente openbaar maken wat er aan de hand is, waar het is, en de foto. Uw contactgegevens blijven bij de gemeente.
send = Melding versturen
sending-title = Uw melding wordt verstuurd
sending-text = Houd deze pagina open. Wat u hebt geschreven, blijft op dit apparaat totdat de gemeente het heeft.
checking-title = Navraag bij de gemeente
checking-text = Het laatste antwoord heeft ons niet bereikt. Wij vragen na of uw melding er al is.

queued-title = Uw melding is nog niet verstuurd
queued-offline = De melding wordt vanzelf verstuurd zodra uw apparaat weer online is en deze pagina open is.
queued-text = U kunt het nu of later opnieuw proberen.
queued-kept = Er is niets verloren: uw melding is op dit apparaat bewaard.
queued-send = Opnieuw proberen
queued-edit = Melding wijzigen
doubt-title = Wij weten niet of uw melding is aangekomen
doubt-not-shown = Wij hebben de melding in de lijst van de gemeente gezocht en niet gevonden. Sommige gemeenten tonen meldingen pas na een tijdje. Als u de melding nog een keer verstuurt, krijgt de gemeente die misschien dubbel.
doubt-not-asked = Wij kunnen dit op dit moment niet navragen bij de server van de gemeente. Voordat er opnieuw iets wordt verstuurd, kijken wij of uw melding er al is.
doubt-check = Nog een keer kijken
doubt-send = Toch nog een keer versturen

## Ontvangstbevestiging

receipt-title = Bedankt. De gemeente heeft uw melding ontvangen
receipt-number = Het nummer van uw melding
receipt-numbering = Uw melding krijgt een nummer…
receipt-number-later = Uw melding krijgt later een nummer. U vindt het bij ‘Mijn meldingen’ op dit apparaat.
receipt-no-number = De gemeente geeft deze meldingen geen nummer.
receipt-next = Wat er nu gebeurt
receipt-next-text = De gemeente bekijkt uw melding en geeft die door aan wie er iets aan kan doen. U kunt uw melding volgen bij ‘Mijn meldingen’ op dit apparaat.
receipt-next-untracked = De gemeente bekijkt uw melding en geeft die door aan wie er iets aan kan doen.
receipt-another = Nog iets melden

## Mijn meldingen

mine-open = { $count ->
    [one] Mijn melding
   *[other] Mijn { $count } meldingen
}
mine-title = Mijn meldingen
mine-text = Verstuurd vanaf dit apparaat. Alleen dit apparaat kent deze lijst.
mine-none = Vanaf dit apparaat zijn geen meldingen verstuurd.
mine-refreshing = Wij vragen de gemeente of er nieuws is…
mine-stale = Niet al het nieuws kon worden opgehaald. U ziet wat het laatst bekend was.
mine-sent = Verstuurd op { $time }
mine-number = Nummer { $number }
mine-numbering = Nummer volgt
mine-no-number = Zonder nummer
mine-erase = Deze lijst van dit apparaat wissen
mine-erase-text = De gemeente bewaart uw meldingen. Zonder deze lijst kunt u ze alleen nog met hun nummer volgen.
mine-erase-yes = Wissen
mine-erase-no = Lijst bewaren
mine-close = Terug naar het formulier
status-sent = Verstuurd
status-open = Open
status-closed = Gesloten
status-unknown = Geen status
status-untracked = Kan niet worden gevolgd
status-detail = { $status }: { $detail }

## Problemen

problems-title = Controleer het volgende
refused-title = De server van de gemeente heeft de melding niet aangenomen
problem-missing = ‘{ $label }’: hier ontbreekt een antwoord.
problem-category-missing = Kies waar het over gaat.
problem-description-missing = Schrijf op wat er aan de hand is.
problem-place-missing = Geef aan waar het is: in woorden of met uw locatie.
problem-email-missing = Vul uw e-mailadres in.
problem-too-long = ‘{ $label }’ is te lang. Het maximum is { $most } tekens.
problem-not-a-number = ‘{ $label }’ moet een getal zijn, bijvoorbeeld 2,5.
problem-not-a-date = ‘{ $label }’ moet een datum met een tijd zijn.
problem-not-a-choice = ‘{ $label }’: kies een van de mogelijkheden.
problem-not-coordinates = Dit zijn geen coördinaten. Schrijf ze zo: 43.7696, 11.2558.
problem-not-an-email = Vul een e-mailadres in zoals naam@example.org.
problem-not-a-phone = Vul een telefoonnummer in met cijfers, bijvoorbeeld +31 20 123 45 67.
problem-photo-not-ready = De foto wordt nog klaargemaakt. Wacht een ogenblik.
problem-questions-not-ready = De vragen zijn nog niet geladen.
problem-refused = De server van de gemeente zegt: { $said }

error-offline = Uw apparaat is offline.
error-timeout = De server van de gemeente deed te lang over een antwoord.
error-unreachable = De server van de gemeente is niet bereikbaar.
error-blocked = De server van de gemeente is vanaf deze pagina niet bereikbaar.
error-server = De server van de gemeente heeft een storing.
error-too-many = De server van de gemeente heeft het nu erg druk. Probeer het over een paar minuten opnieuw.
error-wait = De server van de gemeente heeft het nu erg druk. Probeer het opnieuw over { $seconds ->
    [one] één seconde
   *[other] { $seconds } seconden
}.
error-key = De server van de gemeente laat deze pagina niet toe. Dat ligt niet aan u. Neem op een andere manier contact op met de gemeente en geef deze fout door.
error-not-found = De server van de gemeente herkent niet waar deze pagina om vraagt. Dat ligt niet aan u. Neem op een andere manier contact op met de gemeente en geef deze fout door.
error-photo-refused = De server van de gemeente neemt deze foto niet aan. Verwijder de foto of kies een andere.
error-refused = De server van de gemeente heeft niet aangenomen wat deze pagina stuurde.
error-web-page = De server van de gemeente antwoordde met een webpagina in plaats van met gegevens. Dat ligt niet aan u. Probeer het later opnieuw.
error-nonsense = De server van de gemeente gaf een antwoord dat niet klopt. Dat ligt niet aan u. Probeer het later opnieuw.
error-no-number = De server van de gemeente heeft de melding aangenomen, maar gaf er geen nummer aan.
error-too-large = De server van de gemeente stuurde meer dan deze pagina kan verwerken.

## Voor de webmaster, in de console

webmaster-error-offline = het apparaat is offline.
webmaster-error-timeout = het endpoint heeft niet op tijd geantwoord.
webmaster-error-unreachable = het endpoint is niet bereikbaar. Controleer het attribuut ‘endpoint’ en de Content-Security-Policy (connect-src).
webmaster-error-blocked = het endpoint staat op een andere host en is niet bereikbaar. Als het wel draait, ontbreekt daar de header ‘Access-Control-Allow-Origin’, of ontbreekt het endpoint in connect-src van de Content-Security-Policy van deze pagina. Met een pad op deze site dat de verzoeken doorgeeft, is geen van beide nodig.
webmaster-error-server = het endpoint antwoordde met status { $status }. { $said }
webmaster-error-too-many = het endpoint beperkt hoe vaak er iets wordt gevraagd (status 429). { $said }
webmaster-error-key = het endpoint wil een andere sleutel (status { $status }). Controleer het attribuut ‘api-key’ of laat een proxy de sleutel toevoegen. { $said }
webmaster-error-not-found = het endpoint kent dit adres niet (status { $status }). Controleer het attribuut ‘endpoint’; voor civic-report is dat het adres waaronder services.json staat. { $said }
webmaster-error-photo-refused = het endpoint neemt de foto niet aan (status { $status }). Controleer de attributen ‘media-field’ en ‘no-photo’. { $said }
webmaster-error-refused = het endpoint heeft het verzoek geweigerd (status { $status }). { $said }
webmaster-error-web-page = het endpoint antwoordt met een webpagina. Controleer het attribuut ‘endpoint’; voor civic-report is dat het adres waaronder services.json staat, en sommige servers hebben ook ‘jurisdiction’ nodig.
webmaster-error-nonsense = wat het endpoint antwoordt, volgt zijn protocol niet: Open311 GeoReport v2 voor civic-report, dat van het attribuut ‘backend’ voor civic-source.
webmaster-error-no-number = het endpoint antwoordde op een nieuwe melding zonder nummer en zonder token.
webmaster-error-too-large = het antwoord van het endpoint is te groot om te lezen.

## Verkeer en parkeren

mobility-title = Verkeer en parkeren
mobility-loading = Verkeer en parkeren worden geladen…
mobility-updated = Bijgewerkt om { $time } uur
mobility-refresh = Vernieuwen
mobility-refreshing = Wordt vernieuwd…
mobility-empty = Er is hier op dit moment niets te tonen.
mobility-all-stale = De gegevens zijn te oud om te tonen
mobility-all-stale-text = De systemen van de gemeente hebben al meer dan een uur niets nieuws gestuurd. Wij blijven kijken.
mobility-some-down = Op dit moment geen antwoord van: { $names }. De rest is actueel.
mobility-all-down = Verkeer en parkeren konden niet worden geladen
mobility-all-down-old = Er komt op dit moment niets nieuws binnen. Wat u ziet, is van eerder; ernaast staat hoe oud het is.
mobility-outside = U lijkt buiten deze stad te zijn: de dichtstbijzijnde plek is { $distance } ver.
mobility-lists = Inhoud
mobility-more = Nog { $count } tonen (van de { $all } die er nog zijn)
mobility-nameless = Zonder naam

## Waarvandaan

mobility-place = In de buurt van welke plek?
mobility-place-hint = Een parkeerplaats of straat die op deze pagina staat, of coördinaten
mobility-place-find = Zoeken
mobility-place-not-found = ‘{ $place }’ staat niet op deze pagina. Probeer de naam of de straat van een parkeerplaats.
mobility-from-device = Afstanden zijn hemelsbreed, vanaf waar u bent.
mobility-from-place = Afstanden zijn hemelsbreed, vanaf: { $place }
mobility-metres = { $metres } m
mobility-kilometres = { $kilometres } km

## Waar u kunt parkeren

mobility-parking = Parkeren
mobility-free-of =
    { $all ->
        [one] { $free } van 1 plaats vrij
       *[other] { $free } van { $all } plaatsen vrij
    }
mobility-free =
    { $free ->
        [one] 1 plaats vrij
       *[other] { $free } plaatsen vrij
    }
mobility-capacity =
    { $all ->
        [one] Eén plaats
       *[other] { $all } plaatsen
    }
mobility-open = Geopend
mobility-nearly-full = Bijna vol
mobility-full = Vol
mobility-closed = Gesloten
mobility-subscribers = Alleen voor abonnees
mobility-no-data = Op dit moment geen gegevens
mobility-unknown = Niet bekend
mobility-filling = loopt vol
mobility-steady = blijft gelijk
mobility-emptying = loopt leeg
mobility-age =
    { $minutes ->
        [0] Zojuist
        [one] 1 minuut geleden
       *[other] { $minutes } minuten geleden
    }
mobility-ageing = { $minutes } minuten geleden: misschien niet meer actueel
mobility-age-unknown = Wij weten niet hoe oud dit is
mobility-too-old = Het laatste cijfer is meer dan een uur oud
mobility-garage = Parkeergarage
mobility-underground = Ondergronds
mobility-ground = In de openlucht
mobility-street = Op straat
mobility-park-and-ride = P+R
mobility-too-low = Te laag voor uw voertuig
mobility-height-unknown = Maximale hoogte niet bekend
mobility-said = Het systeem van de gemeente geeft { $said } vrije plaatsen aan. Dat kan niet kloppen.
mobility-spaces-general = Voor iedereen
mobility-spaces-accessible = Voor mensen met een gehandicaptenparkeerkaart
mobility-spaces-women = Voor vrouwen
mobility-spaces-family = Voor gezinnen
mobility-spaces-charging = Met laadpaal
mobility-spaces-car-sharing = Voor deelauto’s
mobility-spaces-motorcycle = Voor motoren
mobility-spaces-bicycle = Voor fietsen
mobility-spaces-lorry = Voor vrachtwagens
mobility-spaces-coach = Voor touringcars
mobility-spaces-caravan = Voor caravans en campers
mobility-spaces-subscriber = Voor abonnees
mobility-address = Adres
mobility-hours = Openingstijden
mobility-always = Dag en nacht
mobility-day-off = gesloten
mobility-holidays = feestdagen
mobility-open-now = nu geopend
mobility-closed-now = nu gesloten
mobility-tariff = Tarief
mobility-height-limit = Maximale hoogte
mobility-height = { $metres } m
mobility-operator = Beheerder
mobility-forecast = Verwachte vrije plaatsen
mobility-forecast-loading = De verwachting wordt geladen…
mobility-forecast-failed = De verwachting kon niet worden geladen.
mobility-foretold = { $time }: ongeveer { $free }
mobility-way = Route
mobility-follow = Waarschuw mij bij veranderingen
mobility-follow-hint = Zolang deze pagina open is, verschijnt hier een bericht als de parkeerplaats vol raakt, sluit of weer vrije plaatsen heeft.

## Filters

mobility-filters =
    { $set ->
        [0] Filteren en sorteren
        [one] Filteren en sorteren (1 filter aan)
       *[other] Filteren en sorteren ({ $set } filters aan)
    }
mobility-filters-clear = Alle filters wissen
mobility-found = { $count } van { $all } parkeerplaatsen gevonden
mobility-none-fits = Niets past bij uw zoekopdracht en filters.
mobility-search = Zoeken in alle lijsten
mobility-only = Alleen tonen
mobility-only-free = Met vrije plaatsen
mobility-only-open = Nu geopend
mobility-only-accessible = Met gehandicaptenplaatsen
mobility-only-charging = Met laadpalen
mobility-only-park-and-ride = P+R
mobility-kind = Soort parkeerplaats
mobility-vehicle-height = Hoogte van uw voertuig, in meters
mobility-vehicle-height-hint = Bijvoorbeeld: 2,1
mobility-vehicle-height-wrong = Vul de hoogte in meters in, bijvoorbeeld: 2,1
mobility-sort = Volgorde
mobility-sort-best = Beste keuze eerst
mobility-sort-distance = Dichtstbijzijnde eerst
mobility-sort-free = Meeste vrije plaatsen eerst
mobility-sort-name = Op naam

## Wat het verkeer hindert

mobility-incidents = Afsluitingen en werkzaamheden
mobility-works = Werkzaamheden
mobility-closure = Afsluiting
mobility-accident = Ongeval
mobility-congestion = File
mobility-hazard = Gevaar
mobility-weather = Weer
mobility-event = Evenement
mobility-restriction = Beperking
mobility-detour = Omleiding
mobility-transit = Openbaar vervoer
mobility-incident = Mededeling
mobility-road-open = Weg open
mobility-lanes-closed = Rijstroken afgesloten
mobility-alternating = Om en om rijden
mobility-road-closed = Weg afgesloten
mobility-hinders-little = Weinig vertraging
mobility-hinders-some = Vertraging
mobility-hinders-much = Veel vertraging
mobility-until = Tot en met { $until }
mobility-since = Sinds { $from }
mobility-planned-from = Gepland vanaf { $from }
mobility-planned-span = Gepland van { $from } tot en met { $until }
mobility-where = Waar
mobility-times = Op welke tijden
mobility-limits = Beperkingen
mobility-limit-speed = hoogstens { $most } km/u
mobility-limit-width = hoogstens { $most } m breed
mobility-limit-height = hoogstens { $most } m hoog
mobility-limit-length = hoogstens { $most } m lang
mobility-limit-weight = hoogstens { $most } t
mobility-limit-axle = hoogstens { $most } t per as
mobility-no-lorries = geen vrachtwagens
mobility-no-parking = parkeren verboden
mobility-no-overtaking = inhalen verboden
mobility-no-trailers = geen aanhangers
mobility-local-only = alleen bestemmingsverkeer

## Hoelang het duurt

mobility-corridors = Verkeer
mobility-travel = { $minutes } min, normaal { $normal } min
mobility-travel-now = { $minutes } min
mobility-speed = { $speed } km/u
mobility-traffic-unknown = Niet bekend
mobility-traffic-free = Rijdt door
mobility-traffic-heavy = Langzaam
mobility-traffic-congested = Stilstaand en langzaam
mobility-traffic-blocked = Staat vast

## Fietsen en laadpalen

mobility-bikes = Deelfietsen
mobility-bikes-free =
    { $bikes ->
        [0] geen fietsen
        [one] 1 fiets
       *[other] { $bikes } fietsen
    }
mobility-docks-free =
    { $docks ->
        [0] geen vrije plekken
        [one] 1 vrije plek
       *[other] { $docks } vrije plekken
    }
mobility-rent-only = Alleen huren
mobility-return-only = Alleen terugbrengen
mobility-out-of-service = Buiten gebruik
mobility-chargers = Elektrisch laden
mobility-points =
    { $all ->
        [one] Eén laadpunt
       *[other] { $all } laadpunten
    }
mobility-power = { $power } kW
mobility-point-free = vrij
mobility-point-taken = bezet

## Waar de gegevens vandaan komen

mobility-sources = Bronnen
mobility-source-loading = wordt geladen…
mobility-source-stale = geen antwoord sinds { $time } uur
mobility-credits = Gegevens en licenties

## Wat een schermlezer van een verandering zegt

mobility-news-full = { $name } is nu vol.
mobility-news-spaces =
    { $free ->
        [one] { $name } heeft weer 1 vrije plaats.
       *[other] { $name } heeft weer { $free } vrije plaatsen.
    }
mobility-news-not-full = { $name } heeft weer vrije plaatsen.
mobility-news-closed = { $name } is nu gesloten.
mobility-news-opened = { $name } is weer geopend.
mobility-news-too-old = Er zijn geen recente gegevens van { $name }.
mobility-news-down = { $name } antwoordt niet. Wat u ziet, is van eerder.
mobility-news-back = { $name } antwoordt weer.

## Kaart

mobility-map-show = Op een kaart tonen
mobility-map-hide = Kaart verbergen
mobility-map-details = Meer in de lijst
map-label = Kaart
map-keys = Pijltjestoetsen verschuiven de kaart, plus en min zoomen.
map-markers = Op de kaart
map-zoom-in = Inzoomen
map-zoom-out = Uitzoomen
map-fit = Alles tonen
map-move = Kaart verschuiven
map-north = Omhoog
map-south = Omlaag
map-west = Naar links
map-east = Naar rechts
map-touch = Verschuif de kaart met twee vingers.
map-legend = Wat de tekens betekenen
map-sign-free = Vrij, of weinig vertraging
map-sign-few = Bijna vol, of vertraging
map-sign-full = Vol, of veel vertraging
map-cluster = { $count } plekken: inzoomen
map-here = Afstanden gelden vanaf hier
map-failed = De kaart kon niet worden geladen. Alles wat erop staat, vindt u in de lijsten hieronder.
map-tiles-failed = De achtergrond van de kaart laadt op dit moment niet. De plekken staan wel goed.
