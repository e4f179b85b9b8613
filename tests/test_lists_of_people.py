"""Lists of committees, whoever opens them: under headings, behind «Cụ thể như sau:», in a run of names with brackets."""

from __future__ import annotations

import pytest

from kg.extract import read_document
from kg.text import Document

#: a whole text, and posts that it tells of: «name: role body (event)»
CASES = {
    "the other of two behind the narrower post that the first is told to hold": (
        "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 bế mạc ngày 26/6/2020. Ông Lê Văn Khôi tái đắc cử Bí thư Huyện ủy. Hai "
        "Phó Bí thư gồm bà Cao Thị Mơ, giữ chức Phó Bí thư Thường trực, và ông Hồ Sỹ Tân - Phó Chủ tịch UBND huyện.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Diễn Châu (re-elected)", "Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Diễn Châu (elected)",
         "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Diễn Châu (elected)", "Hồ Sỹ Tân: Phó Chủ tịch UBND huyện Diễn Châu (holds)"],
    ),
    "what a committee met for is what it did": (
        "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 bế mạc ngày 26/6/2020.\n\nCấp ủy mới họp phiên đầu tiên để bầu 2 người "
        "vào Ban Thường vụ, gồm:\n\n1. Ông Lê Văn Khôi - Bí thư Huyện ủy\n2. Bà Cao Thị Mơ - Chủ tịch UBND huyện\n\nÔng Hồ Sỹ Tân được "
        "giới thiệu để bầu làm Phó Chủ tịch UBND huyện.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Diễn Châu (elected)", "Lê Văn Khôi: Ủy viên Ban Thường vụ Huyện ủy Diễn Châu (elected)",
         "Cao Thị Mơ: Ủy viên Ban Thường vụ Huyện ủy Diễn Châu (elected)", "Cao Thị Mơ: Chủ tịch UBND huyện Diễn Châu (holds)"],
    ),
    "a list that a sentence of its own opens, behind what was chosen": (
        "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 bế mạc ngày 26/6/2020. Ban Chấp hành đã bầu Ban Thường vụ 2 người. Danh "
        "sách cụ thể như sau:\n\n1. Lê Văn Khôi, Bí thư Huyện ủy\n2. Cao Thị Mơ, Chủ tịch UBND huyện",
        ["Lê Văn Khôi: Bí thư Huyện ủy Diễn Châu (elected)", "Lê Văn Khôi: Ủy viên Ban Thường vụ Huyện ủy Diễn Châu (elected)",
         "Cao Thị Mơ: Ủy viên Ban Thường vụ Huyện ủy Diễn Châu (elected)", "Cao Thị Mơ: Chủ tịch UBND huyện Diễn Châu (holds)"],
    ),
    "a list that a sentence of its own opens with the committee": (
        "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 bế mạc ngày 26/6/2020. Danh sách Ban Thường vụ cụ thể như sau:\n\n"
        "1. Lê Văn Khôi, Bí thư Huyện ủy\n2. Cao Thị Mơ, Chủ tịch UBND huyện",
        ["Lê Văn Khôi: Bí thư Huyện ủy Diễn Châu (elected)", "Lê Văn Khôi: Ủy viên Ban Thường vụ Huyện ủy Diễn Châu (elected)",
         "Cao Thị Mơ: Ủy viên Ban Thường vụ Huyện ủy Diễn Châu (elected)", "Cao Thị Mơ: Chủ tịch UBND huyện Diễn Châu (holds)"],
    ),
    "a heading that counts the seats alone": (
        "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 bế mạc ngày 26/6/2020.\n\n11 ủy viên Ban Thường vụ\n\n"
        "1. Lê Văn Khôi (Bí thư Huyện ủy)\n2. Cao Thị Mơ (Chủ tịch UBND huyện)",
        ["Lê Văn Khôi: Bí thư Huyện ủy Diễn Châu (elected)", "Lê Văn Khôi: Ủy viên Ban Thường vụ Huyện ủy Diễn Châu (elected)",
         "Cao Thị Mơ: Ủy viên Ban Thường vụ Huyện ủy Diễn Châu (elected)", "Cao Thị Mơ: Chủ tịch UBND huyện Diễn Châu (holds)"],
    ),
    "a list of delegates behind an election": (
        "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 bế mạc ngày 26/6/2020.\n\nĐại hội đã bầu Ban Chấp hành 41 người. Danh "
        "sách đại biểu dự Đại hội Đảng bộ tỉnh như sau:\n\n1. Lê Văn Khôi, Bí thư Huyện ủy\n2. Cao Thị Mơ, Chủ tịch UBND huyện",
        ["Lê Văn Khôi: Bí thư Huyện ủy Diễn Châu (holds)", "Cao Thị Mơ: Chủ tịch UBND huyện Diễn Châu (holds)"],
    ),
    "who is to see to a resolution is on no list of the committee's members": (
        "Đại hội Đảng bộ huyện Diễn Châu lần thứ XX, nhiệm kỳ 2020-2025 họp ngày 26/6/2020.\n\nIII. Thông qua kết quả bầu Ban Chấp hành Đảng bộ "
        "huyện khóa XX.\n\nIV. Giao Ban Chấp hành Đảng bộ huyện khóa XX, trực tiếp là đồng chí Lê Văn Khôi, Bí thư Huyện ủy, triển khai.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Diễn Châu (holds)"],
    ),
    "a list of members without titles ends before one who has a title": (
        "Dự Đại hội Đảng bộ huyện Diễn Châu lần thứ XX có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy Nghệ An: Lê Văn Khôi, Trưởng Ban Tổ chức "
        "Tỉnh ủy; Cao Thị Mơ, Trưởng Ban Dân vận Tỉnh ủy; đồng chí Hồ Sỹ Tân, Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Nghệ An.",
        ["Lê Văn Khôi: Ủy viên Ban Thường vụ Tỉnh ủy Nghệ An (holds)", "Lê Văn Khôi: Trưởng ban Ban Tổ chức Tỉnh ủy Nghệ An (holds)",
         "Cao Thị Mơ: Ủy viên Ban Thường vụ Tỉnh ủy Nghệ An (holds)", "Cao Thị Mơ: Trưởng ban Ban Dân vận Tỉnh ủy Nghệ An (holds)",
         "Hồ Sỹ Tân: Ủy viên Ban Chấp hành Đảng bộ tỉnh Nghệ An (holds)", "Hồ Sỹ Tân: Giám đốc Sở Y tế tỉnh Nghệ An (holds)"],
    ),
    "posts behind dashes, with degrees in front of the names, are what was elected": (
        "Đại hội Đảng bộ Trường Đại học Vinh lần thứ XXXII, nhiệm kỳ 2020-2025 bế mạc ngày 26/6/2020.\n\nBan Chấp hành bầu PGS.TS. Lê Văn Khôi "
        "- Bí thư; GS.TS. Cao Thị Mơ, TS. Hồ Sỹ Tân - Phó Bí thư.",
        ["Lê Văn Khôi: Bí thư Đảng ủy Trường Đại học Vinh (elected)", "Cao Thị Mơ: Phó Bí thư Đảng ủy Trường Đại học Vinh (elected)",
         "Hồ Sỹ Tân: Phó Bí thư Đảng ủy Trường Đại học Vinh (elected)"],
    ),
    "what each is chosen for stands behind the post at hand": (
        "Đại hội Đảng bộ Công an tỉnh Nghệ An lần thứ XX, nhiệm kỳ 2015-2020 bế mạc ngày 26/6/2015.\n\nĐại hội bầu Đại tá Lê Văn Khôi - Giám "
        "đốc Công an tỉnh làm Bí thư; các Thượng tá Cao Thị Mơ, Hồ Sỹ Tân - Phó Giám đốc Công an tỉnh được bầu làm Phó Bí thư.",
        ["Lê Văn Khôi: Giám đốc Công an tỉnh Nghệ An (holds)", "Lê Văn Khôi: Bí thư Đảng ủy Công an tỉnh Nghệ An (elected)",
         "Cao Thị Mơ: Phó Giám đốc Công an tỉnh Nghệ An (holds)", "Cao Thị Mơ: Phó Bí thư Đảng ủy Công an tỉnh Nghệ An (elected)",
         "Hồ Sỹ Tân: Phó Giám đốc Công an tỉnh Nghệ An (holds)", "Hồ Sỹ Tân: Phó Bí thư Đảng ủy Công an tỉnh Nghệ An (elected)"],
    ),
    "members of a committee and posts, of a bloc whose letters stand in brackets": (
        "Đại hội Đảng bộ Khối các cơ quan và doanh nghiệp (CQ&DN) tỉnh Hà Nam lần thứ I, nhiệm kỳ 2020-2025 bế mạc ngày 26/8/2020.\n\nBan Chấp "
        "hành bầu 9 ủy viên Ban Thường vụ và các chức danh:\n1. Ông Lê Văn Khôi, Tỉnh ủy viên: Bí thư;\n2. Bà Cao Thị Mơ: Ủy viên Ban Thường "
        "vụ, Chủ nhiệm Ủy ban Kiểm tra.",
        ["Lê Văn Khôi: Bí thư Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Hà Nam (elected)",
         "Lê Văn Khôi: Ủy viên Ban Chấp hành Đảng bộ tỉnh Hà Nam (holds)",
         "Cao Thị Mơ: Ủy viên Ban Thường vụ Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Hà Nam (elected)",
         "Cao Thị Mơ: Chủ nhiệm Ủy ban Kiểm tra Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Hà Nam (elected)"],
    ),
    "who has a post and was just chosen for another": (
        "Đại hội Đảng bộ tỉnh Lâm Đồng lần thứ XI, nhiệm kỳ 2020-2025 bế mạc ngày 16/10/2020.\n\nÔng Lê Văn Khôi, Phó Bí thư Tỉnh ủy, Chủ tịch "
        "UBND tỉnh vừa được bầu giữ chức Bí thư Tỉnh ủy. Bà Cao Thị Mơ, Phó Giám đốc Sở Nội vụ vừa được bổ nhiệm làm Giám đốc Sở Tài chính.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Lâm Đồng (elected)", "Lê Văn Khôi: Chủ tịch UBND tỉnh Lâm Đồng (holds)",
         "Lê Văn Khôi: Phó Bí thư Tỉnh ủy Lâm Đồng (held)", "Cao Thị Mơ: Giám đốc Sở Tài chính tỉnh Lâm Đồng (appointed)",
         "Cao Thị Mơ: Phó Giám đốc Sở Nội vụ tỉnh Lâm Đồng (held)"],
    ),
    "posts won at the first plenum, beside those of the term before": (
        "Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ 2020-2025 bế mạc ngày 14/8/2020.\n\nBan Chấp hành bầu các chức danh chủ "
        "chốt:\n\n- Bí thư: đồng chí Lê Văn Khôi, Phó Bí thư Thường trực Huyện ủy khóa XXI;\n- Phó Bí thư Thường trực: đồng chí Hồ Sỹ Tân, "
        "nguyên Trưởng Ban Tổ chức Huyện ủy.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Kỳ Sơn (elected)", "Lê Văn Khôi: Phó Bí thư Thường trực Huyện ủy Kỳ Sơn (held)",
         "Hồ Sỹ Tân: Phó Bí thư Thường trực Huyện ủy Kỳ Sơn (elected)", "Hồ Sỹ Tân: Trưởng ban Ban Tổ chức Huyện ủy Kỳ Sơn (held)"],
    ),
    "a heading of members, with a name that is not understood among them": (
        "DANH SÁCH ỦY VIÊN BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN KỲ SƠN KHÓA XXII\n(Đại hội đại biểu Đảng bộ huyện Kỳ Sơn lần thứ XXII, nhiệm kỳ "
        "2020-2025)\n\n1. Lê Văn Khôi - Bí thư Huyện ủy\n2. Kaysone Bunma - Phó Bí thư Huyện ủy\n3. Hồ Sỹ Tân - Trưởng Ban Dân vận Huyện ủy\n"
        "4. Vi Văn Lam",
        ["Lê Văn Khôi: Bí thư Huyện ủy Kỳ Sơn (elected)", "Lê Văn Khôi: Ủy viên Ban Chấp hành Đảng bộ huyện Kỳ Sơn (elected)",
         "Hồ Sỹ Tân: Ủy viên Ban Chấp hành Đảng bộ huyện Kỳ Sơn (elected)", "Hồ Sỹ Tân: Trưởng ban Ban Dân vận Huyện ủy Kỳ Sơn (holds)",
         "Vi Văn Lam: Ủy viên Ban Chấp hành Đảng bộ huyện Kỳ Sơn (elected)"],
    ),
    "who won, headed with the committee and its posts": (
        "Danh sách Ban Thường vụ và các chức danh chủ chốt của Đảng ủy xã Hòa Sơn trúng cử\n(tại Đại hội Đảng bộ xã Hòa Sơn lần thứ I, "
        "nhiệm kỳ 2025-2030, tỉnh Thái Nguyên)\n1. Lê Văn Khôi - Bí thư Đảng ủy, Chủ tịch HĐND xã\n2. Cao Thị Mơ - Ủy viên, Trưởng Công an xã",
        ["Lê Văn Khôi: Bí thư Đảng ủy xã Hòa Sơn (elected)", "Lê Văn Khôi: Chủ tịch HĐND xã Hòa Sơn (holds)",
         "Lê Văn Khôi: Ủy viên Ban Thường vụ Đảng ủy xã Hòa Sơn (elected)",
         "Cao Thị Mơ: Ủy viên Ban Thường vụ Đảng ủy xã Hòa Sơn (elected)", "Cao Thị Mơ: Trưởng Công an Công an xã Hòa Sơn (holds)"],
    ),
    "who was appointed, below words that name no post": (
        "Đại hội đại biểu Đảng bộ xã Hòa Sơn, tỉnh Thái Nguyên lần thứ I, nhiệm kỳ 2025-2030 họp ngày 12/8/2025.\n\nĐại hội nghe Quyết định "
        "của Ban Thường vụ Tỉnh ủy chỉ định 25 đồng chí vào Ban Chấp hành, 9 đồng chí vào Ban Thường vụ Đảng ủy xã. Cụ thể như sau:\n"
        "+ Lê Văn Khôi: Bí thư Đảng ủy\n+ Cao Thị Mơ: Phó Bí thư Thường trực, Chủ tịch HĐND xã\n+ Hồ Sỹ Tân: Chủ nhiệm UBKT Đảng ủy",
        ["Lê Văn Khôi: Bí thư Đảng ủy xã Hòa Sơn (appointed)", "Cao Thị Mơ: Phó Bí thư Thường trực Đảng ủy xã Hòa Sơn (appointed)",
         "Cao Thị Mơ: Chủ tịch HĐND xã Hòa Sơn (holds)", "Hồ Sỹ Tân: Chủ nhiệm Ủy ban Kiểm tra Đảng ủy xã Hòa Sơn (appointed)"],
    ),
    "several deputies appointed, one of them in brackets the standing one": (
        "Đại hội đại biểu Đảng bộ tỉnh Lâm Đồng lần thứ I, nhiệm kỳ 2025-2030 sắp họp. Ba Phó Bí thư Tỉnh ủy được chỉ định gồm bà Cao Thị Mơ "
        "(Phó Bí thư Thường trực), ông Lê Văn Khôi và ông Hồ Sỹ Tân.",
        ["Cao Thị Mơ: Phó Bí thư Thường trực Tỉnh ủy Lâm Đồng (appointed)", "Lê Văn Khôi: Phó Bí thư Tỉnh ủy Lâm Đồng (appointed)",
         "Hồ Sỹ Tân: Phó Bí thư Tỉnh ủy Lâm Đồng (appointed)"],
    ),
    "a run of names of which two share a bracket, clauses with a copula behind an election": (
        "Đại hội Đảng bộ huyện Bảo Yên lần thứ XXIII, nhiệm kỳ 2020-2025. Ông Lê Văn Khôi đắc cử Bí thư Huyện ủy; bà Cao Thị Mơ là Phó Bí thư "
        "thứ nhất.\n5 người được bầu vào Ban Thường vụ Huyện ủy gồm: Lê Văn Khôi, Cao Thị Mơ, Hồ Sỹ Tân và Vi Văn Lam (cùng là Phó Chủ tịch "
        "UBND huyện), Đỗ Trọng An (Trưởng Công an huyện).",
        ["Lê Văn Khôi: Bí thư Huyện ủy Bảo Yên (elected)", "Cao Thị Mơ: Phó Bí thư Huyện ủy Bảo Yên (elected)",
         "Hồ Sỹ Tân: Phó Chủ tịch UBND huyện Bảo Yên (holds)", "Vi Văn Lam: Phó Chủ tịch UBND huyện Bảo Yên (holds)",
         "Đỗ Trọng An: Trưởng Công an Công an huyện Bảo Yên (holds)",
         *(f"{name}: Ủy viên Ban Thường vụ Huyện ủy Bảo Yên (elected)"
           for name in ("Lê Văn Khôi", "Cao Thị Mơ", "Hồ Sỹ Tân", "Vi Văn Lam", "Đỗ Trọng An"))],
    ),
    "a committee filled up in a text of no congress, posts won for a term in brackets": (
        "Hội nghị Tỉnh ủy Hậu Giang họp sáng 12/7. Ông Lê Văn Khôi đắc cử Bí thư Tỉnh ủy Hậu Giang khóa XIII (2015-2020). Hội nghị bầu thêm vào "
        "Ban Thường vụ bà Cao Thị Mơ, Trưởng Ban Dân vận Tỉnh ủy và đại tá Hồ Sỹ Tân.",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Hậu Giang (elected)", "Cao Thị Mơ: Trưởng ban Ban Dân vận Tỉnh ủy Hậu Giang (holds)",
         "Cao Thị Mơ: Ủy viên Ban Thường vụ Tỉnh ủy Hậu Giang (elected)", "Hồ Sỹ Tân: Ủy viên Ban Thường vụ Tỉnh ủy Hậu Giang (elected)"],
    ),
    "a list told by the number of those elected, and who helps whom": (
        "Giám đốc Sở Y tế Lào Cai Lê Văn Khôi trúng cử Ban Chấp hành Đảng bộ tỉnh Lào Cai. Danh sách 55 người do Đại hội Đảng bộ tỉnh Lào Cai "
        "lần thứ XV, nhiệm kỳ 2015-2020 bầu ra còn có: Bí thư Huyện ủy Bát Xát Cao Thị Mơ. Giúp việc cho Bí thư là ông Hồ Sỹ Tân.",
        ["Lê Văn Khôi: Giám đốc Sở Y tế tỉnh Lào Cai (holds)", "Lê Văn Khôi: Ủy viên Ban Chấp hành Đảng bộ tỉnh Lào Cai (elected)",
         "Cao Thị Mơ: Bí thư Huyện ủy Bát Xát (holds)", "Cao Thị Mơ: Ủy viên Ban Chấp hành Đảng bộ tỉnh Lào Cai (elected)"],
    ),
    "all on a committee of inspection, and its number": (
        "Đại hội Đảng bộ Trường Đại học Vinh lần thứ XXXII, nhiệm kỳ 2020-2025. Ủy ban Kiểm tra Đảng ủy gồm 5 đồng chí, trong đó đồng chí Cao "
        "Thị Mơ giữ chức Chủ nhiệm, các ủy viên gồm Lê Văn Khôi và Hồ Sỹ Tân.\n- Ủy ban Kiểm tra: 5 ủy viên, Chủ nhiệm: Vi Văn Lam.",
        ["Cao Thị Mơ: Chủ nhiệm Ủy ban Kiểm tra Đảng ủy Trường Đại học Vinh (elected)",
         "Lê Văn Khôi: Ủy viên Ủy ban Kiểm tra Đảng ủy Trường Đại học Vinh (elected)",
         "Hồ Sỹ Tân: Ủy viên Ủy ban Kiểm tra Đảng ủy Trường Đại học Vinh (elected)",
         "Vi Văn Lam: Chủ nhiệm Ủy ban Kiểm tra Đảng ủy Trường Đại học Vinh (elected)"],
    ),
    "officers listed behind who won": (
        "Ba huyện của Nghệ An có bí thư mới.\nHuyện Kỳ Sơn: Ông Lê Văn Khôi tái đắc cử Bí thư Huyện ủy; bà Cao Thị Mơ, Phó Bí thư Thường trực; "
        "ông Hồ Sỹ Tân, Phó Bí thư, Chủ tịch UBND huyện.",
        ["Lê Văn Khôi: Bí thư Huyện ủy Kỳ Sơn (re-elected)", "Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Kỳ Sơn (elected)",
         "Hồ Sỹ Tân: Phó Bí thư Huyện ủy Kỳ Sơn (elected)", "Hồ Sỹ Tân: Chủ tịch UBND huyện Kỳ Sơn (holds)"],
    ),
    "whom the head of a place appoints, in a list of posts": (
        "Lễ công bố quyết định thành lập phường An Khê, thành phố Đà Nẵng ngày 30/6/2025. Chủ tịch UBND thành phố quyết định chỉ định: ông Lê "
        "Văn Khôi, Chủ tịch UBND phường; ông Hồ Sỹ Tân và bà Cao Thị Mơ, Phó Chủ tịch UBND phường.",
        ["Lê Văn Khôi: Chủ tịch UBND phường An Khê (appointed)", "Hồ Sỹ Tân: Phó Chủ tịch UBND phường An Khê (appointed)",
         "Cao Thị Mơ: Phó Chủ tịch UBND phường An Khê (appointed)"],
    ),
    "guests on the side of a body": (
        "Đại hội Đảng bộ Quân sự tỉnh Cà Mau lần thứ XI, nhiệm kỳ 2020-2025. Về phía Quân khu 9 có Thiếu tướng Lê Văn Khôi, Phó Tư lệnh; Đại tá "
        "Hồ Sỹ Tân, Phó Chính ủy.",
        ["Lê Văn Khôi: Phó Tư lệnh Quân khu 9 (holds)", "Hồ Sỹ Tân: Phó Chính ủy Quân khu 9 (holds)"],
    ),
    "officers of another district": (
        "Tại Đại hội Đảng bộ huyện U Minh, tỉnh Cà Mau lần thứ XII, ông Lê Văn Khôi được bầu làm Bí thư. Còn tại Đầm Dơi, ông Vi Văn Lam vắng "
        "mặt; Phó Bí thư Thường trực là bà Cao Thị Mơ.",
        ["Lê Văn Khôi: Bí thư Huyện ủy U Minh (elected)", "Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Đầm Dơi (elected)"],
    ),
    "a committee of the province that appoints, called as a commune is": (
        "Đại hội Đảng bộ xã Tân Lâm, tỉnh Quảng Trị lần thứ I, nhiệm kỳ 2025-2030. Ban Thường vụ Tỉnh ủy Quảng Trị chỉ định Ban Chấp hành Đảng "
        "bộ xã gồm 25 đồng chí; đồng chí Lê Văn Khôi làm Bí thư.",
        ["Lê Văn Khôi: Bí thư Đảng ủy xã Tân Lâm (appointed)"],
    ),
    "items led by a place without its kind": (
        "Đại hội Đảng bộ huyện Cái Bè, tỉnh Tiền Giang lần thứ XI, nhiệm kỳ 2015-2020. Bà Cao Thị Mơ giữ nguyên ghế Phó Bí thư Thường trực.\n"
        "- Gò Công Tây: ông Lê Văn Khôi tái cử Bí thư Huyện ủy",
        ["Cao Thị Mơ: Phó Bí thư Thường trực Huyện ủy Cái Bè (re-elected)", "Lê Văn Khôi: Bí thư Huyện ủy Gò Công Tây (re-elected)"],
    ),
    "seats counted in front of a list, each with the post": (
        "Đại hội Đảng bộ tỉnh Kon Tum lần thứ XVI, nhiệm kỳ 2020-2025 nghe kết quả Hội nghị lần thứ nhất. 14 ủy viên Ban Thường vụ, nhiệm kỳ "
        "2020-2025:\n\n1. Lê Văn Khôi - Bí thư Tỉnh ủy (khóa trước là Phó Bí thư)\n2. Cao Thị Mơ - Phó Bí thư, đang là Giám đốc Sở Y tế",
        ["Lê Văn Khôi: Bí thư Tỉnh ủy Kon Tum (elected)", "Lê Văn Khôi: Phó Bí thư Tỉnh ủy Kon Tum (held)",
         "Lê Văn Khôi: Ủy viên Ban Thường vụ Tỉnh ủy Kon Tum (elected)", "Cao Thị Mơ: Phó Bí thư Tỉnh ủy Kon Tum (elected)",
         "Cao Thị Mơ: Giám đốc Sở Y tế tỉnh Kon Tum (holds)", "Cao Thị Mơ: Ủy viên Ban Thường vụ Tỉnh ủy Kon Tum (elected)"],
    ),
    "a career whose last line is not over, and a time in it told of again": (
        "Ngày 12/7/2021, HĐND tỉnh Kon Tum bầu bà Cao Thị Mơ làm Chủ tịch UBND tỉnh nhiệm kỳ 2021-2026.\n\nQuá trình công tác của bà:\n\n- Từ "
        "11/2015: Bí thư Huyện ủy Kon Plông;\n\n- Từ 6/2021: Phó Bí thư Tỉnh ủy Kon Tum khóa XVI, nhiệm kỳ 2020-2025.\n\nThời bà Mơ làm bí thư "
        "(2015-2020), huyện Kon Plông trồng 5.600 ha rừng.",
        ["Cao Thị Mơ: Chủ tịch UBND tỉnh Kon Tum (elected)", "Cao Thị Mơ: Bí thư Huyện ủy Kon Plông (held)",
         "Cao Thị Mơ: Phó Bí thư Tỉnh ủy Kon Tum (holds)"],
    ),
}  # fmt: skip


def told(text: str) -> list[str]:
    return [f"{o.name}: {o.role_label} {o.body.label} ({o.event})" for o in read_document(Document("bai", text)).officials]


@pytest.mark.parametrize("case", CASES)
def test_people_of_a_list_get_the_posts_it_is_of(case: str) -> None:
    text, expected = CASES[case]
    assert sorted(told(text)) == sorted(expected)


def test_a_heading_of_candidates_gives_no_seats() -> None:
    head = "Đại hội Đảng bộ huyện Bảo Yên lần thứ XXIII, nhiệm kỳ 2020-2025\n\n"
    assert told(f"{head}DANH SÁCH ỦY VIÊN BAN CHẤP HÀNH ĐƯỢC GIỚI THIỆU ỨNG CỬ\n1. Lê Văn Khôi\n2. Hồ Sỹ Tân") == []


#: a life told of somebody named before, and the posts that are told there
LIVES = {
    "one post after the other, the first two in one body": (
        "Ra trường, bà dạy học, sau đó là Phó Bí thư rồi Bí thư Huyện đoàn Kon Plông, Bí thư Đảng ủy xã Hiếu.",
        ["Phó Bí thư Huyện đoàn Kon Plông (held)", "Bí thư Huyện đoàn Kon Plông (held)", "Bí thư Đảng ủy xã Hiếu (held)"],
    ),
    "what came after schooling, with what goes on": (
        "Bà sinh năm 1975, quê Bình Định, khởi nghiệp là giáo viên, rồi làm Hiệu trưởng Trường THPT Măng Đen, hiện là Phó Chủ tịch UBND "
        "huyện Kon Plông.",
        ["Hiệu trưởng Trường THPT Măng Đen (held)", "Phó Chủ tịch UBND huyện Kon Plông (holds)"],
    ),
    "a sentence that names nobody": (
        "Bà Mơ lớn lên ở Đăk Hà. Sự nghiệp gắn với huyện nghèo: 30 tuổi là Trưởng phòng Nội vụ huyện Kon Plông; sau đó là Giám đốc Sở Y tế.",
        ["Trưởng phòng Phòng Nội vụ huyện Kon Plông (held)", "Giám đốc Sở Y tế tỉnh Kon Tum (held)"],
    ),
    "another who does something next": (
        "Bà Mơ, Trưởng đoàn đại biểu Quốc hội tỉnh, phát biểu rồi Chủ tịch UBND tỉnh cảm ơn.",
        ["Trưởng đoàn Đoàn đại biểu Quốc hội tỉnh Kon Tum (holds)"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", LIVES)
def test_a_life_is_told_post_by_post(case: str) -> None:
    text, expected = LIVES[case]
    head = (
        "Đại hội Đảng bộ tỉnh Kon Tum lần thứ XVI, nhiệm kỳ 2020-2025 họp ngày 24/9/2020. Bà Cao Thị Mơ được bầu làm Bí thư Tỉnh ủy.\n\n"
    )
    posts = [f.removeprefix("Cao Thị Mơ: ") for f in told(head + text)]
    assert sorted(posts) == sorted(["Bí thư Tỉnh ủy Kon Tum (elected)", *expected])


LINES = (  # a report that gives each sentence a paragraph of its own
    "Xã Tân Thành có lãnh đạo mới",
    "Sáng 1/7/2025, xã Tân Thành công bố các quyết định về nhân sự.",
    "Xã có 37 thôn.",
    "Dự lễ có nhiều cán bộ và nhân dân.",
    "Ban Thường vụ Tỉnh ủy chỉ định Ban Chấp hành Đảng bộ xã Tân Thành nhiệm kỳ 2025-2030.",
    "Đồng chí Lê Văn Khôi giữ chức Bí thư Đảng ủy xã Tân Thành.",
    "Các Phó Bí thư gồm đồng chí Trần Thị Mai và đồng chí Phạm Đức Long.",
    "Phát biểu tại lễ, đồng chí Vũ Hữu Tình, Phó Bí thư Tỉnh ủy Thái Nguyên, chúc mừng xã.",
    "Lễ công bố kết thúc lúc 10 giờ.",
)


def test_who_was_chosen_is_told_from_line_to_line_where_each_sentence_has_a_paragraph() -> None:
    found = read_document(Document("x", "\n\n".join(LINES))).officials
    assert {(o.name, o.role_label, o.event) for o in found} == {
        ("Lê Văn Khôi", "Bí thư", "appointed"),
        ("Trần Thị Mai", "Phó Bí thư", "appointed"),
        ("Phạm Đức Long", "Phó Bí thư", "appointed"),
        ("Vũ Hữu Tình", "Phó Bí thư", "holds"),
    }


@pytest.mark.parametrize("heading", [
    "DANH SÁCH\nĐại biểu dự Đại hội Đảng bộ tỉnh lần thứ XIX", "Danh sách đại biểu dự Đại hội Đảng bộ tỉnh lần thứ XIX",
])  # fmt: skip
def test_a_list_of_delegates_below_one_of_a_committee_has_no_seats_on_it(heading: str) -> None:
    text = (
        "Đại hội đại biểu Đảng bộ huyện Can Lộc lần thứ XXX, nhiệm kỳ 2020 - 2025\n\nĐại hội đại biểu Đảng bộ huyện Can Lộc lần thứ XXX, nhiệm "
        "kỳ 2020 - 2025 họp ngày 22/7/2020.\n\nDANH SÁCH\nBan Thường vụ Huyện ủy khóa XXX\n1. Đồng chí Nguyễn Hải Vân\n2. Đồng chí Lê Thị "
        f"Thu\n\n{heading}\n1. Đồng chí Nguyễn Hải Vân\n2. Đồng chí Phan Thị Hoa, Chủ tịch UBND xã Thiên Lộc\n"
    )
    found = {(o.name, o.role_label, o.body.label) for o in read_document(Document("x", text)).officials}
    assert found == {
        ("Nguyễn Hải Vân", "Ủy viên", "Ban Thường vụ Huyện ủy Can Lộc"),
        ("Lê Thị Thu", "Ủy viên", "Ban Thường vụ Huyện ủy Can Lộc"),
        ("Phan Thị Hoa", "Chủ tịch", "UBND xã Thiên Lộc"),
    }
