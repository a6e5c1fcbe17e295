"""The tables. Times are UTC instants; figures are exact decimals; JSON holds what no query looks into."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeEngine

from storage.sealing import Sealed, SealedId, SealedJson, SealedKey

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Instant(TypeDecorator[datetime]):
    """An aware moment. SQLite has no zones and would drop them in silence, so there it is sortable UTC text."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.TIMESTAMP(timezone=True))
        return dialect.type_descriptor(Text())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        moment = value.astimezone(UTC)
        return moment if dialect.name == "postgresql" else moment.isoformat(timespec="microseconds")

    def process_result_value(self, value: datetime | str | None, _: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = value if isinstance(value, datetime) else datetime.fromisoformat(value)
        return moment.astimezone(UTC)


class Exact(TypeDecorator[Decimal]):
    """A decimal kept digit for digit: SQLite would make it a float."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, _: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, _: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


# SQLite numbers rows by itself only for INTEGER, which is 64 bits there anyway.
_Id = BigInteger().with_variant(Integer, "sqlite")


def _id() -> Column[int]:
    return Column("id", _Id, primary_key=True, autoincrement=True)


agreement = Table(
    "agreement",
    metadata,
    _id(),
    Column("version", Integer, nullable=False, unique=True),
    Column("state", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("proposed_at", Instant, nullable=False),
    Column("activated_at", Instant),
    Column("replaced_at", Instant),
    # Replaced by nothing: whoever proposed it took it back.
    Column("withdrawn_at", Instant),
    # When everybody whom it concerns was told what came of it.
    Column("told_at", Instant),
    CheckConstraint("state IN ('proposed', 'active', 'replaced', 'refused')", name="state"),
)
# Two keys can never become two active versions.
Index(
    "uq_agreement_active",
    agreement.c.state,
    unique=True,
    sqlite_where=text("state = 'active'"),
    postgresql_where=text("state = 'active'"),
)

agreement_signature = Table(
    "agreement_signature",
    metadata,
    Column("agreement_id", _Id, ForeignKey("agreement.id"), nullable=False),
    Column("party", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("reason", Sealed("agreement_signature.reason")),
    Column("signed_at", Instant, nullable=False),
    PrimaryKeyConstraint("agreement_id", "party"),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
    CheckConstraint("answer IN ('agreed', 'refused')", name="answer"),
)

# To whom a proposal was shown with its buttons.
agreement_shown = Table(
    "agreement_shown",
    metadata,
    Column("version", Integer, ForeignKey("agreement.version"), nullable=False),
    Column("person", Text, nullable=False),
    Column("shown_at", Instant, nullable=False),
    PrimaryKeyConstraint("version", "person"),
)

import_batch = Table(
    "import_batch",
    metadata,
    _id(),
    Column("name", Text, nullable=False),
    Column("layout", Text, nullable=False),
    Column("imported_at", Instant, nullable=False),
    Column("added", Integer, nullable=False),
    Column("restated", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
)

observation = Table(
    "observation",
    metadata,
    _id(),
    Column("indicator", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("version", Integer, nullable=False),
    Column("is_current", Boolean, nullable=False),
    Column("value", Exact),
    Column("numerator", Exact),
    Column("denominator", Exact),
    Column("status", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("reference_date", Date),
    Column("import_id", _Id, ForeignKey("import_batch.id")),
    Column("recorded_at", Instant, nullable=False),
    UniqueConstraint("indicator", "subject", "period", "version"),
    CheckConstraint("status IN ('provisional', 'definitive', 'unknown')", name="status"),
)
Index(
    "ix_observation_series",
    observation.c.subject,
    observation.c.indicator,
    observation.c.first_day,
    sqlite_where=text("is_current"),
    postgresql_where=text("is_current"),
)
Index("ix_observation_recorded_at", observation.c.recorded_at)

snapshot = Table(
    "snapshot",
    metadata,
    _id(),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("content", SealedJson("snapshot.content"), nullable=False),
    Column("sha256", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    UniqueConstraint("kind", "subject", "period"),
)

occurrence = Table(
    "occurrence",
    metadata,
    Column("schedule", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("settled_at", Instant, nullable=False),
    PrimaryKeyConstraint("schedule", "period"),
    CheckConstraint("state IN ('done', 'missed')", name="state"),
)

place = Table(
    "place",
    metadata,
    Column("forum", Text, nullable=False),
    Column("platform", Text, nullable=False),
    Column("workspace", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("bound_at", Instant, nullable=False),
    PrimaryKeyConstraint("platform", "workspace", "channel"),
)

picture = Table(
    "picture",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("png", LargeBinary, nullable=False),
    Column("kept_at", Instant, nullable=False),
)

# A lane is a destination: its pace and its pauses are shared by all processes.
lane = Table(
    "lane",
    metadata,
    Column("key", SealedId("lane"), primary_key=True),
    Column("platform", Text, nullable=False),
    Column("ready_at", Instant, nullable=False),
    Column("lease_until", Instant),
    Column("token", Text),
    Column("disabled_reason", Text),
)

# What holds for a whole platform: a pause that it asked for, or a breaker after failures.
platform_pause = Table(
    "platform_pause",
    metadata,
    Column("platform", Text, primary_key=True),
    Column("paused_until", Instant),
    Column("failures", Integer, nullable=False),
    Column("reason", Text),
)

outbox = Table(
    "outbox",
    metadata,
    _id(),
    Column("key", SealedKey, nullable=False, unique=True),
    # The key as it was queued: a message that a platform needs several of has a row for each of them.
    Column("whole_key", SealedKey, nullable=False),
    # Of what was queued: the same key with something else in it is a mistake.
    Column("fingerprint", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("lane", SealedId("lane"), ForeignKey("lane.key"), nullable=False),
    Column("act", Text, nullable=False),
    Column("platform", Text, nullable=False),
    Column("workspace", Text, nullable=False),
    Column("channel", SealedId("channel"), nullable=False),
    Column("thread", Text),
    # The message whose thread, edit or deletion this is: its place is known once that one is sent.
    Column("about_key", SealedKey),
    # A person's own message that has to go, by the platform's id: never its words.
    Column("about_id", Text),
    Column("message", SealedJson("outbox.message"), nullable=False),
    # Its words are emptied some time after it was sent; its key stays.
    Column("forgotten", Boolean, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    # How often a process stopped over it, or failed in a way that nobody foresaw.
    Column("crashes", Integer, nullable=False),
    # Since it fell in doubt: looks into the platform's history, and how many of those found nothing.
    Column("looks", Integer, nullable=False),
    Column("absences", Integer, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("expires_at", Instant),
    Column("on_unknown", Text, nullable=False),
    Column("doubtful", Boolean, nullable=False),
    Column("marker", Text, nullable=False, unique=True),
    Column("posted_channel", SealedId("channel")),
    Column("posted_id", Text),
    # The thread in which it came to stand, where the platform made one for it or moved it to one.
    Column("posted_thread", Text),
    Column("error", Text),
    Column("queued_at", Instant, nullable=False),
    Column("first_tried_at", Instant),
    Column("sent_at", Instant),
    CheckConstraint("act IN ('post', 'open', 'edit', 'delete', 'pin', 'unpin')", name="act"),
    CheckConstraint("state IN ('pending', 'claimed', 'unknown', 'sent', 'dead', 'expired')", name="state"),
    CheckConstraint("on_unknown IN ('resend', 'park')", name="on_unknown"),
)
_OPEN = text("state IN ('pending', 'claimed', 'unknown')")
_IN_DOUBT = text("state IN ('claimed', 'unknown')")
Index("ix_outbox_whole_key", outbox.c.whole_key)
Index("ix_outbox_posted", outbox.c.posted_channel, outbox.c.posted_id)
_OPENED = text("act = 'open'")
Index(
    "ix_outbox_opened",
    outbox.c.posted_channel,
    outbox.c.posted_thread,
    sqlite_where=_OPENED,
    postgresql_where=_OPENED,
)
Index("ix_outbox_open", outbox.c.lane, outbox.c.id, sqlite_where=_OPEN, postgresql_where=_OPEN)
# The database itself holds that one destination never has two messages in doubt.
Index("uq_outbox_in_doubt", outbox.c.lane, unique=True, sqlite_where=_IN_DOUBT, postgresql_where=_IN_DOUBT)

inbox = Table(
    "inbox",
    metadata,
    Column("platform", Text, nullable=False),
    Column("event_id", Text, nullable=False),
    Column("received_at", Instant, nullable=False),
    PrimaryKeyConstraint("platform", "event_id"),
)

# The sandbox is a chat platform of our own: this is its message store.
sandbox_message = Table(
    "sandbox_message",
    metadata,
    _id(),
    Column("channel", Text, nullable=False),
    Column("thread", _Id, ForeignKey("sandbox_message.id")),
    Column("author", Text, nullable=False),
    Column("message", SealedJson("sandbox_message.message"), nullable=False),
    Column("marker", Text, unique=True),
    Column("posted_at", Instant, nullable=False),
    Column("edited_at", Instant),
    # When it was pinned and by whom, while it is.
    Column("pinned_at", Instant),
    Column("pinned_by", Text),
    # The last change of any kind: other words, none, a pin.
    Column("changed_at", Instant),
)
Index("ix_sandbox_message_channel", sandbox_message.c.channel, sandbox_message.c.id)

# How a person is known on a platform. `channel` is their private chat with the bot, once they spoke there.
identity = Table(
    "identity",
    metadata,
    Column("platform", Text, nullable=False),
    Column("workspace", Text, nullable=False),
    Column("user_id", SealedId("user"), nullable=False),
    Column("person", Text, nullable=False),
    Column("channel", SealedId("channel")),
    Column("bound_at", Instant, nullable=False),
    PrimaryKeyConstraint("platform", "workspace", "user_id"),
    UniqueConstraint("platform", "workspace", "person"),
)

# An invitation of a person, or a forum's code for its channel. The token itself is nowhere: only its SHA-256.
invitation = Table(
    "invitation",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("target", Text, nullable=False),
    # Where it counts; a forum's code counts on each platform.
    Column("platform", Text),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    CheckConstraint("kind IN ('person', 'forum')", name="kind"),
)

# Who was told that the bot does not know them: a keyed hash, for a day.
stranger = Table(
    "stranger",
    metadata,
    Column("sender_hash", Text, primary_key=True),
    Column("told_at", Instant, nullable=False),
)

participant = Table(
    "participant",
    metadata,
    Column("person", Text, primary_key=True),
    Column("state", Text, nullable=False),
    # Of the privacy notice that they understood; null before the first time.
    Column("notice_version", Integer),
    Column("area", Text),
    Column("prompt_day", Text),
    Column("prompt_time", Text),
    Column("workdays", JSON, nullable=False),
    Column("paused_until", Date),
    # Prompts in a row without an answer; never more than it takes to ask whether to pause.
    Column("quiet_rounds", Integer, nullable=False),
    CheckConstraint("state IN ('invited', 'active', 'paused', 'stopped', 'declined')", name="state"),
    CheckConstraint("quiet_rounds BETWEEN 0 AND 3", name="quiet_rounds"),
)

# A conversation on its way. Once done it is emptied at once, and forgotten within a day.
session = Table(
    "session",
    metadata,
    Column("id", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("flow", Text, nullable=False),
    # The engine's session: step, answers, facts and trail.
    Column("content", SealedJson("session.content"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("platform", Text, nullable=False),
    Column("workspace", Text, nullable=False),
    Column("channel", SealedId("channel"), nullable=False),
    Column("thread", Text),
    Column("opened_at", Instant, nullable=False),
    Column("remind_at", Instant),
    Column("expires_at", Instant, nullable=False),
    CheckConstraint("state IN ('running', 'queued', 'draft', 'done')", name="state"),
)
_RUNNING = text("state = 'running'")
# Nobody is ever in two conversations.
Index("uq_session_running", session.c.person, unique=True, sqlite_where=_RUNNING, postgresql_where=_RUNNING)
Index("ix_session_person", session.c.person, session.c.state)
Index("ix_session_expires", session.c.state, session.c.expires_at)

# What a professional told, with nothing that says when exactly, or by whom: a pseudonym, or not even that.
story = Table(
    "story",
    metadata,
    Column("id", Text, primary_key=True),
    Column("week", Text, nullable=False),
    Column("text", Sealed("story.text"), nullable=False),
    Column("prompt", Text),
    Column("goal", Text),
    Column("area", Text),
    Column("team", Text),
    Column("party", Text),
    Column("pseudonym", Text),
    Column("return_address", Text),
    Column("audience", Text, nullable=False),
    Column("about_resident", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("kind", Text, nullable=False, server_default="story"),
    # In what kind of meeting it was heard.
    Column("form", Text, nullable=False, server_default="conversation"),
    CheckConstraint("state IN ('kept', 'quotable', 'left_out', 'withdrawn', 'forgotten')", name="state"),
)
Index("ix_story_week", story.c.week, story.c.team)
Index("ix_story_pseudonym", story.c.pseudonym)

signal = Table(
    "signal",
    metadata,
    Column("id", Text, primary_key=True),
    Column("week", Text, nullable=False),
    Column("theme", Text, nullable=False),
    Column("frequency", Text, nullable=False),
    Column("reach", Text, nullable=False),
    Column("text", Sealed("signal.text")),
    Column("area", Text),
    Column("team", Text),
    Column("party", Text),
    Column("pseudonym", Text),
    Column("return_address", Text),
    Column("state", Text, nullable=False),
    CheckConstraint("state IN ('kept', 'withdrawn', 'forgotten')", name="state"),
)
Index("ix_signal_week", signal.c.week, signal.c.area)
Index("ix_signal_pseudonym", signal.c.pseudonym)

# What people answered under a message, such as a digest; `about` is the key under which that was queued.
interpretation = Table(
    "interpretation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("about", Text, nullable=False),
    Column("week", Text, nullable=False),
    Column("text", Sealed("interpretation.text"), nullable=False),
    Column("party", Text),
    Column("role", Text, nullable=False),
    Column("pseudonym", Text),
    Column("state", Text, nullable=False),
    CheckConstraint("state IN ('kept', 'withdrawn', 'forgotten')", name="state"),
)
Index("ix_interpretation_about", interpretation.c.about)
Index("ix_interpretation_pseudonym", interpretation.c.pseudonym)

# What was done with a story or a signal, for the one who told it.
feedback = Table(
    "feedback",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("party", Text, nullable=False),
    Column("text", Sealed("feedback.text"), nullable=False),
    Column("given_at", Instant, nullable=False),
    Column("told_at", Instant),
    CheckConstraint("kind IN ('story', 'signal')", name="kind"),
)
Index("ix_feedback_about", feedback.c.about)

# Where a teller without a pseudonym can be answered: sealed with a key that is not in the database.
return_address = Table(
    "return_address",
    metadata,
    Column("id", Text, primary_key=True),
    Column("sealed", Text, nullable=False),
    Column("week", Text, nullable=False),
)

# How long it took people, as a sum of many and of nobody.
minutes = Table(
    "minutes",
    metadata,
    Column("area", Text, nullable=False),
    Column("week", Text, nullable=False),
    Column("seconds", Integer, nullable=False),
    PrimaryKeyConstraint("area", "week"),
)

# The question of the week that a person wants on another day of that week.
put_off = Table(
    "put_off",
    metadata,
    Column("person", Text, primary_key=True),
    Column("week", Text, nullable=False),
    Column("ask_at", Instant, nullable=False),
)

# Which words of people a team's digest quotes, or may quote; the words themselves stay with their story.
quotation = Table(
    "quotation",
    metadata,
    Column("item", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("team", Text, nullable=False),
    Column("week", Text, nullable=False),
    # Its number in the team lead's preview.
    Column("number", Integer, nullable=False),
    # Of the words as they were looked at: other words need another look.
    Column("fingerprint", Text, nullable=False),
    Column("state", Text, nullable=False),
    CheckConstraint("kind IN ('story', 'interpretation')", name="kind"),
    CheckConstraint("state IN ('shown', 'published', 'taken_back')", name="state"),
)
Index("ix_quotation_week", quotation.c.team, quotation.c.week)
Index("ix_quotation_state", quotation.c.state)

# A matter on the ladder. Where it stands is read from its steps; what is looked up in a query stands beside it.
escalation = Table(
    "escalation",
    metadata,
    Column("id", Text, primary_key=True),
    # What people call it by.
    Column("number", Integer, nullable=False, unique=True),
    Column("agreements", Integer, nullable=False),
    Column("trigger", Text),
    Column("area", Text),
    Column("theme", Text),
    # Trigger, area and theme in one, because nulls are never alike to a database; null where a person opened it.
    Column("matter", Text),
    Column("about", Text),
    Column("topic", Sealed("escalation.topic"), nullable=False),
    # Of its lowest rung.
    Column("forum", Text, nullable=False),
    Column("rung", Text, nullable=False),
    Column("phase", Text, nullable=False),
    Column("is_over", Boolean, nullable=False),
    Column("looked_back", Boolean, nullable=False),
    Column("opened_at", Instant, nullable=False),
    # How many steps there are, and how many of them were told in its threads.
    Column("steps", Integer, nullable=False),
    Column("told", Integer, nullable=False),
    CheckConstraint("about IN ('municipality', 'partnership')", name="about"),
    CheckConstraint("rung IN ('operational', 'tactical', 'strategic')", name="rung"),
    CheckConstraint("told BETWEEN 0 AND steps", name="told"),
)
_STANDS_OPEN = text("NOT is_over")
# One open conversation about each trigger, area and theme: whoever comes second opens nothing.
Index(
    "uq_escalation_open",
    escalation.c.matter,
    unique=True,
    sqlite_where=_STANDS_OPEN,
    postgresql_where=_STANDS_OPEN,
)

# What happened with it, one act after the other; never changed. No words of contributions are in it.
escalation_step = Table(
    "escalation_step",
    metadata,
    Column("escalation", Text, ForeignKey("escalation.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    # Null is the bot.
    Column("party", Text),
    Column("role", Text),
    Column("of_a_case", Boolean, nullable=False),
    Column("act", Text, nullable=False),
    Column("data", SealedJson("escalation_step.data"), nullable=False),
    # Why a trigger opened it or joined it, as it is told.
    Column("why", JSON(none_as_null=True)),
    PrimaryKeyConstraint("escalation", "number"),
)

# What a party said in a conversation, with where its writer said it: an edit, deletion or pin finds it there.
contribution = Table(
    "contribution",
    metadata,
    Column("id", Text, primary_key=True),
    Column("escalation", Text, ForeignKey("escalation.id"), nullable=False),
    Column("text", Sealed("contribution.text"), nullable=False),
    Column("party", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("pseudonym", Text),
    Column("question", Text),
    Column("rung", Text, nullable=False),
    Column("round", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    # Which wording stands, and which one was told to the other places.
    Column("revision", Integer, nullable=False),
    Column("told_revision", Integer, nullable=False),
    Column("taken_back", Boolean, nullable=False),
    Column("pinned", Boolean, nullable=False),
    Column("platform", Text),
    Column("workspace", Text),
    Column("channel", Text),
    Column("thread", Text),
    Column("message_id", Text),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
)
Index("ix_contribution_escalation", contribution.c.escalation, contribution.c.at)
Index("ix_contribution_pseudonym", contribution.c.pseudonym)
Index("ix_contribution_said", contribution.c.channel, contribution.c.message_id)

# An agreed trigger that is awake, with what it heard of late; one without a row is quiet. An empty subject is the whole
# town.
trigger_track = Table(
    "trigger_track",
    metadata,
    Column("trigger", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("theme", Text, nullable=False),
    # Of the agreements under which it began: what is open keeps them.
    Column("version", Integer, nullable=False),
    Column("phase", Text, nullable=False),
    Column("conversation", Text),
    Column("content", JSON, nullable=False),
    Column("kept_at", Instant, nullable=False),
    PrimaryKeyConstraint("trigger", "subject", "theme"),
)

# What happened with agreed triggers, and why; never changed. People are told in fives.
trigger_event = Table(
    "trigger_event",
    metadata,
    _id(),
    Column("at", Instant, nullable=False),
    Column("trigger", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("theme", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("conversation", Text),
    Column("data", JSON, nullable=False),
    CheckConstraint("kind IN ('fired', 'joined', 'resolved', 'missing', 'corrected')", name="kind"),
)
Index("ix_trigger_event_trigger", trigger_event.c.trigger, trigger_event.c.at)

# A link with which a known person signs in to the page, once. The token itself is nowhere: only its SHA-256.
sign_in_link = Table(
    "sign_in_link",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
)

# A card for residents, behind a QR code: of an area, in one form. Weeks are ISO weeks.
card = Table(
    "card",
    metadata,
    Column("code", Text, primary_key=True),
    Column("area", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("since", Text, nullable=False),
    Column("stopped", Text),
)

# How often a face was chosen in a week. Nothing else is kept of residents: no visit, no moment, no address.
card_count = Table(
    "card_count",
    metadata,
    Column("card", Text, ForeignKey("card.code"), nullable=False),
    Column("week", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("face", Text, nullable=False),
    Column("count", Integer, nullable=False),
    PrimaryKeyConstraint("card", "week", "question", "face"),
    CheckConstraint("count > 0", name="count"),
)
Index("ix_card_count_week", card_count.c.week)

# What the municipality brought in, as its party and never as a person. No areas is the whole town.
municipal_input = Table(
    "municipal_input",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("areas", JSON, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("reference_date", Date, nullable=False),
    # ISO weeks: of bringing in, of the latest correction, and of taking back with its reason.
    Column("week", Text, nullable=False),
    Column("corrected", Text),
    Column("withdrawn", Text),
    Column("reason", Text),
    Column("brought_on", Date, nullable=False),
    # The agreed theme that it is about; NULL is every theme.
    Column("theme", Text),
    CheckConstraint("kind IN ('area', 'demography', 'safety', 'education', 'policy')", name="kind"),
)
Index("ix_municipal_input_week", municipal_input.c.week)

# Which of its stories a team chose in a month, and why; who chose is not kept.
chosen_story = Table(
    "chosen_story",
    metadata,
    Column("team", Text, primary_key=True),
    Column("month", Text, primary_key=True),
    Column("story", Text, nullable=False),
    # Empty once the story was withdrawn or forgotten.
    Column("reason", Sealed("chosen_story.reason"), nullable=False),
    # The ISO week in which it was chosen.
    Column("week", Text, nullable=False),
)
Index("ix_chosen_story_story", chosen_story.c.story)

# What the municipality said of a quarter in which it has nothing to bring in.
empty_quarter = Table(
    "empty_quarter",
    metadata,
    Column("quarter", Text, primary_key=True),
    Column("will_follow", Boolean, nullable=False),
    Column("week", Text, nullable=False),
)

# A question for new information. Who asked is a party and a role.
information_request = Table(
    "information_request",
    metadata,
    Column("id", Text, primary_key=True),
    # What people call it by.
    Column("number", Integer, nullable=False, unique=True),
    Column("question", Sealed("information_request.question"), nullable=False),
    Column("decision", Sealed("information_request.decision"), nullable=False),
    Column("goal", Text, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("again", Boolean, nullable=False),
    # The indicator that goes out in return.
    Column("stops", Text),
    Column("party", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("asked_on", Date, nullable=False),
    Column("state", Text, nullable=False),
    Column("review_on", Date),
    Column("reason", Sealed("information_request.reason")),
    Column("round", Integer, nullable=False),
    # Whether the point of contact was shown what somebody else asked.
    Column("shown", Boolean, nullable=False),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
)
Index("ix_information_request_state", information_request.c.state)

# What both parties are asked, each for itself: once about each subject and period.
joint_question = Table(
    "joint_question",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("asked_on", Date, nullable=False),
    Column("decided", Text),
    # How often there was something to tell, and how much of that was told.
    Column("revision", Integer, nullable=False),
    Column("told", Integer, nullable=False),
    UniqueConstraint("kind", "about", "period"),
    CheckConstraint("told BETWEEN 0 AND revision", name="told"),
)

joint_answer = Table(
    "joint_answer",
    metadata,
    Column("question", Text, ForeignKey("joint_question.id"), nullable=False),
    Column("party", Text, nullable=False),
    Column("choice", Text, nullable=False),
    Column("reason", Sealed("joint_answer.reason")),
    PrimaryKeyConstraint("question", "party"),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
)

# An indicator that somebody wants to let go, with its last figure: it goes once both parties signed agreements without.
letting_go = Table(
    "letting_go",
    metadata,
    Column("id", Text, primary_key=True),
    Column("indicator", Text, nullable=False),
    Column("name", Text, nullable=False),
    # Why: in somebody's words, or a reason of the bot's own by its name.
    Column("ground", Text, nullable=False),
    Column("reason", Sealed("letting_go.reason")),
    # Null is the bot.
    Column("party", Text),
    # What the last digests told of it, by place.
    Column("last", JSON, nullable=False),
    Column("state", Text, nullable=False),
    # The proposal that would take it out.
    Column("version", Integer),
    Column("asked_on", Date, nullable=False),
    Column("over_on", Date),
    CheckConstraint("state IN ('waits', 'proposed', 'gone', 'kept')", name="state"),
)

# What nobody can answer yet. It has neither an owner nor a date, and nobody is reminded of it.
open_question = Table(
    "open_question",
    metadata,
    Column("id", Text, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("text", Sealed("open_question.text"), nullable=False),
    Column("party", Text, nullable=False),
    Column("opened_on", Date, nullable=False),
    Column("closed_on", Date),
    Column("answer", Sealed("open_question.answer")),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
)

# A product for the council on its way. What it tells never changes: a newer draft takes its place.
council_draft = Table(
    "council_draft",
    metadata,
    Column("id", Text, primary_key=True),
    # Its kind, and the theme of one that is about one.
    Column("subject", Text, nullable=False),
    Column("period", Text, nullable=False),
    # The first, second … draft of the same.
    Column("number", Integer, nullable=False),
    Column("agreements", Integer, nullable=False),
    Column("content", SealedJson("council_draft.content"), nullable=False),
    Column("sha256", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("replaced", Boolean, nullable=False),
    Column("released_at", Instant),
    # Whether both points of contact were shown it, and whether the council heard that it is there.
    Column("shown", Boolean, nullable=False),
    Column("told", Boolean, nullable=False),
    UniqueConstraint("subject", "period", "number"),
)

# What each party answered to a draft last.
council_answer = Table(
    "council_answer",
    metadata,
    Column("draft", Text, ForeignKey("council_draft.id"), nullable=False),
    Column("party", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("reason", Sealed("council_answer.reason")),
    # Whether the other party heard of a no.
    Column("told", Boolean, nullable=False),
    PrimaryKeyConstraint("draft", "party"),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
    CheckConstraint("answer IN ('agreed', 'refused')", name="answer"),
)

# A meeting besides the planned ones: somebody chose it, and said what for. No person is in it.
extra_meeting = Table(
    "extra_meeting",
    metadata,
    Column("forum", Text, nullable=False),
    Column("on_day", Date, nullable=False),
    Column("goal", Sealed("extra_meeting.goal"), nullable=False),
    Column("party", Text, nullable=False),
    Column("asked_at", Instant, nullable=False),
    # Whether the forum heard of it.
    Column("told", Boolean, nullable=False),
    PrimaryKeyConstraint("forum", "on_day"),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
)

# What was erased, stopped or hidden, without a word of it: a database that comes back from a backup is told so again.
# `about` is the random id of what somebody told, or the pseudonym of whoever stopped or erased everything.
erasure = Table(
    "erasure",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("at", Instant, nullable=False),
    CheckConstraint("kind IN ('item', 'person', 'stopped', 'hidden', 'shown')", name="kind"),
)
Index("ix_erasure_at", erasure.c.at)

# Published words that are hidden everywhere until somebody shows them again.
hidden = Table(
    "hidden",
    metadata,
    Column("item", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("team", Text, nullable=False),
    Column("week", Text, nullable=False),
    Column("hidden_at", Instant, nullable=False),
    # Set once they may be seen again; the row goes when they stand everywhere.
    Column("shown_at", Instant),
    # Whether the team lead heard of it.
    Column("told", Boolean, nullable=False),
    CheckConstraint("kind IN ('story', 'interpretation')", name="kind"),
)

# What may not be thrown away by its age, such as during a request under the Woo. Null is every week, area or
# conversation.
hold = Table(
    "hold",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("first_week", Text),
    Column("last_week", Text),
    Column("area", Text),
    # The number by which people call it.
    Column("conversation", Integer),
    Column("reason", Sealed("hold.reason"), nullable=False),
    Column("placed_at", Instant, nullable=False),
    Column("lifted_at", Instant),
)

# Who objects to what is done with their data, until the administrator wrote down what came of it.
objection = Table(
    "objection",
    metadata,
    Column("id", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("made_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("settled_on", Date),
    # Whether the administrator heard of it.
    Column("told", Boolean, nullable=False),
)

# What was done in the administration: a role and an act, never a text or a name. Entries are not changed.
audit = Table(
    "audit",
    metadata,
    _id(),
    Column("at", Instant, nullable=False),
    Column("deed", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("party", Text),
    # The id of what was acted on.
    Column("about", Text, nullable=False),
    CheckConstraint("party IN ('municipality', 'partnership')", name="party"),
)
Index("ix_audit_at", audit.c.at)

# By which a start knows its keys: a known word, sealed. Without a row nothing was sealed here yet.
seal = Table(
    "seal",
    metadata,
    Column("name", Text, primary_key=True),
    Column("sealed", Text, nullable=False),
)
