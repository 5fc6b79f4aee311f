"""Command line, settings, faults, bootstrap: the one place that builds everything."""
