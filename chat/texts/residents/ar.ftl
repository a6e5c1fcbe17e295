# What residents read on a card and on the page behind it, in Arabic. Still to be checked by a native speaker.

## Residents

resident-languages = لغة أخرى
resident-yes = نعم
resident-partly-adult = نوعًا ما
resident-partly-easy = قليلًا
resident-partly-youth12 = نوعًا ما
resident-partly-child8 = قليلًا
resident-no = لا
resident-unsure = لا أعرف
resident-send = تم
resident-listen = اقرأ بصوت عالٍ
resident-quiet = أوقف القراءة
resident-skip = يمكن تخطي أي سؤال.
resident-none = يرجى اختيار وجه أولًا. واحد يكفي.
resident-busy = هناك إجابات كثيرة الآن. يرجى الانتظار بضع دقائق ثم الضغط على «تم» مرة أخرى.
resident-gone = هذه البطاقة لم تعد تعمل. لدى فريق الحي بطاقة جديدة.
resident-foreign = جاءت هذه الإجابة من موقع آخر. لن نستخدمها.
resident-again = شخص آخر يريد الإجابة أيضًا
resident-private = نحن نعدّ فقط كم مرة اختير كل وجه. لا نحفظ الاسم ولا العنوان ولا الوقت.
resident-shown = لا نعرض النتيجة إلا ابتداءً من عشر إجابات.
resident-not-study = هذا ليس بحث تجربة المستفيدين الذي يطلبه القانون. تقوم البلدية بذلك البحث بشكل منفصل.
resident-unchecked = ما زال على متحدث أصلي بهذه اللغة أن يراجع هذه الترجمة.
resident-danger = هل هناك خطر الآن؟ الاتصال بالرقم 112.
resident-safe-home = هل البيت غير آمن؟ الاتصال بـ Veilig Thuis على الرقم 0800 2000، ليلًا ونهارًا ومجانًا.
resident-scan = امسح هذا الرمز بالهاتف أو الجهاز اللوحي.
resident-type = أو اذهب إلى: { $address }

resident-title-adult = ما رأيكم في المساعدة؟
resident-intro-adult = حصلتم على مساعدة من فريق الحي. هل يمكننا أن نطرح عليكم ثلاثة أسئلة؟
resident-more-adult = يستغرق ذلك دقيقة واحدة. لا حاجة إلى ذكر الاسم. لن تتغير مساعدتكم بسبب ذلك.
resident-access-adult = هل كان الحصول على المساعدة سهلًا؟
resident-quality-adult = هل استمعوا إليكم جيدًا؟
resident-effect-adult = هل تستطيعون الآن تدبير أموركم بشكل أفضل؟
resident-thanks-adult = شكرًا لكم. نتعلم من ذلك.
resident-talk-adult = هل ترغبون في التحدث مع أحد؟ اتصلوا على { $telephone }.
resident-complaint-adult = هل أنتم غير راضين؟ يمكن تقديم شكوى هنا: { $complaint }.

resident-title-easy = ما رأيكم في المساعدة؟
resident-intro-easy = حصلتم على مساعدة. نريد أن نعرف رأيكم. هناك 3 أسئلة.
resident-more-easy = يمكنكم الإجابة مع شخص آخر. لا أحد يرى اسمكم.
resident-access-easy = هل وجدتم المساعدة بسهولة؟
resident-quality-easy = هل استمع المساعد إليكم جيدًا؟
resident-effect-easy = هل حالكم أفضل الآن؟
resident-thanks-easy = انتهينا. شكرًا لكم.
resident-talk-easy = هل تحتاجون إلى مساعدة؟ اتصلوا على { $telephone }.
resident-complaint-easy = هل أنتم غاضبون أو غير راضين؟ قولوا ذلك هنا: { $complaint }.

resident-title-youth12 = ما رأيك في المساعدة؟
resident-intro-youth12 = حصلت على مساعدة من فريق الحي. ما رأيك فيها؟
resident-more-youth12 = ثلاثة أسئلة، دقيقة واحدة. لا حاجة إلى اسمك. والداك لا يريان إجابتك.
resident-access-youth12 = هل حصلت على المساعدة بسرعة كافية؟
resident-quality-youth12 = هل كان لك رأي فيما حدث؟
resident-effect-youth12 = هل استفدت من المساعدة؟
resident-thanks-youth12 = شكرًا لك. نتعلم من ذلك.
resident-talk-youth12 = هل تود التحدث مع أحد؟ هاتف الأطفال Kindertelefoon: ‏0800 0432. المكالمة مجانية.
resident-complaint-youth12 = هل كان هناك شيء غير جيد؟ يمكنك قول ذلك هنا: { $complaint }.

resident-title-child8 = ما رأيك أنت؟
resident-intro-child8 = جاء من يساعد في بيتك أو مدرستك. نريد أن نعرف رأيك.
resident-more-child8 = يمكنك اختيار وجه. لا توجد إجابة صحيحة أو خاطئة. اسأل في البيت أولًا إن كان ذلك مسموحًا.
resident-access-child8 = هل أعجبك أن المساعدة جاءت؟
resident-quality-child8 = هل استمع المساعد إليك؟
resident-effect-child8 = هل الأمور أفضل الآن؟
resident-thanks-child8 = شكرًا لك! لقد أحسنت.
resident-talk-child8 = هل تود التحدث مع أحد؟ هاتف الأطفال Kindertelefoon: ‏0800 0432. المكالمة مجانية.
resident-complaint-child8 = هل كان هناك شيء لم يعجبك؟ أخبر شخصًا تثق به.
