package se.uppsikt.moderation.blocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.moderation.Moderation.Measure;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.MotiveRules;

/** When somebody may be kept from writing on an account (M7). */
@Enforces(
        value = "M7",
        how =
                "En blockering kräver grund, avvägning, slutdag, en annan väg att nå oss och hur personen"
                        + " får veta det. Ligger det nära en åsikt krävs två personer.")
final class BlockRules {
    /** So many earlier measures that nothing more is asked. */
    static final int ENOUGH = 2;

    private static final int WORDS_AT_MOST = 500;

    private BlockRules() {}

    /**
     * What a decision is held against.
     *
     * @param all the measures that stand against the person, whatever the form names
     * @param named those that the form names
     */
    record Basis(
            boolean knownAuthor,
            List<Measure> all,
            List<Measure> named,
            Guideline guideline,
            Instant now) {
        /** How many there are beside the one that is the reason now. */
        int earlier() {
            return Math.max(0, all.size() - 1);
        }

        boolean enough() {
            return earlier() >= ENOUGH;
        }

        /** The ground, as it was judged where it was judged hardest. */
        Optional<Measure> on(BlockForm form) {
            List<Measure> same =
                    named.stream().filter(each -> form.chose(each.ground().id())).toList();
            return same.stream()
                    .filter(each -> each.ground().secondPerson())
                    .findFirst()
                    .or(() -> same.stream().findFirst());
        }

        /** One opinion among what is named is enough: it may be what the decision is about. */
        boolean secondPerson() {
            return named.stream().anyMatch(each -> each.ground().secondPerson());
        }
    }

    static List<Objection> decision(BlockForm form, Basis basis) {
        if (!basis.knownAuthor()) {
            return List.of(
                    of(
                            "Plattformen har inte lämnat ut vem som skrev. Ett beslut gäller en"
                                    + " person, så här går det inte att besluta."));
        }
        List<Objection> objections = new ArrayList<>(ground(form, basis));
        if (basis.secondPerson() && !form.saidNoOpinion()) {
            objections.add(
                    of(
                            "Bekräfta att skälet inte är vad personen tycker. Ingen får begränsas för"
                                    + " sin åsikt (regeringsformen 2 kap. 20–21 §§; JO om kontot"
                                    + " @sweden)."));
        }
        objections.addAll(worded("Avvägningen", form.words(), basis.guideline()));
        if (!basis.enough()) {
            objections.addAll(
                    worded(
                            "Svaret på varför det ändå står i proportion",
                            form.otherWords(),
                            basis.guideline()));
        }
        objections.addAll(end(form, basis));
        objections.addAll(way(form));
        return objections;
    }

    private static List<Objection> ground(BlockForm form, Basis basis) {
        if (basis.named().isEmpty()) {
            return List.of(
                    of(
                            "Välj minst ett bidrag som har dolts eller tagits bort. En blockering"
                                    + " vilar på vad personen har gjort, aldrig på vad någon tycker."));
        }
        return basis.on(form).isEmpty()
                ? List.of(of("Välj den grund som något av bidragen togs bort på."))
                : List.of();
    }

    private static List<Objection> end(BlockForm form, Basis basis) {
        int most = basis.guideline().moderation().blocking().daysAtMost();
        LocalDate today = SwedishTime.day(basis.now());
        Optional<LocalDate> day = form.chosenDay();
        boolean fits =
                day.isPresent()
                        && day.get().isAfter(today)
                        && !day.get().isAfter(today.plusDays(most));
        return fits
                ? List.of()
                : List.of(
                        of(
                                "Skriv sista dagen, från i morgon till "
                                        + SwedishTime.date(today.plusDays(most))
                                        + ". Längre än "
                                        + most
                                        + " dagar får ett beslut inte gälla."));
    }

    private static List<Objection> way(BlockForm form) {
        List<Objection> objections = new ArrayList<>();
        String contact = form.contact("");
        if (contact.isBlank() || contact.length() > WORDS_AT_MOST) {
            objections.add(
                    of(
                            "Skriv hur personen når kommunen under tiden, med högst "
                                    + WORDS_AT_MOST
                                    + " tecken (förvaltningslagen 7 §)."));
        }
        if (form.chosenWay().isEmpty()) {
            objections.add(of("Välj hur personen får veta det."));
        }
        return objections;
    }

    /** What stands in the way of another person's word. */
    static List<Objection> second(
            Block block, PersonId me, String words, Guideline guideline, Instant now) {
        List<Objection> objections = new ArrayList<>();
        if (block.state() != Block.State.PROPOSED) {
            objections.add(of("Någon annan har redan svarat. Ladda om sidan."));
        } else if (block.decided().by().equals(me)) {
            objections.add(of("Du har själv föreslagit det. En annan person måste ta ställning."));
        }
        if (!block.until().isAfter(now)) {
            objections.add(of("Sista dagen har passerat. Säg nej och börja om."));
        }
        objections.addAll(worded("Motivet", words, guideline));
        return objections;
    }

    static List<Objection> decline(
            Block block, PersonId me, String words, Guideline guideline, Instant now) {
        return second(block, me, words, guideline, block.until().isAfter(now) ? now : Instant.MIN);
    }

    static List<Objection> endEarly(Block block, String words, Guideline guideline) {
        List<Objection> objections = new ArrayList<>();
        if (!block.runs()) {
            objections.add(of("Blockeringen gäller inte längre."));
        }
        objections.addAll(worded("Skälet", words, guideline));
        return objections;
    }

    static Objection overtaken() {
        return of(
                "Någon annan hann före med ett beslut om samma person. Läs det innan du beslutar. Det"
                        + " du skrev är kvar här nedanför.");
    }

    static List<Objection> worded(String what, String words, Guideline guideline) {
        return MotiveRules.worded(what, words, guideline).stream()
                .map(objection -> of(objection.sentence()))
                .toList();
    }

    static Objection of(String sentence) {
        return Objection.of("M7", sentence);
    }
}
