"""The Anatomy Explorer: where a cancer spreads, how, and how we know."""

__version__ = "0.1.0"
