"""The few files that every page needs: its style, its mark; they change with the program and never in between."""

from hashlib import sha256
from importlib import resources

from aiohttp import hdrs, web

from handlers.web.guard import not_found

_KINDS = {"css": "text/css", "svg": "image/svg+xml", "js": "text/javascript"}


class Files:
    def __init__(self) -> None:
        folder = resources.files("handlers.web").joinpath("static")
        self._files = {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/static/{name}", self.file)]

    async def file(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        kind = _KINDS.get(name.rpartition(".")[2])
        if name not in self._files or kind is None:
            raise not_found()
        return tagged(request, self._files[name], kind, "no-cache")


def tagged(request: web.Request, held: bytes, kind: str, caching: str) -> web.Response:
    """Bytes with their hash as a tag: whoever has them already is told so."""
    tag = sha256(held).hexdigest()
    headers = {hdrs.CACHE_CONTROL: caching, hdrs.ETAG: f'"{tag}"'}
    if any(known.value == tag for known in request.if_none_match or ()):
        return web.Response(status=304, headers=headers)
    charset = None if kind.startswith("image/") and kind != "image/svg+xml" else "utf-8"
    return web.Response(body=held, content_type=kind, charset=charset, headers=headers)
