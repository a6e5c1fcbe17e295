"""Holdings: what each column of each table holds of people, and by which rule of retention it goes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.retention import Kept


class Data(StrEnum):
    """Kinds of personal data. What leads to a person only together with a key outside the database is a pseudonym."""

    # What people wrote themselves, or what quotes it.
    WORDS = "words"
    # Somebody of the agreements, by name, address or id.
    PERSON = "person"
    PSEUDONYM = "pseudonym"
    # An account, private chat or message of somebody on a platform.
    ACCOUNT = "account"
    # What somebody chose, or when something happened between them and the bot.
    TRACE = "trace"


@dataclass(frozen=True, slots=True)
class Holding:
    """The columns of one table: those with something of people, and the plain ones; `also` has a rule of its own."""

    kept: Kept
    personal: Mapping[str, Data] = field(default_factory=dict)
    plain: str = ""
    also: Mapping[str, Kept] = field(default_factory=dict)

    def rule_of(self, column: str) -> Kept:
        return self.also.get(column, self.kept)

    @property
    def columns(self) -> frozenset[str]:
        return frozenset((*self.personal, *self.plain.split()))


_PLACE = {"workspace": Data.ACCOUNT, "channel": Data.ACCOUNT, "thread": Data.ACCOUNT}

HOLDINGS: Mapping[str, Holding] = {
    "agreement": Holding(
        Kept.RECORD,
        {"source": Data.PERSON},
        "id version state sha256 proposed_at activated_at replaced_at withdrawn_at told_at",
    ),
    "agreement_signature": Holding(
        Kept.RECORD, {"person": Data.PERSON, "reason": Data.WORDS, "signed_at": Data.TRACE}, "agreement_id party answer"
    ),
    "agreement_shown": Holding(Kept.PROPOSAL_SHOWN, {"person": Data.PERSON, "shown_at": Data.TRACE}, "version"),
    "import_batch": Holding(Kept.FIGURE, plain="id name layout imported_at added restated unchanged"),
    "observation": Holding(
        Kept.FIGURE,
        plain="id indicator subject period first_day version is_current value numerator denominator status source "
        "reference_date import_id recorded_at",
    ),
    # Words of people are not in it: only the ids of what they told.
    "snapshot": Holding(Kept.RECORD, plain="id kind subject period content sha256 made_at"),
    # A schedule bears the id of the person who was asked.
    "occurrence": Holding(
        Kept.ASKED, {"schedule": Data.PERSON, "due_at": Data.TRACE, "settled_at": Data.TRACE}, "period state"
    ),
    "place": Holding(Kept.RECORD, plain="forum platform workspace channel bound_at"),
    "picture": Holding(Kept.PICTURE, plain="sha256 png kept_at"),
    "lane": Holding(Kept.POSTED_TRACE, {"key": Data.ACCOUNT}, "platform ready_at lease_until token disabled_reason"),
    "platform_pause": Holding(Kept.FIGURE, plain="platform paused_until failures reason taken_until refusing_until"),
    "outbox": Holding(
        Kept.POSTED_TRACE,
        {
            "key": Data.PERSON,
            "whole_key": Data.PERSON,
            "about_key": Data.PERSON,
            "lane": Data.ACCOUNT,
            **_PLACE,
            "about_id": Data.ACCOUNT,
            "posted_channel": Data.ACCOUNT,
            "posted_id": Data.ACCOUNT,
            "posted_thread": Data.ACCOUNT,
            "message": Data.WORDS,
            "queued_at": Data.TRACE,
            "first_tried_at": Data.TRACE,
            "sent_at": Data.TRACE,
        },
        "id fingerprint kind act platform forgotten state attempts crashes looks absences not_before expires_at "
        "on_unknown doubtful marker error",
        {"message": Kept.POSTED_WORDS},
    ),
    "inbox": Holding(Kept.EVENT, {"event_id": Data.ACCOUNT, "received_at": Data.TRACE}, "platform"),
    "sandbox_message": Holding(
        Kept.SANDBOX,
        {
            "channel": Data.ACCOUNT,
            "author": Data.PERSON,
            "message": Data.WORDS,
            "posted_at": Data.TRACE,
            "edited_at": Data.TRACE,
            "pinned_at": Data.TRACE,
            "pinned_by": Data.PERSON,
            "changed_at": Data.TRACE,
        },
        "id thread marker",
    ),
    "identity": Holding(
        Kept.TAKING_PART,
        {
            "workspace": Data.ACCOUNT,
            "user_id": Data.ACCOUNT,
            "person": Data.PERSON,
            "channel": Data.ACCOUNT,
            "bound_at": Data.TRACE,
        },
        "platform",
    ),
    "invitation": Holding(
        Kept.INVITATION,
        {"target": Data.PERSON, "made_at": Data.TRACE, "used_at": Data.TRACE},
        "token_hash kind platform expires_at",
    ),
    "stranger": Holding(Kept.STRANGER, {"sender_hash": Data.PSEUDONYM, "told_at": Data.TRACE}),
    "participant": Holding(
        Kept.TAKING_PART,
        {
            "person": Data.PERSON,
            "state": Data.TRACE,
            "notice_version": Data.TRACE,
            "area": Data.TRACE,
            "prompt_day": Data.TRACE,
            "prompt_time": Data.TRACE,
            "workdays": Data.TRACE,
            "paused_until": Data.TRACE,
            "quiet_rounds": Data.TRACE,
        },
    ),
    "session": Holding(
        Kept.DRAFT,
        {
            "person": Data.PERSON,
            "content": Data.WORDS,
            **_PLACE,
            "opened_at": Data.TRACE,
            "remind_at": Data.TRACE,
            "expires_at": Data.TRACE,
        },
        "id flow version state platform",
    ),
    "story": Holding(
        Kept.TOLD,
        {"text": Data.WORDS, "pseudonym": Data.PSEUDONYM, "return_address": Data.PSEUDONYM},
        "id week prompt goal area team party audience about_resident state kind form",
    ),
    "signal": Holding(
        Kept.TOLD,
        {"text": Data.WORDS, "pseudonym": Data.PSEUDONYM, "return_address": Data.PSEUDONYM},
        "id week theme frequency reach area team party state",
    ),
    "interpretation": Holding(
        Kept.TOLD, {"text": Data.WORDS, "pseudonym": Data.PSEUDONYM}, "id about week party role state"
    ),
    "feedback": Holding(Kept.REACTION, {"text": Data.WORDS}, "id kind about party given_at told_at"),
    "return_address": Holding(Kept.TOLD, {"sealed": Data.ACCOUNT}, "id week"),
    "minutes": Holding(Kept.FIGURE, plain="area week seconds"),
    "put_off": Holding(Kept.ASKED, {"person": Data.PERSON, "week": Data.TRACE, "ask_at": Data.TRACE}),
    "quotation": Holding(Kept.TOLD, {"fingerprint": Data.WORDS}, "item kind team week number state"),
    "escalation": Holding(
        Kept.RECORD,
        {"topic": Data.WORDS},
        "id number agreements trigger area theme matter about forum rung phase is_over looked_back "
        "opened_at steps told",
    ),
    # By party and role, never by person.
    "escalation_step": Holding(Kept.RECORD, {"data": Data.WORDS}, "escalation number at party role of_a_case act why"),
    "contribution": Holding(
        Kept.TOLD,
        {
            "text": Data.WORDS,
            "pseudonym": Data.PSEUDONYM,
            "at": Data.TRACE,
            **_PLACE,
            "message_id": Data.ACCOUNT,
        },
        "id escalation party role question rung round revision told_revision taken_back pinned platform",
    ),
    # Counts and states; of who told something no trace.
    "trigger_track": Holding(Kept.FIGURE, plain="trigger subject theme version phase conversation content kept_at"),
    "trigger_event": Holding(Kept.RECORD, plain="id at trigger subject theme version kind conversation data"),
    "sign_in_link": Holding(
        Kept.LINK,
        {"person": Data.PERSON, "made_at": Data.TRACE, "used_at": Data.TRACE},
        "token_hash expires_at",
    ),
    "card": Holding(Kept.FIGURE, plain="code area form since stopped"),
    "card_count": Holding(Kept.FIGURE, plain="card week question face count"),
    "municipal_input": Holding(
        Kept.RECORD,
        {"title": Data.WORDS, "text": Data.WORDS, "reason": Data.WORDS},
        "id kind areas source reference_date week corrected withdrawn brought_on theme",
    ),
    "empty_quarter": Holding(Kept.FIGURE, plain="quarter will_follow week"),
    "information_request": Holding(
        Kept.RECORD,
        {"question": Data.WORDS, "decision": Data.WORDS, "reason": Data.WORDS},
        "id number goal minutes again stops party role asked_on state review_on round shown",
    ),
    "joint_question": Holding(Kept.RECORD, plain="id kind about period asked_on decided revision told"),
    "joint_answer": Holding(Kept.RECORD, {"reason": Data.WORDS}, "question party choice"),
    "letting_go": Holding(
        Kept.RECORD, {"reason": Data.WORDS}, "id indicator name ground party last state version asked_on over_on"
    ),
    "open_question": Holding(
        Kept.RECORD, {"text": Data.WORDS, "answer": Data.WORDS}, "id number party opened_on closed_on"
    ),
    "council_draft": Holding(
        Kept.RECORD,
        {"content": Data.WORDS},
        "id subject period number agreements sha256 made_at replaced released_at shown told",
    ),
    "council_answer": Holding(Kept.RECORD, {"person": Data.PERSON, "reason": Data.WORDS}, "draft party answer told"),
    "extra_meeting": Holding(Kept.RECORD, {"goal": Data.WORDS}, "forum on_day party asked_at told"),
    "erasure": Holding(Kept.ERASED, {"about": Data.PSEUDONYM, "at": Data.TRACE}, "id kind"),
    "hidden": Holding(Kept.HIDDEN, plain="item kind team week hidden_at shown_at told"),
    "hold": Holding(
        Kept.HOLD,
        {"reason": Data.WORDS},
        "number first_week last_week area conversation placed_at lifted_at",
    ),
    "objection": Holding(
        Kept.OBJECTION,
        {"person": Data.PERSON, "made_on": Data.TRACE, "due_on": Data.TRACE, "settled_on": Data.TRACE},
        "id told",
    ),
    "audit": Holding(Kept.AUDIT, {"at": Data.TRACE, "role": Data.TRACE}, "id deed party about"),
    # By which it is known that the right key is there.
    "seal": Holding(Kept.RECORD, plain="name sealed"),
    "chosen_story": Holding(Kept.TOLD, {"reason": Data.WORDS}, "team month story week"),
}
