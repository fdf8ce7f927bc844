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
bad-attribute = لم يُضبط هذا النموذج على نحو صحيح: قيمة السمة «{ $name }» هي «{ $value }»، والمطلوب: { $allowed }.
bad-address = لم يُضبط هذا النموذج على نحو صحيح: قيمة السمة «{ $name }» هي «{ $value }»، والمطلوب عنوان: { "https://…" } أو مسار في هذا الموقع.
leads-to = (يفتح { $host } في علامة تبويب جديدة)

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
error-too-many = تصل الآن بلاغات كثيرة جدًا. يُرجى إعادة المحاولة بعد بضع دقائق.
error-wait = تصل الآن بلاغات كثيرة جدًا. يُرجى إعادة المحاولة بعد { $seconds ->
    [zero] لحظات
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}.
error-key = لا يقبل خادم البلدية بلاغات من هذه الصفحة. ليس هذا خطأً منكم. يُرجى التواصل مع البلدية بطريقة أخرى وإبلاغها بهذا العطل.
error-not-found = لا يعرف خادم البلدية ما تطلبه هذه الصفحة. ليس هذا خطأً منكم. يُرجى التواصل مع البلدية بطريقة أخرى وإبلاغها بهذا العطل.
error-photo-refused = لا يقبل خادم البلدية هذه الصورة. يُرجى إزالتها أو اختيار صورة أخرى.
error-refused = لم يقبل خادم البلدية البلاغ بصورته الحالية.
error-web-page = ردّ خادم البلدية بصفحة ويب بدل البيانات. ليس هذا خطأً منكم. يُرجى إعادة المحاولة لاحقًا.
error-nonsense = ردّ خادم البلدية بما لا معنى له. ليس هذا خطأً منكم. يُرجى إعادة المحاولة لاحقًا.
error-no-number = استلم خادم البلدية البلاغ، لكنه لم يمنحه رقمًا.
error-too-large = أرسل خادم البلدية أكثر مما تستطيع هذه الصفحة قراءته.

## لمدير الموقع، في وحدة التحكم

webmaster-error-offline = civic-report: الجهاز غير متصل بالشبكة.
webmaster-error-timeout = civic-report: لم ترد نقطة النهاية في الوقت المحدد.
webmaster-error-unreachable = civic-report: تعذّر الوصول إلى نقطة النهاية. يُرجى التحقق من السمة «endpoint» ومن { "Content-Security-Policy (connect-src)" }.
webmaster-error-blocked = civic-report: نقطة النهاية على مضيف آخر وتعذّر الوصول إليها. إن كانت تعمل، فإما أن تنقصها الترويسة «Access-Control-Allow-Origin»، أو أنها ليست مذكورة في connect-src ضمن Content-Security-Policy لهذه الصفحة. يمكن الاستغناء عن كليهما بمسار في هذا الموقع يمرّر الطلبات إليها.
webmaster-error-server = civic-report: ردّت نقطة النهاية بالحالة { $status }. { $said }
webmaster-error-too-many = civic-report: تحدّ نقطة النهاية من عدد الطلبات (الحالة 429). { $said }
webmaster-error-key = civic-report: تطلب نقطة النهاية مفتاحًا آخر (الحالة { $status }). يُرجى التحقق من السمة «api-key»، أو جعل خادم وكيل يضيف المفتاح. { $said }
webmaster-error-not-found = civic-report: لا تعرف نقطة النهاية هذا العنوان (الحالة { $status }). يجب أن تكون السمة «endpoint» العنوان الذي يقع تحته services.json. { $said }
webmaster-error-photo-refused = civic-report: لا تقبل نقطة النهاية الصورة (الحالة { $status }). يُرجى التحقق من السمتين «media-field» و«no-photo». { $said }
webmaster-error-refused = civic-report: رفضت نقطة النهاية الطلب (الحالة { $status }). { $said }
webmaster-error-web-page = civic-report: تردّ نقطة النهاية بصفحة ويب. يجب أن تكون السمة «endpoint» العنوان الذي يقع تحته services.json؛ وتحتاج بعض الخوادم أيضًا إلى «jurisdiction».
webmaster-error-nonsense = civic-report: ما تردّ به نقطة النهاية ليس Open311 GeoReport v2.
webmaster-error-no-number = civic-report: ردّت نقطة النهاية على بلاغ جديد بلا رقم ولا رمز.
webmaster-error-too-large = civic-report: ردّ نقطة النهاية أكبر من أن يُقرأ.
