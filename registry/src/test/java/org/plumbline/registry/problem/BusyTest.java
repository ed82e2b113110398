package org.plumbline.registry.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;

class BusyTest {
    @Test
    void whoeverDidNotGetALockMayTryAgain() {
        assertTrue(Busy.isCauseOf(new IllegalStateException(new PessimisticLockException("locked"))));
        assertTrue(Busy.isCauseOf(new PersistenceException(new SQLTimeoutException("H2"))));
        assertTrue(Busy.isCauseOf(new PersistenceException(new SQLException("deadlock", "40P01"))));
        assertTrue(Busy.isCauseOf(new PersistenceException(new SQLException("no lock", "55P03"))));
    }

    @Test
    void whatIsBrokenStaysBroken() {
        assertFalse(Busy.isCauseOf(new IllegalStateException("no cause")));
        assertFalse(Busy.isCauseOf(new PersistenceException(new SQLException("unique", "23505"))));
        assertFalse(Busy.isCauseOf(new PersistenceException(new SQLException("no state"))));
    }
}
