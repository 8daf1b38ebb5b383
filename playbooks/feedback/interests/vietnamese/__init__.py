"""How Vietnamese tells sentences, sides, and what is beside the point."""

import re

from playbooks.feedback.finder import Finder, after
from playbooks.feedback.interests.patterns import Interests
from playbooks.feedback.interests.vietnamese.needs import NEEDS
from playbooks.feedback.interests.vietnamese.priorities import PRIORITIES
from playbooks.feedback.interests.vietnamese.stances import BLANKS, STANCES
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern
from playbooks.feedback.places import not_after

__all__ = ["INTERESTS", "PRIORITIES"]

# One set of marks leads: that is quick to look for.
SENTENCES = Pattern(
    r"""[.!?;…\n:,—–-](?:
        (?<=[;…\n—]) | (?<=:)(?=\s) | (?<=\s[–-])(?=\s) | (?<=[.!?])[.!?]*(?=[\s"')]|$)
        | (?<=,)(?=\ (?:và|rồi|còn|lại)\ (?:lại\ )?(?:muốn|đòi|yêu\ cầu|xin|nhất\ quyết|từ\ chối)\b)
    )""",
    re.VERBOSE,
)
COMMAS = Pattern(r",\s")
SUBJECTS = one_of("""
    mình | tôi | em | ta | chúng tôi | chúng em | chúng mình | tụi mình | tụi em | bọn mình | bên mình
    | bên em | bên tôi | bên ta | họ | bên kia | bên đó | bên ấy | phía | ông | bà | anh | chị | cô | chú
    | bác | ảnh | ổng | bả | đối tác | khách | chủ nhà | phần
""")
TURNS = Pattern(rf",(?= (?:(?:và|nhưng|còn|mà|chứ) )?{SUBJECTS}\b)")

ASIDES = Finder(
    after(
        """
            chào | xin chào | dạ | vâng | ừ | ok | được | thế thôi | vậy thôi | hơn thì thôi
            | kém thì thôi | miễn bàn | cảm ơn | cám ơn | rất vui | thôi | hết | trời
        """,
        before=r"(?<!\w )(?<!, )",
    ),
    after("thì thôi | phần còn lại"),
    after("bảo | báo", r"(?! (?:hành|hiểm|chí|động|vệ|trì|đảm|cáo)\b)"),
    after("""
        nói | viết | thư | công văn | điện thoại | cuộc gọi | biên bản | lặp lại | nhắc | đặt ra
        | chưa hỏi | chưa biết | không biết | không rõ | chưa rõ | theo | sao cũng được | thỏa thuận
        | đồng ý | cuối cùng | ok | yêu cầu | lập trường | danh sách | không nói | nói rõ | khỏe không
        | rất vui
    """),
)
STATES = Finder(
    after("""
        là | thì | nào cũng | lúc nào | đang | đã | sẽ | vừa | mới | bị | được | có | còn | vẫn | hay | cứ
        | mất | buồn | hỏng | hư | chết | mệt | đóng cửa | suýt | từng
        | vụ trước | lần trước | năm ngoái | hôm qua | rồi | quá | lắm
        | chỉ | ở | nên | chưa | không | hết | càng
    """)
)
ADDED = Pattern(r"(?:ngoài ra|thêm nữa|thêm vào đó|còn|lại|rồi|và|cũng|họ còn|họ cũng|bên đó còn)\b")

OURS = Finder(
    after(
        """
            mình | tôi | em | chúng tôi | chúng em | chúng ta | ta | tụi em | tụi tôi | xưởng mình
            | nhà em | nhà mình | tui | tụi tui | tớ | bọn tôi | bọn em
        """,
        before=not_after("người | của | cho | gọi | ép | bắt | giúp | trả | hỏi | nhờ | đòi | báo"),
    )
)
FIRST_PERSON = """
    mình | tôi | em | ta | tui | tớ | cũng | sẽ | đang | vẫn | lại | rất | thì | chỉ | không | chưa | thật
    | đều | và | là | điều | phải | nhất | đáng
"""
THEIRS = Finder(
    after(
        """
            họ | bên kia | bên đó | bên ấy | phía họ | đối tác | khách | chủ | ông | bà | cô | chú | bác
            | anh | chị | ảnh | ổng | bả | sếp | giám đốc | trưởng phòng | người thuê | người mua
            | người bán | bên mua | bên bán | nhà máy | nhà trường | khách sạn | bệnh viện | hãng | đại lý
            | hợp tác xã | phụ huynh | công đoàn | nhà cung cấp | ngân hàng | bảo tàng | phía | bên
        """,
        r"(?! (?:em|mình|tôi|ta|này|chúng|nhà mình)\b)",
    ),
    # Whoever wants it and is not one of us.
    after(
        "muốn | cần | đòi | sợ | lo | mong | ngại | yêu cầu",
        before=r"(?<=\w )" + not_after(FIRST_PERSON),
    ),
)
SEVERAL = Finder(
    after("""
        và | với | cùng | lại | còn | ngoài ra | nữa | cũng | hai việc | hai điều | hai thứ | hai chuyện
        | ba điều | ba việc | hoặc | lẫn | rồi
    """)
)
ANEW = Pattern(
    r"""(?!(?:họ|ảnh|ổng|bả|nhưng|vì|do|tại|và|chắc|có|hình|cũng|rồi|lại|ngoài|thực|không|chưa)\ |\w+\ ấy\ )
        (?:\w+\ ){1,4}?(?:thì\ |cũng\ )?(?:lo|sợ|mong|cần|muốn|ngại|hy\ vọng)\b""",
    re.VERBOSE,
)
LISTED = Pattern(
    r""",\ (?!(?:vì|do|bởi|để|nên|chắc|có\ lẽ|hình\ như|không\ thì|nếu|kẻo|nhằm|khỏi|tại|mà|nhưng|thì|chứ
        |cho|đơn\ giản|có|không\ (?:hơn|dưới|quá|bớt|thì|bàn|thương)|và|với|cùng|lại|còn
        |ngoài|cũng|rồi|hoặc)\b)""",
    re.VERBOSE,
)

INTERESTS = Interests(
    sentences=SENTENCES,
    commas=COMMAS,
    turns=TURNS,
    stances=STANCES,
    blanks=BLANKS,
    needs=NEEDS,
    asides=ASIDES,
    states=STATES,
    few=3,
    many=5,
    item=Pattern(r"(?:không|thêm|kèm|miễn)\b"),
    joint=Pattern(r"\b(?:nên|và|mà|rồi) (?:\w+ )?\Z"),
    added=ADDED,
    ours=OURS,
    theirs=THEIRS,
    anew=ANEW,
    several=SEVERAL,
    listed=LISTED,
)
