package dev.firebreak.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is, is read from the file. */
class FileTypeTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void picturesAreKnown(String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, file);
        FileType type = FileType.of(file.toByteArray());
        assertThat(type.mediaType()).isEqualTo("image/" + format);
        assertThat(type.isPicture()).isTrue();
    }

    @Test
    void aWebPictureIsKnown() {
        FileType type = FileType.of("RIFF$\0\0\0WEBPVP8 \u0018\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(type).isEqualTo(new FileType("image/webp"));
        assertThat(type.isPicture()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='window.__hit=1'/>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<html><script>window.__hit=1</script>",
                "<script>window.__hit=1</script>",
                "%PDF-1.7\n",
                "PK\u0003\u0004",
                "MZ\u0090",
                "plain words",
                "",
                "\u0000\u0001\u0002"
            })
    void nothingElseIsShownInPlace(String content) {
        FileType type = FileType.of(content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(type.isPicture()).as(type.mediaType()).isFalse();
    }
}
