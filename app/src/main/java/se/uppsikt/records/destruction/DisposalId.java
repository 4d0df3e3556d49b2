package se.uppsikt.records.destruction;

import java.util.UUID;

/** The disposal under whose decision something goes. */
public record DisposalId(UUID value) {}
