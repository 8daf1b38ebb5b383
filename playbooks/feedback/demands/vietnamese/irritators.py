"""The lexicon of praise and blame in Vietnamese; patterns know each kind by its letter."""

from playbooks.feedback.demands.vietnamese.people import PARTIES, PRONOUNS, US
from playbooks.feedback.tags import tags

TAGS = tags(
    # Whatever looks like praise or blame and is none.
    _="""
        chuẩn bị | tiêu chuẩn | phần mềm | tham gia | tham khảo | tham dự | tham quan | tốt nghiệp
        | đẹp trời | trời đẹp | hỗn hợp | quá hạn | quá tải | quá trình | quá khứ | quá giờ
        | đối thủ cạnh tranh | công ty cạnh tranh | không cạnh tranh | hợp lý hóa | tốt đẹp | sức khỏe tốt
        | thực phẩm sạch | thời hạn | thời gian | năm rồi | tuần rồi | tháng rồi | một rồi | có thể
        | trước hết | sau hết | giá trị
    """,
    U=US,
    T=PRONOUNS,
    K=PARTIES,
    # F may also be asked for, or be said of a procedure; E is praise and thing in one.
    F="""
        công bằng | cân bằng | hợp tình hợp lý | rộng lượng | hợp lý | hợp lí | hào phóng | rộng rãi
        | hậu hĩnh | hậu hĩ | sòng phẳng | biết điều | tử tế | phải chăng | khiêm tốn | vừa phải
        | chính đáng | hấp dẫn | tuyệt vời | xứng đáng | sát thực tế
    """,
    G="""
        hoàn hảo | xuất sắc | nhân nhượng | kiên nhẫn | linh hoạt | có tình có lý | thấu tình đạt lý | hời
        | đẹp | tốt | mềm | rẻ | cạnh tranh | nhẹ nhàng | dễ chịu | sang trọng | ngon | có lợi | lý tưởng
        | lí tưởng | hữu nghị | phóng khoáng | chừng mực | thoáng | nghiêm túc | tốt bụng | dễ tính
        | đàng hoàng | chu đáo | chịu chơi | dễ dãi | nể tình
    """,
    E="ưu đãi | thiện chí | ưu ái",
    V="quá | rất | hết sức | cực kỳ | cực kì | cực | vô cùng | quá ư | siêu | hơi bị | quá đỗi | thật",
    L="lắm | lắm rồi | quá rồi | rồi | hết mức | quá trời",
    H="hiếm có | hiếm thấy | không đâu bằng",
    O="""
        biết điều kiện | cử chỉ | giá | mức | mức giá | đề nghị | đề xuất | phương án | gói | con số
        | đơn giá | báo giá | điều kiện | điều khoản | chiết khấu | yêu cầu | đòi hỏi | cách chia
        | thỏa thuận | thoả thuận | lời chào | bản chào | nhượng bộ | mức lương | phí | hợp đồng
        | sản phẩm | dịch vụ | lựa chọn | tỷ lệ | cách | khoản | gói này | cái giá | quà | chính sách
        | hoa hồng | giải pháp
    """,
    A="""
        ngang bướng | không trung thực | thiếu trung thực | thô lỗ | kiêu ngạo | ngạo mạn | vô ý thức
        | cẩu thả | tắc trách | vô trách nhiệm | thiếu trách nhiệm | tham lam | tham | vô lý | vô lí
        | vớ vẩn | ngớ ngẩn | lề mề | chậm chạp | bất cẩn | ẩu | làm ẩu | xài ẩu | chơi xấu | giở trò
        | nuốt lời | lật lọng | thất hứa | vô tổ chức | thiếu chuyên nghiệp | không chuyên nghiệp | vô lối
        | tráo trở | ngang ngược | ngang ngạnh | kén cá chọn canh | chỉ biết đòi | hách dịch | gian dối
        | gian xảo | keo kiệt | bủn xỉn | kẹo kéo | ki bo | được voi đòi tiên | quá quắt | vô ơn | bạc bẽo
        | trẻ con | ngu | ngu ngốc | dốt | kém cỏi | yếu kém | bừa bãi | lôi thôi | luộm thuộm
        | trịch thượng | cứng đầu | bảo thủ | cố chấp | ích kỷ | thiếu tôn trọng | coi thường | xem thường
        | lộn xộn | lười | lười biếng | vô duyên | hỗn | láo | láo nháo | thiếu thiện chí
        | không biết điều | không có thiện chí | ép người quá đáng | chèn ép | bắt chẹt | nực cười
        | lố bịch | hoang đường | trên trời | đểu | bẩn | tồi | tồi tệ | tệ hại | dở tệ | thiếu hiểu biết
        | mù mờ | chây ì | trây ì | câu giờ | dây dưa | lươn lẹo | thủ đoạn | vô tâm | thờ ơ | hời hợt
        | qua loa | lơ là | vô kỷ luật | xúc phạm | quá đáng | bất hợp lý | phi lý | phi lí | nhỏ nhen
        | hẹp hòi | ăn cướp | cắt cổ | bóc lột | bê bối | chụp giật | thiếu suy nghĩ | thiếu tử tế
        | bi quan vô lối | chày cối
    """,
    D="""
        làm hỏng | làm hư | làm sai | gây ra | phá nát | phá hỏng | không chịu | chẳng chịu | không thèm
        | chẳng thèm | có thèm | không bao giờ | chẳng bao giờ | chưa bao giờ | toàn giở | toàn đòi
        | toàn làm | toàn nói | toàn trễ | toàn hứa | toàn kêu | chuyên trễ | cứ hở ra là | hở ra là
        | hứa lèo | hứa cuội | hứa suông | bội ước | vi phạm cam kết | phản bội | phụ lòng
        | đùn đẩy | im re | phớt lờ | ngó lơ | làm mất thời gian | làm tốn thời gian
        | nói một đằng làm một nẻo | lại trễ | lại quên | lại đổi ý | thay đổi xoành xoạch
        | đổi ý liên tục | đổi tới đổi lui | có bao giờ | liên tục thất hứa | bỏ mặc
    """,
)
GOOD = "[FGE]+"
OFFER = "[OE]+"
THEY = "[TK]+"
# Words of a clause, not more than so many.
W = r"(?: [^\s,.;:!?|]+)"
