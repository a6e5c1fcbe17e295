"""What it tells: facts in, a chat.Message out."""
