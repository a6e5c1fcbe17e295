"""What it remembers: the database, and nothing but the database."""
