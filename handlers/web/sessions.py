"""Who signed in: a signed cookie that says who somebody is, and nothing of what they may see."""

from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256

from aiohttp import web
from itsdangerous import BadData, URLSafeSerializer

SESSION_HOLDS = timedelta(hours=12)
_NAME = "telvertel"
_SALT = "telvertel.web.session"


class Sessions:
    """`secret` is the installation's own key; what signs cookies is derived from it. `secure`: only over https."""

    def __init__(self, secret: bytes, now: Callable[[], datetime], *, secure: bool) -> None:
        self._serializer = URLSafeSerializer(
            secret, salt=_SALT, signer_kwargs={"key_derivation": "hmac", "digest_method": sha256}
        )
        self._now = now
        self._secure = secure

    def begin(self, response: web.Response, person: str) -> None:
        """Let this browser be this person's until the session is over."""
        until = int((self._now() + SESSION_HOLDS).timestamp())
        response.set_cookie(
            _NAME,
            str(self._serializer.dumps([person, until])),
            max_age=int(SESSION_HOLDS.total_seconds()),
            httponly=True,
            samesite="Lax",
            secure=self._secure,
            path="/",
        )

    def end(self, response: web.Response) -> None:
        response.del_cookie(_NAME, path="/", httponly=True, samesite="Lax", secure=self._secure)

    def person(self, request: web.Request) -> str | None:
        """Whose session it is; None where there is none, or it is over, or nobody of ours signed it."""
        try:
            found = self._serializer.loads(request.cookies.get(_NAME, ""))
        # A cookie may hold bytes that are no text at all.
        except (BadData, UnicodeError):
            return None
        match found:
            case [str() as person, int() as until] if self._now().timestamp() < until:
                return person
        return None
