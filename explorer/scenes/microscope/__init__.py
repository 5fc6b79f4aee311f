"""The field of the cell lab: tissues and tumours drawn by procedure from a seed."""
