"""The pages as HTML: every sentence comes from the wording, and every value is escaped."""

from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from chat.wording import Phrase, Span, Value, Wording, Words
from handlers.web.guard import Refused
from handlers.web.spark import spark


class View:
    """Templates with the words of one language. Nothing in a page depends on who reads it."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._templates = Environment(
            loader=PackageLoader("handlers.web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(t=self._sentence, url=url, spark=spark, language=wording.language)
        self._templates.filters.update(words=self._words, plain=wording.plain, begins=_begins)

        # Made now, so that the first reader does not wait for it.
        for name in self._templates.list_templates():
            self._templates.get_template(name)

    def render(self, template: str, **values: object) -> str:
        return self._templates.get_template(template).render(**values)

    def refusal(self, refused: Refused) -> str:
        return self.render("refusal.html", phrase=refused.phrase, help=refused.help)

    def plain(self, said: Words) -> str:
        return self._wording.plain(said)

    def _sentence(self, key: str, **args: Value) -> Markup:
        return self._words(Phrase(key, args))

    def _words(self, said: Words) -> Markup:
        """Words with their bold and italics."""
        return Markup().join(_span(span) for span in self._wording.spans(said))


def url(*path: str, week: str | None = None) -> str:
    """An address of this door. `week` keeps a reader in the week that they look at."""
    asked = "" if week is None else "?" + urlencode({"week": week})
    return "/" + "/".join(quote(part, safe="") for part in path) + asked


def _span(span: Span) -> Markup:
    shown = Markup("{}").format(span.text)
    if span.bold:
        shown = Markup("<strong>{}</strong>").format(shown)
    return Markup("<em>{}</em>").format(shown) if span.italic else shown


def _begins(text: str) -> str:
    """With a capital in front; the rest stays as it was agreed."""
    return text[:1].upper() + text[1:]
