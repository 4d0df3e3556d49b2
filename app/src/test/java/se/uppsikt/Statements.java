package se.uppsikt;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Writes down every statement that a request asks the database, or a piece of work. */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {
    private static final ThreadLocal<List<String>> ASKED = ThreadLocal.withInitial(ArrayList::new);
    private static final Map<String, List<String>> BY_PAGE = new ConcurrentHashMap<>();

    /** What a request for the path asks; it is known a moment after the answer has come. */
    public static List<String> during(String path, Runnable request) throws InterruptedException {
        BY_PAGE.remove(path);
        request.run();
        for (int tries = 0; tries < 500 && !BY_PAGE.containsKey(path); tries++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return Objects.requireNonNull(BY_PAGE.get(path), path);
    }

    /** What is asked in the thread of whoever does it. */
    public static List<String> during(Runnable work) {
        ASKED.get().clear();
        work.run();
        return List.copyOf(ASKED.get());
    }

    @Bean
    static BeanPostProcessor listening() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? proxy(DataSource.class, source, Statements::connection)
                        : bean;
            }
        };
    }

    @Bean
    static FilterRegistrationBean<Filter> writing() {
        Filter filter =
                (request, response, chain) -> {
                    ASKED.get().clear();
                    chain.doFilter(request, response);
                    if (request instanceof HttpServletRequest page) {
                        BY_PAGE.put(page.getRequestURI(), List.copyOf(ASKED.get()));
                    }
                };
        FilterRegistrationBean<Filter> first = new FilterRegistrationBean<>(filter);
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    private static Object connection(String method, Object[] arguments, Object answer) {
        return answer instanceof Connection connection
                ? proxy(Connection.class, connection, Statements::statement)
                : answer;
    }

    private static Object statement(String method, Object[] arguments, Object answer) {
        if (method.equals("prepareStatement")) {
            ASKED.get().add((String) arguments[0]);
        }
        return answer;
    }

    private interface Seen {
        Object by(String method, Object[] arguments, Object answer);
    }

    private static <T> T proxy(Class<T> type, T real, Seen seen) {
        InvocationHandler handler =
                (_, method, arguments) -> {
                    try {
                        return seen.by(method.getName(), arguments, method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                };
        return type.cast(
                Proxy.newProxyInstance(
                        Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
