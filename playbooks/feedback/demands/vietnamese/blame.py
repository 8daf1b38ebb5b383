"""How the other side is blamed in Vietnamese. Capitals: see irritators.py."""

from playbooks.feedback.clauses import anywhere
from playbooks.feedback.demands.vietnamese.irritators import THEY, W

LATE = "(?:trễ|muộn|chậm|vậy|sai|thiếu|quên|đòi|than|kêu|lỗi|hư|nợ|khất|trả chậm|giao trễ)"
BLAME = anywhere(
    # bên anh làm ăn cẩu thả; yêu cầu của họ vô lý
    f"(?<!cho ){THEY}{W}{{0,7}}? [AD]+",
    f"(?:làm ăn|làm việc|thái độ|cách làm|kiểu|trò|O+|cách hành xử|ăn nói|lý lẽ|hóa đơn){W}{{0,4}}? A+",
    "(?:do|tại|vì|bởi|nhờ|cũng vì|chỉ vì|(?<!tài )chính)(?: (?:chính|sự|cái|tính"
    rf"|thói))* T+{W}{{0,6}}? (?:[AD]+|không|chậm|trễ|quên|liên tục|lia lịa|nhầm|sai)\b",
    rf"A+ (?:của|bên) {THEY}|(?:do|tại) T+ (?:làm|gây|mà) ra\b",
    r"(?:ai bảo|ai biểu|trách|tại) T+\b(?! (?:xưởng|nhà|kho|công ty|cả))",
    rf"lỗi (?:[^\s,.;:!?]+ ){{0,3}}?(?:do|của|tại|thuộc về|là ở|ở|nằm ở|về phía) (?:chính )?{THEY}",
    # lần nào cũng trễ; nói hoài không sửa; ráng chịu
    r"(?:(?:lúc nào|lần nào|bao giờ|hôm nào|tháng nào|lô nào|đợt nào)(?: \w+){0,3}? cũng"
    rf"|D+)(?: \w+){{0,2}}? {LATE}\b",
    "(?:nói hoài|nói mãi|nhắc hoài|nhắc mãi|nói bao nhiêu lần|nhắc bao nhiêu lần|bao nhiêu lần L+)(?! có)",
    r"ráng (?:mà )?chịu\b|tự chịu\b|chịu khó [^.!?]{0,30}\b(?:đâu|đã)\b",
    r"đâu (?:tới|đến) (?:nỗi|nông nỗi)\b|biết đòi\b",
    r"(?:thiệt )?hết nói nổi\b|cư xử (?:tệ|kỳ|kiểu đó|như vậy)\b|đáp lại kiểu đó\b|không nghe nữa\b",
    r"nói một đằng\b|vừa ăn cướp\b",
    r"T+(?: \w+)? (?:lừa|lừa dối|gạt|qua mặt) U+|(?:chẳng|không)(?: \S+){1,2} F+ nào\b",
    r"T+ (?:\w+ )?làm U+ (?:\w+ )?(?:thất vọng|mất lòng tin|khổ|khốn đốn)\b|đừng (?:có )?(?:V+ )?A+",
    "đồ A+",
    "(?:cư xử|thái độ|hành vi|cách làm|cách làm việc)[^.!?]{0,40} không (?:thể )?chấp nhận",
    "đúng kiểu (?:của )?T+",
    r"người ta (?:đã )?(?:cảnh báo|nói) L+ mà\b|cho (?:T+ )?bớt A+",
)
