"""Sealing what a database holds already: at its first start with keys, and anew when a key is added."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Row,
    Table,
    Text,
    and_,
    bindparam,
    cast,
    func,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert
from storage.sealing import KeyLost, Sealed, SealedId, SealedJson, SealedKey, Seals, as_it_stands
from storage.tables import lane, metadata, seal

# So few that whoever wants to write in between hardly waits.
_TOGETHER = 50
# Nobody writes in between then, but they need not all be in memory.
_IDS_TOGETHER = 1000
# A known word: whoever opens it has the right keys.
_WORD = "telvertel"
_IDS, _TEXTS = "ids", "texts"
# Which columns were sealed by then: a newer program may seal more of them.
_COLUMNS = "columns"


@dataclass(frozen=True, slots=True)
class Part:
    """So many rows were sealed, and behind `last` there may be more; behind None there are none."""

    rows: int
    last: Sequence[Any] | None


def keys_fit(connection: Connection, seals: Seals) -> bool:
    """Seal the ids, if that was not done yet in each of their columns; return whether the texts were.

    Raises KeyLost for other keys.
    """
    done = check_keys(connection, seals)
    knows_columns = done.get(_COLUMNS) == _columns_now()
    if _IDS not in done or not knows_columns:
        seal_ids(connection, seals)
    return _TEXTS in done and knows_columns


def check_keys(connection: Connection, seals: Seals) -> Mapping[str, str]:
    """What was sealed here before; ids go on with the key that they have here.

    Raises KeyLost where that was done with other keys.
    """
    kept = {row.name: row.sealed for row in connection.execute(select(seal))}
    if _IDS in kept and seals.seal_ids_like(kept[_IDS], _IDS) != _WORD:
        raise KeyLost(_IDS)
    if _TEXTS in kept and seals.unseal(kept[_TEXTS], _TEXTS) != _WORD:
        raise KeyLost(_TEXTS)
    return kept


def seal_ids(connection: Connection, seals: Seals) -> None:
    """Seal all ids with the key in use, whatever they were sealed with.

    All at once, in the open transaction: nobody may look for an id while half of them are sealed otherwise.
    """
    # A lane's messages refer to it: first a newly sealed twin, then its messages, then the old one goes.
    rows = connection.execute(select(lane, as_it_stands(lane.c.key).label("was"))).all()
    changed = [row._asdict() for row in rows if row.was != seals.seal_id(row.key, "lane")]
    old = [row.pop("was") for row in changed]
    if changed:
        connection.execute(lane.insert(), changed)
    for table in metadata.sorted_tables:
        columns = [column for column in table.columns if isinstance(column.type, SealedId | SealedKey)]
        if columns and table is not lane:
            _write_ids_back(connection, table, columns)
    if old:
        this = as_it_stands(lane.c.key) == bindparam("was")
        connection.execute(lane.delete().where(this), [{"was": each} for each in old])
    _note(connection, {_IDS: seals.seal_id(_WORD, _IDS)})


def _note(connection: Connection, words: Mapping[str, str]) -> None:
    for name, sealed in words.items():
        connection.execute(seal.delete().where(seal.c.name == name))
        connection.execute(seal.insert().values(name=name, sealed=sealed))


def _columns_now() -> str:
    """A name for the list of all columns that are sealed."""
    types = (Sealed, SealedJson, SealedId, SealedKey)
    sealed = [str(each) for table in metadata.sorted_tables for each in table.columns if isinstance(each.type, types)]
    return sha256(" ".join(sorted(sealed)).encode()).hexdigest()


def _write_ids_back(connection: Connection, table: Table, columns: Sequence[Column[Any]]) -> None:
    """Reading and writing back seals. A row is found by its key as it stood; one that moves by it may be met again."""
    stands = [as_it_stands(key) for key in table.primary_key.columns]
    names = [f"of_{key.name}" for key in table.primary_key.columns]
    keys = [stood.label(name) for stood, name in zip(stands, names, strict=True)]
    new = [column.label(f"new_{column.name}") for column in columns]
    this = [stood == bindparam(name) for stood, name in zip(stands, names, strict=True)]
    values: dict[Any, Any] = {column: bindparam(f"new_{column.name}") for column in columns}
    asked = select(*keys, *new).order_by(*stands).limit(_IDS_TOGETHER)
    rows = connection.execute(asked).all()
    while rows:
        connection.execute(update(table).where(*this).values(values), [row._asdict() for row in rows])
        last = [getattr(rows[-1], name) for name in names]
        rows = connection.execute(asked.where(tuple_(*stands) > tuple_(*last))).all()


def texts() -> Iterator[Table]:
    """The tables in which something is sealed that can be sealed anew."""
    for table in metadata.sorted_tables:
        if _sealed_columns(table):
            yield table


async def count_open(connection: AsyncConnection, mark: str) -> int:
    """How many rows hold something that does not begin with this mark."""
    counts = [
        await connection.scalar(select(func.count()).select_from(table).where(_is_open(table, mark)))
        for table in texts()
    ]
    return sum(count or 0 for count in counts)


async def seal_some(connection: AsyncConnection, table: Table, mark: str, after: Sequence[Any]) -> Part:
    """Read some rows behind this key and write them back, which seals them.

    What somebody else changed meanwhile is left alone: that was sealed when they wrote it.
    """
    keys, columns = list(table.primary_key.columns), _sealed_columns(table)
    asked = select(*keys, *columns, *(_as_text(column).label(f"was_{column.name}") for column in columns))
    asked = asked.where(_is_open(table, mark)).order_by(*keys).limit(_TOGETHER)
    if after:
        asked = asked.where(tuple_(*keys) > tuple_(*after))
    rows = (await connection.execute(asked)).all()
    for row in rows:
        await _write_back(connection, table, row)
    last = [getattr(rows[-1], key.name) for key in keys] if len(rows) == _TOGETHER else None
    return Part(len(rows), last)


async def note_sealed(connection: AsyncConnection, seals: Seals) -> None:
    """The known word is sealed last: from then on the newest key is needed."""
    for name, sealed in {_TEXTS: seals.seal(_WORD, _TEXTS), _COLUMNS: _columns_now()}.items():
        await connection.execute(
            insert(connection, seal)
            .values(name=name, sealed=sealed)
            .on_conflict_do_update(index_elements=["name"], set_={"sealed": sealed})
        )


async def is_noted(connection: AsyncConnection, mark: str) -> bool:
    """Whether the known word was sealed with this key."""
    word = await connection.scalar(select(seal.c.sealed).where(seal.c.name == _TEXTS))
    return word is not None and word.startswith(mark)


async def _write_back(connection: AsyncConnection, table: Table, row: Row[Any]) -> None:
    keys, columns = list(table.primary_key.columns), _sealed_columns(table)
    same = [key == getattr(row, key.name) for key in keys]
    same += [_as_text(column).is_not_distinct_from(getattr(row, f"was_{column.name}")) for column in columns]
    read = {column: getattr(row, column.name) for column in columns}
    await connection.execute(update(table).where(*same).values({column: read[column] for column in columns}))


def _sealed_columns(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns if isinstance(column.type, Sealed | SealedJson)]


def _is_open(table: Table, mark: str) -> ColumnElement[bool]:
    return or_(*(_stands_open(column, mark) for column in _sealed_columns(table)))


def _stands_open(column: Column[Any], mark: str) -> ColumnElement[bool]:
    stands = _as_text(column)
    # JSON stands between quotes; an empty one has nothing to hide.
    begins = json.dumps(mark)[:-1] if isinstance(column.type, SealedJson) else mark
    return and_(stands.not_like(f"{begins}%"), stands.not_in(["", "{}", "[]", "null"]))


def _as_text(column: Column[Any]) -> ColumnElement[str]:
    stands = as_it_stands(column)
    return cast(stands, Text) if isinstance(column.type, SealedJson) else stands
