"""What the dashboard promises; these tests start a Superset and take minutes."""
