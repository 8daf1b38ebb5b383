"""Alternatives, targets and limits in Vietnamese: which remarks they earn, and which they do not."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R4 alternative
    Chưa có kế hoạch gì cho chuyện đó.
    Không có.
    Nói thật là không có cái nào.
    Coi như trắng tay.
    Thật tình hả? Ngồi khóc.
    Không có phương án nào khác, phải ký cho bằng được.
    Viết đơn lên sở nhờ sở nói với họ.
    Họ nắm hết đằng chuôi rồi.
    Gọi lên tổng công ty bên họ than phiền tới khi có người chịu.
    Quý sau hỏi lại họ.
    Bớt thêm một triệu, rồi một triệu nữa, tới khi anh ấy gật.
    Em hỏi lại lần nữa, nhẹ nhàng thôi.
    Mùa xuân mang đề xuất mới quay lại gặp họ.
    Mời giám đốc bên đó ăn trưa rồi thuyết phục tiếp.
    Không có gì hết, ba tuần nữa là lễ hội rồi.
    Hạ xuống 65 triệu, tặng luôn cái rơ-moóc.
    Chỉ họ có giấy phép nên mình không đi đâu được.
    Chưa nghĩ tới.
    Chỉ có họ, ngoài ra không ai.
    Không ai khác được phép kiểm định thang máy.
    Xin trả làm ba đợt.
    Mình hạ giá dần cho đến khi họ chịu.
    Tin là rồi họ sẽ hiểu ra.
    Nhờ công đoàn bên họ nói giúp vài câu.
R5 target
    Con số hợp lý.
    Được càng nhiều càng tốt.
    Hơn mức em đang nhận là vui rồi.
    Huề vốn là được.
    Giá tốt nhất có thể.
    Giá cao nhất thị trường.
    Một thỏa thuận công bằng cho đôi bên.
    Từ 1,5 đến 2 phần trăm.
    12, có khi 13, họ vui thì 15
    Khoảng 10 đến 15 phần trăm.
    Rẻ chừng nào hay chừng đó.
    bớt chút đỉnh
    Mục tiêu 50 triệu, giới hạn 50 triệu.
    Giảm kha khá, thêm giao miễn phí, thêm bảo hành dài hơn.
    Phòng 900, ăn sáng 120, gửi xe 80.
    Giá: 120 nghìn. Giao hàng: 4 tuần. Bảo hành: 2 năm.
    Không đặt số trước, vào nghe đã.
    Đích 50 triệu. Giới hạn cũng 50 triệu.
    Chưa có con số.
    Mục tiêu 18 triệu, điểm dừng 18 triệu.
    Tăng lương một chút là được.
    Ngang giá thị trường.
    Thu lại vốn đã bỏ ra.
    Cao hơn năm ngoái, năm ngoái được 4%.
R6 target
    Em bán xe đạp: muốn 2,5 triệu, mà 2,8 triệu là thấp nhất em bán.
    Mình bán: mục tiêu 90 triệu, tối thiểu 100 triệu.
    Bán căn hộ: mong 2,8 tỷ, ngân hàng đòi lại ít nhất 2,95 tỷ.
    Mình mua, tối đa 70 nghìn một cái, mục tiêu 75 nghìn.
    Bên mua là mình, nhắm 12 triệu; trần 11 triệu.
    Mái nhà chi được tối đa 400 triệu. Mục tiêu: 435 triệu.
    Giá đáy của chủ là 4 tỷ; tôi vay được nhiều nhất 3,8 tỷ.
    Em muốn lương 20 triệu, dưới 22 triệu em không nhận.
    Đích: tăng 6%. Ít hơn 7% là em nộp đơn nghỉ.
    Đích: 30 ngày phép. Ít nhất 32 ngày.
    Sàn của mình là 300 triệu, họ chỉ trả được tối đa 250 triệu.
    Lúa muốn bán 7.100. Dưới 7.300 thì để trong kho.
    Mục tiêu: 72 triệu. Tối đa: 69 triệu.
    Họ không xuống dưới 130 triệu được, trần của mình 120 triệu.
    Trần của mình 11 triệu một ngày; đang nhắm 11,8 triệu.
    Mong bán được 40 triệu, ít nhất phải 45 triệu.
    Nhắm 44 nghìn một lít, sàn 46 nghìn.
    Mình mua. Nhắm 28.000 một ký, không quá 25.000.
    Con ngựa tôi bán 50 triệu; ba tôi nói không dưới 60 triệu.
    Tối thiểu 20%, mục tiêu 15%.
    Giá thấp nhất của mình là 140 nghìn một thùng, ngân sách bên họ chỉ tới 120 nghìn.
    Tôi đi thuê nhà, mong 11 triệu, trên 10 triệu là bỏ.
    Mua xe tải. Tính 95 triệu. Trong tài khoản không quá 90 triệu.
    Họ không bán dưới 950 triệu mà mình không trả nổi quá 900 triệu.
"""
SILENT = """
R4 alternative
    Tự xuất bản.
    Bán cho Harlan, khoảng 3 triệu đô một năm.
    Vậy thì lò bia Gia Lai được đơn, họ báo giá đắt hơn 4 xu.
    Họ không lấy thì người khác lấy: danh sách chờ có 14 tên.
    Bảo tàng Đà Nẵng cũng hỏi mượn đúng mấy bức đó.
    Họ từ chối thì em ở lại chỗ làm hiện tại.
    Ở nhờ gara nhà ba mẹ tới khi kiếm được chỗ.
    Em đi dạy lại như trước.
    Em ở lại chỗ cũ, lương 18 triệu.
    Đưa ra trọng tài.
    Bán cổ phần trên sàn, lỗ cũng bán.
    Mình không cần họ: bếp nhà nấu được 200 suất.
    Hai khách quen lấy hết lô, rẻ hơn 5%.
    Tự làm, chừng bốn tháng.
    Không gia hạn nữa, chạy bản cũ.
    Không còn nhà hàng nào trống, nên mỗi người góp một món.
    Thì mua xe đạp.
    Nhà cung cấp này thì hết cách, nhưng có hai bên ở Thổ Nhĩ Kỳ giao được trong tháng 6.
    Gác dự án lại.
    Hợp đồng đang có 29 triệu một tháng vẫn chạy tới khi em nghỉ.
    Đóng chi nhánh, phục vụ khu vực từ Cần Thơ.
    Bỏ, dùng hệ thống cũ thêm một năm.
    Tôi quen hai thợ mộc khác, một người rảnh tháng 8.
    Họ tưởng mình hết đường. Thật ra bên Lâm Phát cho thuê cẩu y vậy từ tháng 5.
R5 target
    42,5 triệu cả đám cưới, gồm nước.
    Mục tiêu 110 triệu, không dưới 100.
    54 triệu cho cả lô.
    Mùa này nhắm 310 nghìn một giờ; 280 là đứng dậy.
    26,5 triệu đô một năm, giới hạn 22 triệu.
    7 phần trăm, 5 phần trăm là em đứng dậy.
    Mình trả 4.800 một ký, cùng lắm 5.200.
    Em muốn 25 triệu, dưới 22 triệu em không nhận.
    Mình muốn 18.500 đồng một chai cho toàn bộ sản lượng.
    Giảm 15%, không dưới 11%.
    Tăng 8% trên toàn hợp đồng.
    3,12 tỷ trọn gói. Bí lắm thì 2,98 tỷ.
    Hai mươi hai triệu.
    42 triệu cho chiếc xe.
    490 nghìn một ghế cho cả 300 ghế; dưới 440 là không có lời.
    2 tỷ, ít nhất 1,8 tỷ.
    Tổng cộng 1,2 tỷ trong ba năm.
    Tăng từ 22 triệu lên 26 triệu; dưới 24 triệu là em tìm chỗ khác.
    Giảm 12% cả đơn.
    Mục tiêu: 2,4 tỷ. Giới hạn: 2,1 tỷ.
    Đúng 64 triệu.
    780 nghìn một ngày công, không bao giờ dưới 700.
    Giảm giá 9% trên toàn bộ danh mục.
    Thuê 12 triệu, cọc 24 triệu, sửa 6 triệu: tổng năm đầu 42 triệu, tối đa 46.
R6 target
    Em bán xe đạp: muốn 3 triệu, mà 2,8 triệu là thấp nhất em bán.
    Mình bán: mục tiêu 110 triệu, tối thiểu 100 triệu.
    Bán căn hộ: mong 3,1 tỷ, ngân hàng đòi lại ít nhất 2,95 tỷ.
    Mình mua, tối đa 70 nghìn một cái, mục tiêu 62 nghìn.
    Bên mua là mình, nhắm 10 triệu; trần 11 triệu.
    Mái nhà chi được tối đa 400 triệu. Mục tiêu: 360 triệu.
    Giá đáy của chủ là 3,6 tỷ; tôi vay được nhiều nhất 3,8 tỷ.
    Mục tiêu 300 triệu, giới hạn 280 triệu.
    Đích: tăng 8%. Ít hơn 6% là em nộp đơn nghỉ.
    Đích: 34 ngày phép. Ít nhất 32 ngày.
    Em muốn lương 25 triệu, dưới 22 triệu em không nhận.
    Nhắm 48 nghìn một lít, sàn 46 nghìn.
    Mục tiêu 11,8 triệu, giới hạn 11 triệu.
    Sàn của mình là 240 triệu, họ trả được tối đa 250 triệu.
    Họ không xuống dưới 110 triệu được, trần của mình 120 triệu.
    Năm ngoái bán 6.900. Năm nay nhắm 7.100, tối thiểu 7.000.
    Mong bán được 50 triệu, ít nhất phải 45 triệu.
    Mục tiêu 14 triệu, dừng ở 16 triệu.
    Mình mua. Nhắm 23.000 một ký, không quá 25.000.
    Con ngựa tôi bán 65 triệu; ba tôi nói không dưới 60 triệu.
    Càng nhiều càng tốt.
    Họ mở đầu 500 triệu. Mình nhắm 440 triệu, không trả quá 460.
    Tối thiểu 10%, mục tiêu 15%.
    Một con số chung: 770 triệu.
"""

test_it_fires, test_it_is_silent = examples("vi", firing=FIRING, silent=SILENT)
