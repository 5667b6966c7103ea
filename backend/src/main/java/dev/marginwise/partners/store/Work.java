package dev.marginwise.partners.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done with a connection. May be done twice, when the first connection turns out to be dead. */
interface Work<T> {
    T on(Connection connection) throws SQLException;
}
