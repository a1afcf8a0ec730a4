"""Where the seeds that travel with the package are.

In a checkout they are the folder `seeds` beside `src`; in a wheel they are inside the package. An
editable install has both, and its copy goes stale, so the checkout is looked for first.
"""

from __future__ import annotations

import pathlib

PACKAGE = pathlib.Path(__file__).parent


def seeds_folder() -> pathlib.Path:
    """Return the folder of our own seeds."""
    checkout = PACKAGE.parent.parent / "seeds"
    return checkout if (checkout / "sources").is_dir() else PACKAGE / "_seeds"
