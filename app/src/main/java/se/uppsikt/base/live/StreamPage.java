package se.uppsikt.base.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.sessions.OpenSessions;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Sha256;

/**
 * The stream of changes. It tells that something has changed on an account that may be seen, and
 * never what; the browser asks for the list again, with the rights it has then.
 */
@Controller
class StreamPage {
    private final LiveBrowsers watchers;
    private final Accounts accounts;
    private final OpenSessions sessions;

    StreamPage(LiveBrowsers watchers, Accounts accounts, OpenSessions sessions) {
        this.watchers = watchers;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping(path = "/inkorg/strom", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(Employee me, HttpServletRequest request, HttpServletResponse response) {
        Sha256 session =
                sessions.of(request).orElseThrow(() -> new NotFound("a stream without a session"));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return watchers.watch(
                new LiveBrowsers.Viewer(session, me.id(), accounts.reach(me, Permission.READ)));
    }
}
