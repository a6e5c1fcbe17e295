"""The web door made from its parts: the overview, how one signs in to it, and the cards for residents."""

from collections.abc import Callable
from datetime import datetime

from bot.keys import pseudonym_key
from bot.platforms import platforms_of
from bot.settings import Settings
from chat.wording import Wording
from handlers.web.council import CouncilPages
from handlers.web.door import WebDoor
from handlers.web.entrance import Entrance
from handlers.web.exports import Exports
from handlers.web.files import Files
from handlers.web.pages import Pages
from handlers.web.privacy import PrivacyPage
from handlers.web.residents import resident_routes
from handlers.web.sessions import Sessions
from handlers.web.view import View
from messages.painting import Painter
from messages.pressing import PressProcess
from services.council_files import CouncilFiles
from services.dashboards import Dashboards
from services.register import Registers
from services.residents import Residents
from services.sign_in import SignIns
from storage.database import Database


def web_door(
    settings: Settings,
    port: int,
    database: Database,
    wording: Wording,
    painter: Painter,
    now: Callable[[], datetime],
) -> WebDoor:
    """Every page that people open in a browser, on this port."""
    view, url = View(wording), settings.page_url
    secret = pseudonym_key(settings.home, settings.pseudonym_key.get_secret_value())
    sessions = Sessions(secret, now, secure=url.startswith("https:"))
    entrance = Entrance(SignIns(database, now, url), sessions, view)
    dashboards = Dashboards(database, painter)
    rooms = [
        entrance.routes(),
        Pages(dashboards, entrance, view, now).routes(),
        Exports(dashboards, entrance, now).routes(),
        CouncilPages(CouncilFiles(database, PressProcess()), entrance, view).routes(),
        Files().routes(),
        PrivacyPage(Registers(database, platforms_of(settings)), view).routes(),
        resident_routes(Residents(database, now)),
    ]
    return WebDoor(rooms, view, host=settings.web_host, port=port, public_url=url)
