### De Nederlandse zinnen van Telvertel: taalniveau B1, hoogstens vijftien woorden per zin.
### Je is een professional; u is alleen voor inwoners en de raad. *zo* is vet, _zo_ is cursief; meer opmaak is er niet.
### Elk gebied is één blok. Dezelfde sleutels en dezelfde invulplekken staan in en.ftl.

## General

bot-name = Telvertel
button-yes = Ja
button-no = Nee
button-ready = Klaar
button-change = Aanpassen
button-discard = Weggooien
button-later = Later
party-municipality = gemeente
party-partnership = samenwerkingsverband
level-operational = in de wijk
level-tactical = tactisch overleg
level-strategic = bestuurstafel
lever-belief = waar we voor staan
lever-boundary = wat we afspreken en niet doen
lever-diagnostic = wat we tellen
lever-interactive = waar we over praten
day-date = { DATETIME($date, dateStyle: "full") }
date-long = { DATETIME($date, dateStyle: "long") }
period-week = week { $week } van { $year }
period-month = { $month } { $year }
period-quarter = kwartaal { $quarter } van { $year }
period-year = { $year }
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
weekday-monday = maandag
weekday-tuesday = dinsdag
weekday-wednesday = woensdag
weekday-thursday = donderdag
weekday-friday = vrijdag
figure-count = { $value }
figure-unit = { $value } { $unit }
figure-percent = { $value }%
figure-percent-of = { $value }% van { $total }
figure-about = ongeveer { $figure }
figure-fewer = minder dan { $floor }
figure-unknown = nog niet bekend
figure-source = Bron: { $source }
figure-source-dated = Bron: { $source }, peildatum { DATETIME($date, dateStyle: "long") }
invented-note = Deze cijfers en mensen zijn verzonnen. Ze laten alleen zien hoe het werkt.
message-doubtful = Dit bericht kwam misschien al eerder aan.

## Readings

reading-usual = gewoon
reading-notice = let op
reading-shifting = verschuift
reading-small = te klein
reading-incomplete = nog niet compleet
reading-restated = herzien
reading-few-points = nog te weinig cijfers
reading-no-year = nog geen jaar aan cijfers
reading-unknown = geen cijfer
reading-usual-explained = gewoon: past bij wat we gewend zijn
reading-notice-explained = let op: buiten wat gewoon is
reading-shifting-explained = verschuift: al een tijd aan dezelfde kant
reading-small-explained = te klein: minder dan { $floor }, daarom niet getoond
reading-incomplete-explained = nog niet compleet: er komen nog cijfers bij
reading-restated-explained = herzien: een ouder cijfer is aangepast
reading-few-points-explained = nog te weinig cijfers: we kunnen nog niet zeggen wat gewoon is
reading-no-year-explained = nog geen jaar aan cijfers: we kennen de seizoenen nog niet
reading-unknown-explained = geen cijfer: er kwam deze keer niets binnen

## Digest

digest-summary = Weekbericht { $team }, week { $week }
digest-heading = Weekbericht { $team } – week { $week }
digest-areas = Gebied: { $areas }
digest-took-part = Ongeveer { $people } van de { $size } mensen deden mee. Lezen kost twee minuten.
digest-took-part-few = Minder dan { $floor } mensen deden mee. Lezen kost twee minuten.
digest-took-part-none = Deze week vertelde nog niemand iets. Lezen kost twee minuten.
digest-quiet = Het was een rustige week. Er is weinig nieuws.
digest-after-holiday = Dit weekbericht komt later, want het was een vrije dag.
digest-after-downtime = Dit weekbericht komt later, want ik lag even stil.
digest-counting-heading = Tellen
digest-counting-none = Deze week zijn er geen nieuwe cijfers.
digest-counting-none-because = Deze week zijn er geen nieuwe cijfers. { $reason }
digest-counting-line = { $indicator }: *{ $value }* ({ $reading })
digest-counting-line-dated = { $indicator }, { $period }: *{ $value }* ({ $reading })
digest-counting-line-bare = { $indicator }: *{ $value }*
digest-counting-line-dated-bare = { $indicator }, { $period }: *{ $value }*
digest-counting-usual-range = meestal tussen { $low } en { $high }
digest-counting-restated = { $indicator }, { $period }: eerst { $old }, nu { $new }
digest-counting-note = Een getal is een begin van een gesprek. Het is geen oordeel.
digest-counting-small-note = Aantallen mensen ronden we af op vijf. Minder dan { $floor } tonen we niet.
digest-chart-title = { $indicator } – { $subject }
digest-telling-heading = Vertellen
digest-telling-none = Deze week kwam er geen verhaal binnen. Dat mag. Misschien was het druk.
digest-telling-source = over { $goal }
digest-telling-more =
    { $count ->
        [one] Er is nog één verhaal van deze week.
       *[other] Er zijn nog { $count } verhalen van deze week.
    }
digest-signals-heading = Signalen van de laatste vier weken
digest-signals-none = Er zijn geen nieuwe signalen.
digest-signals-line = { $theme }: { $people } ({ $direction })
digest-signals-people =
    { $count ->
        [one] één persoon
       *[other] ongeveer { $count } mensen
    }
digest-direction-up = meer dan daarvoor
digest-direction-same = evenveel als daarvoor
digest-direction-down = minder dan daarvoor
digest-tension-heading = Dit botst
digest-tension = De cijfers over { $topic } zijn rustig. Toch gaven { $people } hierover een signaal.
digest-tension-question = Wat zien zij, dat de cijfers niet laten zien?
digest-running-heading = Loopt nu
digest-running-none = Er lopen geen gesprekken buiten het team.
digest-running-conversation = { $topic }: trede { $rung }. Volgende stap op { DATETIME($date, dateStyle: "long") }, door { $owner }.
digest-running-request = Vraag aan de { $party }: { $question } Antwoord uiterlijk { DATETIME($date, dateStyle: "long") }.
digest-municipality-heading = Van de gemeente
digest-municipality-none = De gemeente bracht deze week niets nieuws in.
digest-municipality-line = { $contribution }
digest-learned-heading = Dit leerden we
digest-learned-none = Deze week schreven we geen nieuwe les op.
digest-learned-line = { $lesson }
digest-question-heading = Vraag van de week
digest-question = { $question }
digest-question-invite = Praat er vijf minuten over in het teamoverleg. Typ daarna hier wat jullie zagen.
digest-correction-heading = Verbetering van het weekbericht, week { $week }
digest-correction-line = { $indicator }: eerst stond er { $old }. Het is { $new }.

## Help

help-heading = Dit kun je typen
help-tell = *vertel* – een verhaal kwijt
help-signal = *signaal* – iets melden in drie tikken
help-figures = *cijfers* – de laatste cijfers van je gebied
help-figure = *cijfer* – een getal doorgeven
help-conversation = *gesprek* – zelf een gesprek openen
help-why = *waarom* – waarom je een bericht kreeg
help-ladder = *ladder* – welke treden we afspraken
help-pause = *pauze* – even stil
help-data = *mijn gegevens* – bekijken of weggooien
help-stop = *stop* – niet meer meedoen
help-help = *help* – deze lijst
help-human = Een mens spreken? { $contact }
help-contact = { $contact } helpt je verder, op werkdagen van 9.00 tot 17.00 uur.
help-soon = Dat kan ik nog niet. Typ *help* om te zien wat ik wel kan.
help-stranger = Ik ken je nog niet. Vraag een uitnodiging aan { $contact }.

## Errors

error-not-understood = Dat begrijp ik niet. Kies een knop, of typ: help.
error-number = Ik zoek een getal, zoals 12 of 7,5. Weet je het niet? Typ: onbekend.
error-out-of-range = { $value } kan niet bij { $indicator }. Het moet tussen { $minimum } en { $maximum } liggen.
error-not-allowed = Dit mag jij niet zien of doen. Denk je van wel? Vraag het aan { $contact }.
error-too-long = Je tekst is te lang. Kun je het korter maken? Maximaal { $count } tekens.
error-system-kept = Er ging iets mis bij mij. Je tekst is wel bewaard. Probeer het over vijf minuten opnieuw.
error-system-lost = Er ging iets mis bij mij. Je tekst is niet bewaard. Probeer het over vijf minuten opnieuw.
error-expired = Deze knop werkt niet meer. De vraag van deze week staat hieronder.
error-duplicate = Dit had je al gestuurd. Ik tel het één keer.
error-media = Foto's, opnames en doorgestuurde berichten bewaar ik niet. Kun je het in je eigen woorden typen?
error-import = Dit bestand kan ik niet lezen. Regel { $line }: { $problem } Er is niets veranderd.
error-no-agreements = Er zijn nog geen afspraken die gelden. Stel ze eerst samen vast.
