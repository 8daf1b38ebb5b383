"""Pictures for messages and for the brief: what they show, and the one worker that draws them."""

from handlers.pictures.easel import Easel
from handlers.pictures.picture import FrontierPicture, Line, Mark

__all__ = ["Easel", "FrontierPicture", "Line", "Mark"]
