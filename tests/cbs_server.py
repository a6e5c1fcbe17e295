"""Open data of CBS on loopback: a table server that behaves as CBS does, and as it should not."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, TypeAlias
from urllib.parse import parse_qs, urlsplit

DATA = Path(__file__).parent / "data" / "cbs"
Query: TypeAlias = Mapping[str, str]
Answer: TypeAlias = bytes | int | dict[str, Any]
Told: TypeAlias = Answer | Callable[[Query], Answer]


class QuietServer(ThreadingHTTPServer):
    """Says nothing when a client hangs up on it: its words would end up in what another test reads."""

    def handle_error(self, request: object, client_address: object) -> None:
        pass


class Cbs:
    """A table server: `answers` by path, either an answer or what makes one of the question."""

    def __init__(self) -> None:
        self.answers: dict[str, Told] = {}
        self.asked: list[str] = []
        cbs = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, body = cbs.answer(self.path)
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that it overrides
                pass

        self.server = QuietServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/odata"

    def answer(self, path: str) -> tuple[int, bytes]:
        parts = urlsplit(path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        self.asked.append(f"{parts.path} {query.get('$filter', '')}".strip())
        answer = self.answers.get(parts.path.removeprefix("/odata/"), 404)
        made = answer(query) if callable(answer) else answer
        match made:
            case int():
                return made, b"{}"
            case bytes():
                return 200, made
            case _:
                return 200, json.dumps(made).encode()

    def third(self) -> None:
        """Version 3 of CBS's table of municipalities, in two pages."""
        first, second = sample("v3_85067NED_TypedDataSet_page1.json"), sample("v3_85067NED_TypedDataSet_page2.json")
        first["odata.nextLink"] = f"{self.url}/85067NED/TypedDataSet?$format=json&$skip=8"
        self.answers |= {
            "85067NED/DataProperties": sample("v3_85067NED_DataProperties.json"),
            "85067NED/TableInfos": {"value": [{"ID": 0, "Period": "2022"}]},
            "85067NED/TypedDataSet": lambda query: second if "$skip" in query else first,
        }

    def wide(self, table: str, year: str, row: Mapping[str, object]) -> None:
        """A small table of version 3 about one year, of one row."""
        kinds = {name: "GeoDetail" if name == "WijkenEnBuurten" else "Topic" for name in row}
        self.answers |= {
            f"{table}/DataProperties": {"value": [{"Key": name, "Type": kind} for name, kind in kinds.items()]},
            f"{table}/TableInfos": {"value": [{"ID": 0, "Period": year}]},
            f"{table}/TypedDataSet": {"value": [{"ID": 0, **row}]},
        }


def sample(name: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads((DATA / name).read_text("utf-8"))
    return answer


@contextmanager
def serving() -> Iterator[Cbs]:
    server = Cbs()
    thread = Thread(target=server.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.server.shutdown()
        thread.join()
        server.server.server_close()
