"""Facts with which every flow can start, as a service would hand them over."""

from collections.abc import Mapping

from flows.engine import Facts
from flows.facts import Named, listed
from flows.figure import AskedFigure, asked_figures

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

# Every flow with one or more sets of facts.
CASES: Mapping[str, tuple[Facts, ...]] = {
    "onboarding": (ONBOARDING_FACTS, CONTACT_FACTS, {**ONBOARDING_FACTS, "areas": listed([Named("peelo", "Peelo")])}),
    "story": (STORY_FACTS, WEEKLY_FACTS),
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
}
