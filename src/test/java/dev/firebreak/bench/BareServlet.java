package dev.firebreak.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.ProtocolHandler;

/**
 * The measure: Tomcat with virtual threads and one servlet that knows its answer beforehand. It reads the
 * request's body and looks at nothing in it, knows no token and no switch, and writes what the console wrote.
 */
final class BareServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient RecordedAnswer answer;

    private BareServlet(RecordedAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getInputStream().readAllBytes();
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.body().length > 0) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }

    /** Serves each recorded answer named on the command line, after the port, at its path. */
    static void main(String[] arguments) throws IOException, LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[1]);
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        ProtocolHandler protocol = tomcat.getConnector().getProtocolHandler();
        protocol.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Context context = tomcat.addContext("", arguments[1]);
        for (int at = 2; at < arguments.length; at++) {
            RecordedAnswer answer = RecordedAnswer.read(Path.of(arguments[1], arguments[at]));
            Tomcat.addServlet(context, arguments[at], new BareServlet(answer));
            context.addServletMappingDecoded("/" + arguments[at], arguments[at]);
        }
        tomcat.start();
        System.out.println("ready");
        tomcat.getServer().await();
    }
}
