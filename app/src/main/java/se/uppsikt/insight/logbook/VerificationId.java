package se.uppsikt.insight.logbook;

import java.util.UUID;

/** One time that the log and what it vouches for was read again. */
record VerificationId(UUID value) {}
