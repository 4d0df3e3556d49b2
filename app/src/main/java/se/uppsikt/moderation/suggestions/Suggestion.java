package se.uppsikt.moderation.suggestions;

/**
 * A rule's hint that somebody should look at a place in a text. It is never more than a hint:
 * nothing is hidden or removed because of one (RF 2 kap., no automatic removal exists).
 *
 * @param where the place in the original text; the words themselves are not repeated here, so that
 *     a list of suggestions may be kept and counted without holding anybody's personal data
 * @param why one sentence in Swedish that a moderator can agree or disagree with
 */
public record Suggestion(SuggestionRule rule, NormalizedText.Span where, String why) {}
