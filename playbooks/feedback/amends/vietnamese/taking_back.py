"""How an apology is taken back in the same breath, in Vietnamese."""

from playbooks.feedback.amends.vietnamese.grammar import CLAUSE, US, YOU, any_of, not_after, said
from playbooks.feedback.finder import Finder

YOURS = any_of(YOU)
OURS = any_of(US)
PRAISED = any_of(
    "tin | tin tưởng | chờ | kiên nhẫn | luôn | là khách | quan trọng | đã tin | đã chờ | thương | quý"
)


NO_EXCUSE = (
    r"(?!\s*[…\"”.])(?!\s+(?:đó|điều\s+đó|vậy|thế|cái\s+đó|như\s+vậy|"
    r"chuyện\s+đó)\s+(?:không|chẳng|chưa))"
    rf"(?!\s+{OURS}\s+(?:sẽ|xin|đã|nhận)\b)"
)
BENT = Finder(
    said(
        "xin lỗi | cáo lỗi | rất tiếc | lấy làm tiếc",
        rf"{CLAUSE}{{0,60}}?,\s+(?:dù|mặc\s+dù|dẫu|cho\s+dù)\b(?!\s+(?:lý\s+do|với|vì|thế|bất|gì|sao|là|có)\b)",
    ),
    said(
        "xin lỗi | cáo lỗi | thứ lỗi | rất tiếc | lấy làm tiếc | sorry | xl",
        rf"{CLAUSE}{{0,25}}?\b(?:nếu|nếu\s+như|trong\s+trường\s+hợp|lỡ\s+như)\b",
    ),
    said(
        (
            "xin lỗi | cáo lỗi | thứ lỗi | rất tiếc | lấy làm tiếc | sorry | xl | lỗi của | "
            "có lỗi | sai thật | lỗi thật | nhận lỗi | nhận trách nhiệm | trễ | nhầm"
        ),
        (
            rf"{CLAUSE}{{0,60}}?\b(?:nhưng\s+mà|nhưng|song|tuy\s+nhiên|cơ\s+mà|có\s+điều|"
            rf"dù\s+sao|thế\s+nhưng|có\s+đ?iều)\b{NO_EXCUSE}"
        ),
    ),
    said(
        "xin lỗi | cáo lỗi | rất tiếc | lấy làm tiếc",
        r"[^.;:!?\n]{0,40}[.!;]\s+(?:nhưng|tuy\s+nhiên|song|dù\s+sao|có\s+điều)\b",
    ),
    said(
        "nếu | nếu như | nếu có | giả như | lỡ",
        (
            rf"{CLAUSE}{{2,90}}?\b(?:xin\s+lỗi|rất\s+tiếc|lấy\s+làm\s+tiếc|xin\s+thứ\s+lỗi|"
            r"cáo\s+lỗi)\b"
        ),
    ),
    said(
        "xin lỗi vì | rất tiếc vì | lấy làm tiếc vì | tiếc là | tiếc vì | tiếc khi",
        (
            rf"\s+{YOURS}\s+(?:cảm\s+thấy|thấy|nghĩ|hiểu\s+lầm|hiểu\s+sai|không\s+hài\s+lòng|"
            r"không\s+vui|buồn|giận|phật\s+lòng)"
        ),
    ),
)


NEGLECTED = any_of("""
    nhắc | báo | nói | kiểm tra | kiểm | xem | gửi | cho | đọc | trả lời | phản hồi | chịu | hợp tác |
    chuẩn bị | duyệt | hỏi | dặn | ghi
""")
YOURS_TOO = any_of(
    "không | đâu | chẳng | chưa | có lỗi | sai | chậm | trễ | quên | đổi | thế | "
    "vậy | thay đổi | gửi | nên | phải | cần | có phần | góp phần"
)
BLAMED = Finder(
    said(YOU, rf"(?:\s+\w+)?\s+cũng(?:\s+(?:đã|đâu|có))?\s+{YOURS_TOO}\b"),
    said(YOU, r"\s+(?:lẽ\s+ra|đáng\s+lẽ|đáng\s+ra|phải\s+chi|đúng\s+ra)\b"),
    said(
        YOU,
        (
            r"\s+(?:đã\s+|lại\s+|mà\s+)?(?:không|chẳng|chưa|ko|k|hông)(?:\s+(?:hề|chịu|"
            rf"có))?\s+{NEGLECTED}\b(?!\s+(?:bị|gì\s+thêm))"
        ),
    ),
    said(
        "lẽ ra | đáng lẽ | đáng ra",
        rf"\s+(?:người|nhân\s+viên|bộ\s+phận|kho|thợ)\s+(?:của\s+|bên\s+)?{YOURS}\b",
    ),
    said(
        YOU,
        r"\s+(?:cứ(?=\s+(?:đòi|hối|giục|thúc|đổi|im|chần|trì|ép|bắt|nghĩ))|toàn|lúc\s+nào\s+cũng|liên\s+tục|lại|tự\s+ý)\s+(?!là\b)\w+",
    ),
    said(
        "lẽ ra | đáng lẽ | đáng ra | giá như | giá mà | phải chi | nếu như | nếu",
        (
            rf"\s+{YOURS}\s+(?:đã\s+)?(?:không|báo|nói|gửi|kiểm|chịu|đọc|trả|phải|nhắc|cho|"
            r"duyệt|xem)\b"
        ),
    ),
    said(
        "lỗi | sai | trách nhiệm | sơ suất",
        (
            r"(?:\s+(?:một\s+phần|phần\s+nào|cũng|là|chính|chủ\s+yếu))*\s*(?:của|do|ở|tại|"
            rf"thuộc\s+về|bên|phía)\s*(?:cả\s+)?{YOURS}\b(?!\s+(?:em|tôi|mình|này))"
        ),
    ),
    said(
        "do | tại | vì | bởi | tại vì | bởi vì",
        (
            rf"\s+(?!vậy){YOURS}\s+(?!{PRAISED}\b)(?:\w+\s+)?(?:không|chậm|trễ|đổi|thay|gửi|"
            "giao|báo|cứ|quên|làm|đặt|yêu|thúc|giục|hối|ký|đưa|cung|duyệt|hay|toàn|tự|mà|nói|"
            r"bắt|ép)\b"
        ),
    ),
    said("nếu | giá như | giá mà | phải chi", rf"\s+{YOURS}\s+(?:\w+\s+){{1,3}}?(?:hơn|sớm|từ\s+đầu)\b"),
    said(
        "một phần | phần nào | phần lớn | chủ yếu",
        rf"\s+(?:là\s+)?(?:cũng\s+)?(?:do|tại|vì|lỗi)\s+(?:phía\s+)?{YOURS}\b",
    ),
    said("hai bên | cả hai | đôi bên", r"\s+(?:đều|cùng|cũng)(?:\s+có)?\s+(?:lỗi|sai|trách\s+nhiệm)"),
    said("đổ cho | đổ tại | đổ lỗi cho | đổ thừa", r"\s+\w+", before=not_after("không | đừng | ko | chẳng")),
)
