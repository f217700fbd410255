"""Layouts kept aside: written before the rules had been tried on them (see layouts.py)."""

from __future__ import annotations

from .layouts import (
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

ASIDE: dict[str, Layout] = {}
_layout = into(ASIDE)


@_layout
def blogger(a: Article) -> Laid:
    said = "".join(f"<dl><dt class=comment-author><a>{n}</a> يقول...</dt><dd class=comment-body><p>{t}</p></dd></dl>" for n, t in COMMENTS)
    body = (f"<div class='header section'>مدونة السهل</div><div class=main><div class='post hentry'><h3 class='post-title entry-title'>{a.title}</h3>"
            f"<h2 class=date-header>{_arabic(a.day)}</h2><div class='post-body entry-content'><div class=separator><img></div>{'<br /><br />'.join(a.paragraphs)}</div>"
            f"<div class=post-footer>مرسلة بواسطة المحرر في 7:30 م</div></div><div class=comments id=comments><h4>3 تعليقات:</h4>{said}</div></div>"
            f"<div class=sidebar><h2>أرشيف المدونة</h2>{_links(RELATED)}</div>")
    return Laid(*_html(f"<title>مدونة السهل: {a.title}</title>", body), captions=0)


@_layout
def drupal(a: Article) -> Laid:
    body = (f"<div id=page><div class='region region-header'>{_links(MENU)}</div><h1 class='title' id=page-title>{a.title}</h1>"
            f"<div class='node node-news'><div class='submitted'>نشر بواسطة admin في {_arabic(a.day, True)}</div><div class='field field-name-body'><div class=field-items>"
            f"<div class='field-item even'>{_paragraphs(a)}</div></div></div><div class='field field-name-field-tags'>{_links(('قصف 9601', 'ضحايا'))}</div>"
            f"</div><div class='region region-sidebar-second'><h2>الأكثر مشاهدة</h2>{_links(TICKER)}</div></div>")
    return Laid(*_html(f"<title>{a.title} | موقع السهل</title>", body), captions=0)


@_layout
def broadcaster(a: Article) -> Laid:
    """Captions under a credit line; a box of links in the middle with its own heading and skip links."""
    inside = list(_body(a))
    body = (f"<div role=main><h1 tabindex=-1>{a.title}</h1><figure><div><img></div><p><span>صدر الصورة، </span><span>وكالة السهل</span></p>"
            f"<figcaption><span class=visually-hidden>التعليق على الصورة، </span><p>{a.captions[0]}</p></figcaption></figure>"
            f"<time datetime={a.day}>{a.day.day} مارس</time><div><p>{inside[0]}</p></div>"
            f"<section aria-label='قصص مقترحة'><p>تخطى قصص مقترحة وواصل القراءة</p><strong>قصص مقترحة</strong><ul>{_links(RELATED)}</ul><p>قصص مقترحة نهاية</p></section>"
            f"{''.join(f'<div><p>{p}</p></div>' for p in a.paragraphs[1:])}</div>")
    return Laid(*_html(f"<title>{a.title} - السهل</title>", body))


@_layout
def english_chrome(a: Article) -> Laid:
    body = (f"<ul class=top>{_links(('Home', 'News', 'About'))}</ul><div class=wrap><div class=c8><h1>{a.title}</h1><small>Posted on {_english(a.day)} by admin</small>"
            f"<div class=txt>{_paragraphs(a)}</div><p>Share Tweet Email</p></div><div class=c4><h4>Recent Posts</h4><ul>{_links(RELATED)}</ul>"
            f"<h4>Recent Comments</h4><ul><li>{COMMENTS[0][0]} on {a.title}: {COMMENTS[0][1]}</li></ul></div></div>")
    return Laid(*_html(f"<title>{a.title} – Sahl</title>", body), captions=0)


@_layout
def telegram_html(a: Article) -> Laid:
    body = (f"<div class=page_wrap><div class=page_header><div class='text bold'>قناة السهل</div></div><div class=history>"
            f"<div class='message default clearfix'><div class=body><div class='pull_right date details' title='{a.day.day:02}.{a.day.month:02}.{a.day.year} 21:14:05'>21:14</div>"
            f"<div class=from_name>قناة السهل</div><div class=text>{'<br><br>'.join(a.paragraphs)}</div></div></div></div></div>")
    return Laid(*_html("<title>Exported Data</title>", body), captions=0)


@_layout
def print_view(a: Article) -> Laid:
    body = (f"<center>وكالة السهل للأنباء</center><hr><b>{a.title}</b><br>التاريخ: {a.day.day:02}/{a.day.month:02}/{a.day.year}<hr>{'<p>'.join(a.paragraphs)}<hr>"
            f"رابط الخبر: http://example.org/9501<br>طباعة | إغلاق")
    return Laid(*_html(f"<title>{a.title}</title>", body), captions=0)


@_layout
def aside_between(a: Article) -> Laid:
    inside = "".join(f"<p>{p}</p>" + (f"<div class=box-x><a href=/r>{RELATED[i % 3]}</a></div>" if i == 0 else "") for i, p in enumerate(a.paragraphs))
    body = (f"<article><div class=hd><h1>{a.title}</h1><span>{_arabic(a.day)}</span></div><div class='article-body'>{inside}"
            f"<blockquote class=twitter-tweet><p>نص تغريدة مضمنة في المقال</p></blockquote></div></article><div class=fb-comments-plugin>{COMMENTS[0][1]}</div>")
    return Laid(*_html(f"<title>{a.title}</title>", body), captions=0)


@_layout
def crawl_share_glued(a: Article) -> Laid:
    return Laid(*_text("السهل نت", a.title, f"{_arabic(a.day)} - 10:45", "شاركغردإرسالطباعة", "", *_body(a), "الوسوم: قصف ، 9601", "قد يهمك أيضا", "", *RELATED), captions=0)


@_layout
def crawl_disqus(a: Article) -> Laid:
    return Laid(*_text(a.title, "", _arabic(a.day, True), "", *_body(a), "3 Comments", "Sort by Best", "", f"{COMMENTS[0][0]}", "7 years ago", COMMENTS[0][1], "",
                       f"{COMMENTS[1][0]}", "6 years ago", COMMENTS[1][1]), captions=0)


@_layout
def crawl_comment_form(a: Article) -> Laid:
    return Laid(*_text(a.title, f"تم النشر في {_arabic(a.day)}", "", *_body(a), "تعليقات الزوار", f"{COMMENTS[0][0]} : {COMMENTS[0][1]}", f"{COMMENTS[1][0]} : {COMMENTS[1][1]}",
                       "أضف تعليقك", "الاسم", "البريد الإلكتروني", "إرسال"), captions=0)


@_layout
def crawl_numbers_first(a: Article) -> Laid:
    return Laid(*_text("1.2K", "0", "شارك", f"{a.day.year}-{a.day.month:02}-{a.day.day:02}", a.title, a.captions[1], "", *_body(a), "المصدر : وكالة السهل", "", "اخبار اخرى", *RELATED))


@_layout
def crawl_archive(a: Article) -> Laid:
    return Laid(*_text("The Wayback Machine - https://web.archive.org/web/20200101000000/http://example.org", "", *MENU, "", a.title, "", a.title, f"آخر تحديث: {_arabic(a.day)}",
                       "", *_body(a), "© 2014 السهل. كافة الحقوق محفوظة 9401"), dated=False, captions=0)


@_layout
def crawl_teasers(a: Article) -> Laid:
    """Related articles with their first sentences under each title."""
    teasers = "\n\n".join(f"{r}\n\nقالت مصادر محلية إن 9{i}44 شخصا قتلوا في الحادث الذي وقع أمس." for i, r in enumerate(RELATED))
    return Laid(*_text(a.title, _arabic(a.day), "", *_body(a), "إقرأ أيضا", "", teasers), captions=0)


@_layout
def crawl_author_end(a: Article) -> Laid:
    return Laid(*_text(a.title, "سامر الكاتب", _arabic(a.day, True), "", *_body(a), "نبذة عن الكاتب", "صحفي كتب 9702 مقالا عن الحرب في البلاد."), captions=0)


@_layout
def x_glued(a: Article) -> Laid:
    return Laid(*_text("Post", "", "Post", "", f"مرصد السهل@marsad_sahl{_joined(a)}9:14 PM · {_english(a.day)[:3]} {a.day.day}, {a.day.year}12KViews981"), captions=0)


@_layout
def facebook_lines(a: Article) -> Laid:
    return Laid(*_text("Facebookالسهل مباشر's Post", "السهل مباشر", f"{_english(a.day)} at 7:02 PM · Public", _joined(a), "All reactions:", "9901", "57 comments", "Like", "Comment", "Share",
                       "Most relevant", COMMENTS[0][0], COMMENTS[0][1], "7y", COMMENTS[1][0], COMMENTS[1][1], "6y"), captions=0)


@_layout
def whatsapp(a: Article) -> Laid:
    return Laid(*_text(f"[{a.day.day:02}/{a.day.month:02}/{a.day.year}, 21:14:05] غرفة الأخبار: {_joined(a)}"), captions=0)
