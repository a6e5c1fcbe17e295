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
digest-telling-source = over { $goal }
digest-telling-more =
    { $count ->
        [one] Er is nog één verhaal van deze week.
       *[other] Er zijn nog { $count } verhalen van deze week.
    }
digest-signals-heading = Signalen van de laatste vier weken
digest-signals-none = Er zijn geen nieuwe signalen.
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
digest-running-none = Er lopen geen gesprekken buiten het team.
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
sandbox-away = Geen verbinding. Je tekst blijft staan. Ik probeer het steeds opnieuw.
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
telegram-doubtful = (mogelijk dubbel)
telegram-topic-gone = Het onderwerp is weg. Daarom staat dit bericht hier.
telegram-empty = Dit bericht heeft geen tekst.
telegram-more-choices = Hieronder staan nog meer keuzes.
telegram-picture = Grafiek
telegram-picture-above = De cijfers staan in het bericht hierboven.
telegram-token-refused = Telegram kent deze bot niet. Controleer TELEGRAM_BOT_TOKEN.
telegram-silent = Telegram geeft geen antwoord. Controleer de verbinding en TELEGRAM_API_URL.

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

## Slack

slack-doubtful = Dit bericht staat hier misschien twee keer.
slack-access-refused = Slack weigert de toegang. Controleer SLACK_BOT_TOKEN en de rechten van de Slack-app.
slack-no-socket = Slack geeft geen verbinding. Controleer SLACK_APP_TOKEN en of Socket Mode aanstaat.
slack-unreachable = Slack is niet te bereiken. Controleer het internet van deze computer en SLACK_API_URL.
