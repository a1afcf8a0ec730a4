"""A dashboard for Apache Superset, as files that Superset imports.

``bundle`` is what Superset reads; nobody edits it. It is written by ``generate`` from the
catalog (a dataset per view, words from the comments), from ``questions`` (the SELECT behind
each chart) and from ``charts`` and ``dashboard``. Ids come from names, so a second import
updates the first. Superset has an environment of its own, ``.venv-superset``, because it needs
an older SQLAlchemy; nothing here imports it.
"""
