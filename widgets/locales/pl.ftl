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
bad-attribute = Ta część strony jest źle skonfigurowana: atrybut „{ $name }” ma wartość „{ $value }”, a powinien mieć: { $allowed }.
bad-address = Ta część strony jest źle skonfigurowana: atrybut „{ $name }” ma wartość „{ $value }”, a powinien być adresem: https://… albo ścieżką w tej witrynie.
leads-to = (otwiera { $host } w nowej karcie)
website = Strona internetowa

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
