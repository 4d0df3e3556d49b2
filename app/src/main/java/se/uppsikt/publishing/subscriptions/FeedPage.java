package se.uppsikt.publishing.subscriptions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.web.FaultPages;
import se.uppsikt.base.web.WrongTokens;

/** Where other programs read a calendar, by its address alone. */
@Controller
class FeedPage {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private static final FaultPages.Fault TOO_MANY =
            new FaultPages.Fault(
                    HttpStatus.TOO_MANY_REQUESTS.value(),
                    "För många felaktiga adresser",
                    List.of(
                            "Adresser som inte finns har efterfrågats för många gånger härifrån. Därför svarar Uppsikt inte på en stund.",
                            "Vänta några minuter. Är din kalenders adress gammal, skapa en ny i Uppsikt under Publicering, Prenumerera."));

    private final Feeds feeds;
    private final WrongTokens wrong;

    FeedPage(Feeds feeds, InstantSource time) {
        this.feeds = feeds;
        this.wrong = new WrongTokens(time);
    }

    /**
     * Whatever does not open it, the answer is the same: there is nothing here. A person may see it
     * in a browser, and reads so in Swedish.
     */
    @GetMapping("/kalender/{secret}.ics")
    @Nullable ResponseEntity<byte[]> calendar(
            @PathVariable String secret, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String asker = request.getRemoteAddr();
        if (wrong.tooMany(asker)) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(WrongTokens.WHILE.toSeconds()));
            request.setAttribute(FaultPages.FAULT_SHOWN, TOO_MANY);
            response.sendError(TOO_MANY.status());
            return null;
        }
        Optional<String> calendar = feeds.read(secret);
        if (calendar.isEmpty()) {
            wrong.note(asker);
            throw new NotFound("calendar");
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
