package se.uppsikt.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.NotFound;

/**
 * Lets a page simply take {@code Employee me}: the person who asks, with the rights of now. On a
 * route for anybody such a page does not exist: a reader comes there who asks for a list in a form
 * that it does not have.
 */
@Component
class EmployeeArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final SignedIn signedIn;

    EmployeeArgument(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Employee.class);
    }

    @Override
    public Employee resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        if (asked == null) {
            throw new IllegalStateException("Employee is for pages");
        }
        return signedIn.person(SecurityContextHolder.getContext().getAuthentication(), asked)
                .orElseThrow(() -> new NotFound("a page for whom nobody has signed in"));
    }
}
