package se.uppsikt.platforms.facebook;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import se.uppsikt.platforms.Apps;
import se.uppsikt.platforms.Intake;

/** Puts the way in before every other filter. */
@Configuration(proxyBeanMethods = false)
class FacebookSetup {
    @Bean
    FilterRegistrationBean<FacebookIntake> facebookIntake(
            Apps apps, Intake intake, @Value("${uppsikt.webhook.largest:1048576}") int largest) {
        FilterRegistrationBean<FacebookIntake> registration =
                new FilterRegistrationBean<>(new FacebookIntake(apps, intake, largest));
        registration.addUrlPatterns(FacebookIntake.PATH);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
