"""How Vietnamese words that there is no way without the other side, or one that needs its consent."""

import re

from playbooks.feedback.finder import Finder, after
from playbooks.feedback.limits.patterns import Alternatives
from playbooks.feedback.limits.vietnamese.ways import ACTS, OWN
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

NOTHING = """
    cấm dùng | bị cấm | cấm không | không được phép | chưa có | chả có | chẳng có | hông có | hổng có
    | làm gì có | không còn | không thấy | chưa thấy | không nghĩ ra | chưa nghĩ ra | chưa nghĩ
    | chưa tính | không tính | chưa biết | không biết | hết cách | hết đường | đường cùng | bí rồi
    | bó tay | bế tắc | chịu thua | không ai | chẳng ai | chả ai | chưa ai | đâu có ai | duy nhất | mỗi họ
    | mỗi anh | chỉ họ | chỉ có họ | chỉ mình họ | chỉ mình anh | chỉ có mình | vẫn là họ | vẫn là anh
    | vẫn là chị | vẫn là ông | vẫn là bà | độc quyền | phụ thuộc | lệ thuộc | trông cả vào | trông vào họ
    | dựa hết vào | phải ký | phải làm được | phải được | bằng mọi giá | bằng được | cho bằng được
    | không ký cũng phải | thế nào cũng | kiểu gì cũng | tin là sẽ | tin chắc | chắc chắn ký | sẽ ký được
    | phá sản | đóng cửa | sập tiệm | chết chắc | giải thể | tiêu luôn | là xong | coi như xong
    | chưa đi coi | chưa hỏi đâu | không lối | không đường | không đâu | không chỗ | không phương án
    | phải có chữ ký của họ | họ phải đồng ý | nghỉ chơi | không sống nổi | sống không nổi
    | không thể thiếu | không thể mất | mất trắng | chưa chuẩn bị | chưa tìm | không tìm được
    | tìm không ra | không bỏ được | không thể bỏ | trắng tay | đằng chuôi | dồn hết vào | đặt hết vào
    | hết bài | không còn gì | ngồi khóc | rồi cũng xong | rồi sẽ xong | xưa giờ vẫn | trời kêu ai
    | tới đâu hay tới đó | chỉ có miếng | chỉ có chỗ | chỉ có cái | chỉ có con | chỉ có một | tin là
    | tin rằng | mong là | cầu mong | cầu trời | chỉ có nước | ngoài ra không | hết nước | không còn cách
    | chẳng còn cách | chẳng còn đường | không làm gì được | biết làm sao | biết sao giờ | làm sao giờ
    | biết tính sao | chẳng biết | không dám nghĩ | không muốn nghĩ | đã cháy phòng | kín lịch | hết chỗ
    | hết phòng | chỉ mỗi | chỉ một mình | có mỗi | độc nhất | không thay được | không ai thay
    | trong tay họ | nằm trong tay | mất họ là | mất khách này là | họ biết thừa | hết đường lui
    | không có đường lui | chưa từng nghĩ | chưa bàn tới | chưa bàn đến | không chuẩn bị
"""
CONSENT = """
    không lương | miễn phí cho họ | làm không công | nhờ một tiếng | biết đâu | thuyết phục | năn nỉ
    | nài nỉ | xin họ | xin anh | xin chị | xin ông | xin bà | xin sếp | xin thêm | xin gia hạn | xin lại
    | xin giảm | xin bớt | xin hoãn | xin lùi | xin khất | xin hội | xin bên | xin chủ | xin ngân hàng
    | xin trả | xin ứng | phải xin | xin được | đề nghị họ | đề nghị bên | đề nghị anh | đề nghị chị
    | đề nghị ngân hàng | đề nghị chủ | đề nghị lại | đề xuất họ | yêu cầu họ | yêu cầu bên | hỏi lại
    | hỏi họ | hỏi xin | đàm phán | thương lượng | thương thảo | trả giá | mặc cả | nói chuyện lại
    | bàn lại | gặp lại | gặp riêng | gặp sếp | gặp giám đốc | hẹn họ | hẹn lại | mời họ | mời anh
    | mời chị | mời sếp | mời giám đốc | mời ông | mời bà | nhờ họ | nhờ anh | nhờ chị | nhờ ông | nhờ bà
    | nhờ sếp | nhờ giám đốc | nhờ người | nhờ cô | nhờ chú | nhờ bên | nói giúp | nói đỡ | can thiệp
    | tác động | gây sức ép | ép họ | gây áp lực | giảm giá | hạ giá | hạ dần | bớt giá | giảm thêm
    | chào giá thấp hơn | chiết khấu | tặng thêm | tặng họ | khuyến mãi | nhượng bộ | nhường | nhân nhượng
    | xuống nước | thỏa hiệp | chấp nhận điều kiện | chấp nhận giá | chấp nhận toàn bộ | chấp nhận mọi
    | chấp nhận hết | chấp nhận mức | đồng ý điều kiện | chiều theo | chiều họ | theo ý họ
    | theo điều kiện | đành chịu | cắn răng | chờ họ | đợi họ | chờ anh | chờ sếp | chờ ý kiến | họ đổi ý
    | đổi ý | suy nghĩ lại | nghĩ lại | xem xét lại | cân nhắc lại | xem lại | mong họ | hy vọng họ
    | hi vọng họ | hy vọng anh | hy vọng chị | hy vọng ông | giải thích | trình bày | gửi công văn nhắc
    | gửi thư nhắc | nhắc họ | gửi lại | gửi thêm | đưa thêm số liệu | bổ sung số liệu
    | kéo dài hợp đồng cũ với | gia hạn hợp đồng với | gia hạn với họ | hòa giải | trung gian | tới lại
    | quay lại gặp | quay lại nói | quay lại xin | quay lại thương | trở lại bàn | leo thang | gõ cửa
    | mưa dầm | tìm điểm chung | mỗi bên | gặp nhau ở giữa | chia đôi chênh lệch
    | chia nhỏ đơn hàng với họ | giãn tiến độ với | họ giới thiệu | cho thêm thời gian | gia hạn thêm
    | khất | tiếp tục nói chuyện | làm thân | ăn cơm | nhậu | cà phê với | hạ xuống | đưa họ thứ
    | mời tổng giám đốc | mời lãnh đạo | nhắc lại chuyện | hòa khí | nguôi giận | hết giận
    | cho gì thì lấy | cho gì lấy | đưa gì lấy nấy | lấy lại lòng | họp thêm | xin giữ | than phiền
    | đợi chị | đợi anh | đợi ông | đợi bà | chờ chị | chờ ông | chờ bà | chịu thì thôi | nhờ phường
    | nhờ xã | nhờ ủy ban | đứng ra hòa giải | nhờ chủ tịch | nhờ sở | nhờ hiệp hội | nhờ hội
    | nhờ luật sư nói | nhờ bạn | nhờ quen | nói với họ | nói với anh | nói với chị | nói với bên
    | bớt thêm | bớt nữa | bớt dần | hạ thêm | hạ nữa | thêm khuyến mãi | gì em cũng chịu | gì cũng chịu
    | nào cũng chịu | gì cũng đồng ý | nào cũng đồng ý | giá họ đòi | giá họ đưa | họ đòi bao nhiêu
    | theo giá họ | bàn thêm | thêm một vòng | vòng nữa | thêm buổi nữa | gặp thêm | gọi lại cho họ
    | gọi họ | gọi cho họ | viết cho họ | gửi họ | gửi cho họ | biếu | quà | tặng quà | lấy lòng
    | mềm mỏng | tăng giá mua | trả thêm cho họ | trả cao hơn | nâng giá | ứng thêm | chờ xem họ
    | chờ xem bên | đợi xem họ | ráng chờ họ | cho họ thêm | cho họ hưởng | chịu phạt | chịu thiệt
    | ký đại | ký luôn | đành ký | đành nhận | đành trả | đồng ý luôn | gật luôn | dọa | hù
"""
# A sign that a clause which asks them for something holds a way without them as well.
BEYOND = one_of("""
    vẫn sống được | vẫn được | vẫn làm được | cũng được | cũng xong | bên khác | chỗ khác | nơi khác
    | người khác | ra tòa | trọng tài | không được thì | không thì | nếu không | bằng không | tự làm
""")
TOWARDS = """
    chào | mời | hỏi | xin | nhờ | gặp | bàn | bàn với | đàm phán | nói | nói chuyện | trao đổi
    | thuyết phục | gọi | ép | thúc | dụ | rủ | năn nỉ | chiều | theo | đợi | chờ | mong | hy vọng
    | đề nghị | yêu cầu | kéo | giục | khuyên | thương lượng | trình | trình lại | nhắc | thử lại
    | quay lại | viết cho | gửi | tặng | bớt cho | giảm cho
"""
THEM = r"(?:họ|(?:anh|chị|ông|bà|cô|bên|phía) (?:ấy|đó|kia)|ảnh|ổng|chủ (?:nhà|xe|đất|hàng)|sếp họ)\b"
BREAKS = Pattern(
    r"""[.!?]+(?=[\s"')]|$) | [;\n…] | \s[-–—]+\s | — | :(?=\s) | ,\s+
    | \s(?=(?:nhưng|hoặc|rồi|không\ được\ thì|không\ thì|nếu\ không)\s)""",
    re.VERBOSE,
)
ALTERNATIVES = Alternatives(
    breaks=BREAKS,
    nothing=Finder(
        after(NOTHING),
        after(
            "bí | kẹt | để trống | chịu | thua | chưa | không | chịu chết",
            r"(?=(?: rồi| luôn| quá| lắm| thôi| với họ)?\s*(?:$|[.,!?…]))",
        ),
        after(
            "chưa | không",
            r" (?:hề |từng |kịp |ai |bao giờ )?(?:tìm hiểu|tính|nghĩ|biết|bàn|xem|hỏi|chuẩn bị"
            r"|xác định|khảo sát|dò|quyết|chọn)\b",
        ),
        after(
            "không | chẳng | chả | đâu",
            r" (?:có |còn )?(?:đường|cách|lối|chỗ|ai|bên|phương án)(?: nào)? khác\b",
        ),
        after("chỉ có", r" (?:\w+ ){1,4}?này\b"),
        after("coi như xui | xui | xui thôi"),
        after(
            "phải | đành | buộc",
            r" (?:bán|mua|ký|thuê|nhận|làm|theo|lấy) (?:cho |của |với )(?:chính )?(?:họ|bên đó|bên ấy)\b",
        ),
        after("không có", r"(?! (?:họ|anh ấy|bên đó|khách này|đơn này|hợp đồng này)\b)"),
        after("không | chẳng | chả", r" (?:\w+ ){1,3}?nào khác\b"),
        after(
            "không có họ | mất họ",
            r" (?:là|thì) (?:mình |ta |em |công ty )?(?:chết|phá sản|đóng cửa|sập|hết|tiêu|thua|không)",
        ),
    ),
    consent=Finder(
        after(CONSENT),
        after(
            "tới khi | đến khi | cho đến khi | cho tới khi | nếu | miễn | chừng nào | khi nào",
            r" (?:họ|(?:anh|chị|ông|bà) ấy|bên đó|ảnh|chỉ|ổng) (?:chịu|gật|đồng ý|ký|nhận|bằng lòng|mềm|đổi)",
        ),
        after(
            "trưởng phòng | giám đốc | sếp | người quen | chủ tịch | lãnh đạo",
            r" (?:mới )?(?:bên|của) (?:họ|đó|ấy|kia)\b",
        ),
        after("nhờ", r" (?:\w+ ){1,5}?(?:nói|can thiệp|tác động|giúp|xin|hỏi|đề nghị|thuyết phục)\b"),
    ),
    towards=Finder(
        after(TOWARDS, rf" (?:\w+ ){{0,5}}?{THEM}(?! (?:ra tòa|lên tòa|thì|đi)\b)"),
        after("thử lại | quay lại chào | chào lại | chấp nhận thôi | chấp nhận vậy | chấp nhận luôn"),
        after("xuôi theo | nghe theo | thuận theo | bấy nhiêu"),
        after("gia hạn | ký tiếp | kéo dài | tiếp tục", rf" (?:\w+ ){{0,5}}?với {THEM}"),
        after("chấp nhận", r"(?=\s*(?:$|[.,!?]))"),
        after("xem | coi", rf" {THEM} (?:có )?(?:chịu|đồng ý|gật|nhận|mềm|đổi|bớt|xuống|lên)\b"),
    ),
    beyond=Pattern(rf"\b{BEYOND}\b"),
    own=OWN,
    acts=ACTS,
    turned=Pattern(
        r"""(?:nên|nhưng|thật\ ra|thực\ ra|vậy\ nên|được\ cái|may\ là|cho\ nên)\b
        (?!.*\b(?:không|chưa|chẳng|chả|đâu|hết|phải|đành)\b)""",
        re.VERBOSE,
    ),
    opened=Pattern(
        r"(?:rồi|thì|lúc\ đó)\ (?:mới|mình\ mới)\b | (?:đưa|bổ\ sung|mời\ họ|gửi)\ \w", re.VERBOSE
    ),
)
