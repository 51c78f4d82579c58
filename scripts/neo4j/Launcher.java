import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Runs one Neo4j community server: java -cp "lib/*" Launcher.java HOME PORT [temporary]
 *
 * It prints READY, or FAILED and why, on standard output. It stops cleanly at a line on standard input, at SIGTERM, and
 * when standard input closes, which happens when the process that started it dies, however it dies; with `temporary`,
 * an orphan then also removes HOME. NEO4J_PASSWORD, if set, is the password of the user neo4j.
 */
public class Launcher {
    private static final CompletableFuture<DatabaseManagementService> SERVER = new CompletableFuture<>();

    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        boolean temporary = arguments.length > 2;
        Runtime.getRuntime().addShutdownHook(new Thread(Launcher::shutDown));
        Thread watch = new Thread(() -> stopWhenAsked(temporary ? home : null));
        watch.start();
        try {
            SERVER.complete(start(home, Integer.parseInt(arguments[1]), System.getenv("NEO4J_PASSWORD")));
            System.out.println("READY");
        } catch (Throwable failure) {
            SERVER.completeExceptionally(failure);
            Throwable cause = failure;
            while (cause.getCause() != null) cause = cause.getCause();
            System.out.println("FAILED " + cause.getClass().getSimpleName() + ": " + cause.getMessage());
            System.exit(1);
        }
    }

    private static DatabaseManagementService start(Path home, int port, String password) {
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
                .setConfig(GraphDatabaseSettings.auth_enabled, password != null)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 256L * 1024 * 1024)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0) // else 10 s to stop
                .build();
        if (password != null) {
            server.database("system").executeTransactionally(
                    "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        }
        if (!server.database("neo4j").isAvailable(60_000)) throw new IllegalStateException("the database did not start");
        return server;
    }

    private static void stopWhenAsked(Path removeWhenOrphaned) {
        boolean orphaned;
        try {
            orphaned = System.in.read() < 0;
        } catch (IOException closed) {
            orphaned = true;
        }
        if (orphaned && removeWhenOrphaned != null) {
            shutDown();
            try (var files = Files.walk(removeWhenOrphaned)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException alreadyGone) {
                // Nothing is left to remove.
            }
        }
        System.exit(0);
    }

    private static void shutDown() {
        try {
            SERVER.join().shutdown();
        } catch (RuntimeException neverStarted) {
            // There is no server to shut down.
        }
    }
}
