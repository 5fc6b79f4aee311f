"""`python -m explorer`."""

import sys

from explorer.app.main import main

if __name__ == "__main__":
    sys.exit(main())
