"""How a need is worded in Vietnamese: a reason, a purpose, a worry, a guess at what lies behind."""

from playbooks.feedback.finder import Finder, after
from playbooks.feedback.interests.vietnamese.stances import AIMS

LINKS = """
    vì | bởi | tại vì | bởi vì | do | lý do | lí do | nhằm | để | kịp | cho kịp | cho đỡ | đỡ phải
    | cho khỏi | khỏi phải | kẻo | nên | cho nên | thành ra | vậy nên | do đó | vì thế | vì vậy
    | thành thử | nhờ vậy | nhờ thế | có vậy mới | có thế mới | có vậy thì | mới dám | mới yên | mới sống
    | mới có tiền | không thì | không vậy thì | không thế thì | nếu không | bằng không | chứ không
    | đằng sau | đàng sau | ẩn sau | phía sau | mục đích | hòng | lỡ | phòng khi | phòng lúc | lỡ như
    | còn phải chừa | còn phải trả | còn phải nuôi | còn phải lo | còn phải | tùy vào | phụ thuộc
    | trông vào | nhờ vào | trông cậy | thì mới | mới kịp | mới đủ | mới làm được | để còn
"""
FEELS = """
    sợ | lo | lo lắng | lo ngại | e ngại | e rằng | e là | cũng e | ngại | ngán | mong | hy vọng | hi vọng
    | ước | ao ước | mơ | khao khát | ám ảnh | đau đầu | mệt | chán | khổ | áp lực | sức ép | rủi ro
    | nguy cơ | yên tâm | an tâm | bất an | rắc rối | khó khăn | khó xử | kẹt | bí tiền | túng | phá sản
    | đang thiếu | thiếu tiền | thiếu người | thiếu hàng | thiếu vốn | thiếu thợ | thiếu việc | thiếu nước
    | đang nợ | trả nợ | nợ nần | thua lỗ | bị lỗ | lỗ nặng | mất mặt | mất uy tín | mất khách | mất việc
    | mất ghế | mất ngủ | mất lòng | bị ép | bị phạt | bị mắng | bị la | bị quỵt | bị trễ | bị chê
    | bị soi | bị đổ lỗi | bị trách | từng bị | cần yên | quan trọng với | sống còn | phiền | xoay
    | xoay không kịp | trở tay | cạnh tranh | cháy hàng | hết hàng | hết tiền | hết nước | đuối
    | không có tiền | không có người | không có chỗ | không có hàng | không có vốn | không có việc
    | không có thời gian
"""
GUESSES = """
    chắc là | chắc để | chắc vì | chắc do | chắc bị | chắc từng | chắc sợ | chắc có | chắc tại | chắc họ
    | chắc ông | chắc bà | chắc anh | chắc chị | chắc cũng | chắc đang | chắc muốn | chắc ngại | chắc lo
    | hình như | có lẽ | có thể là | có thể vì | có thể do | đoán là | đoán rằng | tôi đoán | mình đoán
    | em đoán | phỏng đoán | nghe đâu | nghe nói | theo tôi hiểu | không chừng | biết đâu | hẳn là
    | hẳn vì | dường như | thật ra | thực ra | thực sự | thật sự | thực chất
"""
NEEDED = """
    khát | đói | lạnh lắm | bị lạnh | trời lạnh | đêm lạnh | lạnh quá | rét | nóng lắm | nóng quá
    | bị bệnh | bệnh tật | mắc bệnh | ốm | đau | đau lưng | say xe | dị ứng | hen suyễn | tiểu đường
    | mang thai | có bầu | con nhỏ | mấy đứa nhỏ | tụi nhỏ | bọn trẻ | con gái | con trai | gia đình
    | ba mẹ | bố mẹ | vợ | chồng | sức khỏe | leo núi | đi bộ | nấu ăn | nấu cơm | sưởi | sưởi ấm | giữ ấm
    | quên mang | quên đem | không đủ | chưa đủ | không có xe | cứu | sống sót | cho ba | cho mẹ | cho con
    | cho vui | uống thuốc | uống nước | hội chợ | khai trương | đi làm xa | gần trường | đông con
    | nhà xa | ở xa
"""
NEEDS = Finder(
    after(
        LINKS, r"(?! (?:lại|ý|dành|đó|ở|trong|ngoài|tại|xem|em lấy|mình lấy|tôi lấy)\b)", before="(?<!tự )"
    ),
    after(
        "cho",
        r" (?:\w+ ){1,4}?(?:khỏi|đỡ|bớt|dễ|kịp|yên|tiện|đủ|nhanh|nhẹ|an toàn|thoải mái|gọn|đều)\b(?! \d)",
    ),
    after(
        "cuối | đầu | tháng | tuần | mai | sang | sắp",
        r" (?:\w+ ){0,3}?(?:phải|là|em|mình|tôi|có|hết|nghỉ|đi|vào|tới)\b",
        before="(?<=, )",
    ),
    after("làm", r" (?:chỗ|nơi|quà|kho|vốn|của)\b"),
    after(FEELS),
    after(GUESSES),
    after(NEEDED),
    after("muốn | cần | phải | xin | đòi", rf" (?:được |phải )?{AIMS}\b"),
)
