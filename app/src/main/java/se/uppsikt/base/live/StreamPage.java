package se.uppsikt.base.live;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Accounts;

/**
 * The stream of changes. It names items, never what they say; the browser asks for the list again,
 * with the rights it has then.
 */
@Controller
class StreamPage {
    private final LiveBrowsers watchers;
    private final Accounts accounts;

    StreamPage(LiveBrowsers watchers, Accounts accounts) {
        this.watchers = watchers;
        this.accounts = accounts;
    }

    @GetMapping(path = "/inkorg/strom", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(Employee me, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        return watchers.watch(accounts.reach(me, Permission.READ));
    }
}
