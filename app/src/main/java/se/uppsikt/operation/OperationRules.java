package se.uppsikt.operation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.base.checks.Checks.Checked;

/** What comes first of all that was found, and how people reach the pages. */
final class OperationRules {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern ADDRESS =
            Pattern.compile("(https?)://([^/:\\[]+|\\[[0-9a-fA-F:]+])(:[0-9]{1,5})?/?");

    private OperationRules() {}

    /** What is wrong stands first, and what a municipality cannot work without before the rest. */
    static List<Checked> worstFirst(List<Checked> all) {
        return all.stream().sorted(Comparator.comparingInt(OperationRules::weight)).toList();
    }

    private static int weight(Checked each) {
        int mayWait = each.check().necessary() ? 0 : 3;
        return switch (each.found()) {
            case Found.Wrong wrong -> mayWait;
            case Found.Missing missing -> mayWait + 1;
            case Found.Untold untold -> mayWait + 2;
            case Found.Right right -> 6;
        };
    }

    /** How many of those that are necessary are left to do. */
    static long left(List<Checked> all) {
        return all.stream().filter(each -> !each.done()).count();
    }

    /** The first step that is left, which is the one to do now. */
    static Optional<Checked> next(List<Checked> inOrder) {
        return inOrder.stream().filter(each -> !each.done()).findFirst();
    }

    /**
     * @param address where people reach the pages; empty when it is not told
     * @param proxies those that are believed when they say for whom they ask
     */
    static Found reached(String address, List<String> proxies) {
        var parts = ADDRESS.matcher(address.strip().toLowerCase(Locale.ROOT));
        if (address.isBlank()) {
            return new Found.Missing(
                    "Adressen som personalen når Uppsikt på är inte angiven. Länkar i mejl leder ingenstans.",
                    "Ange den med --uppsikt.address=https://… och starta om.");
        }
        if (!parts.matches()) {
            return new Found.Wrong(
                    "Det som är angivet som adress är ingen adress till sidorna.",
                    "Skriv den utan något efter värdnamnet: --uppsikt.address=https://uppsikt.kommunen.se");
        }
        if (HERE.contains(parts.group(2))) {
            return new Found.Wrong(
                    "Adressen leder till den egna datorn, dit ingen annan når.",
                    "Ange den adress som personalen skriver: --uppsikt.address=https://uppsikt.kommunen.se");
        }
        if (parts.group(1).equals("http")) {
            return new Found.Wrong(
                    "Adressen börjar med http://, så det som skrivs går okrypterat.",
                    "Låt proxyn tala TLS, och ange adressen med https://");
        }
        return proxies.stream().allMatch(String::isBlank)
                ? new Found.Missing(
                        "Adressen är rätt, men ingen proxy är angiven. Uppsikt kan inte veta vem som frågar.",
                        "Ange proxyns IP-adress med --uppsikt.proxies= och starta om.")
                : new Found.Right("Sidorna nås på " + address.strip() + " genom en proxy.");
    }
}
