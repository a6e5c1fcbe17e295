"""Tables of CBS as CBS gives them: codes are joined, unknown stays unknown, and no total becomes a point."""

import json
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.indicators import Found, Observation, Row, Skip, Skipped, Status, Wrong
from domain.periods import Period, PeriodKind
from handlers.files.cbs_table import Wanted
from handlers.files.odata_json import records
from handlers.files.opening import figures_of, open_figures
from handlers.files.tables import UnreadableFile

DATA = Path(__file__).parents[1] / "data" / "cbs"
YEAR = Wanted(period=Period.parse("2022"))
Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(content: str, encoding: str = "utf-8") -> Path:
        path = tmp_path / "tabel.csv"
        path.write_bytes(content.encode(encoding))
        return path

    return written


def rows(path: Path, wanted: Wanted | None = None) -> list[Row]:
    return list(open_figures(path, wanted or Wanted()).rows)


def found(path: Path, wanted: Wanted | None = None) -> list[Observation]:
    return [row.observation for row in rows(path, wanted) if isinstance(row, Found)]


def skipped(path: Path, wanted: Wanted | None = None) -> Counter[Skip]:
    return Counter(row.reason for row in rows(path, wanted) if isinstance(row, Skipped))


def test_the_weekly_series_has_full_weeks_and_nothing_else() -> None:
    path = DATA / "cbs_70895ned_overledenen_week_totaal_1995_2018.csv"

    weeks = found(path)

    assert len(weeks) == 1233
    assert {each.period.kind for each in weeks} == {PeriodKind.WEEK}
    assert {(each.indicator, each.subject, each.source) for each in weeks} == {
        ("cbs:Overledenen", "NL01", "CBS 70895ned")
    }
    # A part week would be far below every full one.
    assert min(each.value for each in weeks if each.value is not None) > 2000
    assert skipped(path) == {Skip.PART_WEEK: 40, Skip.TOTAL: 24}


def test_a_kwb_table_gives_its_districts_by_code_and_year() -> None:
    figures = found(DATA / "cbs_kwb_amsterdam_wijken_2016_2021.csv")

    assert len(figures) == 594 * 9
    assert figures[0] == Observation("cbs:a_inw", "WK036300", Period.parse("2021"), Decimal(4520), "CBS")
    assert "cbs:a_1p_hh" in {each.indicator for each in figures}


def test_statline_pads_its_codes_and_values_and_a_dot_is_unknown() -> None:
    figures = found(DATA / "cbs_85163NED_seswoa_statline_csv_amsterdam.csv")

    assert len(figures) == 579 * 6
    assert {len(each.subject) for each in figures} == {6, 8, 10}
    station = {each.indicator: each.value for each in figures if each.subject == "BU03630100"}
    assert station["cbs:Particuliere huishoudens"] == 0
    assert station["cbs:SES-WOA/Totaalscore/Gemiddelde score"] is None
    scores = {each.subject: each.value for each in figures if each.indicator.startswith("cbs:SES-WOA")}
    assert scores["GM0363"] == Decimal("-0.1")


def test_no_row_of_a_municipality_is_added_to_those_of_its_districts() -> None:
    figures = found(DATA / "cbs_85163NED_seswoa_statline_csv_amsterdam.csv")

    households = [each for each in figures if each.indicator == "cbs:Particuliere huishoudens"]

    assert len({each.subject for each in households}) == len(households) == 579
    assert next(each.value for each in households if each.subject == "GM0363") == 457400


@pytest.mark.parametrize(
    "name", ["cbs_83648NED_misdrijven_Drenthe_2010_2020.csv", "cbs_overledenen_gemeente_jaar_Drenthe_statline.csv"]
)
def test_a_table_of_names_without_codes_is_refused(name: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        rows(DATA / name)

    assert refused.value.cause == "names-without-codes"


def test_a_table_with_a_column_for_each_year_is_read_by_code(write: Write) -> None:
    path = write(
        '\ufeff"Regio\'s";"Regiocode (gemeente)";"Onderwerp";"";"2019";"2020";"2021*"\n'
        '"Assen";"GM0106 ";"Overledenen";"aantal";"657";"683";"689"\n'
        '"Rolde";"GM0118 ";"Overledenen";"aantal";".";"7,5";"*"\n'
        '"Bron: CBS"\n'
    )

    figures = found(path)

    assert [(each.subject, each.period.key, each.value, each.status) for each in figures] == [
        ("GM0106", "2019", Decimal(657), Status.DEFINITIVE),
        ("GM0106", "2020", Decimal(683), Status.DEFINITIVE),
        ("GM0106", "2021", Decimal(689), Status.PROVISIONAL),
        ("GM0118", "2019", None, Status.DEFINITIVE),
        ("GM0118", "2020", Decimal("7.5"), Status.DEFINITIVE),
        ("GM0118", "2021", None, Status.PROVISIONAL),
    ]
    assert {each.indicator for each in figures} == {"cbs:Overledenen"}


def test_a_table_without_periods_asks_for_one() -> None:
    path = DATA / "cbs_85067NED_gebieden2022_Drenthe.csv"

    with pytest.raises(UnreadableFile) as refused:
        rows(path)
    assert refused.value.cause == "period-missing"

    inhabitants = {each.subject: each.value for each in found(path, YEAR) if each.indicator == "cbs:Inwonertal"}
    assert len(inhabitants) == 12
    assert inhabitants["GM0106"] == 68979
    assert skipped(path, YEAR) == {Skip.NO_FIGURE: 51, Skip.AMBIGUOUS: 2}


def test_the_number_behind_a_column_is_no_part_of_its_name(write: Write) -> None:
    for number in (89, 93):
        path = write(f"RegioS,Perioden,WmoClienten_{number}\nGM0106    ,2022JJ00,3200\n")

        assert found(path) == [Observation("cbs:WmoClienten", "GM0106", Period.parse("2022"), Decimal(3200), "CBS")]


def test_two_columns_with_one_name_are_left_out(write: Write) -> None:
    # Appartement_54 counts electricity and Appartement_64 gas: next year these numbers are others.
    path = write("RegioS,Perioden,Appartement_54,Appartement_64,Gas_60\nGM0106,2022JJ00,1,2,3\n")

    assert [each.indicator for each in found(path)] == ["cbs:Gas"]
    assert skipped(path) == {Skip.AMBIGUOUS: 2}


def test_a_topic_that_is_no_total_stays_part_of_the_name(write: Write) -> None:
    path = write(
        "Geslacht,RegioS,Perioden,Jongeren_1\n"
        "T001038,GM0106,2022JJ00,10\n"
        "3000   ,GM0106,2022JJ00,6\n"
        "Totaal mannen en vrouwen,GM0109,2022JJ00,4\n"
    )

    assert [(each.indicator, each.subject, each.value) for each in found(path)] == [
        ("cbs:Jongeren", "GM0106", 10),
        ("cbs:Jongeren:3000", "GM0106", 6),
        ("cbs:Jongeren", "GM0109", 4),
    ]


def test_only_the_asked_regions_and_measures_are_taken() -> None:
    path = DATA / "cbs_kwb_amsterdam_wijken_2016_2021.csv"
    wanted = Wanted(regions=frozenset({"WK036300", "WK03639*"}), measures=frozenset({"a_inw"}))

    figures = found(path, wanted)

    assert {each.indicator for each in figures} == {"cbs:a_inw"}
    assert all(each.subject == "WK036300" or each.subject.startswith("WK03639") for each in figures)
    assert skipped(path, wanted)[Skip.OTHER_REGION] > 0


def test_a_bad_value_names_its_line_and_column(write: Write) -> None:
    path = write(
        "RegioS,Perioden,Gas_1\nGM0106,2021JJ00,5\nGM0106,2022JJ00,vijf\nAssen,2022JJ00,5\nGM0106,2022JJ99,5\n"
    )

    assert [row for row in rows(path) if isinstance(row, Wrong)] == [
        Wrong(3, "not-a-number", {"column": "Gas_1", "written": "vijf"}),
        Wrong(4, "no-region-code", {"written": "Assen"}),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_any_usual_encoding_and_delimiter_is_read(tmp_path: Path, encoding: str, delimiter: str) -> None:
    lines = [["Regio's", "Regiocode (code)", "Perioden", "Cliënten (aantal)"], ["Súdwest", "GM1900", "2022", "5"]]
    path = tmp_path / "tabel.csv"
    path.write_bytes("\r\n".join(delimiter.join(line) for line in lines).encode(encoding))

    assert found(path) == [Observation("cbs:Cliënten", "GM1900", Period.parse("2022"), Decimal(5), "CBS")]


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"", "empty-file"),
        (b"hallo", "empty-file"),
        (b"naam;leeftijd\nAnna;4\n", "unknown-layout"),
        (b'"Key","Title","Description"\n"GM0106","Assen",""\n', "code-list"),
        (b'{"value": [{"Identifier": "2020JJ00", "Title": "2020"}]}', "code-list"),
        (b'{"value": [{"Measure": "A", "Va', "broken-json"),
        (b'{"value": []}', "empty-file"),
        (b'{"error": "geen tabel"}', "unknown-layout"),
        (b"[1, 2]", "unknown-layout"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "old-workbook"),
        (b"PK\x03\x04 geen zip", "broken-workbook"),
        (b"RegioS;Perioden;Gas_1\nGM0106;\x81\x8d;1\n", "unknown-encoding"),
    ],
)
def test_a_file_that_we_cannot_read_says_why(tmp_path: Path, content: bytes, cause: str) -> None:
    path = tmp_path / "bestand"
    path.write_bytes(content)

    with pytest.raises(UnreadableFile) as refused:
        rows(path)

    assert refused.value.cause == cause


@pytest.mark.parametrize("packed", [False, True])
def test_a_file_that_is_no_table_by_its_size_is_not_read(packed: bool, tmp_path: Path) -> None:
    path = tmp_path / "bestand"
    if packed:
        with ZipFile(path, "w", ZIP_DEFLATED) as book, book.open("xl/sharedStrings.xml", "w") as texts:
            for _ in range(251):
                texts.write(bytes(1_000_000))
    else:
        with path.open("wb") as file:
            file.truncate(251_000_000)

    with pytest.raises(UnreadableFile) as refused:
        rows(path)

    assert refused.value.cause == "too-large"


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as refused:
        rows(tmp_path / "weg.csv")

    assert refused.value.cause == "no-file"


def test_an_answer_of_version_3_strips_its_codes_and_tells_of_its_next_page() -> None:
    path = DATA / "v3_85067NED_TypedDataSet_page1.json"

    figures = found(path, YEAR)

    assert len(figures) == 16
    assert {each.subject for each in figures if each.indicator == "cbs:Inwonertal"} >= {"GM0106", "GM1680"}
    assert skipped(path, YEAR)[Skip.MORE_PAGES] == 1
    assert skipped(DATA / "v3_85067NED_TypedDataSet_page2.json", YEAR)[Skip.MORE_PAGES] == 0


def test_an_answer_of_version_4_gives_a_line_for_each_measure() -> None:
    figures = found(DATA / "v4_60006_Observations.json")

    assert [(each.indicator, each.period.key, each.value) for each in figures] == [
        ("cbs:M003026", "2019-Q4", 530),
        ("cbs:M003019", "2019-Q4", 370),
        ("cbs:M003026", "2020-Q1", 520),
        ("cbs:M003019", "2020-Q1", 400),
    ]


def test_days_are_no_weeks() -> None:
    assert skipped(DATA / "v4_80416ned_Observations.json") == {Skip.DAY: 6}


def test_impossible_and_secret_are_unknown_and_a_digit_stays_that_digit(tmp_path: Path) -> None:
    about = {"WijkenEnBuurten": "WK010600", "Perioden": "2022JJ00", "StringValue": None}
    answer = [
        {**about, "Measure": "A", "ValueAttribute": "Impossible", "Value": None},
        {**about, "Measure": "B", "ValueAttribute": "Secret", "Value": 0},
        {**about, "Measure": "C", "ValueAttribute": "None", "Value": 0.1},
        {**about, "Measure": "D", "ValueAttribute": "None", "Value": None, "StringValue": "Wijk"},
    ]
    path = tmp_path / "antwoord.json"
    path.write_text(json.dumps({"value": answer}))

    assert [(each.indicator, each.value) for each in found(path)] == [
        ("cbs:A", None),
        ("cbs:B", None),
        ("cbs:C", Decimal("0.1")),
    ]
    assert skipped(path) == {Skip.NO_FIGURE: 1}


NAMES = st.one_of(
    st.builds("{} week {}".format, st.integers(1995, 2030), st.integers(1, 52)),
    st.builds(
        "{} week {} ({} dagen)".format, st.integers(1995, 2030), st.sampled_from([0, 1, 52, 53]), st.integers(2, 6)
    ),
    st.builds("{}W1{:02}".format, st.integers(1995, 2030), st.integers(0, 53)),
    st.builds("{}X000".format, st.integers(1995, 2030)),
    st.builds("{} ".format, st.integers(1995, 2030)),
    st.builds("{}JJ00".format, st.integers(1995, 2030)),
    st.builds("{}MM{:02}".format, st.integers(1995, 2030), st.integers(1, 12)),
)


@given(st.lists(NAMES, min_size=1, max_size=20))
def test_no_part_of_a_week_and_no_total_ever_becomes_a_point_among_weeks(names: list[str]) -> None:
    table = records("tabel", [{"Perioden": name, "Overledenen_1": 1000 + index} for index, name in enumerate(names)])

    points = [row for row in figures_of(table, Wanted()).rows if isinstance(row, Found)]

    kinds = {point.observation.period.kind for point in points}
    assert len(kinds) <= 1
    if any("week" in name or "W1" in name or "X0" in name for name in names):
        assert kinds <= {PeriodKind.WEEK}
    for point in points:
        name = names[point.line - 1]
        assert "dag" not in name
        if point.observation.period.kind is PeriodKind.WEEK:
            assert "week" in name or "W1" in name


@given(st.lists(st.sampled_from(["", ".", "*", "-", "x", None, "Secret", "12", 7]), min_size=1, max_size=20))
def test_an_unknown_figure_is_never_zero(cells: list[str | int | None]) -> None:
    table = records(
        "tabel", [{"Perioden": "2022JJ00", "Gas_1": 1}, *({"Perioden": "2021JJ00", "Gas_1": each} for each in cells)]
    )

    values = [row.observation.value for row in figures_of(table, Wanted()).rows if isinstance(row, Found)]

    assert 0 not in values
    assert values[1:] == [Decimal(each) if each in {"12", 7} else None for each in cells]
