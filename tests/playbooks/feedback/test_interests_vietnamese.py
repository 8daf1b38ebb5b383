"""Wants and needs in Vietnamese: which remarks they earn, and which they do not."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R1 interest
    Dàn nhạc đòi trả bằng đô và hai buổi tập ở sảnh lớn.
    Họ muốn giảm 15%.
    Bếp tiệc không nhận dưới 60 khách và đòi trả trước.
    không nuôi thú, không hút thuốc, cọc 2 tháng, chủ nhà nói vậy đó
    Chúng tôi nhất định phải nhận hàng ngày 5/6.
    Mình xin độc quyền 10 năm. Họ đưa ba năm.
    Em cần 3 chai nước.
    Điều kiện của cô: 12 buổi, mỗi buổi 45 phút, trả trước một tháng.
    Tôi muốn lấy cái đèn.
    Ca đoàn xin mượn hội trường mỗi tối thứ Năm, không trả phí.
    Họ yêu cầu thay toàn bộ 300 cái ghế.
    Bên mua đòi đổi trả trong 30 ngày và đòi tặng thêm một máy.
    Họ ghi rõ trong thư: giao trong 14 tuần, cọc 30%, không phạt.
    Bên mình không nhượng bộ khoản bảo hành.
    Công đoàn yêu cầu tăng lương 8%.
    Chúng tôi muốn phí bản quyền giảm một nửa.
    Chị Hà muốn bàn cạnh cửa sổ. Anh Tín cũng muốn.
    Giá của tôi là 450 triệu, không thương lượng.
    Phường không duyệt phương án đỗ xe, yêu cầu 40 chỗ.
    Nhà phân phối đòi thưởng 4% từ đồng đầu tiên.
    Anh ấy từ chối ký phụ lục.
    Anh ấy nói qua điện thoại là muốn 11 triệu, lốp tính riêng.
    Cái ông ấy muốn là 180 triệu tiền mặt trước thứ Sáu.
    Họ không chấp nhận điều khoản phạt.
R2 interest
    Bên mình lo tỷ giá và cần lấy lại kho.
    Chúng tôi muốn hợp đồng dài hơn và giá cao hơn.
    Ca đoàn ngán cảnh hát trong nhà thờ lạnh.
    Họ muốn giảm tiền thuê.
    Họ đòi giảm 10%.
    Tôi muốn chút yên tĩnh, vợ tôi muốn có lại cái vườn.
    Dàn nhạc đòi trả bằng đô, vì nửa số nhạc công sống bên đó.
    Mình cần cái xe trước thứ Bảy vì con gái cưới.
    Anh ấy đòi 11 triệu.
    Em cần ngủ. Em cần chiếc xe nổ máy được.
    Bên em sợ mất khách, lại lo hai bạn kỹ thuật nghỉ việc.
    Bên mình lo biên lợi nhuận. Mình cũng cần người trực điện thoại ban đêm.
    Anh Tín muốn bàn cạnh cửa sổ.
    Nhà máy muốn thu tiền trong 14 ngày vì ngân hàng vừa siết hạn mức.
    Họ cần kỹ sư trực riêng vì nhà cung cấp trước bỏ họ hai tuần.
    Họ sợ luật mới làm hàng tồn mất giá.
    Họ nhất quyết dùng thợ địa phương.
    Anh ấy sợ thêm một mùa đông không có lò sưởi.
    Phường yêu cầu 40 chỗ đỗ xe.
    Tôi mong được làm ở nhà ba ngày, đi lại mất hết buổi tối.
    Bảo tàng từ chối cho mượn tranh, có lẽ vì ngại độ ẩm.
    Chúng em cần chỗ ngủ cho tài xế, cần biết lịch trước một ngày.
    Chị ấy đòi một lời xin lỗi.
    Phía mình: cần đơn hàng đều. Cũng phía mình: cần thu tiền đúng hạn.
R13 offer
    Ngày xong là chuyện sống còn của cả hai. 80 triệu nếu xong trước tháng 5.
    Giá là ưu tiên số một của cả hai bên. Chào 12 triệu.
    Với chủ nhà cũng như với mình, thời hạn thuê là đáng kể nhất. Mình xin năm năm.
    Mọi khoản nặng như nhau với chị ấy và với em: 400 nghìn một buổi, thứ Ba.
    Mọi thứ đều quan trọng như nhau với mình và với họ.
    Chẳng cái nào gấp hơn cái nào, với mình hay với trường cũng vậy.
    Điều trường coi trọng nhất là an toàn, mình cũng vậy. Kèm hai gói.
    Cả hai bên đều coi trọng ngày giao nhất.
    Chất giấy là tất cả, họ cũng nghĩ y như vậy. 2.100 đồng một tờ.
    Không khoản nào được ưu tiên. 3%, 24 tháng.
    Lương là quan trọng nhất với em, với công ty cũng vậy.
    Ai ngồi ở bàn này cũng đặt an toàn lên đầu.
    Với anh ấy tiền là nhất. Với tôi cũng vậy.
    Bốn khoản nặng ngang nhau, bên nào cũng thế.
    Ngày với giá ngang nhau, bên này hay bên kia đều thế.
    Hai bên giống nhau: sản lượng trước hết, còn lại tính sau.
    Họ quan tâm chất lượng nhất, mình cũng quan tâm chất lượng nhất.
    Thứ tự của mình và của họ giống hệt, phí đứng đầu.
    Hai bên có cùng thứ tự ưu tiên: giá trước, ngày giao sau.
    Tôi cho mỗi khoản 25 điểm trên 100, chắc họ cũng vậy.
    Không khoản nào quan trọng hơn khoản nào.
    Anh ấy cần thuyền tháng 7 nhất, tôi cũng cần tháng 7 nhất.
    Ưu tiên hàng đầu của mình là tiến độ, của họ cũng là tiến độ.
    Mình với họ không khác gì nhau về ưu tiên. Gói 45 hoặc gói 40.
"""
SILENT = """
R1 interest
    Dàn nhạc đòi trả bằng đô, vì nửa số nhạc công sống bên đó.
    Em cần nước vì mấy đứa nhỏ hay khát.
    Bếp tiệc không nhận dưới 60 khách, ít hơn là lỗ tiền xe với hai người phục vụ.
    không nuôi thú, khách trước nuôi mèo hư hết sàn
    Họ muốn giảm 15% do khách của họ vừa ép giá.
    Cô Ba bảo cây đàn phải để cho Lan. Tối nào Lan cũng ngồi với bà, giờ sợ bị quên.
    Mình xin mười năm. Ngắn hơn không ngân hàng nào cho vay xây xưởng.
    Chào anh, anh khỏe không?
    Ca đoàn ngán cảnh hát trong nhà thờ lạnh.
    Họ yêu cầu thay toàn bộ 300 cái ghế: đã có hai khách té.
    Chưa biết họ muốn gì.
    Chúng tôi muốn phí bản quyền giảm một nửa, với mức hiện giờ sản phẩm không bao giờ có lời.
    Chị Hà hay nhức đầu vì đèn nên muốn bàn cạnh cửa sổ.
    Họ sợ hết hàng giữa mùa Tết.
    Em trai tôi nhất định bán thuyền trong hè này, vợ nó sắp sinh đôi.
    Ông ấy chỉ mong cho xong.
    Chúng tôi cần nhận hàng trước 5/6 để kịp khai trương cửa hàng.
    Người thuê không chịu dọn trước cuối tháng 10: nhà mới chưa xong.
    Hợp tác xã nhất quyết dán nhãn của họ. Xã viên tự hào về cái tên ấy lắm.
    Chị ấy xin nghỉ thứ Sáu để chăm ba đang nằm viện.
    Buổi đầu nói chuyện vui vẻ, uống trà ăn bánh, chưa có gì cụ thể.
    Trả tiền lại cho tôi, mái vẫn dột.
    Ông chủ đòi tiền mặt, chắc từng bị quỵt một lần rồi.
    Cần container đúng ngày 14, cẩu chỉ thuê tới 16.
R2 interest
    Dàn nhạc đòi trả bằng đô, và cần sảnh lớn cho hai buổi tập.
    Họ muốn giảm 10% vì đã hứa tiết kiệm với tổng công ty; họ cũng sợ cảng đình công.
    Người bán vội vì đã mua nhà khác; còn vợ ông ấy thì tiếc, mong vườn được người tử tế chăm.
    Họ sợ luật mới. Họ cũng muốn đẩy hết hàng tồn.
    Nhà máy muốn thu tiền trong 14 ngày và cần biết sản lượng trước một tháng.
    Họ cần chắc chắn về tiền thuê. Họ cũng lo tiếng ồn từ quán bar.
    Bếp trưởng bên đó muốn bếp yên, chủ quán thì muốn sao Michelin.
    Chưa biết gì, thứ Hai mới gọi lần đầu.
    Bộ phận bán hàng bên đó cần một khách để khoe; luật sư bên đó thì chỉ mong yên.
    Cuộc gọi ngắn, đường truyền kém.
    Hôm đó chỉ uống cà phê nói chuyện thời tiết.
    Họ: chỗ để hồ sơ, hầm khỏi ngập nước. Mình: chữ ký tháng 5.
    Ông ấy muốn nghỉ hưu yên ổn. Ông còn mong con trai nối nghiệp.
    Cô Ba sợ bị quên, chú Tư mong đàn được chơi, tôi chỉ muốn Tết này khỏi cãi nhau.
    Mình lo tỷ giá. Họ lo đình công, lo ông quản lý cũ sắp nghỉ.
    Người thuê cần yên tĩnh ban đêm, và lo bị tăng tiền nhà.
    Các cô y tá muốn biết ca trước hai tuần, còn điều dưỡng trưởng phải giảm giờ làm thêm.
    Chị An muốn chức danh, anh Bình muốn tăng lương.
    Họ muốn lấp phòng trống tháng 2, và muốn có tên trong tờ giới thiệu của mình.
    Với họ, điều đáng lo là uy tín, và không muốn phải giải trình thêm lần nữa với bộ.
    Họ sợ đình công nữa. Họ cần chuyện để kể với cổ đông. Còn mình thì mong hợp đồng 12 tháng.
    Hợp đồng ký năm 2023.
    Họ: lên lịch trước hai tuần, không bị đổ lỗi. Mình: tiền mặt.
    Họ muốn giá cố định để giữ ngân sách. Còn kỹ sư bên đó chỉ mong hết ồn.
R13 offer
    Ngày giao quan trọng với họ hơn, còn giá quan trọng với mình hơn.
    Chủ nhà để tâm thời hạn thuê, mình để tâm cái vườn. Vậy năm năm, vườn cho mình.
    400 nghìn một buổi, thứ Ba, ở nhà em.
    12 triệu trọn gói, giao tháng 5.
    14 triệu một tháng, năm năm, được nuôi chó.
    Trường chú ý an toàn. Mình chú ý tuyến xe. Kèm hai gói.
    Gói A: 10 triệu, tháng 5. Gói B: 9,5 triệu, tháng 7. Anh chọn gói nào?
    Với họ ngày là tất cả. Mình ngày nào cũng được, nhưng phí không giảm.
    Anh ấy cần tiền, tôi cần thời gian.
    Với mình giá là trên hết; với họ là ngày giao.
    Chọn: 40 chỗ giá 120 hoặc 60 chỗ giá 100.
    Cả hai đều mong trả lời sớm, vậy nên: 3%, 24 tháng.
    Họ quan tâm nhất đến bảo hành, mình quan tâm nhất đến việc được trả sớm.
    Hai bên đã ký biên bản ghi nhớ. Giờ 3,2 đô một cái.
    Phần lớn bột giao cho hai lò bánh; 6.200 đồng một ký.
    Giảm 3% nếu trả trong mười ngày.
    Hai phương án với mình giá trị như nhau: 8 triệu bây giờ hoặc 8,5 triệu tháng 3.
    Lô đầu của cả hai giá 5 triệu, lô sau 4,5 triệu.
    Đổi ngày giao mình tốn ít mà họ lại rất cần, nên mình nhường và xin hợp đồng dài hơn.
    Họ thích sớm, mình thích rẻ.
    Chưa có đề nghị nào.
    Bàn giá trước, bàn ngày sau: 30 triệu, tháng 5.
    Nước là ưu tiên của em, còn anh thì sao?
    Tốc độ sống còn với họ, với mình thì không. 9 triệu, ba ngày.
"""

test_it_fires, test_it_is_silent = examples("vi", firing=FIRING, silent=SILENT)
