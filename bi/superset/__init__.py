"""A dashboard for Apache Superset, as files that Superset imports.

Superset imports ``bundle``. Do not edit it: ``generate`` writes it from the catalog (a dataset per
view, descriptions from the comments), from ``questions`` (the SELECT of each chart) and from
``charts`` and ``dashboard``. Ids are derived from names, so a second import updates the first.
Superset has a separate environment, ``.venv-superset``, because it needs an older SQLAlchemy;
nothing here imports it.
"""
