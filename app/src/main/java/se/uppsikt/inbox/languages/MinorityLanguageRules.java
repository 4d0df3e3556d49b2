package se.uppsikt.inbox.languages;

import se.uppsikt.policy.Guideline.Municipality;

/**
 * What somebody who writes in a national minority language has a right to: in its administrative
 * area to use it in a matter of one's own, and to be met in it also otherwise as far as can be (lag
 * 2009:724 8 §); elsewhere where somebody who knows it can deal with the matter (9 §).
 */
final class MinorityLanguageRules {
    private MinorityLanguageRules() {}

    /** As sentences; empty for a language that the act does not name. */
    static String right(Language language, Municipality municipality) {
        if (language != Language.FINNISH) {
            return "";
        }
        return municipality.minorityLanguages().contains(language.swedish())
                ? "Kommunen hör till förvaltningsområdet för finska: den som skriver får använda"
                        + " finska i sitt ärende, och vi ska sträva efter att svara på finska också"
                        + " annars (lag 2009:724, 8 §)."
                : "Finska är ett nationellt minoritetsspråk: den som skriver får använda det när"
                        + " någon som kan språket kan ta hand om ärendet (lag 2009:724, 9 §).";
    }
}
