"""What is told of officials beyond single rules: years, pronouns, whole lists, what is completed and what is refused."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

from kg import identity
from kg.extract import read_document
from kg.facts import Official, Reading
from kg.text import Document

HEAD = "Đại hội Đảng bộ tỉnh Quảng Trị lần thứ XVII, nhiệm kỳ 2020-2025 họp ngày 15/10/2020.\n\n"


def reading(text: str) -> Reading:
    return read_document(Document("bai", HEAD + text))


def officials(text: str) -> dict[tuple[str, str], Official]:
    return {(o.name, f"{o.role_label} {o.body.label}"): o for o in reading(text).officials}


def test_a_biography_gives_posts_with_their_years() -> None:
    found = officials(
        "Ông Lê Văn Khôi sinh năm 1971. Giai đoạn 2005-2010 ông làm Bí thư Tỉnh đoàn; 2010-2015 là Bí thư Huyện ủy "
        "Triệu Phong; từ 2015 đến nay giữ chức Trưởng ban Tổ chức Tỉnh ủy."
    )
    assert {post: (o.event, o.since, o.until) for (_, post), o in found.items()} == {
        "Bí thư Tỉnh đoàn Quảng Trị": ("held", "2005", "2010"),
        "Bí thư Huyện ủy Triệu Phong": ("held", "2010", "2015"),
        "Trưởng ban Ban Tổ chức Tỉnh ủy Quảng Trị": ("holds", "2015", None),
    }


def test_a_career_told_in_lines_is_that_of_the_person_named_above() -> None:
    found = officials(
        "Ông Lê Văn Khôi trải qua các chức vụ sau.\n- Từ 9/2001 đến 12/2006: Trưởng phòng Nội vụ huyện Hải Lăng.\n"
        "- 1/2007 - 5/2012: Bí thư Huyện ủy Hải Lăng.\n"
    )
    assert {post: (o.event, o.since, o.until) for (_, post), o in found.items()} == {
        "Trưởng phòng Phòng Nội vụ huyện Hải Lăng": ("held", "2001-09", "2006-12"),
        "Bí thư Huyện ủy Hải Lăng": ("held", "2007-01", "2012-05"),
    }


def test_years_in_brackets_are_those_of_the_post_in_front() -> None:
    found = officials(
        "Ông Lê Văn Khôi kinh qua các chức vụ: Phó Bí thư Tỉnh đoàn (2001-2005), Giám đốc Sở Nội vụ (2005-2010)."
    )
    assert {(o.since, o.until, o.event) for o in found.values()} == {
        ("2001", "2005", "held"),
        ("2005", "2010", "held"),
    }


def test_pronouns_follow_the_gender_of_the_person_meant() -> None:
    found = officials(
        "Ông Lê Văn Khôi nhường lời cho bà Cao Thị Mơ. Ông từng là Giám đốc Sở Y tế; bà từng là Bí thư Tỉnh đoàn."
    )
    assert dict(found.keys()) == {
        "Lê Văn Khôi": "Giám đốc Sở Y tế tỉnh Quảng Trị",
        "Cao Thị Mơ": "Bí thư Tỉnh đoàn Quảng Trị",
    }


def test_a_list_below_a_head_and_the_posts_won_with_it() -> None:
    found = officials(
        "Ban Chấp hành bầu Ban Thường vụ gồm 3 đồng chí:\n\n1. Lê Văn Khôi - Bí thư Tỉnh ủy (tái cử)\n\n"
        "2. Hồ Sỹ Tân - Phó Bí thư Thường trực\n\n3. Cao Thị Mơ, Giám đốc Sở Y tế\n"
    )
    assert {(name, post): o.event for (name, post), o in found.items()} == {
        ("Lê Văn Khôi", "Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị"): "elected",
        ("Lê Văn Khôi", "Bí thư Tỉnh ủy Quảng Trị"): "re-elected",
        ("Hồ Sỹ Tân", "Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị"): "elected",
        ("Hồ Sỹ Tân", "Phó Bí thư Thường trực Tỉnh ủy Quảng Trị"): "elected",
        ("Cao Thị Mơ", "Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị"): "elected",
        ("Cao Thị Mơ", "Giám đốc Sở Y tế tỉnh Quảng Trị"): "holds",
    }


def test_who_is_moved_leaves_the_post_told_beside_the_name_but_keeps_seats() -> None:
    found = officials(
        "Tỉnh ủy điều động đồng chí Lê Văn Khôi, Tỉnh ủy viên, Giám đốc Sở Y tế, giữ chức Bí thư Huyện ủy Hải Lăng, "
        "thay đồng chí Hồ Sỹ Tân nghỉ hưu."
    )
    assert {(name, post): o.event for (name, post), o in found.items()} == {
        ("Lê Văn Khôi", "Ủy viên Ban Chấp hành Đảng bộ tỉnh Quảng Trị"): "holds",
        ("Lê Văn Khôi", "Giám đốc Sở Y tế tỉnh Quảng Trị"): "held",
        ("Lê Văn Khôi", "Bí thư Huyện ủy Hải Lăng"): "appointed",
        ("Hồ Sỹ Tân", "Bí thư Huyện ủy Hải Lăng"): "held",
    }
    assert found["Lê Văn Khôi", "Bí thư Huyện ủy Hải Lăng"].replaces == "Hồ Sỹ Tân"


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Nghệ An", "Tỉnh ủy Nghệ An"),
        ("Bí thư Đảng ủy, Chính ủy Quân khu 4", "Đảng ủy Quân khu 4"),
        ("Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Huyện ủy Hải Lăng", "Ban Thường vụ Huyện ủy Hải Lăng"),
        ("Thứ trưởng, Phó Bí thư Đảng ủy Bộ Y tế", "Bộ Y tế"),
        ("Trưởng phòng Tổng hợp, Ban Dân vận Tỉnh ủy", "Phòng Tổng hợp Ban Dân vận Tỉnh ủy Quảng Trị"),
        ("Cục trưởng Cục Tổ chức cán bộ (Bộ Công an)", "Cục Tổ chức cán bộ Bộ Công an"),
        ("Chánh Văn phòng HĐND và UBND huyện Hải Lăng", "Văn phòng HĐND và UBND huyện Hải Lăng"),
        ("Bí thư Thái Bình", "Tỉnh ủy Thái Bình"),
        ("Giám đốc Đại học Đà Nẵng", "Đại học Đà Nẵng"),
    ],
)
def test_bodies_are_completed_from_the_posts_beside_them(said: str, body: str) -> None:
    assert body in {o.body.label for o in reading(f"Dự có ông Lê Văn Khôi, {said}.").officials}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Đại hội giới thiệu ông Lê Văn Khôi để bầu giữ chức Bí thư Tỉnh ủy.", "nomination"),
        ("Ông Lê Văn Khôi dự kiến được giới thiệu bầu Phó Bí thư Tỉnh ủy.", "nomination"),
        ("Ông Lê Văn Khôi chưa được bầu làm Bí thư Tỉnh ủy.", "not so, or not yet"),
        ("Nếu trúng cử, ông Lê Văn Khôi sẽ là Bí thư Tỉnh ủy trẻ nhất.", "not so, or not yet"),
        ("Tỉnh ủy đề nghị Ban Bí thư chuẩn y ông Lê Văn Khôi giữ chức Phó Bí thư Tỉnh ủy.", "nomination"),
        ("Ban Thẩm tra do ông Lê Văn Khôi làm Trưởng ban.", "no body found for the post"),
        ("Tham luận có ông Lê Văn Khôi, Chi ủy viên, về phát triển đảng viên.", "no body found for the post"),
    ],
)
def test_what_is_only_proposed_or_cannot_be_completed_is_refused(text: str, reason: str) -> None:
    found = reading(text)
    assert found.officials == ()
    assert reason in {r.reason for r in found.refusals}


def test_who_is_proposed_by_one_and_appointed_by_another_is_appointed() -> None:
    found = officials("Đại tá Lê Văn Khôi được Tỉnh ủy giới thiệu, Quân khu ủy chỉ định giữ chức Bí thư Đảng ủy Quân sự tỉnh.")
    assert [(name, post, o.event) for (name, post), o in found.items()] == [
        ("Lê Văn Khôi", "Bí thư Đảng ủy Quân sự tỉnh Quảng Trị", "appointed")
    ]
    assert officials("Ông Lê Văn Khôi được Tỉnh ủy giới thiệu, đề nghị chỉ định giữ chức Bí thư Đảng ủy Quân sự tỉnh.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
        "Đoàn Chủ tịch gồm các đồng chí Lê Văn Khôi, Hồ Sỹ Tân điều hành Đại hội.",
        "Đại hội bầu 52 đồng chí vào Ban Chấp hành Đảng bộ tỉnh.",
        "Bài và ảnh: Lê Văn Khôi",
        "Lê Văn Khôi tặng hoa các đồng chí được bầu vào Ban Chấp hành Đảng bộ tỉnh.",
        "Ông Lê Văn Khôi chúc mừng những người trúng cử vào Ban Chấp hành Đảng bộ tỉnh.",
        "Ông Lê Văn Khôi không trúng cử Ban Chấp hành Đảng bộ tỉnh.",
        "Theo ông Lê Văn Khôi, người đứng đầu Đảng bộ phải gương mẫu.",
    ],
)
def test_what_tells_no_post(text: str) -> None:
    assert reading(text).officials == ()


def test_who_held_a_post_that_another_wins_has_left_it() -> None:
    found = officials(
        "Bí thư Tỉnh ủy Lê Văn Khôi phát biểu khai mạc. Đại hội bầu đồng chí Hồ Sỹ Tân làm Bí thư Tỉnh ủy."
    )
    assert {name: o.event for (name, _), o in found.items()} == {"Lê Văn Khôi": "held", "Hồ Sỹ Tân": "elected"}


def test_who_heads_an_organisation_holds_its_first_post() -> None:
    found = officials(
        "Ông Lê Văn Khôi, Phó Bí thư Tỉnh ủy, được bầu làm người đứng đầu Đảng bộ tỉnh Quảng Trị, thay ông Hồ Sỹ Tân về hưu. Đứng đầu Ủy ban "
        "Kiểm tra Tỉnh ủy tiếp tục là bà Cao Thị Mơ."
    )
    assert {(name, post): o.event for (name, post), o in found.items()} == {
        ("Lê Văn Khôi", "Phó Bí thư Tỉnh ủy Quảng Trị"): "held",
        ("Lê Văn Khôi", "Bí thư Tỉnh ủy Quảng Trị"): "elected",
        ("Hồ Sỹ Tân", "Bí thư Tỉnh ủy Quảng Trị"): "held",
        ("Cao Thị Mơ", "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Quảng Trị"): "re-elected",
    }


def test_who_opens_a_congress_in_the_post_won_there_is_elected_again() -> None:
    found = officials("Bí thư Tỉnh ủy Lê Văn Khôi khai mạc Đại hội. Đồng chí Lê Văn Khôi được bầu làm Bí thư Tỉnh ủy.")
    assert {o.event for o in found.values()} == {"re-elected"}


def test_a_secretary_whom_the_congress_itself_elects_is_told_apart() -> None:
    text = "Đại hội bầu trực tiếp Bí thư Tỉnh ủy: đồng chí Lê Văn Khôi trúng cử. Ông Hồ Sỹ Tân được bầu làm Phó Bí thư."
    assert {name: o.direct for (name, _), o in officials(text).items()} == {"Lê Văn Khôi": True, "Hồ Sỹ Tân": False}


def test_a_name_alone_below_a_list_signs_the_text_and_is_on_no_committee() -> None:
    found = officials("Ban Thường vụ Tỉnh ủy gồm 2 đồng chí:\n1. Lê Văn Khôi\n2. Hồ Sỹ Tân\nCao Thị Mơ\n")
    assert {name for name, _ in found} == {"Lê Văn Khôi", "Hồ Sỹ Tân"}


@pytest.mark.parametrize(
    "said",
    ["Bí thư các huyện ủy: Lê Văn Khôi (huyện Hải Lăng), Hồ Sỹ Tân.", "Chủ tịch UBND các xã: Lê Văn Khôi, Hồ Sỹ Tân."],
)
def test_posts_of_many_bodies_at_once_are_nobodys(said: str) -> None:
    assert reading(said).officials == ()


def test_a_party_committee_that_nothing_names_is_refused() -> None:
    found = reading("Dự có ông Lê Văn Khôi, Phó Bí thư Đảng ủy.")
    assert found.officials == ()
    assert "no body found for the post" in {r.reason for r in found.refusals}


def test_posts_in_bodies_that_are_no_more_are_over() -> None:
    found = officials("Ông Lê Văn Khôi, Chủ tịch UBND huyện Hải Lăng (cũ), phát biểu.")
    assert {o.event for o in found.values()} == {"held"}


def test_bodies_of_a_place_that_is_never_named_are_called_as_the_text_calls_them() -> None:
    text = (
        "HĐND huyện họp kỳ thứ 8\nDự có ông Lê Văn Khôi, Huyện ủy viên, Phó Bí thư Huyện ủy, Chủ tịch HĐND huyện. Kỳ họp đã miễn "
        "nhiệm chức danh Ủy viên UBND huyện đối với các ông, bà: Hồ Sỹ Tân, nguyên Trưởng phòng Y tế; Cao Thị Mơ."
    )
    one, other = (read_document(Document(name, text)).officials for name in ("bai", "tin"))
    assert {(o.name, f"{o.role_label} {o.body.label}"): o.event for o in one} == {
        ("Lê Văn Khôi", "Ủy viên Ban Chấp hành Đảng bộ huyện"): "holds",
        ("Lê Văn Khôi", "Phó Bí thư Huyện ủy"): "holds",
        ("Lê Văn Khôi", "Chủ tịch HĐND huyện"): "holds",
        ("Hồ Sỹ Tân", "Ủy viên UBND huyện"): "held",
        ("Cao Thị Mơ", "Ủy viên UBND huyện"): "held",
    }
    assert {identity.body(o.body) for o in one}.isdisjoint(identity.body(o.body) for o in other)
    assert set(identity.people(one).values()).isdisjoint(identity.people(other).values())


def test_a_table_copied_as_text_keeps_its_cells() -> None:
    found = officials(
        "Danh sách Ban Chấp hành Đảng bộ tỉnh khóa XVII gồm 3 đồng chí:\nTT\tHọ và tên\tChức vụ\tGhi chú\n1\tLê Văn Khôi\tBí thư "
        "Tỉnh ủy\ttái cử\n2\tHồ Sỹ Tân\tỦy viên Ban Thường vụ\t\n3\tCao Thị Mơ\tỦy viên\t\n"
    )
    assert {name: (post, o.event) for (name, post), o in found.items()} == {
        "Lê Văn Khôi": ("Bí thư Tỉnh ủy Quảng Trị", "re-elected"),
        "Hồ Sỹ Tân": ("Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị", "elected"),
        "Cao Thị Mơ": ("Ủy viên Ban Chấp hành Đảng bộ tỉnh Quảng Trị", "elected"),
    }


def bodies(text: str) -> dict[str, str]:
    """Without the head of other tests: each name with the body of its post."""
    return {o.name: o.body.label for o in read_document(Document("bai", text)).officials}


def test_paragraphs_that_open_with_a_place_are_about_it() -> None:
    assert bodies(
        "Ba địa phương có lãnh đạo mới\nTại Nghệ An, bà Cao Thị Mơ được chỉ định làm Bí thư Tỉnh ủy, về từ Hà Nội.\n"
        "Hà Tĩnh thì khác: Chủ tịch UBND tỉnh Hồ Sỹ Tân được chỉ định làm Phó Bí thư Tỉnh ủy.\n"
        "3. Thanh Hóa: Ông Lê Văn Khôi làm Giám đốc Sở Y tế.\n"
    ) == {"Cao Thị Mơ": "Tỉnh ủy Nghệ An", "Hồ Sỹ Tân": "Tỉnh ủy Hà Tĩnh", "Lê Văn Khôi": "Sở Y tế tỉnh Thanh Hóa"}


def test_a_province_that_was_merged_away_is_not_meant_by_its_kind_alone() -> None:
    said = (
        "Ngày 1/7/2025, tỉnh Gia Lai mới (hợp nhất Bình Định và Gia Lai) công bố nhân sự. Ông Hồ Sỹ Tân, nguyên Bí thư Tỉnh ủy Bình Định, "
        "được chỉ định giữ chức Bí thư Tỉnh ủy Gia Lai. Bà Cao Thị Mơ, trước đó là Giám đốc Sở Y tế tỉnh Bình Định, được chỉ định giữ chức "
        "Chủ tịch HĐND tỉnh."
    )
    found = {f"{o.role_label} {o.body.label}": o.event for o in read_document(Document("bai", said)).officials if o.name == "Cao Thị Mơ"}
    assert found == {"Giám đốc Sở Y tế tỉnh Bình Định": "held", "Chủ tịch HĐND tỉnh Gia Lai": "appointed"}


def test_posts_won_are_of_the_term_that_their_committee_is_told_with() -> None:
    said = (
        "Hội nghị lần thứ nhất Ban Chấp hành Đảng bộ huyện Diễn Châu khóa XX, nhiệm kỳ 2020-2025 họp chiều nay. Đồng chí Lê Văn Khôi được "
        "bầu làm Bí thư Huyện ủy Diễn Châu."
    )
    assert [o.term for o in read_document(Document("bai", said)).officials] == [(2020, 2025)]


def test_what_an_entry_gives_is_behind_its_verb() -> None:
    said = (
        "Ban Thường vụ Đảng ủy phường Bình Hòa phân công:\n- Đồng chí Lê Văn Khôi, Phó Bí thư Đảng ủy phường, giữ chức Giám đốc Trung tâm Văn "
        "hóa phường;\n- Đồng chí Cao Thị Mơ, Ủy viên Ban Thường vụ, giữ chức Trưởng Ban Xây dựng Đảng.\n"
    )
    found = {(o.name, o.role_label): o.event for o in read_document(Document("bai", said)).officials}
    assert found[("Lê Văn Khôi", "Phó Bí thư")] == "holds"
    assert found[("Lê Văn Khôi", "Giám đốc")] == "appointed"
    assert found[("Cao Thị Mơ", "Trưởng ban")] == "appointed"


def test_how_a_new_secretary_came_by_the_post_is_told_further_on() -> None:
    said = (
        "Tân Bí thư Tỉnh ủy Nghệ An Lê Văn Khôi nhận nhiệm vụ. Ông Khôi vừa được Bộ Chính trị điều động từ vị trí Phó Trưởng Ban Nội chính "
        "Trung ương về tham gia Ban Thường vụ và giữ chức Bí thư Tỉnh ủy."
    )
    found = {o.role_label: o.event for o in read_document(Document("bai", said)).officials}
    assert found == {"Bí thư": "appointed", "Ủy viên": "appointed", "Phó Trưởng ban": "held"}


def test_a_list_of_who_was_elected_under_a_heading_and_its_brackets() -> None:
    said = (
        "Danh sách các chức danh chủ chốt của Đảng ủy xã Tân Hòa trúng cử\n(Đại hội đại biểu Đảng bộ xã Tân Hòa lần thứ I, nhiệm kỳ "
        "2025-2030)\n\n1. Lê Văn Khôi - Bí thư Đảng ủy\n2. Cao Thị Mơ - Phó Bí thư Thường trực\n"
    )
    found = {o.name: (o.event, o.term) for o in read_document(Document("bai", said)).officials}
    assert found == {"Lê Văn Khôi": ("elected", (2025, 2030)), "Cao Thị Mơ": ("elected", (2025, 2030))}


def test_a_place_that_no_gazetteer_has_is_meant_by_its_kind() -> None:
    said = (
        "Hội nghị Ban Chấp hành Đảng bộ huyện Thanh Lĩnh họp. Bầu Bí thư Huyện ủy: đồng chí Lê Văn Khôi. Bầu Ủy ban Kiểm tra. Đồng chí "
        "Cao Thị Mơ được bầu làm Chủ nhiệm."
    )
    found = {o.name: o.body.label for o in read_document(Document("bai", said)).officials}
    assert found == {"Lê Văn Khôi": "Huyện ủy Thanh Lĩnh", "Cao Thị Mơ": "Ủy ban Kiểm tra Huyện ủy Thanh Lĩnh"}


def test_a_place_somebody_is_sent_to_is_not_the_one_meant() -> None:
    assert bodies(
        "Đà Nẵng bầu Phó Bí thư Thành ủy\nÔng Lê Văn Khôi thay bà Cao Thị Mơ, được điều ra Hà Nội.\nChủ trì có Phó Chủ tịch UBND "
        "thành phố Hồ Sỹ Tân."
    ) == {"Hồ Sỹ Tân": "UBND thành phố Đà Nẵng"}


def test_names_given_in_full_once_are_meant_by_their_first_words_and_by_their_letters() -> None:
    assert bodies(
        "Hội nghị của doanh nghiệp\nTổng công ty Điện lực miền Tây (EVNWPC) và Công ty CP nước sạch Sông Bứa - TKX họp. Dự có ông Lê Văn "
        "Khôi, Bí thư Đảng ủy Khối Doanh nghiệp tỉnh Nghệ An; ông Hồ Sỹ Tân, Phó Bí thư Đảng ủy Khối; bà Cao Thị Mơ, Phó Giám đốc EVNWPC; "
        "ông Võ Tá Lâm - Giám đốc Công ty."
    ) == {
        "Lê Văn Khôi": "Đảng ủy Khối Doanh nghiệp tỉnh Nghệ An",
        "Hồ Sỹ Tân": "Đảng ủy Khối Doanh nghiệp tỉnh Nghệ An",
        "Cao Thị Mơ": "Tổng công ty Điện lực miền Tây",
        "Võ Tá Lâm": "Công ty Cổ phần nước sạch Sông Bứa - TKX",
    }


def test_who_hands_over_a_decision_is_not_whom_it_is_about() -> None:
    found = officials("Ông Lê Văn Khôi trao quyết định bổ nhiệm Giám đốc Sở Y tế. Bà Cao Thị Mơ nhận quyết định bổ nhiệm Giám đốc Sở Nội vụ.")
    assert list(found) == [("Cao Thị Mơ", "Giám đốc Sở Nội vụ tỉnh Quảng Trị")]


def test_a_text_of_appointments_alone_gives_officials_and_what_was_reached() -> None:
    text = "Tập đoàn có lãnh đạo mới\nÔng Lê Văn Khôi được bổ nhiệm giữ chức Tổng Giám đốc Tập đoàn Dầu khí Việt Nam. Doanh thu đạt 5 tỷ đồng."
    found = read_document(Document("bai", text))
    assert [(o.role_label, o.event) for o in found.officials] == [("Tổng Giám đốc", "appointed")]
    assert [(o.label, o.value) for o in found.observations] == [("doanh thu", 5_000_000_000)]
    assert read_document(Document("bai", text.replace("bổ nhiệm giữ chức", "khen là"))).officials == ()


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_text_that_names_only_who_governs_an_area_gives_figures_alone(form: Literal["NFC", "NFD"]) -> None:
    text = "Theo UBND huyện Yên Sơn, năm 2019 toàn huyện kiểm tra 25 cơ quan. Bà Cao Thị Mơ là Chủ tịch Hội Người mù."
    found = read_document(Document("bai", unicodedata.normalize(form, text)))
    assert (found.officials, [(o.label, o.value) for o in found.observations]) == ((), [("kiểm tra cơ quan", 25)])
    assert read_document(Document("bai", text.replace("UBND huyện Yên Sơn", "báo chí"))).observations == ()


def test_what_is_said_of_all_those_just_told_of() -> None:
    found = officials(
        "Bí thư Tỉnh ủy là ông Lê Văn Khôi; ông Hồ Sỹ Tân giữ chức Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy. Cả hai cùng được chỉ định tại đại hội."
    )
    assert {name: o.event for (name, _), o in found.items()} == {"Lê Văn Khôi": "appointed", "Hồ Sỹ Tân": "appointed"}
    found = officials(
        "HĐND bầu 2 Phó Chủ tịch UBND tỉnh gồm các ông, bà: Lê Văn Khôi, Cao Thị Mơ. Đây cũng là 2 Phó Chủ tịch UBND tỉnh nhiệm kỳ trước."
    )
    assert {name: o.event for (name, _), o in found.items()} == {"Lê Văn Khôi": "re-elected", "Cao Thị Mơ": "re-elected"}


def test_a_signature_gives_the_post_above_the_name() -> None:
    found = officials("Đại hội giao các cấp thực hiện.\n\nT/M BAN CHẤP HÀNH\nKT. BÍ THƯ\nPHÓ BÍ THƯ\n(đã ký)\nLê Văn Khôi\n")
    assert {post: o.event for (_, post), o in found.items()} == {"Phó Bí thư Tỉnh ủy Quảng Trị": "holds"}
    assert officials("BÍ THƯ\nLê Văn Khôi\n") == {}


def test_those_elected_together_with_another() -> None:
    found = officials("Cùng trúng cử với ông có Phó Bí thư Hồ Sỹ Tân, 40 tuổi, nguyên Bí thư Đoàn xã Hải Chánh, và Phó Bí thư Cao Thị Mơ.")
    assert {(name, post): o.event for (name, post), o in found.items()} == {
        ("Hồ Sỹ Tân", "Phó Bí thư Tỉnh ủy Quảng Trị"): "elected",
        ("Hồ Sỹ Tân", "Bí thư Đoàn xã Hải Chánh"): "held",
        ("Cao Thị Mơ", "Phó Bí thư Tỉnh ủy Quảng Trị"): "elected",
    }


def test_what_stands_behind_a_dash_is_what_those_of_a_list_are_now() -> None:
    found = officials(
        "Ban Bí thư chỉ định ông Võ Tá Lâm giữ chức Bí thư Tỉnh ủy Quảng Trị nhiệm kỳ 2020 - 2025. Các Phó Bí thư Tỉnh ủy gồm:\n\n"
        "1. Ông Lê Văn Khôi, nguyên Bí thư Tỉnh ủy Quảng Bình - Phó Bí thư Thường trực;\n\n"
        "2. Bà Cao Thị Mơ, nguyên Chủ tịch UBND tỉnh Quảng Bình - Phó Bí thư, Chủ tịch UBND tỉnh;\n\n"
        "3. Ông Hồ Sỹ Tân - Phó Bí thư, đồng thời được chỉ định làm Chủ tịch HĐND tỉnh.\n\n"
        "Ông Đỗ Văn Tư, nguyên Bí thư Huyện ủy - Chủ tịch HĐND huyện Hải Lăng, dự."
    )
    assert {key: o.event for key, o in found.items()} == {
        ("Võ Tá Lâm", "Bí thư Tỉnh ủy Quảng Trị"): "appointed",
        ("Lê Văn Khôi", "Bí thư Tỉnh ủy Quảng Bình"): "held",
        ("Lê Văn Khôi", "Phó Bí thư Thường trực Tỉnh ủy Quảng Trị"): "appointed",
        ("Cao Thị Mơ", "Chủ tịch UBND tỉnh Quảng Bình"): "held",
        ("Cao Thị Mơ", "Phó Bí thư Tỉnh ủy Quảng Trị"): "appointed",
        ("Cao Thị Mơ", "Chủ tịch UBND tỉnh Quảng Trị"): "holds",
        ("Hồ Sỹ Tân", "Phó Bí thư Tỉnh ủy Quảng Trị"): "appointed",
        ("Hồ Sỹ Tân", "Chủ tịch HĐND tỉnh Quảng Trị"): "appointed",
        ("Đỗ Văn Tư", "Bí thư Huyện ủy Hải Lăng"): "held",
        ("Đỗ Văn Tư", "Chủ tịch HĐND huyện Hải Lăng"): "held",
    }


def test_who_was_given_posts_announced_before() -> None:
    text = (
        "Quảng Trị có lãnh đạo mới sau hợp nhất\nChiều qua, Thủ tướng trao các quyết định chỉ định các Phó Chủ tịch UBND tỉnh nhiệm kỳ "
        "2021 - 2026. Đó là các ông, bà: có ba Phó Chủ tịch là Lê Văn Khôi, Cao Thị Mơ, Hồ Sỹ Tân. Ông Võ Tá Lâm được giao Quyền Giám đốc "
        "Sở Y tế. Ban Bí thư chỉ định bà Đinh Thị Na giữ chức Bí thư Tỉnh ủy Quảng Trị nhiệm kỳ 2020 - 2025.\n\nỦy ban Kiểm tra Tỉnh ủy có "
        "9 ủy viên, do ông Đỗ Văn Tư làm Chủ nhiệm."
    )
    found = {o.name: o for o in read_document(Document("bai", text)).officials}
    assert [found[n].term for n in ("Lê Văn Khôi", "Cao Thị Mơ", "Hồ Sỹ Tân")] == [(2021, 2026)] * 3
    assert {(o.name, o.body.label, o.event) for o in found.values() if o.role_label.startswith("Phó")} == {
        (n, "UBND tỉnh Quảng Trị", "appointed") for n in ("Lê Văn Khôi", "Cao Thị Mơ", "Hồ Sỹ Tân")
    }
    assert (found["Võ Tá Lâm"].role_label, found["Võ Tá Lâm"].body.label) == ("Quyền Giám đốc", "Sở Y tế tỉnh Quảng Trị")
    inspector = found["Đỗ Văn Tư"]
    assert (inspector.body.label, inspector.event) == ("Ủy ban Kiểm tra Tỉnh ủy Quảng Trị", "appointed")
    assert inspector.term == (2020, 2025)


def test_minutes_of_a_cell_name_those_elected_and_call_the_commune_s_committee_by_its_kind() -> None:
    text = (
        "BIÊN BẢN\nĐại hội Chi bộ ấp Tân Lợi 2 lần thứ V, nhiệm kỳ 2025 - 2027\n\nĐịa điểm: Nhà văn hóa ấp, xã Mỹ An, huyện Tháp Mười, tỉnh "
        "Đồng Tháp.\n\nDự có đ/c Cao Thị Mơ - UVBTV Đảng ủy, Trưởng Công an xã.\n\nĐại hội thống nhất số lượng Chi ủy là 03 đồng chí. Kết quả: "
        "03 đồng chí đắc cử, gồm Lê Văn Khôi (30/31 phiếu), Hồ Sỹ Tân (29/31) và Võ Tá Lâm (28/31)."
    )
    found = {(o.name, f"{o.role_label} {o.body.label}"): o.event for o in read_document(Document("bai", text)).officials}
    assert found == {
        ("Cao Thị Mơ", "Ủy viên Ban Thường vụ Đảng ủy xã Mỹ An"): "holds",
        ("Cao Thị Mơ", "Trưởng Công an Công an xã Mỹ An"): "holds",
        **{(name, "Ủy viên Chi ủy ấp Tân Lợi 2"): "elected" for name in ("Lê Văn Khôi", "Hồ Sỹ Tân", "Võ Tá Lâm")},
    }


@pytest.mark.parametrize(
    ("said", "body"),
    [
        ("Trưởng phòng Thanh tra - Pháp chế huyện Hải Lăng", "Phòng Thanh tra - Pháp chế huyện Hải Lăng"),
        ("Trưởng phòng Văn hóa và Thông tin huyện Hải Lăng", "Phòng Văn hóa và Thông tin huyện Hải Lăng"),
        ("Quản đốc phân xưởng Cơ khí 2 Công ty Than Sông Bứa", "Phân xưởng Cơ khí 2 Công ty Than Sông Bứa"),
        ("Ủy viên Ban Thường vụ Đảng ủy, Phó Giám đốc Đại học Vùng Nam", "Ban Thường vụ Đảng ủy Đại học Vùng Nam"),
    ],
)
def test_names_of_bodies_that_go_on_behind_known_words(said: str, body: str) -> None:
    assert body in {o.body.label for o in officials(f"Dự có ông Lê Văn Khôi, {said}.").values()}


def test_seats_told_with_the_committee_in_front_and_posts_that_were_those_of_a_union() -> None:
    found = officials(
        "Danh sách Ban Thường vụ: Lê Văn Khôi, Cao Thị Mơ (chủ tịch Ủy ban MTTQ VN tỉnh). Ông Hồ Sỹ Tân trúng phó bí thư, ông từng là Phó Bí "
        "thư, Bí thư Tỉnh đoàn. Bà Võ Thị Lam 45 tuổi, Tỉnh ủy viên, dự."
    )
    assert {key: o.event for key, o in found.items()} == {
        ("Lê Văn Khôi", "Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị"): "elected",
        ("Cao Thị Mơ", "Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị"): "elected",
        ("Cao Thị Mơ", "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Trị"): "holds",
        ("Hồ Sỹ Tân", "Phó Bí thư Tỉnh ủy Quảng Trị"): "elected",
        ("Hồ Sỹ Tân", "Phó Bí thư Tỉnh đoàn Quảng Trị"): "held",
        ("Hồ Sỹ Tân", "Bí thư Tỉnh đoàn Quảng Trị"): "held",
        ("Võ Thị Lam", "Ủy viên Ban Chấp hành Đảng bộ tỉnh Quảng Trị"): "holds",
    }


def test_a_career_in_one_sentence_of_somebody_named_before() -> None:
    found = officials(
        "Tân Bí thư Tỉnh ủy Lê Văn Khôi tiếp chúng tôi. Anh 46 tuổi, từng là Phó Giám đốc Sở Y tế, được điều về làm Phó Bí thư, Chủ tịch "
        "UBND huyện Hải Lăng từ năm 2018, nay được đại hội bầu làm Bí thư. Ban Thường vụ 9 người phân công mỗi người một xã. Hai Phó Bí thư "
        "khóa mới là bà Cao Thị Mơ và ông Hồ Sỹ Tân."
    )
    assert {key: o.event for key, o in found.items()} == {
        ("Lê Văn Khôi", "Bí thư Tỉnh ủy Quảng Trị"): "elected",
        ("Lê Văn Khôi", "Phó Giám đốc Sở Y tế tỉnh Quảng Trị"): "held",
        ("Lê Văn Khôi", "Phó Bí thư Huyện ủy Hải Lăng"): "held",
        ("Lê Văn Khôi", "Chủ tịch UBND huyện Hải Lăng"): "held",
        ("Cao Thị Mơ", "Phó Bí thư Tỉnh ủy Quảng Trị"): "elected",
        ("Hồ Sỹ Tân", "Phó Bí thư Tỉnh ủy Quảng Trị"): "elected",
    }


def test_who_speaks_in_an_interview_is_not_elected_by_what_others_did() -> None:
    found = officials(
        "Dự có ông Lê Văn Khôi, Bí thư Tỉnh ủy.\n\nÔng Lê Văn Khôi: Đến nay, các đảng bộ cơ sở đã họp xong; 9 đảng bộ bầu trực tiếp bí thư."
    )
    assert {key: o.event for key, o in found.items()} == {("Lê Văn Khôi", "Bí thư Tỉnh ủy Quảng Trị"): "holds"}


def test_the_youngest_of_a_committee_sits_on_it_and_those_counted_in_brackets_are_others() -> None:
    found = officials("Ông Lê Văn Khôi, Giám đốc Sở Y tế, là ủy viên trẻ nhất của Ban Thường vụ Tỉnh ủy.")
    assert ("Lê Văn Khôi", "Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị") in found
    found = officials("Bí thư Tỉnh ủy Lê Văn Khôi (được chỉ định, 27 Ủy viên Ban Chấp hành) cho biết đại hội sẽ họp.")
    assert {key: o.event for key, o in found.items()} == {("Lê Văn Khôi", "Bí thư Tỉnh ủy Quảng Trị"): "appointed"}
    found = officials("Hai Phó Bí thư là ông Lê Văn Khôi (Thường trực Tỉnh ủy) và bà Cao Thị Mơ, nguyên Bí thư Huyện ủy Hải Lăng.")
    assert [key for key, o in found.items() if o.event == "held"] == [("Cao Thị Mơ", "Bí thư Huyện ủy Hải Lăng")]


def test_who_speaks_of_an_election_is_not_elected() -> None:
    found = officials(
        "Theo ông Lê Văn Khôi, các huyện làm điểm bầu trực tiếp Bí thư Huyện ủy. Ông Hồ Sỹ Tân xác nhận sẽ bầu Chủ tịch UBND tỉnh."
    )
    assert found == {}


def test_entries_of_a_committee_keep_posts_of_other_bodies_as_they_are() -> None:
    found = officials(
        "Danh sách Ban Thường vụ Tỉnh ủy khóa XVII:\n1. Lê Văn Khôi, Ủy viên dự khuyết Trung ương Đảng, Bí thư Tỉnh ủy;\n"
        "2. Hồ Sỹ Tân - Giám đốc Sở Y tế (tái cử);\n3. Cao Thị Mơ - Bí thư Huyện ủy Gio Linh.\n"
    )
    assert {(name, post): o.event for (name, post), o in found.items()} == {
        ("Lê Văn Khôi", "Ủy viên dự khuyết Ban Chấp hành Trung ương Đảng"): "holds",
        ("Lê Văn Khôi", "Bí thư Tỉnh ủy Quảng Trị"): "elected",
        ("Lê Văn Khôi", "Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị"): "elected",
        ("Hồ Sỹ Tân", "Giám đốc Sở Y tế tỉnh Quảng Trị"): "holds",
        ("Hồ Sỹ Tân", "Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị"): "re-elected",
        ("Cao Thị Mơ", "Bí thư Huyện ủy Gio Linh"): "holds",
        ("Cao Thị Mơ", "Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị"): "elected",
    }


def test_a_province_that_only_its_districts_name() -> None:
    assert bodies("Dự có ông Lê Văn Khôi, Tỉnh ủy viên, Bí thư Huyện ủy Mộc Châu.")["Lê Văn Khôi"] == "Huyện ủy Mộc Châu"
    found = read_document(Document("bai", "Dự có ông Lê Văn Khôi, Tỉnh ủy viên, Bí thư Huyện ủy Mộc Châu.")).officials
    assert {o.body.label for o in found} == {"Huyện ủy Mộc Châu", "Ban Chấp hành Đảng bộ tỉnh Sơn La"}


def test_a_blank_left_out_behind_a_name() -> None:
    text = "Ông Lê Văn Khôi, Bí thư Đảng ủy Than Quảng Ninhphát biểu. Đảng ủy Than Quảng Ninh họp."
    assert bodies(text) == {"Lê Văn Khôi": "Đảng ủy Than Quảng Ninh"}


def test_an_organisation_that_a_text_without_a_congress_is_about() -> None:
    assert bodies(
        "HỘI NGHỊ TỔNG KẾT NHIỆM KỲ\nĐảng bộ Chi cục Thuế Quận 9 chuẩn bị Đại hội Đảng bộ Chi cục Thuế Quận 9 nhiệm kỳ 2020 - 2025. Dự có "
        "đ/c Lê Văn Khôi - Bí thư Đảng ủy, Phó Chi cục trưởng phụ trách; đ/c Cao Thị Mơ - Phó Chi cục trưởng CCTQ9."
    ) == {"Lê Văn Khôi": "Chi cục Thuế quận 9", "Cao Thị Mơ": "Chi cục Thuế quận 9"}


def test_posts_in_the_group_above_a_company_and_in_the_committee_named_before() -> None:
    text = (
        "Đại hội đại biểu Đảng bộ Công ty Cơ khí Sông Bứa lần thứ III, nhiệm kỳ 2015 - 2020\nDự có ông Lê Văn Khôi, Phó Bí thư Đảng ủy, Tổng "
        "Giám đốc Tập đoàn."
    )
    assert [o.body.label for o in read_document(Document("bai", text)).officials] == ["Đảng ủy Tập đoàn", "Tập đoàn"]
    assert bodies(
        "Đại hội Mặt trận\nTới dự có đồng chí Cao Thị Mơ - Bí thư Đảng ủy xã Hải Chánh; đồng chí Hồ Sỹ Tân - Phó Bí thư Đảng ủy."
    ) == {"Cao Thị Mơ": "Đảng ủy xã Hải Chánh", "Hồ Sỹ Tân": "Đảng ủy xã Hải Chánh"}


def test_meetings_whose_guests_are_addressed_as_members_of_the_party_give_officials() -> None:
    text = "Đoàn làm việc với tỉnh Quảng Trị\nTiếp đoàn có đồng chí Lê Văn Khôi, Phó Chủ tịch UBND tỉnh; Hồ Sỹ Tân, Giám đốc Sở Y tế."
    assert bodies(text) == {"Lê Văn Khôi": "UBND tỉnh Quảng Trị", "Hồ Sỹ Tân": "Sở Y tế tỉnh Quảng Trị"}
    assert bodies(text.replace("đồng chí", "ông")) == bodies(text)  # a people's committee is named
    assert bodies("Tiếp đoàn có ông Lê Văn Khôi, Giám đốc Nhà máy Gạch Đông Hà.") == {}


def test_posts_of_the_time_when_a_rule_was_broken_are_over() -> None:
    found = officials(
        "Ông Lê Văn Khôi vi phạm trong thời gian giữ chức Giám đốc Sở Xây dựng. Bà Cao Thị Mơ có khuyết điểm khi giữ chức Chủ tịch UBND "
        "huyện Hải Lăng. Từ khi giữ chức Giám đốc Sở Y tế, ông Hồ Sỹ Tân luôn gần dân."
    )
    assert {name: o.event for (name, _), o in found.items()} == {"Lê Văn Khôi": "held", "Cao Thị Mơ": "held", "Hồ Sỹ Tân": "holds"}


def test_bare_posts_in_the_list_of_a_committee_are_that_committee_s() -> None:
    found = officials(
        "Danh sách Ban Thường vụ Đảng ủy xã Hải Chánh:\n\n1. Lê Văn Khôi - Bí thư Đảng ủy\n\n2. Cao Thị Mơ - Phó Bí thư Thường trực, Chủ tịch "
        "HĐND xã\n\n3. Hồ Sỹ Tân - Chủ nhiệm Ủy ban Kiểm tra\n\nDự có ông Võ Tá Lâm, Phó Bí thư."
    )
    assert {post for _, post in found} >= {
        "Bí thư Đảng ủy xã Hải Chánh",
        "Phó Bí thư Thường trực Đảng ủy xã Hải Chánh",
        "Chủ tịch HĐND xã Hải Chánh",
        "Phó Bí thư Tỉnh ủy Quảng Trị",
    }


def test_who_holds_a_post_until_now_and_wins_it_is_elected_again() -> None:
    found = officials(
        "Người trúng cử là ông Hồ Sỹ Tân, đương kim Bí thư Tỉnh ủy. Ông Lê Văn Khôi, Bí thư Thành ủy Đông Hà đương nhiệm, không đủ tuổi tái "
        "cử."
    )
    assert found["Hồ Sỹ Tân", "Bí thư Tỉnh ủy Quảng Trị"].event == "re-elected"
    assert found["Lê Văn Khôi", "Bí thư Thành ủy Đông Hà"].event == "holds"


def test_who_does_not_stand_again_keeps_the_posts_of_other_bodies() -> None:
    found = officials("Ông Hồ Sỹ Tân, Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh, không tái cử.")
    assert {post: o.event for (_, post), o in found.items()} == {
        "Phó Bí thư Tỉnh ủy Quảng Trị": "held",
        "Chủ tịch HĐND tỉnh Quảng Trị": "holds",
    }


def test_posts_that_one_session_of_a_council_fills_are_of_one_term() -> None:
    found = officials(
        "HĐND huyện Hải Lăng bầu ông Hồ Sỹ Tân, Bí thư Huyện ủy Gio Linh, giữ chức Chủ tịch UBND huyện Hải Lăng nhiệm kỳ 2016-2021; cùng kỳ "
        "họp, bà Cao Thị Mơ trúng cử Phó Chủ tịch HĐND huyện Hải Lăng."
    )
    assert found["Cao Thị Mơ", "Phó Chủ tịch HĐND huyện Hải Lăng"].term == (2016, 2021)
    assert found["Hồ Sỹ Tân", "Bí thư Huyện ủy Gio Linh"].event == "held"


def test_posts_that_a_council_s_session_fills_are_of_the_council_s_term() -> None:
    found = officials(
        "HĐND tỉnh Quảng Trị khóa VIII, nhiệm kỳ 2021-2026 bầu ông Hồ Sỹ Tân giữ chức Chủ tịch HĐND tỉnh. Ông Lê Văn Khôi được bầu làm Phó "
        "Chủ tịch UBND tỉnh."
    )
    assert {o.term for o in found.values()} == {(2021, 2026)}


def test_who_will_leave_a_post_still_holds_it_and_two_leave_together() -> None:
    found = officials(
        "Ông Hồ Sỹ Tân, Giám đốc Sở Y tế, sẽ nghỉ hưu từ tháng 9. Ông Lê Văn Khôi, Giám đốc Sở Nội vụ, và bà Cao Thị Mơ, Giám đốc Sở Tư "
        "pháp, nghỉ hưu."
    )
    assert {name: o.event for (name, _), o in found.items()} == {"Hồ Sỹ Tân": "holds", "Lê Văn Khôi": "held", "Cao Thị Mơ": "held"}


def test_seats_that_the_central_committee_itself_fills() -> None:
    text = "Hội nghị Trung ương 7 bế mạc chiều 11/5/2013. Trung ương bầu bổ sung ông Hồ Sỹ Tân, Phó Thủ tướng, vào Bộ Chính trị."
    found = {o.body.label: o.event for o in read_document(Document("bai", text)).officials}
    assert found["Bộ Chính trị"] == "elected"


def test_who_is_followed_by_an_acting_head_was_the_head() -> None:
    found = officials("Ông Hồ Sỹ Tân được giao Quyền Chủ tịch UBND huyện Hải Lăng, thay ông Lê Văn Khôi nghỉ hưu.")
    assert {post: o.event for (_, post), o in found.items()} == {
        "Quyền Chủ tịch UBND huyện Hải Lăng": "appointed",
        "Chủ tịch UBND huyện Hải Lăng": "held",
    }


def test_a_body_with_a_number_told_of_by_its_kind_alone() -> None:
    found = officials("Thiếu tướng Hồ Sỹ Tân, Phó Tư lệnh Quân khu 4, được bổ nhiệm giữ chức Tư lệnh Quân khu.")
    assert found["Hồ Sỹ Tân", "Tư lệnh Quân khu 4"].event == "appointed"


def test_a_line_of_a_career_is_of_the_place_that_the_lines_around_it_name() -> None:
    found = officials(
        "Ông Hồ Sỹ Tân sinh năm 1970.\n\n- Từ 1995 đến 2000: Phó Giám đốc Sở Tài chính.\n- Từ 2001 đến 2006: Bí thư Huyện ủy Gia Viễn.\n"
        "- Từ 2007 đến 2012: Ủy viên Ban Thường vụ Tỉnh ủy.\n- Từ 2013 đến 2018: Phó Vụ trưởng Vụ Tổng hợp, Văn phòng Chính phủ.\n"
        "- Từ 2018 đến nay: Phó Bí thư Tỉnh ủy."
    )
    posts = {post for name, post in found}
    assert {"Phó Giám đốc Sở Tài chính tỉnh Ninh Bình", "Ủy viên Ban Thường vụ Tỉnh ủy Ninh Bình"} <= posts
    assert found["Hồ Sỹ Tân", "Phó Bí thư Tỉnh ủy Quảng Trị"].event == "holds"


def test_a_line_of_a_career_that_goes_on_to_this_day() -> None:
    found = officials("Ông Hồ Sỹ Tân sinh năm 1970.\n\nTừ tháng 7/2015 đến nay: Bí thư Huyện ủy Gio Linh.")
    assert found["Hồ Sỹ Tân", "Bí thư Huyện ủy Gio Linh"].event == "holds"


def test_posts_of_an_office_are_not_won_with_the_committee() -> None:
    found = officials("Ông Hồ Sỹ Tân tái đắc cử Bí thư Tỉnh ủy; hai Phó Giám đốc Công an tỉnh là ông Lê Văn Khôi và bà Cao Thị Mơ dự.")
    assert found["Cao Thị Mơ", "Phó Giám đốc Công an tỉnh Quảng Trị"].event == "holds"


def test_a_list_of_the_committee_by_its_heading_alone() -> None:
    found = officials("Danh sách Ban Thường vụ: Hồ Sỹ Tân, Lê Văn Khôi (Trưởng Ban Tổ chức Tỉnh ủy), Cao Thị Mơ.")
    seats = {name for (name, post), o in found.items() if post == "Ủy viên Ban Thường vụ Tỉnh ủy Quảng Trị" and o.event == "elected"}
    assert seats == {"Hồ Sỹ Tân", "Lê Văn Khôi", "Cao Thị Mơ"}


def test_members_of_a_people_s_committee_keep_the_office_they_lead() -> None:
    found = officials("Các ông, bà sau được bầu làm Ủy viên UBND tỉnh: Hồ Sỹ Tân - Giám đốc Sở Nội vụ; Cao Thị Mơ - Giám đốc Sở Y tế.")
    assert {post: o.event for (name, post), o in found.items() if name == "Cao Thị Mơ"} == {
        "Giám đốc Sở Y tế tỉnh Quảng Trị": "holds",
        "Ủy viên UBND tỉnh Quảng Trị": "elected",
    }


def test_a_board_whose_name_goes_on_and_seats_in_the_group_above() -> None:
    text = (
        "Đại hội đại biểu Đảng bộ Công ty Cơ khí Sông Bứa lần thứ III, nhiệm kỳ 2015 - 2020\nDự có ông Lê Văn Khôi, Ủy viên Ban Chấp hành "
        "Đảng bộ Tập đoàn; bà Cao Thị Mơ, Trưởng Ban Tổ chức Nhân sự."
    )
    assert [o.body.label for o in read_document(Document("bai", text)).officials] == [
        "Ban Chấp hành Đảng bộ Tập đoàn",
        "Ban Tổ chức Nhân sự Công ty Cơ khí Sông Bứa",
    ]


def test_a_term_misprinted_lasts_five_years() -> None:
    found = officials("Bộ Chính trị chỉ định ông Lê Văn Khôi giữ chức Bí thư Tỉnh ủy nhiệm kỳ 2020-2018.")
    assert [o.term for o in found.values()] == [(2020, 2025)]


def test_short_names_of_central_and_front_bodies() -> None:
    found = officials(
        "Dự có ông Lê Văn Khôi - Ủy viên DKTW Đảng; Chủ tịch UB MTTQVN tỉnh Hồ Sỹ Tân; Phó Chánh Văn phòng Thường trực Văn phòng Trung ương "
        "Đảng Cao Thị Mơ."
    )
    assert {(o.name, o.role_label): o.body.label for o in found.values()} == {
        ("Lê Văn Khôi", "Ủy viên dự khuyết"): "Ban Chấp hành Trung ương Đảng",
        ("Hồ Sỹ Tân", "Chủ tịch"): "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Trị",
        ("Cao Thị Mơ", "Phó Chánh Văn phòng Thường trực"): "Văn phòng Trung ương Đảng",
    }


def test_who_is_appointed_to_go_on_is_not_elected_again() -> None:
    found = officials("Bộ Chính trị chỉ định ông Lê Văn Khôi tiếp tục giữ chức Bí thư Tỉnh ủy nhiệm kỳ 2025-2030.")
    assert [o.event for o in found.values()] == ["appointed"]
    found = officials("Hội nghị bầu ông Lê Văn Khôi tiếp tục giữ chức Bí thư Tỉnh ủy.")
    assert [o.event for o in found.values()] == ["re-elected"]


def test_a_list_whose_entries_have_a_paragraph_each() -> None:
    found = officials(
        "Đại hội bầu ba Phó Bí thư gồm:\n\nBà Cao Thị Mơ, Phó Bí thư Thường trực Tỉnh ủy.\n\nÔng Hồ Sỹ Tân, Phó Bí thư Tỉnh ủy, Chủ tịch UBND "
        "tỉnh\n\nÔng Lê Văn Khôi, Giám đốc Sở Y tế.\n\nÔng Vi Văn Sơn, Giám đốc Sở Công Thương, phát biểu. Ông hứa làm tốt."
    )
    assert {(o.name, o.role_label): o.event for o in found.values() if o.event != "holds"} == {
        ("Cao Thị Mơ", "Phó Bí thư Thường trực"): "elected", ("Hồ Sỹ Tân", "Phó Bí thư"): "elected", ("Lê Văn Khôi", "Phó Bí thư"): "elected",
    }  # fmt: skip


def test_who_wins_the_post_told_beside_the_name_is_elected_again() -> None:
    found = officials("Bà Cao Thị Mơ, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, được bầu giữ chức Phó Bí thư Tỉnh ủy nhiệm kỳ 2025-2030.")
    assert {o.role_label: o.event for o in found.values()} == {"Phó Bí thư": "re-elected", "Chủ tịch": "holds"}
    found = officials("Bà Cao Thị Mơ, Phó Bí thư Tỉnh ủy, được bầu giữ chức Bí thư Tỉnh ủy nhiệm kỳ 2025-2030.")
    assert {o.role_label: o.event for o in found.values()} == {"Phó Bí thư": "held", "Bí thư": "elected"}
