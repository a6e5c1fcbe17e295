"""Messages as HTML: everything is shown, and nobody's words become markup."""

from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from chat.message import Choice, Choices, Divider, Heading, Items, Link, Message, Note, Picture, Quote, Text
from chat.wording import Joined, Phrase, Verbatim, Wording
from handlers.sandbox.render import Pressing, render
from tests.sandbox.example_town import digest

WORDING = Wording("nl")
PRESSING = Pressing("fenna", "team-noord", 7, "key")
OURS = {
    "h4",
    "p",
    "ul",
    "li",
    "strong",
    "em",
    "blockquote",
    "footer",
    "figure",
    "a",
    "img",
    "figcaption",
    "form",
    "input",
    "button",
    "hr",
}
OUR_ATTRIBUTES = {
    "class",
    "href",
    "src",
    "alt",
    "decoding",
    "method",
    "action",
    "type",
    "name",
    "value",
    "target",
    "rel",
}


class Page(HTMLParser):
    """The tags, attributes and text of a piece of HTML, as a browser reads it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def shown(*blocks: object) -> Page:
    return Page(render(Message(Verbatim("kort"), blocks), WORDING, PRESSING))  # type: ignore[arg-type]


nasty = st.one_of(
    st.text(),
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            '"><img src=x onerror=alert(1)>',
            "*vet* _cursief_",
            "</p></article>",
            "&lt;b&gt;",
            "{{ 7*7 }}",
            "\u202egnol",
        ]
    ),
)


@given(nasty)
def test_verbatim_text_never_becomes_markup(text: str) -> None:
    words = Verbatim(text)
    page = shown(
        Heading(words), Text(words), Items((words,)), Quote(words, words), Note(words), Picture("a" * 64, words, words),
        Choices((Choice(words, text),)), Link(words, "https://example.org/" + text), Link(words, text), Divider(),
    )  # fmt: skip

    assert {tag for tag, _ in page.tags} <= OURS
    assert {name for _, attributes in page.tags for name in attributes} <= OUR_ATTRIBUTES
    assert not page.of("strong")
    assert not page.of("em")


# A browser reads these otherwise; the last three are signs that the wording keeps for itself.
_NOT_AS_IT_WAS = frozenset("\r\x00\ue000\ue001\ue002")


@given(nasty.filter(_NOT_AS_IT_WAS.isdisjoint))
def test_every_character_that_was_said_is_shown(text: str) -> None:
    page = shown(Text(Verbatim(text)))

    assert page.text == text


@given(nasty)
def test_an_argument_of_a_sentence_never_becomes_markup(text: str) -> None:
    page = shown(Text(Phrase("sandbox-pressed", {"choice": text})))

    assert page.tags == [("p", {"class": "text"})]


@given(
    st.one_of(
        st.text(),
        st.sampled_from(
            [
                "javascript:alert(1)",
                "JavaScript:x",
                " javascript:x",
                "java\nscript:x",
                "data:text/html,x",
                "//evil.example",
                "http://[",
            ]
        ),
    )
)
def test_a_link_only_leads_to_a_web_page_or_a_mailbox(url: str) -> None:
    page = shown(Link(Verbatim("hier"), url))

    assert all(str(link["href"]).lower().startswith(("https:", "http:", "mailto:")) for link in page.of("a"))
    assert page.text == "hier"


def test_a_link_does_not_tell_the_other_site_where_it_came_from() -> None:
    page = shown(Link(Verbatim("CBS"), "https://www.cbs.nl/"))

    assert page.of("a") == [{"href": "https://www.cbs.nl/", "target": "_blank", "rel": "noopener noreferrer"}]


def test_our_own_sentences_keep_their_bold_and_italics() -> None:
    page = shown(Text(Phrase("help-tell")))

    assert page.of("strong") == [{}]
    assert page.text.startswith("vertel ")


def test_a_picture_has_its_facts_in_words_and_its_title_under_it() -> None:
    page = shown(Picture("b" * 64, Verbatim("Lijn van 26 weken."), Verbatim("Wachttijd")))

    (image,) = page.of("img")
    assert (image["src"], image["alt"]) == (f"/picture/{'b' * 64}.png", "Lijn van 26 weken.")
    assert page.text == "Wachttijd"


def test_choices_are_buttons_that_name_the_message_and_the_person() -> None:
    page = shown(Choices((Choice(Verbatim("Vertellen"), "tell:1"), Choice(Verbatim("Later"), "later"))))

    assert [button["value"] for button in page.of("button")] == ["tell:1", "later"]
    fields = {field["name"]: field["value"] for field in page.of("input")}
    assert fields == {"person": "fenna", "channel": "team-noord", "message": "7", "key": "key"}


def test_a_message_without_blocks_shows_its_summary() -> None:
    assert Page(render(Message(Verbatim("kort")), WORDING, PRESSING)).text == "kort"


def test_a_whole_digest_is_shown_in_its_order() -> None:
    text = unescape(Page(render(digest("c" * 64), WORDING, PRESSING)).text)

    parts = ["Weekbericht Noord", "Tellen", "64%", "Vertellen", "Van de gemeente", "Vraag van de week"]
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)


def test_pieces_in_a_row_keep_what_stands_between_them() -> None:
    page = shown(Text(Joined((Verbatim("a < b"), Verbatim("c")), " & ")))

    assert page.text == "a < b & c"
