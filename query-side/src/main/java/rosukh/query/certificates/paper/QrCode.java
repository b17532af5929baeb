package rosukh.query.certificates.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/// An address as a QR code that survives a stamp on its corner.
final class QrCode {

    private static final int PIXELS_OF_A_DOT = 10;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /// As the address of an image.
    static String dataOf(String address) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(matrix(address)), "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static BitMatrix matrix(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a code: " + address, tooLong);
        }
    }

    /// Whole dots, so that nothing is blurred.
    private static BufferedImage image(BitMatrix dots) {
        int size = dots.getWidth() * PIXELS_OF_A_DOT;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < size; y++)
            for (int x = 0; x < size; x++)
                image.setRGB(
                        x, y, dots.get(x / PIXELS_OF_A_DOT, y / PIXELS_OF_A_DOT) ? BLACK : WHITE);
        return image;
    }
}
