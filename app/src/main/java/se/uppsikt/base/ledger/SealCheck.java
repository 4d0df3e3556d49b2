package se.uppsikt.base.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.DaySeal.Part;
import se.uppsikt.base.shared.Sha256;

/** Every seal of a day again: its text, the seal before it, the chain, and its roots. */
@Component
@Order(90)
class SealCheck implements Verifiable {
    private final DaySealRows rows;
    private final ChainRows chain;
    private final List<SealedBeside> sorts;

    SealCheck(DaySealRows rows, ChainRows chain, List<SealedBeside> sorts) {
        this.rows = rows;
        this.chain = chain;
        this.sorts = List.copyOf(sorts);
    }

    @Override
    public String word() {
        return "dagar";
    }

    @Override
    public String swedish() {
        return "dagarnas förseglingar";
    }

    /** A day at a time; its lines are read in portions of their own. */
    @Override
    public Portion after(String place) {
        DaySeal before = place.isEmpty() ? null : rows.of(LocalDate.parse(place)).orElse(null);
        if (before == null && !place.isEmpty()) {
            return broken(LocalDate.parse(place), "en försegling", "förseglingen saknas");
        }
        Optional<DaySeal> found = rows.after(before == null ? null : before.day());
        if (found.isEmpty()) {
            return new Portion(null, 0, 0, null);
        }
        DaySeal seal = found.get();
        Break wrong = wrongInItself(seal, before);
        if (wrong == null) {
            wrong = wrongRoots(seal);
        }
        return new Portion(wrong == null ? seal.day().toString() : null, 1, 0, wrong);
    }

    /** All seals, and what the latest day has. */
    @Override
    public Portion sample(int count) {
        DaySeal before = null;
        Optional<DaySeal> next = rows.after(null);
        long checked = 0;
        while (next.isPresent()) {
            Break wrong = wrongInItself(next.get(), before);
            if (wrong != null) {
                return new Portion(null, checked, 0, wrong);
            }
            before = next.get();
            checked++;
            next = rows.after(before.day());
        }
        return new Portion(null, checked, 0, before == null ? null : wrongRoots(before));
    }

    private @Nullable Break wrongInItself(DaySeal seal, @Nullable DaySeal before) {
        if (before != null && !before.day().plusDays(1).equals(seal.day())) {
            return wrong(before.day().plusDays(1), "en försegling", "förseglingen saknas");
        }
        if (!seal.fingerprint().equals(seal.root())) {
            return wrong(seal.day(), "dagsroten " + seal.root(), "dagsroten " + seal.fingerprint());
        }
        Sha256 root = before == null ? Ledger.BEGINNING : before.root();
        if (!seal.before().equals(root)) {
            return wrong(
                    seal.day(),
                    "dagsroten från dagen innan " + seal.before(),
                    "dagsroten från dagen innan " + root);
        }
        return wrongChain(seal);
    }

    private @Nullable Break wrongChain(DaySeal seal) {
        ChainRows.Link link =
                seal.place() == 0
                        ? ChainRows.Link.BEFORE_THE_FIRST
                        : chain.at(seal.place()).orElse(null);
        if (link == null) {
            return wrong(
                    seal.day(),
                    "plats " + seal.place() + " i loggens kedja",
                    "kedjan slutar på plats " + chain.end().place());
        }
        return link.hash().equals(seal.hash())
                ? null
                : wrong(
                        seal.day(),
                        "länken " + seal.hash() + " på plats " + seal.place(),
                        "länken " + link.hash());
    }

    private @Nullable Break wrongRoots(DaySeal seal) {
        for (Part part : seal.parts()) {
            Optional<SealedBeside> sort =
                    sorts.stream().filter(each -> each.word().equals(part.word())).findFirst();
            Part now =
                    sort.map(each -> DaySealing.part(each, part.above(), part.last())).orElse(null);
            if (!part.equals(now)) {
                return wrong(
                        seal.day(),
                        told(part),
                        now == null ? "inget sådant slag finns" : told(now));
            }
        }
        return null;
    }

    private static String told(Part part) {
        return part.leaves()
                + " av slaget "
                + part.word()
                + " efter nummer "
                + part.above()
                + " till och med "
                + part.last()
                + ", med roten "
                + part.root();
    }

    private static Portion broken(LocalDate day, String expected, String found) {
        return new Portion(null, 0, 0, wrong(day, expected, found));
    }

    private static Break wrong(LocalDate day, String expected, String found) {
        return new Break("Förseglingen av " + day, expected, found);
    }
}
