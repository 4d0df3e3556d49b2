package se.uppsikt.publishing.mediabank;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the bank.
 *
 * @param words that were sought; empty for all
 * @param last of those shown; null when there are no more
 * @param broken files of which only some has come
 */
public record BankList(
        String words, List<AssetView> rows, @Nullable AssetId last, List<Upload> broken) {
    public BankList {
        rows = List.copyOf(rows);
        broken = List.copyOf(broken);
    }

    /** Where it goes on; empty when it does not. */
    public String nextAddress() {
        return last == null
                ? ""
                : "/publicering/media?efter="
                        + last.value()
                        + (words.isEmpty()
                                ? ""
                                : "&sok=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
