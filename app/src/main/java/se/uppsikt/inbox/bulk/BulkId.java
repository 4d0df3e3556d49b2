package se.uppsikt.inbox.bulk;

import java.util.UUID;

/** One order to sort many; also the form's own key, so that one form is one order. */
public record BulkId(UUID value) {}
