"""How Vietnamese tells by name to whom somebody is known, over folded text."""

import re

from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern

TITLE = one_of("""
    anh|chị|ông|bà|cô|chú|bác|em|thầy|sếp|a|c|công ty|cty|bên|nhà|hãng|tập đoàn|giám đốc|tổng giám đốc|gđ|
    trưởng phòng|chủ tịch|mr|ms|mrs
""")
# What is written with a capital letter, and is neither a person nor a company.
NO_NAME = one_of("""
    tiếng|luật|việt|anh văn|hán|excel|word|powerpoint|photoshop|autocad|iso|gdpr|sap|nhật|mỹ|hàn|trung|pháp|
    đức|nga|sài|hà|đà|huế|bộ|sở|cục|viện|tòa|toà|báo|đài|vtv|nhà nước|tổng cục|hiệp hội|âu|á
""")
# Our own people tie nobody to them.
OURS = r"(?!(?:\s+\w+){0,3}?\s+(?:bên|phòng|của|nhà|ty|team|kho)\s+(?:mình|em|tôi|tui|ta|chúng|tụi|bọn)\b)"
NAME = rf"(?:(?:{TITLE})\s+){{0,2}}(?!(?:{NO_NAME})\b)(\w+)\b{OURS}"
PLANNED = "".join(rf"(?<!\b{word}\s)" for word in ("làm", "để", "sẽ", "muốn", "cho", "nhờ", "định", "cần"))
DONE = r"(?:từng|đã|đang|vẫn|hay|thường|trước|lâu\s+nay|xưa\s+nay)"
LONG = r"(?:từ|lâu|hồi|suốt|\d+\s+năm|(?:nhiều|mấy|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+năm)\b"
DEALS = r"(?:làm(?:\s+(?:việc|ăn))?\s+với|(?:hợp|cộng)\s+tác\s+với|giao\s+dịch\s+với|gặp|tư\s+vấn\s+cho)"
TRUSTS = (
    r"(?:(?:rất|cũng|vẫn|luôn|xưa\s+nay)\s+){0,3}(?:tin|nể|quý|kính|trọng|nghe|tín\s+nhiệm)"
    r"(?:\s+(?:tưởng|trọng|phục|mến|lời))?"
)
NAMED = Pattern(
    rf"""\b(?=[^\W\d])(?:(?:
        {PLANNED}(?:quen(?:\s+(?:biết|thân|với|cả))*|biết(?:\s+(?:rõ|cả))?)
      | (?:chơi|đánh|đá)\s+(?:\w+\s+){{0,3}}?với | thân(?:\s+thiết)?\s+với | bạn(?:\s+\w+){{0,2}}?\s+với
      | {PLANNED}(?:làm|học)\s+(?:cùng|chung)(?:\s+\w+){{0,3}}?(?:\s+với)?
      | {DONE}\s+(?:\w+\s+)?{DEALS} | từng\s+(?:dạy|giúp|đào\s+tạo|hướng\s+dẫn|phụ\s+trách|đỡ\s+đầu)
      | {PLANNED}(?:mua|nhập|đặt\s+hàng|lấy\s+hàng|dùng\s+(?:hàng|máy|sản\s+phẩm|dịch\s+vụ|phần\s+mềm))
            \s+(?:\w+\s+){{0,3}}?(?:của|từ|bên)
      | {PLANNED}(?:bán|cung\s+cấp|giao\s+hàng|cấp\s+hàng|chở\s+hàng|gia\s+công|phân\s+phối
            |làm\s+(?:đại\s+lý|kế\s+toán|kiểm\s+toán|nhà\s+thầu|bảo\s+trì))\s+(?:\w+\s+){{0,4}}?cho
      | (?:khách|đối\s+tác|bạn\s+hàng|mối|đại\s+lý|nhà\s+(?:phân\s+phối|thầu|cung\s+cấp)|cổ\s+đông|cựu\s+\w+)
            (?:\s+\w+){{0,3}}?\s+của
      | (?:từng|trước|trước\s+đây)\s+làm(?:\s+\w+){{0,3}}?\s+(?:cho|bên)
      | (?:sếp|bạn|thầy|đồng\s+nghiệp|hàng\s+xóm|học\s+trò|nhân\s+viên)\s+(?:cũ|thân|học|lâu\s+năm|đại\s+học)
            (?:\s+của)?(?=\s+(?:anh|chị|ông|bà|sếp)\s)
      )\s+{NAME}
      | {DEALS}\s+{NAME}(?=\s[^.;,\n]{{0,20}}?{LONG})
      | (?:người|được)(?:\s+mà)?\s+{NAME}\s+{TRUSTS}\b
      | {NAME}\s+{TRUSTS}\s+(?:(?:anh|chị|ông|bà|cô|chú|bác|thầy)\s+ấy|ảnh|ổng|bả|cổ)\b
    )""",
    re.VERBOSE,
)
# Whom we know ourselves is the one who is to speak, unless it is told for how long.
OWN = Pattern(
    rf"""(?:^|[.,;:–—(\n])\s*(?:(?:vì|thì|do|mà|nhưng|và|còn)\s+)*
    (?:tôi|tui|mình|em|chúng\s+tôi|chúng\s+em|tụi\s+em|bên\s+(?:mình|em|tôi)|công\s+ty\s+(?:mình|em|tôi))\s+
    (?:(?:cũng|có|đã|đang|vẫn|từng|rất|lâu\s+nay|thì)\s+)*(?:
        (?:mua|nhập|đặt|lấy|dùng|bán|cung\s+cấp|giao|cấp|chở|gia\s+công|phân\s+phối|làm)\b
      | (?:quen|biết)\b(?![^.;,\n]{{0,40}}{LONG}))""",
    re.VERBOSE,
)
