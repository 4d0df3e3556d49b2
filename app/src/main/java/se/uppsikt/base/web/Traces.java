package se.uppsikt.base.web;

import java.sql.SQLException;

/** Where something broke, as the log may tell it: no messages, since they may quote people. */
final class Traces {
    private static final int NEAREST = 4;
    private static final int MOST = 25;

    private Traces() {}

    static String withoutWords(Throwable fault) {
        StringBuilder told = new StringBuilder();
        int depth = 0;
        for (Throwable cause = fault; cause != null && depth < NEAREST; cause = cause.getCause()) {
            told.append("\n ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                told.append(' ').append(sql.getSQLState());
            }
            places(cause, told);
            depth++;
        }
        return told.toString();
    }

    /** The nearest places, and those further out that are our own. */
    private static void places(Throwable cause, StringBuilder told) {
        StackTraceElement[] places = cause.getStackTrace();
        int shown = 0;
        for (int i = 0; i < places.length && shown < MOST; i++) {
            if (i < NEAREST || places[i].getClassName().startsWith("se.uppsikt.")) {
                told.append("\n    at ").append(places[i]);
                shown++;
            }
        }
    }
}
