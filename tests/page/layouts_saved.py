"""More layouts: platforms as a browser saves them, films, posts of groups, agencies of the 2000s (see layouts.py)."""

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

SAVED: dict[str, Layout] = {}
_layout = into(SAVED)


@_layout
def facebook_roles(a: Article) -> Laid:
    """A saved post in English: comments are articles with a label, some below another."""
    said = "".join(f"<li><div role=article aria-label='Comment by {n} {i + 2} years ago'><a role=link>{n}</a><span>Top fan</span><div dir=auto>{t}</div><ul><li>Like</li><li>Reply</li><li>{i + 2}y</li></ul></div></li>"
                   for i, (n, t) in enumerate(COMMENTS))
    parts = "".join(f"<div dir=auto>{p}</div>" for p in a.paragraphs)
    body = (f"<div role=navigation>{_links(('Home', 'Watch', 'Groups'))}</div><div role=main><div role=article><h3><a role=link>السهل مباشر</a></h3><a role=link>{_english(a.day)}</a><span>Shared with Public</span>"
            f"<div data-ad-comet-preview=message>{parts}</div><div><span>All reactions:</span><span>9901</span><span>9902 comments</span></div><div><span>Like</span><span>Comment</span><span>Share</span></div>"
            f"<div>Most relevant</div><ul>{said}</ul><div>View more comments</div></div></div>")
    return Laid(*_html("<title>السهل مباشر | Facebook</title>", body), captions=0)


@_layout
def facebook_story(a: Article) -> Laid:
    """The site for old telephones: the story's body, then a list of comments with ids."""
    said = "".join(f"<div id=100{i}><div><h3><a class=bl>{n}</a></h3><div>{t}</div><div><a>أعجبني</a> · <a>رد</a> · <abbr>{a.day.day} {_WEST[a.day.month - 1]} {a.day.year}</abbr></div></div></div>"
                   for i, (n, t) in enumerate(COMMENTS))
    body = (f"<div id=header>{_links(('الصفحة الرئيسية', 'الرسائل'), 'span')}</div><div id=m_story_permalink_view><div id=u_0_0><header><h3><strong><a>السهل مباشر</a></strong></h3><div><abbr>{a.day.day} {_WEST[a.day.month - 1]} {a.day.year}، الساعة 7:02 م</abbr> · العامة</div></header>"
            f"<div class=story_body_container>{_paragraphs(a)}</div><div>9901 · <a>أعجبني</a> · <a>تعليق</a> · <a>مشاركة</a></div></div><div id=ufi_1><div>9902 شخصا معجبون بهذا</div>{said}</div></div>")
    return Laid(*_html("<title>السهل مباشر</title>", body), captions=0)


@_layout
def x_thread_saved(a: Article) -> Laid:
    """A saved post with replies that are articles like it, in English."""
    def post(name: str, handle: str, text: str, day: str) -> str:
        return (f"<article role=article data-testid=tweet><div data-testid=User-Name><span>{name}</span><span>@{handle}</span><span>·</span><a><time datetime={day}>{day[:10]}</time></a></div>"
                f"<div data-testid=tweetText lang=ar dir=auto><span>{text}</span></div><div role=group aria-label='9910 replies, 9911 reposts'><button>9910</button><button>9911</button></div></article>")

    replies = "".join(post(n, f"r{i}", t, f"{a.day}T2{i}:00:00Z") for i, (n, t) in enumerate(COMMENTS))
    body = f"<main><h2>Conversation</h2><div aria-label='Timeline: Conversation'>{post('مرصد السهل', 'marsad_sahl', _joined(a), f'{a.day}T18:14:00Z')}{replies}</div><h1>Trending now</h1>{_links(TICKER, 'div')}</main>"
    return Laid(*_html("<title>مرصد السهل on X</title>", body), captions=0, dated=False)


@_layout
def telegram_channel(a: Article) -> Laid:
    """A channel's page on the web: its description and counters, one message with a preview of a link."""
    body = (f"<aside class=tgme_channel_info><h1>قناة السهل</h1><div class=tgme_channel_info_counters><div><span>9.3K</span> subscribers</div><div><span>9620</span> photos</div></div><p class=tgme_channel_info_description>أخبار من 9621 قرية</p></aside>"
            f"<main><div class=tgme_widget_message data-post=sahl/1><div class=tgme_widget_message_text>{'<br>'.join(a.paragraphs)}</div><a class=tgme_widget_message_link_preview><div class=link_preview_title>{RELATED[0]}</div></a>"
            f"<div class=tgme_widget_message_info><span class=tgme_widget_message_views>9.3K</span> views <a><time datetime='{a.day}T18:14:05+03:00'>18:14</time></a></div></div></main>")
    return Laid(*_html("<title>Telegram: قناة السهل</title>", body), captions=0)


@_layout
def facebook_group_mobile(a: Article) -> Laid:
    """A post in a group, lines kept, in Arabic; who wrote it and in what part stand above the day."""
    said = [line for i, (n, t) in enumerate(COMMENTS) for line in (n, t, f"{i + 2} س", "أعجبني", "رد", "مشاركة")]
    return Laid(*_text("فيسبوك", "أخبار السهل (مجموعة عامة)", "سامر الكاتب", "مسؤول", f"{a.day.day} {_WEST[a.day.month - 1]} {a.day.year} · ", "", _joined(a), "", "٩٩٠١", "٩٩٠٢ تعليقات", "أعجبني", "تعليق", "إرسال", "الأكثر ملاءمة", *said),
                captions=0)


@_layout
def facebook_glued_picture(a: Article) -> Laid:
    """Run together, with the platform's words about a picture and a translation."""
    tail = "".join(f"{n}Follow{t}{i + 2}yLikeReply{i + 2} replies" for i, (n, t) in enumerate(COMMENTS))
    return Laid(*_text("Facebook\u200eالسهل مباشر\u200e's Post", "", f"السهل مباشر{_ENGLISH[a.day.month - 1]} {a.day.day}, {a.day.year} · Shared with Public{_joined(a)}See TranslationNo photo description available.All reactions:9.9K{9901} comments{9902} sharesLikeCommentShareAll comments\ufeff{tail}"), captions=0)


@_layout
def film(a: Article) -> Laid:
    """A page around a film, with the next films and readers' words below it."""
    said = "".join(f"<ytd-comment><a id=author-text>{n}</a><span class=published-time-text>قبل {i + 2} سنوات</span><div id=content-text>{t}</div><button>الرد</button></ytd-comment>" for i, (n, t) in enumerate(COMMENTS))
    body = (f"<div id=player>0:00 / 2:31</div><h1>{a.title}</h1><div id=info><span>9670 مشاهدة</span><span>{a.day.day} {_WEST[a.day.month - 1]} {a.day.year}</span></div><div id=channel><a>السهل</a><span>9.6K مشترك</span><button>اشتراك</button></div>"
            f"<div id=description>{'<br><br>'.join(a.paragraphs)}<button>عرض أقل</button></div><div id=comments><h2>3 تعليقات</h2>{said}</div><div id=related>{_links(TICKER, 'h3')}</div>")
    return Laid(*_html(f"<title>{a.title} - YouTube</title>", body), captions=0)


@_layout
def crawl_film(a: Article) -> Laid:
    said = [line for i, (n, t) in enumerate(COMMENTS) for line in (n, f"منذ {i + 2} سنوات", t, "رد", "إبلاغ")]
    return Laid(*_text("مشاهدة لاحقا", "مشاركة", "0:00 / 2:31", a.title, "", f"9670 مشاهدة  {a.day.day} {_WEST[a.day.month - 1]} {a.day.year}", "السهل", "9.6 ألف مشترك", "", *_body(a), "3 تعليقات", "", *said, "التالي", *RELATED), captions=0)


@_layout
def numbered_comments(a: Article) -> Laid:
    """Comments as numbered paragraphs, each with a title of its own; nothing has a name."""
    said = "".join(f"<p><b>{i + 1}. {('رحمهم الله', 'سؤال', 'إضافة')[i]}</b><br>{n} ({a.day.day}/{a.day.month}/{a.day.year})<br>{t}</p>" for i, (n, t) in enumerate(COMMENTS))
    body = f"<table><tr><td>{_links(MENU, 'b')}</td><td><h2>{a.title}</h2><p>{a.day.day}/{a.day.month}/{a.day.year}</p>{_paragraphs(a)}<h3>اكتب تعليقك</h3><h4>آراء وتعليقات</h4>{said}</td></tr></table>"
    return Laid(*_html(f"<title>{a.title}</title>", body), captions=0)


@_layout
def crawl_date_below(a: Article) -> Laid:
    """What a small site puts around its text; the day stands under it, the visitors below."""
    return Laid(*_text("الطقس", "حلب 31°", "الدولار 9660", "بحث", a.title, "", *_body(a), f"أضيف بتاريخ: {_arabic(a.day)}", "عدد المشاهدات: 9661", "نسخة للطباعة", "أرسل لصديق", "", "الخبر السابق", RELATED[1], "الخبر التالي", RELATED[0], "", "عدد الزوار الآن: 9662"),
                captions=0)


@_layout
def office_paste(a: Article) -> Laid:
    text = "".join(f"<p dir=RTL><b><span style='font-size:16pt'>{p}</span></b></p><p dir=RTL><span>&nbsp;</span></p>" for p in a.paragraphs)
    body = f"<div>{_links(MENU, 'span')}</div><div><div><font color=navy>{a.title}</font></div><div>{a.day.day}.{a.day.month}.{a.day.year} - 13:40</div>{text}</div><div><div>للكاتب أيضا</div>{_links(RELATED, 'p')}</div>"
    return Laid(*_html(f"<title>{a.title}</title>", body), captions=0)


@_layout
def endless(a: Article) -> Laid:
    """The next stories follow the first one, each an article with a first sentence."""
    more = "".join(f"<article class=card><h2><a href=/n/{i}>{r}</a></h2><time>{_arabic(a.day)}</time><p>وأعلنت مصادر طبية وصول 96{i}2 مصابا إلى المستشفيات جراء القصف على الأسواق.</p></article>" for i, r in enumerate(RELATED))
    body = (f"<header>{_links(MENU)}</header><main><article class=full><h1>{a.title}</h1><div class=full__meta>{a.day.day} {_WEST[a.day.month - 1]} {a.day.year} | تحديث 12:35</div><div class=full__body>{_paragraphs(a)}</div></article><section><h3>واصل القراءة</h3>{more}</section></main>")
    return Laid(*_html(f"<title>{a.title}</title>", body), captions=0)


@_layout
def facebook_glued_alt(a: Article) -> Laid:
    """The words that a machine gave a picture stand between the post and the reactions."""
    tail = "".join(f"{n}{t}{i + 1} سنةأعجبنيرد" for i, (n, t) in enumerate(COMMENTS))
    return Laid(*_text("Facebook\u200eالسهل مباشر\u200e's Post", "", f"السهل مباشر{a.day.day} {_WEST[a.day.month - 1]} {a.day.year} · تمت المشاركة مع العامة{_joined(a)}قد تكون صورة تحتوي على ‏‏9611 أشخاص‏ و‏دخان‏‏كل التفاعلات:٩٫٩ ألف٩٩٠١ تعليقأعجبنيتعليقمشاركةالأكثر ملاءمة{tail}"), captions=0)


@_layout
def rail_first(a: Article) -> Laid:
    """Other news stand before the text in the source, in a column whose name says nothing, with first sentences."""
    rail = "".join(f"<div class=box><a href=/m/{i}><img></a><h5><a href=/m/{i}>{t}</a></h5><p>وأفاد شهود بأن 96{i}3 عائلة غادرت منازلها بعد القصف الذي استمر حتى الفجر.</p></div>" for i, t in enumerate(TICKER))
    body = (f"<div class=top><span>{_arabic(a.day.replace(year=a.day.year + 1))}</span>{_links(MENU, 'span')}</div><div class=col-3><h4>تقارير مختارة</h4>{rail}</div><div class=col-9><h1>{a.title}</h1>"
            f"<div class=info>نشر بتاريخ {a.day.day} {_WEST[a.day.month - 1]} {a.day.year}</div><div class=text>{_paragraphs(a)}</div></div>")
    return Laid(*_html(f"<title>موقع السهل :: {a.title}</title>", body), captions=0)


@_layout
def crawl_gauges(a: Article) -> Laid:
    """Weather, prices and hours of prayer above the title, each on a line of its own; visitors below."""
    return Laid(*_text("الأربعاء", "الطقس في حلب 31°", "سعر الدولار 9681 ليرة", "الفجر 04:12", "القائمة الرئيسية", "", a.title, "", *_body(a), f"تاريخ الإضافة: {_arabic(a.day)}", "عدد القراءات : 9682", "",
                       "المقال السابق", RELATED[0], "المقال التالي", RELATED[1], "", "المتواجدون الآن 9683 زائر"), captions=0)
