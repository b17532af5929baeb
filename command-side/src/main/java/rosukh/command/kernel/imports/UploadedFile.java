package rosukh.command.kernel.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;
import rosukh.command.kernel.http.Refusals;

/// An uploaded file on disk for the time of its import.
public final class UploadedFile {

    private static final int BUFFER_BYTES = 1 << 16;

    private UploadedFile() {}

    /// What is done with the file.
    @FunctionalInterface
    public interface Use<T> {
        T of(Path file) throws IOException;
    }

    /// Hands the file over, and removes it afterwards whatever happens.
    ///
    /// @param bytesMax a larger file is refused under `IMPORT_TOO_LARGE`
    public static <T> T during(MultipartFile upload, long bytesMax, Use<T> use) throws IOException {
        Path file = Files.createTempFile("rosukh-import", ".tmp");
        try {
            copy(upload, file, bytesMax);
            return use.of(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void copy(MultipartFile upload, Path file, long bytesMax) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream from = upload.getInputStream();
                OutputStream into = Files.newOutputStream(file)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                bytes += read;
                if (bytes > bytesMax)
                    throw Refusals.tooLarge(
                            "IMPORT_TOO_LARGE", "a file has at most " + bytesMax + " bytes");
                into.write(buffer, 0, read);
            }
        }
    }
}
