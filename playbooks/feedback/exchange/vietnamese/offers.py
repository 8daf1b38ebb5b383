"""How an offer is worded in Vietnamese, what comes before it, and what stands beside it."""

from playbooks.feedback.clauses import any_of
from playbooks.feedback.demands.vietnamese.people import MONEY, THEM, WE
from playbooks.feedback.lists import one_of

PAPER = one_of("""
    đề nghị | đề xuất | báo giá | bản chào | bản chào giá | bảng giá | phương án | giá | mức giá
    | hợp đồng | dự thảo | phụ lục | điều khoản | gói | đơn giá | tờ giá | lời chào | con số | mức
    | bản thảo | thư chào | tờ phụ lục | bảng báo giá
""")
ACT = "(?:làm|đi|dùng|giữ|lấy|nhận|trả|rửa|lau|đổ|nấu|chở|mang|ở)"
SHARE = "(?:lấy|giữ|cho|đổi|nhường|nhận|giảm|bớt|trả|chịu|đặt|ký)"
OFFERED = any_of(
    f"(?<!hết )(?<!mất )(?<!tốn ){MONEY}",
    rf"\b{WE}(?: (?:xin|muốn|sẽ|có thể|định|tính|sẵn sàng|sẵn lòng))* (?:chào giá|báo giá|chào bán"
    r"|chào mua|đề nghị|đề xuất|ra giá|trả giá)\b(?! (?:bắt đầu|mỗi bên|hai bên|cùng|trao đổi|nghe"
    "|nói chuyện|tạm|mình))",
    r"\b(?:đưa|đẩy|trình|phát|chìa|đặt|trao|mở đầu bằng"
    rf"|bắt đầu bằng)(?: (?:luôn|ngay|ra|liền|thẳng))*(?: \S+){{0,3}}? {PAPER}\b(?! (?:hay|của họ"
    "|bên họ))",
    rf"\bđây là {PAPER} (?:của )?{WE}\b|\b{PAPER} (?:của )?{WE} (?:là|:)",
    r"\b\d[\d.,]*(?:/| một | mỗi )(?:m2|m²|kg|cái|chiếc|tháng|năm|người|phòng|suất|áo|tấn|em|ghế|giờ"
    r"|ngày|bộ)\b",
    r"\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: (?:mươi|trăm|nghìn|ngàn))* (?:triệu|tỷ|tỉ|nghìn"
    r"|ngàn)\b",
    rf"\b{WE} (?:trả|lấy|bán|mua|đưa|ra|muốn|xin|cần) \d(?![^.!?]{{0,25}}\b(?:mỗi|một) năm\b)",
    rf"\bgiá (?:của )?{WE} (?:là )?\d|\b{WE} (?:cần|lấy|muốn|xin) (?:hết|cả|toàn bộ)\b",
    r"\b\d[\d.,]* (?:nhé|nha|được không|ok không|chịu không)\b|\bgiá (?:phải |xin |còn |về )+(?:\S+ )?\d",
    rf"\b(?:nêu|đưa|nói) (?:luôn|ngay|thẳng) {PAPER}\b|\b(?:điều kiện|điều khoản)(?: \S+){{0,2}}\s*:",
    rf"\b(?:{WE}|{THEM}) {SHARE} [^.!?]{{1,50}}?(?:,|còn|và|rồi) ?(?:{WE}|{THEM}) {SHARE}\b",
)
PUT = any_of(
    MONEY,
    r"\b(?:chào|báo giá|đề nghị|đề xuất|xin được|trả|bán|mua|cho thuê|đặt cọc)\b[^.!?]{0,60}?\d",
    rf"\b{WE} (?:xin |muốn )?(?:đề nghị|đề xuất|chào|xin)\b(?! (?:lỗi|phép|nghe|hỏi))",
    r"\b(?:phương án|đề nghị|đề xuất|gói) (?:của (?:mình|tôi|em|chúng tôi|bên em|bên mình) )?(?:là|:)\s",
    rf"\b(?:{WE}|{THEM}) (?:sẽ |xin )?(?:giữ|lấy|đổi|chịu|trả|rửa|nhường|làm thứ|đi thứ|hoàn|bù|tặng"
    r"|giảm|hỗ trợ|gia hạn|giao|cọc)\b",
    r"(?:^|[.;:]\s*)(?:gia hạn|giảm|hoàn|bán|mua|đổi|thuê|cho thuê|tặng|chia)\b",
    r"\b\S+ phần (?:trăm|mười)\b",
    r"\bhọ (?:được )?(?:nhận|lấy|giữ|trả)\b|\b\d[\d.,]* (?:cộng|gồm|kèm|trọn gói)\b",
    rf"\b{WE} {ACT}\b[^,.;!?]{{0,25}}, (?:\S+ ){{0,2}}{THEM} {ACT}\b",
    rf"\b{THEM} {ACT}\b[^,.;!?]{{0,25}}, (?:\S+ ){{0,2}}{WE} {ACT}\b",
    r"\bmỗi bên (?:chịu|trả|lo|lấy)\b|\b(?:chia đôi|chia đều)\b",
    rf"\b{WE} (?:xin |muốn )?(?:đưa|trả|ra|lấy) (?:\d|hết|một|hai|ba|bốn|năm)\b",
    rf"\b{WE} (?:đưa|trả|ra|lấy) \d",
    r"\d[\d.,]* (?:được không|được hông|ok không|nha|nhé|đi)\b",
    r"\b\d[\d.,]* (?:ngày|tháng|năm|m2|kg|tấn|phòng|suất)\b",
)
WITHHELD = any_of(
    r"\b(?:không|chẳng)(?: \S+)? (?:đưa|ra|chào|nêu|báo|gửi)(?: \S+){0,2}? (?:giá|đề nghị|đề xuất|con số"
    r"|phương án|báo giá|phản đề nghị|phản đề xuất)\b",
    r"\b(?:chưa|khoan|đừng|khoan hãy|chưa vội)(?: \S+){0,3}? (?:đưa|ra|chào|nói|nêu|bàn"
    r"|nhắc|báo|gửi|có)(?: \S+){0,2}? (?:giá|đề nghị|đề xuất|con số|phương án|số|gì|báo giá)\b",
    r"\b(?:giá cả|chuyện giá|giá|con số|số)(?: \S+){0,2} (?:khoan|để sau|chưa|tính sau|bàn sau"
    r"|không nói)\b",
    r"\bchưa nghĩ ra\b|\bhôm nay (?:chỉ|mới|chủ yếu) (?:nghe|xin nghe|hỏi|tìm hiểu)\b",
    r"\bđừng (?:gửi|đưa|chào|đáp|trả)\b",
)
QUESTION = one_of("""
    gì | nào | sao | ra sao | thế nào | đâu | ai | vì sao | tại sao | bao lâu | bao giờ | khi nào | mấy
    | bao nhiêu | không | chưa | phải không | đúng không | à | hả | vậy | ạ
""")
ASKED = any_of(
    r"(?:^|(?<=[.!?:;,\"\n]))(?=[^.!?\n\d]{2,300}\?)(?:(?!\b(?:đồng ý|được không|chịu không|ổn không"
    rf"|ok không|thấy sao|thấy thế nào|chốt)\b)[^.!?\n\d]){{2,300}}\b{QUESTION}(?: (?:anh|chị|em|bác"
    r"|chú|cô|bạn|ạ|vậy|ta|nhỉ|hả))*\s*\?",
    r"\b(?:hỏi|lắng nghe|nghe|tìm hiểu|tóm tắt|nhắc lại|ghi nhận|xin lỗi|chia sẻ|kể|thăm|muốn biết"
    "|được biết|nghĩ (?:tới|đến|thêm)|theo em hiểu|theo tôi hiểu|theo mình hiểu|mong hiểu"
    "|hiểu (?:là|rằng|anh|chị|họ|bên)|giúp (?:tôi|em|mình) hiểu|quan tâm|vướng|lo lắng|đang lo"
    r"|băn khoăn|mong muốn của|nhu cầu|đang cần|điều mình cần|trao đổi)\b",
    r"\b(?:cho|để|mời|nhường) (?:họ|anh|chị|bên|anh chị|các anh|mỗi bên|đối tác)(?: \S+){0,3} (?:nói"
    r"|trình bày|kể|chia sẻ|phát biểu)\b",
    r"\bcảm ơn [^.!?]{0,60}\b(?:đã|vì)\b|\btrước khi (?:nói|bàn)\b",
    r"\b(?:anh|chị|anh chị|bác|cô|bạn|chú|ông|bà) (?:đang |có )?(?:nói|viết|kể|bảo|nhắc|lo|cần)\b",
    rf"\b{WE} (?:rất |cũng )?(?:hiểu|thông cảm|ghi nhận)\b|\bhẳn (?:là )?(?:bên )?(?:anh|chị|bác|bạn)\b",
)
LONE = any_of(
    r"\b(?:chỉ còn|chỉ kẹt|chỉ vướng|còn kẹt|còn vướng|còn mỗi|chỉ có|duy nhất"
    r"|mỗi)(?: \S+){0,4}? (?:giá|tiền|con số|đơn giá|lương|tiền thuê|ngày|cước|phí)\b",
    r"\b(?:mấy|các|những) (?:khoản|thứ|chuyện|điều|điểm|mục) (?:kia|khác"
    r"|còn lại)\b[^.!?]{0,30}\b(?:xong|êm|ổn|thống nhất|đồng ý|chốt)\b",
    r"\b(?:mọi thứ|mọi chuyện|tất cả) (?:khác )?(?:đã |đều )*(?:xong|thống nhất"
    r"|chốt)\b[^.!?]{0,30}\bgiá\b",
    r"\bchỉ (?:bàn|nói|tính) (?:mỗi )?(?:chuyện )?giá\b",
)
SEVERAL = r"(?:hai|ba|bốn|năm|vài|mấy|nhiều|các|2|3|4|5|cả hai|cả ba|những)"
CHOICE = any_of(
    r"\b(?:hoặc|hay là|hoặc là|tùy|tuỳ|tùy chọn|chọn(?! canh)|lựa chọn|lựa)\b",
    rf"\b{SEVERAL} (?:\S+ )?(?:gói|phương án|mức|đề nghị|đề xuất|cách|bản|lựa chọn|kịch bản|hướng|kiểu"
    r"|báo giá|option|combo|đường)\b",
    r"\b(?:gói|phương án|cách|lựa chọn|mức|kiểu|hướng|bản|option|pa) (?:a|b|1|2|i|một|hai|thứ nhất"
    r"|thứ hai|đỏ|xanh)\b",
    r"(?:^|[\s(])(?:a|1|i)[.):]\s[^\n]*?(?:\s|\()(?:b|2|ii)[.):]\s",
    r"(?:^|\n)(?:a|1|i)[.,):][^\n]*\n(?:b|2|ii)[.,):]",
    r"(?:^|\n)1[.)].*\n2[.)]",
    r"\bmột là\b.*\bhai là\b",
    r"\bgói\b[^.!?\n]{0,60}\d[^.!?\n]{0,60}\bgói\b[^.!?\n]{0,60}\d",
    r"\bthì [^.!?]{0,30}\d[^!?]{0,80}\bthì [^.!?]{0,20}\d",
    r"\d[^.!?]{0,60} hay (?:là )?[^.!?]{0,40}\d",
)
ISSUE = (
    "(?:giá|giá cả|số lượng|vận chuyển|thanh toán|giao hàng|thời hạn|bảo hành|cọc|diện tích|tiến độ"
    "|chất lượng|lương|cước|hoa hồng|điều khoản|phạt|tiền thuê|tiền|ngày giao)"
)
SERIAL = any_of(
    rf"\b(?:chốt|bàn|xong|thống nhất) {ISSUE} (?:đã|trước)\b[^!?]{{0,40}}\b(?:sau|rồi)\b",
    r"\bmỗi (?:buổi|lần|hôm) (?:chỉ )?một\b",
    rf"\bthứ (?:hai|ba|tư|năm|sáu) (?:\S+ ){{0,3}}?{ISSUE}\b[^.!?]{{0,40}}?\bthứ \w+ "
    rf"(?:\S+ ){{0,3}}?{ISSUE}\b",
    r"(?<!không )(?<!đừng )\b(?:lần lượt|từng (?:khoản|mục|điểm|vấn đề|điều|chuyện|cái|phần|thứ|món"
    "|ý) một|từng (?:khoản|mục|điểm|vấn đề|chuyện|phần)|từ trên xuống"
    r"|hết cái này (?:rồi )?(?:mới )?(?:tới|đến|sang) cái khác|cái nào xong|từng bước một)\b",
    r"\b(?:xong|hết|chốt xong|chốt|thống nhất|bàn xong|thỏa thuận xong|thoả thuận xong) (?:chuyện "
    rf"|khoản |phần )?{ISSUE}(?: \S+){{0,3}}? (?:mới|rồi|thì|trước)\b[^.!?]{{0,25}}\b(?:tới|đến|sang"
    r"|bàn|nói|tính|mở|mới)\b",
    rf"\b(?:trước tiên|đầu tiên|trước hết)\b[^.!?]{{0,20}}\b{ISSUE}\b[^!?]{{0,40}}\b(?:sau đó"
    r"|rồi (?:mới )?(?:đến|tới|sang)|tiếp theo|kế đó|xong (?:mới|rồi))\b",
    r"\b(?:bàn|chốt|nói|tính|thống nhất|giải quyết) (?:chuyện "
    rf"|khoản )?{ISSUE} trước\b[^!?]{{0,40}}\b(?:sau|rồi|mới)\b",
)
