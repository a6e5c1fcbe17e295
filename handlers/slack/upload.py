"""Pictures on their way to Slack: uploaded once, and waited for until a message can show them."""

import asyncio
import logging
from collections import OrderedDict
from dataclasses import dataclass

from aiohttp import ClientSession
from slack_sdk.web.async_client import AsyncWebClient

from chat.message import Picture
from chat.transport import AccessBroken, Delivery, NotSent, Throttled, TransportError
from chat.wording import Span, Wording
from handlers.slack.errors import code_of, platform_errors
from handlers.slack.render import Files
from handlers.slack.words import cut, plain

_log = logging.getLogger(__name__)

# Slack takes 1000 characters of alternative text with an upload; the message itself carries all of it.
_ALT = 900
_REMEMBERED = 500
_WAITS = (0.1, 0.2, 0.4, 0.8)
_NO_PICTURES_HERE = frozenset(
    {
        "file_uploads_disabled",
        "file_upload_size_restricted",
        "storage_limit_reached",
        "file_uploads_except_images_disabled",
    }
)


@dataclass(slots=True)
class _Upload:
    file: str
    complete: bool = False
    ready: bool = False


class Uploads:
    """The files of messages that are being sent. A second attempt goes on where the first one stopped."""

    def __init__(self, client: AsyncWebClient, session: ClientSession, wording: Wording) -> None:
        self._client = client
        self._session = session
        self._wording = wording
        self._known: OrderedDict[tuple[str, str], _Upload] = OrderedDict()

    async def files(self, delivery: Delivery) -> Files:
        """Slack's file for each picture, ready to be shown; none where Slack keeps no files for this workspace.

        Raises NotSent, Throttled or AccessBroken: nothing was posted in any case.
        """
        pictures = {each.sha256: each for each in delivery.message.pictures if each.sha256 in delivery.pictures}
        results = await asyncio.gather(
            *(self._file(delivery, picture) for picture in pictures.values()), return_exceptions=True
        )
        for result in results:
            if isinstance(result, BaseException):
                raise result
        return {sha256: file for sha256, file in zip(pictures, results, strict=True) if isinstance(file, str)}

    def forget(self, delivery: Delivery) -> None:
        """Upload them anew at the next attempt."""
        for picture in delivery.message.pictures:
            self._known.pop((delivery.marker, picture.sha256), None)

    async def _file(self, delivery: Delivery, picture: Picture) -> str | None:
        try:
            with platform_errors():
                return await self._upload(delivery, picture)
        except (Throttled, AccessBroken):
            raise
        except TransportError as error:
            code = code_of(error.__cause__)
            if code is not None:
                # Slack knows no such upload any more, or took it at an attempt whose reply was lost.
                self._known.pop((delivery.marker, picture.sha256), None)
            if code in _NO_PICTURES_HERE:
                _log.warning("picture left out, its words are shown error=%s", code)
                return None
            raise NotSent(f"upload: {error}") from error

    async def _upload(self, delivery: Delivery, picture: Picture) -> str:
        key = (delivery.marker, picture.sha256)
        upload = self._known.get(key)
        if upload is None:
            upload = _Upload(await self._bytes_sent(delivery.pictures[picture.sha256], picture))
            self._remember(key, upload)
        if not upload.complete:
            title = self._wording.plain(picture.title)
            await self._client.files_completeUploadExternal(files=[{"id": upload.file, "title": title}])
            upload.complete = True
        if not upload.ready:
            await self._until_ready(upload.file)
            upload.ready = True
        return upload.file

    async def _bytes_sent(self, png: bytes, picture: Picture) -> str:
        alt = cut((Span(self._wording.plain(picture.alt)),), _ALT)
        begun = await self._client.files_getUploadURLExternal(
            filename=f"{picture.sha256[:12]}.png", length=len(png), alt_txt=plain(alt[0]) if alt else None
        )
        async with self._session.post(begun["upload_url"], data=png) as reply:
            if reply.status != 200:
                raise NotSent(f"upload: status={reply.status}")
        return str(begun["file_id"])

    async def _until_ready(self, file: str) -> None:
        """Slack looks a file over before a message can show it; its type is empty until then."""
        tries = 0
        while not (await self._client.files_info(file=file))["file"].get("mimetype"):
            await asyncio.sleep(_WAITS[min(tries, len(_WAITS) - 1)])
            tries += 1

    def _remember(self, key: tuple[str, str], upload: _Upload) -> None:
        self._known[key] = upload
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
