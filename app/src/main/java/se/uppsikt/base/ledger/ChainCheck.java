package se.uppsikt.base.ledger;

import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.ChainCheckRows.Chained;
import se.uppsikt.base.ledger.ChainCheckRows.Written;
import se.uppsikt.base.ledger.ChainRows.Link;
import se.uppsikt.base.shared.Sha256;

/** Every entry of the log again, in the order of the chain, with its digest and its link. */
@Component
@Order(10)
class ChainCheck implements Verifiable {
    private static final int PORTION = 2000;

    private final ChainCheckRows rows;
    private final ChainRows chain;

    ChainCheck(ChainCheckRows rows, ChainRows chain) {
        this.rows = rows;
        this.chain = chain;
    }

    @Override
    public String word() {
        return "kedja";
    }

    @Override
    public String swedish() {
        return "loggens rader och kedja";
    }

    /** The place is the last link that held, with its hash: it is not asked for again. */
    @Override
    public Portion after(String place) {
        Link last = link(place);
        List<Chained> portion = rows.after(last.place(), PORTION);
        long checked = 0;
        for (Chained each : portion) {
            Break broken = broken(each, last.place() + 1, last.hash());
            if (broken != null) {
                return new Portion(null, checked, 0, broken);
            }
            last = new Link(each.place(), each.link());
            checked++;
        }
        return new Portion(
                portion.size() < PORTION ? null : last.place() + " " + last.hash(),
                checked,
                0,
                null);
    }

    @Override
    public Portion sample(int count) {
        long end = chain.end().place();
        if (end == 0) {
            return new Portion(null, 0, 0, null);
        }
        List<Long> places =
                new SecureRandom().longs(count, 1, end + 1).distinct().sorted().boxed().toList();
        List<Chained> found = rows.at(places);
        for (int i = 0; i < places.size(); i++) {
            Chained each = i < found.size() ? found.get(i) : null;
            long place = places.get(i);
            Sha256 before = each == null ? null : each.before();
            Break broken =
                    each == null
                            ? missing(place)
                            : broken(each, place, before == null ? Ledger.BEGINNING : before);
            if (broken != null) {
                return new Portion(null, i, 0, broken);
            }
        }
        return new Portion(null, places.size(), 0, null);
    }

    private static Link link(String place) {
        if (place.isEmpty()) {
            return Link.BEFORE_THE_FIRST;
        }
        String[] parts = place.split(" ");
        return new Link(Long.parseLong(parts[0]), new Sha256(parts[1]));
    }

    private static @Nullable Break broken(Chained each, long place, Sha256 before) {
        if (each.place() != place) {
            return missing(place);
        }
        Written written = each.written();
        if (written == null) {
            return new Break(
                    "Plats " + place + " i loggens kedja",
                    "rad " + each.entry() + " i loggen",
                    "raden saknas");
        }
        String where = "Rad " + each.entry() + " i loggen, plats " + place + " i kedjan";
        Sha256 now = written.deed().digest();
        if (!now.equals(written.digest())) {
            return new Break(
                    where, "radens fingeravtryck " + written.digest(), "fingeravtryck " + now);
        }
        Sha256 link = Ledger.chained(before, now);
        return link.equals(each.link())
                ? null
                : new Break(where, "länken " + link, "länken " + each.link());
    }

    private static Break missing(long place) {
        return new Break("Plats " + place + " i loggens kedja", "en länk", "platsen saknas");
    }
}
