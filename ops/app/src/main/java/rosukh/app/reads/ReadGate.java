package rosukh.app.reads;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import rosukh.events.audit.Read;

/// Stands before the first byte of every answer: what is personal goes out only after its entry is
/// durable. What was answered therefore has an entry, whatever happens; an entry whose answer did
/// not arrive is possible.
final class ReadGate extends OncePerRequestFilter {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final ReadTrail trail;
    private final ReadsOfRequest reads;

    ReadGate(ReadTrail trail, ReadsOfRequest reads) {
        this.trail = trail;
        this.reads = reads;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Gate gate = new Gate(request, response);
        try {
            chain.doFilter(request, gate);
            gate.pass(response.getStatus());
            Optional<Read> ended = reads.ended(request, response.getStatus());
            if (ended.isPresent()) trail.record(ended.get());
        } catch (ReadNotRecorded | ServletException | IOException failed) {
            if (!gate.failed) throw failed;
        }
        if (gate.failed && !response.isCommitted()) {
            response.reset();
            response.setIntHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private final class Gate extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private boolean passed;
        private boolean failed;

        private Gate(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        private void pass(int status) {
            if (passed) return;
            if (failed) throw new ReadNotRecorded("the read was not recorded");
            failed = true;
            reads.begun(request, status).ifPresent(trail::record);
            failed = false;
            passed = true;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            pass(getStatus());
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            pass(getStatus());
            return super.getWriter();
        }

        @Override
        public void flushBuffer() throws IOException {
            pass(getStatus());
            super.flushBuffer();
        }

        @Override
        public void sendError(int status) throws IOException {
            pass(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            pass(status);
            super.sendError(status, message);
        }
    }
}
