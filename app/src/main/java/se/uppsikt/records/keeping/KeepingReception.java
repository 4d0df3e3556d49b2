package se.uppsikt.records.keeping;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.records.ContributionsKept;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Reception;
import se.uppsikt.records.Recognised;

@Component
class KeepingReception implements Reception {
    private final Kinship kinship;
    private final Keeping keeping;

    KeepingReception(Kinship kinship, Keeping keeping) {
        this.kinship = kinship;
        this.keeping = keeping;
    }

    @Override
    public Recognised recognise(List<? extends Observation> observations) {
        return kinship.recognise(observations);
    }

    @Override
    public ContributionsKept keep(List<? extends Observation> observations) {
        return keep(recognise(observations));
    }

    @Override
    public ContributionsKept keep(Recognised recognised) {
        return keeping.keep(recognised.observations());
    }
}
