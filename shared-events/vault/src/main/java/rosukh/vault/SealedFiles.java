package rosukh.vault;

import com.google.crypto.tink.StreamingAead;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.bson.BsonString;
import org.bson.Document;

/// Files in a GridFS bucket, encrypted on their way in and decrypted on their way out, one segment
/// in memory at a time. A file from before there were keys is read as it is.
public final class SealedFiles {

    /// In a file's metadata: how it was sealed.
    private static final String SEALED = "sealed";

    private static final String AES_GCM = "AES256_GCM_HKDF_255KB";

    private final GridFSBucket bucket;
    private final DataKeys keys;

    public SealedFiles(MongoDatabase database, String bucket, KeyFile keyFile) {
        this.bucket =
                GridFSBuckets.create(database, bucket).withChunkSizeBytes(DataKeys.SEGMENT_BYTES);
        this.keys = new DataKeys(database, bucket, keyFile);
    }

    /// Begins a file; it is whole when the stream is closed.
    ///
    /// @param owner whom the file is about
    /// @param metadata kept in clear with the file
    /// @throws KeyMissing if this node has no key to seal by; nothing is stored then
    public OutputStream create(String id, String owner, Document metadata) throws IOException {
        StreamingAead key = keys.create(id, owner);
        GridFSUploadOptions options =
                new GridFSUploadOptions()
                        .chunkSizeBytes(DataKeys.SEGMENT_BYTES)
                        .metadata(new Document(metadata).append(SEALED, AES_GCM));
        try {
            return key.newEncryptingStream(
                    bucket.openUploadStream(new BsonString(id), id, options), bytes(id));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The content as it was. Whoever reads it learns of a change at the latest where it is; what
    /// came before that was right.
    ///
    /// @throws FileDamaged if it is not there; reading throws it too
    /// @throws FileErased if its key was destroyed
    /// @throws KeyMissing if this node has not the key that wrapped its key
    public InputStream open(String id) throws IOException {
        try {
            GridFSDownloadStream content =
                    bucket.openDownloadStream(new BsonString(id)).batchSize(2);
            return new Checked(id, sealed(content.getGridFSFile()) ? opened(id, content) : content);
        } catch (MongoGridFSException absent) {
            throw new FileDamaged(id, absent);
        }
    }

    private InputStream opened(String id, InputStream content) throws IOException {
        StreamingAead key = keys.find(id).orElseThrow(() -> new FileErased(id));
        try {
            return key.newDecryptingStream(content, bytes(id));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Makes a file unreadable for good.
    public void destroyKey(String id) {
        keys.destroy(id);
    }

    private static boolean sealed(GridFSFile file) {
        return file.getMetadata() != null && file.getMetadata().containsKey(SEALED);
    }

    private static byte[] bytes(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }

    /// Says in one way what is wrong with the content, whoever finds it.
    private static final class Checked extends FilterInputStream {

        private final String id;

        Checked(String id, InputStream content) {
            super(content);
            this.id = id;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return super.read(into, offset, length);
            } catch (IOException | MongoGridFSException changed) {
                throw new FileDamaged(id, changed);
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
