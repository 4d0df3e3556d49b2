package se.uppsikt.inbox.answerbank;

import java.util.UUID;

/** One ready answer. */
public record ReadyAnswerId(UUID value) {}
