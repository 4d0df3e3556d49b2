package se.uppsikt.platforms.meta;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.connecting.PlatformSignIn;
import se.uppsikt.platforms.connecting.PlatformSignIn.Right;

/** What is asked for at Meta, platform by platform, and nothing that is not used. */
@Configuration
class MetaSignIns {
    private static final List<Right> BOTH =
            List.of(
                    new Right("pages_show_list", "se vilka sidor du sköter", true),
                    new Right("pages_read_engagement", "läsa sidans inlägg", true),
                    new Right(
                            "pages_manage_metadata",
                            "få veta i samma stund som någon skriver",
                            true));

    private static final List<Right> FACEBOOK =
            List.of(
                    new Right(
                            "pages_read_user_content",
                            "läsa kommentarer och se vem som skrev dem",
                            true),
                    new Right(
                            "pages_manage_engagement",
                            "svara på, dölja och ta bort kommentarer",
                            false),
                    new Right("pages_manage_posts", "publicera inlägg på sidan", false),
                    new Right("pages_messaging", "läsa och besvara meddelanden", false),
                    new Right("read_insights", "läsa sidans statistik", false));

    @Bean
    PlatformSignIn facebookSignIn(Graph graph, Dialog dialog, InstantSource time) {
        return new MetaSignIn(Platform.FACEBOOK, together(FACEBOOK), graph, dialog.address(), time);
    }

    private static final List<Right> INSTAGRAM =
            List.of(
                    new Right("instagram_basic", "läsa kontots inlägg och händelser", true),
                    new Right(
                            "instagram_manage_comments",
                            "läsa, svara på, dölja och ta bort kommentarer",
                            true),
                    new Right("instagram_manage_messages", "läsa och besvara meddelanden", false),
                    new Right("instagram_manage_insights", "läsa kontots statistik", false),
                    new Right("instagram_content_publish", "publicera inlägg på kontot", false),
                    new Right("instagram_manage_contents", "ta bort kontots egna inlägg", false));

    /** The account is chosen by the page that it is connected to. */
    @Bean
    PlatformSignIn instagramSignIn(Graph graph, Dialog dialog, InstantSource time) {
        return new MetaSignIn(
                Platform.INSTAGRAM, together(INSTAGRAM), graph, dialog.address(), time);
    }

    private static List<Right> together(List<Right> own) {
        return Stream.concat(BOTH.stream(), own.stream()).toList();
    }

    /** Where people say yes. */
    @Component
    record Dialog(
            @Value("${uppsikt.facebook.dialog:${uppsikt.sandbox:https://www.facebook.com}}")
                    URI address) {}
}
