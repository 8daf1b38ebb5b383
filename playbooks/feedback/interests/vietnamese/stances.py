"""How a position is worded in Vietnamese: a want, a refusal, a price, a term."""

from playbooks.feedback.finder import Finder, after, like
from playbooks.feedback.lists import one_of

# What follows “muốn” or “cần” where it is a need and not a term.
AIMS = one_of("""
    tránh | khỏi | khỏi phải | yên | được yên | yên tâm | yên tĩnh | yên ổn | yên thân | yên bình | ngủ
    | ngủ yên | biết | chắc | chắc chắn | an toàn | an tâm | giữ khách | giữ họ | giữ mối | giữ uy tín
    | giữ thể diện | giữ quan hệ | giữ được | giữ chân | có người | có chỗ dựa | có việc | bảo vệ
    | chứng minh | chứng tỏ | phát triển | mở rộng | học | nghỉ hưu | nghỉ ngơi | sống | được tôn trọng
    | được lắng nghe | được nghe | được công nhận | được ghi nhận | ổn định | lấy lại uy tín
    | lấy lại lòng tin | lấy lòng tin | tin tưởng | tiết kiệm | bớt lo | bớt phải | đỡ phải | đỡ
    | bớt việc | bớt rủi ro | phủ | chủ động | linh hoạt | xoay vốn | dòng tiền | tiền để | nuôi | kịp
    | kịp thời | theo kịp | tự chủ | hết ồn | rảnh | gần con | gần gia đình | cả đoàn | cho vui | đủ việc
    | đơn hàng đều | đầu ra | sự | cảm giác | niềm tin | uy tín | danh tiếng | thể diện | thời gian cho
""")
# What follows “phải” or “cần” where it is a fixed term.
FIXED = one_of("""
    có | giao | trả | nhận | được | thanh toán | bàn giao | đổi | ký | lấy | giữ | đủ | đúng | ghi | chịu
    | nộp | đặt | cọc | bồi thường | hoàn | hoàn tiền | thêm | bớt | giảm | tăng | xong | dùng | làm
    | chuyển | cung cấp | miễn | lắp | sửa | in | mua | bán | trước | sau | bảo hành | cho | ở mức | là
    | dưới | trên
""")
WANTS = """
    muốn | đòi | đòi hỏi | yêu cầu | đề nghị | đề xuất | xin | nhất quyết | nhất định | dứt khoát
    | khăng khăng | kiên quyết | không nhận | không nhượng bộ | không lùi | không nhân nhượng
    | chỉ nói chuyện | chỉ gặp | chỉ làm việc | điều kiện của | không duyệt | không thông qua
    | không cho phép | không chịu | không chấp nhận | không đồng ý | không ký | không bớt | không giảm
    | không tăng | không trả | không bán | không lấy | không cho | không đổi | không nhường | không bàn
    | không thương lượng | không gia hạn | chưa chịu | chẳng chịu | từ chối | phản đối | bác bỏ | bắt mình
    | bắt ta | bắt bên mình | bắt chúng | bắt em | bắt tôi | bắt phải | bắt đi | bắt làm | bắt trả
    | chỉ nhận | chỉ chịu | chỉ trả | chỉ cho | chỉ đồng ý | chỉ bán | chỉ lấy | chỉ chấp nhận | chỉ in
    | chỉ mua | chỉ ký | chỉ chi | giữ giá | giữ mức | giữ nguyên | chốt giá | chốt mức | chốt ở | bớt cho
    | giảm cho | cho em xin | cho mình xin | cho em thêm | cho mình thêm | cho em lấy | cho mình lấy
    | cho tôi | để em lấy | để mình lấy | lấy hết | lấy cả | tối thiểu | tối đa | ít nhất | nhiều nhất
    | chậm nhất | muộn nhất | không hơn không kém | không quá | không dưới | đặt điều kiện | ra điều kiện
    | điều kiện là | giá cuối | giá chót | hạn chót | em lấy | mình lấy | tôi lấy | anh lấy | chị lấy
    | ưu tiên của | bớt em | bớt mình | bớt chút | độc quyền | bảo phải | đừng hòng
"""
UNIT = "(?:%|phần trăm|tỷ|tỉ|triệu|tr|nghìn|ngàn|k|đồng|đ|₫|vnđ|vnd|usd|đô)"


def is_number(word: str) -> bool:
    return word[0].isdigit()


STANCES = Finder(
    after(WANTS, rf"(?! (?:được )?{AIMS}\b)(?! (?:nổi|đựng|thấu)\b)"),
    after("phải | cần", rf" (?:được )?{FIXED}\b(?! {AIMS}\b)"),
    after("cần", rf"(?! (?:phải )?(?:được )?{AIMS}\b)(?! (?:gì|không|thì)\b)"),
    after("cần | lấy | xin | trả | cho em | cho mình | bớt | giá", r" \d"),
    after("giá | phí | lương | thời hạn | công nợ | bảo hành", r" (?:là |thuê )?\d"),
    like(
        is_number,
        rf"\d[\d.,]* ?{UNIT}(?!\w)|\d+ (?:ngày|tháng) công nợ|\d+tr\d|(?<!\w )(?<!, )\d+(?=\.?\s*(?:$|\n))",
    ),
    after("một | hai | ba | bốn | năm | sáu | bảy | tám | chín | mười", rf" (?:\w+ ){{0,2}}?{UNIT}(?!\w)"),
    after("không", r"\s\w", before=r"(?<!\w )"),
)
# What somebody wants is asked, or not known.
BLANKS = Finder(
    after("chưa | không", r" (?:\w+ )?(?:biết|rõ|hỏi)\b"),
    after("muốn | cần | đòi | yêu cầu", r" (?:\w+ )?(?:gì|thế nào|ra sao)\b"),
)
