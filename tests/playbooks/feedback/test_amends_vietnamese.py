"""Apologies, amends and safeguards in Vietnamese: which remarks they earn, and which they do not."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R16 apology
    Chúng tôi thành thật xin lỗi quý khách vì sự bất tiện này.
    Em xin lỗi anh về chuyện hôm trước, em xin bù anh 2 triệu.
    Tôi rất tiếc về những gì đã xảy ra giữa hai bên.
    Xin lỗi chị vì đã làm chị phiền lòng.
    Thay mặt ban giám đốc, tôi xin lỗi vì sự cố vừa qua.
    Cho mình xin lỗi về mọi chuyện nha, mình mời bạn bữa cơm.
    Lần vừa rồi bên mình làm chưa tốt, thành thật xin lỗi.
    em xin lỗi a, lỗi tại em hết
    Rất xin lỗi vì trải nghiệm chưa tốt của quý khách tại khách sạn.
    Bên mình sai, sai hoàn toàn. Tiền cọc tuần này về lại tài khoản anh.
    Dạ em xin lỗi mọi người nhiều, em không dám hứa gì thêm.
    Thay mặt cả lớp con xin lỗi cô vì đã làm cô buồn.
R17 apology
    Giao hàng chậm là do mưa bão, rất tiếc.
    Em xin lỗi, nhưng anh cũng đâu có dặn kỹ.
    Xin lỗi anh vì in sai màu, tại bên anh gửi file mờ quá.
    Chúng tôi rất tiếc vì sự bất tiện này.
    Bể hai tấm kính là sự cố ngoài ý muốn, bên tôi đền anh 500 nghìn.
    em quên mất, sorry a nha
    Đáng tiếc là chuyến đi không được như ý vì xe hỏng.
    Em lỡ làm rơi cây đàn của anh, em áy náy lắm.
    Tụi em giao lộn địa chỉ, xin lỗi nha.
    Tờ rơi vàng khè là tại nhà in, bên em gửi lại tờ mới.
    Nếu lời tôi bị hiểu khác thì tôi xin lỗi.
    Em quẹt xước xe anh, em nhận.
R18 apology
    Em quên gọi cho chị. Em hứa lần sau sẽ chú ý hơn.
    Chúng tôi xin lỗi vì giao chậm và cam kết không để tái diễn.
    Lỗi của em, em sẽ cố gắng hết sức để anh hài lòng.
    Tôi nhận lỗi và xin hứa danh dự sẽ lấy lại niềm tin của anh.
    Mong anh tin ở chúng tôi, chúng tôi sẽ làm tốt hơn.
    Em lỡ hẹn với chị, em hứa từ nay sẽ là người đúng giờ.
    Xin lỗi anh em, tôi sẽ cố gắng làm sếp tử tế hơn.
    Quý khách góp ý rất đúng, chúng tôi nguyện phục vụ chu đáo hơn.
R18 gesture
    Gửi thư cảm ơn, nói là mình rất trân trọng họ.
    Hứa với họ là từ nay mình sẽ nhiệt tình hơn.
    Chúc họ mọi điều tốt đẹp, nói cửa nhà mình luôn rộng mở.
    Vài lời ấm áp về tình nghĩa bao năm.
R18 concession
    Mình cam kết đồng hành lâu dài với họ.
    Bảo đảm sẽ hết lòng hỗ trợ khi họ cần.
R19 safeguard
    Từ nay bên em sẽ cẩn thận hơn nhiều.
    Chúng tôi quyết tâm không để lặp lại.
    Tôi tin là chuyện này sẽ không xảy ra nữa.
    Kiểm tra hàng kỹ hơn.
    Làm ăn lấy chữ tín làm đầu, không phải lo.
    Sẽ phối hợp nhịp nhàng hơn giữa kho và kế toán.
    Anh em giờ đã hiểu chuyện nghiêm trọng cỡ nào.
    Ai cũng hứa đồng lòng.
    Cả tổ ai cũng áy náy, muốn chuộc lỗi.
    Đào tạo thêm.
R19 apology
    Em giao nhầm hàng, lỗi của em. Em đổi lại hàng mới trong chiều nay.
    Tôi làm mất hồ sơ của chị, tôi xin miễn phí dịch vụ quý này.
    Bên em tính trùng 3 triệu, em đã chuyển lại cho anh.
    Chúng tôi xin lỗi vì phòng dơ, xin hoàn tiền đêm đầu cho cô chú.
    Bên tôi nhận lỗi và giảm 5% cho ba đơn kế tiếp. Chúng tôi sẽ chú ý hơn.
    Em đến trễ, em không lấy tiền công hôm nay.
    Em quẹt xước xe anh. Em sơn lại cánh cửa, em trả tiền.
    Tụi em cho cả nhà leo cây. Tối thuyền tháng Năm miễn phí.
"""
SILENT = """
R16 apology
    Em xin lỗi anh vì giao thiếu 20 thùng sơn.
    Xin lỗi chị, em quên gửi hợp đồng hôm thứ Năm.
    Tôi đã hứa giữ bàn cho anh rồi lại nhường cho khách khác.
    Máy chạy được hai hôm thì cháy mô tơ, lỗi lắp ráp của xưởng tôi.
    Nhân viên của tôi đọc nhầm số đo nên cửa hụt 4 phân.
    Xi măng bên em đã chết mà vẫn bán cho anh, em có lỗi.
    Tôi thề má phanh mới thay, thật ra chưa thay.
    Lương tháng này về chậm chín hôm, lỗi của kế toán trưởng là tôi.
    Chìa khóa nằm bên hàng xóm mà em để chị đứng ngoài mưa, em xin lỗi.
    Tôi đem chuyện bệnh tình của chị kể với báo.
    Trang 4 hợp đồng bị chúng tôi thay sau khi hai bên thống nhất.
    Em ăn mất phần cơm của anh.
R17 apology
    Em giao nhầm màu sơn, lỗi của em. Chiều nay em đổi lại cho anh.
    Chúng tôi báo giá sai 3%, chúng tôi nhận lỗi và giữ giá cũ cho cả lô.
    Tôi làm mất chìa khóa nhà chị. Sáng mai tôi thay ổ khóa mới.
    Tôi nói dối về ngày xuất xưởng. Tôi xin lỗi, và trả lại anh tiền cọc.
    Em sai khi không hỏi ý chị trước. Em gỡ bài xuống và đăng đính chính ngay hôm nay.
    Tôi quên lịch hẹn với bác. Tuần sau tôi qua tận nhà khám cho bác, không lấy tiền công.
    Em xin lỗi cô chú vì phòng còn bẩn lúc cô chú tới, em hoàn tiền đêm đầu.
    Tôi đọc 15 thành 50, lỗi tôi. 35 cái ghế còn thiếu tối nay tới.
    Bên em sơn lót loại rẻ, em nhận sai. Tường nào cũng cạo ra sơn lại, bên em lo hết.
    Tôi báo giá sai hai triệu. Sơ suất của tôi nên giá thấp giữ nguyên.
    Người của tôi đậu xe chắn cửa cấp cứu, tôi không bào chữa. Bãi đã rào từ sáng nay.
    Tụi em cho cả nhà leo cây. Tháng Năm cả nhà chọn tối nào cũng được, thuyền với người tụi em lo.
R18 apology
    Em xin lỗi.
    Chúng tôi cam kết giao bù 12 thùng vào thứ Ba.
    Giao chậm là do kẹt cảng.
    Em sẽ cố gắng hết sức: tối nay thợ làm tới 10 giờ cho kịp.
    Em lỡ hẹn với chị, chủ nhật em làm thay ca cho chị.
    Bên em cam kết thang máy chạy lại trước trưa thứ Năm.
    Em quẹt xe anh, em hứa sơn lại cánh cửa.
    Xin lỗi vì tô bún nguội.
R18 gesture
    Gửi họ hai thùng bưởi kèm thư cảm ơn.
    Cử thợ qua sửa cái cổng cho họ.
    Treo băng rôn của họ ở gian mình.
    Báo ban quản trị là hội trường mùng 9 để họ dùng, miễn tiền.
R18 concession
    Giảm 2% cho cả đơn.
    Cho họ trả chậm 30 ngày.
    Mình đồng ý bỏ điều khoản độc quyền.
R19 safeguard
    Mỗi lô đều có người thứ hai đếm lại trước khi niêm phong.
    Thứ Hai hằng tuần gửi họ báo cáo tồn kho.
    Ngày 15 tháng Giêng hai bên ngồi lại rà soát.
    Lấy mẫu ngẫu nhiên 5 bao gửi trung tâm kiểm định.
    Có chị Lan ở phòng chất lượng ký duyệt trước khi xuất kho.
    Khoản nào trên 20 triệu phải có thêm chữ ký chị Hoa.
    8 giờ chưa thấy tôi ở công trường thì gọi vợ tôi.
    Chạy song song hai phần mềm một tháng rồi so số.
    Xuống dốc thì tài xế phụ đếm lại lần nữa.
    Nhiệt kế quá 7 độ thì đèn xe nháy, kho nhận tin.
R19 apology
    Em xin lỗi vì giao nhầm hàng.
    Em hứa sẽ không tái diễn.
    Tôi làm mất hồ sơ, tôi miễn phí quý này và từ nay mọi hồ sơ đều có bản sao lưu.
    Em giao nhầm, em đổi ngay hôm nay. Từ nay tài xế quét mã từng thùng khi lên xe.
    Em đến trễ, em không lấy tiền công hôm nay. Lần sau nếu 8 giờ chưa thấy em thì chị gọi thẳng cho sếp em.
    Em quẹt xước xe anh, em áy náy quá.
    Tờ rơi in vàng. Bên em in lại không tính tiền, chị duyệt bản thử rồi mới chạy máy.
    Tôi báo giá sai. Hoàn lại anh hai triệu. Từ nay báo giá nào của tôi cũng qua tay cộng sự trước khi gửi.
"""

test_it_fires, test_it_is_silent = examples("vi", firing=FIRING, silent=SILENT)
