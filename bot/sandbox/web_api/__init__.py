"""The Web API that the bot calls, one module per family of methods."""
