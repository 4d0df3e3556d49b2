package se.uppsikt.accounts;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Public pages tell a browser or a proxy that has them already that nothing has changed. */
@Configuration
class PublicCache {
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> publicEtags() {
        ShallowEtagHeaderFilter etags = new ShallowEtagHeaderFilter();
        // A strong tag would forbid the server to compress.
        etags.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(etags);
        filter.addUrlPatterns(
                "/konton/offentliga/*",
                "/konton/offentliga.json",
                "/konton/offentliga.schema.json");
        return filter;
    }
}
