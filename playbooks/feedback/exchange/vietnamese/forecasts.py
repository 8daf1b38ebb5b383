"""How people quarrel about the future in Vietnamese."""

from playbooks.feedback.clauses import any_of
from playbooks.feedback.demands.vietnamese.people import THEY, WE
from playbooks.feedback.lists import one_of

VIEW = one_of("""
    nói | bảo | nghĩ | tin | đoán | dự báo | dự đoán | lo | sợ | cho rằng | cam đoan | kêu | tưởng
    | cứ tin | cứ sợ | cứ bảo | cứ nói | đinh ninh | khăng khăng | quả quyết | hy vọng | kỳ vọng | tính
    | chắc mẩm | dự kiến | cho là | nhận định | phán | lo ngại | e | ngại | than | dọa | doạ | không tin
    | nghi | nghi ngờ | lập luận | giả định | dựa trên giả định
""")
BELIEVED = any_of(
    rf"\b(?:{THEY}|bạn mình|bà con|bên \w+|seller|người ta)(?: [^\s,.;:!?]+){{0,6}}? {VIEW}\b",
    r"\bhọ: |\bdự báo(?: [^\s,.;:!?]+){0,3} (?:của )?(?:bên|họ|anh|chị|phía|các)\b",
    r"\b(?:dù|mặc|kệ|bất kể) (?:họ|anh|chị|ai|các anh|các chị)\b|\btranh nhau\b",
    r"\b(?:anh|chị|các chị|các anh|họ) tính (?:sai|lầm)\b",
)
SURE = one_of("""
    chắc chắn | nhất định | thế nào cũng | kiểu gì cũng | đằng nào cũng | kiểu gì thì | dứt khoát
    | bảo đảm | đảm bảo | khẳng định | cam đoan | nói chắc | chắc như bắp | chắc nịch | dám cá | cá luôn
    | cá là | thề | chỉ có | chỉ có thể | không đời nào | đời nào | còn lâu | không thể nào
    | không có chuyện | làm gì có chuyện | làm sao | không bao giờ | khỏi tranh luận | khỏi cãi
    | cãi làm gì | khỏi bàn | cùng lắm | ít nhất | là cái chắc | trăm phần trăm | không nghi ngờ gì
    | rõ ràng | chờ mà xem | chờ coi | cứ chờ | cứ đợi | tin tôi đi | biết chắc | mười mươi
""")
WRONG = one_of("""
    sai | sai bét | trật | trật lất | tính lầm | tính sai | nhìn sai | đoán trật | đoán sai | nhầm | lầm
    | hão | lo hão | lo bò trắng răng | vô căn cứ | phi thực tế | bi quan | lạc quan tếu | nhảm | vớ vẩn
    | không đúng | hoang đường | viển vông | tào lao | mơ | nằm mơ | không tin | tôi không nghĩ vậy
    | không có chuyện đó | không hề có chuyện | lo thừa | lo xa | thừa thãi | rồi họ sẽ thấy | sẽ thấy
    | mới đúng | bi quan quá | lạc quan quá
""")
CHANGE = (
    "(?:tăng|giảm|lên|xuống|rớt|hạ|đông|vắng|(?<!giữ )(?<!trả )(?<!bằng )lời|lỗ|khan|rẻ|đắt|bùng nổ"
    "|sập|đủ|trễ|khá|ế|mất giá|lên giá|xuống giá|gấp đôi|gấp ba|tụt|mất mùa|được mùa|đi ngang|đứng yên"
    "|quay lại|hạ nhiệt|thắng|thua|thành công|thất bại|phục hồi|hồi phục|dùng)"
)
AHEAD = any_of(
    f"(?:sẽ|sắp|{CHANGE}|dự báo|dự đoán|năm sau|sang năm|năm tới|tháng tới|quý tới|tuần tới|mùa tới"
    r"|cuối năm|sau này|tương lai|năm nữa|tháng nữa)\b",
    r"(?:mưa|bão|mãi|\d+ năm|mươi năm|còn lâu|đời nào|khan|ngưng|bền)\b",
)
TURN = any_of(r"[,.;:!?\n—–]|\b(?:còn|nhưng|mà|chứ)\b")
DENIED = any_of(
    rf"\b(?:{SURE}|{WRONG})\b",
    rf"\bkhông (?:\S+ )?đâu\b|\b{WE} (?:\S+ )?(?:dự báo|dự đoán)\b",
    r"\b[^\s,.;:!?]+ sao (?:được|nổi)\b|\b(?:xong|có|được|lên|xuống|tăng|giảm|đông|lời) chứ sao\b",
    r"\b(?:giữ ý|giữ con số|giữ quan điểm) (?:mình|của mình|tới cùng)\b",
    r"\b(?:không|sẽ không|chẳng) (?:hề |có (?:chuyện )?)?(?:đình công|tăng|giảm|lên|xuống|rớt|khan"
    r"|ngưng|rẻ|đắt|thiếu|lỗ|mưa|trễ|đông|có bão|bán được)\b",
    r"\b(?:bên mình|mình|tôi|em|bên tôi|bên em|chúng tôi|tui|ta)(?: [^\s,.;:!?]+){0,3}? (?:nhất quyết"
    "|cho rằng|đáp|trả lời|cãi|quả quyết|khăng khăng|tin|biết|nói|nghĩ"
    r"|bảo)(?: [^\s,.;:!?]+){0,8} (?:sẽ|tăng|giảm|lên|xuống|không|ngược lại)\b",
    r"\b(?:sẽ|còn) (?:tăng|giảm|lên|xuống|khá lên|bùng nổ|đông|lời|rớt"
    r"|mạnh)(?: [^\s,.;:!?]+){0,3} (?:nữa|thôi|cho coi|cho xem)\b",
)
INSISTED = any_of(
    # sẽ giảm, mặc kệ họ nói gì; máy còn chạy mười năm, họ cứ bảo hai năm
    rf"\b(?:sẽ|{CHANGE})\b[^.!?]{{0,60}}?\b(?:dù|mặc kệ|bất kể|kệ)\b(?: [^\s,.;:!?]+){{0,6}}? {VIEW}\b",
    r"\bsẽ\b[^.!?]{0,60}(?:họ|anh|ai) (?:muốn )?nói gì (?:thì nói|cũng)\b",
    r"\bsẽ [^.!?]{2,40} cho (?:coi|xem|mà xem)\b",
    rf"\b(?:sẽ|còn)\b[^!?]{{0,80}}?\b{THEY}(?: \S+)? cứ (?:bảo|nói|kêu|tưởng|nghĩ|khăng khăng)\b",
    rf"\b{WE} (?:tin|nghĩ|đoán|cho rằng"
    rf"|biết)\b[^.!?]{{0,60}}?\bsẽ\b[^.!?]{{0,40}}[.;,!] (?:còn )?{THEY} (?:\S+ )?(?:tin|nghĩ|bảo|nói"
    r"|đoán|cho rằng)\b",
    rf"\b{THEY} (?:tin|nghĩ|bảo|nói|đoán"
    rf"|cho rằng)\b[^.!?]{{0,60}}?\bsẽ\b[^.!?]{{0,40}}[.;,!] (?:còn )?{WE} (?:tin|nghĩ|đoán|cho rằng"
    r"|biết)\b",
    r"\b(?:cãi|khăng khăng|quả quyết)\b[^.!?]{0,20}\b(?:rằng|là)\b[^.!?]{0,60}\b(?:sẽ|không)\b",
    r"\b(?<!mình )(?<!tôi )(?<!em )sẽ không \S+ đâu\b",
    r"\b(?:dự báo|dự đoán|thuyết|kinh tế trưởng|chuyên gia)(?: [^\s,.;:!?]+){0,4} (?:của )?(?:họ|anh"
    rf"|chị|bên \w+)(?: [^\s,.;:!?]+){{0,2}}? (?:là )?{WRONG}\b",
    r"\b(?:chắc chắn|nhất định|thế nào cũng|kiểu gì cũng|đằng nào cũng|bảo đảm|đảm bảo"
    rf"|dứt khoát)(?: (?!(?:mình|tôi|em|bên em|bên mình|chúng tôi) )[^\s,.;:!?]+){{0,5}}? {CHANGE}\b",
    rf"\b{CHANGE}\b[^.!?]{{0,40}}?(?:\bchắc như bắp|\bdám cá|\bcá luôn|\blà cái chắc|\bkhỏi tranh luận"
    r"|\bkhỏi cãi|\bcãi làm gì|\btrăm phần trăm|\b(?:họ|anh|cứ) chờ (?:mà|coi|đến)|\bcứ chờ)",
    r"\b(?:không đời nào|đời nào|không có chuyện|làm gì có chuyện|còn lâu mới"
    rf"|không thể nào)(?: [^\s,.;:!?]+){{0,6}}? (?:{CHANGE}|mưa|thông|xong)\b",
    r"\b(?:dù|mặc kệ|kệ|bất kể|mặc) (?:họ|anh|chị|ai|các anh|các chị"
    r"|bên đó)(?: [^\s,.;:!?]+){0,4}? (?:nói|bảo|nghĩ|tin|dự báo)\b[^.!?]{0,60}\b(?:sẽ|vẫn sẽ|vẫn"
    rf"|cũng sẽ) (?:\w+ )?{CHANGE}\b",
)
CONTINGENT = any_of(
    r"\b(?:nếu|hễ|trường hợp|khi|ngày nào|tháng nào|quý nào|năm nào|lúc nào|bao giờ"
    r"|cứ)\b[^.!?]{0,60}?(?:\d|\b(?:vượt|quá|trên|dưới|thấp hơn|cao hơn|ít hơn|nhiều hơn|chưa xong|đạt"
    r"|không đạt)\b)[^.!?]{0,60}?\b(?:thì|hai bên|giá|tính|trả|hoàn|chịu|giảm|tăng|hạ|chia|còn)\b",
    r"\b(?:phần vượt|theo thực tế|theo số thực|theo tỷ giá|theo chỉ số|gắn với|tùy theo|tuỳ theo"
    "|căn cứ vào (?:số|chỉ số)|thưởng thêm nếu|hoàn nửa|chia thêm|điều chỉnh theo"
    r"|theo giá (?:thị trường|ngày)|bù chênh lệch|thả nổi|đo ở|đếm|không bên nào biết|chưa ai biết)\b",
    r"\b(?:trên|dưới|từ|quá|vượt) \d[\d.,]*[^.!?]{0,30}\bthì\b",
)
