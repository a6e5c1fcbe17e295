"""What it asks: conversations as pure state machines."""
