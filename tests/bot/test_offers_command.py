"""`rapport offers solve`: a table in, and out come frontier, proposals and the points that are fair."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from playbooks.texts import Voice
from tests.playbooks.offers.classic import SIZES, every_package, files, scores

SAME = 1e-9
TABLE = {
    "issues": [
        {
            "name": "Price",
            "options": [
                {"name": "100", "us": 60, "them": 0},
                {"name": "95", "us": 30.5, "them": [20, 30]},
                {"name": "90", "us": 0, "them": 40},
            ],
        },
        {
            "name": "Review",
            "options": [
                {"name": "monthly", "us": 0, "them": 60},
                {"name": "quarterly", "us": 40, "them": 0},
            ],
        },
    ],
    "limits": {"us": 30, "them": [30, 40]},
}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["offers", "solve", *map(str, arguments)])


def solved(*arguments: str | Path) -> Any:
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def written(folder: Path, table: object, name: str = "table.json") -> Path:
    file = folder / name
    file.write_text(table if isinstance(table, str) else json.dumps(table), encoding="utf-8")
    return file


# --- the same as one by one -------------------------------------------------------------------


@pytest.mark.parametrize("name", SIZES)
def test_the_frontier_is_what_no_other_package_beats(name: str) -> None:
    every = list(every_package(name))
    assert len(every) == SIZES[name]
    efficient = sorted(
        {
            (round(us, 9), round(them, 9))
            for _, us, them in every
            if not any(
                u >= us - SAME and t >= them - SAME and (u > us + SAME or t > them + SAME)
                for _, u, t in every
            )
        },
        reverse=True,
    )
    found = solved(*files(name))["frontier"]
    assert [(round(one["us"], 9), round(one["them"], 9)) for one in found] == efficient


@pytest.mark.parametrize("name", SIZES)
def test_the_fair_points_are_the_best_of_all_packages(name: str) -> None:
    (_, our_limit), (_, their_limit) = (scores(profile) for profile in files(name)[1:])
    gains = [(us - our_limit, them - their_limit) for _, us, them in every_package(name)]
    acceptable = [pair for pair in gains if min(pair) >= -SAME]
    found = solved(*files(name))

    def gain(point: str) -> tuple[float, float]:
        return found[point]["us"] - our_limit, found[point]["them"] - their_limit

    us, them = gain("nash")
    assert us * them == pytest.approx(max(one * other for one, other in acceptable), abs=SAME)
    assert min(gain("egalitarian")) == pytest.approx(max(min(pair) for pair in acceptable), abs=SAME)
    assert sum(gain("highest_sum")) == pytest.approx(max(sum(pair) for pair in acceptable), abs=SAME)


@pytest.mark.parametrize("name", SIZES)
def test_every_package_is_worth_what_is_said(name: str) -> None:
    worth = {tuple(sorted(package.items())): (us, them) for package, us, them in every_package(name)}
    found = solved(*files(name))
    points = [*found["frontier"], *found["proposals"], found["nash"], found["egalitarian"]]
    for point in points:
        for package in (point["package"], *point.get("also", ())):
            assert (point["us"], point["them"]) == pytest.approx(worth[tuple(sorted(package.items()))])


@pytest.mark.parametrize("name", SIZES)
def test_the_limits_are_the_reservation_values(name: str) -> None:
    (_, ours), (_, theirs) = (scores(profile) for profile in files(name)[1:])
    assert solved(*files(name))["limits"] == {"us": ours, "them": theirs}


def test_the_examples_of_the_documentation_say_what_they_give(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "offers.md").read_text(encoding="utf-8")
    as_json, as_csv, printed = re.findall(r"```(?:json|csv)\n(.*?)```", page, re.DOTALL)
    for table in (as_json, as_csv):
        assert solved(written(tmp_path, table)) == json.loads(printed)


@pytest.mark.parametrize("name", SIZES)
def test_packages_worth_the_same_stand_under_one_point(name: str) -> None:
    every = list(every_package(name))
    for point in solved(*files(name))["frontier"]:
        same = [
            package
            for package, us, them in every
            if abs(us - point["us"]) < SAME and abs(them - point["them"]) < SAME
        ]
        named = [point["package"], *point.get("also", ())]
        assert sorted(map(str, named)) == sorted(map(str, same))


# --- what is printed --------------------------------------------------------------------------


def test_json_has_these_keys_and_plain_numbers(tmp_path: Path) -> None:
    found = solved(written(tmp_path, TABLE))
    assert list(found) == ["frontier", "nash", "egalitarian", "highest_sum", "proposals", "limits"]
    assert found["frontier"][1] == {"us": 70.5, "them": 25, "package": {"Price": "95", "Review": "quarterly"}}
    assert found["limits"] == {"us": 30, "them": 35}


def test_people_read_an_aligned_table(tmp_path: Path) -> None:
    said = run(written(tmp_path, TABLE)).stdout.splitlines()
    assert said[:4] == [
        "The frontier: 5 packages that no other beats",
        "      us     them  package",
        "     100        0  Price: 100; Review: quarterly",
        "    70.5  20 – 30  Price: 95; Review: quarterly",
    ]
    assert "To put on the table together" in said
    assert "Where an agreement may lie (our limit: 30, theirs: 30 – 40)" in said
    assert [line.split()[0] for line in said[-3:]] == ["Nash", "egalitarian", "highest"]


def test_no_agreement_is_said_plainly(tmp_path: Path) -> None:
    hopeless = {**TABLE, "limits": {"us": 90, "them": 90}}
    file = written(tmp_path, hopeless)
    assert solved(file)["nash"] is None
    assert "No package is acceptable to both, if the guesses are right" in run(file).stdout


def test_a_spreadsheet_in_vietnamese_is_read(tmp_path: Path) -> None:
    rows = (
        "\ufeffVấn đề;Lựa chọn;Ta;Họ\nGiá;100;60;0\n;90;0;40,5\nThanh toán;30 ngày;10,25;0\n;60 ngày;0;20\n"
    )
    best = solved(written(tmp_path, rows, "bảng.csv"))["frontier"][0]
    assert best == {"us": 70.25, "them": 0, "package": {"Giá": "100", "Thanh toán": "30 ngày"}}


# --- what cannot be solved --------------------------------------------------------------------


def test_a_fault_is_said_on_standard_error_and_nothing_is_printed(tmp_path: Path) -> None:
    broken = json.loads(json.dumps(TABLE))
    del broken["issues"][0]["options"][1]["them"]
    result = run(written(tmp_path, broken), "--json")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == Voice().say("offers.missing_them", issue="Price", option="95") + "\n"


def test_what_is_odd_is_said_beside_the_solution(tmp_path: Path) -> None:
    result = run(written(tmp_path, {**TABLE, "limits": {"us": 200}}), "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["nash"] is None
    assert result.stderr == Voice().say("offers.limit_out_of_reach", more="200", less="100") + "\n"


def test_worths_too_fine_for_what_they_oppose_get_a_sentence(tmp_path: Path) -> None:
    options = [
        {"name": str(n), "us": f"{n * n}/{10**9 + 7}", "them": f"-{n * n}/{10**9 + 7}"} for n in range(9)
    ]
    issues = [
        {"name": str(k), "options": [{**one, "us": f"{n * (n + k**5)}/7", "them": f"-{n * (n + k**5)}/7"}
                                     for n, one in enumerate(options)]}
        for k in range(12)
    ]  # fmt: skip
    result = run(written(tmp_path, {"issues": issues}))
    assert (result.exit_code, result.stderr) == (1, Voice().say("offers.too_fine") + "\n")


@pytest.mark.parametrize("content", ["", "{", "[]", "null", "<a", "a,b\n1,2", "\0", "PK\x03\x04", "9" * 5000])
def test_whatever_is_no_table_gets_one_sentence(tmp_path: Path, content: str) -> None:
    result = run(written(tmp_path, content))
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert result.exception is None or isinstance(result.exception, SystemExit)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = run(tmp_path / "nowhere.json")
    assert result.exit_code == 2
    assert result.stderr == f"{tmp_path / 'nowhere.json'} cannot be read: No such file or directory\n"


def test_half_a_character_is_printed_as_json_writes_it(tmp_path: Path) -> None:
    text = json.dumps(TABLE).replace("monthly", "\\ud83d")
    assert run(written(tmp_path, text)).exit_code == 0
    assert solved(written(tmp_path, text))["frontier"]


def test_names_tell_the_terminal_nothing(tmp_path: Path) -> None:
    text = json.dumps(TABLE).replace("monthly", "\\u001b]0;owned\\u0007\\nNash 9 9")
    result = run(written(tmp_path, text))
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout
    assert "\nNash 9 9" not in result.stdout


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no file without an end here")
def test_a_file_without_an_end_is_too_large() -> None:
    result = run("/dev/zero")
    assert result.exit_code == 1
    assert "10" in result.stderr


def test_nothing_heavy_is_loaded_until_it_is_needed() -> None:
    code = (
        "import sys, bot.__main__, playbooks.offers, playbooks.offers.table\n"
        "from playbooks.offers import read_issues\n"
        "print([one for one in ('numpy', 'matplotlib') if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
