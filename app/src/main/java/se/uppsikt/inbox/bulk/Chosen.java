package se.uppsikt.inbox.bulk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.inbox.views.Narrowing;

/**
 * The list whose contents are sorted, as its address says it.
 *
 * @param view the word of the view; empty for everything that waits
 * @param words searched for; null for no search, and when they are kept no longer
 */
public record Chosen(
        String view, @Nullable AccountId account, @Nullable String words, Narrowing narrowing) {
    private static final String VIEW = "vy";
    private static final String ACCOUNT = "konto";

    static Chosen of(
            String view, @Nullable UUID account, @Nullable String words, Narrowing narrowing) {
        return new Chosen(
                view.matches("[a-z]{1,20}") ? view : "",
                account == null ? null : new AccountId(account),
                words == null || words.isBlank() ? null : StorableText.text(words.strip()),
                narrowing);
    }

    /**
     * @param list as {@link #list} wrote it
     */
    static Chosen kept(String list, @Nullable String words) {
        Map<String, String> parts =
                Arrays.stream(list.split("&"))
                        .map(part -> part.split("=", 2))
                        .filter(part -> part.length == 2)
                        .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        String account = parts.get(ACCOUNT);
        return of(
                parts.getOrDefault(VIEW, ""),
                account == null ? null : UUID.fromString(account),
                words,
                Narrowing.of(parts::get));
    }

    /** As it is kept: what is asked for, without the words that were searched for. */
    String list() {
        return String.join("&", parts());
    }

    /** As the end of an address, the words too. */
    public String query() {
        List<String> parts = parts();
        if (words != null) {
            parts.add("sok=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        if (!view.isEmpty()) {
            parts.add(VIEW + "=" + view);
        }
        if (account != null) {
            parts.add(ACCOUNT + "=" + account.value());
        }
        parts.addAll(narrowing.parts());
        return parts;
    }
}
