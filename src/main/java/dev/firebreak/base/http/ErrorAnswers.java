package dev.firebreak.base.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside the controllers: a problem for programs, one sentence for people. */
@Controller
class ErrorAnswers implements ErrorController {

    @RequestMapping("${server.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Problem problem = StatusProblem.of(code instanceof Integer status ? status : 404);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String accept = String.valueOf(request.getHeader("Accept"));
        if (path.startsWith("/api") || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
            ProblemWriter.write(response, problem);
            return;
        }
        response.setStatus(problem.status());
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write((problem.title() + " " + problem.detail() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
