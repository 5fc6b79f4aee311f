"""Bakes the body art from its sources; for development only, nothing imports it."""
