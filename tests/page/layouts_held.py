"""Layouts whose totals alone are looked at: none of them was shown while rules were written (see layouts.py)."""

from __future__ import annotations

from .layouts import (
    _ENGLISH,
    _WEST,
    COMMENTS,
    MENU,
    RELATED,
    TICKER,
    Article,
    Laid,
    Layout,
    _arabic,
    _body,
    _english,
    _html,
    _joined,
    _links,
    _paragraphs,
    _text,
    into,
)

HELD: dict[str, Layout] = {}
_layout = into(HELD)


@_layout
def news_theme(a: Article) -> Laid:
    said = "".join(f"<li class=comment id=li-comment-{i}><div class='comment-wrap'><div class=author-comment><cite class=fn>{n}</cite><a>{_arabic(a.day)}</a></div><p>{t}</p></div></li>"
                   for i, (n, t) in enumerate(COMMENTS))
    body = (f"<body class='rtl single-post'><div id=breaking-news><span class=breaking-title>أخبار عاجلة</span><ul>{_links(TICKER)}</ul></div>"
            f"<div id=main-content><article id=the-post><header class=entry-header-outer><h1 class='post-title entry-title'>{a.title}</h1><div id=single-post-meta class=post-meta>"
            f"<span class='date meta-item'>{_arabic(a.day, True)}</span><span class='meta-views meta-item'>9601</span><span class='meta-reading-time meta-item'>دقيقة واحدة</span></div></header>"
            f"<div class='featured-area'><figure class=single-featured-image><img><figcaption class=single-caption-text>{a.captions[0]}</figcaption></figure></div>"
            f"<div class='entry-content entry'>{_paragraphs(a)}<div id=inline-related-post class=mag-box><h3>مقالات ذات صلة</h3><ul>{_links(RELATED)}</ul></div></div>"
            f"<div id=post-extra-info>شاركها فيسبوك تويتر</div></article><div class=about-author><h3>مراسل السهل</h3><div class=author-bio>غطى 9611 حدثا منذ بداية الحرب.</div></div>"
            f"<div id=comments><ol class=comment-list>{said}</ol></div></div>")
    return Laid(*_html(f"<title>{a.title} - السهل</title>", body))


@_layout
def agency_table(a: Article) -> Laid:
    body = (f"<table width=100%><tr><td colspan=3><marquee>{' *** '.join(TICKER)}</marquee></td></tr><tr><td width=20%><b>أقسام الموقع</b><br>{_links(MENU, 'div')}</td>"
            f"<td><p class=newstitle>{a.title}</p><p class=newsdate>{a.day.day:02}/{_WEST[a.day.month - 1]}/{a.day.year}</p><p align=justify>{'</p><p align=justify>'.join(a.paragraphs)}</p>"
            f"<p>إرسال إلى صديق | طباعة</p></td><td width=20%><b>الأكثر قراءة</b><br>{_links(RELATED, 'div')}</td></tr></table>")
    return Laid(*_html(f"<title>وكالة السهل للأنباء - {a.title}</title>", body), captions=0)


@_layout
def react_store(a: Article) -> Laid:
    said = "".join(f"<div data-testid=ugc><p>{n}</p><time datetime={a.day}T1{i}:00:00Z>قبل 5 سنوات</time><p>{t}</p><button>رد</button></div>" for i, (n, t) in enumerate(COMMENTS))
    body = (f"<div id=root><header data-testid=header>{_links(MENU)}</header><main data-testid=main><h1 data-testid=title>{a.title}</h1><time datetime={a.day}T09:00:00Z>{_arabic(a.day)}</time>"
            f"<figure data-testid=image><img><figcaption>{a.captions[1]}</figcaption></figure><section data-testid=body>{_paragraphs(a)}</section>"
            f"<section data-testid=conversation><h2>المحادثة</h2>{said}</section><section data-testid=more><h2>اقرأ المزيد</h2>{_links(RELATED, 'div')}</section></main></div>")
    return Laid(*_html(f"<title>{a.title}</title>", body))


@_layout
def old_blog(a: Article) -> Laid:
    said = "".join(f"<p>{n} قال:<br>{a.day.day} {_WEST[a.day.month - 1]} {a.day.year} في 1{i}:12 م</p><blockquote>{t}</blockquote>" for i, (n, t) in enumerate(COMMENTS))
    body = (f"<div id=page><div class=storytitle><h3><a href=/p>{a.title}</a></h3></div><div class=meta>كتبها المحرر في {_arabic(a.day)}</div><div class=storycontent>{_paragraphs(a)}</div>"
            f"<div class=feedback><a>3 تعليقات</a></div><h2 id=cmts>3 ردود على &#8220;{a.title}&#8221;</h2>{said}<h2>اترك ردا</h2></div>")
    return Laid(*_html(f"<title>{a.title}</title>", body), captions=0)


@_layout
def gallery(a: Article) -> Laid:
    inside = list(a.paragraphs)
    body = (f"<div class=story><div class=kicker>سوريا</div><h1>{a.title}</h1><div class=info><span>السهل - إدلب</span><span>{_arabic(a.day)}</span></div><p>{inside[0]}</p>"
            f"<div class=slider><div class=slide><img><div class=photo-caption>{a.captions[0]}</div></div></div>{''.join(f'<p>{p}</p>' for p in inside[1:])}"
            f"<div class=keywords>كلمات مفتاحية: قصف، 9620، إدلب</div></div><div class=next-story><span>الخبر التالي</span><a>{RELATED[1]}</a></div>")
    return Laid(*_html(f"<title>{a.title}</title>", body))


@_layout
def crawl_share_first(a: Article) -> Laid:
    return Laid(*_text("شارك", "فيسبوك", "تويتر", "نسخ الرابط", a.title, a.captions[0], f"تاريخ النشر: {_arabic(a.day, True)} 09:14 (توقيت غرينتش)", "", *_body(a), "المصدر : السهل + وكالات", "",
                       "المزيد من سياسة", *RELATED, "الأكثر مشاهدة", *TICKER))


@_layout
def crawl_replies(a: Article) -> Laid:
    said = [line for i, (n, t) in enumerate(COMMENTS) for line in (f"{n} يقول:", f"{_ENGLISH[a.day.month - 1]} {a.day.day}, {a.day.year} at 1{i}:30 am", t, "رد", "")]
    return Laid(*_text(a.title, "", f"بواسطة admin {_arabic(a.day)}", "", *_body(a), "3 تعليقات", "", *said, "اترك تعليقاً إلغاء الرد"), captions=0)


@_layout
def facebook_arabic_glued(a: Article) -> Laid:
    tail = "".join(f"{n}{t}{i + 3} أسبوعأعجبنيرد" for i, (n, t) in enumerate(COMMENTS))
    return Laid(*_text(f"{a.paragraphs[0][:28]}... - السهل مباشر | Facebook", "", f"السهل مباشر{a.day.day} {_WEST[a.day.month - 1]} {a.day.year} · العامة{_joined(a)}كل التفاعلات:٩٩٠١٩٩٠٢ تعليقًا٩٩٠٣ مشاركةأعجبنيتعليقمشاركةالأكثر ملاءمة{tail}"), captions=0)


@_layout
def x_arabic(a: Article) -> Laid:
    return Laid(*_text("منشور", "مرصد السهل", "@marsad_sahl", "·", "متابعة", _joined(a), "ترجمة المنشور", f"9:14 م · {a.day.day} {_WEST[a.day.month - 1]} {a.day.year}", "·", "9,912", "مشاهدة", "9901", "إعادات نشر",
                       COMMENTS[0][0], "@abu_s", "·", _english(a.day)[:6], COMMENTS[0][1]), captions=0)
