"""Facts with which every flow can start, as a service would hand them over."""

from collections.abc import Mapping

from domain.agreements import Level, Party, Role
from domain.ladder_acts import Actor
from domain.ladder_moves import Move
from flows.engine import Facts
from flows.facts import Named, listed
from flows.figure import AskedFigure, asked_figures
from flows.ladder_facts import Matter, conversations
from flows.ladder_owners import owners
from flows.ladder_words import STEP_FLOWS

GOALS = listed([Named("accessible", "toegankelijk"), Named("timely", "op tijd"), Named("fitting", "passend")])
THEMES = listed(
    [
        Named("waiting", "wachten en bereikbaar zijn"),
        Named("money", "geld en schulden"),
        Named("alone", "somber of alleen"),
    ]
)
AREAS = listed([Named("peelo", "Peelo"), Named("noorderpark", "Noorderpark")])
MORE_AREAS = listed([Named("centrum", "Centrum"), Named("lariks", "Lariks")])

STORY_FACTS: Facts = {"area": "Peelo", "goals": GOALS}
WEEKLY_FACTS: Facts = {
    **STORY_FACTS,
    "prompt": "change",
    "question": "Wat zag je deze week veranderen, bij een inwoner of in de buurt?",
    "week": "47",
    "name": "Kofi",
}
SIGNAL_FACTS: Facts = {"themes": THEMES}
EXPLAIN_FACTS: Facts = {"signal": "signal-1"}
WAIT = AskedFigure(
    indicator="wait_days",
    name="Wachten op het eerste gesprek",
    subject="noord",
    subject_name="Noord",
    period="2026-W46",
    decimals=1,
    previous="4.5",
    low="2",
    high="9.5",
    minimum="0",
    maximum="120",
)
REQUESTS = AskedFigure("new_requests", "Nieuwe hulpvragen", "noord", "Noord", "2026-W46", minimum="0")
FIGURE_FACTS: Facts = {"figures": asked_figures([WAIT])}
FIGURES_FACTS: Facts = {"figures": asked_figures([WAIT, REQUESTS])}
TODAY_FACTS: Facts = {"today": "2026-11-16"}
SETTINGS_FACTS: Facts = {"areas": AREAS, "more_areas": MORE_AREAS}
ONBOARDING_FACTS: Facts = {
    **SETTINGS_FACTS,
    "name": "Kofi",
    "bot": "Telvertel",
    "notice_version": "1",
    "months": "12",
    "floor": "5",
    "contact": "privacy@assen.example",
    "controller": "Gemeente Assen en Samenwerkingsverband De Brink, samen",
    "prompted": "yes",
}
CONTACT_FACTS: Facts = {
    **{fact: text for fact, text in ONBOARDING_FACTS.items() if fact not in {"areas", "more_areas", "prompted"}},
    "name": "Imke",
    "days": "10",
    "human": "Joyce Passiebloem",
}
DATA_FACTS: Facts = {
    "stories": "2",
    "signals": "1",
    "items": listed(
        [
            Named("story-7", "Een vader kookte voor de hele straat en iedereen…"),
            Named("signal-3", "geld en schulden, week 45"),
        ]
    ),
}
FOLLOW_UP_FACTS: Facts = {
    "story": "story-7",
    "topic": "op tijd",
    "done": "Het eerste gesprek kan nu ook op dinsdagavond.",
}
REACTION_FACTS: Facts = {
    "items": listed(
        [
            Named("story-7", "De brief van het loket was te moeilijk."),
            Named("signal-3", "geld en schulden"),
        ]
    ),
}
CONVERSATION_FACTS: Facts = {"areas": AREAS, "more_areas": MORE_AREAS, "themes": THEMES}
WAITING = Matter(
    id="waiting",
    number=12,
    topic="Wachten duurt in Peelo langer dan vijf weken.",
    promises=(Named("promise-1", "De gemeente betaalt een extra spreekuur."),),
    steps=(Move.CONSENT, Move.DECLINE, Move.AGREE, Move.RAISE),
    coming="De gemeente geeft antwoord, uiterlijk op 19 november.",
)
LETTERS = Matter("letters", 14, "Brieven van het loket zijn te moeilijk.", Level.TACTICAL, look_back_weeks=6)
THREAD_FACTS: Facts = {
    "conversations": conversations([WAITING, LETTERS]),
    "escalation": "waiting",
    "today": "2026-11-16",
    "party": Party.MUNICIPALITY,
    "new_id": "promise-9",
    "owners": owners(
        [
            Actor(Party.MUNICIPALITY, Role.POINT_OF_CONTACT),
            Actor(Party.MUNICIPALITY, Role.STRATEGIC),
            Actor(Party.MUNICIPALITY, Role.DEPUTY),
            Actor(Party.PARTNERSHIP, Role.TEAM_LEAD),
            Actor(Party.PARTNERSHIP, Role.POINT_OF_CONTACT),
        ]
    ),
}
# Said in one's own chat, it is not known yet which conversation is meant.
LADDER_FACTS: Facts = {fact: text for fact, text in THREAD_FACTS.items() if fact != "escalation"}
# Where there is only one conversation, nothing is known of roles and nothing is promised.
BARE_FACTS: Facts = {
    "conversations": conversations([LETTERS]),
    "today": "2026-11-16",
    "party": Party.PARTNERSHIP,
    "new_id": "promise-9",
}
ABOUT_A_MATTER = (THREAD_FACTS, LADDER_FACTS, BARE_FACTS)

BRING_IN_FACTS: Facts = {
    "areas": listed([Named("centrum", "Centrum"), Named("lariks", "Lariks"), Named("peelo", "Peelo")]),
    "themes": THEMES,
    "inputs": listed([Named("input-4", "Meer alleenwonende ouderen in Peelo")]),
    "today": "2026-11-16",
}
FIRST_INPUT_FACTS: Facts = {**BRING_IN_FACTS, "inputs": "[]"}
INDICATORS = listed([Named("wait_days", "Wachten op het eerste gesprek"), Named("absence_rate", "Ziekteverzuim")])
REQUEST_FACTS: Facts = {"goals": GOALS, "indicators": INDICATORS, "count": "10", "maximum": "12"}
FULL_REQUEST_FACTS: Facts = {**REQUEST_FACTS, "count": "12"}
LET_GO_FACTS: Facts = {
    "indicators": INDICATORS,
    "last": listed([Named("absence_rate", "Assen 6,2 (oktober 2026)")]),
}
JOINT_FACTS: Facts = {"question": "joint-1", "choice": "not_now"}
OPEN_QUESTION_FACTS: Facts = {"questions": listed([Named("open-1", "1. Wat doen we als een wijk groeit?")])}

EXTRA_MEETING_FACTS: Facts = {
    "forums": listed([Named("tactical", "Tactisch overleg, gepland: 8 december 2026")]),
    "today": "2026-11-16",
}

CHOICE_FACTS: Facts = {
    "stories": listed([Named("story-7", "Een vader kookte voor de hele straat."), Named("story-9", "De brief hielp.")]),
    "month": "november",
}

# Every flow with one or more sets of facts.
CASES: Mapping[str, tuple[Facts, ...]] = {
    "onboarding": (ONBOARDING_FACTS, CONTACT_FACTS, {**ONBOARDING_FACTS, "areas": listed([Named("peelo", "Peelo")])}),
    "story": (STORY_FACTS, WEEKLY_FACTS),
    "setback": (STORY_FACTS,),
    "harvest": (SETTINGS_FACTS,),
    "signal": (SIGNAL_FACTS, {**SIGNAL_FACTS, "text": "Het wachten duurt nu al vijf weken."}),
    "explain": (EXPLAIN_FACTS,),
    "figure": (FIGURE_FACTS, FIGURES_FACTS),
    "pause": (TODAY_FACTS,),
    "quiet": (TODAY_FACTS,),
    "settings": (SETTINGS_FACTS, {}),
    "my_data": (DATA_FACTS, {"stories": "0", "signals": "0"}),
    "follow_up": (FOLLOW_UP_FACTS,),
    "leaving": ({},),
    "reaction": (REACTION_FACTS,),
    "refuse_agreements": ({"version": "3"},),
    "keep_draft": ({"draft": "draft-1"},),
    "extra_meeting": (EXTRA_MEETING_FACTS,),
    "choose_story": (CHOICE_FACTS,),
    "bring_in": (BRING_IN_FACTS, FIRST_INPUT_FACTS, {**FIRST_INPUT_FACTS, "kind": "safety"}),
    "ask_information": (REQUEST_FACTS, FULL_REQUEST_FACTS, {**REQUEST_FACTS, "contact": "Imke Rusburg"}),
    "let_go": (LET_GO_FACTS,),
    "joint_reason": (JOINT_FACTS, {"question": "joint-1", "choice": "changed"}, {"request": "request-1"}),
    "open_questions": (OPEN_QUESTION_FACTS, {"questions": "[]"}),
    "conversation": (CONVERSATION_FACTS, {**CONVERSATION_FACTS, "text": "De wachttijd loopt op."}, {}),
    "reply": (*ABOUT_A_MATTER, {**THREAD_FACTS, "question": "why"}, {**LADDER_FACTS, "question": "none"}),
    **dict.fromkeys(STEP_FLOWS - {"reply", "look_back"}, ABOUT_A_MATTER),
    "look_back": (*ABOUT_A_MATTER, {**THREAD_FACTS, "agreement": "Er komt een extra spreekuur op dinsdag."}),
}
