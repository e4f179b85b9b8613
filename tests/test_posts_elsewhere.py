"""Posts in texts that report on no congress: councils, unions, offices, works; each case is a whole text and what it tells."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.text import Document

#: a text, and what is told of each person: «name: role body (event)»
CASES = {
    "what a council did before is told of whom it names": (
        "Ngày 20/3/2020, Tỉnh ủy Kon Tum công bố quyết định về cán bộ. Trước đó, HĐND tỉnh đã bầu ông Lê Văn Khôi, nguyên Giám đốc Sở Nội vụ, "
        "làm Phó Chủ tịch UBND tỉnh, thay bà Cao Thị Mơ chuyển công tác. Ông Khôi từng là Hiệu trưởng Trường phổ thông dân tộc nội trú Đăk Hà.",
        ["Lê Văn Khôi: Phó Chủ tịch UBND tỉnh Kon Tum (elected)", "Lê Văn Khôi: Giám đốc Sở Nội vụ tỉnh Kon Tum (held)",
         "Lê Văn Khôi: Hiệu trưởng Trường Phổ thông Dân tộc nội trú Đăk Hà (held)", "Cao Thị Mơ: Phó Chủ tịch UBND tỉnh Kon Tum (held)"],
    ),
    "a post told without its place, behind that of another province, is that which was told in full": (
        "Chiều 14/5/2019, lãnh đạo ba tỉnh họp. Dự có ông Lê Văn Khôi, Bí thư Tỉnh ủy Gia Lai. Đối với tỉnh Kon Tum, theo Phó Bí thư Tỉnh ủy "
        "Hồ Sỹ Tân, kinh tế tăng khá.\n\nBí thư Tỉnh ủy Lê Văn Khôi đề nghị mở đường.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Gia Lai (holds)", "Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Kon Tum (holds)"],
    ),
    "the committee of a branch told by that word alone": (
        "Ngày 9/6/2015, Đảng bộ BIDV chi nhánh Hà Nam tổ chức Đại hội lần thứ V, nhiệm kỳ 2015-2020. Ông Lê Văn Khôi, Giám đốc Chi nhánh, được "
        "bầu làm Bí thư Đảng ủy Chi nhánh.",
        ["Lê Văn Khôi: Giám đốc BIDV chi nhánh Hà Nam (holds)", "Lê Văn Khôi: Bí thư Đảng ủy BIDV chi nhánh Hà Nam (elected)"],
    ),
    "a sentence that turns to another side": (
        "Bí thư Tỉnh ủy Lào Cai Lê Văn Khôi cho biết, Đại hội Đảng bộ tỉnh Lào Cai lần thứ I, nhiệm kỳ 2025-2030 họp ngày 28/9/2025.\n\nVề phía "
        "Tuyên Quang, Bí thư Tỉnh ủy Hồ Sỹ Tân thông tin: công tác chuẩn bị đã xong.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Lào Cai (holds)", "Hồ Sỹ Tân: Bí thư Tỉnh ủy Tuyên Quang (holds)"],
    ),
    "a school's name ends before what it does": (
        "Ngày 25/6/2020, Đảng bộ Trường Đại học Tây Nguyên tổ chức Đại hội lần thứ VII, nhiệm kỳ 2020-2025. Về phía Nhà trường có ông Lê Văn "
        "Khôi, Bí thư Đảng ủy, Hiệu trưởng.",
        ["Lê Văn Khôi: Bí thư Đảng ủy Trường Đại học Tây Nguyên (holds)", "Lê Văn Khôi: Hiệu trưởng Trường Đại học Tây Nguyên (holds)"],
    ),
    "who wins what the sentence in front says was voted on": (
        "Đại hội Đảng bộ huyện Mộc Châu lần thứ XX, nhiệm kỳ 2010-2015 bế mạc ngày 30/9/2010. Bí thư Huyện ủy được bầu trực tiếp tại đại hội. "
        "Ông Lê Văn Khôi tái đắc cử với 294/299 phiếu.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Mộc Châu (re-elected)"],
    ),
    "a council elects": (
        "Kỳ họp thứ 12 HĐND tỉnh Quảng Trị. Với 45/45 phiếu, ông Lê Văn Khôi trúng cử Chủ tịch HĐND tỉnh; hai Phó Chủ tịch UBND tỉnh "
        "được bầu bổ sung là bà Cao Thị Mơ và ông Hồ Sỹ Tân.",
        ["Lê Văn Khôi: Chủ tịch HĐND tỉnh Quảng Trị (elected)", "Cao Thị Mơ: Phó Chủ tịch UBND tỉnh Quảng Trị (elected)",
         "Hồ Sỹ Tân: Phó Chủ tịch UBND tỉnh Quảng Trị (elected)"],
    ),
    "a post told without its place, of the same person's post told with it": (
        "Ông Lê Văn Khôi được bầu làm Bí thư Tỉnh ủy Quảng Trị\n\nĐại hội Đảng bộ tỉnh Quảng Trị lần thứ XVII, nhiệm kỳ 2020-2025 đã bế mạc.\n\n"
        "Ông Hồ Sỹ Tân, Phó Bí thư Thường trực Tỉnh ủy, được bầu làm Bí thư Tỉnh ủy Trà Vinh khóa XI.\n\n"
        "Bà Cao Thị Mơ, Phó Bí thư Tỉnh ủy, được điều động làm Phó Bí thư Tỉnh ủy Trà Vinh.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Quảng Trị (elected)", "Hồ Sỹ Tân: Bí thư Tỉnh ủy Trà Vinh (elected)",
         "Hồ Sỹ Tân: Phó Bí thư Thường trực Tỉnh ủy Trà Vinh (held)", "Cao Thị Mơ: Phó Bí thư Tỉnh ủy Quảng Trị (held)",
         "Cao Thị Mơ: Phó Bí thư Tỉnh ủy Trà Vinh (appointed)"],
    ),
    "a post told without its place in a life, of the place of the same body told behind it, not of the home": (
        "Ông Lê Văn Khôi được điều động làm Giám đốc Công an tỉnh Đắk Nông\n\nÔng Khôi quê Hải Dương. Ông từng giữ các chức vụ: "
        "Trưởng phòng Tham mưu Công an tỉnh, Phó Giám đốc Công an tỉnh Bình Phước.",
        ["Lê Văn Khôi: Giám đốc Công an tỉnh Đắk Nông (appointed)", "Lê Văn Khôi: Phó Giám đốc Công an tỉnh Bình Phước (held)",
         "Lê Văn Khôi: Trưởng phòng Phòng Tham mưu Công an tỉnh Bình Phước (held)"],
    ),
    "posts of a province told after those of another": (
        "Thủ tướng phê chuẩn nhân sự UBND hai tỉnh.\n\nÔng Hồ Sỹ Tân giữ chức Phó Chủ tịch UBND tỉnh Hải Dương.\n\nThủ tướng phê chuẩn ông "
        "Lê Văn Khôi, Giám đốc Sở Tài chính, giữ chức Phó Chủ tịch UBND tỉnh Kiên Giang.",
        ["Hồ Sỹ Tân: Phó Chủ tịch UBND tỉnh Hải Dương (holds)", "Lê Văn Khôi: Giám đốc Sở Tài chính tỉnh Kiên Giang (held)",
         "Lê Văn Khôi: Phó Chủ tịch UBND tỉnh Kiên Giang (appointed)"],
    ),
    "posts in a cell and in what it belongs to": (
        "Chi bộ Phòng Giao dịch số 3, trực thuộc Đảng bộ Agribank Chi nhánh tỉnh Phú Thọ tổ chức Đại hội chi bộ lần thứ IV, nhiệm kỳ "
        "2022 - 2025.\n\nDự Đại hội có đồng chí Cao Thị Mơ, Phó Bí thư Đảng ủy. Đồng chí Lê Văn Khôi, Giám đốc Phòng Giao dịch, được bầu "
        "giữ chức Bí thư.",
        ["Cao Thị Mơ: Phó Bí thư Đảng ủy Agribank Chi nhánh tỉnh Phú Thọ (holds)", "Lê Văn Khôi: Giám đốc Phòng Giao dịch số 3 (holds)",
         "Lê Văn Khôi: Bí thư Chi bộ Phòng Giao dịch số 3 (elected)"],
    ),
    "a sentence that ends in the abbreviation of a unit; the police of a province in letters": (
        "Tại TP Thủ Đức, HĐND TP bầu ông Lê Văn Khôi làm Phó Chủ tịch UBND TP. Ông Khôi sinh năm 1980.\n\nThiếu tướng Hồ Sỹ Tân, Giám đốc CAT "
        "An Giang, dự buổi lễ.",
        ["Lê Văn Khôi: Phó Chủ tịch UBND thành phố Thủ Đức (elected)", "Hồ Sỹ Tân: Giám đốc Công an tỉnh An Giang (holds)"],
    ),
    "posts left, told one after the other behind one verb": (
        "HĐND tỉnh Tiền Giang miễn nhiệm các chức danh: Phó Chủ tịch HĐND tỉnh đối với bà Cao Thị Mơ, Phó Chủ tịch UBND tỉnh đối với các ông Lê "
        "Văn Khôi, Hồ Sỹ Tân.",
        ["Cao Thị Mơ: Phó Chủ tịch HĐND tỉnh Tiền Giang (held)", "Lê Văn Khôi: Phó Chủ tịch UBND tỉnh Tiền Giang (held)",
         "Hồ Sỹ Tân: Phó Chủ tịch UBND tỉnh Tiền Giang (held)"],
    ),
    "years of birth and posts in brackets behind those who are elected": (
        "HĐND tỉnh Tiền Giang bầu ông Lê Văn Khôi (SN 1969, Giám đốc Sở Y tế) và ông Hồ Sỹ Tân (Bí thư Huyện ủy Chợ Gạo) làm Phó Chủ tịch UBND "
        "tỉnh.",
        ["Lê Văn Khôi: Giám đốc Sở Y tế tỉnh Tiền Giang (held)", "Hồ Sỹ Tân: Bí thư Huyện ủy Chợ Gạo (held)",
         "Lê Văn Khôi: Phó Chủ tịch UBND tỉnh Tiền Giang (elected)", "Hồ Sỹ Tân: Phó Chủ tịch UBND tỉnh Tiền Giang (elected)"],
    ),
    "where somebody comes from is not where he worked": (
        "Ông Lê Văn Khôi giữ chức Phó Bí thư Thành ủy Hà Nội\n\nÔng Khôi sinh năm 1972, quê xã An Ninh, huyện Tiền Hải, Thái Bình. Ông từng "
        "làm Phó Giám đốc Sở Xây dựng, Chủ tịch UBND quận Cầu Giấy.",
        ["Lê Văn Khôi: Phó Bí thư Thành ủy Hà Nội (holds)", "Lê Văn Khôi: Phó Giám đốc Sở Xây dựng thành phố Hà Nội (held)",
         "Lê Văn Khôi: Chủ tịch UBND quận Cầu Giấy (held)"],
    ),
    "a province's committee in a text on a city that is none": (
        "HĐND TP Cần Thơ bầu ông Lê Văn Khôi làm Chủ tịch UBND TP Cần Thơ\n\nÔng Khôi quê quán Vĩnh Long. Ông từng là Ủy viên Ban Thường vụ "
        "Tỉnh ủy.",
        ["Lê Văn Khôi: Chủ tịch UBND thành phố Cần Thơ (elected)", "Lê Văn Khôi: Ủy viên Ban Thường vụ Tỉnh ủy (held)"],
    ),
    "a post told in short, and further on with its place": (
        "Bà Cao Thị Mơ từng làm bí thư huyện vùng biên trước khi về tỉnh.\n\nBà Mơ quê huyện Chư Prông. Bà từng giữ các chức vụ Chủ tịch UBND "
        "huyện Ia Grai, Bí thư Huyện ủy Đức Cơ.",
        ["Cao Thị Mơ: Chủ tịch UBND huyện Ia Grai (held)", "Cao Thị Mơ: Bí thư Huyện ủy Đức Cơ (held)"],
    ),
    "what a sentence turns to": (
        "Bộ Chính trị chuẩn y nhân sự ba tỉnh ủy.\n\nTại Hậu Giang, 51 đồng chí được chuẩn y tham gia Ban Chấp hành Đảng bộ tỉnh; ông Lê Văn "
        "Khôi giữ chức Bí thư Tỉnh ủy; hai Phó Bí thư là ông Hồ Sỹ Tân và bà Cao Thị Mơ.\n\nVới Lạng Sơn, ông Đinh Công Hòe được chuẩn y giữ "
        "chức Bí thư Tỉnh ủy. Còn Yên Bái, bà Lò Thị Hảo được chuẩn y làm Bí thư Tỉnh ủy.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Hậu Giang (appointed)", "Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Hậu Giang (appointed)",
         "Cao Thị Mơ: Phó Bí thư Tỉnh ủy Hậu Giang (appointed)", "Đinh Công Hòe: Bí thư Tỉnh ủy Lạng Sơn (appointed)",
         "Lò Thị Hảo: Bí thư Tỉnh ủy Yên Bái (appointed)"],
    ),
    "commanders of a commune's forces, unions said in short": (
        "Bí thư Xã đoàn Gio Mai Cao Thị Mơ và Xã đội phó xã Gio Mai Lê Văn Khôi trao quà; cùng dự có ông Hồ Sỹ Tân, Phó Chủ tịch Hội "
        "Cựu TNXP tỉnh Quảng Trị.",
        ["Cao Thị Mơ: Bí thư Xã đoàn Gio Mai (holds)", "Lê Văn Khôi: Xã đội phó Ban Chỉ huy Quân sự xã Gio Mai (holds)",
         "Hồ Sỹ Tân: Phó Chủ tịch Hội Cựu Thanh niên xung phong tỉnh Quảng Trị (holds)"],
    ),
    "regional branches, standing deputies": (
        "Ông Lê Văn Khôi được bổ nhiệm giữ chức Phó Chánh Văn phòng Thường trực Văn phòng UBND tỉnh Quảng Trị; bà Cao Thị Mơ, Giám đốc "
        "Ngân hàng Nhà nước Khu vực 8, chúc mừng.",
        ["Lê Văn Khôi: Phó Chánh Văn phòng Thường trực Văn phòng UBND tỉnh Quảng Trị (appointed)",
         "Cao Thị Mơ: Giám đốc Ngân hàng Nhà nước Khu vực 8 (holds)"],
    ),
    "posts without their bodies, in the one that the sentence or the paragraph names": (
        "Nhà máy Xi măng Đông Hà có giám đốc mới\nHội Nông dân tỉnh Quảng Trị vừa bầu ông Lê Văn Khôi làm Chủ tịch; hai Phó Chủ tịch là "
        "bà Cao Thị Mơ và ông Hồ Sỹ Tân. Dự có bà Võ Thị Lam, nguyên Phó Chủ tịch Hội.",
        ["Lê Văn Khôi: Chủ tịch Hội Nông dân tỉnh Quảng Trị (elected)", "Cao Thị Mơ: Phó Chủ tịch Hội Nông dân tỉnh Quảng Trị (elected)",
         "Hồ Sỹ Tân: Phó Chủ tịch Hội Nông dân tỉnh Quảng Trị (elected)", "Võ Thị Lam: Phó Chủ tịch Hội Nông dân tỉnh Quảng Trị (held)"],
    ),
    "a family name that is a form of address, names of two syllables in a list": (
        "Anh Ông Văn Lực, Bí thư Huyện đoàn Hải Lăng, nói. Dự có các Phó Bí thư Huyện ủy Hải Lăng Mai Thị Chi, Trần Vũ và Pinăng Hoàng.",
        ["Ông Văn Lực: Bí thư Huyện đoàn Hải Lăng (holds)", "Mai Thị Chi: Phó Bí thư Huyện ủy Hải Lăng (holds)",
         "Trần Vũ: Phó Bí thư Huyện ủy Hải Lăng (holds)", "Pinăng Hoàng: Phó Bí thư Huyện ủy Hải Lăng (holds)"],
    ),
    "a family name that reads as a union's with the word in front, a hospital called by a letter, a school called after somebody": (
        "Dự có Chủ tịch UBND tỉnh Đoàn Văn Khôi, Giám đốc Bệnh viện A Hà Sỹ Tân và bà Cao Thị Mơ - Hiệu trưởng Trường Chính trị Lê Duẩn. "
        "Phát biểu có Bí thư tỉnh Đoàn Quảng Trị Hồ Sỹ Lam.",
        ["Đoàn Văn Khôi: Chủ tịch UBND tỉnh Quảng Trị (holds)", "Hà Sỹ Tân: Giám đốc Bệnh viện A (holds)",
         "Cao Thị Mơ: Hiệu trưởng Trường Chính trị Lê Duẩn (holds)", "Hồ Sỹ Lam: Bí thư Tỉnh đoàn Quảng Trị (holds)"],
    ),
    "whom those named accompany, and places in a list": (
        "Sau hai ngày đi Đakrông, Hải Lăng, Thủ tướng làm việc với UBND tỉnh Quảng Trị. Tháp tùng Thủ tướng trong chuyến đi có: Lê Văn Khôi, Bộ "
        "trưởng Bộ Y tế; Cao Thị Mơ, Thứ trưởng Bộ Nội vụ.",
        ["Lê Văn Khôi: Bộ trưởng Bộ Y tế (holds)", "Cao Thị Mơ: Thứ trưởng Bộ Nội vụ (holds)"],
    ),
    "who acts stands behind the passive, committees of unions, a department of the province that only its committee names": (
        "Tỉnh ủy Quảng Trị có cán bộ mới. Ông Lê Văn Khôi được Chủ tịch UBND tỉnh Hồ Sỹ Tân bổ nhiệm làm Giám đốc Sở Nội vụ. Ông từng được điều "
        "ra Hà Nội. Dự có bà Cao Thị Mơ, Ủy viên Ban Bí thư Trung ương Đoàn và ông Võ Văn Lam, Ủy viên BCH Trung ương Hội Nông dân Việt Nam, "
        "Trưởng Ban Dân tộc tỉnh.",
        ["Hồ Sỹ Tân: Chủ tịch UBND tỉnh Quảng Trị (holds)", "Lê Văn Khôi: Giám đốc Sở Nội vụ tỉnh Quảng Trị (appointed)",
         "Cao Thị Mơ: Ủy viên Ban Bí thư Trung ương Đoàn (holds)",
         "Võ Văn Lam: Ủy viên Ban Chấp hành Trung ương Hội Nông dân Việt Nam (holds)",
         "Võ Văn Lam: Trưởng ban Ban Dân tộc tỉnh Quảng Trị (holds)"],
    ),
    "a body told by its kind alone, boards of a company, who leads what the next is deputy in, names of one syllable and of Ê Đê women": (
        "UBND tỉnh Quảng Trị họp. Có Đại tá K'Brọt, Phó Tư lệnh Quân khu 4, được bổ nhiệm giữ chức Tư lệnh Quân khu; ông Lê Văn Khôi, "
        "Tổng Giám đốc kiêm Chủ tịch HĐQT Công ty Xi măng Đông Hà. Chủ trì có ông Hồ Sỹ Tân, "
        "Chủ tịch; H'Lim Niê và bà Cao Thị Mơ, Phó Chủ tịch HĐND tỉnh. Ông "
        "Giàng Seo Páo, Bí thư Chi bộ thôn Mào Sao Phìn, phát biểu.",
        ["K'Brọt: Phó Tư lệnh Quân khu 4 (held)", "Lê Văn Khôi: Tổng Giám đốc Công ty Xi măng Đông Hà (holds)",
         "Lê Văn Khôi: Chủ tịch Hội đồng quản trị Công ty Xi măng Đông Hà (holds)",
         "Hồ Sỹ Tân: Chủ tịch HĐND tỉnh Quảng Trị (holds)", "H'Lim Niê: Phó Chủ tịch HĐND tỉnh Quảng Trị (holds)",
         "Cao Thị Mơ: Phó Chủ tịch HĐND tỉnh Quảng Trị (holds)", "K'Brọt: Tư lệnh Quân khu 4 (appointed)",
         "Giàng Seo Páo: Bí thư Chi bộ thôn Mào Sao Phìn (holds)"],
    ),
    "who is only proposed, and holds another post": (
        "Bà Cao Thị Mơ, người được giới thiệu để bầu làm Chủ tịch Hội Nông "
        "dân huyện Gio Linh, hiện là Phó Chủ tịch Hội. Nếu trúng cử, bà sẽ kế nhiệm ông Lê Văn Khôi, Chủ tịch Hội.",
        ["Cao Thị Mơ: Phó Chủ tịch Hội Nông dân huyện Gio Linh (holds)",
         "Lê Văn Khôi: Chủ tịch Hội Nông dân huyện Gio Linh (holds)"],
    ),
    "a list that ends at the semicolon": (
        "Dự có các Ủy viên Trung ương Đảng: Lê Văn Khôi (Thứ trưởng Bộ Y tế), Cao Thị Mơ; đồng chí Hồ Sỹ Tân, Phó Chủ tịch Quốc hội.",
        ["Lê Văn Khôi: Ủy viên Ban Chấp hành Trung ương Đảng (holds)", "Lê Văn Khôi: Thứ trưởng Bộ Y tế (holds)",
         "Cao Thị Mơ: Ủy viên Ban Chấp hành Trung ương Đảng (holds)", "Hồ Sỹ Tân: Phó Chủ tịch Quốc hội (holds)"],
    ),
    "a department that only provinces have": (
        "Bà Cao Thị Mơ giữ chức Giám đốc Sở Nội vụ Hưng Yên, thay ông Hồ Sỹ Tân nghỉ hưu.",
        ["Cao Thị Mơ: Giám đốc Sở Nội vụ tỉnh Hưng Yên (holds)", "Hồ Sỹ Tân: Giám đốc Sở Nội vụ tỉnh Hưng Yên (held)"],
    ),
    "a body of the Youth Union, and who leads it": (
        "Ban Thường vụ Tỉnh ủy chỉ định Tỉnh đoàn Khánh Hòa gồm: Bí thư Cao Thị Mơ; các Phó Bí thư Lê Văn Khôi và Hồ Sỹ Tân.",
        ["Cao Thị Mơ: Bí thư Tỉnh đoàn Khánh Hòa (appointed)", "Lê Văn Khôi: Phó Bí thư Tỉnh đoàn Khánh Hòa (appointed)",
         "Hồ Sỹ Tân: Phó Bí thư Tỉnh đoàn Khánh Hòa (appointed)"],
    ),
    "the cell that chose, divisions and the committee of the organisation that the title names": (
        "Bệnh viện Đa khoa khu vực Gio Linh có bí thư chi bộ mới\nBác sĩ Lê Văn Khôi (39 tuổi, Trưởng khoa Chấn thương) được Chi bộ Khối "
        "Ngoại tín nhiệm bầu làm Bí thư. Dự có bà Cao Thị Mơ, Bí thư Đảng ủy.",
        ["Lê Văn Khôi: Trưởng khoa Khoa Chấn thương Bệnh viện Đa khoa khu vực Gio Linh (holds)",
         "Lê Văn Khôi: Bí thư Chi bộ Khối Ngoại (elected)", "Cao Thị Mơ: Bí thư Đảng ủy Bệnh viện Đa khoa khu vực Gio Linh (holds)"],
    ),
    "heads of a village that the text names, and a cell's secretary": (
        "Bà con xóm Nà Pheo đón điện. Ông Hồ Sỹ Tân, nguyên trưởng xóm, và anh Lê Văn Khôi, Bí thư chi bộ, cùng vui.",
        ["Hồ Sỹ Tân: Trưởng xóm xóm Nà Pheo (held)", "Lê Văn Khôi: Bí thư Chi bộ xóm Nà Pheo (holds)"],
    ),
    "the commune's committee, where the text names no other": (
        "Hội nghị Ủy ban MTTQ Việt Nam phường Đông Hà bầu ông Lê Văn Khôi (Ủy viên BTV Đảng ủy) làm Chủ tịch.",
        ["Lê Văn Khôi: Ủy viên Ban Thường vụ Đảng ủy phường Đông Hà (holds)",
         "Lê Văn Khôi: Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam phường Đông Hà (elected)"],
    ),
    "a form": (
        "Họ và tên: CAO THỊ MƠ. Dân tộc: Kinh.\nChức vụ hiện nay: Ủy viên Ban Thường vụ Đảng ủy, Chủ tịch Hội Nông dân xã Gio Mai.\n"
        "Chức vụ được bầu: Trưởng Ban Pháp chế HĐND xã.\nQuá trình công tác: 2008 - 2013, cán bộ Trung tâm Y tế huyện; 2013 - 2018, Phó "
        "Trưởng phòng Dân tộc huyện Gio Linh.",
        ["Cao Thị Mơ: Ủy viên Ban Thường vụ Đảng ủy xã Gio Mai (holds)", "Cao Thị Mơ: Chủ tịch Hội Nông dân xã Gio Mai (holds)",
         "Cao Thị Mơ: Trưởng ban Ban Pháp chế HĐND xã Gio Mai (elected)",
         "Cao Thị Mơ: Phó Trưởng phòng Phòng Dân tộc huyện Gio Linh (held)"],
    ),
    "a table of new and former posts": (
        "Cán bộ được bổ nhiệm\nCHỨC VỤ MỚI | HỌ TÊN | CHỨC VỤ CŨ\nGiám đốc Sở Tư pháp tỉnh Quảng Trị | Lê Văn Khôi | Trưởng Ban Pháp chế "
        "HĐND tỉnh Quảng Trị\nGiám đốc Sở Y tế tỉnh Quảng Trị | Hồ Sỹ Tân | Phó Giám đốc Sở Y tế tỉnh Quảng Trị",
        ["Lê Văn Khôi: Giám đốc Sở Tư pháp tỉnh Quảng Trị (appointed)", "Lê Văn Khôi: Trưởng ban Ban Pháp chế HĐND tỉnh Quảng Trị (held)",
         "Hồ Sỹ Tân: Giám đốc Sở Y tế tỉnh Quảng Trị (appointed)", "Hồ Sỹ Tân: Phó Giám đốc Sở Y tế tỉnh Quảng Trị (held)"],
    ),
    "roles and bodies in cells of their own": (
        "STT | Họ và tên | Chức vụ | Đơn vị\n1 | Lê Văn Khôi | Chủ tịch | Hội Cựu chiến binh xã Gio Mai\n2 | Cao Thị Mơ | Phó Chủ tịch | "
        "HĐND xã Gio Mai",
        ["Lê Văn Khôi: Chủ tịch Hội Cựu chiến binh xã Gio Mai (holds)", "Cao Thị Mơ: Phó Chủ tịch HĐND xã Gio Mai (holds)"],
    ),
    "each told of by himself, before the merger": (
        "Cả ba Phó Bí thư Tỉnh ủy Quảng Trị vừa được chỉ định - các ông Lê Văn Khôi, Hồ Sỹ Tân và bà Cao Thị Mơ - đều trẻ: ông Khôi nguyên Bí "
        "thư Huyện ủy Gio Linh, ông Tân kinh qua chức Chủ tịch UBND huyện Hải Lăng, còn bà Mơ là Chủ tịch Hội LHPN tỉnh Quảng Bình trước "
        "ngày hợp nhất.",
        ["Lê Văn Khôi: Phó Bí thư Tỉnh ủy Quảng Trị (appointed)", "Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Quảng Trị (appointed)",
         "Cao Thị Mơ: Phó Bí thư Tỉnh ủy Quảng Trị (appointed)", "Lê Văn Khôi: Bí thư Huyện ủy Gio Linh (held)",
         "Hồ Sỹ Tân: Chủ tịch UBND huyện Hải Lăng (held)", "Cao Thị Mơ: Chủ tịch Hội Liên hiệp Phụ nữ tỉnh Quảng Bình (held)"],
    ),
    "a committee of a place that no gazetteer has": (
        "Dự có ông Lê Văn Khôi, Bí thư Huyện ủy Đăk Nha Trung; bà Cao Thị Mơ, Bí thư Xã đoàn Nà Pheo.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Đăk Nha Trung (holds)", "Cao Thị Mơ: Bí thư Xã đoàn Nà Pheo (holds)"],
    ),
    "who rises leaves the post below; divisions of the body that speaks": (
        "Trung tâm Y tế huyện Gio Linh bổ nhiệm Phó Giám đốc Lê Văn Khôi làm Giám đốc, bác sĩ Hồ Sỹ Tân làm Trưởng khoa Ngoại.",
        ["Lê Văn Khôi: Phó Giám đốc Trung tâm Y tế huyện Gio Linh (held)", "Lê Văn Khôi: Giám đốc Trung tâm Y tế huyện Gio Linh (appointed)",
         "Hồ Sỹ Tân: Trưởng khoa Khoa Ngoại Trung tâm Y tế huyện Gio Linh (appointed)"],
    ),
    "a list whose members are given seats together": (
        "Ban Bí thư đã chỉ định các đồng chí: Cao Thị Mơ, Phó Chủ tịch HĐND tỉnh; Lê Văn Khôi, Giám đốc Công an tỉnh, tham gia Ban Chấp "
        "hành, Ban Thường vụ Tỉnh ủy Quảng Trị.",
        ["Cao Thị Mơ: Phó Chủ tịch HĐND tỉnh Quảng Trị (holds)", "Lê Văn Khôi: Giám đốc Công an tỉnh Quảng Trị (holds)",
         *(f"{name}: Ủy viên {panel} (appointed)" for name in ("Cao Thị Mơ", "Lê Văn Khôi")
           for panel in ("Ban Chấp hành Đảng bộ tỉnh Quảng Trị", "Ban Thường vụ Tỉnh ủy Quảng Trị"))],
    ),
    "sentences without a subject, a list by place below a title": (
        "Danh sách Bí thư Đảng ủy các xã, phường\n1. Xã Gio Mai: ông Lê Văn Khôi, 37 tuổi. Nguyên Phó Bí thư Huyện đoàn Gio Linh.\n"
        "2. Phường Nam Đông Hà: bà Cao Thị Mơ. Từng là Chủ tịch Hội LHPN huyện Cam Lộ.",
        ["Lê Văn Khôi: Bí thư Đảng ủy xã Gio Mai (holds)", "Lê Văn Khôi: Phó Bí thư Huyện đoàn Gio Linh (held)",
         "Cao Thị Mơ: Bí thư Đảng ủy phường Nam Đông Hà (holds)", "Cao Thị Mơ: Chủ tịch Hội Liên hiệp Phụ nữ huyện Cam Lộ (held)"],
    ),
    "seats on a union's board, who is entrusted": (
        "Hội Phụ nữ bầu\nBà Võ Thị Lam thôi làm Chủ tịch Hội LHPN tỉnh Quảng Trị; Ban Thường vụ Tỉnh ủy giao bà Cao Thị Mơ làm Quyền Chủ tịch. "
        "Hội nghị bầu bổ sung bà Lê Thị Hoa vào Ban Thường vụ Hội.",
        ["Võ Thị Lam: Chủ tịch Hội Liên hiệp Phụ nữ tỉnh Quảng Trị (held)",
         "Cao Thị Mơ: Quyền Chủ tịch Hội Liên hiệp Phụ nữ tỉnh Quảng Trị (appointed)",
         "Lê Thị Hoa: Ủy viên Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh Quảng Trị (elected)"],
    ),
    "committees of the only place of a text, its organs": (
        "Nhân sự chủ chốt xã Gio Mai: Bí thư Đảng ủy, Chủ tịch HĐND: Lê Văn Khôi. Phó Bí thư Thường trực: Cao Thị Mơ. Chủ tịch UBND: Hồ Sỹ Tân.",
        ["Lê Văn Khôi: Bí thư Đảng ủy xã Gio Mai (holds)", "Lê Văn Khôi: Chủ tịch HĐND xã Gio Mai (holds)",
         "Cao Thị Mơ: Phó Bí thư Thường trực Đảng ủy xã Gio Mai (holds)", "Hồ Sỹ Tân: Chủ tịch UBND xã Gio Mai (holds)"],
    ),
    "the cell of a school, whose head has no other body": (
        "Tại Đại hội Chi bộ Trường THCS Võ Thị Sáu, cô Cao Thị Mơ, Hiệu trưởng, tái đắc cử Bí thư Chi bộ; thầy Lê Văn Khôi được bầu làm Phó Bí "
        "thư.",
        ["Cao Thị Mơ: Hiệu trưởng Trường THCS Võ Thị Sáu (holds)", "Cao Thị Mơ: Bí thư Chi bộ Trường THCS Võ Thị Sáu (re-elected)",
         "Lê Văn Khôi: Phó Bí thư Chi bộ Trường THCS Võ Thị Sáu (elected)"],
    ),
    "the standing members of a council and its boards": (
        "Thường trực HĐND thị xã Quảng Trị gồm: bà Cao Thị Mơ - Chủ tịch; ông Hồ Sỹ Tân (Trưởng Ban Pháp chế).",
        ["Cao Thị Mơ: Chủ tịch HĐND thị xã Quảng Trị (holds)", "Hồ Sỹ Tân: Trưởng ban Ban Pháp chế HĐND thị xã Quảng Trị (holds)"],
    ),
    "who is removed, who is given this post": (
        "Quốc hội phê chuẩn việc miễn nhiệm Bộ trưởng Bộ Nội vụ đối với ông Hồ Sỹ Tân và bổ nhiệm ông Lê Văn Khôi giữ chức vụ này.",
        ["Hồ Sỹ Tân: Bộ trưởng Bộ Nội vụ (held)", "Lê Văn Khôi: Bộ trưởng Bộ Nội vụ (appointed)"],
    ),
    "the body of the post that one rises from, of the union's secretary elected with one, of an enterprise's board": (
        "Ông Lê Văn Khôi, Phó Chủ tịch UBND xã Gio Mai, được bầu làm Chủ tịch thay ông Hồ Sỹ Tân nghỉ hưu. Bà Cao Thị Mơ được bầu làm Bí thư "
        "Tỉnh đoàn Quảng Trị; anh Võ Tá Lâm trúng cử Phó Bí thư. Dự có ông Đỗ Trọng An, Chủ tịch HĐQT Công ty Gạch Đông Hà; bà Lê Thị Hoa, "
        "Phó Tổng Giám đốc.",
        ["Lê Văn Khôi: Phó Chủ tịch UBND xã Gio Mai (held)", "Lê Văn Khôi: Chủ tịch UBND xã Gio Mai (elected)",
         "Hồ Sỹ Tân: Chủ tịch UBND xã Gio Mai (held)", "Cao Thị Mơ: Bí thư Tỉnh đoàn Quảng Trị (elected)",
         "Võ Tá Lâm: Phó Bí thư Tỉnh đoàn Quảng Trị (elected)", "Đỗ Trọng An: Chủ tịch Hội đồng quản trị Công ty Gạch Đông Hà (holds)",
         "Lê Thị Hoa: Phó Tổng Giám đốc Công ty Gạch Đông Hà (holds)"],
    ),
    "former heads, a branch said twice, who is removed": (
        "Nguyên Giám đốc Công an tỉnh Quảng Trị Lê Văn Khôi bàn giao cho ông Hồ Sỹ Tân, Chi cục trưởng Chi cục Thủy lợi tỉnh Quảng Trị. HĐND "
        "miễn nhiệm Chủ tịch UBND huyện Gio Linh Đồng Duy Tân.",
        ["Lê Văn Khôi: Giám đốc Công an tỉnh Quảng Trị (held)", "Hồ Sỹ Tân: Chi cục trưởng Chi cục Thủy lợi tỉnh Quảng Trị (holds)",
         "Đồng Duy Tân: Chủ tịch UBND huyện Gio Linh (held)"],
    ),
    "names that share a post behind a dash, posts given by the decision that a sentence opens with": (
        "Thường trực HĐND huyện Gio Linh gồm: bà Cao Thị Mơ - Chủ tịch; ông Lê Văn Khôi, ông Hồ Sỹ Tân - Phó Chủ tịch.\nTheo Quyết định số 88, "
        "Tổ giúp việc do ông Đỗ Trọng An làm Tổ trưởng.",
        ["Cao Thị Mơ: Chủ tịch HĐND huyện Gio Linh (holds)", "Lê Văn Khôi: Phó Chủ tịch HĐND huyện Gio Linh (holds)",
         "Hồ Sỹ Tân: Phó Chủ tịch HĐND huyện Gio Linh (holds)", "Đỗ Trọng An: Tổ trưởng Tổ giúp việc (appointed)"],
    ),
}  # fmt: skip


def told(text: str) -> list[str]:
    return [
        f"{o.name}: {o.role_label} {o.body.label} ({o.event})" for o in read_document(Document("bai", text)).officials
    ]


@pytest.mark.parametrize("case", CASES)
def test_posts_are_read_where_no_congress_is_told_of(case: str) -> None:
    text, expected = CASES[case]
    assert sorted(told(text)) == sorted(expected)


def test_a_text_that_tells_of_posts_alone_states_no_figures() -> None:
    text = "Bà Cao Thị Mơ được bổ nhiệm Giám đốc Nhà máy Gạch Đông Hà. Nhà máy có 120 công nhân, lãi 3 tỷ đồng."
    assert read_document(Document("bai", text)).observations == ()


def test_a_text_without_posts_is_not_read() -> None:
    assert told("Ông Lê Văn Khôi trúng cử vào đội tuyển; bà Cao Thị Mơ được bầu là vận động viên của năm.") == []


def test_a_bare_post_is_no_committee_s_where_the_text_speaks_of_none() -> None:
    assert told("Xã Gio Mai đón khách. Bí thư Lê Văn Khôi được bầu là người dẫn đường.") == []


def test_who_is_proposed_behind_the_post_has_not_come_by_it() -> None:
    assert told("Kỳ họp HĐND huyện Gio Linh, đối với chức danh Chủ tịch, ông Lê Văn Khôi sẽ được giới thiệu để bầu.") == []
