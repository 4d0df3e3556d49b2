package se.uppsikt.access.scim;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What goes wrong here is told to a machine, in the form of the standard. */
@ControllerAdvice(assignableTypes = {UserResources.class, GroupResources.class, Descriptions.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScimFaults {
    @ExceptionHandler(ScimFault.class)
    ResponseEntity<byte[]> fault(ScimFault fault) {
        return ScimAnswer.of(
                fault.status(),
                ScimAnswer.error(fault.status(), fault.type(), String.valueOf(fault.getMessage())));
    }

    /** An id that is none, or a count that is no number. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<byte[]> mismatch(MethodArgumentTypeMismatchException fault) {
        return fault(
                fault.getName().equals("id")
                        ? ScimFault.missing()
                        : ScimFault.value(fault.getName() + " är inget tal."));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<byte[]> unreadable(HttpMessageNotReadableException fault) {
        return fault(ScimFault.invalid("invalidSyntax", "Ingenting skickades."));
    }
}
