package se.uppsikt.advertising.orders;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import se.uppsikt.accounts.AccountDeed;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;

/**
 * Something done with an order.
 *
 * @param said reasons and amounts
 */
record OrderDeed(
        Act act,
        Actor actor,
        Instant at,
        AdOrder order,
        GuidelineVersion guideline,
        Map<String, String> said)
        implements AccountDeed {
    OrderDeed {
        said = Map.copyOf(said);
    }

    /** The deeds there are, with what colleagues read of them in the order's own list. */
    enum Act {
        HANDED_IN("ad-order-handed-in", "En annonsbeställning lämnades in", "Lämnades in"),
        APPROVED_BY_ONE(
                "ad-order-approved-by-one",
                "En annonsbeställning godkändes av den första av två",
                "Godkändes av den första av två"),
        APPROVED("ad-order-approved", "En annonsbeställning godkändes", "Godkändes"),
        SENT_BACK(
                "ad-order-sent-back",
                "En annonsbeställning skickades tillbaka för att ändras",
                "Skickades tillbaka"),
        REFUSED("ad-order-refused", "En annonsbeställning avslogs", "Avslogs"),
        TAKEN_BACK(
                "ad-order-taken-back",
                "En annonsbeställning togs tillbaka för att ändras",
                "Togs tillbaka"),
        CHANGED(
                "ad-order-changed",
                "En godkänd annonsbeställning ändrades och ska godkännas igen",
                "Ändrades, och ska godkännas igen"),
        NOTED("ad-order-noted", "En uppgift i en godkänd annonsbeställning rättades", "Rättades"),
        BEGUN("ad-order-begun", "En beställd annons började", "Började"),
        ENDED("ad-order-ended", "En beställd annons tog slut", "Tog slut"),
        EVALUATED("ad-order-evaluated", "En annonsbeställning utvärderades", "Utvärderades"),
        CANCELLED("ad-order-cancelled", "En annonsbeställning ställdes in", "Ställdes in"),
        TIED("ad-order-ad-tied", "En annons knöts till sin beställning", "En annons knöts hit"),
        UNTIED(
                "ad-order-ad-untied",
                "En annons skildes från en beställning",
                "En annons skildes härifrån"),
        ALARMED(
                "ad-order-spend-alarmed",
                "En annons har kostat så mycket av sin budget att någon fick veta det",
                "Mejl om kostnaden");

        private final String word;
        private final String sentence;
        private final String step;

        Act(String word, String sentence, String step) {
            this.word = word;
            this.sentence = sentence;
            this.step = step;
        }

        String step() {
            return step;
        }
    }

    @Override
    public String event() {
        return act.word;
    }

    @Override
    public String sentence() {
        return act.sentence;
    }

    @Override
    public AccountId account() {
        return order.account();
    }

    @Override
    public Map<String, String> particulars() {
        Map<String, String> particulars = new HashMap<>(said);
        particulars.put("order", order.id().toString());
        particulars.put("round", Integer.toString(order.round()));
        particulars.put("budget", order.terms().budget());
        return particulars;
    }
}
