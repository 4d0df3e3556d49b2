package se.uppsikt.base.shared;

import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What a page leans on again and again – the organisation, the register of accounts, who has which
 * turn – is asked of the database once a request. Only requests that read remember: whoever changes
 * something is judged by what is so at that very moment. The next request asks anew, on every node.
 */
public final class AskedOnce {
    private static final String REMEMBERED = AskedOnce.class.getName() + ".";

    private AskedOnce() {}

    /**
     * The answer, the same for the whole request.
     *
     * @param question what is asked, with all that the answer depends on
     */
    public static <T> T aRequest(String question, Supplier<T> ask) {
        RequestAttributes page = RequestContextHolder.getRequestAttributes();
        if (page == null || !reads(page)) {
            return ask.get();
        }
        String name = REMEMBERED + question;
        @SuppressWarnings("unchecked") // only this method writes under the name
        T known = (T) page.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known != null) {
            return known;
        }
        T answer = ask.get();
        page.setAttribute(name, answer, RequestAttributes.SCOPE_REQUEST);
        return answer;
    }

    /** Whether what is asked now is asked for a request that reads. */
    public static boolean isRemembering() {
        RequestAttributes page = RequestContextHolder.getRequestAttributes();
        return page != null && reads(page);
    }

    private static boolean reads(RequestAttributes request) {
        return request instanceof ServletRequestAttributes page
                && switch (page.getRequest().getMethod()) {
                    case "GET", "HEAD" -> true;
                    default -> false;
                };
    }
}
