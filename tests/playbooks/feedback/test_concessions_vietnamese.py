"""Concessions and gestures in Vietnamese: which remarks they earn, and which they do not."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R7 concession
    Gia hạn bảo hành lên ba năm.
    Mình nhận chở hàng về, tốn khoảng 700 nghìn.
    Giảm 3% trên giá niêm yết
    Cho họ trả sau 60 ngày, mình phải gối đầu chừng 120 triệu.
    Dời hạn nộp một tuần.
    Giữ hàng trong kho tới tháng Sáu, kho đang trống nên mình không tốn gì.
    Bỏ khoản phạt chậm, chừng 6 triệu.
    Khởi công mùng 3 thay vì mùng 10.
R7 gesture
    Biếu ca đêm một giỏ trái cây.
    Gửi họ bản báo cáo thị trường, em Hà làm mất ba tuần.
    Miễn khoản phạt trả chậm 900 nghìn.
    Mở căng tin cho công nhân bên họ ăn chung.
    Thợ hàn giỏi nhất sang hai ngày, 5,6 triệu tiền công.
    Một băng ghế cho sân bệnh viện.
    Cho thực tập sinh của họ dự giờ thứ Năm.
    Sửa ổ khóa kho cho họ trước Tết để khỏi mất trộm.
R22 gesture
    Mình cho mượn xe nếu họ gia hạn đến 2027.
    Đào tạo miễn phí, đổi lại họ viết bài giới thiệu cho mình.
    Miễn phí phạt khi nào họ trả hết công nợ.
    Lẳng lặng bỏ khoản đó khỏi hóa đơn, không nói với họ.
    Miễn là họ ở lại với mình thì chỗ đậu xe không lấy tiền.
    Trả lại cọc sau khi bên thuê xác nhận hợp đồng mới.
    Cho thêm một tháng, nhưng họ phải giới thiệu mình với công ty mẹ.
    Chìa khóa giao sớm, đổi lại luật sư bên đó thôi gửi thư.
    Tiền họ về tài khoản là thợ hàn sang ngay.
    Họ được bản vẽ, mình được gia hạn.
    Tặng bữa sáng cho ai chấm năm sao.
    Họ được dùng sạp chừng nào còn chịu thôi bán phá giá.
    Thay máy bơm mà đừng nói là mình thay.
    Chị lấy ghế đẹp đi, nhưng chị nợ em một lần đó.
"""
SILENT = """
R7 concession
    Gia hạn bảo hành lên ba năm, mỗi máy tốn thêm 400 nghìn, họ khỏi phải mua bảo hiểm ngoài.
    Giữ hàng tới tháng Sáu. Kho đang trống nên mình không tốn gì, còn họ đỡ được tiền thuê bãi.
    Chia lô hàng làm ba chuyến. Thêm một xe, 4,8 triệu. Họ không cần thuê kho.
    Hai ngày công của thợ sơn bên mình, đổi lại họ mở cửa sớm một tuần.
    Không nhượng bộ gì thêm.
    Nhường họ gian góc. Mình sang gian trong, chắc hụt 5% khách. Họ sẽ đón được dòng người từ cổng chính.
    Chìa khóa cửa hông: đánh thêm mất 50 nghìn, chị em điều dưỡng ca đêm không phải đi vòng.
    Em lái xe thứ Sáu, mất hai tiếng buổi tối, chị về kịp tắm cho con.
R7 gesture
    Cho mượn máy chiếu, tuần đó mình không dùng; họ đỡ tiền thuê 3 triệu.
    Miễn khoản phạt 900 nghìn. Với mình là số nhỏ, còn họ thì thấy mình hiểu tháng Sáu khó khăn.
    Mở căng tin cho họ, mình không tốn thêm chi phí, công nhân họ có bữa trưa nóng.
    Treo băng rôn của họ ở gian mình: tường đang trống, không tốn đồng nào; tám trăm nhà vườn đi ngang thấy.
    Quét luôn nửa sân bên họ. Mười phút. Ông cụ đau lưng không làm nổi nữa.
    Cho họ cái máy in cũ; mình hết xài, còn họ thì đang phải xếp hàng ngoài tiệm photo.
    Khiêng nhạc cụ lên: bốn anh em, nửa tiếng. Họ đỡ tiền bốc vác 1,5 triệu.
    Sửa ổ khóa kho, ruột khóa 120 nghìn với một giờ công. Tết khỏi mất trộm.
R22 gesture
    Thứ Hai mình cho họ mượn xe.
    Đào tạo miễn phí cho người mới của họ, không kèm điều kiện gì.
    Miễn khoản phạt. Không đòi hỏi gì lại.
    Trả lại cọc hôm nay và nói rõ cho họ biết.
    Mang mẫu sang tận nơi để họ khỏi chờ bưu điện.
    Gửi họ bản ghi chú về luật đấu thầu.
    Luật sư bên mình xem giúp hợp đồng thuê, mất một giờ, họ nhẹ đầu.
    Thợ hàn sang thứ Năm, tiền về hay chưa cũng vậy.
    Khi tủ đông bên họ hỏng giữa đêm thì cứ dùng tủ mình.
    Sau hội chợ mình chở gian hàng về giúp họ.
    Mình quét luôn phần họ, cả mùa.
    Hôm đó mà mưa thì họ cứ dọn vào kho mình.
    Cho ca đoàn mượn hội trường không lấy tiền. Được nhắc tên thì vui.
    Thứ Hai báo họ là mình thay máy bơm, thứ Ba thay.
"""

test_it_fires, test_it_is_silent = examples("vi", firing=FIRING, silent=SILENT)
