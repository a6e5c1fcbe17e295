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
message-doubtful = This message may have reached you before.

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
digest-areas = Area: { $areas }
digest-took-part = About { $people } of the { $size } people took part. Reading takes two minutes.
digest-took-part-few = Fewer than { $floor } people took part. Reading takes two minutes.
digest-took-part-none = Nobody told anything yet this week. Reading takes two minutes.
digest-quiet = It was a quiet week. There is little news.
digest-after-holiday = This digest is later, because it was a day off.
digest-after-downtime = This digest is later, because I was down for a while.
digest-counting-heading = Counting
digest-counting-none = There are no new figures this week.
digest-counting-none-because = There are no new figures this week. { $reason }
digest-counting-line = { $indicator }: *{ $value }* ({ $reading })
digest-counting-line-dated = { $indicator }, { $period }: *{ $value }* ({ $reading })
digest-counting-line-bare = { $indicator }: *{ $value }*
digest-counting-line-dated-bare = { $indicator }, { $period }: *{ $value }*
digest-counting-usual-range = mostly between { $low } and { $high }
digest-counting-restated = { $indicator }, { $period }: first { $old }, now { $new }
digest-counting-note = A figure is the start of a conversation. It is not a verdict.
digest-counting-small-note = We round numbers of people to five. We do not show fewer than { $floor }.
digest-chart-title = { $indicator } – { $subject }
digest-telling-heading = Telling
digest-telling-none = No story came in this week. That is fine. Perhaps it was busy.
digest-telling-source = about { $goal }
digest-telling-more =
    { $count ->
        [one] There is one more story of this week.
       *[other] There are { $count } more stories of this week.
    }
digest-signals-heading = Signals of the last four weeks
digest-signals-none = There are no new signals.
digest-signals-line = { $theme }: { $people } ({ $direction })
digest-signals-people =
    { $count ->
        [one] one person
       *[other] about { $count } people
    }
digest-direction-up = more than before
digest-direction-same = as many as before
digest-direction-down = fewer than before
digest-tension-heading = This clashes
digest-tension = The figures on { $topic } are calm. Yet { $people } gave a signal about this.
digest-tension-question = What do they see that the figures do not show?
digest-running-heading = Under way
digest-running-none = There are no conversations outside the team.
digest-running-conversation = { $topic }: rung { $rung }. Next step on { DATETIME($date, dateStyle: "long") }, by { $owner }.
digest-running-request = Question to the { $party }: { $question } Answer by { DATETIME($date, dateStyle: "long") }.
digest-municipality-heading = From the municipality
digest-municipality-none = The municipality brought in nothing new this week.
digest-municipality-line = { $contribution }
digest-learned-heading = What we learned
digest-learned-none = We wrote down no new lesson this week.
digest-learned-line = { $lesson }
digest-question-heading = Question of the week
digest-question = { $question }
digest-question-invite = Talk about it for five minutes in the team. Then type here what you saw.
digest-correction-heading = Correction of the digest, week { $week }
digest-correction-line = { $indicator }: it first said { $old }. It is { $new }.

## Help

help-heading = You can type this
help-tell = *vertel* – tell a story
help-signal = *signaal* – report something in three taps
help-figures = *cijfers* – the latest figures of your area
help-figure = *cijfer* – hand in a figure
help-conversation = *gesprek* – open a conversation yourself
help-why = *waarom* – why you got a message
help-ladder = *ladder* – which rungs we agreed
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
error-expired = This button no longer works. The question of this week is below.
error-duplicate = You had sent this already. I count it once.
error-media = I do not keep photos, recordings or forwarded messages. Can you type it in your own words?
error-import = I cannot read this file. Line { $line }: { $problem } Nothing was changed.
error-no-agreements = There are no agreements in force yet. Set them together first.
