"""Endorsers in Vietnamese: who has a tie to the other side, and who has none."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R21 endorser
    Chưa nghĩ ra ai.
    Không có ai cả.
    Giám đốc kinh doanh bên mình, ăn nói khéo.
    Một luật sư nổi tiếng ở Sài Gòn.
    Anh bạn tôi làm báo, quen nhiều người.
    Nhờ một chuyên gia độc lập nói với họ.
    Vài khách hàng cũ của mình sẽ viết thư giới thiệu.
    Chị Lan phòng kế toán.
    Hiệp hội ngành gỗ, nói chung.
    Ông Tám, hàng xóm nhà tôi, tính thật thà.
    Thuê công ty truyền thông viết bài.
    Em họ tôi, đang làm ở ngân hàng.
    Khách hàng lâu năm nhất của mình là khách sạn Hoa Sen, họ rất hài lòng.
    Bác Năm, chưa từng gặp họ nhưng nói chuyện có duyên.
    Toàn người bên mình thôi.
    Một KOL có hai triệu người theo dõi.
    Luật sư giỏi nhất thành phố.
    Tụi em tự nói chuyện là đủ, không cần ai.
    Giám đốc sáng lập của mình đứng ra.
    Cậu tôi, thẩm phán về hưu.
    Một phóng viên đài truyền hình tỉnh.
    Cơ quan chứng nhận quốc tế, ai cũng tin.
    Khách hàng lớn nhất bên mình ở Đà Nẵng.
    Chị Thảo kho, chưa bao giờ giao thiếu hàng.
    Chắc để hỏi thử bên hiệp hội.
    Thầy giáo cũ của tôi, nói đâu ra đó.
    Một người mà họ nể, nhưng chưa biết là ai.
    Cả phòng mình ký chung một lá thư.
    Ông chú bên vợ, từng làm lớn ngoài trung ương.
"""
# A tie is told by name: Helen, Tomás and Impress are the other side.
NAMED = """
R21 endorser
    Chị Hoa, quen chị Helen từ 2011.
    Chị Hoa, quen chị helen từ 2011.
    Anh Minh bên Bao bì Tân Tiến, đang mua hàng của Impress.
    Anh Bảo, làm chung với anh Tomás 5 năm.
    Anh Bảo làm với anh Tomás 5 năm.
    Anh Sơn từng làm với chị Helen ở nhà máy cũ.
    Chị Hoa biết Helen lâu rồi.
    Cô Thu, biết anh Tomás từ hồi còn ở Huế.
    Anh Tuấn hay chơi tennis với Tomás.
    Chị My chơi thân với chị Helen.
    Công ty Tân Á bán giấy cho Impress mười năm nay.
    Nhà máy Sao Vàng là khách của Impress.
    Công ty Đại Phát, nhà cung cấp mực của Impress.
    Anh Nam bên mình quen chị Helen từ 2011.
    Thầy Khoa, từng dạy chị Helen.
    Ông Lâm, ngồi cùng hội đồng quản trị với ông Tomás.
    Anh Vũ, sếp cũ chị Helen.
    Bà Grace, người chị Helen rất nể.
    Bà Grace, chị Helen tin bà ấy lắm.
    Bên Hải Long vẫn nhập thùng của Impress.
"""
UNNAMED = """
R21 endorser
    Ông Lâm, luật sư, quen nhiều người ở Hà Nội.
    Tôi quen anh Nam, luật sư giỏi.
    Mình có biết anh Phúc làm báo.
    Chị Lan, chưa từng quen chị Helen.
    Nhờ anh Nam, luật sư, làm quen chị Helen.
    Chị Lan, luật sư, biết Luật Thương mại.
    Anh Tâm kế toán, biết Excel và tiếng Anh.
    Để luật sư Hưng làm việc với chị Helen.
    Mình vẫn bán giấy cho Impress.
    Ông Tám quen anh Nam bên mình.
    Anh Nam, mua hàng của mình lâu rồi.
    ÔNG TÁM QUEN NHIỀU NGƯỜI.
    Một luật sư giỏi sẽ thuyết phục chị Helen.
    Anh Nam sẽ nói với Tomás về mình.
"""
SILENT = """
R21 endorser
    Chị Hạnh, kế toán trưởng của họ.
    Anh Dũng, trước làm cùng phòng với giám đốc bên đó.
    Thầy Khoa, thầy cũ của sếp họ.
    Công ty vận tải Minh Long, đang chở hàng cho cả hai bên.
    Anh Phát là bạn đại học của chị trưởng phòng mua hàng bên kia.
    Ngân hàng đang cho họ vay vốn.
    Bác sĩ Hùng, cùng câu lạc bộ quần vợt với ông chủ.
    Vợ tôi chơi thân với vợ anh giám đốc bên họ.
    Hiệp hội Dệt may: ông Thành từng giúp họ vượt vụ kiện năm ngoái.
    Nhà cung cấp vải cho họ, cũng là bạn hàng của mình.
    Anh Tâm kỹ thuật bên mình, từng ở công trường với họ hai năm.
    Chú Ba, đồng hương với ông chủ bên ấy.
    Giáo sư Minh, họ mời làm cố vấn từ 2020.
    Chị Ngân, bác sĩ gia đình của họ mười năm nay.
    Anh Tùng bên cảng, ngày nào cũng làm giấy tờ cho tàu của họ.
    Sư trụ trì chùa Phước Hải, cả nhà họ theo thầy lâu năm.
    Chú Sáu, hàng xóm sát vách với ông chủ, cũng là khách quen của quán mình.
    Cô Mai kế toán bên mình, con gái cô học cùng lớp với con giám đốc bên kia.
    Kiến trúc sư Đạt, người vẽ hai showroom trước của họ.
    Anh Bình, cựu trưởng phòng mua hàng bên đó, giờ mở xưởng gần mình.
    Tổng đại lý miền Tây, bán hàng cho cả họ lẫn mình.
    Vợ chồng người thuê trước, ở nhà này sáu năm, chủ nhà quý lắm.
    Chị Oanh ngân hàng, hồ sơ vay của bên ấy do chị phụ trách.
    Anh Khoa, bạn lính với sếp bên họ.
    Chủ tịch hội doanh nghiệp trẻ, anh ấy và giám đốc của họ cùng ban chấp hành.
"""

test_it_fires, test_it_is_silent = examples("vi", firing=FIRING, silent=SILENT)
test_nobody_with_a_name_is_taken_for_a_tie, test_a_tie_that_is_told_with_a_name_is_a_tie = examples(
    "vi", firing=UNNAMED, silent=NAMED
)
