"""Domains of GENIUS: evaluated as GENIUS evaluates them, and refused where they cannot be a table."""

from fractions import Fraction

import pytest

from playbooks.offers import Range, Table, UnfitTable, read_table
from playbooks.texts import LANGUAGES, Voice
from tests.playbooks.offers.classic import SIZES, every_package, files

DOMAIN = """<negotiation_template><utility_space><objective index="0" name="root">
  <issue index="2" name="Colour" type="discrete">
    <item index="1" value="red"/><item index="2" value="blue"/></issue>
  <issue index="1" name="Size"><item index="1" value="S"/><item index="2" value="L"/></issue>
</objective></utility_space></negotiation_template>"""


def profile(
    weights: str = "0.75 0.25", size: str = "2 4", colour: str = "1 1", more: str = "", root: str = ""
) -> str:
    (first, second), (small, large), (red, blue) = (one.split() for one in (weights, size, colour))
    return f"""<utility_space><objective index="0" name="root">{root}
      <weight index="1" value="{first}"/><weight index="2" value="{second}"/>
      <issue index="1" name="called otherwise"><item index="2" value="L" evaluation="{large}"/>
        <item index="1" value="S" evaluation="{small}"/></issue>
      <issue index="2" name="Colour"><item index="1" value="red" evaluation="{red}"/>
        <item index="2" value="blue" evaluation="{blue}"/></issue>
    </objective>{more}</utility_space>"""


def read(ours: str, theirs: str | None = None, domain: str = DOMAIN) -> Table:
    return read_table(domain, (ours, theirs or profile()))


def us(table: Table) -> dict[str, Fraction]:
    return {option.name: option.us for issue in table.issues for option in issue.options}


def refused(*contents: str | bytes) -> tuple[str, dict[str, str]]:
    with pytest.raises(UnfitTable) as refusal:
        read_table(contents[0], contents[1:])
    first = refusal.value.faults[0]
    for language in LANGUAGES:
        assert Voice(language).say(first.key, **first.facts)
    return first.key.removeprefix("offers."), dict(first.facts)


# --- as GENIUS evaluates ---------------------------------------------------------------------


def test_an_option_is_worth_its_share_of_the_best_one_times_the_weight() -> None:
    assert us(read(profile())) == {
        "S": Fraction("0.375"),
        "L": Fraction("0.75"),
        "red": Fraction("0.25"),
        "blue": Fraction("0.25"),
    }


def test_issues_come_by_index_and_values_by_name() -> None:
    table = read(profile())
    assert [issue.name for issue in table.issues] == ["Size", "Colour"]
    assert [option.name for option in table.issues[0].options] == ["S", "L"]


@pytest.mark.parametrize(
    ("weights", "of_large"), [("3 1", "0.75"), ("0.15 0.05", "0.75"), ("0.74 0.25", "0.74")]
)
def test_weights_are_brought_to_one_where_genius_would_not_take_them_for_one(
    weights: str, of_large: str
) -> None:
    assert us(read(profile(weights)))["L"] == Fraction(of_large)


def test_digits_count_as_they_are_written() -> None:
    assert us(read(profile("0.1 0.9000000000000001")))["red"] == Fraction("0.9000000000000001")


def test_an_issue_that_is_worth_nothing_stays_worth_nothing() -> None:
    assert us(read(profile(colour="0 0.000001")))["blue"] == 0


def test_reservation_values_are_limits_and_none_is_zero() -> None:
    table = read(profile(more='<reservation value="0.45"/><discount_factor value="0.5"/>'))
    assert table.ours.limit == Fraction("0.45")
    assert table.theirs.limit == Range.known(0)


def test_issues_under_objectives_count_by_their_own_weight_alone() -> None:
    nested = profile().replace('<issue index="2"', '<objective index="7" name="looks"><issue index="2"')
    nested = nested.replace("</objective>", "</objective></objective>")
    nested = nested.replace('<weight index="1"', '<weight index="7" value="0.5"/><weight index="1"')
    assert us(read(nested)) == us(read(profile()))


def whole(low: int, high: int, evaluator: str = "") -> str:
    return f"""<utility_space><objective><weight index="1" value="1"/>
      <issue index="1" name="Days" type="integer" lowerbound="{low}" upperbound="{high}">
        <range lowerbound="{low}" upperbound="{high}"/>{evaluator}</issue></objective></utility_space>"""


def test_whole_numbers_are_counted_from_their_lower_bound_and_kept_within_one() -> None:
    ours = whole(3, 6, '<evaluator ftype="linear" slope="0.4" offset="0.1"/>')
    theirs = whole(3, 6, '<evaluator ftype="linear" parameter1="-0.5" parameter0="1"/>')
    (days,) = read_table(whole(3, 6), (ours, theirs)).issues
    assert [(one.name, one.us, one.them.likely) for one in days.options] == [
        ("3", Fraction("0.1"), 1),
        ("4", Fraction("0.5"), Fraction("0.5")),
        ("5", Fraction("0.9"), 0),
        ("6", 1, 0),
    ]


@pytest.mark.parametrize("name", SIZES)
def test_every_package_of_a_domain_is_worth_what_genius_says(name: str) -> None:
    domain, ours, theirs = (file.read_bytes() for file in files(name))
    table = read_table(domain, (ours, theirs))
    assert table.size == SIZES[name]
    for package, to_us, to_them in every_package(name):
        assert float(table.worth_to_us(package)) == pytest.approx(to_us, abs=1e-12)
        assert float(table.worth_to_them(package).likely) == pytest.approx(to_them, abs=1e-12)


# --- what is refused -------------------------------------------------------------------------


def test_whatever_is_missing_is_named() -> None:
    gone = profile().replace(' evaluation="4"', "")
    assert refused(DOMAIN, gone, profile()) == ("missing_us", {"issue": "Size", "option": "L"})
    assert refused(DOMAIN, profile(), profile().replace('value="red"', 'value="rot"')) == (
        "missing_them",
        {"issue": "Colour", "option": "red"},
    )
    unweighed = profile().replace('<weight index="2" value="0.25"/>', "")
    assert refused(DOMAIN, profile(), unweighed) == ("no_weight", {"issue": "Colour", "file": "3"})


@pytest.mark.parametrize(
    ("domain", "key"),
    [
        (DOMAIN.replace('type="discrete"', 'type="real"'), "real_valued"),
        (DOMAIN.replace('index="2" name', 'index="1" name'), "same_index"),
        (DOMAIN.replace('index="2" name', "name"), "no_number"),
        (DOMAIN.replace('name="Colour"', 'name=""'), "nameless"),
        (DOMAIN.replace('name="Colour"', 'name="Size"'), "same_issue"),
        (DOMAIN.replace("<item", "<thing"), "no_option"),
        ("<a/>", "no_issue"),
        ("<a", "not_xml"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "not_xml"),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>', "not_xml"),
    ],
)
def test_a_domain_that_is_no_table_gets_a_sentence(domain: str, key: str) -> None:
    assert refused(domain, profile(), profile())[0] == key
    assert refused(domain.encode(), profile(), profile())[0] == key


@pytest.mark.parametrize(
    ("broken", "key"),
    [
        ("{}", "not_xml"),
        ("", "not_xml"),
        (profile(more="<utility_function/>"), "not_additive"),
        (profile(size="2 NaN"), "no_number"),
        (profile("0.5 a"), "no_number"),
        (profile(more='<reservation value="?"/>'), "no_number"),
    ],
)
def test_a_profile_that_cannot_be_read_gets_a_sentence(broken: str, key: str) -> None:
    assert refused(DOMAIN, profile(), broken)[0] == key


@pytest.mark.parametrize(
    ("domain", "evaluator", "key"),
    [
        (whole(0, 5000), "", "too_many_options"),
        (whole(0, 3), "", "missing_us"),
        (whole(0, 3), '<evaluator ftype="triangular"/>', "not_linear"),
    ],
)
def test_whole_numbers_that_cannot_be_listed_get_a_sentence(domain: str, evaluator: str, key: str) -> None:
    assert refused(domain, whole(0, 3, evaluator), whole(0, 3, evaluator))[0] == key


def test_too_few_profiles_are_asked_for() -> None:
    assert refused(DOMAIN)[0] == refused(DOMAIN, profile())[0] == "needs_two_profiles"


def test_letters_that_nobody_knows_are_no_xml() -> None:
    unknown = b'<?xml version="1.0" encoding="nonsense"?><a/>'
    assert refused(unknown, profile(), profile())[0] == "not_xml"
