"""What the views answer."""
