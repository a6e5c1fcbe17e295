"""What the bot does: one module per thing that people ask of it."""
