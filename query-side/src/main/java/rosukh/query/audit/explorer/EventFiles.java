package rosukh.query.audit.explorer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.query.audit.WholeLog;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.show.Ui;
import tools.jackson.databind.json.JsonMapper;

/// The list of events as it is filtered, all of it, as a file. It is written as it is read, so its
/// length does not matter. What is masked in an event is in no file.
@Controller
@Reads(EventIndex.GROUP)
class EventFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private final EventIndex index;
    private final MessageSource messages;

    EventFiles(EventIndex index, MessageSource messages) {
        this.index = index;
        this.messages = messages;
    }

    @GetMapping("/audit/events/export.csv")
    void csv(EventQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        WholeLog.demandFor(reader);
        EventQuestion asked = query.asked();
        boolean newest = query.newestFirst();
        CsvFile.answer(
                response,
                "events",
                file -> {
                    file.row(
                            say("console.event.position", ui),
                            say("console.event.time", ui),
                            say("console.event.type", ui),
                            say("console.event.stream", ui),
                            say("console.event.sequence", ui),
                            say("console.event.actor", ui),
                            say("console.event.role", ui),
                            say("console.event.organisation", ui),
                            say("console.event.behalf", ui),
                            say("console.event.cause", ui),
                            say("console.event.correlation", ui),
                            say("console.event.fields", ui));
                    index.forEach(
                            asked,
                            newest,
                            each ->
                                    file.row(
                                            each.place(),
                                            each.at(),
                                            each.type(),
                                            each.stream(),
                                            each.sequence(),
                                            each.actor(),
                                            each.role(),
                                            each.organisation(),
                                            each.onBehalfOf(),
                                            each.cause(),
                                            each.correlation(),
                                            String.join(" ", each.fields())));
                });
    }

    /// One JSON object a line, with the components of the API.
    @GetMapping("/audit/events/export.ndjson")
    void lines(EventQuery query, Reader reader, HttpServletResponse response) throws IOException {
        WholeLog.demandFor(reader);
        EventQuestion asked = query.asked();
        boolean newest = query.newestFirst();
        response.setContentType("application/x-ndjson;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("events.ndjson").build().toString());
        try (Writer out =
                new BufferedWriter(
                        new OutputStreamWriter(
                                response.getOutputStream(), StandardCharsets.UTF_8))) {
            index.forEach(asked, newest, each -> write(EventApi.Line.of(each), out));
        }
    }

    private static void write(EventApi.Line line, Writer out) {
        try {
            out.write(JSON.writeValueAsString(line));
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String say(String key, Ui ui) {
        return messages.getMessage(key, null, ui.lang().locale());
    }
}
