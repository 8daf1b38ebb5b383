"""How Vietnamese tells that somebody is known to the other side, over folded text."""

import re

from playbooks.feedback.clauses import worded
from playbooks.feedback.endorsers.patterns import Endorsers
from playbooks.feedback.endorsers.vietnamese_names import LONG, NAMED, OWN
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

# “Họ” is also a cousin, a family and a family name.
KIN = r"""(?:em|anh|chị|cháu|dòng)\s+họ\b(?!\s*của\s+họ)
      | họ\s+(?:hàng|tên|nội|ngoại|nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương)\b"""
THEY = one_of("""
    họ|bên đó|bên kia|bên ấy|bên đấy|bên họ|phía họ|phía bên kia|bên đối tác|đối tác|đối tác này|công ty đó|
    công ty kia|công ty ấy|bên mua|bên bán|người mua này|người bán này|khách này|khách hàng này|ông chủ bên|
    bà chủ bên|anh chủ bên|chị chủ bên|chủ bên|sếp bên|giám đốc bên|trưởng phòng bên|kế toán bên|bên này|
    bên đây|chị ấy|anh ấy|ông ấy|bà ấy|cô ấy|chị giám đốc|anh giám đốc|ông giám đốc|bà giám đốc|chủ nhà|
    chủ xe|ông chủ đó|bà chủ đó|nhà gái|nhà trai|bên gái|bên trai|nhà đó|nhà ấy|nhà này|người mua|người bán|
    người thuê|chủ quán|chủ tiệm|chủ xưởng|chủ trọ|chủ vườn|chủ đất|chủ đầu tư
""")
TELLS = one_of("""
    nói|nói với|nói cho|nói giúp với|nói đỡ với|gọi|gọi cho|gọi điện cho|viết cho|viết thư cho|nhắn|nhắn cho|
    thuyết phục|giới thiệu|giới thiệu với|giới thiệu mình với|giới thiệu mình cho|trình bày với|
    giải thích với|giải thích cho|gặp|tới gặp|đến gặp|mời|tặng|đưa|đưa cho|gửi|gửi cho|báo|báo cho|bảo|kể|
    kể cho|kể với|khuyên|bảo đảm với|bảo lãnh với|cam đoan với|trấn an|tiếp cận|liên hệ|liên hệ với|cho|với|
    để|làm|hỏi|nhờ|xin|thưa với|bày tỏ với|đứng ra nói với|vận động|tác động|tác động đến|đàm phán với|
    thương lượng với|kết nối với|kết nối mình với|bắc cầu với|bắc cầu sang|nói tốt với|khen mình với|
    nói vào với|nói hộ với
""")
NOT = r"(?:chưa|không|chẳng|chả|đâu|khó)"
BESIDE = worded(
    rf"""
        {KIN}
      | (?:^|(?<=[,;:.–—]\s))(?:anh|chị|ông|bà|cô)\s+ấy\b
            (?!\s+(?:rất\s+|cũng\s+|đã\s+|từng\s+)*(?:nể|tin|quý|nghe|kính|mua|quen|làm|hợp))
      | (?:{NOT}|hình\s+như\s+chưa)\s+(?:\w+\s+){{0,6}}?(?:quen|biết|rõ|chắc|nghe|tiếp\s+xúc|gặp|làm\s+việc
          |làm\s+ăn|tin|dính|liên\s+hệ|liên\s+quan|ưa|hợp|thân|giao\s+dịch)\b[^.;!?\n]{{0,50}}
      | (?:nói|gọi|viết|nhắn|kể|giải\s+thích|trình\s+bày|giới\s+thiệu|đảm\s+bảo|bảo\s+đảm|cam\s+đoan
          |nói\s+giúp|nói\s+đỡ|nói\s+tốt|nói\s+hộ|thuyết\s+phục)\s+(?:\w+\s+){{0,4}}?(?:với|cho
          |để)\s+(?:{THEY})\b
      | (?:thuyết\s+phục|trấn\s+an|gặp|mời|khuyên|tác\s+động|tiếp\s+cận|liên\s+hệ|vận\s+động|bảo|báo|nhắn|gọi
          |hỏi|nhờ|để)\s+(?:{THEY})\b(?!\s+từ\b)
      | cho\s+(?:{THEY})\s+(?:biết|thấy|nghe|hiểu|tin|yên\s+tâm|an\s+tâm|sợ|hay)\b
      | họ\s+(?:rất\s+|cũng\s+|hay\s+|đều\s+|luôn\s+|thì\s+)?(?:khen|hài\s+lòng|ưng|thích|ủng\s+hộ|bênh
          |đánh\s+giá\s+(?:cao|tốt))\b | họ\s+(?:là|chuyên|có\s+(?:uy\s+tín|tiếng|tên\s+tuổi)|sẵn\s+sàng
          |trung\s+lập|độc\s+lập)\b
      | (?:{THEY})\s*[^.;\n]{{0,40}},?\s*(?:{NOT})\s+(?:từng\s+|hề\s+)?(?:nghe\s+(?:tên|danh|tới|đến)
          |biết\s+(?:mặt|tên|ai)|quen|gặp|tiếp\s+xúc)\b
      | (?:người|ai)\s+(?:nào\s+)?(?:đó\s+)?(?:mà\s+)?họ\s+(?:nể|tin|quý|kính|trọng|tôn
          |nghe)[^.;\n]{{0,30}}\b(?:ai|đâu|nào)\b
      | (?:lừa|nói\s+dối|gạt|hại)\s+họ\b[^.;\n]{{0,40}}
    """,
    re.VERBOSE,
)
SHARED = one_of("""
    cùng trường|cùng lớp|cùng khóa|cùng khoá|cùng hội|cùng quê|cùng xóm|cùng làng|cùng phố|cùng khu|cùng đội|
    cùng ban|cùng câu lạc bộ|cùng chi hội|cùng đơn vị|cùng tiểu đoàn|cùng đại đội|cùng phòng với|
    cùng tổ|cùng tòa nhà|cùng toà nhà|cùng chung cư|cùng chùa|cùng nhà thờ|cùng giáo xứ|cùng học|cùng làm|
    cùng đi lính|cùng nhập ngũ|ngồi chung|học chung|làm chung|đá bóng chung|chơi chung|chung đội|chung hội|
    chung lớp|chung trường|chung nhóm|chung ban|chung xóm|chung khu|bạn học|bạn đại học|bạn cấp ba|
    bạn phổ thông|bạn lính|bạn nối khố|bạn thân của|bạn chí cốt|bạn cùng|bạn cũ của|đồng môn|đồng hương|
    đồng đội|đồng nghiệp cũ|đồng ngũ|thông gia|sui gia|hai bên|cả hai|đôi bên|cả hai công ty|cả mình lẫn|
    khách ruột của|mối ruột của|khách quen của|bạn hàng của|sếp cũ của|thầy cũ của|hàng xóm của|ân nhân của|
    cổ đông của|anh trai của|em trai của|em gái của|chị gái của|vợ của|chồng của|con của|bố của|mẹ của|
    cháu của|em rể của|anh rể của|bố vợ của|ba vợ của|mẹ vợ của|chị dâu của
""")
RELATED = one_of("""
    bạn|bạn thân|bạn cũ|bạn lâu năm|đồng nghiệp|đồng nghiệp cũ|anh em|họ hàng|thầy|thầy cũ|cô giáo|sếp|sếp cũ|
    hàng xóm|khách|khách quen|mối|thợ|luật sư|kế toán|cố vấn|bác sĩ|anh|chị|em|con|cháu|chú|cậu|dì|bác|vợ|
    chồng|
    bố|ba|mẹ|nhà cung cấp|đối tác|nhân viên cũ|học trò|người quen
""")
SELF = (
    r"(?:em|mình|tôi|tui|chúng|bọn|tụi|ta|công\s+ty(?:\s+mình|\s*[,.;]|\s*$)|bên\s+(?:mình|em|tôi)"
    r"|nhà\s+mình|nhóm)(?!\w)"
)
TIE = Pattern(
    rf"""(?<!\w)(?:(?:{THEY})(?!\w)|(?:{SHARED})(?!\w)(?!(?:\s+\w+)?\s+(?:của\s+)?{SELF})
      | (?:ông|bà|anh|chị)\s+chủ(?!\w)(?!\s+(?:bên\s+)?(?:mình|em|tôi)) | khách\s+(?:hay|thường|từng|vẫn
          |rất)(?!\w)
      | (?:{RELATED})\s+(?:\w+\s+)?của\s+(?!{SELF})\w
      | (?:kính\s+trọng|nể|nể\s+trọng|quý|tin\s+tưởng|trọng)\s+(?:thầy|cô|anh|chị|ông|bà|chú|bác)(?!\w)
      | (?:quý\s+công\s+ty|bên\s+anh|bên\s+chị|anh|chị)\s+(?:đã\s+|từng\s+|đang\s+)*(?:mua|dùng|làm\s+việc
          |hợp\s+tác|quen|biết|thuê)\s+(?:của|với|từ|bên)\b
      | (?:quen|biết|chơi\s+với|thân\s+với)\s+(?:anh|chị|ông|bà|cô|chú)\s+\w+\s+{LONG}
    )""",
    re.VERBOSE,
)
NOBODY = Pattern(
    r"""(?<!\w)(?:(?:chưa|không|chẳng|chả)\s+(?:có|còn|nghĩ\s+ra|tìm\s+(?:ra|được|thấy)|biết|rõ|thấy
        |quen)\s+(?:được\s+)?(?:ai|người\s+nào|là\s+ai)
      | (?:chưa|không)\s+(?:rõ|biết)\s+(?:là\s+)?ai | không\s+ai | chưa\s+ai | chẳng\s+ai
      | toàn\s+(?:người|bên)\s+(?:bên\s+)?mình | không\s+mượn\s+danh\s+ai)(?!\w)""",
    re.VERBOSE,
)
FLAT = Pattern(
    r"""^\W*(?:(?:chưa|không|chẳng|chả)\s+(?:có|còn|nghĩ\s+ra|tìm\s+(?:ra|được|thấy)|biết
        |rõ)\s+(?:được\s+)?ai|không\s+ai|chưa\s+ai|chẳng\s+ai)(?:\s+(?:cả|hết|phù\s+hợp|nữa))*\s*(?:[.;,–—\n]
        |$)
    (?!.*(?<!\w)(?:nhưng|trừ|ngoài|có\s+lẽ|chỉ\s+có|may\s+ra|hay\s+là)(?!\w))""",
    re.VERBOSE | re.DOTALL,
)
ENDORSERS = Endorsers(flat=FLAT, beside=BESIDE, tie=TIE, named=NAMED, own=OWN, nobody=NOBODY)
