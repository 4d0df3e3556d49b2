package se.uppsikt.records.disclosure;

import java.util.UUID;

/** One request for public records. Colleagues know it by this; whoever asked, by its reference. */
public record DisclosureId(UUID value) {}
