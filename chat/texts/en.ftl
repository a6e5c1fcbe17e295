### The English sentences of Telvertel: plain words, at most fifteen words to a sentence.
### *so* is bold, _so_ is italic; there is no other markup.
### Each area is one block. The same keys and the same arguments stand in nl.ftl.

## General

bot-name = Telvertel
button-yes = Yes
button-no = No
button-ready = Done
button-change = Change
button-discard = Throw away
button-later = Later
party-municipality = municipality
party-partnership = partnership
party-the-municipality = the municipality
party-the-partnership = the partnership
level-operational = in the neighbourhood
level-tactical = tactical meeting
level-strategic = board table
lever-belief = what we stand for
lever-boundary = what we agree and do not do
lever-diagnostic = what we count
lever-interactive = what we talk about
day-date = { DATETIME($date, dateStyle: "full") }
date-long = { DATETIME($date, dateStyle: "long") }
period-week = week { $week } of { $year }
period-month = { $month } { $year }
period-quarter = quarter { $quarter } of { $year }
period-half-year = half-year { $half } of { $year }
period-year = { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
figure-count = { $value }
figure-unit = { $value } { $unit }
figure-percent = { $value }%
figure-percent-of = { $value }% of { $total }
figure-about = about { $figure }
figure-fewer = fewer than { $floor }
figure-unknown = not known yet
figure-source = Source: { $source }
figure-source-dated = Source: { $source }, as of { DATETIME($date, dateStyle: "long") }
invented-note = These figures and people are invented. They only show how it works.
message-doubtful = Possibly a double: this message may have reached you before.

## Readings

reading-usual = usual
reading-notice = take note
reading-shifting = shifting
reading-small = too small
reading-incomplete = not complete yet
reading-restated = restated
reading-few-points = too few figures yet
reading-no-year = not a year of figures yet
reading-unknown = no figure
reading-usual-explained = usual: fits what we are used to
reading-notice-explained = take note: outside what is usual
reading-shifting-explained = shifting: on the same side for some time
reading-small-explained = too small: fewer than { $floor }, so not shown
reading-incomplete-explained = not complete yet: more figures will come
reading-restated-explained = restated: an older figure was changed
reading-few-points-explained = too few figures yet: we cannot say what is usual
reading-no-year-explained = not a year of figures yet: we do not know the seasons
reading-unknown-explained = no figure: nothing came in this time

## Digest

digest-summary = Weekly digest { $team }, week { $week }
digest-heading = Weekly digest { $team } – week { $week }
digest-about = { DATETIME($first, dateStyle: "long") } to { DATETIME($last, dateStyle: "long") } · { $areas }
digest-about-month = { $day } to { DATETIME($last, dateStyle: "long") } · { $areas }
digest-took-part = About { $people } people took part. Reading takes two minutes.
digest-took-part-few = Fewer than { $floor } people took part. Reading takes two minutes.
digest-quiet = It was a quiet week. Nothing stands out.
digest-after-holiday = This digest is later, because it was a day off.
digest-after-downtime = This digest is later, because I was down for a while.
digest-counting-heading = Counting
digest-counting-none = There are no new figures this week.
digest-counting-line = { $indicator }: *{ $value }* ({ $reading })
digest-counting-line-bare = { $indicator }: { $reading }
digest-counting-line-wordless = { $indicator }: *{ $value }*
digest-counting-wordless = No word behind it? Then there are too few figures yet.
digest-counting-usual-range = mostly between { $low } and { $high }
digest-counting-provisional = provisional
digest-counting-restated = { $indicator }: restated, first { $old } and now *{ $new }*
digest-counting-first = first { $old }
digest-counting-added = { $indicator }: added, now *{ $new }*
digest-counting-more =
    { $count ->
        [one] One other figure is not in this list.
       *[other] { $count } other figures are not in this list.
    }
digest-counting-no-year = We do not have a year of figures yet. So we do not know the seasons.
digest-counting-note = A figure is the start of a conversation. It is not a verdict.
digest-sources = Source: { $sources }
digest-source-dated = { $source } (reference date { DATETIME($date, dateStyle: "long") })
digest-week = week { $week }
digest-telling-heading = Telling
digest-telling-none = No story came in this week. That is fine. Perhaps it was busy.
digest-telling-source = goal: { $goal }
digest-telling-more =
    { $count ->
        [one] There is one more story of this week.
       *[other] There are { $count } more stories of this week.
    }
digest-signals-heading = Signals of the last four weeks
digest-signals-none = Per theme nobody gave a signal, or fewer than { $floor } people.
digest-signals-line = { $theme }: { $people } ({ $direction })
digest-people = about { $count } people
digest-people-few = fewer than { $floor } people
digest-direction-up = more than before
digest-direction-same = as many as before
digest-direction-down = fewer than before
digest-tension-heading = This clashes
digest-tension = The figures on { $topic } are calm. Yet { $people } gave a signal about this.
digest-tension-question = What do they see that the figures do not show?
digest-running-heading = Under way
digest-running-none = No conversations are open now.
digest-running-conversation = { $topic } ({ $level }). Next step on { DATETIME($date, dateStyle: "long") }, by { $owner }.
digest-running-request = Question to { $party ->
        [partnership] the partnership
       *[municipality] the municipality
    }: { $question } Answer by { DATETIME($date, dateStyle: "long") }.
digest-municipality-heading = From the municipality
digest-municipality-none = The municipality brought in nothing new this week.
digest-municipality-line = { $contribution }
digest-context-inhabitants = Did you know? About { $value } people live in { $place }.
digest-context-children = Did you know? About { $value } children under 15 live in { $place }.
digest-context-elders = Did you know? About { $value } people in { $place } are 65 or older.
digest-context-households = Did you know? There are about { $value } households in { $place }.
digest-context-alone = Did you know? About { $value } people in { $place } live alone.
digest-context-assistance = Did you know? About { $value } people in { $place } are on social assistance.
digest-context-youth = Did you know? About { $value } young people in { $place } get youth care.
digest-context-wmo = Did you know? About { $value } people in { $place } get help under the Wmo act.
digest-context-source = Source: { $source }, figure of { $period }
digest-learned-heading = What we learned
digest-learned-none = We wrote down no new lesson this week.
digest-learned-line = { $lesson }
digest-question-heading = Question of the week
digest-question = *{ $question }*
digest-question-invite = Talk about it for five minutes in the team. Then type here what you saw.
digest-preview-week = "{ $week }" is not a week. Type for example: 2026-W20.
digest-preview-team = The team "{ $team }" is not in the agreements. Choose from: { $known }.
digest-preview-written = This is a preview: nothing was sent. In { $folder } you find: { $files }.

## Help

help-heading = You can type this
help-tell = *vertel* – tell a story
help-setback = *tegenvaller* – something that went otherwise than you hoped
help-signal = *signaal* – report something in three taps
help-figures = *cijfers* – the latest figures of your area
help-figure = *cijfer* – hand in a figure
help-conversation = *gesprek* – open a conversation yourself
help-steps = *ladder stap* – what can be done now in a conversation
help-why = *waarom* – why you got a message
help-ladder = *ladder* – which rungs we agreed
help-agreements = *agreements* – what we agreed and what changed
help-pause = *pauze* – quiet for a while
help-data = *mijn gegevens* – look at it or throw it away
help-stop = *stop* – take part no longer
help-help = *help* – this list
help-human = Rather talk to a person? { $contact }
help-contact = { $contact } will help you, on working days from 9.00 to 17.00.
help-soon = I cannot do that yet. Type *help* to see what I can do.
help-stranger = I do not know you yet. Ask { $contact } for an invitation.

## Errors

error-not-understood = I do not understand that. Choose a button, or type: help.
error-number = I am looking for a number, such as 12 or 7.5. Not known? Type: onbekend.
error-out-of-range = { $value } cannot be for { $indicator }. It must lie between { $minimum } and { $maximum }.
error-not-allowed = You may not see or do this. Do you think you may? Ask { $contact }.
error-too-long = Your text is too long. Can you make it shorter? At most { $count } characters.
error-system-kept = Something went wrong on my side. Your text was kept. Try again in five minutes.
error-system-lost = Something went wrong on my side. Your text was not kept. Try again in five minutes.
error-not-done = Something went wrong on my side. This did not work. Try again in five minutes.
error-not-followed = Something went wrong on my side. What you changed here was not processed. Ask the administrator for help.
error-expired = This button no longer works. The question of this week is below.
error-duplicate = You had sent this already. I count it once.
error-media = I do not keep photos, recordings or forwarded messages. Can you type it in your own words?
error-edited = What you change afterwards I do not read. Send it once more, as a new message.
error-import = I cannot read this file. Line { $line }: { $problem } Nothing was changed.
error-no-agreements = There are no agreements in force yet. Set them together first.
error-too-low = { $value } cannot be for { $indicator }. It must be at least { $minimum }.
error-too-high = { $value } cannot be for { $indicator }. It may be at most { $maximum }.

## Sandbox

sandbox-title = Telvertel, example town
sandbox-banner = This is an example town. The people and the figures are invented. Only the figures of CBS are real.
sandbox-banner-label = Please note
sandbox-skip = Go to the messages
sandbox-channels = Channels
sandbox-channels-show = Channels
sandbox-direct = Chat with { $bot }
sandbox-direct-heading = Only you
sandbox-direct-about = Only you and { $bot } read this chat.
sandbox-unread = new
sandbox-new-from-here = New
sandbox-you-are = You are { $name }
sandbox-people = Who do you want to be?
sandbox-people-explained = Choose an invented person. You will see what that person sees.
sandbox-messages = Messages in { $channel }
sandbox-empty = Nothing here yet. Feel free to say something.
sandbox-earlier = Earlier messages
sandbox-later = To the newest messages
sandbox-thread = Replies
sandbox-thread-close = Close
sandbox-thread-empty = No replies yet.
sandbox-answer = Reply
sandbox-answers =
    { $count ->
        [one] one reply
       *[other] { $count } replies
    }
sandbox-answers-last = last { $moment }
sandbox-edited = edited
sandbox-deleted = This message was removed.
sandbox-gone-person = Somebody who is no longer here
sandbox-bot-role = the bot
sandbox-said-by = { $name } said, { $moment }
sandbox-say = Write a message in { $channel }
sandbox-say-answer = Write a reply
sandbox-say-direct = Write a message to { $bot }
sandbox-send = Send
sandbox-send-hint = Enter sends. Shift and Enter together give a new line.
sandbox-left = { $count } characters left
sandbox-over = { $count } characters too many
sandbox-nothing-typed = Type a message first.
sandbox-away = No connection. Your text stays here. I keep trying to connect.
sandbox-not-sent = Sending failed. Your text is still here. Try again in a moment.
sandbox-press-failed = This choice did not arrive. Try again in a moment.
sandbox-pressed = You chose: { $choice }
sandbox-back = You are connected again.
sandbox-foreign = This page can be opened on this computer only.
sandbox-no-page = This page does not exist.
sandbox-no-picture = This picture is not here.
sandbox-no-person = This person does not live in the example town.
sandbox-no-channel = This channel is not here, or not for this person.
sandbox-no-message = This message is no longer here.
sandbox-button-gone = This button no longer works. Look at the newest message.
sandbox-page-old = This page is too old. Load it again.
sandbox-unreadable = This message is of another version. I can no longer show it.
sandbox-home = To the start
sandbox-not-loopback = The example town has no lock. So choose 127.0.0.1 as address, not { $host }.
sandbox-port-taken = Port { $port } is in use. Choose another port, or stop the other program.
sandbox-monday = Monday
sandbox-tuesday = Tuesday
sandbox-wednesday = Wednesday
sandbox-thursday = Thursday
sandbox-friday = Friday
sandbox-saturday = Saturday
sandbox-sunday = Sunday
sandbox-moment = { $day } { $time }
sandbox-moment-dated = { $day } { $number } { $month }, { $time }
sandbox-moment-year = { $day } { $number } { $month } { $year }, { $time }

## Telegram

telegram-bold = *{ $text }*
telegram-italic = _{ $text }_
telegram-topic-gone = The topic is gone. That is why this message is here.
telegram-empty = This message has no text.
telegram-more-choices = Below are some more choices.
telegram-picture = Chart
telegram-picture-above = The figures are in the message above.
telegram-token-refused = Telegram does not know this bot. Check TELEGRAM_BOT_TOKEN.
telegram-silent = Telegram does not answer. Check the connection and TELEGRAM_API_URL.
telegram-command-vertel = Tell a story
telegram-command-signaal = Give a signal, in three taps
telegram-command-tegenvaller = Tell what went otherwise than you hoped
telegram-command-gesprek = Open a conversation
telegram-command-cijfers = The latest figures of your area
telegram-command-cijfer = Pass on a figure
telegram-command-verder = Go on where you were
telegram-command-waarom = Why do I ask you something?
telegram-command-instellingen = Your area, working days and moment
telegram-command-pauze = Silence for a while
telegram-command-mijn-gegevens = See what I keep of you, or throw it away
telegram-command-privacy = What I keep and who sees it
telegram-command-ladder = Which rungs we agreed on
telegram-command-ladder-stap = What can be done now in a conversation
telegram-command-afspraken = What we agreed and what changed
telegram-command-stop = Take part no longer
telegram-command-help = What you can type

## Agreements

category-quality = quality
category-resources = resources
category-movement = movement
purpose-steer = steer
purpose-learn = learn
frequency-week = every week
frequency-month = every month
frequency-quarter = every quarter
frequency-year = every year
risk-financial-pressure = financial pressure in the first phase
risk-too-little-time = too little time to start and to learn
risk-small-providers = small providers that disappear
risk-residents-lose-trust = residents who lose trust
risk-unclear-boundaries = unclear boundaries between domains
risk-providers-withdraw = providers that withdraw
agreements-part-format = form
agreements-part-agreed-on = day of the agreement
agreements-part-municipality = name of the municipality
agreements-part-municipality-code = code of the municipality
agreements-part-partnership = name of the partnership
agreements-part-mission = mission
agreements-part-language = language
agreements-part-time-zone = time zone
agreements-part-shadow-until = end of the trial time
agreements-part-goals = goal
agreements-part-areas = area
agreements-part-forums = forum
agreements-part-teams = team
agreements-part-people = person
agreements-part-indicators = indicator
agreements-part-prompts = question
agreements-part-reflections = questions to talk about
agreements-part-themes = theme
agreements-part-triggers = agreed trigger
agreements-part-ladder = ladder
agreements-part-climbing = how something goes up
agreements-part-risks = risk
agreements-part-burden = time
agreements-part-holidays = holidays
agreements-part-retention = retention
agreements-part-privacy = privacy
agreements-change-added = Added: { $part } “{ $name }”.
agreements-change-removed = Removed: { $part } “{ $name }”.
agreements-change-part = Different in { $part } “{ $name }”: { $field } was “{ $before }” and becomes “{ $after }”.
agreements-change-field = Different in { $part }: { $field } was “{ $before }” and becomes “{ $after }”.
agreements-change-whole = Different: { $part } was “{ $before }” and becomes “{ $after }”.
agreements-change-none = There is no difference.
agreements-check-good =
    { $indicators ->
        [one] The agreements are sound. There is one indicator.
       *[other] The agreements are sound. There are { $indicators } indicators.
    }
agreements-check-teams =
    { $people ->
        [one] One person takes part, in { $teams } teams.
       *[other] { $people } people take part, in { $teams } teams.
    }
agreements-check-bad =
    { $count ->
        [one] There is one thing that is not right yet.
       *[other] There are { $count } things that are not right yet.
    }
agreements-file-missing = This file is not there: { $file }. See whether the name is right.
agreements-proposed = Version { $version } was proposed. It does not hold yet.
agreements-proposed-already = This text is known already, as version { $version }. Nothing was changed.
agreements-proposed-next = Now { $municipality } and { $partnership } must both sign.
agreements-adopted = Version { $version } holds now. Signed by { $municipality } and { $partnership }.
agreements-adopt-unsure = This signs for both parties. Do it only when both have really signed.
signing-refused = I cannot take this signature.
signing-already-decided = This version was decided on before.
signing-already-signed = Your party has answered already.
signing-not-their-key = Only the point of contact or the deputy signs, and only for their own party.
signing-reason-missing = Write why you do not sign. Then you can talk on.
agreements-show-title = The agreements of { $municipality } and { $partnership }
agreements-show-goals = Our goals
agreements-show-teams = Our teams
agreements-show-contacts = Our points of contact
agreements-show-indicators = What we count
agreements-show-prompts = What we ask each other
agreements-show-themes = What signals are about
agreements-show-triggers = When we start to talk together
agreements-show-ladder = How we go up a rung
agreements-show-risks = What we look out for
agreements-show-care = How we treat time and data
agreements-show-named = { $name }: { $sentence }
agreements-show-rung = Rung { $number }: { $sentence }
agreements-show-climbing = A problem keeps coming back after { $signals } signals, from { $areas } areas or over { $weeks } weeks.
agreements-show-notice = Does something go up? Then the other knows { $days } { $days ->
    [one] working day
   *[other] working days
} before.
agreements-show-look-back = We look back within { $weeks } weeks whether it works.
agreements-show-meetings = { $forum } meets { $count } times, first on { DATETIME($first, dateStyle: "long") }. The last time is { DATETIME($last, dateStyle: "long") }.
agreements-show-team = { $team }: { $areas }. With { $people } people. Digest on { $day } at { $time }.
agreements-show-contact = For { $party }: { $person }
agreements-show-indicator = { $name }, { $frequency }. { $definition } Goal: { $goal }. We use it to { $purpose }: { $reason } Source: { $source }. We look back on { DATETIME($review, dateStyle: "long") }.
agreements-show-burden = We ask at most { $minutes } minutes per person per week.
agreements-show-retention = We keep a story for { $months } months.
agreements-show-controller = Responsible for the data: { $controller }
agreements-show-human = Talk to a person: { $contact }
agreements-problem-at = Line { $line } ({ $place }): { $problem }
agreements-problem-at-line = Line { $line }: { $problem }
agreements-problem-file-too-large = This file is too large. Take out what is no agreement.
agreements-problem-file-not-text = This file is no plain text. Save it as UTF-8.
agreements-problem-file-form = The layout is wrong here. Look at indents, dashes and colons.
agreements-problem-file-empty = There are no agreements here. Start from the example.
agreements-problem-file-repeats = Do not use & and * to repeat something. Write it out.
agreements-problem-file-twice = “{ $field }” stands here twice. Remove one.
agreements-problem-shape-missing = “{ $field }” is missing here. Add it.
agreements-problem-shape-unknown = We do not know “{ $field }” here. Remove it.
agreements-problem-shape-unknown-close = We do not know “{ $field }” here. Do you mean “{ $close }”?
agreements-problem-shape-ranking-field = “{ $field }” does not belong here. We give no marks and make no tables.
agreements-problem-shape-detail-field = “{ $field }” does not belong here. We count no time and no persons.
agreements-problem-shape-detail-choice = “{ $value }” cannot be. Count per area, per team or for the whole.
agreements-problem-shape-choice = “{ $value }” cannot be here. Choose from: { $choices }.
agreements-problem-shape-at-least = This number is too small. Choose at least { $limit }.
agreements-problem-shape-text = “{ $field }” needs text. Write a word or a sentence.
agreements-problem-shape-list = “{ $field }” needs a list. Put each part on a line with a dash.
agreements-problem-shape-group = “{ $field }” needs fields with a name. Look at the example.
agreements-problem-shape-whole-number = “{ $field }” needs a whole number, such as 4.
agreements-problem-shape-number = “{ $field }” needs a number. Write a point before the decimals.
agreements-problem-shape-date = “{ $field }” needs a date. Write it like this: 2026-09-01.
agreements-problem-shape-time = “{ $field }” needs a time. Write it like this: 09:30.
agreements-problem-shape-true-false = “{ $field }” needs true or false.
agreements-problem-shape-other = What stands at “{ $field }” cannot be. Look at the example.
agreements-problem-id-form = “{ $id }” cannot be. Use small letters, digits and dashes, at most forty characters.
agreements-problem-id-twice = “{ $id }” occurs twice. Give one of the two another name.
agreements-problem-area-and-team-share-id = “{ $id }” is an area already. Give the team another id.
agreements-problem-text-empty = There is nothing at “{ $field }”. Fill it in.
agreements-problem-agreed-on-missing = Add the day on which you agreed this, as agreed_on.
agreements-problem-time-zone-unknown = We do not know the time zone “{ $zone }”. Use Europe/Amsterdam.
agreements-problem-municipality-code-form = “{ $code }” is no municipality's code. Write GM and four digits.
agreements-problem-area-without-code = Area “{ $area }” has no CBS code. Add at least one.
agreements-problem-code-form = “{ $code }” is no CBS code. Write GM, WK or BU with digits.
agreements-problem-code-of-another-municipality = “{ $code }” does not lie in { $municipality }. Check the code.
agreements-problem-code-counted-twice = “{ $code }” belongs to an area already. So residents count twice. Remove one.
agreements-problem-area-without-team = Area “{ $area }” has no team. Add it to a team.
agreements-problem-team-area-unknown = Area “{ $area }” does not exist. Choose an id from areas.
agreements-problem-team-without-area = Team “{ $team }” has no area. Add at least one.
agreements-problem-team-forum-unknown = “{ $forum }” is no operational forum. Choose one with level operational.
agreements-problem-team-forum-shared = Forum “{ $forum }” belongs to another team. Give each team a forum of its own.
agreements-problem-team-without-lead = Team “{ $team }” has no team lead. Give somebody the role team_lead.
agreements-problem-digest-outside-working-hours = The digest of “{ $team }” falls outside working hours. Choose between 09:00 and 17:00.
agreements-problem-level-without-forum = There is no forum on this level: { $level }. Add one.
agreements-problem-level-with-two-forums = There are two forums on this level: { $level }. Keep one.
agreements-problem-forum-without-team = Forum “{ $forum }” belongs to no team. Link it, or remove it.
agreements-problem-forum-goal-too-short = Forum “{ $forum }” has no goal yet. Write it in one sentence.
agreements-problem-place-twice = Channel “{ $channel }” is there twice. Give each forum a channel of its own.
agreements-problem-ladder-order = The ladder has three rungs: operational, tactical and strategic. Put them in that order.
agreements-problem-rung-forum-unknown = This rung misses the forum of its level: { $level }. Put it at forum.
agreements-problem-forum-without-meetings = “{ $forum }” has no planned days yet. Put them at meetings.
agreements-problem-meeting-on-a-day-off = Nobody works on { $date }. Choose a working day.
agreements-problem-meetings-out-of-order = { $date } is out of order, or there twice. Put the earliest day first.
agreements-problem-look-back-too-late = This looks back too late. Choose { $maximum } weeks at most.
agreements-problem-notice-too-long = This makes the other wait too long. Choose { $maximum } working days at most.
agreements-problem-structural-out-of-reach = There are not so many areas. Choose { $maximum } at most.
agreements-problem-one-contact-per-party =
    { $count ->
        [0] There is no point of contact of { $party }. Give one person that role.
       *[other] There are { $count } points of contact of { $party }. Keep exactly one.
    }
agreements-problem-one-deputy-at-most = There are { $count } deputies at { $party }. Keep at most one.
agreements-problem-contact-is-own-deputy = { $person } is their own deputy. Give the role deputy to somebody else.
agreements-problem-level-without-party = Nobody of { $party } sits at the table of: { $level }. Give somebody that role.
agreements-problem-person-without-role = { $person } has no role. Choose a role, or remove the person.
agreements-problem-person-without-party = { $person } belongs to no party. Choose municipality or partnership.
agreements-problem-council-reader-only-reads = { $person } reads for the council. Remove the party and other roles.
agreements-problem-team-role-without-team = { $person } works in a team. Choose a team, and partnership as party.
agreements-problem-person-team-unknown = Team “{ $team }” does not exist. Choose an id from teams.
agreements-problem-email-form = The e-mail address of { $person } is wrong. Write it as name@place.nl.
agreements-problem-email-twice = The e-mail address of { $person } belongs to somebody else. Give each their own address.
agreements-problem-too-many-indicators = There are { $count } indicators. Remove { $over }, because { $maximum } is enough.
agreements-problem-too-many-financial = There are { $count } indicators about money. Keep at most { $maximum }.
agreements-problem-financial-too-close = “{ $indicator }” is about money. Count it per quarter, for the whole.
agreements-problem-indicator-goal-unknown = Goal “{ $goal }” does not exist. Choose an id from goals.
agreements-problem-indicator-reason-too-short = “{ $indicator }” has no reason yet. Write in one sentence why you count this.
agreements-problem-indicator-without-lever = “{ $indicator }” has no lever. Choose at least one at levers.
agreements-problem-indicator-without-owner = “{ $indicator }” has no owner at { $party }. Add somebody.
agreements-problem-indicator-owner-unknown = “{ $owner }” is no person or role of { $party }. Choose somebody from people.
agreements-problem-review-before-start = “{ $indicator }” has a review date that is too early. Choose one after agreed_on.
agreements-problem-trial-too-long = “{ $indicator }” is a trial. Look back within { $months } months.
agreements-problem-indicator-bounds = At “{ $indicator }” minimum is not below maximum. Turn them round.
agreements-problem-category-uncovered = No indicator is about { $category }. Add one, or change a category.
agreements-problem-goal-uncovered = Goal “{ $goal }” has no indicator or question yet. Add one.
agreements-problem-hours-counted = “{ $word }” counts working time. We do not steer on that. Choose something else.
agreements-problem-clients-counted = “{ $word }” is about one person. Count per area or per team.
agreements-problem-residents-pressed = “{ $word }” asks more of residents than needed. They may say no. Remove this.
agreements-problem-ranking-word = “{ $word }” sounds like a contest. Write what you want to see.
agreements-problem-question-without-mark = A question ends with a question mark. Put it at the end.
agreements-problem-prompts-missing = There are no questions yet. Add at least one at prompts.
agreements-problem-prompt-goal-unknown = Goal “{ $goal }” does not exist. Choose an id from goals.
agreements-problem-reflection-missing = There are no questions to talk about for: { $level }. Add them at reflections.
agreements-problem-themes-missing = There are no themes for signals yet. Add at least one at themes.
agreements-problem-trigger-indicator-unknown = Indicator “{ $indicator }” does not exist. Choose an id from indicators.
agreements-problem-trigger-theme-unknown = Theme “{ $theme }” does not exist. Choose an id from themes.
agreements-problem-trigger-without-indicator = “{ $trigger }” looks at a figure. Add which one, at indicators.
agreements-problem-clash-without-theme = “{ $trigger }” puts a figure beside a theme. Add that theme at themes.
agreements-problem-silence-on-the-ladder = “{ $trigger }” does not fit. Only silence opens a check, and nothing else.
agreements-problem-reciprocity-missing = The municipality must be open to questions too. Add a trigger of kind reciprocity.
agreements-problem-reciprocity-one-way = “{ $trigger }” has the wrong addressee. Only reciprocity goes to municipality.
agreements-problem-cool-down-too-short = “{ $trigger }” has no time to rest. Choose at least one week.
agreements-problem-risk-missing = This risk is missing: { $risk }. Add it, even if it seems small now.
agreements-problem-risk-owner-unknown = “{ $owner }” is no person or role. Choose somebody from people.
agreements-problem-risk-theme-unknown = The theme “{ $theme }” is not among the themes. Choose one that is.
agreements-problem-burden-out-of-range = { $minutes } minutes does not fit. Choose two to ten minutes a week.
agreements-problem-digest-pauses-alone = The digest pauses, but the questions do not. Set pause_prompts to true as well.
agreements-problem-retention-out-of-range = This number at “{ $field }” cannot be. Choose 1 to { $maximum }.

## Charts

chart-number = { $value }
chart-title-unit = { $measure } ({ $unit })
chart-span = { $first } up to and including { $last }
chart-span-points = { $count ->
    [one] 1 point
   *[other] { $count } points
}
chart-half-year = half { $half } of { $year }
chart-point = point { $number }
chart-tick-point = { $number }
chart-tick-week = wk { $number }
chart-tick-month = { $month } { $year }
chart-tick-quarter = Q{ $number } { $year }
chart-tick-half-year = half { $number } { $year }
chart-tick-year = { $year }
chart-month-1 = Jan
chart-month-2 = Feb
chart-month-3 = Mar
chart-month-4 = Apr
chart-month-5 = May
chart-month-6 = Jun
chart-month-7 = Jul
chart-month-8 = Aug
chart-month-9 = Sep
chart-month-10 = Oct
chart-month-11 = Nov
chart-month-12 = Dec
chart-label-limit = limit { $value }
chart-label-mean = mean { $value }
chart-label-target = target { $value }
chart-limits-too-few = No limits yet: they need 13 points.
chart-limits-rare = No limits: this is too rare for them.
chart-limits-flat = No limits: the figure is the same too often.
chart-limits-first = Limits from the first { $count } points{ $start }.
chart-limits-all = Limits from all { $count } points{ $start }.
chart-limits-from = {" "}since { $period }
chart-legend-high = ▲ higher or rising
chart-legend-high-improvement = ▲ higher or rising: favourable
chart-legend-high-concern = ▲ higher or rising: unfavourable
chart-legend-low = ▼ lower or falling
chart-legend-low-improvement = ▼ lower or falling: favourable
chart-legend-low-concern = ▼ lower or falling: unfavourable
chart-legend-season = ▮ usual in this season
chart-legend-provisional = ○ not complete yet
chart-legend-unknown = latest figure is missing
chart-alt-title = Chart of { $title }.
chart-alt-span = Period: { $span }.
chart-alt-latest = Latest figure, { $period }: { $value }.
chart-alt-latest-unknown = The latest figure, { $period }, is not known.
chart-alt-provisional = This figure is not complete yet.
chart-alt-season = In this season { $low } to { $high } is usual.
chart-alt-season-inside = The latest figure fits in.
chart-alt-season-outside = The latest figure lies outside.
chart-alt-between = The limits are { $low } and { $high }.
chart-alt-at-most = The upper limit is { $high }.
chart-alt-mean = The mean is { $mean }.
chart-alt-usual = The latest figure is usual.
chart-alt-above-limit = The latest figure is above the upper limit.
chart-alt-below-limit = The latest figure is below the lower limit.
chart-alt-rising = The latest seven points rise.
chart-alt-falling = The latest seven points fall.
chart-alt-near-upper = Two of the latest three points are close to the upper limit.
chart-alt-near-lower = Two of the latest three points are close to the lower limit.
chart-alt-shift-above = The latest seven points are above the mean.
chart-alt-shift-below = The latest seven points are below the mean.
chart-alt-earlier = { $count ->
    [one] One earlier point stood out.
   *[other] { $count } earlier points stood out.
}
chart-alt-missing = { $count ->
    [one] One figure is missing.
   *[other] { $count } figures are missing.
}
chart-alt-target = The target is { $target }.
chart-alt-rebase = New limits since { $period }: { $reason }
chart-written = The chart is in { $file }.
chart-file-missing = There is no file “{ $file }”. Check the name.
chart-file-unreadable = I cannot read “{ $file }”. Save it as CSV or XLSX.
chart-file-empty = There are no figures in “{ $file }”. Put them below each other in a column with a name.
chart-column-missing = There is no column “{ $column }”. Choose from: { $columns }.
chart-column-unclear = There are more columns with figures. Choose one with --column: { $columns }.
chart-value-unreadable = Line { $line }: “{ $value }” is not a number. Write a number or leave the cell empty.
chart-direction-unknown = I do not know “{ $direction }”. Choose from: higher, lower, neutral.
chart-out-unwritable = I cannot write to “{ $file }”. Choose another place.
chart-ask-file = Name a file with figures, and with --out where the chart goes.
chart-json-unreadable = This is no JSON list with id, values and options. Check the input.

## People

role-professional = professional
role-team-lead = team lead
role-point-of-contact = point of contact
role-deputy = deputy of the point of contact
role-tactical = member of the tactical meeting
role-strategic = member of the board table
role-council-reader = council
role-administrator = administrator
role-in-team = { $role } in team { $team }
party-none = no party
people-place-bound = Done. From now on the messages of { $forum } come here.
people-code-refused = This code does not work here. Ask { $contact } for a new one.
people-invited-link = Send this to { $name } only. It works once, up to and including { DATETIME($date, dateStyle: "long") }:
people-invited-start = /start { $token }
people-invited-deep-link = https://t.me/{ $bot }?start={ $token }
people-invited-slack = { $name } can send the bot a message in Slack now. I recognise the e-mail address.
people-invited-forum = Type this in the channel of { $name }. It works once, up to and including { DATETIME($date, dateStyle: "long") }:
people-invited-code = koppel { $token }
people-unknown-person = The agreements have nobody called «{ $id }».
people-unknown-forum = The agreements have no forum called «{ $id }».
people-no-email = { $name } has no e-mail address in the agreements. Fill it in first.
people-choose = Choose one thing: --person with --telegram or --slack, or --forum.
people-line = { $person }: { $platform }, since { DATETIME($date, dateStyle: "long") }
people-none = Nobody is known on a platform yet.
people-unbound =
    { $count ->
        [0] There was nothing to unbind.
        [one] One account has been unbound.
       *[other] { $count } accounts have been unbound.
    }

## Slack

slack-access-refused = Slack refuses access. Check SLACK_BOT_TOKEN and the scopes of the Slack app.
slack-no-socket = Slack gives no connection. Check SLACK_APP_TOKEN and whether Socket Mode is on.
slack-unreachable = Slack cannot be reached. Check this computer's internet and SLACK_API_URL.
slack-port-taken = Port { $port } is in use. Choose another with SLACK_HTTP_PORT.
slack-form-close = Close
slack-no-guests = I only help people of this organisation. I kept nothing of this message.
slack-home-stranger = I do not know you yet. Ask the administrator to invite you.
slack-answer-in-chat = I answer in your own chat with me.

## Forms

form-story = Tell a story
form-signal = Give a signal
form-send = Send
form-thanks = Thank you. The answer stands in your chat with me.
form-choose = Choose one.
form-not-asked = Then I do not share it. Choose «Only count it», or make it more general.
form-signal-text = Do you want to explain?
form-certain = This I never keep: { $finding }. Take it out. Nothing was kept yet.
form-doubts = Are these names of people? Then take them out.
form-sure = Are you sure?
form-no-names = These are no names
form-sure-or-change = Tick this, or take the words out.
form-closed = I cannot take this now. Type help in your chat with me.
form-setback = Tell a set-back
form-other-day = Or another day
form-other-day-how = Type for example: 3 January.
form-case = This seems to be about one resident or one family. Better write what happens more often.
form-close-none = Nothing learned? That is an answer too. Then type: none.
form-conversation = Open a conversation
form-conversation-theme = Only if it is about the practice.
form-conversation-concern = Is it about a role? What can be better in it?
form-reply = Give an answer
form-agree = Propose an agreement
form-experiment = Propose a trial
form-decline = Not agreed
form-raise = Step up
form-lower = Step down
form-park = Park
form-merge = Merge
form-withdraw = Withdraw
form-promise = Make a promise
form-promise-kept = A promise was kept
form-close = Close
form-look-back = Look back
form-ladder-steps = Which step?

## Home

home-heading = Telvertel
home-doing = What would you like to tell? It takes a minute at most.
home-tell = Tell
home-setback = Set-back
home-conversation = Open a conversation
home-signal = Do you see something happen more often? Give a signal about:
home-join = You do not take part yet. I tell you first what I do and what I keep.
home-draft = You began something and did not finish it.
home-resume = Go on
home-settings = What you chose
home-area = Your area: { $area }
home-moment = My question comes on { $day } at { $time }
home-quiet = I am silent until { DATETIME($date, dateStyle: "long") }
home-workdays = Your working days: { $days }
home-change = Change
home-pause = Pause
home-data = My data
home-digest-more = The whole weekly digest stands in your team's channel.

## Import

import-progress = { $file }: { $count } lines read
import-changed = { $file }: { $added } new, { $restated } restated, { $unchanged } the same.
import-would-change = { $file }: { $added } would be new, { $restated } restated, { $unchanged } the same.
import-attribution = Source: CBS (CC BY 4.0). Say so with every figure that you show.
import-skipped-part-week = { $count } figures left out: a part of a week is not a week.
import-skipped-four-weeks = { $count } figures left out: four weeks together are not a week.
import-skipped-day = { $count } figures left out: we count by the week or longer, not by the day.
import-skipped-span = { $count } figures left out: the period is no week, month, quarter or year.
import-skipped-total = { $count } figures left out: a total over a longer period does not belong in this series.
import-skipped-no-figure = { $count } columns or cells left out: they hold words, no figures.
import-skipped-ambiguous = { $count } columns left out: their name stands above more than one column.
import-skipped-other-region = { $count } lines left out: another area than you asked for.
import-skipped-more-pages = Mind: this file is one page. CBS has more.
import-refused = { $file } was not kept: something is wrong. Change these lines and try again.
import-problem = Line { $line }: { $problem }
import-more-problems = { $count ->
    [one] And one other line.
   *[other] And { $count } other lines.
}
import-problem-column-missing = The column “{ $column }” is missing. Put that name above a column.
import-problem-column-twice = The column “{ $column }” is there twice. Take one away.
import-problem-column-unknown = We do not know the column “{ $column }”. Choose from: { $columns }.
import-problem-cell-empty = “{ $column }” is empty. Fill in every line, also where cells were merged.
import-problem-value-missing = There are a numerator and a denominator, but no value. Fill in the value.
import-problem-two-readings = “{ $written }” under { $column } has two meanings. Write { $whole } or { $decimal }.
import-problem-formula = Under { $column } is a formula without an outcome. Open the file, save it and try again.
import-problem-not-a-number = “{ $written }” under { $column } is not a number. Fill in a number or leave it empty.
import-problem-not-a-period = “{ $written }” is not a period. Write for example 2026-W05, 2026-05, 2026-Q2, 2026-H1 or 2026.
import-problem-date-as-period = The period { $written } is a date. Write for example 2026-W05 or 2026-05.
import-problem-not-a-status = “{ $written }” is not a status. Write voorlopig or definitief, or leave it empty.
import-problem-not-a-day = “{ $written }” is not a date. Write for example 31-12-2026.
import-problem-no-region-code = “{ $written }” is not the code of an area. Use codes such as GM0106 or WK010600.
import-problem-not-a-cbs-period = “{ $written }” is not a period of CBS. Check this line.
import-problem-indicator-unknown = The indicator “{ $written }” is not in the agreements. Choose from: { $known }.
import-problem-period-kind = { $frequency ->
    [week] { $indicator } counts by the week. Write the period as { $example }.
    [month] { $indicator } counts by the month. Write the period as { $example }.
    [quarter] { $indicator } counts by the quarter. Write the period as { $example }.
   *[year] { $indicator } counts by the year. Write the period as { $example }.
}
import-problem-period-future = The period { $written } has yet to begin. Check the year.
import-problem-subject-unknown = { $per ->
    [area] The area “{ $written }” is not in the agreements. Choose from: { $known }.
    [team] The team “{ $written }” is not in the agreements. Choose from: { $known }.
   *[whole] This figure is about the whole municipality, not about “{ $written }”. Write { $known }.
}
import-problem-subject-part = { $written } is a part of { $area }. Give the figure of all of { $area }.
import-problem-value-low = { $written } cannot be: the lowest that we agreed is { $limit }.
import-problem-value-high = { $written } cannot be: the highest that we agreed is { $limit }.
import-problem-part-of-whole = The numerator { $part } does not fit the denominator { $whole }. Check both.
import-problem-figure-twice = { $indicator } of { $subject } in { $period } is there again, with another figure.
import-trouble = { $file }: { $problem }
import-trouble-nothing-asked = Name a file with figures, or --odata with --table.
import-trouble-no-file = This file is not there or cannot be read. Check the name.
import-trouble-empty-file = There are no figures in this file. Use --template for an empty example.
import-trouble-unknown-layout = We do not recognise this table. Use --template for an empty example.
import-trouble-code-list = This is a list of names and codes, without figures. Choose the file with figures.
import-trouble-no-figures = We find no column of figures in this table. Choose another file.
import-trouble-names-without-codes = The column “{ $column }” has areas by name, without a code. Get the table with codes: names occur twice.
import-trouble-period-missing = There is no period in this table. Give it, for example --period 2022.
import-trouble-not-a-period = “{ $written }” is not a period. Write for example 2026-W05, 2026-05 or 2026.
import-trouble-several-sheets = There are figures on these sheets: { $sheets }. Put everything on one sheet.
import-trouble-old-workbook = This is an old Excel file. Open it and save it as .xlsx.
import-trouble-broken-workbook = This Excel file cannot be read. Open it and save it again as .xlsx.
import-trouble-too-large = This is larger than { $megabytes } megabytes. Take fewer areas or years at once.
import-trouble-broken-csv = The file is broken at line { $line }. Save it again as CSV.
import-trouble-unknown-encoding = The letters in this file cannot be read. Save it as “CSV UTF-8”.
import-trouble-broken-json = The answer of CBS is not complete. Get it again.
import-trouble-unwritable = We cannot write to { $file }. Choose another place.
import-trouble-odata-address = “{ $address }” is not a web address. Write an address that starts with https://.
import-trouble-odata-table-unknown = The table { $table } is not at this address. Check the number and the address.
import-trouble-odata-empty = CBS has nothing for this question. Check the codes of --regions.
import-trouble-odata-slow = CBS gave no answer for too long. Try again later.
import-trouble-odata-unreachable = { $host } cannot be reached. Check the internet and try again.
import-trouble-odata-refused = CBS refused the question (code { $status }). Try again later.
import-trouble-odata-elsewhere = The next page is at another address: { $host }. Nothing was kept.
import-template-written = The empty example is in { $file }.
import-template-1 = How to fill in this table: one line for each figure, below the heading.
import-template-2 = indicator: the short name in the agreements, for example new_requests.
import-template-3 = gebied: the short name of an area or team, or the code of the municipality.
import-template-4 = periode: week 2026-W05, month 2026-05, quarter 2026-Q2, half-year 2026-H1 or year 2026.
import-template-5 = waarde: the figure, with a comma before the decimals. Unknown? Leave the cell empty, write no zero.
import-template-6 = teller and noemer: may stay empty. With a percentage they make the figure clearer.
import-template-7 = bron: where the figure comes from, for example the registration of the team.
import-template-8 = status: voorlopig, definitief or empty. peildatum: the day for which the figure held.
import-template-9 = We skip lines that start with #. So there are three examples below.
import-example-1 = new_requests; noord; 2026-W05; 14; ; ; registration of the team; voorlopig;{ " " }
import-example-2 = resolved_in_basis; centrum; 2026-05; 67,5; 27; 40; registration of the team; definitief; 31-05-2026
import-example-3 = specialist_starts; centrum; 2026-05; ; ; ; municipality; voorlopig;{ " " }

## Hearing

hearing-remove = Take it out
hearing-rewrite = Rewrite it myself
hearing-is-a-name = It is a name
hearing-no-person = Not a person
hearing-is-it-a-name = There is a word { $place }. Is it a name?
hearing-nothing-kept-yet = I have not kept anything yet.
hearing-delete-yourself = Please delete your message here yourself as well. I cannot.
hearing-found = { $kind }, { $place }
hearing-place-between = after «{ $before }» and before «{ $after }»
hearing-place-after = after «{ $word }»
hearing-place-before = before «{ $word }»
hearing-place-number = at place { $number }
hearing-kind-name = a name
hearing-kind-initials = initials
hearing-kind-age = an age
hearing-kind-birth-date = a date of birth
hearing-kind-address = an address
hearing-kind-postcode = a postcode
hearing-kind-phone = a telephone number
hearing-kind-email = an e-mail address
hearing-kind-handle = a user name
hearing-kind-link = a link
hearing-kind-bsn = a citizen service number
hearing-kind-iban = an account number
hearing-kind-plate = a number plate
hearing-kind-case-number = a case number
hearing-kind-institution = a school or practice
hearing-text-gone = I no longer have your text. Please type it again. I kept nothing.
hearing-reply-not-kept = I do not keep your reply. It may say something about a person:
hearing-reply-again = Please write your reply again, without names.
hearing-reply-join-first = I do not keep your reply yet. Please read our promises first.
hearing-do-it-privately = Let us do this between the two of us. Please send me a message of your own.
hearing-queued = First this conversation. After it I will start what you just asked.
hearing-set-aside =
    I keep your answers of just now for { $days ->
        [one] one day
       *[other] { $days } days
    }. To go on, type: verder.
hearing-nothing-open = Nothing stands open. Type *help* to see what you can do.
hearing-nothing-to-ask = There is no figure now that you can pass on.
hearing-button-old = This button belongs to an earlier question. You are here now:
hearing-button-gone = This button no longer works. Type *help* to see what you can do.
hearing-joined = Done. You take part.
hearing-back = Welcome back, { $name }. There is nothing to catch up on.
hearing-settings-kept = That has been changed.
hearing-left-as-it-was = Fine. Nothing changes.
hearing-thanks = Thank you.
hearing-signal-done = Thank you. Your signal counts.
hearing-signal-explained = Thank you. Your explanation stands with your signal.
hearing-corrected = Your new text is in place.
hearing-thrown-away = Thrown away.
hearing-all-thrown-away = All your texts have been thrown away. The counts stay.
hearing-gone = This text is no longer here.
hearing-data-heading = This is what I have of you
hearing-data-stories = Your stories:
hearing-data-signals = Your signals:
hearing-data-replies = Your replies to the weekly message:
hearing-data-signal = { $theme }: { $text }
hearing-data-none = I have no texts of yours.
hearing-figure-source = by { $role } in the chat
hearing-figures-none = There is no weekly message of your team yet.
hearing-figures-no-team = You are in no team. The figures stand in your meeting's channel.
hearing-ladder-heading = The rungs that we agreed
hearing-ladder-rung = *{ $level }*: { $sentence }
hearing-why-heading = Why I ask you something
hearing-why-nobody = Nobody sees whether you answer. I do not count that for any person.
hearing-why-role = You read along. That is why I ask you nothing.
hearing-why-not-joined = You do not take part now, so I ask you nothing. To take part, type: start.
hearing-why-no-moment = You chose no moment, so I ask you nothing of my own accord.
hearing-why-moment = You chose { $day } at { $time }. Then I ask one question at most.
hearing-why-budget =
    We agreed that everything together takes { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    } a week at most.
hearing-why-back = Back sooner? Type: start.

## Flows

flow-no-way-back = This is the first question. You cannot go back further.
flow-no-skip = You cannot skip this question.
flow-empty = Type something first, or choose a button.
flow-changed = I was renewed in the meantime. So I ask this question once more.
flow-stopped = This conversation has stopped. Nothing was kept.

## Onboarding

onboarding-welcome = Hi { $name }, I am { $bot }.
onboarding-aim = I help you to count and to tell.
onboarding-weekly = Every week I ask you one short question. It takes you about two minutes.
onboarding-same = We put your answer beside the figures. So municipality and partnership see the same.
onboarding-privacy = First, three agreements:
onboarding-privacy-names = Do not mention names, addresses or other data of residents.
onboarding-privacy-author = Your name does not stand with your story. Others see only your area.
onboarding-privacy-free = You take part because you want to. You can always stop. Then type: stop.
onboarding-privacy-learn = We use this to learn. Not to settle scores.
onboarding-join = I take part
onboarding-more = Read more
onboarding-rather-not = Rather not
onboarding-kept = *What do we keep?* Your story, your signal, your area and the week.
onboarding-seen = *Who sees it?* Your team and those who prepare the meeting, at municipality and partnership.
onboarding-recognised = *Can they see that it was me?* No, your name does not stand with it.
onboarding-small = Do fewer than { $floor } people take part in your area? Then we show only the municipality.
onboarding-how-long = *How long?* { $months ->
        [one] One month.
       *[other] { $months } months.
    } After that we throw your text away. The counts stay.
onboarding-mend = *Do you want to change or throw away something?* Type: mijn gegevens.
onboarding-questions = *Questions?* { $contact }. Responsible: { $controller }.
onboarding-public = The municipality must sometimes publish documents. So write only what everybody may read.
onboarding-area = In which area do you work most?
onboarding-more-areas = More areas
onboarding-moment = When does my question suit you best?
onboarding-moment-choice = { $day } { $time }
onboarding-other-moment = Another moment
onboarding-done = Done. You will hear from me on { $day } at { $time }.
onboarding-done-signal = You may always report something. Then type: signaal.
onboarding-done-help = Not sure what to do? Type: help.
onboarding-declined = That is fine. I will send you nothing more. Changed your mind? Then type: start.
onboarding-municipality = Not only the partnership hands something in. The municipality does too.
onboarding-municipality-asks = You are the municipality's point of contact. So I ask you two things:
onboarding-municipality-context = Bring in neighbourhood information every quarter.
onboarding-municipality-answers = Answer questions of the teams within { $days } working days.
onboarding-municipality-same = Does that not work out? Then we talk about it, as we do with the partnership.
onboarding-understood = Understood
onboarding-question = I have a question
onboarding-notice = This is our privacy notice, version { $version }.
onboarding-complaint = *Not satisfied?* You can complain to the Autoriteit Persoonsgegevens.
onboarding-join-question = Do you take part?
onboarding-workdays = On which days do you work?
onboarding-workdays-how = Do you work other days? Type them, for example: mon tue thu.
onboarding-every-workday = Every working day
onboarding-not-on = Not on { $day }
onboarding-moment-how = Which day and time? Type for example: tuesday 14.00.
onboarding-moment-hours = Choose a day that you work, and a time between 9.00 and 17.00.
onboarding-moment-free-day = You do not work on { $day }. Choose another day.
onboarding-monday = Monday
onboarding-tuesday = Tuesday
onboarding-wednesday = Wednesday
onboarding-thursday = Thursday
onboarding-friday = Friday

## Settings

settings-what = What do you want to change?
settings-area = My area
settings-moment = My moment
settings-workdays = My working days
settings-nothing = Nothing

## Weekly

weekly-prompt = Hello { $name }. My question for week { $week }:
weekly-question = *{ $question }*
weekly-short = One or two sentences is enough.
weekly-tell = Tell
weekly-signal = Signal
weekly-not-now = Not this week
weekly-skipped = Fine. Until next week.
weekly-reminder = Hi { $name }. This week's question is still open:
weekly-reminder-last = No time? That is fine. I ask again only once.
weekly-pause-question = You did not answer three times. Shall I be quiet for four weeks?
weekly-figure = Which figure belongs to *{ $indicator }* in { $subject }, { $period }?
weekly-figure-previous = Last time it was { $previous }.
weekly-figure-how = Type only the figure. Not known? Type: onbekend.
weekly-figure-kept = Noted: *{ $indicator }* in { $subject } is { $value }.
weekly-figure-odd = *{ $value }* differs from what you are used to. Mostly it lies between { $low } and { $high }.
weekly-figure-odd-question = Is the figure right?
weekly-figure-odd-yes = Yes, it is right
weekly-figure-odd-no = No, I will type it again
weekly-later = Later
weekly-pause-yes = Yes, four weeks of quiet
weekly-pause-no = No, keep asking
weekly-figure-which = Which figure do you hand in?
weekly-figure-usual = Mostly it lies between { $low } and { $high }.
weekly-figure-unknown = Not known
weekly-figure-decimals =
    { $count ->
        [0] I am looking for a whole number, without decimals.
        [one] I am looking for a number with at most one decimal.
       *[other] I am looking for a number with at most { $count } decimals.
    }

## Story

story-goal = What is your story mostly about?
story-other-goal = Something else
story-review = I keep this:
story-review-question = May this be in the digest of { $area }?
story-share = Yes, in the digest
story-team-only = Only my team
story-done = Thank you. In the digest you read what happens with the stories.
story-done-first = Thank you. This was your first story. Good that you take part.
story-too-short = Can you add one sentence? What exactly did you see?
story-keep-so = Keep it so
story-discarded = I threw it away. Nothing was kept.
story-followup = You told something about “{ $topic }”. This was done with it:
story-followup-question = Does that fit what you see now?
story-followup-not-yet = Not yet
story-withdrawn = This story was taken back.
story-open = What do you want to tell? Something that worked, or something that did not.
story-setback-open = What went otherwise than you hoped?
story-setback-welcome = Set-backs are part of it. You may tell it anonymously. It never starts a conversation by itself.
story-type = Go ahead. Type your story below.
story-again = Type your text again.
story-no-names = Mention no names and no addresses. Write for example “a mother” or “a neighbour”.
story-resident = Is this about a resident?
story-resident-asked = Yes, and they agree
story-resident-not-asked = Yes, but I did not ask
story-not-asked = Then I do not share it. Make it more general, or ask first.
story-more-general = Make it more general
story-how-to-ask = How do I ask?
story-leave = You can ask it like this. No is a good answer too.
story-leave-adult = for adults
story-leave-youth = for young people
story-leave-easy = in easy words
story-share-further = Yes, and for the meetings too
story-count-only = Only count it
story-anonymous = Anonymous
story-not-anonymous = Not anonymous after all
story-anonymous-question = Shall I keep it anonymously?
story-anonymous-means = Then I do not keep whose it is. So it is not among your data. You do get an answer.
story-anonymous-yes = Yes, anonymously
story-anonymous-no = No, the usual way
story-anonymous-now = I do not keep whose this is.

## Signal

signal-theme = What is your signal about?
signal-other-theme = Something else
signal-how-often = How often do you see this?
signal-first-time = For the first time
signal-more-often = More often
signal-ever-more = More and more
signal-who = Who must know this?
signal-my-team = My team
signal-forum-too = The joint meeting too
signal-unsure = I do not know
signal-noted = Noted: *{ $theme }* in { $area }.
signal-first = You are the first this month.
signal-others =
    { $count ->
        [one] One more colleague gave this signal in the last four weeks.
       *[other] { $count } more colleagues gave this signal in the last four weeks.
    }
signal-explain-question = You may explain, but you need not.
signal-danger = *Is there danger now? Call 112.*
signal-danger-home = Worried about violence or neglect? Call Veilig Thuis: 0800 2000. It is free, day and night.
signal-danger-not-live = I do not read along live. I am not made for emergencies.
signal-pattern = Do you see something that happens more often, to more people? Report it without names.
signal-explain-how = One sentence is enough. Write without names.

## Escalation

escalation-seen-help = Put figures, stories and signals side by side. Write down what you agree on.
escalation-why-help = Write down what you do not know yet as well.
escalation-meaning-help = Choose one step. Who does what, and when do we look back?
escalation-no-case = The municipality does not steer on one resident or one family.
escalation-why-up = Why a rung higher?
escalation-structural = The problem keeps coming back
escalation-great-risk = Great risk
escalation-impact = Touches many residents
escalation-close = Before we close this: what did you learn?
escalation-a-little = A little
escalation-reopen = No, open it again

## Inforequest

inforequest-what = What do you want to know?
inforequest-exists = Is the answer known somewhere? Look in *figures* first.
inforequest-decision = Which decision or conversation needs this?
inforequest-goal = To which goal does it belong?
inforequest-cost = How many minutes does it take the teams, per month?
inforequest-cost-how = An estimate is enough. Everything takes time, so nought is not possible.
inforequest-cost-wrong = Type a whole number of minutes, from 1 to { $count }.
inforequest-once = Once, or again and again?
inforequest-again = Again and again
inforequest-stops = What can stop then?
inforequest-stops-nothing = Nothing
inforequest-stops-then = In return this stops: { $indicator }.
inforequest-new = There is a new request for information: «{ $question }», from { $asker }.
inforequest-weigh-first = Before anybody starts counting, you weigh it together.
inforequest-weigh-again = This request was changed. That is why you weigh it anew.
inforequest-weigh = Weigh a request: { $question }
inforequest-facts = Needed for: { $decision }. Goal: { $goal }. Takes teams: { $minutes } minutes per month.
inforequest-places = Now { $count } of { $maximum } places are in use.
inforequest-full = All { $maximum } places are taken. Do you want this one too? Then choose which figure goes out.
inforequest-full-now = All { $maximum } places are taken. A figure has to go out first. Asking once is possible.
inforequest-look-back = On { DATETIME($date, dateStyle: "long") } we look whether this is still needed.
inforequest-split = You chose differently: municipality «{ $first }», partnership «{ $second }».
inforequest-split-nothing = Until you agree I ask the teams nothing.
inforequest-direct = This request does not come through { $contact }. I send it there first.
inforequest-direct-why = That way teams do not get questions from all sides.
inforequest-direct-title = A colleague wants to know something
inforequest-direct-unseen = No team sees this request. You choose whether it is weighed.
inforequest-pass = Have it weighed
inforequest-drop = Do not pass on
inforequest-kept = Your request has number { $number }.
inforequest-routed = Thank you. I hand your request to { $contact }.
inforequest-passed = Both points of contact now weigh request { $number }.
inforequest-dropped = Request { $number } goes no further.
inforequest-was-passed = A choice was made about this request already.
inforequest-into-agreements = It is a trial. The figure counts once it stands in your agreements.
inforequest-once-how = The request now stands in the weekly message, with what is going on.
inforequest-stays-visible = The request does not go to the teams. It stays in the list with its reason.
inforequest-trial = Is this still needed? { $question }
inforequest-trial-over = The agreed time is over. It took the teams { $minutes } minutes per month.
inforequest-list = Requests for information
inforequest-list-none = There are no requests for information yet.
inforequest-list-gone = Let go:
inforequest-list-how = Do you need something? Type *information request*. Can something go? Type *let go*.
inforequest-line = { $number }. { $question } From { $party }. Takes teams { $minutes } minutes per month.
inforequest-reason = Reason: { $reason }
inforequest-state-asked = Being weighed.
inforequest-state-trial = On trial.
inforequest-state-once = Asked once.
inforequest-state-agreed = Agreed.
inforequest-state-refused = Not agreed.
inforequest-state-retired = Stopped after the trial.

## Municipality

municipality-ask = Hi { $name }. What does the municipality bring in this quarter?
municipality-kind-area = Figures of areas
municipality-kind-demography = How the population changes
municipality-kind-safety = Safety
municipality-kind-education = Education
municipality-kind-policy = New policy
municipality-nothing-now = Nothing now
municipality-added = Thank you. The teams in { $areas } see this in their weekly message: «{ $title }».
municipality-nothing = All right. The weekly message will say: the municipality brought in no new information this quarter. Is that right?
municipality-will-follow = I will deliver it later

## Pause

pause-start = Enjoy your time off. I am quiet until { DATETIME($date, dateStyle: "long") }.
pause-ask = How long shall I be quiet?
pause-one-week = One week
pause-two-weeks = Two weeks
pause-three-weeks = Three weeks
pause-choose-date = I choose a date
pause-back = Welcome back, { $name }. You need not catch up. On { $day } you get the new question.
pause-holiday = From { DATETIME($first, dateStyle: "long") } to { DATETIME($last, dateStyle: "long") } there is a holiday.
pause-holiday-quiet = There is no question. You can give signals.
pause-ask-date = Up to and including which day? Type for example: 3 january.
pause-no-date = I am looking for a date, such as 3 january or 3-1-2027.
pause-date-far = Choose a day after today, { DATETIME($date, dateStyle: "long") } at the latest.

## Optout

optout-confirm = Do you want to stop? Your earlier stories are kept, without a name.
optout-stop = Stop
optout-stop-and-erase = Stop and throw everything away
optout-stay = Stay after all
optout-done = You have stopped. Thank you for what you told. You can always come back. Then type: start.
optout-erased = You have stopped. Your texts were thrown away.
optout-counts = Counts that you were in stay. Nobody can recognise you in them.
optout-sure = Shall I throw away all your texts? I cannot undo that.

## Privacy

privacy-warning = Just a moment. Your text may say something about a person: *{ $kind }*.
privacy-warning-how = I kept nothing yet. Take it out, or write for example “a mother” or “a neighbour”.
privacy-no-person = This is not about a person
privacy-blocked = This number looks like a BSN. I never keep that. Your message was not saved.
privacy-small-area = Too few people took part in { $area }. So we show this only for all of { $municipality }.
privacy-special = Your text is about health, religion or criminal acts.
privacy-special-how = That is allowed only if nobody can guess who it is. Can you write it more generally?
privacy-unrecognisable = Nobody can be recognised
privacy-my-data = I have this of you: { $stories ->
        [one] one story
       *[other] { $stories } stories
    }, { $signals ->
        [one] one signal
       *[other] { $signals } signals
    }, your area and your moment.
privacy-look = See everything
privacy-discard-one = Throw one thing away
privacy-discard-all = Throw everything away
privacy-what = What do you want to do?
privacy-correct-one = Change one thing
privacy-which = Which text do you mean?
privacy-sure-one = Shall I throw this text away?
privacy-sure-all = Shall I throw away all your texts?
privacy-for-ever = I cannot undo it. The counts stay.
privacy-anonymous = What you told anonymously is not here. I do not know what is yours.
privacy-check-failed = I could not check this text. Look at the installation of Telvertel.

## Prompts

prompts-due = Your question of this week comes on { $day } at { $time }.
prompts-due-moved = This week your question comes on { $day } at { $time }. Your own day is not possible.
prompts-put-off = Fine. I will ask it once more, on { $day } at { $time }.
prompts-silent-unanswered = You did not answer for a while. So I leave you in peace.
prompts-silent-free = This week has no day on which I may ask you something.
prompts-silent-no-question = No question was agreed for this week.
prompts-silent-asked = You had your question of this week already.
prompts-silent-full = I asked enough of you this week. We agreed on { $minutes } minutes a week.

## Voices

voices-taken-back = This story was taken back.
voices-answer-taken-back = This answer was taken back.
voices-beside = goal: { $goal }, beside it: { $indicator } { $figure }
voices-signals-rest = On the other themes nobody gave a signal, or fewer than { $floor } people.
voices-other-theme = something else
voices-people-several = several people
voices-interpretations = This is what you saw in the digest before:
voices-preview = These stories are for the digest of { $team }. Will you look with me?
voices-preview-how = Could somebody guess who it is about? Then leave that story out.
voices-preview-silence = Do I hear nothing? Then no story is quoted word for word.
voices-preview-number = story { $number }
voices-preview-left = story { $number }, left out
voices-preview-leave = Leave out { $number }
voices-preview-agree = Agreed
voices-preview-agreed = Thank you. What was not left out may be in the digest.
voices-preview-late = This digest was sent already. Nothing changes any more.
voices-preview-others = Only the team lead of this team can do this.
voices-done-story = You told something. This is what was done with it:
voices-done-story-goal = You told something about { $goal }. This is what was done with it:
voices-done-signal = You gave a signal about { $theme }. This is what was done with it:
voices-done-thanks = Thank you for telling it.
voices-react-which = What do you want to react to? What waits longest stands first.
voices-react-how = What was done with it? Write it in one or two sentences.
voices-react-kept = Thank you. Who told this reads what you wrote.
voices-react-gone = This was taken back meanwhile. Your reaction was not kept.

## Council

council-title-periodic = Periodic update for the council: { $period }
council-title-theme = Reflection on a theme for the council: { $theme }, { $period }
council-title-talk = Yearly talk with the council: { $period }
council-title-year = Yearly report for the council: { $period }
council-draft = Draft. Not released yet by municipality and partnership.
council-to = To
council-to-whom = the council of { $municipality }
council-from = From
council-from-whom = the mayor and aldermen, together with { $partnership }
council-date = Date
council-stamp = Mark of the figures
council-salutation = Dear council,
council-intro = Here you read how { $name } is doing. You read figures and stories. They belong together.
council-mission = What we stand for
council-short = The picture in short
council-short-figures = { $count ->
        [one] There is one figure. Of these striking: { $striking }.
       *[other] There are { $count } figures. Of these striking: { $striking }.
    }
council-short-decisions = { $count ->
        [0] Nothing was decided.
        [one] One decision was taken.
       *[other] { $count } decisions were taken.
    }
council-short-lessons = { $count ->
        [0] No lesson was written down.
        [one] One lesson was written down.
       *[other] { $count } lessons were written down.
    }
council-movement = Do we see the movement?
council-movement-how = Beside each figure stand the stories about the same goal. Together they say more than apart.
council-movement-table = Figures and stories side by side, by goal
council-goal = Goal
council-figure = Figure
council-stories = Stories
council-meaning = What does this mean?
council-whole = { $indicator }: { $value }.
council-meaning-unknown = That is not known yet.
council-meaning-calm = Nothing stands out now.
council-meaning-talk = Municipality and partnership talk about this.
council-meaning-not-yet = This was not discussed yet.
council-guide = Usual: it fits what we are used to. Notice: it differs from that. Shifting: it has been changing for a while.
council-signals = Signals of professionals
council-signals-none = On each theme nobody gave a signal, or too few people did.
council-theme = About this theme: { $theme }
council-theme-why = Municipality and partnership laid side by side what they know about this.
council-theme-signals = { $count ->
        [one] One of the { $total } teams gave enough signals to show.
       *[other] { $count } of the { $total } teams gave enough signals to show.
    }
council-theme-figures = { $count ->
        [0] There is no figure that belongs to this theme.
        [one] One figure belongs to this theme. Of these striking: { $striking }.
       *[other] { $count } figures belong to this theme. Of these striking: { $striking }.
    }
council-theme-talks = { $count ->
        [0] No conversation about this is running now.
        [one] One conversation about this is running.
       *[other] { $count } conversations about this are running.
    }
council-frames = Frames and how it is now
council-frames-table = What was agreed, how it is, and what explains the difference
council-frame = Frame
council-agreed = Agreed
council-actual = Now
council-explained = Explanation
council-friction = Where it rubbed
council-friction-none = No topic came to the board table.
council-topic = { $topic }, since { DATETIME($date, dateStyle: "long") }
council-own = Where we fell short
council-own-first = First the municipality itself, then the partnership. The same counts for both.
council-learned = What we learned
council-learned-none = In this period no lesson was written down.
council-decisions = Decisions of the board table
council-decisions-none = The board table took no decision about a conversation in this period.
council-promises = Promises of both parties
council-promises-none = No promise is open that concerns the board table.
council-seen = What the board table saw in it
council-seen-none = The board table wrote nothing here yet.
council-figures = The figures of the whole town
council-figures-none = There is no figure about the whole town.
council-figures-table = Each figure with its period and source
council-indicator = What we count
council-period = Period
council-source = Source
council-unknown = What we do not know yet
council-unknown-figure = Of { $indicator } there is not a figure for every place.
council-unknown-none = All figures that we agreed on are there.
council-asks = What we ask of you
council-ask-trust = What do you trust already?
council-ask-talk = What do you want to talk about?
council-ask-form = Which information do you miss, and which could you do without?
council-reflect = Questions to think about together
council-talk = Questions for the talk with you
council-risks = Risks
council-risks-all = These are all risks that municipality and partnership follow together.
council-risks-table = The risks, what is done about them and when we look again
council-risk = Risk
council-measure = What we do
council-owner = Who
council-next-look = To look at again
council-risks-both = Neither party can leave out this page.
council-greeting = With kind regards,
council-signed = the mayor and aldermen of { $municipality },
council-signed-with = together with { $partnership }
council-page = page
council-none = not known
council-ready = There is a new paper for you.
council-ready-where = You read it on the page. Type *overzicht* and choose *Council*.
council-ready-both = Municipality and partnership released it together.
council-frames-theme-none = No limit was agreed about this theme.
council-topic-over = { $topic }, begun on { DATETIME($date, dateStyle: "long") }, finished now
council-experiments = { $count ->
        [one] One experiment is running. You read later what comes of it.
       *[other] { $count } experiments are running. You read later what comes of them.
    }
council-residents = What residents answered
council-residents-few = Not yet ten residents answered each question. Then we show nothing.
council-residents-people = Each question was answered by about { $count } residents or more. We count in fives, without names.
council-residents-table = The three questions on the cards, and how often each answer was chosen
council-question = Question
council-face-yes = Yes
council-face-partly = Somewhat
council-face-no = No
council-face-unsure = I do not know
council-asked-access = Was it easy to get help?
council-asked-quality = Were you listened to well?
council-asked-effect = Can you move on better now?
council-count = about { $count }
council-count-few = fewer than { $floor }
council-forms = Forms in which residents were heard, besides the cards
council-form = Form
council-form-stories = Stories in the weekly digests
council-form-conversation = From the work of a professional
council-form-area-talk = From a neighbourhood talk
council-form-sounding-board = From a sounding board
council-requests = Requests for information
council-requests-how = Each request costs time of professionals. So both parties weigh it first. A no stands here too.
council-requests-none = No new information was asked for.
council-requests-table = What was asked for, what it costs, and what came of it
council-asker = Whose
council-asker-nobody = nobody
council-cost = A month
council-cost-minutes = { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
council-cost-unknown = not known
council-outcome = What came of it
council-request-asked = Being weighed.
council-request-trial = On trial.
council-request-agreed = Agreed.
council-request-refused = Not agreed.
council-request-retired = Let go.
council-request-review = We look again on { DATETIME($date, dateStyle: "long") }.
council-request-reason = Reason: { $reason }
council-open = Questions without an answer
council-open-none = No question stands open.
council-open-nobody = These questions have no owner and no date. That leaves room to search.

## Resident

resident-leave-adult = May I tell this to colleagues and to the municipality? I do not mention your name. No is fine too. It changes nothing about your help.
resident-leave-youth = May I pass this on? I do not say what your name is. No is fine too.
resident-leave-easy = May I write this down? Other people read it then. Your name is not with it. Yes or no? Both are fine.

## Demo

demo-starting = The example town is opening. That takes a few seconds.
demo-open = The example town is open: { $url } (stop it with Ctrl+C)
demo-closed = The example town is closed.

## Trouble

trouble-database-in-use = Another bot already runs on this database. Stop it first, or use PostgreSQL.
trouble-database-too-new = This database is of a newer version. Install that version, or restore a backup.
trouble-database-unreachable = The database does not answer. Check DATABASE_URL, and whether the database runs.
trouble-settings = These settings are not right: { $names }. See .env.example for what is possible.
trouble-screen = The lists of the privacy screen are damaged. Install Telvertel again.

## Ladder messages

escalation-number = Conversation { $number }
escalation-named = Conversation { $number }: { $topic }
escalation-another = another conversation
escalation-who = { $party }, { $role }
escalation-source = { $who } – { $question }
escalation-both = both parties
escalation-about = This is about the role of { $party }.
escalation-question-see = What do we see?
escalation-question-why = Why does this happen?
escalation-question-meaning = What does this mean for our joint task?
escalation-ground-none = no reason yet
escalation-phase-explaining = understanding it together
escalation-phase-agreement = making an agreement
escalation-phase-looking-back = looking back
escalation-phase-closed = closed
escalation-move-reply = Answer
escalation-move-consent = Agreed
escalation-move-decline = Not agreed
escalation-move-go-up = Up now
escalation-move-resume = Go on
escalation-move-look-back = Say if it works
escalation-move-conclude = Towards an agreement
escalation-move-agree = Propose an agreement
escalation-move-promise = Promise something
escalation-move-promise-kept = Promise kept
escalation-move-close = Close
escalation-move-raise = Step up
escalation-move-lower = Step down
escalation-move-experiment = Propose a trial
escalation-move-park = Park
escalation-move-merge = Merge
escalation-move-withdraw = Not needed, because…
escalation-move-more = More steps
escalation-open = We want to look at this together
escalation-no-reproach = It is no reproach. We want to understand it together.
escalation-why-now = Why now?
escalation-why-rule = You agreed this beforehand: “{ $rule }”
escalation-why-good = This is good news. We learn from that too.
escalation-why-signed = Agreement “{ $rule }”, version { $version }, signed by both parties.
escalation-why-period = Seen in { $period }.
escalation-manual = Somebody of { $party } ({ $role }) wants to talk about this.
escalation-manual-anyone = Anybody may open a conversation. It needs no figure.
escalation-seen-value = { $indicator }: *{ $value }*
escalation-seen-usual = Mostly it lies between { $low } and { $high }.
escalation-seen-median = Before, the middle was at { $value }.
escalation-seen-above = We agreed: no more than { $value }.
escalation-seen-below = We agreed: no less than { $value }.
escalation-seen-no = No: { $value }%
escalation-seen-yes = Yes: { $value }%
escalation-seen-yes-before = Yes, the time before: { $value }%
escalation-seen-year-end = If this goes on, { $value }% is used at the end of the year.
escalation-seen-percent = Less than { $value }% of the team took part.
escalation-seen-points = { $count } figures in a row are on the same side.
escalation-seen-weeks = { $count } weeks in a row.
escalation-seen-working-days-late = At most { $count } working days later than agreed.
escalation-seen-late-answers = Answers that are still open: { $count }.
escalation-seen-quarters-without = For a quarter nothing was brought in.
escalation-seen-theme = Theme: { $theme }
escalation-seen-signals = Signals: about { $count }
escalation-seen-people = From { $people }
escalation-seen-areas = In { $areas }
escalation-card-figures = Figures
escalation-card-signals = Signals of the last four weeks
escalation-card-experiences = Experiences
escalation-card-stories =
    { $count ->
        [one] { $count } story from practice
       *[other] { $count } stories from practice
    }
escalation-card-municipality = Brought in by the municipality
escalation-card-note = We lay this side by side, not against each other.
escalation-nothing-yet = nothing yet
escalation-questions = Three questions
escalation-asked = *{ $number }. { $question }*
escalation-how-to-answer = Type your answer below. Begin with 1, 2 or 3.
escalation-pattern = Tell what you see more often. Name no resident and no family.
escalation-by = { $first } and { $second }: would you answer this by { DATETIME($date, dateStyle: "long") }?
escalation-by-both = Would both parties answer this by { DATETIME($date, dateStyle: "long") }?
escalation-rung-tactical = *Rung 2 – in the tactical meeting.* Now we look more widely.
escalation-rung-strategic = *Rung 3 – at the executive table.* The executives now join in.
escalation-moved-up = This conversation goes on at: *{ $forum }*.
escalation-moved-stays = What stands here stays here.
escalation-moved-down = This conversation goes back to: *{ $forum }*.
escalation-moved-thanks = Thank you for thinking along.
escalation-to-thread = To the other conversation
escalation-came-from = This conversation comes from: *{ $forum }*.
escalation-back = This conversation is back from: *{ $forum }*.
escalation-goes-back = what goes back
escalation-came-back = What comes back
escalation-to-reporter = what the reporter hears
escalation-reason = Reason: { $reason }
escalation-heard = This was heard beforehand by { $party }.
escalation-objection = This is how { $party } sees it:
escalation-said-before = What was said already
escalation-said-more =
    { $count ->
        [one] One more message stands in the other conversation.
       *[other] { $count } more messages stand in the other conversation.
    }
escalation-said = A message from { $who }
escalation-edited = edited
escalation-taken-back = An answer from { $who } was taken away.
escalation-concluded = The three questions are answered. Now you look for an agreement together.
escalation-resumed = This conversation goes on again.
escalation-absorbed = Merged with this conversation: { $other }. What was said there belongs here now.
escalation-proposed-agree = A proposal for an agreement, from { $party } ({ $role }):
escalation-proposed-raise = A proposal to step up, from { $party } ({ $role }):
escalation-proposed-lower = A proposal to step down, from { $party } ({ $role }):
escalation-proposed-experiment = A proposal for a trial, from { $party } ({ $role }):
escalation-proposed-merge = A proposal to merge, from { $party } ({ $role }):
escalation-proposed-withdraw = A proposal to stop this conversation, from { $party } ({ $role }):
escalation-notice = First { $party } hears this. After a working day it may go up. If agreed, at once.
escalation-objection-goes-along = Do you see it otherwise? Write why. That goes along.
escalation-waits-for-yes = This holds once { $party } agrees.
escalation-owner = Who does it: { $who }
escalation-look-back = Look back on { DATETIME($date, dateStyle: "long") }
escalation-until = Until { DATETIME($date, dateStyle: "long") }
escalation-by-day = By { DATETIME($date, dateStyle: "long") }
escalation-decided-agree = *Agreed.* Both parties said yes.
escalation-decided-raise = *Up.* This conversation goes on at: { $forum }.
escalation-decided-lower = *Back.* This conversation goes on at: { $forum }. Both parties said yes.
escalation-decided-experiment = *We try it.* Both parties said yes.
escalation-decided-merge = *Merged.* The conversation goes on here:
escalation-decided-withdraw = *Stopped.* This conversation is no longer needed.
escalation-decided-park = *Parked.* This conversation rests for a while.
escalation-trial-note = During the trial this conversation does not go up.
escalation-declined = Not agreed, says { $party } ({ $role }):
escalation-dropped = The proposal was taken back by { $party }:
escalation-objection-kept = This stays with it. The proposal is still there.
escalation-proposal-gone = This proposal is done. A new one is always welcome.
escalation-promised = A promise of { $party }:
escalation-kept = Done, says { $party }:
escalation-joined-signal = A signal joined this conversation.
escalation-joined = Joined in { $period }: { $seen }
escalation-reminder-first = A reminder. Waiting for: { $party }.
escalation-reminder-second = One more reminder. Waiting for: { $party }.
escalation-reminder-then = Does it not work out? Then it comes on the agenda of the next meeting.
escalation-on-agenda = This conversation is on the agenda: { $forum }, { DATETIME($date, dateStyle: "long") }.
escalation-never-by-itself = So you agreed. Nothing goes up by itself.
escalation-worked = You looked back: it works.
escalation-not-worked = You looked back: it does not work yet. We talk on, with the same three questions.
escalation-waits-for = *Waiting for:* { $parties }.
escalation-waits-for-nobody = *Waiting for:* nobody.
escalation-next-question = Question { $number } is still open.
escalation-next-questions = Questions { $numbers } and { $last } are still open.
escalation-next-party = Not both parties have spoken yet.
escalation-next-conclude = The three questions are answered. Now there can be an agreement.
escalation-next-agreement = Now: make an agreement together.
escalation-next-proposal = There is a proposal.
escalation-next-look-back = Look back on { DATETIME($date, dateStyle: "long") }.
escalation-next-look-back-now = Now: does the agreement work?
escalation-next-parked = Parked until { DATETIME($date, dateStyle: "long") }.
escalation-next-over = This conversation is done.
escalation-answered = { $question } *{ $who }*
escalation-unanswered = { $question } still open
escalation-proposal = Proposal
escalation-agreement = Agreement
escalation-trial = Trial
escalation-promises = Promises
escalation-promise-none = { $party }: none yet
escalation-promise-open = { $party }, { $role }: { $what } (by { DATETIME($date, dateStyle: "long") })
escalation-promise-kept = { $party }, { $role }: { $what } (done)
escalation-timeline = Timeline
escalation-timeline-none = Pin a message. Then it stands here.
escalation-timeline-source = { DATETIME($date, dateStyle: "long") }, { $who }
escalation-list = Conversations under way
escalation-list-none = No conversation is under way now.
escalation-list-open-one = Something to discuss? Type: conversation.
escalation-listed = *{ $name }* ({ $level })
escalation-agenda = Agenda { $forum }, { DATETIME($date, dateStyle: "long") }
escalation-agenda-goal = *Goal:* { $goal }
escalation-agenda-none = No conversation waits for this meeting.
escalation-agenda-item = *{ $number }. { $name }*
escalation-agenda-together = *{ $number }. How do we work together?*
escalation-agenda-missing = For these roles there is nobody yet: { $roles }.
escalation-agenda-note = This question is on every agenda.
escalation-look-back-agreed = This is what you agreed:
escalation-look-back-asked = Does it work?
escalation-look-back-no = Does it not work yet? Then we talk on, on the same rung.
escalation-closed = Closed: { $topic }
escalation-closed-facts =
    { $weeks ->
        [0] It took less than a week.
        [one] It took one week.
       *[other] It took { $weeks } weeks.
    } Highest rung: { $level }.
escalation-lesson = What we learned
escalation-from-now-on = What we do from now on
escalation-closed-later = On { DATETIME($date, dateStyle: "long") } I ask whether it works.
escalation-closed-thanks = Thanks to everyone who told something.
escalation-log = Decisions
escalation-log-none = Nothing was decided yet.
escalation-log-name = *{ $name }*
escalation-log-decided = { DATETIME($date, dateStyle: "long") }: { $what }
escalation-log-agree = agreement made
escalation-log-raise = stepped up
escalation-log-lower = stepped down
escalation-log-experiment = trial begun
escalation-log-merge = merged
escalation-log-withdraw = stopped
escalation-log-park = parked
escalation-log-what = What: { $what }
escalation-log-why = Why: { $why }
escalation-log-merged = Continued in another conversation.
escalation-log-by = Proposed by: { $party }
escalation-log-objection = Seen otherwise: { $objection }
escalation-log-heard = Heard from both parties:
escalation-log-again = We look at this again on { DATETIME($date, dateStyle: "long") }.
escalation-case = I do not keep this. It seems to be about one resident or one family.
escalation-case-instead = Here we talk about what happens more often.
escalation-case-not-so = This lady has waited eight weeks for a place for her son.
escalation-case-not-so-label = rather not like this
escalation-case-so = Families often wait more than six weeks for a place.
escalation-case-so-label = rather like this
escalation-case-again = Would you write it again like that?
escalation-case-where = About one resident you talk with your own colleagues.
escalation-received = Thank you. This belongs to conversation { $number }: { $topic }.
escalation-received-later = The others read it on { DATETIME($date, dateStyle: "full") }, at { $time }.
escalation-shadow = Trial trigger: { $name }
escalation-shadow-day = { $count ->
    [one] One trial trigger today
   *[other] { $count } trial triggers today
}
escalation-shadow-more = { $count ->
    [one] And one more:
   *[other] And { $count } more:
}
escalation-shadow-only = Only both points of contact see this. So we test the agreement.
escalation-shadow-digest = After the start-up phase this goes into the digest.
escalation-shadow-check = After the start-up phase I ask a question about this.
escalation-shadow-operational = After the start-up phase a conversation begins in the neighbourhood.
escalation-shadow-tactical = After the start-up phase a conversation begins in the tactical meeting.
escalation-shadow-asked = Does this agreement fit what you see? Talk about it together.
escalation-check = Just asking
escalation-check-figure = For { $weeks } weeks no figure came from { $place }: { $indicator }.
escalation-check-people = From { $place } few people took part for { $weeks } weeks.
escalation-check-asked = Is there anything we should know? Perhaps it was busy.
escalation-check-fewer = Do we ask too much? Then it can be less.
escalation-check-note = This is just a question. No conversation follows from it.
escalation-corrected = A figure was changed later. Agreement: “{ $rule }”, { $period }.
escalation-corrected-fires = So now there is a reason to talk.
escalation-corrected-calm = So there is no reason any more.
escalation-corrected-same = The reason stays the same.
escalation-corrected-open = Conversation { $number } stays open: { $topic }. You decide what this means.
ladder-refused-bottom = It cannot go lower. It is on the first rung already. You can close or park it.
ladder-refused-case = This may be about one resident or family. Write what you see more often.
ladder-refused-closed = This conversation is done already. Talk again? Type: conversation.
ladder-refused-experiment = A trial is still running. After that this is possible.
ladder-refused-heard-already = This is there already. You need not do anything.
ladder-refused-human = A person takes this step. Choose it with a button.
ladder-refused-itself = This is the same conversation. Choose another one.
ladder-refused-no-agreement = There is no agreement yet. First write what you agree.
ladder-refused-no-contribution = This answer is gone already. You need not do anything.
ladder-refused-no-ground = First choose a reason. It returns, is a great risk, or touches many residents.
ladder-refused-no-lesson = First write what you learned. “None” will do too.
ladder-refused-no-owner = Choose who does it, as a role. For instance: team lead.
ladder-refused-no-promise = Write what you promise. Or choose a promise that is still open.
ladder-refused-no-proposal = There is no proposal now. You may make one.
ladder-refused-no-reason = Write why, in one sentence.
ladder-refused-no-reply = Also write what the reporter hears. One sentence is enough.
ladder-refused-no-why = Write in one sentence why this cannot be solved here.
ladder-refused-not-agreed = It was not agreed like this. You can open a conversation yourself. Type: conversation.
ladder-refused-not-merged = These conversations are not merged yet. Propose that first.
ladder-refused-not-parked = This conversation is not parked. You can just go on.
ladder-refused-not-structural = This reason takes at least { $signals } signals, from more areas or weeks. Now there are { $found }. First give a signal, or choose another reason.
ladder-refused-not-yours = This step is for the other party. You need not do anything now.
ladder-refused-nothing-back = Write what goes back to the rung below.
ladder-refused-notice = The other party reads this first. After a working day it is possible. Or sooner, if they agree.
ladder-refused-open-already = This conversation is open already. You can just answer there.
ladder-refused-parked = This conversation is parked. First choose: go on.
ladder-refused-party-missing = An answer from { $party } is still needed. One sentence is enough.
ladder-refused-past-date = Choose a day that is still to come. For instance next week.
ladder-refused-phase = This conversation is now at: { $phase }. Type *ladder* to see what is possible.
ladder-refused-proposal-waits = There is a proposal already. First answer that one.
ladder-refused-question = First this question: { $question } Everyone who takes part may answer.
ladder-refused-looked-back = You looked back on this already. Talk again? Type: conversation.
ladder-refused-role = This step belongs to another role. Ask your point of contact. You can always join in.
ladder-refused-skips-rung = It goes one rung at a time. Choose the next rung.
ladder-refused-too-early = The day to look back is still to come. I will ask then.
ladder-refused-too-late = Look back within { $weeks } weeks. Choose an earlier day.
ladder-refused-top = It cannot go higher. This is the executive table. You can make an agreement.
ladder-refused-unsigned = This trigger is not signed by both parties yet. You can open a conversation yourself.

## Council summary

council-summary-heading = A matter at the executive table
council-summary-topic = Topic: { $topic }
council-summary-area = Area: { $area }
council-summary-since = The executives have discussed this since { DATETIME($date, dateStyle: "long") }.
council-summary-reason = Reason: { $reason }
council-summary-before = Municipality and partnership talked about it first. Both were heard.
council-summary-nothing = You need not do anything now. You will hear the outcome.
council-summary-note = This is a summary. You do not see the conversation itself, nor names.

## Ladder flows

conversation-about = What is it about?
conversation-anyone = Anybody may open a conversation. It needs no figure.
conversation-practice = The practice in the area
conversation-municipality = The municipality's role
conversation-partnership = The partnership's role
conversation-theme = Which theme does it belong to?
conversation-concern = What can be better in the role of { $party }?
conversation-conditions = Conditions
conversation-information = Information
conversation-support = Support
conversation-area = Where does it happen?
conversation-town = The whole town
conversation-text = What do you want to talk about?
conversation-one-sentence = One sentence is enough. Both parties read it.
ladder-which = Which conversation is it about?
ladder-conversation = Conversation { $number }: { $topic }
ladder-about = *Conversation { $number }:* { $topic }
ladder-pattern = Write about what happens more often, not about one resident or one family.
ladder-day-weeks = { $weeks ->
        [one] In one week
       *[other] In { $weeks } weeks
    }, { DATETIME($date, dateStyle: "long") }
ladder-day-how = Another day is fine too. Type for example: 3 January. { DATETIME($date, dateStyle: "long") } at the latest.
ladder-party-municipality = Municipality
ladder-party-partnership = Partnership
ladder-role-professional = Professional
ladder-role-team-lead = Team lead
ladder-role-point-of-contact = Point of contact
ladder-role-tactical = Tactical forum
ladder-role-strategic = Strategic forum
ladder-reply-which = Which question do you answer?
ladder-reply-other = Something else
ladder-reply-add = What do you want to add?
ladder-agree-what = What do you agree on?
ladder-agree-who = Which party is it with?
ladder-agree-role = Who takes it up? Choose a role, not a name.
ladder-agree-when = When do you look back together?
ladder-experiment-what = What do you want to try? Write it as a question.
ladder-experiment-until = Until when does it run?
ladder-decline-why = Why can you not agree to this?
ladder-decline-raise = Is it about a higher rung? Then your reason is heard there.
ladder-raise-why = Why can you not solve this here? Write it in one sentence.
ladder-raise-summary = This is what you propose: a rung up ({ $rung }). The ground: { $ground }.
ladder-raise-review = Shall I send this proposal?
ladder-raise-notice = The other party hears it first, and gets time to respond.
ladder-send = Send
ladder-lower-what = What goes back to the rung below?
ladder-lower-reporter = What may I tell whoever reported it?
ladder-park-why = Why do you leave this for a while?
ladder-park-until = Until when?
ladder-withdraw-why = Why is this conversation not needed?
ladder-merge-into = Which conversation does this belong to?
ladder-promise-what = What do you promise?
ladder-promise-own = You promise this on behalf of { $party }.
ladder-promise-role = Who does it? Choose a role, not a name.
ladder-promise-when = When will it be done?
ladder-promise-which = Which promise was kept?
ladder-promise-none = None yet
ladder-close-none = None
ladder-close-fine = Nothing learned? That is an answer too. Then choose: None.
ladder-look-back = Does what you agreed work?
ladder-look-back-enough = Is that enough for now?
ladder-look-back-leave = Yes, leave it so
ladder-look-back-go-on = No, talk on
ladder-steps-which = Which step do you want to take?
ladder-steps-none = Nothing now

## Threads

threads-reminder-on = On { DATETIME($date, dateStyle: "long") } I will bring it up again.
threads-next-rung = The next rung is: { $rung }.
threads-top = This is the highest rung.
threads-notice-over = The other party could think along. You can go up now.
threads-over-parked = Until today this conversation rested. We talk on.
threads-over-experiment = The experiment is over. What did you see, and what do you agree now?
threads-over-experiment-first = The experiment is over. What did you see? Is it all explained? Then look for an agreement now.
threads-no-meeting = This conversation waits for a meeting: { $forum }. No meeting is planned yet.
threads-no-meeting-plan = Will you plan one together? Nothing goes up by itself.
threads-edit-not-kept = What you changed is not kept. What stood there first stays.
threads-media = I keep no photos, recordings or forwarded messages. Write it here in your own words.
threads-read-only = You read along in this conversation. Only who takes part can choose something here.
threads-gone = I do not know this conversation any more.
threads-moved-on = This conversation is with { $forum } now. Your answer stands there.
threads-none-open = There is no conversation now in which you can do this. Type *conversations* for the whole list.
threads-kept-as-draft = What you typed is kept. Type *continue* to try it again.
threads-written-before = You wrote this before:
threads-answers-waiting = { $count ->
        [one] One story or signal has
       *[other] { $count } stories and signals have
    } waited longer than { $days } working days for your answer.
threads-answers-how = Type *reaction*. Whoever told it reads what was done with it.
threads-data = What you said in conversations:

## Signing

agreements-field-name = name
agreements-field-sentence = sentence
agreements-field-cbs-codes = CBS codes
agreements-field-level = level
agreements-field-goal = goal
agreements-field-places = channels
agreements-field-meetings = meeting days
agreements-field-areas = areas
agreements-field-forum = forum
agreements-field-digest-day = day of the digest
agreements-field-digest-time = time of the digest
agreements-field-party = party
agreements-field-roles = roles
agreements-field-team = team
agreements-field-email = e-mail
agreements-field-definition = definition
agreements-field-unit = unit
agreements-field-kind = kind
agreements-field-good-direction = good direction
agreements-field-frequency = how often
agreements-field-per = what we count for
agreements-field-levers = levers
agreements-field-category = category
agreements-field-financial = is about money
agreements-field-purpose = purpose
agreements-field-reason = reason
agreements-field-source = source
agreements-field-source-kind = kind of source
agreements-field-owners = who looks after it
agreements-field-review-date = day of looking back
agreements-field-trial = trial
agreements-field-minimum = lowest value
agreements-field-maximum = highest value
agreements-field-decimals = decimals
agreements-field-counts-people = counts people
agreements-field-screen-outliers = leaves outliers out of the limits
agreements-field-fix-after-n-points = limits fixed after so many points
agreements-field-rebases = new start of the chart
agreements-field-question = question
agreements-field-goals = goals
agreements-field-lever = lever
agreements-field-ground = ground
agreements-field-indicators = indicators
agreements-field-themes = themes
agreements-field-opens = where the conversation starts
agreements-field-addressed-to = addressed to
agreements-field-settings = settings
agreements-field-cool-down-weeks = weeks of rest after it
agreements-field-structural-signals = signals for a lasting problem
agreements-field-structural-areas = areas for a lasting problem
agreements-field-structural-weeks = weeks for a lasting problem
agreements-field-notice-workdays = working days of notice
agreements-field-look-back-weeks = weeks until looking back
agreements-field-measure = what we do
agreements-field-owner = who looks after it
agreements-field-next-look = day of looking back
agreements-field-minutes-per-week = minutes a week
agreements-field-region = region
agreements-field-pause-prompts = no questions in holidays
agreements-field-pause-digests = no digest in holidays
agreements-field-story-months = months for a story
agreements-field-audit-months = months for the log
agreements-field-draft-days = days for a draft
agreements-field-backup-days = days for a backup
agreements-field-controller = who is responsible
agreements-field-legal-ground = legal ground
agreements-field-officer-contact = contact about privacy
agreements-field-human-contact = human to talk to
agreements-field-notice-version = version of the privacy notice
agreements-value-true = yes
agreements-value-false = no
agreements-value-none = nothing
agreements-change-people =
    { $count ->
        [one] Different: one thing in who takes part.
       *[other] Different: { $count } things in who takes part.
    }
agreements-changes-more =
    { $count ->
        [one] One more difference is not listed here.
       *[other] { $count } more differences are not listed here.
    }
signing-proposal = Proposal: version { $version } of the agreements
signing-proposal-first = This changes:
signing-proposal-both = It holds only when the municipality and the partnership both agree.
signing-proposal-who = For each party the point of contact or the deputy answers, once.
signing-yes = Agree
signing-no = Do not agree
signing-no-why = What has to change first? The other party reads your answer.
signing-no-hint = Mention no people or names. Type *stop* if you want to think it over.
signing-agreed = Noted: { $party } agrees with version { $version }.
signing-agreed-waits = We now wait for { $party }. Until then it does not hold.
signing-agreed-both = Both parties agree now. Version { $version } holds.
signing-agreed-told = I tell everybody, in working hours.
signing-refusal-kept = Noted: { $party } does not agree with version { $version }.
signing-refusal-told = Both points of contact read your reason. What holds now goes on to hold.
signing-active = Version { $version } of the agreements holds now
signing-active-both = The municipality and the partnership both agree.
signing-active-open = Conversations that were open keep their own version.
signing-read-more = Type *agreements* in your own chat with me to see all of it.
signing-refused-title = Version { $version } of the agreements does not go through
signing-refused-by = Does not agree: { $party }. This is the reason:
signing-refused-stays = What holds now goes on to hold. Talk about it together.
signing-withdrawn-title = Version { $version } of the agreements was withdrawn
signing-withdrawn-stays = You need not do anything. What holds now goes on to hold.
signing-closed-active = Version { $version } was signed by both parties.
signing-closed-refused = Version { $version } does not go through: a party did not agree.
signing-closed-withdrawn = Version { $version } was withdrawn. You need not do anything more.
signing-closed-replaced = There is a newer proposal than version { $version }. Look at that one.
signing-join-first = Before you type a reason, read what I do with texts. Then press again.
signing-unknown = I do not know this version.
signing-log-heading = Our agreements
signing-log-holds = Version { $version } holds since { DATETIME($date, dateStyle: "long") }.
signing-log-signed = Signed by { $party }, { $role }, on { DATETIME($date, dateStyle: "long") }.
signing-log-none = There are no agreements that hold yet.
signing-log-no-proposal = There is no new proposal now.
signing-log-proposal = Version { $version } was proposed on { DATETIME($date, dateStyle: "long") }.
signing-log-waits = Still to sign: { $party }.
signing-log-waits-both = Still to sign: the municipality and the partnership.
signing-log-proposal-change = This changes when both parties agree:
signing-log-change = This changed then:
signing-log-start = This was the first version.
signing-log-before = Other versions held before. Choose one to see the difference.
signing-log-button = Version { $version }
signing-log-held = Version { $version } held from { DATETIME($from, dateStyle: "long") } to { DATETIME($until, dateStyle: "long") }.
signing-log-refused = Version { $version } did not go through: { $party } did not agree.
signing-log-withdrawn = Version { $version } was withdrawn.
signing-log-replaced = Version { $version } made way for a newer proposal.
signing-role-contact = point of contact
signing-role-deputy = deputy
signing-cli-next = In working hours both points of contact see the difference, with buttons.
signing-cli-paper = No agreements hold yet. Let both parties sign on paper. Then use *adopt*.
signing-cli-withdrawn = Version { $version } was withdrawn. Whoever saw the proposal hears so.
signing-cli-no-versions = There is no version yet.
signing-cli-part-unknown = Part “{ $part }” is not in the agreements. Write, for example: triggers.waiting_long.
signing-cli-part-form = This file is no sound YAML for “{ $part }”. Look at the example.

## Doors

telegram-topic-anew = The earlier topic is gone. The conversation goes on here.
sandbox-change = Change
sandbox-change-label = Your message
sandbox-change-keep = Keep
sandbox-changed = Your message was changed.
sandbox-take-away = Take away
sandbox-take-away-sure = Yes, take it away
sandbox-taken-away = Your message was taken away.
sandbox-pin = Pin
sandbox-unpin = Unpin
sandbox-pinned = pinned
sandbox-pinned-on-top = Pinned on top
sandbox-pin-done = The message is pinned.
sandbox-unpin-done = The message is not pinned any more.
sandbox-deed-failed = That did not work. Try it again in a moment.
sandbox-not-yours = This only works with a message of your own in a conversation.

## Triggers

digest-running-promise = Promised by { $who }: { $what } By { DATETIME($date, dateStyle: "long") }.
agreements-problem-trigger-setting-unknown = «{ $trigger }» has no setting { $setting }. See whether there is a typing error.
agreements-problem-trigger-setting-value = In «{ $trigger }», { $setting } cannot have this value.
agreements-problem-trigger-setting-range = { $setting } is to be a number from { $minimum } to { $maximum }.
agreements-problem-trigger-without-threshold = «{ $trigger }» has no limit yet. Add above or below.
agreements-problem-trigger-holds-for-nothing = «{ $trigger }» is to last for one period at least.
agreements-problem-trigger-climbs-alone = «{ $trigger }» opens a conversation already. Figures alone never take it up a rung.
agreements-problem-trigger-people-four = «{ $trigger }» would tell that there are exactly four. Choose three or five.
agreements-problem-trigger-always = In «{ $trigger }» the numbers contradict each other. It would hold always or never.
agreements-problem-trigger-figure-too-slow = The figure «{ $indicator }» comes in too seldom for «{ $trigger }».
agreements-problem-trigger-not-of-residents = «{ $trigger }» looks at answers of residents. «{ $indicator }» does not come from residents.
agreements-problem-trigger-not-a-part = «{ $trigger }» looks ahead from a part of the year. «{ $indicator }» is no part.
agreements-problem-trigger-looks-at-no-figure = «{ $trigger }» does not look at a figure. Take indicators away.
trigger-rule = *{ $name }*: { $sentence }
trigger-quiet = Quiet.
trigger-awake = { $where }: { $phase }.
trigger-why = Why, in { $period }: { $seen }.
trigger-in-shadow = Only the two points of contact see this.
trigger-phase-quiet = quiet again
trigger-phase-pending = waits for another period
trigger-phase-firing = at hand
trigger-phase-in-conversation = in conversation
trigger-phase-resolved = over, and quiet for a while
trigger-phase-no-data = a figure is missing
trigger-would = *{ $rule }* ({ $where }): { $what }.
trigger-would-open-digest = goes into the digest
trigger-would-open-check = I ask a friendly question
trigger-would-open-operational = a conversation begins in the neighbourhood
trigger-would-open-tactical = a conversation begins at the tactical table
trigger-would-shadow = only the two points of contact hear of it
trigger-would-join = it joins the conversation that is open
trigger-would-end = it is over
trigger-would-miss = there is no figure for { $period }
trigger-would-correct = another figure for { $period } changes what was known
trigger-nothing = On { DATETIME($date, dateStyle: "long") } nothing would happen.
trigger-no-workday = { DATETIME($date, dateStyle: "long") } is no working day. I do not look then.

## Simulation

simulation-week = Week { $week } of { $weeks } is over.
simulation-heading = { $weeks ->
        [one] One week in the example town, with { $teams } teams.
       *[other] { $weeks } weeks in the example town, with { $teams } teams.
    }
simulation-hit = Conversation { $number }: { $topic }. An agreed trigger was hit on { DATETIME($date, dateStyle: "long") }.
simulation-opened = Conversation { $number }: { $topic }. Somebody began about it on { DATETIME($date, dateStyle: "long") }.
simulation-rule = What was agreed: { $rule }
simulation-up = { DATETIME($date, dateStyle: "long") }: a rung up, to { $level }. The reason: { $ground }.
simulation-down = { DATETIME($date, dateStyle: "long") }: a rung down.
simulation-agreed = { DATETIME($date, dateStyle: "long") }: this is what both parties agreed. «{ $agreement }»
simulation-aside = { DATETIME($date, dateStyle: "long") }: put aside, merged or withdrawn.
simulation-closed = { DATETIME($date, dateStyle: "long") }: closed. What they learned: «{ $lesson }»
simulation-over = { DATETIME($date, dateStyle: "long") }: ended.
simulation-still-open = This conversation is still open. Its last step was on { DATETIME($date, dateStyle: "long") }.
simulation-ground-structural = it keeps coming back
simulation-ground-risk = a great risk
simulation-ground-impact = it touches many residents
simulation-weeks = weeks
simulation-digests = digests
simulation-stories = stories
simulation-signals = signals
simulation-hits = hits
simulation-conversations = conversations
simulation-replies = replies
simulation-minutes = minutes
simulation-together = together
simulation-fired = { DATETIME($date, dateStyle: "long") }: { $trigger } in { $place }. { $reason }
simulation-rungs = Conversations by rung: { $operational } in the neighbourhood, { $tactical } at the tactical table, { $strategic } with the board.
simulation-held = Nothing happened that never may.

## Page

help-page = *overview* – a link to the page that both of you see
page-link = Here is your link to the overview.
page-link-open = To the overview
page-link-holds = The link works once, for { $minutes } minutes. It is for you alone.
page-not-served = There is no overview on a web page here yet. Type *figures* for the weekly digest.
page-port-taken = Port { $port } is in use. Choose another with TELVERTEL_WEB_PORT.
page-skip = Go to the content
page-menu = Menu
page-menu-now = Newest week
page-menu-weeks = All weeks
page-leave = Sign out
page-left = You are signed out.
page-signed-out = You are not in yet.
page-how-to-enter = Type *overview* in your own chat with me. You will get a link.
page-link-over = This link does not work any more.
page-not-allowed = You cannot see this page.
page-not-found = This page does not exist.
page-foreign = This request came from another site. I do nothing with it.
page-no-overview = There is no overview yet. The first comes after the digests of all teams.
page-enter-heading = To the overview
page-enter-about = Press once. After that this link does not work any more.
page-enter-cookie = You stay in for twelve hours. For that your browser keeps one small file.
page-weeks-heading = All weeks
page-weeks-about = An overview never changes. What was put right later stands in a newer week.
page-heading = Overview of { $place }
page-days = { $first } to { $last }
page-steps = Other weeks
page-earlier = A week earlier
page-later = A week later
page-area = Which area
page-area-whole = everything together
page-area-show = Show
page-old = This overview is more than two weeks old. There is no newer one yet.
page-missing = These teams had no digest: { $teams }.
page-jump = On this page
page-belief = What we stand for
page-boundary = What we agree on and do not do
page-diagnostic = What we count
page-interactive = What we talk about
page-goal-unknown = There is no figure about this here.
page-goal-calm = { $count ->
        [one] One figure, and it does not stand out.
       *[other] { $count } figures, and nothing stands out.
    }
page-goal-figure = { $indicator }, { $place }
page-goal-moves = This stands out: { $figures }. { $count ->
        [0] { "" }
        [one] One other figure does not stand out.
       *[other] { $count } other figures do not stand out.
    }
page-goal-moves-among = This stands out, among others: { $figures }. { $count ->
        [0] { "" }
        [one] One other figure does not stand out.
       *[other] { $count } other figures do not stand out.
    }
page-stories = Telling
page-stories-none = There is no story here this week.
page-stories-more = { $count ->
        [one] The digests hold one more story.
       *[other] The digests hold { $count } more stories.
    }
page-more-places = { $count ->
        [one] And one more, by the alphabet
       *[other] And { $count } more, by the alphabet
    }
page-meaning = What does this mean?
page-meaning-none = Not talked about yet.
page-new = New and put right
page-corrected = { $indicator }, { $place }, { $period }: was { $was }, is now { $now }.
page-corrected-none = Nothing was put right this week.
page-talks-none = There is no conversation at the moment.
page-talks-none-strategic = Nothing is with those who govern at the moment.
page-talk-where = { $place }, { $level }. { $count ->
        [0] Opened today.
        [one] One working day old.
       *[other] { $count } working days old.
    }
page-talk-by-trigger = Opened by an agreement on when we talk.
page-talk-by = Opened by { $party }.
page-talk-about = About the role of { $party }.
page-talk-what = «{ $what }»
page-talk-no-day = The next step has no day yet.
page-talk-parked = Parked until { DATETIME($date, dateStyle: "long") }.
page-talk-experiment = A trial runs until { DATETIME($date, dateStyle: "long") }.
page-talk-looking-back = Looking back on { DATETIME($date, dateStyle: "long") }, by { $who }.
page-talk-goes-on = On again on { DATETIME($date, dateStyle: "long") }.
page-talk-waits = Waits for: { $party }. Next step: { $day }.
page-side-by-side = Side by side
page-theme = Theme
page-column-figure = Figure
page-column-signals = Signals
page-column-experiences = Experiences
page-column-municipality = Municipality
page-column-none = nothing
page-theme-signal = { $team }: { $people }, { $direction }
page-theme-more = { $count ->
        [one] and one more team
       *[other] and { $count } more teams
    }
page-theme-tension = { $team }: figure and signals say different things
page-themes-quiet = Nothing or little heard about: { $themes }.
page-from-municipality = From the municipality
page-from-municipality-none = The municipality brought nothing in this week.
page-lessons = What we learned
page-lessons-none = No conversation was closed this week.
page-promises = Promises of both parties
page-promise = { $who }: { $what } By { DATETIME($date, dateStyle: "long") }.
page-promise-kept = { $who }: { $what } Done.
page-promises-none = No promise is open.
page-requests = Information requests
page-requests-none = There is no information request at the moment.
page-request-asked = { $question } Asked by { $party }, being weighed.
page-request-trial = { $question } Asked by { $party }, on trial.
page-request-agreed = { $question } Asked by { $party }, agreed.
page-request-refused = { $question } Asked by { $party }, not agreed.
page-request-retired = { $question } Let go.
page-request-minutes = Takes { $count } minutes a month.
page-request-review = To be looked at together on { DATETIME($date, dateStyle: "long") }.
page-request-reason = Reason: { $reason }
page-risks = Risks
page-risk-owner = To be looked at on { DATETIME($date, dateStyle: "long") }, by: { $who }.
page-costs = What we ask of people
page-costs-none = Nothing is known about this yet.
page-cost = On average { $minutes } minutes per professional this week. Agreed: { $budget } at most.
page-cost-few = Too few people took part to say this. Agreed: { $budget } minutes a week at most.
page-cost-unmeasured = No time was measured this week. Agreed: at most { $budget } minutes a week.
page-answers = This is how long an answer of { $party } takes: { $count ->
        [0] the same day.
        [one] one working day.
       *[other] { $count } working days.
    }
page-answers-few = There are too few answers of { $party } yet to say this.
page-limits = What we do not do
page-limit-cases = We never discuss a single resident or a single case.
page-limit-people = Of fewer than five people we say nothing apart.
page-limit-grounds = Only what lasts, is a great danger or touches many residents goes up.
page-balance = The balance
page-balance-about = What stood on this page this quarter, over four ways to steer.
page-percent = { $percent }%
page-lopsided = Nearly everything is counting. What do you talk about, and what do you stand for?
page-same = Municipality and partnership see exactly the same. Made on { DATETIME($day, dateStyle: "long") }.
page-council = This is what matters to those who govern. Made on { DATETIME($day, dateStyle: "long") }.
page-hash = Check number:
page-csv = Figures as CSV
page-json = Everything as JSON
page-back = Back to the overview
page-figure = The figure
page-period = Period
page-source = Source
page-reference-date = Reference date
page-usual = Usual is
page-usual-between = between { $low } and { $high }
page-provisional = State
page-is-provisional = provisional, it may still change
page-chart = The chart
page-chart-words = The chart in words
page-history = As it was told before
page-places = All places
page-places-about = By the alphabet. Places differ, often for a good reason.
page-definition = What exactly we count
page-why = Why
page-goal = Goal
page-purpose = What for
page-purpose-steer = to steer by
page-purpose-learn = to learn from
page-levers = Belongs to
page-owners = Whose
page-review = To be looked at again
page-smallest = Small numbers
page-smallest-people = in fives, and not under { $floor }
page-smallest-share = not when it is about fewer than { $floor } people
page-smallest-residents = from ten answers on
page-versions = As it was agreed
page-version = From { $day }: { $definition }

## Hearing residents

agreements-part-residents = residents' voice
agreements-field-telephone = telephone number for residents
agreements-field-complaint = place for complaints
agreements-field-studies = client experience studies
agreements-problem-resident-contact-missing = You ask residents something. Put a telephone number and a place for complaints under «residents».
agreements-problem-study-missing = The client experience study over { $year } is missing. The law asks it every year.
agreements-problem-study-twice = The study over { $year } is here twice. Remove one.
agreements-problem-study-owner-unknown = «{ $owner }» is not among the people. Choose who leads this study.
agreements-problem-study-too-late = This is too late. Publish the study over { $year } before 1 July after it.
agreements-problem-study-without-link = The study over { $year } is published. Add where it can be read.
harvest-kind = What kind of talk was it?
harvest-area-talk = Neighbourhood talk
harvest-sounding-board = Sounding board
harvest-area = In which area was it?
harvest-pattern = Write what several people said. Leave out a single person or family.
harvest-heard = What did you hear?
harvest-surprised = What surprised you?
harvest-now = What do you do with it now?
harvest-nothing = Nothing special
harvest-review = Who may read this?
form-harvest = Harvest of a talk
help-harvest = *harvest* – three lines after a neighbourhood talk or sounding board
help-study = *client experience* – the study that the law asks every year
unheard-area = From { $area } I have heard nothing of residents for more than six weeks.
unheard-how = Is there a card somewhere? Or was there a neighbourhood talk? Then type *harvest*.
unheard-once = Only the team lead gets this message, once. Nobody has to take part.
study-heading = Client experience study
study-law = The law asks this study every year. Cards and stories do not replace it.
study-line = Over { $year }: { $state }. To be published before { DATETIME($date, dateStyle: "long") }. Led by: { $owner }.
study-link = Over { $year }: { $state }. Led by: { $owner }. Read it here: { $link }
study-owner = { $role }, { $party }
study-none = There is no study on the calendar yet.
study-planned = planned
study-running = running
study-published = published
card-form-adult = adults
card-form-easy = easy read
card-form-youth12 = from 12 years
card-form-child8 = from 8 years
card-made = { $area }, { $form }: { $path }
card-line = { $code }  { $area }, { $form }, since week { $week }
card-line-stopped = { $code }  { $area }, { $form }, stopped in week { $week }
card-none = There are no cards yet. Make them with: telvertel cards make
card-stopped = Card { $code } counts no longer.
card-unknown = There is no card { $code } that still counts.
card-unknown-area = The agreements do not know the area «{ $area }». Choose from: { $areas }.
card-no-voice = The agreements have no part «residents» yet. Without it there are no cards.
card-no-address = A card shows an address. Give it with --url or with TELVERTEL_PUBLIC_URL.

## Levels

levels-monthly = The picture of { $month }
levels-quarterly = The picture of { $quarter }
levels-goal-of-forum = Goal of this meeting: { $goal }
levels-next-meeting = Your next meeting is on { DATETIME($date, dateStyle: "long") }.
levels-weeks = { $count ->
        [one] This picture comes from one week: { $first } to { $last }.
       *[other] This picture comes from { $count } weeks: { $first } to { $last }.
    }
levels-untold = { $count ->
        [one] Of one week there is no picture.
       *[other] Of { $count } weeks there is no picture.
    }
levels-counting = Counting and telling, by goal
levels-movement = Do we see the movement?
levels-goal = *{ $goal }:* { $told }
levels-goal-unknown = no figures yet.
levels-calm = { $count ->
        [one] one figure does not stand out.
       *[other] { $count } figures do not stand out.
    }
levels-striking = This stands out: { $figures }.
levels-figure = { $indicator }, { $place }: { $value }
levels-value = { $value } ({ $reading })
levels-stories = About { $count } stories.
levels-stories-few = Fewer than { $floor } stories.
levels-signals = Signals by theme
levels-signals-none = On each theme nobody gave a signal, or too few people did.
levels-theme = *{ $theme }:* { $told }
levels-theme-team = { $team } { $people }, { $direction }
levels-theme-count = { $count ->
        [one] *{ $theme }:* signals in one team
       *[other] *{ $theme }:* signals in { $count } teams
    }
levels-themes-quiet = No or too few signals about: { $themes }.
levels-tensions = This clashes
levels-tension = In { $team } the figures about { $topic } are calm. Still there are signals.
levels-municipality = From the municipality
levels-municipality-nothing = The municipality brought in nothing in this period.
levels-answers = An answer of { $party } mostly takes { $count ->
        [one] one working day.
       *[other] { $count } working days.
    }
levels-answers-few = There are too few answers of { $party } to say how long they take.
levels-answers-none = How long answers take is not known yet.
levels-running = What we talk about
levels-open = { $level }: { $count ->
        [0] no conversation
        [one] one conversation
       *[other] { $count } conversations
    }
levels-finished = { $count ->
        [0] no conversation was closed
        [one] one conversation was closed
       *[other] { $count } conversations were closed
    }
levels-talk = { $count ->
        [one] Conversation { $number }: { $topic } (one working day old)
       *[other] Conversation { $number }: { $topic } ({ $count } working days old)
    }
levels-experiment = An experiment is running. The question is: { $question }
levels-decisions = Decisions, and when we see whether they work
levels-decisions-none = Nothing was decided in this period.
levels-decision = “{ $what }” Who: { $who }.
levels-decision-effect = “{ $what }” Who: { $who }. To see whether it works: { DATETIME($date, dateStyle: "long") }.
levels-promises = Promises of both parties
levels-promises-none = No promise is open.
levels-promise = { $who }: “{ $what }” By { DATETIME($date, dateStyle: "long") }.
levels-promise-kept = { $who }: “{ $what }” Done, by { DATETIME($date, dateStyle: "long") }.
levels-short = Where it did not work out
levels-short-nothing = We know of nothing that is late with { $party }.
levels-short-late = { $party }: about { $count } answers are late.
levels-short-promise = { $who }: not done yet is “{ $what }” The day was { DATETIME($date, dateStyle: "long") }.
levels-frames = What we agreed and how it is
levels-frames-none = No limits were agreed.
levels-frame = *{ $name }.* Agreed: { $agreed }. Now: { $actual }. { $why }
levels-frame-minutes = Time that we ask of a professional each week
levels-frame-answers = Answers of { $party }
levels-unit-minutes = minutes
levels-unit-days = working days
levels-agreed-most = at most { $limit }
levels-agreed-least = at least { $limit }
levels-agreed-course = to stay on course
levels-actual-few = too little to say
levels-actual-late = about { $count } late
levels-actual-places = { $inside } of { $total } figures fit
levels-actual-outside = (not: { $places })
levels-why-unknown = We know too little of this yet.
levels-why-fits = That fits what was agreed.
levels-why-not-yet = This was not talked about yet.
levels-why-talk = We talk about this: conversation { $numbers }.
levels-why-talking = Municipality and partnership talk about this.
levels-why-agreed = It was agreed: “{ $what }”
levels-lessons = What we learned
levels-lessons-none = In this period we wrote down no lesson.
levels-risks = The six risks that we follow together
levels-risk = { $risk }. { $measure }
levels-extra-meetings = { $count ->
        [0] There was no extra meeting.
        [one] There was one extra meeting.
       *[other] There were { $count } extra meetings.
    }
levels-seen = What the tactical meeting saw in it
levels-seen-none = The tactical meeting wrote nothing here yet.
levels-questions = Questions for your conversation
levels-interpretation = What do you see in this?
levels-interpretation-ask = Answer below, in the thread. One sentence for each topic is enough.
levels-interpretation-tactical = What you write here goes along to the board table. With the party, without a name.
levels-interpretation-strategic = What you write here goes along to the council. With the party, without a name.
levels-more = { $count ->
        [one] One more is on the page.
       *[other] { $count } more are on the page.
    }

## Operation

age-minutes = { $count ->
        [0] less than a minute
        [one] one minute
       *[other] { $count } minutes
    }
age-hours = { $count ->
        [one] one hour
       *[other] { $count } hours
    }
age-days = { $count ->
        [one] one day
       *[other] { $count } days
    }

outbox-none = All was delivered or is on its way. No message got stuck.
outbox-count = { $count ->
        [one] One message got stuck.
       *[other] { $count } messages got stuck.
    }
outbox-count-dead = Given up: { $count }
outbox-count-expired = Too late: { $count }
outbox-count-unknown = Still being looked for: { $count }
outbox-line = { $number } · { $kind } · { $platform } · { $age } old · { $state }: { $reason }
outbox-next = Send again: telvertel outbox retry NUMBER. Throw away: telvertel outbox drop NUMBER.
outbox-state-dead = given up
outbox-state-expired = too late
outbox-state-unknown = being looked for
outbox-kind-agenda = agenda
outbox-kind-answer = answer
outbox-kind-answers-due = question for an answer
outbox-kind-digest = digest
outbox-kind-feedback = message of what came of it
outbox-kind-preview = preview
outbox-kind-heartbeat = message to the administrator
outbox-kind-prompt = weekly question
outbox-kind-reminder = reminder
outbox-kind-signing = agreements
outbox-kind-take-away = taking away
outbox-kind-trigger = agreed moment
outbox-kind-other = message
outbox-why-place-gone = the bot may not come there any more. Invite it again.
outbox-why-message-refused = the platform does not take this message.
outbox-why-attempts = it failed too often.
outbox-why-poison = the program stopped over it each time. Report this as a fault.
outbox-why-parent = the message that this belongs under did not arrive.
outbox-why-unknown = nobody can see whether it arrived.
outbox-why-other = the cause is in the log.
outbox-why-expired = its time was over.
outbox-why-in-doubt = it may have arrived already.
outbox-choose = Name the numbers, or choose --all.
outbox-retried = { $count ->
        [0] Nothing goes again: none of these messages was given up.
        [one] One message goes again, at its old place in the row.
       *[other] { $count } messages go again, at their old place in the row.
    }
outbox-drop-sure = Throwing away cannot be undone. Go on?
outbox-kept = Nothing was thrown away.
outbox-dropped = { $count ->
        [0] Nothing was thrown away: none of these messages has ended.
        [one] One message was thrown away.
       *[other] { $count } messages were thrown away.
    }

trouble-share-sqlite = --only works with PostgreSQL alone. Set DATABASE_URL, or leave --only out.
grounds-no-agreements = No agreements hold yet, so the bot does not start. Record them with telvertel agreements adopt.
grounds-no-controller = The bot does not start: the agreements name no controller. Fill in privacy.controller.
grounds-no-legal-ground = The bot does not start: the agreements name no legal ground. Fill in privacy.legal_ground.
grounds-no-officer =
    The bot does not start: the agreements do not say who the privacy officer is. Fill in privacy.officer_contact.
grounds-no-processor =
    The bot does not start: { $platform } has no processor agreement. Put its date in { $setting }.
grounds-processor-later =
    The bot does not start: the agreement for { $platform } only begins on { DATETIME($date, dateStyle: "long") }.

check-line-good = In order: { $what }
check-line-bad = Attention: { $what }
check-sum = { $count ->
        [0] Everything is in order.
        [one] One point needs attention.
       *[other] { $count } points need attention.
    }
check-settings-good = the settings can be read.
check-lists-good = the lists of the privacy screen are whole.
check-database-good = the database can be reached and is up to date.
check-database-none = there is no database yet. First record agreements with telvertel agreements adopt.
check-database-behind = the database is behind the program. Make a backup and start the bot again.
check-agreements-good = version { $version } of the agreements holds.
check-grounds-good = controller, legal ground, privacy officer and processors are known.
check-disk-good = there is room on the disk: { $gigabytes } gigabyte.
check-disk-full = { $folder } has { $megabytes } megabyte left. Make room, or take a larger disk.
check-entries-full = { $folder } can take { $count } more files. Clean up old files.
check-files-good = { $count ->
        [one] one secret file is readable for the bot alone.
       *[other] { $count } secret files are readable for the bot alone.
    }
check-file-open = others can read { $file }. Type: chmod 600 { $file }
check-key-good = the key of the pseudonyms is there.
check-key-gone =
    the key of the pseudonyms is missing from { $folder }. Put pseudonym.key back from the vault before you start.
check-clock-good = the clock agrees with { $platform }.
check-clock-wrong = the clock differs { $seconds } seconds from { $platform }. Switch time synchronisation (NTP) on.
check-no-platform = Slack and Telegram are both off. Switch one on in the settings.
check-forums-good = { $count ->
        [one] the team has a place for its digest.
       *[other] all { $count } teams have a place for their digest.
    }
check-forum-nowhere = { $forum } has no place yet. Make a code with telvertel invite --forum { $id }.
check-forum-off = { $forum } is on { $platform }, and that is off. Switch it on, or bind another place.
check-place-closed =
    the bot may not be in { $forum } on { $platform } any more. Invite it again. Then type telvertel outbox retry --all.
check-slack-good = Slack knows the bot, in workspace { $workspace }.
check-slack-socket-good = Slack gives the bot a connection.
check-slack-scopes-good = the Slack app has all scopes of the manifest.
check-slack-scopes-missing =
    the Slack app misses scopes: { $scopes }. Paste the manifest again and install the app once more.
check-slack-scopes-unknown = Slack does not say which scopes the app has. Check them with docs/slack.md.
check-setting-missing = { $setting } is empty. The file .env.example says where to find it.
check-slack-outside = the bot is not in channel { $channel } of Slack. Type there: /invite @telvertel
check-telegram-good = Telegram knows the bot, as { $name }.
check-telegram-reads-everything = Telegram lets the bot read everything. Switch privacy mode on at BotFather.
check-telegram-no-groups = Telegram does not let the bot into groups. Allow that at BotFather with /setjoingroups.
check-telegram-outside = the bot is not in group { $channel } of Telegram. Add it there as an ordinary member.

backup-made = { $count ->
        [one] One row is in { $file }.
       *[other] { $count } rows are in { $file }.
    }
backup-no-keys = The keys are not in it. Keep all .key files and .env apart, in a vault.
backup-old-gone = { $count ->
        [one] One old backup was thrown away.
       *[other] { $count } old backups were thrown away.
    }
backup-unwritable = We cannot write to { $folder }. Choose another folder.
restore-done = { $count ->
        [one] One row of { DATETIME($date, dateStyle: "long") } was restored.
       *[other] { $count } rows of { DATETIME($date, dateStyle: "long") } were restored.
    }
restore-doubtful = { $count ->
        [one] One message was waiting then. It goes out now, with “possibly a double”.
       *[other] { $count } messages were waiting then. They go out now, with “possibly a double”.
    }
restore-keys = Put pseudonym.key back as well before you start the bot. Without it nobody finds their old text.
restore-no-file = The file { $file } is not there. Check its name.
restore-unreadable = { $file } is not a whole backup. Nothing was restored. Take another.
restore-too-new = This backup is of a newer version. Install that version first.
restore-not-empty = The database is not empty, so nothing was restored. Choose an empty one in DATABASE_URL.

heartbeat-title = { $count ->
        [one] A digest did not arrive
       *[other] { $count } digests did not arrive
    }
heartbeat-unmade = { $team }, { $week }: it was not made. The log says why.
heartbeat-undelivered = { $team }, { $week }: it was made and not delivered. Type telvertel outbox list.
heartbeat-missed = { $team }, { $week }: the bot stood still for too long. It does not go out any more.
heartbeat-more = { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
heartbeat-once = You get this message once. With telvertel check you see what is wrong.
watch-port-taken = Port { $port } is in use already. Choose another with TELVERTEL_WATCH_PORT.

## Bringing in

bring-in-what = What do you want to bring in?
bring-in-change = Change or take back
bring-in-areas = Which area is it about?
bring-in-areas-how = More areas? Type them with a comma, such as: Peelo, Lariks.
bring-in-areas-unknown = I do not know one of these areas. Choose one, or type the names with a comma.
bring-in-title = What is it called, in a few words?
bring-in-title-how = Such as: more older people living alone in Peelo.
bring-in-title-long = This is rather long. Keep it to { $count } characters.
bring-in-text = What is new? Write it in one to three sentences.
bring-in-text-long = These are more than three sentences. What do the teams need to know most?
bring-in-source = Where does it come from?
bring-in-source-how = Such as: CBS, the police of the north, or council decision 12.
bring-in-day = On which day was it so?
bring-in-day-today = Today
bring-in-day-year = { DATETIME($date, dateStyle: "long") }
bring-in-day-how = Another day is fine too. Type for example: 1 October 2025.
bring-in-day-unknown = Type a day that has been. For example: 1 October 2025.
bring-in-review = This is how the weekly message of { $areas } tells it. Is it right?
bring-in-whole-town = all teams
bring-in-every-area = all areas
bring-in-send = Send
bring-in-again = Write again
bring-in-nothing-yes = That is right
bring-in-nothing-no = Bring in something after all
bring-in-which = What do you want to change or take back?
bring-in-change-how = What do you do with «{ $title }»?
bring-in-correct = Change
bring-in-withdraw = Take back
bring-in-leave = Leave it
bring-in-why = Why does it no longer hold? One sentence is enough.
bring-in-change-later = Does something no longer hold? Type *bring in change*.
bring-in-corrected = Changed. The next weekly message says that this was revised.
bring-in-withdrawn = Taken back. The next weekly message says that this no longer holds.
bring-in-nothing-kept = Thank you. It stands in the next weekly message.
bring-in-follows = Thank you. Type *bring in* when you have it.
bring-in-not-yours = The municipality's point of contact brings things in. You can type *tell*, *signal* or *figure*.
bring-in-ask-why = What you bring in stands in the weekly message of those areas.
bring-in-form-how = Nothing to bring in? Type *bring in nothing*. Something to revise? Type *bring in change*.
digest-municipality-new = { $kind }: { $contribution }
digest-municipality-corrected = Revised. { $kind }: { $contribution }
digest-municipality-withdrawn = The municipality took this back. { $kind }: { $contribution }
digest-municipality-empty = The municipality brought in no new information in { $period }.
balance-heading = What both parties brought in during { $month }
balance-line = { $party }: information { $inputs } times, figures { $figures } times, { $contributions } answers in conversations.
balance-told = About { $count } stories and signals.
balance-told-few = Fewer than five stories and signals.
balance-how = We count for each party, never for a person.
joint-both = Each of you chooses for your own party. It happens only once you choose the same.
joint-noted = Noted: { $choice }.
joint-waits = We still wait for { $party }.
joint-split-nothing = Until you agree nothing changes.
joint-decided = Decided by municipality and partnership: *{ $decision }*.
joint-asked-anew = This question stands below anew.
joint-why = Why? One sentence is enough. Both parties read it.
joint-what-changed = What has changed? One sentence is enough. Both parties read it.
joint-gone = This is no longer there. You do not have to do anything.
joint-not-yours = The points of contact of both parties choose about this.
joint-request-do = Do it
joint-request-do-once = Once
joint-request-otherwise = Can be otherwise
joint-request-not-now = Not now
joint-trial-keep = Keep
joint-trial-adjust = Change
joint-trial-stop = Stop
joint-useful-keep = Keep
joint-useful-adjust = Change
joint-useful-let-go = Let go
joint-risks-same = Still the same
joint-risks-changed = Something has changed
joint-risks-talk = We talk about it
useful-ask = Is this figure still of use: { $indicator }?
useful-about = Goal: { $goal }. We count it because: { $reason }
useful-adjust-how = Change the agreements. Both parties sign for that.
risks-look = Look at the risks together
risks-look-why = Once a quarter. What do you see, and does the measure still fit?
risks-line = { $risk }. { $measure }
risks-next = We look again on { DATETIME($date, dateStyle: "long") }.
risks-theme = { $theme } (about { $count } people)
risks-signalled = Signals of this quarter: { $themes }.
risks-last = This is how you looked at them in { $period }:
risks-answer = { $party }: { $choice }
risks-talk-how = Open a conversation with *conversation*, or put it on the agenda of the meeting.
risks-every-quarter = Every quarter both points of contact look at these together.
let-go-which = Which figure can go?
let-go-why = Why can «{ $indicator }» go?
let-go-last = Last figure: { $last }.
let-go-figure = { $place } { $value } ({ $period })
let-go-sure = Shall I propose to let «{ $indicator }» go?
let-go-yes = Yes, propose it
let-go-no = No, keep it
let-go-both = It goes once both parties signed. What was counted is kept.
let-go-kept = I propose to let «{ $indicator }» go.
let-go-comes = Both points of contact get the proposal on a working day.
let-go-waits = Another proposal still waits. After that it is the turn of this one.
let-go-already = This is on the list to let go already.
let-go-listed = I make a proposal to let this figure go. Both parties sign for that.
let-go-cannot = Without this figure the agreements do not hold. My advice: change this first.
let-go-gone = This figure is no longer in the agreements.
let-go-proposed = Proposal to let go: { $indicator }
let-go-ground-said = The reason:
let-go-ground-unused = For two quarters nobody spoke of this figure.
let-go-ground-not-useful = Both parties found that it no longer helps.
let-go-ground-exchange = It makes place for something new.
let-go-exchange = It makes place for: { $question }
let-go-version = The buttons stand with the proposal for version { $version }.
let-go-line = { $indicator }, let go on { DATETIME($date, dateStyle: "long") }.
open-questions = This we do not know yet:
open-questions-none = There are no open questions.
open-questions-what = What do you want to do?
open-questions-add = Add a question
open-questions-close = Close a question
open-questions-done = Done
open-questions-never = An open question has no owner and no date. I remind nobody of it.
open-questions-text = Which question is still open?
open-questions-council = It may also stand in a paper for the council, without your name.
open-questions-which = Which question can go from the list?
open-questions-answer = What is the answer, or why can it go?
open-questions-kept = Question { $number } is on the list, for { $party }.
open-questions-closed = The question is off the list. Thank you.
help-bring-in = *bring in* – something of the municipality for the weekly messages
help-request = *information request* – have something new weighed
help-requests = *information requests* – what was asked, refused and let go
help-let-go = *let go* – propose that a figure can go
help-questions = *open questions* – what we do not know yet
help-risks = *risks* – what we watch together
help-balance = *balance* – what both parties brought in
form-bring-in = Bring something in
form-ask-information = Ask for information
form-let-go = Let a figure go
form-areas = Which areas is it about?
form-areas-none = Choose none for the whole town.
import-trouble-cbs-off = Fetching from CBS is off. Set TELVERTEL_CBS_URL in the settings, or take in a file.

## Releasing

release-draft = Here is draft { $number }. It goes to the council once you both release it.
release-where = Read it first. Type *overzicht* and choose *Council*. PDF and DOCX are there.
release-both = The municipality and the partnership both get this.
release-risks = The page with the risks is always in it.
release-yes = Release
release-no = Not yet
release-no-why = What has to change first?
release-no-hint = One sentence is enough. Both points of contact read it.
release-kept = Your yes is kept: { $product }.
release-kept-waits = It waits for { $party } now.
release-kept-both = You both released it. The council hears that it is there.
release-refusal-kept = It stays a draft: { $product }.
release-refusal-then = I tell both points of contact. Releasing it later is still possible.
release-refused = Not to the council yet: { $product }
release-refused-by = This is what { $party } wants changed first:
release-refused-stays = It stays a draft. Change it, or talk about it together.
council-release-unknown = I do not know this draft.
council-release-done = This was released already. The council has it.
council-release-replaced = There is a newer draft. Look at that one.
council-release-not-yours = Only a point of contact or a deputy releases this.
council-release-reason = Write what has to change first.
council-risks-missing = A risk is missing. Without all risks I make nothing for the council.
council-no-such-product = This cannot be about this period. Choose a quarter or a year. A reflection needs a theme: { $themes }.
council-nothing-told = There is no overview of { $period } yet. Then there is nothing to tell.
council-written = Written to { $folder }: { $files }. It is a draft until both parties release it.
council-drafted = The draft is ready. Both points of contact get to see it.
council-period-unknown = “{ $period }” is no period. Type 2026-Q4 or 2026, for example.
council-not-pressed = The file could not be made. Try again later.
council-page-title = Papers for the council
council-page-about = Each paper comes from the same figures that both parties see. The risks are always in it.
council-page-made = Made on { DATETIME($date, dateStyle: "long") }.
council-page-none = There is no paper yet.
council-page-draft = Draft, not released yet.
council-page-released = Released by both parties.
council-page-link = Council
help-meeting = *extra meeting* – let a forum meet once more
form-extra-meeting = Extra meeting
form-open-questions = Open questions
form-keep-draft = Do not release yet
form-joint-reason = Your reason
meeting-which = Which forum meets once more?
meeting-planned = { $forum }, planned: { DATETIME($date, dateStyle: "long") }
meeting-not-planned = { $forum }, nothing planned yet
meeting-first = What is open joins the planned meeting by itself. So once more is a choice.
meeting-when = On which day?
meeting-no-workday = That is no working day. Choose another day.
meeting-goal = What is the goal of this extra meeting?
meeting-goal-hint = One sentence. It stands above the agenda.
meeting-goal-long = That is long. Write the goal in at most { $count } characters.
meeting-kept = It stands: { $forum } meets once more on { DATETIME($date, dateStyle: "long") }.
meeting-count = { $count ->
        [one] This is the first extra meeting of this year.
       *[other] There are { $count } extra meetings this year now.
    }
meeting-twice = There is an extra meeting on that day already.
meeting-told = Extra meeting: { $forum }, { DATETIME($date, dateStyle: "long") }
meeting-told-by = Chosen by { $party }. The goal is:
meeting-told-agenda = The agenda follows a working day before.

## One picture

bring-in-theme = Which theme is it about?
bring-in-theme-every = For every theme
escalation-card-municipality-none = The municipality brought in nothing on this over the last quarter.
page-quarter-none = The municipality brought in nothing over the last thirteen weeks.
page-theme-every = With every theme
balance-asked = Asked for something { $asked } times. Promises kept: { $kept }.
digest-balance = What both parties brought in during { $month }:
digest-balance-line = { $party }: information { $inputs }, figures { $figures }, questions { $asked }, answers { $contributions }, promises kept { $kept }.
page-gave-inputs = Information brought in
page-gave-figures = Figures supplied
page-gave-asked = Asked for a conversation or information
page-gave-answers = Answers in conversations
page-gave-kept = Promises kept
page-gave-told = Stories and signals
page-gave-about = about { $count }
page-gave-few = fewer than { $floor }
page-gave = What both parties brought in
page-gave-none = No whole month has gone by yet.
page-how-counted = How do we count this?
page-gave-means-inputs = What a party gave to everybody with *inbreng*, and still stands.
page-gave-means-figures = Figures that the party keeps itself and gave in this month. A new version counts.
page-gave-means-asked = Conversations that the party began, and information that it asked for.
page-gave-means-answers = Answers of the party in conversations.
page-gave-means-kept = Promises that the party kept in this month.
page-gave-means-told = Stories and signals of people of the party. We count in fives.
page-cost-means-minutes = Minutes: from opening a question to sending it, divided by all professionals. Rounded to a half.
page-cost-means-asked = Questions: people whom the bot itself asked something this week. We count in fives.
page-cost-means-answers = Answers: working days until a reply, over the last eight weeks. It is the middle number.
voices-heard-area-talk = from a neighbourhood talk
voices-heard-sounding-board = from a sounding board
help-month-story = *story of the month* – choose one story with your team
month-story-read = Read some stories together. Choose one for { $month }.
month-story-which = Which story should everybody know?
month-story-none = None now
month-story-both = Both parties read it in the overview, with your reason.
month-story-why = Why this story? One or two sentences.
month-story-kept = Thank you. It stands in the next overview. Whoever told it hears so too.
month-story-told = It was chosen as the story of the month. { $reason }
month-story-nothing = There is no story now that both parties may read.
page-month-story = Story of the month
page-month-story-why = Why this story: { $reason }
page-month-story-none = No story was chosen this month yet.
form-choose-story = Story of the month
levels-month-stories = Story of the month
levels-month-story-goal = A team chose a story with *{ $goal }*.
levels-month-story-free = A team chose a story without a goal.
levels-month-story-where = Read it with its reason on the overview. Type *overview*.
page-lane-renewing = Flexible and renewing
page-lane-steady = Steady and predictable
page-balance-lanes = Both are needed: something to hold on to, and room for what is new.
page-risk-look = Looked at together in { $period }.
page-risk-look-none = Both parties have not looked at these together yet.
page-risk-waits = no answer yet
page-asked = About { $count } people got a question of the bot this week.
page-residents = What residents answered on cards, { $period }
page-heard = When we heard residents
page-heard-area = { $area }: { $period }
page-heard-none = { $area }: not heard enough yet
page-heard-how = We name the last whole quarter with enough answers on the cards.

## Security

trouble-key-unreadable = The key in { $place } is damaged. Put the right one back from the vault.
trouble-key-lost =
    The database is sealed with another key. Put pseudonym.key back from the vault, and sealing.key if there was one.
trouble-token-missing = Fill in { $name }. Without it the bot cannot reach { $platform }.
trouble-token-malformed = { $name } is no valid key of { $platform }. Copy it again.
keys-left =
    { $count ->
        [one] One row left.
       *[other] { $count } rows left.
    }
keys-rotated =
    Everything is sealed with the newest key. Put { $file } in the vault as well. The bot can go on working.
keys-not-all =
    Rows were added with an old key. Restart the bot and do this once more.
keys-added =
    A key was added to { $file }. Give every process this file. Then type: telvertel keys rotate
keys-ids-rotated =
    Accounts and private chats are sealed with a new key. Put { $file } in the vault too, and start the bot again.
keys-ids-busy = Stop the bot first, on every machine. Then do this once more.
audit-none = In this time nothing was done that belongs in the log.
audit-line = { $date } { $time } · { $deed } · { $role }{ $about ->
        [none] { "" }
       *[other] { " " }· { $about }
    }
audit-role =
    { $role ->
        [administrator] administrator
        [municipality] municipality
        [partnership] partnership
       *[other] { $role }
    }
audit-deed =
    { $deed ->
        [agreements-proposed] agreements proposed
        [agreements-adopted] agreements hold
        [agreements-refused] agreements refused
        [agreements-withdrawn] proposal withdrawn
        [backed-up] backup made
        [council-drafted] council paper drafted
        [council-released] council paper released
        [erased] erased
        [exported] exported
        [forgotten] forgotten
        [held] held
        [hold-lifted] held no longer
        [incident-hidden] hidden after an incident
        [incident-shown] to be seen again after an incident
        [invited] invited
        [keys-rotated] keys rotated
        [objection-settled] objection settled
        [outbox-dropped] message thrown away
        [outbox-retried] message tried again
        [restored] backup restored
        [unbound] unbound from an account
       *[other] { $deed }
    }

## Rights

rights-objection-heading = Your objection stands
rights-objection-quiet = I ask you nothing more. What stood open is gone.
rights-objection-not-quoted = Your words are in no weekly message any more. The counts stay.
rights-objection-answer = You get an answer before { DATETIME($date, dateStyle: "long") }.
rights-objection-officer = Questions? The data protection officer helps you: { $contact }
rights-objection-erase = Do you want everything to go? Type: my data.
rights-objection-made = Somebody objects to what is done with data.
rights-objection-do = Talk it over with { $contact }. Answer before { DATETIME($date, dateStyle: "long") }.
rights-objection-who = Who it is, you see with: telvertel people objections
rights-hidden = Words of the weekly message of week { $week } cannot be seen for now.
rights-hidden-nobody = Nobody did anything wrong. The administrator looks into it.
rights-hidden-questions = Questions? { $contact }
rights-shown = The words of the weekly message of week { $week } can be seen again.
rights-notice-object = *Do you not agree?* Type: objection.
rights-notice-page = Everything about privacy is here: { $url }
rights-objections-none = No objection stands open.
rights-objections-line = { $person } objected on { DATETIME($made, dateStyle: "long") }. Answer before { DATETIME($due, dateStyle: "long") }.
rights-objection-settled = Settled. Whoever wants to take part again types start.
rights-objection-unknown = No objection of { $person } stands open.
rights-person-written = Written: { $file }. It holds all that leads to { $person }.
rights-person-sure = All words of { $person } go, from weekly messages as well. You cannot undo this. Go on?
rights-person-kept = Nothing was thrown away.
rights-person-erased = { $count ->
        [0] There was nothing to throw away. Nothing of { $person } comes back from a backup.
        [one] One text of { $person } is gone. The bot takes it from the messages as well.
       *[other] { $count } texts of { $person } are gone. The bot takes them from the messages as well.
    }
incident-none = No weekly message quotes any words.
incident-line = { $key } – { $team }, { $week }: { $beginning }
incident-line-hidden = { $key } – { $team }, { $week }: hidden
incident-hidden = Hidden. It is gone from the page now. From the messages it goes within a minute.
incident-hidden-then = A data breach is reported within 72 hours. Call the data protection officer: { $contact }
incident-shown = To be seen again. Within a minute it is back in the messages.
incident-unknown = { $key } is in no weekly message. Look with: telvertel incident list
hold-placed = Hold { $number } is in force: { $scope }. Words stay, who said them goes in time.
hold-everything = everything
hold-weeks = week { $first } up to and including { $last }
hold-from = from week { $first } on
hold-until = up to and including week { $last }
hold-area = area { $area }
hold-conversation = conversation { $number }
hold-line = { $number } – { $scope }, since { DATETIME($date, dateStyle: "long") }: { $reason }
hold-line-lifted = { $number } – { $scope }, lifted
hold-none = There is no hold in force.
hold-lifted = Lifted. What is too old goes within an hour.
hold-unknown = Hold { $number } is not in force.
hold-scope-unknown = I do not know { $what }.
hold-order = The first week is after the last.
erasures-damaged = The list of erasures is damaged: { $file }. Put it back from your copy and start again.
restore-erased-again = { $count ->
        [one] One erasure from after the backup was done again.
       *[other] { $count } erasures from after the backup were done again.
    }
restore-no-erasures = There is no list of erasures ({ $file }). What was erased after the backup is there again.

## Retention

retention-term-months = { $count ->
        [one] one month
       *[other] { $count } months
    }
retention-term-days = { $count ->
        [one] one day
       *[other] { $count } days
    }
retention-term-always = as long as the partnership lasts
retention-since-told = after it was told
retention-since-answered = after the last answer
retention-since-sent = after it was sent
retention-since-received = after it came in
retention-since-made = after it was made
retention-since-left = after somebody leaves the agreements
retention-since-settled = after it was settled
retention-kind-told = stories, signals and answers in conversations
retention-why-told = So long the parties can learn from it. After that only the count stays.
retention-kind-reaction = what was done with a story
retention-why-reaction = It belongs to the story and goes with it.
retention-kind-draft = what you did not finish yet
retention-why-draft = So you can go on later where you were.
retention-kind-private-words = what the bot said to one person
retention-why-private-words = It may hold their own words.
retention-kind-private-trace = that the bot said something to one person
retention-why-private-trace = So nothing goes out twice and buttons still work for a while.
retention-kind-posted-words = the text of messages in channels
retention-why-posted-words = So a message can still be changed.
retention-kind-posted-trace = where a message stands
retention-why-posted-trace = So the bot finds a conversation again and nothing goes out twice.
retention-kind-sandbox = messages in the practice chat
retention-why-sandbox = The practice chat is for trying things.
retention-kind-event = the number of a message that was heard
retention-why-event = So the same message counts once.
retention-kind-stranger = that a stranger asked something
retention-why-stranger = So the bot says only once that it does not know somebody.
retention-kind-invitation = an invitation
retention-why-invitation = After that the link does not work any more.
retention-kind-link = a link to the page
retention-why-link = The link works for fifteen minutes, once.
retention-kind-asked = that somebody was asked something in a week
retention-why-asked = So the bot asks no more than was agreed.
retention-kind-taking-part = who takes part and what they chose
retention-why-taking-part = Without it the bot does not know whom it talks to.
retention-kind-proposal-shown = who was shown a proposal
retention-why-proposal-shown = So everybody hears what became of it.
retention-kind-objection = who objected
retention-why-objection = So it can be shown that there was an answer.
retention-kind-erased = that something was erased, without the words
retention-why-erased = So it does not come back from a backup.
retention-kind-hidden = that words are hidden
retention-why-hidden = So they stay hidden until somebody shows them again.
retention-kind-hold = a hold, such as for a request under the Woo
retention-why-hold = So it can be shown what was kept and why.
retention-kind-picture = charts
retention-why-picture = A chart without a message serves nothing any more.
retention-kind-backup = backups
retention-why-backup = Older ones are not needed to recover.
retention-kind-audit = the log of administration, without texts and names
retention-why-audit = So it can be seen what was done.
retention-kind-record = agreements, decisions and what was published
retention-why-record = This is the memory of the partnership, by party and role.
retention-kind-figure = figures and counts
retention-why-figure = Nobody is in them.
retention-data-words = what people wrote
retention-data-person = who somebody is in the agreements
retention-data-pseudonym = a pseudonym
retention-data-account = an account or private chat
retention-data-trace = a choice or a moment
retention-data-none = nothing of persons

## Register

register-title = Register of processing
register-made = Made on { DATETIME($date, dateStyle: "long") }, from version { $version } of the agreements.
register-who = Who is responsible
register-controller = Controller
register-parties = Parties
register-both = { $municipality } and { $partnership }
register-ground = Legal ground
register-officer = Data protection officer
register-human = Questions of participants
register-why = What for
register-why-learn = Learning and steering together, with figures and stories from the work.
register-why-talk = Talking about what is difficult, and keeping what was agreed.
register-why-tell = Telling the executive and the council how it goes, without names.
register-people = Of whom
register-people-team = Professionals and team leads: what they tell, under a pseudonym.
register-people-contacts = Points of contact and members of meetings: what they decide, by party and role.
register-people-council = Council members: only who may read.
register-people-residents = Residents: nothing. Texts are checked beforehand, cards only count.
register-data = Which data
register-held-in = is in: { $tables }
register-receives = Who receives it
register-receives-parties = Both parties: the same information, never who told what.
register-receives-host = The administrator of the machine. Words are encrypted; the keys are elsewhere.
register-receives-platform = { $platform }, agreement of { DATETIME($date, dateStyle: "long") }
register-receives-nobody = Nobody else. No language model, no analytics.
register-abroad = Outside the European Economic Area
register-abroad-none = Nothing goes outside the European Economic Area.
register-abroad-slack = Slack also processes in the United States. The safeguard is in the processor agreement.
register-abroad-telegram = Telegram is outside the EEA and a controller itself. So it was weighed and written down.
register-terms = How long
register-column-what = what
register-column-term = how long
register-column-why = why
register-term = { $term } { $since }
register-holds = Holds in force now
register-security = How it is secured
register-security-screen = A text is checked before anything of it is kept.
register-security-sealed = Words and accounts are encrypted, with keys outside the database.
register-security-pseudonym = Who told something is there as a pseudonym. The key is elsewhere.
register-security-small = Counts of people are rounded to five, small ones are not shown.
register-security-access = Who may come in is looked at anew with every message. There are no passwords.
register-security-log = Logs have no texts and no names.
register-dpia-title = What each column keeps
register-column-table = table
register-column-column = column
register-column-data = data
register-column-kept = kind
register-written = Written: { $file }
privacy-page-title = Privacy
privacy-page-lead = What Telvertel keeps, for how long, and what your rights are.
privacy-page-rights = Your rights
privacy-page-see = *See what there is of you:* type my data in your own chat with the bot.
privacy-page-change = *Correct:* choose a text there and change it.
privacy-page-erase = *Throw away:* one text or everything, at once. From weekly messages too.
privacy-page-stop = *Stop:* type stop. It has no consequences for your work.
privacy-page-object = *Object:* type objection. The bot then asks you nothing more at once.
privacy-page-take = *Take along:* the administrator gives you everything in a file.
privacy-page-no-machine = No computer decides about you. Nobody is compared with anybody else.
privacy-page-complaint = A complaint may always go to the Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl
privacy-page-residents = Are you a resident? The bot keeps nothing of you. A card only counts the face.
