"""How a proposal of theirs is spoken of in Vietnamese, and what is to be done about it."""

from playbooks.feedback.clauses import any_of
from playbooks.feedback.demands.vietnamese.people import MONEY, THEY, WE
from playbooks.feedback.exchange.vietnamese.offers import PAPER
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

TESTING = one_of("""
    hỏi | hỏi lại | hỏi ngược | lắng nghe | nghe hết | nghe xong | để họ nói hết | chăm chú nghe | nghe họ
    | nghe kỹ | tìm hiểu | tóm tắt | nhắc lại | nói lại | diễn đạt lại | lặp lại | hiểu đúng | hiểu rõ
    | làm rõ | kiểm tra | xác nhận lại | suy nghĩ | nghĩ thêm | hẹn | xin về | xin thời gian | xin họ cho
    | xin vài | xin một | xin hai | cho tôi xem | xin xem | xem lại | đọc kỹ | đọc lại | tính lại
    | nghỉ giải lao | tạm nghỉ | giải lao | ghi lại | ghi chép | ghi hết | gọi điện | đợi | chờ họ
    | im lặng | chưa trả lời | chưa gật | để mai | hôm sau | hôm khác | ngày mai | tuần sau | viết lại
    | xác nhận | hiểu lệch | hiểu sai | suy nghĩ thêm | tìm xem | thăm dò | khoan | về bàn | về tính
    | bàn với
""")
TESTED = any_of(
    rf"\b{TESTING}\b",
    r"\b(?:vì sao|tại sao|thế nào|ra sao|gì|nào|sao|đúng không|phải không|bao nhiêu)\b[^.!?]{0,40}\?",
)
FIGURE = rf"(?:{MONEY}|\b\d[\d.,]*\b)"
OTHER = rf"(?:{THEY}|chủ(?: \w+)?|nhà hàng|người ta|nhà phân phối|bạn ấy|cô ấy)"
SAY = one_of("""
    chào | ra giá | đưa ra | đưa | đòi | nói | đề nghị | đề xuất | gửi | hét | xin | báo | báo giá | bảo
    | trả | muốn | đăng | chiếu | chìa | đặt | hô | kêu | mở miệng | mở miệng nói | mở lời | ra | ép
    | trình | tung ra | đọc | phán | viết | ghi | chốt | thách | mở đầu bằng | bắt đầu bằng | mở đầu với
    | buông | dứt lời xin | rao
""")
TIME = (
    "(?: (?:cứ|vừa|mới|sẽ|đã|mà|vừa mới|có|vừa dứt lời|đang|định|hay|thường|chắc|chắc sẽ|lại|hiện|liền"
    "|trước|gửi email|gửi mail))*"
)
ABSENT = Pattern(
    r"(?:nếu |khi |hễ |vừa )?(?:họ|nó|khách|chủ|đối tác|bên (?:đó|kia|ấy))\b"
    r"|.*\b(?:họ|nó|đối tác|khách)$"
)
THEIRS = any_of(
    rf"\b{OTHER}{TIME} (?:đòi|đề nghị|đề xuất|nêu|trả giá|ra giá|thách|hét|hô|tung|phản giá|chào|xin"
    r"|rao|ra \d|trả \d)\b",
    rf"\b{PAPER} nào\b|\b(?:giấy|kế hoạch|số|ý|bản|dự thảo) (?:của )?(?:họ|anh|chị|bên (?:đó|kia))\b",
    rf"\b(?:điểm|ý) họ nêu\b|\bhọ ra số\b|\bvới mức {FIGURE}|\b(?=phản (?:đề nghị|đề xuất|giá)\b)",
    r"\bđáp lại mức\b|\b(?:đòi hỏi|yêu cầu)(?: \S+){0,3} của\b",
    rf"\b{THEY}{TIME} (?:ra giá|báo giá|chào giá|mở miệng|đề nghị|đề xuất|chào) (?:xong|là|thì)\b",
    rf"\b{THEY}(?: (?!(?:không|chưa)\b)[^\s,.;:!?]+){{0,3}}?{TIME} {SAY}\b[^.!?]{{0,40}}?(?:{FIGURE}"
    rf"|\b{PAPER}\b|\b(?:một|hai|ba|bốn|năm) (?:chuyến|tuần|tháng|năm)\b)",
    rf"\b(?:{PAPER}|thư|email|mail|tin nhắn|bảng|tờ trình|lịch"
    r"|yêu cầu)(?: [^\s,.;:!?]+){0,4}? (?:của |bên |từ |phía )?(?:họ|anh|chị|nó|các anh|các chị"
    r"|bên đó|bên kia|bên anh|đối tác|khách|chủ nhà|anh ấy|chị ấy|quý công ty|bên ấy)\b",
    r"\b(?:giá|con số|mức) (?:họ|anh|chị|nó|bên đó)\b|\bhọ (?:chào|ra giá|đề nghị|đề xuất|trả giá)\b",
    r"\b(?:dù|bất kể|mặc|kệ) họ (?:\S+ )?(?:đưa|chào|nói|đề nghị)\b",
)
NOW = r"(?: (?:sẽ|thì|liền|ngay|luôn|lập tức|cứ|phải|xin|chỉ|đã|vẫn|lại|bèn|cũng|nên))*"
ANSWER = one_of("""
    đáp | đáp lại | đáp ngay | trả lời | trả lời luôn | nói | nói liền | chào lại | trả | đưa | đưa ra
    | đề nghị | đề xuất | hô | báo | báo lại | reply | gửi | phát | chìa | đặt | ra giá | phản hồi
    | phản đề xuất | ra | chốt | thì | trả giá | bảo | chào | xin | giữ | cò kè | hạ xuống | đẩy lên
    | kéo về | kéo xuống | chặn
""")
COUNTER = any_of(
    rf"\b{WE}{NOW} (?:đòi|đề nghị|đề xuất|phản đề nghị|phản đề xuất|phản giá"
    r"|nêu)\b(?! (?:nghỉ|tạm|gặp|họp|hẹn|cùng|họ|anh|chị|bên|để|ý|câu|lý do|thắc mắc))",
    r"\b(?:quăng|hét|đáp|trả|nhắn|chào|đập|bật|đưa|hô|nói|ra|báo|phản|gửi|đặt|trình"
    rf"|chuyển)(?: (?:lại|liền|ngay|luôn|giá|sang))+\b[^.!?]{{0,40}}?(?:{FIGURE}"
    rf"|\b{PAPER}\b(?! của (?:họ|anh|chị))|\bbản (?:của )?{WE}\b)",
    rf"\b(?:trả lời|đáp|đáp lại|phản hồi) bằng (?:\S+ ){{0,3}}?(?:{PAPER}|điều kiện|mẫu)\b",
    rf"\b{WE}{NOW} (?:gửi|đưa|đặt|trình|nêu) (?:\S+ ){{0,2}}?(?:{PAPER}|ngày|số"
    rf"|bản) (?:\S+ ){{0,2}}?(?:{WE}|tháng|cũ|chuẩn)\b",
    rf"\b(?:đưa|trình|gửi|đặt|nêu|bằng|rút|đưa lại) (?:\S+ ){{1,3}}?của (?:{WE}|riêng)\b",
    r"\bkhông chấp nhận [^.!?]{0,30}\bđề nghị \d",
    rf"\b{WE}{NOW} (?:đáp|đáp lại|trả lời|phản bác)\s*:\s*(?![^.!\n]{{0,80}}\?)",
    rf"\b(?:{WE}|anh em)(?: [^\s,.;:!?]+){{0,6}}?{NOW} {ANSWER}\b[^.!?]{{0,60}}?(?:{FIGURE}"
    rf"|\b(?:{PAPER}|bảng tính|mẫu|bản)(?: \S+)? (?:của )?{WE}\b"
    r"|\b(?:một|hai|ba|bốn) (?:chuyến|tuần|tháng|năm)\b)",
    r"\b(?:đáp|đáp lại|đáp ngay|trả lời|chào lại|phản hồi|reply|ra giá|trả giá|nói luôn|nói liền"
    rf"|bật lại)(?: (?:ngay|liền|luôn|lại|bằng|với|là))*\b[^.!?]{{0,40}}?{FIGURE}",
    rf"\b(?:của|bên|phía) {WE} (?:là|thì|chỉ|đề nghị)\b[^.!?]{{0,30}}?{FIGURE}",
    rf"\b(?:giá|hạn|mức|con số|phương án) (?:của )?{WE}\b[^.!?]{{0,40}}?(?:{FIGURE}|\bthay thế\b"
    r"|\btrên bàn\b)",
    rf"\b(?:phát|gửi|đưa|chìa|đặt|tung)(?: (?:luôn|ngay|ra|liền))* (?:{PAPER}|bảng tính|bản|mẫu"
    rf"|tờ giấy)(?: \S+){{0,2}}? (?:của )?(?:{WE}|riêng)\b",
    r"\bthay thế\b|\bphản (?:đề xuất|đề nghị|công)\b",
    rf"\b(?:chìa|đưa|trả) (?:luôn |ngay )?(?:tờ giấy|bảng|số)[^.!?]{{0,20}}?{FIGURE}",
    rf"\b(?:em|tôi|mình|tui) trả {FIGURE}|\b(?:nói|đáp|báo) (?:đổi|giảm|tăng|bớt) (?:ngang|một nửa)\b",
    rf"\b(?:câu|lời|con số) đầu tiên\b[^.!?]{{0,40}}?:[^.!?]{{0,30}}?{FIGURE}",
)
