package se.uppsikt.publishing.subscriptions;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.web.WrongTokens;

/** Where other programs read a calendar, by its address alone. */
@Controller
class FeedPage {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;
    private final WrongTokens wrong;

    FeedPage(Feeds feeds, InstantSource time) {
        this.feeds = feeds;
        this.wrong = new WrongTokens(time);
    }

    /** Whatever does not open it, the answer is the same: there is nothing here. */
    @GetMapping("/kalender/{secret}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String secret, HttpServletRequest request) {
        String asker = request.getRemoteAddr();
        if (wrong.tooMany(asker)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(WrongTokens.WHILE.toSeconds()))
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        Optional<String> calendar = feeds.read(secret);
        if (calendar.isEmpty()) {
            wrong.note(asker);
            return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
        }
        byte[] body = calendar.get().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .eTag(Sha256.of(body).hex())
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"uppsikt.ics\"")
                .body(body);
    }
}
