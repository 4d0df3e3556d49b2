package se.uppsikt.base.web;

import java.util.List;
import java.util.Optional;
import se.uppsikt.base.storage.StorageTrouble;
import se.uppsikt.base.web.FaultPages.Fault;

/** What a person meets while files cannot be read or written. It is no fault of ours. */
final class StorageAway {
    private static final Fault AWAY =
            new Fault(
                    503,
                    "Lagringen av filer svarar inte",
                    List.of(
                            "Bilder, filmer och filer ligger i en lagring som inte svarar just nu. Ingenting som har sparats är borta.",
                            "Skickade du en fil är den inte sparad. Gå tillbaka i webbläsaren, så står det du skrev kvar.",
                            "Försök igen om en stund. It-driften ser på sidan Drift vad som är fel."));

    private static final Fault FULL =
            new Fault(
                    507,
                    "Disken är full",
                    List.of(
                            "Det finns ingen plats kvar där Uppsikt sparar filer. Det du skickade är inte sparat, och ingenting annat är ändrat.",
                            "Gå tillbaka i webbläsaren, så står det du skrev kvar.",
                            "Tala om det för it-driften, som ser på sidan Drift vilken disk det gäller. Försök igen när de har gjort plats."));

    private StorageAway() {}

    /** What to say, if it broke because of where files are kept. */
    static Optional<Fault> in(Throwable fault) {
        if (StorageTrouble.isIn(fault)) {
            return Optional.of(AWAY);
        }
        return StorageTrouble.isFull(fault) ? Optional.of(FULL) : Optional.empty();
    }
}
