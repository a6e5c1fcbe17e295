"""The words: what every chat shares."""
