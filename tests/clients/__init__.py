"""Clients that people use read the views and are compared with psycopg 3.

``make test-clients`` installs the clients and runs this; plain ``make test`` does not come here.
"""
