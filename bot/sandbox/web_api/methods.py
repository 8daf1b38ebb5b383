"""Lists the Web API methods that the sandbox has, by Slack's names."""

from collections.abc import Callable
from typing import Any

from bot.sandbox.web_api import apps, chat, conversations, files, reactions, users, views
from bot.sandbox.web_api.call import Call

METHODS: dict[str, Callable[[Call], dict[str, Any]]] = {
    "api.test": users.test_api,
    "apps.connections.open": apps.open_connection,
    "auth.test": users.test_auth,
    "bots.info": users.bot_info,
    "chat.delete": chat.delete,
    "chat.getPermalink": chat.get_permalink,
    "chat.postEphemeral": chat.post_ephemeral,
    "chat.postMessage": chat.post_message,
    "chat.update": chat.update,
    "conversations.history": conversations.history,
    "conversations.info": conversations.info,
    "conversations.members": conversations.members,
    "conversations.open": conversations.open_conversation,
    "conversations.replies": conversations.replies,
    "files.completeUploadExternal": files.complete_upload,
    "files.delete": files.delete,
    "files.getUploadURLExternal": files.get_upload_url,
    "files.info": files.info,
    "reactions.add": reactions.add,
    "users.info": users.info,
    "users.list": users.list_users,
    "views.open": views.open_view,
    "views.publish": views.publish,
    "views.push": views.push,
    "views.update": views.update,
}
WITHOUT_TOKEN = ("api.test",)
WITH_APP_TOKEN = ("apps.connections.open",)
