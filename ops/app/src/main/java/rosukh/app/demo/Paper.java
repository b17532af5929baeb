package rosukh.app.demo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// A made document with its measured hash.
final class Paper {

    private final String evidenceId;
    private final String name;
    private final String mediaType;
    private final byte[] content;

    Paper(String evidenceId, String name, String mediaType, byte[] content) {
        this.evidenceId = evidenceId;
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
    }

    String evidenceId() {
        return evidenceId;
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    InputStream content() {
        return new ByteArrayInputStream(content);
    }

    int size() {
        return content.length;
    }

    String sha256() {
        return Papers.sha256(content);
    }
}
