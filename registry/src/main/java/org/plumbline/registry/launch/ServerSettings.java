package org.plumbline.registry.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the application reads through MicroProfile Config, as the launcher hands it over.
 *
 * @param data the data folder
 * @param publicUrl the address by which the world knows the registry; identifiers of certificates begin with it
 * @param trustRoots the file that names the roots of the trust list
 * @param profile {@code standalone} or {@code prod}
 * @param database where the database is
 * @param tokens whose tokens count
 */
public record ServerSettings(
        Path data, String publicUrl, Path trustRoots, String profile, Database database, Tokens tokens) {
    /** What Payara Micro is told before it boots: local address only, no server name; the application itself limits bodies. */
    public static final String PRE_BOOT_COMMANDS =
            """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.compression=on
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.server-header=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.xpowered-by=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.max-post-size-bytes=-1
            """;

    /**
     * Where the database is.
     *
     * @param driver the class of its data source
     * @param url its JDBC address
     * @param user who connects
     * @param password never empty: the server takes an empty value for a missing one
     */
    public record Database(String driver, String url, String user, String password) {
        /**
         * The embedded H2 database in a file. A commit is handed to the operating system before it is acknowledged: it
         * survives the end of the process, but not the loss of power; for that, use a database server. Acts queue for one
         * row, so who waits for it must have patience.
         */
        public static Database embedded(Path file) {
            return new Database(
                    "org.h2.jdbcx.JdbcDataSource",
                    "jdbc:h2:file:" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=30000",
                    "registry",
                    "embedded");
        }

        public static Database postgresql(String url, String user, String password) {
            return new Database("org.postgresql.ds.PGSimpleDataSource", url, user, password);
        }
    }

    /**
     * Whose tokens count.
     *
     * @param authority {@code local} or {@code oidc}
     * @param issuer the {@code iss} of its tokens
     * @param audience the {@code aud} of its tokens
     * @param keys where its public keys are: a file or an address of a JWK set
     * @param algorithm the algorithm of its signatures
     */
    public record Tokens(String authority, String issuer, String audience, String keys, String algorithm) {
        public static Tokens local(Path publicKey) {
            return new Tokens(
                    "local",
                    LocalIssuer.NAME,
                    LocalIssuer.AUDIENCE,
                    publicKey.toUri().toString(),
                    "ES256");
        }

        public static Tokens oidc(String issuer, String audience, String keys, String algorithm) {
            return new Tokens("oidc", issuer, audience, keys, algorithm);
        }
    }

    /** The settings by the names under which the application asks for them. */
    public Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("registry.data", data.toString());
        properties.put("registry.public-url", publicUrl);
        properties.put("registry.trust-roots", trustRoots.toString());
        properties.put("registry.profile", profile);
        properties.put("registry.auth", tokens.authority());
        properties.put("registry.db.class", database.driver());
        properties.put("registry.db.url", database.url());
        properties.put("registry.db.user", database.user());
        properties.put("registry.db.password", database.password());
        properties.put("mp.jwt.verify.issuer", tokens.issuer());
        properties.put("mp.jwt.verify.audiences", tokens.audience());
        properties.put("mp.jwt.verify.publickey.location", tokens.keys());
        properties.put("mp.jwt.verify.publickey.algorithm", tokens.algorithm());
        return properties;
    }
}
