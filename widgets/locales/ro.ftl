# civic-widgets, română. Cuvinte simple, propoziții scurte, ce este de făcut mai departe. În ordinea în care se citesc.

loading = Se încarcă…
try-again = Încercați din nou
continue = Continuați
back = Înapoi
yes = Da
no = Nu
optional = { $label } (opțional)
change = Modificați
leads-to = (deschide { $host } într-o filă nouă)
website = Site web
bad-attribute = Această parte a paginii nu este configurată corect: atributul „{ $name }” are valoarea „{ $value }”, dar ar trebui să fie: { $allowed }.
bad-address = Această parte a paginii nu este configurată corect: atributul „{ $name }” are valoarea „{ $value }”, dar ar trebui să fie o adresă: https://… sau o cale de pe acest site.

## Când formularul însuși nu poate funcționa

fallback-link = Trimiteți sesizarea aici
fallback-mail = Trimiteți sesizarea prin e-mail

## Pași

step-of = Pasul { $now } din { $all }
step-category = Despre ce este vorba?
step-details = Ce s-a întâmplat?
step-place = Unde este?
step-contact = Cum vă putem contacta?
step-review = Verificați sesizarea
part-loading = Se încarcă pasul următor…
part-failed = Pasul următor nu s-a încărcat. Ce ați scris este păstrat.

## Ce se păstrează

draft-restored = Am păstrat ce ați completat data trecută, numai pe acest dispozitiv.
draft-discard = Ștergeți totul și începeți din nou
keeping-blocked = Browserul dumneavoastră nu permite acestei pagini să păstreze ce scrieți. Dacă părăsiți pagina înainte de trimitere, totul se pierde.
keeping-full = Pe acest dispozitiv nu mai este loc pentru a păstra ce scrieți. Dacă părăsiți pagina înainte de trimitere, totul se pierde.

## Despre ce este vorba?

categories-loading = Se încarcă subiectele pentru sesizări…
categories-failed = Subiectele pentru sesizări nu s-au încărcat
categories-none = Momentan nu se pot trimite sesizări de aici. Vă rugăm să contactați primăria pe altă cale.
categories-all = Alegeți despre ce este vorba
categories-other = Altele
categories-search = Căutare
categories-search-hint = De exemplu: groapă, iluminat, gunoi
categories-found = { $count ->
    [0] Niciun rezultat
    [one] Un rezultat
    [few] { $count } rezultate
   *[other] { $count } de rezultate
}
categories-not-found = Niciun rezultat. Încercați alt cuvânt sau goliți căutarea ca să vedeți totul.
category = Subiect

## Ce s-a întâmplat?

about-category = Subiect: { $category }
description = Ce s-a întâmplat
description-hint = Spuneți ce ați văzut. Vă rugăm să nu menționați nume sau numere de înmatriculare ale altor persoane.
questions-loading = Se încarcă întrebările…
questions-failed = Întrebările nu s-au încărcat
photo = Fotografie
photo-hint = Locul și ora la care a fost făcută fotografia se șterg din ea înainte ca fotografia să părăsească dispozitivul.
photo-choose = Faceți sau alegeți o fotografie
photo-change = Alegeți altă fotografie
photo-remove = Eliminați fotografia
photo-alt = Fotografia adăugată de dumneavoastră
photo-preparing = Se pregătește fotografia…
photo-added = Fotografia a fost adăugată.
photo-not-an-image = Acest fișier nu este o fotografie. Alegeți o imagine JPEG, PNG, WebP sau HEIC.
photo-unreadable = Această fotografie nu poate fi deschisă. Faceți alta sau continuați fără fotografie.
photo-too-large = Această fotografie este prea mare. Alegeți una de cel mult 40 MB.

## Unde este?

place-words = Adresa sau descrierea locului
place-words-hint = De exemplu: Strada Unirii nr. 12, în fața farmaciei
locate = Folosiți poziția dumneavoastră
locating = Întrebăm dispozitivul unde vă aflați…
located = Poziția a fost găsită, cu o precizie de circa { $metres } m.
locate-denied = Browserul nu ne-a transmis poziția dumneavoastră. Puteți permite acest lucru în setările paginii sau puteți descrie locul în cuvinte.
locate-unavailable = Dispozitivul nu își cunoaște poziția în acest moment. Vă rugăm să descrieți locul în cuvinte.
locate-timeout = Dispozitivului i-a luat prea mult timp să își găsească poziția. Încercați din nou sau descrieți locul în cuvinte.
locate-unsupported = Acest browser nu ne poate transmite aici poziția dumneavoastră. Vă rugăm să descrieți locul în cuvinte.
coordinates-open = Coordonate
coordinates = Latitudine și longitudine
coordinates-hint = De exemplu: 43.7696, 11.2558

## Cum vă putem contacta?

contact-text = Puteți lăsa câmpurile necompletate. Dacă le completați, primăria vă poate cere lămuriri și vă poate spune ce a făcut. Aceste date nu se publică.
contact-needed = Pentru această sesizare, primăria are nevoie de adresa dumneavoastră de e-mail. Adresa nu se publică.
contact-privacy = Ce face primăria cu datele dumneavoastră (se deschide într-o filă nouă)
contact = Date de contact
contact-none = Sesizare anonimă
name = Nume și prenume
first-name = Prenume
last-name = Nume
email = Adresă de e-mail
phone = Număr de telefon

## Verificare și trimitere

review-text = După trimitere, primăria poate publica ce s-a întâmplat, unde și fotografia. Datele dumneavoastră de contact rămân la primărie.
send = Trimiteți sesizarea
sending-title = Se trimite sesizarea
sending-text = Vă rugăm să țineți această pagină deschisă. Ce ați scris rămâne pe acest dispozitiv până când ajunge la primărie.
checking-title = Întrebăm primăria
checking-text = Ultimul răspuns nu a ajuns la noi. Întrebăm dacă sesizarea dumneavoastră este deja acolo.

queued-title = Sesizarea nu a fost încă trimisă
queued-offline = Se va trimite singură imediat ce dispozitivul este din nou conectat la internet, iar această pagină este deschisă.
queued-text = Puteți încerca din nou acum sau mai târziu.
queued-kept = Nu s-a pierdut nimic: sesizarea este păstrată pe acest dispozitiv.
queued-send = Încercați din nou
queued-edit = Modificați sesizarea
doubt-title = Nu știm dacă sesizarea a ajuns
doubt-not-shown = Am căutat-o în lista primăriei și nu am găsit-o. Unele primării afișează sesizările abia după un timp. Dacă o trimiteți din nou, primăria ar putea să o primească de două ori.
doubt-not-asked = Serverul primăriei nu poate fi întrebat în acest moment. Înainte de a trimite ceva din nou, verificăm dacă sesizarea este deja acolo.
doubt-check = Verificați din nou
doubt-send = Trimiteți-o totuși din nou

## Confirmare

receipt-title = Vă mulțumim. Primăria a primit sesizarea
receipt-number = Numărul sesizării dumneavoastră
receipt-numbering = Sesizarea primește un număr…
receipt-number-later = Sesizarea va primi un număr mai târziu. Îl găsiți la „Sesizările mele”, pe acest dispozitiv.
receipt-no-number = Primăria nu dă numere acestor sesizări.
receipt-next = Ce urmează
receipt-next-text = Primăria analizează sesizarea și o trimite celor care pot interveni. O puteți urmări la „Sesizările mele”, pe acest dispozitiv.
receipt-next-untracked = Primăria analizează sesizarea și o trimite celor care pot interveni.
receipt-another = Sesizați altceva

## Sesizările mele

mine-open = { $count ->
    [one] Sesizarea mea
    [few] Sesizările mele ({ $count })
   *[other] Sesizările mele ({ $count })
}
mine-title = Sesizările mele
mine-text = Trimise de pe acest dispozitiv. Numai acest dispozitiv cunoaște lista.
mine-none = De pe acest dispozitiv nu s-a trimis nicio sesizare.
mine-refreshing = Întrebăm primăria dacă sunt noutăți…
mine-stale = Unele noutăți nu au putut fi preluate. Vedeți ultimele date cunoscute.
mine-sent = Trimisă pe { $time }
mine-number = Numărul { $number }
mine-numbering = Numărul urmează
mine-no-number = Fără număr
mine-erase = Ștergeți această listă de pe dispozitiv
mine-erase-text = Primăria păstrează sesizările. Fără această listă le puteți urmări numai după număr.
mine-erase-yes = Ștergeți
mine-erase-no = Păstrați lista
mine-close = Înapoi la formular
status-sent = Trimisă
status-open = Deschisă
status-closed = Închisă
status-unknown = Stare necunoscută
status-untracked = Nu poate fi urmărită
status-detail = { $status }: { $detail }

## Probleme

problems-title = De verificat
refused-title = Serverul primăriei nu a acceptat sesizarea
problem-missing = „{ $label }”: lipsește răspunsul.
problem-category-missing = Alegeți despre ce este vorba.
problem-description-missing = Scrieți ce s-a întâmplat.
problem-place-missing = Spuneți unde este: în cuvinte sau prin poziția dumneavoastră.
problem-email-missing = Scrieți adresa dumneavoastră de e-mail.
problem-too-long = „{ $label }”: textul este prea lung. Numărul maxim de caractere: { $most }.
problem-not-a-number = „{ $label }” trebuie să fie un număr, de exemplu 2,5.
problem-not-a-date = „{ $label }” trebuie să fie o dată cu oră.
problem-not-a-choice = „{ $label }”: alegeți una dintre variante.
problem-not-coordinates = Acestea nu sunt coordonate. Scrieți-le astfel: 43.7696, 11.2558.
problem-not-an-email = Scrieți o adresă de e-mail ca nume@example.org.
problem-not-a-phone = Scrieți un număr de telefon cu cifre, de exemplu +40 21 123 45 67.
problem-photo-not-ready = Fotografia este încă în pregătire. Vă rugăm să așteptați o clipă.
problem-questions-not-ready = Întrebările nu s-au încărcat încă.
problem-refused = Serverul primăriei spune: { $said }

error-offline = Dispozitivul nu este conectat la internet.
error-timeout = Serverului primăriei i-a luat prea mult timp să răspundă.
error-unreachable = Serverul primăriei nu poate fi contactat.
error-blocked = Serverul primăriei nu poate fi contactat de pe această pagină.
error-server = Serverul primăriei are o defecțiune.
error-too-many = În acest moment, serverul primăriei este foarte aglomerat. Vă rugăm să încercați din nou peste câteva minute.
error-wait = În acest moment, serverul primăriei este foarte aglomerat. Vă rugăm să încercați din nou peste { $seconds ->
    [one] o secundă
    [few] { $seconds } secunde
   *[other] { $seconds } de secunde
}.
error-key = Serverul primăriei nu permite accesul de pe această pagină. Nu este vina dumneavoastră. Vă rugăm să contactați primăria pe altă cale și să îi spuneți despre această eroare.
error-not-found = Serverul primăriei nu cunoaște ce îi cere această pagină. Nu este vina dumneavoastră. Vă rugăm să contactați primăria pe altă cale și să îi spuneți despre această eroare.
error-photo-refused = Serverul primăriei nu acceptă această fotografie. Eliminați-o sau alegeți alta.
error-refused = Serverul primăriei nu a acceptat ce a trimis această pagină.
error-web-page = Serverul primăriei a răspuns cu o pagină web în loc de date. Nu este vina dumneavoastră. Vă rugăm să încercați mai târziu.
error-nonsense = Serverul primăriei a dat un răspuns fără sens. Nu este vina dumneavoastră. Vă rugăm să încercați mai târziu.
error-no-number = Serverul primăriei a preluat sesizarea, dar nu i-a dat un număr.
error-too-large = Serverul primăriei a trimis mai mult decât poate citi această pagină.

## Pentru administratorul site-ului, în consolă

webmaster-error-offline = dispozitivul nu este conectat la rețea.
webmaster-error-timeout = endpointul nu a răspuns la timp.
webmaster-error-unreachable = endpointul nu poate fi contactat. Verificați atributul „endpoint” și Content-Security-Policy (connect-src).
webmaster-error-blocked = endpointul este pe altă gazdă și nu poate fi contactat. Dacă funcționează, îi lipsește antetul „Access-Control-Allow-Origin” sau lipsește el însuși din connect-src, în Content-Security-Policy a acestei pagini. O cale de pe acest site care îi transmite cererile funcționează fără niciuna dintre acestea.
webmaster-error-server = endpointul a răspuns cu starea { $status }. { $said }
webmaster-error-too-many = endpointul limitează frecvența cererilor (starea 429). { $said }
webmaster-error-key = endpointul vrea altă cheie (starea { $status }). Verificați atributul „api-key” sau lăsați un proxy să adauge cheia. { $said }
webmaster-error-not-found = endpointul nu cunoaște această adresă (starea { $status }). Verificați atributul „endpoint”; pentru civic-report este adresa sub care se află services.json. { $said }
webmaster-error-photo-refused = endpointul nu acceptă fotografia (starea { $status }). Verificați atributele „media-field” și „no-photo”. { $said }
webmaster-error-refused = endpointul a refuzat cererea (starea { $status }). { $said }
webmaster-error-web-page = endpointul răspunde cu o pagină web. Verificați atributul „endpoint”; pentru civic-report este adresa sub care se află services.json, iar unele servere au nevoie și de „jurisdiction”.
webmaster-error-nonsense = răspunsul endpointului nu respectă protocolul: Open311 GeoReport v2 pentru civic-report, cel din atributul „backend” pentru civic-source.
webmaster-error-no-number = endpointul a răspuns la o sesizare nouă fără număr și fără token.
webmaster-error-too-large = răspunsul endpointului este prea mare pentru a fi citit.

## Trafic și parcare

mobility-title = Trafic și parcare
mobility-loading = Se încarcă traficul și parcările…
mobility-updated = Actualizat la ora { $time }
mobility-refresh = Actualizați
mobility-refreshing = Se actualizează…
mobility-empty = Momentan nu este nimic de afișat aici.
mobility-all-stale = Datele sunt prea vechi pentru a fi afișate
mobility-all-stale-text = Sistemele primăriei nu au trimis nimic nou de mai mult de o oră. Verificăm în continuare.
mobility-some-down = Momentan nu răspunde: { $names }. Restul este actualizat.
mobility-all-down = Traficul și parcările nu s-au încărcat
mobility-all-down-old = Momentan nu sosesc date noi. Ce vedeți este de mai devreme; alături scrie cât de vechi este.
mobility-outside = Se pare că sunteți în afara acestui oraș: cel mai apropiat loc este la { $distance }.
mobility-lists = Cuprins
mobility-more = Afișați încă { $count } (au mai rămas { $all })
mobility-nameless = Fără nume

## De unde

mobility-place = Lângă ce loc?
mobility-place-hint = O parcare sau o stradă de pe această pagină ori coordonate
mobility-place-find = Căutați
mobility-place-not-found = „{ $place }” nu apare pe această pagină. Încercați numele sau strada unei parcări.
mobility-from-device = Distanțele sunt în linie dreaptă, de unde vă aflați.
mobility-from-place = Distanțele sunt în linie dreaptă, de la: { $place }
mobility-metres = { $metres } m
mobility-kilometres = { $kilometres } km

## Unde se poate parca

mobility-parking = Parcări
mobility-free-of =
    { $free ->
        [one] { $free } loc liber din { $all }
        [few] { $free } locuri libere din { $all }
       *[other] { $free } de locuri libere din { $all }
    }
mobility-free =
    { $free ->
        [one] { $free } loc liber
        [few] { $free } locuri libere
       *[other] { $free } de locuri libere
    }
mobility-capacity =
    { $all ->
        [one] Un loc
        [few] { $all } locuri
       *[other] { $all } de locuri
    }
mobility-open = Deschisă
mobility-nearly-full = Aproape plină
mobility-full = Plină
mobility-closed = Închisă
mobility-subscribers = Numai pentru abonați
mobility-no-data = Momentan nu sunt date
mobility-unknown = Necunoscut
mobility-filling = se umple
mobility-steady = fără schimbări
mobility-emptying = se eliberează
mobility-age =
    { $minutes ->
        [0] Chiar acum
        [one] Acum un minut
        [few] Acum { $minutes } minute
       *[other] Acum { $minutes } de minute
    }
mobility-ageing =
    { $minutes ->
        [one] Acum un minut: este posibil să nu mai fie actual
        [few] Acum { $minutes } minute: este posibil să nu mai fie actual
       *[other] Acum { $minutes } de minute: este posibil să nu mai fie actual
    }
mobility-age-unknown = Nu știm cât de vechi sunt aceste date
mobility-too-old = Ultimele date sunt mai vechi de o oră
mobility-garage = Parcare etajată
mobility-underground = Parcare subterană
mobility-ground = În aer liber
mobility-street = Pe stradă
mobility-park-and-ride = Parcare de transfer (P+R)
mobility-too-low = Prea joasă pentru vehiculul dumneavoastră
mobility-height-unknown = Înălțimea maximă nu este cunoscută
mobility-said = După sistemul primăriei, numărul locurilor libere este { $said }, ceea ce nu poate fi corect.
mobility-spaces-general = Pentru toată lumea
mobility-spaces-accessible = Pentru persoane cu dizabilități, cu card de parcare
mobility-spaces-women = Pentru femei
mobility-spaces-family = Pentru familii
mobility-spaces-charging = Cu încărcare electrică
mobility-spaces-car-sharing = Pentru mașini partajate
mobility-spaces-motorcycle = Pentru motociclete
mobility-spaces-bicycle = Pentru biciclete
mobility-spaces-lorry = Pentru camioane
mobility-spaces-coach = Pentru autocare
mobility-spaces-caravan = Pentru rulote și autorulote
mobility-spaces-subscriber = Pentru abonați
mobility-address = Adresă
mobility-hours = Program
mobility-always = Non-stop
mobility-day-off = închis
mobility-holidays = sărbători legale
mobility-open-now = deschis acum
mobility-closed-now = închis acum
mobility-tariff = Tarif
mobility-height-limit = Înălțime maximă
mobility-height = { $metres } m
mobility-operator = Administrator
mobility-forecast = Locuri libere estimate
mobility-forecast-loading = Se încarcă estimarea…
mobility-forecast-failed = Estimarea nu s-a încărcat.
mobility-foretold = { $time }: circa { $free }
mobility-way = Cum ajungeți
mobility-follow = Anunțați-mă la schimbări
mobility-follow-hint = Cât timp această pagină este deschisă, aici apare un mesaj când parcarea se umple, se închide sau are din nou locuri.

## Filtre

mobility-filters =
    { $set ->
        [0] Filtrați și sortați
        [one] Filtrați și sortați (un filtru activ)
        [few] Filtrați și sortați ({ $set } filtre active)
       *[other] Filtrați și sortați ({ $set } de filtre active)
    }
mobility-filters-clear = Eliminați toate filtrele
mobility-found = Parcări găsite: { $count } din { $all }
mobility-none-fits = Nimic nu se potrivește cu căutarea și cu filtrele.
mobility-search = Căutați în toate listele
mobility-only = Afișați numai
mobility-only-free = Cu locuri libere
mobility-only-open = Deschise acum
mobility-only-accessible = Cu locuri pentru persoane cu dizabilități
mobility-only-charging = Cu încărcare electrică
mobility-only-park-and-ride = Parcări de transfer (P+R)
mobility-kind = Tipul parcării
mobility-vehicle-height = Înălțimea vehiculului, în metri
mobility-vehicle-height-hint = De exemplu: 2,1
mobility-vehicle-height-wrong = Scrieți înălțimea în metri, de exemplu: 2,1
mobility-sort = Ordine
mobility-sort-best = Întâi cele mai potrivite
mobility-sort-distance = Întâi cele mai apropiate
mobility-sort-free = Întâi cele cu mai multe locuri libere
mobility-sort-name = După nume

## Ce îngreunează traficul

mobility-incidents = Închideri și lucrări
mobility-works = Lucrări
mobility-closure = Închidere
mobility-accident = Accident rutier
mobility-congestion = Ambuteiaj
mobility-hazard = Pericol
mobility-weather = Vreme
mobility-event = Eveniment
mobility-restriction = Restricție
mobility-detour = Ocolire
mobility-transit = Transport public
mobility-incident = Anunț
mobility-road-open = Drum deschis
mobility-lanes-closed = Unele benzi închise
mobility-alternating = Circulație alternativă
mobility-road-closed = Drum închis
mobility-hinders-little = Întârzieri mici
mobility-hinders-some = Întârzieri
mobility-hinders-much = Întârzieri mari
mobility-until = Până la { $until }
mobility-since = Din { $from }
mobility-planned-from = Planificat din { $from }
mobility-planned-span = Planificat din { $from } până la { $until }
mobility-where = Unde
mobility-times = În ce interval orar
mobility-limits = Limite
mobility-limit-speed = cel mult { $most } km/h
mobility-limit-width = lățime de cel mult { $most } m
mobility-limit-height = înălțime de cel mult { $most } m
mobility-limit-length = lungime de cel mult { $most } m
mobility-limit-weight = greutate de cel mult { $most } t
mobility-limit-axle = greutate pe osie de cel mult { $most } t
mobility-no-lorries = accesul camioanelor interzis
mobility-no-parking = parcarea interzisă
mobility-no-overtaking = depășirea interzisă
mobility-no-trailers = accesul cu remorcă interzis
mobility-local-only = numai pentru riverani

## Cât durează

mobility-corridors = Trafic
mobility-travel = { $minutes } min, de obicei { $normal } min
mobility-travel-now = { $minutes } min
mobility-speed = { $speed } km/h
mobility-traffic-unknown = Necunoscut
mobility-traffic-free = Fluent
mobility-traffic-heavy = Lent
mobility-traffic-congested = Aglomerat
mobility-traffic-blocked = Blocat

## Biciclete și încărcare

mobility-bikes = Biciclete publice
mobility-bikes-free =
    { $bikes ->
        [0] nicio bicicletă
        [one] o bicicletă
        [few] { $bikes } biciclete
       *[other] { $bikes } de biciclete
    }
mobility-docks-free =
    { $docks ->
        [0] niciun loc de andocare liber
        [one] un loc de andocare liber
        [few] { $docks } locuri de andocare libere
       *[other] { $docks } de locuri de andocare libere
    }
mobility-rent-only = Numai închiriere
mobility-return-only = Numai returnare
mobility-out-of-service = Nu funcționează
mobility-chargers = Încărcarea mașinilor electrice
mobility-points =
    { $all ->
        [one] Un punct de încărcare
        [few] { $all } puncte de încărcare
       *[other] { $all } de puncte de încărcare
    }
mobility-power = { $power } kW
mobility-point-free = liber
mobility-point-taken = ocupat

## De unde vin datele

mobility-sources = Surse
mobility-source-loading = se încarcă…
mobility-source-stale = fără răspuns de la ora { $time }
mobility-credits = Date și licențe

## Ce anunță cititorul de ecran

mobility-news-full = { $name }: acum este plină.
mobility-news-spaces =
    { $free ->
        [one] { $name }: din nou un loc liber.
        [few] { $name }: din nou { $free } locuri libere.
       *[other] { $name }: din nou { $free } de locuri libere.
    }
mobility-news-not-full = { $name }: din nou locuri libere.
mobility-news-closed = { $name }: acum este închisă.
mobility-news-opened = { $name }: din nou deschisă.
mobility-news-too-old = { $name }: nu sunt date recente.
mobility-news-down = { $name }: niciun răspuns. Rămân ultimele date primite.
mobility-news-back = { $name }: datele sosesc din nou.

## Hartă

mobility-map-show = Afișați pe hartă
mobility-map-hide = Ascundeți harta
mobility-map-details = Detalii în listă
map-label = Hartă
map-keys = Tastele săgeți mută harta, plus și minus o măresc și o micșorează.
map-markers = Pe hartă
map-zoom-in = Măriți
map-zoom-out = Micșorați
map-fit = Afișați tot
map-move = Mutați harta
map-north = Mutați în sus
map-south = Mutați în jos
map-west = Mutați la stânga
map-east = Mutați la dreapta
map-touch = Mutați harta cu două degete.
map-legend = Ce înseamnă semnele
map-sign-free = Locuri libere sau întârzieri mici
map-sign-few = Puține locuri sau întârzieri
map-sign-full = Fără locuri sau întârzieri mari
map-cluster =
    { $count ->
        [one] Un loc: măriți
        [few] { $count } locuri: măriți
       *[other] { $count } de locuri: măriți
    }
map-here = Distanțele se măsoară de aici
map-failed = Harta nu s-a încărcat. Tot ce arată se află în listele de mai jos.
map-tiles-failed = Fundalul hărții nu se încarcă în acest moment. Locurile sunt totuși marcate corect.

## Votări

poll-list = Spuneți-vă părerea
poll-loading = Se încarcă votările…
poll-failed = Votările nu s-au încărcat
poll-none = Momentan nu este nimic de votat.
poll-questions = Răspunsurile dumneavoastră
poll-back = Toate votările
poll-open-vote = Citiți și votați
poll-open-read = Citiți
poll-open-result = Vedeți rezultatul
poll-voted = Ați votat de pe acest dispozitiv.
poll-page = Această votare pe pagina ei

## Votări: ce trebuie știut înainte

poll-until = Când
poll-opens = Votarea începe pe { $time }
poll-opens-unknown = Votarea nu a început
poll-closes = Puteți vota până pe { $time }
poll-closes-unknown = Puteți vota acum
poll-closed = Votarea s-a încheiat pe { $time }
poll-closed-unknown = Votarea s-a încheiat
poll-in-minutes = { $count ->
    [0] (peste mai puțin de un minut)
    [one] (peste un minut)
    [few] (peste { $count } minute)
   *[other] (peste { $count } de minute)
}
poll-in-hours = { $count ->
    [one] (peste o oră)
    [few] (peste { $count } ore)
   *[other] (peste { $count } de ore)
}
poll-in-days = { $count ->
    [one] (peste o zi)
    [few] (peste { $count } zile)
   *[other] (peste { $count } de zile)
}
poll-ago-minutes = { $count ->
    [0] (acum mai puțin de un minut)
    [one] (acum un minut)
    [few] (acum { $count } minute)
   *[other] (acum { $count } de minute)
}
poll-ago-hours = { $count ->
    [one] (acum o oră)
    [few] (acum { $count } ore)
   *[other] (acum { $count } de ore)
}
poll-ago-days = { $count ->
    [one] (acum o zi)
    [few] (acum { $count } zile)
   *[other] (acum { $count } de zile)
}
poll-by = Cine întreabă
poll-consequence = Ce urmează
poll-who = Cine poate vota
poll-who-open = Oricine. Nimeni nu verifică dacă cineva votează de două ori.
poll-who-device = Oricine, o dată de pe fiecare dispozitiv.
poll-who-code = Cine are un cod de la primărie. Fiecare cod contează o dată.
poll-who-person = Cine este autentificat la primărie, o dată fiecare.
poll-secrecy = Secretul votului
poll-secret = Votul dumneavoastră este secret: cine a votat și ce s-a votat se păstrează separat.
poll-not-secret = Votul dumneavoastră nu este secret: platforma păstrează împreună cine a votat și ce s-a votat.
poll-change = Schimbarea votului
poll-change-never = Votul este definitiv. Vă rugăm să îl verificați înainte de a-l trimite.
poll-change-replace = Puteți vota din nou până la sfârșit. Contează ultimul vot.
poll-change-receipt = Vă puteți schimba sau retrage votul până la sfârșit, cu dovada pe care o primiți.
poll-results = Rezultate
poll-results-always = Rezultatul parțial poate fi văzut oricând.
poll-results-after-vote = Vedeți rezultatul după ce ați votat.
poll-results-after-close = Rezultatul se afișează după încheierea votării.
poll-results-never = Rezultatul nu se afișează aici.
poll-elsewhere = Se votează pe pagina platformei.

## Votări: votarea

poll-answer = Votul dumneavoastră
poll-how-single = Alegeți o variantă.
poll-how-multiple = { $count ->
    [one] Alegeți o variantă.
    [few] Alegeți cel mult { $count } variante.
   *[other] Alegeți cel mult { $count } de variante.
}
poll-how-approval = Alegeți toate variantele cu care ați fi de acord.
poll-how-score = Dați fiecărei variante un punctaj de la 0 la { $count }. Ce lăsați deoparte nu se punctează.
poll-how-judgment = Dați fiecărei variante un calificativ.
poll-how-ranked = Puneți variantele în ordine, începând cu cea mai bună. Puteți lăsa unele deoparte.
poll-how-yes-no = Alegeți un răspuns.
poll-how-opinions = Spuneți ce credeți despre fiecare afirmație. Puteți lăsa unele deoparte.
poll-how-points = Puncte de împărțit: { $count }.
poll-how-quadratic = Credite disponibile: { $count }. Un vot costă 1 credit, două costă 4, trei costă 9 și așa mai departe.
poll-how-budget = Alegeți proiecte cât timp mai sunt bani.
poll-left = Au rămas: { $amount }
poll-over = În plus: { $amount }
poll-cost = Costă { $amount }
poll-less = Mai puțin pentru { $name }
poll-more = Mai mult pentru { $name }
poll-rank = Puneți { $name } pe locul următor
poll-unrank = Scoateți { $name } din ordine
poll-up = Mutați { $name } mai sus
poll-down = Mutați { $name } mai jos
poll-order = Ordinea dumneavoastră
poll-unordered = Fără loc
poll-order-is = Ordinea dumneavoastră: { $order }
poll-abstain = Abținere
poll-agree = De acord
poll-disagree = Împotrivă
poll-pass = Fără părere
poll-blank = Vot alb
poll-blank-said = Vot alb: participați, dar nu alegeți nicio variantă.
poll-write = Răspunsul dumneavoastră
poll-write-other = Vă rugăm să scrieți la ce vă gândiți
poll-code = Codul dumneavoastră
poll-code-hint = Codul trimis de primărie
poll-terms = Sunt de acord cu termenii și condițiile
poll-terms-read = Termenii și condițiile platformei
poll-restored = Am păstrat ce ați completat, numai pe acest dispozitiv.

## Votări: ce trebuie corectat

poll-wrong = Acest vot nu poate fi citit. Vă rugăm să votați din nou.
poll-wrong-empty = Vă rugăm să alegeți ceva sau să dați un vot alb.
poll-wrong-few = { $count ->
    [one] Alegeți cel puțin o variantă.
    [few] Alegeți cel puțin { $count } variante.
   *[other] Alegeți cel puțin { $count } de variante.
}
poll-wrong-many = { $count ->
    [one] Alegeți o singură variantă.
    [few] Alegeți cel mult { $count } variante.
   *[other] Alegeți cel mult { $count } de variante.
}
poll-wrong-high = Niciun număr nu poate fi mai mare decât { $count }.
poll-wrong-over = Depășiți cu { $count } ceea ce aveți la dispoziție.
poll-wrong-under = Trebuie cheltuit încă cel puțin { $count }.
poll-wrong-words = Vă rugăm să scrieți în cuvinte la ce vă gândiți.
poll-wrong-terms = Vă rugăm să acceptați termenii și condițiile sau să ieșiți fără a vota.
poll-wrong-code = Vă rugăm să introduceți codul.

## Votări: trimiterea votului

poll-review = Verificați votul
poll-cast = Trimiteți votul
poll-sending = Se trimite votul…
poll-sending-text = Vă rugăm să țineți această pagină deschisă.
poll-works = Dispozitivul rezolvă mai întâi o mică sarcină, care îi împiedică pe roboți să voteze.
poll-waits = Votul dumneavoastră așteaptă
poll-waits-text = Este păstrat pe acest dispozitiv și se va trimite singur imediat ce se poate. Contează o singură dată.
poll-now = Încercați acum
poll-doubt = Este posibil ca votul să fi ajuns
poll-doubt-text = Nu a venit niciun răspuns, iar această platformă nu știe cine a votat. Dacă votați din nou, votul ar putea fi numărat de două ori.
poll-anyway = Votați totuși din nou
poll-taken = Ați votat
poll-taken-text = Platforma a primit votul dumneavoastră. Acest dispozitiv nu mai știe ce ați votat.
poll-taken-at = Vot trimis pe { $time }
poll-receipt = Dovada votului
poll-receipt-text = Cu ea puteți verifica dacă votul a fost numărat. Cine o are poate găsi votul dumneavoastră: păstrați-o numai pentru dumneavoastră.
poll-anew = Votați din nou
poll-another = Votează altcineva
poll-let-go = Nu trimite
poll-check = Verifică dacă votul a fost numărat
poll-withdraw = Retrageți votul
poll-withdraw-sure = Votul dumneavoastră nu va mai conta. Puteți vota din nou până la sfârșit.
poll-withdraw-yes = Retrageți
poll-withdraw-no = Lăsați așa
poll-not-closed = Votarea s-a încheiat sau nu a început.
poll-not-sign-in = Vă rugăm să vă autentificați la primărie sau să introduceți codul. Votul dumneavoastră este păstrat.
poll-not-expired = Autentificarea a expirat. Vă rugăm să vă autentificați din nou. Votul dumneavoastră este păstrat.
poll-not-allowed = Nu puteți participa la această votare.
poll-not-twice = Există deja un vot al dumneavoastră.
poll-not-code = Acest cod nu există. Vă rugăm să îl verificați.
poll-not-gone = Această votare nu mai există.
poll-not-work = Dispozitivului i-a luat prea mult timp să rezolve sarcina. Vă rugăm să votați încă o dată.
poll-not-failed = Votul nu a fost acceptat. Este păstrat pe acest dispozitiv.

## Votări: rezultate

poll-result = Rezultat
poll-result-failed = Rezultatul nu s-a încărcat
poll-so-far = Acesta este rezultatul parțial.
poll-voters = { $count ->
    [one] A votat o persoană.
    [few] Au votat { $count } persoane.
   *[other] Au votat { $count } de persoane.
}
poll-ballots = Voturi exprimate: { $cast }, din care albe: { $blank }, nule: { $invalid }.
poll-turnout = Participare: { $percent } din totalul persoanelor cu drept de vot ({ $eligible }).
poll-quorum-enough = Cvorumul a fost întrunit: au participat destule persoane.
poll-quorum-missing = { $count ->
    [one] Cvorumul nu a fost întrunit: lipsește un vot.
    [few] Cvorumul nu a fost întrunit: lipsesc { $count } voturi.
   *[other] Cvorumul nu a fost întrunit: lipsesc { $count } de voturi.
}
poll-winners = { $count ->
    [one] Varianta aleasă: { $names }
    [few] Variantele alese: { $names }
   *[other] Variantele alese: { $names }
}
poll-tie = Egalitate: { $names }. Primăria spune cum se decide.
poll-opinions = { $agree } de acord, { $disagree } împotrivă, { $pass } fără părere
poll-margin = Avans față de varianta următoare: { $count }
poll-needed = Voturi „Da” necesare: { $needed } din { $base }
poll-spent = Cheltuit: { $spent } din { $budget }. Rămas: { $left }.
poll-runoff = Turul doi între cele mai bune două: { $first } { $votes }, { $second } { $others }, fără preferință { $equal }
poll-grades = De câte ori a fost dat fiecare calificativ
poll-pairwise = Câte persoane preferă varianta din rând celei din coloană
poll-opinions-table = Ce cred votanții despre fiecare afirmație
poll-rounds = Rundă cu rundă
poll-option = Variantă
poll-exhausted = Voturi fără altă opțiune
poll-count-most = Se numără câte persoane au ales fiecare variantă. Câștigă cea cu cele mai multe voturi.
poll-count-sum = Se adună punctele fiecărei variante. Câștigă suma cea mai mare.
poll-count-mean = Se calculează media punctelor primite de fiecare variantă. Câștigă media cea mai mare.
poll-count-star = Votul STAR: se compară cele două variante cu cele mai multe puncte; câștigă cea preferată de mai multe persoane.
poll-count-judgment = Judecata majoritară (majority judgment): pentru fiecare variantă contează calificativul pe care cel puțin jumătate dintre persoane i l-au dat sau l-au depășit. Câștigă cel mai bun.
poll-count-borda = Metoda Borda: fiecare loc aduce puncte, un loc mai bun mai multe. Câștigă cine are cele mai multe puncte.
poll-count-runoff = Vot alternativ, în runde: varianta cu cele mai puține voturi este eliminată, iar aceste voturi trec la opțiunea următoare, până când o variantă are mai mult de jumătate.
poll-count-schulze = Metoda Schulze: fiecare variantă se compară cu fiecare dintre celelalte. Câștigă cea care le învinge pe toate, direct sau prin altele.
poll-count-transferable = Vot unic transferabil, în runde: cine are destule voturi este ales, iar ce prisosește trece la opțiunea următoare. Dacă nimeni nu are destule, este eliminat cine are cele mai puține.
poll-count-simple = Este de ajuns să fie mai multe voturi „da” decât „nu”. Abținerile nu contează.
poll-count-absolute = Mai mult de jumătate din toate voturile exprimate trebuie să fie „da”.
poll-count-two-thirds = Două treimi din voturile „da” și „nu” la un loc trebuie să fie „da”.
poll-count-opinions = Se numără, pentru fiecare afirmație, câte persoane sunt de acord, împotrivă sau fără părere.
poll-count-points = Se adună punctele fiecărei variante.
poll-count-quadratic = Vot pătratic: se adună voturile fiecărei variante. Multe voturi pentru aceeași variantă costă mai mult.
poll-count-budget = Mai întâi proiectele cu cele mai multe voturi, cât timp ajung banii; cel care costă prea mult este sărit.
poll-count-budget-least = Voturi necesare pentru un proiect: { $count }.
poll-count-budget-stop = Mai întâi proiectele cu cele mai multe voturi, până la primul care costă prea mult.
poll-count-equal-shares = Metoda părților egale: fiecare vot are o parte egală din bani. Un proiect este ales dacă cei care îl doresc îl pot plăti împreună.
