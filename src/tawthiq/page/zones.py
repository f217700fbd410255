"""What an element's own names (tag, role, class, id, itemprop) say of the words inside it."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from tawthiq.page.blocks import Role, Zone
from tawthiq.remember import pattern

_SPLIT = pattern(r"[\s]+")
_PARTS = pattern(r"[-_:]+|(?<=[a-z])(?=[A-Z])")
_FURNITURE_TAGS = frozenset(
    {"nav", "aside", "footer", "form", "button", "dialog", "menu", "label", "fieldset", "marquee"}
)
_FURNITURE_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog",
    "alertdialog", "toolbar", "tablist", "alert", "marquee", "status"}
)
_COMMENT_WHOLE = frozenset(
    {"comment", "comments", "commentlist", "commentlists", "commentarea", "commentbox", "commentbody",
    "commenttext", "disqus", "disqusthread", "fbcomments", "respond", "replies", "usercomments",
    "usercomment", "userreview", "reviews", "ugc", "guestbook", "taaleeq", "taleeqat", "taliqat",
    "ta3liqat"}
)
_COMMENT_PART = frozenset({"comment", "comments", "disqus", "commenter", "commentary", "replylist"})
_NOT_COMMENT = frozenset(
    {"open", "closed", "on", "off", "no", "has", "with", "status", "enabled", "disabled", "ready"}
)
_FURNITURE_PART = frozenset(
    {"nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "crumbs", "sidebar",
    "related", "relatedposts", "recommended", "recommendations", "popular", "trending", "mostread",
    "mostviewed", "share", "sharing", "sharebar", "sharedaddy", "social", "socials", "addtoany",
    "addthis", "cookie", "cookies", "consent", "gdpr", "ticker", "newsticker", "marquee", "newsletter",
    "subscribe", "subscription", "promo", "promotion", "advert", "advertisement", "ads", "adsbygoogle",
    "sponsor", "sponsored", "tags", "taglist", "tagcloud", "authorbox", "pagination", "pager", "paging",
    "rating", "ratings", "toolbar", "toolbox", "modal", "popup", "overlay", "outbrain", "taboola",
    "yarpp", "copyright", "login", "signin", "search", "searchform", "weather", "currency", "poll",
    "footer", "masthead", "topbar", "toplinks", "skip", "backtotop", "readmore", "seealso", "alsoread",
    "readalso", "nextprev", "prevnext", "fontsize", "print", "views", "counter", "widgets", "crawler"}
)
_FURNITURE_WHOLE = frozenset(
    {"ad", "widget", "latest", "latestnews", "breakingnews", "breaking", "mostpopular", "bio",
    "aboutauthor", "toc", "tag", "hot", "morenews", "alsolike", "youmaylike", "mostviews", "topnews",
    "lastnews", "sharethis", "banner"}
)
_PAIRS = frozenset(
    {"most read", "most viewed", "most popular", "most views", "read also", "see also", "also read",
    "read more", "more news", "more stories", "latest news", "breaking news", "author box", "author bio",
    "about author", "author info", "tag list", "post tags", "entry tags", "font size", "page nav",
    "post nav", "side bar", "news bar", "widget area", "jp relatedposts", "you may", "may like",
    "top stories", "sub menu", "rel posts", "view count", "related posts", "next post", "prev post",
    "load more"}
)
_CONTENT_PART = frozenset(
    {"articlebody", "articlecontent", "articletext", "entrycontent", "postcontent", "postbody",
    "storybody", "maincontent", "newsbody", "newscontent", "newstext", "fulltext", "wysiwyg",
    "storycontent", "textbody", "articlebodytext"}
)
_CONTENT_PAIRS = frozenset(
    {"article body", "article content", "article text", "entry content", "post content", "post body",
    "story body", "story content", "news body", "news content", "news text", "news details",
    "article details", "single content", "td content", "full text", "text content", "body content",
    "content body", "main content"}
)
_ENTRY_PART = frozenset({"liveentry", "livepost", "liveupdate", "timeline", "liveblogpost"})
_ENTRY_PAIRS = frozenset(
    {"live entry", "live post", "live update", "live item", "blog entry", "timeline item", "timeline entry",
     "update item", "key event"}
)
_CAPTION_PART = frozenset(
    {"caption", "figcaption", "wpcaptiontext", "imgcaption", "photocaption", "imagecaption"}
)
_BYLINE_TAGS = frozenset(
    {"div", "span", "p", "ul", "section", "td", "a", "b", "strong", "cite", "em", "i"}
)
_BYLINE_PART = frozenset(
    {"byline", "author", "fn", "fromname", "username", "nickname", "commenter",
     "authors", "dateline", "date", "datetime", "pubdate", "published", "publishdate",
    "timestamp", "time", "postmeta", "entrymeta", "articlemeta", "meta", "postdate", "newsdate",
    "articledate"}
)


@lru_cache(maxsize=4096)
def _names(classes: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Whole names without their dashes, parts of names, and neighbouring parts."""
    whole: set[str] = set()
    parts: set[str] = set()
    pairs: set[str] = set()
    for name in _SPLIT.split(classes[:400]):
        pieces = [p.lower() for p in _PARTS.split(name) if p]
        if not pieces or pieces[0] == "elementor" or pieces[0] in ("vc", "et"):
            continue  # builders of pages name every element a widget
        whole.add("".join(pieces))
        parts.update(pieces)
        pairs.update(f"{a} {b}" for a, b in pairwise(pieces))
    return frozenset(whole), frozenset(parts), frozenset(pairs)


@lru_cache(maxsize=4096)
def zone_of(tag: str, role: str, classes: str) -> Zone | None:
    """`comment`, `furniture`, or None where the names say nothing of the kind."""
    whole, parts, pairs = _names(classes)
    if is_content(classes):
        return None
    if (whole & _COMMENT_WHOLE or parts & _COMMENT_PART) and not parts & _NOT_COMMENT:
        return "comment"
    if tag in _FURNITURE_TAGS or role in _FURNITURE_ROLES:
        return "furniture"
    if whole & (_FURNITURE_WHOLE | _FURNITURE_PART) or parts & _FURNITURE_PART or pairs & _PAIRS:
        return "furniture"
    return None


@lru_cache(maxsize=4096)
def is_content(classes: str) -> bool:
    """True for the names that the text of an article goes by."""
    whole, _, pairs = _names(classes)
    return bool(whole & _CONTENT_PART or pairs & _CONTENT_PAIRS)


@lru_cache(maxsize=4096)
def is_entry(classes: str) -> bool:
    """True for the names that one entry of a live page or a time line goes by."""
    _, parts, pairs = _names(classes)
    return bool(parts & _ENTRY_PART or pairs & _ENTRY_PAIRS)


@lru_cache(maxsize=4096)
def role_of(tag: str, classes: str) -> Role | None:
    """What kind of line the element holds, by its tag first, then by its names."""
    if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
        return "heading"
    if tag in ("figcaption", "caption"):
        return "caption"
    if tag == "blockquote":
        return "quotation"
    if tag == "li":
        return "item"
    if tag in ("time", "address"):
        return "byline"
    if not classes:
        return None
    whole, parts, _ = _names(classes)
    if (whole | parts) & _CAPTION_PART:
        return "caption"
    if (whole | parts) & _BYLINE_PART and tag in _BYLINE_TAGS:
        return "byline"
    return None
