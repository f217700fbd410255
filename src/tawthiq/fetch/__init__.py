"""Going out to the network: pages that someone names, and time stamps. Nothing else of tawthiq connects.

Off until switched on. All of it goes through the proxy where one is set, with names looked up there, and
never beside it.
"""

from tawthiq.fetch.settings import Network, network_of

__all__ = ["Network", "network_of"]
