package se.uppsikt.sandbox.base;

/** What a person can choose in a list: its fixed word, and what it is called in Swedish. */
public interface Choosable {
    String name();

    String swedish();
}
