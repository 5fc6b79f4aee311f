"""Content files become a domain atlas, with messages an author understands. No Qt."""
