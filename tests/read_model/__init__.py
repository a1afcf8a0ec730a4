"""The read model is never stale, never torn, and costs in proportion to the change."""
