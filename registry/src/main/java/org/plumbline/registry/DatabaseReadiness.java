package org.plumbline.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers. Says loudly when tokens come from the local issuer. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {
    @Resource(lookup = "java:app/jdbc/registry")
    @SuppressWarnings("NullAway.Init") // injected
    DataSource dataSource;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Settings settings;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .status(databaseAnswers())
                .withData("tokens", settings.localIssuer() ? "LOCAL ISSUER" : "OpenID Connect")
                .build();
    }

    private boolean databaseAnswers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
