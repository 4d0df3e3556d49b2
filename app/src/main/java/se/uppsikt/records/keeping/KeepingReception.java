package se.uppsikt.records.keeping;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.records.ContributionsKept;
import se.uppsikt.records.Matched;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Records.Reception;
import se.uppsikt.records.Records.SearchWords;

@Component
class KeepingReception implements Reception {
    private final Matching kinship;
    private final Keeping keeping;
    private final SearchWordRows words;
    private final DisposedNames disposed;

    KeepingReception(
            Matching kinship, Keeping keeping, SearchWordRows words, DisposedNames disposed) {
        this.kinship = kinship;
        this.keeping = keeping;
        this.words = words;
        this.disposed = disposed;
    }

    @Override
    public Matched recognise(List<? extends Observation> observations) {
        return kinship.recognise(disposed.without(observations));
    }

    @Override
    public boolean onlyDisposed(List<? extends Observation> observations) {
        return disposed.onlyDisposed(observations);
    }

    @Override
    public void alsoNamed(List<Observation.AlsoNamed> told) {
        kinship.alsoNamed(told);
    }

    @Override
    public ContributionsKept keep(List<? extends Observation> observations) {
        return keep(recognise(observations), SearchWords.NONE);
    }

    @Override
    public ContributionsKept keep(Matched recognised, SearchWords words) {
        return keeping.keep(recognised, words);
    }

    @Override
    public SearchWords searchWords(Collection<SearchWords.Wording> wordings) {
        return words.of(wordings);
    }
}
