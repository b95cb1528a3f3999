package counterexample.kantinekort.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

class WithoutClock {

    Instant instant = Instant.now();
    LocalDate date = LocalDate.now(ZoneOffset.UTC);
    long millis = System.currentTimeMillis();
    Date old = new Date();
    Clock clock = Clock.systemUTC();
}
