"""The door to the chat page that needs no account."""
