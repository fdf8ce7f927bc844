# civic-widgets, українська. Прості слова, короткі речення, що робити далі. У тому порядку, в якому їх читають.

loading = Завантаження…
try-again = Спробувати ще раз
continue = Далі
back = Назад
yes = Так
no = Ні
optional = { $label } (необов’язково)
change = Змінити
leads-to = (відкриває { $host } у новій вкладці)
website = Вебсайт
bad-attribute = Цю частину сторінки налаштовано неправильно: атрибут «{ $name }» має значення «{ $value }», а має бути: { $allowed }.
bad-address = Цю частину сторінки налаштовано неправильно: атрибут «{ $name }» має значення «{ $value }», а має бути адреса: https://… або шлях на цьому сайті.

## Коли сама форма не може працювати

fallback-link = Надіслати звернення тут
fallback-mail = Надіслати звернення електронною поштою

## Кроки

step-of = Крок { $now } з { $all }
step-category = Чого це стосується?
step-details = Що сталося?
step-place = Де це?
step-contact = Як із вами зв’язатися?
step-review = Перевірте своє звернення
part-loading = Завантаження наступного кроку…
part-failed = Наступний крок не завантажився. Те, що ви ввели, збережено.

## Що зберігається

draft-restored = Ми зберегли те, що ви заповнили минулого разу, лише на цьому пристрої.
draft-discard = Видалити все й почати знову
keeping-blocked = Ваш браузер не дозволяє цій сторінці зберігати те, що ви вводите. Якщо ви залишите сторінку до надсилання, усе буде втрачено.
keeping-full = На цьому пристрої більше немає місця, щоб зберігати те, що ви вводите. Якщо ви залишите сторінку до надсилання, усе буде втрачено.

## Чого це стосується?

categories-loading = Завантаження тем звернень…
categories-failed = Не вдалося завантажити теми звернень
categories-none = Зараз тут не можна надіслати звернення. Зв’яжіться, будь ласка, з міською радою в інший спосіб.
categories-all = Виберіть, чого це стосується
categories-other = Інше
categories-search = Пошук
categories-search-hint = Наприклад: яма, ліхтар, сміття
categories-found = { $count ->
    [0] Нічого не знайдено
    [one] Знайдено { $count } тему
    [few] Знайдено { $count } теми
    [many] Знайдено { $count } тем
   *[other] Знайдено { $count } теми
}
categories-not-found = Нічого не знайдено. Спробуйте інше слово або очистіть пошук, щоб побачити все.
category = Тема

## Що сталося?

about-category = Тема: { $category }
description = Що сталося
description-hint = Опишіть, що ви побачили. Будь ласка, не вказуйте імен і номерних знаків інших людей.
questions-loading = Завантаження запитань…
questions-failed = Не вдалося завантажити запитання
photo = Фото
photo-hint = Дані про те, де й коли зроблено фото, буде вилучено з нього, перш ніж воно залишить ваш пристрій.
photo-choose = Зробити або вибрати фото
photo-change = Вибрати інше фото
photo-remove = Вилучити фото
photo-alt = Фото, яке ви додали
photo-preparing = Підготовка фото…
photo-added = Фото додано.
photo-not-an-image = Цей файл не є фото. Виберіть зображення JPEG, PNG, WebP або HEIC.
photo-unreadable = Це фото не вдається відкрити. Зробіть інше або продовжуйте без фото.
photo-too-large = Це фото завелике. Виберіть фото розміром не більше ніж 40 МБ.

## Де це?

place-words = Адреса або опис місця
place-words-hint = Наприклад: вул. Шевченка, 12, біля аптеки
locate = Визначити моє місцеперебування
locating = Запитуємо ваш пристрій, де ви…
located = Місце визначено з точністю приблизно { $metres } м.
locate-denied = Ваш браузер не повідомив нам, де ви. Ви можете дозволити це в налаштуваннях цієї сторінки або описати місце словами.
locate-unavailable = Ваш пристрій зараз не знає, де він. Будь ласка, опишіть місце словами.
locate-timeout = Ваш пристрій надто довго визначав, де він. Спробуйте ще раз або опишіть місце словами.
locate-unsupported = Цей браузер не може тут повідомити нам, де ви. Будь ласка, опишіть місце словами.
coordinates-open = Координати
coordinates = Широта й довгота
coordinates-hint = Наприклад: 43.7696, 11.2558

## Як із вами зв’язатися?

contact-text = Ці поля можна залишити порожніми. Якщо ви їх заповните, міська рада зможе уточнити у вас подробиці й повідомити, що зроблено. Ці дані не публікують.
contact-needed = Для цього звернення міській раді потрібна ваша електронна адреса. Її не публікують.
contact-privacy = Що міська рада робить із вашими даними (відкривається в новій вкладці)
contact = Контактні дані
contact-none = Анонімне звернення
name = Ім’я та прізвище
first-name = Ім’я
last-name = Прізвище
email = Електронна адреса
phone = Номер телефону

## Перевірити й надіслати

review-text = Після надсилання міська рада може опублікувати, що сталося і де, а також фото. Ваші контактні дані залишаються в міській раді.
send = Надіслати звернення
sending-title = Надсилання вашого звернення
sending-text = Будь ласка, не закривайте цю сторінку. Написане зберігається на цьому пристрої, доки його не отримає міська рада.
checking-title = Запитуємо міську раду
checking-text = Остання відповідь до нас не дійшла. Запитуємо, чи ваше звернення вже там.

queued-title = Ваше звернення ще не надіслано
queued-offline = Його буде надіслано автоматично, щойно пристрій знову буде в мережі, а ця сторінка — відкрита.
queued-text = Ви можете спробувати ще раз зараз або пізніше.
queued-kept = Нічого не втрачено: ваше звернення збережено на цьому пристрої.
queued-send = Спробувати ще раз
queued-edit = Змінити звернення
doubt-title = Ми не знаємо, чи надійшло ваше звернення
doubt-not-shown = Ми шукали його в списку міської ради й не знайшли. Деякі міські ради показують звернення лише через певний час. Якщо ви надішлете його ще раз, міська рада може отримати його двічі.
doubt-not-asked = Зараз не можна запитати сервер міської ради. Перш ніж надсилати щось знову, ми перевіримо, чи ваше звернення вже там.
doubt-check = Перевірити ще раз
doubt-send = Усе одно надіслати ще раз

## Підтвердження

receipt-title = Дякуємо. Міська рада отримала ваше звернення
receipt-number = Номер вашого звернення
receipt-numbering = Ваше звернення отримує номер…
receipt-number-later = Ваше звернення отримає номер пізніше. Ви знайдете його в розділі «Мої звернення» на цьому пристрої.
receipt-no-number = Міська рада не надає номерів таким зверненням.
receipt-next = Що буде далі
receipt-next-text = Міська рада розгляне ваше звернення й передасть його тим, хто може допомогти. Ви можете стежити за ним у розділі «Мої звернення» на цьому пристрої.
receipt-next-untracked = Міська рада розгляне ваше звернення й передасть його тим, хто може допомогти.
receipt-another = Повідомити про щось інше

## Мої звернення

mine-open = { $count ->
    [1] Моє звернення
    [one] Мої звернення ({ $count })
    [few] Мої звернення ({ $count })
    [many] Мої звернення ({ $count })
   *[other] Мої звернення ({ $count })
}
mine-title = Мої звернення
mine-text = Надіслані з цього пристрою. Лише цей пристрій знає цей список.
mine-none = Із цього пристрою не надіслано жодного звернення.
mine-refreshing = Запитуємо міську раду, чи є новини…
mine-stale = Не всі новини вдалося отримати. Ви бачите останні відомі дані.
mine-sent = Надіслано { $time }
mine-number = Номер { $number }
mine-numbering = Номер буде згодом
mine-no-number = Без номера
mine-erase = Стерти цей список із пристрою
mine-erase-text = Міська рада зберігає ваші звернення. Без цього списку ви зможете стежити за ними лише за номерами.
mine-erase-yes = Стерти
mine-erase-no = Залишити список
mine-close = Назад до форми
status-sent = Надіслано
status-open = Відкрито
status-closed = Закрито
status-unknown = Стан невідомий
status-untracked = Стежити не можна
status-detail = { $status }: { $detail }

## Проблеми

problems-title = Перевірте, будь ласка
refused-title = Сервер міської ради не прийняв звернення
problem-missing = «{ $label }»: потрібна відповідь.
problem-category-missing = Виберіть, чого це стосується.
problem-description-missing = Напишіть, що сталося.
problem-place-missing = Укажіть, де це: словами або через ваше місцеперебування.
problem-email-missing = Напишіть свою електронну адресу.
problem-too-long = «{ $label }»: текст задовгий. Найбільша кількість знаків: { $most }.
problem-not-a-number = «{ $label }»: напишіть число, наприклад 2,5.
problem-not-a-date = «{ $label }»: напишіть дату й час.
problem-not-a-choice = «{ $label }»: виберіть один із варіантів.
problem-not-coordinates = Це не координати. Напишіть їх так: 43.7696, 11.2558.
problem-not-an-email = Напишіть електронну адресу, наприклад name@example.org.
problem-not-a-phone = Напишіть номер телефону цифрами, наприклад +380 44 123 45 67.
problem-photo-not-ready = Фото ще готується. Зачекайте, будь ласка.
problem-questions-not-ready = Запитання ще не завантажилися.
problem-refused = Сервер міської ради повідомляє: { $said }

error-offline = Ваш пристрій не в мережі.
error-timeout = Сервер міської ради надто довго не відповідав.
error-unreachable = Немає зв’язку із сервером міської ради.
error-blocked = Немає зв’язку із сервером міської ради з цієї сторінки.
error-server = На сервері міської ради стався збій.
error-too-many = Сервер міської ради зараз дуже завантажений. Будь ласка, спробуйте ще раз за кілька хвилин.
error-wait = Сервер міської ради зараз дуже завантажений. Будь ласка, спробуйте ще раз через { $seconds ->
    [one] { $seconds } секунду
    [few] { $seconds } секунди
    [many] { $seconds } секунд
   *[other] { $seconds } секунди
}.
error-key = Сервер міської ради не надає доступу цій сторінці. Це не ваша провина. Зв’яжіться, будь ласка, з міською радою в інший спосіб і повідомте про цю помилку.
error-not-found = Сервер міської ради не знає того, що запитує ця сторінка. Це не ваша провина. Зв’яжіться, будь ласка, з міською радою в інший спосіб і повідомте про цю помилку.
error-photo-refused = Сервер міської ради не приймає це фото. Вилучіть його або виберіть інше.
error-refused = Сервер міської ради не прийняв того, що надіслала ця сторінка.
error-web-page = Сервер міської ради відповів вебсторінкою замість даних. Це не ваша провина. Спробуйте, будь ласка, пізніше.
error-nonsense = Сервер міської ради дав незрозумілу відповідь. Це не ваша провина. Спробуйте, будь ласка, пізніше.
error-no-number = Сервер міської ради прийняв звернення, але не надав йому номера.
error-too-large = Сервер міської ради надіслав більше, ніж може прочитати ця сторінка.

## Для вебмайстра, у консолі

webmaster-error-offline = пристрій не в мережі.
webmaster-error-timeout = кінцева точка не відповіла вчасно.
webmaster-error-unreachable = немає зв’язку з кінцевою точкою. Перевірте атрибут «endpoint» і Content-Security-Policy (connect-src).
webmaster-error-blocked = кінцева точка розташована на іншому хості, і зв’язку з нею немає. Якщо вона працює, їй бракує заголовка «Access-Control-Allow-Origin» або її самої бракує в connect-src у Content-Security-Policy цієї сторінки. Шлях на цьому сайті, який передає їй запити, працює без того й іншого.
webmaster-error-server = кінцева точка відповіла зі статусом { $status }. { $said }
webmaster-error-too-many = кінцева точка обмежує частоту запитів (статус 429). { $said }
webmaster-error-key = кінцевій точці потрібен інший ключ (статус { $status }). Перевірте атрибут «api-key» або додавайте ключ через проксі. { $said }
webmaster-error-not-found = кінцева точка не знає цієї адреси (статус { $status }). Перевірте атрибут «endpoint»; для civic-report це адреса, під якою лежить services.json. { $said }
webmaster-error-photo-refused = кінцева точка не приймає фото (статус { $status }). Перевірте атрибути «media-field» і «no-photo». { $said }
webmaster-error-refused = кінцева точка відхилила запит (статус { $status }). { $said }
webmaster-error-web-page = кінцева точка відповідає вебсторінкою. Перевірте атрибут «endpoint»; для civic-report це адреса, під якою лежить services.json, а деяким серверам потрібен також «jurisdiction».
webmaster-error-nonsense = відповідь кінцевої точки не відповідає її протоколу: Open311 GeoReport v2 для civic-report, протоколу з атрибута «backend» для civic-source.
webmaster-error-no-number = кінцева точка відповіла на нове звернення без номера й без токена.
webmaster-error-too-large = відповідь кінцевої точки завелика, щоб її прочитати.

## Рух і паркування

mobility-title = Рух і паркування
mobility-loading = Завантаження даних про рух і паркування…
mobility-updated = Оновлено о { $time }
mobility-refresh = Оновити
mobility-refreshing = Оновлення…
mobility-empty = Зараз тут немає чого показати.
mobility-all-stale = Дані застарі, щоб їх показувати
mobility-all-stale-text = Системи міської ради понад годину не надсилають нічого нового. Ми перевіряємо далі.
mobility-some-down = Зараз немає відповіді від: { $names }. Решта даних актуальна.
mobility-all-down = Не вдалося завантажити дані про рух і паркування
mobility-all-down-old = Зараз нові дані не надходять. Те, що ви бачите, отримано раніше; поруч указано, наскільки давно.
mobility-outside = Схоже, ви за межами цього міста: до найближчого місця { $distance }.
mobility-lists = Зміст
mobility-more = Показати ще { $count } (залишилося { $all })
mobility-nameless = Без назви

## Звідки

mobility-place = Біля якого місця?
mobility-place-hint = Паркінг або вулиця з цієї сторінки чи координати
mobility-place-find = Знайти
mobility-place-not-found = На цій сторінці немає «{ $place }». Спробуйте назву паркінгу або його вулицю.
mobility-from-device = Відстані — по прямій, від місця, де ви перебуваєте.
mobility-from-place = Відстані — по прямій, від: { $place }
mobility-metres = { $metres } м
mobility-kilometres = { $kilometres } км

## Де припаркуватися

mobility-parking = Паркування
mobility-free-of =
    { $free ->
        [one] { $free } вільне місце з { $all }
        [few] { $free } вільні місця з { $all }
        [many] { $free } вільних місць з { $all }
       *[other] { $free } вільного місця з { $all }
    }
mobility-free =
    { $free ->
        [one] { $free } вільне місце
        [few] { $free } вільні місця
        [many] { $free } вільних місць
       *[other] { $free } вільного місця
    }
mobility-capacity =
    { $all ->
        [one] { $all } місце
        [few] { $all } місця
        [many] { $all } місць
       *[other] { $all } місця
    }
mobility-open = Відчинено
mobility-nearly-full = Майже заповнено
mobility-full = Заповнено
mobility-closed = Зачинено
mobility-subscribers = Лише за абонементом
mobility-no-data = Зараз немає даних
mobility-unknown = Невідомо
mobility-filling = заповнюється
mobility-steady = без змін
mobility-emptying = звільняється
mobility-age =
    { $minutes ->
        [0] Щойно
        [one] { $minutes } хвилину тому
        [few] { $minutes } хвилини тому
        [many] { $minutes } хвилин тому
       *[other] { $minutes } хвилини тому
    }
mobility-ageing =
    { $minutes ->
        [one] { $minutes } хвилину тому: дані могли застаріти
        [few] { $minutes } хвилини тому: дані могли застаріти
        [many] { $minutes } хвилин тому: дані могли застаріти
       *[other] { $minutes } хвилини тому: дані могли застаріти
    }
mobility-age-unknown = Невідомо, наскільки давні ці дані
mobility-too-old = Останнім даним понад годину
mobility-garage = Багаторівневий паркінг
mobility-underground = Підземний паркінг
mobility-ground = Просто неба
mobility-street = На вулиці
mobility-park-and-ride = Перехоплювальний паркінг
mobility-too-low = Занизько для вашого транспортного засобу
mobility-height-unknown = Найбільша висота невідома
mobility-said = За даними системи міської ради, кількість вільних місць: { $said }. Цього не може бути.
mobility-spaces-general = Для всіх
mobility-spaces-accessible = Для людей з інвалідністю, з відповідним посвідченням
mobility-spaces-women = Для жінок
mobility-spaces-family = Для сімей
mobility-spaces-charging = Із заряджанням електромобілів
mobility-spaces-car-sharing = Для каршерингу
mobility-spaces-motorcycle = Для мотоциклів
mobility-spaces-bicycle = Для велосипедів
mobility-spaces-lorry = Для вантажівок
mobility-spaces-coach = Для туристичних автобусів
mobility-spaces-caravan = Для автодомів і причепів-дач
mobility-spaces-subscriber = За абонементом
mobility-address = Адреса
mobility-hours = Години роботи
mobility-always = Цілодобово
mobility-day-off = зачинено
mobility-holidays = святкові дні
mobility-open-now = зараз відчинено
mobility-closed-now = зараз зачинено
mobility-tariff = Вартість
mobility-height-limit = Найбільша висота
mobility-height = { $metres } м
mobility-operator = Оператор
mobility-forecast = Прогноз вільних місць
mobility-forecast-loading = Завантаження прогнозу…
mobility-forecast-failed = Не вдалося завантажити прогноз.
mobility-foretold = { $time }: приблизно { $free }
mobility-way = Прокласти маршрут
mobility-follow = Повідомити про зміни
mobility-follow-hint = Поки ця сторінка відкрита, тут з’являється повідомлення, коли місця закінчуються, коли паркінг зачиняється або коли знову є вільні місця.

## Фільтри

mobility-filters =
    { $set ->
        [0] Фільтри та порядок
        [one] Фільтри та порядок (увімкнено { $set } фільтр)
        [few] Фільтри та порядок (увімкнено { $set } фільтри)
        [many] Фільтри та порядок (увімкнено { $set } фільтрів)
       *[other] Фільтри та порядок (увімкнено { $set } фільтра)
    }
mobility-filters-clear = Скинути всі фільтри
mobility-found = Знайдено паркінгів: { $count } з { $all }
mobility-none-fits = Нічого не відповідає пошуку та фільтрам.
mobility-search = Пошук у всіх списках
mobility-only = Показувати лише
mobility-only-free = З вільними місцями
mobility-only-open = Зараз відчинені
mobility-only-accessible = З місцями для людей з інвалідністю
mobility-only-charging = Із заряджанням електромобілів
mobility-only-park-and-ride = Перехоплювальні паркінги
mobility-kind = Вид паркінгу
mobility-vehicle-height = Висота вашого транспортного засобу, у метрах
mobility-vehicle-height-hint = Наприклад: 2,1
mobility-vehicle-height-wrong = Напишіть висоту в метрах, наприклад: 2,1
mobility-sort = Порядок
mobility-sort-best = Спочатку найбільш придатні
mobility-sort-distance = Спочатку найближчі
mobility-sort-free = Спочатку з найбільшою кількістю вільних місць
mobility-sort-name = За назвою

## Що заважає руху

mobility-incidents = Перекриття та дорожні роботи
mobility-works = Дорожні роботи
mobility-closure = Перекриття
mobility-accident = Аварія
mobility-congestion = Затор
mobility-hazard = Небезпека
mobility-weather = Погода
mobility-event = Захід
mobility-restriction = Обмеження
mobility-detour = Об’їзд
mobility-transit = Громадський транспорт
mobility-incident = Повідомлення
mobility-road-open = Дорога відкрита
mobility-lanes-closed = Частину смуг перекрито
mobility-alternating = Почерговий рух
mobility-road-closed = Дорогу перекрито
mobility-hinders-little = Незначні затримки
mobility-hinders-some = Затримки
mobility-hinders-much = Великі затримки
mobility-until = До { $until }
mobility-since = З { $from }
mobility-planned-from = Заплановано з { $from }
mobility-planned-span = Заплановано з { $from } до { $until }
mobility-where = Де
mobility-times = У які години
mobility-limits = Обмеження
mobility-limit-speed = не більше ніж { $most } км/год
mobility-limit-width = ширина не більше ніж { $most } м
mobility-limit-height = висота не більше ніж { $most } м
mobility-limit-length = довжина не більше ніж { $most } м
mobility-limit-weight = маса не більше ніж { $most } т
mobility-limit-axle = навантаження на вісь не більше ніж { $most } т
mobility-no-lorries = рух вантажівок заборонено
mobility-no-parking = паркування заборонено
mobility-no-overtaking = обгін заборонено
mobility-no-trailers = рух із причепом заборонено
mobility-local-only = лише для мешканців і місцевого під’їзду

## Скільки часу потрібно

mobility-corridors = Рух на дорогах
mobility-travel = { $minutes } хв, зазвичай { $normal } хв
mobility-travel-now = { $minutes } хв
mobility-speed = { $speed } км/год
mobility-traffic-unknown = Невідомо
mobility-traffic-free = Вільно
mobility-traffic-heavy = Повільно
mobility-traffic-congested = Затор
mobility-traffic-blocked = Рух зупинено

## Велосипеди та заряджання

mobility-bikes = Прокат велосипедів
mobility-bikes-free =
    { $bikes ->
        [0] немає велосипедів
        [one] { $bikes } велосипед
        [few] { $bikes } велосипеди
        [many] { $bikes } велосипедів
       *[other] { $bikes } велосипеда
    }
mobility-docks-free =
    { $docks ->
        [0] немає вільних стійок
        [one] { $docks } вільна стійка
        [few] { $docks } вільні стійки
        [many] { $docks } вільних стійок
       *[other] { $docks } вільної стійки
    }
mobility-rent-only = Лише видача
mobility-return-only = Лише повернення
mobility-out-of-service = Не працює
mobility-chargers = Заряджання електромобілів
mobility-points =
    { $all ->
        [one] { $all } зарядна точка
        [few] { $all } зарядні точки
        [many] { $all } зарядних точок
       *[other] { $all } зарядної точки
    }
mobility-power = { $power } кВт
mobility-point-free = вільно
mobility-point-taken = зайнято

## Звідки дані

mobility-sources = Джерела
mobility-source-loading = завантаження…
mobility-source-stale = немає відповіді; останнє оновлення о { $time }
mobility-credits = Дані та ліцензії

## Що повідомляє програма зчитування з екрана

mobility-news-full = { $name }: тепер заповнено.
mobility-news-spaces =
    { $free ->
        [one] { $name }: знову { $free } вільне місце.
        [few] { $name }: знову { $free } вільні місця.
        [many] { $name }: знову { $free } вільних місць.
       *[other] { $name }: знову { $free } вільного місця.
    }
mobility-news-not-full = { $name }: знову є вільні місця.
mobility-news-closed = { $name }: тепер зачинено.
mobility-news-opened = { $name }: знову відчинено.
mobility-news-too-old = { $name }: немає свіжих даних.
mobility-news-down = { $name }: немає відповіді. Залишаються останні отримані дані.
mobility-news-back = { $name }: дані знову надходять.

## Карта

mobility-map-show = Показати на карті
mobility-map-hide = Сховати карту
mobility-map-details = Докладніше у списку
map-label = Карта
map-keys = Клавіші зі стрілками рухають карту, плюс і мінус змінюють масштаб.
map-markers = На карті
map-zoom-in = Збільшити
map-zoom-out = Зменшити
map-fit = Показати все
map-move = Пересунути карту
map-north = Угору
map-south = Униз
map-west = Ліворуч
map-east = Праворуч
map-touch = Пересувайте карту двома пальцями.
map-legend = Що означають знаки
map-sign-free = Вільні місця або незначні затримки
map-sign-few = Мало місць або затримки
map-sign-full = Заповнено або великі затримки
map-cluster =
    { $count ->
        [one] { $count } місце: збільшити
        [few] { $count } місця: збільшити
        [many] { $count } місць: збільшити
       *[other] { $count } місця: збільшити
    }
map-here = Відстані — звідси
map-failed = Карта не завантажилася. Усе, що вона показує, є в списках нижче.
map-tiles-failed = Тло карти зараз не завантажується. Місця позначено там, де вони є.

## Голосування

poll-list = Скажіть свою думку
poll-loading = Завантаження голосувань…
poll-failed = Не вдалося завантажити голосування
poll-none = Зараз немає жодного голосування.
poll-questions = Ваші відповіді
poll-back = Усі голосування
poll-open-vote = Прочитати й проголосувати
poll-open-read = Прочитати
poll-open-result = Переглянути результат
poll-voted = Ви проголосували з цього пристрою.
poll-page = Це голосування на його власній сторінці

## Голосування: що треба знати наперед

poll-until = Коли
poll-opens = Голосування почнеться { $time }
poll-opens-unknown = Голосування ще не почалося
poll-closes = Голосувати можна до { $time }
poll-closes-unknown = Голосувати можна зараз
poll-closed = Голосування завершилося { $time }
poll-closed-unknown = Голосування завершено
poll-in-minutes = { $count ->
    [0] (менше ніж за хвилину)
    [one] (через { $count } хвилину)
    [few] (через { $count } хвилини)
    [many] (через { $count } хвилин)
   *[other] (через { $count } хвилини)
}
poll-in-hours = { $count ->
    [one] (через { $count } годину)
    [few] (через { $count } години)
    [many] (через { $count } годин)
   *[other] (через { $count } години)
}
poll-in-days = { $count ->
    [one] (через { $count } день)
    [few] (через { $count } дні)
    [many] (через { $count } днів)
   *[other] (через { $count } дня)
}
poll-ago-minutes = { $count ->
    [0] (менше ніж хвилину тому)
    [one] ({ $count } хвилину тому)
    [few] ({ $count } хвилини тому)
    [many] ({ $count } хвилин тому)
   *[other] ({ $count } хвилини тому)
}
poll-ago-hours = { $count ->
    [one] ({ $count } годину тому)
    [few] ({ $count } години тому)
    [many] ({ $count } годин тому)
   *[other] ({ $count } години тому)
}
poll-ago-days = { $count ->
    [one] ({ $count } день тому)
    [few] ({ $count } дні тому)
    [many] ({ $count } днів тому)
   *[other] ({ $count } дня тому)
}
poll-by = Хто запитує
poll-consequence = Що буде далі
poll-who = Хто може голосувати
poll-who-open = Усі. Ніхто не перевіряє, чи хтось голосує двічі.
poll-who-device = Усі, один раз із кожного пристрою.
poll-who-code = Ті, хто має код від міської ради. Кожен код зараховується один раз.
poll-who-person = Ті, хто ввійшов через сервіс міської ради, по одному разу.
poll-secrecy = Таємниця голосування
poll-secret = Ваш голос таємний: хто голосував і як голосував, зберігається окремо.
poll-not-secret = Ваш голос не таємний: платформа зберігає разом, хто голосував і як голосував.
poll-change = Зміна голосу
poll-change-never = Відданий голос остаточний. Будь ласка, перевірте його заздалегідь.
poll-change-replace = До кінця голосування можна проголосувати ще раз. Зараховується останній голос.
poll-change-receipt = До кінця голосування голос можна змінити або відкликати за допомогою квитанції, яку ви отримаєте.
poll-results = Результати
poll-results-always = Проміжний результат можна побачити будь-коли.
poll-results-after-vote = Ви побачите результат, коли проголосуєте.
poll-results-after-close = Результат показують після завершення голосування.
poll-results-never = Тут результат не показують.
poll-elsewhere = Голосують на сторінці самої платформи.

## Голосування: заповнення

poll-answer = Ваш голос
poll-how-single = Виберіть один варіант.
poll-how-multiple = { $count ->
    [1] Виберіть один варіант.
    [one] Виберіть не більше ніж { $count } варіант.
    [few] Виберіть не більше ніж { $count } варіанти.
    [many] Виберіть не більше ніж { $count } варіантів.
   *[other] Виберіть не більше ніж { $count } варіанта.
}
poll-how-approval = Виберіть усі варіанти, на які ви погодилися б.
poll-how-score = Оцініть кожен варіант у балах: від 0 до { $count }. Пропущене залишається без оцінки.
poll-how-judgment = Дайте оцінку кожному варіанту.
poll-how-ranked = Розташуйте варіанти за порядком, найкращий — перший. Деякі можна пропустити.
poll-how-yes-no = Виберіть одну відповідь.
poll-how-opinions = Скажіть, що ви думаєте про кожне твердження. Деякі можна пропустити.
poll-how-points = Бали, які треба розподілити: { $count }.
poll-how-quadratic = Доступні кредити: { $count }. Один голос коштує 1 кредит, два — 4, три — 9 і так далі.
poll-how-budget = Вибирайте проєкти, доки вистачає грошей.
poll-left = Залишилося: { $amount }
poll-over = Забагато на: { $amount }
poll-cost = Вартість: { $amount }
poll-less = Менше для: { $name }
poll-more = Більше для: { $name }
poll-rank = Поставити на наступне місце: { $name }
poll-unrank = Прибрати з порядку: { $name }
poll-up = Пересунути вгору: { $name }
poll-down = Пересунути вниз: { $name }
poll-order = Ваш порядок
poll-unordered = Без місця
poll-order-is = Ваш порядок: { $order }
poll-abstain = Утримуюся
poll-agree = Погоджуюся
poll-disagree = Не погоджуюся
poll-pass = Не маю думки
poll-blank = Віддати порожній голос
poll-blank-said = Порожній голос: ви берете участь, але нічого не вибираєте.
poll-write = Ваша відповідь
poll-write-other = Напишіть, будь ласка, що ви маєте на увазі
poll-code = Ваш код
poll-code-hint = Код, який надіслала вам міська рада
poll-terms = Я приймаю умови користування
poll-terms-read = Умови користування платформою
poll-restored = Ми зберегли те, що ви заповнили, лише на цьому пристрої.

## Голосування: що треба виправити

poll-wrong = Цей голос не вдається прочитати. Будь ласка, проголосуйте ще раз.
poll-wrong-empty = Будь ласка, зробіть вибір або віддайте порожній голос.
poll-wrong-few = { $count ->
    [1] Виберіть хоча б один варіант.
    [one] Виберіть не менше ніж { $count } варіант.
    [few] Виберіть не менше ніж { $count } варіанти.
    [many] Виберіть не менше ніж { $count } варіантів.
   *[other] Виберіть не менше ніж { $count } варіанта.
}
poll-wrong-many = { $count ->
    [1] Виберіть лише один варіант.
    [one] Виберіть не більше ніж { $count } варіант.
    [few] Виберіть не більше ніж { $count } варіанти.
    [many] Виберіть не більше ніж { $count } варіантів.
   *[other] Виберіть не більше ніж { $count } варіанта.
}
poll-wrong-high = Жодне число не може бути більшим за { $count }.
poll-wrong-over = Це на { $count } більше, ніж є.
poll-wrong-under = Треба витратити ще щонайменше { $count }.
poll-wrong-words = Будь ласка, напишіть словами, що ви маєте на увазі.
poll-wrong-terms = Будь ласка, прийміть умови користування або вийдіть без голосування.
poll-wrong-code = Введіть свій код, будь ласка.

## Голосування: віддати голос

poll-review = Перевірте свій голос
poll-cast = Віддати мій голос
poll-sending = Надсилання вашого голосу…
poll-sending-text = Будь ласка, не закривайте цю сторінку.
poll-works = Спершу ваш пристрій розв’язує невелике завдання, яке не дає голосувати роботам.
poll-waits = Ваш голос очікує
poll-waits-text = Його збережено на цьому пристрої, і його буде надіслано автоматично, щойно це стане можливо. Він зараховується один раз.
poll-now = Спробувати зараз
poll-doubt = Можливо, ваш голос надійшов
poll-doubt-text = Відповіді не було, а ця платформа не знає, хто голосував. Якщо ви проголосуєте ще раз, голос може бути зараховано двічі.
poll-anyway = Усе одно проголосувати ще раз
poll-taken = Ваш голос віддано
poll-taken-text = Платформа отримала ваш голос. Цей пристрій більше не знає, як ви проголосували.
poll-taken-at = Віддано { $time }
poll-receipt = Ваша квитанція
poll-receipt-text = За нею можна перевірити, чи зараховано ваш голос. Той, хто її має, може знайти ваш голос, тому нікому її не показуйте.
poll-anew = Проголосувати ще раз
poll-another = Голосує інша людина
poll-let-go = Не надсилати
poll-check = Перевірити, чи голос пораховано
poll-withdraw = Відкликати мій голос
poll-withdraw-sure = Ваш голос більше не буде зараховано. До кінця голосування ви можете проголосувати ще раз.
poll-withdraw-yes = Відкликати
poll-withdraw-no = Залишити
poll-not-closed = Голосування завершено або ще не почалося.
poll-not-sign-in = Будь ласка, увійдіть через сервіс міської ради або введіть свій код. Ваш голос збережено.
poll-not-expired = Час вашого входу минув. Будь ласка, увійдіть ще раз. Ваш голос збережено.
poll-not-allowed = Ви не можете взяти участь у цьому голосуванні.
poll-not-twice = Ваш голос уже є.
poll-not-code = Такого коду немає. Перевірте його, будь ласка.
poll-not-gone = Цього голосування вже немає.
poll-not-work = Ваш пристрій надто довго розв’язував завдання. Будь ласка, проголосуйте ще раз.
poll-not-failed = Ваш голос не прийнято. Його збережено на цьому пристрої.

## Голосування: результати

poll-result = Результат
poll-result-failed = Не вдалося завантажити результат
poll-so-far = Це проміжний результат.
poll-voters = { $count ->
    [one] Проголосувала { $count } людина.
    [few] Проголосували { $count } людини.
    [many] Проголосували { $count } людей.
   *[other] Проголосували { $count } людини.
}
poll-ballots = Віддані голоси: { $cast }, з них порожні: { $blank }, недійсні: { $invalid }.
poll-turnout = Явка: { $percent }; мали право голосу: { $eligible }.
poll-quorum-enough = Кворум є: участь узяло достатньо людей.
poll-quorum-missing = { $count ->
    [one] Кворуму немає: бракує { $count } голосу.
    [few] Кворуму немає: бракує { $count } голосів.
    [many] Кворуму немає: бракує { $count } голосів.
   *[other] Кворуму немає: бракує { $count } голосу.
}
poll-winners = { $count ->
    [one] Обрано: { $names }
    [few] Обрано: { $names }
    [many] Обрано: { $names }
   *[other] Обрано: { $names }
}
poll-tie = Рівність голосів: { $names }. Як вирішити, скаже міська рада.
poll-opinions = згодні: { $agree }, не згодні: { $disagree }, без думки: { $pass }
poll-margin = Перевага над наступним варіантом: { $count }
poll-needed = Потрібно голосів «Так»: { $needed } з { $base }
poll-spent = Витрачено: { $spent } з { $budget }. Залишилося: { $left }.
poll-runoff = Другий тур між двома найкращими: { $first } { $votes }, { $second } { $others }, без переваги { $equal }
poll-grades = Скільки разів поставлено кожну оцінку
poll-pairwise = Скільки людей воліють варіант рядка за варіант стовпця
poll-opinions-table = Що думають про кожне твердження
poll-rounds = Тур за туром
poll-option = Варіант
poll-exhausted = Голоси без наступного варіанта
poll-count-most = Рахують, скільки людей вибрало кожен варіант. Перемагає той, що має найбільше голосів.
poll-count-sum = Рахують суму балів кожного варіанта. Перемагає найбільша сума.
poll-count-mean = Рахують середній бал, який отримав кожен варіант. Перемагає найвищий.
poll-count-star = Метод STAR: порівнюють два варіанти з найбільшою кількістю балів; перемагає той, який більше людей вважає кращим.
poll-count-judgment = Мажоритарне судження (majority judgment): для кожного варіанта враховують найвищу оцінку, яку йому дала або перевищила щонайменше половина людей. Перемагає найкраща оцінка.
poll-count-borda = Метод Борда: кожне місце дає бали, краще — більше. Перемагає найбільша кількість балів.
poll-count-runoff = Альтернативне голосування, турами: вибуває варіант із найменшою кількістю голосів, а ці голоси переходять до наступного варіанта в бюлетені, доки один варіант не матиме більше ніж половину.
poll-count-schulze = Метод Шульце: кожен варіант порівнюють із кожним іншим. Перемагає той, що долає всі інші, безпосередньо або через інші варіанти.
poll-count-transferable = Єдиний перехідний голос, турами: хто має достатньо голосів, того обрано, а надлишок переходить до наступного варіанта в бюлетені. Якщо ніхто не має достатньо, вибуває той, хто має найменше.
poll-count-simple = Достатньо, щоб «так» було більше, ніж «ні». Тих, хто утримався, не враховують.
poll-count-absolute = Більше ніж половина всіх відданих голосів має бути «так».
poll-count-two-thirds = Дві третини всіх «так» і «ні» разом мають бути «так».
poll-count-opinions = Для кожного твердження рахують, скільки людей згодні, не згодні або не мають думки.
poll-count-points = Рахують суму балів кожного варіанта.
poll-count-quadratic = Квадратичне голосування: рахують суму голосів за кожен варіант. Багато голосів за одне коштують дорожче.
poll-count-budget = Спершу проєкти з найбільшою кількістю голосів, доки вистачає грошей; надто дорогий проєкт пропускають.
poll-count-budget-least = Голосів, потрібних проєкту: { $count }.
poll-count-budget-stop = Спершу проєкти з найбільшою кількістю голосів, до першого, що коштує забагато.
poll-count-equal-shares = Метод рівних часток: кожен голос має однакову частку грошей. Проєкт обрано, якщо ті, хто його хоче, можуть разом за нього заплатити.
