"""What the invented people of the simulated town say. Nobody said it, and it tells of nobody."""

STORIES = (
    "Vandaag lukte het om met school en het wijkteam samen een plan te maken. Iedereen wist daarna wie wat doet.",
    "De inloop op dinsdag zit steeds voller. Mensen helpen elkaar nu met formulieren, wij hoeven weinig te doen.",
    "Het duurde weer lang voor er een antwoord kwam van het loket. Dat kost vertrouwen, en veel belwerk.",
    "Een vrijwilliger nam deze week drie bezoeken over. Dat gaf ons ruimte voor wie meer nodig heeft.",
    "We zagen elkaar voor het eerst met de huisartsen samen. Na een uur lagen er vier afspraken.",
    "De brieven zijn te moeilijk. Samen lezen helpt, maar een makkelijke brief zou meer helpen.",
    "De tuingroep is nu zo vertrouwd dat nieuwe mensen vanzelf worden meegenomen.",
    "Twee teams deden hetzelfde werk. We merkten het pas toen we elkaar toevallig spraken.",
    "Sinds de korte lijn met de woningbouw lossen we kleine dingen binnen een week op.",
    "Er is veel vraag naar hulp bij geldzorgen. We komen tijd te kort om het rustig te doen.",
)
SEEN = (
    "We zien dat steeds meer mensen langer op een eerste gesprek wachten.",
    "De vraag neemt toe, vooral na de vakantie. Het aantal handen bleef gelijk.",
    "We zien het in de cijfers en we horen het in de gesprekken in de buurt.",
)
WHY = (
    "Er vielen meerdere mensen tegelijk uit, en de nieuwe werkwijze kost nog tijd.",
    "Meer mensen weten ons te vinden. Dat is goed, maar de afspraken zijn er nog niet op gemaakt.",
    "De route langs het loket heeft een stap te veel. Daar blijft het liggen.",
)
MEANING = (
    "Mensen wachten langer dan we samen beloofden. Dat raakt aan tijdige hulp.",
    "We willen dichtbij en vlot helpen. Dat vraagt dat we de eerste stap anders regelen.",
    "Als dit zo blijft, vragen mensen zwaardere hulp dan nodig is.",
)
AGREED = (
    "We houden twee vaste plekken vrij voor een eerste gesprek.",
    "We nemen één stap uit de route en kijken of het sneller gaat.",
    "We bespreken de wachtlijst elke week tien minuten samen.",
)
PROMISED = (
    "We zorgen dat vragen van de teams binnen vijf werkdagen antwoord krijgen.",
    "We maken de brief korter en leggen hem voor aan het panel.",
    "We plannen een extra inloop in de drukke maanden.",
)
WHY_UP = ("Hier is geld of ruimte voor nodig waar we in de wijk niet over gaan.",)
GOES_BACK = ("De teams gaan verder met de nieuwe route, de extra uren blijven tot de zomer.",)
TO_REPORTER = ("Dank voor je signaal. Er zijn afspraken over gemaakt, en we kijken samen of het werkt.",)
LESSONS = (
    "Eerder naast elkaar leggen wat we zien, scheelt weken.",
    "Een korte lijn werkt beter dan een nieuwe procedure.",
    "geen",
)
OBJECTIONS = ("We willen eerst weten wat het de teams kost.",)
TOPICS = (
    "Wij horen te laat wat er met onze vragen gebeurt.",
    "De afspraken over vervoer passen niet bij wat mensen nodig hebben.",
    "We zoeken samen naar een betere plek voor de inloop.",
    "De informatie over nieuwe regels komt te laat bij de teams.",
)
REACTIONS = ("Dank je wel. We hebben dit besproken en nemen het mee in de nieuwe werkwijze.",)
ANYTHING = ("We praten hier in ons volgende overleg over verder.",)
# By the flow and step in which something is typed; or by the flow alone.
BY_STEP = {
    ("lower", "text"): GOES_BACK,
    ("lower", "reply"): TO_REPORTER,
    ("onboarding", "other_moment"): ("dinsdag 10:00", "donderdag 15:30"),
    ("agree", "day"): ("over 4 weken",),
    ("promise", "day"): ("over 3 weken",),
    ("park", "day"): ("over 2 weken",),
    ("experiment", "day"): ("over 6 weken",),
}
BY_FLOW = {
    "story": STORIES,
    "setback": STORIES,
    "harvest": STORIES,
    "reply": SEEN,
    "agree": AGREED,
    "promise": PROMISED,
    "raise": WHY_UP,
    "close": LESSONS,
    "decline": OBJECTIONS,
    "conversation": TOPICS,
    "reaction": REACTIONS,
}
