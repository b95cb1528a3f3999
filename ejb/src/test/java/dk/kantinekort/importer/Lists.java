package dk.kantinekort.importer;

import dk.kantinekort.shared.spool.Spool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Lists as tests write them. */
final class Lists {

    static final String HEADER = "CPR-nummer;Navn;Adresse;Postnummer;By;E-mail;Enhed;Kortnummer;Saldo\n";
    static final String ANNE =
            "6101851234;Anne Å. Jensen;Rosenvej 1;2860;Søborg;anne@example.dk;soendervang;SV1001;125,50\n";
    static final String BO = "7203121000;Bo Jensen;Rosenvej 1;2860;Søborg;;soendervang;SV1002;\n";

    private Lists() {}

    static Spool spool(String list) {
        return spool(list, StandardCharsets.UTF_8);
    }

    static Spool spool(String list, Charset charset) {
        try {
            return Spool.of(new ByteArrayInputStream(list.getBytes(charset)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
