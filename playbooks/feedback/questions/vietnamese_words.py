"""The words by which Vietnamese asks, over folded text."""

import re

from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

PIECE = Pattern(r"[^?]*\?[\"”’')]*|[^?]+")
# What somebody else asks is not ours, and what we mean not to ask is not asked.
REPORTED = Pattern(
    r"""\b(?:
        (?:họ|khách|người\s+ta|đối\s+tác|bên\s+(?:kia|đó|ấy|họ)|(?:anh|chị|ông|bà)\s+ấy)(?:\s+\w+){0,3}?
            \s+(?:hỏi|nói|bảo|thắc\s+mắc)\b[^"“.?!\n]{0,25}
      | (?:đừng|không|chứ\s+không|thay\s+vì|tránh|khỏi)(?:\s+(?:nên|hỏi|nói|bảo|kiểu|câu)){0,3}[\s:,]*
    )["“][^"”]{0,300}["”]""",
    re.VERBOSE,
)
CLAUSE = Pattern(r"[^,;:—–(\"“]+")
LOOSE = " \t\n\"“”‘’'(),;:–—-"
ENOUGH = 4

# --- whom one speaks to ----------------------------------------------------------------------------

YOU = one_of("""
    anh|chị|em|cô|chú|bác|ông|bà|sếp|bạn|cháu|con|mình|dì|cậu|mợ|thím|thầy|anh chị|cô chú|các anh|các chị|
    các bạn|các anh chị|các bác|các cô|mọi người|quý vị|quý công ty|quý đối tác|quý khách|quý bệnh viện|
    quý trường|quý bên|quý cơ quan|quý ngân hàng|bên anh|bên chị|bên em|bên mình|bên bạn|bên bác|bên chú|
    bên cô|bên ông|bên bà|bên ta|phía anh|phía chị|phía mình|nhà anh|nhà chị|nhà mình|nhà bác|công ty anh|
    công ty chị|công ty mình|ngài|quý ngài|chú em|ông bà|hai bác|hai anh chị|vợ chồng anh|vợ chồng chị
""")
WE = one_of("""
    em|tôi|mình|cháu|con|anh|chị|chúng tôi|chúng em|bọn em|tụi em|bên em|bên tôi|bên mình|tụi mình|bọn mình|
    tui|tụi tui|chúng mình|chúng cháu|bọn tôi|tớ
""")
CALLED = rf"(?:\s+(?:ơi|ạ|à|vậy|thế|nhỉ|hả|hở|đây|đó|đấy|nè|nha|ha|hen|hén|ta|luôn|rồi|(?:{YOU})(?:\s+\w+)?))"
END = rf"{CALLED}{{0,3}}\W*$"

# As it is typed in chats, too.
NO = "không|ko|hông|hôn"
ABLE = "(?:được|đc|dc)"

# --- yes or no -------------------------------------------------------------------------------------

WHETHER = Pattern(
    rf"""(?:\b(?:{NO}|khum|hong|hổng|chưa|chăng|được\s+chứ|đúng\s+chứ|chứ|à|ư|hay\s+sao
        |phỏng){END})
      | \bcó\s+phải\b | \bphải\s+chăng\b | \bliệu\b(?!\s+(?:mà|hồn)\b) | \bhay\s+(?:không|chưa|ko)\b""",
    re.VERBOSE,
)
DOUBT = Pattern(r"\b(?:liệu|hay\s+(?:không|ko)|hay\s+chưa|(?:có|đã)\b[^?]{1,80}\b(?:không|ko|chưa))\b")
# “Do you know why …?” asks why.
KNOWN = Pattern(
    r"\b(?:biết|nhớ|rõ|hiểu)\b[^?]{0,60}\b(?:vì\s+sao|tại\s+sao|thế\s+nào|ntn|ra\s+sao|làm\s+sao|khi\s+nào"
    r"|bao\s+giờ|ở\s+đâu|"
    r"từ\s+đâu|điều\s+gì|những\s+gì|cái\s+gì|ai)\b|^\W*(?:vì\s+sao|tại\s+sao|làm\s+sao|làm\s+thế\s+nào)\b"
)
INDIRECT = Pattern(
    rf"""\b(?=[kcbtmhxl])(?:
        (?:không|ko|chẳng|chả|chưa)\s+(?:biết|rõ|hiểu) | băn\s+khoăn | thắc\s+mắc | tò\s+mò
      | muốn\s+(?:biết|hỏi) | liệu
      | hỏi\s+(?:xem|thử|thẳng|rõ|lại|luôn|câu|là|{YOU}|họ|đối\s+tác) | (?:xin|cho)\s+(?:{WE})?\s*hỏi
      | xin\s+(?:{YOU})?\s*cho\s+biết | cho\s+(?:{WE})\s+biết | hỏi(?=[^?]*$)
    )\b | ^\W*(?:{YOU})\s+(?:có|đã|còn|được)\b""",
    re.VERBOSE,
)

# --- in a wrapping ---------------------------------------------------------------------------------

MAY = Pattern(r"\b(?:có\s+thể|có\s+tiện|được|đc|dc|phiền|có\s+vui\s+lòng|có\s+sẵn\s+lòng|có\s+ngại)\b")
MAY_I = Pattern(rf"\s*(?:(?:có\s+)?{ABLE}\s+)?\b(?:{NO}|chứ|chăng){END}")
IF_YOU_CAN = Pattern(rf"\b{ABLE}\s+(?:{NO}|chứ|chăng){END}")
HAS = Pattern(r"\b(?:có|đã|còn|liệu)\b")
BARELY = Pattern(r"\b(?:biết|hỏi|hay)\s*$")
VERBS = one_of("""
    kể|tả|mô tả|chia sẻ|giải thích|nói thêm|nói rõ|nói kỹ|nói qua|nói về|trình bày|thuật lại|phân tích|dẫn|
    liệt kê|hình dung|cho ví dụ|nêu|cho biết|cho hay|tâm sự|bày tỏ|làm rõ
""")
GIVES = (
    rf"cho\s+(?:{WE})\s+(?:được\s+)?(?:biết|hỏi|nghe|hiểu|xin|rõ|hay)|giúp\s+(?:{WE})\s+(?:hiểu|hình\s+dung)"
)
TELL = Pattern(rf"\b(?:{VERBS}|cho\s+(?:{WE})\s+(?:biết|nghe|hiểu)|giúp\s+(?:{WE}))\b")
WRAP = Pattern(
    rf"""[\W\d]*(?:(?:dạ|vâng|à|ừ|thưa|thế|vậy|rồi|và|còn|nhân\s+tiện|trước\s+hết
        |đầu\s+tiên)\s+)*+(?:(?:{YOU})(?:\s+ơi)?\s+)?
    (?:(?:có\s+thể|có\s+tiện|vui\s+lòng|làm\s+ơn|phiền|nhờ|xin|xin\s+phép|mong|hãy|thử|cứ|được|cho\s+phép
        |cảm\s+phiền|
        có\s+vui\s+lòng|có\s+sẵn\s+lòng|muốn|có\s+ngại)\s+)*+
    (?:(?:{YOU})\s+)?(?:(?:có\s+thể|vui\s+lòng|thử|giúp|hãy|làm\s+ơn)\s+)*+
    (?:{GIVES}|{VERBS}|hỏi)\b(?:\s+(?:{WE}|giúp|thêm|rõ|hơn|một\s+chút|đôi\s+chút|nghe|với|hỏi
        |cho)\b)*+(?:\s+(?:là|rằng|xem)\b)?""",
    re.VERBOSE,
)

# --- a number --------------------------------------------------------------------------------------

NUMBER = Pattern(
    rf"""\b(?:
        (?:khoảng|tầm|cỡ|chừng|hết|tốn|mất|giá|trả|giảm|bớt|thêm)\s+(?:{ABLE}\s+)?bn\b
      | (?<!^)(?<!với\ )(?<!cho\ )(?<!của\ )(?<!bên\ )(?<!theo\ )(?<!giúp\ )(?<!gặp\ )
            bn(?=\s+(?:%|phần|tiền|năm|tháng|ngày|tuần|người|cái|lần|đơn|tấn|chiếc|triệu|tr)(?!\w)|{END})
      | (?<!biết\ )bao\s+nhiêu\b(?!\s+(?:cũng|đi\s+nữa)\b)(?![^?]*\bbấy\s+nhiêu\b)
            | bao\s+(?:lâu|xa)\b(?!\s+nay\b)
      | (?<!thứ\ )(?<!ngày\ )(?<!tháng\ )mấy\s+(?!(?:nay|hôm|bữa|anh|chị|em|cô|chú|ông|bà|bác|đứa|hồi|khi|ai
          |cháu|sếp|bên|chỗ|
            việc|chuyện|vụ|món|khoản|điều|lần\s+trước|lần\s+qua|(?:năm|tháng|tuần|ngày|vụ)\s+(?:nay|qua|gần
                |trước|rồi|tới|đầu|này))\b)
      | (?:trên\s+)?thang\s+(?:điểm\s+)?(?:từ\s+)?(?:một|1|0)\b
      | từ\s+(?:1|một|0)\s+(?:đến|tới)\s+(?:10|mười|5|năm|100)\b
    )""",
    re.VERBOSE,
)

# --- question words in their place -----------------------------------------------------------------

HOW = r"(?:vì|tại|ra|làm|tính|nghĩ|thấy|thì|như|xử|bởi|do|cớ|sẽ|đi|liệu)\s+sao"
ASKS = Pattern(
    rf"""\b(?:
        (?:gì|j)\b(?!\s+(?:cũng|hết|cả)\b) | ntn\b | tn{END}
      | (?:điều|cái|chuyện|làm|việc|cần|muốn|ngại|lo|vì|nói)\s+chi\b
            | nào\b(?!\s+(?:cũng|đó)\b)
      | (?:ở|từ|tới|đến|đi|về|vào|ra|nằm|theo|khúc|chỗ|phía)\s+đâu\b | đâu\s+là\b
      | (?<!không\ )(?<!chưa\ )(?<!chẳng\ )ai\b(?!\s+(?:cũng|đó|nấy|đấy|hết|cả)\b)
      | {HOW}\b | bao\s+giờ\b(?!\s+cũng\b) | cách\s+chi\b | đâu\s*\?
    ) | ^\W*(?:(?:thế|vậy|rồi|mà|còn)\s+)?sao\b(?=\s+\w) | \bsao\b(?=\s+(?:lại|mà|phải|{YOU})\b)""",
    re.VERBOSE,
    needs=r"gì|chi|nào|đâu|ai|sao|bao|\b(?:j|n?tn)\b",
)
RHETORICAL = Pattern(
    rf"\bsao\b(?<!\bvì\ssao)(?<!\btại\ssao)(?<!\bra\ssao)(?<!\blàm\ssao)(?<!\btính\ssao)(?<!\bnghĩ\ssao)"
    rf"(?<!\bthấy\ssao)(?<!\bthì\ssao)(?<!\bxử\ssao)(?<!\bđi\ssao)(?<!^sao){END}"
)
OR = Pattern(r"\bhay\b(?!\s+(?:ho|quá|lắm|ghê|hơn)\b)")
BETWEEN = Pattern(
    r"\bgiữa\b[^?]*\b(?:và|với|hay|hoặc)\b[^?]*\bnào\b|\bnào\b[^?]*[,:—–]\s*[^?]*\w\s+hay\s+(?:là\s+)?\w"
    r"|\bhay\b[^?,]*,[^?]*\b(?:bên|cái|loại|phương\s+án|đằng|hướng)\s+nào\b"
)

# --- what bends a question -------------------------------------------------------------------------

TAG = Pattern(
    rf"\b(?:(?:đúng|phải|có\s+đúng|đúng\s+vậy|có\s+phải)(?:\s+(?:vậy|thế))?\s+(?:không|ko|hông|hôn|chứ|chưa"
    rf"|hong)|chứ\s+gì|chứ\s+nhỉ|"
    rf"(?:đồng\s+ý|nhất\s+trí)\s+(?:không|chứ)|phải\s+không\s+nào){END}"
)
LEADS = Pattern(
    rf"""[\W\d]*(?:(?:thế|vậy|nhưng|mà|dạ|thưa)\s+)*+(?:(?:{YOU})\s+)?(?:
        chẳng\s+phải | chả\s+phải | chẳng\s+lẽ | chả\s+lẽ | không\s+lẽ | lẽ\s+nào | há\s+chẳng | hổng\s+lẽ
            | bộ\b
      | chắc(?:\s+(?:là|hẳn|mẩm|chắn))?\b(?![^?]*\b(?:gì|nào|sao|ai|đâu|bao)\b)
      | hẳn\b(?![^?]*\b(?:gì|nào|sao|ai)\b)
      | (?:không|chẳng|chả)\s+(?:thấy|nghĩ|tiếc|ngại|xấu\s+hổ|sợ)\b
    )""",
    re.VERBOSE,
)
THEM = rf"(?:{YOU}|các\s+\w+|bên\s+\w+|phía\s+\w+|người\s+của\s+\w+|họ)"
REPROACH = Pattern(
    rf"""\b(?:
        (?:tại\s+sao|vì\s+sao|cớ\s+sao|cớ\s+gì|làm\s+sao|sao)\s+(?:mà\s+)?(?:lúc\s+nào|lần\s+nào|hôm\s+nào
            |bữa\s+nào|cứ|toàn|hễ|
            ngày\s+nào|tháng\s+nào|năm\s+nào)\b
      | (?:tại\s+sao|vì\s+sao|cớ\s+sao|cớ\s+gì|sao)\s+(?:mà\s+)?{THEM}(?:\s+\w+){{0,4}}?\s+(?:cứ|luôn|toàn
          |hoài|mãi|suốt|lúc\s+nào\s+cũng|
            lần\s+nào\s+cũng|không\s+bao\s+giờ|chẳng\s+bao\s+giờ|chưa\s+bao\s+giờ|dám|nỡ|hay\s+(?:trễ|quên
                |chậm|sai|đổi)|
            không\s+chịu|chẳng\s+chịu|có\s+thể\s+(?:làm|nói|để|đòi|bắt|coi|đối\s+xử))\b
      | (?:đến|tới)\s+bao\s+giờ[^?]{{0,40}}m(?:ới|s)\s+chịu\b
      | (?:chừng|khi|lúc)\s+nào[^?]{{0,40}}m(?:ới|s)\s+chịu\b
      | ai\s+cho\s+phép\b | lấy\s+quyền\s+gì\b | quyền\s+gì\s+mà\b
      | (?:coi|xem)\s+(?:{WE}|khách)\s+là\s+(?:cái\s+)?gì\b
      | làm\s+ăn\s+(?:kiểu\s+gì|thế\s+à|vậy\s+à) | không\s+biết\s+(?:xấu\s+hổ|ngượng)\b
      | bao\s+nhiêu\s+lần\s+(?:rồi|nữa)\b
      | sao\s+(?:mà\s+)?(?:tin|chấp\s+nhận)\s+(?:nổi|được)\b
    )""",
    re.VERBOSE,
)
THREAT = Pattern(
    rf"""\b(?:hay(?:\s+là)?|không\s+thì|bằng\s+không|nếu\s+không\s+thì|kẻo)\s+(?:(?:để|muốn|phải|chờ|đợi
        |bắt)\s+)*+
    (?:{WE}|công\s+ty\s+(?:em|tôi|mình))\s+(?:\w+\s+){{0,3}}?
    (?:chuyển|đi|kiện|tìm|mời|báo|gọi|hủy|huỷ|rút|dừng|cắt|nhường|bán|đưa|ngưng|ra\s+tòa|ra\s+toà|nhờ|giao
        |sang|ký|đăng|chấm\s+dứt|kéo)\b""",
    re.VERBOSE,
)

# --- what follows up -------------------------------------------------------------------------------

BACK = Pattern(
    r"\b(?:đó|ấy|vậy|thế\s+thì|này|họ|nó|nếu\s+(?:có|chưa|không|rồi|được)|cụ\s+thể|lúc\s+ấy|khi\s+đó"
    r"|lúc\s+đó|hồi\s+đó|như\s+vậy|vì\s+sao|"
    r"tại\s+sao)\b"
)
COMMON_WORDS = """
    anh chị em cô chú bác ông bà bạn mình tôi bên các quý phía công ty có không chưa đã đang sẽ được là thì
    mà và với
    cho của những gì nào sao ai đâu bao nhiêu mấy khi lúc này đó thế vậy ra làm cần muốn thấy như nếu từ
    trong ngày năm tháng
    còn hay hay cũng lại rồi nhất nhà vào để đến tới một hai ba phải việc điều cái người hơn về theo do vì
"""
COMMON = frozenset(COMMON_WORDS.split())
