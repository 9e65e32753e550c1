package dev.firebreak.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lets a test stand between the console and the database at the moment of a commit, on one thread. */
public final class CommitHooks implements BeanPostProcessor {
    private static final ThreadLocal<@Nullable Hook> HOOK = new ThreadLocal<>();

    /** What happens around the commits of a thread. */
    public interface Hook {
        default void before(Connection connection) throws SQLException {}

        default void after(Connection connection) throws SQLException {}
    }

    /** Runs something with a hook on this thread. */
    public static void around(Hook hook, Runnable work) {
        HOOK.set(hook);
        try {
            work.run();
        } finally {
            HOOK.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource && !(bean instanceof Hooked) ? new Hooked(dataSource) : bean;
    }

    private static final class Hooked extends DelegatingDataSource {
        Hooked(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    CommitHooks.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> call(connection, method, arguments));
        }

        private static @Nullable Object call(Connection connection, Method method, Object @Nullable [] arguments)
                throws Throwable {
            Hook hook = HOOK.get();
            boolean commits = hook != null && method.getName().equals("commit") && !connection.isReadOnly();
            try {
                if (commits && hook != null) {
                    hook.before(connection);
                }
                Object result = method.invoke(connection, arguments);
                if (commits && hook != null) {
                    hook.after(connection);
                }
                return result;
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        }
    }
}
