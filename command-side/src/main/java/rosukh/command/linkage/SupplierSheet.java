package rosukh.command.linkage;

import static rosukh.command.linkage.LinkageRefusal.LINKAGE_IMPORT_UNREADABLE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import rosukh.events.values.Digits;

/// A file of suppliers, CSV in UTF-8 or XLSX, with a line of headings.
final class SupplierSheet {

    /// The columns, by the headings of the file.
    static final List<String> COLUMNS =
            List.of(
                    "legalId",
                    "description",
                    "isicClasses",
                    "tags",
                    "kbProducts",
                    "ownerGroup",
                    "freeCapacity",
                    "from",
                    "to");

    private static final int MARK = 0xFEFF;
    private static final int HEAD = 8;

    /// A row by the headings of its cells.
    ///
    /// @param line of the file, from 1
    record Line(long line, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private SupplierSheet() {}

    /// The headings and one example, with a mark that tells Excel it is UTF-8.
    static ResponseEntity<byte[]> template() {
        String example =
                "10320004156,ریخته‌گری پوسته‌ی پمپ,2431 2592,\"ریخته‌گری, پوشش\",KB-101,,900,"
                        + "2026-09-01,2027-08-31";
        String content = (char) MARK + String.join(",", COLUMNS) + "\r\n" + example + "\r\n";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("suppliers.csv")
                                .build()
                                .toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    /// All rows with any content.
    ///
    /// @throws rosukh.command.kernel.Refused if the file cannot be read, or a heading is missing
    static List<Line> read(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file);
        bytes.mark(HEAD + 1);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        try {
            return lines(
                    head.length == HEAD && ReadableWorkbook.isOOXMLZipHeader(head)
                            ? sheet(bytes)
                            : csv(bytes));
        } catch (ExcelReaderException | UncheckedIOException | IllegalArgumentException broken) {
            throw LINKAGE_IMPORT_UNREADABLE.because("it is neither CSV in UTF-8 nor XLSX");
        }
    }

    private static List<Line> lines(List<List<String>> rows) {
        if (rows.isEmpty()) throw LINKAGE_IMPORT_UNREADABLE.because("it is empty");
        List<String> headings = rows.getFirst();
        if (!headings.containsAll(COLUMNS))
            throw LINKAGE_IMPORT_UNREADABLE.because(
                    "its headings are " + String.join(", ", COLUMNS));
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Map<String, String> cells = new HashMap<>();
            for (int column = 0; column < Math.min(headings.size(), rows.get(i).size()); column++)
                cells.put(headings.get(column), rows.get(i).get(column));
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty()))
                lines.add(new Line(i + 1L, cells));
        }
        return lines;
    }

    private static List<List<String>> csv(InputStream bytes) throws IOException {
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
        List<List<String>> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        for (CSVRecord record : CSVParser.parse(text, format))
            rows.add(record.stream().map(SupplierSheet::plain).toList());
        return rows;
    }

    private static List<List<String>> sheet(InputStream bytes) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(bytes);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(SupplierSheet::text).toList()).toList();
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) return "";
        if (cell.getValue() instanceof BigDecimal number && Math.abs(number.scale()) < HEAD)
            return number.stripTrailingZeros().toPlainString();
        String text = cell.getText();
        return text == null ? "" : plain(text);
    }

    private static String plain(String cell) {
        String text = !cell.isEmpty() && cell.charAt(0) == MARK ? cell.substring(1) : cell;
        return Digits.ascii(text.strip());
    }
}
