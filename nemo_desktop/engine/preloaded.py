"""All that a worker process needs, loaded by a process of which the workers begin as copies."""

import gc

from nemo_desktop.engine import orders

orders.load()
# What the collector never looks at again stays shared.
gc.collect()
gc.freeze()
