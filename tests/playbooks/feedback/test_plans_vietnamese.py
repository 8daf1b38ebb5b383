"""Next steps in Vietnamese: which lack their time or their doer."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R23 next_step
    Gửi lại báo giá cho khách.
    Tôi sẽ gửi lại báo giá.
    Gửi lại báo giá trước thứ Sáu.
    Bên em sẽ phản hồi sớm nhất có thể.
    Họp lại với họ vào tuần tới.
    Cần kiểm tra lại số liệu.
    Anh Nam gọi cho khách khi nào rảnh.
    Hợp đồng sẽ được ký ngày 12/5.
    Chị Lan soạn biên bản.
    Phòng kỹ thuật sửa lại bản vẽ rồi gửi khách.
    Sẽ liên hệ lại sau.
    Thanh toán đợt hai trước 30/6.
    Mời họ sang thăm nhà máy tháng 8.
    Đặt lịch gặp sếp bên kia.
    Mình với họ sẽ bàn tiếp trong thời gian tới.
    Theo dõi tiến độ hàng tuần.
    Nhắc kế toán chuyển tiền.
    Em Hoa in tờ rơi, phần băng rôn tính sau.
    Nhớ hỏi lại bên bảo hiểm.
    Tụi em làm lại mẫu số 3.
    Phải có người ra công trường coi móng.
    Cuối tuần đo lại mặt bằng.
    Bác Hai hứa cho coi sổ đỏ.
    Rà hợp đồng thuê, đặc biệt điều khoản cọc.
    Hai bên ngồi lại bữa nào đó cà phê.
    Gửi quà cảm ơn.
    Kế toán hai bên đối chiếu công nợ.
    Mai chuyển cọc cho chủ xe.
    Anh Tài coi lại máy lạnh, chừng nào rảnh thì làm.
"""
SILENT = """
R23 next_step
    Thứ Hai tôi gửi lại báo giá.
    Chị Lan soạn biên bản trước 17h chiều nay.
    Ngày 12/5 hai bên ký hợp đồng.
    Khi họ trả lời, anh Nam gọi cho kế toán.
    Sáng mai em gọi cho chị Hạnh hỏi ý kiến.
    Sau buổi họp, phòng kỹ thuật sửa bản vẽ.
    Trong ba ngày tới, luật sư rà lại hợp đồng.
    Chưa có bước tiếp theo.
    Không cần làm gì thêm.
    Buổi gặp rất vui, họ mời ăn trưa.
    Tuần sau Minh và Hoa đi khảo sát mặt bằng.
    Nếu đến thứ Năm chưa thấy hàng, tôi gọi thẳng cho giám đốc.
    Chiều nay tôi viết tóm tắt, tối gửi cho hai bên.
    Cuối tháng kế toán bên họ chuyển tiền đợt một.
    Anh Phú chuyển cọc: 25/6
    Ký xong thì xưởng chạy máy ngay.
    Mỗi thứ Sáu em Thảo gửi báo cáo tồn kho.
    Bên chị duyệt mẫu trước ngày 5, bên em in ngay hôm sau.
    Hôm nay nói chuyện thoải mái, hai bên hiểu nhau hơn.
    Mai tôi và sếp sang gặp họ lúc 9h.
    Đội thi công dọn mặt bằng xong trước Tết.
    Báo giá do anh Tú làm, gửi trước trưa thứ Tư.
    Mai em chuyển cọc cho chủ xe.
    Kế toán hai bên đối chiếu công nợ vào ngày 28.
    Trước rằm, anh Tài nộp bản vẽ.
    Sáng thứ Hai mình ra công trường coi móng với bác Hai.
    Khi có giấy phép, đội anh Ba khởi công.
    Cơ bản xong rồi, không phải làm gì thêm.
    9h tối nay Hà gửi file cuối cho khách.
    Mùng 6 Tết cháu qua ký hợp đồng với cô.
    Hết tháng này mà họ chưa trả lời, chị Vân sẽ tới tận nơi.
    Gặp nhau vui, ăn bữa cơm rồi về.
    Trong tuần sau, luật sư của mình gửi bản góp ý, bên họ trả lời sau hai ngày.
    Thứ Bảy này vợ chồng tôi dọn vào.
    Hôm ấy chưa chốt được gì.
"""

test_it_fires, test_it_is_silent = examples("vi", firing=FIRING, silent=SILENT)
