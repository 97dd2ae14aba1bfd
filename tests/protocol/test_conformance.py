"""Both sides of the wire know the same endpoints."""

import inspect
from pathlib import Path

import pytest

from nemo_desktop.client.api import ApiClient
from nemo_desktop.engine.engine import Engine
from nemo_desktop.engine.server import application
from nemo_desktop.protocol.endpoints import Endpoint

every_endpoint = pytest.mark.parametrize("endpoint", Endpoint, ids=lambda one: one.name)


@every_endpoint
def test_the_engine_answers_it(endpoint: Endpoint, tmp_path: Path) -> None:
    described = application(Engine(tmp_path)).openapi()["paths"]
    assert endpoint.method.lower() in described[endpoint.template]


@every_endpoint
def test_the_client_can_call_it(endpoint: Endpoint) -> None:
    method = getattr(ApiClient, endpoint.name.lower())
    assert inspect.iscoroutinefunction(method) or inspect.isasyncgenfunction(method)


def test_the_engine_answers_nothing_else(tmp_path: Path) -> None:
    described = application(Engine(tmp_path)).openapi()["paths"]
    known = {endpoint.template for endpoint in Endpoint}
    assert all(path in known or path.startswith("/k/{media_key}/") for path in described)
