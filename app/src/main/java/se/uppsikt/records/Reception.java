package se.uppsikt.records;

import java.util.List;
import org.springframework.stereotype.Component;

/** Where what was observed comes in: known again first, and then kept. */
@Component
class Reception {
    private final Kinship kinship;
    private final Keeping keeping;

    Reception(Kinship kinship, Keeping keeping) {
        this.kinship = kinship;
        this.keeping = keeping;
    }

    Recognised recognise(List<? extends Observation> observations) {
        return kinship.recognise(observations);
    }

    ContributionsKept keep(List<? extends Observation> observations) {
        return keep(recognise(observations));
    }

    ContributionsKept keep(Recognised recognised) {
        return keeping.keep(recognised.observations());
    }
}
