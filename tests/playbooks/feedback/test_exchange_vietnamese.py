"""Offers, replies and forecasts in Vietnamese: which remarks they earn, and which they do not."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R11 reply_plan
    Họ chào 50 thì mình chào 40.
    Họ đề nghị ba năm, mình trả lời một năm.
    Chị ấy ra giá xong là tôi nói giá của tôi liền: 30 triệu.
    Đáp lại đề xuất của họ bằng một phản đề xuất của mình.
    Họ sẽ đòi 90 ngày. Mình chào lại 30.
    Anh ấy nói 15 triệu, tôi nói 11 triệu.
    Chủ nhà mà đòi 14 triệu thì mình trả ngay 11,5 triệu.
    Họ vừa đưa bản thảo là mình đưa bản thảo của mình ra.
    Họ đưa giá nào mình cũng trả thấp hơn 10%.
    Đề xuất của họ là 90 ngày. Của mình là 30 ngày.
    Anh chào 20 triệu, em xin 35 triệu.
    Bên đó gửi bảng giá thì gửi ngay bảng giá của mình.
    Chị ấy sẽ đòi 70 triệu; tôi bảo 55.
    Bên bán đề nghị hợp đồng 5 năm thì đưa luôn bản 2 năm của mình ra.
    Bản thảo của họ ghi 60 ngày. Mình trả lời: 30.
    Họ mở đầu bằng 1.000 cái, mình đáp 400.
    Môi giới báo hoa hồng 6% thì tôi nói 3%.
R12 offer
    Bên em chào 20 bộ, mỗi bộ 450 nghìn, giao tháng 6.
    Em trả chị 800 nghìn.
    Đề nghị hợp đồng một năm, 30 triệu một tháng.
    Chốt giá trước, rồi mới tới ngày giao, sau đó bảo hành.
    Bàn từng khoản một, bắt đầu từ tiền thuê.
    Giảm 5% nếu đặt trước Tết.
    Thống nhất lương trước, xong mới nói tới ngày nghỉ.
    600 nghìn cho bộ sofa, Chủ nhật qua lấy.
    Bên mình trả 145 nghìn một giờ kèm tiền xe.
    Phí trọn gói 90 triệu, trả ba lần.
    Xin anh để lại hai cái ghế với giá 450 nghìn.
    Lần lượt từng điểm: hôm nay chỉ giá.
    Em lấy hai phần ăn, anh lấy hai phần nước nha.
    120 được không anh?
    Cho nợ 15 ngày.
    Thuê 36 tháng, 31 triệu một tháng, khỏi cọc.
    Trả tiền mặt 750 nghìn hôm nay.
    Làm trọn công trình 48 triệu, vật tư tính riêng.
    Giá trước đã. Chốt xong giá mới bàn ngày giao.
R14 free
    Họ nói năm sau nhu cầu sẽ giảm. Không đời nào.
    Anh tin đô sẽ xuống, còn chúng tôi chắc chắn đô sẽ lên.
    Thị trường thế nào cũng hồi phục vào mùa xuân, kệ họ nói gì.
    Dự báo của họ sai bét: mình sẽ bán được 50.000 chiếc.
    Ông ấy nghĩ dự án sẽ trễ. Không có chuyện trễ.
    Giá dầu nhất định sẽ tăng, mặc chuyên gia bên anh viết gì.
    Chị ấy sợ quán không có lời. Chắc chắn có lời.
    Họ đoán khách sẽ ít đi. Mình khẳng định khách sẽ đông hơn.
    Lãi suất kiểu gì cũng giảm, cứ chờ mà xem.
    Người bán bảo mái nhà bền hai mươi năm. Làm gì có chuyện đó, năm năm là dột.
    Họ lo đình công. Sẽ không có đình công, tôi nói hoài rồi.
    Khu này chắc chắn lên giá, môi giới bên họ nhìn sai rồi.
    Chuyên gia nói lúa sẽ xuống. Lúa chỉ có lên, ai trong nghề cũng biết.
    Họ tin du lịch sẽ không hồi phục; chắc chắn sẽ hồi phục.
    Anh nghĩ phần mềm hai năm nữa lỗi thời. Vớ vẩn, mười năm nữa vẫn chạy tốt.
    Tiền thuê nhất định sẽ giảm, mặc môi giới nói gì.
    Anh ấy sợ không ai tới xem. Tôi dám cá là sẽ kín chỗ.
    Họ cứ bảo luật sẽ đổi. Không đổi đâu, khỏi cãi.
R15 opening
    Chào anh. Bên em chào 25 nghìn một cái cho 10.000 cái.
    Em trả chị 600 nghìn cái đèn nha.
    Xin bắt đầu bằng điều kiện của chúng tôi: ba năm, mỗi năm tăng 4%.
    Đề xuất của bên em để trên bàn: 1,2 triệu một ngày, trọn gói.
    Tôi mở đầu với giá 180 triệu.
    Chúng tôi đề xuất liên doanh, 60 - 40.
    Vào thẳng việc: 95 nghìn một ghế.
    Vừa vào là đưa họ dự thảo hợp đồng của mình.
    Đầu tiên nói giá của mình, 74 triệu, rồi tính.
    Đây là báo giá của bên em: 12 tháng, 9 triệu.
    Bên em báo giá 56 triệu cho cả công trình. Khi nào bắt đầu được ạ?
    Tôi nói ngay mình muốn bớt 15% và trả chậm 60 ngày.
    Chào bạn, mình trả 500 nghìn cái bàn nha.
    95 nghìn một ghế, bên em lo ăn uống. Chốt nha?
    Em thích căn hộ của anh, em trả 13 triệu một tháng.
    Câu mở đầu: 2,4 tỷ cho lô đất.
    Nói luôn: giá bên em 1,1 triệu một giờ.
    Mở đầu bằng slide ghi giá 70 nghìn một người dùng.
"""
SILENT = """
R11 reply_plan
    Họ chào 50 thì mình hỏi con số ấy gồm những gì.
    Nghe hết đề xuất, tóm tắt lại bằng lời của mình, rồi mới nói 40.
    Chị ấy ra giá thì cảm ơn và xin một ngày suy nghĩ.
    Không đưa đề nghị nào cả, mình chấp nhận.
    Hỏi họ coi trọng điều gì nhất.
    Họ đề nghị ba năm. Trước hết mình hỏi vì sao ba năm, rồi mới đưa một năm.
    Mình chào 40 nghìn một cái.
    Họ nêu con số thì im lặng, nghỉ mười phút.
    Nhắc lại đề nghị của họ: "vậy anh cần hàng trước tháng 6?" Rồi mới tới ngày của mình.
    Mình nói thích ý tưởng của họ và nhận lời.
    Tôi cảm ơn và hẹn trả lời vào thứ Sáu.
    Anh ấy nói 15 triệu thì hỏi: "Anh tính ra con số đó thế nào?"
    Thứ Hai họ gửi bản thảo. Mình đọc kỹ qua đêm, thứ Tư mới gửi bản của mình.
    Chị ấy sẽ đòi 70 triệu; mình hỏi con số đó tính từ đâu.
    Bên bán đề nghị 5 năm thì mình muốn biết 5 năm họ được gì rồi mới nói 2 năm.
    Bản thảo của họ ghi 60 ngày. Để qua đêm suy nghĩ.
    Họ đưa 1.000 cái; mình nhắc lại con số, ghi xuống, xin nghỉ mười phút.
    Tôi giải thích giá 85 của mình gồm những gì.
    Mình vui vẻ nhận đề xuất của họ.
    Họ chào 12 thì cảm ơn, về so với ngân sách, mai gọi lại báo số của mình.
    Anh ấy đề nghị thứ Sáu, tôi cũng tiện thứ Sáu.
R12 offer
    Gói A: 20 bộ giá 450 nghìn. Gói B: 40 bộ giá 410 nghìn.
    Hoặc trả ngay 8 triệu, hoặc tháng sau 9,5 triệu.
    Đưa ba gói rồi hỏi họ thấy gói nào gần nhất.
    Họ chọn giữa một năm giá 30 triệu và ba năm giá 27 triệu.
    Chưa có đề nghị nào.
    Anh cần gì nhất?
    Chào anh, rất vui được gặp.
    Bàn mọi chuyện cùng lúc và đặt hai phương án lên bàn.
    Hai lựa chọn ngang nhau với mình: 30 ngày giá 41, 60 ngày giá 42,5.
    Bên mình chưa quyết gì cả.
    Phương án 1: giá cố định 80 triệu. Phương án 2: 72 triệu cộng trượt giá.
    Anh lấy có giao 600 nghìn hay tự chở 540 nghìn?
    Anh muốn 120 hôm nay hay 135 tháng sau?
    A) 36 tháng giá 31, B) 48 tháng giá 27.
    Ba đề nghị ngang nhau trên một trang giấy.
    Chưa có gì để chào.
    Ngân sách của anh bao nhiêu?
    Trong hai cách này anh ưng cách nào?
    Chào bạn! Bạn khỏe không?
    Cho họ chọn gói nhỏ, gói vừa, gói lớn.
R14 free
    Nếu nhu cầu dưới 5.000 thì giá lên 12 nghìn.
    Họ nói nhu cầu sẽ giảm; mình đề xuất giá tính theo thực tế từng quý.
    Chúng tôi sẽ giao trong tháng 5.
    Thứ Hai tôi gọi cho họ.
    Mình dự kiến khoảng 900 pallet, họ cũng tính vậy.
    Họ nghĩ giá mình cao.
    Mai chắc chắn mình gửi file.
    Anh dự kiến sang năm thế nào?
    Bên mình định mở cửa hàng thứ hai.
    Họ nói không có bảo lãnh thì không ký. Mình đưa bảo lãnh.
    Tôi tin hai bên sẽ tìm được cách.
    Hợp đồng hết hạn tháng 6.
    Họ lo mình giao trễ. Mình sẽ gửi báo cáo hằng tuần.
    Họ sợ hàng không bán được, mình hỏi thêm vì sao.
    Họ nghĩ tiền thuê sẽ giảm. Nếu giảm quá 5% thì bên mình cũng hạ theo.
    Thứ Sáu tôi gửi giấy tờ.
    Họ nói sẽ gọi lại.
    Chị ấy thấy căn hộ nhỏ.
    Mong trời đẹp.
    Theo anh ai sẽ trúng thầu?
    Cầu mới thông xe tháng 6, hai bên đều biết.
    Họ lo phụ tùng không về kịp. Mình cho họ xem lịch tàu.
    Họ muốn giá cố định. Mình muốn có điều khoản chỉ số, vì không ai biết giá khí đốt sẽ ra sao.
    Chắc anh sẽ thích.
    Bên em nhất định giao đúng hẹn.
R15 opening
    Hôm nay anh chị mong đạt được điều gì?
    Cảm ơn anh chị đã dành thời gian. Trước khi nói tới con số, năm vừa rồi của anh chị thế nào?
    Tôi hỏi thăm nhà máy mới và lắng nghe.
    Mình tóm tắt những gì đã hiểu về nhu cầu của họ. Sau đó mới chào 25 nghìn một cái.
    Rất vui được gặp mọi người.
    Chỉ còn mỗi giá là chưa xong, nên em nói luôn: 25 nghìn.
    Buổi đầu không đưa con số nào.
    Xe còn không anh? Nếu còn em trả 20 triệu.
    Nghe tin kho bị cháy, tụi em rất tiếc. Bên em giúp được gì ạ?
    Chào anh, mình bắt đầu bằng phần giới thiệu nha.
    Anh có nói kho là chỗ khó nhất. Xuất phát từ đó, bên em xin chào giao hàng tuần, 24 nghìn một thùng.
    Mình đã làm việc với nhau 12 năm, mong còn dài lâu.
    Xin nghe mỗi bên nói điều gì là quan trọng nhất trước.
    Chào bạn! Hôm nay bạn thế nào?
    Bàn còn không bạn? Tình trạng ra sao?
    Nói chuyện thời tiết rồi hỏi mùa vụ ra sao.
    Mình đi một vòng nhà máy của họ trước.
    Giới thiệu mình là ai, làm gì.
    Trước hết tôi muốn biết điều gì quan trọng với họ; sau đó mới 95 nghìn một ghế.
    Hôm nay làm quen thôi, giá cả để sau.
    Chỉ còn mỗi giá: 95 nghìn.
"""

test_it_fires, test_it_is_silent = examples("vi", firing=FIRING, silent=SILENT)
