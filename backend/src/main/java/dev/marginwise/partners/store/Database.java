package dev.marginwise.partners.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One of the two databases that the store can lie in, told apart here and nowhere else. */
interface Database {
    /** Opens connections that are set up and fail rather than hang; makes what has to be there first. */
    DataSource source() throws SQLException;

    /** Sets up a connection that was just opened. */
    void prepare(Connection connection) throws SQLException;

    /** Where it is, for people; without any secret. */
    String place();

    /** Whether there is anything to open before somebody needs it. */
    boolean isExpected();

    /** What went wrong and what whoever runs the service can do, in one sentence without its full stop. */
    String explained(SQLException failure);

    /** Does this once nobody else does it to the same database, other processes included. */
    void alone(Migrating migrating) throws SQLException;

    /** What changes the tables themselves. */
    interface Migrating {
        void run() throws SQLException;
    }

    /** Whether the connection is of no more use after this. */
    boolean isLost(SQLException failure);
}
