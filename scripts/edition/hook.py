"""MkDocs hook: weaves the pages before the renderer sees them, adds data and search after.

Thin on purpose: another renderer needs only these three calls of the tool.
"""

from __future__ import annotations

from typing import Any

from edition.producer import Producer

_producer: Producer | None = None


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is a build or the preview server; both live for one process."""
    global _producer
    _producer = Producer(serving=command == "serve")


def on_config(config: Any) -> Any:
    """Read, check and weave; then point the renderer at the woven pages."""
    global _producer
    _producer = _producer or Producer(serving=False)
    private = config.site_dir if config.extra.get("private") else ""
    config.docs_dir = str(_producer.weave(config.config_file_path, private))
    if not config.site_url and not private:
        config.site_url = _producer.address()
    return config


def on_post_build(config: Any) -> None:
    """Write data files and the search index beside the pages."""
    assert _producer is not None
    _producer.finish(config.site_dir)


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    """Watch the sources instead of the woven pages."""
    assert _producer is not None
    server.unwatch(config.docs_dir)
    for path in _producer.watched():
        server.watch(str(path))
    return server
