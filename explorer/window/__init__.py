"""Places the parts and joins the session to the views; the table of actions."""
