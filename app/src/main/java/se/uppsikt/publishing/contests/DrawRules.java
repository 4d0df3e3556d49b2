package se.uppsikt.publishing.contests;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Sha256;

/**
 * How a winner is drawn, so that anybody can do the same again: the SHA-256 of a number that nobody
 * chose, taken as a number, divided by how many lots there are; the rest is the winner's place,
 * counted from 0. Pure.
 */
final class DrawRules {
    private DrawRules() {}

    /**
     * An entry that may win.
     *
     * @param author whom the platform says that it is by; null when it does not say
     */
    record Entry(UUID contribution, @Nullable String author) {}

    /**
     * One lot for each person, however much somebody has written: the first entry. Who is not known
     * counts as somebody. Sorted as their ids are written.
     *
     * @param won entries that have won already; those people have no lot
     */
    static List<UUID> lots(Collection<Entry> entries, Set<UUID> won) {
        Map<String, UUID> first = new LinkedHashMap<>();
        entries.forEach(each -> first.putIfAbsent(person(each), each.contribution()));
        entries.stream()
                .filter(each -> won.contains(each.contribution()))
                .forEach(each -> first.remove(person(each)));
        return first.values().stream().sorted(Comparator.comparing(UUID::toString)).toList();
    }

    private static String person(Entry entry) {
        return entry.author() == null
                ? "entry " + entry.contribution()
                : "person " + entry.author();
    }

    static UUID winner(List<UUID> lots, byte[] seed) {
        BigInteger number = new BigInteger(1, Sha256.of(seed).raw());
        return lots.get(number.mod(BigInteger.valueOf(lots.size())).intValue());
    }
}
