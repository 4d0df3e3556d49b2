package se.uppsikt.base.timestamps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.DaySeal;
import se.uppsikt.base.ledger.DaySeals;
import se.uppsikt.base.ledger.Verifiable;

/**
 * Every stamp again, in all its parts, against the root that its day has now and the certificate
 * that it led to when it came. Which stamps there were is what the log says.
 */
@Component
@Order(100)
class StampCheck implements Verifiable {
    private static final int PORTION = 50;

    private final StampRows rows;
    private final DaySeals seals;

    StampCheck(StampRows rows, DaySeals seals) {
        this.rows = rows;
        this.seals = seals;
    }

    @Override
    public String word() {
        return "stamplar";
    }

    @Override
    public String swedish() {
        return "dagsrötternas tidsstämplar";
    }

    @Override
    public Portion after(String place) {
        Optional<LocalDate> unlike = place.isEmpty() ? rows.unlikeTheLog() : Optional.empty();
        if (unlike.isPresent()) {
            return new Portion(
                    null,
                    0,
                    0,
                    wrong(unlike.get(), "den som loggen berättar om", "ingen, eller en annan"));
        }
        List<TimeStamp> portion =
                rows.after(place.isEmpty() ? null : LocalDate.parse(place), PORTION);
        return compared(
                portion, portion.size() < PORTION ? null : portion.getLast().day().toString());
    }

    @Override
    public Portion sample(int count) {
        return compared(rows.some(count), null);
    }

    private Portion compared(List<TimeStamp> portion, @Nullable String next) {
        long checked = 0;
        for (TimeStamp each : portion) {
            Break broken = broken(each);
            if (broken != null) {
                return new Portion(null, checked, 0, broken);
            }
            checked++;
        }
        return new Portion(next, checked, 0, null);
    }

    private @Nullable Break broken(TimeStamp stamp) {
        Optional<DaySeal> seal = seals.of(stamp.day());
        if (seal.isEmpty()) {
            return wrong(stamp.day(), "en försegling", "förseglingen saknas");
        }
        try {
            StampRules.Held now =
                    StampRules.held(
                            stamp.answer().raw(),
                            seal.get().root(),
                            stamp.nonce(),
                            List.of(stamp.anchor()),
                            stamp.askedAt());
            return now.stampedAt().equals(stamp.stampedAt())
                            && now.authority().equals(stamp.authority())
                    ? null
                    : wrong(
                            stamp.day(),
                            "tiden och namnet i stämpeln, " + now.stampedAt(),
                            stamp.stampedAt().toString());
        } catch (Untrue untrue) {
            return wrong(stamp.day(), "en tidsstämpel av " + seal.get().root(), untrue.swedish());
        }
    }

    private static Break wrong(LocalDate day, String expected, String found) {
        return new Break("Tidsstämpeln för " + day, expected, found);
    }
}
