"""Static files: what pages need beside their words; they change with the program and never in between."""

from collections.abc import Mapping
from hashlib import sha256
from importlib import resources

from aiohttp import hdrs, web

KINDS = {"css": "text/css", "svg": "image/svg+xml", "js": "text/javascript"}


def static_files(door: str) -> Mapping[str, bytes]:
    """By name: those of every door, and those of this one, such as `handlers.web`."""
    folders = [resources.files(package).joinpath("static") for package in ("handlers", door)]
    return {each.name: each.read_bytes() for folder in folders for each in folder.iterdir() if kind_of(each.name)}


def kind_of(name: str) -> str | None:
    """The content type of a file; None where it is not for showing."""
    return KINDS.get(name.rpartition(".")[2])


def tagged(request: web.Request, held: bytes, kind: str, caching: str) -> web.Response:
    """Bytes with their hash as a tag: whoever has them already is told so."""
    tag = sha256(held).hexdigest()
    headers = {hdrs.CACHE_CONTROL: caching, hdrs.ETAG: f'"{tag}"'}
    if any(known.value == tag for known in request.if_none_match or ()):
        return web.Response(status=304, headers=headers)
    charset = None if kind.startswith("image/") and kind != "image/svg+xml" else "utf-8"
    return web.Response(body=held, content_type=kind, charset=charset, headers=headers)
