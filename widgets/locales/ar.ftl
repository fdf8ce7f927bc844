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
