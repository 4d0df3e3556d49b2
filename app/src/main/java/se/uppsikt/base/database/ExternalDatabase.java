package se.uppsikt.base.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.StartProblem;

/**
 * A PostgreSQL that is not ours is knocked at before anything is built on it, so that whoever
 * starts Uppsikt learns what is wrong with it and nothing else.
 */
@Component
@ConditionalOnProperty("spring.datasource.url")
final class ExternalDatabase implements BeanFactoryPostProcessor, EnvironmentAware {
    private static final String EMBEDDED = "embedded";
    private static final int PATIENCE_SECONDS = 10;

    /** The version that every test runs on. */
    private static final int OLDEST = 18;

    private String url = "";
    private String user = "";
    private String password = "";

    @Override
    public void setEnvironment(Environment environment) {
        url = environment.getRequiredProperty("spring.datasource.url");
        user = environment.getProperty("spring.datasource.username", "");
        password = environment.getProperty("spring.datasource.password", "");
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (url.equals(EMBEDDED)) {
            return;
        }
        try (Connection connection = connect()) {
            if (!connection.isValid(PATIENCE_SECONDS)) {
                throw new SQLException("no answer", "08000");
            }
            requireFit(
                    connection.getMetaData().getDatabaseMajorVersion(),
                    connection.getMetaData().getDatabaseProductVersion(),
                    encoding(connection));
        } catch (SQLException e) {
            throw new StartProblem(inPlainWords(e), e);
        }
    }

    private Connection connect() throws SQLException {
        Properties how = new Properties();
        how.setProperty("loginTimeout", Integer.toString(PATIENCE_SECONDS));
        if (!user.isEmpty()) {
            how.setProperty("user", user);
            how.setProperty("password", password);
        }
        return DriverManager.getConnection(url, how);
    }

    private static String encoding(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show server_encoding")) {
            answer.next();
            return answer.getString(1);
        }
    }

    /**
     * Before anything is made in it: half a schema in a server that is too old helps nobody.
     *
     * @throws StartProblem when the server is too old, or cannot hold every character
     */
    static void requireFit(int version, String shown, String encoding) {
        if (version < OLDEST) {
            throw new StartProblem(
                    "Databasen i --spring.datasource.url är PostgreSQL %s. Uppsikt behöver version %d eller senare. Inget är ändrat i den."
                            .formatted(shown, OLDEST),
                    null);
        }
        if (!encoding.equals("UTF8")) {
            throw new StartProblem(
                    "Databasen i --spring.datasource.url har teckenkodningen %s. Uppsikt behöver UTF8: skapa en ny databas med encoding 'UTF8'. Inget är ändrat i den."
                            .formatted(encoding),
                    null);
        }
    }

    /** The address may hold a password, so it is not repeated. */
    private static String inPlainWords(SQLException fault) {
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        if (state.startsWith("28")) {
            return "Databasen tar inte emot användaren eller lösenordet. Kontrollera"
                    + " --spring.datasource.username och --spring.datasource.password.";
        }
        if (state.equals("3D000")) {
            return "Databasen i --spring.datasource.url finns inte på servern. Skapa den, eller rätta"
                    + " adressen.";
        }
        if (state.startsWith("08")) {
            return "Databasen i --spring.datasource.url svarar inte. Kontrollera att PostgreSQL är"
                    + " igång, att adressen stämmer och att nätet släpper fram dit.";
        }
        return "Databasen i --spring.datasource.url går inte att använda ("
                + fault.getMessage()
                + ").";
    }
}
