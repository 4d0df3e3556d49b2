package se.uppsikt.moderation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Guideline;

/**
 * What whoever judges has answered beside ground and motive; null where there is no answer.
 *
 * @param obvious that it is obviously what BBS-lagen 5 § wants gone
 * @param opinion whether it is an opinion, or aims at an official or a politician (M10)
 * @param close whether it concerns whoever judges, or somebody near (M10; FL 16–18 §§)
 */
record Considerations(
        @Nullable Boolean obvious, @Nullable Boolean opinion, @Nullable Boolean close) {
    static final Considerations NONE = new Considerations(null, null, null);

    /** What is obviously a crime is no opinion, and may not wait for a second person. */
    boolean asksForOpinion(Ground ground) {
        return ground.asksForOpinion()
                && !ground.secondPerson()
                && !(ground.asksIfObvious() && isObvious());
    }

    boolean isObvious() {
        return Boolean.TRUE.equals(obvious);
    }

    boolean isOpinion() {
        return Boolean.TRUE.equals(opinion);
    }

    /** Whether another person is needed for it: also where nobody has said that it is none. */
    private boolean needsSecond(Ground ground) {
        return asksForOpinion(ground) && !Boolean.FALSE.equals(opinion);
    }

    boolean isClose() {
        return Boolean.TRUE.equals(close);
    }

    /** What the ground demands after the answers. */
    Ground applied(Ground ground) {
        return ground.judged(isObvious(), needsSecond(ground));
    }

    /** The answers that the ground asked for; the rest was not asked. */
    Considerations asked(Ground ground) {
        return new Considerations(
                ground.asksIfObvious() ? (Boolean) isObvious() : null,
                asksForOpinion(ground) ? opinion : null,
                close);
    }

    /** Each question that was answered, in the words of the form, with its answer. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        add(words, "Uppenbart", obvious);
        add(words, "Åsikt, eller mot tjänsteperson eller politiker", opinion);
        add(words, "Gäller den som avgjorde", close);
        return words;
    }

    private static void add(Map<String, String> words, String what, @Nullable Boolean answer) {
        if (answer != null) {
            words.put(what, answer ? "ja" : "nej");
        }
    }

    /** The answers under the guideline of the day: all that gives a judgement its reason. */
    record Basis(Guideline guideline, Considerations considered) {
        Judgement.Reason reason(String id, String motive) {
            Ground ground = ground(id);
            return reason(ground, motive, considered.asked(ground));
        }

        /** Where nothing can be limited, nothing beside ground and motive is asked (M4). */
        Judgement.Reason unasked(String id, String motive) {
            return reason(ground(id), motive, Considerations.NONE);
        }

        private Judgement.Reason reason(Ground ground, String motive, Considerations answers) {
            return new Judgement.Reason(
                    considered.applied(ground), motive.strip(), guideline.version(), answers);
        }

        private Ground ground(String id) {
            return guideline
                    .ground(id)
                    .orElseThrow(() -> new IllegalStateException("no ground " + id));
        }
    }
}
