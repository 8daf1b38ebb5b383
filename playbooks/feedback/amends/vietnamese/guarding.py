"""What would catch it next time, in Vietnamese."""

from playbooks.feedback.amends.patterns import Guarding
from playbooks.feedback.amends.vietnamese.grammar import any_of, not_after, said
from playbooks.feedback.finder import Finder

CHECKS = """
    kiểm tra | kiểm lại | kiểm kê | kiểm đếm | kiểm định | kiểm soát | kiểm duyệt | kiểm thử | kiểm chéo |
    kiểm hàng | kiểm toán | rà soát | rà lại | soát | soát lại | đối chiếu | đối soát | thử | chạy thử |
    thử nghiệm | test | duyệt | phê duyệt | ký duyệt | ký nháy | ký xác nhận | ký nhận | cùng ký | ký tên |
    chữ ký | hai người | người thứ hai | hai lớp | hai vòng | hai bước | chấm lại | đọc lại | xem lại |
    dò lại | đếm lại | cân lại | đo lại | chéo | lấy mẫu | mẫu lưu | mẫu đối chứng | ngẫu nhiên | báo cáo |
    bản tóm tắt | bản tổng hợp | họp | giao ban | ngồi lại | định kỳ | hằng ngày | hàng ngày | hằng tuần |
    hàng tuần | hằng tháng | hàng tháng | hằng quý | hàng quý | cảnh báo | báo động | chuông | còi |
    cảm biến | camera | nhiệt kế | quét mã | mã vạch | quét | gps | định vị | nhật ký | sổ | bảng theo dõi |
    theo dõi | giám sát | bảng kiểm | checklist | danh mục kiểm | ngưỡng | đường dây nóng | hotline |
    số riêng | số máy | số điện thoại | đầu mối | người phụ trách | dự phòng | sao lưu | backup |
    nhắc lịch | nhắc tự động | tự động | tự khóa | phần mềm khóa | hệ thống khóa | khóa đơn | khóa bán |
    chặn | bên thứ ba | độc lập | giám định | nghiệm thu | biên bản | phiếu | thang đo | tem | niêm phong |
    chụp ảnh | chụp hình | gửi ảnh | quay phim | đồng hồ | lịch | xác nhận | diễn tập | giám đốc gọi |
    trưởng phòng ký | mốc
"""
# What only announces more of it.
HARDER = (
    r"(?!(?:\s+[\w/]+){0,3}?\s+(?:kỹ|kĩ|chặt|chặt\s+chẽ|tốt|sát|sát\s+sao|nghiêm|"
    r"nghiêm\s+ngặt|sâu|gắt|cẩn\s+thận|thường\s+xuyên|nhiều|"
    r"lại\s+bản\s+thân)(?:\s+(?:chẽ|sao|ngặt))?(?:\s+hơn|\s*[.!]|$))(?!\s+(?:mình|"
    r"bản\s+thân)\b)"
)
DONE = not_after("không | ko | chưa | quên | chẳng | thiếu | khỏi | lỡ | đâu")
EACH = any_of("""
    ngày | tuần | tháng | quý | năm | lô | đơn | chuyến | sáng | trưa | chiều | tối | thứ | ca | lần |
    hóa đơn | đơn hàng | lô hàng | kiện | thùng | hợp đồng | bản vẽ | bản | bước | giai đoạn | khâu |
    công đoạn | sản phẩm | xe | mẻ | chủ nhật | hai tuần | hai tháng | ba tháng | nửa tháng | giờ |
    hai giờ | buổi | đợt | container | hồ sơ | báo giá | cái | món | bao | pallet | phòng | mẫu | suất |
    bệnh nhân | khách
""")


SAFEGUARD = Finder(
    said(CHECKS, HARDER, before=DONE),
    said("mỗi | từng | cứ | hễ", rf"\s+(?:\d+\s+)?{EACH}\b"),
    said(
        "dưới | trên | quá | vượt | hơn | lệch | trễ | chậm | sau | còn | từ",
        (
            r"\s+(?:quá\s+|hơn\s+|trên\s+|dưới\s+)?\d[^.;\n]{0,40}?\b(?:thì|là|báo|gọi|phải|tự|"
            r"ngồi|họp|xem)\b"
        ),
    ),
    said("đầu | cuối | giữa", r"\s+(?:mỗi\s+|hằng\s+|hàng\s+)?(?:tuần|tháng|quý|ngày|ca|mùa|giờ|năm)\b"),
    said("trước khi | trước lúc | trước giờ", r"\s+\w+", before=DONE),
    said(
        "gọi | nhắn | alo | báo | bấm máy",
        (
            r"\s+(?:thẳng|ngay|cho|số|anh|chị|bác|ông|bà|giám\s+đốc|trực\s+tiếp|em|tôi|sếp|"
            r"trưởng)\b"
        ),
        before=DONE,
    ),
    said("mới được | thì mới | mới cho | mới xuất | mới giao | mới gửi | mới in"),
    said(
        "không | chưa",
        (
            r"(?:\s+[\w/]+){1,6}?\s+(?:thì\s+)?(?:không|chưa|đừng)(?:\s+được|\s+cho|"
            r"\s+ai)?\s+(?:xuất|giao|gửi|in|chạy|đi|rời|ra|ký|bán|lắp|làm|nhận|chuyển|thanh)\b"
        ),
    ),
    said("quyết thay | thay mặt | trực thay | nghe máy | bắt máy | phó của | trực 24 | trực máy"),
)


GUARDING = Guarding(
    safeguard=SAFEGUARD,
    undone=Finder(said("lẽ ra | đáng lẽ | đáng ra | đúng ra | quên | giấu | che giấu")),
    intended=Finder(
        said(
            "cẩn thận hơn | chú ý hơn | để ý hơn | lưu ý hơn | kỹ hơn | kỹ lưỡng hơn | "
            "tốt hơn | chặt chẽ hơn | chặt hơn | sát sao hơn | nghiêm túc hơn | "
            "minh bạch hơn | nhanh nhạy hơn | quan tâm hơn | chu đáo hơn | trách nhiệm hơn | "
            "thường xuyên hơn | "
            "rút kinh nghiệm | quyết tâm | cố gắng | nỗ lực | ráng | gắng | tăng cường | "
            "đẩy mạnh | nâng cao | quán triệt | nhắc nhở | đã nhắc | đã phạt | đã dặn | "
            "đã phê bình | kỷ luật | xử phạt | hứa | cam kết | cam đoan | thề | bảo đảm | "
            "đảm bảo | "
            "không tái phạm | không tái diễn | không lặp lại | không để xảy ra | "
            "không xảy ra nữa | sẽ không | nghiêm túc | ý thức | văn hóa | tinh thần | "
            "tận tâm | chữ tín | tự giác | chừa | nhớ đời | bài học | không quên nữa | "
            "tự nhủ | biết lỗi"
        ),
        said(
            "giỏi hơn | khá hơn | nhiều hơn | sát hơn | nhanh hơn | chu đáo | áy náy | "
            "chuộc lỗi | nói rõ với | nâng niu | lên đầu | không được tái | đã hiểu | "
            "hiểu ra | hiểu chuyện | thấm thía | sửa xong | đã sửa | khắc phục xong | "
            "đã khắc phục | ổn rồi | êm rồi | đã nghỉ việc | nghỉ việc | cho nghỉ | đuổi | "
            "tuyển | người mới | tay nghề | "
            "tin rằng | tin là | tin họ | hy vọng | mong | giữ liên lạc | phối hợp | "
            "đồng lòng | đoàn kết | thấu hiểu | nói chuyện với | đã nói với | đào tạo | "
            "tập huấn | biết sao | không phải lo | yên tâm | để ý | chú ý | lưu ý | lơ là | "
            "tôn trọng | cởi mở | lợi ích chung | trao đổi | lên trên hết | lên hàng đầu | "
            "ưu tiên | thân thiện | chân thành | xem như xong | coi như xong | đã xin lỗi"
        ),
        said("sẽ", r"\s+(?:\w+\s+){0,4}?hơn\b"),
        said("hơn", r"(?=\s*(?:[.,!;]|$))"),
        said(
            "tin bên | tin mình | tin em | tin tôi | tin chúng tôi | chưa nghĩ | chưa có | chưa biết | "
            "chưa tính | mắng | cải tiến | suôn sẻ | nói chung | sống thật | không cần | để tâm | "
            "hoàn thiện | cầu thị | góp ý | chú trọng | coi trọng | "
            "sẽ nhớ | nhớ kỹ | hi hữu | hãn hữu | tại thời tiết"
        ),
    ),
)
