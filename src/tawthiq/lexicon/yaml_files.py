"""YAML as it is written: read where nothing is kept of it."""

from __future__ import annotations

from typing import Any

import yaml

_SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORD = "tag:yaml.org,2002:str"


class _Words(_SafeLoader):  # type: ignore[valid-type,misc]
    """The safe loader, with a short way for words: nine in ten of what stands in a lexicon."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        return node.value if node.tag == _WORD else super().construct_object(node, deep)


def read(content: bytes) -> Any:
    """What a file with this content says; ValueError when that is no YAML in UTF-8."""
    try:
        return yaml.load(content.decode("utf-8"), Loader=_Words)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error
