"""The open atlas and where the reader stands in it; QtCore only."""
