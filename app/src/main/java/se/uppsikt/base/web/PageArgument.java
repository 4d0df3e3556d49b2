package se.uppsikt.base.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets pages simply take a parameter of one type, such as who asks or what the address asks for.
 *
 * @param <T> the type, which stands for the same on every page
 */
public abstract class PageArgument<T> implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final Class<T> type;

    protected PageArgument(Class<T> type) {
        this.type = type;
    }

    protected abstract T read(MethodParameter parameter, NativeWebRequest request);

    @Override
    public final void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public final boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(type);
    }

    @Override
    public final T resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return read(parameter, request);
    }
}
