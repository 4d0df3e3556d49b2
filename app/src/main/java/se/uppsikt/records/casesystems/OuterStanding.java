package se.uppsikt.records.casesystems;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import se.uppsikt.records.Registration;
import se.uppsikt.records.casesystems.CaseReceiver.Way;
import se.uppsikt.records.casesystems.FilingLife.Cause;
import se.uppsikt.records.register.Register;

/** Tells the register how what it has entered stands in the municipality's own system. */
@Component
class OuterStanding implements Register.OuterSystem {
    private final FilingRows rows;
    private final ReceiverRows receivers;

    OuterStanding(FilingRows rows, ReceiverRows receivers) {
        this.rows = rows;
        this.receivers = receivers;
    }

    @Override
    public Optional<Register.Outer> of(Registration entry) {
        return rows.find(entry.contribution())
                .map(OuterStanding::of)
                .or(
                        () ->
                                receivers.of(entry.committee()).way() == Way.NONE
                                        ? Optional.empty()
                                        : Optional.of(
                                                new Register.Outer(
                                                        "Inte överlämnad",
                                                        "public",
                                                        "",
                                                        "Diariefördes innan nämnden hade en mottagare.",
                                                        Set.of("lamna"))));
    }

    static Register.Outer of(Filing filing) {
        Set<String> acts = new TreeSet<>();
        acts.add("nummer");
        if (FilingLife.TABLE.leads(filing.state(), Cause.AGAIN)) {
            acts.add("igen");
        }
        if (FilingLife.TABLE.leads(filing.state(), Cause.STOP)
                && !(filing.state() == Filing.State.STOPPED && filing.trouble().isEmpty())) {
            acts.add("stoppa");
        }
        return new Register.Outer(
                filing.state().swedish(),
                filing.state().chip(),
                filing.outerNumber(),
                filing.told(),
                acts);
    }
}
