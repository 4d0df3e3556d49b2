package se.uppsikt.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.web.PageArgument;
import se.uppsikt.inbox.bulk.Chosen;
import se.uppsikt.inbox.views.Narrowing;
import se.uppsikt.records.ContributionId;

/**
 * What the list shows; it is the query of the address, so that every list can be linked to.
 *
 * @param words searched for in everything that came in, whatever the view; null for no search
 * @param after where the page begins; null for the first
 */
public record InboxFilter(
        View view,
        @Nullable AccountId account,
        @Nullable String words,
        @Nullable String after,
        Narrowing narrowing) {

    /** The four lists. */
    public enum View {
        ALL("alla", "Alla"),
        MINE("mina", "Mina"),
        LATE("forfallna", "Förfallna"),
        CLOSED("klara", "Klara");

        private final String address;
        private final String swedish;

        View(String address, String swedish) {
            this.address = address;
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
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

    static InboxFilter of(
            @Nullable String view,
            @Nullable UUID account,
            @Nullable String words,
            @Nullable String after,
            Narrowing narrowing) {
        return new InboxFilter(
                View.of(view),
                account == null ? null : new AccountId(account),
                words == null || words.isBlank() ? null : words.strip(),
                after,
                narrowing);
    }

    /** A list whose contents are sorted, from its beginning. */
    static InboxFilter of(Chosen list) {
        return new InboxFilter(
                View.of(list.view()), list.account(), list.words(), null, list.narrowing());
    }

    public InboxFilter with(View other) {
        return new InboxFilter(other, account, null, null, narrowing);
    }

    public InboxFilter with(Narrowing other) {
        return new InboxFilter(view, account, words, null, other);
    }

    public InboxFilter ofAllAccounts() {
        return new InboxFilter(view, null, words, null, narrowing);
    }

    /** What a saved view keeps of it: neither what was searched for nor where the page began. */
    public InboxFilter kept() {
        return new InboxFilter(view, account, null, null, narrowing);
    }

    /** Whether this is where a list begins, and no search. */
    boolean begins() {
        return words == null && after == null;
    }

    /** The beginning of all that waits. */
    boolean isHead() {
        return view == View.ALL && begins();
    }

    public InboxFilter from(@Nullable String next) {
        return new InboxFilter(view, account, words, next, narrowing);
    }

    /** Whether it shows less than the whole view. */
    public boolean narrows() {
        return account != null || narrowing.asks();
    }

    /** Whether all that it shows may be done something with at once: never all that waits. */
    boolean bulky() {
        return words != null || view != View.CLOSED && (narrows() || view != View.ALL);
    }

    /** Where an item stands in the list, as an address says it. */
    String place(Item item) {
        String id = item.contribution().value().toString();
        if (words != null) {
            return id;
        }
        return (view == View.CLOSED ? item.changedAt() : Objects.requireNonNull(item.due()))
                + "_"
                + id;
    }

    /** The place that an address names; an address that somebody has broken begins anew. */
    ListRows.@Nullable Place place() {
        if (after == null) {
            return null;
        }
        String[] parts = after.split("_", 2);
        try {
            return parts.length == 2
                    ? new ListRows.Place(
                            StorableText.time(Instant.parse(parts[0])), UUID.fromString(parts[1]))
                    : null;
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The same in what was searched for. */
    @Nullable ContributionId placeInSearch() {
        if (after == null) {
            return null;
        }
        try {
            return new ContributionId(UUID.fromString(after));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** As the end of an address, such as {@code ?vy=mina}; empty when nothing is chosen. */
    public String query() {
        List<String> parts = new ArrayList<>();
        if (view != View.ALL) {
            parts.add("vy=" + view.address);
        }
        if (account != null) {
            parts.add("konto=" + account.value());
        }
        parts.addAll(narrowing.parts());
        if (words != null) {
            parts.add("sok=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        if (after != null) {
            parts.add("efter=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** As the end of an address, with one thing more. */
    public String query(String name, String value) {
        String query = query();
        return query + (query.isEmpty() ? "?" : "&") + name + "=" + value;
    }

    /** The word of the view in an address, for a form's hidden field. */
    public String address() {
        return view.address;
    }

    /** Lets a page simply take {@code InboxFilter filter}: what the address asks the list for. */
    @Component("inboxFilterArgument")
    static class FilterArgument extends PageArgument<InboxFilter> {
        FilterArgument() {
            super(InboxFilter.class);
        }

        @Override
        protected InboxFilter read(MethodParameter parameter, NativeWebRequest request) {
            return InboxFilter.of(
                    request.getParameter("vy"),
                    account(parameter, request.getParameter("konto")),
                    request.getParameter("sok"),
                    request.getParameter("efter"),
                    Narrowing.of(request::getParameter));
        }

        private static @Nullable UUID account(MethodParameter parameter, @Nullable String typed) {
            if (typed == null || typed.isBlank()) {
                return null;
            }
            try {
                return UUID.fromString(typed.strip());
            } catch (IllegalArgumentException noId) {
                throw new MethodArgumentTypeMismatchException(
                        typed, UUID.class, "konto", parameter, noId);
            }
        }
    }
}
