# civic-widgets, română. Cuvinte simple, propoziții scurte, ce este de făcut mai departe. În ordinea în care se citesc.

loading = Se încarcă…
try-again = Încercați din nou
continue = Continuați
back = Înapoi
yes = Da
no = Nu
optional = { $label } (opțional)
change = Modificați
bad-attribute = Această parte a paginii nu este configurată corect: atributul „{ $name }” are valoarea „{ $value }”, dar ar trebui să fie: { $allowed }.
bad-address = Această parte a paginii nu este configurată corect: atributul „{ $name }” are valoarea „{ $value }”, dar ar trebui să fie o adresă: https://… sau o cale de pe acest site.
leads-to = (deschide { $host } într-o filă nouă)
website = Site web

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
