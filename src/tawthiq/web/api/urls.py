"""Addresses of the API, under its version and no language."""

from __future__ import annotations

from django.urls import URLPattern, path

from tawthiq.web.api import deciding, reading

addresses: list[URLPattern] = [
    path("openapi.json", reading.openapi, name="openapi"),
    path("incidents", reading.incidents, name="incidents"),
    path("incidents/<str:identifier>", reading.incident, name="incident"),
    path("incidents/<str:identifier>/decisions", deciding.on_incident, name="decide"),
    path("reports", reading.reports, name="reports"),
    path("reports/<sha256:digest>", reading.report, name="report"),
    path("reports/<sha256:digest>/decisions", deciding.on_report, name="set_right"),
    path("claims", reading.claims, name="claims"),
    path("outlets", reading.outlets, name="outlets"),
    path("search", reading.search, name="search"),
    path("published", reading.published, name="published"),
]
