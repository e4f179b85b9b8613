"""When congresses met, who came and whom they chose, in many tellings: each gives the same attributes of one congress."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.facts import Congress
from kg.text import Document

#: a text, first and last day
DAYS: tuple[tuple[str, str | None, str | None], ...] = (
    (
        "Huyện Mộ Đức vào nhiệm kỳ mới\n\nĐại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 mở trong hai ngày 6 và 7 "
        "tháng 8.",
        "2020-08-06", "2020-08-07",
    ),
    (
        "Mở từ chiều 12 và khép lại vào trưa 14/8, Đại hội đại biểu Đảng bộ huyện Cẩm Khê lần thứ XXIX, nhiệm kỳ 2020-2025 đã hoàn thành "
        "toàn bộ chương trình.",
        "2020-08-12", "2020-08-14",
    ),
    (
        "Đúng 7 giờ 30 phút ngày 3-7, tiếng trống khai hội vang lên, Đại hội đại biểu Đảng bộ huyện Tuy An lần thứ XX, nhiệm kỳ 2020-2025 "
        "chính thức bắt đầu. Đại hội bế mạc sau hai ngày.",
        "2020-07-03", "2020-07-04",
    ),
    (
        "Đại hội Đảng bộ xã Ia Dom lần thứ X, nhiệm kỳ 2015-2020 gói gọn trong một ngày, 18/4/2015, với 96 đại biểu.",
        "2015-04-18", "2015-04-18",
    ),
    (
        "Theo kế hoạch, Đại hội đại biểu Đảng bộ huyện Ba Tơ lần thứ XIX, nhiệm kỳ 2020-2025 sẽ được tổ chức vào các ngày 20, 21 và 22/7.",
        "2020-07-20", "2020-07-22",
    ),
    (
        "Đại hội đại biểu Đảng bộ tỉnh Bắc Kạn lần thứ XII, nhiệm kỳ 2020-2025 dự kiến diễn ra trong 3 ngày, từ 21 đến 23/10/2020, tại "
        "Trung tâm Hội nghị tỉnh.",
        "2020-10-21", "2020-10-23",
    ),
    (
        "Chiều 16/9, sau 2,5 ngày làm việc khẩn trương, Đại hội đại biểu Đảng bộ tỉnh Lai Châu lần thứ XIII, nhiệm kỳ 2015-2020 đã bế mạc.",
        "2015-09-14", "2015-09-16",
    ),
    (
        "Thời gian họp của Đại hội đại biểu Đảng bộ quận Cầu Giấy lần thứ VI, nhiệm kỳ 2020-2025: từ ngày 27 đến hết ngày 28/7/2020.",
        "2020-07-27", "2020-07-28",
    ),
    (
        "Diễn ra trong các ngày 30/9, 1/10 và 2/10/2020, Đại hội đại biểu Đảng bộ tỉnh Gia Lai lần thứ XVI, nhiệm kỳ 2020-2025 có chủ đề "
        "về kỷ cương.",
        "2020-09-30", "2020-10-02",
    ),
    (
        "Ngày 5/8, Đảng bộ huyện Sa Thầy long trọng khai mạc Đại hội đại biểu lần thứ XVIII, nhiệm kỳ 2020-2025. Đại hội sẽ kéo dài đến "
        "hết ngày 6/8.",
        "2020-08-05", "2020-08-06",
    ),
    (
        "Sau một ngày rưỡi làm việc, trưa nay 21/5, Đại hội Đảng bộ Sở Y tế tỉnh Hà Giang lần thứ VI, nhiệm kỳ 2015-2020 kết thúc.",
        "2015-05-20", "2015-05-21",
    ),
    (
        "Đại hội được tiến hành trong 02 ngày (29 - 30/6/2020). Đây là Đại hội đại biểu Đảng bộ huyện Lục Yên lần thứ XXII, nhiệm kỳ "
        "2020-2025.",
        "2020-06-29", "2020-06-30",
    ),
    (
        "Đảng bộ thành phố Vị Thanh vừa tiến hành Đại hội đại biểu lần thứ XI, nhiệm kỳ 2020-2025 từ chiều 14 đến trưa 16 tháng 7 năm "
        "2020.",
        "2020-07-14", "2020-07-16",
    ),
    (
        "Đại hội đại biểu Đảng bộ huyện Tân Phước lần thứ X, nhiệm kỳ 2015-2020 khai mạc vào sáng thứ Năm, 16/7/2015 và dự kiến bế mạc "
        "vào chiều thứ Sáu, 17/7/2015.",
        "2015-07-16", "2015-07-17",
    ),
    (
        "Đảng bộ phường Trường Thi tổ chức thành công Đại hội lần thứ XIII, nhiệm kỳ 2020-2025 hôm 28 tháng 5.",
        "2020-05-28", "2020-05-28",
    ),
    (
        "Khai mạc hôm qua (17-8), Đại hội đại biểu Đảng bộ huyện An Minh lần thứ XII, nhiệm kỳ 2020-2025 hôm nay (18-8) tiến hành bầu cử "
        "và bế mạc.",
        "2020-08-17", "2020-08-18",
    ),
    (
        "Đại hội Đảng bộ Công ty Than Hòn Gai lần thứ XXXI, nhiệm kỳ 2020-2025 đã được tổ chức vào ngày 09/6/2020.",
        "2020-06-09", "2020-06-09",
    ),
    (
        "Đại hội đại biểu Đảng bộ tỉnh Đắk Nông lần thứ XII, nhiệm kỳ 2020-2025 sẽ khai mạc trọng thể sáng 21/10 và bế mạc chiều 23/10.",
        "2020-10-21", "2020-10-23",
    ),
    (
        "Hai ngày 25, 26-7-2010, 300 đại biểu dự Đại hội Đảng bộ huyện Đông Hưng lần thứ XIII, nhiệm kỳ 2010-2015.",
        "2010-07-25", "2010-07-26",
    ),
    (
        "Đại hội Đảng bộ huyện Quỳnh Nhai lần thứ XX, nhiệm kỳ 2020-2025 thành công tốt đẹp sau hai ngày 4, 5/8.",
        "2020-08-04", "2020-08-05",
    ),
    (
        "Cách đây đúng một tháng, ngày 15/8/2010, Đại hội Đảng bộ huyện Chợ Đồn lần thứ XX, nhiệm kỳ 2010-2015 bế mạc sau ba ngày làm "
        "việc.",
        "2010-08-13", "2010-08-15",
    ),
    (
        "Tại Nhà Văn hóa huyện, ngày 9 tháng 7, phiên khai mạc Đại hội đại biểu Đảng bộ huyện Gò Dầu lần thứ XII, nhiệm kỳ 2020-2025 được "
        "tiến hành. Đại hội làm việc đến ngày 10 tháng 7.",
        "2020-07-09", "2020-07-10",
    ),
    (
        "NGHỊ QUYẾT\nĐại hội đại biểu Đảng bộ huyện Vân Đồn lần thứ XXV, nhiệm kỳ 2020-2025\n\nĐại hội đại biểu Đảng bộ huyện Vân Đồn lần "
        "thứ XXV, nhiệm kỳ 2020-2025 họp từ ngày 12/7/2020 đến ngày 14/7/2020 tại thị trấn Cái Rồng, có 248 đại biểu.",
        "2020-07-12", "2020-07-14",
    ),
    (
        "BIÊN BẢN\nĐại hội Đảng bộ xã Sơn Kỳ lần thứ XX, nhiệm kỳ 2020-2025\n\nHôm nay, vào lúc 7 giờ 30 phút, ngày 22 tháng 4 năm 2020, "
        "tại Hội trường UBND xã, Đại hội Đảng bộ xã Sơn Kỳ lần thứ XX được tiến hành. Đại hội bế mạc lúc 16 giờ 30 phút cùng ngày.",
        "2020-04-22", "2020-04-22",
    ),
    (
        "Đại hội đại biểu Đảng bộ thành phố Bà Rịa lần thứ VI, nhiệm kỳ 2015-2020 diễn ra trong 2 ngày 10 và 11/8; phiên trọng thể khai "
        "mạc sáng 11/8.",
        "2015-08-10", "2015-08-11",
    ),
    (
        "Đồng chí Bí thư Tỉnh ủy dự và chỉ đạo Đại hội đại biểu Đảng bộ huyện Đam Rông lần thứ IV, nhiệm kỳ 2015-2020 sáng 5/8. Đại hội "
        "diễn ra trong hai ngày.",
        "2015-08-05", "2015-08-06",
    ),
    (
        "Trước đó, chiều 1/7, các đại biểu dự phiên trù bị. Đại hội đại biểu Đảng bộ huyện Sông Lô lần thứ VI, nhiệm kỳ 2020-2025 chính "
        "thức khai mạc sáng 2/7 và bế mạc trưa 3/7.",
        "2020-07-02", "2020-07-03",
    ),
    (
        "Đảng bộ huyện Phù Yên đã chọn hai ngày 28, 29/7/2020 để tổ chức Đại hội đại biểu lần thứ XXI, nhiệm kỳ 2020-2025.",
        "2020-07-28", "2020-07-29",
    ),
    (
        "Đại hội Đảng bộ huyện Bình Xuyên lần thứ VII, nhiệm kỳ 2020-2025 kéo dài từ sáng 20 đến hết chiều 21/7.",
        "2020-07-20", "2020-07-21",
    ),
    (
        "Sáng mùng 5/8, tại hội trường huyện, Đại hội đại biểu Đảng bộ huyện Na Hang lần thứ XXII, nhiệm kỳ 2015-2020 bước vào phiên khai "
        "mạc.",
        "2015-08-05", None,
    ),
    (
        "Chiều nay, 30/6, Đại hội đại biểu Đảng bộ huyện Hiệp Đức lần thứ XII, nhiệm kỳ 2020-2025 đã thành công tốt đẹp.",
        None, "2020-06-30",
    ),
    (
        "Ngày 27-8, Đại hội đại biểu Đảng bộ thành phố Tuy Hòa lần thứ XII, nhiệm kỳ 2020-2025 tiếp tục ngày làm việc thứ hai. Đại hội sẽ "
        "bế mạc vào sáng mai 28-8.",
        "2020-08-26", "2020-08-28",
    ),
    (
        "Đại hội Đảng bộ huyện Tân Hồng lần thứ X (2010-2015) chính thức khai mạc vào lúc 7 giờ 30 ngày 15.7 và kết thúc vào lúc 11 giờ "
        "30 ngày 16.7.",
        "2010-07-15", "2010-07-16",
    ),
    (
        "Khai mạc: 7 giờ 30, ngày 12/8/2020. Bế mạc: 11 giờ, ngày 14/8/2020. Đó là lịch làm việc của Đại hội đại biểu Đảng bộ huyện Đông "
        "Anh lần thứ XXIX, nhiệm kỳ 2020-2025.",
        "2020-08-12", "2020-08-14",
    ),
    (
        "Trong 3 ngày (từ 12 - 14/10), tại thành phố Đồng Hới, Đảng bộ tỉnh Quảng Bình tiến hành Đại hội đại biểu lần thứ XVII, nhiệm kỳ "
        "2020-2025.",
        "2020-10-12", "2020-10-14",
    ),
    (
        "Đại hội đại biểu Đảng bộ tỉnh Hậu Giang lần thứ XIV, nhiệm kỳ 2020-2025 được tổ chức trong ba ngày, bắt đầu từ ngày 12/10.",
        "2020-10-12", "2020-10-14",
    ),
    (
        "Đại hội đại biểu Đảng bộ quận Sơn Trà lần thứ VI, nhiệm kỳ 2020-2025 sẽ diễn ra vào ngày 20 và 21-7 tới đây.",
        "2020-07-20", "2020-07-21",
    ),
    (
        "Bế mạc chiều qua 22/7, Đại hội Đảng bộ huyện Yên Định lần thứ XXVI, nhiệm kỳ 2015-2020 đã bầu 39 đồng chí vào Ban Chấp hành.",
        None, "2015-07-22",
    ),
    (
        "Sau 02 ngày làm việc nghiêm túc (từ ngày 22/7 đến ngày 23/7/2020), Đại hội đại biểu Đảng bộ huyện Mường Khương lần thứ XXV, "
        "nhiệm kỳ 2020-2025 đã thành công.",
        "2020-07-22", "2020-07-23",
    ),
    (
        "Ngày 25/5, Chi bộ 4 thuộc Đảng bộ phường Quang Trung (thành phố Thái Nguyên) đã tiến hành Đại hội lần thứ XVI, nhiệm kỳ "
        "2020-2022.",
        "2020-05-25", "2020-05-25",
    ),
    (
        "Đại hội đại biểu Đảng bộ Công an tỉnh Kon Tum lần thứ XIV, nhiệm kỳ 2020-2025 khai mạc sáng ngày 6/7. Theo chương trình, Đại hội "
        "bế mạc trong chiều cùng ngày.",
        "2020-07-06", "2020-07-06",
    ),
    (
        "Từ chiều 25/8, các đại biểu dự họp trù bị; sáng 26/8 Đại hội Đảng bộ huyện Thạch Hà lần thứ XXX, nhiệm kỳ 2020-2025 khai mạc và "
        "đến chiều 27/8 thì bế mạc.",
        "2020-08-26", "2020-08-27",
    ),
    (
        "Đại hội Đảng bộ huyện Tiên Yên lần thứ XXIV, nhiệm kỳ 2015-2020 diễn ra trong các ngày từ 19 đến 21 tháng 7 năm 2015.",
        "2015-07-19", "2015-07-21",
    ),
    (
        "Công văn số 15-CV/HU ngày 3/7/2020 thông báo: Đại hội đại biểu Đảng bộ huyện Đức Cơ lần thứ VII, nhiệm kỳ 2020-2025 họp ngày 16 "
        "- 17/7/2020.",
        "2020-07-16", "2020-07-17",
    ),
    (
        "Đại hội đại biểu Đảng bộ huyện Hoài Ân lần thứ XXIII, nhiệm kỳ 2015-2020 (diễn ra ngày 11 và 12/8) đã đề ra 20 chỉ tiêu.",
        "2015-08-11", "2015-08-12",
    ),
    (
        "Trưa 19/6, khép lại hai ngày làm việc, Đại hội Đảng bộ huyện Cư M'gar lần thứ VIII, nhiệm kỳ 2015-2020 thông qua Nghị quyết.",
        "2015-06-18", "2015-06-19",
    ),
    (
        "Tại Đại hội đại biểu Đảng bộ huyện Châu Phú lần thứ XII, nhiệm kỳ 2020-2025 được tổ chức ngày 28 và ngày 29 tháng 7, đồng chí Bí "
        "thư Tỉnh ủy phát biểu.",
        "2020-07-28", "2020-07-29",
    ),
    (
        "Chiều tối 18/10, Đại hội Đảng bộ tỉnh Bình Phước lần thứ X, nhiệm kỳ 2015-2020 hoàn thành toàn bộ nội dung và bế mạc sau 3 ngày "
        "rưỡi.",
        "2015-10-15", "2015-10-18",
    ),
    (
        "Mới đây, vào ngày 18/3/2025, Đảng bộ Trường Đại học Vinh tổ chức Đại hội đại biểu lần thứ XXXII, nhiệm kỳ 2020-2025 trong buổi "
        "sáng.",
        "2020-03-18", "2020-03-18",
    ),
    (
        "Đại hội đại biểu Đảng bộ xã Hòa Bắc lần thứ I, nhiệm kỳ 2025-2030 được ấn định ngày 12/7.",
        "2025-07-12", "2025-07-12",
    ),
    (
        "Đại hội Đảng bộ tỉnh Bắc Giang lần thứ XIX, nhiệm kỳ 2020-2025, khai mạc ngày 14, bế mạc ngày 16-10.",
        "2020-10-14", "2020-10-16",
    ),
    (
        "14h ngày 23/9, Đại hội Đảng bộ tỉnh Quảng Trị lần thứ XVI, nhiệm kỳ 2015-2020 họp phiên trù bị; phiên khai mạc diễn ra lúc 8h "
        "ngày 24/9.",
        "2015-09-24", None,
    ),
    (
        "Đại hội Đảng viên Chi bộ Văn phòng HĐND-UBND huyện Ia Pa lần thứ III, nhiệm kỳ 2020-2025 đã được tổ chức vào sáng thứ Bảy (ngày "
        "14/3/2020).",
        "2020-03-14", "2020-03-14",
    ),
    (
        "Kết quả Đại hội đại biểu Đảng bộ huyện Ba Vì lần thứ XXIII, nhiệm kỳ 2020-2025 (ngày 17-18/8/2020)\n\nĐại hội bầu 45 đồng chí "
        "vào Ban Chấp hành.",
        "2020-08-17", "2020-08-18",
    ),
    (
        "Đại hội đại biểu Đảng bộ huyện Thủ Thừa lần thứ XI, nhiệm kỳ 2015-2020 vừa bế mạc hôm 24-7, sau khi khai mạc hôm 23-7.",
        "2015-07-23", "2015-07-24",
    ),
    (
        "Đại hội Đảng bộ huyện Bảo Lạc lần thứ XX, nhiệm kỳ 2020-2025 diễn ra tháng 8/2020.",
        None, None,
    ),
    (
        "Ngày 4/8, Đại hội đại biểu Đảng bộ huyện Kim Động lần thứ XXIV, nhiệm kỳ 2010-2015 khai mạc.\n\nSáng 5/8, Đại hội bầu Ban Chấp "
        "hành gồm "
        "39 đồng chí. Đại hội bế mạc vào chiều cùng ngày.",
        "2010-08-04", "2010-08-05",
    ),
)
#: a text, its delegates and the members they stand for
DELEGATES: tuple[tuple[str, int | None, int | None], ...] = (
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Tham dự có 249 đại biểu chính "
        "thức đại diện cho 5.812 đảng viên.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Hơn 5.800 đảng viên trong toàn "
        "huyện gửi gắm niềm tin vào 249 đại biểu được triệu tập.",
        249, 5800,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Số đại biểu được triệu tập là "
        "250, có mặt 248, vắng 2 có lý do.",
        250, None,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Thay mặt cho 5.812 đảng viên ở "
        "48 tổ chức cơ sở đảng, 249 đại biểu đã về dự.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. 249 đại biểu, những người được "
        "5.812 đảng viên ủy thác, có mặt đông đủ.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Đại hội triệu tập 249 đại biểu, "
        "gồm 39 đại biểu đương nhiên và 210 đại biểu được bầu từ cơ sở, thay mặt cho 5.812 đảng viên của huyện.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Có 249/249 đại biểu được triệu "
        "tập về dự, đạt tỷ lệ 100%, đại diện 5.812 đảng viên.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Về dự Đại hội có 249 đồng chí "
        "đại biểu ưu tú, đại diện trí tuệ của 5.812 đảng viên thuộc 48 chi, đảng bộ.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Trong 249 đại biểu có 62 nữ, 35 "
        "người dân tộc thiểu số; họ mang theo ý chí của 5.812 đảng viên.",
        249, 5812,
    ),
    (
        "Dự kiến có 249 đại biểu chính thức, đại diện cho trên 5.800 đảng viên sẽ dự Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, "
        "nhiệm kỳ 2020-2025, khai mạc ngày 6/8.",
        249, 5800,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Theo báo cáo thẩm tra tư cách "
        "đại biểu, 249 đồng chí được triệu tập đều đủ tư cách.",
        249, None,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Dự Đại hội còn có các đồng chí "
        "lãnh đạo tỉnh và 249 đại biểu chính thức đại diện cho hơn 5.812 đảng viên.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Đại hội có sự góp mặt của 249 "
        "đại biểu (trong đó 39 đại biểu đương nhiên) thay mặt 5.812 đảng viên sinh hoạt tại 48 tổ chức cơ sở đảng.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Cùng với 249 đại biểu chính "
        "thức, Đại hội đón 60 khách mời. Các đại biểu thay mặt cho 5.812 đảng viên.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Đảng bộ huyện hiện có 5.812 đảng "
        "viên, cử 249 đại biểu dự Đại hội.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Đông đủ 249 đại biểu đã có mặt, "
        "tiêu biểu cho 5.812 đảng viên trong Đảng bộ.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Đại hội có 249 đại biểu tham dự. "
        "Những đại biểu này đại diện cho tiếng nói của 5.812 đảng viên.",
        249, 5812,
    ),
    (
        "Đại hội đảng viên Chi bộ Trường THPT Sơn Hà lần thứ XV, nhiệm kỳ 2020-2025 diễn ra ngày 12/3/2020. Có 42/43 đảng viên tham dự.",
        None, None,
    ),
    (
        "Chiều 6/8, 249 đại biểu thay mặt gần 6.000 đảng viên dự phiên trù bị Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm "
        "kỳ 2020-2025.",
        249, 6000,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Đoàn Chủ tịch điều hành, 249 đại "
        "biểu được các tổ chức đảng cơ sở cử về, đại diện cho 5.812 đảng viên, đã biểu quyết.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Đến dự có lãnh đạo tỉnh cùng 249 "
        "đại biểu đại diện cho 48 tổ chức cơ sở đảng với 5.812 đảng viên.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Tổng số đại biểu dự Đại hội: 249 "
        "đồng chí; tổng số đảng viên được đại diện: 5.812 đồng chí.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Sự kiện quy tụ 249 đại biểu ưu "
        "tú của 5.812 đảng viên toàn huyện.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Trước sự chứng kiến của 249 đại "
        "biểu chính thức, những người đại diện cho 5.812 đảng viên của 48 chi, đảng bộ trực thuộc, đồng chí Bí thư đọc diễn văn.",
        249, 5812,
    ),
    (
        "Sáng 6/8/2020, với sự tham dự của 249 đại biểu, thay mặt 5.812 đảng viên, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, "
        "nhiệm kỳ 2020-2025 khai mạc.",
        249, 5812,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Các đại biểu, gồm 249 đồng chí, "
        "đại diện cho hơn 5,8 nghìn đảng viên.",
        249, 5800,
    ),
    (
        "Ngày 6/8/2020, Đại hội đại biểu Đảng bộ huyện Mộ Đức lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Lãnh đạo các ban Đảng của tỉnh "
        "và 249 đảng viên ưu tú đại diện cho 5.812 đảng viên của huyện về dự.",
        249, 5812,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. 198 đại biểu chính thức thay "
        "mặt cho trên 5.000 đảng viên trong toàn Đảng bộ đã về dự.",
        198, 5000,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Có mặt tại hội trường là 198 "
        "đại biểu, đại diện cho 5.126 đảng viên đang sinh hoạt ở 44 chi, đảng bộ cơ sở.",
        198, 5126,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Đại hội vinh dự đón tiếp 198 "
        "đại biểu đại diện cho ý chí của 5.126 đảng viên.",
        198, 5126,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Đại biểu dự Đại hội: 198 đồng "
        "chí, trong đó nữ 41 đồng chí. Số đảng viên toàn Đảng bộ: 5.126 đồng chí.",
        198, None,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Được 5.126 đảng viên tin cậy "
        "bầu ra, 198 đại biểu mang đến Đại hội tiếng nói từ bản làng.",
        198, 5126,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. 198/200 đại biểu được triệu tập "
        "có mặt, đại diện cho 5.126 đảng viên.",
        200, 5126,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Số lượng đại biểu là 198 người, "
        "đại diện cho 5.126 đảng viên toàn huyện.",
        198, 5126,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Trong hội trường, 198 con người "
        "- đại diện cho 5.126 đảng viên - lắng nghe diễn văn khai mạc.",
        None, 5126,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Đảng bộ huyện với 5.126 đảng "
        "viên sinh hoạt ở 44 tổ chức cơ sở đảng đã cử 198 đại biểu chính thức về dự.",
        198, 5126,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Tham gia Đại hội là 198 đại "
        "biểu (32 đương nhiên, 166 được bầu), thay mặt hơn 5,1 nghìn đảng viên.",
        198, 5100,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Theo Ban Thẩm tra tư cách đại "
        "biểu, tổng số đại biểu được triệu tập là 198, đại diện cho 5.126 đảng viên; đại biểu cao tuổi nhất 60 tuổi.",
        198, 5126,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Ban Tổ chức cho biết có 198 đại "
        "biểu chính thức và 85 khách mời tham dự.",
        198, None,
    ),
    (
        "Huyện Kỳ Sơn: 198 đại biểu dự Đại hội Đảng bộ huyện lần thứ XXII\n\nNgày 15/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội lần thứ "
        "XXII, nhiệm kỳ 2020-2025.",
        198, None,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. 198 đại biểu ưu tú được lựa "
        "chọn từ 44 tổ chức cơ sở đảng, thay mặt cho toàn thể 5.126 đảng viên.",
        198, 5126,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Nhiệm vụ của 198 đại biểu thay "
        "mặt trên 5 nghìn đảng viên là thảo luận văn kiện.",
        198, 5000,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Về phía đại biểu chính thức có "
        "198 đồng chí, đại diện cho 44 tổ chức cơ sở đảng với 5.126 đảng viên.",
        198, 5126,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Đại hội lần này có 198 đại "
        "biểu, nhiều hơn nhiệm kỳ trước 12 đại biểu, thay mặt 5.126 đảng viên.",
        198, 5126,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Dự Đại hội có 198 đại biểu "
        "chính thức, trong đó 31 đại biểu là cấp ủy viên đương nhiệm, còn lại do đại hội các đảng bộ trực thuộc bầu, đại diện cho 5.126 "
        "đảng viên.",
        198, 5126,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Cả 198 đại biểu đều nhất trí "
        "với báo cáo thẩm tra tư cách; họ đại diện cho 5.126 đảng viên.",
        198, 5126,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Có 198 đồng chí đại biểu thay "
        "mặt cho 5.126 đồng chí đảng viên về dự Đại hội.",
        198, 5126,
    ),
    (
        "Toàn thể 62 đảng viên của Chi bộ Trung tâm Y tế huyện Kỳ Sơn đã dự Đại hội lần thứ IX, nhiệm kỳ 2020-2025 ngày 10/3/2020.",
        None, None,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Sự có mặt của 198 đại biểu, kết "
        "tinh trí tuệ của 5.126 đảng viên, làm nên không khí trang trọng.",
        198, 5126,
    ),
    (
        "Đại hội đại biểu Đảng bộ tỉnh Kon Tum lần thứ XVI, nhiệm kỳ 2020-2025 sẽ có sự tham dự của 350 đại biểu chính thức, đại diện cho "
        "gần 30 nghìn đảng viên.",
        350, 30000,
    ),
    (
        "Ông Tú cho biết có 350 đại biểu được triệu tập dự Đại hội Đảng bộ tỉnh Kon Tum lần thứ XVI, nhiệm kỳ 2020-2025, đại diện cho 2,9 "
        "vạn đảng viên.",
        350, 29000,
    ),
    (
        "Đại hội đại biểu Đảng bộ tỉnh Kon Tum lần thứ XVI, nhiệm kỳ 2020-2025 khai mạc sáng 24/9. 348 trong tổng số 350 đại biểu được "
        "triệu tập có mặt.",
        350, None,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Trước đó, 198 đại biểu đại diện "
        "cho 5.126 đảng viên đã dâng hương tại Nghĩa trang liệt sĩ huyện.",
        198, 5126,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Đại diện cho 5.126 đảng viên "
        "toàn huyện có 198 đại biểu dự Đại hội.",
        198, 5126,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Đại biểu chính thức: 198. Đảng "
        "viên: 5.126.",
        198, None,
    ),
    (
        "Sáng 15/7/2020, Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 khai mạc. Đại hội có 198 đại biểu chính "
        "thức (nữ 52, chiếm 26,3%; dân tộc thiểu số 170), đại diện 5.126 đảng viên.",
        198, 5126,
    ),
)
#: a text, the sizes of the committee and of its standing committee, the delegates to the congress above
CHOSEN: tuple[tuple[str, int | None, int | None, int | None], ...] = (
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đại hội bầu 39 đồng chí vào "
        "Ban Chấp hành khóa mới; Ban Chấp hành họp phiên đầu tiên bầu 11 đồng chí vào Ban Thường vụ. 18 đại biểu được bầu dự Đại hội Đảng "
        "bộ tỉnh.",
        39, 11, 18,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Ban Chấp hành Đảng bộ huyện "
        "khóa XXII có 39 thành viên, 11 người trong số này vào Ban Thường vụ.",
        39, 11, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Với số phiếu tập trung, 39 "
        "đồng chí đã trúng cử vào Ban Chấp hành. Ban Thường vụ Huyện ủy được bầu gồm 11 ủy viên.",
        39, 11, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. 39 gương mặt được tín nhiệm "
        "bầu vào Ban Chấp hành Đảng bộ huyện, trong đó 11 đồng chí được Ban Chấp hành bầu vào Ban Thường vụ.",
        39, 11, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Kết quả bầu cử: Ban Chấp "
        "hành 39 đồng chí; Ban Thường vụ 11 đồng chí; Ủy ban Kiểm tra 7 đồng chí; đoàn đại biểu dự Đại hội cấp trên 18 chính thức, 2 dự "
        "khuyết.",
        39, 11, 18,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đoàn đại biểu đi dự Đại hội "
        "Đảng bộ tỉnh lần thứ XX gồm 18 đại biểu chính thức và 2 đại biểu dự khuyết được Đại hội bầu ra.",
        None, None, 18,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đại hội đã bầu ra 39 ủy viên "
        "Ban Chấp hành, và cử 18 đại biểu chính thức, 2 đại biểu dự khuyết đi dự Đại hội đại biểu Đảng bộ tỉnh Quảng Ngãi lần thứ XX.",
        39, None, 18,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Một Ban Chấp hành mới gồm 39 "
        "đồng chí được bầu. Thường vụ có 11 đồng chí.",
        39, 11, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Bầu Ban Chấp hành: số lượng "
        "39; Ban Thường vụ: số lượng 11; Ủy ban Kiểm tra: số lượng 7.",
        39, 11, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Danh sách bầu có 45 người, "
        "Đại hội chọn 39 người vào Ban Chấp hành.",
        39, None, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Từ danh sách 45 ứng viên, 39 "
        "người được bầu vào Ban Chấp hành. Đến lượt mình, Ban Chấp hành bầu Ban Thường vụ 11 người từ danh sách 13.",
        39, 11, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Ban Chấp hành khóa XXII được "
        "Đại hội bầu một lần đủ 39 ủy viên, nữ 8 ủy viên.",
        39, None, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đại hội cũng bầu đoàn đại "
        "biểu dự đại hội cấp trên (18 chính thức, 2 dự khuyết).",
        None, None, 18,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. 18 đồng chí chính thức và 2 "
        "đồng chí dự khuyết được bầu vào đoàn đại biểu đi dự Đại hội đại biểu Đảng bộ tỉnh.",
        None, None, 18,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Tại phiên họp thứ nhất, Ban "
        "Chấp hành (39 đồng chí) đã bầu Ban Thường vụ (11 đồng chí), Bí thư, 2 Phó Bí thư và Ủy ban Kiểm tra (7 đồng chí).",
        39, 11, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Ban Chấp hành Đảng bộ huyện "
        "nhiệm kỳ 2020-2025 được kiện toàn với 39 đồng chí, giảm 2 so với nhiệm kỳ trước; Ban Thường vụ giữ nguyên 11 đồng chí.",
        39, 11, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đại hội bỏ phiếu bầu 39 đồng "
        "chí tham gia Ban Chấp hành; tiếp đó Ban Chấp hành bầu 11 đồng chí tham gia Ban Thường vụ và 7 đồng chí tham gia Ủy ban Kiểm tra "
        "Huyện ủy.",
        39, 11, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Hội nghị lần thứ nhất Ban "
        "Chấp hành đã bầu 11 đồng chí giữ chức Ủy viên Ban Thường vụ; 3 đồng chí giữ chức Bí thư, Phó Bí thư; 7 đồng chí Ủy viên Ủy ban "
        "Kiểm tra.",
        None, 11, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đại hội bầu Ban Chấp hành "
        "Đảng bộ huyện gồm 39 đồng chí, trong đó có 8 đồng chí nữ (20,5%), 12 đồng chí tham gia lần đầu.",
        39, None, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Ngoài 18 đại biểu chính thức "
        "dự Đại hội Đảng bộ tỉnh, Đại hội bầu thêm 2 đại biểu dự khuyết.",
        None, None, 18,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Cấp ủy khóa mới gồm 39 "
        "người; thường trực gồm 3 người; thường vụ 11 người.",
        39, 11, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Ra mắt Đại hội, Ban Chấp "
        "hành mới với 39 đồng chí hứa tiếp tục đoàn kết. Trước đó, 11 đồng chí được bầu vào Ban Thường vụ tại Hội nghị Ban Chấp hành lần "
        "thứ nhất.",
        39, 11, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đoàn của huyện dự Đại hội "
        "Đảng bộ tỉnh sắp tới có 20 người: 18 chính thức, 2 dự khuyết.",
        None, None, 18,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Kết thúc vòng bầu thứ nhất, "
        "Đại hội bầu đủ 39 đồng chí vào Ban Chấp hành; bầu 18 đồng chí là đại biểu chính thức và 02 đồng chí là đại biểu dự khuyết dự Đại "
        "hội cấp trên.",
        39, None, 18,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Điều 3. Ban Chấp hành Đảng "
        "bộ huyện khóa XXII gồm 39 đồng chí. Điều 4. Đoàn đại biểu dự Đại hội Đảng bộ tỉnh gồm 18 đại biểu chính thức, 02 đại biểu dự "
        "khuyết.",
        39, None, 18,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Chuẩn y kết quả bầu cử Ban "
        "Chấp hành gồm 39 đồng chí, Ban Thường vụ gồm 11 đồng chí, Ủy ban Kiểm tra gồm 7 đồng chí (có danh sách kèm theo).",
        39, 11, None,
    ),
    (
        "Ngày 6 và 7/8/2020, Đảng bộ huyện Mộ Đức tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Tổng số cấp ủy viên được bầu "
        "là 39 đồng chí, đạt 100% số lượng quy định. Ban Thường vụ bầu 10/11 đồng chí, khuyết 1.",
        39, 10, None,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. 41 đồng chí trúng cử Ban "
        "Chấp hành Đảng bộ huyện khóa mới; 13 đồng chí trúng cử Ban Thường vụ; 7 đồng chí trúng cử Ủy ban Kiểm tra.",
        41, 13, None,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đại hội tín nhiệm bầu BCH "
        "Đảng bộ huyện nhiệm kỳ mới gồm 41 đồng chí; BTV gồm 13 đồng chí.",
        41, 13, None,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Các đại biểu đã bỏ phiếu "
        "bầu 41 ủy viên BCH; BCH bầu 13 ủy viên BTV, 7 ủy viên UBKT.",
        41, 13, None,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Ban Chấp hành mới, 41 "
        "người, ra mắt Đại hội. Ban Thường vụ có 13 người.",
        41, 13, None,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đại hội quyết định số "
        "lượng Ban Chấp hành khóa XXII là 41 đồng chí và bầu đủ 41 đồng chí.",
        41, None, None,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Có 41 đồng chí được Đại "
        "hội bầu vào cấp ủy khóa mới. Tại kỳ họp thứ nhất, cấp ủy bầu 13 đồng chí vào Ban Thường vụ.",
        41, 13, None,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đại hội bầu 20 đồng chí là "
        "đại biểu chính thức, 2 đồng chí là đại biểu dự khuyết dự Đại hội đại biểu Đảng bộ tỉnh Nghệ An lần thứ XIX.",
        None, None, 20,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đoàn đại biểu Đảng bộ "
        "huyện dự Đại hội Đảng bộ tỉnh lần thứ XIX gồm 22 đồng chí (20 chính thức, 2 dự khuyết).",
        None, None, 20,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Huyện cử 20 đại biểu dự "
        "Đại hội tỉnh.",
        None, None, 20,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đại hội bầu ra Đoàn đại "
        "biểu gồm 20 đồng chí đi dự Đại hội Đảng bộ tỉnh.",
        None, None, 20,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Ban Chấp hành gồm 41 đồng "
        "chí, trong đó tái cử 28 đồng chí, mới 13 đồng chí.",
        41, None, None,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Ban Thường vụ Huyện ủy "
        "khóa XXII: 13 đồng chí. Thường trực Huyện ủy: 3 đồng chí.",
        None, 13, None,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Nhân sự Ban Chấp hành được "
        "bầu 41/47 đồng chí trong danh sách.",
        41, None, None,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đại hội đã bầu Ban Chấp "
        "hành với số lượng 41 đồng chí, Ban Thường vụ với số lượng 13 đồng chí.",
        41, 13, None,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đại hội bầu trực tiếp Bí "
        "thư Huyện ủy, bầu 41 ủy viên Ban Chấp hành; 20 đại biểu chính thức và 2 đại biểu dự khuyết đi dự Đại hội đại biểu Đảng bộ tỉnh "
        "lần thứ XIX.",
        41, None, 20,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Hội nghị Ban Chấp hành lần "
        "thứ nhất nhất trí bầu Ban Thường vụ gồm 13 đồng chí; bầu đồng chí Vi Hòe làm Bí thư; bầu 7 đồng chí vào Ủy ban Kiểm tra.",
        None, 13, None,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Trong 41 ủy viên Ban Chấp "
        "hành vừa được bầu có 9 nữ, 7 cán bộ trẻ.",
        41, None, None,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Ban Chấp hành khóa mới "
        "(gồm 41 người) và đoàn 20 đại biểu chính thức dự Đại hội tỉnh đã ra mắt.",
        41, None, 20,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Số lượng đại biểu được bầu "
        "đi dự Đại hội cấp trên: 20 chính thức, 2 dự khuyết.",
        None, None, 20,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Có 20 đồng chí được bầu là "
        "đại biểu dự Đại hội đại biểu Đảng bộ tỉnh.",
        None, None, 20,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đại hội biểu quyết thông "
        "qua danh sách bầu cử và bầu 41 đồng chí vào Ban Chấp hành, tỷ lệ đổi mới 31,7%.",
        41, None, None,
    ),
    (
        "Thường trực Tỉnh ủy vừa chỉ định Ban Chấp hành Đảng bộ xã Mường Xén nhiệm kỳ 2025-2030 gồm 27 đồng chí, Ban Thường vụ 9 đồng "
        "chí. Đại hội Đảng bộ xã Mường Xén lần thứ I, nhiệm kỳ 2025-2030 khai mạc ngày 28/7/2025.",
        27, 9, None,
    ),
    (
        "Tại Đại hội Đảng bộ xã Mường Xén lần thứ I, nhiệm kỳ 2025-2030 (ngày 28/7/2025), Ban Tổ chức Tỉnh ủy công bố quyết định chỉ định "
        "27 đồng chí tham gia Ban Chấp hành, 9 đồng chí tham gia Ban Thường vụ; chỉ định 8 đồng chí dự Đại hội Đảng bộ tỉnh.",
        27, 9, 8,
    ),
    (
        "Đại hội Đảng bộ xã Mường Xén lần thứ I, nhiệm kỳ 2025-2030 (ngày 28/7/2025) công bố quyết định chỉ định Đoàn đại biểu dự Đại hội "
        "đại biểu Đảng bộ tỉnh gồm 8 đại biểu chính thức.",
        None, None, 8,
    ),
    (
        "Ngày 15 và 16/7/2020, Đảng bộ huyện Kỳ Sơn tổ chức Đại hội đại biểu lần thứ XXII, nhiệm kỳ 2020-2025. Đảng bộ huyện có 20 đại "
        "biểu chính thức, 2 dự khuyết trong đoàn dự Đại hội tỉnh.",
        None, None, 20,
    ),
    (
        "Trưa 30/9/2020, Đại hội Đảng bộ tỉnh Bạc Liêu lần thứ XVI, nhiệm kỳ 2020-2025 bế mạc. Ngày 29/9, Đại hội tiến hành bầu Ban Chấp "
        "hành. Kết "
        "quả có 51 đồng chí trúng cử trong danh sách 59 đồng chí.",
        51, None, None,
    ),
    (
        "Sáng 17/6, Đảng bộ huyện Ba Bể khai mạc Đại hội lần thứ XXII, nhiệm kỳ 2020-2025. Theo chương trình, Đại hội làm việc đến hết ngày "
        "18/6, "
        "bầu 38 đồng chí vào Ban Chấp hành và 15 đại biểu dự Đại hội đại biểu Đảng bộ tỉnh lần thứ XII.",
        None, None, None,
    ),
    (
        "Hôm qua (12/8), Đại hội Đảng bộ huyện Tam Đảo lần thứ III, nhiệm kỳ 2015-2020 bế mạc. 14 đồng chí đại diện cho 4.562 đảng viên đi "
        "dự Đại "
        "hội Đảng bộ tỉnh lần thứ XVI.",
        None, None, 14,
    ),
)
#: a text, and what it says of its congress; it says nothing else
SAID: tuple[tuple[str, dict[str, str | int | bool]], ...] = (
    (
        "Sau hai ngày tập trung trí tuệ, chiều 29/7, Đại hội đại biểu Đảng bộ huyện Thoại Sơn lần thứ XII, nhiệm kỳ 2020-2025 hạ màn.",
        {"start_date": "2020-07-28", "end_date": "2020-07-29"},
    ),
    (
        "Đại hội đại biểu Đảng bộ huyện Thoại Sơn lần thứ XII, nhiệm kỳ 2020-2025 mở màn sáng 28/7 với lễ chào cờ.",
        {"start_date": "2020-07-28"},
    ),
    (
        "Đại hội đại biểu Đảng bộ huyện Thoại Sơn lần thứ XII, nhiệm kỳ 2020-2025 vừa trải qua hai ngày 28 và 29/7 sôi nổi.",
        {"start_date": "2020-07-28", "end_date": "2020-07-29"},
    ),
    (
        "Từ sáng sớm 28/7, 248 đại biểu đã tề tựu về Nhà văn hóa huyện dự khai mạc Đại hội đại biểu Đảng bộ huyện Thoại Sơn lần thứ XII, "
        "nhiệm kỳ 2020-2025.",
        {"start_date": "2020-07-28", "official_delegates": 248},
    ),
    (
        "Đại hội đại biểu Đảng bộ huyện Thoại Sơn lần thứ XII, nhiệm kỳ 2020-2025 được tổ chức trọng thể trong các ngày 28 - 29/7/2020 "
        "tại thị trấn Núi Sập.",
        {"start_date": "2020-07-28", "end_date": "2020-07-29"},
    ),
    (
        "Ngày 29/7 - ngày làm việc cuối cùng của Đại hội đại biểu Đảng bộ huyện Thoại Sơn lần thứ XII, nhiệm kỳ 2020-2025 - Đại hội nghe "
        "công bố kết quả bầu cử.",
        {"end_date": "2020-07-29"},
    ),
    (
        "Thay vì ba ngày như trước, Đại hội đại biểu Đảng bộ huyện Thoại Sơn lần thứ XII, nhiệm kỳ 2020-2025 chỉ họp hai ngày, 28 và 29/7.",
        {"start_date": "2020-07-28", "end_date": "2020-07-29"},
    ),
    (
        "Dự kiến ngày 28/7 tới, Đại hội đại biểu Đảng bộ huyện Thoại Sơn lần thứ XII, nhiệm kỳ 2020-2025 sẽ chính thức khai mạc và kéo "
        "dài 2 ngày.",
        {"start_date": "2020-07-28", "end_date": "2020-07-29"},
    ),
    (
        "Phiên bế mạc Đại hội đại biểu Đảng bộ huyện Thoại Sơn lần thứ XII, nhiệm kỳ 2020-2025 diễn ra vào chiều 29/7.",
        {"end_date": "2020-07-29"},
    ),
    (
        "Đúng 8 giờ sáng 28/7, Đại hội đại biểu Đảng bộ huyện Thoại Sơn lần thứ XII, nhiệm kỳ 2020-2025 khai mạc; 10 giờ 30 phút ngày "
        "29/7, Đại hội bế mạc.",
        {"start_date": "2020-07-28", "end_date": "2020-07-29"},
    ),
    (
        "Lãnh đạo tỉnh chúc mừng Đại hội đại biểu Đảng bộ huyện Thoại Sơn lần thứ XII, nhiệm kỳ 2020-2025 (28 - 29/7).",
        {"start_date": "2020-07-28", "end_date": "2020-07-29"},
    ),
    (
        "Theo Kế hoạch số 15-KH/HU, Đại hội đại biểu Đảng bộ huyện Thoại Sơn lần thứ XII, nhiệm kỳ 2020-2025 họp trù bị chiều 27/7, khai "
        "mạc sáng 28/7, bế mạc chiều 29/7.",
        {"start_date": "2020-07-28", "end_date": "2020-07-29"},
    ),
)
HELD = "Ngày 28 và 29/7/2020, Đảng bộ huyện Thoại Sơn tổ chức Đại hội đại biểu lần thứ XII, nhiệm kỳ 2020-2025. "
#: what is said behind that sentence, and what it adds
BEHIND: tuple[tuple[str, dict[str, str | int | bool]], ...] = (
    (
        "Đại hội quy tụ 248 đại biểu của 52 tổ chức cơ sở đảng, với tổng số 6.120 đảng viên.",
        {"official_delegates": 248, "members_represented": 6120},
    ),
    ("248 đại biểu thay mặt hơn sáu nghìn đảng viên về dự.", {"official_delegates": 248}),
    ("Đại hội đón 248 đại biểu; đội ngũ đảng viên của huyện là 6.120 đồng chí.", {"official_delegates": 248}),
    ("Có 248 trên tổng số 250 đại biểu được triệu tập về dự.", {"official_delegates": 250}),
    ("Vắng mặt 2, có mặt 248 đại biểu.", {"official_delegates": 248}),
    ("248 đại biểu ngồi kín hội trường, sau lưng họ là 6.120 đảng viên.", {"official_delegates": 248}),
    (
        "Số đại biểu chính thức dự Đại hội là 248 (nữ 60), đại diện cho 6.120 đảng viên.",
        {"official_delegates": 248, "members_represented": 6120},
    ),
    (
        "Được biết, Đại hội có 248 đại biểu chính thức: 38 đại biểu đương nhiên, 210 đại biểu bầu từ cơ sở, đại diện 6.120 đảng viên.",
        {"official_delegates": 248, "members_represented": 6120},
    ),
    ("Đại hội chọn 41 đồng chí vào Ban Chấp hành.", {"committee_size": 41}),
    ("Danh sách trúng cử Ban Chấp hành gồm 41 đồng chí.", {"committee_size": 41}),
    ("41 cấp ủy viên khóa mới đã ra mắt.", {"committee_size": 41}),
    ("Ban Chấp hành khóa mới 41 đồng chí có 30 đồng chí tái cử.", {"committee_size": 41}),
    (
        "Đại hội bầu được 41/43 đồng chí theo đề án vào BCH Đảng bộ huyện; tại hội nghị thứ nhất, BCH bầu 13 đồng chí vào BTV Huyện ủy.",
        {"committee_size": 41, "standing_committee_size": 13},
    ),
    (
        "Ở phần bầu cử, các đại biểu đã bầu 41/47 đồng chí vào BCH; 13/15 đồng chí vào BTV.",
        {"committee_size": 41, "standing_committee_size": 13},
    ),
    (
        "Đại hội đã bầu ra Ban Chấp hành (41 đồng chí), Ban Thường vụ (13 đồng chí) và Ủy ban Kiểm tra (7 đồng chí).",
        {"committee_size": 41, "standing_committee_size": 13},
    ),
    (
        "Bộ máy lãnh đạo mới gồm 41 ủy viên Ban Chấp hành, 13 ủy viên Ban Thường vụ, 3 đồng chí Thường trực.",
        {"committee_size": 41, "standing_committee_size": 13},
    ),
    ("Ban Chấp hành mới có số lượng 41 người.", {"committee_size": 41}),
    ("Đại hội thống nhất bầu Ban Chấp hành 41 người, nhiều hơn khóa trước 2 người.", {"committee_size": 41}),
    ("Đại hội bầu đoàn 18 đại biểu chính thức, 2 đại biểu dự khuyết đi dự Đại hội tỉnh.", {"higher_delegates": 18}),
    ("18 đại biểu chính thức sẽ thay mặt Đảng bộ huyện dự Đại hội đại biểu Đảng bộ tỉnh An Giang lần thứ XI.", {"higher_delegates": 18}),
    ("Đại hội cũng đã cử 18 đồng chí tham gia đoàn đại biểu dự Đại hội Đảng bộ tỉnh An Giang.", {"higher_delegates": 18}),
    ("Đoàn đi dự Đại hội tỉnh: 18 chính thức, 2 dự khuyết.", {"higher_delegates": 18}),
    ("Ra mắt Đại hội có 18 đại biểu chính thức của huyện đi dự Đại hội tỉnh.", {"higher_delegates": 18}),
    ("Bầu đại biểu dự Đại hội Đảng bộ tỉnh: 18 đồng chí chính thức và 02 đồng chí dự khuyết trúng cử.", {"higher_delegates": 18}),
    ("Đại hội bầu 20 đại biểu dự Đại hội cấp trên (18 chính thức và 2 dự khuyết).", {"higher_delegates": 18}),
    ("Trúng cử đại biểu dự Đại hội Đảng bộ tỉnh có 18 đồng chí.", {"higher_delegates": 18}),
    (
        "Đại hội bầu trực tiếp đồng chí Phạm Thị Như Phượng làm Bí thư Huyện ủy; bầu Ban Chấp hành với 41 ủy viên.",
        {"committee_size": 41, "direct_election": True},
    ),
    (
        "Lần đầu tiên, chức danh Bí thư Huyện ủy được bầu ngay tại Đại hội: đồng chí Phạm Thị Như Phượng đạt 246/248 phiếu.",
        {"direct_election": True},
    ),
    ("Với hình thức bầu trực tiếp, đồng chí Phạm Thị Như Phượng trúng cử Bí thư Huyện ủy.", {"direct_election": True}),
    ("Đại hội được chọn thí điểm bầu Bí thư trực tiếp.", {"direct_election": True}),
    (
        "Đồng chí Phạm Thị Như Phượng được 248 đại biểu bầu làm Bí thư Huyện ủy ngay tại Đại hội.",
        {"direct_election": True, "official_delegates": 248},
    ),
)



def _reported(text: str) -> Congress:
    found = [c for c in read_document(Document("x", text + "\n")).congresses if c.main]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(("text", "start", "end"), DAYS)
def test_days(text: str, start: str | None, end: str | None) -> None:
    congress = _reported(text)
    assert (congress.start_date, congress.end_date) == (start, end)


@pytest.mark.parametrize(("text", "delegates", "members"), DELEGATES)
def test_delegates(text: str, delegates: int | None, members: int | None) -> None:
    congress = _reported(text)
    assert (congress.official_delegates, congress.members_represented) == (delegates, members)


@pytest.mark.parametrize(("text", "committee", "standing", "above"), CHOSEN)
def test_those_chosen(text: str, committee: int | None, standing: int | None, above: int | None) -> None:
    congress = _reported(text)
    assert (congress.committee_size, congress.standing_committee_size, congress.higher_delegates) == (committee, standing, above)


@pytest.mark.parametrize(
    ("text", "said"), [*SAID, *((HELD + told, {**added, "start_date": "2020-07-28", "end_date": "2020-07-29"}) for told, added in BEHIND)]
)
def test_what_is_said(text: str, said: dict[str, str | int | bool]) -> None:
    congress = _reported(text)
    names = (
        "start_date", "end_date", "official_delegates", "members_represented", "committee_size", "standing_committee_size",
        "higher_delegates",
    )  # fmt: skip
    found = {name: getattr(congress, name) for name in names if getattr(congress, name) is not None}
    assert {**found, **({"direct_election": True} if congress.direct_election else {})} == said


@pytest.mark.parametrize("told", [
    "Đại hội đã bầu trực tiếp chức danh Bí thư Huyện ủy.",
    "Bí thư Huyện ủy do Đại hội trực tiếp bầu là đồng chí Lê Văn Nam.",
    "Tại Đại hội, 248 đại biểu đã trực tiếp bỏ phiếu bầu Bí thư Huyện ủy.",
    "Đây là đơn vị được Tỉnh ủy chọn Đại hội trực tiếp bầu Bí thư.",
    "Thực hiện chủ trương Đại hội bầu trực tiếp Bí thư cấp ủy, đồng chí Lê Văn Nam đã trúng cử.",
    "Việc bầu Bí thư Huyện ủy được tiến hành trực tiếp tại Đại hội.",
    "Đồng chí Lê Văn Nam được Đại hội bầu làm Bí thư Huyện ủy.",
])
def test_the_congress_elects_its_secretary(told: str) -> None:
    assert _reported(HELD + told).direct_election


@pytest.mark.parametrize("told", [
    "Ban Chấp hành họp phiên thứ nhất bầu đồng chí Lê Văn Nam làm Bí thư Huyện ủy.",
    "Trong 28 đảng bộ cơ sở, có 12 đảng bộ bầu trực tiếp Bí thư tại đại hội.",
    "Toàn huyện có 12/28 đại hội bầu trực tiếp Bí thư.",
    "Cả huyện có 5 xã thực hiện thí điểm Đại hội bầu trực tiếp Bí thư Đảng ủy.",
    "Xã Vĩnh Trạch là nơi bầu trực tiếp Bí thư tại đại hội.",
    "Đại hội bầu trực tiếp đoàn đại biểu dự Đại hội tỉnh.",
    "Huyện không thực hiện bầu trực tiếp Bí thư tại Đại hội.",
    "Hội nghị lần thứ nhất Ban Chấp hành bầu trực tiếp Bí thư, Phó Bí thư.",
])
def test_others_elect_a_secretary_so_or_nobody(told: str) -> None:
    assert not _reported(HELD + told).direct_election
