package se.uppsikt.records.keeping;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.records.ContributionsKept;
import se.uppsikt.records.Matched;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Records.Reception;

@Component
class KeepingReception implements Reception {
    private final Matching kinship;
    private final Keeping keeping;

    KeepingReception(Matching kinship, Keeping keeping) {
        this.kinship = kinship;
        this.keeping = keeping;
    }

    @Override
    public Matched recognise(List<? extends Observation> observations) {
        return kinship.recognise(observations);
    }

    @Override
    public void alsoNamed(List<Observation.AlsoNamed> told) {
        kinship.alsoNamed(told);
    }

    @Override
    public ContributionsKept keep(List<? extends Observation> observations) {
        return keep(recognise(observations));
    }

    @Override
    public ContributionsKept keep(Matched recognised) {
        return keeping.keep(recognised);
    }
}
