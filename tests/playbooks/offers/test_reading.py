"""Tables from files, ours in JSON and CSV to the last digit; a sentence for all that cannot be read."""

import json
import time
from contextlib import suppress
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from playbooks.offers import (
    Issue,
    Option,
    Ours,
    Range,
    Table,
    Theirs,
    UnfitTable,
    faults,
    read_table,
    write_csv,
    write_json,
)
from playbooks.offers.exact import LARGEST, read_exact, written_exact
from playbooks.texts import LANGUAGES, Voice
from tests.playbooks.offers.tables import tables

HEADER = "issue,option,us,them"


def small(**more: object) -> dict[str, Any]:
    options = [{"name": "100", "us": 60, "them": 0}, {"name": "90", "us": 0, "them": [30, 40]}]
    return {"issues": [{"name": "Price", "options": options}], **more}


def refused(content: str | bytes, *profiles: str) -> tuple[str, dict[str, str]]:
    """The first fault; each has its sentence in every language."""
    with pytest.raises(UnfitTable) as refusal:
        read_table(content, profiles)
    for fault in refusal.value.faults:
        for language in LANGUAGES:
            assert Voice(language).say(fault.key, **fault.facts)
    first = refusal.value.faults[0]
    return first.key.removeprefix("offers."), dict(first.facts)


# --- numbers ---------------------------------------------------------------------------------


@given(st.fractions(-1000, 1000))
@example(Fraction(1, 2**41))
def test_a_number_is_read_as_it_was_written(number: Fraction) -> None:
    assert read_exact(written_exact(number)) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [("0.1", "1/10"), (" 12 ", "12"), ("-.5", "-1/2"), ("1/3", "1/3"), ("2.5E-3", "1/400"), ("7.", "7")],
)
def test_digits_are_taken_as_they_stand(written: str, number: str) -> None:
    assert read_exact(written) == Fraction(number)


@pytest.mark.parametrize(
    "written", ["", "x", "NaN", "inf", "Infinity", "1/0", "1e400", "1e-400", "1_0", "0x1", "９٣x", "9" * 999]
)
def test_what_is_no_number_is_none(written: str) -> None:
    assert read_exact(written) is None


def test_a_number_that_nobody_means_is_none() -> None:
    assert read_exact(str(LARGEST + 1)) is None


# --- JSON ------------------------------------------------------------------------------------


@given(tables())
def test_json_gives_the_same_table_back(table: Table) -> None:
    text = write_json(table)
    assert json.loads(text)["issues"][0]["name"] == table.issues[0].name
    if not any(fault.grave for fault in faults(table)):
        assert read_table(text) == table
        assert read_table(text.encode("utf-8-sig")) == table
        assert read_table(text.encode("utf-16")) == table


def test_json_is_read_as_it_is_described() -> None:
    table = read_table(
        """{"issues": [{"name": "Price", "options": [{"name": "100", "us": 30.10, "them": [0, 5]}]}],
            "forbidden": [], "limits": {"us": "1/3", "them": [20, 30]}, "targets": {"us": 70}}"""
    )
    assert table == Table(
        issues=(
            Issue(
                name="Price",
                options=(
                    Option(name="100", us=Fraction("30.1"), them=Range(low=Fraction(0), high=Fraction(5))),
                ),
            ),
        ),
        ours=Ours(limit=Fraction(1, 3), target=Fraction(70)),
        theirs=Theirs(limit=Range(low=Fraction(20), high=Fraction(30))),
    )


@pytest.mark.parametrize(
    ("text", "key", "facts"),
    [
        ("{", "not_json", {"line": "1", "column": "2"}),
        ("[" * 100_000, "not_json", {}),
        ("[]", "not_as_described", {"where": "JSON", "found": "[]"}),
        ("{}", "no_issue", {}),
        ('{"issues": 3}', "not_as_described", {"where": "issues", "found": "3"}),
        ('{"issues": [3]}', "not_as_described", {"where": "issues › 1", "found": "3"}),
        ('{"issues": [{"options": []}]}', "nameless", {"where": "issues › 1"}),
        ('{"issues": [{"name": " ", "options": []}]}', "nameless", {}),
        ('{"issues": [{"name": "Price"}]}', "no_option", {"issue": "Price"}),
        ('{"isues": []}', "unknown_key", {"key": "isues"}),
        ('{"issues": [], "issues": []}', "same_key", {"key": "issues"}),
        ('{"issues": [{"name": "P", "options": [{"us": 1}]}]}', "nameless", {"where": "P › 1"}),
        ('{"issues": [], "limits": 4}', "not_as_described", {"where": "limits"}),
        ('{"issues": [], "limits": {"them": [1]}}', "not_a_range", {"where": "limits › them"}),
        ('{"issues": [], "limits": {"us": true}}', "no_number", {"found": "true"}),
        ('{"issues": [], "forbidden": [[]]}', "not_as_described", {"where": "forbidden › 1"}),
        ('{"issues": [], "forbidden": [{"a": null}]}', "not_as_described", {"found": "null"}),
    ],
)
def test_json_that_is_no_table_is_refused_with_its_place(text: str, key: str, facts: dict[str, str]) -> None:
    found_key, found = refused(text)
    assert found_key == key
    assert facts.items() <= found.items()


@pytest.mark.parametrize("worth", ["NaN", "Infinity", "-Infinity", '"a lot"', "1e999", "true", "{}"])
def test_what_is_no_worth_is_named_with_its_option(worth: str) -> None:
    text = f'{{"issues": [{{"name": "Price", "options": [{{"name": "100", "us": {worth}, "them": 1}}]}}]}}'
    key, facts = refused(text)
    assert (key, facts["where"]) == ("no_number", "Price › 1 › us")


def test_every_worth_that_is_missing_is_named() -> None:
    given = small()
    del given["issues"][0]["options"][0]["us"]
    given["issues"][0]["options"][1]["them"] = None
    with pytest.raises(UnfitTable) as refusal:
        read_table(json.dumps(given))
    assert [(fault.key, fault.facts["option"]) for fault in refusal.value.faults] == [
        ("offers.missing_us", "100"),
        ("offers.missing_them", "90"),
    ]


def test_a_table_may_have_worths_below_zero() -> None:
    given = small()
    given["issues"][0]["options"][0]["us"] = -3
    assert read_table(json.dumps(given)).issues[0].options[0].us == -3


# --- CSV -------------------------------------------------------------------------------------


@given(tables())
def test_csv_gives_the_same_table_back(table: Table) -> None:
    if not any(fault.grave for fault in faults(table)):
        assert read_table(write_csv(table)) == table
        assert read_table(write_csv(table).encode("utf-8-sig")) == table


def test_names_that_could_be_mistaken_come_back_as_they_were() -> None:
    names = ("#limit", "##", "a,b", 'say "yes"', "two\nlines", "giá;trị", "=1+1")
    options = tuple(Option(name=name, us=Fraction(1, 3), them=Range.known(2)) for name in names)
    issues = tuple(Issue(name=name, options=options) for name in names)
    table = Table(issues=issues, forbidden=({"#limit": "##", "a,b": "two\nlines"},))
    assert read_table(write_csv(table)) == table


@pytest.mark.parametrize(
    "text",
    [
        "issue,option,us,them\nPrice,100,60,0\nPrice,90,0.5,40",
        "\ufeffIssue;Option;Us;Them\r\nPrice;100;60;0\r\n;90;0,5;40\r\n",
        "issue\toption\tus\tthem\nPrice\t100\t60\t0\nPrice\t90\t0,5\t40\n\n",
        'option,them,issue,us\n100,0,Price,60\n90,40,Price,"0,5"\n',
        "issue,option,us,them_low,them_high\nPrice,100,60,0,0\nPrice,90,.5,40,40\n",
        "Vấn đề;Lựa chọn;Ta;Họ\nPrice;100;60;0\nPrice;90;0,5;40",
        "Vấn đề;Phương án;Với ta;Họ thấp nhất;Họ cao nhất\nPrice;100;60;0;0\nPrice;90;0,5;40;40",
    ],
)
def test_csv_is_read_however_a_spreadsheet_wrote_it(text: str) -> None:
    (issue,) = read_table(text).issues
    assert [(one.name, one.us, one.them.likely) for one in issue.options] == [
        ("100", Fraction(60), Fraction(0)),
        ("90", Fraction(1, 2), Fraction(40)),
    ]


def test_limits_and_what_cannot_be_had_are_rows_of_their_own() -> None:
    table = read_table(
        "issue,option,us,them_low,them_high\nPrice,100,60,0,5\nTerm,1,0,0,9\n#limit,,40,3,4\n#target,,50,,\n"
        "#forbidden,Price,100,Term,2\nTerm,2,1,0,0\n"
    )
    assert table.ours == Ours(limit=Fraction(40), target=Fraction(50))
    assert table.theirs.limit == Range(low=Fraction(3), high=Fraction(4))
    assert table.forbidden == ({"Price": "100", "Term": "2"},)
    vietnamese = "vấn đề,lựa chọn,ta,họ\nGiá,1,1,1\nGiá,2,1,1\n#giới hạn,,1,\n#cấm,Giá,1"
    assert read_table(vietnamese).ours.limit == 1


@pytest.mark.parametrize(
    ("text", "key", "facts"),
    [
        ("hello", "unknown_column", {"column": "hello"}),
        ("issue,option,us\nPrice,1,2", "no_header", {}),
        ("issue,option,us,them,them\n", "same_key", {"key": "them"}),
        (f"{HEADER},note\nPrice,1,2,3,4", "unknown_column", {"column": "note"}),
        (f"{HEADER}\n", "no_issue", {}),
        (f"{HEADER}\n,100,1,2", "nameless_row", {"line": "2"}),
        (f"{HEADER}\nPrice,,1,2", "nameless_row", {"line": "2"}),
        (f"{HEADER}\nPrice,100,much,2", "no_number", {"where": "Price › 100 › us", "found": "much"}),
        (f"{HEADER}\nPrice,100,nan,2", "no_number", {"found": "nan"}),
        (f"{HEADER}\nPrice,100,,2", "missing_us", {"issue": "Price", "option": "100"}),
        (f"{HEADER}\nPrice,100,2", "missing_them", {"issue": "Price", "option": "100"}),
        (f'{HEADER}\nPrice,100,"1,250",2', "unclear_number", {"found": "1,250"}),
        ("issue;option;us;them\nPrice;1;0,5;2\nPrice;2;1.250;2", "unclear_number", {"found": "1.250"}),
        ("issue,option,us,low,high\nPrice,100,1,2,", "not_a_range", {"where": "Price › 100"}),
        ("issue,option,us,low,high\nPrice,100,1,3,2", "low_above_high", {"option": "100"}),
        (f"{HEADER}\n#limits,,1,2", "unknown_mark", {"mark": "#limits", "line": "2"}),
        (f"{HEADER}\n#limit,,1,2\n#limit,,1,2", "same_key", {"key": "#limit"}),
        (f"{HEADER}\nPrice,1,1,1\n#forbidden,Price", "unpaired", {"line": "3"}),
        (f'{HEADER}\nPrice,"1,1,1', "not_csv", {"line": "2"}),
        (f"{HEADER}\nPrice,1,1,1\nPrice,1,2,2", "same_option", {"option": "1"}),
    ],
)
def test_csv_that_is_no_table_is_refused_with_its_place(text: str, key: str, facts: dict[str, str]) -> None:
    found_key, found = refused(text)
    assert found_key == key
    assert facts.items() <= found.items()


# --- any file --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "no_issue"),
        (b"PK\x03\x04\x00", "spreadsheet"),
        (b"issue,option\xe1", "unknown_letters"),
        (b"\xff\xfe\x00", "unknown_letters"),
        (b" " * 10_000_001, "too_large_a_file"),
        ("<domain/>", "needs_two_profiles"),
    ],
)
def test_what_is_no_table_at_all_is_told_apart(content: str | bytes, key: str) -> None:
    assert refused(content)[0] == key


def test_only_a_domain_takes_profiles() -> None:
    assert refused(json.dumps(small()), "<a/>", "<b/>")[0] == "profiles_without_domain"


@given(
    st.binary(max_size=200) | st.text(max_size=200) | st.text('{}[]",:0123456789.eE<>/#;\n\t|', max_size=99)
)
def test_whatever_is_read_gives_a_table_or_a_sentence(content: str | bytes) -> None:
    with suppress(UnfitTable):
        assert read_table(content).issues


def test_a_large_table_is_read_in_a_moment() -> None:
    options = [{"name": str(n), "us": n / 100, "them": [n / 50, n / 25]} for n in range(10)]
    text = json.dumps({"issues": [{"name": str(n), "options": options} for n in range(30)]})
    took = []
    for _ in range(5):
        begun = time.perf_counter()
        faults(read_table(text))
        took.append(time.perf_counter() - begun)
    assert min(took) < 0.05
