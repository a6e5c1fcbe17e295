# What residents read on a card and on the page behind it, in Ukrainian. Still to be checked by a native speaker.

## Residents

resident-languages = Інша мова
resident-yes = Так
resident-partly-adult = Частково
resident-partly-easy = Трохи
resident-partly-youth12 = Частково
resident-partly-child8 = Трохи
resident-no = Ні
resident-unsure = Не знаю
resident-send = Готово
resident-listen = Прочитати вголос
resident-quiet = Зупинити читання
resident-skip = Запитання можна пропустити.
resident-none = Спочатку виберіть обличчя. Одного досить.
resident-busy = Зараз надходить багато відповідей. Зачекайте кілька хвилин і ще раз натисніть «Готово».
resident-gone = Ця картка більше не діє. Районна команда має нову картку.
resident-foreign = Ця відповідь надійшла з іншого сайту. Ми її не використовуємо.
resident-again = Ще хтось хоче відповісти
resident-private = Ми лише рахуємо, скільки разів вибрали кожне обличчя. Ми не зберігаємо ні імені, ні адреси, ні часу.
resident-shown = Результат ми показуємо лише тоді, коли є щонайменше десять відповідей.
resident-not-study = Це не дослідження досвіду клієнтів, якого вимагає закон. Його муніципалітет проводить окремо.
resident-unchecked = Цей переклад ще має перевірити носій мови.
resident-danger = Зараз є небезпека? Телефонуйте 112.
resident-safe-home = Удома небезпечно? Телефонуйте Veilig Thuis: 0800 2000. Цілодобово й безкоштовно.
resident-scan = Відскануйте це телефоном або планшетом.
resident-type = Або перейдіть за адресою: { $address }

resident-title-adult = Що ви думаєте про допомогу?
resident-intro-adult = Ви отримали допомогу від районної команди. Можна поставити вам три запитання?
resident-more-adult = Це триває одну хвилину. Ім'я не потрібне. Ваша допомога від цього не зміниться.
resident-access-adult = Чи легко було отримати допомогу?
resident-quality-adult = Чи уважно вас вислухали?
resident-effect-adult = Чи легше вам тепер давати собі раду?
resident-thanks-adult = Дякуємо. Це допомагає нам вчитися.
resident-talk-adult = Хочете з кимось поговорити? Телефонуйте { $telephone }.
resident-complaint-adult = Ви незадоволені? Скаргу можна подати тут: { $complaint }.

resident-title-easy = Що ви думаєте про допомогу?
resident-intro-easy = Ви отримали допомогу. Ми хочемо знати, що ви про неї думаєте. Тут 3 запитання.
resident-more-easy = Можна відповідати разом із кимось. Ніхто не побачить вашого імені.
resident-access-easy = Чи легко було знайти допомогу?
resident-quality-easy = Чи добре вас слухав помічник?
resident-effect-easy = Вам тепер краще?
resident-thanks-easy = Готово. Дякуємо.
resident-talk-easy = Потрібна допомога? Телефонуйте { $telephone }.
resident-complaint-easy = Ви сердитеся або незадоволені? Скажіть про це тут: { $complaint }.

resident-title-youth12 = Що ти думаєш про допомогу?
resident-intro-youth12 = Тобі допомагала районна команда. Що ти про це думаєш?
resident-more-youth12 = Три запитання, одна хвилина. Ім'я не потрібне. Батьки не побачать твоєї відповіді.
resident-access-youth12 = Чи досить швидко тобі допомогли?
resident-quality-youth12 = Чи враховували твою думку?
resident-effect-youth12 = Чи була тобі від цього користь?
resident-thanks-youth12 = Дякуємо. Це допомагає нам вчитися.
resident-talk-youth12 = Хочеш з кимось поговорити? Дитячий телефон Kindertelefoon: 0800 0432. Це безкоштовно.
resident-complaint-youth12 = Щось було не так? Про це можна сказати тут: { $complaint }.

resident-title-child8 = А що думаєш ти?
resident-intro-child8 = До тебе додому або до школи прийшла допомога. Ми хочемо знати, що ти думаєш.
resident-more-child8 = Можна вибрати обличчя. Тут немає правильних чи неправильних відповідей. Спершу спитай удома дозволу.
resident-access-child8 = Тобі сподобалося, що прийшла допомога?
resident-quality-child8 = Чи слухав тебе помічник?
resident-effect-child8 = Тепер краще?
resident-thanks-child8 = Дякуємо! У тебе все добре вийшло.
resident-talk-child8 = Хочеш з кимось поговорити? Дитячий телефон Kindertelefoon: 0800 0432. Це безкоштовно.
resident-complaint-child8 = Щось тобі не сподобалося? Розкажи тому, кому довіряєш.
