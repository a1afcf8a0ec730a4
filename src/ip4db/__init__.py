"""ip4db."""
