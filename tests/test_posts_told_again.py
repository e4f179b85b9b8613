"""Posts that a sentence does not name anew: «chức danh này», «vị trí ông để lại»; who helps whom; who is on a committee by the way."""

from __future__ import annotations

import pytest
from test_people_told import HEAD, TAIL, line_by_line, told

from kg.extract import read_document
from kg.normalise import normalise
from kg.text import Document

_WON = "Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (elected)"

#: a passage, and posts that it tells of: «name: role body (event)»
CASES = {
    "the post just told, won by another": (
        "Ông Lê Văn Khôi tái cử Phó Bí thư Huyện ủy. Bà Cao Thị Mơ, Trưởng Ban Dân vận Huyện ủy, lần đầu trúng cử chức danh này.",
        ["Lê Văn Khôi: Phó Bí thư Huyện ủy Anh Sơn (re-elected)", "Cao Thị Mơ: Trưởng ban Ban Dân vận Huyện ủy Anh Sơn (holds)",
         "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "her own post, of the term before, kept": (
        "Ông Lê Văn Khôi trúng cử Bí thư Huyện ủy. Bà Cao Thị Mơ, Phó Bí thư Thường trực Huyện ủy khóa XIX, tiếp tục giữ chức vụ này.",
        [_WON, "Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Anh Sơn (re-elected)"],
    ),
    "what goes on to be hers": (
        "Ông Lê Văn Khôi trúng cử Bí thư Huyện ủy. Bà Cao Thị Mơ, Chủ tịch UBND huyện, vẫn tiếp tục là Phó Bí thư Huyện ủy.",
        [_WON, "Cao Thị Mơ: Chủ tịch UBND huyện Anh Sơn (holds)", "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (re-elected)"],
    ),
    "seats on two committees, of which the second alone names its kind": (
        "Ông Hồ Sỹ Tân, Giám đốc Công an tỉnh, được Ban Bí thư chỉ định tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy.",
        ["Hồ Sỹ Tân: Giám đốc Công an tỉnh Nghệ An (holds)", "Hồ Sỹ Tân: Ủy viên Ban Chấp hành Đảng bộ tỉnh Nghệ An (appointed)",
         "Hồ Sỹ Tân: Ủy viên Ban Thường vụ Tỉnh ủy Nghệ An (appointed)"],
    ),
    "the same between dashes, with its years": (
        "Ông Lê Văn Khôi trúng cử Bí thư Huyện ủy. Bà Cao Thị Mơ - Phó Bí thư Huyện ủy nhiệm kỳ 2015-2020 - tiếp tục được bầu giữ chức vụ này.",
        [_WON, "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (re-elected)"],
    ),
    "who held it before": (
        "Ông Lê Văn Khôi trúng cử Bí thư Huyện ủy. Vị trí này trước đó do bà Cao Thị Mơ đảm nhiệm.",
        [_WON, "Cao Thị Mơ: Bí thư Huyện ủy Anh Sơn (held)"],
    ),
    "who has just left it": (
        "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy. Người vừa rời cương vị ấy là bà Cao Thị Mơ.",
        [_WON, "Cao Thị Mơ: Bí thư Huyện ủy Anh Sơn (held)"],
    ),
    "what somebody left behind": (
        "Ông Hồ Sỹ Tân thôi giữ chức Giám đốc Sở Y tế từ ngày 1/8. Vị trí ông để lại được giao cho bà Cao Thị Mơ.",
        ["Hồ Sỹ Tân: Giám đốc Sở Y tế tỉnh Nghệ An (held)", "Cao Thị Mơ: Giám đốc Sở Y tế tỉnh Nghệ An (appointed)"],
    ),
    "the one who is moved there": (
        "Ông Hồ Sỹ Tân rời ghế Giám đốc Sở Y tế để nghỉ hưu. Người được điều động vào vị trí đó là bà Cao Thị Mơ.",
        ["Hồ Sỹ Tân: Giám đốc Sở Y tế tỉnh Nghệ An (held)", "Cao Thị Mơ: Giám đốc Sở Y tế tỉnh Nghệ An (appointed)"],
    ),
    "her own post, told before": (
        "Bà Cao Thị Mơ, Trưởng Ban Dân vận Huyện ủy, được bầu làm Phó Bí thư Huyện ủy. Bà là người phụ nữ đầu tiên giữ cương vị này.",
        ["Cao Thị Mơ: Trưởng ban Ban Dân vận Huyện ủy Anh Sơn (holds)", "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "the post beside the name": (
        "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy. Bà Cao Thị Mơ, Chủ tịch Hội Nông dân huyện, giữ chức vụ này đã lâu.",
        [_WON, "Cao Thị Mơ: Chủ tịch Hội Nông dân huyện Anh Sơn (holds)"],
    ),
    "no post: a place": (
        "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy. Bà Cao Thị Mơ dẫn khách tới vị trí xây nhà máy, vị trí này rộng 5 ha.", [_WON],
    ),
    "the one whom he follows": (
        "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy. Người ông thay là bà Cao Thị Mơ, vừa nghỉ hưu theo chế độ.",
        [_WON, "Cao Thị Mơ: Bí thư Huyện ủy Anh Sơn (held)"],
    ),
    "helpers of who leads the committee": (
        "Ban Chấp hành bầu ông Lê Văn Khôi làm Bí thư Huyện ủy. Giúp việc cho tân Bí thư là bà Cao Thị Mơ, 45 tuổi, Phó Bí thư Thường trực.",
        [_WON, "Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Anh Sơn (elected)"],
    ),
    "helpers where nobody was told to be chosen": (
        "Giúp việc cho Bí thư là bà Cao Thị Mơ, Phó Bí thư Thường trực Huyện ủy.",
        ["Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Anh Sơn (holds)"],
    ),
    "one of several deputies": (
        "Ông Lê Văn Khôi trúng cử Bí thư Huyện ủy. Ông Hồ Sỹ Tân, Chủ tịch UBND huyện, là một trong hai Phó Bí thư.",
        [_WON, "Hồ Sỹ Tân: Chủ tịch UBND huyện Anh Sơn (holds)", "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "two deputies alike": (
        "Ông Lê Văn Khôi trúng cử Bí thư Huyện ủy. Bà Cao Thị Mơ và ông Hồ Sỹ Tân cùng là Phó Bí thư.",
        [_WON, "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (elected)", "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "who goes on": (
        "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy. Bà Cao Thị Mơ vẫn làm Phó Bí thư Thường trực; ông Hồ Sỹ Tân giữ ghế Phó Bí thư như khóa "
        "trước.",
        [_WON, "Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Anh Sơn (re-elected)", "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (re-elected)"],
    ),
    "the head of the inspection sits on the board just chosen": (
        "Ủy ban Kiểm tra Huyện ủy khóa mới có 7 ủy viên, do bà Cao Thị Mơ, Ủy viên Ban Thường vụ Huyện ủy, làm Chủ nhiệm.",
        ["Cao Thị Mơ: Ủy viên Ban Thường vụ Huyện ủy Anh Sơn (elected)", "Cao Thị Mơ: Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Anh Sơn (elected)"],
    ),
    "years in a post before": (
        "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy sau ba năm làm Trưởng Ban Tổ chức Huyện ủy và một năm làm Chủ tịch UBND huyện.",
        [_WON, "Lê Văn Khôi: Trưởng ban Ban Tổ chức Huyện ủy Anh Sơn (held)", "Lê Văn Khôi: Chủ tịch UBND huyện Anh Sơn (held)"],
    ),
    "who holds what now": (
        "Tỉnh khen thưởng huyện. Hiện Bí thư Huyện ủy là ông Lê Văn Khôi, Phó Bí thư Thường trực là bà Cao Thị Mơ.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Anh Sơn (holds)", "Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Anh Sơn (holds)"],
    ),
    "the post in front of who did something": (
        "Chủ tịch UBND huyện, ông Hồ Sỹ Tân, tái cử Phó Bí thư Huyện ủy.",
        ["Hồ Sỹ Tân: Chủ tịch UBND huyện Anh Sơn (holds)", "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (re-elected)"],
    ),
    "on the list of the board": (
        "Trung tá Hồ Sỹ Tân, Trưởng Công an huyện, cùng có tên trong danh sách Ban Thường vụ khóa mới. Bà Cao Thị Mơ, Chủ tịch Hội Nông dân "
        "huyện, không có tên trong danh sách Ban Chấp hành khóa mới.",
        ["Hồ Sỹ Tân: Trưởng Công an Công an huyện Anh Sơn (holds)", "Hồ Sỹ Tân: Ủy viên Ban Thường vụ Huyện ủy Anh Sơn (elected)",
         "Cao Thị Mơ: Chủ tịch Hội Nông dân huyện Anh Sơn (holds)"],
    ),
    "the youngest on the committee": (
        "Chị Cao Thị Mơ là người trẻ nhất trong Ban Chấp hành Đảng bộ huyện nhiệm kỳ mới.",
        ["Cao Thị Mơ: Ủy viên Ban Chấp hành Đảng bộ huyện Anh Sơn (elected)"],
    ),
    "a new face of the committee": (
        "Một gương mặt trẻ của Ban Chấp hành khóa này là Bí thư Huyện đoàn Cao Thị Mơ, 34 tuổi.",
        ["Cao Thị Mơ: Bí thư Huyện đoàn Anh Sơn (holds)", "Cao Thị Mơ: Ủy viên Ban Chấp hành Đảng bộ huyện Anh Sơn (elected)"],
    ),
    "a direct election, and who won it": (
        "Đại hội trực tiếp bầu Bí thư Huyện ủy. Đồng chí Lê Văn Khôi trúng cử với số phiếu 198/203. Đồng chí Hồ Sỹ Tân không tái cử do đến tuổi "
        "nghỉ hưu.",
        [_WON],
    ),
    "the head of the committee and two chairs": (
        "Người đứng đầu cấp ủy khóa mới là ông Lê Văn Khôi. Bà Cao Thị Mơ và ông Hồ Sỹ Tân giữ hai ghế Phó Bí thư.",
        [_WON, "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (elected)", "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "his deputies": (
        "Ông Lê Văn Khôi được bầu làm Bí thư; hai cấp phó của ông là bà Cao Thị Mơ (Thường trực) và ông Hồ Sỹ Tân.",
        [_WON, "Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Anh Sơn (elected)", "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "who was elected again besides": (
        "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy. Cùng tái cử có Phó Bí thư Cao Thị Mơ.",
        [_WON, "Cao Thị Mơ: Phó Bí thư Huyện ủy Anh Sơn (re-elected)"],
    ),
    "names of two syllables behind the copula": (
        "Hai Phó Bí thư được bầu là A Hùng và Y Phương.",
        ["A Hùng: Phó Bí thư Huyện ủy Anh Sơn (elected)", "Y Phương: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "a judge and an investigator who were moved": (
        "Bà Cao Thị Mơ, Chánh án TAND huyện Tân Kỳ, được bổ nhiệm giữ chức Phó Chánh án TAND tỉnh Nghệ An. Đại tá Hồ Sỹ Tân thôi giữ chức Phó "
        "Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh.",
        ["Cao Thị Mơ: Chánh án Tòa án nhân dân huyện Tân Kỳ (held)", "Cao Thị Mơ: Phó Chánh án Tòa án nhân dân tỉnh Nghệ An (appointed)",
         "Hồ Sỹ Tân: Phó Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh Nghệ An (held)"],
    ),
    "years in a post behind which its holder is named": (
        "Sau 10 năm làm Bí thư Huyện ủy, ông Hồ Sỹ Tân nghỉ hưu. Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy.",
        [_WON, "Hồ Sỹ Tân: Bí thư Huyện ủy Anh Sơn (held)"],
    ),
    "by whose words": (
        "Theo Chủ tịch UBND huyện, ông Hồ Sỹ Tân, huyện sẽ dồn sức cho hạ tầng.", ["Hồ Sỹ Tân: Chủ tịch UBND huyện Anh Sơn (holds)"],
    ),
    "two posts in one chair": (
        "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy; ghế Phó Bí thư, Chủ tịch UBND huyện do ông Hồ Sỹ Tân đảm nhận.",
        [_WON, "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (elected)", "Hồ Sỹ Tân: Chủ tịch UBND huyện Anh Sơn (holds)"],
    ),
    "a post told of in the same sentence": (
        "Bà Cao Thị Mơ rời cương vị Bí thư Huyện ủy Tân Kỳ; người tiếp nhận trọng trách này là ông Vi Văn Lam.",
        ["Cao Thị Mơ: Bí thư Huyện ủy Tân Kỳ (held)", "Vi Văn Lam: Bí thư Huyện ủy Tân Kỳ (holds)"],
    ),
    "names of one syllable with a title": (
        "Ông K'Brơi được bầu làm Bí thư Huyện ủy; bà Vưu Lệ Mai và ông Giản Bá Huỳnh được bầu làm Phó Bí thư.",
        ["K'Brơi: Bí thư Huyện ủy Anh Sơn (elected)", "Vưu Lệ Mai: Phó Bí thư Huyện ủy Anh Sơn (elected)",
         "Giản Bá Huỳnh: Phó Bí thư Huyện ủy Anh Sơn (elected)"],
    ),
    "the deputy's post, told by one word": (
        "Ông Lê Văn Khôi lần lượt giữ chức phó rồi trưởng Phòng xúc tiến đầu tư của Ban Quản lý Khu kinh tế Đông Nam, Phó Chủ tịch UBND huyện "
        "Tân Kỳ.",
        ["Lê Văn Khôi: Phó Trưởng phòng Phòng Xúc tiến đầu tư Ban Quản lý Khu kinh tế Đông Nam (held)",
         "Lê Văn Khôi: Trưởng phòng Phòng Xúc tiến đầu tư Ban Quản lý Khu kinh tế Đông Nam (held)",
         "Lê Văn Khôi: Phó Chủ tịch UBND huyện Tân Kỳ (held)"],
    ),
    "a division of a department, and a body of the National Assembly": (
        "Dự có ông Lê Văn Khôi, Trưởng phòng Hạ tầng của Sở Công Thương, và bà Cao Thị Mơ, Phó Chủ nhiệm Ủy ban Kinh tế của Quốc hội.",
        ["Lê Văn Khôi: Trưởng phòng Phòng Hạ tầng Sở Công Thương tỉnh Nghệ An (holds)",
         "Cao Thị Mơ: Phó Chủ nhiệm Ủy ban Kinh tế của Quốc hội (holds)"],
    ),
    "who helps others": (
        "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy. Hỗ trợ đồng bào, Phó Bí thư Huyện ủy Hồ Sỹ Tân thăm xã Tam Sơn.",
        [_WON, "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Anh Sơn (holds)"],
    ),
    "names of two syllables in a list of a post": (
        "Ủy ban Kiểm tra Huyện ủy có 7 đồng chí. Các Phó Chủ nhiệm gồm: Siu Trung, Kpă Đô.",
        [f"{name}: Phó Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Anh Sơn (elected)" for name in ("Siu Trung", "Kpă Đô")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_posts_told_again_or_by_the_way(case: str) -> None:
    passage, expected = CASES[case]
    text = normalise(f"{HEAD}\n\n{passage}\n\n{TAIL}\n").text
    assert sorted(told(text)) == sorted(expected)
    assert sorted(told(line_by_line(text))) == sorted(expected)


def test_who_follows_one_who_was_moved() -> None:
    text = (
        "Nghệ An phân công cán bộ\n\nÔng Hồ Sỹ Tân, Bí thư Huyện ủy Tân Kỳ, được phân công giữ chức Trưởng Ban Nội chính Tỉnh ủy Nghệ An. Thay "
        "ông Tân làm Bí thư Huyện ủy Tân Kỳ là bà Cao Thị Mơ. Hai huyện có bí thư mới: ông Lê Văn Khôi (Con Cuông) và ông Vi Văn Lam (Kỳ Sơn)."
    )
    expected = [
        "Cao Thị Mơ: Bí thư Huyện ủy Tân Kỳ (appointed)",
        "Hồ Sỹ Tân: Bí thư Huyện ủy Tân Kỳ (held)",
        "Hồ Sỹ Tân: Trưởng ban Ban Nội chính Tỉnh ủy Nghệ An (appointed)",
    ]
    assert set(expected) <= set(told(text))
    assert {"Lê Văn Khôi", "Vi Văn Lam"} <= {line.partition(":")[0] for line in told(text)}


TERMS = {
    "Ông Lê Văn Khôi đắc cử Bí thư Huyện ủy Tân Kỳ ở tuổi 38, nhiệm kỳ 2005-2010.": "Lê Văn Khôi 2005-2010",
    "Ông Lê Văn Khôi được bầu giữ chức vụ Bí thư Huyện ủy Tân Kỳ trong nhiệm kỳ 2010-2015.": "Lê Văn Khôi 2010-2015",
    "Ông Lê Văn Khôi được bầu làm Bí thư Huyện ủy Tân Kỳ. Đại hội nhiệm kỳ 2010-2015 họp năm ngoái.": "Lê Văn Khôi -",
    "Anh Lê Văn Khôi được Ban Chấp hành Tỉnh đoàn Nghệ An bầu làm Bí thư, chị Cao Thị Mơ làm Phó Bí thư, nhiệm kỳ 2012-2017.": (
        "Cao Thị Mơ 2012-2017, Lê Văn Khôi 2012-2017"
    ),
    "Đại hội bầu Ban Chấp hành Công đoàn tỉnh Nghệ An khóa X, nhiệm kỳ 2018-2023. Ông Lê Văn Khôi được bầu làm Chủ tịch Công đoàn tỉnh.": (
        "Lê Văn Khôi 2018-2023"
    ),
    "Đại hội Hội Nông dân tỉnh Nghệ An lần thứ IX, nhiệm kỳ 2018-2023 bầu bà Cao Thị Mơ làm Chủ tịch Hội.": "Cao Thị Mơ 2018-2023",
}


@pytest.mark.parametrize("passage", TERMS)
def test_terms_told_at_a_distance(passage: str) -> None:
    officials = read_document(Document("bai", f"Nghệ An có cán bộ mới\n\n{passage}\n")).officials
    found = sorted(f"{o.name} {o.term[0]}-{o.term[1]}" if o.term else f"{o.name} -" for o in officials)
    assert ", ".join(found) == TERMS[passage]


_MERGED = (
    "Đại hội Đảng bộ xã Tam Sơn lần thứ I\n\nNgày 20/7/2025, Đảng bộ xã Tam Sơn (tỉnh Nghệ An) tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ "
    "2025-2030.\n\nBí thư Đảng ủy xã là ông Lê Văn Khôi, Phó Bí thư là bà Cao Thị Mơ."
)


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Cấp ủy khóa mới do Ban Thường vụ Tỉnh ủy chỉ định.", "appointed"),
        ("Cả ba nơi đều công bố nhân sự cấp ủy do Ban Thường vụ Tỉnh ủy chỉ định.", "appointed"),
        ("Nhân sự khóa mới được Ban Thường vụ Tỉnh ủy chỉ định.", "appointed"),
        ("Ban Chấp hành không bầu tại Đại hội mà do Tỉnh ủy chỉ định.", "appointed"),
        ("Ban Thường vụ Tỉnh ủy đã chỉ định 27 ủy viên Ban Chấp hành, 9 ủy viên Ban Thường vụ Đảng ủy xã.", "appointed"),
        ("Các chức danh chủ chốt được chỉ định từ ngày 1/7.", "appointed"),
        ("Đại hội bầu 27 đồng chí vào Ban Chấp hành.", "elected"),
        ("Ban Chấp hành khóa trước có 3 người được chỉ định bổ sung giữa nhiệm kỳ.", "elected"),
        ("Ban Thường vụ Tỉnh ủy chỉ định Tiểu ban Nhân sự từ tháng 3.", "elected"),
    ],
)
def test_how_a_committee_was_come_by(sentence: str, event: str) -> None:
    officials = read_document(Document("bai", f"{_MERGED}\n\n{sentence}\n")).officials
    assert {(o.role_label, o.event) for o in officials} == {("Bí thư", event), ("Phó Bí thư", event)}


def test_seats_on_a_central_committee_are_counted_apart() -> None:
    told_so = told(f"{HEAD}\n\nÔng Lê Văn Khôi sinh năm 1971, thạc sĩ kinh tế, Ủy viên dự khuyết Trung ương Đảng khóa XII.\n\n{TAIL}\n")
    assert told_so == ["Lê Văn Khôi: Ủy viên dự khuyết Ban Chấp hành Trung ương Đảng (holds)"]


_SECRETARY = "Ông Lê Văn Khôi được Ban Thường vụ Tỉnh ủy chỉ định giữ chức Bí thư Đảng ủy xã."
_DEPUTY = "Các Phó Bí thư Đảng ủy gồm: Cao Thị Mơ, Hồ Sỹ Tân."


@pytest.mark.parametrize(
    ("ordinal", "told", "event"),
    [
        ("I", "Đại hội nghe công bố quyết định của Tỉnh ủy về công tác cán bộ. Theo đó, Ban Chấp hành gồm 25 đồng chí.", "appointed"),
        ("I", "Tại Đại hội, Tỉnh ủy trao các quyết định về nhân sự.\n\nTheo đó, Ban Chấp hành Đảng bộ xã có 25 ủy viên.", "appointed"),
        ("I", "Tỉnh ủy trao quyết định về công tác cán bộ. Theo đó, Ban Chấp hành bầu 25 đồng chí.", "elected"),
        ("I", "Đại hội nghe công bố các quyết định của Tỉnh ủy về công tác cán bộ.", "appointed"),
        ("I", "Tỉnh ủy trao các quyết định về nhân sự. Đại hội bầu đoàn đại biểu dự Đại hội cấp trên.", "elected"),
        ("I", "Đại hội nghe công bố quyết định thành lập Đảng bộ xã.", "elected"),
        ("XX", "Đại hội nghe công bố các quyết định của Tỉnh ủy về công tác cán bộ.", "elected"),
        ("I", "Tỉnh ủy công bố các quyết định chỉ định nhân sự.\n\nÔng Lê Văn Khôi tiếp tục giữ chức Bí thư Đảng ủy xã.", "appointed"),
        ("I", _SECRETARY, "appointed"),
        ("I", "Ông Lê Văn Khôi được Ban Chấp hành bầu giữ chức Bí thư Đảng ủy xã.", "elected"),
        ("XX", _SECRETARY, "elected"),
    ],
)
def test_the_officers_of_a_new_place_come_by_their_posts_as_its_secretary_does(ordinal: str, told: str, event: str) -> None:
    head = f"Đại hội Đảng bộ xã Tam Sơn (tỉnh Nghệ An) lần thứ {ordinal}, nhiệm kỳ 2025-2030 họp ngày 20/7/2025."
    found = read_document(Document("bai", f"Xã Tam Sơn\n\n{head}\n\n{told}\n\n{_DEPUTY}\n")).officials
    assert {(o.name, o.event) for o in found if o.role_label == "Phó Bí thư"} == {("Cao Thị Mơ", event), ("Hồ Sỹ Tân", event)}
    assert all(o.event == event for o in found if o.role_label == "Bí thư" and told is not _SECRETARY)


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("Danh sách Ủy viên Ban Thường vụ Huyện ủy còn có: bà Cao Thị Mơ (Chánh Văn phòng); ông Hồ Sỹ Tân.", "elected"),
        ("Danh sách các Ủy viên Ban Thường vụ Huyện ủy còn có bà Cao Thị Mơ; ông Hồ Sỹ Tân.", "elected"),
        ("9 Ủy viên Ban Thường vụ Huyện ủy gồm: bà Cao Thị Mơ, Chánh Văn phòng; ông Hồ Sỹ Tân.", "elected"),
        ("Chủ trì có các Ủy viên Ban Thường vụ Huyện ủy: Cao Thị Mơ, Hồ Sỹ Tân.", "holds"),
        ("Danh sách Ủy viên Ban Thường vụ Huyện ủy dự họp có: bà Cao Thị Mơ; ông Hồ Sỹ Tân.", "holds"),
    ],
)
def test_seats_listed_behind_the_officers(told: str, event: str) -> None:
    text = f"{HEAD}\n\nÔng Lê Văn Khôi được bầu làm Bí thư Huyện ủy.\n\n{told}\n\n{TAIL}\n"
    found = read_document(Document("bai", text)).officials
    assert {(o.name, o.event) for o in found if o.role_label == "Ủy viên"} == {("Cao Thị Mơ", event), ("Hồ Sỹ Tân", event)}


def test_a_post_that_goes_on_outside_a_congress_is_held() -> None:
    text = "Ngày 1/8/2019, Tỉnh ủy Nghệ An họp.\n\nHội nghị bầu ông Lê Văn Khôi làm Bí thư. Ông Hồ Sỹ Tân tiếp tục là Phó Bí thư Tỉnh ủy.\n"
    assert "Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Nghệ An (holds)" in told(text)


def test_a_congress_to_come_has_elected_nobody() -> None:
    text = (
        "Huyện Anh Sơn sẵn sàng\n\nĐại hội Đảng bộ huyện Anh Sơn (tỉnh Nghệ An) lần thứ XX, nhiệm kỳ 2020-2025 sẽ diễn ra trong hai ngày 6 và "
        "7/8. Tiếp đoàn có các đồng chí Phó Bí thư Huyện ủy: Cao Thị Mơ - Chủ tịch UBND huyện, Hồ Sỹ Tân. Bà Mơ thông tin, đến ngày 30/6, 40 "
        "tổ chức đảng đã xong đại hội, trong đó 9 nơi thực hiện bầu trực tiếp bí thư.\n"
    )
    found = {f"{o.name}: {o.role_label} ({o.event})" for o in read_document(Document("bai", text)).officials}
    assert found == {"Cao Thị Mơ: Phó Bí thư (holds)", "Cao Thị Mơ: Chủ tịch (holds)", "Hồ Sỹ Tân: Phó Bí thư (holds)"}
