"""Questions in Vietnamese: which are open, and which are not."""

import pytest

from playbooks.model import About
from tests.playbooks.feedback.listed import examples, finding

FIRING = """
R3 question
    Anh có giao được trước 12/5 không?
    Chị đã ký hợp đồng chưa ạ?
    Bên mình còn hàng không em
    Anh thích thanh toán 30 ngày hay 60 ngày?
    Bao lâu thì hàng về tới kho?
    Hợp đồng cũ kéo dài bao lâu vậy anh?
    Xe đi được mấy năm rồi chị?
    Không biết bên mình có thể giảm thêm 5% không ạ.
    Em muốn hỏi bên anh có nhận đơn nhỏ không.
    Anh có thể cho em biết hợp đồng này có gia hạn được không?
    Cho tôi hỏi căn hộ còn trống không?
    Chắc anh cũng thấy giá này hợp lý rồi chứ?
    Chẳng lẽ mười năm làm ăn mà anh không tin bọn em?
    Sao các anh lúc nào cũng trễ hẹn vậy?
    Tại sao bên anh không bao giờ trả lời email?
    Anh ký hôm nay, hay để tôi bán cho người khác?
    Bên chị vẫn dùng phần mềm cũ à?
    Vậy là bên mình chưa trình sếp hả chị?
    Giá này là chốt rồi nhỉ?
    Có phải vì giá mà anh ngần ngại không?
    Anh muốn giao hàng vào thứ Hai hay thứ Năm?
    Liệu bên anh có thể ứng trước 30% không?
    Tỷ lệ lỗi hiện nay là bao nhiêu phần trăm?
    Anh sẽ ký chứ?
    Bác có nuôi chó không ạ, nhà em có trẻ nhỏ.
    Điều gì quan trọng nhất với chị? Chị có cần gấp không?
    Anh có cần em gửi thêm tài liệu gì không?
    Có ai khác đang hỏi mua không anh?
    Bên mình có kế hoạch gì cho Tết không?
    Em hỏi thật, anh có ý định bán không?
    Hỏi họ có cần hóa đơn không.
    Câu đầu tiên: chị có phải người quyết định không?
    Anh được bao nhiêu tuổi rồi?
    Hàng về rồi hả anh?
    Đúng là do giá, đúng không?
    Anh nghĩ giá này được chưa?
    Mình chốt luôn nhé?
    Chị có biết bên em đã giảm hai lần rồi không?
    Nếu em giảm 5% thì anh ký luôn chứ?
    Giữa giá và thời gian giao, cái nào quan trọng hơn với anh?
    Anh thấy em nói vậy có đúng không?
    Phải chăng anh lo về chất lượng?
    Bác còn khỏe không?
    Ông chủ nhà dễ tính chứ em?
    Cô có con nhỏ không cô?
    Bên mình có đổi trả ko?
    Em tự làm hết à?
    Anh dùng xe này lâu chưa?
    Bao nhiêu người sẽ dùng phần mềm này?
    Mấy giờ anh rảnh?
    Anh có thể giao sớm hơn một tuần không?
    Chị có thể cho em mượn mẫu không?
    Tôi băn khoăn liệu bên anh có đủ xe cho mùa cao điểm hay không.
    Xin hỏi lô đất này đã có sổ đỏ chưa?
    Dạ chị ơi, phòng còn trống không ạ?
    Bữa trước anh nói giảm 10% mà, đúng hông?
    Anh mua cho mình hay mua cho công ty?
    Có phải bên mình đang so giá với bên khác không chị?
    Chị trả được tối đa bao nhiêu?
    Phí quản lý có tính trong giá thuê không?
    Máy này mua lâu chưa anh?
    Lẽ nào anh để mất mối làm ăn mười năm vì hai triệu?
    Ai cho phép bên anh tự ý đổi mẫu?
    Sao anh có thể làm như vậy với khách hàng lâu năm?
    Hai bên mình thống nhất vậy được chưa?
    Bên anh sẽ bồi thường chứ, hay để chúng tôi kiện ra tòa?
    Nếu thứ Sáu chưa có hàng thì bên anh chịu phạt chứ?
    Chị ơi cho em hỏi giá này đã gồm VAT chưa ạ
    anh còn nhận cọc không
    có ship không shop?
"""
SILENT = """
R3 question
    Điều gì quan trọng nhất với anh trong hợp đồng này?
    Chị lo nhất điều gì?
    Anh có thể kể cho em nghe một ngày làm việc ở xưởng không?
    Chị có thể chia sẻ thêm về kế hoạch năm tới được không ạ?
    Bên mình chọn nhà cung cấp như thế nào ạ?
    Vì sao mốc 15/8 lại quan trọng với bên anh?
    Tại sao anh chọn tháng 6?
    Ai là người duyệt cuối cùng?
    Khi nào bên chị cần hàng?
    Hàng sẽ được dùng ở đâu?
    Anh thấy thế nào về đề xuất này?
    Sao anh lại muốn bán chiếc xe này?
    Chị nghĩ sao về phương án này?
    Nếu giá cà phê giảm thì bên anh tính sao?
    Thế còn bên chị thì sao?
    Kể em nghe lần gần nhất anh đổi nhà cung cấp.
    Anh cho em hỏi, vì sao lần trước bên mình dừng hợp đồng ạ?
    Xin chị cho biết quy trình duyệt ngân sách diễn ra thế nào.
    Em muốn hiểu bên anh xử lý hàng lỗi ra sao.
    Không biết điều gì khiến chị còn băn khoăn ạ?
    Anh có gặp khó khăn gì không? Khó ở chỗ nào vậy anh?
    Bên anh đã dùng phần mềm nào chưa? Nếu rồi thì thấy sao?
    Em sẽ im lặng và lắng nghe.
    Tôi không hỏi gì thêm, chỉ cảm ơn.
    Chào anh, em rất vui được gặp.
    Mình sẽ nói trước về lịch giao hàng.
    Trong ba tháng qua, điều gì thay đổi nhiều nhất ở bên chị?
    Theo chị thì làm thế nào để hai bên cùng yên tâm?
    Bên mình hay gặp trục trặc gì với hàng nhập?
    Anh mô tả giúp em cách kho nhận hàng.
    Điều gì khiến anh chưa yên tâm về bên em?
    Phụ huynh thường thắc mắc những gì?
    Chú nói rõ hơn giúp cháu về chuyện đặt cọc được không?
    Chị có nhớ lần đầu dùng dịch vụ bên em thế nào không?
    Anh có biết vì sao sếp lại ngại không?
    Nhờ anh giải thích thêm phần chi phí vận chuyển.
    Họ hỏi "có giảm được không?", còn em sẽ hỏi họ cần gì nhất.
    Đừng hỏi "có ký không?" mà hỏi "điều gì còn vướng?"
    Cô muốn lớp học này mang lại điều gì cho con?
    Mấy tháng nay việc giao hàng ra sao?
    Mấy anh bên kho nói gì về cách đóng gói mới?
    Anh ơi, lô hàng tới bên mình cần những gì?
    Cái gì làm chị vui nhất khi làm việc với bên em?
    Nhìn lại năm qua, anh rút ra được gì?
    Còn gì em chưa hỏi mà nên hỏi?
    Bên kia đang ngồi chờ ở đâu vậy?
    Chị kể thêm giúp em về đợt giao hàng tháng trước được không?
    Anh có thể nói thêm vì sao chưa ưng mẫu này không?
    Chị mong buổi gặp này đem lại điều gì?
    Bên anh theo dõi chất lượng bằng cách nào?
    Chuyện gì xảy ra khi xe giao trễ?
    Ai bị ảnh hưởng nhiều nhất khi máy dừng?
    Em muốn nghe anh kể từ đầu.
    Anh hình dung buổi bàn giao sẽ diễn ra thế nào?
    Từ góc nhìn của chị thì vấn đề nằm ở đâu?
    Bên mình làm sao để biết một nhà thầu là đáng tin?
    Anh có hài lòng với lô vừa rồi không? Vì sao?
    Chị đã thử cách đó chưa? Kết quả ra sao ạ?
    Việc giao trễ ảnh hưởng đến bên anh như thế nào, chị kể em nghe với?
    Cảm ơn anh đã dành thời gian hôm nay.
    Mình không đồng ý với giá đó.
    Bên em chưa nhận được tiền.
    Để em kiểm tra rồi báo lại anh.
    Chị cứ nói, em nghe đây.
    Anh cần gì thì bên em mới giúp được đúng chỗ?
    Phần nào của hợp đồng làm chị chưa yên tâm?
    Nói cho em biết chị đang lo điều gì.
    Điều gì sẽ giúp anh thuyết phục được ban giám đốc?
    Chị chọn bên em vì lý do gì?
    Còn chị thì sao?
"""

# bn is “bao nhiêu” or “bạn”, ntn “như thế nào”, tn “thế nào”, j “gì”, ko “không”, đc “được”, ms “mới”.
SHORT_CLOSED = """
R3 question
    Anh có giao đc trước 12/5 ko?
    Bn có cần gấp ko?
    Chị có thể cho em mượn mẫu ko ạ?
    Ko biết bên mình có giảm thêm đc ko ạ.
    Em gửi báo giá cho bn đc ko?
    Đến bao giờ bên anh ms chịu trả?
"""
SHORT_OPEN = """
R3 question
    Anh thấy phương án này ntn?
    Bên mình chọn nhà cung cấp tn ạ?
    Quy trình duyệt bên mình ntn vậy anh?
    Ko biết điều gì khiến chị còn băn khoăn ạ?
    Chị có thể chia sẻ thêm về kế hoạch được ko ạ?
    Anh kể em nghe một ngày ở xưởng đc ko?
    Anh cần j ở bên em?
    Bn ơi, điều gì quan trọng nhất với bn?
    Chị lo nhất chuyện j?
    Anh có biết vì sao sếp lại ngại ko?
"""

test_it_fires, test_it_is_silent = examples("vi", firing=FIRING, silent=SILENT)
test_a_closed_question_in_short_spelling_fires, test_an_open_question_in_short_spelling_is_open = examples(
    "vi", firing=SHORT_CLOSED, silent=SHORT_OPEN
)


@pytest.mark.parametrize(
    "answer",
    [
        "Budget của anh khoảng bn?",
        "Budget của anh khoảng bao nhiêu?",
        "Bên mình giảm được bn % vậy anh?",
        "Mất bn ngày thì hàng về kho?",
    ],
)
def test_how_much_in_short_asks_for_a_number_and_not_for_a_yes(answer: str) -> None:
    found = finding("R3", About.QUESTION, answer, "vi")
    assert found
    assert found.says == "number"
