package se.uppsikt.base.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The embedded PostgreSQL. With {@code spring.datasource.url} set, none of this happens and that
 * database is used.
 */
@Configuration
@ConditionalOnProperty(
        name = "spring.datasource.url",
        matchIfMissing = true,
        havingValue = "embedded")
class Database {
    /** Where nobody has started it beforehand. */
    @Bean
    @ConditionalOnMissingBean
    DatabaseAhead.Starting databaseStarting(Environment environment) {
        return DatabaseAhead.Starting.by(environment);
    }

    @Bean
    DataSource dataSource(DatabaseAhead.Starting starting) {
        EmbeddedServer server = starting.await();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl());
        config.setUsername(DatabaseLogin.USER);
        config.setPassword(server.login().password());
        config.setMaximumPoolSize(20);
        config.setPoolName("uppsikt");
        return new HikariDataSource(config);
    }
}
