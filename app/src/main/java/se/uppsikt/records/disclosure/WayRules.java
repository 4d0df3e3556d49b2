package se.uppsikt.records.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.disclosure.Disclosure.State;
import se.uppsikt.records.disclosure.DisclosureLife.Cause;
import se.uppsikt.records.disclosure.DisclosureReading.Way;

/**
 * What a registrar does with a request by a button alone, and which word the address has for it.
 */
final class WayRules {
    private WayRules() {}

    private record Known(Cause cause, Way way) {}

    private static final List<Known> ALL =
            List.of(
                    known(Cause.TAKE_UP, "ta-upp", "Jag tar den", ""),
                    known(
                            Cause.TAKE_UP_AGAIN,
                            "ta-upp-igen",
                            "Ta upp den igen",
                            "Varför tas den upp igen?"),
                    known(
                            Cause.ASK_DECISION,
                            "beslut-begars",
                            "Ett skriftligt beslut begärs",
                            "Hur och när begärdes det?"),
                    known(
                            Cause.APPEAL,
                            "overklagad",
                            "Beslutet är överklagat",
                            "När kom överklagandet, och vart har det skickats?"),
                    known(
                            Cause.UPHELD,
                            "star-fast",
                            "Domstolen ändrade inte beslutet",
                            "Vilken dom eller vilket beslut?"),
                    known(
                            Cause.WITHDRAW,
                            "aterta",
                            "Den som frågade har tagit tillbaka begäran",
                            "Hur fick ni veta det?"));

    private static Known known(Cause cause, String word, String label, String note) {
        return new Known(cause, new Way(word, label, note));
    }

    static List<Way> ways(State state) {
        return ALL.stream()
                .filter(each -> DisclosureLife.TABLE.leads(state, each.cause()))
                .map(Known::way)
                .toList();
    }

    static Optional<Cause> cause(String word) {
        return ALL.stream()
                .filter(each -> each.way().word().equals(word))
                .map(Known::cause)
                .findFirst();
    }

    /** Whether something is to be told with it. */
    static boolean asksNote(Cause cause) {
        return ALL.stream().anyMatch(each -> each.cause() == cause && !each.way().note().isEmpty());
    }

    static Optional<DisclosureId> id(@Nullable String written) {
        try {
            return Stream.ofNullable(written)
                    .filter(id -> !id.isEmpty())
                    .map(UUID::fromString)
                    .map(DisclosureId::new)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
