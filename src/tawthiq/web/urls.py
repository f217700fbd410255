"""Addresses of the pages, every one under its language, and of the API."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path, register_converter

from tawthiq.web import (
    adding,
    deciding,
    exporting,
    health,
    method,
    placing,
    public,
    queueing,
    signing,
    telling_outlets,
    verifying,
    views,
    watch,
)


class LanguageConverter:
    """`ar` or `en`."""

    regex = "ar|en"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class DigestConverter(LanguageConverter):
    """A SHA-256 in hex."""

    regex = "[0-9a-f]{64}"


class FormConverter(LanguageConverter):
    """A kind of file."""

    regex = "csv|geojson|json"


register_converter(FormConverter, "form")
register_converter(LanguageConverter, "language")
register_converter(DigestConverter, "sha256")

from tawthiq.web.api.urls import addresses  # noqa: E402 - its paths use the converters

pages: list[URLPattern] = [
    path("", views.incidents, name="incidents"),
    path("map.json", views.map_points, name="map"),
    path("incidents.<form:form>", exporting.incidents, name="export"),
    path("incidents/<str:identifier>/", views.incident, name="incident"),
    path("incidents/<str:identifier>/decide/", deciding.decide, name="decide"),
    path("incidents/<str:identifier>/publish/", deciding.publish, name="publish"),
    path("incidents/<str:identifier>/assign/", deciding.assign, name="assign"),
    path("incidents/<str:identifier>/news/", deciding.news, name="news"),
    path("queue/", queueing.page, name="queue"),
    path("reports/", views.reports, name="reports"),
    path("reports/<sha256:digest>/", views.report, name="report"),
    path("reports/<sha256:digest>/verify/", verifying.page, name="verify"),
    path("reports/<sha256:digest>/decide/", deciding.set_right, name="set_right"),
    path("add/", adding.page, name="add"),
    path("add/tasks/", adding.part, name="add_tasks"),
    path("add/<str:identifier>/", adding.act, name="add_act"),
    path("places/", placing.page, name="places"),
    path("places/name/", placing.name, name="place"),
    path("places/near.json", placing.near, name="places_near"),
    path("places/decide/", placing.decide, name="place_decide"),
    path("outlets/", telling_outlets.page, name="outlets"),
    path("health/", health.page, name="health"),
    path("health/verify/", health.verify, name="health_verify"),
    path("health/read/", health.read, name="health_read"),
    path("about/", method.page, name="about"),
    path("corrections/", method.corrected, name="corrections"),
    path("published/", public.incidents, name="published"),
    path("published.json", public.as_json, name="published_json"),
    path("published.csv", public.as_csv, name="published_csv"),
    path("sign-in/", signing.sign_in, name="sign_in"),
    path("sign-out/", signing.sign_out, name="sign_out"),
    path("access/", watch.access, name="access"),
    path("account/", signing.account, name="account"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.home),
    path("api/v1/", include((addresses, "api"))),
    path("<language:language>/", include((pages, "web"))),
]

handler400 = "tawthiq.web.views.bad_request"
handler403 = "tawthiq.web.views.forbidden"
handler404 = "tawthiq.web.views.not_found"
handler500 = "tawthiq.web.views.server_error"
