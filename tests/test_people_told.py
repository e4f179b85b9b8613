"""Who holds which post, told in the middle of a report of whatever dress: several sentences to a paragraph, or one to each."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.normalise import normalise
from kg.structure import paragraphs
from kg.text import Document

HEAD = (
    "Đảng bộ huyện Anh Sơn bước vào nhiệm kỳ mới\n\nTrong hai ngày 6 và 7/8/2020, Đại hội đại biểu Đảng bộ huyện Anh Sơn, tỉnh Nghệ An lần "
    "thứ XX, nhiệm kỳ 2020-2025 đã diễn ra với 250 đại biểu. Không khí chuẩn bị đã rộn ràng từ nhiều ngày trước. Công tác tuyên truyền được "
    "làm sớm.\n\nNhiệm kỳ qua, kinh tế của huyện tăng trưởng khá. Đời sống nhân dân được nâng lên."
)
TAIL = (
    "Phát biểu bế mạc, lãnh đạo huyện cảm ơn bà con. Đường sá cần được nâng cấp.\n\nĐại hội đã thông qua nghị quyết. Văn nghệ khép lại "
    "ngày hội."
)

#: a passage, and posts that it tells of: «name: role body (event)»
CASES = {
    "a list of posts and names with nothing but commas": (
        "Kết quả bầu Bí thư: Lê Văn Khôi, Phó Bí thư: Cao Thị Mơ, Hồ Sỹ Tân.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)", "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (elected)",
         "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "the same with the copula": (
        "Ủy ban Kiểm tra Huyện ủy có 7 đồng chí. Chủ nhiệm là đồng chí Lê Văn Khôi, Phó Chủ nhiệm là các đồng chí Cao Thị Mơ, Hồ Sỹ Tân.",
        ["Lê Văn Khôi: Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Anh Sơn (elected)",
         "Cao Thị Mơ: Phó Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Anh Sơn (elected)",
         "Hồ Sỹ Tân: Phó Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Anh Sơn (elected)"],
    ),
    "who sits in the presidium keeps his post": (
        "Đại hội bầu Đoàn Chủ tịch gồm 3 đồng chí: Lê Văn Khôi, Phó Bí thư Huyện ủy; Cao Thị Mơ, Trưởng Ban Tổ chức; Hồ Sỹ Tân.",
        ["Lê Văn Khôi: Phó Bí thư Huyện ủy Anh Sơn (holds)", "Cao Thị Mơ: Trưởng ban Ban Tổ chức Huyện ủy Anh Sơn (holds)"],
    ),
    "a council's term that goes on past the congress": (
        "Ông Lê Văn Khôi, Chủ tịch UBND huyện nhiệm kỳ 2016-2021, được bầu làm Bí thư Huyện ủy.",
        ["Lê Văn Khôi: Chủ tịch UBND huyện Anh Sơn (holds)", "Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "who gives flowers does not leave with those who do": (
        "Bí thư Huyện ủy Lê Văn Khôi tặng hoa các đồng chí không tái cử.", ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (holds)"],
    ),
    "a department in somebody's charge until it has a head": (
        "UBND tỉnh giao ông Lê Văn Khôi, Phó Giám đốc Sở Xây dựng, phụ trách Sở Xây dựng cho đến khi kiện toàn chức danh Giám đốc.",
        ["Lê Văn Khôi: Phó Giám đốc Sở Xây dựng tỉnh Nghệ An (holds)"],
    ),
    "one post in several places, in turn": (
        "Chiếc ghế Bí thư huyện Con Cuông, Tân Kỳ và Kỳ Sơn lần lượt thuộc về ông Lê Văn Khôi, bà Cao Thị Mơ và ông Vi Văn Lam.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Con Cuông (holds)", "Cao Thị Mơ: Bí thư Huyện ủy Tân Kỳ (holds)",
         "Vi Văn Lam: Bí thư Huyện ủy Kỳ Sơn (holds)"],
    ),
    "as many people as places, or nobody": (
        "Chiếc ghế Bí thư huyện Con Cuông, Tân Kỳ và Kỳ Sơn lần lượt thuộc về ông Lê Văn Khôi và bà Cao Thị Mơ.", [],
    ),
    "who leaves, and who comes in his place": (
        "Tại Đại hội, ông Hồ Sỹ Tân chính thức rời cương vị Bí thư Huyện ủy. Thay thế ông là ông Lê Văn Khôi.",
        ["Hồ Sỹ Tân: Bí thư Huyện ủy Anh Sơn (held)", "Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "who holds a post, following another": (
        "Bà Cao Thị Mơ là Chủ tịch Hội Nông dân huyện, kế nhiệm ông Hồ Sỹ Tân. Ông Lê Văn Khôi, Trưởng Công an huyện, thay ông Vi Văn Lam "
        "dẫn đoàn.",
        ["Cao Thị Mơ: Chủ tịch Hội Nông dân huyện Anh Sơn (holds)", "Hồ Sỹ Tân: Chủ tịch Hội Nông dân huyện Anh Sơn (held)",
         "Lê Văn Khôi: Trưởng Công an Công an huyện Anh Sơn (holds)"],
    ),
    "whose follower somebody is": (
        "Người kế nhiệm ông Hồ Sỹ Tân ở cương vị Bí thư Huyện ủy là ông Lê Văn Khôi.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)", "Hồ Sỹ Tân: Bí thư Huyện ủy Anh Sơn (held)"],
    ),
    "what was before the merger": (
        "Trước sáp nhập, ông Lê Văn Khôi là Bí thư Đảng ủy xã Tam Sơn, bà Cao Thị Mơ là Chủ tịch UBND xã Đỉnh Sơn.",
        ["Lê Văn Khôi: Bí thư Đảng ủy xã Tam Sơn (held)", "Cao Thị Mơ: Chủ tịch UBND xã Đỉnh Sơn (held)"],
    ),
    "an address to those just chosen": (
        "Đại hội chúc mừng các đồng chí: Lê Văn Khôi, Bí thư Huyện ủy; Cao Thị Mơ, Phó Bí thư Huyện ủy, vừa được bầu tại phiên họp thứ nhất.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)", "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "on behalf of a minister": (
        "Thừa ủy quyền của Bộ trưởng Bộ Công an, Trung tướng Lê Văn Khôi, Thứ trưởng trao thưởng cho huyện.",
        ["Lê Văn Khôi: Thứ trưởng Bộ Công an (holds)"],
    ),
    "a speaker behind his post": (
        "Chủ tịch Hội Nông dân huyện, ông Hồ Sỹ Tân, kể: “Bà con phấn khởi lắm”.",
        ["Hồ Sỹ Tân: Chủ tịch Hội Nông dân huyện Anh Sơn (holds)"],
    ),
    "a career in one sentence behind its head": (
        "Bí thư Huyện ủy Lê Văn Khôi nói vậy. Quá trình công tác của đồng chí: từ tháng 5/1996 đến tháng 3/2004, Bí thư Đoàn xã Tam Sơn; từ "
        "tháng 4/2004 đến tháng 9/2010, Phó Chánh Văn phòng Huyện ủy.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (holds)", "Lê Văn Khôi: Bí thư Đoàn xã Tam Sơn (held)",
         "Lê Văn Khôi: Phó Chánh Văn phòng Văn phòng Huyện ủy Anh Sơn (held)"],
    ),
    "what a body's name ends before": (
        "Ông Lê Văn Khôi, Trưởng phòng Nội vụ đóng góp ý kiến. Bà Cao Thị Mơ, Trưởng khoa Dược xúc động nhận hoa. Ông Hồ Sỹ Tân, Giám đốc Trung "
        "tâm Khuyến nông thẳng thắn nhìn nhận.",
        ["Lê Văn Khôi: Trưởng phòng Phòng Nội vụ huyện Anh Sơn (holds)", "Cao Thị Mơ: Trưởng khoa Khoa Dược huyện Anh Sơn (holds)",
         "Hồ Sỹ Tân: Giám đốc Trung tâm Khuyến nông huyện Anh Sơn (holds)"],
    ),
    "boards named in small letters": (
        "Ông Lê Văn Khôi, Giám đốc Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh nói. Ông Hồ Sỹ Tân, Trưởng Ban Quản lý "
        "di tích huyện, và bà Cao Thị Mơ, Trưởng Ban Quản lý Khu kinh tế Đông Nam, cùng nghe.",
        ["Lê Văn Khôi: Giám đốc Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh Nghệ An (holds)",
         "Hồ Sỹ Tân: Trưởng ban Ban Quản lý di tích huyện Anh Sơn (holds)",
         "Cao Thị Mơ: Trưởng ban Ban Quản lý Khu kinh tế Đông Nam (holds)"],
    ),
    "the people of a people's committee": (
        "UBND huyện có hai Phó Chủ tịch là ông Lê Văn Khôi và bà Cao Thị Mơ. Lãnh đạo UBND tỉnh dự có ông Hồ Sỹ Tân, Phó Chủ tịch.",
        ["Lê Văn Khôi: Phó Chủ tịch UBND huyện Anh Sơn (holds)", "Cao Thị Mơ: Phó Chủ tịch UBND huyện Anh Sơn (holds)"],
    ),
    "names that stand alone on their lines": (
        "Các đồng chí trúng cử Ban Thường vụ Huyện ủy:\nLê Văn Khôi\nCao Thị Mơ\nHồ Sỹ Tân",
        [f"{name}: Ủy viên Ban Thường vụ Huyện ủy Anh Sơn (elected)" for name in ("Lê Văn Khôi", "Cao Thị Mơ", "Hồ Sỹ Tân")],
    ),
    "a name that signs is on no list": ("Các đồng chí trúng cử Ban Thường vụ Huyện ủy:\nLê Văn Khôi", []),
    "who came after whom, told with a pronoun": (
        "Ông Lê Văn Khôi, hiện là Bí thư Huyện ủy Tân Kỳ. Ông thay bà Cao Thị Mơ.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Tân Kỳ (holds)", "Cao Thị Mơ: Bí thư Huyện ủy Tân Kỳ (held)"],
    ),
    "offices called by letters, and one whose name has two nouns": (
        "Dự có ông Lê Văn Khôi, Trưởng phòng TN&MT, bà Cao Thị Mơ, Trưởng Phòng Văn hóa - Xã hội và ông Hồ Sỹ Tân, Giám đốc Sở NN & MT.",
        ["Lê Văn Khôi: Trưởng phòng Phòng Tài nguyên và Môi trường huyện Anh Sơn (holds)",
         "Cao Thị Mơ: Trưởng phòng Phòng Văn hóa - Xã hội huyện Anh Sơn (holds)",
         "Hồ Sỹ Tân: Giám đốc Sở Nông nghiệp và Môi trường tỉnh Nghệ An (holds)"],
    ),
    "names in brackets behind the posts": (
        "Hội nghị bầu Bí thư (Lê Văn Khôi), hai Phó Bí thư (Cao Thị Mơ, Hồ Sỹ Tân) và Chủ nhiệm Ủy ban Kiểm tra (Vi Văn Lam).",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)", "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (elected)",
         "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (elected)", "Vi Văn Lam: Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Anh Sơn (elected)"],
    ),
    "an outcome told by nothing but a list": (
        "Kết quả: đồng chí Lê Văn Khôi: Bí thư; đồng chí Cao Thị Mơ: Phó Bí thư Thường trực.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)", "Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Anh Sơn (elected)"],
    ),
    "a list behind a decision that somebody reads": (
        "Đồng chí Hồ Sỹ Tân, Phó Chủ tịch HĐND tỉnh, công bố Quyết định số 15 về việc chỉ định nhân sự: đồng chí Lê Văn Khôi - Bí thư; các đồng "
        "chí Cao Thị Mơ, Vi Văn Lam - Phó Bí thư.",
        ["Hồ Sỹ Tân: Phó Chủ tịch HĐND tỉnh Nghệ An (holds)", "Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (appointed)",
         "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (appointed)", "Vi Văn Lam: Phó Bí thư Huyện ủy Anh Sơn (appointed)"],
    ),
    "by decisions just read": (
        "Theo các quyết định được công bố, Bí thư Huyện ủy là ông Lê Văn Khôi, trước đó là Trưởng Ban Dân vận Tỉnh ủy.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (appointed)", "Lê Văn Khôi: Trưởng ban Ban Dân vận Tỉnh ủy Nghệ An (held)"],
    ),
    "a burden that somebody takes up": (
        "Đồng chí Lê Văn Khôi đã nhận được sự tín nhiệm tuyệt đối để đảm nhận trọng trách Bí thư Huyện ủy. Bà Cao Thị Mơ đắc cử vào vị trí Phó "
        "Bí thư.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)", "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "a name behind an office that ends in a capital": (
        "Trưởng Ban Xây dựng Đảng Lê Văn Khôi và Phó Trưởng Ban Xây dựng Đảng Cao Thị Thu Mơ báo cáo.",
        ["Lê Văn Khôi: Trưởng ban Ban Xây dựng Đảng Huyện ủy Anh Sơn (holds)",
         "Cao Thị Thu Mơ: Phó Trưởng ban Ban Xây dựng Đảng Huyện ủy Anh Sơn (holds)"],
    ),
    "secretaries with their districts in brackets": (
        "Các Bí thư Huyện ủy gồm: Lê Văn Khôi (Con Cuông), Cao Thị Mơ (Tân Kỳ), Vi Văn Lam (Kỳ Sơn) cùng dự.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Con Cuông (holds)", "Cao Thị Mơ: Bí thư Huyện ủy Tân Kỳ (holds)",
         "Vi Văn Lam: Bí thư Huyện ủy Kỳ Sơn (holds)"],
    ),
    "others chosen beside one who was moved": (
        "Đồng chí Lê Văn Khôi được bầu làm Bí thư Huyện ủy, thay đồng chí Hồ Sỹ Tân được điều động làm Phó Trưởng Ban Nội chính Tỉnh ủy; đồng "
        "chí Cao Thị Mơ làm Phó Bí thư; đồng chí Vi Văn Lam là Chủ nhiệm Ủy ban Kiểm tra.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)", "Hồ Sỹ Tân: Bí thư Huyện ủy Anh Sơn (held)",
         "Hồ Sỹ Tân: Phó Trưởng ban Ban Nội chính Tỉnh ủy Nghệ An (appointed)", "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (elected)",
         "Vi Văn Lam: Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Anh Sơn (elected)"],
    ),
    "who keeps the post just told": (
        "Với 97% số phiếu, ông Lê Văn Khôi, đương kim Bí thư Huyện ủy, tiếp tục được Đại hội tín nhiệm ở cương vị này.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (re-elected)"],
    ),
    "a former post behind an age and more": (
        "Đồng chí Lê Văn Khôi, 47 tuổi, dân tộc Kinh, nguyên Phó Trưởng Ban Tổ chức Tỉnh ủy, được bầu giữ chức Bí thư Huyện ủy.",
        ["Lê Văn Khôi: Phó Trưởng ban Ban Tổ chức Tỉnh ủy Nghệ An (held)", "Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "parts of a group that its letters name, cooperatives": (
        "Dự có ông Lê Văn Khôi, Giám đốc VNPT Nghệ An, bà Cao Thị Mơ, Trưởng Ban Kế hoạch EVN, ông Vi Văn Lam, Tổng Giám đốc EVN, và ông Hồ Sỹ "
        "Tân, Chủ nhiệm HTX vận tải ô tô huyện Tân Kỳ.",
        ["Lê Văn Khôi: Giám đốc VNPT Nghệ An (holds)", "Cao Thị Mơ: Trưởng ban Ban Kế hoạch EVN (holds)",
         "Vi Văn Lam: Tổng Giám đốc Tập đoàn Điện lực Việt Nam (holds)",
         "Hồ Sỹ Tân: Chủ nhiệm Hợp tác xã vận tải ô tô huyện Tân Kỳ (holds)"],
    ),
    "who takes the post that another has left for a higher one": (
        "HĐND huyện miễn nhiệm chức vụ Chủ tịch UBND huyện đối với ông Lê Văn Khôi do được bầu làm Bí thư Huyện ủy; bầu bà Cao Thị Mơ giữ chức "
        "vụ này.",
        ["Lê Văn Khôi: Chủ tịch UBND huyện Anh Sơn (held)", "Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)",
         "Cao Thị Mơ: Chủ tịch UBND huyện Anh Sơn (elected)"],
    ),
    "bodies of the armed forces, numbers at the end of a name": (
        "Có Đại tá Lê Văn Khôi, Bí thư Đảng ủy, Chính ủy Vùng 2 Hải quân; Trung tá Hồ Sỹ Tân, Hải đoàn trưởng Hải đoàn 42. Đại tá Cao Thị Mơ, "
        "Giám đốc Bệnh viện Quân y 175 được khen thưởng.",
        ["Lê Văn Khôi: Bí thư Đảng ủy Vùng 2 Hải quân (holds)", "Lê Văn Khôi: Chính ủy Vùng 2 Hải quân (holds)",
         "Hồ Sỹ Tân: Hải đoàn trưởng Hải đoàn 42 (holds)", "Cao Thị Mơ: Giám đốc Bệnh viện Quân y 175 (holds)"],
    ),
    "officers of the standing body just chosen, posts in front of names": (
        "Ban Chấp hành đã bầu ra Thường trực Huyện ủy gồm Bí thư Lê Văn Khôi, Phó Bí thư Thường trực Cao Thị Mơ và Phó Bí thư Hồ Sỹ Tân.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)", "Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Anh Sơn (elected)",
         "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "relatives and helpers of who holds a post, and what is only supposed": (
        "Em trai Bí thư Huyện ủy là ông Lê Văn Khôi. Thư ký của Chủ tịch UBND xã là Hồ Sỹ Tân. Nếu trúng cử Bí thư Huyện ủy, bà Cao Thị Mơ "
        "sẽ là người trẻ nhất.",
        [],
    ),
    "a division in somebody's charge while it waits for its head, a name in brackets with how it was chosen": (
        "Huyện giao bà Cao Thị Mơ, Phó Trưởng phòng, phụ trách Phòng Nội vụ trong thời gian chờ bổ nhiệm Trưởng phòng. Hội nghị bầu Bí thư (ông "
        "Lê Văn Khôi, tái cử).",
        ["Cao Thị Mơ: Phó Trưởng phòng Phòng Nội vụ huyện Anh Sơn (holds)", "Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (re-elected)"],
    ),
    "a chair that one left, and the next deputy behind a semicolon": (
        "Giữ chức Phó Bí thư Thường trực là bà Cao Thị Mơ vừa rời ghế Chủ tịch Hội Nông dân huyện; Phó Bí thư còn lại là ông Lê Văn Khôi.",
        ["Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Anh Sơn (elected)", "Cao Thị Mơ: Chủ tịch Hội Nông dân huyện Anh Sơn (held)",
         "Lê Văn Khôi: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "ranks and degrees between a name and its post": (
        "Dự có ông Lê Văn Khôi - Thượng tá, Trưởng Công an huyện, bà Cao Thị Mơ (Đại úy, Chủ tịch Hội Nông dân huyện), ông Hồ Sỹ Tân, Thạc sĩ, "
        "Chủ tịch Hội Cựu chiến binh huyện.",
        ["Lê Văn Khôi: Trưởng Công an Công an huyện Anh Sơn (holds)", "Cao Thị Mơ: Chủ tịch Hội Nông dân huyện Anh Sơn (holds)",
         "Hồ Sỹ Tân: Chủ tịch Hội Cựu chiến binh huyện Anh Sơn (holds)"],
    ),
    "who takes over from one told in the same sentence": (
        "Ông Lê Văn Khôi thôi giữ chức Bí thư Huyện ủy để nhận việc khác; thay ông là bà Cao Thị Mơ.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (held)", "Cao Thị Mơ: Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "a list headed by who was elected again": (
        "Các Phó Bí thư tái đắc cử gồm bà Cao Thị Mơ, Chủ tịch HĐND huyện và ông Hồ Sỹ Tân. Phó Bí thư mới là ông Lê Văn Khôi.",
        ["Cao Thị Mơ: Chủ tịch HĐND huyện Anh Sơn (holds)", "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (re-elected)",
         "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (re-elected)", "Lê Văn Khôi: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "a post in the people's committee, behind one that a congress elects to": (
        "Ông Lê Văn Khôi tái cử Phó Bí thư, Chủ tịch UBND huyện. Bà Cao Thị Mơ giữ chức Phó Bí thư, chờ HĐND huyện bầu Chủ tịch HĐND.",
        ["Lê Văn Khôi: Phó Bí thư Huyện ủy Anh Sơn (re-elected)", "Lê Văn Khôi: Chủ tịch UBND huyện Anh Sơn (holds)",
         "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "what somebody is moved from, and to": (
        "Ông Lê Văn Khôi được điều động từ Ban Nội chính Tỉnh ủy (Phó Trưởng ban) về huyện, nay trúng cử Bí thư. Ông Hồ Sỹ Tân vừa được Tỉnh ủy "
        "điều về làm Giám đốc Sở Xây dựng.",
        ["Lê Văn Khôi: Phó Trưởng ban Ban Nội chính Tỉnh ủy Nghệ An (held)", "Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)",
         "Hồ Sỹ Tân: Giám đốc Sở Xây dựng tỉnh Nghệ An (appointed)"],
    ),
    "deputies appointed from above, one with what he was before a day, one with what he was in the term before": (
        "Ba phó bí thư cũng do Ban Thường vụ Tỉnh ủy chỉ định: ông Lê Văn Khôi (khóa trước là Phó Chủ tịch HĐND huyện), bà Cao Thị Mơ và ông Hồ "
        "Sỹ Tân - trước 1-7 là Chủ tịch Hội Nông dân huyện.",
        ["Lê Văn Khôi: Phó Chủ tịch HĐND huyện Anh Sơn (held)", "Lê Văn Khôi: Phó Bí thư Huyện ủy Anh Sơn (appointed)",
         "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (appointed)", "Hồ Sỹ Tân: Chủ tịch Hội Nông dân huyện Anh Sơn (held)",
         "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (appointed)"],
    ),
    "what stands in brackets behind the last of several names is said of that one": (
        "Hai Phó Bí thư là bà Cao Thị Mơ (từng là Chủ tịch Hội Nông dân huyện) và ông Hồ Sỹ Tân (vừa thôi giữ chức Giám đốc Sở Tư pháp).",
        ["Cao Thị Mơ: Chủ tịch Hội Nông dân huyện Anh Sơn (held)", "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (elected)",
         "Hồ Sỹ Tân: Giám đốc Sở Tư pháp tỉnh Nghệ An (held)", "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "a post come by with votes, one won for the second time, one elected to by the congress itself": (
        "Bà Cao Thị Mơ, 45 tuổi, nhận đủ 41/41 phiếu để giữ chức Phó Bí thư Huyện ủy. Ông Hồ Sỹ Tân trúng cử lần thứ hai chức Chủ nhiệm Ủy ban "
        "Kiểm tra Huyện ủy. Người từng là Phó Bí thư Huyện đoàn - ông Lê Văn Khôi - được bầu trực tiếp tại Đại hội làm Bí thư Huyện ủy.",
        ["Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (elected)", "Hồ Sỹ Tân: Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Anh Sơn (re-elected)",
         "Lê Văn Khôi: Phó Bí thư Huyện đoàn Anh Sơn (held)", "Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "posts told together behind another's, and who of them was elected again": (
        "Phó Bí thư Thường trực là bà Cao Thị Mơ (mới), Phó Bí thư, Chủ tịch UBND huyện là ông Hồ Sỹ Tân (tái cử).",
        ["Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Anh Sơn (elected)", "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (re-elected)",
         "Hồ Sỹ Tân: Chủ tịch UBND huyện Anh Sơn (holds)"],
    ),
    "posts told together in front of who has them, of which the congress elects to the first": (
        "Kết quả bầu: Bí thư Huyện ủy: Lê Văn Khôi; Phó Bí thư, Chủ tịch UBND huyện: Hồ Sỹ Tân.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)", "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (elected)",
         "Hồ Sỹ Tân: Chủ tịch UBND huyện Anh Sơn (holds)"],
    ),
}  # fmt: skip


def line_by_line(text: str) -> str:
    """The text with a paragraph for each sentence of its prose."""
    letters = list(text)
    for paragraph in paragraphs(text):
        for sentence in paragraph.sentences[1:] if paragraph.kind == "body" else ():
            letters[sentence.start - 1] = "\n"
    return "".join(letters)


def told(text: str) -> list[str]:
    return [f"{o.name}: {o.role_label} {o.body.label} ({o.event})" for o in read_document(Document("bai", text)).officials]


@pytest.mark.parametrize("case", CASES)
def test_posts_told_in_a_report(case: str) -> None:
    passage, expected = CASES[case]
    text = normalise(f"{HEAD}\n\n{passage}\n\n{TAIL}\n").text
    assert sorted(told(text)) == sorted(expected)
    assert sorted(told(line_by_line(text))) == sorted(expected)


def test_a_text_on_several_provinces_tells_each_its_own() -> None:
    text = (
        "Nhiều tỉnh có lãnh đạo mới\n\nTại Hậu Giang, ông Lê Văn Khôi tái đắc cử Bí thư Tỉnh ủy. Tại Bến Tre, bà Cao Thị Mơ được bầu làm Bí "
        "thư; ông Hồ Sỹ Tân là Phó Bí thư."
    )
    expected = [
        "Cao Thị Mơ: Bí thư Tỉnh ủy Bến Tre (elected)",
        "Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Bến Tre (elected)",
        "Lê Văn Khôi: Bí thư Tỉnh ủy Hậu Giang (re-elected)",
    ]
    assert sorted(told(text)) == sorted(told(line_by_line(text))) == expected
