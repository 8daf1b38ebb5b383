"""The manifest that Slack is given fits the way in which Slack is heard."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.manifest import manifest_file, manifest_for


def printed(*arguments: str) -> Any:
    result = CliRunner().invoke(app, ["manifest", *arguments])
    assert result.exit_code == 0
    return json.loads(result.stdout)


@pytest.mark.parametrize("address", ("https://rapport.rlx.example", "https://rapport.rlx.example/"))
def test_an_app_that_slack_calls_has_its_address_wherever_slack_calls(address: str) -> None:
    manifest = printed(address)
    called = "https://rapport.rlx.example/slack/events"
    assert {command["url"] for command in manifest["features"]["slash_commands"]} == {called}
    assert manifest["settings"]["event_subscriptions"]["request_url"] == called
    assert manifest["settings"]["interactivity"]["request_url"] == called
    assert manifest["settings"]["socket_mode_enabled"] is False
    assert "rapport.example.com" not in json.dumps(manifest)


def test_an_app_for_socket_mode_names_no_address() -> None:
    manifest = printed()
    assert manifest["settings"]["socket_mode_enabled"] is True
    assert manifest["settings"]["interactivity"] == {"is_enabled": True}
    assert "https://" not in json.dumps(manifest)


def test_both_ask_for_the_same() -> None:
    over_http, over_socket = manifest_for("https://rapport.rlx.example"), manifest_for(None)
    for manifest in (over_http, over_socket):
        manifest["settings"]["event_subscriptions"].pop("request_url", "")
    assert over_http["oauth_config"] == over_socket["oauth_config"]
    assert over_http["settings"]["event_subscriptions"] == over_socket["settings"]["event_subscriptions"]


def test_the_file_is_the_one_for_an_app_that_slack_calls() -> None:
    file = manifest_file()
    assert file
    assert json.loads(file.read_text(encoding="utf-8")) == manifest_for("https://rapport.example.com")


def test_slack_calls_no_address_without_encryption() -> None:
    result = CliRunner().invoke(app, ["manifest", "http://rapport.rlx.example"])
    assert result.exit_code == 2
    assert result.stderr == "The address has to begin with https://: Slack calls no other.\n"
