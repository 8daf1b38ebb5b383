"""The picture of the frontier: what it shows, what it says to who cannot see it, and how it is drawn."""

import asyncio
import subprocess
import sys
import threading
from fractions import Fraction
from io import BytesIO
from itertools import combinations
from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from handlers.pictures import Easel, FrontierPicture, Line, Mark
from handlers.pictures.drawing import SIDE, png
from handlers.pictures.frontier import MOST_POINTS, frontier_picture
from handlers.pictures.lettering import readable
from handlers.pictures.placing import Box, Room
from playbooks.offers.advice import By, Offer, Scored
from playbooks.offers.dancing import dance
from playbooks.offers.folding import frontier
from playbooks.offers.table import Issue, Option, Ours, Range, Table, Theirs
from playbooks.texts import LANGUAGES, Voice
from tests.playbooks.offers.impress import IMPRESS, in_vietnamese
from tests.playbooks.offers.tables import packages, tables

TABLES = {"en": IMPRESS, "vi": in_vietnamese(IMPRESS)}


def proposals(table: Table, *at: int) -> list[Scored]:
    found = frontier(table)
    points = [found.point(place % len(found)) for place in at] if len(found) else []
    return [Scored(package=one.package, us=one.us, them=Range.known(one.them)) for one in points]


def pictured(language: str = "en", table: Table | None = None) -> FrontierPicture:
    known = table or TABLES[language]
    made = list(packages(known))[:6]
    offers = (
        Offer(number=place, by=By.THEM if place % 2 else By.US, package=one, on="")
        for place, one in enumerate(made)
    )
    return frontier_picture(
        Voice(language), "Impress", known, proposals(known, 5, 6, 7), dance(known, list(offers))
    )


def is_png(drawn: bytes) -> bool:
    with Image.open(BytesIO(drawn)) as image:
        return (image.format, image.size) == ("PNG", (SIDE, SIDE))


def test_the_picture_shows_what_the_table_holds() -> None:
    shown = pictured()
    assert len(shown.frontier) == len(frontier(IMPRESS))
    assert shown.limit_us == Line(low=45, high=45, label="our limit: 45")
    assert shown.limit_them == Line(low=35, high=45, label="their limit, a guess: 35–45")
    assert [mark.label for mark in shown.marks] == ["best balance (Nash)", "most even", "most together"]
    assert (len(shown.ours), len(shown.theirs), len(shown.proposals)) == (3, 3, 3)
    assert shown.nobody == ""


@pytest.mark.parametrize(
    ("language", "told"),
    (
        (
            "en",
            (
                "from 100 for us and 0 for them to 38 for us and 77 for them.",
                "Proposal A: 82 for us, 47 for them.",
                "Our limit: 45. Their limit, as we guess: 35–45.",
                "The newest offer leans their way.",
            ),
        ),
        (
            "vi",
            (
                "từ 100 cho mình và 0 cho họ đến 38 cho mình và 77 cho họ.",
                "Gói A: 82 cho mình, 47 cho họ.",
                "Giới hạn của mình: 45.",
                "Đề nghị mới nhất nghiêng về phía họ.",
            ),
        ),
    ),
)
def test_who_cannot_see_it_is_told_the_same(language: str, told: tuple[str, ...]) -> None:
    alt = pictured(language).alt
    assert all(sentence in alt for sentence in told)
    assert len(alt) <= 2000


def test_no_agreement_is_said_instead_of_tinted() -> None:
    apart = IMPRESS.model_copy(
        update={"ours": Ours(limit=Fraction(99)), "theirs": Theirs(limit=Range.known(70))}
    )
    shown = pictured(table=apart)
    assert shown.nobody == "no package here that both can accept"
    assert "No package here is acceptable to both sides." in shown.alt
    assert is_png(png(shown))


def test_of_very_many_points_some_are_drawn_and_both_ends() -> None:
    options = [
        Option(name=str(step), us=Fraction(step), them=Range.known(999 - step)) for step in range(1000)
    ]
    hundred = tuple(
        one.model_copy(update={"us": one.us * 1000, "them": Range.known(one.them.low * 1000)})
        for one in options[:100]
    )
    table = Table(issues=(Issue(name="fine", options=tuple(options)), Issue(name="coarse", options=hundred)))
    shown = frontier_picture(Voice("en"), "Impress", table)
    assert len(frontier(table)) == 100_000
    assert len(shown.frontier) == MOST_POINTS
    assert (shown.frontier[0][0], shown.frontier[-1][0]) == (99_999, 0)
    assert is_png(png(shown))


@settings(max_examples=15, deadline=None)
@given(tables(), st.sampled_from(tuple(LANGUAGES)), st.text(max_size=80))
def test_any_table_and_any_name_can_be_drawn(table: Table, language: str, name: str) -> None:
    made = dance(table, [Offer(number=1, by=By.US, package=one, on="") for one in packages(table)][:1])
    shown = frontier_picture(Voice(language), name, table, proposals(table, 0, 0, 1), made)
    assert is_png(png(shown))


def test_a_name_without_a_shape_in_the_font_leaves_a_mark() -> None:
    assert readable("Impress 株式会社 (Osaka)") == "Impress … (Osaka)"
    assert readable("株式会社 Impress") == "Impress"
    assert readable("🎉") == "…"
    assert readable("Đàm phán: ưỡ, ễ, ộ → ↑") == "Đàm phán: ưỡ, ễ, ộ → ↑"


@pytest.mark.parametrize("language", tuple(LANGUAGES))
def test_a_picture_is_drawn_in_a_moment(language: str) -> None:
    png(pictured(language))
    best = min(_seconds(language) for _ in range(3))
    assert best < 0.7


def _seconds(language: str) -> float:
    """Of work: what other processes do meanwhile is not ours."""
    start = thread_time()
    png(pictured(language))
    return thread_time() - start


# --- names -----------------------------------------------------------------------------------


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 900), st.floats(0, 800)), min_size=1, max_size=5),
    st.lists(st.floats(60, 260), min_size=5, max_size=5),
)
def test_names_never_lie_on_each_other_nor_leave_the_frame(
    spots: list[tuple[float, float]], widths: list[float]
) -> None:
    frame = Box(0, 0, 900, 800)
    room = Room(frame)
    boxes = [room.find([spot], width, 60)[1] for spot, width in zip(spots, widths, strict=False)]
    assert all(one.overlap(other) < 1 for one, other in combinations(boxes, 2))
    assert all(box.overlap(frame) == pytest.approx(box.area) for box in boxes)


def test_three_proposals_at_one_place_are_one_mark_with_three_letters() -> None:
    spots = ((40.0, 40.0),) * 3
    shown = pictured().model_copy(
        update={"proposals": spots, "marks": tuple(Mark(at=spots[0], label=name) for name in "abc")}
    )
    assert is_png(png(shown))


# --- the easel -------------------------------------------------------------------------------


async def test_pictures_are_drawn_one_after_the_other_off_the_event_loop() -> None:
    with Easel() as easel:
        first, second = await asyncio.gather(easel.paint(pictured()), easel.paint(pictured("vi")))
        named = [thread.name for thread in threading.enumerate() if thread.name.startswith("pictures")]
    assert is_png(first)
    assert is_png(second)
    assert named == ["pictures_0"]


def test_nothing_is_loaded_before_a_picture_is_asked_for() -> None:
    program = (
        "import sys, handlers.pictures, handlers.blocks.charts, playbooks.offers.rehearsal\n"
        "assert not {'matplotlib', 'numpy', 'PIL'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
