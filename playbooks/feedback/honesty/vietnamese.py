"""How Vietnamese plans to mislead, over folded text."""

import re

from playbooks.feedback.clauses import alternatives, any_of
from playbooks.feedback.honesty.patterns import Deceit
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

W = r"(?:\s+[\w/.,%-]+)"
THEM = one_of("""
    họ|khách|khách hàng|đối tác|người mua|người bán|bên kia|bên đó|bên ấy|bên họ|anh ấy|chị ấy|ông ấy|bà ấy|
    ổng|bả|anh ta|chị ta|ông ta|bà ta|chủ nhà|nó|người ta|chúng nó|tụi nó|ông chủ|bà chủ|chị chủ|anh chủ|
    sếp họ|mấy người
""")

# --- acting as if, forging, making up ---------------------------------------------------------------

ACTS = one_of("""
    nói dối|nói láo|nói xạo|nói điêu|nói trớ|nói bừa|xạo|bịa|bịa ra|bịa đặt|bịa chuyện|bịa thêm|phịa|
    dựng chuyện|dựng lên|dựng một|dựng ra|dựng thêm|giả vờ|giả bộ|giả đò|vờ như|vờ là|vờ vịt|vờ|làm bộ|
    làm ra vẻ|ra vẻ|tỏ vẻ|tỏ ra như|đóng vai|đóng giả|đội lốt|đóng kịch|diễn kịch|giả làm|giả danh|mạo danh|
    mượn danh|giả mạo|giả giọng|giả chữ ký|khai khống|khai gian|khai man|khai vống|ký khống|ghi khống|
    nâng khống|kê khống|lập khống|kê thêm|gian lận|lừa|lừa dối|đánh lừa|lừa gạt|lừa phỉnh|qua mặt|che mắt|bịp|
    lòe|loè|dối|phỉnh|dắt mũi|ém nhẹm|giấu nhẹm|giấu biệt|giấu tịt|giấu tiệt|lấp liếm|chối phắt|chối bay|
    chối biến|chối phăng|chối đây đẩy|phủ nhận|tung tin|tung hỏa mù|tung hoả mù|tua đồng hồ|tua công tơ|
    tua lại|tua ngược|đã tua|vặn ngược|chỉnh công tơ|tráo|đánh tráo|tráo hàng|dập lại|sửa số liệu|
    sửa lại số liệu|sửa con số|sửa ngày|sửa hạn|sửa số|phù phép|thổi phồng|tô hồng|làm đẹp số|xào nấu|
    hứa suông|hứa lèo|hứa cuội|hứa hão|hứa bừa|hứa đại|hứa cho qua|hứa cho có|hứa cho xong|hứa để đó|
    hứa rồi để đấy|để họ tưởng|cho họ tưởng|khiến họ tưởng|làm họ tưởng|họ sẽ tưởng|họ tưởng là|họ tưởng rằng|
    để họ lầm|để họ hiểu lầm|cho họ hiểu lầm|đánh lạc hướng|viện cớ|kiếm cớ|lấy cớ|bày cớ|vin cớ|mượn cớ|
    bày chuyện|vẽ chuyện|vẽ ra|hư cấu|chim mồi|cò mồi|quân xanh|làm mồi|làm màu|hù|hù dọa|dọa già|dọa cho|
    nói quá lên|phóng đại|thổi giá|đội giá lên|nói vống|nói thách lên|nói khống|báo khống|hô lên|bơm lên|
    pha thêm|độn thêm|thuê người đóng|
    nhờ người đóng|cho người đóng|giấu lỗi|giấu hỏng|lập lờ|mập mờ|lập lờ đánh lận|nói tránh|nói lấp lửng|
    dán nhãn mới|dán lại nhãn|thay nhãn|thay tem|đổi tem|cạo tem|đổi nhãn|sửa nhãn|xóa dấu|giả ốm|giả bận|
    làm như không|làm như chưa|
    làm như thể|làm như mình|làm như có
""")
FORGED = one_of("""
    báo giá|hợp đồng|hóa đơn|hoá đơn|chứng từ|giấy|giấy tờ|thư|email|mail|tin nhắn|số liệu|báo cáo|khách|
    đơn hàng|đơn|hồ sơ|chứng nhận|chứng chỉ|con dấu|biên bản|bảng giá|sao kê|bằng|đánh giá|tài khoản|kết quả|
    hạn chót|đối thủ|lời khen|nick|lượt|người dùng
""")
ACT = rf"""
    (?:{ACTS})(?!\s+thì\s+không)
  | (?<!từ\s)chối\b(?!\s+(?:dự\s+án|đơn|yêu\s+cầu|lời\s+mời))
  | (?:{FORGED}){W}{{0,3}}?\s+(?:giả|khống|ma|rởm|dỏm|tự\s+chế|bịa|ảo)\b
  | (?:làm|chế|viết|soạn|in|tạo)\s+(?:một\s+|thêm\s+|vài\s+|cái\s+|tờ\s+)?(?:{FORGED})?\s*giả\b
  | (?:mình|tôi|em|bọn\s+mình|tự)\s+(?:tự\s+)?(?:nghĩ|chế|bịa|vẽ|phịa|đặt)\s+ra\b
  | (?:làm|khiến|để|cho|cốt\s+cho|cốt\s+để|sao\s+cho)\s+(?:{THEM})\s+(?:cứ\s+)?(?:tưởng|ngỡ|lầm\s+tưởng
      |nghĩ\s+(?:là|rằng)\s+(?:mình|ta|bên|có|sắp|đang|không|chưa))\b
  | (?:trưng\s+bày|cũ|đã\s+qua\s+sử\s+dụng|tân\s+trang|hàng\s+trả\s+lại|đã\s+sửa)\s[^.;\n]{{0,40}}
      (?:nói|bảo|ghi|giới\s+thiệu|dán)\b[^.;\n]{{0,20}}\b(?:mới|zin|nguyên\s+bản)
  | (?:khai|kê)\s[^.;,\n]{{0,25}}\slên\s+(?:\d|gấp|cao)
  | đổ\s+(?:tại|cho|lỗi|thừa)\b[^.;\n]{{0,40}}\b(?:tuy|dù|chứ|(?:thật|thực)\s+ra)\b[^.;\n]{{0,25}}\b(?:mình
          |tôi|em|ta)\b
  | (?:lẳng\s+lặng|lặng\s+lẽ|âm\s+thầm|lén|lén\s+lút|kín\s+đáo)\s+(?:thay|đổi|tráo|bớt|cắt
      |giảm\s+(?:định\s+lượng|chất|bớt)|rút|pha|trộn|hạ\s+chất|trộn)
  | (?:nhờ|thuê|mướn|cho|bảo)\s+(?:{THEM}|ai\s+đó|một\s+\w+|người\s+\w+|thằng\s+\w+|đứa\s+\w+
      |\w+){W}{{0,4}}?\s+(?:đóng\s+vai|giả\s+làm|giả\s+danh|làm\s+khách|vào\s+(?:trả\s+giá|hỏi\s+mua
          |đặt\s+giá))\b
"""

# --- what calls itself untrue, or counts on not being found out -------------------------------------

UNTRUE = rf"""
    (?:{THEM})\s+(?:cũng\s+|thì\s+|chắc\s+|sẽ\s+|đâu\s+|có\s+|làm\s+sao\s+|chẳng\s+|chả\s+|không\s+
        |khó\s+)*?(?:không|chẳng|chả|đâu\s+có|đâu|khó|khó\s+mà|sao\s+mà|làm\s+sao(?:\s+mà)?)\s+
        (?:thể\s+|hề\s+|ai\s+|đời\s+nào\s+)?(?:kiểm\s+tra|kiểm\s+chứng|kiểm|xác\s+minh|phát\s+hiện|nhận\s+ra
            |biết\s+được|biết\s+đâu|tra\s+ra|tra\s+được|dò\s+ra|để\s+ý|đối\s+chiếu|hay\s+biết
            |phân\s+biệt)(?:\s+được|\s+ra|\s+đâu|\s+nổi)*
  | (?:chẳng|chả|không|đâu)\s+(?:có\s+)?ai\s+(?:biết|kiểm\s+tra|kiểm|phát\s+hiện|để\s+ý|đi\s+kiểm
      |hay)\s*(?:đâu|cả|được|ra|hết)?\s*(?=[.,;)]|$)
  | (?:chuyện|điều|việc|cái)\s+(?:này\s+|đó\s+|ấy\s+)?(?:hoàn\s+toàn\s+)?không\s+(?:hề\s+)?có\s+thật
  | không\s+có\s+thật\b | chuyện\s+bịa | không\s+đúng\s+sự\s+thật | sai\s+sự\s+thật
  | (?:làm|lấy)\s+gì\s+có\b | đào\s+đâu\s+ra\b | có\s+đâu\s*(?=[.,;)!]|$|mà\b)
  | (?:chẳng|không)\s+(?:hề\s+)?tồn\s+tại
  | (?:thật|thực)\s+ra\b[^.;\n]{{0,60}}\bnhưng\s+(?:\w+\s+){{0,3}}(?:nói|bảo|khai|báo|kể|viết|hứa|ghi)\b
      (?!\s+(?:thật|thẳng|rõ))
  | (?:không|chưa|chẳng)\s+có\b[^.;\n]{{0,40}}\bnhưng\s+(?:\w+\s+){{0,3}}(?:ám\s+chỉ|bóng\s+gió|úp\s+mở
          |(?:nói|bảo)\s+(?:là\s+|rằng\s+|mình\s+)+(?:có|đang))\b
"""

# --- a promise that is not meant --------------------------------------------------------------------

UNMEANT = r"""
    hứa\b[^.;\n]{0,60}\b(?:dù|tuy)\s+(?:\w+\s+)?biết\b |    (?:chẳng|chả|không)\s+ai\s+(?:làm|dạy|đọc|dùng
          |xem)\b[^.,;\n]{0,12}\bđâu
  | (?:hứa|tặng|cam\s+kết|bảo\s+đảm)\b[^.;\n]{0,60}\bbiết\s+(?:chắc|thừa|rõ|trước)\b[^.;\n]{0,50}\b(?:không
          |chẳng|chả)\b
  |    (?:không|chẳng|chả|chưa|đâu|chứ)\s+(?:có\s+|hề\s+|hề\s+có\s+|đâu\s+)*(?:ý\s+định|định
        |có\s+ý)\s+(?:gì\s+)?(?:làm\s+(?:gì|thật|theo)?|thực\s+hiện|giữ\s+lời|trả\b|giao\b|mua\b|ký\b|cử\b
        |thuê\b|giữ\b|thật)
  | (?:không|chẳng)\s+hề\s+có\s+ý\b | hứa\b[^.;\n]{0,80}(?:(?:rồi\s+)?thì\s+thôi|rồi\s+(?:thôi|để\s+đó|lờ
          |quên|bỏ|tính\s+sau
      |đến\s+lúc)|nhưng\s+(?:sẽ\s+)?(?:không|chẳng)\s+(?:làm|giữ|thực\s+hiện|giao|trả|cử))
  | đến\s+lúc\s+(?:đó|ấy)\s+(?:họ|khách|ai)\s+(?:cũng\s+)?(?:đã\s+)?quên
  | (?:biết|thừa\s+biết|biết\s+chắc|biết\s+thừa)\s+(?:là\s+)?(?:mình\s+|bên\s+mình\s+
      |sẽ\s+)*(?:sẽ\s+)?(?:không|chẳng)\s+(?:giữ|làm|kịp|giao|thực\s+hiện)
  | bụng\s+(?:thì\s+)?(?:đã|không|chẳng) | trong\s+bụng\s+(?:thì\s+)?(?:đã|không|chẳng)
"""

# --- a fault that is kept from them -----------------------------------------------------------------

WORST = one_of("""
    lỗi|hỏng|hư|hư hỏng|nứt|vết nứt|rạn|dột|thấm|ngập|ngập nước|rỉ|rò|rò rỉ|mốc|ẩm|mối|mọt|gỉ|tai nạn|va chạm|
    đâm|cháy|chập|khiếm khuyết|khuyết tật|sự cố|hết hạn|quá hạn|quá đát|nhiễm|sâu bệnh|thu hồi|khiếu nại|
    tranh chấp|quy hoạch|thế chấp|trầy|xước|méo|hở|sụt|lún|dị ứng|tác dụng phụ|vỡ|gãy|móp|đứt|hàng cũ|
    hàng tồn|đã qua sử dụng|bục|bong|bong tróc|hàn lại|đụng xe|câu công tơ
""")
HIDDEN = rf"""
    (?:vụ|chuyện|việc|chỗ)\s[^.,;\n]{{0,25}}\b(?:{WORST})\b[^.,;\n]{{0,12}}\s(?:im|giấu|ỉm|lờ|ém)\b
  |    (?:giấu|giấu\s+đi|giấu\s+chuyện|giấu\s+việc|che|che\s+giấu|che\s+đậy|ém|ỉm|lờ|lờ\s+đi|lờ\s+tịt|im
        |im\s+luôn|im\s+lặng|im\s+re|làm\s+thinh|lấp|sơn\s+đè|
       (?:đừng|không|khỏi|chớ|miễn)\s+(?:nói|nhắc|đả\s+động|hé|kể|báo|cho\s+(?:{THEM})\s+biết|đề\s+cập
           |nói\s+gì|hé\s+răng|hé\s+lời))
    \b[^.,;?!\n]{{0,50}}?\b(?:{WORST})\b(?!\s+của\s+họ)
"""
PLAN = any_of(
    *(
        rf"(?P<{says}>{sign})(?!\w)"
        for says, signs in {"untrue": UNTRUE, "act": ACT, "unmeant": UNMEANT, "hidden": HIDDEN}.items()
        for sign in alternatives(signs)
    ),
    flags=re.VERBOSE,
)

# --- what is said, and then is not so -----------------------------------------------------------------

CLAIM = Pattern(
    r"\b(?:"
    + one_of("""
        nói|bảo|khai|báo|kể|kêu|khoe|hô|rêu rao|tuyên bố|hứa|cam kết|chào|ghi|khẳng định|cãi|giới thiệu|
        lấy lý do|lý do|quảng cáo|đổ|đổ cho|trả lời|nhắn|rao|hét|cho biết|thông báo|dọa|thề|ám chỉ|đưa ra|
        viết|quả quyết|thưa|than|lấy cớ
    """)
    + rf")\b|(?:để|cho)\s+(?:{THEM})\s+(?:nghĩ|tin|yên\s+tâm)\b|[“\"](?=\w[^”\"]{{0,200}}[”\"])"
)
DENIED = Pattern(
    rf"""\b(?=\w)(?:
        (?:chứ\s+|nhưng\s+|mà\s+)?(?:thật\s+ra|thực\s+ra|thực\s+chất|(?<!phi\s)thực\s+tế\s+(?:là|thì|chỉ
            |không|chưa|mình|lúc|xe|máy|nhà|kho|hàng|còn|có|đang)|kỳ\s+thực|sự\s+thật\s+(?:là|thì)|kì\s+thực)(?!\s+(?:là\s+)?(?:mình|chúng\s+tôi|em
            |tôi)\s+(?:rất|cũng))\b[^.)]{{0,60}}
      | trong\s+khi\s+(?:thật|thực|đúng\s+ra|mình|bản|giá|sổ|hợp\s+đồng|số|máy|kho)[^.)]{{0,60}}
      | (?:dù|mặc\s+dù|dẫu|tuy)\s+(?!không\s+(?:nhiều|rẻ|cao|lớn|phải|muốn|thích|vui|dễ|đẹp
          |tốt))(?:là\s+)?(?:chưa|chẳng|không|thật|thực|(?:em|tôi|mình|bên\s+mình
          |bọn\s+mình|bên\s+em)\s+(?:không|chưa|chẳng|đâu|biết|thừa)|chả|có\s+ai|đã|giá\s+vốn|hàng|đợt|nó|xe
          |máy|nhà|kho|còn|vẫn|mới|(?:hôm|tuần|tháng|năm)\s+(?:qua|trước|ngoái|kia))[^.)]{{0,60}}
      | (?:dù|mặc\s+dù|dẫu|tuy)\s+(?!họ\b|khách|anh\b|chị\b|bên\b|đối|ai\b)(?:\w+\s+){{1,4}}(?:(?:chưa
          |không|chẳng|chả)\s+(?:\w+\s+)?(?:hề|từng|bao\s+giờ)|đã\s+(?:quyết|định|tính)
          |[^.,)]{{0,15}}(?:chỉ|có|mới)\s+\d)[^.)]{{0,60}}
      | (?:dù|mặc\s+dù|dẫu|tuy)\s+(?P<no>(?:\w+\s+){{0,3}}(?:mình|tôi|em|ta)\s+đã\s+\w+)
      | (?P<echo_cost>giá\s+(?:gốc|vốn|thật))\s+(?:của\s+\w+\s+)?(?:chỉ|có|mới)\s+(?:có\s+)?\d
      | (?:trong\s+ruột|bên\s+trong)\s+(?:là|thì|toàn)\b[^.)]{{0,40}}
      | (?:trong\s+)?kho\s+(?:còn|vẫn)\b[^.)]{{0,30}} | còn\s+(?:cả|đầy|nguyên)\s+(?:trăm|chục|đống|kho|ngàn
          |nghìn)\b
      | (?:chưa|chẳng|chả|không|đâu)\s+(?:hề\s+)?(?:có\s+)?ai\s+(?:trả|hỏi|hẹn|mua|đặt|ra\s+giá|gọi|liên\s+hệ
          |cọc|chào|xem|nói|cả|hết|đâu)\b[^.)]{{0,30}}
      | (?:không|chẳng|chả|chưa|đâu)\s+(?:hề\s+)?có\s+(?:thông\s+báo|chuyện|vụ|hẹn)\b
      | (?:không|chẳng|chả|chưa|đâu)\s+(?:hề\s+)?có\s+(?P<echo>\w+\s+\w+|\w+)\s+(?:nào|gì|đâu|cả)\b
      | (?:không|chẳng|chả)\s+có\s+(?:đâu|thật|gì\s+(?:hết|cả|đâu))
      | (?:chẳng|chả|đâu)\s+(?:có\s+)?(?:họp|xưởng|đoàn|khách|bên|hãng|nơi|chỗ|người)[^.)]{{0,30}}\b(?:nào|cả
          |hết|gì|đâu)\b | (?:có|đã)\s+\w+(?:\s+\w+){{0,3}}\s+(?:gì\s+)?đâu\s*(?=[.,;)]|$)
      | chứ\s+(?:có|mình|bên|họ|không|chẳng|đâu|làm)\s+\w+[^.)]{{0,40}}\b(?:đâu|gì|cả)\b
      | nhưng\s+(?:vẫn\s+(?:một\s+mình|chỉ|là)|cứ\s+(?:đưa|dán|ghi|để|nói))\b[^.)]{{0,40}}
      | cho\s+(?:{THEM})\s+(?:tin|sợ|lo|hoảng|sốt\s+ruột|nóng\s+ruột|nôn|cuống|lơ\s+là|mất\s+cảnh\s+giác
          |tưởng|cảm\s+động|bớt\s+lề\s+mề|chủ\s+quan|áy\s+náy|thương|thấy\s+mà\s+(?:giảm|sợ|lo))\b
    )""",
    re.VERBOSE,
)
HONEST = Pattern(
    r"\b(?:nói\s+thật|nói\s+rõ\s+là|thành\s+thật|thú\s+thật|thật\s+thà|trung\s+thực|nói\s+thẳng|báo\s+thật"
    r"|khai\s+thật|đúng\s+sự\s+thật|đúng\s+như|minh\s+bạch|"
    r"công\s+khai|(?:không|chẳng|đừng|khỏi|sẽ\s+không)\s+(?:\w+\s+){0,2}(?:nói\s+dối|giấu|bịa|giả\s+vờ|lừa"
    r"|dối|vờ|chối))\b"
)
SPARED = Pattern(
    r"""\b(?:
        không|chẳng|chả|đừng|chớ|tránh|cấm|thay\s+vì|khỏi|chưa|hóa\s+ra|hoá\s+ra|lỡ|trót|(?:vì|em|tôi|mình|họ
            |anh|chị|bên\s+\w+)\s+đã|ghét|ngại|sợ|bị|hết|thôi|kiểm\s+tra|phát\s+hiện|soát|rà|chống|ngăn|vì\s+sao|tại\s+sao
            |chắc\s+là|hình\s+như|nghi|bên\s+(?:anh|chị)
            |kẻo|hễ|nếu\s+(?:họ|anh|chị|bên)|dám
      | (?<!gửi\s)(?<!cho\s)(?<!với\s)(?<!của\s)(?<!nói\s)(?<!bảo\s)(?<!đưa\s)(?<!báo\s)(?<!tặng\s)(?<!hứa\s)
            (?<!biếu\s)(?<!chào\s)(?<!nhắn\s)(?<!khai\s)(?<!dọa\s)(?:họ|khách)
      | bên\s+(?:kia|đó|ấy|họ)|đối\s+thủ|(?:anh|chị|ông|bà)\s+(?:ấy|ta)
      | lần\s+trước|năm\s+ngoái|hồi|đã\s+từng|từng|trước\s+đây|ai\s+mà|tay|chuyện
    )\b(?:\s+(?!(?:thì|rồi|mà|để|cho)\b)[\w/]+){0,3}\s*$""",
    re.VERBOSE,
)

# A flat denial that has a word of the claim.
FLAT = Pattern(r"^\s*(?:(?:chẳng|chả|đâu|làm\s+gì|không\s+hề)\s+(?:có|ai)|không\s+có)\b")
WORD = Pattern(r"[^\W\d_]{3,}")
COMMON_WORDS = """
    không chẳng mình chúng khách những người thật trong nhưng cũng được phải nói bảo rằng anh chị bên giá
    ngày hàng
"""
COMMON = frozenset(COMMON_WORDS.split())
PARTS = Pattern(r"[^.;:(!?–—\n)]+")

DECEIT = Deceit(
    plan=PLAN,
    claim=CLAIM,
    denied=DENIED,
    needs={"no": Pattern(r"\b(?:chưa|không\s+hề|không\s+bao\s+giờ)\b")},
    honest=HONEST,
    flat=FLAT,
    parts=PARTS,
    word=WORD,
    common=COMMON,
    spared=SPARED,
    stops=".?!;:\n,",
    reach=50,
)
