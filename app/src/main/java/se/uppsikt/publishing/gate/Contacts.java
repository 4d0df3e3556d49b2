package se.uppsikt.publishing.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which telephone numbers and e-mail addresses may stand in what we publish: the municipality's own
 * and those of its exchange, and those that by their form are nobody's private ones.
 */
final class Contacts {
    /** Numbers that no private person has. */
    private static final List<String> NOBODYS =
            List.of("010", "020", "0770", "0771", "0774", "0775", "0778", "0900");

    /** So many digits of a number of the exchange are the same in all of them. */
    private static final int OF_THE_EXCHANGE = 5;

    /** Names that offices and associations have before the sign. */
    private static final Set<String> OFFICES =
            Set.of(
                    "info",
                    "kontakt",
                    "kansli",
                    "kansliet",
                    "bokning",
                    "reception",
                    "receptionen",
                    "biljett",
                    "biljetter",
                    "anmalan",
                    "anmälan",
                    "post",
                    "registrator",
                    "kommun",
                    "kommunen",
                    "kultur",
                    "fritid",
                    "bibliotek",
                    "biblioteket",
                    "support",
                    "press",
                    "jobb",
                    "order",
                    "hej",
                    "mail",
                    "office",
                    "servicecenter",
                    "kundtjanst",
                    "kundservice",
                    "epost",
                    "skola",
                    "museum",
                    "museet");

    private final Set<String> phones = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();

    Contacts(List<String> known) {
        for (String each : known) {
            String digits = national(each);
            if (each.chars().anyMatch(Character::isLetter)) {
                addresses.add(each.indexOf('@') < 0 ? domain(each) : folded(each));
            } else if (!digits.isEmpty()) {
                phones.add(digits);
            }
        }
    }

    boolean mayShowPhone(String seen) {
        String digits = national(seen);
        return NOBODYS.stream().anyMatch(digits::startsWith)
                || phones.stream().anyMatch(own -> own.equals(digits) || isOfExchange(own, digits));
    }

    boolean mayShowEmail(String seen) {
        String address = folded(seen);
        int sign = address.indexOf('@');
        return sign > 0
                && (addresses.contains(address)
                        || OFFICES.contains(address.substring(0, sign))
                        || isOfOurs(address.substring(sign + 1)));
    }

    private boolean isOfOurs(String domain) {
        return addresses.stream()
                .anyMatch(each -> domain.equals(each) || domain.endsWith("." + each));
    }

    /** A mobile number is one person's, whoever pays for it. */
    private static boolean isOfExchange(String own, String digits) {
        return !own.startsWith("07")
                && own.length() == digits.length()
                && own.length() > OF_THE_EXCHANGE
                && digits.startsWith(own.substring(0, OF_THE_EXCHANGE));
    }

    private static String national(String number) {
        var digits = new StringBuilder();
        number.chars()
                .map(Character::getNumericValue)
                .filter(each -> each >= 0 && each <= 9)
                .forEach(digits::append);
        String all = digits.toString();
        String abroad =
                all.startsWith("0046")
                        ? all.substring(4)
                        : all.startsWith("46") ? all.substring(2) : "";
        return abroad.isEmpty() ? all : "0" + abroad.replaceFirst("^0", "");
    }

    private static String domain(String site) {
        return folded(site)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/.*$", "");
    }

    private static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
