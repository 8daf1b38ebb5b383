"""The words by which Vietnamese tells of a step, over folded text."""

import re

from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

ACTION = one_of("""
    coi|coi lại|ra|chờ|xuất|cắt|gửi|gởi|gọi|gọi điện|nhắn|nhắn tin|viết|soạn|lập|làm|làm lại|họp|gặp|hẹn|
    đặt|đặt lịch|
    chốt|ký|ký lại|duyệt|phê duyệt|trình|báo|báo lại|báo cáo|báo giá|phản hồi|trả lời|hồi âm|hỏi|hỏi lại|xin|
    xác nhận|kiểm tra|kiểm|rà|rà soát|rà lại|xem|xem lại|xem xét|đọc|đọc lại|sửa|sửa lại|chỉnh|chỉnh sửa|
    chuyển|chuyển khoản|chuyển tiền|thanh toán|trả|nộp|đóng|giao|giao lại|nhận|lấy|mang|đem|đưa|chở|ship|mua|
    bán|thuê|nhờ|cử|phân công|giao việc|thử|thử lại|test|đo|đo lại|tính|tính lại|tính toán|so sánh|đối chiếu|
    đối soát|thống kê|tổng hợp|tóm tắt|ghi|ghi lại|in|in lại|dịch|đăng|đăng ký|cập nhật|bổ sung|hoàn thiện|
    hoàn thành|hoàn tất|thông báo|mời|liên hệ|liên lạc|trao đổi|bàn|bàn bạc|bàn lại|thảo luận|thương lượng|
    đàm phán|thăm|ghé|ghé qua|đến|tới|sang|qua|lên|xuống|về|đi|khảo sát|tìm|tìm hiểu|chọn|lựa|quyết định|
    quyết|lên lịch|lên kế hoạch|chuẩn bị|tổ chức|sắp xếp|xếp lịch|theo dõi|giám sát|nhắc|nhắc lại|đòi|thu|
    hoàn|hoàn tiền|đổi|thay|thay thế|lắp|lắp đặt|dựng|sơn|dọn|bàn giao|nghiệm thu|triển khai|thực hiện|
    bắt đầu|mở|đóng gói|kết nối|giới thiệu|gia hạn|hủy|huỷ|dời|điều chỉnh|đề xuất|kiến nghị|trình bày|
    giải thích|làm việc|công chứng|chứng thực|scan|quét|đặt khuôn|đặt cọc|rút|nạp|gom|kiểm đếm|đếm|lo|xử lý|
    giải quyết|khắc phục|bảo trì|bảo dưỡng|vệ sinh|hướng dẫn|đào tạo|tập huấn|phỏng vấn|tuyển|ra mắt|chạy thử|
    dẫn|đón|tiễn|nói chuyện|nói lại|nói với|cân|cho xem|cho biết|cho thuê xe|yêu cầu|thẩm định|định giá|
    phân tích|nghiên cứu|thiết kế|vẽ|chụp|quay|giữ chỗ|giữ|ngồi lại|soát|tư vấn|chia sẻ|gửi lại|trả lại|
    thu hồi
""")
DONE = Pattern(
    rf"(?<!\w)(?<!không\s)(?<!hoãn\s)(?<!chưa\s)(?<!khỏi\s)(?<!đừng\s)(?<!thôi\s)(?!xin\s+phép)(?:{ACTION}"
    rf"|(?:phải|cần)\s+(?:xong|có))(?!\w)"
)
NONE = Pattern(
    r"^\W*(?:người\s+(?:làm|lo|phụ\s+trách)|phụ\s+trách|hạn|hạn\s+chót|thời\s+hạn|ai|khi\s+nào)\s*:"
    r"|^\W*(?:chưa\s+(?:có|cần|biết|rõ|quyết)|không\s+(?:có|còn|cần|phải|biết)|chẳng\s+(?:có|còn)"
    r"|hết\s+việc)(?!\w)|(?<!\w)(?:chưa|không|khỏi)\s+(?:phải|cần)?\s*(?:làm\s+gì|chốt\s+(?:được\s+)?gì)"
    r"|(?<!\w)(?:chưa|không)\s+(?:có|cần|phải)\s+(?:\w+\s+){0,2}(?:bước|việc)\s+(?:gì|nào"
    r"|tiếp)"
)
# What is over is no step.
PAST = Pattern(
    r"^(?!.*(?<!\w)(?:sẽ|phải|cần|mai|tới|sau)(?!\w)).*(?<!\w)(?:vui|nhẹ\s+người|thoải\s+mái"
    r"|suôn\s+sẻ)(?!\w)|(?<!\w)(?:(?:buổi\s+\w+|cuộc\s+\w+|hôm\s+nay|hôm\s+qua|tuần\s+trước|tháng\s+trước"
    r"|vừa\s+rồi)(?!\w)(?:\s+\w+){0,4}\s+(?:vui|tốt|ổn|nhẹ|suôn\s+sẻ|thuận\s+lợi|căng|khá|hơi|rất|dài"
    r"|vui\s+vẻ|thoải\s+mái)"
    r"|nhìn\s+chung|hôm\s+qua|vừa\s+(?:ký|gửi|gọi|họp|gặp|xong)|đã\s+(?!(?:đến|tới|lúc|có|hẹn|thống|hứa"
    r"|nhận)\b)\w+(?:\s+\w+){0,3}\s+(?:rồi|xong))(?!\w)"
)
JOINT = Pattern(r"[,;]\s+|\s+(?:rồi|sau\s+đó)\s+")

# --- when ------------------------------------------------------------------------------------------

VAGUE = Pattern(
    r"(?<!\w)(?:"
    + one_of("""
        chừng nào rảnh|chừng nào tiện|chừng nào có dịp|càng sớm càng tốt|sớm nhất có thể|sớm nhất|sớm muộn gì|
        sớm muộn|sớm|trong thời gian sớm nhất|trong thời gian tới|thời gian tới|trong tương lai|
        trong tương lai gần|lúc nào rảnh|khi nào rảnh|khi rảnh|rảnh thì|khi nào tiện|lúc nào tiện|khi tiện|
        khi thuận tiện|khi có dịp|có dịp|có dịp thì|bữa nào|hôm nào|ngày nào đó|một ngày nào đó|
        một lúc nào đó|lúc nào đó|mai mốt|mai kia|nay mai|dần dần|từ từ|khi có thể|lúc nào được|khi nào được|
        khi cần|lúc cần|khi thích hợp|vào thời điểm thích hợp|khi nào xong thì|tính sau|báo sau|nói sau|
        bàn sau|tính tiếp|hôm nào đó|một ngày gần đây|sắp tới|trong những ngày tới|dịp khác|lần khác|
        lúc nào đẹp trời|có gì|nếu có gì|về sau|sau này|lại sau|chờ khi|đợi khi nào
    """)
    + r")(?!\w)"
)
COUNT = r"(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|nửa|mấy)"
UNIT = r"(?:phút|tiếng|giờ|ngày|tuần|tháng|năm|quý|hôm|buổi|đêm)"
WHEN = Pattern(
    rf"""(?<!\w)(?:
        (?:thứ|t)\s*(?:hai|ba|tư|năm|sáu|bảy|2|3|4|5|6|7)\b(?:\s+(?:tuần\s+)?(?:này|tới|sau))?+
            | chủ\s+nhật|cn\b
            | (?:hôm|ngày|sáng|trưa|chiều|tối|đêm)\s+(?:nay|mai|kia|mốt|\d{{1,2}})
            | (?<!chị\s)(?<!cô\s)(?<!bà\s)(?<!dì\s)(?:mai|mốt|tối\s+nay|nay)(?!\w)(?!\s+(?:tôi\s+)?là\b)
      | (?:sáng|trưa|chiều|tối|đêm|khuya)(?!\w) | \d{{1,2}}\s*[/.-]\s*\d{{1,2}}(?:[/.-]\d{{2,4}})?
      | (?:ngày|mùng|mồng|hôm|rằm)\s+(?:\d{{1,2}}|một|hai|ba|mười)
      | tháng\s+(?:\d{{1,2}}|này|sau|tới|một|hai|ba|giêng|chạp)
      | \d{{1,2}}\s*(?:h|g|giờ|rưỡi)(?:\s?\d{{1,2}})?(?!\w) | \d{{1,2}}:\d\d
      | (?:tuần|quý|năm|quí|mùa|vụ)\s+(?:này|sau|tới|\d{{1,2}}|sau\s+nữa)
      | (?:trong|sau|trong\s+vòng|vòng|chậm\s+nhất|muộn\s+nhất)\s+(?:\w+\s+)?{COUNT}\s+{UNIT}
      | {COUNT}\s+{UNIT}\s+(?:tới|sau|nữa|làm\s+việc|kể\s+từ)
      | (?:đầu|giữa|cuối|hết|trong)\s+(?:giờ|buổi|ngày|tuần|tháng|quý|năm|hôm)
      | (?:đầu|giữa|cuối|hết)\s+{UNIT}
      | trước\s+(?:khi|ngày|tết|giờ|thứ|cuối|\d|buổi|lúc|hôm|kỳ|lễ|noel|trưa|tối|hạn|vụ)
      | sau\s+(?:khi|buổi|cuộc|tết|lễ|kỳ|hôm|giờ|ngày|lúc|phiên|đợt|lần|chuyến|vụ|họp)
      | (?:ngay|liền|tức\s+thì|lập\s+tức|ngay\s+bây\s+giờ|bây\s+giờ)(?!\w)
      | (?:khi|lúc|hễ|bao\s+giờ|chừng\s+nào|đến\s+khi|tới\s+khi|một\s+khi|vừa|đợi
          |chờ)\s+(?!(?:nào\s+)?(?:rảnh|tiện|cần|thích|có\s+thể|đó\b))\w+ | khi\s+đó | lúc\s+đó
          | xong\s+(?:thì|là) | \w+\s+(?:xong|về|rồi)\s+(?:thì|là)\s
      | (?:nhận|có|thấy|duyệt|ký|nghe|được|về|xong|tới|đến|hết|hồi\s+âm|trả\s+lời|gật\s+đầu
          |đồng\s+ý)\s+(?:được\s+|xong\s+)?(?:\w+\s+){{0,4}}?(?:là|thì)\s | hàng\s+(?:tuần|ngày|tháng|quý)
          | mỗi\s+(?:ngày|tuần|tháng|sáng|thứ|chiều|tối)
      | nếu\s+(?:đến|tới|hết|qua|quá) | tết|noel|giáng\s+sinh|trung\s+thu|rằm
      | (?:dịp|phiên)\s+(?:họp|lễ|tết) | (?:hạn|hạn\s+chót|deadline)(?!\w) | xong\s+(?:tối|việc|bữa|buổi)
      | xong\s+\w+\s+(?:nay|mai)
      | tan\s+(?:ca|làm|sở|học) | nhân\s+dịp | đúng\s+hẹn | tại\s+(?:buổi|phiên|cuộc) | xem\s+xong
      | khai\s+giảng | nghỉ\s+trưa
    )""",
    re.VERBOSE,
)
THEN = Pattern(
    r"^\W*(?:rồi|sau\s+đó|tiếp\s+đó|xong|kế\s+đó|tiếp\s+theo|cùng\s+ngày|ngay\s+sau\s+đó|hôm\s+đó)(?!\w)"
)

# --- who -------------------------------------------------------------------------------------------

TITLE = one_of("""
    anh|chị|em|cô|chú|bác|ông|bà|dì|cậu|thầy|bé|sếp|giám đốc|phó giám đốc|trưởng phòng|phó phòng|kế toán|
    kế toán trưởng|luật sư|kỹ sư|kỹ thuật|thợ|tài xế|thủ kho|quản đốc|tổ trưởng|trưởng nhóm|hiệu trưởng|
    hiệu phó|bác sĩ|trợ lý|thư ký|nhân viên|chuyên viên|chủ nhà|chủ xưởng|môi giới|kiểm toán viên|quản lý|
    trưởng ban|thầy giáo|cô giáo|chủ tịch|phó chủ tịch|phụ huynh|lớp trưởng|bảo vệ|lễ tân|bếp trưởng|
    kiến trúc sư|nhà thầu|nhà cung cấp|đối tác|khách|khách hàng|người mua|người bán|người thuê|chủ đầu tư
""")
GROUP = one_of("""
    bên|phía|phòng|ban|tổ|đội|nhóm|bộ phận|xưởng|nhà máy|kho|công ty|trường|khách sạn|ngân hàng|hợp tác xã|
    hội|hiệp hội|văn phòng|chi nhánh|cửa hàng|quán|cả tổ|cả nhóm|cả đội|cả hai|hai bên|hai|đôi bên|sở|ủy ban|
    uỷ ban|tòa|toà|trung tâm|bệnh viện|khoa|đại diện|ban giám đốc|ban quản lý|hội đồng|vợ chồng|gia đình|nhà
""")
SELF = one_of("""
    tôi|tui|tớ|mình|em|chúng tôi|chúng ta|chúng mình|chúng em|bọn mình|bọn em|bọn tôi|tụi mình|tụi em|tụi tui|
    ta|họ|cháu|con|hai anh em|hai chị em|bên mình|bên em|bên tôi|bên họ|bên kia|bên đó|bên ấy|anh ấy|chị ấy|
    ông ấy|bà ấy|cô ấy|mọi người|ai cũng|từng người|mỗi bên|các bên|các anh|các chị|vợ tôi|chồng tôi
""")
# Whom it is done to: “gọi cho anh Nam”, “với bên họ”.
OBJECT = Pattern(
    rf"(?<!\w)(?:cho|với|của|gặp|gọi|hỏi|mời|báo|nhắn|bảo|thăm|tới|đến|sang|từ|về|qua|lên|trình|xin|cùng"
    rf"|thuê|đòi|nhắc|ở|tại|liên\s+hệ|kiểm\s+tra|đưa|gửi)\s+(?:lại\s+|điện\s+|tin\s+|thêm\s+"
    rf"|ý\s+kiến\s+)?(?:cho\s+|với\s+)?"
    rf"(?:{TITLE}|{GROUP}|{SELF})(?!\w)(?:\s+(?:họ|kia|đó|ấy|mình))?"
)
WHO = Pattern(rf"(?<!\w)(?:{SELF}|(?:{TITLE})|(?<!ba\s)(?<!bốn\s)(?:{GROUP})\s+\w+)(?!\w)")
# An order: once what stands before it is gone, it begins with what is to be done.
ORDER = Pattern(
    rf"(?:[\W\d]|(?:và|rồi|phải|cần|nên|sẽ|hãy|nhớ|nhớ\s+là|đừng\s+quên|tiếp\s+theo|tiếp|đồng\s+thời|vào"
    rf"|thêm|cũng|còn|nữa|sau\s+đó|thì|vẫn|bước\s+\d+|việc\s+(?:còn\s+treo|cần\s+làm|tiếp\s+theo)|lúc"
    rf"|xin)(?!\w))*+(?:{ACTION})(?!\w)"
)
AFTER = Pattern(r"^[^.;]{1,60}?(?:(?<!\w)(?:là|thì|xong|rồi)(?!\w)|,)\s*")
BY = Pattern(
    rf"(?<!\w)(?:do|được|bởi|nhờ|giao|phân\s+công)\s+(?:cho\s+)?(?:{TITLE}|{GROUP}|{SELF})(?!\w)"
    rf"|(?:phụ\s+trách|chịu\s+trách\s+nhiệm|người\s+làm)\s*[:=]|chữ\s+ký\s+của\s+\w|\((?:{TITLE}|{GROUP}"
    rf"|{SELF})(?!\w)|^\W*(?:{TITLE}|{GROUP})\s[^:]{{1,25}}:"
)
WORD = r"[A-ZĐÀ-Ỹ][a-zđà-ỹ]+"
# A bare name before a verb, in brackets or before a colon, over the text as written.
NAMED = Pattern(
    rf"(?:^|[,;:–—-]\s+|\b(?:rồi|và|thì|là|mai|nay|mốt|sau|sáng|trưa|chiều|tối|hôm|tuần|tới|này|hai|ba|tư"
    rf"|năm|sáu|bảy|nhật|Hai|Ba|Tư|Năm|Sáu|Bảy|\d+)\s+)"
    rf"(?!(?:Thứ|Hai|Ba|Tư|Năm|Sáu|Bảy|Chủ|Nhật|Tết|Ngày|Tháng|Sáng|Chiều|Tối|Mai|Hôm|Tuần|Khi|Sau|Trước"
    rf"|Trong|Nếu|Cuối|Đầu|Xin|Phải|Cần|Sẽ|Mẫu|Hàng|Việc)\b)({WORD}(?:\s+{WORD})*)(?:\s+(?:và|với"
    rf"|cùng)\s+{WORD})?\s+(?:sẽ\s+|phải\s+|cần\s+|đang\s+|lo\s+)?(?:{ACTION})(?!\w)"
)
NOTED = Pattern(rf"\((?:{WORD})(?:\s+{WORD})*\s*[,)]|[–—-]\s*{WORD}\s*$|^\W*{WORD}\s+[–—-]\s")
