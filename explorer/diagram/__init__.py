"""The clickable body: its art, what lights up on it, its names, and what a reader points at."""
