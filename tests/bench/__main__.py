"""`python -m tests.bench` measures everything and writes RESULTS.md."""

from tests.bench.bench import main

main()
