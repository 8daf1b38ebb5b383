"""How one's own offer is praised in Vietnamese, and what only looks so. Capitals: see irritators.py."""

from playbooks.feedback.clauses import anywhere
from playbooks.feedback.demands.vietnamese.irritators import GOOD, OFFER, THEY, W

ASKED = r"(?! (?:nào|gì|sao|không|nếu|bao|thế)\b(?! cũng))"
PRAISE = anywhere(
    # rất hào phóng; công bằng nhất; giá này là hợp lý; một mức giá phải chăng
    r"V+ [FE]+|[FE]+ (?:L+|V+|H+)|[FE]+ nhất\b(?! (?:là|có thể|của (?:T+|K+))\b)",
    f"{OFFER}(?:{ASKED}{W}){{0,8}}? (?:V+ G+|G+ (?:L+|V+|nhất))|(?<=[.!,] )V+ G+ L+",
    f"{OFFER}(?:{ASKED}{W}){{0,5}}? (?:(?:là|thì|vốn|hoàn toàn|thật|đã|vừa|V+) )+F+",
    f"(?:{OFFER}|sự {GOOD})(?:{ASKED}{W}){{0,5}}? (?:F+ và F+|H+)",
    rf"{OFFER} (?:[^\s,.;:!?]+ )?F+\b(?! (?:cho|với) (?:cả|đôi|hai) )|{OFFER} nào cũng (?:V+ )?{GOOD}",
    rf"(?:một )?(?:sự )?E+ (?:F+|V+ lớn|đặc biệt|to lớn|lớn|H+)\b|vừa (?:[^\s,.;:!?]+ ){{1,4}}vừa {GOOD}",
    rf"hơn cả {GOOD}|đối xử với T+ (?:V+ )?{GOOD}|(?:\\d|nghìn|ngàn|triệu|k) (?:là|thì|vậy là) V+ G+",
    # không ai dễ tính hơn; không tìm đâu ra giá tốt hơn; ít nơi nào như công ty mình
    "(?:không|chẳng|chả|làm gì có|đâu có|khó|ít) (?:tìm |kiếm )?(?:ai|chỗ nào|nơi nào|nơi|ở đâu|đâu"
    f"|bên nào|nhà nào|công ty nào|chỗ|thể|còn|gì){W}{{0,8}}? (?:(?:{GOOD}|cao|thấp|nhiều|thế) hơn"
    r"|hơn thế|bằng|được vậy|được thế|như vậy|như thế|như U+|như bên)\b",
    r"(?:thử hỏi|hỏi) (?:xem )?(?:[^\s,.;:!?]+ ){1,8}(?:được vậy|được thế|như vậy|bằng)\b",
    rf"đâu (?:ra|có){W}{{0,5}} (?:như vậy|như thế|vậy)\b",
    "(?:là|đơn vị|công ty|bên|nơi|chỗ) G+ nhất (?:L+|ở|trong|group|chợ|thị trường|khu|vùng|miền"
    r"|thành phố|cả)\b",
    r"H+\b|G+ như cho\b|(?:vậy|thế) là cùng\b|không thể (?:[^\s,.;:!?]+ ){1,3}hơn\b",
    r"không thể làm gì hơn\b",
    r"còn gì bằng\b|còn đòi gì nữa\b|ai cũng khen\b|có một không hai\b|ngàn năm có một\b|E+ đặc biệt\b",
    r"G+ to\b",
    # mình luôn là bên biết điều; cư xử quá đẹp
    r"U+ (?:\w+ )?(?:(?:đã|luôn|vẫn|lúc nào cũng|luôn luôn|xưa nay|D+) )+(?:là bên |là người |cư xử "
    f"|đối xử |ăn ở |sống )?(?:V+ )?{GOOD}",
    f"(?:cư xử|đối xử|ăn ở|xử sự) (?:V+ )?{GOOD}|với {THEY} như (?:vậy|thế) là (?:V+ )?{GOOD}",
)
# “Vậy là công bằng” praises what we have said before it.
POINTING = anywhere(r"(?:vậy|thế|như vậy|như thế|thế này) (?:là|thì) (?:F+|V+ G+)\b(?! (?:không|chưa|chứ))")
OWN = anywhere(r"U+\b|\d")

SAY = r"(?:nói|bảo|cho là|cho rằng|nghĩ|chê|kêu|than|thấy|coi|gọi|trách|phàn nàn|tưởng|khen|mắng)"
THIRD = r"(?:họ|anh ấy|chị ấy|ông ấy|bà ấy|nó|phía họ|bên đó|bên kia|ảnh|ổng|sếp|vợ|chồng|T+|K+)"
SPARED = anywhere(
    # họ bảo giá mình quá đáng; thế nào là hợp lý; một cách chia công bằng
    rf"(?<!cho )(?!(?:anh|chị|bạn) ){THIRD} (?:\w+ )?{SAY}\b(?! cho T)[^.;!?]*",
    r"(?:thế nào|bao nhiêu|ra sao|O+ nào|sao|gì)(?! cũng)(?: \w+){0,3} (?:(?:là|thì|cho"
    f"|mới) )?{GOOD}[^.!?]*",
    "(?:tìm|muốn|mong|cần|hướng tới|hướng đến|hy vọng|đi đến|đạt|tìm ra|sao cho|thế nào cho|bàn|cùng"
    rf"|để){W}{{0,5}} (?:F+|G+|phù hợp)\b",
    rf"{OFFER} G+ nhất (?:mà )?U+ (?:từng )?(?:thấy|tìm|gặp|biết)\b",
    "cho F+",
    # đề nghị của anh rất hào phóng; phía họ làm ăn rất tử tế
    rf"(?:{OFFER}|cách làm|sự) (?:[^\s,.;:!?]+ )?(?:của |phía )T+(?: \w+)? (?:(?:V+|thật|cũng) )*{GOOD}",
    rf"{OFFER} (?:V+ )?{GOOD} (?:của|từ|bên|phía) T+|cảm ơn [^.!?,;]*{GOOD}",
    f"T+ (?:(?:thật|đúng là|đã|cũng) )*(?:V+ )?{GOOD}",
    rf"(?:T+|K+|đội|đoàn) (?:\w+ ){{0,4}}?(?:(?:đã|vốn|luôn|cũng|thật) )*(?:V+|luôn) {GOOD}",
    # lỗi của mình; mình đã bất cẩn; không phải lỗi của họ
    r"(?:lỗi|sai sót) (?:[^\s,.;:!?]+ ){0,2}?(?:của|do|tại|ở|thuộc về|là ở) (?:chính )?(?:phía |bên )?U+",
    f"U+{W}{{0,4}}? A+|(?:do|tại|vì) (?:chính )?(?:phía |bên )?U+[^.,;!?]*",
    f"không phải (?:là )?(?:do |tại |lỗi )[^.,;!?]*|(?:không|chưa) (?:(?:V+|hẳn|thật) )?{GOOD}(?! hơn)",
    rf"{GOOD} (?:cho|với) (?:cả )?(?:hai|đôi) bên\b|V+ G+ (?:nếu|khi)\b",
)
