"""Small words of Vietnamese, between those that matter, and its two ways of spelling."""

from playbooks.feedback.finder import Start, after, like
from playbooks.feedback.lists import one_of, split

VARIANTS = (
    ("óa", "oá"),
    ("òa", "oà"),
    ("ỏa", "oả"),
    ("ủy", "uỷ"),
    ("úy", "uý"),
    ("kỹ", "kĩ"),
    ("lý", "lí"),
    ("tỷ", "tỉ"),
    ("hy vọng", "hi vọng"),
    ("quý", "quí"),
    ("không", "ko"),
    ("không", "hông"),
)


def spelt(listed: str) -> str:
    """The phrases in either spelling, where Vietnamese has two."""
    known = split(listed)
    others = (each.replace(one, two) for each in known for one, two in VARIANTS if one in each)
    return "|".join((*known, *others))


def said(listed: str, rest: str = "", *, before: str = "") -> Start:
    return after(spelt(listed), rest, before=before)


def not_after(listed: str) -> str:
    """None of the words stands before."""
    return "".join(rf"(?<!{phrase} )" for phrase in split(listed))


def any_of(listed: str) -> str:
    return f"(?:{one_of(spelt(listed))})"


US = """
    tôi | tui | em | mình | chúng tôi | chúng em | chúng mình | bọn em | bọn tôi | bọn mình | tụi em |
    tụi tui | tụi mình | bên em | bên tôi | bên mình | bên tui | bên chúng tôi | phía em | phía tôi |
    phía mình | phía chúng tôi | công ty | công ty em | công ty tôi | công ty chúng tôi | nhà mình | shop |
    cửa hàng | xưởng | nhân viên | cháu | con | e | tớ | bọn tớ | chúng tớ | tụi tớ | bên tớ | tao
"""
YOU = """
    anh | chị | anh chị | anh/chị | quý khách | quý công ty | quý vị | bạn | các bạn | các anh | các chị |
    mấy anh | mấy chị | bên anh | bên chị | bên bạn | bên ông | bên bà | phía anh | phía chị | phía bạn |
    khách | khách hàng | bên a | bên b | họ | bên họ | phía họ | bên đó | bên kia | bên ấy | phía bên kia |
    đối tác | ông | bà | cô | chú | bác | thầy | cô chú | chủ nhà | bên mua | bên bán | bên thuê | a | c |
    ảnh | chỉ | ổng | bả | cậu | bên cậu | các cậu | mày | tụi bạn | nó | các bác | các cô
"""
CLAUSE = r"[^.;:!?\n]"
FEW = r"(?:\s+[\w/]+){0,5}?"
DAYS = """
    hôm nay | ngày mai | sáng mai | chiều mai | tối mai | sáng nay | chiều nay | tối nay | trưa mai |
    ngay mai | tuần này | tuần sau | tuần tới | tháng này | tháng sau | tháng tới | thứ hai | thứ ba |
    thứ tư | thứ năm | thứ sáu | thứ bảy | chủ nhật | cuối tuần
"""
UNIT = any_of("""
    triệu | tr | nghìn | ngàn | k | đồng | đ | vnđ | vnd | tỷ | usd | đô | euro | eur | củ | trăm | chai |
    xị | rưỡi | phần trăm
""")


def is_number(word: str) -> bool:
    return word[0].isdigit()


def money() -> tuple[Start, ...]:
    counted = "một | hai | ba | bốn | năm | sáu | bảy | tám | chín | mười | vài | mấy | nửa | trăm | chục"
    return (
        like(is_number, rf"(?<![\d.,/])\d[\d.,]*+\s*(?:%|₫|\$|€|{UNIT}\b|tr\d)"),
        like(is_number, r"\d+(?:tr|k|m|đ|củ)\d*\b"),
        like(is_number, r"(?<![\d.,])\d{1,3}(?:\.\d{3})++"),
        like(is_number, r"(?<=[$€])\d"),
        after(counted, rf"(?:\s+\w+)?\s+{any_of('triệu | nghìn | ngàn | tỷ | đồng | phần trăm | củ')}\b"),
    )
