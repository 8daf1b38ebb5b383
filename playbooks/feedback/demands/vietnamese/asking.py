"""What asks for something in Vietnamese, what says how things are, and what does neither."""

from playbooks.feedback.clauses import any_of, either
from playbooks.feedback.demands.vietnamese.people import OTHERS, THEY, WE
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

JOIN = (
    "(?:(?:và|mà|còn|với lại|vả lại|lại|hơn nữa|ngoài ra|bên cạnh đó|sau cùng|cuối cùng|thêm vào đó"
    r"|thứ \w+|một là|hai là|ba là|nhưng|chứ|thực ra|thật ra|hiện|hiện tại|nói thật),? )?"
)
BREAKS = any_of(
    r"[.!?]+(?=[\s\"')]|$)",
    r"[;:()\n…—|]",
    r",(?=\s)",
    r"\s[-–]+\s",
    r"\s(?=(?:mà|nhưng|với lại|vả lại|lại còn|chứ|còn(?! lại)) )",
)
ASK = one_of("""
    đề nghị | yêu cầu | đòi | đòi hỏi | muốn | xin | cần | mong | mong muốn | nhờ | kiến nghị | đề xuất
    | hãy | vui lòng | làm ơn | phiền | cho xin | đòi được | không chấp nhận | đừng | kính đề nghị
    | rất mong | nhất định phải | bắt buộc | buộc | chốt là | ưu tiên cho | để cho
""")
OURS_FIRST = rf"(?<!\w)(?:{WE})(?: \w+)? "
DEMAND = any_of(
    rf"^(?!{JOIN}(?:{OTHERS}|bảo hiểm|kiểm toán|thuế|công an|phường|nhà nước|luật|giá \S+|chưa"
    rf"|không biết)\b)(?:\S+ ){{0,8}}?(?<!không )(?<!chưa )(?<!chẳng )\b{ASK}\b",
    rf"\b(?!(?:mình|tôi|em|tui|con|cháu) ){THEY} (?:(?!(?:mới|vừa|đã|lại|cũng|đang|hay|chưa"
    r"|không)\b)\w+ )?(?:phải|cần|nên|sẽ phải|hãy|giúp|gửi|giao|trả|bớt|giảm|chuyển|dọn|ký|đổi|thay"
    r"|cho|làm|sửa|cử|giữ|thanh toán|tăng|bỏ)\b",
    r"^(?:không được|cấm) \S+",
    rf"\bcho {WE} (?:xin|được|mượn|thuê|nhận|lấy|ngồi|thêm|nghỉ|biết|đổi|trả|dùng)\b",
    r"\b(?:phải có|phải được|phải giao|phải trả|phải đền|phải là|phải chốt|phải giữ|phải ghi|phải gửi"
    r"|phải thanh toán|phải họp)\b",
    r"\b(?:nha|nhé|nghen|nghe|đi|với|ạ|nhá|hen)(?: (?:anh|chị|em|bác|chú|cô|bạn|ông|bà|a|c))?$",
)
ORDER = one_of("""
    áp dụng | bảo họ | bảo anh | bảo chị | bảo bên | nói họ | dịch | trồng | in | gắn | lập | tổ chức
    | dẹp | tháo dỡ | bảo hành | bàn giao | ban hành | báo trước | bỏ | bổ sung | bồi thường | bớt
    | bố trí | cam kết | cấp | chấm dứt | chịu | chia | chia sẻ | cho | chốt | chuyển | cử | cung cấp
    | cắt | dời | dọn | dừng | dùng | đặt | đền | điều chỉnh | đổi | đưa | đóng | gia hạn | giao | giảm
    | gỡ | gửi | giữ | giữ nguyên | ghi | hạ | hoàn | hoàn tất | hoàn tiền | hỗ trợ | hủy | huỷ | kéo dài
    | khôi phục | ký | lắp | làm | làm lại | lấy | loại bỏ | miễn | mở | mua | mượn | nâng | nghiệm thu
    | nhận | nộp | phạt | rút | rút ngắn | sắp xếp | sửa | sửa lại | tách | tạm ứng | tăng | tặng
    | thanh toán | tháo | thay | thay đổi | thêm | thu hồi | trả | trả lại | trả nốt | triển khai | trừ
    | tuyển | ứng | ưu tiên | viết | xác nhận | xếp | xin | xoá | xóa | xử lý
""")
IMPERATIVE = Pattern(rf"(?:{JOIN})(?:hãy |đừng |không được )?{ORDER}\b(?! (?:là|thì|rồi|vì)\b)")

# Words that tell that something is said, where Vietnamese has no finite verb.
STATE = one_of("""
    đã | đang | vừa | mới | bị | hết | rồi | lắm | quá | dữ | không có | chưa có | không ai | không còn
    | còn | lại | hay | toàn | chỉ | đều | cũng | là | mất | thiếu | hỏng | hư | trễ | muộn | vắng | đông
    | cao | thấp | xa | gần | khó | đau | ốm | bận | kẹt | say | rách | ướt | lỗi | sẽ | chưa | thường
    | luôn | vẫn | không thể | không biết | không kịp | không đủ | tốn | phải chờ | phải dừng | phải đi
    | phải mang | sắp | nằm | chịu | không chịu | hơn | yếu | cũ | mốc | lệch | mỏng | tăng | rẻ hơn | đắt
    | thuê | nuôi | lo | sợ | học | có | nào cũng | không được | hẳn | đi làm | người ta | thiên hạ
    | ai lại | ai mà | ai chứ | về | quay | bán | mua | vào | ra | đến | tới | theo | hợp | thích | quen
    | dễ | nhanh | chậm | sâu | rộng | hẹp | nhiều | ít | đủ | xong | mệt | đói | lạnh | nóng | nắng | mưa
    | tối | sáng | lên | xuống | thấy | kêu | chết | ở | trống | lớn | nhỏ | nặng | nhẹ | dài | ngắn
    | chạy | đòi | cho nợ | mở cửa | gồm
""")
STATES = Pattern(
    rf"{JOIN}(?:(?:[^\s]+ ){{0,14}}?{STATE}\b|(?!không|chưa)(?:\S+ ){{1,6}}?(?:không|chẳng|chưa) \S+)"
)
MANNERS = one_of("""
    xin chào | chào | kính gửi | kính chào | dạ | vâng | cảm ơn | cám ơn | rất mong | mong | trân trọng
    | ok | được | thôi | thế nhé | hết | không phải | không bàn | không bàn thêm | miễn bàn
    | không thương lượng | không đổi | không lùi | không nhượng bộ | không có ngoại lệ | chấm hết
    | không nói nhiều | không chấp nhận | không ký | không nhận | khỏi bàn | không thêm bớt | không kèm
    | không tính | không trừ | bất kể | dứt khoát | thay vì | thay cho | đòi hỏi vậy | yêu cầu vậy
    | tối đa | tối thiểu | ít nhất | không quá | ai ngồi
""")
HANGING = one_of("""
    trước | sau | từ | đến | trong | ngoài | kể cả | kèm | bao gồm | gồm | mỗi | cả | theo | bằng | với
    | tại | khi | chậm nhất | muộn nhất | nếu | ai | giá | mức
""")
# Vietnamese has no telling first word; a clause of some length may say anything after “vì”.
UNCLEAR = Pattern(r"(?!)")
BESIDE = Pattern(
    JOIN
    + either(
        rf"{MANNERS}\b|\d",
        rf"{HANGING}(?: \S+){{0,4}}$",
        r"(?:không|chẳng) (?:ai|đâu|chỗ nào|nơi nào)\b.* hơn\b",
        f"{WE} (?:sẽ |có thể |xin |sẵn sàng |sẵn lòng )?(?:trả|giao|tặng|nhường|lấy|chờ|đợi"
        "|chấp nhận|đồng ý|không ký|không nhận|không chấp nhận|không bớt|không lùi|giữ"
        r"|chịu được)\b",
        r"(?:giám đốc|đại diện|người|kỹ thuật|kế toán|ban giám đốc|lãnh đạo)(?: \w+){0,3} (?:có mặt"
        r"|tham dự|ký|trực|dự)\b",
        rf"{THEY} (?:có thể|được|cứ|thích|muốn|sẽ được|lấy|giữ)\b",
    )
)
