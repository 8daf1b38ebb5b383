"""Demands in Vietnamese: which remarks they earn, and which they do not."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R8 demand
    Chúng tôi yêu cầu giao hàng hai lần mỗi tuần thay vì một lần.
    Bên anh phải bỏ điều khoản không cạnh tranh.
    Đề nghị gửi toàn bộ hóa đơn về văn phòng Đà Nẵng.
    Em muốn làm việc ở nhà vào thứ Sáu hàng tuần.
    Yêu cầu cử một kỹ thuật viên trực tại nhà máy. Không thương lượng.
    Nhờ anh chị sơn lại hành lang trước khi bọn em dọn vào.
    Kéo dài bảo hành lên 36 tháng.
    Họ cần nhận lại hàng trong vòng 60 ngày sau khi giao.
    Mình muốn giữ nguyên đội dự án cho đến khi nghiệm thu.
    Anh cho em xin thêm bộ sạc với cái bao da nha.
    Đòi một ghế trong ban chỉ đạo dự án.
    Đề nghị hủy điều khoản tự động gia hạn.
    Chủ nhà phải thay máy nước nóng và hai cánh cửa phòng ngủ.
    Bên mình đề nghị họp giao ban vào sáng thứ Ba mỗi tuần.
    Xin cho bên em được kiểm hàng trước khi thanh toán đợt hai.
    Khách sạn hoàn tiền cọc trong vòng một tuần.
    Không được thuê thầu phụ khi chưa có văn bản đồng ý.
    Tôi muốn giám đốc chi nhánh xin lỗi bằng văn bản.
    Bảo họ dời xe tải khỏi lối vào trước bảy giờ.
    Yêu cầu phường trồng cây dọc hàng rào trường.
    Bên mình cần các anh chạy thêm ca hai đến hết tháng Tám.
    Cho em hai phần nước nha anh.
    Anh giao hàng cửa sau giúp em được không?
    Điều bên em yêu cầu là báo cáo hằng tháng có số điện tiêu thụ.
    Dịch hợp đồng sang tiếng Pháp và công chứng giúp tôi.
    Chị để lại cho em cái tủ lạnh luôn đi.
    Đối tác phải bàn giao mã nguồn ngay ngày ký.
    Thêm một bảo vệ ca đêm, không nói nhiều.
    Sếp cho em đổi sang đội dự án mới nhé.
R9 demand
    Chúng tôi muốn phòng lớn hơn: phòng sáng hơn, gần bếp hơn, và đoàn đã tăng lên bốn mươi người.
    Đề nghị giảm tiền thuê 8%. Thang máy hỏng, mùa đông nào máy sưởi cũng hư, hai căn bên cạnh đang bỏ trống.
    Em xin tăng lương vì em đã nhận thêm hai khách hàng, kèm ba bạn mới và từ 2022 chưa được tăng lần nào.
    Nhờ bên anh giao thứ Hai. Hôm đó bãi trống, đủ người bốc xếp, đường lại vắng.
    Bên mình cần hợp đồng dài hơn do máy đắt tiền, ngân hàng đòi bảo đảm, kỹ sư cần thời gian làm quen.
    Chúng tôi xin trả chậm 60 ngày vì bốn lý do.
    Có nhiều lý do để anh cho chúng tôi độc quyền khu vực này.
    Bớt giá cho em: mẫu này đời cũ, pin yếu, màn hình trầy một đường.
    Cho bên em bắt đầu tháng 3 thay vì tháng 5: thợ đang rảnh, đất đang khô, mà qua tháng 4 giá đá lại lên.
    Giảm phí xuống đi. Thị trường đã chững; hai bên khác chào thấp hơn; khối lượng cũng bớt một phần ba.
    Em muốn phòng tầng trệt. Đầu gối em đau, xe đạp thì nặng, con chó lại hay phải ra ngoài ban đêm.
    Chúng tôi muốn độc quyền vì chúng tôi đào tạo nhân viên cho anh, giữ hàng tồn và trả tiền quảng cáo.
R9 offer
    Bên em trả 430 triệu cho chiếc ghe. Máy cũ rồi, buồm đã rách, lại không có rơ moóc.
    Giá bên em 520 nghìn một giờ, vì lương tăng, xăng đắt và công trình ở xa.
R10 free
    Đề nghị của bên em rất hào phóng.
    Mức giá này quá hợp lý cho chiếc xe đời đó rồi.
    Chúng tôi đang đưa ra điều kiện cực kỳ tốt.
    Giá của tôi là hợp lý nhất khu này.
    Đây là ưu đãi tốt nhất mà anh có thể nhận được năm nay.
    Bên tôi lúc nào cũng rất linh hoạt với các anh.
    Do anh cẩu thả nên mới trễ.
    Anh chẳng bao giờ trả lời thư của chúng tôi.
    Yêu cầu của họ hết sức vô lý.
    Đề nghị đó thật nực cười.
    Như mọi khi, bên chị lại gửi file vào phút chót, làm ăn tắc trách.
    Họ tham lam và cố chấp.
    Hàng hư là lỗi của bên anh.
    Các anh làm mất thời gian của chúng tôi.
    Thái độ của anh ở vòng trước thiếu chuyên nghiệp.
    Nói thiệt, giá đó là hời lắm rồi.
    Cả năm nay chúng tôi đã rất kiên nhẫn với các anh.
    Bên anh phải chịu trách nhiệm vì đã làm hỏng mọi chuyện.
    Họ đổi ý liên tục.
    Không ai đưa ra mức công bằng như chúng tôi.
    Đây là đề nghị tuyệt vời dành cho bạn.
    Theo tôi đề nghị của mình rất hấp dẫn.
    Nói thật đây là mức quá công bằng rồi.
    Anh đòi hỏi như vậy là quá đáng.
    Chuyện rối tung này là do bên anh làm ra.
    Chị làm vậy là thiếu trách nhiệm.
    Họ dây dưa mấy tháng trời.
    Không ai trả anh cao hơn tôi đâu.
    Bên em xưa nay ăn ở rất biết điều với các anh.
    Phòng kế toán kém cỏi của họ lại làm mất hồ sơ.
    Giá của anh đúng là cắt cổ.
    Rõ ràng anh không thèm đọc thư của chúng tôi.
    Điều kiện của mình không thể hợp lý hơn.
    Chất lượng đó mà giá này là rẻ lắm rồi.
    Các anh hứa lèo hoài.
    Bên chị lúc nào cũng thanh toán trễ.
"""
SILENT = """
R8 demand
    Chúng tôi yêu cầu giao hàng hai lần mỗi tuần, vì kho lạnh chỉ chứa đủ ba ngày.
    Bên anh phải bỏ điều khoản không cạnh tranh. Nhân viên thiết kế của tôi sẽ không nhận được việc khác.
    Đề nghị gửi hóa đơn về Đà Nẵng: phòng kế toán đã dời ra đó.
    Em muốn làm ở nhà thứ Sáu để đón con tan học.
    Nhờ anh gửi bản vẽ trước 1/3 cho kịp đặt thép.
    Giá 1,2 triệu một tháng.
    Em xin mức lương 25 triệu.
    Bên em muốn giảm 12% trên bảng giá.
    Kế toán đã khóa sổ hôm thứ Sáu.
    Cho mình thêm nước uống nha, tụi mình đi đường núi cả ngày, nắng lắm.
    Hội trường phải trống từ 18 giờ, ban nhạc cần thử âm thanh.
    Đề nghị có thêm một người liên lạc. Mỗi lần chị Hoa nghỉ phép thì không ai trả lời.
    Xin chia phí làm hai đợt, tiền của bên em về theo quý.
    Chào anh, cảm ơn anh đã gọi.
    Dời giờ bắt đầu sang 9 giờ đi, chuyến tàu đầu 8 giờ 40 mới tới.
    Anh chị nên chịu cước máy bay, do anh chị yêu cầu gửi gấp.
    Bên em cần ứng trước 40%, không thì không có tiền mua vải.
    Khách sạn hoàn tiền cọc đi: phòng mất nước hai ngày liền.
    Bảo họ dời xe trước bảy giờ. Xe buýt trường quay đầu chỗ đó.
    Cho em hai phần nước nha, bác sĩ dặn em phải uống nhiều.
    Anh khỏe không? Chuyến đi sắp tới háo hức chứ?
    60 nghìn, em qua lấy liền hôm nay.
    Anh bớt còn 45 được không?
    Em xin thêm củi, đêm em lạnh lắm.
    Xin căn góc; vợ tôi ngồi xe lăn mà căn góc mới có dốc.
    Trả lại nửa tiền, việc mới làm có một nửa.
    Gia hạn mười ngày giúp bên em. Bốn kỹ sư thì hai người đang ốm.
    Em xin lương 30 triệu.
    Chưa nghĩ ra sẽ yêu cầu gì.
    Anh lấy hai, em lấy một.
    Đề nghị chuyển lịch sang tháng 10 cho khớp với năm tài chính của bên em.
R9 demand
    Chúng tôi muốn phòng lớn hơn vì đoàn đã tăng lên bốn mươi người.
    Đề nghị giảm tiền thuê 8%: thang máy hỏng và máy sưởi không chạy.
    Nhờ bên anh giao thứ Hai.
    Giao tới Lyon, Metz và Dijon, vì cửa hàng ở đó hết hàng.
    Bên mình cần giấy, mực và keo vì thứ Hai máy in chạy.
    Anh giao thứ Hai, anh bốc xuống, bên tôi trả trong mười ngày.
    Xin giảm giá. Giá thị trường đã xuống.
    Cho em xin thêm nước, em hay khát.
    Nhường bên mình gian góc đi, máy bên mình lớn nên cần chỗ.
    Em muốn hết phần củi vì ban đêm em hay lạnh.
    Xin tầng trệt vì đầu gối đau và xe đạp nặng.
    Họ nên nhận thẻ, tiền mặt hay chuyển khoản, vì khách mỗi người một kiểu.
    Cho em ngồi hàng đầu. Em thấp.
    Giao lúc sáu giờ. Bảy giờ ca đêm về, sau đó không ai bốc hàng được.
    Xin ba thứ: đèn sáng hơn, thêm chìa khóa, hộp thư có tên.
R9 offer
    Bên em trả 430 triệu vì máy cũ rồi.
    4 triệu một tháng. Bên em giao tuần hai lần, anh trả trong 30 ngày, tài xế bốc hàng xuống.
    Hoặc 500 nghìn có giao, hoặc 450 nghìn tự lấy.
    Đề nghị: giá 12 triệu, thời hạn hai năm, thanh toán 30 ngày, giao tháng 5.
    Gói một: 12 tháng, 90 nghìn một suất, có đào tạo. Gói hai: 24 tháng, 84 nghìn, không đào tạo.
    Giá trọn gói 320 triệu: bảo hành 12 tháng, giao trong 45 ngày, lắp đặt tận nơi.
R10 free
    Theo anh giá bao nhiêu là hợp lý?
    Chúng tôi muốn tìm một giải pháp công bằng cho cả hai.
    Họ bảo đề nghị của mình không công bằng.
    Bên em chào 12 nghìn một cái, giao tháng 5.
    Đề nghị của anh rất hào phóng, cảm ơn anh.
    Trễ là do lỗi của bên em.
    Hàng về ngày 3/3, hợp đồng ghi ngày 1/3.
    Anh tính ra con số đó thế nào?
    Anh chị đã rất kiên nhẫn với bên em.
    Bên em bất cẩn khi dán nhãn, và tôi sẽ nói thẳng điều đó.
    Mỗi bên mời một người đo, vậy cho công bằng.
    Hội chợ sách mở cửa tháng 6.
    Đó không phải lỗi của anh.
    Chúc anh sức khỏe, hẹn gặp anh tuần sau.
    Họ nghĩ mình tham lam.
    Chia theo diện tích thì có công bằng không?
    Đội của anh làm rất tốt giai đoạn một.
    Điều gì khiến giá này hợp lý với anh?
    Giá thị trường là 40, bên em xin 42.
    Anh nói đúng, lẽ ra bên em phải gọi sớm hơn.
    Ngày chẵn em dùng phòng lớn, ngày lẻ chị dùng.
    Nếu anh thấy giá bên em cao thì cho biết anh đang so với đâu.
    Nghe vậy cũng công bằng.
    Ý hay đó!
    Mình nghĩ đôi bên sẽ đạt được thỏa thuận tốt.
    Vậy có công bằng không?
    Cảm ơn anh, anh hào phóng quá.
    Xe anh nhìn đẹp lắm.
    Xe còn rất tốt, ít đi.
    Họ trễ ba ngày.
    Tuần trước em nói năng không công bằng với chị.
    Bên em muốn hiểu vì sao anh thấy giá chưa hợp lý.
    Nhà đẹp quá ha.
    Giá chót của em là 40.
    Lẽ ra bên em phải báo sớm hơn.
    Cô ấy là giáo viên rất kiên nhẫn.
    Nếu thứ Hai anh ghé được thì tốt quá.
    Thỏa thuận phải công bằng cho cả hai bên.
    Anh ấy nghĩ tôi lười.
    Xin lỗi, lỗi của em.
    Trễ làm bên em tốn 40 triệu tiền tăng ca.
    Hàng đến hôm 3/3, trễ hơn hợp đồng hai ngày.
"""

test_it_fires, test_it_is_silent = examples("vi", firing=FIRING, silent=SILENT)
