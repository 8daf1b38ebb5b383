"""How Vietnamese words that things matter alike to both sides, or do not."""

from playbooks.feedback.finder import Finder, after
from playbooks.feedback.interests.patterns import Priorities
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern
from playbooks.feedback.places import not_after

SENTENCES = Pattern(r"""[.!?…\n](?:(?<=[…\n])|(?<=[.!?])[.!?]*(?=[\s"')]|$))""")

FIRST = """
    là tất cả | đứng đầu | gấp nhất | gấp hơn | chính là | là cái chính | quyết định | nhất | trên hết
    | hơn hết | trước hết | số một | số 1 | hàng đầu | lên trước | lên đầu | lên trên | trước tiên
    | đầu tiên | giá trước | trước nhất | sống còn | ưu tiên | là chính | chuyện chính | điều chính
    | vấn đề chính | then chốt | mấu chốt | cốt lõi | cốt tử | sợ trễ hơn | sợ đắt hơn | sợ mất hơn
    | cần hơn | đặt nặng | coi trọng | xem trọng | không gì hơn | thiết yếu
    | chỉ quan tâm | chỉ cần | chỉ lo | xếp đầu
"""
BOTH = """
    giống hệt nhau | bên này hay bên kia | bên nào cũng vậy | ai ngồi | mọi người đều | tất cả đều
    | nghĩ y như vậy | nghĩ vậy | cũng nghĩ | với họ cũng | với mình cũng | của họ cũng | bên họ cũng
    | bên kia cũng | bên ấy cũng | bên mình cũng | phía họ cũng | họ cũng | mình cũng | anh cũng | em cũng
    | tôi cũng | chung một | hai đằng | cả hai bên | cả hai | hai bên đều | hai bên cùng | hai bên trùng
    | đôi bên | hai nhà đều | hai nhà cùng | hai phía đều | hai phía cùng | hai đứa | hai anh em
    | cả mình lẫn | cả họ lẫn | cả ta lẫn | cả anh lẫn | cả em lẫn | cả chị lẫn | cả tôi lẫn
    | cả chúng tôi lẫn | lẫn bên | lẫn mình | lẫn họ | lẫn em | lẫn ta | cũng vậy | cũng thế | cũng y vậy
    | cũng y thế | cũng như vậy | cũng như | cũng tiền | cũng là | cũng giá | cũng đặt | cũng coi
    | cũng xem | cũng quan tâm | cũng lo | cũng sợ | cũng chia | cũng cho | cũng cần | cũng ưu tiên
    | cũng giống | giống nhau | giống hệt | y hệt | y như | như nhau | cùng đặt | cùng coi | cùng xem
    | cùng quan tâm | cùng sợ | cùng lo | cùng cần | cùng ưu tiên | cùng một | đều coi | đều xem | đều đặt
    | đều quan tâm | đều sợ | đều lo | đều cần | đều ưu tiên | đều muốn | đều là | trùng nhau | trùng khít
    | trùng | hai bên như một | ai cũng | ai nấy | bên nào cũng | đâu khác gì | không khác | chẳng khác
"""
WEIGHED = """
    quan trọng | nặng | cần | cần thiết | đáng kể | ưu tiên | coi trọng | coi nặng | xem trọng | quan tâm
    | sống còn | đáng giá | quý | trọng lượng | sức nặng
"""
WEIGHT = one_of(WEIGHED)
ALIKE = "ngang nhau | như nhau | bằng nhau | đồng đều | ngang hàng | ngang bằng | một chín một mười"
LEVEL = one_of(ALIKE)
POINT = "(?:khoản|cái|mục|điểm|điều|thứ|vấn đề|phần|chuyện|việc|điều khoản|món|bên|gì)"
ONE = "(?:mình|em|tôi|ta|họ|anh|chị|chúng tôi|chúng em|bên \\w+|phía \\w+|chủ \\w+|đối tác|khách|sếp)"
ONES = (
    "mình | em | tôi | ta | họ | anh | chị | chúng tôi | chúng em | bên | phía | chủ | đối tác | khách | sếp"
)

SHARED = Finder(
    after(BOTH),
    after("cả", r" (?:\w+ ){1,3}?lẫn\b"),
    after(
        "hai bên | đôi bên | cả hai",
        r" (?:chỉ |đều |cùng )?(?:quý|coi|cần|xem|lo|quan tâm|muốn|sợ|đặt|ưu tiên)\b",
    ),
    after(ONES, r" (?:\w+ )?và (?:\w+ ){1,3}?(?:cùng|đều)\b"),
    after("cũng", r" (?:đứng đầu|như với|như đối với|coi trọng|xem trọng|đặt nặng)\b"),
)

PRIORITIES = Priorities(
    sentences=SENTENCES,
    first=Finder(after(FIRST)),
    both=SHARED,
    us=SHARED,
    level=Finder(
        after(WEIGHED, rf".{{0,25}}?\b{LEVEL}\b"),
        after(ALIKE, rf" (?:về )?{WEIGHT}\b"),
        after(
            "không | chẳng | chả | đâu",
            rf" (?:có )?{POINT} (?:nào )?(?:\w+ ){{0,3}}{WEIGHT}? ?(?:hơn|nhẹ hơn|kém) {POINT}\b",
        ),
        after("không | chẳng | chả | đâu", rf" (?:có )?{POINT} nào (?:\w+ ){{0,4}}(?:nhẹ|nặng|trội|nổi)\b"),
        after("chẳng | không | chả", rf" {POINT} nào (?:\w+ ){{0,3}}hơn {POINT} nào\b"),
        after(ALIKE, r",? (?:bên|với) \w+ (?:hay|và|lẫn|cũng)\b"),
        after(
            "thứ tự | ưu tiên | bảng xếp hạng",
            r" (?:\w+ ){0,7}?(?:giống hệt|giống nhau|y hệt|như nhau|trùng)\b",
        ),
        after(
            "mỗi khoản | mỗi mục | mỗi điều | mỗi vấn đề | mỗi điểm | khoản nào",
            r" (?:\w+ ){0,3}?\d+ ?(?:điểm|%|/).{0,40}?\bcũng\b",
        ),
        after("không | chẳng | chả", rf" (?:có )?{POINT} nào được ưu tiên\b"),
        after("không xếp hạng | không xếp thứ tự | chẳng xếp hạng"),
        after(
            "khoản | cái | mục | điểm | điều | thứ | vấn đề | phần | chuyện | việc | điều khoản | món",
            rf" (?:nào |gì )?cũng (?:là |đều )?(?:{WEIGHT}|số một|số 1|hàng đầu|nhất)\b",
        ),
        after("khoản | mục | cái | vấn đề", r"(?: nào)? (?:cũng|đều) (?:\w+ ){0,4}\d+\b.{0,40}?\bcũng\b"),
        after("cùng | cùng một", r" (?:thứ tự|mức|độ) (?:ưu tiên|quan trọng)\b"),
        after("giống nhau về | khác gì nhau về", r" (?:\w+ ){0,3}(?:ưu tiên|quan trọng)\b"),
    ),
    differ=Finder(
        after("ngược lại | khác nhau | ít quan trọng | thứ hai của | thứ hai là | thứ hai với"),
        after(ONES, r"(?: \w+)? (?:thì|mới) (?!.{0,120}?\bcũng\b)"),
        after("còn | còn với | còn đối với", rf" {ONE}\b(?! (?:cũng|chắc)\b)"),
        after("với | đối với", rf" {ONE} hơn\b(?! (?:hết|cả)\b)"),
        after(
            WEIGHED,
            rf" (?:\w+ ){{0,3}}?hơn\b(?! (?:hết|cả|nhau|{POINT} nào)\b)",
            before=not_after("không | chẳng"),
        ),
        after("hơn", r" (?:mình|họ|em|anh|chị|ta|chúng)\b"),
        after("tốn | mất", r" (?:\w+ )?ít\b"),
    ),
)
