# civic-widgets, العربية. كلمات بسيطة وجمل قصيرة وما الذي يجب فعله بعدها، بالترتيب الذي تُقرأ به.
# لا تخاطب النصوصُ رجلًا أو امرأة بعينها: «يُرجى …» والمصادر بدل الأمر. الأمثلة اللاتينية بين قوسين معقوفين ليعزلها Fluent عن اتجاه السطر.

loading = جارٍ التحميل…
try-again = إعادة المحاولة
continue = متابعة
back = رجوع
yes = نعم
no = لا
optional = { $label } (اختياري)
change = تعديل
leads-to = (يفتح { $host } في علامة تبويب جديدة)
website = الموقع الإلكتروني
bad-attribute = لم يُضبط هذا الجزء من الصفحة على نحو صحيح: قيمة السمة «{ $name }» هي «{ $value }»، والمطلوب: { $allowed }.
bad-address = لم يُضبط هذا الجزء من الصفحة على نحو صحيح: قيمة السمة «{ $name }» هي «{ $value }»، والمطلوب عنوان: { "https://…" } أو مسار في هذا الموقع.

## عندما لا يستطيع النموذج نفسه العمل

fallback-link = تقديم البلاغ من هنا
fallback-mail = تقديم البلاغ بالبريد الإلكتروني

## الخطوات

step-of = الخطوة { $now } من { $all }
step-category = ما موضوع البلاغ؟
step-details = ماذا حدث؟
step-place = أين المكان؟
step-contact = كيف يمكننا التواصل معكم؟
step-review = مراجعة البلاغ
part-loading = جارٍ تحميل الخطوة التالية…
part-failed = تعذّر تحميل الخطوة التالية. ما كتبتموه محفوظ.

## ما الذي يُحفظ

draft-restored = حفظنا ما أدخلتموه في المرة السابقة، على هذا الجهاز فقط.
draft-discard = حذف كل شيء والبدء من جديد
keeping-blocked = لا يسمح المتصفح لهذه الصفحة بحفظ ما تكتبونه. عند مغادرة الصفحة قبل الإرسال سيضيع ما كُتب.
keeping-full = لم تبقَ على هذا الجهاز مساحة لحفظ ما تكتبونه. عند مغادرة الصفحة قبل الإرسال سيضيع ما كُتب.

## ما موضوع البلاغ؟

categories-loading = جارٍ تحميل مواضيع البلاغات…
categories-failed = تعذّر تحميل مواضيع البلاغات
categories-none = لا يمكن تقديم بلاغات هنا حاليًا. يُرجى التواصل مع البلدية بطريقة أخرى.
categories-all = اختيار موضوع البلاغ
categories-other = غير ذلك
categories-search = بحث
categories-search-hint = على سبيل المثال: حفرة، إنارة، نفايات
categories-found = { $count ->
    [0] لا توجد نتائج
    [zero] لا توجد نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
categories-not-found = لا توجد نتائج. يُرجى تجربة كلمة أخرى أو إفراغ خانة البحث لعرض كل المواضيع.
category = الموضوع

## ماذا حدث؟

about-category = الموضوع: { $category }
description = ماذا حدث
description-hint = يُرجى وصف ما رأيتموه، دون ذكر أسماء أشخاص آخرين أو أرقام لوحات سياراتهم.
questions-loading = جارٍ تحميل الأسئلة…
questions-failed = تعذّر تحميل الأسئلة
photo = الصورة
photo-hint = تُحذف من الصورة معلومات مكان التقاطها ووقته قبل أن تغادر جهازكم.
photo-choose = التقاط صورة أو اختيارها
photo-change = اختيار صورة أخرى
photo-remove = إزالة الصورة
photo-alt = الصورة التي أضفتموها
photo-preparing = جارٍ تجهيز الصورة…
photo-added = أُضيفت الصورة.
photo-not-an-image = هذا الملف ليس صورة. يُرجى اختيار صورة بصيغة JPEG أو PNG أو WebP أو HEIC.
photo-unreadable = تعذّر فتح هذه الصورة. يُرجى التقاط صورة أخرى أو المتابعة من دونها.
photo-too-large = هذه الصورة كبيرة جدًا. يُرجى اختيار صورة لا يزيد حجمها على 40 ميغابايت.

## أين المكان؟

place-words = العنوان أو وصف المكان
place-words-hint = على سبيل المثال: شارع الجمهورية 12، أمام الصيدلية
locate = استخدام موقعي
locating = نسأل الجهاز عن موقعكم…
located = حُدّد الموقع بدقة تبلغ نحو { $metres } م.
locate-denied = لم يزوّدنا المتصفح بموقعكم. يمكن السماح بذلك في إعدادات هذه الصفحة، أو وصف المكان بالكلمات.
locate-unavailable = لا يعرف الجهاز موقعه في هذه اللحظة. يُرجى وصف المكان بالكلمات.
locate-timeout = استغرق الجهاز وقتًا طويلًا في تحديد موقعه. يُرجى إعادة المحاولة أو وصف المكان بالكلمات.
locate-unsupported = لا يستطيع هذا المتصفح تزويدنا بموقعكم هنا. يُرجى وصف المكان بالكلمات.
coordinates-open = الإحداثيات
coordinates = خط العرض وخط الطول
coordinates-hint = على سبيل المثال: { "43.7696, 11.2558" }

## كيف يمكننا التواصل معكم؟

contact-text = يمكن ترك هذه الخانات فارغة. إن ملأتموها استطاعت البلدية أن تستوضح منكم وأن تخبركم بما فعلته. لا تُنشر هذه البيانات.
contact-needed = تحتاج البلدية إلى عنوان بريدكم الإلكتروني لهذا البلاغ. لا يُنشر هذا العنوان.
contact-privacy = ماذا تفعل البلدية ببياناتكم (يُفتح في علامة تبويب جديدة)
contact = بيانات التواصل
contact-none = بلاغ دون ذكر الاسم
name = الاسم
first-name = الاسم الأول
last-name = اسم العائلة
email = عنوان البريد الإلكتروني
phone = رقم الهاتف

## المراجعة والإرسال

review-text = بعد الإرسال يجوز للبلدية أن تنشر ما حدث ومكانه والصورة. أما بيانات التواصل فتبقى لدى البلدية.
send = إرسال البلاغ
sending-title = جارٍ إرسال بلاغكم
sending-text = يُرجى إبقاء هذه الصفحة مفتوحة. يبقى ما كتبتموه محفوظًا على هذا الجهاز حتى يصل إلى البلدية.
checking-title = نسأل البلدية
checking-text = لم يصلنا الرد الأخير. نسأل إن كان بلاغكم قد وصل.

queued-title = لم يُرسل بلاغكم بعد
queued-offline = سيُرسل تلقائيًا فور عودة اتصال الجهاز بالإنترنت ما دامت هذه الصفحة مفتوحة.
queued-text = يمكن إعادة المحاولة الآن أو لاحقًا.
queued-kept = لم يضع شيء: بلاغكم محفوظ على هذا الجهاز.
queued-send = إعادة المحاولة
queued-edit = تعديل البلاغ
doubt-title = لا نعرف إن كان بلاغكم قد وصل
doubt-not-shown = بحثنا عنه في قائمة البلدية ولم نجده. بعض البلديات لا تعرض البلاغات إلا بعد حين. إن أُرسل مرة أخرى فقد يصل إلى البلدية مرتين.
doubt-not-asked = لا يمكن سؤال خادم البلدية في هذه اللحظة. قبل إرسال أي شيء من جديد سنتحقق إن كان بلاغكم قد وصل.
doubt-check = التحقق مرة أخرى
doubt-send = الإرسال مرة أخرى رغم ذلك

## إشعار الاستلام

receipt-title = شكرًا لكم. استلمت البلدية بلاغكم
receipt-number = رقم بلاغكم
receipt-numbering = جارٍ منح بلاغكم رقمًا…
receipt-number-later = سيُمنح بلاغكم رقمًا لاحقًا. ستجدونه في «بلاغاتي» على هذا الجهاز.
receipt-no-number = لا تمنح البلدية أرقامًا لهذه البلاغات.
receipt-next = ماذا يحدث بعد ذلك
receipt-next-text = تدرس البلدية بلاغكم وتحيله إلى من يستطيع المساعدة. يمكن متابعته في «بلاغاتي» على هذا الجهاز.
receipt-next-untracked = تدرس البلدية بلاغكم وتحيله إلى من يستطيع المساعدة.
receipt-another = تقديم بلاغ آخر

## بلاغاتي

mine-open = { $count ->
    [zero] بلاغاتي
    [one] بلاغي
    [two] بلاغاتي ({ $count })
    [few] بلاغاتي ({ $count })
    [many] بلاغاتي ({ $count })
   *[other] بلاغاتي ({ $count })
}
mine-title = بلاغاتي
mine-text = أُرسلت من هذا الجهاز. هذا الجهاز وحده يعرف هذه القائمة.
mine-none = لم تُرسل أي بلاغات من هذا الجهاز.
mine-refreshing = نسأل البلدية عن المستجدات…
mine-stale = تعذّر جلب بعض المستجدات. هذه آخر المعلومات المعروفة.
mine-sent = أُرسل في { $time }
mine-number = الرقم { $number }
mine-numbering = يُمنح الرقم لاحقًا
mine-no-number = بلا رقم
mine-erase = حذف هذه القائمة من هذا الجهاز
mine-erase-text = تحتفظ البلدية ببلاغاتكم. من دون هذه القائمة لا يمكن متابعتها إلا بأرقامها.
mine-erase-yes = حذف
mine-erase-no = الاحتفاظ بالقائمة
mine-close = العودة إلى النموذج
status-sent = أُرسل
status-open = مفتوح
status-closed = مغلق
status-unknown = الحالة غير معروفة
status-untracked = لا يمكن متابعته
status-detail = { $status }: { $detail }

## مشكلات

problems-title = يُرجى مراجعة ما يلي
refused-title = لم يقبل خادم البلدية البلاغ
problem-missing = «{ $label }»: الإجابة مطلوبة.
problem-category-missing = يُرجى اختيار موضوع البلاغ.
problem-description-missing = يُرجى كتابة ما حدث.
problem-place-missing = يُرجى تحديد المكان: بالكلمات أو باستخدام موقعكم.
problem-email-missing = يُرجى كتابة عنوان البريد الإلكتروني.
problem-too-long = «{ $label }»: النص طويل جدًا. الحد الأقصى لعدد الأحرف: { $most }.
problem-not-a-number = «{ $label }»: يُرجى كتابة عدد، مثل { "2.5" }.
problem-not-a-date = «{ $label }»: يُرجى كتابة تاريخ ووقت.
problem-not-a-choice = «{ $label }»: يُرجى اختيار أحد الخيارات.
problem-not-coordinates = هذه ليست إحداثيات. يُرجى كتابتها هكذا: { "43.7696, 11.2558" }.
problem-not-an-email = يُرجى كتابة عنوان بريد إلكتروني مثل { "name@example.org" }.
problem-not-a-phone = يُرجى كتابة رقم هاتف بالأرقام، مثل { "+39 055 123456" }.
problem-photo-not-ready = ما زال تجهيز الصورة جاريًا. يُرجى الانتظار قليلًا.
problem-questions-not-ready = لم تُحمّل الأسئلة بعد.
problem-refused = ردّ خادم البلدية: { $said }

error-offline = الجهاز غير متصل بالإنترنت.
error-timeout = استغرق خادم البلدية وقتًا طويلًا في الرد.
error-unreachable = تعذّر الوصول إلى خادم البلدية.
error-blocked = تعذّر الوصول إلى خادم البلدية من هذه الصفحة.
error-server = في خادم البلدية عطل.
error-too-many = خادم البلدية مشغول جدًا الآن. يُرجى إعادة المحاولة بعد بضع دقائق.
error-wait = خادم البلدية مشغول جدًا الآن. يُرجى إعادة المحاولة بعد { $seconds ->
    [zero] لحظات
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}.
error-key = لا يسمح خادم البلدية لهذه الصفحة باستخدامه. ليس هذا خطأً منكم. يُرجى التواصل مع البلدية بطريقة أخرى وإبلاغها بهذا العطل.
error-not-found = لا يعرف خادم البلدية ما تطلبه هذه الصفحة. ليس هذا خطأً منكم. يُرجى التواصل مع البلدية بطريقة أخرى وإبلاغها بهذا العطل.
error-photo-refused = لا يقبل خادم البلدية هذه الصورة. يُرجى إزالتها أو اختيار صورة أخرى.
error-refused = لم يقبل خادم البلدية ما أرسلته هذه الصفحة.
error-web-page = ردّ خادم البلدية بصفحة ويب بدل البيانات. ليس هذا خطأً منكم. يُرجى إعادة المحاولة لاحقًا.
error-nonsense = ردّ خادم البلدية بما لا معنى له. ليس هذا خطأً منكم. يُرجى إعادة المحاولة لاحقًا.
error-no-number = استلم خادم البلدية البلاغ، لكنه لم يمنحه رقمًا.
error-too-large = أرسل خادم البلدية أكثر مما تستطيع هذه الصفحة قراءته.

## لمدير الموقع، في وحدة التحكم

webmaster-error-offline = الجهاز غير متصل بالشبكة.
webmaster-error-timeout = لم ترد نقطة النهاية في الوقت المحدد.
webmaster-error-unreachable = تعذّر الوصول إلى نقطة النهاية. يُرجى التحقق من السمة «endpoint» ومن { "Content-Security-Policy (connect-src)" }.
webmaster-error-blocked = نقطة النهاية على مضيف آخر وتعذّر الوصول إليها. إن كانت تعمل، فإما أن تنقصها الترويسة «Access-Control-Allow-Origin»، أو أنها ليست مذكورة في connect-src ضمن Content-Security-Policy لهذه الصفحة. يمكن الاستغناء عن كليهما بمسار في هذا الموقع يمرّر الطلبات إليها.
webmaster-error-server = ردّت نقطة النهاية بالحالة { $status }. { $said }
webmaster-error-too-many = تحدّ نقطة النهاية من عدد الطلبات (الحالة 429). { $said }
webmaster-error-key = تطلب نقطة النهاية مفتاحًا آخر (الحالة { $status }). يُرجى التحقق من السمة «api-key»، أو جعل خادم وكيل يضيف المفتاح. { $said }
webmaster-error-not-found = لا تعرف نقطة النهاية هذا العنوان (الحالة { $status }). يُرجى التحقق من السمة «endpoint»؛ وهي في civic-report العنوان الذي يقع تحته services.json. { $said }
webmaster-error-photo-refused = لا تقبل نقطة النهاية الصورة (الحالة { $status }). يُرجى التحقق من السمتين «media-field» و«no-photo». { $said }
webmaster-error-refused = رفضت نقطة النهاية الطلب (الحالة { $status }). { $said }
webmaster-error-web-page = تردّ نقطة النهاية بصفحة ويب. يُرجى التحقق من السمة «endpoint»؛ وهي في civic-report العنوان الذي يقع تحته services.json، وتحتاج بعض الخوادم أيضًا إلى «jurisdiction».
webmaster-error-nonsense = ردّ نقطة النهاية لا يتبع بروتوكولها: Open311 GeoReport v2 في civic-report، وبروتوكول السمة «backend» في civic-source.
webmaster-error-no-number = ردّت نقطة النهاية على بلاغ جديد بلا رقم ولا رمز.
webmaster-error-too-large = ردّ نقطة النهاية أكبر من أن يُقرأ.

## حركة السير ومواقف السيارات

mobility-title = حركة السير ومواقف السيارات
mobility-loading = جارٍ تحميل حركة السير والمواقف…
mobility-updated = آخر تحديث: { $time }
mobility-refresh = تحديث
mobility-refreshing = جارٍ التحديث…
mobility-empty = لا يوجد ما يُعرض هنا حاليًا.
mobility-all-stale = البيانات أقدم من أن تُعرض
mobility-all-stale-text = لم ترسل أنظمة البلدية أي جديد منذ أكثر من ساعة. نواصل التحقق.
mobility-some-down = لا يوجد ردّ حاليًا من: { $names }. أما الباقي فمحدَّث.
mobility-all-down = تعذّر تحميل حركة السير والمواقف
mobility-all-down-old = لا تصل بيانات جديدة حاليًا. ما ترونه وصل من قبل، ووقته مذكور بجانبه.
mobility-outside = يبدو أنكم خارج هذه المدينة: أقرب مكان يبعد { $distance }.
mobility-lists = المحتويات
mobility-more = عرض المزيد: { $count } من أصل { $all } متبقية
mobility-nameless = بلا اسم

## من أين

mobility-place = بالقرب من أي مكان؟
mobility-place-hint = موقف أو شارع مذكور في هذه الصفحة، أو إحداثيات
mobility-place-find = بحث
mobility-place-not-found = لا يوجد «{ $place }» في هذه الصفحة. يُرجى تجربة اسم موقف أو شارعه.
mobility-from-device = المسافات بخط مستقيم من مكان وجودكم.
mobility-from-place = المسافات بخط مستقيم من: { $place }
mobility-metres = { $metres } م
mobility-kilometres = { $kilometres } كم

## أماكن الوقوف

mobility-parking = مواقف السيارات
mobility-free-of =
    { $free ->
        [zero] لا أماكن شاغرة من أصل { $all }
        [one] مكان شاغر واحد من أصل { $all }
        [two] مكانان شاغران من أصل { $all }
        [few] { $free } أماكن شاغرة من أصل { $all }
        [many] { $free } مكانًا شاغرًا من أصل { $all }
       *[other] { $free } مكان شاغر من أصل { $all }
    }
mobility-free =
    { $free ->
        [zero] لا أماكن شاغرة
        [one] مكان شاغر واحد
        [two] مكانان شاغران
        [few] { $free } أماكن شاغرة
        [many] { $free } مكانًا شاغرًا
       *[other] { $free } مكان شاغر
    }
mobility-capacity =
    { $all ->
        [zero] لا أماكن
        [one] مكان واحد
        [two] مكانان
        [few] { $all } أماكن
        [many] { $all } مكانًا
       *[other] { $all } مكان
    }
mobility-open = مفتوح
mobility-nearly-full = شبه ممتلئ
mobility-full = ممتلئ
mobility-closed = مغلق
mobility-subscribers = للمشتركين فقط
mobility-no-data = لا بيانات حاليًا
mobility-unknown = غير معروف
mobility-filling = يمتلئ تدريجيًا
mobility-steady = ثابت
mobility-emptying = يفرغ تدريجيًا
mobility-age =
    { $minutes ->
        [0] الآن
        [zero] الآن
        [one] قبل دقيقة واحدة
        [two] قبل دقيقتين
        [few] قبل { $minutes } دقائق
        [many] قبل { $minutes } دقيقة
       *[other] قبل { $minutes } دقيقة
    }
mobility-ageing =
    { $minutes ->
        [zero] الآن: قد لا يكون محدَّثًا
        [one] قبل دقيقة واحدة: قد لا يكون محدَّثًا
        [two] قبل دقيقتين: قد لا يكون محدَّثًا
        [few] قبل { $minutes } دقائق: قد لا يكون محدَّثًا
        [many] قبل { $minutes } دقيقة: قد لا يكون محدَّثًا
       *[other] قبل { $minutes } دقيقة: قد لا يكون محدَّثًا
    }
mobility-age-unknown = لا نعرف متى سُجّل هذا الرقم
mobility-too-old = آخر رقم مضت عليه أكثر من ساعة
mobility-garage = مبنى مواقف
mobility-underground = تحت الأرض
mobility-ground = في الهواء الطلق
mobility-street = على جانب الشارع
mobility-park-and-ride = موقف للانتقال إلى النقل العام
mobility-too-low = ارتفاعه أقل من مركبتكم
mobility-height-unknown = أقصى ارتفاع غير معروف
mobility-said = يذكر نظام البلدية أن عدد الأماكن الشاغرة { $said }، وهذا غير ممكن.
mobility-spaces-general = للجميع
mobility-spaces-accessible = لذوي الإعاقة من حاملي بطاقة الوقوف
mobility-spaces-women = للنساء
mobility-spaces-family = للعائلات
mobility-spaces-charging = لشحن السيارات الكهربائية
mobility-spaces-car-sharing = للسيارات المشتركة
mobility-spaces-motorcycle = للدراجات النارية
mobility-spaces-bicycle = للدراجات الهوائية
mobility-spaces-lorry = للشاحنات
mobility-spaces-coach = للحافلات السياحية
mobility-spaces-caravan = للكرفانات ومنازل السفر المتنقلة
mobility-spaces-subscriber = للمشتركين
mobility-address = العنوان
mobility-hours = أوقات العمل
mobility-always = على مدار الساعة
mobility-day-off = مغلق
mobility-holidays = العطل الرسمية
mobility-open-now = مفتوح الآن
mobility-closed-now = مغلق الآن
mobility-tariff = السعر
mobility-height-limit = أقصى ارتفاع
mobility-height = { $metres } م
mobility-operator = الجهة المشغّلة
mobility-forecast = توقعات الأماكن الشاغرة
mobility-forecast-loading = جارٍ تحميل التوقعات…
mobility-forecast-failed = تعذّر تحميل التوقعات.
mobility-foretold = { $time }: نحو { $free }
mobility-way = الطريق إلى المكان
mobility-follow = التنبيه عند التغيّر
mobility-follow-hint = ما دامت هذه الصفحة مفتوحة، تظهر هنا رسالة عندما يمتلئ الموقف أو يُغلق أو تتوفر فيه أماكن من جديد.

## عوامل التصفية

mobility-filters =
    { $set ->
        [0] التصفية والترتيب
        [zero] التصفية والترتيب
        [one] التصفية والترتيب (شرط واحد)
        [two] التصفية والترتيب (شرطان)
        [few] التصفية والترتيب ({ $set } شروط)
        [many] التصفية والترتيب ({ $set } شرطًا)
       *[other] التصفية والترتيب ({ $set } شرط)
    }
mobility-filters-clear = إلغاء كل شروط التصفية
mobility-found = عدد المواقف: { $count } من أصل { $all }
mobility-none-fits = لا شيء يطابق البحث وشروط التصفية.
mobility-search = البحث في كل القوائم
mobility-only = الاقتصار على
mobility-only-free = ما فيه أماكن شاغرة
mobility-only-open = المفتوح الآن
mobility-only-accessible = ما فيه أماكن لذوي الإعاقة
mobility-only-charging = ما فيه شحن للسيارات الكهربائية
mobility-only-park-and-ride = مواقف الانتقال إلى النقل العام
mobility-kind = نوع الموقف
mobility-vehicle-height = ارتفاع مركبتكم بالمتر
mobility-vehicle-height-hint = على سبيل المثال: { "2.1" }
mobility-vehicle-height-wrong = يُرجى كتابة الارتفاع بالمتر، على سبيل المثال: { "2.1" }
mobility-sort = الترتيب
mobility-sort-best = الأنسب أولًا
mobility-sort-distance = الأقرب أولًا
mobility-sort-free = الأكثر أماكن شاغرة أولًا
mobility-sort-name = حسب الاسم

## ما يعيق حركة السير

mobility-incidents = إغلاقات وأشغال
mobility-works = أشغال طرق
mobility-closure = إغلاق
mobility-accident = حادث
mobility-congestion = ازدحام
mobility-hazard = خطر
mobility-weather = أحوال الطقس
mobility-event = فعالية
mobility-restriction = تقييد للسير
mobility-detour = تحويلة
mobility-transit = النقل العام
mobility-incident = تنبيه
mobility-road-open = الطريق مفتوح
mobility-lanes-closed = بعض المسارات مغلقة
mobility-alternating = السير بالتناوب بين الاتجاهين
mobility-road-closed = الطريق مغلق
mobility-hinders-little = تأخير بسيط
mobility-hinders-some = تأخير
mobility-hinders-much = تأخير طويل
mobility-until = حتى { $until }
mobility-since = منذ { $from }
mobility-planned-from = مقرّر ابتداءً من { $from }
mobility-planned-span = مقرّر من { $from } إلى { $until }
mobility-where = المكان
mobility-times = الأوقات
mobility-limits = القيود
mobility-limit-speed = السرعة القصوى { $most } كم/س
mobility-limit-width = أقصى عرض { $most } م
mobility-limit-height = أقصى ارتفاع { $most } م
mobility-limit-length = أقصى طول { $most } م
mobility-limit-weight = أقصى وزن { $most } طن
mobility-limit-axle = أقصى وزن على المحور { $most } طن
mobility-no-lorries = ممنوع على الشاحنات
mobility-no-parking = ممنوع الوقوف
mobility-no-overtaking = ممنوع التجاوز
mobility-no-trailers = ممنوع على المقطورات
mobility-local-only = للسكان ولمن يقصد المكان فقط

## مدة الطريق

mobility-corridors = حركة السير
mobility-travel = { $minutes } د، والمعتاد { $normal } د
mobility-travel-now = { $minutes } د
mobility-speed = { $speed } كم/س
mobility-traffic-unknown = غير معروفة
mobility-traffic-free = سالكة
mobility-traffic-heavy = بطيئة
mobility-traffic-congested = مزدحمة
mobility-traffic-blocked = متوقفة

## الدراجات والشحن

mobility-bikes = دراجات مشتركة
mobility-bikes-free =
    { $bikes ->
        [0] لا دراجات
        [zero] لا دراجات
        [one] دراجة واحدة
        [two] دراجتان
        [few] { $bikes } دراجات
        [many] { $bikes } دراجة
       *[other] { $bikes } دراجة
    }
mobility-docks-free =
    { $docks ->
        [0] لا أماكن للإرجاع
        [zero] لا أماكن للإرجاع
        [one] مكان واحد للإرجاع
        [two] مكانان للإرجاع
        [few] { $docks } أماكن للإرجاع
        [many] { $docks } مكانًا للإرجاع
       *[other] { $docks } مكان للإرجاع
    }
mobility-rent-only = للاستئجار فقط
mobility-return-only = للإرجاع فقط
mobility-out-of-service = خارج الخدمة
mobility-chargers = شحن السيارات الكهربائية
mobility-points =
    { $all ->
        [zero] لا نقاط شحن
        [one] نقطة شحن واحدة
        [two] نقطتا شحن
        [few] { $all } نقاط شحن
        [many] { $all } نقطة شحن
       *[other] { $all } نقطة شحن
    }
mobility-power = { $power } كيلوواط
mobility-point-free = شاغرة
mobility-point-taken = مشغولة

## مصادر البيانات

mobility-sources = المصادر
mobility-source-loading = جارٍ التحميل…
mobility-source-stale = لا ردّ منذ { $time }
mobility-credits = البيانات والتراخيص

## ما يعلنه قارئ الشاشة عند التغيّر

mobility-news-full = { $name }: ممتلئ الآن.
mobility-news-spaces =
    { $free ->
        [zero] { $name }: لا أماكن شاغرة.
        [one] { $name }: مكان شاغر واحد من جديد.
        [two] { $name }: مكانان شاغران من جديد.
        [few] { $name }: { $free } أماكن شاغرة من جديد.
        [many] { $name }: { $free } مكانًا شاغرًا من جديد.
       *[other] { $name }: { $free } مكان شاغر من جديد.
    }
mobility-news-not-full = { $name }: أماكن شاغرة من جديد.
mobility-news-closed = { $name }: مغلق الآن.
mobility-news-opened = { $name }: مفتوح من جديد.
mobility-news-too-old = { $name }: لا بيانات حديثة.
mobility-news-down = { $name }: لا ردّ. تبقى آخر البيانات معروضة.
mobility-news-back = { $name }: عادت البيانات تصل.

## الخريطة

mobility-map-show = العرض على خريطة
mobility-map-hide = إخفاء الخريطة
mobility-map-details = التفاصيل في القائمة
map-label = الخريطة
map-keys = تحرّك مفاتيح الأسهم الخريطة، ويكبّرها مفتاح الزائد ويصغّرها مفتاح الناقص.
map-markers = على الخريطة
map-zoom-in = تكبير
map-zoom-out = تصغير
map-fit = عرض الكل
map-move = تحريك الخريطة
map-north = إلى الأعلى
map-south = إلى الأسفل
map-west = إلى اليسار
map-east = إلى اليمين
map-touch = تُحرَّك الخريطة بإصبعين.
map-legend = معاني العلامات
map-sign-free = أماكن شاغرة أو تأخير بسيط
map-sign-few = أماكن قليلة أو تأخير
map-sign-full = ممتلئ أو تأخير طويل
map-cluster =
    { $count ->
        [zero] لا أماكن
        [one] مكان واحد: تكبير
        [two] مكانان: تكبير
        [few] { $count } أماكن: تكبير
        [many] { $count } مكانًا: تكبير
       *[other] { $count } مكان: تكبير
    }
map-here = المسافات محسوبة من هنا
map-failed = تعذّر تحميل الخريطة. كل ما تعرضه موجود في القوائم أدناه.
map-tiles-failed = تعذّر تحميل خلفية الخريطة حاليًا. الأماكن مبيّنة في مواضعها.

## التصويت

poll-list = رأيكم يهمّنا
poll-loading = جارٍ تحميل عمليات التصويت…
poll-failed = تعذّر تحميل عمليات التصويت
poll-none = لا يوجد ما يُصوَّت عليه حاليًا.
poll-questions = إجاباتكم
poll-back = كل عمليات التصويت
poll-open-vote = القراءة والتصويت
poll-open-read = القراءة
poll-open-result = عرض النتيجة
poll-voted = لقد صوّتّم من هذا الجهاز.
poll-page = هذا التصويت على صفحته الخاصة

## التصويت: ما يجب معرفته مسبقًا

poll-until = الموعد
poll-opens = يبدأ التصويت في { $time }
poll-opens-unknown = لم يبدأ التصويت بعد
poll-closes = يمكن التصويت حتى { $time }
poll-closes-unknown = يمكن التصويت الآن
poll-closed = انتهى التصويت في { $time }
poll-closed-unknown = انتهى التصويت
poll-in-minutes = { $count ->
    [0] (بعد أقل من دقيقة)
    [zero] (بعد أقل من دقيقة)
    [one] (بعد دقيقة واحدة)
    [two] (بعد دقيقتين)
    [few] (بعد { $count } دقائق)
    [many] (بعد { $count } دقيقة)
   *[other] (بعد { $count } دقيقة)
}
poll-in-hours = { $count ->
    [zero] (بعد أقل من ساعة)
    [one] (بعد ساعة واحدة)
    [two] (بعد ساعتين)
    [few] (بعد { $count } ساعات)
    [many] (بعد { $count } ساعة)
   *[other] (بعد { $count } ساعة)
}
poll-in-days = { $count ->
    [zero] (بعد أقل من يوم)
    [one] (بعد يوم واحد)
    [two] (بعد يومين)
    [few] (بعد { $count } أيام)
    [many] (بعد { $count } يومًا)
   *[other] (بعد { $count } يوم)
}
poll-ago-minutes = { $count ->
    [0] (قبل أقل من دقيقة)
    [zero] (قبل أقل من دقيقة)
    [one] (قبل دقيقة واحدة)
    [two] (قبل دقيقتين)
    [few] (قبل { $count } دقائق)
    [many] (قبل { $count } دقيقة)
   *[other] (قبل { $count } دقيقة)
}
poll-ago-hours = { $count ->
    [zero] (قبل أقل من ساعة)
    [one] (قبل ساعة واحدة)
    [two] (قبل ساعتين)
    [few] (قبل { $count } ساعات)
    [many] (قبل { $count } ساعة)
   *[other] (قبل { $count } ساعة)
}
poll-ago-days = { $count ->
    [zero] (قبل أقل من يوم)
    [one] (قبل يوم واحد)
    [two] (قبل يومين)
    [few] (قبل { $count } أيام)
    [many] (قبل { $count } يومًا)
   *[other] (قبل { $count } يوم)
}
poll-by = الجهة السائلة
poll-consequence = ماذا يحدث بعد ذلك
poll-who = من يحق له التصويت
poll-who-open = الجميع. لا أحد يتحقق إن صوّت شخص مرتين.
poll-who-device = الجميع، مرة واحدة من كل جهاز.
poll-who-code = كل من لديه رمز من البلدية. يُحتسب كل رمز مرة واحدة.
poll-who-person = كل من سجّل الدخول لدى البلدية، مرة واحدة لكل شخص.
poll-secrecy = السرّية
poll-secret = صوتكم سرّي: يُحفظ مَن صوّت وبماذا صوّت كلٌّ على حدة.
poll-not-secret = صوتكم غير سرّي: تحفظ المنصة معًا مَن صوّت وبماذا صوّت.
poll-change = تغيير الصوت
poll-change-never = الصوت نهائي. يُرجى مراجعته قبل الإدلاء به.
poll-change-replace = يمكن التصويت من جديد حتى نهاية التصويت. يُحتسب الصوت الأخير.
poll-change-receipt = يمكن تغيير الصوت أو سحبه حتى نهاية التصويت، بالإيصال الذي تستلمونه.
poll-results = النتائج
poll-results-always = يمكن الاطلاع على النتيجة المؤقتة في أي وقت.
poll-results-after-vote = تظهر النتيجة بعد الإدلاء بالصوت.
poll-results-after-close = تُعرض النتيجة عند انتهاء التصويت.
poll-results-never = لا تُعرض النتيجة هنا.
poll-elsewhere = يجري التصويت على صفحة المنصة نفسها.

## التصويت: ملء الورقة

poll-answer = صوتكم
poll-how-single = يُرجى اختيار خيار واحد.
poll-how-multiple = { $count ->
    [zero] لا يمكن اختيار أي خيار.
    [one] يُرجى اختيار خيار واحد.
    [two] يُرجى اختيار خيارين على الأكثر.
    [few] يُرجى اختيار { $count } خيارات على الأكثر.
    [many] يُرجى اختيار { $count } خيارًا على الأكثر.
   *[other] يُرجى اختيار { $count } خيار على الأكثر.
}
poll-how-approval = يُرجى اختيار كل ما توافقون عليه.
poll-how-score = يُرجى تقييم كل خيار بالنقاط من 0 إلى { $count }. ما يُترك يبقى بلا تقييم.
poll-how-judgment = يُرجى إعطاء كل خيار تقديرًا.
poll-how-ranked = يُرجى ترتيب الخيارات بدءًا بالأفضل. يمكن ترك بعضها.
poll-how-yes-no = يُرجى اختيار إجابة واحدة.
poll-how-opinions = يُرجى إبداء الرأي في كل عبارة. يمكن ترك بعضها.
poll-how-points = النقاط المطلوب توزيعها: { $count }.
poll-how-quadratic = الرصيد المتاح: { $count }. الصوت الواحد يكلّف 1، والصوتان 4، والأصوات الثلاثة 9، وهكذا.
poll-how-budget = يُرجى اختيار المشاريع ما دام المال يكفي.
poll-left = المتبقي: { $amount }
poll-over = الزيادة: { $amount }
poll-cost = التكلفة: { $amount }
poll-less = تقليل: { $name }
poll-more = زيادة: { $name }
poll-rank = الوضع في المرتبة التالية: { $name }
poll-unrank = الإزالة من الترتيب: { $name }
poll-up = إلى الأعلى: { $name }
poll-down = إلى الأسفل: { $name }
poll-order = ترتيبكم
poll-unordered = بلا ترتيب
poll-order-is = ترتيبكم: { $order }
poll-abstain = امتناع عن التصويت
poll-agree = موافقة
poll-disagree = عدم موافقة
poll-pass = لا رأي
poll-blank = الإدلاء بورقة بيضاء
poll-blank-said = ورقة بيضاء: تُحتسب مشاركةً، دون اختيار أي خيار.
poll-write = إجابتكم
poll-write-other = يُرجى كتابة المقصود
poll-code = رمزكم
poll-code-hint = الرمز الذي أرسلته إليكم البلدية
poll-terms = أوافق على شروط الاستخدام
poll-terms-read = شروط استخدام المنصة
poll-restored = حفظنا ما أدخلتموه، على هذا الجهاز فقط.

## التصويت: ما يجب تصحيحه

poll-wrong = تعذّرت قراءة هذا الصوت. يُرجى التصويت من جديد.
poll-wrong-empty = يُرجى الاختيار أو الإدلاء بورقة بيضاء.
poll-wrong-few = { $count ->
    [zero] لا يلزم اختيار أي خيار.
    [one] يُرجى اختيار خيار واحد على الأقل.
    [two] يُرجى اختيار خيارين على الأقل.
    [few] يُرجى اختيار { $count } خيارات على الأقل.
    [many] يُرجى اختيار { $count } خيارًا على الأقل.
   *[other] يُرجى اختيار { $count } خيار على الأقل.
}
poll-wrong-many = { $count ->
    [zero] لا يمكن اختيار أي خيار.
    [one] يُرجى اختيار خيار واحد فقط.
    [two] يُرجى اختيار خيارين على الأكثر.
    [few] يُرجى اختيار { $count } خيارات على الأكثر.
    [many] يُرجى اختيار { $count } خيارًا على الأكثر.
   *[other] يُرجى اختيار { $count } خيار على الأكثر.
}
poll-wrong-high = لا يجوز أن يزيد أي عدد على { $count }.
poll-wrong-over = هذا يزيد على المتاح بمقدار { $count }.
poll-wrong-under = يجب إنفاق { $count } إضافية على الأقل.
poll-wrong-words = يُرجى كتابة المقصود بالكلمات.
poll-wrong-terms = يُرجى الموافقة على شروط الاستخدام أو مغادرة الصفحة دون تصويت.
poll-wrong-code = يُرجى إدخال رمزكم.

## التصويت: الإدلاء بالصوت

poll-review = مراجعة الصوت
poll-cast = الإدلاء بصوتي
poll-sending = جارٍ إرسال صوتكم…
poll-sending-text = يُرجى إبقاء هذه الصفحة مفتوحة.
poll-works = يحلّ جهازكم أولًا مسألة صغيرة تمنع الروبوتات من التصويت.
poll-waits = صوتكم في الانتظار
poll-waits-text = صوتكم محفوظ على هذا الجهاز وسيُرسل تلقائيًا متى أمكن ذلك. يُحتسب مرة واحدة.
poll-now = المحاولة الآن
poll-doubt = ربما وصل صوتكم
poll-doubt-text = لم يصل أي رد، وهذه المنصة لا تعرف مَن صوّت. إن صوّتّم من جديد فقد يُحتسب الصوت مرتين.
poll-anyway = التصويت من جديد رغم ذلك
poll-taken = تم الإدلاء بصوتكم
poll-taken-text = استلمت المنصة صوتكم. لم يعد هذا الجهاز يعرف كيف صوّتّم.
poll-taken-at = تم التصويت في { $time }
poll-receipt = إيصالكم
poll-receipt-text = به يمكن التحقق من احتساب صوتكم. كل من يملكه يستطيع العثور على صوتكم، فيُرجى عدم إعطائه لأحد.
poll-anew = التصويت من جديد
poll-another = شخص آخر يصوّت
poll-let-go = لا ترسله
poll-check = التحقق من احتساب الصوت
poll-withdraw = سحب صوتي
poll-withdraw-sure = لن يُحتسب صوتكم بعد ذلك. يمكن التصويت من جديد حتى نهاية التصويت.
poll-withdraw-yes = سحب
poll-withdraw-no = الإبقاء عليه
poll-not-closed = انتهى التصويت أو لم يبدأ بعد.
poll-not-sign-in = يُرجى تسجيل الدخول لدى البلدية أو إدخال الرمز. صوتكم محفوظ.
poll-not-expired = انتهت مدة تسجيل الدخول. يُرجى تسجيل الدخول من جديد. صوتكم محفوظ.
poll-not-allowed = لا يمكنكم المشاركة في هذا التصويت.
poll-not-twice = لكم صوت مسجّل من قبل.
poll-not-code = لا وجود لهذا الرمز. يُرجى التحقق منه.
poll-not-gone = لم يعد هذا التصويت موجودًا.
poll-not-work = استغرق جهازكم وقتًا طويلًا في حل المسألة. يُرجى الإدلاء بالصوت مرة أخرى.
poll-not-failed = لم يُقبل صوتكم. هو محفوظ على هذا الجهاز.

## التصويت: النتائج

poll-result = النتيجة
poll-result-failed = تعذّر تحميل النتيجة
poll-so-far = هذه هي النتيجة المؤقتة.
poll-voters = { $count ->
    [zero] لم يصوّت أحد.
    [one] صوّت شخص واحد.
    [two] صوّت شخصان.
    [few] صوّت { $count } أشخاص.
    [many] صوّت { $count } شخصًا.
   *[other] صوّت { $count } شخص.
}
poll-ballots = الأصوات: { $cast }، منها أوراق بيضاء: { $blank }، وغير صالحة: { $invalid }.
poll-turnout = نسبة المشاركة: { $percent }، وعدد من يحق لهم التصويت: { $eligible }.
poll-quorum-enough = اكتمل النصاب: كان عدد المشاركين كافيًا.
poll-quorum-missing = { $count ->
    [zero] لم يكتمل النصاب.
    [one] لم يكتمل النصاب: ينقص صوت واحد.
    [two] لم يكتمل النصاب: ينقص صوتان.
    [few] لم يكتمل النصاب: تنقص { $count } أصوات.
    [many] لم يكتمل النصاب: ينقص { $count } صوتًا.
   *[other] لم يكتمل النصاب: ينقص { $count } صوت.
}
poll-winners = { $count ->
    [zero] الخيارات الفائزة: { $names }
    [one] الخيار الفائز: { $names }
    [two] الخياران الفائزان: { $names }
    [few] الخيارات الفائزة: { $names }
    [many] الخيارات الفائزة: { $names }
   *[other] الخيارات الفائزة: { $names }
}
poll-tie = تعادل: { $names }. تحدّد البلدية كيفية حسمه.
poll-opinions = موافقة: { $agree }، عدم موافقة: { $disagree }، لا رأي: { $pass }
poll-margin = التقدّم على الخيار التالي: { $count }
poll-needed = أصوات «نعم» المطلوبة: { $needed } من { $base }
poll-spent = أُنفق: { $spent } من { $budget }. المتبقي: { $left }.
poll-runoff = جولة الإعادة بين أفضل خيارين: { $first } { $votes }، { $second } { $others }، بلا تفضيل { $equal }
poll-grades = عدد مرات منح كل تقدير
poll-pairwise = عدد من يفضّلون خيار الصف على خيار العمود
poll-opinions-table = رأي المصوّتين في كل عبارة
poll-rounds = جولة بعد جولة
poll-option = الخيار
poll-exhausted = أصوات لم يبقَ لها خيار
poll-count-most = يُحسب عدد من اختاروا كل خيار. يفوز الخيار الذي نال أكثر الأصوات.
poll-count-sum = يُحسب مجموع نقاط كل خيار. يفوز المجموع الأكبر.
poll-count-mean = يُحسب متوسط النقاط التي نالها كل خيار. يفوز المتوسط الأكبر.
poll-count-star = طريقة STAR: يُقارن بين الخيارين اللذين نالا أكثر النقاط، ويفوز ما يفضّله عدد أكبر من الناس.
poll-count-judgment = حكم الأغلبية: يُحسب لكل خيار التقدير الذي أعطاه إياه نصف الناس على الأقل أو أعطوه أفضل منه. يفوز أفضل تقدير.
poll-count-borda = طريقة بوردا: لكل مرتبة نقاط، وللمرتبة الأفضل نقاط أكثر. يفوز صاحب أكثر النقاط.
poll-count-runoff = التصويت البديل، على جولات: يخرج الخيار الذي نال أقل الأصوات، وتنتقل أصواته إلى الاختيار التالي، حتى ينال خيار أكثر من النصف.
poll-count-schulze = طريقة شولتسه: يُقارن كل خيار بكل خيار آخر. يفوز ما يغلب سائر الخيارات، مباشرة أو عن طريق خيارات أخرى.
poll-count-transferable = الصوت الواحد القابل للتحويل، على جولات: يُنتخب من نال أصواتًا كافية، وينتقل ما زاد منها إلى الاختيار التالي. إن لم ينل أحد ما يكفي خرج صاحب أقل الأصوات.
poll-count-simple = يكفي أن تزيد أصوات «نعم» على أصوات «لا». لا يُحتسب الامتناع عن التصويت.
poll-count-absolute = يجب أن يكون أكثر من نصف الأصوات كلها «نعم».
poll-count-two-thirds = يجب أن يكون ثلثا أصوات «نعم» و«لا» معًا «نعم».
poll-count-opinions = يُحسب لكل عبارة عدد الموافقين وغير الموافقين ومن لا رأي لهم.
poll-count-points = يُحسب مجموع نقاط كل خيار.
poll-count-quadratic = التصويت التربيعي: يُحسب مجموع أصوات كل خيار. الأصوات الكثيرة لخيار واحد تكلّف أكثر.
poll-count-budget = تُقدَّم المشاريع التي نالت أكثر الأصوات ما دام المال يكفي، ويُتجاوز ما يكلّف أكثر مما بقي.
poll-count-budget-least = الأصوات اللازمة لكل مشروع: { $count }.
poll-count-budget-stop = تُقدَّم المشاريع التي نالت أكثر الأصوات، حتى أول مشروع يكلّف أكثر مما بقي.
poll-count-equal-shares = طريقة الحصص المتساوية: لكل صوت حصة متساوية من المال. يُختار المشروع إذا استطاع من يريدونه دفع تكلفته معًا.
