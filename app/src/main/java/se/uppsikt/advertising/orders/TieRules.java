package se.uppsikt.advertising.orders;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppsikt.advertising.AdView;
import se.uppsikt.base.shared.Enforces;

/** Which ad belongs to which order, as far as a machine can guess; and how they differ. Pure. */
@Enforces(
        value = "N3",
        how =
                "En annons som går utan godkänd beställning visas först, och en som skiljer sig från sin beställning säger hur.")
final class TieRules {
    private TieRules() {}

    /** What is known of an ad that ran. */
    record Ran(
            String name,
            @Nullable String link,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends) {
        static Ran of(AdView ad) {
            return new Ran(ad.name() + " " + ad.campaign(), ad.link(), ad.startDay(), ad.endDay());
        }
    }

    /**
     * How likely it is that an ad of the same account belongs to an order: 0 for not at all. Name
     * and landing page say most; the period alone says little.
     */
    static int likely(OrderTerms terms, Ran ad) {
        int likely = 0;
        if (!terms.name().isBlank() && plain(ad.name()).contains(plain(terms.name()))) {
            likely += 4;
        }
        String link = ad.link();
        if (link != null && !terms.link().isBlank() && page(link).equals(page(terms.link()))) {
            likely += 3;
        }
        if (overlaps(terms, ad)) {
            likely += 1;
        } else if (terms.starts() != null && ad.starts() != null) {
            return 0;
        }
        return likely;
    }

    private static boolean overlaps(OrderTerms terms, Ran ad) {
        LocalDate starts = terms.starts();
        LocalDate ends = terms.ends();
        if (starts == null || ends == null || ad.starts() == null) {
            return false;
        }
        return !ad.starts().isAfter(ends) && (ad.ends() == null || !ad.ends().isBefore(starts));
    }

    /** How what runs is not what was ordered, each in a sentence. */
    static List<String> differences(OrderTerms terms, Ran ad) {
        List<String> differences = new ArrayList<>();
        LocalDate ends = terms.ends();
        if (ad.ends() == null) {
            differences.add("Annonsen har inget slut på plattformen. Sätt en sista dag där.");
        } else if (ends != null && ad.ends().isAfter(ends)) {
            differences.add("Annonsen slutar senare på plattformen än i beställningen.");
        }
        LocalDate starts = terms.starts();
        if (starts != null && ad.starts() != null && ad.starts().isBefore(starts)) {
            differences.add("Annonsen började före den dag som beställdes.");
        }
        String link = ad.link();
        if (link != null && !terms.link().isBlank() && !page(link).equals(page(terms.link()))) {
            differences.add("Annonsen leder till en annan sida än den som beställdes.");
        }
        return differences;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** An address without what counts its visitors. */
    private static String page(String address) {
        try {
            URI read = URI.create(address.strip());
            String host = read.getHost() == null ? "" : read.getHost().toLowerCase(Locale.ROOT);
            String path = read.getPath() == null ? "" : read.getPath().replaceAll("/+$", "");
            return host.replaceFirst("^www\\.", "") + path;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
