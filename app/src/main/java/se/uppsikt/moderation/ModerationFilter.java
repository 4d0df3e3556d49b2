package se.uppsikt.moderation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.StorableText;

/**
 * What the page of moderation lists; it is the query of the address, so that every list can be
 * linked to.
 *
 * @param after the last row of the page before; null for the first page
 */
public record ModerationFilter(View view, @Nullable Place after) {

    /** The lists, in the order in which they follow each other where all are shown. */
    public enum View {
        ALL("alla", "Allt", ""),
        REPORTS("polis", "Polisanmälan", "Polisanmälan att göra"),
        RELEASES("undanhallet", "Undanhållet", "Undanhållet som kanske ska visas igen"),
        ALARMS("larm", "Larm", "Larm: dolt eller ofullständigt för länge"),
        SECOND("andra-person", "Andra person", "Behöver en andra person"),
        WAITING("nasta-steg", "Nästa steg", "Väntar på nästa steg"),
        POINTED_AT("regler", "Reglerna pekar", "Reglerna pekar, ingen har tagit ställning"),
        HIDDEN("dolt", "Dolt", "Dolt");

        private final String address;
        private final String swedish;
        private final String heading;

        View(String address, String swedish, String heading) {
            this.address = address;
            this.swedish = swedish;
            this.heading = heading;
        }

        public String swedish() {
            return swedish;
        }

        /** The list by itself, as an address. */
        public String link() {
            return "/moderering?vy=" + address;
        }

        public String heading() {
            return heading;
        }

        /** The view of an address; an unknown one shows all. */
        static View of(@Nullable String address) {
            for (View view : values()) {
                if (view.address.equals(address)) {
                    return view;
                }
            }
            return ALL;
        }
    }

    /**
     * Where a row stands.
     *
     * @param ground of a report to the police, since a contribution may have several; empty for
     *     what is no report
     */
    public record Place(View list, Instant at, UUID id, String ground) {
        private static final int PARTS = 4;

        private String written() {
            return String.join("_", list.address, at.toString(), id.toString(), ground);
        }

        /** An address that somebody has broken begins anew. */
        private static @Nullable Place read(@Nullable String written) {
            String[] parts = written == null ? new String[0] : written.split("_", PARTS);
            if (parts.length < PARTS) {
                return null;
            }
            try {
                return new Place(
                        View.of(parts[0]),
                        StorableText.time(Instant.parse(parts[1])),
                        UUID.fromString(parts[2]),
                        parts[PARTS - 1]);
            } catch (DateTimeParseException | IllegalArgumentException e) {
                return null;
            }
        }
    }

    static ModerationFilter of(@Nullable String view, @Nullable String after) {
        return new ModerationFilter(View.of(view), Place.read(after));
    }

    public ModerationFilter with(View other) {
        return new ModerationFilter(other, null);
    }

    public ModerationFilter from(Place next) {
        return new ModerationFilter(view, next);
    }

    /** Whether anything of a list may stand on this page. */
    boolean reaches(View list) {
        return (view == View.ALL || view == list)
                && (after == null || after.list().compareTo(list) <= 0);
    }

    /** Where a list begins on this page; null at its beginning. */
    @Nullable Place in(View list) {
        return after != null && after.list() == list ? after : null;
    }

    /** As the end of an address, such as {@code ?vy=larm}; empty when nothing is chosen. */
    public String query() {
        List<String> parts = new ArrayList<>();
        if (view != View.ALL) {
            parts.add("vy=" + view.address);
        }
        if (after != null) {
            parts.add("efter=" + URLEncoder.encode(after.written(), StandardCharsets.UTF_8));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
