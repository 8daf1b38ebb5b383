"""What the exact frontier costs, beside NegMAS on the same tables: `python -m benchmarks.offers`."""
