# Everything a person needs to type. `make` alone lists it.
.DEFAULT_GOAL := help
.PHONY: help install dev sandbox test check score format lock

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18

install: ## Set up .venv with .venv/bin/rapport
	@scripts/install run

dev: ## Set up .venv with the tools for tests and checks too
	@scripts/install dev

sandbox: install ## Try Rapport in a Slack of its own, on this machine
	@.venv/bin/rapport sandbox

test: dev ## Run all tests (ARGS="-k digest" picks some)
	@.venv/bin/pytest --numprocesses 3 --dist worksteal $(ARGS)

check: dev ## Format, lint, types, contracts, sizes, leaks, tests
	@scripts/check

score: dev ## How often the coach's remarks are right (ARGS=--write publishes it)
	@.venv/bin/python -m benchmarks.feedback $(ARGS)

format: dev ## Put the code in order
	@.venv/bin/ruff check --fix-only --quiet
	@.venv/bin/ruff format

lock: dev ## Choose dependencies again (ARGS=--upgrade for newer ones)
	@scripts/lock $(ARGS)
