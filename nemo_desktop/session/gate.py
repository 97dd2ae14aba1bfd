"""Nobody's pictures leave this computer unasked: the cloud is entered through here."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from nemo_desktop.client.servers import cloud
from nemo_desktop.session.link import Surroundings
from nemo_desktop.session.records import Consent
from nemo_desktop.session.state import Server
from nemo_desktop.session.store import Store

Go = Callable[[], None]


class Gate:
    """Asks once for each host; what was ordered waits for the answer."""

    def __init__(self, store: Store, around: Surroundings) -> None:
        self._store = store
        self._around = around
        self._agreed: set[str] = set()
        self._waiting: tuple[Go, Go] | None = None

    def enter(self, server: Server, go: Go, stay: Go) -> None:
        """Goes on at a server; before the cloud, a person has to agree, else `stay` is done."""
        host = self.host
        if server is Server.LOCAL or host in self._agreed or self._around.may_send(host):
            self._ask(None)
            go()
        else:
            self._waiting = (go, stay)
            self._ask(Consent(host))

    def answer(self, *, agrees: bool) -> None:
        """What the person said to the question."""
        waiting, self._waiting = self._waiting, None
        self._ask(None)
        if waiting is None:
            return
        go, stay = waiting
        if agrees:
            self._agreed.add(self.host)
            self._around.agreed(self.host)
            go()
        else:
            stay()

    def forget(self) -> None:
        """From now on everything is asked anew."""
        self._agreed.clear()
        self._around.agreed("")

    @property
    def host(self) -> str:
        """The cloud's host, as it is named to a person."""
        address = cloud(self._around.environment).url
        return urlsplit(address).netloc or address

    def _ask(self, consent: Consent | None) -> None:
        self._store.put(replace(self._store.state, consent=consent))
