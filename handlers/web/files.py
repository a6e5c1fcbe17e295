"""The few files that every page needs: its style and its mark."""

from aiohttp import web

from handlers.static_files import kind_of, static_files, tagged
from handlers.web.guard import not_found


class Files:
    def __init__(self) -> None:
        self._files = static_files("handlers.web")

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/static/{name}", self.file)]

    async def file(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        kind = kind_of(name)
        if name not in self._files or kind is None:
            raise not_found()
        return tagged(request, self._files[name], kind, "no-cache")
