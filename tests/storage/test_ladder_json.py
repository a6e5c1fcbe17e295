"""Every act of the ladder comes out of the database as it went in."""

import json
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.agreements import Party
from domain.disclosure import Fives
from domain.ladder_acts import Act
from domain.periods import Period
from domain.trigger_evidence import Shown, Why
from storage.ladder_json import UnknownAct, act_from_json, act_to_json, kind_of, why_from_json, why_to_json

# Years that every calendar has weeks of.
WEEKS = st.builds(Period.parse, st.from_regex(r"20[0-4][0-9]-W(0[1-9]|[1-4][0-9]|5[0-2])", fullmatch=True))
st.register_type_strategy(Period, WEEKS)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


@pytest.mark.parametrize("kind", get_args(Act), ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_an_act_is_kept_as_it_was(kind: type[Act], data: st.DataObject) -> None:
    act = data.draw(st.from_type(kind))

    kept = json.loads(json.dumps(act_to_json(act)))

    assert act_from_json(kind_of(act), kept) == act


@given(
    why=st.builds(
        Why,
        period=WEEKS,
        figures=st.lists(st.builds(Shown, amount=st.floats(allow_nan=False, allow_infinity=False))).map(tuple),
        signals=st.none() | st.builds(Fives, st.integers(0, 500)),
        people=st.none() | st.builds(Fives, st.integers(0, 500)),
    )
)
def test_why_a_trigger_fired_is_kept_as_it_was(why: Why) -> None:
    assert why_from_json(json.loads(json.dumps(why_to_json(why)))) == why


def test_an_act_of_a_newer_program_is_refused() -> None:
    with pytest.raises(UnknownAct):
        act_from_json("Shout", {"party": Party.MUNICIPALITY})
