package se.uppsikt.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.web.PageArgument;

/**
 * Lets a page simply take {@code Employee me}: the person who asks, with the rights of now. On a
 * route for anybody such a page does not exist: a reader comes there who asks for a list in a form
 * that it does not have.
 */
@Component
class EmployeeArgument extends PageArgument<Employee> {
    private final SignedIn signedIn;

    EmployeeArgument(SignedIn signedIn) {
        super(Employee.class);
        this.signedIn = signedIn;
    }

    @Override
    protected Employee read(MethodParameter parameter, NativeWebRequest request) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        if (asked == null) {
            throw new IllegalStateException("Employee is for pages");
        }
        return signedIn.person(SecurityContextHolder.getContext().getAuthentication(), asked)
                .orElseThrow(() -> new NotFound("a page for whom nobody has signed in"));
    }
}
