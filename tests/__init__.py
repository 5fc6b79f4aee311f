"""The tests; a package, so that no `tests` of a library stands in its way."""
