"""The roof: where the parts are made and meet."""
