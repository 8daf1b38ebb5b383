"""Ways that we can go without the other side, as they are worded in Vietnamese."""

import re

from playbooks.feedback.finder import Finder, after
from playbooks.feedback.lists import one_of
from playbooks.feedback.pattern import Pattern
from playbooks.feedback.places import not_after

DOES = one_of("""
    mua | bán | thuê | mướn | nhập | đặt | lấy hàng | lấy của | tự | chuyển | dọn | kiện | khởi kiện
    | đưa ra tòa | ra tòa | ra trọng tài | đưa ra trọng tài | nhờ tòa | nộp đơn | tố tụng | bỏ | nghỉ
    | rút | rút lui | ở lại | ở nhà | ở tạm | ở trọ | chờ | đợi | trữ | cất | gửi kho | gửi bán | phơi
    | sấy | rao | đăng | đấu giá | thanh lý | gọi cho | gọi bên | liên hệ | tìm | kiếm | mở | tách | dùng
    | xài | sử dụng | chạy | quay về | quay sang | trở về | về quê | về lại | về nhà | cắt | giảm người
    | giảm ca | cho nghỉ | cho công nhân | cho thợ | cho thuê | cho người | cho họ đi | chấm dứt | hủy
    | hủy hợp đồng | thanh toán hợp đồng | mời nhà thầu | mời bên thứ | chọn | ký với | lùi | hoãn | dời
    | làm | làm lại | làm tạm | làm thủ công | làm nhỏ | sửa | vá | đóng | đóng cửa bớt | dừng | ngưng
    | thôi | không làm | không đi | không mua | không bán | không thuê | không ký nữa | sống | sống tạm
    | sống bằng | dựa vào vốn | vay | huy động | gom | góp | đi | sang | qua | chở | kéo | vận chuyển
    | xây | dựng | lắp | trồng | nuôi | nấu | in | may | sản xuất | gia công | phát triển | viết | đào tạo
    | tuyển | cử | dồn | đẩy | xoay | xuất | ăn | dạy | học | nhận đơn | nhận việc | nhận lời
    | nhận hàng của | hợp tác | bắt tay | liên doanh | giao cho | giữ nguyên | giữ hàng | giữ lại
    | tiếp tục dùng | tiếp tục thuê | tiếp tục làm | để nguyên | để dành | để hợp đồng | để hết hạn
    | để lại xài | nặn | thả | trả mặt bằng | trả hàng | trả lại | tạm | chuyển sang | chuyển qua | đổi
    | thay | giải thể bớt | cầm cự | rang | xay | đem | mang | gửi | phòng hờ | nhường lại | sang nhượng
    | gác | khiếu nại | cắm trại | dịch | ở nhờ | ở đậu | ở ké | đi xe | đi tàu | đi bộ | chia nhỏ
    | bán lẻ | mở bán | đấu thầu | giao hàng bằng | cho sinh viên | cho con | cho em | cho anh em
    | mời ban | mời thầy | mời nhóm | mời ca | mời đầu bếp | tổ chức | thu hẹp | giảm quy mô | thu nhỏ
    | bỏ hẳn | rút khỏi | rời | kết thúc | khép | đóng máy | tắt | cất máy | xếp | lấy máy | lấy xe
    | đưa về | đưa vào
""")
# What is done so that they agree is no way without them.
NEVER = one_of(
    "họ | tới đi | khi họ | đến khi họ | tới khi họ | với họ | lại với họ | với chính họ | cho họ | của họ"
)
OTHERS = """
    bên khác | chỗ khác | nơi khác | hãng khác | nhà khác | xưởng khác | công ty khác | nhà cung cấp khác
    | đối tác khác | khách khác | khách hàng khác | người khác | mối khác | nguồn khác | đơn vị khác
    | ngân hàng khác | đại lý khác | trường khác | thợ khác | nhà thầu khác | chủ khác | việc khác
    | dự án khác | công trình khác | thị trường khác | tỉnh khác | cách khác là | phương án khác là
    | khách cũ | mối cũ | chỗ cũ | thứ hai | thứ nhì | xếp nhì | xếp thứ | đối thủ | cạnh tranh
    | thay thế là | phương án b | đường lui | kế hoạch b | dự phòng là | phương án dự phòng: | người ngoài
    | bên thứ ba | trọng tài | ra tòa | tòa án | tòa kinh tế | khởi kiện | chợ tốt | chợ đồ cũ | facebook
    | shopee | thương lái | cũng được | vẫn được | cũng xong | cũng sống được | sống được | không cần họ
    | khỏi cần họ | vẫn làm được | đắt hơn | rẻ hơn | chậm hơn | xa hơn | lâu hơn | mắc hơn | cực hơn
    | nhỏ hơn | xấu hơn | thay vì | tạm thời thì | hàng xóm | người quen | bà con | thanh lý | bán lẻ
    | tiền để dành | vốn tự có | vay ngân hàng | được đơn | nhận được đơn | đã báo giá | báo giá rồi
    | đã chào | đã hỏi mua | hỏi mua | đang hỏi | đã mời | mời em | mời tôi | mời mình | đang rảnh | rảnh
    | cho thuê | còn trống | đang trống | gần đó | trên mạng | xe khách | tàu hỏa | kho của mình
    | nhà mình | máy cũ | hệ thống cũ | bản cũ | chỗ làm cũ | công ty cũ | hợp đồng cũ hết
"""
OWN = Finder(
    after(
        "thì | mình | ta | tôi | em | chúng tôi | chúng em | sẽ | đành | có thể | rồi | hoặc | còn | vẫn",
        rf" (?:sẽ |đành |cũng |phải |quay |có thể |thôi )?{DOES}\b(?! {NEVER})(?! (?:không|được không))",
    ),
    after(OTHERS),
    after("khác", before=not_after("nào | gì | ai | đâu | cách | lúc | bữa | hôm")),
    after("chịu | sẵn sàng | đồng ý | đang | cũng", r" (?:mua|thuê|nhận|làm|tìm|cần|bán)\b"),
    after("có", r" (?:một|hai|ba|mấy|vài|\d+|chỗ|bên|người|nơi|thể)\b"),
)
# A course that stands at the beginning of its clause, behind words like these.
LEADING = one_of("""
    thì | là | và | rồi | còn | hoặc | hay | hoặc là | hay là | mà | nhưng | chắc | có lẽ | cùng lắm
    | lắm thì | tệ lắm | xấu nhất | trường hợp xấu nhất | bí quá | kẹt quá | không được | không thì
    | nếu không | nếu vậy | lúc đó | khi đó | tạm thời | trước mắt | phương án hai | phương án ba
    | phương án b | phương án dự phòng | kế hoạch b | một là | hai là | ba là | phòng hờ | mình | ta | tôi
    | em | anh | chị | bên em | bên mình | bên tôi | chúng tôi | chúng ta | chúng em | tụi mình | tụi em
    | công ty | nhà em | nhà mình | sẽ | có thể | vẫn | phải | đành | sẵn sàng | cứ | lại | được | tính
""")
LEAD = rf"""(?:(?:{LEADING}|nếu\ (?:\w+\ ){{1,5}}?thì|không\ có\ (?:họ|anh\ ấy|bên\ đó)\ thì
    |họ\ (?:không\ (?:\w+\ )?|từ\ chối\ |mà\ )?(?:nghe|chịu|đồng\ ý|ký|nhận|bán|mua)?)[:,]?\ ){{0,7}}"""
ACTS = Pattern(rf"{LEAD}{DOES}\b(?!\ {NEVER})", re.VERBOSE)
