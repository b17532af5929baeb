package rosukh.evidence.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Where the files of a bag are written, one after the other.
public interface BagSink extends AutoCloseable {

    /// Begins a file, which ends when it is closed.
    OutputStream file(String path) throws IOException;

    @Override
    void close() throws IOException;

    /// A new folder.
    static BagSink folder(Path folder) {
        return new BagSink() {
            @Override
            public OutputStream file(String path) throws IOException {
                Path file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                return new BufferedOutputStream(Files.newOutputStream(file));
            }

            @Override
            public void close() {
                // every file was closed by itself
            }
        };
    }

    /// A zip with one folder in it.
    ///
    /// @param at time of all its files, so that the same bag is the same zip
    static BagSink zip(OutputStream out, String folder, Instant at) {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        return new BagSink() {
            @Override
            public OutputStream file(String path) throws IOException {
                ZipEntry entry = new ZipEntry(folder + "/" + path);
                entry.setLastModifiedTime(FileTime.from(at));
                zip.putNextEntry(entry);
                return new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        zip.write(one);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        zip.write(bytes, from, length);
                    }

                    @Override
                    public void close() throws IOException {
                        zip.closeEntry();
                    }
                };
            }

            @Override
            public void close() throws IOException {
                zip.finish();
            }
        };
    }
}
