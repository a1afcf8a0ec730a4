"""What business intelligence programs need to show the views, one folder per program."""
