"""The field of the cell lab: tissues and tumours drawn by procedure from a seed."""

import os

# Before numpy is first imported: our matrices are small, and every thread would hold megabytes.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
