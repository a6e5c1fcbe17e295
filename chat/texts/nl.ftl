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
party-the-municipality = de gemeente
party-the-partnership = het samenwerkingsverband
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
period-half-year = halfjaar { $half } van { $year }
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
message-doubtful = Mogelijk dubbel: dit bericht kwam misschien al eerder aan.

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
digest-about = { DATETIME($first, dateStyle: "long") } tot en met { DATETIME($last, dateStyle: "long") } · { $areas }
digest-about-month = { $day } tot en met { DATETIME($last, dateStyle: "long") } · { $areas }
digest-took-part = Ongeveer { $people } mensen deden mee. Lezen kost twee minuten.
digest-took-part-few = Minder dan { $floor } mensen deden mee. Lezen kost twee minuten.
digest-quiet = Het was een rustige week. Er valt niets op.
digest-after-holiday = Dit weekbericht komt later, want het was een vrije dag.
digest-after-downtime = Dit weekbericht komt later, want ik lag even stil.
digest-counting-heading = Tellen
digest-counting-none = Deze week zijn er geen nieuwe cijfers.
digest-counting-line = { $indicator }: *{ $value }* ({ $reading })
digest-counting-line-bare = { $indicator }: { $reading }
digest-counting-line-wordless = { $indicator }: *{ $value }*
digest-counting-wordless = Staat er geen woord achter? Dan zijn er nog te weinig cijfers.
digest-counting-usual-range = meestal tussen { $low } en { $high }
digest-counting-provisional = voorlopig
digest-counting-restated = { $indicator }: herzien, eerst { $old } en nu *{ $new }*
digest-counting-first = eerst { $old }
digest-counting-added = { $indicator }: aangevuld, nu *{ $new }*
digest-counting-more =
    { $count ->
        [one] Eén ander cijfer staat hier niet bij.
       *[other] Nog { $count } cijfers staan hier niet bij.
    }
digest-counting-no-year = We hebben nog geen jaar aan cijfers. De seizoenen kennen we dus nog niet.
digest-counting-note = Een getal is een begin van een gesprek. Het is geen oordeel.
digest-sources = Bron: { $sources }
digest-source-dated = { $source } (peildatum { DATETIME($date, dateStyle: "long") })
digest-week = week { $week }
digest-telling-heading = Vertellen
digest-telling-none = Deze week kwam er geen verhaal binnen. Dat mag. Misschien was het druk.
digest-telling-source = doel: { $goal }
digest-telling-more =
    { $count ->
        [one] Er is nog één verhaal van deze week.
       *[other] Er zijn nog { $count } verhalen van deze week.
    }
digest-signals-heading = Signalen van de laatste vier weken
digest-signals-none = Per thema gaf niemand een signaal, of minder dan { $floor } mensen.
digest-signals-line = { $theme }: { $people } ({ $direction })
digest-people = ongeveer { $count } mensen
digest-people-few = minder dan { $floor } mensen
digest-direction-up = meer dan daarvoor
digest-direction-same = evenveel als daarvoor
digest-direction-down = minder dan daarvoor
digest-tension-heading = Dit botst
digest-tension = De cijfers over { $topic } zijn rustig. Toch gaven { $people } hierover een signaal.
digest-tension-question = Wat zien zij, dat de cijfers niet laten zien?
digest-running-heading = Loopt nu
digest-running-none = Er lopen nu geen gesprekken.
digest-running-conversation = { $topic } ({ $level }). Volgende stap op { DATETIME($date, dateStyle: "long") }, door { $owner }.
digest-running-request = Vraag aan { $party ->
        [partnership] het samenwerkingsverband
       *[municipality] de gemeente
    }: { $question } Antwoord uiterlijk { DATETIME($date, dateStyle: "long") }.
digest-municipality-heading = Van de gemeente
digest-municipality-none = De gemeente bracht deze week niets nieuws in.
digest-municipality-line = { $contribution }
digest-context-inhabitants = Wist je dit? In { $place } wonen ongeveer { $value } mensen.
digest-context-children = Wist je dit? In { $place } wonen ongeveer { $value } kinderen onder de 15.
digest-context-elders = Wist je dit? In { $place } zijn ongeveer { $value } mensen 65 of ouder.
digest-context-households = Wist je dit? In { $place } zijn ongeveer { $value } huishoudens.
digest-context-alone = Wist je dit? In { $place } wonen ongeveer { $value } mensen alleen.
digest-context-assistance = Wist je dit? In { $place } hebben ongeveer { $value } mensen bijstand.
digest-context-youth = Wist je dit? In { $place } krijgen ongeveer { $value } jongeren jeugdzorg.
digest-context-wmo = Wist je dit? In { $place } krijgen ongeveer { $value } mensen hulp uit de Wmo.
digest-context-source = Bron: { $source }, cijfer over { $period }
digest-learned-heading = Dit leerden we
digest-learned-none = Deze week schreven we geen nieuwe les op.
digest-learned-line = { $lesson }
digest-question-heading = Vraag van de week
digest-question = *{ $question }*
digest-question-invite = Praat er vijf minuten over in het teamoverleg. Typ daarna hier wat jullie zagen.
digest-preview-week = «{ $week }» is geen week. Typ bijvoorbeeld: 2026-W20.
digest-preview-team = Het team «{ $team }» staat niet in de afspraken. Kies uit: { $known }.
digest-preview-written = Dit is een proef: er is niets verstuurd. In { $folder } staan: { $files }.

## Help

help-heading = Dit kun je typen
help-tell = *vertel* – een verhaal kwijt
help-setback = *tegenvaller* – iets wat anders ging dan je hoopte
help-signal = *signaal* – iets melden in drie tikken
help-figures = *cijfers* – de laatste cijfers van je gebied
help-figure = *cijfer* – een getal doorgeven
help-conversation = *gesprek* – zelf een gesprek openen
help-steps = *ladder stap* – wat nu kan in een gesprek
help-why = *waarom* – waarom je een bericht kreeg
help-ladder = *ladder* – welke treden we afspraken
help-agreements = *afspraken* – wat we afspraken en wat er veranderde
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
error-not-done = Er ging iets mis bij mij. Dit is niet gelukt. Probeer het over vijf minuten opnieuw.
error-not-followed = Er ging iets mis bij mij. Wat je hier veranderde, is niet verwerkt. Vraag de beheerder om hulp.
error-expired = Deze knop werkt niet meer. De vraag van deze week staat hieronder.
error-duplicate = Dit had je al gestuurd. Ik tel het één keer.
error-media = Foto's, opnames en doorgestuurde berichten bewaar ik niet. Kun je het in je eigen woorden typen?
error-edited = Wat je verandert, lees ik niet. Stuur het nog een keer, als nieuw bericht.
error-import = Dit bestand kan ik niet lezen. Regel { $line }: { $problem } Er is niets veranderd.
error-no-agreements = Er zijn nog geen afspraken die gelden. Stel ze eerst samen vast.
error-too-low = { $value } kan niet bij { $indicator }. Het moet minstens { $minimum } zijn.
error-too-high = { $value } kan niet bij { $indicator }. Het mag hoogstens { $maximum } zijn.

## Sandbox

sandbox-title = Telvertel, proefstad
sandbox-banner = Dit is een proefstad. De mensen en de cijfers zijn verzonnen. Alleen de cijfers van CBS zijn echt.
sandbox-banner-label = Let op
sandbox-skip = Ga naar de berichten
sandbox-channels = Kanalen
sandbox-channels-show = Kanalen
sandbox-direct = Gesprek met { $bot }
sandbox-direct-heading = Alleen jij
sandbox-direct-about = Alleen jij en { $bot } lezen dit gesprek.
sandbox-unread = nieuw
sandbox-new-from-here = Nieuw
sandbox-you-are = Je bent { $name }
sandbox-people = Wie wil je zijn?
sandbox-people-explained = Kies een verzonnen persoon. Je ziet dan wat die persoon ziet.
sandbox-messages = Berichten in { $channel }
sandbox-empty = Hier staat nog niets. Zeg gerust iets.
sandbox-earlier = Eerdere berichten
sandbox-later = Naar de nieuwste berichten
sandbox-thread = Reacties
sandbox-thread-close = Sluiten
sandbox-thread-empty = Nog geen reacties.
sandbox-answer = Reageren
sandbox-answers =
    { $count ->
        [one] één reactie
       *[other] { $count } reacties
    }
sandbox-answers-last = laatste { $moment }
sandbox-edited = aangepast
sandbox-deleted = Dit bericht is weggehaald.
sandbox-gone-person = Iemand die hier niet meer is
sandbox-bot-role = de bot
sandbox-said-by = { $name } zei, { $moment }
sandbox-say = Schrijf een bericht in { $channel }
sandbox-say-answer = Schrijf een reactie
sandbox-say-direct = Schrijf een bericht aan { $bot }
sandbox-send = Versturen
sandbox-send-hint = Enter verstuurt. Shift en Enter samen geeft een nieuwe regel.
sandbox-left = Nog { $count } tekens
sandbox-over = { $count } tekens te veel
sandbox-nothing-typed = Typ eerst een bericht.
sandbox-away = Geen verbinding. Je tekst blijft staan. Ik zoek steeds opnieuw verbinding.
sandbox-not-sent = Versturen lukte niet. Je tekst staat er nog. Probeer het zo opnieuw.
sandbox-press-failed = Deze keuze kwam niet aan. Probeer het zo opnieuw.
sandbox-pressed = Je koos: { $choice }
sandbox-back = Je bent weer verbonden.
sandbox-foreign = Deze pagina is alleen te openen op deze computer zelf.
sandbox-no-page = Deze pagina bestaat niet.
sandbox-no-picture = Dit plaatje is er niet.
sandbox-no-person = Deze persoon woont niet in de proefstad.
sandbox-no-channel = Dit kanaal is er niet, of niet voor deze persoon.
sandbox-no-message = Dit bericht staat hier niet meer.
sandbox-button-gone = Deze knop werkt niet meer. Kijk naar het nieuwste bericht.
sandbox-page-old = Deze pagina is te oud. Laad hem opnieuw.
sandbox-unreadable = Dit bericht is van een andere versie. Ik kan het niet meer tonen.
sandbox-home = Naar het begin
sandbox-not-loopback = De proefstad heeft geen slot. Kies daarom 127.0.0.1 als adres, niet { $host }.
sandbox-port-taken = Poort { $port } is al in gebruik. Kies een andere poort, of stop het andere programma.
sandbox-monday = maandag
sandbox-tuesday = dinsdag
sandbox-wednesday = woensdag
sandbox-thursday = donderdag
sandbox-friday = vrijdag
sandbox-saturday = zaterdag
sandbox-sunday = zondag
sandbox-moment = { $day } { $time }
sandbox-moment-dated = { $day } { $number } { $month }, { $time }
sandbox-moment-year = { $day } { $number } { $month } { $year }, { $time }

## Telegram

telegram-bold = *{ $text }*
telegram-italic = _{ $text }_
telegram-topic-gone = Het onderwerp is weg. Daarom staat dit bericht hier.
telegram-empty = Dit bericht heeft geen tekst.
telegram-more-choices = Hieronder staan nog meer keuzes.
telegram-picture = Grafiek
telegram-picture-above = De cijfers staan in het bericht hierboven.
telegram-token-refused = Telegram kent deze bot niet. Controleer TELEGRAM_BOT_TOKEN.
telegram-silent = Telegram geeft geen antwoord. Controleer de verbinding en TELEGRAM_API_URL.
telegram-command-vertel = Vertel een verhaal
telegram-command-signaal = Geef een signaal, in drie tikken
telegram-command-tegenvaller = Vertel wat anders ging dan je hoopte
telegram-command-gesprek = Open een gesprek
telegram-command-cijfers = De laatste cijfers van je gebied
telegram-command-cijfer = Geef een getal door
telegram-command-verder = Ga verder waar je was
telegram-command-waarom = Waarom vraag ik je iets?
telegram-command-instellingen = Je gebied, werkdagen en vraagmoment
telegram-command-pauze = Even stil
telegram-command-mijn-gegevens = Bekijk wat ik van je bewaar, of gooi het weg
telegram-command-privacy = Wat ik bewaar en wie dat ziet
telegram-command-ladder = Welke treden we afspraken
telegram-command-ladder-stap = Wat nu kan in een gesprek
telegram-command-afspraken = Wat we afspraken en wat er veranderde
telegram-command-stop = Doe niet meer mee
telegram-command-help = Wat je kunt typen

## Agreements

category-quality = kwaliteit
category-resources = middelen
category-movement = beweging
purpose-steer = sturen
purpose-learn = leren
frequency-week = elke week
frequency-month = elke maand
frequency-quarter = elk kwartaal
frequency-year = elk jaar
risk-financial-pressure = financiële druk in de startfase
risk-too-little-time = te weinig tijd om in te voeren en te leren
risk-small-providers = verdwijnen van kleine aanbieders
risk-residents-lose-trust = vertrouwensverlies bij inwoners
risk-unclear-boundaries = onduidelijke grenzen tussen domeinen
risk-providers-withdraw = aanbieders die zich terugtrekken
agreements-part-format = vorm
agreements-part-agreed-on = dag van de afspraak
agreements-part-municipality = naam van de gemeente
agreements-part-municipality-code = code van de gemeente
agreements-part-partnership = naam van het samenwerkingsverband
agreements-part-mission = opdracht
agreements-part-language = taal
agreements-part-time-zone = tijdzone
agreements-part-shadow-until = einde van de proeftijd
agreements-part-goals = doel
agreements-part-areas = gebied
agreements-part-forums = overleg
agreements-part-teams = team
agreements-part-people = persoon
agreements-part-indicators = indicator
agreements-part-prompts = vraag
agreements-part-reflections = gespreksvragen
agreements-part-themes = thema
agreements-part-triggers = afspraak vooraf
agreements-part-ladder = ladder
agreements-part-climbing = hoe iets omhoog gaat
agreements-part-risks = risico
agreements-part-burden = tijd
agreements-part-holidays = vakanties
agreements-part-retention = bewaartermijn
agreements-part-privacy = privacy
agreements-change-added = Erbij: { $part } «{ $name }».
agreements-change-removed = Eruit: { $part } «{ $name }».
agreements-change-part = Anders bij { $part } «{ $name }»: { $field } was «{ $before }» en wordt «{ $after }».
agreements-change-field = Anders bij { $part }: { $field } was «{ $before }» en wordt «{ $after }».
agreements-change-whole = Anders: { $part } was «{ $before }» en wordt «{ $after }».
agreements-change-none = Er is geen verschil.
agreements-check-good =
    { $indicators ->
        [one] De afspraken kloppen. Er is één indicator.
       *[other] De afspraken kloppen. Er zijn { $indicators } indicatoren.
    }
agreements-check-teams =
    { $people ->
        [one] Er doet één persoon mee, in { $teams } teams.
       *[other] Er doen { $people } mensen mee, in { $teams } teams.
    }
agreements-check-bad =
    { $count ->
        [one] Er is één ding dat nog niet klopt.
       *[other] Er zijn { $count } dingen die nog niet kloppen.
    }
agreements-file-missing = Dit bestand is er niet: { $file }. Kijk of de naam klopt.
agreements-proposed = Versie { $version } is voorgesteld. Hij geldt nog niet.
agreements-proposed-already = Deze tekst is al bekend, als versie { $version }. Er is niets veranderd.
agreements-proposed-next = Nu moeten { $municipality } en { $partnership } allebei tekenen.
agreements-adopted = Versie { $version } geldt nu. Getekend door { $municipality } en { $partnership }.
agreements-adopt-unsure = Dit tekent voor beide partijen. Doe dit alleen als beide echt getekend hebben.
signing-refused = Deze handtekening kan ik niet aannemen.
signing-already-decided = Over deze versie is al besloten.
signing-already-signed = Jouw partij gaf al antwoord.
signing-not-their-key = Alleen het aanspreekpunt of de vervanger tekent, en alleen voor de eigen partij.
signing-reason-missing = Schrijf erbij waarom je niet tekent. Dan kunnen jullie verder praten.
agreements-show-title = De afspraken van { $municipality } en { $partnership }
agreements-show-goals = Onze doelen
agreements-show-teams = Onze teams
agreements-show-contacts = Onze aanspreekpunten
agreements-show-indicators = Wat we tellen
agreements-show-prompts = Wat we elkaar vragen
agreements-show-themes = Waar signalen over gaan
agreements-show-triggers = Wanneer we samen gaan praten
agreements-show-ladder = Hoe we een trede hoger gaan
agreements-show-risks = Waar we op letten
agreements-show-care = Hoe we met tijd en gegevens omgaan
agreements-show-named = { $name }: { $sentence }
agreements-show-rung = Trede { $number }: { $sentence }
agreements-show-climbing = Een probleem blijft terugkomen na { $signals } signalen, uit { $areas } gebieden of { $weeks } weken lang.
agreements-show-notice = Gaat iets omhoog? Dan weet de ander dat { $days } { $days ->
    [one] werkdag
   *[other] werkdagen
} van tevoren.
agreements-show-look-back = We kijken binnen { $weeks } weken terug of het werkt.
agreements-show-meetings = { $forum } komt { $count } keer bijeen, het eerst op { DATETIME($first, dateStyle: "long") }. De laatste keer is { DATETIME($last, dateStyle: "long") }.
agreements-show-team = { $team }: { $areas }. Met { $people } mensen. Weekbericht op { $day } om { $time } uur.
agreements-show-contact = Voor { $party }: { $person }
agreements-show-indicator = { $name }, { $frequency }. { $definition } Doel: { $goal }. We willen hiervan { $purpose }: { $reason } Bron: { $source }. We kijken ernaar terug op { DATETIME($review, dateStyle: "long") }.
agreements-show-burden = We vragen hoogstens { $minutes } minuten per persoon per week.
agreements-show-retention = Een verhaal bewaren we { $months } maanden.
agreements-show-controller = Verantwoordelijk voor de gegevens: { $controller }
agreements-show-human = Een mens spreken: { $contact }
agreements-problem-at = Regel { $line } ({ $place }): { $problem }
agreements-problem-at-line = Regel { $line }: { $problem }
agreements-problem-file-too-large = Dit bestand is te groot. Haal eruit wat geen afspraak is.
agreements-problem-file-not-text = Dit bestand is geen gewone tekst. Bewaar het als UTF-8.
agreements-problem-file-form = Hier klopt de opmaak niet. Kijk naar inspringen, streepjes en dubbele punten.
agreements-problem-file-empty = Hier staan geen afspraken. Begin met het voorbeeld.
agreements-problem-file-repeats = Gebruik geen & en * om iets te herhalen. Schrijf het voluit.
agreements-problem-file-twice = «{ $field }» staat hier twee keer. Haal er één weg.
agreements-problem-shape-missing = Hier ontbreekt «{ $field }». Zet het erbij.
agreements-problem-shape-unknown = «{ $field }» kennen we hier niet. Haal het weg.
agreements-problem-shape-unknown-close = «{ $field }» kennen we hier niet. Bedoelen jullie «{ $close }»?
agreements-problem-shape-ranking-field = «{ $field }» hoort hier niet. We geven geen punten en maken geen lijstjes.
agreements-problem-shape-detail-field = «{ $field }» hoort hier niet. We tellen geen tijd en geen personen.
agreements-problem-shape-detail-choice = «{ $value }» kan niet. Tel per gebied, per team of voor het geheel.
agreements-problem-shape-choice = «{ $value }» kan hier niet. Kies uit: { $choices }.
agreements-problem-shape-at-least = Dit getal is te klein. Kies minstens { $limit }.
agreements-problem-shape-text = Bij «{ $field }» hoort tekst. Schrijf een woord of een zin.
agreements-problem-shape-list = Bij «{ $field }» hoort een lijst. Zet elk deel op een regel met een streepje.
agreements-problem-shape-group = Bij «{ $field }» horen velden met een naam. Kijk in het voorbeeld.
agreements-problem-shape-whole-number = Bij «{ $field }» hoort een heel getal, zoals 4.
agreements-problem-shape-number = Bij «{ $field }» hoort een getal. Schrijf een punt voor de decimalen.
agreements-problem-shape-date = Bij «{ $field }» hoort een datum. Schrijf die zo: 2026-09-01.
agreements-problem-shape-time = Bij «{ $field }» hoort een tijd. Schrijf die zo: 09:30.
agreements-problem-shape-true-false = Bij «{ $field }» hoort true of false.
agreements-problem-shape-other = Wat bij «{ $field }» staat, kan niet. Kijk in het voorbeeld.
agreements-problem-id-form = «{ $id }» kan niet. Gebruik kleine letters, cijfers en streepjes, hoogstens veertig tekens.
agreements-problem-id-twice = «{ $id }» komt twee keer voor. Geef één van de twee een andere naam.
agreements-problem-area-and-team-share-id = «{ $id }» is al een gebied. Geef het team een andere id.
agreements-problem-text-empty = Bij «{ $field }» staat niets. Vul het in.
agreements-problem-agreed-on-missing = Zet erbij op welke dag jullie dit afspraken, als agreed_on.
agreements-problem-time-zone-unknown = De tijdzone «{ $zone }» kennen we niet. Gebruik Europe/Amsterdam.
agreements-problem-municipality-code-form = «{ $code }» is geen code van een gemeente. Schrijf GM en vier cijfers.
agreements-problem-area-without-code = Gebied «{ $area }» heeft geen code van het CBS. Zet er minstens één bij.
agreements-problem-code-form = «{ $code }» is geen code van het CBS. Schrijf GM, WK of BU met cijfers.
agreements-problem-code-of-another-municipality = «{ $code }» ligt niet in { $municipality }. Kijk de code na.
agreements-problem-code-counted-twice = «{ $code }» hoort al bij een gebied. Zo tellen inwoners dubbel. Haal er één weg.
agreements-problem-area-without-team = Gebied «{ $area }» heeft geen team. Zet het bij een team.
agreements-problem-team-area-unknown = Gebied «{ $area }» bestaat niet. Kies een id uit areas.
agreements-problem-team-without-area = Team «{ $team }» heeft geen gebied. Zet er minstens één bij.
agreements-problem-team-forum-unknown = «{ $forum }» is geen overleg in de wijk. Kies er één met level operational.
agreements-problem-team-forum-shared = Overleg «{ $forum }» is al van een ander team. Geef elk team een eigen overleg.
agreements-problem-team-without-lead = Team «{ $team }» heeft geen teamleider. Geef iemand de rol team_lead.
agreements-problem-digest-outside-working-hours = Het weekbericht van «{ $team }» valt buiten werktijd. Kies tussen 09:00 en 17:00.
agreements-problem-level-without-forum = Er is geen overleg op dit niveau: { $level }. Zet er één bij.
agreements-problem-level-with-two-forums = Er zijn twee overleggen op dit niveau: { $level }. Houd er één.
agreements-problem-forum-without-team = Overleg «{ $forum }» hoort bij geen team. Koppel het, of haal het weg.
agreements-problem-forum-goal-too-short = Overleg «{ $forum }» heeft nog geen doel. Schrijf het in één zin.
agreements-problem-place-twice = Kanaal «{ $channel }» staat er twee keer. Geef elk overleg een eigen kanaal.
agreements-problem-ladder-order = De ladder heeft drie treden: operational, tactical en strategic. Zet ze in die volgorde.
agreements-problem-rung-forum-unknown = Deze trede mist het overleg van haar niveau: { $level }. Zet dat bij forum.
agreements-problem-forum-without-meetings = «{ $forum }» heeft nog geen vergaderdagen. Zet ze bij meetings.
agreements-problem-meeting-on-a-day-off = Op { $date } werkt niemand. Kies een werkdag.
agreements-problem-meetings-out-of-order = { $date } staat niet op volgorde, of twee keer. Zet de vroegste dag bovenaan.
agreements-problem-look-back-too-late = Terugkijken duurt zo te lang. Kies hoogstens { $maximum } weken.
agreements-problem-notice-too-long = Zo wacht de ander te lang. Kies hoogstens { $maximum } werkdagen.
agreements-problem-structural-out-of-reach = Zoveel gebieden zijn er niet. Kies er hoogstens { $maximum }.
agreements-problem-one-contact-per-party =
    { $count ->
        [0] Er is geen aanspreekpunt van { $party }. Geef één persoon de rol point_of_contact.
       *[other] Er zijn { $count } aanspreekpunten van { $party }. Houd er precies één.
    }
agreements-problem-one-deputy-at-most = Er zijn { $count } vervangers bij { $party }. Houd er hoogstens één.
agreements-problem-contact-is-own-deputy = { $person } vervangt zichzelf. Geef de rol deputy aan iemand anders.
agreements-problem-level-without-party = Van { $party } zit niemand aan tafel bij: { $level }. Geef iemand die rol.
agreements-problem-person-without-role = { $person } heeft geen rol. Kies een rol, of haal de persoon weg.
agreements-problem-person-without-party = { $person } hoort bij geen partij. Kies municipality of partnership.
agreements-problem-council-reader-only-reads = { $person } leest mee voor de raad. Haal de partij en andere rollen weg.
agreements-problem-team-role-without-team = { $person } werkt in de wijk. Kies een team, en partnership als partij.
agreements-problem-person-team-unknown = Team «{ $team }» bestaat niet. Kies een id uit teams.
agreements-problem-email-form = Het e-mailadres van { $person } klopt niet. Schrijf het als naam@plaats.nl.
agreements-problem-email-twice = Het e-mailadres van { $person } is al van iemand anders. Geef ieder een eigen adres.
agreements-problem-too-many-indicators = Er zijn { $count } indicatoren. Haal er { $over } weg, want { $maximum } is genoeg.
agreements-problem-too-many-financial = Er zijn { $count } indicatoren over geld. Houd er hoogstens { $maximum }.
agreements-problem-financial-too-close = «{ $indicator }» gaat over geld. Tel die per kwartaal, voor het geheel.
agreements-problem-indicator-goal-unknown = Doel «{ $goal }» bestaat niet. Kies een id uit goals.
agreements-problem-indicator-reason-too-short = «{ $indicator }» heeft nog geen reden. Schrijf in één zin waarvoor jullie dit tellen.
agreements-problem-indicator-without-lever = «{ $indicator }» heeft geen hefboom. Kies er minstens één bij levers.
agreements-problem-indicator-without-owner = «{ $indicator }» heeft geen eigenaar bij { $party }. Zet er iemand bij.
agreements-problem-indicator-owner-unknown = «{ $owner }» is geen persoon of rol van { $party }. Kies iemand uit people.
agreements-problem-review-before-start = «{ $indicator }» heeft een te vroege terugkijkdag. Kies een dag na agreed_on.
agreements-problem-trial-too-long = «{ $indicator }» is een proef. Kijk binnen { $months } maanden terug.
agreements-problem-indicator-bounds = Bij «{ $indicator }» is minimum niet kleiner dan maximum. Draai ze om.
agreements-problem-category-uncovered = Geen indicator gaat over { $category }. Zet er één bij, of verander een category.
agreements-problem-goal-uncovered = Bij doel «{ $goal }» hoort nog geen indicator of vraag. Zet er één bij.
agreements-problem-hours-counted = «{ $word }» telt werktijd. Daar sturen we niet op. Kies iets anders.
agreements-problem-clients-counted = «{ $word }» gaat over één persoon. Tel per gebied of per team.
agreements-problem-residents-pressed = «{ $word }» vraagt meer van inwoners dan nodig. Nee zeggen mag. Haal dit weg.
agreements-problem-ranking-word = «{ $word }» klinkt als een wedstrijd. Schrijf wat jullie willen zien.
agreements-problem-question-without-mark = Een vraag eindigt met een vraagteken. Zet het erachter.
agreements-problem-prompts-missing = Er zijn nog geen vragen. Zet er minstens één bij prompts.
agreements-problem-prompt-goal-unknown = Doel «{ $goal }» bestaat niet. Kies een id uit goals.
agreements-problem-reflection-missing = Er zijn geen gespreksvragen voor: { $level }. Zet ze bij reflections.
agreements-problem-themes-missing = Er zijn nog geen thema's voor signalen. Zet er minstens één bij themes.
agreements-problem-trigger-indicator-unknown = Indicator «{ $indicator }» bestaat niet. Kies een id uit indicators.
agreements-problem-trigger-theme-unknown = Thema «{ $theme }» bestaat niet. Kies een id uit themes.
agreements-problem-trigger-without-indicator = «{ $trigger }» kijkt naar een cijfer. Zet erbij welk, onder indicators.
agreements-problem-clash-without-theme = «{ $trigger }» legt een cijfer naast een thema. Zet dat thema bij themes.
agreements-problem-silence-on-the-ladder = «{ $trigger }» past niet. Alleen stilte opent een check, en niets anders.
agreements-problem-reciprocity-missing = Ook de gemeente moet aanspreekbaar zijn. Zet er een afspraak van soort reciprocity bij.
agreements-problem-reciprocity-one-way = «{ $trigger }» heeft de verkeerde ontvanger. Alleen reciprocity gaat naar municipality.
agreements-problem-cool-down-too-short = «{ $trigger }» heeft geen rusttijd. Kies minstens één week.
agreements-problem-risk-missing = Dit risico ontbreekt: { $risk }. Zet het erbij, ook als het nu klein lijkt.
agreements-problem-risk-owner-unknown = «{ $owner }» is geen persoon of rol. Kies iemand uit people.
agreements-problem-risk-theme-unknown = Het thema «{ $theme }» staat niet bij themes. Kies er een dat daar staat.
agreements-problem-burden-out-of-range = { $minutes } minuten past niet. Kies twee tot tien minuten per week.
agreements-problem-digest-pauses-alone = Het weekbericht pauzeert, maar de vragen niet. Zet pause_prompts ook op true.
agreements-problem-retention-out-of-range = Dit getal bij «{ $field }» kan niet. Kies 1 tot en met { $maximum }.

## Charts

chart-number = { $value }
chart-title-unit = { $measure } ({ $unit })
chart-span = { $first } tot en met { $last }
chart-span-points = { $count ->
    [one] 1 punt
   *[other] { $count } punten
}
chart-half-year = helft { $half } van { $year }
chart-point = punt { $number }
chart-tick-point = { $number }
chart-tick-week = wk { $number }
chart-tick-month = { $month } { $year }
chart-tick-quarter = kw { $number } { $year }
chart-tick-half-year = helft { $number } { $year }
chart-tick-year = { $year }
chart-month-1 = jan
chart-month-2 = feb
chart-month-3 = mrt
chart-month-4 = apr
chart-month-5 = mei
chart-month-6 = jun
chart-month-7 = jul
chart-month-8 = aug
chart-month-9 = sep
chart-month-10 = okt
chart-month-11 = nov
chart-month-12 = dec
chart-label-limit = grens { $value }
chart-label-mean = gem. { $value }
chart-label-target = doel { $value }
chart-limits-too-few = Nog geen grenzen: daarvoor zijn 13 punten nodig.
chart-limits-rare = Geen grenzen: daarvoor komt dit te weinig voor.
chart-limits-flat = Geen grenzen: het cijfer is te vaak hetzelfde.
chart-limits-first = Grenzen uit de eerste { $count } punten{ $start }.
chart-limits-all = Grenzen uit alle { $count } punten{ $start }.
chart-limits-from = {" "}vanaf { $period }
chart-legend-high = ▲ hoger of stijgend
chart-legend-high-improvement = ▲ hoger of stijgend: gunstig
chart-legend-high-concern = ▲ hoger of stijgend: ongunstig
chart-legend-low = ▼ lager of dalend
chart-legend-low-improvement = ▼ lager of dalend: gunstig
chart-legend-low-concern = ▼ lager of dalend: ongunstig
chart-legend-season = ▮ gewoon in dit seizoen
chart-legend-provisional = ○ nog niet compleet
chart-legend-unknown = laatste cijfer ontbreekt
chart-alt-title = Grafiek van { $title }.
chart-alt-span = Periode: { $span }.
chart-alt-latest = Laatste cijfer, { $period }: { $value }.
chart-alt-latest-unknown = Het laatste cijfer, { $period }, is niet bekend.
chart-alt-provisional = Dit cijfer is nog niet compleet.
chart-alt-season = In dit seizoen is { $low } tot { $high } gewoon.
chart-alt-season-inside = Het laatste cijfer past daarbij.
chart-alt-season-outside = Het laatste cijfer valt daarbuiten.
chart-alt-between = De grenzen zijn { $low } en { $high }.
chart-alt-at-most = De bovengrens is { $high }.
chart-alt-mean = Het gemiddelde is { $mean }.
chart-alt-usual = Het laatste cijfer is gewoon.
chart-alt-above-limit = Het laatste cijfer ligt boven de bovengrens.
chart-alt-below-limit = Het laatste cijfer ligt onder de ondergrens.
chart-alt-rising = De laatste zeven punten stijgen.
chart-alt-falling = De laatste zeven punten dalen.
chart-alt-near-upper = Van de laatste drie punten liggen er twee dicht bij de bovengrens.
chart-alt-near-lower = Van de laatste drie punten liggen er twee dicht bij de ondergrens.
chart-alt-shift-above = De laatste zeven punten liggen boven het gemiddelde.
chart-alt-shift-below = De laatste zeven punten liggen onder het gemiddelde.
chart-alt-earlier = { $count ->
    [one] Eerder viel één punt op.
   *[other] Eerder vielen { $count } punten op.
}
chart-alt-missing = { $count ->
    [one] Er ontbreekt één cijfer.
   *[other] Er ontbreken { $count } cijfers.
}
chart-alt-target = Het doel is { $target }.
chart-alt-rebase = Nieuwe grenzen vanaf { $period }: { $reason }
chart-written = De grafiek staat in { $file }.
chart-file-missing = Het bestand «{ $file }» is er niet. Kijk of de naam klopt.
chart-file-unreadable = Ik kan «{ $file }» niet lezen. Sla het op als CSV of XLSX.
chart-file-empty = In «{ $file }» staan geen cijfers. Zet ze onder elkaar in een kolom met een naam.
chart-column-missing = De kolom «{ $column }» is er niet. Kies uit: { $columns }.
chart-column-unclear = Er zijn meer kolommen met cijfers. Kies er één met --column: { $columns }.
chart-value-unreadable = Regel { $line }: «{ $value }» is geen getal. Schrijf een getal of laat de cel leeg.
chart-direction-unknown = «{ $direction }» ken ik niet. Kies uit: higher, lower, neutral.
chart-out-unwritable = Ik kan niet schrijven naar «{ $file }». Kies een andere plek.
chart-ask-file = Noem een bestand met cijfers, en met --out waar de grafiek komt.
chart-json-unreadable = Dit is geen JSON-lijst met id, values en options. Kijk de invoer na.

## People

role-professional = professional
role-team-lead = teamleider
role-point-of-contact = aanspreekpunt
role-deputy = plaatsvervanger van het aanspreekpunt
role-tactical = lid van het tactisch overleg
role-strategic = lid van de bestuurstafel
role-council-reader = raad
role-administrator = beheerder
role-in-team = { $role } in team { $team }
party-none = geen partij
people-place-bound = Gelukt. Vanaf nu komen hier de berichten van { $forum }.
people-code-refused = Deze code werkt hier niet. Vraag { $contact } om een nieuwe.
people-invited-link = Stuur dit alleen aan { $name }. Het werkt één keer, tot en met { DATETIME($date, dateStyle: "long") }:
people-invited-start = /start { $token }
people-invited-deep-link = https://t.me/{ $bot }?start={ $token }
people-invited-slack = { $name } kan de bot nu zelf een bericht sturen in Slack. Ik herken het e-mailadres.
people-invited-forum = Typ dit in het kanaal van { $name }. Het werkt één keer, tot en met { DATETIME($date, dateStyle: "long") }:
people-invited-code = koppel { $token }
people-unknown-person = In de afspraken staat niemand met de naam «{ $id }».
people-unknown-forum = In de afspraken staat geen overleg met de naam «{ $id }».
people-no-email = { $name } heeft geen e-mailadres in de afspraken. Vul dat eerst in.
people-choose = Kies één ding: --person met --telegram of --slack, of --forum.
people-line = { $person }: { $platform }, sinds { DATETIME($date, dateStyle: "long") }
people-none = Nog niemand is bekend op een platform.
people-unbound =
    { $count ->
        [0] Er was niets om los te maken.
        [one] Eén account is losgemaakt.
       *[other] { $count } accounts zijn losgemaakt.
    }

## Slack

slack-access-refused = Slack weigert de toegang. Controleer SLACK_BOT_TOKEN en de rechten van de Slack-app.
slack-no-socket = Slack geeft geen verbinding. Controleer SLACK_APP_TOKEN en of Socket Mode aanstaat.
slack-unreachable = Slack is niet te bereiken. Controleer het internet van deze computer en SLACK_API_URL.
slack-port-taken = Poort { $port } is al in gebruik. Kies een andere met SLACK_HTTP_PORT.
slack-form-close = Sluiten
slack-no-guests = Ik help alleen mensen van deze organisatie. Van dit bericht heb ik niets bewaard.
slack-home-stranger = Ik ken je nog niet. Vraag de beheerder om je uit te nodigen.
slack-answer-in-chat = Ik antwoord in je eigen chat met mij.

## Forms

form-story = Vertel een verhaal
form-signal = Geef een signaal
form-send = Versturen
form-thanks = Dank je wel. Het antwoord staat in je chat met mij.
form-choose = Kies er één.
form-not-asked = Dan deel ik het niet. Kies «Alleen meetellen», of maak het algemener.
form-signal-text = Wil je iets toelichten?
form-certain = Dit bewaar ik nooit: { $finding }. Haal het weg. Er is nog niets bewaard.
form-doubts = Zijn dit namen van mensen? Haal ze dan weg.
form-sure = Weet je het zeker?
form-no-names = Dit zijn geen namen
form-sure-or-change = Vink dit aan, of haal de woorden weg.
form-closed = Dit kan ik nu niet aannemen. Typ help in je chat met mij.
form-setback = Vertel een tegenvaller
form-other-day = Of een andere dag
form-other-day-how = Typ bijvoorbeeld: 3 januari.
form-case = Dit lijkt over één inwoner of één gezin te gaan. Schrijf liever wat vaker gebeurt.
form-close-none = Niets geleerd? Ook dat is een antwoord. Typ dan: geen.
form-conversation = Open een gesprek
form-conversation-theme = Alleen als het over de praktijk gaat.
form-conversation-concern = Gaat het over een rol? Wat kan daarin beter?
form-reply = Geef antwoord
form-agree = Stel een afspraak voor
form-experiment = Stel een proef voor
form-decline = Niet akkoord
form-raise = Opschalen
form-lower = Afschalen
form-park = Parkeren
form-merge = Samenvoegen
form-withdraw = Intrekken
form-promise = Beloof iets
form-promise-kept = Belofte is nagekomen
form-close = Afronden
form-look-back = Terugkijken
form-ladder-steps = Welke stap?

## Home

home-heading = Telvertel
home-doing = Wat wil je kwijt? Het kost je hoogstens een minuut.
home-tell = Vertellen
home-setback = Tegenvaller
home-conversation = Gesprek openen
home-signal = Zie je iets wat vaker gebeurt? Geef een signaal over:
home-join = Je doet nog niet mee. Ik vertel je eerst wat ik doe en wat ik bewaar.
home-draft = Je begon iets en maakte het nog niet af.
home-resume = Verder gaan
home-settings = Wat je koos
home-area = Je gebied: { $area }
home-moment = Mijn vraag komt op { $day } om { $time } uur
home-quiet = Ik ben stil tot en met { DATETIME($date, dateStyle: "long") }
home-workdays = Je werkdagen: { $days }
home-change = Aanpassen
home-pause = Pauze
home-data = Mijn gegevens
home-digest-more = Het hele weekbericht staat in het kanaal van je team.

## Import

import-progress = { $file }: { $count } regels gelezen
import-changed = { $file }: { $added } nieuw, { $restated } herzien, { $unchanged } hetzelfde.
import-would-change = { $file }: { $added } worden nieuw, { $restated } herzien, { $unchanged } blijven hetzelfde.
import-attribution = Bron: CBS (CC BY 4.0). Zet dat bij elk cijfer dat je toont.
import-skipped-part-week = { $count } cijfers overgeslagen: een deel van een week is geen week.
import-skipped-four-weeks = { $count } cijfers overgeslagen: vier weken samen zijn geen week.
import-skipped-day = { $count } cijfers overgeslagen: we tellen per week of langer, niet per dag.
import-skipped-span = { $count } cijfers overgeslagen: de periode is geen week, maand, kwartaal of jaar.
import-skipped-total = { $count } cijfers overgeslagen: een totaal over een langere periode hoort niet in deze reeks.
import-skipped-no-figure = { $count } kolommen of cellen overgeslagen: er staan woorden in, geen cijfers.
import-skipped-ambiguous = { $count } kolommen overgeslagen: hun naam staat boven meer dan één kolom.
import-skipped-other-region = { $count } regels overgeslagen: een ander gebied dan je vroeg.
import-skipped-more-pages = Let op: dit bestand is één pagina. Bij CBS staat er meer.
import-refused = { $file } is niet opgeslagen: er klopt iets niet. Pas deze regels aan en probeer opnieuw.
import-problem = Regel { $line }: { $problem }
import-more-problems = { $count ->
    [one] En nog één andere regel.
   *[other] En nog { $count } andere regels.
}
import-problem-column-missing = De kolom “{ $column }” ontbreekt. Zet die naam boven een kolom.
import-problem-column-twice = De kolom “{ $column }” staat er twee keer. Haal er één weg.
import-problem-column-unknown = De kolom “{ $column }” kennen we niet. Kies uit: { $columns }.
import-problem-cell-empty = “{ $column }” is leeg. Vul elke regel in, ook waar cellen zijn samengevoegd.
import-problem-value-missing = Er staan een teller en een noemer, maar geen waarde. Vul de waarde in.
import-problem-two-readings = “{ $written }” bij { $column } heeft twee betekenissen. Schrijf { $whole } of { $decimal }.
import-problem-formula = Bij { $column } staat een formule zonder uitkomst. Open het bestand, sla het op en probeer opnieuw.
import-problem-not-a-number = “{ $written }” bij { $column } is geen getal. Vul een getal in of laat leeg.
import-problem-not-a-period = “{ $written }” is geen periode. Schrijf bijvoorbeeld 2026-W05, 2026-05, 2026-Q2, 2026-H1 of 2026.
import-problem-date-as-period = De periode { $written } is een datum. Schrijf bijvoorbeeld 2026-W05 of 2026-05.
import-problem-not-a-status = “{ $written }” is geen status. Schrijf voorlopig of definitief, of laat leeg.
import-problem-not-a-day = “{ $written }” is geen datum. Schrijf bijvoorbeeld 31-12-2026.
import-problem-no-region-code = “{ $written }” is geen code van een gebied. Gebruik codes zoals GM0106 of WK010600.
import-problem-not-a-cbs-period = “{ $written }” is geen periode van CBS. Controleer deze regel.
import-problem-indicator-unknown = De indicator “{ $written }” staat niet in de afspraken. Kies uit: { $known }.
import-problem-period-kind = { $frequency ->
    [week] { $indicator } telt per week. Schrijf de periode als { $example }.
    [month] { $indicator } telt per maand. Schrijf de periode als { $example }.
    [quarter] { $indicator } telt per kwartaal. Schrijf de periode als { $example }.
   *[year] { $indicator } telt per jaar. Schrijf de periode als { $example }.
}
import-problem-period-future = De periode { $written } moet nog beginnen. Controleer het jaar.
import-problem-subject-unknown = { $per ->
    [area] Het gebied “{ $written }” staat niet in de afspraken. Kies uit: { $known }.
    [team] Het team “{ $written }” staat niet in de afspraken. Kies uit: { $known }.
   *[whole] Dit cijfer gaat over de hele gemeente, niet over “{ $written }”. Schrijf { $known }.
}
import-problem-subject-part = { $written } is een deel van { $area }. Geef het cijfer van heel { $area }.
import-problem-value-low = { $written } kan niet: het laagste dat we afspraken is { $limit }.
import-problem-value-high = { $written } kan niet: het hoogste dat we afspraken is { $limit }.
import-problem-part-of-whole = De teller { $part } past niet bij de noemer { $whole }. Controleer beide.
import-problem-figure-twice = { $indicator } van { $subject } in { $period } staat er vaker, met een ander cijfer.
import-trouble = { $file }: { $problem }
import-trouble-nothing-asked = Noem een bestand met cijfers, of --odata met --table.
import-trouble-no-file = Dit bestand is er niet of is niet te lezen. Controleer de naam.
import-trouble-empty-file = In dit bestand staan geen cijfers. Gebruik --template voor een leeg voorbeeld.
import-trouble-unknown-layout = We herkennen deze tabel niet. Gebruik --template voor een leeg voorbeeld.
import-trouble-code-list = Dit is een lijst met namen en codes, zonder cijfers. Kies het bestand met cijfers.
import-trouble-no-figures = In deze tabel vinden we geen kolom met cijfers. Kies een ander bestand.
import-trouble-names-without-codes = De kolom “{ $column }” noemt gebieden bij naam, zonder code. Haal de tabel op mét codes: namen komen dubbel voor.
import-trouble-period-missing = In deze tabel staat geen periode. Geef die mee, bijvoorbeeld --period 2022.
import-trouble-not-a-period = “{ $written }” is geen periode. Schrijf bijvoorbeeld 2026-W05, 2026-05 of 2026.
import-trouble-several-sheets = Op deze bladen staan cijfers: { $sheets }. Zet alles op één blad.
import-trouble-old-workbook = Dit is een oud Excel-bestand. Open het en sla het op als .xlsx.
import-trouble-broken-workbook = Dit Excel-bestand is niet te lezen. Open het en sla het opnieuw op als .xlsx.
import-trouble-too-large = Dit is groter dan { $megabytes } megabyte. Haal minder gebieden of jaren tegelijk op.
import-trouble-broken-csv = Bij regel { $line } is het bestand kapot. Sla het opnieuw op als CSV.
import-trouble-unknown-encoding = De letters in dit bestand zijn niet te lezen. Sla het op als “CSV UTF-8”.
import-trouble-broken-json = Het antwoord van CBS is niet compleet. Haal het opnieuw op.
import-trouble-unwritable = Naar { $file } kunnen we niet schrijven. Kies een andere plek.
import-trouble-odata-address = “{ $address }” is geen webadres. Schrijf een adres dat met https:// begint.
import-trouble-odata-table-unknown = De tabel { $table } staat niet op dit adres. Controleer het nummer en het adres.
import-trouble-odata-empty = Bij CBS staat niets voor deze vraag. Controleer de codes bij --regions.
import-trouble-odata-slow = CBS gaf te lang geen antwoord. Probeer het later opnieuw.
import-trouble-odata-unreachable = { $host } is niet te bereiken. Controleer het internet en probeer opnieuw.
import-trouble-odata-refused = CBS weigerde de vraag (code { $status }). Probeer het later opnieuw.
import-trouble-odata-elsewhere = De volgende pagina staat op een ander adres: { $host }. Er is niets opgeslagen.
import-template-written = Het lege voorbeeld staat in { $file }.
import-template-1 = Zo vul je deze tabel in: één regel voor elk cijfer, onder de kop.
import-template-2 = indicator: de korte naam uit de afspraken, bijvoorbeeld new_requests.
import-template-3 = gebied: de korte naam van een gebied of team, of de code van de gemeente.
import-template-4 = periode: week 2026-W05, maand 2026-05, kwartaal 2026-Q2, halfjaar 2026-H1 of jaar 2026.
import-template-5 = waarde: het cijfer, met een komma voor de decimalen. Onbekend? Laat de cel leeg, schrijf geen nul.
import-template-6 = teller en noemer: mogen leeg blijven. Bij een percentage maken ze het cijfer duidelijker.
import-template-7 = bron: waar het cijfer vandaan komt, bijvoorbeeld de registratie van het wijkteam.
import-template-8 = status: voorlopig, definitief of leeg. peildatum: de dag waarop het cijfer gold.
import-template-9 = Regels die met # beginnen, slaan we over. Zo staan hieronder drie voorbeelden.
import-example-1 = new_requests; noord; 2026-W05; 14; ; ; registratie wijkteam; voorlopig;{ " " }
import-example-2 = resolved_in_basis; centrum; 2026-05; 67,5; 27; 40; registratie wijkteam; definitief; 31-05-2026
import-example-3 = specialist_starts; centrum; 2026-05; ; ; ; gemeente; voorlopig;{ " " }

## Hearing

hearing-remove = Haal weg
hearing-rewrite = Zelf herschrijven
hearing-is-a-name = Is een naam
hearing-no-person = Geen persoon
hearing-is-it-a-name = Er staat een woord { $place }. Is dat een naam?
hearing-nothing-kept-yet = Ik heb nog niets bewaard.
hearing-delete-yourself = Haal je bericht hier ook zelf weg. Dat kan ik niet.
hearing-found = { $kind }, { $place }
hearing-place-between = na «{ $before }» en voor «{ $after }»
hearing-place-after = na «{ $word }»
hearing-place-before = voor «{ $word }»
hearing-place-number = op plek { $number }
hearing-kind-name = een naam
hearing-kind-initials = voorletters
hearing-kind-age = een leeftijd
hearing-kind-birth-date = een geboortedatum
hearing-kind-address = een adres
hearing-kind-postcode = een postcode
hearing-kind-phone = een telefoonnummer
hearing-kind-email = een e-mailadres
hearing-kind-handle = een gebruikersnaam
hearing-kind-link = een link
hearing-kind-bsn = een BSN
hearing-kind-iban = een rekeningnummer
hearing-kind-plate = een kenteken
hearing-kind-case-number = een zaaknummer
hearing-kind-institution = een school of praktijk
hearing-text-gone = Ik heb je tekst niet meer. Typ hem opnieuw. Ik heb niets bewaard.
hearing-reply-not-kept = Je reactie bewaar ik niet. Er staat misschien iets over een persoon in:
hearing-reply-again = Schrijf je reactie opnieuw, zonder namen.
hearing-reply-join-first = Je reactie bewaar ik nog niet. Lees eerst onze afspraken.
hearing-do-it-privately = Dit doen we samen, zonder anderen erbij. Stuur mij een eigen bericht.
hearing-queued = Eerst dit gesprek. Daarna begin ik met wat je net vroeg.
hearing-set-aside =
    Je antwoorden van net bewaar ik { $days ->
        [one] één dag
       *[other] { $days } dagen
    }. Verdergaan? Typ: verder.
hearing-nothing-open = Er staat niets open. Typ *help* om te zien wat je kunt doen.
hearing-nothing-to-ask = Er is nu geen cijfer dat jij kunt doorgeven.
hearing-button-old = Deze knop is van een eerdere vraag. Hier ben je nu:
hearing-button-gone = Deze knop werkt niet meer. Typ *help* om te zien wat je kunt doen.
hearing-joined = Klaar. Je doet mee.
hearing-back = Welkom terug, { $name }. Je hoeft niets in te halen.
hearing-settings-kept = Dat is aangepast.
hearing-left-as-it-was = Prima. Er verandert niets.
hearing-thanks = Dank je wel.
hearing-signal-done = Dank je wel. Je signaal telt mee.
hearing-signal-explained = Dank je wel. Je toelichting staat bij je signaal.
hearing-corrected = Je nieuwe tekst staat er.
hearing-thrown-away = Weggegooid.
hearing-all-thrown-away = Al je teksten zijn weggegooid. De tellingen blijven.
hearing-gone = Deze tekst staat hier niet meer.
hearing-data-heading = Dit heb ik van jou
hearing-data-stories = Je verhalen:
hearing-data-signals = Je signalen:
hearing-data-replies = Je reacties op het weekbericht:
hearing-data-signal = { $theme }: { $text }
hearing-data-none = Ik heb geen teksten van jou.
hearing-figure-source = door { $role } in de chat
hearing-figures-none = Er is nog geen weekbericht van je team.
hearing-figures-no-team = Je hoort niet bij een team. De cijfers staan in jullie overleg.
hearing-ladder-heading = De treden die we afspraken
hearing-ladder-rung = *{ $level }*: { $sentence }
hearing-why-heading = Waarom ik je iets vraag
hearing-why-nobody = Niemand ziet of je antwoordt. Ik tel dat niet per persoon.
hearing-why-role = Jij leest mee. Daarom stel ik je geen vragen.
hearing-why-not-joined = Je doet nu niet mee. Daarom vraag ik je niets. Meedoen? Typ: start.
hearing-why-no-moment = Je koos geen vraagmoment. Daarom vraag ik je niets uit mezelf.
hearing-why-moment = Je koos { $day } om { $time }. Dan stel ik hoogstens één vraag.
hearing-why-budget =
    We spraken af dat alles samen hoogstens { $minutes ->
        [one] één minuut
       *[other] { $minutes } minuten
    } per week kost.
hearing-why-back = Eerder terug? Typ: start.

## Flows

flow-no-way-back = Dit is de eerste vraag. Verder terug kan niet.
flow-no-skip = Deze vraag kun je niet overslaan.
flow-empty = Typ eerst iets, of kies een knop.
flow-changed = Ik ben intussen vernieuwd. Daarom stel ik deze vraag nog een keer.
flow-stopped = Dit gesprek is gestopt. Er is niets bewaard.

## Onboarding

onboarding-welcome = Hoi { $name }, ik ben { $bot }.
onboarding-aim = Ik help jullie om te tellen én te vertellen.
onboarding-weekly = Elke week stel ik je één korte vraag. Dat kost je ongeveer twee minuten.
onboarding-same = Jouw antwoord leggen we naast de cijfers. Zo zien gemeente en samenwerkingsverband hetzelfde.
onboarding-privacy = Eerst drie afspraken:
onboarding-privacy-names = Noem geen namen, adressen of andere gegevens van inwoners.
onboarding-privacy-author = Je naam staat niet bij je verhaal. Anderen zien alleen je gebied.
onboarding-privacy-free = Je doet mee omdat je dat wilt. Stoppen kan altijd. Typ dan: stop.
onboarding-privacy-learn = We gebruiken dit om te leren. Niet om iemand af te rekenen.
onboarding-join = Ik doe mee
onboarding-more = Lees meer
onboarding-rather-not = Liever niet
onboarding-kept = *Wat bewaren we?* Je verhaal, je signaal, je gebied en de week.
onboarding-seen = *Wie ziet dat?* Je team en wie het overleg voorbereidt, bij gemeente én samenwerkingsverband.
onboarding-recognised = *Kunnen ze zien dat ik het was?* Nee, je naam staat er niet bij.
onboarding-small = Doen er minder dan { $floor } mensen mee in je gebied? Dan tonen we alleen de gemeente.
onboarding-how-long = *Hoe lang?* { $months ->
        [one] Eén maand.
       *[other] { $months } maanden.
    } Daarna gooien we je tekst weg. De tellingen blijven.
onboarding-mend = *Wil je iets aanpassen of weggooien?* Typ: mijn gegevens.
onboarding-questions = *Vragen?* { $contact }. Verantwoordelijk: { $controller }.
onboarding-public = Ook de gemeente moet soms stukken openbaar maken. Schrijf dus alleen op wat iedereen mag lezen.
onboarding-area = In welk gebied werk je het meest?
onboarding-more-areas = Meer gebieden
onboarding-moment = Wanneer komt mijn vraag het beste uit?
onboarding-moment-choice = { $day } { $time }
onboarding-other-moment = Ander moment
onboarding-done = Klaar. Op { $day } om { $time } hoor je van mij.
onboarding-done-signal = Iets melden mag altijd. Typ dan: signaal.
onboarding-done-help = Weet je het even niet? Typ: help.
onboarding-declined = Dat is goed. Ik stuur je niets meer. Bedenk je je? Typ dan: start.
onboarding-municipality = Niet alleen het samenwerkingsverband levert iets aan. De gemeente doet dat ook.
onboarding-municipality-asks = Jij bent het vaste aanspreekpunt van de gemeente. Ik vraag jou daarom twee dingen:
onboarding-municipality-context = Breng elk kwartaal wijkinformatie in.
onboarding-municipality-answers = Geef binnen { $days } werkdagen antwoord op vragen van de teams.
onboarding-municipality-same = Lukt dat niet? Dan bespreken we dat, net als bij het samenwerkingsverband.
onboarding-understood = Begrepen
onboarding-question = Ik heb een vraag
onboarding-notice = Dit is onze uitleg over privacy, versie { $version }.
onboarding-complaint = *Niet tevreden?* Klagen kan bij de Autoriteit Persoonsgegevens.
onboarding-join-question = Doe je mee?
onboarding-workdays = Op welke dagen werk je?
onboarding-workdays-how = Werk je andere dagen? Typ ze, bijvoorbeeld: ma di do.
onboarding-every-workday = Elke werkdag
onboarding-not-on = Niet op { $day }
onboarding-moment-how = Welke dag en tijd? Typ bijvoorbeeld: dinsdag 14.00.
onboarding-moment-hours = Kies een dag die je werkt, en een tijd tussen 9.00 en 17.00 uur.
onboarding-moment-free-day = Op { $day } werk je niet. Kies een andere dag.
onboarding-monday = Maandag
onboarding-tuesday = Dinsdag
onboarding-wednesday = Woensdag
onboarding-thursday = Donderdag
onboarding-friday = Vrijdag

## Settings

settings-what = Wat wil je veranderen?
settings-area = Mijn gebied
settings-moment = Mijn vraagmoment
settings-workdays = Mijn werkdagen
settings-nothing = Niets

## Weekly

weekly-prompt = Dag { $name }. Mijn vraag voor week { $week }:
weekly-question = *{ $question }*
weekly-short = Eén of twee zinnen is genoeg.
weekly-tell = Vertellen
weekly-signal = Signaal
weekly-not-now = Deze week niet
weekly-skipped = Prima. Tot volgende week.
weekly-reminder = Hoi { $name }. De vraag van deze week staat nog open:
weekly-reminder-last = Geen tijd? Dat mag. Ik vraag het maar één keer opnieuw.
weekly-pause-question = Je antwoordde drie keer niet. Zal ik vier weken stil zijn?
weekly-figure = Welk getal hoort bij *{ $indicator }* in { $subject }, { $period }?
weekly-figure-previous = Vorige keer was het { $previous }.
weekly-figure-how = Typ alleen het getal. Weet je het niet? Typ: onbekend.
weekly-figure-kept = Genoteerd: *{ $indicator }* in { $subject } is { $value }.
weekly-figure-odd = *{ $value }* is anders dan je gewend bent. Meestal ligt het tussen { $low } en { $high }.
weekly-figure-odd-question = Klopt het getal?
weekly-figure-odd-yes = Ja, het klopt
weekly-figure-odd-no = Nee, ik typ het opnieuw
weekly-later = Later
weekly-pause-yes = Ja, vier weken stil
weekly-pause-no = Nee, vraag maar door
weekly-figure-which = Welk cijfer geef je door?
weekly-figure-usual = Meestal ligt het tussen { $low } en { $high }.
weekly-figure-unknown = Onbekend
weekly-figure-decimals =
    { $count ->
        [0] Ik zoek een heel getal, zonder cijfers achter de komma.
        [one] Ik zoek een getal met hoogstens één cijfer achter de komma.
       *[other] Ik zoek een getal met hoogstens { $count } cijfers achter de komma.
    }

## Story

story-goal = Waar gaat je verhaal vooral over?
story-other-goal = Iets anders
story-review = Dit bewaar ik:
story-review-question = Mag dit in het weekbericht van { $area }?
story-share = Ja, in het weekbericht
story-team-only = Alleen mijn team
story-done = Dank je wel. In het weekbericht lees je wat er met de verhalen gebeurt.
story-done-first = Dank je wel. Dit was je eerste verhaal. Mooi dat je meedoet.
story-too-short = Kun je er één zin bij zetten? Wat zag je precies gebeuren?
story-keep-so = Sla zo op
story-discarded = Ik heb het weggegooid. Er is niets bewaard.
story-followup = Je vertelde iets over «{ $topic }». Dit is ermee gedaan:
story-followup-question = Klopt dat met wat jij nu ziet?
story-followup-not-yet = Nog niet
story-withdrawn = Dit verhaal is teruggehaald.
story-open = Wat wil je vertellen? Iets wat lukte, of iets wat niet lukte.
story-setback-open = Wat ging anders dan je hoopte?
story-setback-welcome = Tegenvallers horen erbij. Je mag het anoniem vertellen. Een gesprek begint er nooit vanzelf door.
story-type = Vertel het maar. Typ je verhaal hieronder.
story-again = Typ je tekst opnieuw.
story-no-names = Noem geen namen en geen adressen. Schrijf bijvoorbeeld «een moeder» of «een buurman».
story-resident = Gaat dit over een inwoner?
story-resident-asked = Ja, en die vindt het goed
story-resident-not-asked = Ja, maar niet gevraagd
story-not-asked = Dan deel ik het niet. Maak het algemener, of vraag het eerst.
story-more-general = Algemener maken
story-how-to-ask = Hoe vraag ik dat?
story-leave = Zo kun je het vragen. Nee is ook een goed antwoord.
story-leave-adult = voor volwassenen
story-leave-youth = voor jongeren
story-leave-easy = in makkelijke woorden
story-share-further = Ja, en ook voor het overleg
story-count-only = Alleen meetellen
story-anonymous = Anoniem
story-not-anonymous = Toch niet anoniem
story-anonymous-question = Zal ik het anoniem bewaren?
story-anonymous-means = Dan bewaar ik niet van wie dit is. Het staat dus niet bij je gegevens. Een antwoord krijg je wel.
story-anonymous-yes = Ja, anoniem
story-anonymous-no = Nee, gewoon
story-anonymous-now = Ik bewaar niet van wie dit is.

## Signal

signal-theme = Waar gaat je signaal over?
signal-other-theme = Iets anders
signal-how-often = Hoe vaak zie je dit?
signal-first-time = Voor het eerst
signal-more-often = Vaker
signal-ever-more = Steeds meer
signal-who = Wie moet dit weten?
signal-my-team = Mijn team
signal-forum-too = Ook het gezamenlijk overleg
signal-unsure = Weet ik niet
signal-noted = Genoteerd: *{ $theme }* in { $area }.
signal-first = Je bent de eerste deze maand.
signal-others =
    { $count ->
        [one] Nog één collega gaf dit signaal in de laatste vier weken.
       *[other] Nog { $count } collega's gaven dit signaal in de laatste vier weken.
    }
signal-explain-question = Toelichten mag, maar hoeft niet.
signal-danger = *Is er nu gevaar? Bel 112.*
signal-danger-home = Zorgen over geweld of verwaarlozing? Bel Veilig Thuis: 0800 2000. Dat is gratis, dag en nacht.
signal-danger-not-live = Ik lees niet live mee. Voor nood ben ik niet geschikt.
signal-pattern = Zie je iets dat vaker gebeurt, bij meer mensen? Meld het zonder namen.
signal-explain-how = Eén zin is genoeg. Schrijf zonder namen.

## Escalation

escalation-seen-help = Zet de cijfers, verhalen en signalen naast elkaar. Schrijf op waar jullie het over eens zijn.
escalation-why-help = Schrijf ook op wat jullie nog niet weten.
escalation-meaning-help = Kies één stap. Wie doet wat, en wanneer kijken we terug?
escalation-no-case = De gemeente stuurt niet op één inwoner of één gezin.
escalation-why-up = Waarom een trede hoger?
escalation-structural = Probleem blijft terugkomen
escalation-great-risk = Groot risico
escalation-impact = Raakt veel inwoners
escalation-close = Voordat we dit sluiten: wat hebben jullie geleerd?
escalation-a-little = Een beetje
escalation-reopen = Nee, open opnieuw

## Inforequest

inforequest-what = Wat wil je weten?
inforequest-exists = Staat het antwoord al ergens? Kijk eerst in *cijfers*.
inforequest-decision = Welk besluit of gesprek heeft dit nodig?
inforequest-goal = Bij welk doel hoort het?
inforequest-cost = Hoeveel minuten kost het de teams, per maand?
inforequest-cost-how = Een schatting is genoeg. Alles kost tijd, dus nul kan niet.
inforequest-cost-wrong = Typ een heel aantal minuten, van 1 tot { $count }.
inforequest-once = Eén keer of steeds opnieuw?
inforequest-again = Steeds opnieuw
inforequest-stops = Wat kan er dan stoppen?
inforequest-stops-nothing = Niets
inforequest-stops-then = In ruil stopt: { $indicator }.
inforequest-new = Er is een nieuwe informatievraag: «{ $question }», van { $asker }.
inforequest-weigh-first = Voordat iemand gaat tellen, wegen jullie hem samen.
inforequest-weigh-again = Deze vraag is aangepast. Daarom wegen jullie hem opnieuw.
inforequest-weigh = Informatievraag wegen: { $question }
inforequest-facts = Nodig voor: { $decision }. Doel: { $goal }. Kost teams: { $minutes } minuten per maand.
inforequest-places = Er zijn nu { $count } van de { $maximum } plekken in gebruik.
inforequest-full = Alle { $maximum } plekken zijn bezet. Wil je deze erbij? Kies dan welk cijfer eruit gaat.
inforequest-full-now = Alle { $maximum } plekken zijn bezet. Er moet eerst een cijfer uit. Eén keer vragen kan wel.
inforequest-look-back = Op { DATETIME($date, dateStyle: "long") } kijken we of dit nog nodig is.
inforequest-split = Jullie kozen verschillend: gemeente «{ $first }», samenwerkingsverband «{ $second }».
inforequest-split-nothing = Tot jullie het eens zijn, vraag ik niets aan de teams.
inforequest-direct = Deze vraag komt niet via { $contact }. Ik stuur hem eerst daarheen.
inforequest-direct-why = Zo krijgen teams niet van alle kanten vragen.
inforequest-direct-title = Een collega wil iets weten
inforequest-direct-unseen = Geen team ziet deze vraag. Jij kiest of jullie hem wegen.
inforequest-pass = Laten wegen
inforequest-drop = Niet doorgeven
inforequest-kept = Je informatievraag heeft nummer { $number }.
inforequest-routed = Dank je wel. Ik geef je vraag aan { $contact }.
inforequest-passed = Beide aanspreekpunten wegen nu informatievraag { $number }.
inforequest-dropped = Informatievraag { $number } gaat niet verder.
inforequest-was-passed = Over deze vraag is al gekozen.
inforequest-into-agreements = Het is een proef. Het cijfer telt pas als het in jullie afspraken staat.
inforequest-once-how = De vraag staat nu één keer in het weekbericht, bij wat loopt.
inforequest-stays-visible = De vraag gaat niet naar de teams. Hij blijft met de reden in de lijst staan.
inforequest-trial = Is dit nog nodig? { $question }
inforequest-trial-over = De afgesproken tijd is om. Het kostte de teams { $minutes } minuten per maand.
inforequest-list = Informatievragen
inforequest-list-none = Er zijn nog geen informatievragen.
inforequest-list-gone = Losgelaten:
inforequest-list-how = Zelf iets nodig? Typ *informatievraag*. Kan iets weg? Typ *loslaten*.
inforequest-line = { $number }. { $question } Van { $party }. Kost teams { $minutes } minuten per maand.
inforequest-reason = Reden: { $reason }
inforequest-state-asked = Wordt gewogen.
inforequest-state-trial = Op proef.
inforequest-state-once = Eén keer gevraagd.
inforequest-state-agreed = Afgesproken.
inforequest-state-refused = Niet afgesproken.
inforequest-state-retired = Gestopt na de proef.

## Municipality

municipality-ask = Hoi { $name }. Wat brengt de gemeente dit kwartaal in?
municipality-kind-area = Wijkcijfers
municipality-kind-demography = Ontwikkeling bevolking
municipality-kind-safety = Veiligheid
municipality-kind-education = Onderwijs
municipality-kind-policy = Nieuw beleid
municipality-nothing-now = Nu niets
municipality-added = Dank je wel. De teams in { $areas } zien dit in hun weekbericht: «{ $title }».
municipality-nothing = Oké. In het weekbericht komt: de gemeente bracht dit kwartaal geen nieuwe informatie in. Klopt dat?
municipality-will-follow = Ik lever het na

## Pause

pause-start = Fijne vrije tijd. Ik ben stil tot en met { DATETIME($date, dateStyle: "long") }.
pause-ask = Hoe lang zal ik stil zijn?
pause-one-week = Eén week
pause-two-weeks = Twee weken
pause-three-weeks = Drie weken
pause-choose-date = Ik kies een datum
pause-back = Welkom terug, { $name }. Je hoeft niets in te halen. Op { $day } krijg je de nieuwe vraag.
pause-holiday = Van { DATETIME($first, dateStyle: "long") } tot en met { DATETIME($last, dateStyle: "long") } is het vakantie.
pause-holiday-quiet = Er komt geen vraag. Signalen geven kan wel.
pause-ask-date = Tot en met welke dag? Typ bijvoorbeeld: 3 januari.
pause-no-date = Ik zoek een datum, zoals 3 januari of 3-1-2027.
pause-date-far = Kies een dag na vandaag, uiterlijk { DATETIME($date, dateStyle: "long") }.

## Optout

optout-confirm = Wil je stoppen? Je eerdere verhalen blijven bewaard, zonder naam.
optout-stop = Stoppen
optout-stop-and-erase = Stoppen en alles weggooien
optout-stay = Toch niet
optout-done = Je bent gestopt. Bedankt voor wat je vertelde. Terug kan altijd. Typ dan: start.
optout-erased = Je bent gestopt. Je teksten zijn weggegooid.
optout-counts = Tellingen waar je in zat, blijven. Daar sta je niet herkenbaar in.
optout-sure = Zal ik al je teksten weggooien? Dat kan ik niet terugdraaien.

## Privacy

privacy-warning = Wacht even. In je tekst staat misschien iets over een persoon: *{ $kind }*.
privacy-warning-how = Ik heb nog niets bewaard. Haal het weg, of schrijf bijvoorbeeld «een moeder» of «een buurman».
privacy-no-person = Dit gaat niet over een persoon
privacy-blocked = Dit nummer lijkt op een BSN. Dat bewaar ik nooit. Je bericht is niet opgeslagen.
privacy-small-area = In { $area } deden te weinig mensen mee. Daarom tonen we dit alleen voor heel { $municipality }.
privacy-special = Je tekst gaat over gezondheid, geloof of strafbare feiten.
privacy-special-how = Dat mag alleen als niemand kan raden over wie het gaat. Kun je het algemener schrijven?
privacy-unrecognisable = Niemand is herkenbaar
privacy-my-data = Dit heb ik van jou: { $stories ->
        [one] één verhaal
       *[other] { $stories } verhalen
    }, { $signals ->
        [one] één signaal
       *[other] { $signals } signalen
    }, je gebied en je vraagmoment.
privacy-look = Alles bekijken
privacy-discard-one = Eén ding weggooien
privacy-discard-all = Alles weggooien
privacy-what = Wat wil je doen?
privacy-correct-one = Eén ding aanpassen
privacy-which = Welke tekst bedoel je?
privacy-sure-one = Zal ik deze tekst weggooien?
privacy-sure-all = Zal ik al je teksten weggooien?
privacy-for-ever = Ik kan het niet terugdraaien. De tellingen blijven.
privacy-anonymous = Wat je anoniem vertelde, staat hier niet bij. Ik weet niet wat van jou is.
privacy-check-failed = Ik kon deze tekst niet nakijken. Controleer de installatie van Telvertel.

## Prompts

prompts-due = Je vraag van deze week komt op { $day } om { $time } uur.
prompts-due-moved = Deze week komt je vraag op { $day } om { $time } uur. Op je eigen dag kan het niet.
prompts-put-off = Goed. Ik vraag het nog één keer, op { $day } om { $time } uur.
prompts-silent-unanswered = Je antwoordde een tijd niet. Daarom laat ik je even met rust.
prompts-silent-free = Deze week is er geen dag waarop ik je iets mag vragen.
prompts-silent-no-question = Er is geen vraag afgesproken voor deze week.
prompts-silent-asked = Je vraag van deze week heb je al gehad.
prompts-silent-full = Ik vroeg deze week al genoeg van je. De afspraak is { $minutes } minuten per week.

## Voices

voices-taken-back = Dit verhaal is teruggehaald.
voices-answer-taken-back = Deze reactie is teruggehaald.
voices-beside = doel: { $goal }, ernaast: { $indicator } { $figure }
voices-signals-rest = Over de andere thema's gaf niemand een signaal, of minder dan { $floor } mensen.
voices-other-theme = iets anders
voices-people-several = meerdere mensen
voices-interpretations = Dit zagen jullie in het vorige weekbericht:
voices-preview = Deze verhalen zijn voor het weekbericht van { $team }. Kijk jij mee?
voices-preview-how = Kan iemand raden over wie het gaat? Laat dat verhaal dan weg.
voices-preview-silence = Hoor ik niets? Dan komt er geen verhaal woord voor woord in.
voices-preview-number = verhaal { $number }
voices-preview-left = verhaal { $number }, weggelaten
voices-preview-leave = Laat { $number } weg
voices-preview-agree = Akkoord
voices-preview-agreed = Dank je wel. Wat niet is weggelaten, mag in het weekbericht.
voices-preview-late = Dit weekbericht is al verstuurd. Er verandert niets meer.
voices-preview-others = Dit kan alleen de teamleider van dit team doen.
voices-done-story = Je vertelde iets. Dit is ermee gedaan:
voices-done-story-goal = Je vertelde iets over { $goal }. Dit is ermee gedaan:
voices-done-signal = Je gaf een signaal over { $theme }. Dit is ermee gedaan:
voices-done-thanks = Dank je wel dat je het vertelde.
voices-react-which = Waar wil je op reageren? Het langst wachtende staat bovenaan.
voices-react-how = Wat is ermee gedaan? Schrijf het in één of twee zinnen.
voices-react-kept = Dank je wel. Wie dit vertelde, leest wat jij schreef.
voices-react-gone = Dit is intussen teruggehaald. Je reactie is niet bewaard.

## Council

council-title-periodic = Periodieke update voor de raad: { $period }
council-title-theme = Thematische reflectie voor de raad: { $theme }, { $period }
council-title-talk = Jaargesprek met de raad: { $period }
council-title-year = Jaarrapportage voor de raad: { $period }
council-draft = Concept. Nog niet vrijgegeven door gemeente en samenwerkingsverband.
council-to = Aan
council-to-whom = de gemeenteraad van { $municipality }
council-from = Van
council-from-whom = het college van burgemeester en wethouders, samen met { $partnership }
council-date = Datum
council-stamp = Kenmerk van de cijfers
council-salutation = Geachte raad,
council-intro = U leest hier hoe het gaat met { $name }. U leest cijfers én verhalen. Die horen bij elkaar.
council-mission = Waar we voor staan
council-short = Het beeld in het kort
council-short-figures = { $count ->
        [one] Er is één cijfer. Daarvan opvallend: { $striking }.
       *[other] Er zijn { $count } cijfers. Daarvan opvallend: { $striking }.
    }
council-short-decisions = { $count ->
        [0] Er is niets besloten.
        [one] Er is één besluit genomen.
       *[other] Er zijn { $count } besluiten genomen.
    }
council-short-lessons = { $count ->
        [0] Er is geen les opgeschreven.
        [one] Er is één les opgeschreven.
       *[other] Er zijn { $count } lessen opgeschreven.
    }
council-movement = Zien we de beweging?
council-movement-how = Naast elk cijfer staan de verhalen over hetzelfde doel. Samen zeggen ze meer dan apart.
council-movement-table = Cijfers en verhalen naast elkaar, per doel
council-goal = Doel
council-figure = Cijfer
council-stories = Verhalen
council-meaning = Wat betekent dit?
council-whole = { $indicator }: { $value }.
council-meaning-unknown = Dat weten we nog niet.
council-meaning-calm = Er valt nu niets op.
council-meaning-talk = Gemeente en samenwerkingsverband praten hierover.
council-meaning-not-yet = Dit is nog niet besproken.
council-guide = Gewoon: het past bij wat we gewend zijn. Let op: het wijkt daarvan af. Verschuift: het verandert al een tijd.
council-signals = Signalen van professionals
council-signals-none = Per thema gaf niemand een signaal, of te weinig mensen.
council-theme = Over dit thema: { $theme }
council-theme-why = Gemeente en samenwerkingsverband legden naast elkaar wat zij hierover weten.
council-theme-signals = { $count ->
        [one] Eén van de { $total } teams gaf genoeg signalen om te tonen.
       *[other] { $count } van de { $total } teams gaven genoeg signalen om te tonen.
    }
council-theme-figures = { $count ->
        [0] Er is geen cijfer dat bij dit thema hoort.
        [one] Er hoort één cijfer bij dit thema. Daarvan opvallend: { $striking }.
       *[other] Er horen { $count } cijfers bij dit thema. Daarvan opvallend: { $striking }.
    }
council-theme-talks = { $count ->
        [0] Er loopt hierover nu geen gesprek.
        [one] Er loopt hierover één gesprek.
       *[other] Er lopen hierover { $count } gesprekken.
    }
council-frames = Kaders en hoe het nu is
council-frames-table = Wat is afgesproken, hoe het is, en wat het verschil verklaart
council-frame = Kader
council-agreed = Afgesproken
council-actual = Nu
council-explained = Uitleg
council-friction = Waar het schuurde
council-friction-none = Er kwam geen onderwerp aan de bestuurstafel.
council-topic = { $topic }, sinds { DATETIME($date, dateStyle: "long") }
council-own = Waar wij tekortschoten
council-own-first = Eerst de gemeente zelf, dan het samenwerkingsverband. Voor beide telt hetzelfde.
council-learned = Wat wij leerden
council-learned-none = In deze periode is geen les opgeschreven.
council-decisions = Besluiten van de bestuurstafel
council-decisions-none = De bestuurstafel nam in deze periode geen besluit over een gesprek.
council-promises = Beloftes van beide partijen
council-promises-none = Er staat geen belofte open die de bestuurstafel raakt.
council-seen = Wat de bestuurstafel erin zag
council-seen-none = De bestuurstafel schreef hier nog niets bij.
council-figures = De cijfers van de hele gemeente
council-figures-none = Er is geen cijfer over de hele gemeente.
council-figures-table = Elk cijfer met zijn periode en bron
council-indicator = Wat we tellen
council-period = Periode
council-source = Bron
council-unknown = Wat wij nog niet weten
council-unknown-figure = Van { $indicator } is niet van elke plek een cijfer bekend.
council-unknown-none = Alle cijfers die we afspraken, zijn er.
council-asks = Wat wij u vragen
council-ask-trust = Wat vertrouwt u al?
council-ask-talk = Waarover wilt u het gesprek?
council-ask-form = Welke informatie mist u, en welke kunt u missen?
council-reflect = Vragen om samen over na te denken
council-talk = Vragen voor het gesprek met u
council-risks = Risico's
council-risks-all = Dit zijn alle risico's die gemeente en samenwerkingsverband samen volgen.
council-risks-table = De risico's, wat eraan gebeurt en wanneer we opnieuw kijken
council-risk = Risico
council-measure = Wat we doen
council-owner = Wie
council-next-look = Opnieuw bekijken
council-risks-both = Geen van beide partijen kan deze bladzijde weglaten.
council-greeting = Met vriendelijke groet,
council-signed = het college van burgemeester en wethouders van { $municipality },
council-signed-with = samen met { $partnership }
council-page = bladzijde
council-none = niet bekend
council-ready = Er is een nieuw stuk voor u.
council-ready-where = U leest het op de pagina. Typ *overzicht* en kies *Raad*.
council-ready-both = Gemeente en samenwerkingsverband gaven het samen vrij.
council-frames-theme-none = Over dit thema is geen grens afgesproken.
council-topic-over = { $topic }, begonnen op { DATETIME($date, dateStyle: "long") }, nu afgerond
council-experiments = { $count ->
        [one] Er loopt één proef. Wat eruit komt, leest u later.
       *[other] Er lopen { $count } proeven. Wat eruit komt, leest u later.
    }
council-residents = Wat inwoners antwoordden
council-residents-few = Nog geen tien inwoners gaven antwoord op elke vraag. Dan laten wij niets zien.
council-residents-people = Elke vraag is beantwoord door ongeveer { $count } inwoners of meer. Wij tellen in vijven, zonder namen.
council-residents-table = De drie vragen op de kaartjes, en hoe vaak elk antwoord is gekozen
council-question = Vraag
council-face-yes = Ja
council-face-partly = Gaat wel
council-face-no = Nee
council-face-unsure = Weet ik niet
council-asked-access = Was het makkelijk om hulp te krijgen?
council-asked-quality = Werd er goed naar u geluisterd?
council-asked-effect = Kunt u nu beter verder?
council-count = ongeveer { $count }
council-count-few = minder dan { $floor }
council-forms = Vormen waarin inwoners zijn gehoord, naast de kaartjes
council-form = Vorm
council-form-stories = Verhalen in de weekberichten
council-form-conversation = Uit het werk van een professional
council-form-area-talk = Uit een wijkgesprek
council-form-sounding-board = Van een klankbordgroep
council-requests = Vragen om informatie
council-requests-how = Elke vraag kost tijd van professionals. Daarom wegen beide partijen hem eerst. Ook een nee staat hier.
council-requests-none = Er is geen nieuwe informatie gevraagd.
council-requests-table = Wat er is gevraagd, wat het kost, en wat ervan kwam
council-asker = Van wie
council-asker-nobody = niemand
council-cost = Per maand
council-cost-minutes = { $count ->
        [one] 1 minuut
       *[other] { $count } minuten
    }
council-cost-unknown = niet bekend
council-outcome = Wat ervan kwam
council-request-asked = Wordt gewogen.
council-request-trial = Op proef.
council-request-agreed = Afgesproken.
council-request-refused = Niet afgesproken.
council-request-retired = Losgelaten.
council-request-review = Wij kijken opnieuw op { DATETIME($date, dateStyle: "long") }.
council-request-reason = Reden: { $reason }
council-open = Vragen zonder antwoord
council-open-none = Er staat geen vraag open.
council-open-nobody = Deze vragen hebben geen eigenaar en geen datum. Zo blijft er ruimte om te zoeken.

## Resident

resident-leave-adult = Mag ik dit vertellen aan collega's en aan de gemeente? Ik noem uw naam niet. Nee is ook goed. Dat verandert niets aan uw hulp.
resident-leave-youth = Mag ik dit doorvertellen? Ik zeg niet hoe je heet. Nee is ook goed.
resident-leave-easy = Mag ik dit opschrijven? Andere mensen lezen het dan. Uw naam staat er niet bij. Ja of nee? Allebei is goed.

## Demo

demo-starting = De proefstad gaat open. Dat duurt een paar tellen.
demo-open = De proefstad is open: { $url } (stoppen: Ctrl+C)
demo-closed = De proefstad is dicht.

## Trouble

trouble-database-in-use = Er draait al een bot op deze database. Stop die eerst, of gebruik PostgreSQL.
trouble-database-too-new = Deze database is van een nieuwere versie. Installeer die versie, of zet een reservekopie terug.
trouble-database-unreachable = De database geeft geen antwoord. Controleer DATABASE_URL en of de database draait.
trouble-settings = Deze instellingen kloppen niet: { $names }. Kijk in .env.example wat er kan.
trouble-screen = De lijsten van de privacycontrole zijn beschadigd. Installeer Telvertel opnieuw.

## Ladder messages

escalation-number = Gesprek { $number }
escalation-named = Gesprek { $number }: { $topic }
escalation-another = een ander gesprek
escalation-who = { $party }, { $role }
escalation-source = { $who } – { $question }
escalation-both = beide partijen
escalation-about = Dit gaat over de rol van { $party }.
escalation-question-see = Wat zien we?
escalation-question-why = Waarom gebeurt dit?
escalation-question-meaning = Wat betekent dit voor de gezamenlijke opdracht?
escalation-ground-none = nog geen reden
escalation-phase-explaining = samen begrijpen
escalation-phase-agreement = een afspraak maken
escalation-phase-looking-back = terugkijken
escalation-phase-closed = afgerond
escalation-move-reply = Antwoorden
escalation-move-consent = Akkoord
escalation-move-decline = Niet akkoord
escalation-move-go-up = Nu naar boven
escalation-move-resume = Weer verder
escalation-move-look-back = Zeg of het werkt
escalation-move-conclude = Naar een afspraak
escalation-move-agree = Afspraak voorstellen
escalation-move-promise = Iets beloven
escalation-move-promise-kept = Belofte gedaan
escalation-move-close = Afronden
escalation-move-raise = Opschalen
escalation-move-lower = Afschalen
escalation-move-experiment = Proef voorstellen
escalation-move-park = Parkeren
escalation-move-merge = Samenvoegen
escalation-move-withdraw = Niet nodig, want…
escalation-move-more = Meer stappen
escalation-open = We willen hier samen naar kijken
escalation-no-reproach = Het is geen verwijt. We willen het samen begrijpen.
escalation-why-now = Waarom nu?
escalation-why-rule = Dit spraken jullie vooraf af: «{ $rule }»
escalation-why-good = Dit is goed nieuws. Ook daar leren we van.
escalation-why-signed = Afspraak «{ $rule }», versie { $version }, getekend door beide partijen.
escalation-why-period = Gezien in { $period }.
escalation-manual = Iemand van { $party } ({ $role }) wil hierover praten.
escalation-manual-anyone = Iedereen mag een gesprek openen. Daar hoeft geen cijfer bij.
escalation-seen-value = { $indicator }: *{ $value }*
escalation-seen-usual = Meestal ligt het tussen { $low } en { $high }.
escalation-seen-median = Eerder lag het midden op { $value }.
escalation-seen-above = We spraken af: niet meer dan { $value }.
escalation-seen-below = We spraken af: niet minder dan { $value }.
escalation-seen-no = Nee: { $value }%
escalation-seen-yes = Ja: { $value }%
escalation-seen-yes-before = Ja, de vorige keer: { $value }%
escalation-seen-year-end = Gaat het zo door? Dan is eind dit jaar { $value }% gebruikt.
escalation-seen-percent = Minder dan { $value }% van het team deed mee.
escalation-seen-points = { $count } cijfers na elkaar liggen aan dezelfde kant.
escalation-seen-weeks = { $count } weken achter elkaar.
escalation-seen-working-days-late = Hoogstens { $count } werkdagen later dan afgesproken.
escalation-seen-late-answers = Antwoorden die nog open staan: { $count }.
escalation-seen-quarters-without = Een kwartaal lang kwam er geen inbreng.
escalation-seen-theme = Thema: { $theme }
escalation-seen-signals = Signalen: ongeveer { $count }
escalation-seen-people = Van { $people }
escalation-seen-areas = In { $areas }
escalation-card-figures = Cijfers
escalation-card-signals = Signalen van de laatste vier weken
escalation-card-experiences = Ervaringen
escalation-card-stories =
    { $count ->
        [one] { $count } verhaal uit de praktijk
       *[other] { $count } verhalen uit de praktijk
    }
escalation-card-municipality = Inbreng van de gemeente
escalation-card-note = We leggen dit naast elkaar, niet tegenover elkaar.
escalation-nothing-yet = nog niets
escalation-questions = Drie vragen
escalation-asked = *{ $number }. { $question }*
escalation-how-to-answer = Typ je antwoord hieronder. Begin met 1, 2 of 3.
escalation-pattern = Vertel wat je vaker ziet. Noem geen inwoner en geen gezin.
escalation-by = { $first } en { $second }: willen jullie hier uiterlijk { DATETIME($date, dateStyle: "long") } op antwoorden?
escalation-by-both = Willen beide partijen hier uiterlijk { DATETIME($date, dateStyle: "long") } op antwoorden?
escalation-rung-tactical = *Trede 2 – in het tactisch overleg.* We kijken nu breder mee.
escalation-rung-strategic = *Trede 3 – aan de bestuurstafel.* De bestuurders praten nu mee.
escalation-moved-up = Dit gesprek gaat verder bij: *{ $forum }*.
escalation-moved-stays = Wat hier staat, blijft hier staan.
escalation-moved-down = Dit gesprek gaat terug naar: *{ $forum }*.
escalation-moved-thanks = Bedankt voor het meedenken.
escalation-to-thread = Naar het andere gesprek
escalation-came-from = Dit gesprek komt van: *{ $forum }*.
escalation-back = Dit gesprek is terug van: *{ $forum }*.
escalation-goes-back = wat er teruggaat
escalation-came-back = Wat er terugkomt
escalation-to-reporter = wat de melder hoort
escalation-reason = Reden: { $reason }
escalation-heard = Dit is vooraf gehoord door { $party }.
escalation-objection = Zo ziet { $party } het:
escalation-said-before = Wat er al gezegd is
escalation-said-more =
    { $count ->
        [one] Er staat nog één bericht in het andere gesprek.
       *[other] Er staan nog { $count } berichten in het andere gesprek.
    }
escalation-said = Een bericht van { $who }
escalation-edited = aangepast
escalation-taken-back = Een antwoord van { $who } is weggehaald.
escalation-concluded = De drie vragen hebben een antwoord. Nu zoeken jullie samen een afspraak.
escalation-resumed = Dit gesprek gaat weer verder.
escalation-absorbed = Samengevoegd met dit gesprek: { $other }. Wat daar gezegd is, hoort nu hierbij.
escalation-proposed-agree = Een voorstel voor een afspraak, van { $party } ({ $role }):
escalation-proposed-raise = Een voorstel om op te schalen, van { $party } ({ $role }):
escalation-proposed-lower = Een voorstel om af te schalen, van { $party } ({ $role }):
escalation-proposed-experiment = Een voorstel voor een proef, van { $party } ({ $role }):
escalation-proposed-merge = Een voorstel om samen te voegen, van { $party } ({ $role }):
escalation-proposed-withdraw = Een voorstel om te stoppen met dit gesprek, van { $party } ({ $role }):
escalation-notice = Eerst hoort { $party } dit. Na een werkdag mag het naar boven. Bij akkoord mag het meteen.
escalation-objection-goes-along = Zie je het anders? Schrijf waarom. Dat gaat mee naar boven.
escalation-waits-for-yes = Dit geldt als { $party } akkoord is.
escalation-owner = Wie doet het: { $who }
escalation-look-back = Terugkijken op { DATETIME($date, dateStyle: "long") }
escalation-until = Tot { DATETIME($date, dateStyle: "long") }
escalation-by-day = Uiterlijk { DATETIME($date, dateStyle: "long") }
escalation-decided-agree = *Afgesproken.* Beide partijen zijn akkoord.
escalation-decided-raise = *Naar boven.* Dit gesprek gaat verder bij: { $forum }.
escalation-decided-lower = *Terug.* Dit gesprek gaat verder bij: { $forum }. Beide partijen zijn akkoord.
escalation-decided-experiment = *We proberen het uit.* Beide partijen zijn akkoord.
escalation-decided-merge = *Samengevoegd.* Het gesprek gaat hier verder:
escalation-decided-withdraw = *Gestopt.* Dit gesprek is niet meer nodig.
escalation-decided-park = *Geparkeerd.* Dit gesprek rust even.
escalation-trial-note = Tijdens de proef gaat dit gesprek niet naar boven.
escalation-declined = Niet akkoord, zegt { $party } ({ $role }):
escalation-dropped = Het voorstel is teruggenomen door { $party }:
escalation-objection-kept = Dit blijft erbij staan. Het voorstel ligt er nog.
escalation-proposal-gone = Dit voorstel is klaar. Een nieuw voorstel mag altijd.
escalation-promised = Een belofte van { $party }:
escalation-kept = Gedaan, zegt { $party }:
escalation-joined-signal = Er kwam een signaal bij dit gesprek.
escalation-joined = Erbij gekomen in { $period }: { $seen }
escalation-reminder-first = Even ter herinnering. Wacht op: { $party }.
escalation-reminder-second = Nog een keer ter herinnering. Wacht op: { $party }.
escalation-reminder-then = Lukt het niet? Dan komt het op de agenda van het volgende overleg.
escalation-on-agenda = Dit gesprek staat op de agenda: { $forum }, { DATETIME($date, dateStyle: "long") }.
escalation-never-by-itself = Zo spraken jullie het af. Er gaat niets vanzelf naar boven.
escalation-worked = Jullie keken terug: het werkt.
escalation-not-worked = Jullie keken terug: het werkt nog niet. We praten verder, met dezelfde drie vragen.
escalation-waits-for = *Wacht op:* { $parties }.
escalation-waits-for-nobody = *Wacht op:* niemand.
escalation-next-question = Vraag { $number } is nog open.
escalation-next-questions = Vraag { $numbers } en { $last } zijn nog open.
escalation-next-party = Nog niet beide partijen zijn aan het woord geweest.
escalation-next-conclude = De drie vragen hebben een antwoord. Nu kan er een afspraak komen.
escalation-next-agreement = Nu: samen een afspraak maken.
escalation-next-proposal = Er ligt een voorstel.
escalation-next-look-back = Terugkijken op { DATETIME($date, dateStyle: "long") }.
escalation-next-look-back-now = Nu: werkt de afspraak?
escalation-next-parked = Geparkeerd tot { DATETIME($date, dateStyle: "long") }.
escalation-next-over = Dit gesprek is klaar.
escalation-answered = { $question } *{ $who }*
escalation-unanswered = { $question } nog open
escalation-proposal = Voorstel
escalation-agreement = Afspraak
escalation-trial = Proef
escalation-promises = Beloftes
escalation-promise-none = { $party }: nog geen
escalation-promise-open = { $party }, { $role }: { $what } (uiterlijk { DATETIME($date, dateStyle: "long") })
escalation-promise-kept = { $party }, { $role }: { $what } (gedaan)
escalation-timeline = Tijdlijn
escalation-timeline-none = Zet een bericht vast. Dan staat het hier.
escalation-timeline-source = { DATETIME($date, dateStyle: "long") }, { $who }
escalation-list = Gesprekken die lopen
escalation-list-none = Er loopt nu geen gesprek.
escalation-list-open-one = Iets bespreken? Typ: gesprek.
escalation-listed = *{ $name }* ({ $level })
escalation-agenda = Agenda { $forum }, { DATETIME($date, dateStyle: "long") }
escalation-agenda-goal = *Doel:* { $goal }
escalation-agenda-none = Er wacht geen gesprek op dit overleg.
escalation-agenda-item = *{ $number }. { $name }*
escalation-agenda-together = *{ $number }. Hoe werken we samen?*
escalation-agenda-missing = Voor deze rollen is er nog niemand: { $roles }.
escalation-agenda-note = Deze vraag staat elke keer op de agenda.
escalation-look-back-agreed = Dit spraken jullie af:
escalation-look-back-asked = Werkt het?
escalation-look-back-no = Werkt het nog niet? Dan praten we verder, op dezelfde trede.
escalation-closed = Afgerond: { $topic }
escalation-closed-facts =
    { $weeks ->
        [0] Het duurde minder dan een week.
        [one] Het duurde één week.
       *[other] Het duurde { $weeks } weken.
    } Hoogste trede: { $level }.
escalation-lesson = Dit leerden we
escalation-from-now-on = Dit doen we voortaan
escalation-closed-later = Op { DATETIME($date, dateStyle: "long") } vraag ik of het werkt.
escalation-closed-thanks = Dank aan iedereen die iets vertelde.
escalation-log = Besluiten
escalation-log-none = Er is nog niets besloten.
escalation-log-name = *{ $name }*
escalation-log-decided = { DATETIME($date, dateStyle: "long") }: { $what }
escalation-log-agree = afspraak gemaakt
escalation-log-raise = naar boven
escalation-log-lower = terug naar een lagere trede
escalation-log-experiment = proef begonnen
escalation-log-merge = samengevoegd
escalation-log-withdraw = gestopt
escalation-log-park = geparkeerd
escalation-log-what = Wat: { $what }
escalation-log-why = Waarom: { $why }
escalation-log-merged = Verder in een ander gesprek.
escalation-log-by = Voorstel van: { $party }
escalation-log-objection = Anders gezien: { $objection }
escalation-log-heard = Gehoord van beide partijen:
escalation-log-again = We kijken hier weer naar op { DATETIME($date, dateStyle: "long") }.
escalation-case = Dit bewaar ik niet. Het lijkt te gaan over één inwoner of één gezin.
escalation-case-instead = Hier praten we over wat vaker gebeurt.
escalation-case-not-so = Mevrouw wacht al acht weken op een plek voor haar zoon.
escalation-case-not-so-label = liever niet zo
escalation-case-so = Gezinnen wachten vaak langer dan zes weken op een plek.
escalation-case-so-label = liever zo
escalation-case-again = Wil je het zo opnieuw schrijven?
escalation-case-where = Over één inwoner praat je met je eigen collega's.
escalation-received = Dank je wel. Dit hoort bij gesprek { $number }: { $topic }.
escalation-received-later = De anderen lezen het op { DATETIME($date, dateStyle: "full") }, om { $time } uur.
escalation-shadow = Proefaanleiding: { $name }
escalation-shadow-day = { $count ->
    [one] Eén proefaanleiding vandaag
   *[other] { $count } proefaanleidingen vandaag
}
escalation-shadow-more = { $count ->
    [one] En nog één andere:
   *[other] En nog { $count } andere:
}
escalation-shadow-only = Alleen de twee aanspreekpunten zien dit. Zo kijken we of de afspraak klopt.
escalation-shadow-digest = Na de startfase komt dit in het weekbericht.
escalation-shadow-check = Na de startfase stel ik hierover een vraag.
escalation-shadow-operational = Na de startfase begint hier een gesprek in de wijk.
escalation-shadow-tactical = Na de startfase begint hier een gesprek in het tactisch overleg.
escalation-shadow-asked = Past deze afspraak bij wat jullie zien? Praat er samen over.
escalation-check = Even vragen
escalation-check-figure = Er kwam al { $weeks } weken geen cijfer uit { $place }: { $indicator }.
escalation-check-people = Uit { $place } deden { $weeks } weken lang weinig mensen mee.
escalation-check-asked = Is er iets dat we moeten weten? Misschien was het druk.
escalation-check-fewer = Vragen we te veel? Dan kan het ook minder.
escalation-check-note = Dit is gewoon een vraag. Er volgt geen gesprek uit.
escalation-corrected = Er is later een cijfer aangepast. Afspraak: «{ $rule }», { $period }.
escalation-corrected-fires = Daardoor is er nu wel een aanleiding om te praten.
escalation-corrected-calm = Daardoor is er geen aanleiding meer.
escalation-corrected-same = Aan de aanleiding verandert niets.
escalation-corrected-open = Gesprek { $number } blijft open: { $topic }. Jullie bepalen wat dit betekent.
ladder-refused-bottom = Lager kan niet. Dit gesprek is al op de eerste trede. Afronden of parkeren kan wel.
ladder-refused-case = Dit gaat misschien over één inwoner of gezin. Schrijf op wat je vaker ziet.
ladder-refused-closed = Dit gesprek is al klaar. Wil je opnieuw praten? Typ: gesprek.
ladder-refused-experiment = Er loopt nog een proef. Als die klaar is, kan dit wel.
ladder-refused-heard-already = Dit staat er al. Je hoeft niets te doen.
ladder-refused-human = Deze stap zet een mens. Kies hem met een knop.
ladder-refused-itself = Dit is hetzelfde gesprek. Kies een ander gesprek.
ladder-refused-no-agreement = Er is nog geen afspraak. Schrijf eerst op wat jullie afspreken.
ladder-refused-no-contribution = Dit antwoord staat er niet meer. Je hoeft niets te doen.
ladder-refused-no-ground = Kies eerst een reden. Het komt terug, is een groot risico, of raakt veel inwoners.
ladder-refused-no-lesson = Schrijf eerst op wat jullie leerden. «Geen» mag ook.
ladder-refused-no-owner = Kies wie het doet, als rol. Bijvoorbeeld: teamleider.
ladder-refused-no-promise = Schrijf op wat je belooft. Of kies een belofte die nog open staat.
ladder-refused-no-proposal = Er ligt nu geen voorstel. Je mag er zelf een doen.
ladder-refused-no-reason = Schrijf er in één zin bij waarom.
ladder-refused-no-reply = Schrijf er ook bij wat de melder hoort. Eén zin is genoeg.
ladder-refused-no-why = Schrijf in één zin waarom dit hier niet op te lossen is.
ladder-refused-not-agreed = Zo is het niet afgesproken. Zelf een gesprek openen kan wel. Typ: gesprek.
ladder-refused-not-merged = Deze gesprekken zijn nog niet samengevoegd. Stel dat eerst voor.
ladder-refused-not-parked = Dit gesprek is niet geparkeerd. Je kunt gewoon verder.
ladder-refused-not-structural = Bij deze reden horen minstens { $signals } signalen, uit meer gebieden of weken. Nu zijn het er { $found }. Geef eerst een signaal, of kies een andere reden.
ladder-refused-not-yours = Deze stap is aan de andere partij. Jij hoeft nu niets te doen.
ladder-refused-nothing-back = Schrijf op wat er teruggaat naar de vorige trede.
ladder-refused-notice = De andere partij leest dit eerst. Na een werkdag kan het wel. Of eerder, als die akkoord is.
ladder-refused-open-already = Dit gesprek is al open. Je kunt daar gewoon antwoorden.
ladder-refused-parked = Dit gesprek is geparkeerd. Kies eerst: weer verder.
ladder-refused-party-missing = Er is nog een antwoord nodig van { $party }. Eén zin is genoeg.
ladder-refused-past-date = Kies een dag die nog komt. Bijvoorbeeld volgende week.
ladder-refused-phase = Dit gesprek is nu bij: { $phase }. Typ *ladder*. Dan zie je wat nu kan.
ladder-refused-proposal-waits = Er ligt al een voorstel. Geef daar eerst antwoord op.
ladder-refused-question = Eerst deze vraag: { $question } Iedereen die meedoet mag antwoorden.
ladder-refused-looked-back = Jullie keken hier al op terug. Wil je opnieuw praten? Typ: gesprek.
ladder-refused-role = Deze stap hoort bij een andere rol. Vraag het je aanspreekpunt. Meepraten kan altijd.
ladder-refused-skips-rung = Het gaat één trede tegelijk. Kies de volgende trede.
ladder-refused-too-early = De dag om terug te kijken komt nog. Ik vraag het dan vanzelf.
ladder-refused-too-late = Kijk binnen { $weeks } weken terug. Kies een eerdere dag.
ladder-refused-top = Hoger kan niet. Dit is de bestuurstafel. Een afspraak maken kan wel.
ladder-refused-unsigned = Deze aanleiding is nog niet door beide partijen getekend. Zelf een gesprek openen kan wel.

## Council summary

council-summary-heading = Een onderwerp aan de bestuurstafel
council-summary-topic = Onderwerp: { $topic }
council-summary-area = Gebied: { $area }
council-summary-since = De bestuurders bespreken dit sinds { DATETIME($date, dateStyle: "long") }.
council-summary-reason = Reden: { $reason }
council-summary-before = Gemeente en samenwerkingsverband spraken er eerst samen over. Beide zijn gehoord.
council-summary-nothing = U hoeft nu niets te doen. U hoort het als er een uitkomst is.
council-summary-note = Dit is een samenvatting. Het gesprek zelf en de namen krijgt u niet te zien.

## Ladder flows

conversation-about = Waar gaat het over?
conversation-anyone = Iedereen mag een gesprek openen. Daar hoeft geen cijfer bij.
conversation-practice = De praktijk in de wijk
conversation-municipality = De rol van de gemeente
conversation-partnership = De rol van het samenwerkingsverband
conversation-theme = Bij welk thema hoort het?
conversation-concern = Wat kan beter in de rol van { $party }?
conversation-conditions = Voorwaarden
conversation-information = Informatie
conversation-support = Ondersteuning
conversation-area = Waar speelt het?
conversation-town = De hele gemeente
conversation-text = Wat wil je bespreken?
conversation-one-sentence = Eén zin is genoeg. Beide partijen lezen hem.
ladder-which = Over welk gesprek gaat het?
ladder-conversation = Gesprek { $number }: { $topic }
ladder-about = *Gesprek { $number }:* { $topic }
ladder-pattern = Schrijf over wat vaker gebeurt, niet over één inwoner of één gezin.
ladder-day-weeks = { $weeks ->
        [one] Over één week
       *[other] Over { $weeks } weken
    }, { DATETIME($date, dateStyle: "long") }
ladder-day-how = Een andere dag mag ook. Typ bijvoorbeeld: 3 januari. Uiterlijk { DATETIME($date, dateStyle: "long") }.
ladder-party-municipality = Gemeente
ladder-party-partnership = Samenwerkingsverband
ladder-role-professional = Professional
ladder-role-team-lead = Teamleider
ladder-role-point-of-contact = Aanspreekpunt
ladder-role-tactical = Tactisch overleg
ladder-role-strategic = Bestuurstafel
ladder-reply-which = Op welke vraag geef je antwoord?
ladder-reply-other = Iets anders
ladder-reply-add = Wat wil je toevoegen?
ladder-agree-what = Wat spreken jullie af?
ladder-agree-who = Bij welke partij ligt dit?
ladder-agree-role = Wie pakt het op? Kies een rol, geen naam.
ladder-agree-when = Wanneer kijken jullie terug?
ladder-experiment-what = Wat willen jullie uitproberen? Schrijf het als een vraag.
ladder-experiment-until = Tot wanneer loopt de proef?
ladder-decline-why = Waarom kun je hier niet mee akkoord gaan?
ladder-decline-raise = Gaat het om een hogere trede? Dan wordt jouw reden daar gehoord.
ladder-raise-why = Waarom kunnen jullie dit hier niet oplossen? Schrijf het in één zin.
ladder-raise-summary = Dit stel je voor: een trede hoger ({ $rung }). De reden: { $ground }.
ladder-raise-review = Zal ik dit voorstel versturen?
ladder-raise-notice = De andere partij hoort het eerst en krijgt tijd om te reageren.
ladder-send = Versturen
ladder-lower-what = Wat gaat er terug naar de trede hieronder?
ladder-lower-reporter = Wat mag ik zeggen tegen wie het meldde?
ladder-park-why = Waarom laten jullie dit even liggen?
ladder-park-until = Tot wanneer?
ladder-withdraw-why = Waarom is dit gesprek niet nodig?
ladder-merge-into = Bij welk gesprek hoort dit?
ladder-promise-what = Wat beloven jullie?
ladder-promise-own = Je belooft dit namens { $party }.
ladder-promise-role = Wie doet het? Kies een rol, geen naam.
ladder-promise-when = Wanneer is het klaar?
ladder-promise-which = Welke belofte is nagekomen?
ladder-promise-none = Nog geen
ladder-close-none = Geen
ladder-close-fine = Niets geleerd? Ook dat is een antwoord. Kies dan: Geen.
ladder-look-back = Werkt wat jullie afspraken?
ladder-look-back-enough = Is dat voor nu genoeg?
ladder-look-back-leave = Ja, zo laten
ladder-look-back-go-on = Nee, verder praten
ladder-steps-which = Welke stap wil je zetten?
ladder-steps-none = Nu niets

## Threads

threads-reminder-on = Op { DATETIME($date, dateStyle: "long") } herinner ik daaraan.
threads-next-rung = De volgende trede is: { $rung }.
threads-top = Dit is de hoogste trede.
threads-notice-over = De andere partij kon meedenken. Je kunt nu omhoog.
threads-over-parked = Tot vandaag lag dit gesprek even stil. We praten weer verder.
threads-over-experiment = De proef is voorbij. Wat zagen jullie, en wat spreken jullie nu af?
threads-over-experiment-first = De proef is voorbij. Wat zagen jullie? Is alles uitgelegd? Dan zoeken jullie nu een afspraak.
threads-no-meeting = Dit gesprek wacht op een overleg: { $forum }. Er is nog geen overleg gepland.
threads-no-meeting-plan = Plannen jullie er samen een? Er gaat niets vanzelf naar boven.
threads-edit-not-kept = Wat je veranderde, bewaar ik niet. Wat er eerst stond, blijft staan.
threads-media = Foto's, opnames en doorgestuurde berichten bewaar ik niet. Schrijf het hier in je eigen woorden.
threads-read-only = Jij leest mee in dit gesprek. Alleen wie meedoet, kan hier iets kiezen.
threads-gone = Dit gesprek ken ik niet meer.
threads-moved-on = Dit gesprek is nu bij: { $forum }. Je antwoord staat daar.
threads-none-open = Er is nu geen gesprek waarin jij dit kunt doen. Typ *gesprekken* voor de hele lijst.
threads-kept-as-draft = Wat je typte, is bewaard. Typ *verder* als je het opnieuw wilt proberen.
threads-written-before = Dit schreef je eerder:
threads-answers-waiting = { $count ->
        [one] Eén verhaal of signaal wacht
       *[other] { $count } verhalen en signalen wachten
    } langer dan { $days } werkdagen op jullie antwoord.
threads-answers-how = Typ *reactie*. Wie het vertelde, leest wat ermee is gedaan.
threads-data = Wat je zei in gesprekken:

## Signing

agreements-field-name = naam
agreements-field-sentence = zin
agreements-field-cbs-codes = codes van CBS
agreements-field-level = niveau
agreements-field-goal = doel
agreements-field-places = kanalen
agreements-field-meetings = overlegdagen
agreements-field-areas = gebieden
agreements-field-forum = overleg
agreements-field-digest-day = dag van het weekbericht
agreements-field-digest-time = tijd van het weekbericht
agreements-field-party = partij
agreements-field-roles = rollen
agreements-field-team = team
agreements-field-email = e-mail
agreements-field-definition = omschrijving
agreements-field-unit = eenheid
agreements-field-kind = soort
agreements-field-good-direction = gewenste richting
agreements-field-frequency = hoe vaak
agreements-field-per = waarover we tellen
agreements-field-levers = hefbomen
agreements-field-category = groep
agreements-field-financial = gaat over geld
agreements-field-purpose = waarvoor
agreements-field-reason = reden
agreements-field-source = bron
agreements-field-source-kind = soort bron
agreements-field-owners = wie ervoor zorgt
agreements-field-review-date = dag van terugkijken
agreements-field-trial = proef
agreements-field-minimum = kleinste waarde
agreements-field-maximum = grootste waarde
agreements-field-decimals = cijfers achter de komma
agreements-field-counts-people = telt mensen
agreements-field-screen-outliers = laat uitschieters buiten de grenzen
agreements-field-fix-after-n-points = grenzen vast na zoveel punten
agreements-field-rebases = nieuwe start van de grafiek
agreements-field-question = vraag
agreements-field-goals = doelen
agreements-field-lever = hefboom
agreements-field-ground = grond
agreements-field-indicators = indicatoren
agreements-field-themes = thema's
agreements-field-opens = waar het gesprek begint
agreements-field-addressed-to = aan wie
agreements-field-settings = instellingen
agreements-field-cool-down-weeks = weken rust daarna
agreements-field-structural-signals = signalen bij een blijvend probleem
agreements-field-structural-areas = gebieden bij een blijvend probleem
agreements-field-structural-weeks = weken bij een blijvend probleem
agreements-field-notice-workdays = werkdagen vooraf laten weten
agreements-field-look-back-weeks = weken tot terugkijken
agreements-field-measure = wat we doen
agreements-field-owner = wie ervoor zorgt
agreements-field-next-look = dag van terugkijken
agreements-field-minutes-per-week = minuten per week
agreements-field-region = regio
agreements-field-pause-prompts = geen vragen in vakanties
agreements-field-pause-digests = geen weekbericht in vakanties
agreements-field-story-months = maanden voor een verhaal
agreements-field-audit-months = maanden voor het logboek
agreements-field-draft-days = dagen voor een concept
agreements-field-backup-days = dagen voor een reservekopie
agreements-field-controller = wie verantwoordelijk is
agreements-field-legal-ground = wettelijke grond
agreements-field-officer-contact = contact over privacy
agreements-field-human-contact = mens om te spreken
agreements-field-notice-version = versie van de privacytekst
agreements-value-true = ja
agreements-value-false = nee
agreements-value-none = niets
agreements-change-people =
    { $count ->
        [one] Anders: één ding bij wie er meedoet.
       *[other] Anders: { $count } dingen bij wie er meedoet.
    }
agreements-changes-more =
    { $count ->
        [one] Nog één verschil staat hier niet bij.
       *[other] Nog { $count } verschillen staan hier niet bij.
    }
signing-proposal = Voorstel: versie { $version } van de afspraken
signing-proposal-first = Dit verandert er:
signing-proposal-both = Het geldt pas als de gemeente en het samenwerkingsverband allebei akkoord zijn.
signing-proposal-who = Per partij antwoordt het aanspreekpunt of de vervanger, één keer.
signing-yes = Akkoord
signing-no = Niet akkoord
signing-no-why = Wat moet er eerst anders? De andere partij leest je antwoord.
signing-no-hint = Noem geen mensen of namen. Typ *stop* als je toch nog wilt nadenken.
signing-agreed = Genoteerd: { $party } is akkoord met versie { $version }.
signing-agreed-waits = We wachten nu op { $party }. Tot dan geldt het nog niet.
signing-agreed-both = Beide partijen zijn nu akkoord. Versie { $version } geldt.
signing-agreed-told = Iedereen hoort het van mij, in werktijd.
signing-refusal-kept = Genoteerd: { $party } is niet akkoord met versie { $version }.
signing-refusal-told = Beide aanspreekpunten lezen je reden. Wat nu geldt, blijft gelden.
signing-active = Versie { $version } van de afspraken geldt nu
signing-active-both = De gemeente en het samenwerkingsverband zijn allebei akkoord.
signing-active-open = Gesprekken die al liepen, houden hun eigen versie.
signing-read-more = Typ *afspraken* in je eigen gesprek met mij om alles te zien.
signing-refused-title = Versie { $version } van de afspraken gaat niet door
signing-refused-by = Niet akkoord: { $party }. Dit is de reden:
signing-refused-stays = Wat nu geldt, blijft gelden. Praat er samen over door.
signing-withdrawn-title = Versie { $version } van de afspraken is ingetrokken
signing-withdrawn-stays = Je hoeft niets te doen. Wat nu geldt, blijft gelden.
signing-closed-active = Versie { $version } is door beide partijen getekend.
signing-closed-refused = Versie { $version } gaat niet door: een partij was niet akkoord.
signing-closed-withdrawn = Versie { $version } is ingetrokken. Je hoeft niets meer te doen.
signing-closed-replaced = Er is een nieuwer voorstel dan versie { $version }. Kijk naar dat voorstel.
signing-join-first = Voor je een reden typt, lees je eerst wat ik met teksten doe. Druk daarna opnieuw.
signing-unknown = Deze versie ken ik niet.
signing-log-heading = Onze afspraken
signing-log-holds = Versie { $version } geldt sinds { DATETIME($date, dateStyle: "long") }.
signing-log-signed = Getekend door { $party }, { $role }, op { DATETIME($date, dateStyle: "long") }.
signing-log-none = Er zijn nog geen afspraken die gelden.
signing-log-no-proposal = Er ligt nu geen nieuw voorstel.
signing-log-proposal = Versie { $version } is voorgesteld op { DATETIME($date, dateStyle: "long") }.
signing-log-waits = Nog te tekenen: { $party }.
signing-log-waits-both = Nog te tekenen: de gemeente en het samenwerkingsverband.
signing-log-proposal-change = Dit verandert er als beide partijen akkoord zijn:
signing-log-change = Dit veranderde er toen:
signing-log-start = Dit was de eerste versie.
signing-log-before = Hiervoor golden andere versies. Kies er een om het verschil te zien.
signing-log-button = Versie { $version }
signing-log-held = Versie { $version } gold van { DATETIME($from, dateStyle: "long") } tot { DATETIME($until, dateStyle: "long") }.
signing-log-refused = Versie { $version } ging niet door: { $party } was niet akkoord.
signing-log-withdrawn = Versie { $version } werd ingetrokken.
signing-log-replaced = Versie { $version } maakte plaats voor een nieuwer voorstel.
signing-role-contact = aanspreekpunt
signing-role-deputy = vervanger
signing-cli-next = In werktijd zien beide aanspreekpunten het verschil, met knoppen.
signing-cli-paper = Er gelden nog geen afspraken. Laat beide partijen op papier tekenen. Gebruik dan *adopt*.
signing-cli-withdrawn = Versie { $version } is ingetrokken. Wie het voorstel zag, hoort dat.
signing-cli-no-versions = Er is nog geen versie.
signing-cli-part-unknown = Het onderdeel «{ $part }» staat niet in de afspraken. Schrijf bijvoorbeeld: triggers.waiting_long.
signing-cli-part-form = Dit bestand is geen goede YAML voor «{ $part }». Kijk naar het voorbeeld.

## Doors

telegram-topic-anew = Het vorige onderwerp is weg. Het gesprek gaat hier verder.
sandbox-change = Aanpassen
sandbox-change-label = Je bericht
sandbox-change-keep = Bewaren
sandbox-changed = Je bericht is aangepast.
sandbox-take-away = Weghalen
sandbox-take-away-sure = Ja, haal weg
sandbox-taken-away = Je bericht is weggehaald.
sandbox-pin = Vastzetten
sandbox-unpin = Losmaken
sandbox-pinned = vastgezet
sandbox-pinned-on-top = Vastgezet bovenaan
sandbox-pin-done = Het bericht is vastgezet.
sandbox-unpin-done = Het bericht is losgemaakt.
sandbox-deed-failed = Dat lukte niet. Probeer het zo opnieuw.
sandbox-not-yours = Dit kan alleen met een eigen bericht in een gesprek.

## Triggers

digest-running-promise = Beloofd door { $who }: { $what } Uiterlijk { DATETIME($date, dateStyle: "long") }.
agreements-problem-trigger-setting-unknown = «{ $trigger }» kent de instelling { $setting } niet. Kijk of je een typefout maakte.
agreements-problem-trigger-setting-value = Bij «{ $trigger }» kan { $setting } deze waarde niet hebben.
agreements-problem-trigger-setting-range = { $setting } moet een getal zijn van { $minimum } tot en met { $maximum }.
agreements-problem-trigger-without-threshold = «{ $trigger }» heeft nog geen grens. Zet er above of below bij.
agreements-problem-trigger-holds-for-nothing = «{ $trigger }» moet minstens één periode duren.
agreements-problem-trigger-climbs-alone = «{ $trigger }» opent al een gesprek. Cijfers alleen brengen het nooit een trede hoger.
agreements-problem-trigger-people-four = Bij «{ $trigger }» weet ieder dat het er precies vier zijn. Kies drie of vijf.
agreements-problem-trigger-always = Bij «{ $trigger }» spreken de getallen elkaar tegen. Zo geldt de afspraak altijd of nooit.
agreements-problem-trigger-figure-too-slow = Het cijfer «{ $indicator }» komt te weinig binnen voor «{ $trigger }».
agreements-problem-trigger-not-of-residents = «{ $trigger }» kijkt naar antwoorden van inwoners. «{ $indicator }» komt niet van inwoners.
agreements-problem-trigger-not-a-part = «{ $trigger }» kijkt vooruit op een deel van het jaar. «{ $indicator }» is geen deel.
agreements-problem-trigger-looks-at-no-figure = «{ $trigger }» kijkt niet naar een cijfer. Haal indicators weg.
trigger-rule = *{ $name }*: { $sentence }
trigger-quiet = Rustig.
trigger-awake = { $where }: { $phase }.
trigger-why = Waarom, in { $period }: { $seen }.
trigger-in-shadow = Alleen de twee aanspreekpunten zien dit.
trigger-phase-quiet = weer rustig
trigger-phase-pending = wacht op nog een periode
trigger-phase-firing = aan de orde
trigger-phase-in-conversation = in gesprek
trigger-phase-resolved = voorbij, en nu een tijd stil
trigger-phase-no-data = er ontbreekt een cijfer
trigger-would = *{ $rule }* ({ $where }): { $what }.
trigger-would-open-digest = komt in het weekbericht
trigger-would-open-check = ik stel een vriendelijke vraag
trigger-would-open-operational = er begint een gesprek in de wijk
trigger-would-open-tactical = er begint een gesprek in het tactisch overleg
trigger-would-shadow = alleen de twee aanspreekpunten horen het
trigger-would-join = het komt bij het gesprek dat al loopt
trigger-would-end = het is voorbij
trigger-would-miss = er is geen cijfer over { $period }
trigger-would-correct = een ander cijfer over { $period } verandert wat er bekend was
trigger-nothing = Op { DATETIME($date, dateStyle: "long") } zou er niets gebeuren.
trigger-no-workday = { DATETIME($date, dateStyle: "long") } is geen werkdag. Dan kijk ik niet.

## Simulation

simulation-week = Week { $week } van { $weeks } is voorbij.
simulation-heading = { $weeks ->
        [one] Eén week in de proefstad, met { $teams } teams.
       *[other] { $weeks } weken in de proefstad, met { $teams } teams.
    }
simulation-hit = Gesprek { $number }: { $topic }. Op { DATETIME($date, dateStyle: "long") } werd een afspraak vooraf geraakt.
simulation-opened = Gesprek { $number }: { $topic }. Iemand begon erover op { DATETIME($date, dateStyle: "long") }.
simulation-rule = De afspraak was: { $rule }
simulation-up = { DATETIME($date, dateStyle: "long") }: een trede hoger, naar { $level }. De reden: { $ground }.
simulation-down = { DATETIME($date, dateStyle: "long") }: een trede terug.
simulation-agreed = { DATETIME($date, dateStyle: "long") }: dit spraken beide partijen af. «{ $agreement }»
simulation-aside = { DATETIME($date, dateStyle: "long") }: even opzij gezet, samengevoegd of ingetrokken.
simulation-closed = { DATETIME($date, dateStyle: "long") }: afgerond. Wat ze leerden: «{ $lesson }»
simulation-over = { DATETIME($date, dateStyle: "long") }: gestopt.
simulation-still-open = Dit gesprek loopt nog. De laatste stap was op { DATETIME($date, dateStyle: "long") }.
simulation-ground-structural = het komt steeds terug
simulation-ground-risk = een groot risico
simulation-ground-impact = het raakt veel inwoners
simulation-weeks = weken
simulation-digests = weekberichten
simulation-stories = verhalen
simulation-signals = signalen
simulation-hits = geraakt
simulation-conversations = gesprekken
simulation-replies = antwoorden
simulation-minutes = minuten
simulation-together = samen
simulation-fired = { DATETIME($date, dateStyle: "long") }: { $trigger } in { $place }. { $reason }
simulation-rungs = Gesprekken per trede: { $operational } in de wijk, { $tactical } in het tactisch overleg, { $strategic } bij de bestuurders.
simulation-held = Alles wat nooit mag, gebeurde niet.

## Page

help-page = *overzicht* – een link naar de pagina die jullie allebei zien
page-link = Hier is je link naar het overzicht.
page-link-open = Naar het overzicht
page-link-holds = De link werkt één keer, { $minutes } minuten lang. Hij is alleen voor jou.
page-not-served = Er staat hier nog geen overzicht op een webpagina. Typ *cijfers* voor het weekbericht.
page-port-taken = Poort { $port } is al in gebruik. Kies een andere met TELVERTEL_WEB_PORT.
page-skip = Ga naar de inhoud
page-menu = Menu
page-menu-now = Nieuwste week
page-menu-weeks = Alle weken
page-leave = Afsluiten
page-left = Je bent afgemeld.
page-signed-out = Je bent nog niet binnen.
page-how-to-enter = Typ *overzicht* in je eigen gesprek met mij. Dan krijg je een link.
page-link-over = Deze link werkt niet meer.
page-not-allowed = Je kunt deze pagina niet zien.
page-not-found = Deze pagina is er niet.
page-foreign = Dit verzoek kwam van een andere site. Daar doe ik niets mee.
page-no-overview = Er is nog geen overzicht. Het eerste komt na het weekbericht van alle teams.
page-enter-heading = Naar het overzicht
page-enter-about = Eén keer drukken is genoeg. Daarna werkt deze link niet meer.
page-enter-cookie = Je blijft twaalf uur binnen. Daarvoor bewaart je browser één klein bestand.
page-weeks-heading = Alle weken
page-weeks-about = Een overzicht verandert nooit meer. Wat later is verbeterd, staat in een nieuwere week.
page-heading = Overzicht van { $place }
page-days = { $first } tot en met { $last }
page-steps = Andere weken
page-earlier = Een week eerder
page-later = Een week later
page-area = Welk gebied
page-area-whole = alles samen
page-area-show = Laat zien
page-old = Dit overzicht is ouder dan twee weken. Een nieuwer is er nog niet.
page-missing = Van deze teams kwam geen weekbericht: { $teams }.
page-jump = Op deze pagina
page-belief = Waar we voor staan
page-boundary = Wat we afspreken en niet doen
page-diagnostic = Wat we tellen
page-interactive = Waar we over praten
page-goal-unknown = Hierover staat hier geen cijfer.
page-goal-calm = { $count ->
        [one] Eén cijfer, en het valt niet op.
       *[other] { $count } cijfers, en niets valt op.
    }
page-goal-figure = { $indicator }, { $place }
page-goal-moves = Dit valt op: { $figures }. { $count ->
        [0] { "" }
        [one] Eén ander cijfer valt niet op.
       *[other] { $count } andere cijfers vallen niet op.
    }
page-goal-moves-among = Dit valt op, en meer: { $figures }. { $count ->
        [0] { "" }
        [one] Eén ander cijfer valt niet op.
       *[other] { $count } andere cijfers vallen niet op.
    }
page-stories = Vertellen
page-stories-none = Deze week staat hier geen verhaal.
page-stories-more = { $count ->
        [one] In de weekberichten staat nog één verhaal.
       *[other] In de weekberichten staan nog { $count } verhalen.
    }
page-more-places = { $count ->
        [one] En nog één, op alfabet
       *[other] En nog { $count }, op alfabet
    }
page-meaning = Wat betekent dit?
page-meaning-none = Nog niet besproken.
page-new = Nieuw en verbeterd
page-corrected = { $indicator }, { $place }, { $period }: was { $was }, is nu { $now }.
page-corrected-none = Er is deze week niets verbeterd.
page-talks-none = Er loopt nu geen gesprek.
page-talks-none-strategic = Er ligt nu niets bij de bestuurders.
page-talk-where = { $place }, { $level }. { $count ->
        [0] Vandaag begonnen.
        [one] Eén werkdag oud.
       *[other] { $count } werkdagen oud.
    }
page-talk-by-trigger = Begonnen door een afspraak over wanneer we praten.
page-talk-by = Begonnen door { $party }.
page-talk-about = Over de rol van { $party }.
page-talk-what = «{ $what }»
page-talk-no-day = De volgende stap heeft nog geen dag.
page-talk-parked = Geparkeerd tot { DATETIME($date, dateStyle: "long") }.
page-talk-experiment = Er loopt een proef tot { DATETIME($date, dateStyle: "long") }.
page-talk-looking-back = Terugkijken op { DATETIME($date, dateStyle: "long") }, door { $who }.
page-talk-goes-on = Weer aan de orde op { DATETIME($date, dateStyle: "long") }.
page-talk-waits = Wacht op: { $party }. Volgende stap: { $day }.
page-side-by-side = Naast elkaar
page-theme = Thema
page-column-figure = Cijfer
page-column-signals = Signalen
page-column-experiences = Ervaringen
page-column-municipality = Gemeente
page-column-none = niets
page-theme-signal = { $team }: { $people }, { $direction }
page-theme-more = { $count ->
        [one] en nog één team
       *[other] en nog { $count } teams
    }
page-theme-tension = { $team }: cijfer en signalen zeggen iets anders
page-themes-quiet = Niets of weinig gehoord over: { $themes }.
page-from-municipality = Van de gemeente
page-from-municipality-none = De gemeente bracht deze week niets in.
page-lessons = Dit leerden we
page-lessons-none = Deze week is geen gesprek afgerond.
page-promises = Beloftes van beide partijen
page-promise = { $who }: { $what } Uiterlijk { DATETIME($date, dateStyle: "long") }.
page-promise-kept = { $who }: { $what } Gedaan.
page-promises-none = Er staat geen belofte open.
page-requests = Informatievragen
page-requests-none = Er is nu geen informatievraag.
page-request-asked = { $question } Vraag van { $party }, wordt nog gewogen.
page-request-trial = { $question } Vraag van { $party }, op proef.
page-request-agreed = { $question } Vraag van { $party }, afgesproken.
page-request-refused = { $question } Vraag van { $party }, niet afgesproken.
page-request-retired = { $question } Losgelaten.
page-request-minutes = Kost { $count } minuten per maand.
page-request-review = Samen bekijken op { DATETIME($date, dateStyle: "long") }.
page-request-reason = Reden: { $reason }
page-risks = Risico's
page-risk-owner = Volgende keer kijken op { DATETIME($date, dateStyle: "long") }, door: { $who }.
page-costs = Wat we van mensen vragen
page-costs-none = Hier is nog niets over bekend.
page-cost = Gemiddeld { $minutes } minuten per professional deze week. Afgesproken: hoogstens { $budget }.
page-cost-few = Te weinig mensen deden mee om dit te zeggen. Afgesproken: hoogstens { $budget } minuten per week.
page-cost-unmeasured = Deze week is er geen tijd gemeten. Afgesproken: hoogstens { $budget } minuten per week.
page-answers = Zo lang duurt een antwoord van { $party }: { $count ->
        [0] dezelfde dag.
        [one] één werkdag.
       *[other] { $count } werkdagen.
    }
page-answers-few = Van { $party } zijn er nog te weinig antwoorden om dit te zeggen.
page-limits = Wat we niet doen
page-limit-cases = We bespreken nooit één inwoner of één geval.
page-limit-people = Van minder dan vijf mensen zeggen we niets apart.
page-limit-grounds = Omhoog gaat alleen wat blijft, wat groot gevaar is of veel inwoners raakt.
page-balance = De balans
page-balance-about = Wat dit kwartaal op deze pagina stond, verdeeld over vier manieren van sturen.
page-percent = { $percent }%
page-lopsided = Bijna alles is tellen. Waar praten jullie over, en waar staan jullie voor?
page-same = Gemeente en samenwerkingsverband zien precies hetzelfde. Gemaakt op { DATETIME($day, dateStyle: "long") }.
page-council = Dit is wat op bestuurlijk niveau speelt. Gemaakt op { DATETIME($day, dateStyle: "long") }.
page-hash = Controlegetal:
page-csv = Cijfers als CSV
page-json = Alles als JSON
page-back = Terug naar het overzicht
page-figure = Het cijfer
page-period = Periode
page-source = Bron
page-reference-date = Peildatum
page-usual = Gewoon is
page-usual-between = tussen { $low } en { $high }
page-provisional = Stand
page-is-provisional = voorlopig, het kan nog veranderen
page-chart = De grafiek
page-chart-words = De grafiek in woorden
page-history = Zoals het eerder is verteld
page-places = Alle plekken
page-places-about = Op alfabet. Plekken verschillen, en dat heeft vaak een goede reden.
page-definition = Wat we precies tellen
page-why = Waarom
page-goal = Doel
page-purpose = Waarvoor
page-purpose-steer = om bij te sturen
page-purpose-learn = om van te leren
page-levers = Hoort bij
page-owners = Van wie
page-review = Opnieuw bekijken
page-smallest = Kleine aantallen
page-smallest-people = in vijftallen, en onder de { $floor } niet
page-smallest-share = niet als het over minder dan { $floor } mensen gaat
page-smallest-residents = vanaf tien antwoorden
page-versions = Zo was het afgesproken
page-version = Vanaf { $day }: { $definition }

## Hearing residents

agreements-part-residents = stem van inwoners
agreements-field-telephone = telefoonnummer voor inwoners
agreements-field-complaint = plek voor klachten
agreements-field-studies = cliëntervaringsonderzoeken
agreements-problem-resident-contact-missing = Jullie vragen inwoners iets. Zet bij «residents» een telefoonnummer en een plek voor klachten.
agreements-problem-study-missing = Het cliëntervaringsonderzoek over { $year } ontbreekt. De wet vraagt het elk jaar.
agreements-problem-study-twice = Het onderzoek over { $year } staat hier twee keer. Haal er één weg.
agreements-problem-study-owner-unknown = «{ $owner }» staat niet bij de mensen. Kies wie dit onderzoek trekt.
agreements-problem-study-too-late = Dit is te laat. Publiceer het onderzoek over { $year } vóór 1 juli daarna.
agreements-problem-study-without-link = Het onderzoek over { $year } is gepubliceerd. Zet erbij waar het staat.
harvest-kind = Wat voor gesprek was het?
harvest-area-talk = Wijkgesprek
harvest-sounding-board = Klankbordgroep
harvest-area = In welk gebied was het?
harvest-pattern = Schrijf op wat meer mensen zeiden. Laat één persoon of gezin weg.
harvest-heard = Wat hoorden jullie?
harvest-surprised = Wat verraste jullie?
harvest-now = Wat doen jullie er nu mee?
harvest-nothing = Niets bijzonders
harvest-review = Wie mag dit lezen?
form-harvest = Oogst van een gesprek
help-harvest = *oogst* – drie regels na een wijkgesprek of klankbordgroep
help-study = *cliëntervaring* – het onderzoek dat de wet elk jaar vraagt
unheard-area = Uit { $area } hoorde ik al meer dan zes weken niets van inwoners.
unheard-how = Ligt er ergens een kaartje klaar? Of was er een wijkgesprek? Typ dan *oogst*.
unheard-once = Alleen de teamleider krijgt dit bericht, één keer. Niemand hoeft mee te doen.
study-heading = Cliëntervaringsonderzoek
study-law = De wet vraagt dit onderzoek elk jaar. Kaartjes en verhalen vervangen het niet.
study-line = Over { $year }: { $state }. Publiceren vóór { DATETIME($date, dateStyle: "long") }. Trekker: { $owner }.
study-link = Over { $year }: { $state }. Trekker: { $owner }. Lees het hier: { $link }
study-owner = { $role }, { $party }
study-none = Er staat nog geen onderzoek op de kalender.
study-planned = gepland
study-running = loopt
study-published = gepubliceerd
card-form-adult = volwassenen
card-form-easy = makkelijk lezen
card-form-youth12 = vanaf 12 jaar
card-form-child8 = vanaf 8 jaar
card-made = { $area }, { $form }: { $path }
card-line = { $code }  { $area }, { $form }, sinds week { $week }
card-line-stopped = { $code }  { $area }, { $form }, gestopt in week { $week }
card-none = Er zijn nog geen kaartjes. Maak ze met: telvertel cards make
card-stopped = Kaartje { $code } telt niet meer mee.
card-unknown = Er is geen kaartje { $code } dat nog meetelt.
card-unknown-area = Het gebied «{ $area }» kennen de afspraken niet. Kies uit: { $areas }.
card-no-voice = De afspraken hebben nog geen deel «residents». Zonder dat zijn er geen kaartjes.
card-no-address = Op een kaartje staat een adres. Geef het met --url of met TELVERTEL_PUBLIC_URL.

## Levels

levels-monthly = Het beeld van { $month }
levels-quarterly = Het beeld van { $quarter }
levels-goal-of-forum = Doel van dit overleg: { $goal }
levels-next-meeting = Jullie volgende overleg is op { DATETIME($date, dateStyle: "long") }.
levels-weeks = { $count ->
        [one] Dit beeld komt uit één week: { $first } tot en met { $last }.
       *[other] Dit beeld komt uit { $count } weken: { $first } tot en met { $last }.
    }
levels-untold = { $count ->
        [one] Van één week is er geen beeld.
       *[other] Van { $count } weken is er geen beeld.
    }
levels-counting = Tellen en vertellen, per doel
levels-movement = Zien we de beweging?
levels-goal = *{ $goal }:* { $told }
levels-goal-unknown = nog geen cijfers.
levels-calm = { $count ->
        [one] één cijfer valt niet op.
       *[other] { $count } cijfers vallen niet op.
    }
levels-striking = Dit valt op: { $figures }.
levels-figure = { $indicator }, { $place }: { $value }
levels-value = { $value } ({ $reading })
levels-stories = Ongeveer { $count } verhalen.
levels-stories-few = Minder dan { $floor } verhalen.
levels-signals = Signalen per thema
levels-signals-none = Per thema gaf niemand een signaal, of te weinig mensen.
levels-theme = *{ $theme }:* { $told }
levels-theme-team = { $team } { $people }, { $direction }
levels-theme-count = { $count ->
        [one] *{ $theme }:* signalen in één team
       *[other] *{ $theme }:* signalen in { $count } teams
    }
levels-themes-quiet = Geen of te weinig signalen over: { $themes }.
levels-tensions = Dit botst
levels-tension = In { $team } zijn de cijfers over { $topic } rustig. Toch zijn er signalen.
levels-municipality = Van de gemeente
levels-municipality-nothing = De gemeente bracht in deze periode niets in.
levels-answers = Een antwoord van { $party } duurt meestal { $count ->
        [one] één werkdag.
       *[other] { $count } werkdagen.
    }
levels-answers-few = Van { $party } zijn er te weinig antwoorden om te zeggen hoe lang die duren.
levels-answers-none = Hoe lang antwoorden duren, weten we nog niet.
levels-running = Waar we over praten
levels-open = { $level }: { $count ->
        [0] geen gesprek
        [one] één gesprek
       *[other] { $count } gesprekken
    }
levels-finished = { $count ->
        [0] er is geen gesprek afgerond
        [one] één gesprek is afgerond
       *[other] { $count } gesprekken zijn afgerond
    }
levels-talk = { $count ->
        [one] Gesprek { $number }: { $topic } (één werkdag oud)
       *[other] Gesprek { $number }: { $topic } ({ $count } werkdagen oud)
    }
levels-experiment = Er loopt een proef. De vraag is: { $question }
levels-decisions = Besluiten, en wanneer we zien of ze werken
levels-decisions-none = In deze periode is niets besloten.
levels-decision = «{ $what }» Wie: { $who }.
levels-decision-effect = «{ $what }» Wie: { $who }. Kijken of het werkt: { DATETIME($date, dateStyle: "long") }.
levels-promises = Beloftes van beide partijen
levels-promises-none = Er staat geen belofte open.
levels-promise = { $who }: «{ $what }» Uiterlijk { DATETIME($date, dateStyle: "long") }.
levels-promise-kept = { $who }: «{ $what }» Gedaan, uiterlijk { DATETIME($date, dateStyle: "long") }.
levels-short = Waar het niet lukte
levels-short-nothing = Van { $party } is ons niets bekend dat te laat is.
levels-short-late = { $party }: ongeveer { $count } antwoorden zijn te laat.
levels-short-promise = { $who }: nog niet gedaan is «{ $what }» De dag was { DATETIME($date, dateStyle: "long") }.
levels-frames = Wat we afspraken en hoe het is
levels-frames-none = Er zijn geen grenzen afgesproken.
levels-frame = *{ $name }.* Afgesproken: { $agreed }. Nu: { $actual }. { $why }
levels-frame-minutes = Tijd die we een professional per week vragen
levels-frame-answers = Antwoorden van { $party }
levels-unit-minutes = minuten
levels-unit-days = werkdagen
levels-agreed-most = hoogstens { $limit }
levels-agreed-least = minstens { $limit }
levels-agreed-course = op koers blijven
levels-actual-few = te weinig om te zeggen
levels-actual-late = ongeveer { $count } te laat
levels-actual-places = passend: { $inside } van { $total } cijfers
levels-actual-outside = (niet: { $places })
levels-why-unknown = Hier weten we nog te weinig van.
levels-why-fits = Dat past bij de afspraak.
levels-why-not-yet = Hierover is nog niet gesproken.
levels-why-talk = Hierover praten we: gesprek { $numbers }.
levels-why-talking = Gemeente en samenwerkingsverband praten hierover.
levels-why-agreed = Afgesproken is: «{ $what }»
levels-lessons = Dit leerden we
levels-lessons-none = In deze periode schreven we geen les op.
levels-risks = De zes risico's die we samen volgen
levels-risk = { $risk }. { $measure }
levels-extra-meetings = { $count ->
        [0] Er was geen extra overleg.
        [one] Er was één extra overleg.
       *[other] Er waren { $count } extra overleggen.
    }
levels-seen = Dit zag het tactisch overleg erin
levels-seen-none = Het tactisch overleg schreef hier nog niets bij.
levels-questions = Vragen voor jullie gesprek
levels-interpretation = Wat zien jullie hierin?
levels-interpretation-ask = Antwoord hieronder, in de draad. Eén zin per onderwerp is genoeg.
levels-interpretation-tactical = Wat jullie hier schrijven, gaat mee naar de bestuurstafel. Met partij, zonder naam.
levels-interpretation-strategic = Wat jullie hier schrijven, gaat mee in het stuk voor de raad. Met partij, zonder naam.
levels-more = { $count ->
        [one] Nog één staat op de pagina.
       *[other] Nog { $count } staan op de pagina.
    }

## Operation

age-minutes = { $count ->
        [0] minder dan een minuut
        [one] één minuut
       *[other] { $count } minuten
    }
age-hours = { $count ->
        [one] één uur
       *[other] { $count } uur
    }
age-days = { $count ->
        [one] één dag
       *[other] { $count } dagen
    }

outbox-none = Alles is bezorgd of onderweg. Er bleef geen bericht steken.
outbox-count = { $count ->
        [one] Eén bericht bleef steken.
       *[other] { $count } berichten bleven steken.
    }
outbox-count-dead = Opgegeven: { $count }
outbox-count-expired = Te laat: { $count }
outbox-count-unknown = Wordt nog nagekeken: { $count }
outbox-line = { $number } · { $kind } · { $platform } · { $age } oud · { $state }: { $reason }
outbox-next = Opnieuw versturen: telvertel outbox retry NUMMER. Weggooien: telvertel outbox drop NUMMER.
outbox-state-dead = opgegeven
outbox-state-expired = te laat
outbox-state-unknown = wordt nagekeken
outbox-kind-agenda = agenda
outbox-kind-answer = antwoord
outbox-kind-answers-due = vraag om antwoord
outbox-kind-digest = weekbericht
outbox-kind-feedback = bericht over het vervolg
outbox-kind-preview = voorbeeld vooraf
outbox-kind-heartbeat = bericht aan de beheerder
outbox-kind-prompt = weekvraag
outbox-kind-reminder = herinnering
outbox-kind-signing = afspraken
outbox-kind-take-away = weghalen
outbox-kind-trigger = afgesproken moment
outbox-kind-other = bericht
outbox-why-place-gone = de bot mag daar niet meer komen. Nodig hem opnieuw uit.
outbox-why-message-refused = het platform neemt dit bericht niet aan.
outbox-why-attempts = het lukte te vaak niet.
outbox-why-poison = het programma stopte er telkens op. Meld dit als fout.
outbox-why-parent = het bericht waar dit onder hoort, kwam niet aan.
outbox-why-unknown = niemand kan zien of het aankwam.
outbox-why-other = de oorzaak staat in het logboek.
outbox-why-expired = de tijd ervoor was voorbij.
outbox-why-in-doubt = misschien kwam het al aan.
outbox-choose = Noem de nummers, of kies --all.
outbox-retried = { $count ->
        [0] Niets gaat opnieuw: geen van deze berichten is opgegeven.
        [one] Eén bericht gaat opnieuw, op zijn oude plek in de rij.
       *[other] { $count } berichten gaan opnieuw, op hun oude plek in de rij.
    }
outbox-drop-sure = Weggooien kun je niet terugdraaien. Doorgaan?
outbox-kept = Er is niets weggegooid.
outbox-dropped = { $count ->
        [0] Niets is weggegooid: geen van deze berichten is klaar.
        [one] Eén bericht is weggegooid.
       *[other] { $count } berichten zijn weggegooid.
    }

trouble-share-sqlite = --only werkt alleen met PostgreSQL. Zet DATABASE_URL, of laat --only weg.
grounds-no-agreements = Er gelden nog geen afspraken, dus de bot start niet. Leg ze vast met telvertel agreements adopt.
grounds-no-controller = De bot start niet: in de afspraken staat geen verantwoordelijke. Vul privacy.controller in.
grounds-no-legal-ground = De bot start niet: in de afspraken staat geen grondslag. Vul privacy.legal_ground in.
grounds-no-officer =
    De bot start niet: in de afspraken staat niet wie de privacyfunctionaris is. Vul privacy.officer_contact in.
grounds-no-processor =
    De bot start niet: voor { $platform } ontbreekt de verwerkersovereenkomst. Zet de datum ervan in { $setting }.
grounds-processor-later =
    De bot start niet: de overeenkomst voor { $platform } gaat pas in op { DATETIME($date, dateStyle: "long") }.

check-line-good = In orde: { $what }
check-line-bad = Let op: { $what }
check-sum = { $count ->
        [0] Alles is in orde.
        [one] Eén punt vraagt aandacht.
       *[other] { $count } punten vragen aandacht.
    }
check-settings-good = de instellingen zijn te lezen.
check-lists-good = de lijsten van de privacycontrole zijn heel.
check-database-good = de database is bereikbaar en bij.
check-database-none = er is nog geen database. Leg eerst afspraken vast met telvertel agreements adopt.
check-database-behind = de database loopt achter op het programma. Maak een reservekopie en start de bot opnieuw.
check-agreements-good = versie { $version } van de afspraken geldt.
check-grounds-good = verantwoordelijke, grondslag, privacyfunctionaris en verwerkers staan vast.
check-disk-good = er is ruimte op de schijf: { $gigabytes } gigabyte.
check-disk-full = in { $folder } is nog { $megabytes } megabyte vrij. Maak ruimte, of neem een grotere schijf.
check-entries-full = in { $folder } passen nog { $count } bestanden. Ruim oude bestanden op.
check-files-good = { $count ->
        [one] één geheim bestand is alleen voor de bot te lezen.
       *[other] { $count } geheime bestanden zijn alleen voor de bot te lezen.
    }
check-file-open = anderen kunnen { $file } lezen. Typ: chmod 600 { $file }
check-key-good = de sleutel van de schuilnamen is er.
check-key-gone =
    de sleutel van de schuilnamen ontbreekt in { $folder }. Zet pseudonym.key terug uit de kluis, vóór je start.
check-clock-good = de klok loopt gelijk met { $platform }.
check-clock-wrong = de klok scheelt { $seconds } seconden met { $platform }. Zet tijdsynchronisatie (NTP) aan.
check-no-platform = Slack en Telegram staan allebei uit. Zet er een aan in de instellingen.
check-forums-good = { $count ->
        [one] het team heeft een plek voor zijn weekbericht.
       *[other] alle { $count } teams hebben een plek voor hun weekbericht.
    }
check-forum-nowhere = { $forum } heeft nog geen plek. Maak een code met telvertel invite --forum { $id }.
check-forum-off = { $forum } zit op { $platform }, en dat staat uit. Zet het aan, of koppel een andere plek.
check-place-closed =
    de bot mag niet meer in { $forum } op { $platform }. Nodig hem opnieuw uit. Typ daarna telvertel outbox retry --all.
check-slack-good = Slack kent de bot, in werkruimte { $workspace }.
check-slack-socket-good = Slack geeft de bot een verbinding.
check-slack-scopes-good = de Slack-app heeft alle rechten uit het manifest.
check-slack-scopes-missing =
    de Slack-app mist rechten: { $scopes }. Plak het manifest opnieuw in en installeer de app nog eens.
check-slack-scopes-unknown = Slack zegt niet welke rechten de app heeft. Kijk ze na met docs/slack.md.
check-setting-missing = { $setting } is leeg. In .env.example staat waar je het vindt.
check-slack-outside = de bot zit niet in kanaal { $channel } van Slack. Typ daar: /invite @telvertel
check-telegram-good = Telegram kent de bot, als { $name }.
check-telegram-reads-everything = de bot krijgt in Telegram alles te lezen. Zet bij BotFather privacy mode aan.
check-telegram-no-groups = de bot mag in Telegram niet in groepen. Sta dat toe bij BotFather met /setjoingroups.
check-telegram-outside = de bot zit niet in groep { $channel } van Telegram. Voeg hem daar toe als gewoon lid.

backup-made = { $count ->
        [one] Eén rij staat in { $file }.
       *[other] { $count } rijen staan in { $file }.
    }
backup-no-keys = De sleutels zitten er niet in. Bewaar alle .key-bestanden en .env apart, in een kluis.
backup-old-gone = { $count ->
        [one] Eén oude reservekopie is weggegooid.
       *[other] { $count } oude reservekopieën zijn weggegooid.
    }
backup-unwritable = Naar { $folder } kunnen we niet schrijven. Kies een andere map.
restore-done = { $count ->
        [one] Eén rij van { DATETIME($date, dateStyle: "long") } is teruggezet.
       *[other] { $count } rijen van { DATETIME($date, dateStyle: "long") } zijn teruggezet.
    }
restore-doubtful = { $count ->
        [one] Eén bericht wachtte toen nog. Het gaat alsnog uit, met “mogelijk dubbel” erbij.
       *[other] { $count } berichten wachtten toen nog. Ze gaan alsnog uit, met “mogelijk dubbel” erbij.
    }
restore-keys = Zet ook pseudonym.key terug, vóór je de bot start. Zonder die sleutel vindt niemand zijn oude tekst.
restore-no-file = Het bestand { $file } is er niet. Controleer de naam.
restore-unreadable = { $file } is geen hele reservekopie. Er is niets teruggezet. Neem een andere.
restore-too-new = Deze reservekopie is van een nieuwere versie. Installeer eerst die versie.
restore-not-empty = De database is niet leeg, dus er is niets teruggezet. Kies een lege in DATABASE_URL.

heartbeat-title = { $count ->
        [one] Er kwam een weekbericht niet aan
       *[other] Er kwamen { $count } weekberichten niet aan
    }
heartbeat-unmade = { $team }, { $week }: het is niet gemaakt. In het logboek staat waarom.
heartbeat-undelivered = { $team }, { $week }: het is gemaakt en niet bezorgd. Typ telvertel outbox list.
heartbeat-missed = { $team }, { $week }: de bot stond te lang stil. Het gaat niet meer uit.
heartbeat-more = { $count ->
        [one] En nog één.
       *[other] En nog { $count }.
    }
heartbeat-once = Dit bericht krijg je één keer. Met telvertel check zie je wat er mis is.
watch-port-taken = Poort { $port } is al in gebruik. Kies een andere met TELVERTEL_WATCH_PORT.

## Bringing in

bring-in-what = Wat wil je inbrengen?
bring-in-change = Aanpassen of intrekken
bring-in-areas = Over welk gebied gaat het?
bring-in-areas-how = Meer gebieden? Typ ze met een komma, bijvoorbeeld: Peelo, Lariks.
bring-in-areas-unknown = Eén van deze gebieden ken ik niet. Kies er één, of typ de namen met een komma.
bring-in-title = Hoe heet het, in een paar woorden?
bring-in-title-how = Bijvoorbeeld: meer alleenwonende ouderen in Peelo.
bring-in-title-long = Dit is wat lang. Houd het bij { $count } tekens.
bring-in-text = Wat is er nieuw? Schrijf het in één tot drie zinnen.
bring-in-text-long = Dit zijn meer dan drie zinnen. Wat moeten de teams vooral weten?
bring-in-source = Waar komt het vandaan?
bring-in-source-how = Bijvoorbeeld: CBS, politie Noord-Nederland of raadsbesluit 12.
bring-in-day = Op welke dag was het zo?
bring-in-day-today = Vandaag
bring-in-day-year = { DATETIME($date, dateStyle: "long") }
bring-in-day-how = Een andere dag mag ook. Typ bijvoorbeeld: 1 oktober 2025.
bring-in-day-unknown = Typ een dag die al geweest is. Bijvoorbeeld: 1 oktober 2025.
bring-in-review = Zo komt het in het weekbericht van { $areas }. Klopt het?
bring-in-whole-town = alle teams
bring-in-every-area = alle gebieden
bring-in-send = Versturen
bring-in-again = Opnieuw schrijven
bring-in-nothing-yes = Klopt
bring-in-nothing-no = Toch iets inbrengen
bring-in-which = Wat wil je aanpassen of intrekken?
bring-in-change-how = Wat doe je met «{ $title }»?
bring-in-correct = Aanpassen
bring-in-withdraw = Intrekken
bring-in-leave = Zo laten
bring-in-why = Waarom klopt het niet meer? Eén zin is genoeg.
bring-in-change-later = Klopt er iets niet meer? Typ *inbreng aanpassen*.
bring-in-corrected = Aangepast. Het volgende weekbericht zegt dat dit is herzien.
bring-in-withdrawn = Ingetrokken. Het volgende weekbericht zegt dat dit niet meer geldt.
bring-in-nothing-kept = Dank je wel. Het staat in het volgende weekbericht.
bring-in-follows = Dank je wel. Typ *inbreng* als je het hebt.
bring-in-not-yours = Inbrengen doet het aanspreekpunt van de gemeente. Jij kunt *vertel*, *signaal* of *cijfer* typen.
bring-in-ask-why = Wat je inbrengt, staat in het weekbericht van die gebieden.
bring-in-form-how = Niets in te brengen? Typ *inbreng niets*. Iets herzien? Typ *inbreng aanpassen*.
digest-municipality-new = { $kind }: { $contribution }
digest-municipality-corrected = Herzien. { $kind }: { $contribution }
digest-municipality-withdrawn = De gemeente trok dit in. { $kind }: { $contribution }
digest-municipality-empty = De gemeente bracht in { $period } geen nieuwe informatie in.
balance-heading = Wat beide partijen inbrachten in { $month }
balance-line = { $party }: { $inputs } keer informatie, { $figures } keer cijfers, { $contributions } antwoorden in gesprekken.
balance-told = Ongeveer { $count } verhalen en signalen.
balance-told-few = Minder dan vijf verhalen en signalen.
balance-how = We tellen per partij, nooit per persoon.
joint-both = Jullie kiezen elk voor jullie eigen partij. Pas als jullie hetzelfde kiezen, gebeurt het.
joint-noted = Genoteerd: { $choice }.
joint-waits = We wachten nog op { $party }.
joint-split-nothing = Tot jullie het eens zijn, verandert er niets.
joint-decided = Besloten door gemeente én samenwerkingsverband: *{ $decision }*.
joint-asked-anew = Deze vraag staat hieronder opnieuw.
joint-why = Waarom? Eén zin is genoeg. Beide partijen lezen hem.
joint-what-changed = Wat is er veranderd? Eén zin is genoeg. Beide partijen lezen hem.
joint-gone = Dit staat er niet meer. Je hoeft niets te doen.
joint-not-yours = Hierover kiezen de aanspreekpunten van beide partijen.
joint-request-do = Doen
joint-request-do-once = Eén keer
joint-request-otherwise = Kan anders
joint-request-not-now = Nu niet
joint-trial-keep = Houden
joint-trial-adjust = Aanpassen
joint-trial-stop = Stoppen
joint-useful-keep = Houden
joint-useful-adjust = Aanpassen
joint-useful-let-go = Loslaten
joint-risks-same = Nog hetzelfde
joint-risks-changed = Er is iets veranderd
joint-risks-talk = We bespreken het
useful-ask = Heeft dit cijfer nog nut: { $indicator }?
useful-about = Doel: { $goal }. We tellen het omdat: { $reason }
useful-adjust-how = Pas de afspraken aan. Beide partijen tekenen daarvoor.
risks-look = Kijk samen naar de risico's
risks-look-why = Eén keer per kwartaal. Wat zien jullie, en past de maatregel nog?
risks-line = { $risk }. { $measure }
risks-next = We kijken weer op { DATETIME($date, dateStyle: "long") }.
risks-theme = { $theme } (ongeveer { $count } mensen)
risks-signalled = Signalen van dit kwartaal: { $themes }.
risks-last = Zo keken jullie ernaar in { $period }:
risks-answer = { $party }: { $choice }
risks-talk-how = Open een gesprek met *gesprek*, of zet het op de agenda van het overleg.
risks-every-quarter = Elk kwartaal kijken beide aanspreekpunten hier samen naar.
let-go-which = Welk cijfer kan weg?
let-go-why = Waarom kan «{ $indicator }» weg?
let-go-last = Laatste cijfer: { $last }.
let-go-figure = { $place } { $value } ({ $period })
let-go-sure = Zal ik voorstellen om «{ $indicator }» los te laten?
let-go-yes = Ja, stel het voor
let-go-no = Nee, houden
let-go-both = Het gaat pas weg als beide partijen tekenen. Wat er geteld is, blijft bewaard.
let-go-kept = Ik stel voor om «{ $indicator }» los te laten.
let-go-comes = Beide aanspreekpunten krijgen het voorstel op een werkdag.
let-go-waits = Er wacht nog een ander voorstel. Daarna is dit aan de beurt.
let-go-already = Dit staat al op de lijst om los te laten.
let-go-listed = Ik maak een voorstel om dit cijfer los te laten. Daarvoor tekenen beide partijen.
let-go-cannot = Zonder dit cijfer kloppen de afspraken niet. Mijn advies: pas dit eerst aan.
let-go-gone = Dit cijfer staat niet meer in de afspraken.
let-go-proposed = Voorstel om los te laten: { $indicator }
let-go-ground-said = De reden:
let-go-ground-unused = Twee kwartalen lang kwam dit cijfer niet ter sprake.
let-go-ground-not-useful = Beide partijen vonden dat het niet meer helpt.
let-go-ground-exchange = Het maakt plaats voor iets nieuws.
let-go-exchange = Het maakt plaats voor: { $question }
let-go-version = De knoppen staan bij het voorstel voor versie { $version }.
let-go-line = { $indicator }, los sinds { DATETIME($date, dateStyle: "long") }.
open-questions = Dit weten we nog niet:
open-questions-none = Er staan geen open vragen.
open-questions-what = Wat wil je doen?
open-questions-add = Vraag toevoegen
open-questions-close = Vraag sluiten
open-questions-done = Klaar
open-questions-never = Een open vraag heeft geen eigenaar en geen datum. Ik herinner er niemand aan.
open-questions-text = Welke vraag staat nog open?
open-questions-council = Hij kan ook in een stuk voor de raad staan, zonder jouw naam.
open-questions-which = Welke vraag kan van de lijst?
open-questions-answer = Wat is het antwoord, of waarom kan hij weg?
open-questions-kept = Vraag { $number } staat op de lijst, namens { $party }.
open-questions-closed = De vraag is van de lijst. Dank je wel.
help-bring-in = *inbreng* – iets van de gemeente voor de weekberichten
help-request = *informatievraag* – iets nieuws laten wegen
help-requests = *informatievragen* – wat er gevraagd, geweigerd en losgelaten is
help-let-go = *loslaten* – voorstellen dat een cijfer weg kan
help-questions = *open vragen* – wat we nog niet weten
help-risks = *risico's* – waar we samen op letten
help-balance = *balans* – wat beide partijen inbrachten
form-bring-in = Breng iets in
form-ask-information = Vraag informatie
form-let-go = Laat een cijfer los
form-areas = Over welke gebieden gaat het?
form-areas-none = Kies er geen voor de hele gemeente.
import-trouble-cbs-off = Ophalen bij CBS staat uit. Zet TELVERTEL_CBS_URL in de instellingen, of lees een bestand in.

## Releasing

release-draft = Hier is concept { $number }. Het gaat naar de raad als jullie het allebei vrijgeven.
release-where = Lees het eerst. Typ *overzicht* en kies *Raad*. Daar staan PDF en DOCX.
release-both = De gemeente en het samenwerkingsverband krijgen dit allebei.
release-risks = De bladzijde met risico's zit er altijd in.
release-yes = Vrijgeven
release-no = Nog niet
release-no-why = Wat moet er eerst anders?
release-no-hint = Eén zin is genoeg. Beide aanspreekpunten lezen hem.
release-kept = Jullie ja staat: { $product }.
release-kept-waits = Het wacht nu op { $party }.
release-kept-both = Jullie gaven het allebei vrij. De raad hoort dat het er is.
release-refusal-kept = Het blijft een concept: { $product }.
release-refusal-then = Ik vertel het beide aanspreekpunten. Later vrijgeven kan nog steeds.
release-refused = Nog niet naar de raad: { $product }
release-refused-by = Dit vindt { $party } dat eerst anders moet:
release-refused-stays = Het blijft een concept. Pas het aan, of praat er samen over.
council-release-unknown = Dit concept ken ik niet.
council-release-done = Dit is al vrijgegeven. De raad heeft het.
council-release-replaced = Er is een nieuwer concept. Kijk daarnaar.
council-release-not-yours = Alleen een aanspreekpunt of plaatsvervanger geeft dit vrij.
council-release-reason = Schrijf erbij wat er eerst anders moet.
council-risks-missing = Er mist een risico. Zonder alle risico's maak ik geen stuk voor de raad.
council-no-such-product = Dit stuk kan niet over deze periode. Kies een kwartaal of een jaar. Een reflectie heeft een thema nodig: { $themes }.
council-nothing-told = Over { $period } is nog geen overzicht. Dan valt er niets te vertellen.
council-written = Geschreven in { $folder }: { $files }. Het is een concept tot beide partijen het vrijgeven.
council-drafted = Het concept staat klaar. Beide aanspreekpunten krijgen het te zien.
council-period-unknown = «{ $period }» is geen periode. Typ bijvoorbeeld 2026-Q4 of 2026.
council-not-pressed = Het bestand kon niet gemaakt worden. Probeer het later nog eens.
council-page-title = Stukken voor de raad
council-page-about = Elk stuk komt uit dezelfde cijfers die beide partijen zien. De risico's zitten er altijd in.
council-page-made = Gemaakt op { DATETIME($date, dateStyle: "long") }.
council-page-none = Er is nog geen stuk.
council-page-draft = Concept, nog niet vrijgegeven.
council-page-released = Vrijgegeven door beide partijen.
council-page-link = Raad
help-meeting = *extra overleg* – een overleg extra bij elkaar laten komen
form-extra-meeting = Extra overleg
form-open-questions = Open vragen
form-keep-draft = Nog niet vrijgeven
form-joint-reason = Jullie reden
meeting-which = Welk overleg komt een keer extra bij elkaar?
meeting-planned = { $forum }, gepland: { DATETIME($date, dateStyle: "long") }
meeting-not-planned = { $forum }, nog niets gepland
meeting-first = Wat open is, komt vanzelf op het geplande overleg. Extra is dus een keuze.
meeting-when = Op welke dag?
meeting-no-workday = Dat is geen werkdag. Kies een andere dag.
meeting-goal = Wat is het doel van dit extra overleg?
meeting-goal-hint = Eén zin. Hij staat boven de agenda.
meeting-goal-long = Dat is lang. Schrijf het doel in hoogstens { $count } tekens.
meeting-kept = Het staat: een extra { $forum } op { DATETIME($date, dateStyle: "long") }.
meeting-count = { $count ->
        [one] Dit is het eerste extra overleg van dit jaar.
       *[other] Dit jaar zijn er nu { $count } extra overleggen.
    }
meeting-twice = Op die dag is er al een extra overleg.
meeting-told = Extra overleg: { $forum }, { DATETIME($date, dateStyle: "long") }
meeting-told-by = Gekozen door { $party }. Het doel is:
meeting-told-agenda = De agenda volgt een werkdag ervoor.

## One picture

bring-in-theme = Over welk thema gaat het?
bring-in-theme-every = Voor elk thema
escalation-card-municipality-none = De gemeente bracht hierover het laatste kwartaal niets in.
page-quarter-none = De gemeente bracht de laatste dertien weken niets in.
page-theme-every = Bij elk thema
balance-asked = { $asked } keer iets gevraagd. Nagekomen beloftes: { $kept }.
digest-balance = Wat beide partijen inbrachten in { $month }:
digest-balance-line = { $party }: informatie { $inputs }, cijfers { $figures }, vragen { $asked }, antwoorden { $contributions }, nagekomen beloftes { $kept }.
page-gave-inputs = Informatie ingebracht
page-gave-figures = Cijfers geleverd
page-gave-asked = Gesprek of informatie gevraagd
page-gave-answers = Antwoorden in gesprekken
page-gave-kept = Nagekomen beloftes
page-gave-told = Verhalen en signalen
page-gave-about = ongeveer { $count }
page-gave-few = minder dan { $floor }
page-gave = Wat beide partijen inbrachten
page-gave-none = Er is nog geen hele maand voorbij.
page-how-counted = Hoe tellen we dit?
page-gave-means-inputs = Wat een partij met *inbreng* aan iedereen gaf, en wat nog staat.
page-gave-means-figures = Cijfers die de partij zelf bijhoudt en in deze maand gaf. Een nieuwe versie telt mee.
page-gave-means-asked = Gesprekken die de partij begon, en informatie waar zij om vroeg.
page-gave-means-answers = Antwoorden van de partij in gesprekken.
page-gave-means-kept = Beloftes die de partij in deze maand nakwam.
page-gave-means-told = Verhalen en signalen van mensen van de partij. We tellen in vijven.
page-cost-means-minutes = Minuten: van de vraag openen tot versturen, gedeeld door alle professionals. Afgerond op een half.
page-cost-means-asked = Vragen: mensen die de bot deze week zelf iets vroeg. We tellen in vijven.
page-cost-means-answers = Antwoorden: werkdagen tot een reactie, over de laatste acht weken. Het is het middelste getal.
voices-heard-area-talk = uit een wijkgesprek
voices-heard-sounding-board = van een klankbordgroep
help-month-story = *verhaal van de maand* – kies met je team één verhaal
month-story-read = Lees samen een paar verhalen. Kies er één voor { $month }.
month-story-which = Welk verhaal moet iedereen kennen?
month-story-none = Nu geen
month-story-both = Beide partijen lezen het op het overzicht, met jullie reden.
month-story-why = Waarom dit verhaal? Eén of twee zinnen.
month-story-kept = Dank je wel. Het staat in het volgende overzicht. De verteller hoort het ook.
month-story-told = Het is gekozen als verhaal van de maand. { $reason }
month-story-nothing = Er is nu geen verhaal dat beide partijen mogen lezen.
page-month-story = Verhaal van de maand
page-month-story-why = Waarom dit verhaal: { $reason }
page-month-story-none = Er is deze maand nog geen verhaal gekozen.
form-choose-story = Verhaal van de maand
levels-month-stories = Verhaal van de maand
levels-month-story-goal = Een team koos een verhaal bij *{ $goal }*.
levels-month-story-free = Een team koos een verhaal zonder doel.
levels-month-story-where = Lees het met de reden op het overzicht. Typ *overzicht*.
page-lane-renewing = Flexibel en vernieuwend
page-lane-steady = Stabiel en voorspelbaar
page-balance-lanes = Beide zijn nodig: houvast en ruimte voor iets nieuws.
page-risk-look = Samen gekeken in { $period }.
page-risk-look-none = Beide partijen keken hier nog niet samen naar.
page-risk-waits = nog geen antwoord
page-asked = Ongeveer { $count } mensen kregen deze week een vraag van de bot.
page-residents = Wat inwoners antwoordden op kaartjes, { $period }
page-heard = Wanneer wij inwoners hoorden
page-heard-area = { $area }: { $period }
page-heard-none = { $area }: nog niet genoeg gehoord
page-heard-how = Wij noemen het laatste hele kwartaal met genoeg antwoorden op de kaartjes.

## Security

trouble-key-unreadable = De sleutel in { $place } is beschadigd. Zet de goede terug uit de kluis.
trouble-key-lost =
    De database is verzegeld met een andere sleutel. Zet pseudonym.key terug uit de kluis, en sealing.key als die er was.
trouble-token-missing = Vul { $name } in. Zo kan de bot niet bij { $platform }.
trouble-token-malformed = { $name } is geen geldige sleutel van { $platform }. Kopieer hem opnieuw.
keys-left =
    { $count ->
        [one] Nog één rij.
       *[other] Nog { $count } rijen.
    }
keys-rotated =
    Alles is verzegeld met de nieuwste sleutel. Zet { $file } ook in de kluis. De bot kan gewoon doorlopen.
keys-not-all =
    Er kwamen rijen bij met een oude sleutel. Herstart de bot en doe dit nog eens.
keys-added =
    Er is een sleutel bij in { $file }. Geef elk proces dit bestand. Typ daarna: telvertel keys rotate
keys-ids-rotated =
    Accounts en privéchats zijn verzegeld met een nieuwe sleutel. Zet { $file } ook in de kluis en start de bot weer.
keys-ids-busy = Stop eerst de bot, op elke machine. Doe dit daarna nog eens.
audit-none = In deze tijd is er niets gebeurd dat in het logboek hoort.
audit-line = { $date } { $time } · { $deed } · { $role }{ $about ->
        [none] { "" }
       *[other] { " " }· { $about }
    }
audit-role =
    { $role ->
        [administrator] beheerder
        [municipality] gemeente
        [partnership] samenwerking
       *[other] { $role }
    }
audit-deed =
    { $deed ->
        [agreements-proposed] afspraken voorgesteld
        [agreements-adopted] afspraken gelden
        [agreements-refused] afspraken geweigerd
        [agreements-withdrawn] voorstel ingetrokken
        [backed-up] reservekopie gemaakt
        [council-drafted] raadsstuk klaargezet
        [council-released] raadsstuk vrijgegeven
        [erased] gewist
        [exported] uitgegeven
        [forgotten] vergeten
        [held] vastgehouden
        [hold-lifted] niet meer vastgehouden
        [incident-hidden] verborgen na een incident
        [incident-shown] weer te zien na een incident
        [invited] uitgenodigd
        [keys-rotated] sleutels vernieuwd
        [objection-settled] bezwaar afgehandeld
        [outbox-dropped] bericht weggegooid
        [outbox-retried] bericht opnieuw geprobeerd
        [restored] reservekopie teruggezet
        [unbound] losgemaakt van een account
       *[other] { $deed }
    }

## Rights

rights-objection-heading = Je bezwaar staat
rights-objection-quiet = Ik vraag je niets meer. Wat nog openstond, is weg.
rights-objection-not-quoted = Je woorden staan in geen weekbericht meer. De tellingen blijven.
rights-objection-answer = Je krijgt een antwoord vóór { DATETIME($date, dateStyle: "long") }.
rights-objection-officer = Vragen? De privacyfunctionaris helpt je: { $contact }
rights-objection-erase = Wil je dat alles weggaat? Typ: mijn gegevens.
rights-objection-made = Iemand maakt bezwaar tegen wat er met gegevens gebeurt.
rights-objection-do = Bespreek het met { $contact }. Antwoord vóór { DATETIME($date, dateStyle: "long") }.
rights-objection-who = Wie het is, zie je met: telvertel people objections
rights-hidden = Woorden uit het weekbericht van week { $week } zijn voorlopig niet te zien.
rights-hidden-nobody = Niemand deed iets fout. De beheerder kijkt ernaar.
rights-hidden-questions = Vragen? { $contact }
rights-shown = De woorden uit het weekbericht van week { $week } zijn weer te zien.
rights-notice-object = *Ben je het er niet mee eens?* Typ: bezwaar.
rights-notice-page = Alles over privacy staat hier: { $url }
rights-objections-none = Er staat geen bezwaar open.
rights-objections-line = { $person } maakte bezwaar op { DATETIME($made, dateStyle: "long") }. Antwoord vóór { DATETIME($due, dateStyle: "long") }.
rights-objection-settled = Afgehandeld. Wie weer mee wil doen, typt start.
rights-objection-unknown = Van { $person } staat geen bezwaar open.
rights-person-written = Geschreven: { $file }. Het bevat alles wat naar { $person } leidt.
rights-person-sure = Alle woorden van { $person } gaan weg, ook uit weekberichten. Dat kun je niet terugdraaien. Doorgaan?
rights-person-kept = Er is niets weggegooid.
rights-person-erased = { $count ->
        [0] Er was niets om weg te gooien. Van { $person } komt niets terug uit een reservekopie.
        [one] Eén tekst van { $person } is weg. De bot haalt hem ook uit de berichten.
       *[other] { $count } teksten van { $person } zijn weg. De bot haalt ze ook uit de berichten.
    }
incident-none = Geen weekbericht haalt woorden aan.
incident-line = { $key } – { $team }, { $week }: { $beginning }
incident-line-hidden = { $key } – { $team }, { $week }: verborgen
incident-hidden = Verborgen. Op de pagina is het nu weg. Uit de berichten gaat het binnen een minuut.
incident-hidden-then = Een datalek meld je binnen 72 uur. Bel de privacyfunctionaris: { $contact }
incident-shown = Weer te zien. Binnen een minuut staat het terug in de berichten.
incident-unknown = { $key } staat in geen weekbericht. Kijk met: telvertel incident list
hold-placed = Bewaarplicht { $number } geldt: { $scope }. Woorden blijven staan, wie het zei gaat op tijd weg.
hold-everything = alles
hold-weeks = week { $first } tot en met { $last }
hold-from = vanaf week { $first }
hold-until = tot en met week { $last }
hold-area = gebied { $area }
hold-conversation = gesprek { $number }
hold-line = { $number } – { $scope }, sinds { DATETIME($date, dateStyle: "long") }: { $reason }
hold-line-lifted = { $number } – { $scope }, opgeheven
hold-none = Er geldt geen bewaarplicht.
hold-lifted = Opgeheven. Wat te oud is, gaat binnen een uur weg.
hold-unknown = Bewaarplicht { $number } geldt niet.
hold-scope-unknown = { $what } ken ik niet.
hold-order = De eerste week ligt na de laatste.
erasures-damaged = De lijst van wissingen is beschadigd: { $file }. Zet hem terug uit je kopie en start opnieuw.
restore-erased-again = { $count ->
        [one] Eén wissing van na de reservekopie is opnieuw gedaan.
       *[other] { $count } wissingen van na de reservekopie zijn opnieuw gedaan.
    }
restore-no-erasures = Er is geen lijst van wissingen ({ $file }). Wat na de reservekopie is gewist, staat er weer.

## Retention

retention-term-months = { $count ->
        [one] één maand
       *[other] { $count } maanden
    }
retention-term-days = { $count ->
        [one] één dag
       *[other] { $count } dagen
    }
retention-term-always = zolang de samenwerking duurt
retention-since-told = nadat het verteld is
retention-since-answered = na het laatste antwoord
retention-since-sent = na het versturen
retention-since-received = na ontvangst
retention-since-made = na het maken
retention-since-left = nadat iemand de afspraken verlaat
retention-since-settled = nadat het is afgehandeld
retention-kind-told = verhalen, signalen en antwoorden in gesprekken
retention-why-told = Zo lang kunnen partijen ervan leren. Daarna blijft alleen de telling.
retention-kind-reaction = wat er met een verhaal gedaan is
retention-why-reaction = Het hoort bij het verhaal en gaat daarmee weg.
retention-kind-draft = wat je nog niet afmaakte
retention-why-draft = Zo kun je later verder waar je was.
retention-kind-private-words = wat de bot tegen één persoon zei
retention-why-private-words = Er kunnen eigen woorden in staan.
retention-kind-private-trace = dat de bot tegen één persoon iets zei
retention-why-private-trace = Zo gaat niets dubbel en werken knoppen nog even.
retention-kind-posted-words = de tekst van berichten in kanalen
retention-why-posted-words = Zo kan een bericht nog aangepast worden.
retention-kind-posted-trace = waar een bericht staat
retention-why-posted-trace = Zo vindt de bot een gesprek terug en gaat niets dubbel.
retention-kind-sandbox = berichten in de proefchat
retention-why-sandbox = De proefchat is om uit te proberen.
retention-kind-event = het nummer van een gehoord bericht
retention-why-event = Zo telt hetzelfde bericht één keer.
retention-kind-stranger = dat een onbekende iets vroeg
retention-why-stranger = Zo zegt de bot maar één keer dat hij iemand niet kent.
retention-kind-invitation = een uitnodiging
retention-why-invitation = Daarna werkt de link niet meer.
retention-kind-link = een link naar de pagina
retention-why-link = De link werkt een kwartier en één keer.
retention-kind-asked = dat iemand in een week iets gevraagd is
retention-why-asked = Zo vraagt de bot niet meer dan afgesproken.
retention-kind-taking-part = wie meedoet en wat die koos
retention-why-taking-part = Zonder dit weet de bot niet met wie hij praat.
retention-kind-proposal-shown = aan wie een voorstel getoond is
retention-why-proposal-shown = Zo hoort iedereen wat het werd.
retention-kind-objection = wie bezwaar maakte
retention-why-objection = Zo is te laten zien dat er antwoord kwam.
retention-kind-erased = dat iets gewist is, zonder de woorden
retention-why-erased = Zo komt het niet terug uit een reservekopie.
retention-kind-hidden = dat woorden verborgen zijn
retention-why-hidden = Zo blijven ze verborgen tot iemand ze weer toont.
retention-kind-hold = een bewaarplicht, zoals bij een verzoek onder de Woo
retention-why-hold = Zo is te laten zien wat bewaard bleef en waarom.
retention-kind-picture = grafieken
retention-why-picture = Een grafiek zonder bericht is nergens meer voor nodig.
retention-kind-backup = reservekopieën
retention-why-backup = Ouder is voor herstel niet nodig.
retention-kind-audit = het logboek van beheer, zonder teksten en namen
retention-why-audit = Zo is na te gaan wat er is gedaan.
retention-kind-record = afspraken, besluiten en wat gepubliceerd is
retention-why-record = Dit is het geheugen van de samenwerking, op partij en rol.
retention-kind-figure = cijfers en tellingen
retention-why-figure = Er staat niemand in.
retention-data-words = wat mensen schreven
retention-data-person = wie iemand is in de afspraken
retention-data-pseudonym = een schuilnaam
retention-data-account = een account of privéchat
retention-data-trace = een keuze of een moment
retention-data-none = niets van personen

## Register

register-title = Register van verwerkingen
register-made = Gemaakt op { DATETIME($date, dateStyle: "long") }, uit versie { $version } van de afspraken.
register-who = Wie verantwoordelijk is
register-controller = Verwerkingsverantwoordelijke
register-parties = Partijen
register-both = { $municipality } en { $partnership }
register-ground = Grondslag
register-officer = Functionaris gegevensbescherming
register-human = Vragen van deelnemers
register-why = Waarvoor
register-why-learn = Samen leren en sturen, met cijfers en verhalen uit het werk.
register-why-talk = Gesprekken voeren over wat schuurt, en afspraken bijhouden.
register-why-tell = Aan college en raad vertellen hoe het gaat, zonder namen.
register-people = Van wie
register-people-team = Professionals en teamleiders: wat ze vertellen, onder een schuilnaam.
register-people-contacts = Aanspreekpunten en leden van overleggen: wat ze besluiten, op partij en rol.
register-people-council = Raadsleden: alleen wie er mag lezen.
register-people-residents = Inwoners: niets. Teksten worden vooraf nagekeken, kaartjes tellen alleen.
register-data = Welke gegevens
register-held-in = staat in: { $tables }
register-receives = Wie het krijgt
register-receives-parties = De beide partijen: dezelfde informatie, nooit wie wat vertelde.
register-receives-host = De beheerder van de machine. Woorden liggen versleuteld; de sleutels liggen apart.
register-receives-platform = { $platform }, overeenkomst van { DATETIME($date, dateStyle: "long") }
register-receives-nobody = Verder niemand. Geen taalmodel, geen meetdienst.
register-abroad = Buiten de Europese Economische Ruimte
register-abroad-none = Er gaat niets naar buiten de Europese Economische Ruimte.
register-abroad-slack = Slack verwerkt ook in de Verenigde Staten. De waarborg staat in de verwerkersovereenkomst.
register-abroad-telegram = Telegram zit buiten de EER en is zelf verantwoordelijke. Zo is dat afgewogen en vastgelegd.
register-terms = Hoe lang
register-column-what = wat
register-column-term = hoe lang
register-column-why = waarom
register-term = { $term } { $since }
register-holds = Bewaarplicht die nu geldt
register-security = Hoe het beveiligd is
register-security-screen = Een tekst wordt nagekeken voordat er iets van bewaard wordt.
register-security-sealed = Woorden en accounts liggen versleuteld, met sleutels buiten de database.
register-security-pseudonym = Wie iets vertelde, staat er als schuilnaam. De sleutel ligt apart.
register-security-small = Tellingen van mensen zijn afgerond op vijf, kleine aantallen niet te zien.
register-security-access = Wie binnen mag, wordt bij elk bericht opnieuw bekeken. Er zijn geen wachtwoorden.
register-security-log = Logboeken hebben geen teksten en geen namen.
register-dpia-title = Wat elke kolom bewaart
register-column-table = tabel
register-column-column = kolom
register-column-data = gegevens
register-column-kept = soort
register-written = Geschreven: { $file }
privacy-page-title = Privacy
privacy-page-lead = Wat Telvertel bewaart, hoelang, en wat je rechten zijn.
privacy-page-rights = Je rechten
privacy-page-see = *Zien wat er van je is:* typ mijn gegevens in je chat met de bot.
privacy-page-change = *Verbeteren:* kies daar een tekst en pas hem aan.
privacy-page-erase = *Weggooien:* één tekst of alles, meteen. Ook uit weekberichten.
privacy-page-stop = *Stoppen:* typ stop. Het heeft geen gevolgen voor je werk.
privacy-page-object = *Bezwaar maken:* typ bezwaar. De bot vraagt je dan meteen niets meer.
privacy-page-take = *Meenemen:* de beheerder geeft je alles in een bestand.
privacy-page-no-machine = Geen computer besluit over jou. Niemand wordt met een ander vergeleken.
privacy-page-complaint = Een klacht mag altijd naar de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl
privacy-page-residents = Ben je inwoner? Van jou bewaart de bot niets. Een kaartje telt alleen het gezichtje.
