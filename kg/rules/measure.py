"""What kind of number a figure is: a level, a growth, a change, a ratio, an attainment or a share.

Each rule reads one way of saying it; the first rule that claims a figure decides. Tokens are those of a rewritten row
(kg.rules.figure): a figure is ``Percent``, ``Times`` or ``Amount``, times are ``Time``, «;» is ``Semicolon``.
"""

from __future__ import annotations

from kg.grammar import Rule
from kg.rules.reckon import (
    Measure,
    excess,
    fall_yearly,
    growth,
    of_no_year,
    plain,
    rise,
    rise_across,
    rise_bracketed,
    rise_from,
    rise_since,
    than,
    than_then,
)

# Words that may stand between the verb and its figure without changing what is said.
_MID = (
    "(?:<Estimate|Compare|Time|SamePeriod|PastTerm|TermStart|About|Function|Done|InTurn>"
    "|'là'|'thêm'|'đầu' 'nhiệm' 'kỳ'|'nhiệm' 'kỳ' 'trước'|'kỳ')"
)

RULES: tuple[Rule, ...] = (
    Rule(
        name="giảm, hụt <số %> so với <kế hoạch>",
        pattern="<Fall> <fig:Percent> <Compare>? <Plan> (?!<Figure>)",
        build=plain("attainment", add=100, sign=-1),
        yes=[("thu nội địa hụt 6% so với kế hoạch", "attainment")],
        no=["thu ngân sách giảm 6% so với năm 2015", "giảm 2% tỷ lệ hộ nghèo"],
    ),
    Rule(
        name="tăng <số %> so với <kế hoạch>",
        pattern="<Rise> <fig:Percent> <Compare> <Plan> (?!<Figure>)",
        build=of_no_year("attainment", add=100),
        yes=[("thu ngân sách tăng 5% so với dự toán", "attainment")],
        no=["thu ngân sách tăng 5% so với năm 2015"],
    ),
    Rule(
        name="vượt <số %>",
        pattern="<Surpass> <!Figure|Semicolon|Rise|Fall|Level|Share|Multiply|Mark>{0,5} <fig:Percent>",
        build=plain("attainment", add=100),
        yes=[("thu ngân sách vượt 6% kế hoạch", "attainment"), ("vượt mục tiêu nghị quyết 2,4%", "attainment")],
        no=["vượt kế hoạch, tăng 8% so với năm 2015", "vượt 12 xã so với kế hoạch"],
    ),
    Rule(
        name="<số %> <kế hoạch>",
        pattern="<fig:Percent> <Compare>? <Plan> (?!<Word|Time|About|More>{0,2} <Figure>)",
        build=of_no_year("attainment"),
        yes=[("đạt 106% kế hoạch", "attainment"), ("bằng 103% so với mục tiêu đại hội", "attainment")],
        no=["đạt 88% so với mục tiêu 90%", "đạt 20% tổng số hộ"],
    ),
    Rule(
        name="đạt <số %> <mục tiêu đến năm>",
        pattern="<Level|Multiply> <fig:Percent> <Aim> <Time> (?!<!Mark|Semicolon>{0,4} <Figure>)",
        build=of_no_year("attainment"),
        yes=[("mới đạt 70% mục tiêu đến năm 2025", "attainment")],
        no=["đạt 70%, phấn đấu đến năm 2025 đạt 80%", "đạt 70% và phấn đấu năm 2025"],
    ),
    Rule(
        name="so với <kế hoạch> đạt <số %>",
        pattern="<Compare> <Plan> <!Figure|Semicolon|Rise|Fall|Share|Level>{0,3} <Level|Multiply> <fig:Percent>",
        build=plain("attainment"),
        yes=[("so với kế hoạch đạt 106%", "attainment")],
        no=["so với kế hoạch tăng 6%", "mới đạt 88% so với mục tiêu 90%"],
    ),
    Rule(
        name="cao hơn mức <số>",
        pattern="<Comparative> 'mức' <fig:Percent|Amount>",
        build=plain("value"),
        yes=[("cao hơn mức 6,6% của nhiệm kỳ trước", "value")],
        no=["cao hơn nhiệm kỳ trước 6,6%", "cao hơn mức bình quân 6,6%"],
    ),
    Rule(
        name="cao hơn mức bình quân <số> của cả nước",
        pattern="<Comparative> (?:'mức'|<Growth>) <!Figure|Mark|Semicolon|Level>{0,3} <fig:Percent|Amount> <Nationwide>",
        build=plain("value"),
        yes=[("cao hơn mức bình quân 6,2%/năm của cả nước", "value"), ("thấp hơn mức tăng trưởng chung 6,2% của cả nước", "value")],
        no=["cao hơn bình quân 1,2% của cả nước", "cao hơn mức bình quân 6,6%"],
    ),
    Rule(
        name="<số> lần",
        pattern="<fig:Times>",
        build=plain("ratio"),
        yes=[("tăng gấp 1,7 lần so với năm 2012", "ratio")],
        no=["tăng 18% so với năm 2010"],
    ),
    Rule(
        name="bằng <số %> một mức bình quân hay một năm",
        pattern="<Multiply> <About|More|Less>? <fig:Percent> (?:<Compare>|'mức'? <Mean>|'mức' 'chung'|<Time|PastTerm|SamePeriod|TermStart>)",
        build=plain("ratio", percent_as_times=True),
        yes=[("bằng 85% so với bình quân vùng", "ratio"), ("bằng 55% bình quân cả nước", "ratio"), ("bằng 70% mức bình quân chung", "ratio")],
        no=["bằng 59% tổng thu ngân sách", "bằng 103% kế hoạch"],
    ),
    Rule(
        name="chiếm <số %>",
        pattern="<Share> <!Figure|Semicolon|Rise|Fall|Indicator>{0,4} <fig:Percent>",
        build=plain("share"),
        yes=[("công nghiệp chiếm 51,4% cơ cấu kinh tế", "share")],
        no=["nông nghiệp chiếm tỷ trọng nhỏ; dịch vụ tăng 5%"],
    ),
    Rule(
        name="<số %> tổng thể",
        pattern="<Multiply|Rate> <fig:Percent> <Whole|Quantity|CapitalNoun>",
        build=plain("share"),
        yes=[("bằng 59% tổng thu của tỉnh", "share"), ("đạt tỷ lệ 1,6% dân số", "share")],
        no=["bằng 103% kế hoạch"],
    ),
    Rule(
        name="tăng|giảm <số>",
        pattern=f"<dir:Rise|Fall> (?P<mean>(?:<Mean|Yearly> {_MID}?){{0,2}}) (?P<compared>{_MID}{{0,6}})"
        " (?P<mean2><Mean|Yearly>?) <About|From>? <fig:Percent|Amount>",
        build=rise,
        yes=[
            ("tăng bình quân hằng năm là 8,45%", "rise"),
            ("giảm bình quân 1,85%/năm", "rise"),
            ("cao hơn năm 2015 trên 39 triệu đồng", "rise"),
            ("thu nhập tăng bình quân từ 8 đến 10%/năm", "rise"),
        ],
        no=[
            "giảm còn 3,5%", "tăng lên 137 triệu đồng", "giảm dưới 0,5%", "tăng bình quân từ 8% lên 10%",
            "toàn huyện có thêm 3 xã đạt chuẩn",
        ],
    ),
    Rule(
        name="giảm từ <số> đến <số>",
        pattern="(?P<dir><FallFrom|RiseFrom>) <About>? <fig:Percent|Amount>",
        build=rise_from,
        yes=[
            ("tai nạn giao thông giảm từ 5% đến 10%", "rise"), ("thu ngân sách tăng từ 8 - 10%/năm", "rise"),
            ("thu ngân sách tăng từ 8%/năm", "rise"),
        ],
        no=["giảm từ 5% xuống 3%", "tăng từ 30% đến 35%", "tăng từ 8%"],
    ),
    Rule(
        name="tăng|giảm <chỉ tiêu> bình quân <số %>",
        pattern="<dir:Rise|Fall> <!Figure|Semicolon|Level|Rise|Fall>{1,16} (?P<mean><Mean|Yearly>) <From>? <fig:Percent>",
        build=rise_across,
        yes=[
            ("giảm tỷ lệ hộ nghèo theo chuẩn mới bình quân 1%/năm", "rise"),
            ("kéo giảm số vụ cháy hằng năm từ 4% trở lên", "rise"),
        ],
        no=["giảm tỷ lệ hộ nghèo còn 1%"],
    ),
    Rule(
        name="giảm <chỉ tiêu> <số %>/năm",
        pattern="<dir:Rise|Fall> <!Figure|Semicolon|Level|Rise|Fall>{1,8} <fig:Percent>",
        build=rise_across,
        yes=[("giảm tỷ lệ hộ nghèo 1,5%/năm", "rise"), ("giảm số vụ cháy 12%", "rise")],
        no=["giảm tỷ lệ hộ nghèo còn 1%", "tăng cường kiểm tra, 12% cơ sở vi phạm", "nâng tỷ lệ che phủ rừng 47%"],
    ),
    Rule(
        name="giảm <chỉ tiêu> <số> so với <mốc>",
        pattern="<dir:Rise|Fall> <!Figure|Semicolon|Level|Rise|Fall|Mark|Plan>{1,8} <fig:Amount> <Compare> <Time|PastTerm|SamePeriod|TermStart>",
        build=rise_since,
        yes=[("tăng diện tích chè 200 ha so với năm 2015", "rise")],
        no=["tăng diện tích chè 200 ha", "tăng diện tích chè lên 200 ha so với năm 2015"],
    ),
    Rule(
        name="tinh giản <số %>",
        pattern="<Downsize> <About>? <fig:Percent>",
        build=plain("rise", sign=-1, compared=True),
        yes=[("tinh giản 11,2% biên chế so với năm 2015", "rise")],
        no=["tinh giản 214 biên chế", "tinh giản biên chế đạt 90%"],
    ),
    Rule(
        name="tốc độ tăng <số %>",
        pattern="<Growth> <!Figure|Semicolon|Rate>{0,12} <fig:Percent>",
        build=growth,
        yes=[("nhịp độ tăng trưởng các ngành dịch vụ đạt 8%", "annual-growth")],
        no=["tốc độ tăng trưởng cao; tỷ lệ hộ nghèo 3%"],
    ),
    Rule(
        name="tăng <số> (<số %>)",
        pattern="<dir:Rise|Fall> <!Figure|Semicolon>{0,4} <Amount> <!Figure|Mark|Semicolon>{0,3} '(' <Rise|Fall|Equal>? <fig:Percent>",
        build=rise,
        yes=[("tăng 41 triệu đồng (82%) so với năm 2015", "rise"), ("giảm 23 vụ (15,2%)", "rise")],
        no=["đạt 41 triệu đồng (82%)"],
    ),
    Rule(
        name="cao hơn <mức khác> <số>",
        pattern="(?P<dir><Comparative>) <!Figure|Mark|Semicolon|Level|Rise|Fall>{1,7} <fig:Percent|Amount>",
        build=than,
        yes=[("cao hơn bình quân cả nước 1,2 điểm phần trăm", "rise")],
        no=["cao hơn, đạt 12%", "bình quân cả nước 1,2%"],
    ),
    Rule(
        name="(+<số %>)",
        pattern="'(' '+' <fig:Percent>",
        build=plain("rise", compared=True),
        yes=[("đạt 5.678 tỷ đồng (+9,5%)", "rise")],
        no=["đạt 5.678 tỷ đồng (9,5%)"],
    ),
    Rule(
        name="(-<số %>)",
        pattern="'(' '-' <fig:Percent>",
        build=plain("rise", compared=True, sign=-1),
        yes=[("hộ nghèo 2,1% (-1,5%)", "rise")],
        no=["hộ nghèo 2,1% (1,5%)"],
    ),
    Rule(
        name="tăng <số> … và <số>",
        pattern="<dir:Rise|Fall> <Amount> <!Figure|Semicolon|Level>{1,8} <Joining> <fig:Amount>",
        build=rise,
        yes=[("tăng 3 chi bộ và 68 đảng viên so với đầu nhiệm kỳ", "rise")],
        no=["tăng 3 chi bộ và có 68 đảng viên", "đạt 3 tỷ đồng và 68 tấn"],
    ),
    Rule(
        name="vượt <số> so với <kế hoạch>",
        pattern="(?P<dir><Surpass>) <About|More>? <fig:Amount> <!Figure|Mark|Semicolon>{0,3} <Compare>? <Plan>",
        build=excess,
        yes=[("vượt 4 triệu đồng so với chỉ tiêu nghị quyết", "rise")],
        no=["vượt 200 triệu USD", "vượt 4% so với kế hoạch"],
    ),
    Rule(
        name="so với <kế hoạch>, <chỉ tiêu> vượt <số>",
        pattern="<Compare> <Plan> <!Figure|Semicolon|Level|Rise|Fall>{1,12} (?P<dir><Surpass>) <About>? <fig:Amount>",
        build=excess,
        yes=[("so với mục tiêu nghị quyết, thu nhập bình quân đầu người vượt 4 triệu đồng", "rise")],
        no=["so với kế hoạch, thu nhập đạt 44 triệu đồng", "so với kế hoạch; vượt 4 triệu đồng"],
    ),
    Rule(
        name="vượt <kế hoạch> <số>",
        pattern="(?P<dir><Surpass>) <Plan> <!Figure|Mark|Semicolon|Level|Rise|Fall|Whole|With>{0,3} <fig:Amount>",
        build=excess,
        yes=[("thu nhập 24 triệu đồng, vượt nghị quyết 3,8 triệu đồng", "rise")],
        no=["vượt nghị quyết, đạt 24 triệu đồng", "vượt kế hoạch 4%", "vượt chỉ tiêu với tổng số 14 đảng viên"],
    ),
    Rule(
        name="giảm <chỉ tiêu> (<số %>)",
        pattern="(?P<dir><Rise|Fall>) <!Figure|Semicolon|Level|Rise|Fall|Mark|Plan|Demand>{1,8} '(' <fig:Percent> ')'",
        build=rise_bracketed,
        yes=[("giảm cả về số vụ (21,5%)", "rise")],
        no=["giảm còn 12 vụ (21,5%)", "tỷ lệ hộ nghèo (3%)", "cao hơn giai đoạn 2006 - 2010 (7,6%)", "cao hơn nhiệm kỳ trước (6,1%)"],
    ),
    *(
        Rule(
            name=f"giảm <chỉ tiêu> (<số %>) và {count} <chỉ tiêu> nữa",
            pattern="(?P<dir><Rise|Fall>) (?:<!Figure|Semicolon|Level|Rise|Fall>{1,9} '(' <Percent> ')')"
            f"{{{count}}} <!Figure|Semicolon|Level|Rise|Fall>{{1,9}} '(' <fig:Percent> ')'",
            build=rise_bracketed,
            yes=[("giảm " + "số vụ (21,5%), " * count + "số người chết (14,8%)", "rise")],
            no=["giảm số vụ (21,5%), số người chết 14 người"],
        )
        for count in (1, 2, 3)
    ),
    Rule(
        name="hơn <kế hoạch> <số %>",
        pattern="<More> <Plan> <!Figure|Mark|Semicolon|Level|Rise|Fall>{0,3} <fig:Percent>",
        build=plain("attainment", add=100),
        yes=[("thu ngân sách đạt 8 tỷ đồng, hơn kế hoạch 36%", "attainment")],
        no=["hơn kế hoạch, đạt 36%", "có hơn 36% hộ dân"],
    ),
    Rule(
        name="hơn <kế hoạch> <số>",
        pattern="<More> <Plan> <!Figure|Mark|Semicolon|Level|Rise|Fall>{0,3} <fig:Amount>",
        build=plain("rise", compared=True),
        yes=[("kết nạp 96 đảng viên, hơn chỉ tiêu 21 người", "rise")],
        no=["hơn chỉ tiêu, đạt 21 người"],
    ),
    Rule(
        name="hơn|kém <năm khác> <số>",
        pattern="(?P<dir><More|Comparative>) (?P<then><Time|PastTerm|TermStart|SamePeriod>) (?:'là'|'tới'|'đến'|<Filler>)? <About>?"
        " <fig:Percent|Amount>",
        build=than_then,
        yes=[
            ("đón 8 triệu lượt khách, hơn năm 2015 là 3 triệu lượt", "rise"),
            ("hơn năm trước 13,4%", "rise"),
            ("đạt 90,2%, kém năm 2018 đúng 1,4 điểm phần trăm", "rise"),
        ],
        no=["sau hơn 4 năm 15 xã đạt chuẩn", "hơn 13,4%", "tổ chức đảng yếu kém 1,4%"],
    ),
    Rule(
        name="hơn bình quân <nơi khác> <số>",
        pattern="<More> <Mean> <!Figure|Mark|Semicolon|Rise|Fall>{0,6} <fig:Percent|Amount>",
        build=plain("rise", compared=True),
        yes=[("độ che phủ rừng 62%, hơn bình quân toàn tỉnh tới 18 điểm phần trăm", "rise")],
        no=["hơn 18 điểm phần trăm", "hơn bình quân cả nước, đạt 62%"],
    ),
    Rule(
        name="so với <mốc> thêm <số>",
        pattern="<Compare> <!Figure|Mark|Semicolon|Level|Rise|Fall>{1,5} (?P<dir><Gain>) <About>? <fig:Amount>",
        build=plain("rise", compared=True),
        yes=[("so với đầu nhiệm kỳ thêm 9 tổ chức", "rise")],
        no=["thêm 9 tổ chức", "so với đầu nhiệm kỳ, có 9 tổ chức"],
    ),
    Rule(
        name="<năm sau hơn năm trước> <số %>",
        pattern="<YearOnYear> <Mean|About|More|From>? <fig:Percent>",
        build=lambda found: Measure("rise", found.rule, yearly=True),
        yes=[("doanh thu năm sau cao hơn năm trước bình quân 17%", "rise")],
        no=["năm sau cao hơn năm trước, đạt 17%"],
    ),
    Rule(
        name="giảm <các mặt>: <số %> về <mặt>",
        pattern="<dir:Rise|Fall> <!Figure|Semicolon|Level|Rise|Fall>{0,14} ':' <fig:Percent> <InRespect>",
        build=rise_bracketed,
        yes=[("giảm cả ba mặt so với năm trước: 19% về số vụ", "rise")],
        no=["giảm cả ba mặt: số vụ 19%", "giảm cả ba mặt; 19% về số vụ"],
    ),
    Rule(
        name="giảm <các mặt>: <số>",
        pattern="<dir:Rise|Fall> <!Figure|Semicolon|Level|Rise|Fall>{0,3} (?:<Criterion|Refused>)"
        " <!Figure|Semicolon|Level|Rise|Fall>{0,6} ':' <fig:Amount>",
        build=rise_bracketed,
        yes=[("giảm cả ba mặt so với năm trước: 12 vụ, 4 người chết", "rise")],
        no=["giảm cả ba mặt; 12 vụ", "giảm cả ba mặt: số vụ còn 12 vụ"],
    ),
    Rule(
        name="thêm <số> so với <mốc>",
        pattern="(?P<dir><Gain>) <About>? <fig:Amount> <!Figure|Mark|Semicolon>{0,3} <Compare> <Time|PastTerm|SamePeriod|TermStart|Done>",
        build=plain("rise", compared=True),
        yes=[("năng suất 18 tạ/ha, thêm 4 tạ so với hiện tại", "rise"), ("3 vụ cháy, thêm 1 vụ so với năm trước", "rise")],
        no=["thêm 4 tạ", "thêm 4 tạ so với kế hoạch"],
    ),
    Rule(
        name="tức thêm <số>",
        pattern="<Equal> 'là'? (?P<dir><Gain>) <About>? <fig:Amount>",
        build=plain("rise", compared=True),
        yes=[("cây ăn quả 9.600 ha, tức là thêm 5.100 ha", "rise")],
        no=["có thêm 5.100 ha", "tức 5.100 ha"],
    ),
    Rule(
        name="giảm nghèo <số %>/năm",
        pattern="<FallNoun> (?P<mean><Mean|Yearly|About|Function|Estimate>{0,4}) <fig:Percent>",
        build=fall_yearly,
        yes=[("giảm nghèo bình quân 4,4%/năm", "rise"), ("mỗi năm giảm nghèo từ 1% trở lên", "rise")],
        no=["công tác giảm nghèo đạt 95% kế hoạch", "vốn giảm nghèo giải ngân 52%"],
    ),
    Rule(
        name="bằng <số %> <kế hoạch> và <số %> so với <năm khác>",
        pattern="<Multiply|Level> <About|More>? <Percent> <Plan> <!Figure|Mark|Semicolon>{0,3} (?:<Joining>|',') <About|More>? <fig:Percent>"
        " (?:<Compare> <Time|PastTerm|SamePeriod|TermStart>|<SamePeriod>)",
        build=plain("ratio", percent_as_times=True),
        yes=[("bằng 121% dự toán và 117% so với cùng kỳ", "ratio"), ("đạt 105% kế hoạch, 112% so với năm 2018", "ratio")],
        no=["bằng 121% dự toán và tăng 17% so với cùng kỳ"],
    ),
    Rule(
        name="thêm <số> mỗi năm",
        pattern="(?P<dir>'thêm') <fig:Amount> <!Figure|Mark|Semicolon>{0,3} <Yearly>",
        build=lambda found: Measure("rise", found.rule, yearly=True),
        yes=[("thêm 3 trang trại mỗi năm", "rise")],
        no=["thêm 3 trang trại"],
    ),
)
