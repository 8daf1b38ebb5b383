"""What hangs on a gift, and what is no gift, in Vietnamese."""

from playbooks.feedback.amends.vietnamese.grammar import CLAUSE, US, YOU, any_of, not_after, said
from playbooks.feedback.finder import Finder

YOURS = any_of(YOU)
OURS = any_of(US)
SIGNED = any_of("""
    ký | kí | gia hạn | mua | đặt | thanh toán | trả hết | trả đủ | trả nợ | trả xong | trả tiền |
    trả trước | trả cho | rút | rút đơn | bỏ | đồng ý | chấp nhận | chịu | giữ | cam kết | chốt |
    nghiệm thu | giới thiệu | viết | đánh giá | tăng | lấy thêm | lấy hàng | ở lại | xác nhận | duyệt |
    nhận lời | chuyển khoản | chuyển tiền | đặt cọc | cọc | nhường | bớt | hạ | giảm | thôi | ngưng | dừng |
    hủy | gỡ | xóa | tiếp tục thuê | thuê tiếp | thuê thêm | kéo dài | cho mình | cho em | cho tôi |
    cho chúng | hứa | ưu tiên | hợp tác | làm với | tái ký | chọn mình | chọn em | bán cho | giao cho |
    ủng hộ | bỏ phiếu | đăng | chia sẻ | quảng bá | giao trước | tất toán | quyết toán | bàn giao |
    trả lại | cấp | ra giấy | xuất hóa đơn | cắt hợp đồng với | chuyển hết | tăng đơn | lên đơn |
    đủ doanh số | đạt
""")
SIGNED_DONE = "ký | kí | thanh toán | trả | chốt | cọc | đặt cọc | nghiệm thu | gia hạn | tất toán"
STEADILY = (
    r"(?:\s+(?:đã|sẽ|chịu|mà|thật|cũng|đều|phải|có|cùng|chính\s+thức|nhanh|sớm|xong|"
    r"thì|\w+))?"
)
WHEN = """
    nếu | nếu như | khi nào | khi | chừng nào | bao giờ | hễ | một khi | sau khi | chỉ khi | chỉ cần |
    miễn | miễn là | miễn sao | đợi | chờ | lúc nào | ngay khi | đến khi | tới khi | với điều kiện |
    điều kiện là | trừ khi | hôm nào
"""


STRINGS = Finder(
    said(
        "với điều kiện | điều kiện là | kèm điều kiện | kèm theo điều kiện | "
        "điều kiện kèm | đổi lấy | để đổi | có qua có lại | qua lại | "
        "ăn miếng trả miếng | bánh ít đi bánh quy lại | với giá là | miễn là | "
        "miễn sao | bù lại họ | "
        "đổi lại họ phải | đổi lại anh | đổi lại chị | đổi lại bên | đổi lại mình | "
        "đổi lại em | ngược lại họ | trừ khi họ | trừ khi bên"
    ),
    said("đổi lại", rf"(?:\s*,)?\s+(?:thì\s+)?{YOURS}(?:\s+(?:phải|sẽ|cần))?\s+{SIGNED}\b"),
    said(
        "đổi lại | bù lại | ngược lại",
        (
            rf"(?:\s*,)?\s+(?:{OURS}\s+(?:cần|muốn|được|xin|đòi|yêu\s+cầu|nhận)|(?:là|phải|cần|"
            r"xin|nhờ)\b|(?:một|\d+)\s+\w+)"
        ),
    ),
    said(WHEN, rf"\s+(?:\w+\s+){{0,2}}?{YOURS}(?:\s+[a-z]\b|\s+\w+)?{STEADILY}\s+{SIGNED}\b"),
    said(WHEN, rf"\s+(?:còn\s+|chịu\s+)*{SIGNED}\b(?!\s+(?:ức))"),
    said(SIGNED_DONE, r"\s+(?:xong|đủ|rồi)\b"),
    said(
        "có",
        (
            r"(?:\s+\w+){1,5}?\s+(?:thì|rồi)\s+mới\s+(?:\w+\s+){0,2}?(?:cho|tặng|làm|giao|gửi|có|"
            r"được|miễn|giảm|chở|sơn|sửa)\b"
        ),
    ),
    said("không | chưa", rf"\s+{SIGNED}{CLAUSE}{{0,40}}?\b(?:thì|là)\s+(?:thôi|không|khỏi|đừng|chưa)\b"),
    said("xong | rồi", r"\s+(?:thì|mới)\s+\w+"),
    said("chỉ | cho | tặng", r"\s+(?:những\s+)?(?:ai|khách\s+nào|người\s+nào)\s+(?!cũng|cả|đó|hết|biết)\w+"),
    said("tùy vào việc | tùy thuộc | phụ thuộc vào"),
    said("đi", rf"\s+(?:rồi|là|thì)\s+{OURS}\b"),
    said("thì mới | rồi mới | xong mới"),
    said(
        "nhưng | mà | thì | và",
        rf"\s+(?:bù\s+lại\s+)?{YOURS}\s+(?:phải|nhớ|cũng\s+phải|bắt\s+buộc|cần\s+phải)\b",
    ),
    said(
        "để",
        (
            rf"\s+(?:ép\s+|buộc\s+|đổi\s+lấy\s+)?{YOURS}\s+(?:chịu\s+|phải\s+|sớm\s+|"
            rf"mau\s+)?{SIGNED}\b"
        ),
    ),
    said(
        YOU,
        (
            r"\s+phải\s+(?:cam\s+kết|ký|kí|gia\s+hạn|rút|bỏ|hứa|chốt|giới\s+thiệu|đồng\s+ý|đặt|"
            r"xóa|xoá|thôi|ngưng|dừng|chấp\s+nhận)\b"
        ),
        before=not_after("khỏi"),
    ),
    said(
        "đổi lại | bù lại",
        (
            rf"{CLAUSE}{{1,40}}?\b(?:thôi|rút|ký|kí|bỏ|phải|ngưng|dừng|gia\s+hạn|"
            r"không\s+\w+\s+nữa|giới\s+thiệu|viết|cho\s+mình|cho\s+em)\b"
        ),
    ),
    said(
        "ký | kí | gia hạn | thanh toán | chốt | đặt cọc | tiền về | tiền họ về | trả xong",
        (
            rf"{CLAUSE}{{0,30}}?\s+là\s+(?:được|có|mình|bên\s+mình|em|bên\s+em|tặng|thợ|giao|"
            r"tôi)\b"
        ),
    ),
    said(YOU, rf"\s+(?:được|lấy|có)\s+{CLAUSE}{{1,30}}?,\s*{OURS}\s+(?:được|lấy|có)\b"),
    said("đổi", r"(?:\s+\w+){1,4}?\s+lấy\s+\w+"),
    said(
        "đổi lại | bù lại",
        (
            r"(?!\s*,?\s*(?:thì\s+)?(?:\w+\s+){0,4}?(?:đỡ|khỏi|được|có|không\s+phải|yên|kịp|"
            r"tiết|giảm|mở|trình|hết|bớt|thêm)\b)"
        ),
    ),
    said(
        YOU,
        rf"{STEADILY}\s+{SIGNED}{CLAUSE}{{0,40}}?\s+thì\s+{OURS}\s+\w+",
        before=not_after("khi | nếu | lúc"),
    ),
    said(YOU, rf"\s+nợ\s+{OURS}\b"),
    said("yêu cầu | đòi | buộc | bắt", rf"\s+{YOURS}\b", before=not_after("không | chẳng | đừng")),
)


PRIVATE = (
    r"(?!(?:\s+\w+){0,4}?\s+(?:quỹ|bao\s+nhiêu|giới\s+hạn|ngân\s+sách|chi\s+phí|"
    r"giá\s+vốn|lý\s+do|công\s+sức|hết\s+mức|tốn|mức))"
)
SECRET = Finder(
    said(
        "âm thầm | lặng lẽ | lẳng lặng | lặng thầm | bí mật | trong im lặng | "
        "ngấm ngầm | kín tiếng | giấu tên | ẩn danh | khỏi nói | khỏi báo | "
        "khỏi cho biết | khỏi kể | hé răng | hé môi | không hé | im re | im luôn | "
        "im lặng | giữ kín | giữ im | lén"
    ),
    said(
        "không | khỏi | đừng | chẳng | chớ",
        (
            r"(?:\s+(?:cần|phải|nên|có|hề))*\s+(?:nói|báo|kể|thông\s+báo|"
            rf"cho\s+{YOURS}\s+(?:biết|hay)|nhắc|đả\s+động|hó\s+hé|khoe)\b(?!\s+(?:dối|quá|sai|"
            rf"giá|trước\s+được|khoác|thách)){PRIVATE}"
        ),
    ),
    said(
        YOU,
        (
            r"\s+(?:không|chẳng|khỏi|đừng|ko)(?:\s+(?:cần|phải|nên|hề|bao\s+giờ))*\s+(?:biết|"
            r"hay|để\s+ý\s+thấy|phát\s+hiện|nhận\s+ra)\b"
        ),
    ),
    said("đừng để | không để | khỏi để", rf"\s+(?:{YOURS}|ai)(?:\s+\w+){{0,2}}?\s+(?:biết|hay|thấy)\b"),
    said("không ai | chẳng ai", r"\s+(?:biết|hay)\b"),
)


INVITED = Finder(
    said(
        "không đòi | chẳng đòi | không đòi hỏi | không yêu cầu | không đặt điều kiện | "
        "không kèm điều kiện | không kèm | không điều kiện | vô điều kiện | "
        "không ràng buộc | không cần đáp lại | không cần đổi lại | không mong đáp lại | "
        "không xin gì | "
        "không đổi lại | không lấy gì lại | không tính toán | không trông đợi | "
        "không cần họ | không bắt | không buộc | hay không cũng | không cũng không sao | "
        "không sao | không cũng được | bất kể | dù họ | dù anh | dù chị | dù bên | "
        "cho dù | tùy họ | tùy anh | tùy chị | tùy bên | thì quý | thì tốt | thì vui | "
        "thì cảm ơn | mong | hy vọng | ước gì | không liên quan | không dính | "
        "không gắn | tách khỏi | tách riêng | không phụ thuộc | không chờ"
    ),
)
BEYOND = Finder(
    said(
        "kẹt tiền | kẹt vốn | quá khả năng | quá sức | quá ngân sách | vượt ngân sách | vượt khả năng | "
        "vượt quá khả năng | vượt quá ngân sách | vượt quỹ | vượt sức | ngoài khả năng | "
        "ngoài tầm với | không đủ tiền | không đủ sức | không đủ khả năng | "
        "không đủ người | không có tiền | không có khả năng | "
        "không có ngân sách | không có sẵn tiền | không kham | không gánh nổi | "
        "không chịu nổi | không lo nổi | khó kham | phải vay | phải đi vay | đi vay | "
        "vay nóng | vay ngân hàng | âm quỹ | lỗ nặng | sạt nghiệp | phá sản | cụt vốn | "
        "hết vốn | cạn quỹ | hết sạch quỹ | thâm hụt | nợ lương | khỏi trả lương | "
        "không trả lương | không có lương | ăn vào vốn | "
        "chưa có tiền | chưa có trả | không có mà trả | còn nợ lương | "
        "chưa biết lấy đâu | biết lấy đâu | lấy đâu ra | làm gì có tiền | "
        "đóng cửa luôn | hụt quỹ lương | cầm cố | bán nhà | bán xe | không trả nổi | "
        "không có nổi"
    ),
)
NOTHING = Finder(
    said(
        "không nhượng bộ | không nhượng | chưa biết nhường | chưa nghĩ ra | chưa biết | "
        "không biết nhường | không có gì để | chẳng có gì để | không cho gì | "
        "không bớt | không giảm | không tặng | không nhường | chưa có gì | thật ra | "
        "thực ra | thật tình thì không | chứ thật | làm gì có | không định làm | "
        "nói cho vui | chứ không làm | không hề có | không biết đâu | đâu có biết | "
        "ghi nhận | tiếp thu | không có thật"
    ),
)
ASKING = Finder(
    said("xin chào | chào | cảm ơn | cám ơn"),
    said("cho", rf"\s+{OURS}\s+(?:xin|hỏi|được|thêm|biết)\b"),
    said(US, r"\s+(?:cần|muốn|mong|thích|yêu\s+cầu|đề\s+nghị|phải\s+có)\b"),
    said("được không | có được không | bao nhiêu | thế nào | ra sao | vì sao | tại sao"),
)
OFFERED = Finder(
    said(
        "cho | tặng | biếu | giảm | bớt | miễn | nhường | gửi | giao | đồng ý | "
        "chấp nhận | bỏ | thêm | tăng | gia hạn | kéo dài | giữ | mượn | sửa | đổi | "
        "chia | trả | hoàn | chịu | lo | giúp | hỗ trợ | mời | dời | lùi | hạ | free"
    ),
)
