"""Who is who in a Vietnamese sentence: our side, theirs, and the words for money."""

from playbooks.feedback.lists import one_of

# “Anh”, “chị”, “em”, “con” and their like are the other side's or ours, as the speaker is older or younger.
US = """
    mình | tôi | tui | tao | em | e | con | cháu | ta | chúng tôi | chúng ta | chúng em | chúng mình
    | bọn mình | bọn em | tụi mình | tụi em | tụi tui | bên em | bên e | bên mình | bên tôi | bên tui
    | bên ta | bên chúng tôi | phía mình | phía tôi | phía em | phía chúng tôi | công ty mình
    | công ty tôi | công ty em | công ty chúng tôi | nhà mình | nhà em | anh em mình | đội mình
    | nhóm mình | phần mình | trường | xưởng mình
"""
WE = one_of(US)
PRONOUNS = """
    các người | mấy người | họ | anh | a | chị | c | ông | bà | bác | chú | cô | bạn | các anh | các chị
    | các ông | các bà | các bạn | các bác | anh chị | mấy anh | mấy chị | mấy bạn | nó | tụi nó | bọn nó
    | bọn họ | bên anh | bên chị | bên a | bên họ | bên đó | bên kia | bên ấy | bên bạn | bên ông | bên b
    | bên các anh | bên các chị | phía anh | phía chị | phía họ | phía đối tác | phía bên kia | phía bạn
    | quý công ty | quý khách | quý vị | quý viện | quý trường | đối tác | ảnh | chỉ | ổng | bả | ông ấy
    | anh ấy | chị ấy | bà ấy | cô ấy
"""
PARTIES = """
    khách | khách hàng | khách sạn | chủ nhà | chủ đầu tư | nhà thầu | nhà cung cấp | bên bán | bên mua
    | bên thuê | bên cho thuê | bên vận tải | hãng | hãng tàu | đại lý | ngân hàng | bệnh viện | xưởng in
    | siêu thị | sếp | ban quản lý | chị chủ | anh chủ | ông chủ | bà chủ | thương lái | nhà xe
    | nhà trường | phụ huynh | người bán | người mua | người thuê | môi giới | chuyên gia | công đoàn
    | luật sư | chủ xe | chủ xưởng | hai bên | nhà máy | bên logistics | bên thi công
"""
THEM = one_of(PRONOUNS)
OTHERS = one_of(PARTIES)
THEY = one_of(f"{PRONOUNS} | {PARTIES}")
COUNT = r"(?:\d[\d.,]*|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|mươi|vài|mấy|nửa)"
MONEY = (
    r"(?:\b\d[\d.,]* ?(?:%|phần trăm|triệu|tr\b|tr\d|tỷ|tỉ|nghìn|ngàn|k\b|đ\b|đ/|đồng|usd|eur|euro|đô"
    r"|vnd|vnđ|₫|\$)|\b(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm) (?:triệu|tỷ|tỉ|nghìn"
    r"|ngàn|trăm)\b|(?<=[$€])\d|(?<=[$€] )\d|\b\d{1,3}(?:\.\d{3})+\b)"
)
