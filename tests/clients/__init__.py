"""What clients that people really use read from the views, each beside psycopg 3.

``make test-clients`` installs the clients and runs this; plain ``make test`` does not come here.
"""
