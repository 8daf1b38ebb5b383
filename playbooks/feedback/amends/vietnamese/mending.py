"""What makes it good, and what only sounds so, in Vietnamese."""

from playbooks.feedback.amends.patterns import Mending
from playbooks.feedback.amends.vietnamese.grammar import DAYS, UNIT, any_of, is_number, money, not_after, said
from playbooks.feedback.finder import Finder, like

AIRY = any_of("""
    cố gắng | cố hết | nỗ lực | gắng | ráng | làm tốt | làm hết | làm mọi | làm tất cả | làm kỹ | làm ổn |
    làm sao | làm bằng | tốt hơn | tốt đẹp | hết sức | hết lòng | hết mình | quan tâm | lưu ý | lưu tâm |
    chú ý | chú trọng | cẩn thận | cẩn trọng | rút kinh nghiệm | rút ra | không | chẳng | chưa | khắc phục |
    sửa chữa | sửa đổi | sửa sai | bù đắp | đền đáp | cải thiện | nâng cao | hoàn thiện | đảm bảo |
    bảo đảm | luôn | mãi | tiếp tục | đồng hành | ở bên | sát cánh | trân trọng | lắng nghe | xem xét |
    xem lại | ghi nhận | tiếp thu | giữ | thay đổi | hứa | cam kết | cam đoan | là | được | có | phục vụ |
    chăm sóc | cầu thị | nghiêm túc | sát sao | theo sát | tìm | giải quyết | xử lý | ổn | khác | lỗi |
    phép | chân thành | thành thật | thành tâm | gửi lời | bày tỏ | cảm ơn | cám ơn | thứ lỗi | lượng thứ |
    bỏ qua | anh | chị | quý | bên | ủng hộ | tin | tin tưởng | hiểu | nhớ | ghi nhớ | đứng |
    chịu trách nhiệm | nhận | nhận trách nhiệm | nhận lỗi | đặt | ưu tiên | dành | hỗ trợ hết |
    hỗ trợ tối đa | tận tâm | tận tình | tận tụy | xứng đáng | lấy lại | gây dựng | xây dựng | vun đắp |
    gìn giữ | củng cố | thể hiện | chứng minh | chứng tỏ | nói | thấy | chờ | đợi | mong | yên tâm |
    an tâm | trở lại | tốt | chuyên nghiệp | chu đáo | để ý | để tâm | đối xử | tôn trọng | trung thực |
    minh bạch | thẳng thắn | cởi mở | linh hoạt | phát huy | phấn đấu | quyết tâm | thề | làm việc |
    bám sát | chia sẻ | thấu hiểu | đáp ứng | bảo vệ | kiểm điểm | nhìn lại | suy nghĩ | đi | gắn bó | lo |
    ra sao | để | mang | đem lại | mãi mãi | cùng | chủ động | phối hợp | hợp tác | tăng cường | đẩy mạnh |
    nhìn nhận | nhanh | kịp thời | sớm | thu xếp | sắp xếp | cân nhắc | đẹp | tiến bộ | trọn | hoàn toàn |
    điều chỉnh | e | chừa | nghỉ | sống | sau | sau này | bớt | hết | đâu | như | vậy | chắc | chắn
""")
GOODS = """
    miễn phí | free | hoàn tiền | hoàn cọc | hoàn phí | hoàn lại | hoàn trả | hoàn đủ | hoàn toàn bộ |
    trả lại | gửi lại tiền | chuyển lại | đền tiền | đền cho | đền anh | đền chị | đền một |
    bồi thường một | giảm giá | giảm trừ | trừ vào | trừ thẳng | trừ tiền | chiết khấu | tặng | biếu |
    phiếu | voucher | quà | không tính phí | không tính tiền | không tính công | không thu phí |
    không thu tiền | không lấy tiền | không lấy phí | trả toàn bộ | trả hết | trả đủ | trả cho | chạy bù |
    không lấy công | miễn tiền | miễn cước | miễn | chịu phí | chịu chi phí | chịu toàn bộ chi phí |
    chịu mọi chi phí | chịu tiền | chịu hết chi phí | trả tiền | trả phí | trả công | thanh toán phần |
    làm lại | in lại | may lại | sơn lại | giao lại | gửi lại | đóng lại | lắp lại | dọn lại | viết lại |
    dịch lại | tính lại | đúc lại | xây lại | nhuộm lại | giặt lại | chụp lại | quay lại miễn | chạy lại |
    đo lại | cân lại | giao bù | gửi bù | làm bù | bù hàng | bù tiền | bù cho | bù đủ | bù thêm | bù lại |
    bù một | bù hai | học bù | dạy bù | đổi mới | đổi hàng | đổi cái | đổi lại hàng | đổi trả | đổi cho |
    đổi toàn bộ | thay mới | thay cái | thay toàn bộ | thay thế | thay hết | thay miễn | cử người |
    cử kỹ sư | cử thợ | cử nhân viên | cử kỹ thuật | cử đội | cho người qua | cho người đến |
    cho người tới | đến tận | tới tận | qua tận | mang tận | chở tận | giao tận | sang tận | gia hạn |
    kéo dài | tăng ca | làm đêm | làm thêm giờ | trực | bảo hành thêm | cho mượn | cho thuê xe |
    máy dự phòng | hỏa tốc | chuyển phát nhanh | giao ngay | gửi ngay | sửa ngay | thu hồi | đính chính |
    rút lại | gỡ bài | gỡ xuống | bữa cơm | mời cơm | mời anh | mời chị | phần tiền | tiền phạt |
    tiền công | chịu thiệt | giữ giá | mua lại | mua cho | mua đền | mua cái | chở miễn | nhận lại hàng |
    lấy hàng về | nâng hạng | làm thay
"""
GOOD_WORDS = """
    hứa | xin hứa | lời hứa | cam kết | cam đoan | bảo đảm | đảm bảo | xin thề | thề | yên tâm | an tâm |
    yên lòng | tin ở | tin vào | tin chúng tôi | tin bên em | danh dự | giữ lời | hết sức mình |
    hết sức cố | cố gắng hết | bằng cả | hết lòng | hết mình | hết khả năng | cố gắng | nỗ lực | ráng |
    phấn đấu | làm mọi cách | làm mọi việc | làm mọi điều | làm tất cả | bằng mọi giá | bằng mọi cách |
    cẩn thận hơn | chu đáo hơn | quan tâm hơn | sát sao hơn | nghiêm túc hơn | chú ý hơn | linh hoạt hơn |
    minh bạch hơn | nâng cao | cải thiện | hoàn thiện | không để xảy ra | không xảy ra | không tái diễn |
    không lặp lại | không tái phạm | không để tái | không bao giờ | không để lặp | trân trọng | trân quý |
    quý trọng | coi trọng | đánh giá cao | biết ơn | tri ân | gắn bó | đồng hành | lâu dài | cầu thị |
    rút kinh nghiệm | lấy lại niềm tin | lấy lại lòng tin | lấy lại sự tin | xứng đáng | tôn trọng |
    rất quan trọng | quan trọng với | quan trọng đối với | tấm lòng | thiện chí | thành ý | hứa hẹn |
    sát cánh | chữ tín | uy tín | tử tế hơn | tình nghĩa | trọng tình | chân tình | quyết tâm |
    hết trách nhiệm | đặt lên hàng đầu | lên hàng đầu | ưu tiên hàng đầu | làm hài lòng | chỗ dựa |
    hỏi thăm | động viên | trấn an | chia sẻ | thấu hiểu | lắng nghe | mãi là | luôn là | luôn luôn |
    luôn sẵn sàng | tốt đẹp | thay đổi | thỏa đáng | tin tưởng | để tâm | chờ xem | quý mến | lời cảm ơn |
    khắc phục | bù đắp | sửa chữa | sửa đổi | sửa sai | cố hết | cảm kích | bài học | thương quý | yêu quý |
    quý anh | quý chị | hãy tin | cứ tin | là tất cả | quý họ
"""

REPAIR = """
    gửi kèm | đính kèm | bản đúng | khắc phục | sửa | sửa chữa | sửa lại | bù | bù đắp | bồi thường | đền |
    đền bù | hoàn | trả lại | đổi | làm lại | giao bù | giải quyết | xử lý | thu xếp | gửi lại | giảm |
    tặng | miễn phí | chịu phí | chịu chi phí | chịu tiền | tận nơi | ngay trong | chậm nhất | trước ngày |
    lấy lại niềm tin | lấy lại lòng tin | làm mọi cách | làm mọi việc | bằng mọi giá | bằng mọi cách |
    bù lại | đính chính | xin được mời | mời | thay mới | thay cái | thay thế | thay cho | thay lại
"""

MENDING = Mending(
    repair=Finder(
        said(REPAIR),
        said(DAYS, before=not_after("đến | hồi")),
        said("sẽ | xin | đang", rf"\s+(?!{AIRY}\b)\w+"),
        *money(),
    ),
    given=Finder(
        said(GOODS, before=not_after("không | chưa | chẳng")),
        said(
            ("giảm | bớt | trừ | tăng | thêm | bù | đền | hoàn | chuyển | trả | gửi | tặng | hỗ trợ | chịu"),
            rf"(?!\s+lời)(?:\s+[\w/]+){{0,5}}?\s+(?:\d|{UNIT}\b)",
        ),
        said("gửi | trả | hoàn | chuyển", r"\s+(?:lại|trả)\b"),
        said("đặt | mua | thay | gửi | có | giao | chở", r"(?:\s+\w+){1,3}?\s+(?:mới|thay|đúng)\b"),
        said("tiền | phí | khoản", r"(?:\s+\w+){1,5}?\s+(?:chịu|trả|lo|gánh)\b(?!\s+lời)"),
        said("đang", r"\s+(?:may|in|làm|sửa|chở|giao|gửi|đổi)\b"),
        said("chở | mang | đem | giao", r"(?:\s+\w+){1,5}?\s+(?:qua|tới|đến|sang)\b"),
        said("bù", r"(?!\s+đắp)", before=not_after("đền | muốn")),
    ),
    stirring=Finder(
        said("sẽ", rf"\s+(?!{AIRY}\b)(?!\w+(?:\s+\w+){{0,3}}?\s+hơn\b)\w+"),
        said("bồi thường | đền | bù | hoàn", r"(?!\s*(?:đắp|đáp|thiện|toàn|thành|cảnh|hảo))"),
        said("thưởng | cử | đến gặp | qua gặp | tới gặp"),
        said(
            "hứa | cam kết | bảo đảm | đảm bảo",
            (
                rf"(?:\s+với\s+\w+)?\s+(?!{AIRY}\b|sẽ\b|với\b|lần\b|từ\b|rằng\b|một\b|hẹn\b|là\b|"
                r"danh\b|mọi\b|của\b|về\b|này\b|chất\b|quyền\b|uy\b|và\b)\w+"
            ),
        ),
    ),
    dated=Finder(
        said(DAYS),
        like(is_number, r"\d+\s*(?:giờ|ngày|buổi|tháng|tuần|phút|h|cái|hộp|thùng|bộ|chiếc|suất|người)\b"),
        *money(),
    ),
    assured=Finder(
        said(GOOD_WORDS),
        said(
            "sẽ | từ nay",
            r"(?:\s+\w+){0,3}?\s+(?:thẳng\s+thắn|trung\s+thực|minh\s+bạch|cởi\s+mở|thành\s+thật)\b",
        ),
        said(
            "sẽ | làm | phục vụ | cố | xin",
            (
                r"(?:\s+\w+){0,4}?\s+(?:tốt|kỹ|kĩ|khá|nhiệt\s+tình|chăm\s+chút|tử\s+tế|"
                r"đàng\s+hoàng)\s+hơn\b"
            ),
        ),
    ),
)
