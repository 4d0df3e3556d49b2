package se.uppsikt.platforms.meta;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppsikt.base.secrets.Secret;

/**
 * An answer as it may be kept. Graph writes our own key into the addresses of a list's next page,
 * and what is kept is shown, given out and archived.
 */
final class KeptAnswer {
    private static final String INSTEAD = "NYCKELN";
    private static final int SHORTEST = 8;

    private KeptAnswer() {}

    /**
     * @return the same bytes, with a word where the key stood, however it was written
     */
    static byte[] without(Secret token, byte[] answer) {
        String key = token.reveal();
        if (key.length() < SHORTEST) {
            return answer;
        }
        String kept = new String(answer, StandardCharsets.ISO_8859_1);
        String clean = kept;
        for (String form : forms(key)) {
            clean = clean.replace(form, INSTEAD);
        }
        return clean.equals(kept) ? answer : clean.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Set<String> forms(String key) {
        return Stream.of(
                        key,
                        URLEncoder.encode(key, StandardCharsets.UTF_8),
                        key.replace("|", "\\u007C"),
                        key.replace("|", "\\u007c"))
                .collect(Collectors.toSet());
    }
}
