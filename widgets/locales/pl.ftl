# civic-widgets, polski. Proste słowa, krótkie zdania, co zrobić dalej. W kolejności, w jakiej się je czyta.
# Zdania bez „ty”: „Proszę …”; na przyciskach tryb rozkazujący, jak w serwisach urzędowych.

loading = Wczytywanie…
try-again = Spróbuj ponownie
continue = Dalej
back = Wstecz
yes = Tak
no = Nie
optional = { $label } (nieobowiązkowe)
change = Zmień
leads-to = (otwiera { $host } w nowej karcie)
website = Strona internetowa
bad-attribute = Ta część strony jest źle skonfigurowana: atrybut „{ $name }” ma wartość „{ $value }”, a powinien mieć: { $allowed }.
bad-address = Ta część strony jest źle skonfigurowana: atrybut „{ $name }” ma wartość „{ $value }”, a powinien być adresem: https://… albo ścieżką w tej witrynie.

## Gdy sam formularz nie może działać

fallback-link = Wyślij zgłoszenie tutaj
fallback-mail = Wyślij zgłoszenie e-mailem

## Kroki

step-of = Krok { $now } z { $all }
step-category = Czego dotyczy zgłoszenie?
step-details = Co się stało?
step-place = Gdzie to jest?
step-contact = Jak możemy się z Państwem skontaktować?
step-review = Sprawdzenie zgłoszenia
part-loading = Wczytywanie następnego kroku…
part-failed = Nie udało się wczytać następnego kroku. Wpisane informacje są zachowane.

## Co jest przechowywane

draft-restored = Informacje wpisane ostatnim razem zostały zachowane, tylko na tym urządzeniu.
draft-discard = Usuń wszystko i zacznij od nowa
keeping-blocked = Przeglądarka nie pozwala tej stronie przechowywać wpisanych informacji. Po opuszczeniu strony przed wysłaniem zostaną utracone.
keeping-full = Na tym urządzeniu nie ma już miejsca na przechowanie wpisanych informacji. Po opuszczeniu strony przed wysłaniem zostaną utracone.

## Czego dotyczy zgłoszenie?

categories-loading = Wczytywanie tematów zgłoszeń…
categories-failed = Nie udało się wczytać tematów zgłoszeń
categories-none = W tej chwili nie można tu niczego zgłosić. Proszę skontaktować się z urzędem w inny sposób.
categories-all = Wybierz temat zgłoszenia
categories-other = Inne
categories-search = Szukaj
categories-search-hint = Na przykład: dziura, latarnia, śmieci
categories-found = { $count ->
    [0] Brak wyników
    [one] Jeden wynik
    [few] { $count } wyniki
    [many] { $count } wyników
   *[other] { $count } wyniku
}
categories-not-found = Brak wyników. Proszę spróbować innego słowa albo wyczyścić pole wyszukiwania, aby zobaczyć wszystko.
category = Temat

## Co się stało?

about-category = Temat: { $category }
description = Co się stało
description-hint = Proszę opisać, co Państwo zauważyli. Proszę nie podawać nazwisk ani numerów rejestracyjnych innych osób.
questions-loading = Wczytywanie pytań…
questions-failed = Nie udało się wczytać pytań
photo = Zdjęcie
photo-hint = Dane o tym, gdzie i kiedy zrobiono zdjęcie, są usuwane, zanim opuści ono urządzenie.
photo-choose = Zrób lub wybierz zdjęcie
photo-change = Wybierz inne zdjęcie
photo-remove = Usuń zdjęcie
photo-alt = Dodane zdjęcie
photo-preparing = Przygotowywanie zdjęcia…
photo-added = Zdjęcie zostało dodane.
photo-not-an-image = Ten plik nie jest zdjęciem. Proszę wybrać obraz JPEG, PNG, WebP lub HEIC.
photo-unreadable = Tego zdjęcia nie można otworzyć. Proszę zrobić inne albo kontynuować bez zdjęcia.
photo-too-large = To zdjęcie jest za duże. Proszę wybrać zdjęcie o wielkości najwyżej 40 MB.

## Gdzie to jest?

place-words = Adres lub opis miejsca
place-words-hint = Na przykład: ul. Lipowa 12, przed apteką
locate = Użyj mojej lokalizacji
locating = Urządzenie ustala lokalizację…
located = Lokalizacja ustalona z dokładnością do około { $metres } m.
locate-denied = Przeglądarka nie przekazała nam lokalizacji. Można na to zezwolić w ustawieniach tej strony albo opisać miejsce słowami.
locate-unavailable = Urządzenie nie zna w tej chwili swojej lokalizacji. Proszę opisać miejsce słowami.
locate-timeout = Ustalanie lokalizacji trwało zbyt długo. Proszę spróbować ponownie albo opisać miejsce słowami.
locate-unsupported = Ta przeglądarka nie może nam tu przekazać lokalizacji. Proszę opisać miejsce słowami.
coordinates-open = Współrzędne
coordinates = Szerokość i długość geograficzna
coordinates-hint = Na przykład: 43.7696, 11.2558

## Jak możemy się z Państwem skontaktować?

contact-text = Te pola można zostawić puste. Jeśli będą wypełnione, urząd może o coś dopytać i poinformować, co zrobił. Te dane nie są publikowane.
contact-needed = Do tego zgłoszenia urząd potrzebuje adresu e-mail. Adres nie jest publikowany.
contact-privacy = Co urząd robi z danymi osobowymi (otwiera się w nowej karcie)
contact = Kontakt
contact-none = Zgłoszenie anonimowe
name = Imię i nazwisko
first-name = Imię
last-name = Nazwisko
email = Adres e-mail
phone = Numer telefonu

## Sprawdzenie i wysłanie

review-text = Po wysłaniu urząd może opublikować opis zdarzenia, miejsce i zdjęcie. Dane kontaktowe pozostają w urzędzie.
send = Wyślij zgłoszenie
sending-title = Wysyłanie zgłoszenia
sending-text = Proszę nie zamykać tej strony. Wpisane informacje są przechowywane na tym urządzeniu, dopóki urząd ich nie otrzyma.
checking-title = Pytamy urząd
checking-text = Ostatnia odpowiedź do nas nie dotarła. Pytamy, czy zgłoszenie już tam jest.

queued-title = Zgłoszenie nie zostało jeszcze wysłane
queued-offline = Zostanie wysłane automatycznie, gdy tylko urządzenie znów będzie połączone z internetem, a ta strona będzie otwarta.
queued-text = Można spróbować ponownie teraz lub później.
queued-kept = Nic nie przepadło: zgłoszenie jest zapisane na tym urządzeniu.
queued-send = Spróbuj ponownie
queued-edit = Zmień zgłoszenie
doubt-title = Nie wiemy, czy zgłoszenie dotarło
doubt-not-shown = Szukaliśmy zgłoszenia na liście urzędu i nie znaleźliśmy go. Niektóre urzędy pokazują zgłoszenia dopiero po pewnym czasie. Po ponownym wysłaniu urząd może otrzymać je dwa razy.
doubt-not-asked = W tej chwili nie można zapytać serwera urzędu. Zanim cokolwiek zostanie wysłane ponownie, sprawdzimy, czy zgłoszenie już tam jest.
doubt-check = Sprawdź ponownie
doubt-send = Mimo to wyślij ponownie

## Potwierdzenie

receipt-title = Dziękujemy. Urząd otrzymał zgłoszenie
receipt-number = Numer zgłoszenia
receipt-numbering = Nadawanie numeru zgłoszeniu…
receipt-number-later = Zgłoszenie otrzyma numer później. Będzie widoczny na liście „Moje zgłoszenia” na tym urządzeniu.
receipt-no-number = Urząd nie nadaje tym zgłoszeniom numerów.
receipt-next = Co dalej
receipt-next-text = Urząd rozpatrzy zgłoszenie i przekaże je osobom, które mogą pomóc. Można je śledzić na liście „Moje zgłoszenia” na tym urządzeniu.
receipt-next-untracked = Urząd rozpatrzy zgłoszenie i przekaże je osobom, które mogą pomóc.
receipt-another = Zgłoś coś jeszcze

## Moje zgłoszenia

mine-open = { $count ->
    [one] Moje zgłoszenie
    [few] Moje zgłoszenia ({ $count })
    [many] Moje zgłoszenia ({ $count })
   *[other] Moje zgłoszenia ({ $count })
}
mine-title = Moje zgłoszenia
mine-text = Wysłane z tego urządzenia. Tylko to urządzenie zna tę listę.
mine-none = Z tego urządzenia nie wysłano żadnych zgłoszeń.
mine-refreshing = Pytamy urząd, czy jest coś nowego…
mine-stale = Części nowych informacji nie udało się pobrać. Widoczny jest ostatni znany stan.
mine-sent = Wysłano { $time }
mine-number = Numer { $number }
mine-numbering = Numer zostanie nadany
mine-no-number = Bez numeru
mine-erase = Usuń tę listę z urządzenia
mine-erase-text = Urząd zachowa zgłoszenia. Bez tej listy będzie można je śledzić tylko według numerów.
mine-erase-yes = Usuń
mine-erase-no = Zachowaj listę
mine-close = Wróć do formularza
status-sent = Wysłane
status-open = Otwarte
status-closed = Zamknięte
status-unknown = Brak statusu
status-untracked = Nie można śledzić
status-detail = { $status }: { $detail }

## Problemy

problems-title = Do sprawdzenia
refused-title = Serwer urzędu nie przyjął zgłoszenia
problem-missing = „{ $label }”: brakuje odpowiedzi.
problem-category-missing = Proszę wybrać, czego dotyczy zgłoszenie.
problem-description-missing = Proszę napisać, co się stało.
problem-place-missing = Proszę podać, gdzie to jest: słowami albo przez lokalizację.
problem-email-missing = Proszę podać adres e-mail.
problem-too-long = „{ $label }”: tekst jest za długi. Największa dozwolona liczba znaków: { $most }.
problem-not-a-number = „{ $label }”: proszę podać liczbę, na przykład 2,5.
problem-not-a-date = „{ $label }”: proszę podać datę i godzinę.
problem-not-a-choice = „{ $label }”: proszę wybrać jedną z pozycji.
problem-not-coordinates = To nie są współrzędne. Proszę zapisać je tak: 43.7696, 11.2558.
problem-not-an-email = Proszę podać adres e-mail, na przykład imie@example.org.
problem-not-a-phone = Proszę podać numer telefonu cyframi, na przykład +48 22 123 45 67.
problem-photo-not-ready = Zdjęcie jest jeszcze przygotowywane. Proszę chwilę poczekać.
problem-questions-not-ready = Pytania nie zostały jeszcze wczytane.
problem-refused = Serwer urzędu odpowiada: { $said }

error-offline = Urządzenie nie ma połączenia z internetem.
error-timeout = Serwer urzędu zbyt długo nie odpowiadał.
error-unreachable = Nie można połączyć się z serwerem urzędu.
error-blocked = Z tej strony nie można połączyć się z serwerem urzędu.
error-server = Serwer urzędu ma awarię.
error-too-many = Serwer urzędu jest w tej chwili bardzo obciążony. Proszę spróbować ponownie za kilka minut.
error-wait = Serwer urzędu jest w tej chwili bardzo obciążony. Proszę spróbować ponownie za { $seconds ->
    [one] sekundę
    [few] { $seconds } sekundy
    [many] { $seconds } sekund
   *[other] { $seconds } sekundy
}.
error-key = Serwer urzędu nie dopuszcza połączeń z tej strony. To nie jest Państwa wina. Proszę skontaktować się z urzędem w inny sposób i powiadomić go o tej usterce.
error-not-found = Serwer urzędu nie zna tego, o co pyta ta strona. To nie jest Państwa wina. Proszę skontaktować się z urzędem w inny sposób i powiadomić go o tej usterce.
error-photo-refused = Serwer urzędu nie przyjmuje tego zdjęcia. Proszę je usunąć albo wybrać inne.
error-refused = Serwer urzędu nie przyjął tego, co wysłała ta strona.
error-web-page = Serwer urzędu odpowiedział stroną internetową zamiast danymi. To nie jest Państwa wina. Proszę spróbować później.
error-nonsense = Serwer urzędu przysłał niezrozumiałą odpowiedź. To nie jest Państwa wina. Proszę spróbować później.
error-no-number = Serwer urzędu przyjął zgłoszenie, ale nie nadał mu numeru.
error-too-large = Serwer urzędu przysłał więcej, niż ta strona może odczytać.

## Dla administratora strony, w konsoli

webmaster-error-offline = urządzenie nie ma połączenia z siecią.
webmaster-error-timeout = endpoint nie odpowiedział na czas.
webmaster-error-unreachable = nie można połączyć się z endpointem. Należy sprawdzić atrybut „endpoint” i Content-Security-Policy (connect-src).
webmaster-error-blocked = endpoint jest na innym hoście i nie można się z nim połączyć. Jeśli działa, brakuje mu nagłówka „Access-Control-Allow-Origin” albo jego samego brakuje w connect-src w Content-Security-Policy tej strony. Ścieżka w tej witrynie, która przekazuje do niego żądania, działa bez jednego i drugiego.
webmaster-error-server = endpoint odpowiedział ze statusem { $status }. { $said }
webmaster-error-too-many = endpoint ogranicza częstość zapytań (status 429). { $said }
webmaster-error-key = endpoint wymaga innego klucza (status { $status }). Należy sprawdzić atrybut „api-key” albo dodawać klucz przez serwer proxy. { $said }
webmaster-error-not-found = endpoint nie zna tego adresu (status { $status }). Należy sprawdzić atrybut „endpoint”; dla civic-report jest to adres, pod którym leży services.json. { $said }
webmaster-error-photo-refused = endpoint nie przyjmuje zdjęcia (status { $status }). Należy sprawdzić atrybuty „media-field” i „no-photo”. { $said }
webmaster-error-refused = endpoint odrzucił żądanie (status { $status }). { $said }
webmaster-error-web-page = endpoint odpowiada stroną internetową. Należy sprawdzić atrybut „endpoint”; dla civic-report jest to adres, pod którym leży services.json, a niektóre serwery wymagają też „jurisdiction”.
webmaster-error-nonsense = odpowiedź endpointu nie jest zgodna z jego protokołem: Open311 GeoReport v2 dla civic-report, protokołem z atrybutu „backend” dla civic-source.
webmaster-error-no-number = endpoint odpowiedział na nowe zgłoszenie bez numeru i bez tokenu.
webmaster-error-too-large = odpowiedź endpointu jest za duża, aby ją odczytać.

## Ruch drogowy i parkowanie

mobility-title = Ruch drogowy i parkowanie
mobility-loading = Wczytywanie informacji o ruchu i parkingach…
mobility-updated = Stan na godz. { $time }
mobility-refresh = Odśwież
mobility-refreshing = Odświeżanie…
mobility-empty = W tej chwili nie ma tu nic do pokazania.
mobility-all-stale = Dane są zbyt stare, aby je pokazać
mobility-all-stale-text = Systemy miejskie od ponad godziny nie przysłały nic nowego. Sprawdzamy dalej.
mobility-some-down = W tej chwili brak odpowiedzi z: { $names }. Pozostałe informacje są aktualne.
mobility-all-down = Nie udało się wczytać informacji o ruchu i parkingach
mobility-all-down-old = W tej chwili nie przychodzą nowe dane. Widoczne są wcześniejsze; obok podano, z kiedy pochodzą.
mobility-outside = Wygląda na to, że są Państwo poza tym miastem: najbliższe miejsce jest w odległości { $distance }.
mobility-lists = Spis treści
mobility-more = Pokaż więcej: { $count } z pozostałych { $all }
mobility-nameless = Bez nazwy

## Skąd

mobility-place = W pobliżu jakiego miejsca?
mobility-place-hint = Parking lub ulica z tej strony albo współrzędne
mobility-place-find = Znajdź
mobility-place-not-found = Na tej stronie nie ma „{ $place }”. Proszę spróbować nazwy parkingu albo jego ulicy.
mobility-from-device = Odległości w linii prostej, od Państwa lokalizacji.
mobility-from-place = Odległości w linii prostej, od: { $place }
mobility-metres = { $metres } m
mobility-kilometres = { $kilometres } km

## Gdzie zaparkować

mobility-parking = Parkingi
mobility-free-of =
    { $free ->
        [one] { $free } wolne miejsce z { $all }
        [few] { $free } wolne miejsca z { $all }
        [many] { $free } wolnych miejsc z { $all }
       *[other] { $free } wolnego miejsca z { $all }
    }
mobility-free =
    { $free ->
        [one] { $free } wolne miejsce
        [few] { $free } wolne miejsca
        [many] { $free } wolnych miejsc
       *[other] { $free } wolnego miejsca
    }
mobility-capacity =
    { $all ->
        [one] Jedno miejsce
        [few] { $all } miejsca
        [many] { $all } miejsc
       *[other] { $all } miejsca
    }
mobility-open = Otwarte
mobility-nearly-full = Prawie brak miejsc
mobility-full = Brak miejsc
mobility-closed = Zamknięte
mobility-subscribers = Tylko dla abonentów
mobility-no-data = W tej chwili brak danych
mobility-unknown = Brak informacji
mobility-filling = zapełnia się
mobility-steady = bez zmian
mobility-emptying = zwalnia się
mobility-age =
    { $minutes ->
        [0] Przed chwilą
        [one] Minutę temu
        [few] { $minutes } minuty temu
        [many] { $minutes } minut temu
       *[other] { $minutes } minuty temu
    }
mobility-ageing =
    { $minutes ->
        [one] Minutę temu: dane mogą być nieaktualne
        [few] { $minutes } minuty temu: dane mogą być nieaktualne
        [many] { $minutes } minut temu: dane mogą być nieaktualne
       *[other] { $minutes } minuty temu: dane mogą być nieaktualne
    }
mobility-age-unknown = Nie wiadomo, z kiedy są te dane
mobility-too-old = Ostatnie dane są sprzed ponad godziny
mobility-garage = Parking wielopoziomowy
mobility-underground = Parking podziemny
mobility-ground = Na otwartym terenie
mobility-street = Przy ulicy
mobility-park-and-ride = Parkuj i jedź (P+R)
mobility-too-low = Za nisko dla Państwa pojazdu
mobility-height-unknown = Największa wysokość pojazdu nieznana
mobility-said = Według systemu miejskiego liczba wolnych miejsc to { $said }, co nie może być prawdą.
mobility-spaces-general = Dla wszystkich
mobility-spaces-accessible = Dla osób z niepełnosprawnością, z kartą parkingową
mobility-spaces-women = Dla kobiet
mobility-spaces-family = Dla rodzin
mobility-spaces-charging = Z ładowaniem pojazdów elektrycznych
mobility-spaces-car-sharing = Dla aut współdzielonych
mobility-spaces-motorcycle = Dla motocykli
mobility-spaces-bicycle = Dla rowerów
mobility-spaces-lorry = Dla samochodów ciężarowych
mobility-spaces-coach = Dla autokarów
mobility-spaces-caravan = Dla przyczep kempingowych i kamperów
mobility-spaces-subscriber = Dla abonentów
mobility-address = Adres
mobility-hours = Godziny otwarcia
mobility-always = Całą dobę
mobility-day-off = zamknięte
mobility-holidays = święta
mobility-open-now = teraz otwarte
mobility-closed-now = teraz zamknięte
mobility-tariff = Opłaty
mobility-height-limit = Największa wysokość pojazdu
mobility-height = { $metres } m
mobility-operator = Zarządca
mobility-forecast = Przewidywana liczba wolnych miejsc
mobility-forecast-loading = Wczytywanie prognozy…
mobility-forecast-failed = Nie udało się wczytać prognozy.
mobility-foretold = { $time }: około { $free }
mobility-way = Jak dojechać
mobility-follow = Powiadom o zmianie
mobility-follow-hint = Dopóki ta strona jest otwarta, pojawi się tu wiadomość, gdy zabraknie miejsc, gdy parking zostanie zamknięty albo gdy znów będą wolne miejsca.

## Filtry

mobility-filters =
    { $set ->
        [0] Filtruj i sortuj
        [one] Filtruj i sortuj ({ $set } włączony filtr)
        [few] Filtruj i sortuj ({ $set } włączone filtry)
        [many] Filtruj i sortuj ({ $set } włączonych filtrów)
       *[other] Filtruj i sortuj ({ $set } włączonego filtra)
    }
mobility-filters-clear = Wyczyść wszystkie filtry
mobility-found = Znalezione parkingi: { $count } z { $all }
mobility-none-fits = Nic nie pasuje do wyszukiwania i filtrów.
mobility-search = Szukaj na wszystkich listach
mobility-only = Pokaż tylko
mobility-only-free = Z wolnymi miejscami
mobility-only-open = Teraz otwarte
mobility-only-accessible = Z miejscami dla osób z niepełnosprawnością
mobility-only-charging = Z ładowaniem pojazdów elektrycznych
mobility-only-park-and-ride = Parkuj i jedź (P+R)
mobility-kind = Rodzaj parkingu
mobility-vehicle-height = Wysokość pojazdu, w metrach
mobility-vehicle-height-hint = Na przykład: 2,1
mobility-vehicle-height-wrong = Proszę podać wysokość w metrach, na przykład: 2,1
mobility-sort = Kolejność
mobility-sort-best = Najpierw najlepiej pasujące
mobility-sort-distance = Najpierw najbliższe
mobility-sort-free = Najpierw z największą liczbą wolnych miejsc
mobility-sort-name = Według nazwy

## Co utrudnia ruch

mobility-incidents = Zamknięcia i roboty drogowe
mobility-works = Roboty drogowe
mobility-closure = Zamknięcie
mobility-accident = Wypadek
mobility-congestion = Korek
mobility-hazard = Zagrożenie
mobility-weather = Pogoda
mobility-event = Impreza
mobility-restriction = Ograniczenie
mobility-detour = Objazd
mobility-transit = Komunikacja miejska
mobility-incident = Utrudnienie
mobility-road-open = Droga otwarta
mobility-lanes-closed = Część pasów zamknięta
mobility-alternating = Ruch wahadłowy
mobility-road-closed = Droga zamknięta
mobility-hinders-little = Niewielkie opóźnienia
mobility-hinders-some = Opóźnienia
mobility-hinders-much = Duże opóźnienia
mobility-until = Do { $until }
mobility-since = Od { $from }
mobility-planned-from = Planowane od { $from }
mobility-planned-span = Planowane od { $from } do { $until }
mobility-where = Gdzie
mobility-times = W jakich godzinach
mobility-limits = Ograniczenia
mobility-limit-speed = najwyżej { $most } km/h
mobility-limit-width = szerokość najwyżej { $most } m
mobility-limit-height = wysokość najwyżej { $most } m
mobility-limit-length = długość najwyżej { $most } m
mobility-limit-weight = masa najwyżej { $most } t
mobility-limit-axle = nacisk osi najwyżej { $most } t
mobility-no-lorries = zakaz wjazdu samochodów ciężarowych
mobility-no-parking = zakaz parkowania
mobility-no-overtaking = zakaz wyprzedzania
mobility-no-trailers = zakaz wjazdu z przyczepą
mobility-local-only = tylko dojazd do posesji

## Ile trwa przejazd

mobility-corridors = Ruch drogowy
mobility-travel = { $minutes } min, zwykle { $normal } min
mobility-travel-now = { $minutes } min
mobility-speed = { $speed } km/h
mobility-traffic-unknown = Brak informacji
mobility-traffic-free = Płynny
mobility-traffic-heavy = Powolny
mobility-traffic-congested = Korki
mobility-traffic-blocked = Zablokowany

## Rowery i ładowanie

mobility-bikes = Rower miejski
mobility-bikes-free =
    { $bikes ->
        [0] brak rowerów
        [one] { $bikes } rower
        [few] { $bikes } rowery
        [many] { $bikes } rowerów
       *[other] { $bikes } roweru
    }
mobility-docks-free =
    { $docks ->
        [0] brak wolnych stojaków
        [one] { $docks } wolny stojak
        [few] { $docks } wolne stojaki
        [many] { $docks } wolnych stojaków
       *[other] { $docks } wolnego stojaka
    }
mobility-rent-only = Tylko wypożyczanie
mobility-return-only = Tylko zwrot
mobility-out-of-service = Nieczynne
mobility-chargers = Ładowanie pojazdów elektrycznych
mobility-points =
    { $all ->
        [one] Jeden punkt ładowania
        [few] { $all } punkty ładowania
        [many] { $all } punktów ładowania
       *[other] { $all } punktu ładowania
    }
mobility-power = { $power } kW
mobility-point-free = wolny
mobility-point-taken = zajęty

## Skąd pochodzą dane

mobility-sources = Źródła
mobility-source-loading = wczytywanie…
mobility-source-stale = brak odpowiedzi od godz. { $time }
mobility-credits = Dane i licencje

## Co o zmianie mówi czytnik ekranu

mobility-news-full = { $name }: teraz brak miejsc.
mobility-news-spaces =
    { $free ->
        [one] { $name }: znów { $free } wolne miejsce.
        [few] { $name }: znów { $free } wolne miejsca.
        [many] { $name }: znów { $free } wolnych miejsc.
       *[other] { $name }: znów { $free } wolnego miejsca.
    }
mobility-news-not-full = { $name }: znów są wolne miejsca.
mobility-news-closed = { $name }: teraz zamknięte.
mobility-news-opened = { $name }: znów otwarte.
mobility-news-too-old = { $name }: brak aktualnych danych.
mobility-news-down = { $name }: brak odpowiedzi. Widoczne są ostatnie otrzymane dane.
mobility-news-back = { $name }: dane znów przychodzą.

## Mapa

mobility-map-show = Pokaż na mapie
mobility-map-hide = Ukryj mapę
mobility-map-details = Szczegóły na liście
map-label = Mapa
map-keys = Klawisze strzałek przesuwają mapę, plus i minus zmieniają powiększenie.
map-markers = Na mapie
map-zoom-in = Powiększ
map-zoom-out = Pomniejsz
map-fit = Pokaż wszystko
map-move = Przesuń mapę
map-north = Przesuń w górę
map-south = Przesuń w dół
map-west = Przesuń w lewo
map-east = Przesuń w prawo
map-touch = Mapę przesuwa się dwoma palcami.
map-legend = Co oznaczają znaki
map-sign-free = Wolne miejsca lub niewielkie opóźnienia
map-sign-few = Prawie brak miejsc lub opóźnienia
map-sign-full = Brak miejsc lub duże opóźnienia
map-cluster =
    { $count ->
        [one] { $count } miejsce: powiększ
        [few] { $count } miejsca: powiększ
        [many] { $count } miejsc: powiększ
       *[other] { $count } miejsca: powiększ
    }
map-here = Stąd liczone są odległości
map-failed = Nie udało się wczytać mapy. Wszystko, co na niej jest, znajduje się na listach poniżej.
map-tiles-failed = Tło mapy w tej chwili się nie wczytuje. Miejsca są zaznaczone tam, gdzie leżą.

## Głosowania

poll-list = Głosowania i konsultacje
poll-loading = Wczytywanie głosowań…
poll-failed = Nie udało się wczytać głosowań
poll-none = W tej chwili nie ma żadnego głosowania.
poll-questions = Odpowiedzi
poll-back = Wszystkie głosowania
poll-open-vote = Przeczytaj i zagłosuj
poll-open-read = Przeczytaj
poll-open-result = Zobacz wynik
poll-voted = Z tego urządzenia oddano już głos.
poll-page = To głosowanie na osobnej stronie

## Głosowania: co trzeba wiedzieć wcześniej

poll-until = Kiedy
poll-opens = Głosowanie zaczyna się { $time }
poll-opens-unknown = Głosowanie jeszcze się nie zaczęło
poll-closes = Można głosować do { $time }
poll-closes-unknown = Można głosować teraz
poll-closed = Głosowanie zakończyło się { $time }
poll-closed-unknown = Głosowanie jest zakończone
poll-in-minutes = { $count ->
    [0] (za mniej niż minutę)
    [one] (za minutę)
    [few] (za { $count } minuty)
    [many] (za { $count } minut)
   *[other] (za { $count } minuty)
}
poll-in-hours = { $count ->
    [one] (za godzinę)
    [few] (za { $count } godziny)
    [many] (za { $count } godzin)
   *[other] (za { $count } godziny)
}
poll-in-days = { $count ->
    [one] (za jeden dzień)
    [few] (za { $count } dni)
    [many] (za { $count } dni)
   *[other] (za { $count } dnia)
}
poll-ago-minutes = { $count ->
    [0] (mniej niż minutę temu)
    [one] (minutę temu)
    [few] ({ $count } minuty temu)
    [many] ({ $count } minut temu)
   *[other] ({ $count } minuty temu)
}
poll-ago-hours = { $count ->
    [one] (godzinę temu)
    [few] ({ $count } godziny temu)
    [many] ({ $count } godzin temu)
   *[other] ({ $count } godziny temu)
}
poll-ago-days = { $count ->
    [one] (jeden dzień temu)
    [few] ({ $count } dni temu)
    [many] ({ $count } dni temu)
   *[other] ({ $count } dnia temu)
}
poll-by = Kto pyta
poll-consequence = Co dalej
poll-who = Kto może głosować
poll-who-open = Każdy. Nikt nie sprawdza, czy ktoś głosuje dwa razy.
poll-who-device = Każdy, jeden raz z każdego urządzenia.
poll-who-code = Każdy, kto ma kod z urzędu. Każdy kod liczy się jeden raz.
poll-who-person = Każdy, kto jest zalogowany w serwisie urzędu, po jednym razie.
poll-secrecy = Tajność
poll-secret = Głos jest tajny: to, kto głosował, i to, jak głosował, jest przechowywane oddzielnie.
poll-not-secret = Głos nie jest tajny: platforma przechowuje razem to, kto głosował, i to, jak głosował.
poll-change = Zmiana głosu
poll-change-never = Oddany głos jest ostateczny. Proszę go wcześniej sprawdzić.
poll-change-replace = Do końca głosowania można głosować ponownie. Liczy się ostatni głos.
poll-change-receipt = Do końca głosowania głos można zmienić lub wycofać za pomocą otrzymanego potwierdzenia.
poll-results = Wyniki
poll-results-always = Dotychczasowy wynik można zobaczyć w każdej chwili.
poll-results-after-vote = Wynik jest widoczny po oddaniu głosu.
poll-results-after-close = Wynik jest pokazywany po zakończeniu głosowania.
poll-results-never = Wynik nie jest tutaj pokazywany.
poll-elsewhere = Głosuje się na stronie platformy.

## Głosowania: wypełnianie

poll-answer = Głos
poll-how-single = Proszę wybrać jedną opcję.
poll-how-multiple = { $count ->
    [one] Proszę wybrać jedną opcję.
    [few] Można wybrać najwyżej { $count } opcje.
    [many] Można wybrać najwyżej { $count } opcji.
   *[other] Można wybrać najwyżej { $count } opcji.
}
poll-how-approval = Proszę wybrać wszystkie opcje, na które byłaby zgoda.
poll-how-score = Każdej opcji można dać od 0 do { $count } pkt. Pominięte opcje nie są oceniane.
poll-how-judgment = Proszę ocenić każdą opcję.
poll-how-ranked = Proszę ułożyć opcje w kolejności, najlepszą na początku. Niektóre można pominąć.
poll-how-yes-no = Proszę wybrać jedną odpowiedź.
poll-how-opinions = Proszę zaznaczyć, co Państwo sądzą o każdym stwierdzeniu. Niektóre można pominąć.
poll-how-points = Punkty do rozdzielenia: { $count }.
poll-how-quadratic = Kredyty do wykorzystania: { $count }. Jeden głos kosztuje 1 kredyt, dwa głosy 4, trzy głosy 9 i tak dalej.
poll-how-budget = Proszę wybierać projekty, dopóki wystarcza pieniędzy.
poll-left = Pozostało: { $amount }
poll-over = Za dużo o: { $amount }
poll-cost = Koszt: { $amount }
poll-less = Mniej dla: { $name }
poll-more = Więcej dla: { $name }
poll-rank = Ustaw na następnym miejscu: { $name }
poll-unrank = Usuń z kolejności: { $name }
poll-up = Przesuń wyżej: { $name }
poll-down = Przesuń niżej: { $name }
poll-order = Wybrana kolejność
poll-unordered = Bez miejsca
poll-order-is = Wybrana kolejność: { $order }
poll-abstain = Wstrzymuję się
poll-agree = Zgadzam się
poll-disagree = Nie zgadzam się
poll-pass = Nie mam zdania
poll-blank = Oddaj pusty głos
poll-blank-said = Pusty głos: liczy się jako udział, ale nie wskazuje żadnej opcji.
poll-write = Odpowiedź
poll-write-other = Proszę napisać, o co chodzi
poll-code = Kod
poll-code-hint = Kod przysłany przez urząd
poll-terms = Akceptuję regulamin
poll-terms-read = Regulamin platformy
poll-restored = Wpisane informacje zostały zachowane, tylko na tym urządzeniu.

## Głosowania: co trzeba poprawić

poll-wrong = Tego głosu nie można odczytać. Proszę zagłosować jeszcze raz.
poll-wrong-empty = Proszę coś wybrać albo oddać pusty głos.
poll-wrong-few = { $count ->
    [one] Proszę wybrać co najmniej jedną opcję.
    [few] Proszę wybrać co najmniej { $count } opcje.
    [many] Proszę wybrać co najmniej { $count } opcji.
   *[other] Proszę wybrać co najmniej { $count } opcji.
}
poll-wrong-many = { $count ->
    [one] Proszę wybrać tylko jedną opcję.
    [few] Proszę wybrać najwyżej { $count } opcje.
    [many] Proszę wybrać najwyżej { $count } opcji.
   *[other] Proszę wybrać najwyżej { $count } opcji.
}
poll-wrong-high = Żadna liczba nie może być większa niż { $count }.
poll-wrong-over = To o { $count } więcej, niż jest do dyspozycji.
poll-wrong-under = Trzeba wydać co najmniej o { $count } więcej.
poll-wrong-words = Proszę napisać słowami, o co chodzi.
poll-wrong-terms = Proszę zaakceptować regulamin albo opuścić stronę bez głosowania.
poll-wrong-code = Proszę wpisać kod.

## Głosowania: oddanie głosu

poll-review = Sprawdzenie głosu
poll-cast = Oddaj głos
poll-sending = Wysyłanie głosu…
poll-sending-text = Proszę nie zamykać tej strony.
poll-works = Urządzenie najpierw rozwiązuje małe zadanie, które nie pozwala głosować robotom.
poll-waits = Głos czeka na wysłanie
poll-waits-text = Jest zapisany na tym urządzeniu i zostanie wysłany automatycznie, gdy tylko będzie to możliwe. Liczy się jeden raz.
poll-now = Spróbuj teraz
poll-doubt = Głos mógł już dotrzeć
poll-doubt-text = Nie nadeszła odpowiedź, a ta platforma nie wie, kto głosował. Po ponownym głosowaniu głos może zostać policzony dwa razy.
poll-anyway = Mimo to zagłosuj ponownie
poll-taken = Głos został oddany
poll-taken-text = Platforma otrzymała głos. To urządzenie nie pamięta już, jak głosowano.
poll-taken-at = Oddano { $time }
poll-receipt = Potwierdzenie
poll-receipt-text = Dzięki niemu można sprawdzić, czy głos został policzony. Kto je ma, może odnaleźć ten głos, dlatego proszę nikomu go nie pokazywać.
poll-anew = Zagłosuj ponownie
poll-another = Głosuje inna osoba
poll-let-go = Nie wysyłaj
poll-check = Sprawdź, czy głos został policzony
poll-withdraw = Wycofaj mój głos
poll-withdraw-sure = Głos przestanie się liczyć. Do końca głosowania można zagłosować ponownie.
poll-withdraw-yes = Wycofaj
poll-withdraw-no = Zostaw
poll-not-closed = Głosowanie jest zakończone albo jeszcze się nie zaczęło.
poll-not-sign-in = Proszę zalogować się w serwisie urzędu albo podać kod. Głos jest zapisany.
poll-not-expired = Logowanie wygasło. Proszę zalogować się ponownie. Głos jest zapisany.
poll-not-allowed = W tym głosowaniu nie mogą Państwo wziąć udziału.
poll-not-twice = Państwa głos został już oddany.
poll-not-code = Nie ma takiego kodu. Proszę go sprawdzić.
poll-not-gone = Tego głosowania już nie ma.
poll-not-work = Urządzenie zbyt długo rozwiązywało zadanie. Proszę oddać głos jeszcze raz.
poll-not-failed = Głos nie został przyjęty. Jest zapisany na tym urządzeniu.

## Głosowania: wyniki

poll-result = Wynik
poll-result-failed = Nie udało się wczytać wyniku
poll-so-far = To jest dotychczasowy wynik.
poll-voters = { $count ->
    [one] Zagłosowała jedna osoba.
    [few] Zagłosowały { $count } osoby.
    [many] Zagłosowało { $count } osób.
   *[other] Zagłosowało { $count } osoby.
}
poll-ballots = Oddane głosy: { $cast }, w tym puste: { $blank }, nieważne: { $invalid }.
poll-turnout = Frekwencja: { $percent }, uprawnieni do głosowania: { $eligible }.
poll-quorum-enough = Kworum zostało osiągnięte: udział wzięło dość osób.
poll-quorum-missing = { $count ->
    [one] Kworum nie zostało osiągnięte: brakuje jednego głosu.
    [few] Kworum nie zostało osiągnięte: brakuje { $count } głosów.
    [many] Kworum nie zostało osiągnięte: brakuje { $count } głosów.
   *[other] Kworum nie zostało osiągnięte: brakuje { $count } głosu.
}
poll-winners = { $count ->
    [one] Wybrano: { $names }
    [few] Wybrano: { $names }
    [many] Wybrano: { $names }
   *[other] Wybrano: { $names }
}
poll-tie = Remis: { $names }. Urząd powie, jak zostanie rozstrzygnięty.
poll-opinions = za: { $agree }, przeciw: { $disagree }, bez zdania: { $pass }
poll-margin = Przewaga nad następną opcją: { $count }
poll-needed = Potrzebne głosy za: { $needed } z { $base }
poll-spent = Wydano: { $spent } z { $budget }. Zostało: { $left }.
poll-runoff = Dogrywka między dwiema najlepszymi: { $first } { $votes }, { $second } { $others }, bez wskazania { $equal }
poll-grades = Ile razy przyznano każdą ocenę
poll-pairwise = Ile osób woli opcję z wiersza niż opcję z kolumny
poll-opinions-table = Co głosujący sądzą o każdym stwierdzeniu
poll-rounds = Runda po rundzie
poll-option = Opcja
poll-exhausted = Głosy bez dalszego wyboru
poll-count-most = Liczy się, ile osób wybrało każdą opcję. Wygrywa ta, która ma najwięcej głosów.
poll-count-sum = Liczy się suma punktów każdej opcji. Wygrywa największa suma.
poll-count-mean = Liczy się średnia punktów, które dostała każda opcja. Wygrywa najwyższa średnia.
poll-count-star = Metoda STAR: porównuje się dwie opcje z największą liczbą punktów; wygrywa ta, którą woli więcej osób.
poll-count-judgment = Osąd większościowy (majority judgment): dla każdej opcji liczy się ocena taka, że co najmniej połowa osób dała jej tę ocenę lub lepszą. Wygrywa najlepsza ocena.
poll-count-borda = Metoda Bordy: każde miejsce daje punkty, lepsze miejsce więcej. Wygrywa największa liczba punktów.
poll-count-runoff = Głos alternatywny, w rundach: odpada opcja z najmniejszą liczbą głosów, a te głosy przechodzą na następną preferencję, aż któraś opcja ma więcej niż połowę.
poll-count-schulze = Metoda Schulzego: każdą opcję porównuje się z każdą inną. Wygrywa ta, która pokonuje wszystkie inne, bezpośrednio lub przez inne.
poll-count-transferable = Pojedynczy głos przechodni, w rundach: kto ma dość głosów, jest wybrany, a nadwyżka przechodzi na następną preferencję. Jeśli nikt nie ma dość głosów, odpada ten, kto ma ich najmniej.
poll-count-simple = Wystarczy więcej „tak” niż „nie”. Głosów wstrzymujących się nie liczy się.
poll-count-absolute = Więcej niż połowa wszystkich oddanych głosów musi być na „tak”.
poll-count-two-thirds = Dwie trzecie głosów na „tak” i „nie” razem musi być na „tak”.
poll-count-opinions = Liczy się, ile osób zgadza się z każdym stwierdzeniem, nie zgadza się albo nie ma zdania.
poll-count-points = Liczy się suma punktów każdej opcji.
poll-count-quadratic = Głosowanie kwadratowe: liczy się suma głosów na każdą opcję. Wiele głosów na jedną opcję kosztuje więcej.
poll-count-budget = Najpierw projekty z największą liczbą głosów, dopóki wystarcza pieniędzy; projekt zbyt drogi jest pomijany.
poll-count-budget-least = Liczba głosów potrzebna projektowi: { $count }.
poll-count-budget-stop = Najpierw projekty z największą liczbą głosów, aż do pierwszego, który jest zbyt drogi.
poll-count-equal-shares = Metoda równych udziałów: każdy głos ma równą część pieniędzy. Projekt jest wybrany, jeśli osoby, które go chcą, mogą go razem opłacić.
