package se.uppsikt.base.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;

/** What the framework answers as a fault of the one who asks, or that is about sending. */
final class FrameworkFaults {
    private FrameworkFaults() {}

    static boolean include(Exception fault) {
        return fault instanceof ErrorResponse
                || fault instanceof TypeMismatchException
                || fault instanceof HttpMessageConversionException
                || fault instanceof BindException
                || fault instanceof ServletException
                || fault instanceof IOException
                || fault instanceof AccessDeniedException
                || fault instanceof AuthenticationException;
    }
}
