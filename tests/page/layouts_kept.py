"""Twelve more layouts whose totals alone are looked at (see layouts_held.py): saved platforms, newer content systems."""

from __future__ import annotations

import json

from .layouts import (
    _ENGLISH,
    _MONTHS,
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

KEPT: dict[str, Layout] = {}
_layout = into(KEPT)


def _digits(number: int | str) -> str:
    return str(number).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))


@_layout
def newspaper_theme(a: Article) -> Laid:
    """A WordPress theme of blocks: counters in the head, a box of the author, three columns of other stories below."""
    cards = "".join(f"<div class='td_module_related td-animation'><div class=item-details><h3 class='entry-title td-module-title'><a href=/r/{i}>{r}</a></h3></div></div>" for i, r in enumerate(RELATED))
    said = "".join(f"<li class='comment' id=comment-{i}><article><footer><cite>{n}</cite><a class=comment-link><time pubdate={a.day.year}>{_english(a.day)} At 1{i}:02 م</time></a></footer><div class=comment-content><p>{t}</p></div><div class=comment-meta><a>الرد</a></div></article></li>"
                   for i, (n, t) in enumerate(COMMENTS))
    body = (f"<div class=td-menu-background>{_links(MENU)}</div><div class='td-trending-now-wrapper'><div class=td-trending-now-title>أخبار رائجة</div>{_links(TICKER, 'h3')}</div>"
            f"<article class='post type-post'><div class=td-post-header><ul class=td-category><li>محليات</li></ul><h1 class=entry-title>{a.title}</h1><div class=td-module-meta-info><div class=td-post-author-name>من قبل <a>admin</a></div>"
            f"<span class=td-post-date><time class='entry-date updated' datetime='{a.day}T11:20:00+03:00'>{_arabic(a.day)}</time></span><div class=td-post-comments><span>3</span></div><div class=td-post-views><span>9604</span></div></div></div>"
            f"<div class=td-post-content><figure class=wp-block-image><img><figcaption>{a.captions[1]}</figcaption></figure>{_paragraphs(a)}</div><footer><div class=td-post-sharing>شارك Facebook Twitter WhatsApp</div>"
            f"<div class=author-box-wrap><div class=td-author-name>admin</div><div class=td-author-description>يكتب في 9612 موضوعا عن الحرب والسلام.</div></div></footer></article>"
            f"<div class='td_block_wrap td_block_related_posts'><h4 class=td-related-title><a>مقالات ذات صلة</a><a>المزيد عن المؤلف</a></h4>{cards}</div><div class=comments id=comments><div class=td-comments-title-wrap><h4>3 تعليقات</h4></div><ol class=comment-list>{said}</ol></div>")
    return Laid(*_html(f"<title>{a.title} | السهل</title>", body))


@_layout
def office_words(a: Article) -> Laid:
    """A text pasted from a word processor: styled spans, empty paragraphs with a hard space, no heading element."""
    text = "".join(f"<p class=MsoNormal dir=RTL style='text-align:justify'><span lang=AR-SA style='font-size:14.0pt;font-family:\"Simplified Arabic\"'>{p}<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>" for p in a.paragraphs)
    body = (f"<div id=head>{_links(MENU, 'span')}</div><div id=news><div class=ttl><span style='color:red'>{a.title}</span></div><div class=dt>{a.day.day:02}.{a.day.month:02}.{a.day.year} | 13:40</div>{text}</div>"
            f"<div id=other><div class=hd>مقالات أخرى للكاتب</div>{_links(RELATED, 'p')}</div><div id=foot>عدد زوار الموقع: 9640</div>")
    return Laid(*_html(f"<title>{a.title}</title>", body), captions=0)


@_layout
def two_states(a: Article) -> Laid:
    """A site whose script holds its data: the page's own JSON beside the markup, more stories in an endless list."""
    state = json.dumps({"props": {"article": {"title": a.title, "body": a.paragraphs[0]}, "latest": list(TICKER)}}, ensure_ascii=False)
    more = "".join(f"<article class=next><h2><a href=/n/{i}>{r}</a></h2><p>قتل 97{i}1 شخصا في ضربات طالت أسواقا مكتظة بحسب ناشطين من المنطقة.</p></article>" for i, r in enumerate(RELATED))
    body = (f"<div id=app><header><a>السهل</a>{_links(MENU)}</header><main><article class=article-full><h1>{a.title}</h1><div class=article-full__meta><span>{a.day.day} {_WEST[a.day.month - 1]} {a.day.year}</span><span>آخر تحديث 12:35</span></div>"
            f"<figure class=article-full__image><picture><img></picture><figcaption class=article-full__caption>{a.captions[0]}</figcaption></figure><div class=article-full__body>{_paragraphs(a, 'p')}</div></article>"
            f"<section class=infinite><h3>تابع القراءة</h3>{more}</section></main></div><script id=__STATE__ type=application/json>{state}</script>")
    return Laid(*_html(f"<title>{a.title}</title><meta name=description content='{a.paragraphs[0][:80]}'>", body))


@_layout
def facebook_saved(a: Article) -> Laid:
    """Facebook as a browser saves it: roles and made-up classes; comments are articles inside the article."""
    said = "".join(f"<div role=article aria-label='تعليق بواسطة {n} قبل {i + 3} سنوات'><div class=x1y1aw1k><span class=x3nfvp2><a role=link>{n}</a></span><div class=xdj266r dir=auto>{t}</div></div><ul><li>أعجبني</li><li>رد</li><li>{i + 3} س</li></ul></div>"
                   for i, (n, t) in enumerate(COMMENTS))
    parts = "".join(f"<div dir=auto style='text-align:start'>{p}</div>" for p in a.paragraphs)
    body = (f"<div role=banner><a aria-label=Facebook></a><input placeholder='بحث في فيسبوك'></div><div role=main><div role=article aria-posinset=1><div><h2><strong><a role=link>السهل مباشر</a></strong></h2>"
            f"<span><a role=link aria-label='{a.day.day} {_WEST[a.day.month - 1]} {a.day.year}'>{a.day.day} {_WEST[a.day.month - 1]} {a.day.year}</a> · <span>العامة</span></span></div>"
            f"<div data-ad-preview=message class=x193iq5w>{parts}</div><div class=x6s0dn4><span>كل التفاعلات:</span><span>9901</span><span>9902 تعليقًا</span><span>9903 مشاركة</span></div>"
            f"<div><span>أعجبني</span><span>تعليق</span><span>مشاركة</span></div><div><span>الأكثر ملاءمة</span>{said}</div></div></div>")
    return Laid("1.html", _html("<title>السهل مباشر - فيسبوك</title>", body)[1], captions=0)


@_layout
def x_saved(a: Article) -> Laid:
    """X as a browser saves it: the post and each reply are articles of the same make."""
    def post(name: str, handle: str, text: str, when: str) -> str:
        return (f"<article data-testid=tweet role=article><div data-testid=User-Name><a><span>{name}</span></a><a><span>@{handle}</span></a></div>"
                f"<div data-testid=tweetText dir=rtl lang=ar><span>{text}</span></div><a><time datetime={when}>{when[:10]}</time></a><div role=group><span>99{len(handle):02}</span></div></article>")

    replies = "".join(post(n, f"reader_{i}", t, f"{a.day}T1{i}:00:00.000Z") for i, (n, t) in enumerate(COMMENTS))
    body = (f"<nav><a>الرئيسية</a><a>استكشف</a></nav><main role=main><h2>منشور</h2><section aria-label='الخط الزمني: المحادثة'>{post('مرصد السهل', 'marsad_sahl', _joined(a), f'{a.day}T18:14:00.000Z')}{replies}</section>"
            f"<aside><h2>المتداول لك</h2>{_links(TICKER, 'div')}</aside></main>")
    return Laid(*_html(f"<title>مرصد السهل على X</title><meta property='article:published_time' content='{a.day}T18:14:00Z'>", body), captions=0, dated=False)


@_layout
def telegram_web(a: Article) -> Laid:
    """A channel's page on the web with one message: reactions, views, the channel's description beside it."""
    text = "<br/><br/>".join(a.paragraphs)
    body = (f"<header class=tgme_header><div class=tgme_channel_info><div class=tgme_channel_info_header_title>قناة السهل</div><div class=tgme_channel_info_counters><span>9.3K subscribers</span></div><div class=tgme_channel_info_description>ننقل أخبار السهل لأكثر من 9650 متابع</div></div></header>"
            f"<section class=tgme_channel_history><div class=tgme_widget_message_wrap><div class='tgme_widget_message text_not_supported_wrap' data-post=sahl/9377><div class=tgme_widget_message_author><a><span>قناة السهل</span></a></div>"
            f"<div class='tgme_widget_message_text js-message_text' dir=auto>{text}</div><div class=tgme_widget_message_footer><span class=tgme_widget_message_views>9.3K</span><a class=tgme_widget_message_date><time datetime='{a.day}T09:14:05+00:00' class=time>09:14</time></a></div></div></div></section>")
    return Laid(*_html("<title>قناة السهل – Telegram</title>", body, "1.html"), captions=0)


@_layout
def right_rail(a: Article) -> Laid:
    """The column of other news comes first in the source, each with a picture's words and a first sentence."""
    rail = "".join(f"<div class=item><a href=/m/{i}><img alt='{t}'></a><h4>{t}</h4><p>وقالت المصادر إن 96{i}1 مدنيا أصيبوا في القصف الذي استمر ساعات طويلة.</p></div>" for i, t in enumerate(TICKER))
    body = (f"<div class=topbar>{_arabic(a.day.replace(year=a.day.year + 1))}</div><div class=right-rail><h3 class=rail-title>اخترنا لكم</h3>{rail}</div><div class=center><div class=cat>تقارير</div><h1>{a.title}</h1>"
            f"<div class=by>نشر بتاريخ <b>{_digits(a.day.day)} {_MONTHS[a.day.month - 1]} {_digits(a.day.year)}</b> الساعة {_digits('09:30')}</div><div class=tools>طباعة إرسال مشاركة</div><div class=bodytext>{_paragraphs(a)}</div><div class=tags>الوسوم <a>قصف 9633</a></div></div>")
    return Laid(*_html(f"<title>السهل :: {a.title}</title>", body), captions=0)


@_layout
def definition_comments(a: Article) -> Laid:
    """An agency of the 2000s: comments as numbered paragraphs with a title each, no names of classes."""
    said = "".join(f"<p><b>{i + 1} - {('الله يرحمهم', 'شاهد عيان', 'تصحيح')[i]}</b><br><i>{n} - {a.day.day}/{a.day.month}/{a.day.year}</i><br>{t}</p>" for i, (n, t) in enumerate(COMMENTS))
    body = (f"<table><tr><td><h2>{a.title}</h2><p><i>{_digits(a.day.day)}/{_digits(a.day.month)}/{_digits(a.day.year)} - السهل نت</i></p><p><img></p><p><small>{a.captions[0]}</small></p>{_paragraphs(a)}<hr>"
            f"<h3>شارك برأيك</h3><h3>التعليقات المنشورة (3)</h3>{said}</td></tr></table>")
    return Laid(*_html(f"<title>{a.title}</title>", body))


@_layout
def facebook_lines_group(a: Article) -> Laid:
    """A post in a group, lines kept: the member's name and the admin badge above, replies below replies."""
    said = [line for i, (n, t) in enumerate(COMMENTS) for line in (n, "Author" if i == 1 else "Follow", t, f"{i + 2}y", "Like", "Reply")]
    return Laid(*_text("Facebook", "مجموعة أخبار السهل", "سامر الكاتب", "Admin", f"{_english(a.day)} · ", "", _joined(a), "", "9901", "9902 comments", "9903 shares", "Like", "Comment", "Share", "Most relevant", *said, "View 9905 more comments"),
                captions=0)


@_layout
def facebook_glued_year(a: Article) -> Laid:
    """Run together, with a photograph's machine-made words and the edited mark."""
    tail = "".join(f"{n}{t}{i + 2}yEdited2 Replies" for i, (n, t) in enumerate(COMMENTS))
    return Laid(*_text(f"{a.paragraphs[0][:40]}... - السهل مباشر", "Facebook\u200eالسهل مباشر\u200e's Post", "",
                       f"السهل مباشر{_ENGLISH[a.day.month - 1]} {a.day.day}, {a.day.year} at 6:12 PM · Shared with Public{_joined(a)}See translationMay be an image of smoke and 9906 peopleAll reactions:9.9K9901 comments9.9K sharesLikeCommentShareMost relevant\ufeff{tail}"), captions=0)


@_layout
def crawl_bulletin_site(a: Article) -> Laid:
    """A crawl with the weather, prices and the number of visitors around it; the date stands under the text."""
    return Laid(*_text("اليوم", "الطقس في دمشق 34°", "سعر الصرف 9660 ليرة", "ابحث", "القائمة", "", a.title, "", *_body(a), f"تاريخ الخبر : {_arabic(a.day)}", "عدد القراءات : 9661", "طباعة الخبر", "إرسال لصديق", "",
                       "التالي", RELATED[0], "السابق", RELATED[1], "", "المتواجدون حاليا 9662 زائر"), captions=0)


@_layout
def crawl_video_page(a: Article) -> Laid:
    """A page around a film: length, plays, a line to subscribe between title and text; comments of the site's readers."""
    said = [line for i, (n, t) in enumerate(COMMENTS) for line in (n, f"قبل {i + 2} سنوات", t, "إعجاب", "الرد", "إبلاغ")]
    return Laid(*_text("تشغيل", "02:31", "9670 مشاهدة", "", a.title, "", f"السهل | {a.day.day} {_WEST[a.day.month - 1]} {a.day.year}", "اشترك في القناة", "", *_body(a), "التعليقات", "", *said, "الفيديو التالي", *RELATED), captions=0)
