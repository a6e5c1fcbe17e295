"""Scripts: what people say and press in the transcripts, and in the stopwatch table that is made of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.catalogue import FLOWS
from flows.engine import Facts, Flow
from tests.flows import example_facts as facts

NOTICED = "Wie belt, wacht langer dan vijf weken op een gesprek."
AGREED = "Er komt elke dinsdag een spreekuur in het buurthuis."
TOLD = "Een vader bracht zelf de buren bij elkaar. Wij hoefden alleen koffie te zetten."


@dataclass(frozen=True, slots=True)
class Script:
    """A dialogue. "[Label]" presses a button, other text is typed."""

    flow: str
    facts: Facts
    acts: tuple[str, ...]

    @property
    def its_flow(self) -> Flow:
        return FLOWS[self.flow]


SCRIPTS: Mapping[str, Script] = {
    "onboarding": Script(
        "onboarding",
        facts.ONBOARDING_FACTS,
        ("[Lees meer]", "[Ik doe mee]", "[Meer gebieden]", "[Centrum]", "[Niet op vrijdag]", "[Donderdag 15.30]"),
    ),
    "onboarding-typed": Script(
        "onboarding",
        facts.ONBOARDING_FACTS,
        ("ja", "noorderpark", "ma, di en do", "[Ander moment]", "vrijdag om 10 uur", "dinsdag 18.00", "di 14.00"),
    ),
    "onboarding-declined": Script("onboarding", facts.ONBOARDING_FACTS, ("[Liever niet]",)),
    "onboarding-municipality": Script(
        "onboarding", facts.CONTACT_FACTS, ("[Ik heb een vraag]", "[Begrepen]", "[Ik doe mee]")
    ),
    "story-weekly": Script("story", facts.WEEKLY_FACTS, (TOLD, "[Passend]", "[Nee]", "[Ja, in het weekbericht]")),
    "story-weekly-button": Script(
        "story", facts.WEEKLY_FACTS, ("[Vertellen]", TOLD, "[Passend]", "[Nee]", "[Ja, in het weekbericht]")
    ),
    "story-not-this-week": Script("story", facts.WEEKLY_FACTS, ("[Deze week niet]",)),
    "story-short-and-anonymous": Script(
        "story",
        facts.STORY_FACTS,
        (
            "Wachten duurt te lang.",
            "Een moeder belde vier keer voordat er iemand opnam.",
            "op tijd",
            "1",
            "[Anoniem]",
            "[Ja, anoniem]",
            "[Alleen mijn team]",
        ),
    ),
    "story-about-a-resident": Script(
        "story",
        facts.STORY_FACTS,
        (
            "Een weduwnaar van de koffieochtend kookt nu elke week voor zijn hele flat.",
            "overslaan",
            "[Ja, maar niet gevraagd]",
            "[Hoe vraag ik dat?]",
            "[Klaar]",
            "[Ja, maar niet gevraagd]",
            "[Algemener maken]",
            "Wie eerst alleen kwam voor de koffie, kookt nu voor anderen.",
            "[Nee]",
            "[Ja, en ook voor het overleg]",
        ),
    ),
    "signal": Script(
        "signal", facts.SIGNAL_FACTS, ("[Geld en schulden]", "[Steeds meer]", "[Ook het gezamenlijk overleg]")
    ),
    "signal-explained": Script("explain", facts.EXPLAIN_FACTS, ("De toeslag komt later dan de huur.",)),
    "figure": Script("figure", facts.FIGURES_FACTS, ("1", "4,5")),
    "figure-odd": Script("figure", facts.FIGURE_FACTS, ("veel", "45", "nee", "400", "onbekend")),
    "figure-odd-and-right": Script("figure", facts.FIGURE_FACTS, ("12,5 werkdagen", "[Ja, het klopt]")),
    "pause": Script("pause", facts.TODAY_FACTS, ("[Ik kies een datum]", "ooit", "3 januari")),
    "quiet": Script("quiet", facts.TODAY_FACTS, ("[Ja, vier weken stil]",)),
    "settings": Script("settings", facts.SETTINGS_FACTS, ("[Mijn werkdagen]", "di t/m vr", "[Donderdag 15.30]")),
    "my-data-withdraw": Script(
        "my_data",
        facts.DATA_FACTS,
        ("[Eén ding weggooien]", "[Een vader kookte voor de hele straat en iedereen…]", "[Weggooien]"),
    ),
    "my-data-correct": Script(
        "my_data",
        facts.DATA_FACTS,
        ("[Eén ding aanpassen]", "1", "Een vader kookte voor zijn straat."),
    ),
    "my-data-erase": Script("my_data", facts.DATA_FACTS, ("[Alles weggooien]", "[Alles weggooien]")),
    "follow-up": Script("follow_up", facts.FOLLOW_UP_FACTS, ("[Nog niet]",)),
    "reaction": Script(
        "reaction",
        facts.REACTION_FACTS,
        ("[De brief van het loket was te moeilijk.]", "Het loket schrijft nu een kortere brief."),
    ),
    "refuse-agreements": Script(
        "refuse_agreements", {"version": "3"}, ("Vier minuten per week is te weinig om te vertellen.",)
    ),
    "bring-in": Script(
        "bring_in",
        facts.FIRST_INPUT_FACTS,
        (
            "[Ontwikkeling bevolking]",
            "Peelo en Lariks",
            "[Somber of alleen]",
            "Meer ouderen wonen alleen",
            "In twee jaar kwamen er honderd ouderen bij die alleen wonen.",
            "CBS",
            "1 januari 2026",
            "[Versturen]",
        ),
    ),
    "bring-in-again": Script(
        "bring_in",
        facts.FIRST_INPUT_FACTS,
        (
            "veiligheid",
            "Emmen",
            "overal",
            "[Voor elk thema]",
            "Minder inbraken",
            "Er is minder ingebroken. Dat zag de politie. Ook in de binnenstad. En in de winter.",
            "Er is minder ingebroken dan vorig jaar.",
            "politie Noord-Nederland",
            "volgende week",
            "[Vandaag]",
            "[Opnieuw schrijven]",
            "Minder inbraken in huizen",
            "Er is minder ingebroken dan vorig jaar.",
            "politie Noord-Nederland",
            "[Vandaag]",
            "ja",
        ),
    ),
    "bring-in-nothing": Script("bring_in", facts.FIRST_INPUT_FACTS, ("[Nu niets]", "[Ik lever het na]")),
    "bring-in-changed": Script(
        "bring_in",
        facts.BRING_IN_FACTS,
        ("aanpassen", "1", "[Aanpassen]", "Het zijn er tachtig, geen honderd.", "[Vandaag]"),
    ),
    "bring-in-taken-back": Script(
        "bring_in", facts.BRING_IN_FACTS, ("[Aanpassen of intrekken]", "1", "[Intrekken]", "Dit was een ander gebied.")
    ),
    "ask-information": Script(
        "ask_information",
        facts.REQUEST_FACTS,
        (
            "Hoeveel mantelzorgers vragen om een dag vrij?",
            "De begroting van volgend jaar.",
            "passend",
            "niets",
            "20 minuten",
            "[Steeds opnieuw]",
            "[Niets]",
        ),
    ),
    "ask-information-full": Script(
        "ask_information",
        {**facts.FULL_REQUEST_FACTS, "contact": "Imke Rusburg"},
        (
            "Hoeveel mantelzorgers vragen om een dag vrij?",
            "De begroting van volgend jaar.",
            "[Passend]",
            "20",
            "steeds",
            "niets",
            "[Ziekteverzuim]",
        ),
    ),
    "let-go": Script("let_go", facts.LET_GO_FACTS, ("ziekteverzuim", "Het zegt ons al een jaar niets nieuws.", "ja")),
    "joint-reason": Script("joint_reason", facts.JOINT_FACTS, ("De teams tellen dit kwartaal al genoeg.",)),
    "open-questions": Script(
        "open_questions", facts.OPEN_QUESTION_FACTS, ("[Vraag toevoegen]", "Wie volgt een gezin dat verhuist?")
    ),
    "open-questions-closed": Script(
        "open_questions", facts.OPEN_QUESTION_FACTS, ("[Vraag sluiten]", "1", "Dan krijgt het gebied er een team bij.")
    ),
    "leaving": Script("leaving", {}, ("[Stoppen en alles weggooien]", "terug", "stop")),
    "setback": Script(
        "setback",
        facts.STORY_FACTS,
        (
            "De proef met het avondspreekuur liep anders. Er kwam bijna niemand.",
            "passend",
            "nee",
            "[Anoniem]",
            "ja",
            "[Ja, en ook voor het overleg]",
        ),
    ),
    "harvest": Script(
        "harvest",
        facts.SETTINGS_FACTS,
        (
            "[Wijkgesprek]",
            "[Centrum]",
            "Bewoners vinden de avonden bij de speeltuin gezellig, maar na negenen te donker.",
            "Zij willen zelf de lampen ophangen.",
            "We vragen de gemeente wie daarover gaat.",
            "[Ja, en ook voor het overleg]",
        ),
    ),
    "harvest-one-line": Script(
        "harvest",
        facts.SETTINGS_FACTS,
        ("2", "noorderpark", "De brieven zijn te moeilijk.", "[Niets bijzonders]", "niets", "[Alleen mijn team]"),
    ),
    "conversation": Script(
        "conversation", facts.CONVERSATION_FACTS, ("[De praktijk in de wijk]", "1", "[Peelo]", NOTICED)
    ),
    "conversation-about-a-role": Script(
        "conversation",
        facts.CONVERSATION_FACTS,
        ("[De rol van de gemeente]", "[Informatie]", "[Meer gebieden]", "[De hele gemeente]", NOTICED),
    ),
    "ladder-reply": Script("reply", facts.LADDER_FACTS, ("12", "[Waarom gebeurt dit?]", NOTICED)),
    "ladder-agree": Script(
        "agree", facts.THREAD_FACTS, (AGREED, "[Samenwerkingsverband]", "[Teamleider]", "1 augustus", "8")
    ),
    "ladder-experiment": Script("experiment", facts.THREAD_FACTS, ("Helpt een spreekuur op dinsdag?", "4 weken")),
    "ladder-decline": Script("decline", facts.THREAD_FACTS, ("Op dinsdag is het buurthuis dicht.",)),
    "ladder-raise": Script(
        "raise",
        facts.THREAD_FACTS,
        (
            "[Probleem blijft terugkomen]",
            "Het kost te veel.",
            "[Aanpassen]",
            "Voor een derde spreekuur is in de wijk geen ruimte.",
            "[Versturen]",
        ),
    ),
    "ladder-lower": Script(
        "lower", facts.LADDER_FACTS, ("14", "De tekst van de brieven.", "Het loket schrijft voortaan korter.")
    ),
    "ladder-park": Script("park", facts.THREAD_FACTS, ("Wij wachten op de cijfers van december.", "3 januari")),
    "ladder-merge": Script("merge", facts.THREAD_FACTS, ("[Gesprek 14: Brieven van het loket zijn te moeilijk.]",)),
    "ladder-withdraw": Script("withdraw", facts.THREAD_FACTS, ("De wachttijd is weer gewoon.",)),
    "ladder-promise": Script("promise", facts.THREAD_FACTS, (AGREED, "[Aanspreekpunt]", "2")),
    "ladder-promise-kept": Script("promise_kept", facts.THREAD_FACTS, ("[De gemeente betaalt een extra spreekuur.]",)),
    "ladder-close": Script("close", facts.THREAD_FACTS, ("[Geen]",)),
    "ladder-look-back": Script(
        "look_back", {**facts.THREAD_FACTS, "agreement": AGREED}, ("[Een beetje]", "[Ja, zo laten]")
    ),
    "month-story": Script(
        "choose_story",
        facts.CHOICE_FACTS,
        ("[Een vader kookte voor de hele straat.]", "Dit laat zien hoe een straat zelf veel opvangt."),
    ),
    "month-story-none": Script("choose_story", facts.CHOICE_FACTS, ("geen",)),
    "extra-meeting": Script(
        "extra_meeting",
        facts.EXTRA_MEETING_FACTS,
        ("1", "zaterdag 28 november", "26 november", "We kiezen samen wie er belt bij lange wachttijden."),
    ),
    "keep-draft": Script("keep_draft", {"draft": "draft-1"}, ("Zet erbij wat we in december leerden.",)),
    "ladder-steps": Script("ladder_steps", facts.THREAD_FACTS, ("[Opschalen]",)),
}
