"""What it costs us, and what it does for them, in Vietnamese."""

from playbooks.feedback.amends.vietnamese.grammar import US, YOU, any_of, is_number, money, not_after, said
from playbooks.feedback.finder import Finder, Start, like

COSTLY = """
    tốn | tốn kém | tốn công | mất công | mất khoảng | mất chừng | mất gần | mất thêm | mất một | mất hai |
    mất ba | mất nửa | mất vài | mất đi | chi phí | phí tổn | chi khoảng | chi thêm | bỏ ra | bỏ tiền |
    bù lỗ | lỗ | thiệt | hụt | hụt thu | giảm doanh thu | mất doanh thu | mất lãi | giảm lãi | tiền lãi |
    lãi vay | không tốn | không mất | chẳng mất | chẳng tốn | không mất gì | không mất đồng |
    không tốn đồng | không hao | có sẵn | sẵn có | để không | để trống | đang trống | còn trống | bỏ không |
    còn dư | dư ra | thừa ra | đằng nào | đàng nào | tiện đường | tiện thể | tiện xe | tiện tay |
    ngày công | giờ công | công của | công thợ | tiền công | tiền xăng | tiền dầu | tiền điện | tiền thuê |
    trích từ | lấy từ quỹ | quỹ | ngân sách | nguồn lực | phải thuê | phải thêm | phải trả | phải gối đầu |
    phải ứng | phải bỏ | phải chịu | gối đầu | chậm thu | mình chịu | em chịu | tôi chịu | bên mình chịu |
    bên em chịu | chịu phí | chịu chi phí | chịu tiền | giá vốn | khấu hao | không đáng bao nhiêu |
    chẳng đáng bao nhiêu | không đáng kể | không ảnh hưởng gì | chẳng ảnh hưởng gì | không phiền gì |
    hết xài | hết dùng | không xài | mất buổi | mất bữa | mất cuối tuần | mất ngày | mất đứt | mất toi |
    không dùng tới | không dùng nữa | hết việc | không cần tới | rảnh | nhẹ túi | số nhỏ
"""
TIME = r"(?:giờ|tiếng|buổi|ngày|hôm|tuần|phút|ca|đêm|sáng|chiều)"
COUNTS = "một | hai | ba | bốn | năm | sáu | bảy | tám | mười | nửa | vài | mấy | cả"
WORK = r"(?:công|làm|của\s+\w+|ngồi|thợ|nhân\s+viên|kỹ\s+sư|tăng\s+ca|việc|lương)\b"
# Before money that they save or gain: worth, and no cost.
SAVED = not_after("""
    đỡ | được | khỏi | kiệm | lợi | đáng giá | đỡ chừng | được chừng | khỏi mất | đỡ mất | khỏi trả |
    phải trả | khỏi chi | đỡ khoảng | được khoảng | kiệm chừng | kiệm khoảng | khỏi tốn | đỡ tốn |
    phải chi | đỡ trả | được gần | đỡ gần | thu thêm | bán thêm | bán được
""")


BARE = tuple(Start(SAVED + each.source, each.test) for each in money())
COST = Finder(
    said(
        COSTLY,
        before=not_after(
            "khỏi | đỡ | khỏi phải | họ | đỡ phải | không phải | họ không | họ chẳng | họ khỏi | họ đỡ"
        ),
    ),
    said(
        "mất | chi | tốn | trả thêm | trả | bỏ | chịu | thuê thêm | thêm",
        r"(?:\s+[\w/]+){0,3}?\s+\d",
        before=not_after("khỏi | đỡ | khỏi phải | đỡ phải | không phải | họ | cho họ | khách | phải"),
    ),
    said(
        "mất | tốn",
        rf"(?:\s+(?:khoảng|chừng|gần|hết|đâu))?\s+(?:\d+|{any_of(COUNTS)})\s+{TIME}\b",
        before=not_after("khỏi | đỡ | họ | không | khỏi phải | đỡ phải"),
    ),
    said(COUNTS, rf"\s+{TIME}\s+{WORK}"),
    like(is_number, rf"\d+\s+{TIME}\s+{WORK}"),
    like(is_number, rf"(?<=[.,;:(–] )\d+\s+{TIME}(?=[.,;]|$)"),
    said(COUNTS, rf"\s+{TIME}(?=[.,;]|$)", before=r"(?<=[.,;:(–] )"),
    said(
        ("với mình | với em | với bên mình | với bên em | phía mình | phần mình | đối với mình"),
        r"(?:\s+thì)?\s+\w+",
    ),
    *BARE,
)


YOURS = any_of(YOU)
GAINED = any_of("""
    đỡ | khỏi | được | có | không phải | không cần | chẳng phải | khỏi phải | đỡ phải | kịp | yên tâm |
    an tâm | giữ | bán | tiết kiệm | dùng | thoát | chủ động | kiếm | giảm | tránh | bớt | có thể | sẽ |
    cần | đang | mong | thích | muốn | rất cần | lo | ngại | sợ | thiếu | mở | nhận | đón | thêm | trình |
    qua được | vượt | ngủ | nghỉ | về | nhẹ | hết lo | dễ | nhanh | sớm | làm | chạy | không bị | chẳng bị |
    thì | trả | quay | đủ | không còn | không mất | không tốn | xoay | tranh thủ | tận dụng | gặp | mới |
    lại | thấy | quý | vui | nói
""")
GAINS = """
    giúp họ | giúp khách | giúp anh | giúp chị | giúp bên | giúp cho | đỡ cho | có lợi cho | lợi cho |
    quý với | đáng giá với | đáng giá | đáng quý | có giá trị với | có ý nghĩa với | quan trọng với | cứu |
    tiết kiệm được | tiết kiệm cho | nhờ đó | nhờ vậy | nhờ thế | để kịp | cho kịp | kịp | yên tâm |
    an tâm | không bị | khỏi phải | khỏi bị | khỏi mất | khỏi tốn | khỏi trả | khỏi chờ | khỏi đi |
    khỏi lo | khỏi thuê | khỏi mua | khỏi cần | khỏi nhịn | khỏi chạy | đỡ phải | đỡ mất | đỡ tốn |
    đỡ được | đỡ tiền | đỡ lo | đỡ cực | tránh được | tránh bị | nghĩa là họ | tức là họ | nghĩa là bên |
    mà không phải | mà không cần | mà khỏi | đủ để | nhẹ gánh | bớt lo | bớt gánh | thuận tiện cho |
    tiện cho
"""


WORTH = Finder(
    said(GAINS, before=not_after("mình | nên mình | để mình | bên mình | chúng tôi")),
    said(
        YOU,
        rf"(?:\s+(?:thì|cũng|lại|vẫn|sẽ|đang|mới|còn|rất))*\s+{GAINED}\b",
        before=not_after(
            "nếu | khi | khi nào | điều kiện | là | chừng nào | hễ | chỉ cần | sau khi | "
            "với | cho | biếu | tặng | nhưng | miễn"
        ),
    ),
    said(
        "cho",
        (
            r"\s+(?!mình|bên\s+mình|em\b|tôi\b)(?:\w+\s+){0,3}?(?:khỏi|đỡ|kịp|yên|"
            r"chủ\s+động)\b"
        ),
    ),
    said(
        "để | giúp",
        (
            r"\s+(?!mình|bên\s+mình|em\b|tôi\b|không\b|trống\b)(?:\w+\s+){0,4}?(?:khỏi|đỡ|"
            "kịp|được|có|không|dùng|bán|mở|giữ|tập|học|yên|làm|trưng|thử|chủ|sớm|nghỉ|lấy|"
            r"xoay|nhẹ)\b(?!\s+điều\s+kiện)"
        ),
    ),
    said(
        YOU,
        (
            r"\s+(?!(?:phải|cam|ký|kí|xóa|xoá|rút|bỏ|trả|gia|mua|đặt|giới|hứa|chốt|ạ|nhé|"
            r"nha)\b)\w+"
        ),
        before=r"(?<=[,;:.–] )",
    ),
    said("khỏi", r"\s+\w+"),
    said("đỡ", r"\s+\w+"),
)


THEIRS = Finder(said(YOU))
OURS = Finder(said(US))
