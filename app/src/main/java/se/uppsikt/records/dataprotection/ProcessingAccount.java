package se.uppsikt.records.dataprotection;

/** An account on which personal data are processed, as the register of accounts has it. */
public record ProcessingAccount(String account, String platform, String committee) {}
