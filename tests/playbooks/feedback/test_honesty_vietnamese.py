"""Plans to mislead in Vietnamese, and what only looks like one."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R20 free
    Nói với họ là đã có hai khách khác đặt cọc, thật ra chưa có ai.
    Mình bịa ra một báo giá 12.000 của xưởng bên Bình Dương cho họ giảm.
    Giả vờ không biết trần nhà bị dột.
    Bảo chị chủ nhà rằng em sắp ký chỗ khác, dù em chưa đi xem chỗ nào.
    Hứa giao trước Tết nhưng mình biết là không kịp đâu.
    Giấu chuyện máy từng bị ngập nước.
    Đừng nói gì về vết nứt ở khung xe.
    Nhờ thằng bạn gọi điện đóng vai khách mua để ép giá.
    Cứ nói hàng nhập từ Nhật, họ không kiểm tra được đâu.
    Tua công tơ mét về 40.000 km rồi mới cho xem xe.
    Khai khống giá vốn lên 30% để dễ mặc cả.
    Nói là sếp chỉ duyệt đến 90 triệu. Thực ra em được quyết đến 110.
    Hứa cử thêm hai kỹ sư, chứ mình không định cử ai hết.
    Làm giả biên nhận đặt cọc cho họ sốt ruột.
    Mình sẽ đổ lỗi cho hải quan, thực chất là kho mình đóng hàng trễ.
    Cho họ tưởng là mình sắp ký với bên khác.
    Viện cớ sếp đi công tác để câu giờ.
    Dán nhãn mới lên lô hàng cũ.
    Nói dối là xe chưa từng va chạm.
    Bảo họ thứ Sáu là hạn chót, làm gì có hạn nào.
    Lẳng lặng thay gỗ sồi bằng gỗ cao su.
    Nếu họ hỏi thì chối, bảo không biết gì.
    Thổi phồng doanh thu năm ngoái lên một chút.
    Chào gói cao cấp, nhưng thực ra dịch vụ y hệt gói thường.
    Nói mình có khách Nhật đang chờ mua lô này, khách đó không có thật.
    Kêu là vợ không đồng ý giá đó, vợ có biết gì đâu.
    Khoe đơn hàng tháng này gấp đôi, thực ra giảm một nửa.
    Cho xem hóa đơn cũ đã sửa ngày.
    Thề là chưa ai đụng vào máy, tuy tuần trước mình mới thay bo mạch.
    Nhờ chị họ vào trả giá cao cho họ nóng ruột rồi bỏ.
    Hứa tăng lương sau ba tháng, tới đó tính sau chứ ngân sách làm gì có.
    Làm bộ bỏ về, ra tới cửa quay lại.
    Giấu nhẹm việc đất dính quy hoạch.
    Nói hàng chỉ còn năm bộ, kho còn cả trăm.
    Bịa chuyện con ốm để họ thông cảm cho lùi hạn.
"""
SILENT = """
R20 free
    Mình không nói dối, cứ nói thật là hàng về trễ.
    Không tiết lộ giới hạn của mình, họ hỏi thì xin phép giữ lại.
    Lần trước họ nói dối về số lượng tồn kho.
    Họ sợ bên mình giấu lỗi như nhà thầu cũ.
    Đừng bịa ra khách khác, mất chữ tín.
    Thật ra bên em cũng cần hàng gấp vì sắp vào mùa.
    Nói thẳng với họ là lô hàng có vết nứt và mình đổi mới.
    Bên em đã báo sai ngày giao, lỗi tại em, em xin chịu phí.
    Từ chối giảm giá nếu họ không tăng số lượng.
    Nói cho họ yên tâm là mình có bảo hành 24 tháng.
    Giữ kín chi phí của mình.
    Nói với họ mình cần trả lời trước thứ Sáu vì xưởng khóa lịch.
    Họ chào 70 triệu, mình hỏi họ tính thế nào.
    Nếu giá cà phê xuống dưới 90 thì tính lại, không ai biết trước được.
    Khách hàng phàn nàn là không có ai trả lời điện thoại.
    Mình hứa giao trước ngày 5 và ghi vào hợp đồng.
    Bên kia giả vờ không quan tâm đến giá.
    Không hứa suông: mỗi tuần gửi báo cáo.
    Chẳng có phương án nào khác.
    Em có báo giá của xưởng Long An là 45.000, kèm bản gốc.
    Giá này đã thấp, dù chưa có ai khác chào.
    Bọn em xin lỗi vì đã giấu chị chuyện xe hỏng; từ nay có gì báo ngay.
    Thực tế thị trường đang giảm nên bên mình đề nghị 48.
    Anh ấy bảo đã có người trả cao hơn, mình không tin lắm.
    Nói trước là hàng này trưng bày, có xước nhẹ, nên bớt 10%.
    Đề nghị thanh toán trong 30 ngày vì bên em phải trả lương ngày 5.
    Đòi họ ngưng nói với khách là hàng mình giả, vì mình có đủ chứng nhận.
    Yêu cầu cho xem bản gốc, bản chụp dễ bị sửa.
    Xin giảm 5%, thật lòng bên em đang kẹt vốn.
    Mình nói rõ là đang có báo giá thấp hơn của Tân Phát, và đưa luôn cho họ xem.
    Ngân sách thì mình giữ kín.
    Họ nói xe chưa đâm đụng, mà thợ kiểm ra đã sơn lại. Đòi bớt 20 triệu.
    Yêu cầu đừng ai giấu lỗi nữa, có gì báo trong ngày.
    Nếu họ bảo không biết thì mình đưa biên bản ra.
    Đề nghị đổi lô hàng vì có thùng bị ẩm mốc.
    Mình cần câu trả lời trước thứ Năm, sau đó chủ nhà cho người khác thuê.
    Không ép, không dọa, chỉ đưa số liệu thật.
    Đòi lại cọc: họ hứa giao tháng 5 rồi chẳng giao gì cả.
"""

test_it_fires, test_it_is_silent = examples("vi", firing=FIRING, silent=SILENT)
