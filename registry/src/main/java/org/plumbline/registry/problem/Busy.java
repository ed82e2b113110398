package org.plumbline.registry.problem;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Tells a database that is busy from one that is broken: who tries again soon may well succeed. */
final class Busy {
    /** Serialization failure and deadlock, as the SQL standard numbers them. */
    private static final String ROLLED_BACK = "40";
    /** A lock was not to be had in time, as PostgreSQL and H2 number it. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Busy() {}

    static boolean isCauseOf(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof PessimisticLockException
                    || each instanceof LockTimeoutException
                    || each instanceof SQLTransientException) {
                return true;
            }
            if (each instanceof SQLException statement && statement.getSQLState() != null) {
                String state = statement.getSQLState();
                if (state.startsWith(ROLLED_BACK) || state.equals(LOCK_NOT_AVAILABLE)) {
                    return true;
                }
            }
        }
        return false;
    }
}
