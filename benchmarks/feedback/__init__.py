"""The labelled answers, and how often the rules are right about them: `python -m benchmarks.feedback`."""
