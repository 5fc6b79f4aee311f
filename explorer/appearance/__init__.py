"""How things look, by role: themes, metrics, looks, badges, icons, fonts and the style sheet."""
