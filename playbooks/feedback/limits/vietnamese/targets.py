"""How targets and limits are worded in Vietnamese."""

import re

from playbooks.feedback.finder import Finder, after
from playbooks.feedback.limits.patterns import Targets
from playbooks.feedback.lists import split
from playbooks.feedback.pattern import Pattern
from playbooks.feedback.places import not_after

AIM = """
    mục tiêu | đích | nhắm | nhắm tới | nhắm mức | hướng tới | kỳ vọng | kì vọng | muốn | mong | mong được
    | mong muốn | hy vọng | hi vọng | ước | đặt đích | trong đầu | là mừng | là vui | thì vui | ưng
    | tính trả | định trả | định chi | dự định | chào | hét | đòi | yêu cầu giảm | lấy đúng
    | con số ghi trên bảng | chốt ở | phấn đấu | xin mức | đặt cho mình | là đẹp | là thành công | là ngon
"""
LEAST = """
    tối thiểu | ít nhất | thấp nhất | sàn | mức sàn | đáy | không dưới | không thấp hơn | không ít hơn
    | không kém | trở lên | mới hạ còn | hạ còn | bớt còn | huề vốn | hòa vốn | hết mức | bớt tới | hạ tới
    | hạ xuống tới | ít cũng phải | ít ra | chí ít | trả không nổi | không nổi | cũng gật | giá vốn
    | chẳng dưới | bét nhất | bèo nhất
"""
MOST = """
    tối đa | nhiều nhất | cao nhất | trần | mức trần | kịch trần | không quá | không hơn | không cao hơn
    | không vượt | ngân sách | cùng lắm | trong túi | góp lại | dành dụm | ký tới | duyệt tới | duyệt đến
    | lên tới | trở xuống | vượt | chỉ có | khóa ở | hết sức | mắc nhất | đắt nhất | quá sức | hạn mức
    | có thể chi | chi được
"""
LIMIT = """
    giới hạn | điểm dừng | chặn | mức dừng | ngưỡng | lằn ranh | điểm rút lui | mức chấp nhận
    | hạn chót của mình
"""
LEAVING = """
    không | bỏ | để | thôi | nghỉ | dừng | từ chối | rút | về | đi chỗ khác | ra tòa | khỏi | chịu
    | để lại | thua | lỗ | đem cho | hủy | mới cho | mới bán | mới nhận | mới chịu | mới ký | là hết
    | chuyển sang | tự | kiếm chỗ | xài
"""

TARGETS = Targets(
    breaks=Pattern(r"""[.!?;,\n()](?:(?<=[;\n()])|(?<=[.!?,])(?=[\s"')]|$))|\s(?:và|còn|nhưng|mà|chứ)\s"""),
    scale=Pattern(
        r"""(?:\s?(?P<scale>tỷ|tỉ|triệu|tr|nghìn|ngàn|k)(?![^\W\d])
            (?:\s?(?P<part>\d{1,3}|rưỡi\b)(?![\d/%]|[.,]\d|\s?(?:triệu|tr|nghìn|ngàn|tỷ|tỉ)\b))?)?
        (?:\s?(?P<unit>%|phần\ trăm\b))?""",
        re.VERBOSE,
    ),
    beside=Pattern(
        r"""\s?(?:ngày|tháng|năm|tuần|giờ|phút|đêm|buổi|quý|chỗ|phòng|người|khách|em|suất|lần|đứa|thợ)\b
        | [:/]\d | h\b""",
        re.VERBOSE,
    ),
    dated=Pattern(r"(?:tháng|năm|ngày|quý|lớp|quận|số|thứ|đợt|khóa|mùa|tuần|trang|điều|phòng|nhà)\s$"),
    spelled=Pattern(
        r"""\b(?<!vài\ )(?<!mấy\ )(?<!nhiêu\ )
        (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm|mốt|tư|trăm|rưỡi)
        \ (?:(?!mấy|vài)\w+\ ){0,3}?(?:nghìn|ngàn|triệu|tỷ|tỉ|phần\ trăm)\b""",
        re.VERBOSE,
    ),
    ranged=Pattern(
        r"""\b(?:mười|mươi|lăm|trăm|chục|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)\ (?:đến|tới|hoặc|hay)
            \ (?:\w+\ ){0,2}?
            (?:mười|mươi|chục|trăm|triệu|tỷ|nghìn|ngàn|phần\ trăm)\b""",
        re.VERBOSE,
    ),
    aim=Finder(after(AIM)),
    least=Finder(after(LEAST)),
    most=Finder(after(MOST)),
    limit=Finder(after(LIMIT)),
    under=Finder(
        after(
            "dưới | thấp hơn | ít hơn | kém hơn | nhỏ hơn | hụt | chạm | chưa tới | không tới",
            before=not_after("không | bên"),
        )
    ),
    over=Finder(
        after(
            "trên | cao quá | quá | hơn | cao hơn | nhiều hơn | lớn hơn | mắc hơn | đắt hơn",
            before=not_after("không | cao | thấp | ít | nhiều | cao quá"),
        )
    ),
    refused=Finder(after("không | chẳng | chả | đừng | cấm | chưa | khỏi | từ chối")),
    leaving=Finder(after(LEAVING)),
    ours=Finder(
        after("""
            mình | ta | tôi | chúng tôi | chúng em | chúng ta | em | tụi mình | tụi em | bên em | bên mình
            | nhà mình | công ty mình | xưởng em
        """)
    ),
    theirs=Finder(
        after("họ | bên kia | đối tác | ổng | bả | hãng | khách | người mua | người bán"),
        after("bên bán | bên mua", r"(?!:| là (?:mình|ta|em|tôi))", before=not_after("là")),
        after("ông | bà | anh | chị", r" \w+ (?:bên mua|bên bán|bảo|nói|chủ)\b"),
        after("chủ | chủ nhà | chủ xe | chủ đất | chủ sạp"),
    ),
    past=Finder(
        after("""
            năm ngoái | đợt trước | lần trước | hồi trước | trước đây | kỳ trước | vụ trước | tháng trước
            | mùa trước | hôm trước | năm trước
        """)
    ),
    sells=Finder(
        after("""
            bán | bên bán | lương | chào giá | nhà thầu | nhận may | nhận gia công | cho thuê
            | sang nhượng | xuất khẩu | thanh lý | nhường lại | nhượng lại | giá chào | tiền công | học phí
        """)
    ),
    buys=Finder(
        after(
            """
                mua | đi mua | bên mua | thuê | đi thuê | chi tiền | phải trả | ngân sách | sắm
                | trả lương | trả chiết khấu
            """,
            before=not_after("cho | bên") + "(?<!người )",
        )
    ),
    loose=Pattern(
        r"""\b(?:đâu\ đó|loanh\ quanh|quanh\ quanh|quanh|xấp\ xỉ|gần\ bằng|trong\ khoảng|khoảng\ từ|tầm\ từ|từ
            |có\ khi|lúc|vài|mấy|cao\ thì|thấp\ thì)\b
        [^.;!?\n\d]{0,15}$""",
        re.VERBOSE,
    ),
    loosened=Pattern(r"\s?(?:gì\ đó|gì\ ấy|mấy\b|hơn\ kém|đổ\ lại|quay\ đầu|có\ dư|lẻ\b)", re.VERBOSE),
    apart=Pattern(r"\s?(?:-|–|đến|tới|hoặc|hay|,?\ có\ khi|,\ thấp\ thì|,\ cao\ thì)\s?", re.VERBOSE),
    step=Finder(after("tăng từ | nâng từ | giảm từ | hạ từ | đưa từ | kéo từ")),
    same=Pattern(
        r"""\b(?:mục\ tiêu|đích|mong\ muốn)\ (?:và|với|cùng)\ (?:\w+\ ){0,3}?
            (?:giới\ hạn|sàn|trần|tối\ thiểu|tối\ đa|điểm\ dừng)\ (?:\w+\ ){0,2}?
            (?:đều|cùng|là\ một|như\ nhau|bằng\ nhau|trùng|giống)
        | \b(?:cũng\ là|cũng\ chính\ là|đồng\ thời\ là)\ (?:mức\ |con\ số\ )?
            (?:giới\ hạn|sàn|trần|tối\ thiểu|tối\ đa|điểm\ dừng|đáy|thấp\ nhất|cao\ nhất)""",
        re.VERBOSE,
    ),
    label=Pattern(r"(?:^|[.;,\n])\s*(?:[-*•]\s*)?(?P<name>[^\W\d][^\W\d]*(?: [^\W\d]+){0,4}):\s*\d"),
    listed=Pattern(r"[.;,\n)]\s+|\Z"),
    whole=Finder(
        after(
            """
                tổng | tổng cộng | tổng thể | tổng trị giá | trọn gói | trọn bộ | cả gói | cả hợp đồng
                | toàn bộ | toàn hợp đồng | gộp | gộp lại | cả năm | quy ra | quy hết | tất cả | cả đơn
                | chung cuộc | cho cả
            """,
            r"(?![^.;\n]{0,30}\b(?:chưa|không)\b)",
        )
    ),
    named=frozenset(
        split("""
            mục tiêu | giới hạn | đích | sàn | trần | đáy | điểm dừng | tối thiểu | tối đa | mức sàn
            | mức trần
        """)
    ),
)
