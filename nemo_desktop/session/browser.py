"""The page where a browser shows the open project, if its server has one."""

import logging
from dataclasses import dataclass, replace

from nemo_desktop.client.errors import UnexpectedReply
from nemo_desktop.session.link import Link
from nemo_desktop.session.state import Server
from nemo_desktop.session.store import Store
from nemo_desktop.session.tasks import Tasks

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BrowserPage:
    """Nothing is offered where the server knows no such page. The address carries a token that
    opens this project and can do nothing else; the account's own never stands in one."""

    store: Store
    tasks: Tasks

    def look(self, link: Link) -> None:
        """The project is open at a server: finds out its page."""
        if link.server is Server.CLOUD and link.task_id:
            self.tasks.start("browser", self._look(replace(link)))

    async def _look(self, link: Link) -> None:
        try:
            claim = await link.api.claim_token(link.task_id, link.session_id)
        except UnexpectedReply as error:
            log.info("there is no page for a browser: %s", error)
            return
        url = link.address.project_url(claim.claim_token)
        self.store.put(replace(self.store.state, browser_url=url))
