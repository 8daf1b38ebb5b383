"""Lists what Slack limits and its published types do not say: lengths and counts, by type and property."""

from typing import Any

from bot.sandbox.anything import Json

Limit = dict[str, Any]

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
MESSAGE_CHARACTERS = 13_200
HEADER_COST = 100
VIEW_BYTES = 250_000


def words(most: int) -> Limit:
    """A text object whose text has at most so many characters."""
    return {"properties": {"text": {"maxLength": most}}}


def string(most: int) -> Limit:
    """A plain string of at most so many characters."""
    return {"maxLength": most}


def items(most: int, least: int = 0, each: Limit | None = None) -> Limit:
    """A list of so many entries."""
    entries = {"items": each} if each else {}
    return {"maxItems": most, "minItems": least, **entries}


OPTIONS = items(100, 1)
POINT = {"properties": {"label": {"minLength": 1, "maxLength": 20}}}
POINTS = items(20, 1, POINT)
GROUPS = items(100, 1, {"properties": {"label": words(75), "options": OPTIONS}})
PLACEHOLDER = words(150)
DATE = {"pattern": r"^\d{4}-\d{2}-\d{2}$"}
TIME = {"pattern": r"^\d{2}:\d{2}$"}
WEB = {"maxLength": 3000, "pattern": r"^[a-zA-Z][a-zA-Z0-9+.\-]*:"}

LIMITS: dict[str, dict[str, Limit]] = {
    # texts and options
    "PlainTextElement": {"text": {"minLength": 1, "maxLength": 3000}},
    "MrkdwnElement": {"text": {"minLength": 1, "maxLength": 3000}},
    "RawTextElement": {"text": {"minLength": 1}},
    "RawNumberElement": {"text": {"minLength": 1}},
    "PlainTextOption": {"text": words(75), "value": string(150), "description": words(75), "url": WEB},
    "Option": {"text": words(75), "value": string(150), "description": words(75), "url": WEB},
    "ConfirmationDialog": {"title": words(100), "text": words(300), "confirm": words(30), "deny": words(30)},
    # blocks
    "ActionsBlock": {"elements": items(25, 1)},
    "AlertBlock": {"text": words(3000)},
    "CardBlock": {"title": words(150), "subtitle": words(150), "body": words(200)},
    "CarouselBlock": {"elements": items(10, 1)},
    "ContainerBlock": {"title": words(150), "subtitle": words(150), "child_blocks": items(10, 1)},
    "ContextBlock": {"elements": items(10, 1)},
    "ContextActionsBlock": {"elements": items(5, 1)},
    "DataTableBlock": {"rows": items(101, 1, items(20, 1)), "page_size": {"minimum": 1, "maximum": 100}},
    "DataVisualizationBlock": {"title": {"minLength": 1, "maxLength": 50}},
    "HeaderBlock": {"text": words(150)},
    "ImageBlock": {"alt_text": string(2000), "title": words(2000), "image_url": WEB},
    "InputBlock": {"label": words(2000), "hint": words(2000)},
    "MarkdownBlock": {"text": {"minLength": 1, "maxLength": 12_000}},
    "SectionBlock": {"text": words(3000), "fields": items(10, 1, words(2000))},
    "TableBlock": {"rows": items(100, 1, items(20, 1)), "column_settings": items(20)},
    "VideoBlock": {"title": words(199), "author_name": string(49), "video_url": WEB, "thumbnail_url": WEB},
    # charts
    "PieChart": {"segments": items(6, 1, POINT)},
    "DataSeries": {"name": {"minLength": 1, "maxLength": 20}, "data": POINTS},
    "BarChart": {"series": items(6, 1)},
    "AreaChart": {"series": items(6, 1)},
    "LineChart": {"series": items(6, 1)},
    "AxisConfig": {
        "categories": items(20, 1, {"minLength": 1, "maxLength": 20}),
        "x_label": string(50),
        "y_label": string(50),
    },
    # elements
    "Button": {"text": words(75), "value": string(2000), "url": WEB, "accessibility_label": string(75)},
    "Checkboxes": {"options": items(10, 1), "initial_options": items(10, 1)},
    "Datepicker": {"placeholder": PLACEHOLDER, "initial_date": DATE},
    "EmailInput": {"placeholder": PLACEHOLDER},
    "FileInput": {"max_files": {"minimum": 1, "maximum": 10}},
    "ImageElement": {"alt_text": string(2000), "image_url": WEB},
    "NumberInput": {"placeholder": PLACEHOLDER},
    "Overflow": {"options": items(5, 1)},
    "PlainTextInput": {
        "placeholder": PLACEHOLDER,
        "initial_value": string(3000),
        "min_length": {"minimum": 0, "maximum": 3000},
        "max_length": {"minimum": 1, "maximum": 3000},
    },
    "RadioButtons": {"options": items(10, 1)},
    "RichTextInput": {"placeholder": PLACEHOLDER},
    "Timepicker": {"placeholder": PLACEHOLDER, "initial_time": TIME},
    "URLInput": {"placeholder": PLACEHOLDER},
    "WorkflowButton": {"text": words(75), "accessibility_label": string(75)},
    **{
        name: {"placeholder": PLACEHOLDER}
        for name in ("UsersSelect", "ConversationsSelect", "ChannelsSelect")
    },
    **{
        f"Multi{name}Select": {"placeholder": PLACEHOLDER, "max_selected_items": {"minimum": 1}}
        for name in ("Users", "Conversations", "Channels", "External")
    },
    "ExternalSelect": {"placeholder": PLACEHOLDER},
    "StaticSelect": {"placeholder": PLACEHOLDER, "options": OPTIONS, "option_groups": GROUPS},
    "MultiStaticSelect": {
        "placeholder": PLACEHOLDER,
        "options": OPTIONS,
        "initial_options": OPTIONS,
        "option_groups": GROUPS,
        "max_selected_items": {"minimum": 1},
    },
    # views
    "ModalView": {"title": words(24), "close": words(24), "submit": words(24)},
}
EVERYWHERE: dict[str, Limit] = {
    "block_id": string(255),
    "action_id": string(255),
    "callback_id": string(255),
    "external_id": string(255),
    "private_metadata": string(3000),
}

# Charts are not in the package yet: see "Data visualization block" in Slack's Block Kit reference.
NUMBER = {"type": "number"}
STRING = {"type": "string"}


def shape(required: dict[str, Any], optional: dict[str, Any] | None = None) -> Limit:
    """A closed object with these properties."""
    properties = {**required, **(optional or {})}
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def chart(kind: str, **fields: Json) -> Limit:
    """A chart of one kind."""
    return shape({"type": {"type": "string", "const": kind}, **fields})


def ref(name: str) -> Limit:
    """A reference to a type by its name."""
    return {"$ref": f"#/definitions/{name}"}


def listed(entry: Limit) -> Limit:
    """A list of such entries."""
    return {"type": "array", "items": entry}


AXES = {"series": listed(ref("DataSeries")), "axis_config": ref("AxisConfig")}
ADDED: dict[str, Limit] = {
    "DataPoint": shape({"label": STRING, "value": NUMBER}),
    "DataSeries": shape({"name": STRING, "data": listed(ref("DataPoint"))}),
    "AxisConfig": shape({"categories": listed(STRING)}, {"x_label": STRING, "y_label": STRING}),
    "PieChart": chart("pie", segments=listed(ref("DataPoint"))),
    "BarChart": chart("bar", **AXES),
    "AreaChart": chart("area", **AXES),
    "LineChart": chart("line", **AXES),
    "Chart": {"anyOf": [ref(f"{name}Chart") for name in ("Pie", "Bar", "Area", "Line")]},
    "DataVisualizationBlock": shape(
        {"type": {"type": "string", "const": "data_visualization"}, "title": STRING, "chart": ref("Chart")},
        {"block_id": STRING},
    ),
}
