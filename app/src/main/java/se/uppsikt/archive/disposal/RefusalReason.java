package se.uppsikt.archive.disposal;

import se.uppsikt.base.shared.Swedish;

/**
 * Why something is not disposed of, the weightiest first. The words stand in records of disposal
 * for ever and are never changed.
 */
@Swedish("gallringshinder")
public enum RefusalReason {
    CRISIS("Krisperiod", "Det är från en krisperiod och bevaras."),
    TO_BE_KEPT("Ska bevaras", "Någon har bestämt att det ska bevaras."),
    ON_HOLD("Gallringsstopp", "Ett gallringsstopp gäller."),
    REQUESTED("Begärd eller utlämnad", "Någon har begärt ut det eller fått det utlämnat."),
    WITHHELD("Spärrad för alla", "Det visas inte för någon, så länge polisen kan behöva det."),
    SECRET("Sekretessmärkt", "Det som kan vara hemligt ska diarieföras, inte gallras löpande."),
    UNDECIDED("Obedömd", "Ingen har bedömt om det ska diarieföras."),
    TO_BE_REGISTERED("Ska diarieföras", "Det ska diarieföras och är det inte än."),
    REGISTERED("Diarieförd", "Det är diariefört, och beslutet gäller inte det som är det."),
    NOT_COVERED("Utanför beslutet", "Beslutet gäller inte det som är bedömt eller sorterat så."),
    UNANSWERED("Obesvarad", "Någon väntar fortfarande på svar."),
    OPEN_MATTER(
            "Öppet i modereringen",
            "Det är inte klart i modereringen: en polisanmälan, en andra person eller en borttagning."),
    UNARCHIVED(
            "Inte arkiverad",
            "Kontot är officiellt, och arkivet har inte kvitterat det. Bygg och lämna årets paket."),
    TOO_YOUNG("Yngre än fristen", "Fristen i beslutet har inte gått ut."),
    CHANGED("Ändrad", "Det har fått en ny lydelse sedan listan gjordes."),
    INSEPARABLE("Går inte att skilja ut", "Det går inte att förstöra utan att annat går med."),
    GONE("Redan gallrad", "Det är gallrat redan.");

    private final String swedish;
    private final String sentence;

    RefusalReason(String swedish, String sentence) {
        this.swedish = swedish;
        this.sentence = sentence;
    }

    public String swedish() {
        return swedish;
    }

    public String sentence() {
        return sentence;
    }
}
