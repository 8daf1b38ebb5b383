"""What gives a reason in Vietnamese, or three, and what is no more than a price."""

from playbooks.feedback.clauses import any_of
from playbooks.feedback.demands.vietnamese.people import MONEY, THEY, WE
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

WHY = one_of("""
    cho khớp | cho hợp | cho phù hợp | cho trùng | khớp với | bởi | bởi vì | vì vậy | vì thế | do đó | do
    | lý do | lí do | tại vì | nhằm | để | kẻo | không thì | nếu không | chứ không thì | mới có | thì mới
    | mới kịp | cho kịp | kịp | nhờ đó | nhờ vậy | nên | cho nên | thành ra | căn cứ | dựa trên
    | theo hợp đồng | theo khoản | theo điều | theo mục | theo luật | theo quy định | như đã thỏa thuận
    | như đã thoả thuận | như đã hứa | theo thỏa thuận | theo biên bản | biên bản | xuất phát từ
    | trong khi | nhưng mà | tránh | khỏi phải | đỡ phải | phòng khi | lỡ | sợ | lo | phục vụ cho
    | dùng để | cần để | bù lại | bù cho | đổi lại | tức là | nghĩa là | để mà | trong bối cảnh
    | trước tình hình | nhân dịp | cho đỡ | cho khỏi | cho tiện | cho chắc | cho dễ | là vì
""")
REASON = any_of(
    r"phục vụ [^,.;!?]{3,40}, (?:nhờ|đề nghị|xin|mong|yêu cầu)\b",
    rf"\b(?:{WHY}|(?<!thay )vì)\b(?! (?:giá|lại|dành|nguyên)\b)",
    r"\b(?:con|cháu|má|mẹ|vợ|chồng|ba|bố) (?:em|mình|tôi|tui|cháu)\b",
    rf"\b{WE} (?:bị|đang|vừa|mới|không có|chưa có|hết|phải|chỉ có|còn)\b",
    r"\b(?:bồi thường|đền|đền bù)\b[^.!?]*\b(?:vỡ|hỏng|hư|ướt|thiệt hại|mất|trễ|chậm|mốc|móp|trầy)\b",
    r"\b(?:như vậy|vậy|thế) (?:thì )?(?:mới|bên|họ|hai|đôi|khách|sẽ)\b",
    r"\bcho (?:đám cưới|hội chợ|mùa|tết|khách|con|vụ|đợt|lễ|kỳ|dịp)\b",
)
PRICE = any_of(rf"(?<!\w){MONEY}", r"\d[\d.,]*(?= (?:được|thôi|nha|nhé|đi|ạ)\b|\s*[?.!]?$)")
ASIDE = one_of("""
    đề nghị | yêu cầu | đòi | muốn | xin | cần | mong | nhờ | cho | giá | giảm | bớt | tăng | trả | lấy
    | chào | bán | mua | thuê | lương | phí | tiền | tháng | năm | ngày | giờ | lô | cái | chiếc | căn
    | này | kia | đó | với | là | của | mình | tôi | em | anh | chị | bên | chúng tôi | chúng em | họ
    | thêm | lên | xuống | còn | chỉ | thôi | nha | nhé | ạ | đi | mức | khoảng | một | hai | m2 | kg | ký
    | tấn | tạ | bộ | suất | phòng | người | đơn giá | tổng | trọn gói | chiết khấu | hoa hồng | thưởng
    | cước | đại lý | đồng | nghìn | ngàn | triệu | tỷ | tỉ | tr | đ | k | usd | phần trăm | được | luôn
    | nữa | thì | mỗi | cả | cho em xin | trên | ở | từ | thành | tối thiểu | net | gross
""")
SMALL = Pattern(rf"\b(?:{ASIDE}|\d[\d.,]*(?:k|tr|đ|tr\d)?)\b")
TERM = Pattern(
    r"\b(?:thanh toán|phạt|cọc|đặt cọc|trước|sau|khi|bàn giao|ký|tạm ứng|ứng|bảo hành|bảo lãnh|cổ phần"
    r"|giữ lại|chuyển|nghiệm thu|hạn|trong|chậm nhất|đền|bồi thường)\b"
)

SEVERAL = any_of(
    r"\b(?:lý|lí) do\b[^.!?\n]{0,60}:(?=\s*\(?(?:1|a)[.)][^!?]{5,300}?[(\s](?:3|c)[.)])|"
    r"\b(?:có|vì|với|nêu|đưa ra|bởi|do|là) (?:đến |tới |cả |những )?(?:ba|bốn|năm|sáu|nhiều|[3-9]"
    r"|hàng loạt) (?:lý do|lí do|lẽ)\b"
)
LINK = r"(?:vì|do|để|bởi|cho|nhằm|tránh)"
LINKED = any_of(
    rf"\b(?:vì|bởi|để|nhằm|do) [^.!?:;]{{3,120}}?(?:,|,? và) {LINK} [^.!?:;]{{3,120}}?(?:,|,? và) {LINK} "
)
ORDERED = any_of(
    r"(?:\bthứ nhất|\bmột là)\b[^!?]{3,200}?\b(?:thứ hai|hai là)\b[^!?]{3,200}?\b(?:thứ ba|ba là)\b[^.!?]*"
)
BECAUSE = any_of(r"\b(?:(?<!thay )vì|bởi vì|bởi|do|tại vì|lý do|lí do|là vì|giúp|nhờ)\b:?\s")
LISTING = Pattern(r"[,;]\s+(?:(?:và|với lại|lại còn|còn|mà)\s+)?|\s+(?:và|với lại|lại còn)\s+")
# In a list after “vì” or a colon, whatever is as long as a clause counts.
ITEM = Pattern(r"[^\W\d]\S*(?: \S+){2,}")
ANEW = one_of("""
    nên | để | thì | vậy | do đó | nếu | khi | đề nghị | yêu cầu | mong | nhờ | kính | bảo hành | giao
    | thanh toán | đặt cọc | gói | phương án | miễn | tạm ứng | gia hạn | phạt | hoặc | hay | cọc
    | khởi công | cước | tăng cước | giữ cước | ngày | cả hai | thời hạn | nhưng | thật ra | thực ra
    | còn mức | mức trần | mức sàn | không nói | sai | đoán | chắc | bảo là | nói là | lý do | xin chào
    | rồi | một là | hai là | ba là | đằng nào | tùy | tuỳ | anh cân nhắc | chị cân nhắc | điều này | điều đó
    | đâu | kệ | tặng | hỗ trợ | cam kết
""")
THINK = (
    r"(?:bảo(?! (?:đảm|lãnh|hiểm|hành|vệ|trì))|"
    + one_of("""
    tin | nghĩ | đoán | nói | cam đoan | khẳng định | dự báo | cho rằng | nhất quyết | cứ | tính lầm
    | tính sai | hứa | quả quyết | lập luận
""")
    + ")"
)
APART = Pattern(
    rf"(?:và |mà |nên |cho nên |thì |để |do đó |vì vậy |vì thế |còn )?(?:{ANEW}\b|{MONEY}"
    r"|xin\b(?! phép)|giá\b(?! (?:\S+ ){0,2}(?:đã|cũng|tăng|giảm|lên|xuống|thị trường))"
    rf"|(?:{WE} )?(?:đề nghị|yêu cầu|xin|muốn|chào)\b|(?:\S+ ){{1,4}}{THINK}\b"
    r"|(?:\S+ ){0,8}?(?:quan trọng|ưu tiên|số một|coi nặng|xem nặng)\b)"
)
MANY = any_of(
    r"(?:bản|gói|phương án|option|cách) \S+:|hoặc\b",
    r"(?:hai|ba|bốn|năm|mấy|các|những|vài|\d) (?:thứ|điều|việc|điểm|yêu cầu|đề nghị|khoản|mục"
    r"|ý)\b[^:.!?]{0,40}:",
)
DEED = Pattern(
    f"(?:{WE}|{THEY}) (?:sẽ |có thể |xin )?(?:trả|giao|tặng|nhường|chịu|ký|thanh toán|lo|cung cấp|lấy"
    r"|đưa|làm)\b"
)
LED = Pattern(r"(?:[^,;]{0,60} )?(?:vì|bởi|để)\s|(?:do|tại)\s")
