"""What was done wrong, and whether it is taken on, in Vietnamese."""

from playbooks.feedback.amends.patterns import Wrong
from playbooks.feedback.amends.vietnamese.grammar import FEW, US, YOU, any_of, not_after, said
from playbooks.feedback.amends.vietnamese.taking_back import BENT, BLAMED
from playbooks.feedback.finder import Finder

SORRY = """
    xin lỗi | xin được lỗi | cáo lỗi | tạ lỗi | thứ lỗi | lượng thứ | tha thứ | tha lỗi | rất tiếc |
    lấy làm tiếc | đáng tiếc | ân hận | áy náy | hối lỗi | hối hận | nhận lỗi | nhận sai |
    nhận trách nhiệm | chịu trách nhiệm | toàn bộ trách nhiệm | mọi trách nhiệm | nhận hết | nhận toàn bộ |
    lỗi của | lỗi là | lỗi ở | lỗi do | lỗi tại | lỗi thuộc | lỗi hoàn toàn | lỗi tui | lỗi tôi | lỗi em |
    lỗi mình | lỗi bên | có lỗi | mọi lỗi | lỗi đều | làm sai | sai hoàn toàn | sai ở | khuyết điểm |
    thừa nhận | xin nhận | sơ suất của | thiếu sót của | không có gì để bào chữa | không bào chữa | sorry |
    xl | bỏ quá | thông cảm | hổ thẹn | xấu hổ | day dứt | tha | lẽ ra | đáng lẽ | buồn quá | buồn lắm |
    không biết nói | bỏ qua cho | thay mặt
"""
VAGUELY = """
    chuyện vừa rồi | chuyện vừa qua | chuyện hôm | chuyện hôm trước | chuyện hôm qua | chuyện tuần trước |
    chuyện tuần rồi | chuyện tháng trước | chuyện lần này | chuyện lần trước | chuyện này | chuyện đó |
    chuyện đã qua | chuyện không vui | chuyện không hay | chuyện đáng tiếc | mọi chuyện | mọi việc |
    tất cả | sự việc vừa qua | sự việc vừa rồi | sự việc này | sự việc đáng tiếc | sự việc trên |
    việc vừa qua | việc vừa rồi | việc này | vụ việc | vụ vừa rồi | vụ này | những gì đã xảy ra |
    những gì xảy ra | những điều đã xảy ra | điều đáng tiếc | điều không hay | sự bất tiện |
    những bất tiện | bất tiện | mọi bất tiện | sự phiền | sự phiền hà | phiền toái | phiền phức |
    phiền lòng | làm phiền | sự cố | sự cố vừa qua | sai sót | những sai sót | thiếu sót | những thiếu sót |
    khuyết điểm | sơ suất | sơ sót | hiểu lầm | sự hiểu lầm | thất vọng | không hài lòng | làm sai |
    trải nghiệm | ảnh hưởng | thời gian qua | lần vừa rồi | lần này | hôm trước | hôm nọ | bữa trước |
    bữa hổm | tuần trước | tháng trước
"""
# Whole phrases that name what went wrong, or of what kind it was.
FAULTS = """
    trễ | muộn | chậm | trễ hẹn | lỡ | làm rơi | đánh rơi | lỡ hẹn | lỡ chuyến | lỡ lời | lỡ tay |
    lỡ miệng | lỡ việc | quên | bỏ quên | nhầm | lộn | lẫn lộn | hỏng | hư | vỡ | bể | gãy | rách | nứt |
    móp | ướt | mốc | thối | thiu | dập | cháy | rò rỉ | chảy | lộ thông tin | làm lộ | để lộ | thất lạc |
    làm mất | đánh mất | mất hàng | mất dữ liệu | mất điện | thiếu hàng | giao thiếu | gửi thiếu |
    tính thiếu | thiếu hụt | thiếu kiểm | thiếu một | thiếu hai | bỏ sót | để sót | giao sai | gửi sai |
    in sai | tính sai | ghi sai | báo sai | nhập sai | đặt sai | đóng sai | may sai | lắp sai |
    làm sai thiết kế | làm sai mẫu | sai giá | sai màu | sai mẫu | sai số | sai địa chỉ | sai cỡ |
    sai size | sai quy cách | sai tên | sai ngày | sai hẹn | sai lệch | sai hợp đồng | sai cam kết |
    tính dư | tính thừa | tính trùng | tính hai lần | thu thừa | thu trùng | thu hai lần | tự ý | tự tiện |
    lén | giấu | che giấu | giấu giếm | bưng bít | nói dối | nói láo | gian dối | gian lận | lừa | lừa dối |
    dối trá | không trung thực | thiếu trung thực | không thành thật | nói sai sự thật | sai sự thật | bịa |
    làm giả | giả mạo | khai khống | báo khống | ký khống | tráo | pha trộn | thất hứa | nuốt lời |
    không giữ lời | thất tín | bội tín | phá vỡ cam kết | phản bội | vi phạm | cẩu thả | ẩu | tắc trách |
    lơ là | lơ đễnh | chủ quan | đãng trí | bất cẩn | vô ý | thô lỗ | nặng lời | lớn tiếng | mắng | quát |
    xúc phạm | coi thường | thái độ | nói xấu | bán hàng cho | bán cho khách khác | bỏ mặc | bỏ rơi |
    bỏ bê | hủy | dời lịch | cúp điện | mất liên lạc | không liên lạc | ngủ quên | lỗi đánh máy |
    lỗi kỹ thuật | lỗi in | lỗi hệ thống | lỗi phần mềm | hết hàng | hàng giả | hàng lỗi | kém chất lượng |
    không đạt | không đúng | không kịp | không báo | không nói | không gọi | không trả lời |
    không kiểm tra | không kiểm | không đọc | không gửi | không giao | không xin phép | không hỏi |
    không đến | không tới | không làm | không giữ | không cho biết | không thông báo | chưa kiểm tra |
    chưa báo | chưa hỏi | chưa gửi | chưa giao | chưa làm xong | đứng chờ | phải chờ | bắt chờ | để chờ |
    đợi | tăng giá | lên giá | cắt bớt | làm đổ | làm bẩn | làm xước | làm hỏng | làm hư | làm vỡ | làm bể |
    làm rách | đụng | va | trầy | xước | dột | ngập | tràn | nói quá | thổi phồng | hứa suông | hứa lèo |
    đổi ý | kém năng lực | yếu kém | non tay | thiếu kinh nghiệm | đọc sai | đọc nhầm | hiểu sai |
    dịch sai | đo sai | cân thiếu | cân sai | nhận cọc | bỏ đi | đòi | vụng | thiếu chuẩn bị | trùng lịch |
    xếp trùng | dù đã hứa | đã hứa giữ | tiết lộ | cắt hụt | thiếu sót trong | sai sót trong | sai sót khi
"""
YOURS = any_of(YOU)
OURS = any_of(US)
MINE = rf"(?:{OURS}|tụi\s+này|bên\s+này)\b"
FAULT = rf"{any_of(FAULTS)}\b"

UNSAID = any_of("""
    ai | bao | bào | biện | biết | có | cần | dám | đáng | để | đổ | đủ | gì | hay | hài | hề | khỏi | lặp |
    lời | may | muốn | mong | nên | ngờ | như | phải | sao | thể | thoải | tái | từ | tốt | trách | tránh |
    trọn | tròn | trốn | vui | xảy | xứng | yên | được
""")

OWNED = Finder(
    said(
        ("lỗi | lỗi là | lỗi này | lỗi đó | sai | trách nhiệm | sơ suất | thiếu sót | phần sai | sai sót"),
        (
            rf"(?:\s+(?:hoàn\s+toàn|là|hết|này|đó|thuộc|đều|chính|cũng))*+\s*"
            rf"(?:của|về|ở|do|tại|thuộc\s+về|nơi|là\s+ở)?\s*(?:\w+\s+){{0,3}}?{MINE}"
        ),
    ),
    said(
        "nhận lỗi | nhận sai | nhận trách nhiệm | chịu trách nhiệm | nhận toàn bộ | "
        "nhận hết | nhận mọi | chịu hoàn toàn | chịu mọi trách nhiệm | "
        "xin chịu | không đổ lỗi | không bào chữa | không biện minh | không biện hộ | "
        "không thanh minh | không trách ai | xin nhận | hứng hết | ôm hết | "
        "nhận khuyết điểm | em chịu | tôi chịu | bên em chịu | mình chịu | nhận về mình"
    ),
    said("do | tại | bởi | là do", rf"\s+(?:chính\s+|lỗi\s+)?{MINE}(?!\s+(?:vận|giao\s+hàng|thời))"),
    said(US, rf"{FEW}\s+{FAULT}"),
    said(
        US,
        (
            r"(?:\s+(?:đã|thật|mới|là|đúng|rất|quá))*+\s+(?:sai|có\s+lỗi|tệ|dở|kém|hồ\s+đồ|"
            r"đáng\s+trách)\b"
        ),
    ),
    said(
        "xin lỗi | cáo lỗi | xl | sorry",
        rf"(?:\s+{YOURS})?\s+(?:vì|về\s+việc|do|là)(?:\s+đã)?{FEW}\s+{FAULT}",
    ),
    said("lẽ ra | đáng lẽ | đáng ra", rf"\s+{MINE}\s+(?:phải|nên|đã)\b"),
)


WRONG = Wrong(
    sorry=Finder(said(SORRY)),
    vague=Finder(said(VAGUELY)),
    fault=Finder(
        said(FAULTS, r"(?!\s+(?:trách|nhất|lắm\s+là|rãi))"),
        said(
            "sai",
            (
                r"\s+(?!(?:sót|lầm|phạm|hoàn|ở|thuộc|là|thì|của|do|rồi|thật|hết|trái|tại|và|em|tôi|"
                r"mình|lớn|quá)\b)\w+"
            ),
        ),
        said(
            "mất",
            r"\s+(?!(?:lòng|niềm|tin|uy|vui|thời|công|mát|thể|mặt|tình)\b)\w+",
            before=not_after("không | khỏi | đỡ"),
        ),
        said(
            "việc",
            r"\s+(?!(?:này|đó|vừa|trên|hôm|gì|cũ|kia|ấy|đã|xảy|không|như|là|đáng|lần|với|của|tuần|tháng|ra|rồi)\b)\w+",
            before=not_after("mọi | công | làm | sự | vụ | những | các | đáng"),
        ),
        said(
            "đếm | cộng | chọn | gọi | lấy | cắt | pha | nấu | kê | bấm | "
            "chuyển | gắn | dán | trộn | chia | khai",
            r"\s+(?:sai|thiếu|dư)\b",
        ),
        said("làm | khiến | để | bắt", rf"\s+{YOURS}\s+(?:phải|bị)\b"),
        said("không ai | chẳng ai", r"\s+(?!muốn|ngờ|biết|trách)\w+"),
        said(
            "không | chưa | chẳng",
            rf"\s+(?!{UNSAID}\b)\w+",
            before=not_after("sẽ | xin | mong | từ nay | để"),
        ),
        said("bị", r"\s+(?!(?:ảnh|tổn|phiền|thiệt|buồn|làm|anh|chị|gì|mất\s+lòng)\b)\w+"),
        said("thiếu", r"\s+(?!(?:sót|gì|tế|vắng)\b)\w+", before=not_after("không")),
        said(
            "lỗi",
            (
                r"\s+(?!(?:của|là|ở|do|tại|thuộc|hoàn|tui|tôi|em|mình|bên|này|lầm|gì|thì|và|vì|về|"
                "với|nếu|nhưng|ạ|anh|chị|quý|các|bác|a|cho|hết|to|lớn|đó|xảy|đến|mọi|cô|ông|bà|"
                r"chú|bạn|rất|không|sâu|chân|một|công|phía|trước)\b)\w+"
            ),
            before=not_after("xin | cáo | nhận | thứ | tha | tạ | có"),
        ),
        said(
            "đã",
            (
                r"\s+(?!(?:xảy|gây|làm|để|khiến|rất|nhận|hiểu|biết|nói|xin|cố|hứa|qua|tin|chờ|lắng|"
                "tiếp|ghi|đồng|ủng|luôn|quá|thông|bỏ|sai|và|phải|hoàn|chuyển|trả|cử|sửa|thay|đền|"
                r"bồi|giảm|tặng|là|không|dành|trải|chịu|gặp|mang|đem|rút|khắc|sẵn|cùng|học)\b)\w+"
            ),
        ),
    ),
    told=Finder(
        said(
            "không biết nói gì | cảm ơn | cám ơn | hiểu rằng | hiểu là | rất hiểu | "
            "hôm qua | hôm đó | hôm trước | hôm ấy | lúc đó | lúc ấy | hồi | tuần trước | "
            "tháng trước | bữa trước | đã lâu | vừa rồi | vừa qua"
        )
    ),
    owned=OWNED,
    regretted=Finder(
        said("xin lỗi | cáo lỗi | tạ lỗi | xin thứ lỗi | ân hận | áy náy | hổ thẹn | day dứt | sorry")
    ),
    denied=Finder(
        said(
            "ngoài ý muốn | bất khả kháng | khách quan | ngoài tầm kiểm soát | "
            "ngoài khả năng kiểm soát | không lường trước | không ai muốn | không ai ngờ | "
            "không phải lỗi của | không phải lỗi | không phải do | không phải tại | "
            "đâu phải lỗi | không thuộc trách nhiệm | không liên quan | "
            "không chịu trách nhiệm | "
            "ai cũng có lúc | ai chẳng có lúc | chuyện thường | chuyện bình thường | "
            "chuyện cơm bữa | sai sót là khó tránh | khó tránh khỏi | không tránh khỏi | "
            "ai mà biết | biết làm sao | lỗi hệ thống | lỗi khách quan | đã có sai sót | "
            "đã xảy ra sai sót | có sai sót xảy ra"
        ),
    ),
    bent=BENT,
    blamed=BLAMED,
)
