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

## Stemmingen

poll-list = Praat mee
poll-loading = De stemmingen worden geladen…
poll-failed = De stemmingen konden niet worden geladen
poll-none = Op dit moment valt er niets te stemmen.
poll-questions = Uw antwoorden
poll-back = Alle stemmingen
poll-open-vote = Lezen en stemmen
poll-open-read = Lezen
poll-open-result = Uitslag bekijken
poll-voted = U hebt vanaf dit apparaat gestemd.
poll-page = Deze stemming op haar eigen pagina

## Stemmingen: wat u vooraf moet weten

poll-until = Wanneer
poll-opens = Stemmen kan vanaf { $time }
poll-opens-unknown = Stemmen kan nog niet
poll-closes = U kunt stemmen tot { $time }
poll-closes-unknown = U kunt nu stemmen
poll-closed = De stemming is gesloten op { $time }
poll-closed-unknown = De stemming is gesloten
poll-in-minutes = { $count ->
    [0] (over minder dan een minuut)
    [one] (over één minuut)
   *[other] (over { $count } minuten)
}
poll-in-hours = (over { $count } uur)
poll-in-days = (over { $count } dagen)
poll-ago-minutes = { $count ->
    [0] (minder dan een minuut geleden)
    [one] (één minuut geleden)
   *[other] ({ $count } minuten geleden)
}
poll-ago-hours = ({ $count } uur geleden)
poll-ago-days = ({ $count } dagen geleden)
poll-by = Wie stelt de vraag
poll-consequence = Wat er daarna gebeurt
poll-who = Wie mag stemmen
poll-who-open = Iedereen. Niemand controleert of iemand twee keer stemt.
poll-who-device = Iedereen, één keer vanaf elk apparaat.
poll-who-code = Wie een code van de gemeente heeft. Elke code telt één keer.
poll-who-person = Wie bij de gemeente is ingelogd, ieder één keer.
poll-secrecy = Stemgeheim
poll-secret = Uw stem is geheim: wie heeft gestemd en wat er is gestemd, worden apart bewaard.
poll-not-secret = Uw stem is niet geheim: het platform bewaart samen wie heeft gestemd en wat er is gestemd.
poll-change = Uw stem wijzigen
poll-change-never = Een stem is definitief. Controleer uw stem voordat u die uitbrengt.
poll-change-replace = U kunt tot het einde opnieuw stemmen. De laatste stem telt.
poll-change-receipt = U kunt uw stem tot het einde wijzigen of intrekken, met het ontvangstbewijs dat u krijgt.
poll-results = Uitslagen
poll-results-always = De tussenstand is altijd te zien.
poll-results-after-vote = U ziet de uitslag als u hebt gestemd.
poll-results-after-close = De uitslag wordt getoond als de stemming is gesloten.
poll-results-never = De uitslag wordt hier niet getoond.
poll-elsewhere = Stemmen kan op de pagina van het platform zelf.

## Stemmingen: stemmen

poll-answer = Uw stem
poll-how-single = Kies één mogelijkheid.
poll-how-multiple = { $count ->
    [one] Kies één mogelijkheid.
   *[other] Kies hoogstens { $count } mogelijkheden.
}
poll-how-approval = Kies alles waar u het mee eens zou zijn.
poll-how-score = Geef elke mogelijkheid 0 tot { $count } punten. Wat u overslaat, krijgt geen waardering.
poll-how-judgment = Geef elke mogelijkheid een oordeel.
poll-how-ranked = Zet de mogelijkheden op volgorde, de beste eerst. U mag er overslaan.
poll-how-yes-no = Kies één antwoord.
poll-how-opinions = Zeg wat u van elke stelling vindt. U mag er overslaan.
poll-how-points = Verdeel uw punten. U hebt er { $count }.
poll-how-quadratic = Uw tegoed: { $count }. Eén stem kost 1, twee kosten er 4, drie kosten er 9, enzovoort.
poll-how-budget = Kies projecten zolang er geld is.
poll-left = Over: { $amount }
poll-over = Te veel: { $amount }
poll-cost = Kost { $amount }
poll-less = Minder voor { $name }
poll-more = Meer voor { $name }
poll-rank = Zet { $name } op de volgende plaats
poll-unrank = Haal { $name } uit de volgorde
poll-up = Zet { $name } hoger
poll-down = Zet { $name } lager
poll-order = Uw volgorde
poll-unordered = Zonder plaats
poll-order-is = Uw volgorde: { $order }
poll-abstain = Onthouding
poll-agree = Eens
poll-disagree = Oneens
poll-pass = Geen mening
poll-blank = Blanco stemmen
poll-blank-said = Een blanco stem: u doet mee, maar kiest niets.
poll-write = Uw antwoord
poll-write-other = Schrijf op wat u bedoelt
poll-code = Uw code
poll-code-hint = De code die de gemeente u heeft gestuurd
poll-terms = Ik ga akkoord met de voorwaarden
poll-terms-read = De voorwaarden van het platform
poll-restored = Wat u hebt ingevuld, is bewaard. Het staat alleen op dit apparaat.

## Stemmingen: wat u moet verbeteren

poll-wrong = Deze stem kan niet worden gelezen. Stem opnieuw.
poll-wrong-empty = Maak een keuze, of stem blanco.
poll-wrong-few = { $count ->
    [one] Kies minstens één mogelijkheid.
   *[other] Kies minstens { $count } mogelijkheden.
}
poll-wrong-many = { $count ->
    [one] Kies maar één mogelijkheid.
   *[other] Kies hoogstens { $count } mogelijkheden.
}
poll-wrong-high = Geen getal mag hoger zijn dan { $count }.
poll-wrong-over = Dat is { $count } meer dan er is.
poll-wrong-under = Er moet nog minstens { $count } worden besteed.
poll-wrong-words = Schrijf in woorden op wat u bedoelt.
poll-wrong-terms = Ga akkoord met de voorwaarden, of verlaat de pagina zonder te stemmen.
poll-wrong-code = Vul uw code in.

## Stemmingen: de stem uitbrengen

poll-review = Controleer uw stem
poll-cast = Mijn stem uitbrengen
poll-sending = Uw stem wordt uitgebracht…
poll-sending-text = Houd deze pagina open.
poll-works = Uw apparaat lost eerst een kleine opgave op. Die houdt robots van het stemmen af.
poll-waits = Uw stem wacht
poll-waits-text = Uw stem is op dit apparaat bewaard en wordt vanzelf verstuurd zodra dat kan. Uw stem telt één keer.
poll-now = Nu proberen
poll-doubt = Uw stem is misschien aangekomen
poll-doubt-text = Er kwam geen antwoord, en dit platform weet niet wie heeft gestemd. Als u opnieuw stemt, telt uw stem misschien dubbel.
poll-anyway = Toch opnieuw stemmen
poll-taken = Uw stem is uitgebracht
poll-taken-text = Het platform heeft uw stem ontvangen. Dit apparaat weet niet meer wat u hebt gestemd.
poll-taken-at = Uitgebracht op { $time }
poll-receipt = Uw ontvangstbewijs
poll-receipt-text = Hiermee kunt u controleren of uw stem is geteld. Wie het ontvangstbewijs heeft, kan uw stem vinden. Houd het dus voor uzelf.
poll-anew = Opnieuw stemmen
poll-another = Iemand anders stemt
poll-let-go = Niet versturen
poll-check = Controleren of de stem is geteld
poll-withdraw = Mijn stem intrekken
poll-withdraw-sure = Uw stem telt dan niet meer. U kunt tot het einde opnieuw stemmen.
poll-withdraw-yes = Intrekken
poll-withdraw-no = Zo laten
poll-not-closed = De stemming is gesloten, of is nog niet begonnen.
poll-not-sign-in = Log in bij de gemeente, of vul uw code in. Uw stem is bewaard.
poll-not-expired = U bent niet meer ingelogd. Log opnieuw in. Uw stem is bewaard.
poll-not-allowed = U kunt aan deze stemming niet meedoen.
poll-not-twice = Er is al een stem van u.
poll-not-code = Deze code bestaat niet. Controleer de code.
poll-not-gone = Deze stemming bestaat niet meer.
poll-not-work = Uw apparaat deed te lang over de opgave. Breng uw stem nog een keer uit.
poll-not-failed = Uw stem is niet aangenomen. Uw stem is op dit apparaat bewaard.

## Stemmingen: uitslagen

poll-result = Uitslag
poll-result-failed = De uitslag kon niet worden geladen
poll-so-far = Dit is de tussenstand.
poll-voters = { $count ->
    [one] Eén persoon heeft gestemd.
   *[other] { $count } mensen hebben gestemd.
}
poll-ballots = Uitgebrachte stemmen: { $cast }, waarvan blanco: { $blank }, ongeldig: { $invalid }.
poll-turnout = Opkomst: { $percent } van de { $eligible } stemgerechtigden.
poll-quorum-enough = Het quorum is gehaald: er hebben genoeg mensen meegedaan.
poll-quorum-missing = { $count ->
    [one] Het quorum is niet gehaald: er ontbreekt één stem.
   *[other] Het quorum is niet gehaald: er ontbreken { $count } stemmen.
}
poll-winners = { $count ->
    [one] Gekozen: { $names }
   *[other] Gekozen: { $names }
}
poll-tie = Gelijke stand: { $names }. De gemeente zegt hoe er wordt beslist.
poll-opinions = { $agree } eens, { $disagree } oneens, { $pass } zonder mening
poll-margin = Voorsprong op de volgende mogelijkheid: { $count }
poll-needed = Ja-stemmen nodig: { $needed } van { $base }
poll-spent = Besteed: { $spent } van { $budget }. Over: { $left }.
poll-runoff = Tweede ronde tussen de twee beste: { $first } { $votes }, { $second } { $others }, geen voorkeur { $equal }
poll-grades = Hoe vaak elk oordeel is gegeven
poll-pairwise = Hoeveel mensen de mogelijkheid van de rij verkiezen boven die van de kolom
poll-opinions-table = Wat er van elke stelling wordt gevonden
poll-rounds = Ronde voor ronde
poll-option = Mogelijkheid
poll-exhausted = Stemmen zonder volgende keuze
poll-count-most = Geteld wordt hoeveel mensen elke mogelijkheid hebben gekozen. De meeste stemmen winnen.
poll-count-sum = Geteld worden de punten van elke mogelijkheid samen. De hoogste som wint.
poll-count-mean = Geteld wordt het gemiddelde van de punten die elke mogelijkheid kreeg. Het hoogste gemiddelde wint.
poll-count-star = STAR-methode: de twee met de meeste punten worden vergeleken; wat meer mensen verkiezen, wint.
poll-count-judgment = Meerderheidsoordeel (majority judgment): van elke mogelijkheid telt het oordeel dat minstens de helft van de mensen haar gaf of overtrof. Het beste oordeel wint.
poll-count-borda = Bordatelling: elke plaats geeft punten, een betere plaats meer. De meeste punten winnen.
poll-count-runoff = Alternatieve stem (instant-runoff), in rondes: de mogelijkheid met de minste stemmen valt af, en die stemmen gaan naar de volgende keuze, tot er één meer dan de helft heeft.
poll-count-schulze = Schulzemethode: elke mogelijkheid wordt met elke andere vergeleken. Wat van alle andere wint, rechtstreeks of via andere, is gekozen.
poll-count-transferable = Enkelvoudige overdraagbare stem, in rondes: wie genoeg stemmen heeft, is gekozen, en wat over is, gaat naar de volgende keuze. Heeft niemand genoeg, dan valt af wie de minste heeft.
poll-count-simple = Meer ja dan nee is genoeg. Onthoudingen tellen niet mee.
poll-count-absolute = Meer dan de helft van alle uitgebrachte stemmen moet ja zijn.
poll-count-two-thirds = Van ja en nee samen moet twee derde ja zijn.
poll-count-opinions = Geteld wordt, voor elke stelling, hoeveel mensen het eens of oneens zijn of geen mening hebben.
poll-count-points = Geteld worden de punten van elke mogelijkheid samen.
poll-count-quadratic = Kwadratisch stemmen: geteld worden de stemmen van elke mogelijkheid samen. Veel stemmen voor hetzelfde kosten meer.
poll-count-budget = Projecten met de meeste stemmen komen eerst, zolang er geld is; wat te veel kost, wordt overgeslagen.
poll-count-budget-least = Stemmen die een project nodig heeft: { $count }.
poll-count-budget-stop = Projecten met de meeste stemmen komen eerst, tot aan het eerste dat te veel kost.
poll-count-equal-shares = Methode van gelijke delen: elke stem heeft een gelijk deel van het geld. Een project is gekozen als de mensen die het willen, het samen kunnen betalen.
