"""Lives and transfers: what somebody held before, was moved out of and to, and who is not meant beside them; each told in several ways."""

from __future__ import annotations

import pytest

from kg import identity
from kg.extract import read_document
from kg.text import Document

HEAD = (
    "Đại hội Đảng bộ tỉnh Phú Thọ\n\nNgày 15/10/2020, Đại hội đại biểu Đảng bộ tỉnh Phú Thọ lần thứ XIX, nhiệm kỳ 2020-2025 khai mạc.\n\n"
)
#: posts in a department that the sentence names in front of them
DEPARTMENT = (
    "Ông Lê Văn An khởi nghiệp ở Sở Tài chính, lần lượt kinh qua vị trí phó giám đốc, giám đốc sở này.",
    "Ông Lê Văn An sinh năm 1968. Ông bắt đầu công tác tại Sở Tài chính, lần lượt là phó giám đốc rồi giám đốc sở.",
    "Ông Lê Văn An sinh năm 1968, năm 2012 sang Sở Tài chính làm Phó Giám đốc, Giám đốc.",
)
DIVISION = (
    "Ông Lê Văn An công tác tại Sở Tài chính, lần lượt là phó trưởng phòng, trưởng phòng Ngân sách.",
    "Ông Lê Văn An vào làm ở Sở Tài chính, từng là Phó Trưởng phòng, Trưởng phòng Ngân sách.",
)
#: out of one post into another
MOVED = (
    "Ông Lê Văn An từ Bí thư Huyện ủy Cẩm Khê được điều động về làm Chánh Văn phòng Tỉnh ủy.",
    "Ông Lê Văn An, Bí thư Huyện ủy Cẩm Khê, về làm Chánh Văn phòng Tỉnh ủy.",
    "Ông Lê Văn An được điều động từ vị trí Bí thư Huyện ủy Cẩm Khê về giữ chức Chánh Văn phòng Tỉnh ủy.",
    "Ông Lê Văn An từ Bí thư Huyện ủy Cẩm Khê chuyển sang làm Chánh Văn phòng Tỉnh ủy.",
    "Ông Lê Văn An từ ghế bí thư Huyện ủy Cẩm Khê sang làm chánh văn phòng Tỉnh ủy.",
    "Ông Lê Văn An từ cương vị Bí thư Huyện ủy Cẩm Khê về làm Chánh Văn phòng Tỉnh ủy.",
    "Ông Lê Văn An từ chức danh Bí thư Huyện ủy Cẩm Khê được phân công làm Chánh Văn phòng Tỉnh ủy.",
)
#: who held the post before
BEFORE = (
    "Bí thư Tỉnh ủy trước đại hội là ông Lê Văn An.",
    "Ông Lê Văn An, người giữ cương vị Bí thư Tỉnh ủy hai nhiệm kỳ, không tái cử do tuổi tác.",
    "Dự có các Ủy viên Trung ương Đảng: Hoàng Văn Minh, Bộ trưởng Bộ Y tế; các đồng chí nguyên Bí thư Tỉnh ủy Lê Văn An, Ngô Thị Lan.",
)


def _officials(text: str, name: str = "Lê Văn An") -> set[tuple[str, str, str]]:
    found = read_document(Document("x", HEAD + text + "\n")).officials
    return {(o.role_label, o.body.label, o.event) for o in found if o.name == name}


@pytest.mark.parametrize("text", DEPARTMENT)
def test_posts_in_a_department_named_before(text: str) -> None:
    assert _officials(text) == {
        ("Phó Giám đốc", "Sở Tài chính tỉnh Phú Thọ", "held"),
        ("Giám đốc", "Sở Tài chính tỉnh Phú Thọ", "held"),
    }


@pytest.mark.parametrize("text", DIVISION)
def test_divisions_of_a_department_named_before(text: str) -> None:
    body = "Phòng Ngân sách Sở Tài chính tỉnh Phú Thọ"
    assert _officials(text) == {("Phó Trưởng phòng", body, "held"), ("Trưởng phòng", body, "held")}


@pytest.mark.parametrize("text", MOVED)
def test_who_is_moved_leaves_the_post_told_first(text: str) -> None:
    assert _officials(text) == {
        ("Bí thư", "Huyện ủy Cẩm Khê", "held"),
        ("Chánh Văn phòng", "Văn phòng Tỉnh ủy Phú Thọ", "appointed"),
    }


@pytest.mark.parametrize("text", BEFORE)
def test_who_held_the_post_before(text: str) -> None:
    assert _officials(text) == {("Bí thư", "Tỉnh ủy Phú Thọ", "held")}


def test_former_heads_are_not_on_the_committee_that_a_list_is_of() -> None:
    assert _officials(BEFORE[-1], "Ngô Thị Lan") == {("Bí thư", "Tỉnh ủy Phú Thọ", "held")}


@pytest.mark.parametrize("name", ["Lê Hồng Sang", "Lê Văn Về", "Lê Thị Sang"])
def test_a_name_that_ends_in_a_verb_leaves_the_verb_behind_whole(name: str) -> None:
    text = f"Ban Chấp hành bầu Ban Thường vụ 15 đồng chí; đồng chí {name} giữ chức Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy."
    assert _officials(text, name) == {("Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Phú Thọ", "elected")}


def test_who_tells_of_others_elections_is_not_elected() -> None:
    text = "Bí thư Tỉnh ủy Lê Văn An cho biết, các huyện đã đại hội xong, trong đó 28 đảng bộ xã bầu trực tiếp bí thư tại đại hội."
    assert _officials(text) == {("Bí thư", "Tỉnh ủy Phú Thọ", "holds")}


def test_re_elected_in_brackets_is_said_of_that_one_alone() -> None:
    text = (
        "Ban Chấp hành bầu đồng chí Hoàng Văn Minh giữ chức Bí thư Tỉnh ủy (tái cử), các đồng chí Lê Văn An và Ngô Thị Lan giữ chức Phó Bí thư."
    )
    assert _officials(text) == {("Phó Bí thư", "Tỉnh ủy Phú Thọ", "elected")}
    assert _officials(text, "Hoàng Văn Minh") == {("Bí thư", "Tỉnh ủy Phú Thọ", "re-elected")}


def test_who_is_followed_has_left_the_post_told_behind_the_name() -> None:
    text = (
        "Ông Hoàng Văn Minh, tân Phó Bí thư, được giới thiệu để HĐND tỉnh bầu Chủ tịch UBND tỉnh, thay ông Lê Văn An, người thôi làm Chủ tịch "
        "UBND tỉnh từ tháng 8."
    )
    assert _officials(text) == {("Chủ tịch", "UBND tỉnh Phú Thọ", "held")}


def test_the_party_committee_of_an_agency_is_not_that_of_its_province() -> None:
    text = (
        "Đại hội Đảng bộ Công an tỉnh Thái Bình\n\nNgày 4/8/2020, Đại hội đại biểu Đảng bộ Công an tỉnh Thái Bình lần thứ XXVI, nhiệm kỳ "
        "2020-2025 họp. Đồng chí Ngô Thị Lan, Phó Bí thư Tỉnh ủy, dự. Đồng chí Lê Văn An tái cử Bí thư Đảng ủy Công an tỉnh.\n"
    )
    bodies = {o.name: o.body for o in read_document(Document("x", text)).officials}
    assert (bodies["Ngô Thị Lan"].label, bodies["Lê Văn An"].label) == ("Tỉnh ủy Thái Bình", "Đảng ủy Công an tỉnh Thái Bình")
    assert identity.body(bodies["Ngô Thị Lan"]) != identity.body(bodies["Lê Văn An"])


def test_a_life_is_not_told_of_the_father_named_in_it() -> None:
    text = (
        "Ông Lê Văn An là con của ông Hoàng Văn Minh, nguyên Giám đốc Sở Y tế. Ông lần lượt làm Bí thư Huyện đoàn Hạ Hòa, Phó Bí thư "
        "Tỉnh đoàn."
    )
    assert _officials(text) == {("Bí thư", "Huyện đoàn Hạ Hòa", "held"), ("Phó Bí thư", "Tỉnh đoàn Phú Thọ", "held")}
    assert _officials(text, "Hoàng Văn Minh") == {("Giám đốc", "Sở Y tế tỉnh Phú Thọ", "held")}


def test_who_is_made_head_of_a_committee_is_its_secretary() -> None:
    text = "Ban Chấp hành khóa mới bầu bà Ngô Thị Lan đứng đầu Tỉnh ủy, thay ông Lê Văn An."
    assert _officials(text, "Ngô Thị Lan") == {("Bí thư", "Tỉnh ủy Phú Thọ", "elected")}
    assert _officials(text) == {("Bí thư", "Tỉnh ủy Phú Thọ", "held")}


@pytest.mark.parametrize("mark", [". Ngoài", "; ngoài"])
def test_a_committee_is_filled_up_beyond_those_told_of(mark: str) -> None:
    text = (
        "Ban Chấp hành bầu ông Hoàng Văn Minh làm Bí thư Tỉnh ủy. 15 người được bầu vào Ban Thường vụ"
        f"{mark} 1 người trên còn có: Lê Văn An (Giám đốc Công an tỉnh), Ngô Thị Lan (Giám đốc Sở Y tế)."
    )
    assert ("Ủy viên", "Ban Thường vụ Tỉnh ủy Phú Thọ", "elected") in _officials(text)
    assert ("Ủy viên", "Ban Thường vụ Tỉnh ủy Phú Thọ", "elected") in _officials(text, "Hoàng Văn Minh")


def test_a_name_with_an_apostrophe_stands_behind_a_place() -> None:
    found = read_document(Document("x", "Tham dự có Bí thư Tỉnh ủy Lâm Đồng K'Brồi Thành cùng đại diện các ngành.\n")).officials
    assert [(o.name, o.body.label) for o in found] == [("K'Brồi Thành", "Tỉnh ủy Lâm Đồng")]


#: a post of years ago, and one held now
NOW = (
    "Ông Lê Văn An, từng là Bí thư Thị ủy Phú Thọ giai đoạn 2010-2015, hiện giữ chức Trưởng Ban Nội chính Tỉnh ủy.",
    "Ông Lê Văn An, nguyên Bí thư Thị ủy Phú Thọ, hiện là Trưởng Ban Nội chính Tỉnh ủy.",
    "Ông Lê Văn An sinh năm 1970. Quá trình công tác: 2010-2015: Bí thư Thị ủy Phú Thọ; từ 2015 đến nay: Trưởng Ban Nội chính Tỉnh ủy.",
    "Ông Lê Văn An là Trưởng Ban Nội chính Tỉnh ủy, trước nữa là Bí thư Thị ủy Phú Thọ.",
)


@pytest.mark.parametrize("text", NOW)
def test_a_post_held_now_is_told_from_one_of_years_ago(text: str) -> None:
    assert _officials(text) == {
        ("Bí thư", "Thị ủy Phú Thọ", "held"),
        ("Trưởng ban", "Ban Nội chính Tỉnh ủy Phú Thọ", "holds"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "HĐND tỉnh miễn nhiệm chức vụ Chủ tịch UBND tỉnh đối với ông Hoàng Văn Minh và bầu ông Lê Văn An thay thế.",
        "HĐND tỉnh bầu ông Lê Văn An làm Chủ tịch UBND tỉnh; người tiền nhiệm là ông Hoàng Văn Minh.",
    ],
)
def test_who_is_chosen_in_the_place_of_another(text: str) -> None:
    assert _officials(text) == {("Chủ tịch", "UBND tỉnh Phú Thọ", "elected")}
    assert _officials(text, "Hoàng Văn Minh") == {("Chủ tịch", "UBND tỉnh Phú Thọ", "held")}


def test_posts_won_years_before_the_date_line_are_over() -> None:
    text = (
        "Phú Thọ có bí thư Tỉnh ủy mới\n\nThứ Năm, ngày 12/5/2022 - 10:15\n\nÔng Lê Văn An vừa được Ban Chấp hành Đảng bộ tỉnh Phú Thọ bầu giữ "
        "chức Bí thư Tỉnh ủy.\n\nTháng 10-2020, ông trúng cử Phó Bí thư Tỉnh ủy Phú Thọ.\n"
    )
    found = read_document(Document("x", text)).officials
    assert {(o.role_label, o.event) for o in found} == {("Bí thư", "elected"), ("Phó Bí thư", "held")}


def test_a_company_named_without_its_legal_form_is_the_same() -> None:
    text = (
        "Ông Lê Văn An tái cử Bí thư Đảng ủy Công ty Cao su Hòa Bình\n\nĐại hội Đảng bộ Công ty TNHH MTV Cao su Hòa Bình lần thứ X, nhiệm kỳ "
        "2020-2025 họp ngày 5/6/2020. Ông Lê Văn An tái cử Bí thư Đảng ủy Công ty TNHH MTV Cao su Hòa Bình.\n"
    )
    found = read_document(Document("x", text)).officials
    assert [(o.body.label, o.event) for o in found] == [("Đảng ủy Công ty TNHH MTV Cao su Hòa Bình", "re-elected")]


def test_who_presides_over_the_congress_in_a_post_is_elected_to_it_again() -> None:
    text = (
        "Chi bộ ấp Phú Thuận tiến hành Đại hội lần thứ XII, nhiệm kỳ 2022-2025.\n\nChủ trì: đồng chí Lê Văn An, Bí thư Chi bộ.\n\nTại Đại hội, "
        "đảng viên bầu trực tiếp đồng chí Lê Văn An làm Bí thư Chi bộ.\n"
    )
    found = read_document(Document("x", "Đại hội Chi bộ ấp Phú Thuận, nhiệm kỳ 2022-2025\n\n" + text)).officials
    assert [(o.role_label, o.event) for o in found] == [("Bí thư", "re-elected")]


WON = HEAD + (
    "Ban Chấp hành bầu ông Lê Văn An làm Bí thư Tỉnh ủy, thay bà Cao Thị Mơ nghỉ hưu. Đứng đầu Ủy ban Kiểm tra Tỉnh ủy là ông Hồ Sỹ Tân.\n\n"
)


@pytest.mark.parametrize(
    ("passage", "posts"),
    [
        ("Tân Bí thư Tỉnh ủy 46 tuổi, quê huyện Tam Nông. Ông từng là Giám đốc Sở Tài chính.", {"Lê Văn An: Giám đốc"}),
        ("Tân Bí thư có bằng thạc sĩ luật. Khởi nghiệp ở xã, ông kinh qua chức vụ Giám đốc Sở Tài chính.", {"Lê Văn An: Giám đốc"}),
        ("Ông Tân 46 tuổi, quê huyện Tam Nông. Ông từng là Giám đốc Sở Tài chính.", {"Hồ Sỹ Tân: Giám đốc"}),
        ("Năm 2012, ông An thay ông Vi Văn Lam làm Giám đốc Sở Tài chính.", {"Lê Văn An: Giám đốc", "Vi Văn Lam: Giám đốc"}),
        ("Người tiền nhiệm, bà Mơ, từng là Giám đốc Sở Tài chính.", {"Cao Thị Mơ: Giám đốc"}),
    ],
)
def test_who_is_called_by_the_post_just_won_is_told_of_behind(passage: str, posts: set[str]) -> None:
    told = {f"{o.name}: {o.role_label}" for o in read_document(Document("x", WON + passage + "\n")).officials if o.event == "held"}
    assert told == posts | {"Cao Thị Mơ: Bí thư"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Đến cuối năm 2019, tỉnh có 7 khu công nghiệp được Thủ tướng Chính phủ phê duyệt.",
        "Năm 2019, Chủ tịch nước tặng tỉnh Huân chương Lao động.",
        "Năm 2018, đề án do Giám đốc Sở Công Thương chủ trì đã xong.",
        "Năm 2018, theo quyết định của Chủ tịch UBND tỉnh, 3 xã nhập làm một.",
    ],
)
def test_who_acts_in_a_sentence_of_a_year_is_not_the_one_named_last(sentence: str) -> None:
    text = f"{HEAD}Báo cáo do Phó Bí thư Tỉnh ủy Lê Văn An trình bày.\n\n{sentence}\n"
    assert [(o.name, o.role_label) for o in read_document(Document("x", text)).officials] == [("Lê Văn An", "Phó Bí thư")]


def test_who_gives_a_post_in_a_line_of_a_career_is_somebody_else() -> None:
    text = (
        f"{HEAD}Ông Lê Văn An sinh năm 1968.\n\nTừ 2010 đến 2015: Giám đốc Sở Tài chính.\n\nNăm 2016, được Thủ tướng Chính phủ bổ nhiệm Chủ "
        "tịch UBND tỉnh.\n"
    )
    assert {o.role_label for o in read_document(Document("x", text)).officials} == {"Giám đốc", "Chủ tịch"}


def test_a_seat_one_tier_up_and_one_held_besides_at_a_life_s_end() -> None:
    text = WON + (
        "Năm 2004, ông An vào Ban Thường vụ Tỉnh ủy và được điều về làm Bí thư Huyện ủy Thanh Ba. Năm 2012, ông là Giám đốc Sở Tài chính. "
        "Ông còn là Ủy viên dự khuyết Ban Chấp hành Trung ương Đảng.\n"
    )
    found = {(o.role_label, o.body.label, o.event) for o in read_document(Document("x", text)).officials if o.name == "Lê Văn An"}
    assert found == {
        ("Bí thư", "Tỉnh ủy Phú Thọ", "elected"),
        ("Ủy viên", "Ban Thường vụ Tỉnh ủy Phú Thọ", "held"),
        ("Bí thư", "Huyện ủy Thanh Ba", "held"),
        ("Giám đốc", "Sở Tài chính tỉnh Phú Thọ", "held"),
        ("Ủy viên dự khuyết", "Ban Chấp hành Trung ương Đảng", "holds"),
    }


@pytest.mark.parametrize(
    ("passage", "post"),
    [
        ("Nhiệm kỳ 2010-2015, ông An làm Bí thư Huyện ủy Cẩm Khê.", ("Bí thư", "Huyện ủy Cẩm Khê", "held")),
        ("Trong nhiệm kỳ 2015-2020, ông An giữ chức Phó Bí thư Tỉnh ủy.", ("Phó Bí thư", "Tỉnh ủy Phú Thọ", "held")),
        ("Nhiệm kỳ 2010-2015, ông An là Trưởng Ban Dân vận Tỉnh ủy.", ("Trưởng ban", "Ban Dân vận Tỉnh ủy Phú Thọ", "held")),
        ("Nhiệm kỳ 2016-2021, ông An là Chủ tịch HĐND tỉnh.", ("Chủ tịch", "HĐND tỉnh Phú Thọ", "holds")),
    ],
)
def test_a_term_at_the_head_of_a_sentence_says_when_a_post_was_held(passage: str, post: tuple[str, str, str]) -> None:
    assert _officials(f"Ông Lê Văn An được bầu làm Bí thư Tỉnh ủy.\n\n{passage}") == {("Bí thư", "Tỉnh ủy Phú Thọ", "elected"), post}


def test_months_with_a_dot_in_front_of_the_year_are_times_of_a_career() -> None:
    text = (
        "Ông Lê Văn An được bầu làm Bí thư Tỉnh ủy.\n\nQuá trình công tác:\n- Từ 8.2001 đến 3.2006: Chủ tịch UBND huyện Cẩm Khê\n"
        "- Từ 4.2006 đến 10.2015: Giám đốc Sở Tài chính"
    )
    assert _officials(text) == {
        ("Bí thư", "Tỉnh ủy Phú Thọ", "elected"),
        ("Chủ tịch", "UBND huyện Cẩm Khê", "held"),
        ("Giám đốc", "Sở Tài chính tỉnh Phú Thọ", "held"),
    }


def test_a_seat_as_an_alternate_told_behind_the_committee() -> None:
    text = (
        "Ông Lê Văn An được bầu làm Bí thư Tỉnh ủy. Ông từng làm Thư ký tòa soạn Báo Phú Thọ, năm 2012 ông là Bí thư Huyện ủy Cẩm Khê. Đầu năm "
        "nay, ông được bổ sung vào Ban Chấp hành Trung ương Đảng với tư cách ủy viên dự khuyết."
    )
    assert _officials(text) == {
        ("Bí thư", "Tỉnh ủy Phú Thọ", "elected"),
        ("Bí thư", "Huyện ủy Cẩm Khê", "held"),
        ("Thư ký tòa soạn", "Báo Phú Thọ", "held"),
        ("Ủy viên dự khuyết", "Ban Chấp hành Trung ương Đảng", "holds"),
    }
